/** Happenings known to the day (data/lexicon/happenings.json): who and where, told on a month-day that fits, speak of one year. */
import type { TimeMention } from "../../facts";
import type { Lexicon } from "../../lexicon/lexicon";
import { readOnce } from "../../lexicon/readOnce";
import type { HappeningRow } from "../../lexicon/rows";
import { civilOf, dayOf } from "../calendar";
import type { DateEvidence } from "../evidence";
import { carriesYear, leadingFields, rowAt, trailingFields, type Context } from "./context";
import { lowerBound } from "../../lowerBound";

/**
 * How near the words of a row stand to the day, and what that is worth with its month told and without: of rows whose words stand in
 * the day's own sentence 93 % (77 %) were the happening, of those gathered from the whole text 86 % (30 %); 520 in dated items.
 */
const NEARNESS = { sentence: [500, 460], paragraph: [430, 280], text: [380, 110] } as const;
type Nearness = keyof typeof NEARNESS;
const NEAREST: readonly Nearness[] = ["sentence", "paragraph", "text"];
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
}

/** The lexicon's happenings by each month-day they lie on (`month * 32 + day`), and by each day of any month (`day`). */
const byMonthDay = readOnce((lexicon: Lexicon): ReadonlyMap<number, readonly Known[]> => {
  const made = new Map<number, Known[]>();
  lexicon.rows.happening.forEach((row, at) => {
    const known = { row, at, from: dayOf(row.from), to: dayOf(row.to) };
    for (let day = known.from; day <= known.to; day++) {
      const { month, day: d } = civilOf(day);
      for (const key of [month * 32 + d, d]) {
        const list = made.get(key);
        if (list) list.push(known);
        else made.set(key, [known]);
      }
    }
  });
  return made;
});

/** Nothing when the text states its year with the month-day: then it needs no help. */
export function happeningEvidence(c: Context): DateEvidence[] {
  if (c.words.happening.length === 0) return [];
  const told = new Map<number, TimeMention[]>();
  for (const m of c.mentions)
    for (const key of carriesYear(c, m) ? [] : monthDays(m)) {
      const list = told.get(key);
      if (list) list.push(m);
      else told.set(key, [m]);
    }
  if (told.size === 0) return [];
  const words = new Set<string>();
  for (const { word } of c.words.happening) words.add(word);
  const known = byMonthDay(c.lexicon);
  const fitting = new Set<Known>();
  for (const key of told.keys()) for (const one of known.get(key) ?? []) if (isTold(one.row, words)) fitting.add(one);
  if (fitting.size === 0) return [];
  const wordsNear = nearWords(c);
  return [...fitting]
    .sort((a, b) => a.at - b.at)
    .map(({ row, from, to }) => {
      const { mentions, month } = mentionsOf(told, from, to);
      const near = NEAREST.map((nearness) => ({ nearness, mention: mentions.find((m) => isTold(row, wordsNear(m, nearness))) }));
      const { nearness, mention } = near.find((n) => n.mention) ?? { nearness: "text", mention: mentions[0] };
      const weight = NEARNESS[nearness][month ? 0 : 1];
      const args = { from: row.from, to: row.to, what: row.source };
      return rowAt(c, "happening", mention!.span, args, [{ from: from - AHEAD_DAYS, to: to + AFTER_DAYS, weight }]);
    });
}

/** Whether one word of each group is among those found. */
function isTold({ words: groups }: HappeningRow, found: ReadonlySet<string>): boolean {
  for (const group of groups) if (!group.some((word) => found.has(word))) return false;
  return true;
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

const ENDS: Readonly<Record<Nearness, string>> = { sentence: "。\n", paragraph: "\n", text: "" };

/** The known words of the sentence or paragraph a mention stands in; the headline belongs to every paragraph. */
function nearWords(c: Context): (m: TimeMention, nearness: Nearness) => ReadonlySet<string> {
  const hits = c.words.happening;
  const [start, end] = c.cut.span;
  const bounds = { sentence: boundsIn(c, ENDS.sentence), paragraph: boundsIn(c, ENDS.paragraph), text: [start, end] };
  const known = new Map<string, ReadonlySet<string>>();
  const between = (from: number, to: number): string[] => {
    const words: string[] = [];
    for (let i = lowerBound(hits, startOf, from); i < hits.length && hits[i]!.start < to; i++) words.push(hits[i]!.word);
    return words;
  };
  const startOf = (hit: (typeof hits)[number]): number => hit.start;
  return (m, nearness) => {
    const edges = bounds[nearness];
    const i = lowerBound(edges, (edge) => edge, m.span[0] + 1);
    const [from, to] = [edges[i - 1] ?? start, edges[i] ?? end];
    const key = `${nearness}${from}`;
    const old = known.get(key);
    if (old) return old;
    const made = new Set([...(nearness === "sentence" ? [] : between(start, bounds.paragraph[1] ?? end)), ...between(from, to)]);
    known.set(key, made);
    return made;
  };
}

/** Where the stretches of a document begin that end in one of the characters; the document's end closes the list. */
function boundsIn(c: Context, ends: string): number[] {
  const [start, end] = c.cut.span;
  const bounds = [start];
  for (let i = start; i < end; i++) if (ends.includes(c.page.norm[i]!)) bounds.push(i + 1);
  return bounds.at(-1) === end ? bounds : [...bounds, end];
}
