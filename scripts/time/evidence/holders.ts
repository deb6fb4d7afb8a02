/** Who is shown in which office: a tenure bounds the page's date. */
import type { Families, Hit } from "../../lexicon/lexicon";
import { readOnce } from "../../lexicon/readOnce";
import type { HolderRow } from "../../lexicon/rows";
import type { DateEvidence } from "../evidence";
import { rowAt, type Context } from "./context";
import { afterwards, heldTogether, namedSupports, tenureOf, unnamedSupports, type Tenure } from "./tenures";

const MOST_PERSONS = 6;
/** Names looked at: a long list shows its persons in office early. */
const MOST_HITS = 60;

/** A person of the text: where the strongest of what is said of him stands, the offices he is shown in, and those he has left. */
interface Shown {
  readonly hit: Hit<HolderRow>;
  readonly rows: readonly HolderRow[];
  readonly offices: readonly string[];
  readonly left: readonly string[];
}

/** Persons shown in their office: inside a tenure is likely, outside possible (lists are stale and gappy); 前总统 is told after it. */
export function holderEvidence(c: Context): DateEvidence[] {
  const rows: DateEvidence[] = [];
  for (const { hit, rows: known, offices, left } of personsOf(c)) {
    if (rows.length >= MOST_PERSONS) break;
    const { tenures, byOffice } = tenuresOf(known);
    for (const office of left) {
      const held = byOffice.get(office) ?? [];
      rows.push(...rowOf(c, "holder.former", hit, held, afterwards(held)));
    }
    const named = offices.length > 0;
    const shown = named ? heldTogether(offices.map((office) => byOffice.get(office) ?? [])) : left.length > 0 ? [] : tenures;
    rows.push(...rowOf(c, named ? "holder" : "holder.name", hit, shown, named ? namedSupports(shown) : unnamedSupports(shown)));
  }
  return rows;
}

/** The rows of a name that are of a tenure, the offices, and the tenures of all and of each. */
const tenuresOf = readOnce((rows: readonly HolderRow[]) => {
  const known = rows.filter((r) => tenureOf(r).length > 0);
  const tenures = known.flatMap(tenureOf);
  const held = [...new Set(known.map((r) => r.office))];
  return { rows: known, tenures, held, byOffice: new Map(held.map((office) => [office, tenures.filter((t) => t.office === office)])) };
});

function rowOf(
  c: Context,
  rule: string,
  { start, end }: Hit<HolderRow>,
  [first]: readonly Tenure[],
  support: ReturnType<typeof afterwards>,
): DateEvidence[] {
  return first && support ? [rowAt(c, rule, [start, end], first.args, support.inside, support.outside)] : [];
}

/** In the order of the text, those shown by their country and office before those shown by name. */
function personsOf(c: Context): Iterable<Shown> {
  const persons = new Map<string, Shown>();
  for (const hit of c.words.namePart.slice(0, MOST_HITS)) {
    const rows = titled(c, hit);
    if (rows.length > 0) note(persons, { hit, rows, offices: [rows[0]!.office], left: [] });
  }
  for (const hit of c.words.holder.slice(0, MOST_HITS)) {
    const { rows, held } = tenuresOf(hit.rows);
    if (rows.length === 0) continue;
    const { offices, left, silent } = officesBeside(c, hit, held);
    if (!silent) note(persons, { hit, rows, offices, left });
  }
  return persons.values();
}

function note(persons: Map<string, Shown>, shown: Shown): void {
  const key = `${shown.rows[0]!.party}|${shown.rows[0]!.name}`;
  const old = persons.get(key);
  if (!old) persons.set(key, shown);
  else if (tellsOffice(shown))
    persons.set(key, {
      hit: tellsOffice(old) ? old.hit : shown.hit,
      rows: shown.rows,
      offices: distinct(old.offices, shown.offices),
      left: distinct(old.left, shown.left),
    });
}

const distinct = (some: readonly string[], more: readonly string[]): readonly string[] =>
  more.length === 0 ? some : [...new Set([...some, ...more])];
const tellsOffice = ({ offices, left }: Shown): boolean => offices.length + left.length > 0;

