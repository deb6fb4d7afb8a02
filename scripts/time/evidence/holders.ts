/** Who is shown in which office: a tenure bounds the page's date. */
import type { Families, Hit } from "../../lexicon/lexicon";
import { readOnce } from "../../lexicon/readOnce";
import type { HolderRow } from "../../lexicon/rows";
import { dayNumber } from "../calendar";
import type { DateEvidence } from "../evidence";
import { disjoint, partialDays, rowAt, type Context, type Support } from "./context";

const FOREVER = 60000;
const MAX_HOLDERS = 6;

/** Hundredths of a nat outside a tenure: the office stands beside the name, or the name alone does (people are known before and after). */
const OUTSIDE_NAMED = { before: -330, after: -260, near: -120 };
const OUTSIDE_UNNAMED = { before: -35, after: -90, near: -20 };

/** Persons shown in their office: inside a tenure is likely, outside possible (lists are stale and gappy). 前总统 says nothing. */
export function holderEvidence(c: Context): DateEvidence[] {
  const rows: DateEvidence[] = [];
  const seen = new Set<string>();
  const titled = new Set<string>();
  for (const hit of c.words.namePart) {
    if (rows.length >= MAX_HOLDERS) break;
    const [first, ...more] = tenuresTitled(c, hit);
    if (!first || titled.has(first.name)) continue;
    titled.add(first.name);
    rows.push(rowOf(c, hit, [first, ...more], true));
  }
  for (const hit of c.words.holder) {
    if (rows.length >= MAX_HOLDERS) break;
    if (seen.has(hit.word) || hit.rows.some((r) => titled.has(r.name))) continue;
    const ahead = lastClause(c.page.norm.slice(Math.max(c.cut.span[0], hit.start - 26), hit.start));
    const tail = c.page.norm.slice(hit.end, Math.min(c.cut.span[1], hit.end + 10));
    if (/(?:前任?|原|已故|时任|曾任)[^和与、]{0,16}$/.test(ahead)) continue;
    const { tenures, named } = tenuresShown(c, hit.rows, `${ahead}|${tail}`);
    if (tenures.length === 0) continue;
    seen.add(hit.word);
    rows.push(rowOf(c, hit, tenures, named));
  }
  return rows;
}

function rowOf(c: Context, { start, end }: Hit<HolderRow>, tenures: readonly Tenure[], named: boolean): DateEvidence {
  const first = tenures[0]!;
  const supports = tenures.length === 1 ? supportsIn(first, named) : tenures.flatMap((t) => supportsIn(t, named));
  const outside = (named ? OUTSIDE_NAMED : OUTSIDE_UNNAMED).before;
  return rowAt(c, named ? "holder" : "holder.name", [start, end], first.args, supports, outside);
}

const CLAUSE_MARKS = "。!?;、,\n";

function lastClause(text: string): string {
  let from = text.length;
  while (from > 0 && !CLAUSE_MARKS.includes(text[from - 1]!)) from--;
  return text.slice(from);
}

interface Tenure {
  readonly name: string;
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
  return [{ name: row.name, office: row.office, args, named: supports(OUTSIDE_NAMED), unnamed: supports(OUTSIDE_UNNAMED) }];
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

const LONGEST_OFFICE = 14;
const LONGEST_PARTY = 14;

/** 塞内加尔总统萨勒: a part of a name counts right behind the holder's own country and office. */
function tenuresTitled(c: Context, hit: Hit<HolderRow>): readonly Tenure[] {
  if (c.page.norm[hit.end] === "·" || c.page.norm[hit.start - 1] === "·") return [];
  const office = endingAt(c, "office", hit.start, LONGEST_OFFICE);
  const party = office && endingAt(c, "party", office.start, LONGEST_PARTY);
  if (!party) return [];
  return hit.rows.flatMap((row) => {
    const fits = office.rows.some((r) => r.words.includes(row.office)) && party.rows.some((r) => r.party.code === row.party);
    return fits ? tenureOf(row) : [];
  });
}

function endingAt<F extends "office" | "party">(c: Context, family: F, end: number, reach: number): Hit<Families[F]> | undefined {
  return c.lexicon.find(family, c.page.norm, [Math.max(c.cut.span[0], end - reach), end]).find((h) => h.end === end);
}
