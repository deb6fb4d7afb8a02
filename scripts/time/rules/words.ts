/** data/lexicon/timeWords.json compiled for lookup at an offset: longest word first, its guards checked. */
import type { PartOfDay } from "../../../data/schema";
import type { TimeUnit } from "../expression";
import table from "../../../data/lexicon/timeWords.json" with { type: "json" };

type Season = "spring" | "summer" | "autumn" | "winter";

/** What may not (or must) stand beside a word for it to be meant; all in normalised text. */
interface Guards {
  readonly notBefore?: string;
  /** What may not stand before it, of more than one character. */
  readonly notBehind?: readonly string[];
  /** What must stand before it: 比上月. */
  readonly behind?: readonly string[];
  readonly notAfter?: readonly string[];
  readonly only?: readonly string[];
  readonly clause?: boolean;
}

type Meaning =
  | { readonly as: "vague"; readonly rule: string; readonly value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF" }
  | {
      readonly as: "shift";
      readonly from: "dct" | "told";
      readonly unit: TimeUnit;
      readonly offset: number;
      readonly part: PartOfDay | null;
      readonly season: Season | null;
    }
  | { readonly as: "pair"; readonly unit: TimeUnit; readonly offsets: readonly [number, number] }
  | { readonly as: "edge"; readonly edge: "start" | "mid" | "end"; readonly unit: TimeUnit }
  | { readonly as: "part"; readonly part: PartOfDay }
  | { readonly as: "holiday"; readonly days: readonly { readonly party: string | null; readonly id: string }[] }
  | { readonly as: "happening" }
  | { readonly as: "since" }
  | { readonly as: "silent" };

export interface Word {
  readonly word: string;
  readonly guards: Guards;
  readonly meaning: Meaning;
}

/** Words by the code of their first character, longest first. */
export type WordTable = ReadonlyMap<number, readonly Word[]>;

type Rows<T> = readonly (T & Guards & { readonly words: readonly string[] })[];
const VAGUE = table.vague as Rows<{ rule: string; value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF" }>;
const SHIFT = table.shift as Rows<{ from: "dct" | "told"; unit: TimeUnit; offset: number; part?: PartOfDay; season?: Season }>;
const PAIRS = table.pairs as unknown as Rows<{ unit: TimeUnit; offsets: readonly [number, number] }>;
const EDGES = table.edges as Rows<{ edge: "start" | "mid" | "end"; unit: TimeUnit }>;
const PARTS = table.parts as Rows<{ part: PartOfDay }>;
export const FREE: Guards = {};

/** Years told by the name of an era: Gregorian year = year of the era + `add`; those with an end take no later year. */
export interface Era {
  readonly words: readonly string[];
  readonly add: number;
  readonly last: number;
  readonly rule: string;
}
export const ERAS: readonly Era[] = table.eras;
export const ERA_NAMES: readonly string[] = ERAS.flatMap((era) => era.words);

/** Short names of feasts, which the lexicon has in full only; `readHoliday` asks for more beside them. */
export const FEASTS: readonly { readonly id: string; readonly words: readonly string[] }[] = table.feasts;

/** Words that may begin a mention. */
export const TIME_WORDS: WordTable = tableOf([
  ...rowsOf(VAGUE, (r) => ({ as: "vague", rule: r.rule, value: r.value })),
  ...rowsOf(SHIFT, (r) => ({ as: "shift", from: r.from, unit: r.unit, offset: r.offset, part: r.part ?? null, season: r.season ?? null })),
  ...rowsOf(PAIRS, (r) => ({ as: "pair", unit: r.unit, offsets: r.offsets })),
  ...rowsOf(EDGES, (r) => ({ as: "edge", edge: r.edge, unit: r.unit })),
  ...rowsOf(PARTS, (r) => ({ as: "part", part: r.part })),
  ...table.happenings.map((word): Word => ({ word, guards: { clause: true }, meaning: { as: "happening" } })),
  ...table.since.map((word): Word => ({ word, guards: FREE, meaning: { as: "since" } })),
  ...table.silent.map((word): Word => ({ word, guards: FREE, meaning: { as: "silent" } })),
]); // prettier-ignore

/** Words for a part of the day, short ones (晚) too: they count only behind a date. */
export const PART_WORDS: WordTable = tableOf(rowsOf(PARTS, (r) => ({ as: "part", part: r.part })));

/** What makes a year before it part of a name: 计划, 议定书, 峰会. Longest first. */
export const NAMED: readonly string[] = [...table.named].sort((a, b) => b.length - a.length);

function rowsOf<T>(rows: Rows<T>, meaning: (row: T) => Meaning): Word[] {
  return rows.flatMap((row) => row.words.map((word) => ({ word, guards: row, meaning: meaning(row) })));
}

/** A table of words for `wordAt`. */
export function tableOf(words: readonly Word[]): WordTable {
  const byFirst = new Map<number, Word[]>();
  for (const word of words) {
    const code = word.word.charCodeAt(0);
    const list = byFirst.get(code);
    if (list) list.push(word);
    else byFirst.set(code, [word]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
  return byFirst;
}

/** The longest word of the table at `from` whose guards hold, or null. */
export function wordAt(words: WordTable, text: string, from: number): Word | null {
  const list = words.get(text.charCodeAt(from));
  if (!list) return null;
  const second = text.charCodeAt(from + 1);
  for (const word of list)
    if (
      (word.word.length === 1 || (word.word.charCodeAt(1) === second && text.startsWith(word.word, from))) &&
      allowed(word.guards, text, from, from + word.word.length)
    )
      return word;
  return null;
}

function allowed(guards: Guards, text: string, start: number, end: number): boolean {
  if (guards.notBefore && start > 0 && guards.notBefore.includes(text[start - 1]!)) return false;
  if (guards.notBehind?.some((w) => text.endsWith(w, start))) return false;
  if (guards.behind && !guards.behind.some((w) => text.endsWith(w, start))) return false;
  if (guards.notAfter?.some((w) => text.startsWith(w, end))) return false;
  if (guards.only && !guards.only.some((w) => text.startsWith(w, end))) return false;
  return !guards.clause || beginsClause(text, start);
}

const BOUNDARY = /[\s,.;:!?。()[\]"'“”‘’《》〈〉【】「」『』—–\-*•·…|/]/;

/** Whether a clause begins at `start`: the text's beginning, or behind punctuation or a blank. */
export function beginsClause(text: string, start: number): boolean {
  return start === 0 || BOUNDARY.test(text[start - 1]!);
}
