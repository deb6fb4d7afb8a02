/** Happenings known to the day (data/lexicon/happenings.json): who and where, told on a month-day that fits, speak of one year. */
import type { PartyCode, Span } from "../../../data/schema";
import type { TimeMention } from "../../facts";
import type { Lexicon } from "../../lexicon/lexicon";
import { madeOnce, readOnce } from "../../lexicon/readOnce";
import type { HappeningRow } from "../../lexicon/rows";
import { civilOf, dayOf } from "../calendar";
import type { DateEvidence } from "../evidence";
import { carriesYear, leadingFields, rowAt, trailingFields, type Context } from "./context";
import { lowerBound } from "../../lowerBound";
import { whereaboutsOf, type Whereabouts } from "./whereabouts";

/**
 * How near the words of a row stand to the day, and what that is worth with its month told and without: of rows whose words stand in
 * the day's own sentence 93 % (77 %) were the happening, of those gathered from the whole text 86 % (30 %); 520 in dated items.
 */
const NEARNESS = { sentence: [500, 460], paragraph: [430, 280], text: [380, 110] } as const;
type Nearness = keyof typeof NEARNESS;
const NEAREST: readonly Nearness[] = ["sentence", "paragraph", "text"];
/** Of visits and meetings told without their place fewer were the happening (80 % with the month told, 99 % with their place). */
const NOWHERE = 60;
/** Announced days before, reported days after. */
const AHEAD_DAYS = 8;
const AFTER_DAYS = 5;

/**
 * `month * 32 + day` of the month-days a mention states (both ends of a range; 昨(12月10日) states one, 去年5月31日 speaks of another
 * year); month 0 of a day alone (22日上午).
 */
function monthDays(mention: TimeMention): number[] {
  const keys: number[] = [];
  if (mention.role === "name" || mention.role === "anniversary" || mention.role === "history") return keys;
  const { expression: e } = mention;
  for (const f of e.kind === "deictic" ? [e.unit === "day" ? e.fields : null] : [leadingFields(e), trailingFields(e)])
    if (f?.day !== undefined && f.year === undefined && !f.lunar) keys.push((f.month ?? 0) * 32 + f.day);
  return keys;
}

interface Known {
  readonly row: HappeningRow;
  /** Place among the lexicon's rows. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** The numbers of its words. */
  readonly groups: readonly (readonly number[])[];
}

/** Numbers of words. */
type Numbers = ReadonlySet<number>;

interface Happenings {
  /** Numbers of the rows' words, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The rows by each day they lie on (`month * 32 + day`, and `day` of any month) and each word of their first group, by `keyOf`. */
  readonly byDay: ReadonlyMap<number, readonly Known[]>;
}

const MOST_KEYS = 13 * 32;
const keyOf = (day: number, word: number): number => word * MOST_KEYS + day;

const happeningsOf = readOnce((lexicon: Lexicon): Happenings => {
  const numbers = new Map<string, number>();
  const byDay = new Map<number, Known[]>();
  lexicon.rows.happening.forEach((row, at) => {
    const groups = row.words.map((words) => words.map((word) => madeOnce(numbers, word, () => numbers.size + 1)));
    const known = { row, at, from: dayOf(row.from), to: dayOf(row.to), groups };
    for (let day = known.from; day <= known.to; day++) {
      const { month, day: d } = civilOf(day);
      for (const word of groups[0]!)
        for (const key of [month * 32 + d, d]) madeOnce(byDay, keyOf(key, word), () => [] as Known[]).push(known);
    }
  });
  return { numbers, byDay };
});

/** Nothing when the text states its year with the month-day: then it needs no help. */
export function happeningEvidence(c: Context): DateEvidence[] {
  const hits = c.words.happening;
  if (hits.length === 0) return [];
  const told = new Map<number, TimeMention[]>();
  for (const m of c.mentions)
    for (const key of carriesYear(c, m) ? [] : monthDays(m)) {
      const list = told.get(key);
      if (list) list.push(m);
      else told.set(key, [m]);
    }
  if (told.size === 0) return [];
  const { numbers, byDay } = happeningsOf(c.lexicon);
  const words = hits.map(({ word }) => numbers.get(word) ?? 0);
  const all = new Set(words);
  const fitting = new Set<Known>();
  for (const word of all)
    for (const day of told.keys()) for (const one of byDay.get(keyOf(day, word)) ?? []) if (isTold(one, all)) fitting.add(one);
  if (fitting.size === 0) return [];
  const stretch = stretchesOf(c);
  const wordsNear = nearWords(c, words, stretch);
  const wheres = new Map<number, Whereabouts>();
  const whereOf = (m: TimeMention): Whereabouts => {
    const span = stretch(m, "sentence");
    return madeOnce(wheres, span[0], () => whereaboutsOf(c, span));
  };
  return [...fitting]
    .sort((a, b) => a.at - b.at)
    .flatMap((known): DateEvidence[] => {
      const { row, from, to } = known;
      const { mentions, month } = mentionsOf(told, from, to);
      const there = mentions.filter((m) => isPlaced(row, whereOf(m)) !== null);
      for (const near of NEAREST) {
        const mention = there.find((m) => isTold(known, wordsNear(m, near)));
        if (!mention) continue;
        const args = { from: row.from, to: row.to, what: row.source };
        const weight = NEARNESS[near][month ? 0 : 1] - (isPlaced(row, whereOf(mention)) ? 0 : NOWHERE);
        return [rowAt(c, "happening", mention.span, args, [{ from: from - AHEAD_DAYS, to: to + AFTER_DAYS, weight }])];
      }
      return [];
    });
}

