/** Resolution: each time mention of a document to days, given belief about when the document was written. */
import type { Mention } from "../../data/schema";
import type { DocumentFacts, TimeMention } from "../facts";
import type { Lexicon } from "../lexicon/lexicon";
import { madeOnce, readOnce } from "../lexicon/readOnce";
import type { Dating } from "./dating";
import type { DateEvidence } from "./evidence";
import type { Tense } from "./dating/kernel";
import { leadingFields, partialDays } from "./evidence/context";
import { yearOf, yearOfDay, type Posterior } from "./posterior";
import { resolveExpression } from "./resolve/expression";
import type { Resolved, Scene, Told } from "./resolve/scene";
import { unitAround, type Days } from "./resolve/fields";
import { happeningOf } from "./resolve/happening";
import { holidayDays } from "./resolve/holiday";
import { mentionOf } from "./resolve/mention";

/** A creation day to assume, and its probability. */
interface Assumption {
  readonly day: number;
  readonly mass: number;
}

const LEAST = 0.01;

/**
 * The mentions of one document with their days, in the same order. Nothing is dated without a dating but what names its own
 * year. `value` is the reading under the likeliest creation day; every other year of at least 1 % is among the alternatives.
 */
export function resolveMentions(document: DocumentFacts, dating: Dating | undefined, lexicon: Lexicon): Mention[] {
  const facts = factsOf(document, lexicon);
  const best = dating?.posterior.best ?? null;
  const main = passOf(document, facts, best, undefined);
  const passes = new Map<number | null, readonly Resolved[]>([[best, main]]);
  const years = dating ? byYear(dating.posterior) : [];
  return document.mentions.map((m, i) => {
    const at = main[i]!;
    if (at.anchor === "self" || !dating) return mentionOf(m, at, [], dating !== undefined);
    const assumptions = leansOnDay(m) ? daysOf(dating.posterior) : leansOnMonth(m) ? byMonth(dating.posterior) : years;
    const readings =
      assumptions.length <= 1
        ? []
        : assumptions.map(({ mass, day }) => ({ mass, at: madeOnce(passes, day, () => passOf(document, facts, day, main))[i]! }));
    return mentionOf(m, at, readings, true);
  });
}

/** One assumption a year: its likeliest day. */
const byYear = readOnce((posterior: Posterior): readonly Assumption[] => {
  const years = new Map<number, { mass: number; day: number; top: number }>();
  for (const cell of posterior.months) {
    const y = years.get(yearOf(cell)) ?? { mass: 0, day: cell.day, top: 0 };
    y.mass += cell.mass;
    if (cell.mass > y.top) [y.top, y.day] = [cell.mass, cell.day];
    years.set(yearOf(cell), y);
  }
  const best = years.get(yearOfDay(posterior.best));
  if (best) best.day = posterior.best;
  return sorted([...years.values()]);
});

/** Days that hold less are too few to tell how likely each is. */
const ENOUGH = 0.5;
const held = (cells: readonly Assumption[]): number => cells.reduce((sum, c) => sum + c.mass, 0);

const byMonth = readOnce((posterior: Posterior): readonly Assumption[] => sorted(posterior.months).slice(0, 12));

const daysOf = (posterior: Posterior): readonly Assumption[] => (held(posterior.days) >= ENOUGH ? posterior.days : byMonth(posterior));

const sorted = (cells: readonly Assumption[]): Assumption[] =>
  cells.filter((c) => c.mass >= LEAST).map(({ day, mass }) => ({ day, mass })).sort((a, b) => b.mass - a.mass || a.day - b.day); // prettier-ignore

/** 今天, 昨晚: told by nothing but the day of writing. */
const leansOnDay = ({ expression: e }: TimeMention): boolean =>
  e.kind === "deictic" && e.unit === "day" && Object.keys(e.fields).length === 0;

/** Bare days, weekdays, what is counted in days and what ends at the day of writing need the month; month-days and coarser only the year. */
function leansOnMonth(m: TimeMention): boolean {
  const e = m.expression;
  if ((e.kind === "duration" && e.direction !== null) || (e.kind === "range" && e.now)) return true;
  const f = leadingFields(e);
  if (f) return f.month === undefined && (f.day !== undefined || f.weekday !== undefined || f.tenday !== undefined);
  return (
    (e.kind === "deictic" || e.kind === "anaphoric") &&
    (e.unit === "day" || e.unit === "week" || e.unit === "month") &&
    e.fields.month === undefined
  );
}

