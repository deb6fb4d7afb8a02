/** What the world knows: numbered series, rotating chairs, words that have a first day, holders of offices. */
import type { BoundRow, HolderRow, SeriesRow } from "../../lexicon/rows";
import type { Hit } from "../../lexicon/lexicon";
import { readOnce } from "../../lexicon/readOnce";
import { dayNumber, daysOfPartial } from "../calendar";
import type { DateEvidence } from "../evidence";
import { disjoint, partialDays, rowAt, type Context, type Support } from "./context";

const FOREVER = 60000;
const DIGITS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const ORDINAL = /第?([0-9]{1,3}|[一二三四五六七八九十百]{1,5})[届次轮期]?$/;

/** 第十四次全国代表大会: near the happening, until the next of its series. */
export function seriesEvidence(c: Context): DateEvidence[] {
  const seen = new Set<string>();
  return c.words.series.flatMap((hit) => {
    const number = numberBefore(c.page.norm.slice(Math.max(c.cut.span[0], hit.start - 9), hit.start));
    const row = chooseSeries(c, hit, number?.n ?? null);
    const days = row && intervalDays(row.numbers[String(number?.n ?? "")]);
    if (!row || !days || !number) return [];
    const key = `${row.id}|${number.n}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const next = intervalDays(row.numbers[String(number.n + 1)]);
    const supports: Support[] = [
      { from: days[0] - 365, to: days[0] - 61, weight: 140 },
      { from: days[0] - 60, to: days[1] + 45, weight: 330 },
      { from: days[1] + 46, to: days[1] + 365, weight: 230 },
      { from: days[1] + 366, to: next ? Math.max(next[1], days[1] + 366) : days[1] + 1800, weight: 130 },
    ];
    return [rowAt(c, "series", [hit.start - number.length, hit.end], { series: row.id, n: number.n }, supports, -60)];
  });
}

function chooseSeries(c: Context, hit: Hit<SeriesRow>, n: number | null): SeriesRow | null {
  const fits = hit.rows.filter((r) => n !== null && r.numbers[String(n)] !== undefined);
  return fits.find((r) => r.party === c.cut.home) ?? fits.find((r) => r.party === null) ?? (fits.length === 1 ? fits[0]! : null);
}

function numberBefore(text: string): { readonly n: number; readonly length: number } | null {
  const m = ORDINAL.exec(text.replace(/ /g, ""));
  const n = m ? ordinalOf(m[1]!) : 0;
  return m && n > 0 ? { n, length: m[0].length } : null;
}

/** Value of a small Chinese or Arabic numeral, 0 when it is none. */
function ordinalOf(text: string): number {
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

function intervalDays(interval: string | undefined): readonly [number, number] | null {
  if (!interval) return null;
  const [from = "", to = from] = interval.split("/");
  const a = partialDays(from);
  const b = to === ".." ? a : partialDays(to);
  return a && b ? [a[0], b[1]] : null;
}

/** 东盟轮值主席国老挝: the years that country had the chair. */
export function chairEvidence(c: Context): DateEvidence[] {
  const at = /(?:轮值)?主席国|轮值主席/.exec(c.page.norm.slice(c.cut.span[0], c.cut.span[1]));
  if (!at || c.lexicon.chairs.length === 0) return [];
  const start = c.cut.span[0] + at.index;
  const hits = c.lexicon.find("party", c.page.norm, [
    Math.max(c.cut.span[0], start - 24),
    Math.min(c.cut.span[1], start + at[0].length + 12),
  ]);
  const named = hits.flatMap((h) => h.rows.map((r) => r.party.code));
  return c.lexicon.chairs.flatMap((row) => {
    if (!named.includes(row.organization)) return [];
    const years = Object.entries(row.years).filter(([, host]) => named.includes(host));
    if (years.length === 0) return [];
    const supports = years.flatMap(([y]) => [
      { from: dayNumber(Number(y), 1, 1), to: dayNumber(Number(y), 12, 31), weight: 220 },
      { from: dayNumber(Number(y) - 1, 9, 1), to: dayNumber(Number(y) + 1, 3, 31), weight: 90 },
    ]);
    const args = { organization: row.organization, chair: years[0]![1] };
    return [rowAt(c, "chair", [start, start + at[0].length], args, supports)];
  });
}

/** 新冠肺炎 cannot be written before it had the name. */
export function boundEvidence(c: Context): DateEvidence[] {
  const rows: DateEvidence[] = [];
  const seen = new Set<string>();
  for (const { start, end, rows: bounds } of c.words.bound)
    for (const bound of bounds) {
      const { key, args, inside } = boundOf(bound);
      if (seen.has(key)) continue;
      seen.add(key);
      rows.push(rowAt(c, "bound.word", [start, end], args, inside, -450));
    }
  return rows;
}

interface Bound {
  readonly key: string;
  readonly args: DateEvidence["args"];
  readonly inside: readonly Support[];
}

const boundOf = readOnce((row: BoundRow): Bound => {
  const from = row.from ? daysOfPartial(row.from)[0] : -FOREVER;
  const to = row.to ? daysOfPartial(row.to)[1] : FOREVER;
  const args = { from: row.from ?? "", to: row.to ?? "" };
  return { key: `${args.from}|${args.to}`, args, inside: [{ from, to, weight: 0 }] };
});

const MAX_HOLDERS = 6;

/** Hundredths of a nat outside a tenure: the office stands beside the name, or the name alone does (people are known before and after). */
const OUTSIDE_NAMED = { before: -260, after: -260, near: -120 };
const OUTSIDE_UNNAMED = { before: -35, after: -90, near: -20 };

/** Persons shown in their office: inside a tenure is likely, outside possible (lists are stale and gappy). 前总统 says nothing. */
export function holderEvidence(c: Context): DateEvidence[] {
  const rows: DateEvidence[] = [];
  const seen = new Set<string>();
  for (const hit of c.words.holder) {
    if (rows.length >= MAX_HOLDERS) break;
    if (seen.has(hit.word)) continue;
    const ahead = lastClause(c.page.norm.slice(Math.max(c.cut.span[0], hit.start - 26), hit.start));
    const tail = c.page.norm.slice(hit.end, Math.min(c.cut.span[1], hit.end + 10));
    if (/(?:前任?|原|已故|时任|曾任)[^和与、]{0,16}$/.test(ahead)) continue;
    const { tenures, named } = tenuresShown(c, hit.rows, `${ahead}|${tail}`);
    const first = tenures[0];
    if (!first) continue;
    seen.add(hit.word);
    const supports = tenures.length === 1 ? supportsIn(first, named) : tenures.flatMap((t) => supportsIn(t, named));
    const outside = (named ? OUTSIDE_NAMED : OUTSIDE_UNNAMED).before;
    rows.push(rowAt(c, named ? "holder" : "holder.name", [hit.start, hit.end], first.args, supports, outside));
  }
  return rows;
}

const CLAUSE_MARKS = "。!?;、,\n";

function lastClause(text: string): string {
  let from = text.length;
  while (from > 0 && !CLAUSE_MARKS.includes(text[from - 1]!)) from--;
  return text.slice(from);
}

interface Tenure {
  readonly office: string;
  readonly args: DateEvidence["args"];
  /** Support for its days where the text names the office, and where it does not. */
  readonly named: readonly Support[];
  readonly unnamed: readonly Support[];
}

const supportsIn = (tenure: Tenure, named: boolean): readonly Support[] => (named ? tenure.named : tenure.unnamed);

const OLDEST = dayNumber(1990, 1, 1);

/** None when it ended before pages are from, or its dates are none. */
const tenureOf = readOnce((row: HolderRow): readonly Tenure[] => {
  const [from] = partialDays(row.from) ?? [];
  const [, to] = (row.to ? partialDays(row.to) : ([0, FOREVER] as const)) ?? [];
  if (from === undefined || to === undefined || to < OLDEST) return [];
  const supports = (out: { readonly near: number; readonly after: number }) =>
    disjoint([
      { from, to, weight: 0 },
      { from: from - 30, to: to + 45, weight: out.near },
      { from: to + 91, to: Math.max(to, FOREVER), weight: out.after },
    ]);
  const args = { name: row.name, office: row.office, party: row.party, from: row.from, to: row.to ?? "" };
  return [{ office: row.office, args, named: supports(OUTSIDE_NAMED), unnamed: supports(OUTSIDE_UNNAMED) }];
});

/** The tenures of the office the text names beside the person; of all offices when it names none that the lexicon has. */
function tenuresShown(
  c: Context,
  rows: readonly HolderRow[],
  beside: string,
): { readonly tenures: readonly Tenure[]; readonly named: boolean } {
  const all = rows.flatMap(tenureOf);
  if (all.length === 0) return { tenures: all, named: false };
  const offices = c.lexicon.find("office", beside);
  const isNamed = (office: string): boolean => beside.includes(office) || offices.some((h) => h.rows.some((r) => r.words.includes(office)));
  const named = all.filter(({ office }) => isNamed(office));
  return named.length > 0 ? { tenures: named, named: true } : { tenures: all, named: false };
}