/** Whether a row of a visit or meeting is told where it was; null where the sentence of the day tells a call, or people elsewhere alone. */
function isPlaced({ at }: HappeningRow, { stays, visits, apart }: Whereabouts): boolean | null {
  if (at === undefined) return true;
  const there = (told: ReadonlySet<PartyCode>): boolean => at.some((country) => told.has(country));
  if (there(visits) || (!apart && there(stays))) return true;
  return apart || stays.size > 0 || visits.size > 0 ? null : false;
}

/** Whether one word of each group is among those found. */
function isTold({ groups }: Known, found: Numbers): boolean {
  return groups.every((group) => group.some((word) => found.has(word)));
}

/** The mentions of the days `from`..`to` that are told with their month, else those without; the caller knows that there is one. */
function mentionsOf(
  told: ReadonlyMap<number, readonly TimeMention[]>,
  from: number,
  to: number,
): { readonly mentions: readonly TimeMention[]; readonly month: boolean } {
  const whole: TimeMention[] = [];
  const bare: TimeMention[] = [];
  for (let day = from; day <= to; day++) {
    const { month, day: d } = civilOf(day);
    whole.push(...(told.get(month * 32 + d) ?? []));
    bare.push(...(told.get(d) ?? []));
  }
  return whole.length > 0 ? { mentions: whole, month: true } : { mentions: bare, month: false };
}

const ENDS: Readonly<Record<Nearness, readonly number[]>> = {
  sentence: Array.from("。\n", (c) => c.charCodeAt(0)),
  paragraph: ["\n".charCodeAt(0)],
  text: [],
};

type Stretch = (m: TimeMention, nearness: Nearness) => Span;

/** The sentence, paragraph or whole text a mention stands in. */
function stretchesOf(c: Context): Stretch {
  const [start, end] = c.cut.span;
  const bounds = new Map<Nearness, readonly number[]>();
  return (m, nearness) => {
    const edges = madeOnce(bounds, nearness, () => boundsIn(c, ENDS[nearness]));
    const i = lowerBound(edges, (edge) => edge, m.span[0] + 1);
    return [edges[i - 1] ?? start, edges[i] ?? end];
  };
}

/**
 * The known words of the stretch a mention stands in; the headline belongs to every paragraph. `words` are those of the whole text
 * in its order, 0 for those of no row.
 */
function nearWords(c: Context, words: readonly number[], stretch: Stretch): (m: TimeMention, nearness: Nearness) => Numbers {
  const hits = c.words.happening;
  const { norm } = c.page;
  const known = new Map<string, Numbers>();
  const between = (from: number, to: number): readonly number[] =>
    words.slice(lowerBound(hits, startOf, from), lowerBound(hits, startOf, to));
  return (m, nearness) => {
    const [from, to] = stretch(m, nearness);
    return madeOnce(known, `${nearness}${from}`, () => {
      const [start, end] = c.cut.span;
      const line = norm.indexOf("\n", start);
      const headline = nearness === "sentence" ? [] : between(start, line < 0 ? end : Math.min(line, end));
      return new Set([...headline, ...between(from, to)]);
    });
  };
}

const startOf = (hit: { readonly start: number }): number => hit.start;

/** Where the stretches of a document begin that end in one of the characters; the document's end closes the list. */
function boundsIn(c: Context, ends: readonly number[]): number[] {
  const [start, end] = c.cut.span;
  const bounds = [start];
  for (let i = start; i < end; i++) if (ends.includes(c.page.norm.charCodeAt(i))) bounds.push(i + 1);
  return bounds.at(-1) === end ? bounds : [...bounds, end];
}
