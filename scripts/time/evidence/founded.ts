/** The founding whose N周年 a text tells: the lexicon's, of the state named or of the pair (中法建交, 两国建交). */
import type { PartyCode, Span } from "../../../data/schema";
import { madeOnce, readOnce } from "../../lexicon/readOnce";
import type { FoundedRow } from "../../lexicon/rows";
import type { TimeMention } from "../../facts";
import { LAST_YEAR } from "../dating/span";
import { before, type Context } from "./context";

/** Words that may stand between a pair and what it founded: 中俄正式建交, 日韩两国建交. */
const BETWEEN = /(?:两国|双边|正式|外交)*$/;
const LONGEST_PAIR = 8;
/** Characters of the pair that a treaty's name begins with: 中俄睦邻友好合作条约. */
const PAIR = 2;
/** 南方共同市场(简称南共市)成立30周年. */
const BRACKETS = /\([^()]{1,16}\)/g;
/** Nobody told an earlier anniversary on a page of today's. */
const FIRST_YEAR_TOLD = 1980;

/** The founding the words before 周年 name; 建交 needs both its sides. None of several. */
export function foundedInLexicon(c: Context, m: TimeMention, n: number, what: string | null): string | null {
  const ahead = before(c, m, 24).replace(BRACKETS, "") + (what ?? "");
  const reach = what === null ? 6 : what.length + 6;
  const hit = c.lexicon.find("founded", ahead).findLast((h) => ahead.length - h.end <= reach);
  if (!hit) return null;
  const told = m.span[0] - before(c, m, 24).length;
  const start = c.page.norm.lastIndexOf(hit.word, m.span[0] - hit.word.length);
  const pair = start < told ? null : pairBefore(c, start);
  if (pair) return foundedByPair(c, hit.rows, pair, n);
  const within = start < told ? null : pairBefore(c, start + PAIR);
  const ofWord = within && foundedByPair(c, hit.rows, within, n);
  if (ofWord) return ofWord;
  const near = partiesIn(c, [m.span[0] - 40, m.span[1] + 24]);
  const known = foundedBy(hit.rows);
  const rows = [...pairsOf(known, sidesOf(c, near)), ...known.alone.filter((r) => isOf(r, near, c.cut.home))];
  const sole = soleDate(nearest(c, m, rows));
  if (sole !== null || known.pairs.size === 0) return sole;
  return soleDate(pairsOf(known, sidesOf(c, new Set([...near, ...namedAtStart(c)]))));
}

interface FoundedBy {
  /** By their first side. */
  readonly pairs: ReadonlyMap<PartyCode, readonly FoundedRow[]>;
  readonly alone: readonly FoundedRow[];
}

/** The rows of a word: 建交 has hundreds. */
const foundedBy = readOnce((rows: readonly FoundedRow[]): FoundedBy => {
  const pairs = new Map<PartyCode, FoundedRow[]>();
  const alone: FoundedRow[] = [];
  for (const row of rows)
    if (!row.with) alone.push(row);
    else if (row.party) madeOnce(pairs, row.party, () => [] as FoundedRow[]).push(row);
  return { pairs, alone };
});

/** The rows of which both sides are among those named. */
const pairsOf = ({ pairs }: FoundedBy, named: Codes): FoundedRow[] =>
  [...named].flatMap((code) => (pairs.get(code) ?? []).filter((r) => named.has(r.with!)));

/** What each of the two short forms right before `at` may mean: 中俄 of 中俄建交, not 尼亚 of 罗马尼亚建交. */
function pairBefore(c: Context, at: number): readonly [Codes, Codes] | null {
  const from = Math.max(c.cut.span[0], at - LONGEST_PAIR);
  const end = at - BETWEEN.exec(c.page.norm.slice(from, at))![0].length;
  const [first, second] = c.lexicon.find("short", c.page.norm, [from, end]).slice(-2);
  if (!first || !second || first.end !== second.start || second.end !== end) return null;
  const named = c.lexicon.find("party", c.page.norm, [Math.max(c.cut.span[0], end - LONGEST_NAME), end]);
  if (named.some((h) => h.end > first.start)) return null;
  return [new Set(first.rows.map((r) => r.party.code)), new Set(second.rows.map((r) => r.party.code))];
}

type Codes = ReadonlySet<PartyCode>;
const LONGEST_NAME = 14;

/** 中巴建交: the side that the page names in full, else the one whose year can be. */
function foundedByPair(c: Context, rows: readonly FoundedRow[], [a, b]: readonly [Codes, Codes], n: number): string | null {
  const fits = pairsOf(foundedBy(rows), new Set([...a, ...b])).filter(
    (r) => (a.has(r.party!) && b.has(r.with!)) || (b.has(r.party!) && a.has(r.with!)),
  );
  const named = fits.filter((r) => [r.party, r.with].every((code) => certainly(code, a, b) || namedIn(c).has(code!)));
  if (named.length > 0) return soleDate(named);
  return soleDate(fits.filter((r) => Number(r.date.slice(0, 4)) + n >= FIRST_YEAR_TOLD && Number(r.date.slice(0, 4)) + n <= LAST_YEAR));
}

const certainly = (code: PartyCode | null | undefined, a: Codes, b: Codes): boolean =>
  [a, b].some((side) => side.size === 1 && side.has(code!));

const namedIn = readOnce((c: Context): Codes => partiesIn(c, c.cut.span));

const START = 200;
const namedAtStart = readOnce((c: Context): Codes => partiesIn(c, [c.cut.span[0], c.cut.span[0] + START]));

export function partiesIn(c: Context, [from, to]: Span): Codes {
  const hits = c.lexicon.find("party", c.page.norm, [Math.max(c.cut.span[0], from), Math.min(c.cut.span[1], to)]);
  return new Set(hits.flatMap((h) => h.rows.map((r) => r.party.code)));
}

/** 甲与乙建交58年，与丙建交74年: the rows of which the clause itself names most. */
function nearest(c: Context, m: TimeMention, rows: readonly FoundedRow[]): readonly FoundedRow[] {
  if (rows.length < 2) return rows;
  const clause = before(c, m, 40)
    .split(/[,。;!?\n]/)
    .at(-1)!;
  const named = partiesIn(c, [m.span[0] - clause.length, m.span[0]]);
  const sides = ({ party, with: other }: FoundedRow): number => [party, other].filter((code) => named.has(code!)).length;
  const most = Math.max(...rows.map(sides));
  return rows.filter((r) => sides(r) === most);
}

const soleDate = (rows: readonly FoundedRow[]): string | null =>
  rows.length === 0 || new Set(rows.map((r) => r.date)).size > 1 ? null : rows[0]!.date;

const isOf = (row: FoundedRow, named: Codes, home: PartyCode | null): boolean =>
  row.party === null || named.has(row.party) || (home === row.party && named.size === 0) || row.words.some((w) => w.length >= 5);

/** Those named; the agency's own country only where the page tells of no two others (两国 of a report from abroad). */
function sidesOf(c: Context, named: Codes): Codes {
  const { home } = c.cut;
  if (home === null || named.has(home)) return named;
  return foreignOf(c, new Set([...named, ...namedAtStart(c)])) >= 2 ? named : new Set([...named, home]);
}

/** Countries other than the agency's own; none where its own is told too. */
const foreignOf = (c: Context, named: Codes): number =>
  named.has(c.cut.home!) ? 0 : [...named].filter((code) => c.lexicon.parties.get(code)?.type === "country").length;
