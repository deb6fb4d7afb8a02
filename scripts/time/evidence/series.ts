/** Numbered happenings: 第十四次全国代表大会, 首届中国-中亚峰会, 十四届全国人大常委会第七次会议. */
import type { Hit } from "../../lexicon/lexicon";
import { readOnce } from "../../lexicon/readOnce";
import type { SeriesRow } from "../../lexicon/rows";
import type { DateEvidence } from "../evidence";
import { partialDays, rowAt, type Context, type Support } from "./context";

const DIGITS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
/** 下一次, 每两轮, 上一届 count nothing. */
const ORDINAL =
  /(?:第([0-9]{1,3}|[一二三四五六七八九十百]{1,5})|(?<![下上每这那另同历了过首近多何数一二三四五六七八九十百0-9])([0-9]{1,3}|[一二三四五六七八九十百]{1,5})|首(?=[届次轮期批]))[届次轮期批]?$/;
const LONGEST_ORDINAL = 9;

/** The number of a member of a series, and where its name begins. */
interface Numbered {
  readonly key: string;
  readonly start: number;
}

/** Near the happening, until the next of its series. */
export function seriesEvidence(c: Context): DateEvidence[] {
  const seen = new Set<string>();
  return c.words.series.flatMap((hit) => {
    const found = chooseSeries(c, hit);
    if (!found) return [];
    const { row, numbered } = found;
    const daysOf = daysByNumber(row);
    const days = daysOf.get(numbered.key);
    const key = `${row.id}|${numbered.key}`;
    if (!days || seen.has(key)) return [];
    seen.add(key);
    const n = numbered.key.split(".").map(Number);
    const next = daysOf.get([...n.slice(0, -1), n.at(-1)! + 1].join("."));
    const args = { series: row.id, n: numbered.key };
    return [rowAt(c, "series", [numbered.start, hit.end], args, supportsAround(days, next), -200)];
  });
}

/** Longer ones are terms (of a parliament, a committee), not meetings. */
const LONGEST_MEETING = 60;

/**
 * Of 190 mentions of meetings in dated broadcast items two thirds stand in the two weeks before and the three days after, a tenth in
 * the six weeks behind, another in the year. Agencies look back more, so the lead over the rest of the year is kept smaller.
 */
function supportsAround([from, to]: readonly [number, number], next: readonly [number, number] | undefined): Support[] {
  const meeting = to - from <= LONGEST_MEETING;
  const until = next ? Math.max(next[1], to + 366) : to + 1800;
  return [
    { from: from - 365, to: from - 61, weight: meeting ? 110 : 140 },
    { from: from - 60, to: from - 15, weight: meeting ? 300 : 330 },
    { from: from - 14, to: to + 3, weight: meeting ? 470 : 330 },
    { from: to + 4, to: to + 45, weight: 330 },
    { from: to + 46, to: to + 365, weight: meeting ? 190 : 230 },
    { from: to + 366, to: until, weight: meeting ? 110 : 130 },
  ];
}

function chooseSeries(c: Context, hit: Hit<SeriesRow>): { readonly row: SeriesRow; readonly numbered: Numbered } | null {
  const number = numberBefore(c, hit.start);
  if (number === null) return null;
  const fits = hit.rows.flatMap((row) => {
    const numbered = numberedOf(c, row, number);
    return numbered && row.numbers[numbered.key] !== undefined ? [{ row, numbered }] : [];
  });
  return (
    fits.find(({ row }) => row.party === c.cut.home) ?? fits.find(({ row }) => row.party === null) ?? (fits.length === 1 ? fits[0]! : null)
  );
}

/** The number before a row's word as it is; of a row with `of` also the body whose meeting it is, and that body's own number (14.7). */
function numberedOf(c: Context, row: SeriesRow, number: Ordinal): Numbered | null {
  if (row.of === undefined) return { key: String(number.n), start: number.start };
  const body = row.of.find((words) => c.page.norm.startsWith(words, number.start - words.length));
  if (body === undefined) return null;
  const start = number.start - body.length;
  const term = numberBefore(c, start);
  return term ? { key: `${term.n}.${number.n}`, start: term.start } : { key: String(number.n), start };
}

interface Ordinal {
  readonly n: number;
  readonly start: number;
}

/** What an ordinal ends in. */
const ENDS = new Set("届次轮期批0123456789一二三四五六七八九十百");

function numberBefore(c: Context, end: number): Ordinal | null {
  let last = end - 1;
  while (c.page.norm[last] === " ") last--;
  if (!ENDS.has(c.page.norm[last] ?? "")) return null;
  const m = ORDINAL.exec(c.page.norm.slice(Math.max(c.cut.span[0], end - LONGEST_ORDINAL), end).replaceAll(" ", ""));
  const n = m ? ordinalOf(m[1] ?? m[2] ?? "一") : 0;
  if (!m || n === 0) return null;
  let start = end;
  for (let left = m[0].length; left > 0; start--) if (c.page.norm[start - 1] !== " ") left--;
  return { n, start };
}

/** Value of a small Chinese or Arabic numeral, 0 when it is none. */
export function ordinalOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const ch of text) {
    if (ch === "十" || ch === "百") {
      total += (digit || 1) * (ch === "十" ? 10 : 100);
      digit = 0;
    } else digit = DIGITS[ch] ?? 0;
  }
  return total + digit;
}

const daysByNumber = readOnce(({ numbers }: SeriesRow): ReadonlyMap<string, readonly [number, number]> => {
  const days = new Map<string, readonly [number, number]>();
  for (const key in numbers) {
    const interval = intervalDays(numbers[key]!);
    if (interval) days.set(key, interval);
  }
  return days;
});

function intervalDays(interval: string): readonly [number, number] | null {
  const [from = "", to = from] = interval.split("/");
  const a = partialDays(from);
  const b = to === ".." ? a : partialDays(to);
  return a && b ? [a[0], b[1]] : null;
}
