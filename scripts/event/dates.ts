/** Which time mentions date an event: by clause, by sentence, by paragraph, by document. */
import type { Extent, Kind } from "../../data/schema";
import type { EventTime, TimeMention } from "../facts";
import { canDate, isFeast, isNear, isRange, namesFeast } from "./datable";
import { isForeign } from "./foreignDays";
import type { Judged } from "./kinds/frame";
import { startingIn } from "./reading";
import { clauseAt, type TimeAt } from "./scene";
import { stayOf } from "./stays";
import { isHead, keyOf, pairOf, twinOf } from "./twins";

const NONE: EventTime = { mentions: [], relation: "none", of: null, extent: null };
/** 会谈结束后: the day of the happening named. */
const REFERENCE = /(会谈|会见|会晤)之?前|(会谈|会见|会晤|欢迎仪式|仪式|磋商|会议|通话|访问|峰会)(?:一?结束)?(?:[后时上中]|之后|期间|结束)/;
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

/** What dating asks of the events dated so far. */
interface Ledger {
  readonly events: readonly Judged[];
  readonly times: EventTime[];
  /** First dated telling by kind, parties and recalled. */
  readonly twins: Map<string, number>;
  /** First dated visit by parties. */
  readonly visits: Map<string, number>;
  /** Days told in the document's text, in order. */
  readonly days: readonly TimeAt[];
}

/** 13日抗议即将举行的峰会: of the summit no day is told. */
const AHEAD = /(?:即将|将要|将)(?:举行|召开|举办|开幕|进行)的[^,。并及就]*$/;
const NAMED: ReadonlySet<Kind> = new Set(["conference", "talks", "meeting", "dialogue", "exercise", "ceremony", "signing"]);
const isAhead = ({ kind, scene, trigger }: Judged, norm: string): boolean =>
  NAMED.has(kind) && AHEAD.test(norm.slice(clauseAt(scene, trigger[0]).start, trigger[0]));

/** Times of all events of a document, in the same order. */
export function dateEvents(events: readonly Judged[], mentions: readonly TimeAt[], norm: string): EventTime[] {
  const times: EventTime[] = events.map((event) => (isAhead(event, norm) ? NONE : (ownTime(event, norm) ?? NONE)));
  const days = mentions.filter(({ m }) => m.role === "event" && canDate(m) && isNear(m.expression));
  const ledger: Ledger = { events, times, twins: new Map(), visits: new Map(), days };
  events.forEach((event, i) => {
    if (times[i]!.mentions.length === 0 || isLoose(event, times[i]!, mentions)) return;
    if (!ledger.twins.has(keyOf(event))) ledger.twins.set(keyOf(event), i);
    if (event.kind === "visit" && !event.recalled && !ledger.visits.has(pairOf(event))) ledger.visits.set(pairOf(event), i);
  });
  events.forEach((event, i) => {
    const twin = twinOf(event, ledger.twins);
    if (twin !== undefined && isLoose(event, times[i]!, mentions)) times[i] = sameAs(twin, times);
    else if (times[i]!.relation === "none")
      times[i] = borrowed(event, i, ledger) ?? (isAhead(event, norm) ? NONE : inherited(event, i, ledger, norm));
  });
  return events.map((event, i) => stayOf(event, times[i]!, events, days, mentions));
}

/** A headline that tells only a year or a month (本年度军演启动): its text may tell the day. */
const isLoose = (event: Judged, { mentions: own }: EventTime, mentions: readonly TimeAt[]): boolean =>
  isHead(event) && own.length > 0 && own.every((i) => !isNear(mentions[i]!.m.expression));

