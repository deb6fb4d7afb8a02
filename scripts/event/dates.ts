/** Which time mentions date an event: by clause, by sentence, by paragraph, by document. */
import type { Extent, Kind } from "../../data/schema";
import type { EventTime, TimeMention } from "../facts";
import type { TimeExpression } from "../time/expression";
import { clauseAt, type Scene } from "./scene";

/** A draft as dating needs it, with the index it will have. */
export interface Datable {
  readonly scene: Scene;
  readonly trigger: readonly [number, number];
  readonly kind: Kind;
  readonly key: string;
  readonly recalled: boolean;
  readonly planned: boolean;
  readonly passing: boolean;
  readonly dated: "from" | "to" | "reported" | undefined;
}

const NONE: EventTime = { mentions: [], relation: "none", of: null, extent: null };
/** 会谈结束后: the day of the happening named. */
const REFERENCE = /(会谈|会见|会晤|欢迎仪式|仪式|磋商|会议|通话|访问|峰会)(?:一?结束)?(?:[后时上中]|之后|期间|结束)/;
const REFERRED: Readonly<Record<string, readonly Kind[]>> = {
  会谈: ["talks", "meeting"],
  会见: ["meeting", "talks"],
  会晤: ["meeting", "talks", "conference"],
  欢迎仪式: ["ceremony"],
  仪式: ["ceremony", "signing"],
  磋商: ["dialogue", "talks"],
  会议: ["conference", "dialogue"],
  峰会: ["conference"],
  通话: ["call"],
  访问: ["visit"],
};

/** True of mentions that can date an event. */
export function canDate(m: TimeMention): boolean {
  return (m.role === "event" || m.role === "history") && (m.type === "DATE" || m.type === "TIME") && isCalendar(m.expression);
}

const isCalendar = (e: TimeExpression): boolean =>
  e.kind === "fields" || e.kind === "deictic" || e.kind === "anaphoric" || e.kind === "range";
const isFeast = (e: TimeExpression): boolean => "fields" in e && e.fields.holiday !== undefined;
const isRange = (m: TimeMention): boolean => m.expression.kind === "range";
export const isNear = (e: TimeExpression): boolean =>
  e.kind === "range"
    ? true
    : e.kind === "fields" || e.kind === "deictic" || e.kind === "anaphoric"
      ? "fields" in e && (e.fields.day !== undefined || e.fields.weekday !== undefined || (e.kind !== "fields" && e.unit === "day"))
      : false;

/** Times of all events of a document, in the same order. */
export function dateEvents(events: readonly Datable[], mentions: readonly TimeMention[], norm: string): EventTime[] {
  const times: EventTime[] = events.map((event) => ownTime(event, mentions, norm) ?? NONE);
  events.forEach((event, i) => {
    if (times[i]!.relation !== "none") return;
    times[i] = borrowed(event, i, events, times) ?? inherited(event, i, events, times, mentions, norm);
  });
  return times;
}

function ownTime(event: Datable, mentions: readonly TimeMention[], norm: string): EventTime | null {
  const { scene, trigger } = event;
  const here = clauseAt(scene, trigger[0]);
  const usable = mentions
    .map((m, i) => ({ m, i }))
    .filter(({ m }) => canDate(m) && m.span[0] >= scene.sentence.span[0] && m.span[1] <= scene.sentence.span[1]);
  const own = usable.filter(({ m }) => m.span[0] >= here.start && m.span[1] <= trigger[0] && !isForeign(norm, m, trigger[0]));
  // A feast's name beside a day (2月5日晚举行的…新年活动) dates nothing.
  const exact = own.filter(({ m }) => !isFeast(m.expression));
  const chosen = exact.length > 0 ? exact : own;
  if (chosen.length > 0) {
    const last = chosen.at(-1)!;
    if (
      /^[^,。]{0,4}(?:发布|公布|通报|报道|发表)的?[^,。]{0,4}(?:消息|公告|声明|通报)/.test(norm.slice(last.m.span[1], last.m.span[1] + 20))
    )
      return { mentions: [last.i], relation: "reported", of: null, extent: "within" };
    return told(listEnd(chosen, norm), event);
  }
  const after = usable.filter(
    ({ m }) =>
      m.span[0] >= trigger[1] &&
      m.span[1] <= here.end &&
      /(?:[于在自从,]|定于|^)\s*$/.test(norm.slice(trigger[1], m.span[0])) &&
      m.span[0] - trigger[1] < 24,
  );
  if (after.length > 0 && !/^[^,。]{0,24}(?:签署|达成|举行的|发表)的/.test(norm.slice(after[0]!.m.span[1], here.end)))
    return told([after[0]!], event);
  const index = scene.clauses.indexOf(here);
  for (const pass of [false, true]) {
    for (let i = index - 1; i >= 0; i--) {
      const clause = scene.clauses[i]!;
      const inClause = usable.filter(({ m }) => m.span[0] >= clause.start && m.span[1] <= clause.end && !isForeign(norm, m, clause.end));
      const during = clause.subordinate && /期间/.test(norm.slice(clause.start, clause.end));
      if (inClause.length === 0 || during !== pass) continue;
      const list = listEnd(inClause, norm);
      if (/[0-9]日?(?:发布|公布|通报)的?[^,。]{0,6}(?:消息|公告|声明|通报)/.test(norm.slice(clause.start, clause.end)))
        return { mentions: list.map((x) => x.i), relation: "reported", of: null, extent: "within" };
      if (during && event.kind !== "visit" && list.some((x) => isRange(x.m)))
        return { mentions: list.map((x) => x.i), relation: "within", of: null, extent: "within" };
      return told(list, event);
    }
  }
  // 在对X访问期间,A于2月5日会见B: the day of the main clause lies inside the visit.
  if (event.kind === "visit" || event.kind === "conference") {
    const later = usable.filter(({ m }) => m.span[0] >= here.end);
    if (here.subordinate && later.length > 0) return { mentions: [later[0]!.i], relation: "at", of: null, extent: "within" };
  }
  const vague = mentions.findIndex(
    (m) =>
      m.role === "vague" &&
      m.span[0] >= scene.sentence.span[0] &&
      m.span[1] <= trigger[0] &&
      /^(?:日前|近日|不久前|日內|日内)$/.test(norm.slice(...m.span)),
  );
  return vague >= 0 ? { mentions: [vague], relation: "reported", of: null, extent: "within" } : null;
}