/** What evidence found in the text about the mention that begins where its row does. */
interface Said {
  tense?: Tense;
  speech?: boolean;
  joined?: Scene["joined"];
  subject?: boolean;
  report?: boolean;
  /** Days of an anniversary. */
  anniversary?: Days;
  /** Where the date begins that an anniversary falls on. */
  on?: number;
}

interface Facts {
  /** A short line that names no happening is no report. */
  readonly note: boolean;
  /** By where the mention starts. */
  readonly said: ReadonlyMap<number, Said>;
  readonly holiday: Scene["holiday"];
  readonly lexicon: Lexicon;
}

const UNSAID: Said = {};

function factsOf(document: DocumentFacts, lexicon: Lexicon): Facts {
  const said = new Map<number, Said>();
  for (const { rule, span, args } of document.evidence)
    if (span && (args.tense !== undefined || rule === "tense" || rule.startsWith("anniversary")))
      note(madeOnce(said, span[0], nothingSaid), rule, args);
  return { note: isNote(document, lexicon), said, holiday: holidayDays(lexicon, document.cut.home), lexicon };
}

const nothingSaid = (): Said => ({});

function note(said: Said, rule: string, { tense, speech, joined, subject, report, year, founded, on, at }: DateEvidence["args"]): void {
  if (tense === "past" || tense === "future") said.tense = tense;
  if (speech === 1) said.speech = true;
  if (joined === "sentence" || joined === "chronicle" || joined === "paragraph") said.joined = joined;
  if (subject === 1) said.subject = true;
  if (report === 1) said.report = true;
  if (!rule.startsWith("anniversary")) return;
  if (typeof at === "number") said.on = at;
  if (typeof year !== "number") return;
  const days = anniversaryDays(year, String(founded), typeof on === "string" ? on : null);
  if (days) said.anniversary = days;
}

const NOTE_LENGTH = 40;

function isNote({ cut, events }: DocumentFacts, lexicon: Lexicon): boolean {
  const { block, span, title } = cut;
  const line = block === "main" && title.length === span[1] - span[0] && title.length <= NOTE_LENGTH && !title.includes("。");
  return line && events.length === 0 && lexicon.find("trigger", title).length === 0;
}

function anniversaryDays(year: number, founded: string, on: string | null): Days | null {
  const day = partialDays(on ?? `${String(year)}${founded.slice(4)}`);
  const days = day ?? partialDays(String(year));
  if (!days) return null;
  const length = days[1] - days[0];
  return { from: days[0], to: days[1], granularity: length === 0 ? "day" : length < 32 ? "month" : "year" };
}

/**
 * All mentions under one assumed creation day, in text order: later ones lean on earlier ones. `main` is the pass under the likeliest
 * day, once there is one: its values are those shown.
 */
function passOf(document: DocumentFacts, facts: Facts, dct: number | null, main: readonly Resolved[] | undefined): Resolved[] {
  const out: Resolved[] = [];
  const told: Told[] = [];
  let latest: Told | null = null;
  let month: Told | null = null;
  let beside: Told | null = null;
  for (let i = 0; i < document.mentions.length; i++) {
    const m = document.mentions[i]!;
    const { kind } = m.expression;
    if (kind === "vague" || kind === "set" || (dct === null && !namesItsYear(m))) {
      out.push(NOTHING);
      continue;
    }
    const said = facts.said.get(m.span[0]) ?? UNSAID;
    const scene: Scene = {
      at: m.span[0],
      dct: dct ?? 0,
      tense: said.tense ?? (facts.note ? "note" : "none"),
      speech: said.speech === true,
      joined: said.joined ?? null,
      subject: said.subject === true,
      told,
      latest,
      month,
      beside: beside && m.span[0] - beside.span[1] <= 1 ? beside : null,
      year: latest && latest.granularity === "year" && m.span[0] - latest.span[1] <= 1 ? latest : null,
      holiday: facts.holiday,
      anniversary: anniversaryOf(document, i, said, out, dct ?? 0),
      happening: kind === "event" ? happeningOf(document, i, out, told, facts.lexicon) : null,
      since: sinceOf(m, told),
      bare: !facts.note && isBare(m, said.tense),
      valued: main === undefined,
    };
    const resolved = resolveExpression(m.expression, scene);
    out.push(resolved);
    if (resolved.from === null || resolved.to === null) continue;
    const now: Told = {
      from: resolved.from,
      to: resolved.to,
      span: m.span,
      history: m.role === "history",
      granularity: resolved.granularity ?? "day",
      aside: said.report === true || looksBack(m),
    };
    beside = now.granularity === "day" ? now : null;
    if (m.role === "name" || m.role === "anniversary" || compares(m)) continue;
    latest = now;
    if (IN_MONTH.has(now.granularity)) month = now;
    if (tells(m, resolved)) told.push(now);
  }
  return out;
}