function ownTime(event: Judged, norm: string): EventTime | null {
  const { scene, trigger } = event;
  const here = clauseAt(scene, trigger[0]);
  // 外长昨天宣布,即日断交: the day is the one told before, or the report's.
  const usable = scene.times.filter(({ m }) => canDate(m) && !norm.startsWith("即日", m.span[0]) && !namesFeast(m, norm));
  const own = usable.filter(({ m }) => m.span[0] >= here.start && m.span[1] <= trigger[0] && !isForeign(norm, m, trigger[0], event));
  // A feast's name beside a day (2月5日晚举行的…新年活动) dates nothing.
  const exact = own.filter(({ m }) => !isFeast(m.expression));
  const chosen = exact.length > 0 ? exact : own;
  const later = usable.filter(({ m }) => isNear(m.expression) && m.span[0] >= trigger[1] && m.span[1] <= here.end && isOfNoun(event, m));
  if (later.length > 0 && !chosen.some(({ m }) => isNear(m.expression))) return told([later[0]!], event);
  if (chosen.length > 0) {
    const last = chosen.at(-1)!;
    if (
      event.kind !== "statement" &&
      /^[^,。]{0,4}(?:发布|公布|通报|报道|发表)的?[^,。]{0,4}(?:消息|公告|声明|通报)/.test(norm.slice(last.m.span[1], last.m.span[1] + 20))
    )
      return { mentions: [last.i], relation: "reported", of: null, extent: "within" };
    return told(listEnd(chosen, norm), event);
  }
  const after = usable.filter(
    ({ m }) =>
      m.span[0] >= trigger[1] &&
      m.span[1] <= here.end &&
      /(?:[于在自从定至到,]|^)\s*$/.test(norm.slice(trigger[1], m.span[0])) &&
      m.span[0] - trigger[1] < 24,
  );
  if (after.length > 0 && !/^[^,。]{0,24}(?:签署|达成|举行的|发表)的/.test(norm.slice(after[0]!.m.span[1], here.end)))
    return told([after[0]!], event);
  // 前往某国出席15日至16日举行的峰会: there on those days.
  const attended = usable.filter(
    ({ m }) => m.span[0] >= trigger[1] && m.span[1] <= here.end && /(?:举行|召开|举办|开幕)的/.test(norm.slice(m.span[1], m.span[1] + 24)),
  );
  if (
    event.kind === "visit" &&
    attended.length > 0 &&
    /(?:出席|参加)(?:[^,。]{0,8}于)?$/.test(norm.slice(trigger[1], attended[0]!.m.span[0]))
  )
    return { mentions: listEnd(attended, norm).map((x) => x.i), relation: "at", of: null, extent: "lasts" };
  if (isLater(event)) return null;
  const index = scene.clauses.indexOf(here);
  for (const pass of ["told", "coarse", "loose", "during"] as const) {
    for (let i = index - 1; i >= 0; i--) {
      const clause = scene.clauses[i]!;
      const inClause = usable.filter(
        ({ m }) => m.span[0] >= clause.start && m.span[1] <= clause.end && !isForeign(norm, m, clause.end, event),
      );
      const during = clause.subordinate && /期间/.test(norm.slice(clause.start, clause.end));
      // 春节到来之际, 建交两个多月后: a day told beside it is the day.
      const loose = clause.subordinate && inClause.every(({ m }) => isFeast(m.expression) || !isNear(m.expression));
      // What was announced on a day lies after it.
      // 4日发表声明,因2023年选举…,宣布: a day told anywhere before is nearer than a year.
      const coarse = inClause.every(({ m }) => !isNear(m.expression));
      if (inClause.length === 0 || (during ? "during" : loose ? "loose" : coarse ? "coarse" : "told") !== pass) continue;
      const list = listEnd(inClause, norm);
      if (
        event.kind !== "statement" &&
        /[0-9]日?(?:发布|公布|通报)的?[^,。]{0,6}(?:消息|公告|声明|通报)/.test(norm.slice(clause.start, clause.end))
      )
        return { mentions: list.map((x) => x.i), relation: "reported", of: null, extent: "within" };
      if (during && event.kind !== "visit" && list.some((x) => isRange(x.m)))
        return { mentions: list.map((x) => x.i), relation: "within", of: null, extent: "within" };
      return told(list, event);
    }
  }
  // 结束了对X的访问,今日离开: the last day is told after.
  if (event.kind === "visit" && event.dated === "to") {
    const last = usable.find(({ m }) => m.span[0] >= here.end && isNear(m.expression) && !isRange(m));
    if (last !== undefined && /离|回国|返/.test(norm.slice(last.m.span[1], last.m.span[1] + 12))) return told([last], event);
  }
  // 在对X访问期间,A于2月5日会见B: the day of the main clause lies inside the visit.
  if (event.kind === "visit" || event.kind === "conference") {
    const later = usable.filter(({ m }) => m.span[0] >= here.end);
    if (here.subordinate && later.length > 0 && !/结束|离开/.test(norm.slice(here.start, here.end)))
      return { mentions: [later[0]!.i], relation: "at", of: null, extent: "within" };
  }
  // 举行双边演习,演习时间为11月4日至8日; 推迟访问,他原定5月3日启程.
  const stated = usable.find(({ m }) => m.span[0] >= here.end && isStated(event, norm.slice(here.end, m.span[0])));
  if (stated !== undefined) return told([stated], event);
  const vague = scene.times.find(
    ({ m }) => m.role === "vague" && m.span[1] <= trigger[0] && /^(?:日前|近日|不久前|日内)$/.test(norm.slice(...m.span)),
  );
  return vague === undefined ? null : { mentions: [vague.i], relation: "reported", of: null, extent: "within" };
}