/** The last mention, with those it is listed with (4月5日、7日和9日). */
function listEnd(found: readonly { readonly m: TimeMention; readonly i: number }[], norm: string): { m: TimeMention; i: number }[] {
  const list = [found.at(-1)!];
  for (let k = found.length - 2; k >= 0; k--) {
    if (!/^[、和及与]$/.test(norm.slice(found[k]!.m.span[1], list[0]!.m.span[0]))) break;
    list.unshift(found[k]!);
  }
  return list;
}

/** A date that belongs to something else: 2019年签署的…, 第…届, 去年11月访问时达成的. */
function isForeign(norm: string, m: TimeMention, to: number): boolean {
  const between = norm.slice(m.span[1], to);
  return (
    /^(?![^,。]{0,20}(?:出席|参加|在))[^,。]{0,30}(?:签署|签订|达成|建立|成立|举行|生效|通过|发表|当选|就任|开幕|结束|发生|提出|爆发)的(?!访问|正式|国事|会)/.test(
      between,
    ) || /^(?:以来|电|讯)/.test(between)
  );
}

function told(list: readonly { readonly m: TimeMention; readonly i: number }[], event: Datable): EventTime {
  const mentions = list.map((x) => x.i);
  const range = list.some((x) => isRange(x.m));
  if (event.dated === "reported") return { mentions, relation: "reported", of: null, extent: "within" };
  if (event.dated !== undefined && !range) return { mentions, relation: event.dated, of: null, extent: "lasts" };
  const extent: Extent = event.kind === "visit" || event.kind === "conference" || event.kind === "exercise" || !range ? "lasts" : "within";
  return { mentions, relation: "at", of: null, extent: !range && !list.every((x) => isNear(x.m.expression)) ? "within" : extent };
}

/** The same happening dated elsewhere in the document (headline and lead), or the one a phrase refers to (会谈结束后). */
function borrowed(event: Datable, i: number, events: readonly Datable[], times: readonly EventTime[]): EventTime | null {
  const dated = (j: number) => times[j]!.mentions.length > 0 && !["none", "same", "during"].includes(times[j]!.relation);
  const { scene, trigger } = event;
  const lead = scene.reading.norm.slice(scene.sentence.span[0], trigger[0]);
  const reference = REFERENCE.exec(lead);
  if (reference !== null) {
    const kinds = REFERRED[reference[1]!]!;
    const fits = (other: Datable, j: number) => j !== i && kinds.includes(other.kind) && !other.recalled && other.trigger[0] < trigger[0];
    for (const same of [true, false]) {
      const of = events.findLastIndex((other, j) => fits(other, j) && (!same || other.key.split("|")[1] === event.key.split("|")[1]));
      if (of >= 0)
        return { mentions: [], relation: ["visit", "conference"].includes(events[of]!.kind) ? "during" : "same", of, extent: "within" };
    }
  }
  const twin = events.findIndex((other, j) => j !== i && other.key === event.key && dated(j) && other.recalled === event.recalled);
  return twin >= 0 ? { mentions: [], relation: "same", of: twin, extent: times[twin]!.extent } : null;
}

/** The latest day told before in the paragraph or the document; of a visit told before, some day of it. */
function inherited(
  event: Datable,
  i: number,
  events: readonly Datable[],
  times: readonly EventTime[],
  mentions: readonly TimeMention[],
  norm: string,
): EventTime {
  if (event.recalled) return NONE;
  const { cut } = event.scene.reading;
  const at = event.trigger[0];
  const days = mentions
    .map((m, k) => ({ m, k }))
    .filter(
      ({ m }) =>
        m.role === "event" &&
        canDate(m) &&
        isNear(m.expression) &&
        m.span[0] >= cut.span[0] &&
        m.span[1] <= at &&
        !isForeign(norm, m, Math.min(at, m.span[1] + 40)),
    );
  const day = days.filter(({ m }) => !isRange(m)).at(-1);
  const visit = events.findIndex(
    (other, j) =>
      j !== i &&
      other.kind === "visit" &&
      !other.recalled &&
      other.key.split("|")[1] === event.key.split("|")[1] &&
      times[j]!.mentions.length > 0,
  );
  if (day !== undefined && event.kind !== "visit") return { mentions: [day.k], relation: "at", of: null, extent: "within" };
  if (visit >= 0 && event.kind !== "visit") return { mentions: [], relation: "during", of: visit, extent: "within" };
  if (day !== undefined) return { mentions: [day.k], relation: event.dated ?? "at", of: null, extent: "within" };
  const first = mentions.findIndex(
    (m) => canDate(m) && m.role === "event" && isNear(m.expression) && !isRange(m) && m.span[0] >= at && m.span[1] <= cut.span[1],
  );
  const headline = event.scene.sentence.role === "headline" || event.scene.sentence.role === "caption";
  if (first >= 0 && headline) return { mentions: [first], relation: event.dated ?? "at", of: null, extent: "within" };
  return headline || event.planned ? NONE : { mentions: [], relation: "reported", of: null, extent: "within" };
}