const CLAUSE_MARKS = new Set(Array.from("。!?;,\n", (mark) => mark.charCodeAt(0)));
const JOINTS = /[、兼暨]/;
const lastJoint = (text: string): number => Math.max(text.lastIndexOf("、"), text.lastIndexOf("兼"), text.lastIndexOf("暨"));
const REACH = 40;
const FORMER = /前任?[^和与前]{0,12}$/;
/** What 前总统 stands behind, besides a country: nothing, a word that joins, a verb of meeting. 两周前, 大选前, 当前 tell a time. */
const BEFORE_FORMER = /(?:^|[的与和及同由向“]|联合国|[该本邻]国|欧盟|北约|会见|会晤|拜会|看望|悼念|邀请了?|[见晤]了|任命)$/;
/** Told of another time. */
const OTHER_TIME = /(?:前任?|原|已故|时任|曾任|候任|当选|即将?[接就出上]任|准(?=总统|首相|总理))[^和与]{0,16}$/;

/**
 * The offices told right before a name (国务委员、外长王毅, 国务委员兼外长王毅) or right behind it (王毅外长), of those the lexicon knows
 * the person held; `left` those told with 前; silent where another time is told (时任总统).
 */
function officesBeside(
  c: Context,
  hit: Hit<HolderRow>,
  held: readonly string[],
): { readonly offices: readonly string[]; readonly left: readonly string[]; readonly silent: boolean } {
  const ahead = wordsBefore(c, hit.start);
  const joint = lastJoint(ahead);
  const last = ahead.slice(joint + 1);
  const named = officesIn(c, last, held, anywhere);
  if (OTHER_TIME.test(last)) {
    const left = isFormer(c, last) ? named : [];
    return { offices: [], left, silent: left.length === 0 };
  }
  const behind = officesIn(c, c.page.norm.slice(hit.end, Math.min(c.cut.span[1], hit.end + 10)), held, atStart);
  let offices = distinct(named, behind);
  let left: readonly string[] = [];
  const before = joint >= 0 && (offices.length > 0 || last.includes("任")) ? ahead.slice(0, joint).split(JOINTS).reverse() : [];
  for (const part of before) {
    const more = officesIn(c, part, held, (_, end) => end === part.length);
    if (more.length === 0) break;
    if (isFormer(c, part)) left = distinct(left, more);
    else if (!OTHER_TIME.test(part)) offices = distinct(offices, more);
  }
  return { offices, left, silent: false };
}

/** 前总统, 前法国总统, 法国前总统. */
function isFormer(c: Context, part: string): boolean {
  const head = FORMER.exec(part)?.index;
  if (head === undefined) return false;
  const ahead = part.slice(0, head);
  return BEFORE_FORMER.test(ahead) || c.lexicon.find("party", ahead).some((h) => h.end === head);
}

export function wordsBefore(c: Context, end: number): string {
  let from = end;
  const least = Math.max(c.cut.span[0], end - REACH);
  while (from > least && !CLAUSE_MARKS.has(c.page.norm.charCodeAt(from - 1))) from--;
  return c.page.norm.slice(from, end);
}

export const anywhere = (): boolean => true;
const atStart = (start: number): boolean => start === 0;

/** Which of the offices a text names, at places that fit: by the word of the holder's row, or by another one for the same office. */
export function officesIn(c: Context, text: string, held: readonly string[], fits: (start: number, end: number) => boolean): string[] {
  if (text === "") return [];
  const named: string[] = [];
  let hits: readonly Hit<Families["office"]>[] | null = null;
  for (const office of held) {
    const at = text.lastIndexOf(office);
    const word = at >= 0 && text[at - 1] !== "副" && fits(at, at + office.length);
    if (word || (hits ??= c.lexicon.find("office", text)).some((h) => fits(h.start, h.end) && isWordFor(office, h))) named.push(office);
  }
  return named;
}

const isWordFor = (office: string, { rows }: Hit<Families["office"]>): boolean => rows.some((r) => r.words.includes(office));

const LONGEST_OFFICE = 14;
const LONGEST_PARTY = 14;

/** 塞内加尔总统萨勒: a part of a name counts right behind the holder's own country and office. */
function titled(c: Context, hit: Hit<HolderRow>): readonly HolderRow[] {
  if (c.page.norm[hit.end] === "·" || c.page.norm[hit.start - 1] === "·") return [];
  const office = endingAt(c, "office", hit.start, LONGEST_OFFICE);
  const party = office && endingAt(c, "party", office.start, LONGEST_PARTY);
  if (!party) return [];
  return hit.rows.filter(
    (row) =>
      office.rows.some((r) => r.words.includes(row.office)) &&
      party.rows.some((r) => r.party.code === row.party) &&
      tenureOf(row).length > 0,
  );
}

function endingAt<F extends "office" | "party">(c: Context, family: F, end: number, reach: number): Hit<Families[F]> | undefined {
  return c.lexicon.find(family, c.page.norm, [Math.max(c.cut.span[0], end - reach), end]).find((h) => h.end === end);
}