const STATED = /(?:举行|开始)?的?(?:时间|日期)(?:定?[为是在]|将?[为是])$/;
const ORIGINALLY = /原(?:先|本)?(?:[定拟本]|计划)[将应定]?[于在]?$/;
const isOff = ({ status }: Judged): boolean => status === "postponed" || status === "cancelled";
/** 演习时间为, 时间定在, 上一位来访的是某某,时为: of this happening, not of the next one (下次会谈时间). */
function isStated(event: Judged, between: string): boolean {
  if ((isOff(event) && ORIGINALLY.test(between.slice(-8))) || /,(?:时为|那是)$/.test(between)) return true;
  const { scene, trigger } = event;
  const at = STATED.exec(between)?.index ?? -1;
  const noun = scene.reading.norm.slice(trigger[1] - 2, trigger[1]);
  const owner = between.slice(0, Math.max(at, 0));
  return at >= 0 && (owner.endsWith(noun) || /^[,;。]?$/.test(owner)) && !/下一?[次轮届]/.test(owner);
}

/** 3日将访A国,随后将访B国: the second journey has no day. */
const isLater = ({ kind, status, scene, trigger }: Judged): boolean =>
  kind === "visit" &&
  status === "planned" &&
  /(?:随后|之后|此后|其后|然后|接着|而后)[^,。]{0,10}$/.test(scene.reading.norm.slice(clauseAt(scene, trigger[0]).start, trigger[0]));

/** 援助某国的一批疫苗7日运抵, 年度军演16日开始: the noun's own verb follows the day. */
const OF_NOUN = /^[^,。]{0,24}?(?:展开|运抵|抵达|送达|送抵|运达|移交|交付|举行|举办|开始|启动|开幕|登场|开训|拉开)/;
const WITH_NOUN: ReadonlySet<Kind> = new Set(["aid", "exercise", "ceremony"]);
const isOfNoun = ({ kind, scene: { reading }, trigger }: Judged, m: TimeMention): boolean =>
  WITH_NOUN.has(kind) &&
  /^[^,。于在自从]{0,24}[于在]?$/.test(reading.norm.slice(trigger[1], m.span[0])) &&
  OF_NOUN.test(reading.norm.slice(m.span[1], m.span[1] + 24));

/** The last mention, with those it is listed with (4月5日、7日和9日). */
function listEnd(found: readonly TimeAt[], norm: string): TimeAt[] {
  const list = [found.at(-1)!];
  for (let k = found.length - 2; k >= 0; k--) {
    if (!/^[、和及与]$/.test(norm.slice(found[k]!.m.span[1], list[0]!.m.span[0]))) break;
    list.unshift(found[k]!);
  }
  return list;
}

function told(list: readonly TimeAt[], event: Judged): EventTime {
  const mentions = list.map((x) => x.i);
  const range = list.some((x) => isRange(x.m));
  if (event.dated === "reported") return { mentions, relation: "reported", of: null, extent: "within" };
  if (event.dated !== undefined && !range && list.every((x) => isNear(x.m.expression)))
    return { mentions, relation: event.dated, of: null, extent: "lasts" };
  const extent: Extent = event.kind === "visit" || event.kind === "conference" || event.kind === "exercise" || !range ? "lasts" : "within";
  return { mentions, relation: "at", of: null, extent: !range && !list.every((x) => isNear(x.m.expression)) ? "within" : extent };
}

/** Events before this one that a phrase may refer to; farther back it is another story. */
const REACH = 60;