/** 前一天, 50年前的今天: the story is not of that day. */
const looksBack = ({ expression: e }: TimeMention): boolean =>
  (e.kind === "anaphoric" && e.offset < 0) || (e.kind === "deictic" && e.fields.same === "day");

const IN_MONTH: ReadonlySet<string> = new Set(["day", "tenday", "month"]);

/** 比上年增长, 较上月下降: what a figure is compared with; the story stays in the time told before. */
const compares = ({ expression: e, text }: TimeMention): boolean => e.kind === "anaphoric" && e.offset === -1 && e.unit !== "day" && text.startsWith("上"); // prettier-ignore

const NOTHING: Resolved = { from: null, to: null, granularity: null, value: null, anchor: "self", share: 1, others: [] };

function namesItsYear(m: TimeMention): boolean {
  const f = leadingFields(m.expression);
  return f !== null && (f.year !== undefined || f.century !== undefined || f.decade !== undefined);
}

/** What 当天 and 次日 may lean on: days, not the ones of anniversaries, names, deadlines or what itself leans on a happening; 即日 is no day of the story. */
const tells = (m: TimeMention, r: Resolved): boolean =>
  r.granularity === "day" && m.expression.kind !== "event" && m.expression.kind !== "duration" && !m.text.startsWith("即日");

/** Days of an anniversary: the told day it falls on, its founding's, or of its sister (80周年 now, 75周年 five years ago). */
function anniversaryOf({ mentions }: DocumentFacts, at: number, said: Said, resolved: readonly Resolved[], dct: number): Days | null {
  const m = mentions[at]!;
  if (m.expression.kind !== "anniversary") return null;
  const on = at > 0 && mentions[at - 1]!.span[0] === said.on ? resolved[at - 1] : null;
  if (on && on.from !== null && on.from === on.to) return { from: on.from, to: on.from, granularity: "day" };
  if (on?.from != null && on.to !== null) {
    const year = { from: on.from, to: on.to, granularity: "year" } as const;
    return said.anniversary && said.anniversary.from >= year.from && said.anniversary.to <= year.to ? said.anniversary : year;
  }
  if (said.anniversary) return said.anniversary;
  let ago = at - 1;
  while (ago >= 0 && m.span[0] - mentions[ago]!.span[1] <= SISTER_REACH && yearsAgo(mentions[ago]!) === 0) ago--;
  const years = ago < 0 || m.span[0] - mentions[ago]!.span[1] > SISTER_REACH ? 0 : yearsAgo(mentions[ago]!);
  return years > 0 && countsOf(mentions).has(m.expression.n + years) ? unitAround(dct, "year", -years) : null;
}

/** The N of all anniversaries. */
const countsOf = readOnce(
  (mentions: readonly TimeMention[]) => new Set(mentions.flatMap(({ expression: e }) => (e.kind === "anniversary" ? [e.n] : []))),
);

const SISTER_REACH = 60;
const yearsAgo = ({ expression: e }: TimeMention): number => (e.kind === "deictic" && e.unit === "year" ? Math.max(0, -e.offset) : 0);

/** 在三天内两度会晤 and 近两小时的会谈 tell how long; 三天内 before a deadline is counted from the day of writing. */
function isBare({ expression: e, rule, text }: TimeMention, tense: Tense | undefined): boolean {
  if (e.kind !== "duration") return false;
  if (e.iso?.startsWith("PT")) return rule === "duration.within" || text.startsWith("近");
  return rule === "duration.within" && tense !== "future";
}

const SINCE_REACH = 100;

/** 1955年3月3日…经过70年: a bare stretch counts from the date told just before it. */
function sinceOf(m: TimeMention, told: readonly Told[]): Told | null {
  if (m.expression.kind !== "duration" || m.expression.unit !== "year" || m.expression.n < 5) return null;
  const last = told.at(-1);
  return last && m.span[0] - last.span[1] <= SINCE_REACH ? last : null;
}