/** The same happening dated elsewhere in the document (headline and lead), or the one a phrase refers to (会谈结束后). */
function borrowed(event: Judged, i: number, ledger: Ledger): EventTime | null {
  const { events, times } = ledger;
  const { scene, trigger } = event;
  const lead = scene.reading.norm.slice(scene.sentence.span[0], trigger[0]);
  const reference = REFERENCE.exec(lead);
  if (reference !== null) {
    const kinds = REFERRED[(reference[1] ?? reference[2])!]!;
    const near = events.slice(Math.max(0, i - REACH), i).map((other, k) => ({ other, j: Math.max(0, i - REACH) + k }));
    const fit = near.filter(({ other }) => kinds.includes(other.kind) && !other.recalled && other.trigger[0] < trigger[0]);
    const found = fit.findLast(({ other }) => pairOf(other) === pairOf(event)) ?? fit.at(-1);
    if (found !== undefined) {
      const whole = found.other.kind === "visit" || found.other.kind === "conference";
      return { mentions: [], relation: whole ? "during" : "same", of: found.j, extent: "within" };
    }
  }
  const twin = twinOf(event, ledger.twins);
  return twin === undefined || twin === i ? null : sameAs(twin, times);
}

const sameAs = (twin: number, times: readonly EventTime[]): EventTime => ({
  mentions: [],
  relation: "same",
  of: twin,
  extent: times[twin]!.extent,
});

/** 前一天抵达的: told beside the story's day. */
const isBackground = ({ expression: e }: TimeMention): boolean => e.kind === "anaphoric" && e.unit === "day" && e.offset < 0;
const DURING = /(?:访问?|出访|逗留|停留|此行|在[^,。]{1,8})期间|其间|此访中|行程中/;

/** 某某另会见B, 还会见了B: on the day of what he did before, whatever day was told since. */
const BESIDES = /(?:另外?|还|此外|同日)(?:分别|先后)?(?:[与同和][^,。]{0,20})?$/;

function goesOn(event: Judged, i: number, events: readonly Judged[], times: readonly EventTime[]): number | undefined {
  const { scene, trigger, people, status } = event;
  if (!BESIDES.test(scene.reading.norm.slice(clauseAt(scene, trigger[0]).start, trigger[0])) || status !== "held") return undefined;
  const before = events.slice(Math.max(0, i - REACH), i);
  const j = before.findLastIndex(
    (e) => e.kind === event.kind && e.people.some((p) => p.name !== "" && people.some((x) => x.name === p.name)),
  );
  const found = j + Math.max(0, i - REACH);
  const told = before[j];
  return j >= 0 && !told!.recalled && told!.status === "held" && times[found]!.relation === "at" ? found : undefined;
}

/** The latest day told before in the document; of a visit told before, some day of it; for a headline the first day of the body. */
function inherited(event: Judged, i: number, { events, times, visits, days }: Ledger, norm: string): EventTime {
  if (event.recalled || isLater(event)) return NONE;
  const at = event.trigger[0];
  const dated = event.dated ?? "at";
  const before = startingIn(days, ({ m }) => m.span[0], 0, at).slice(-REACH);
  const day = before.findLast(({ m }) => !isRange(m) && m.span[1] <= at && !isBackground(m) && !isForeign(norm, m, at, event));
  const visit = event.kind === "visit" ? undefined : visits.get(pairOf(event));
  const lead = norm.slice(event.scene.sentence.span[0], at);
  // 访问期间,他还会见…: some day of the visit, not the day told last.
  const ofVisit =
    visit !== undefined &&
    visit !== i &&
    ((event.passing === true && event.people.some((p) => p.name !== "")) ||
      DURING.test(lead) ||
      (event.status === "planned" && events[visit]!.status === "planned"));
  const same = ofVisit ? undefined : goesOn(event, i, events, times);
  if (same !== undefined) return { mentions: [], relation: "same", of: same, extent: "within" };
  if (day !== undefined && !ofVisit)
    return { mentions: [day.i], relation: event.kind === "visit" ? dated : "at", of: null, extent: "within" };
  if (visit !== undefined && visit !== i) {
    const { relation, mentions } = times[visit]!;
    // Of a journey only its first or last day may be told: then it is that day.
    if (relation === "from" || relation === "to") return { mentions, relation: "at", of: null, extent: "within" };
    return { mentions: [], relation: "during", of: visit, extent: "within" };
  }
  const headline = isHead(event);
  const first = startingIn(days, ({ m }) => m.span[0], at, Infinity)
    .slice(0, REACH)
    .find(({ m }) => !isRange(m));
  if (first !== undefined && headline) return { mentions: [first.i], relation: dated, of: null, extent: "within" };
  // A headline above no text that tells a day is the day's news.
  const alone = days.length === 0 && event.scene.sentence.role === "headline";
  return (headline && !alone) || event.status !== "held" ? NONE : { mentions: [], relation: "reported", of: null, extent: "within" };
}
