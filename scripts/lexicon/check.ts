/** Checks the lexicon's files: shapes, codes, dates, words that contradict one another. */
import { KINDS, LEVELS, RANKS, TRACKS } from "../../data/schema";
import { isBefore, isHolidayDate, isInterval, isPartialDate } from "./dates";
import { holderErrors } from "./holders";
import { GUARDED, type FileName, type HolderRow, type LexiconFile, type LexiconFiles } from "./rows";

/** Returns what is wrong with a value, or null. `context` knows the codes and offices of the whole lexicon. */
type Check = (value: unknown, context: Context) => string | null;
interface Context {
  readonly codes: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
}
type Row = Readonly<Record<string, unknown>>;

const show = (value: unknown) => (value === undefined ? "nothing" : typeof value === "string" ? value : JSON.stringify(value));
const text: Check = (v) => (typeof v === "string" && v.trim() !== "" ? null : `not a text: ${show(v)}`);
const listOf =
  (check: Check): Check =>
  (v, c) =>
    Array.isArray(v) ? firstOf(v.map((x) => check(x, c))) : `not a list: ${show(v)}`;
const some =
  (check: Check): Check =>
  (v, c) =>
    Array.isArray(v) && v.length === 0 ? "empty list" : listOf(check)(v, c);
const isTrue: Check = (v) => (v === true ? null : `not true: ${show(v)}`);
const oneOf =
  (what: string, members: readonly string[]): Check =>
  (v) =>
    members.includes(v as string) ? null : `unknown ${what}: ${show(v)}`;
const orNull =
  (check: Check): Check =>
  (v, c) =>
    v === null ? null : check(v, c);
const maybe =
  (check: Check): Check =>
  (v, c) =>
    v === undefined ? null : check(v, c);
const textThat =
  (what: string, test: (s: string) => boolean): Check =>
  (v) =>
    typeof v === "string" && test(v) ? null : `not ${what}: ${show(v)}`;
const record =
  (key: (k: string) => boolean, check: Check): Check =>
  (v, c) =>
    typeof v !== "object" || v === null || Array.isArray(v)
      ? `not an object: ${show(v)}`
      : firstOf(Object.entries(v).map(([k, x]) => (key(k) ? check(x, c) : `bad key: ${k}`)));

const code: Check = (v, c) => (c.codes.has(v as string) ? null : `unknown party: ${show(v)}`);
const office: Check = (v, c) => (c.offices.has(v as string) ? null : `unknown office: ${show(v)}`);
const date = textThat("a date (YYYY, YYYY-MM or YYYY-MM-DD)", isPartialDate);
const day = textThat("a date YYYY-MM-DD", (s) => s.length === 10 && isPartialDate(s));
const interval = textThat("an interval FROM/TO", isInterval);
const names: Check = (v, c) => {
  const n = v as Row | null | undefined;
  return typeof n !== "object" || n === null
    ? `not an object: ${show(v)}`
    : firstOf(["zh", "zhHant", "en", "vi"].map((k) => text(n[k], c)));
};

const party = {
  code: textThat("a party code", (s) => /^[A-Z][A-Z0-9]{1,11}$/.test(s)),
  type: oneOf("party type", ["country", "organization", "former", "other"]),
  names,
  aliases: listOf(text),
  short: listOf(text),
  capitals: listOf(text),
  members: maybe(listOf(code)),
  from: maybe(date),
  to: maybe(date),
  source: text,
};

/** Fields of each file's rows; a field that is not listed is an error, so that a slip of the pen is seen. */
const SHAPES: Readonly<Record<FileName, Readonly<Record<string, Check>>>> = {
  "countries.json": party,
  "parties.json": party,
  "names.json": { code, aliases: maybe(listOf(text)), short: maybe(listOf(text)), capitals: maybe(listOf(text)), source: maybe(text) },
  "guards.json": { family: oneOf("family", GUARDED), words: some(text), source: maybe(text) },
  "agencies.json": { id: text, names: some(text), domains: listOf(text), home: code, source: text },
  "places.json": { words: some(text), country: code, source: text },
  "offices.json": {
    words: some(text),
    en: text,
    vi: text,
    rank: oneOf("rank", RANKS),
    track: oneOf("track", TRACKS),
    party: maybe(code),
    source: maybe(text),
  },
  "holders.json": {
    name: text,
    aliases: maybe(listOf(text)),
    latin: maybe(text),
    office,
    party: code,
    from: date,
    again: maybe(some(date)),
    to: maybe(date),
    source: text,
  },
  "founded.json": { words: some(text), party: orNull(code), with: maybe(code), date, yearly: maybe(isTrue), source: text },
  "series.json": {
    id: text,
    words: some(text),
    party: orNull(code),
    of: maybe(some(text)),
    numbers: record((k) => /^\d+(?:\.\d+)?$/.test(k), interval),
    endsAt: maybe(text),
    source: text,
  },
  "chairs.json": { organization: code, terms: record(isInterval, code), source: text },
  "holidays.json": {
    id: text,
    words: some(text),
    party: orNull(code),
    date: textThat("a feast (MM-DD, L-MM-DD or a rule)", isHolidayDate),
    source: text,
  },
  "bounds.json": { words: some(text), from: orNull(date), to: orNull(date), source: text },
  "groups.json": { words: some(text), parties: some(code), source: text },
  "happenings.json": { words: some(some(text)), at: maybe(some(code)), from: day, to: day, source: text },
  "topics.json": { words: some(some(text)), peaks: some(interval), source: text },
  "triggers.json": {
    words: some(text),
    kind: oneOf("kind", KINDS),
    level: maybe(oneOf("level", LEVELS)),
    tone: maybe(oneOf("tone", ["positive", "negative"])),
    track: maybe(oneOf("track", TRACKS)),
    needs: maybe(listOf(text)),
  },
};

/** The names a lexicon's files may have. */
export const FILE_NAMES = Object.keys(SHAPES) as FileName[];

/** What two rows of one file that share a word must agree on; words of files not listed may mean several things. */
const AGREE: Partial<Record<FileName, (row: Row) => string>> = {
  "agencies.json": (r) => `${r.home}`,
  "places.json": (r) => `${r.country}`,
  "offices.json": (r) => `${r.rank} ${r.track} ${r.party ?? ""}`,
  "groups.json": (r) => `${r.parties}`,
  "bounds.json": (r) => `${r.from}..${r.to}`,
  "triggers.json": (r) => `${r.kind} ${r.level ?? ""} ${r.needs ? JSON.stringify(r.needs) : ""}`,
};
/** As AGREE, among the rows with the same key (a party's own 国庆). */
const AGREE_WITHIN: Partial<Record<FileName, readonly [within: (row: Row) => string, on: (row: Row) => string]>> = {
  "founded.json": [(r) => `${r.party} ${r.with ?? ""}`, (r) => `${r.date}`],
  "series.json": [(r) => `${r.party} ${JSON.stringify(r.of ?? "")}`, (r) => `${r.id}`],
  "holidays.json": [(r) => `${r.party}`, (r) => `${r.date}`],
};

/** Says all that is wrong with the files, each message with file and entry; empty when they can be compiled. */
export function checkLexicon(files: LexiconFiles): string[] {
  const errors: string[] = [];
  const rows = files.flatMap((file) => rowsOf(file, errors));
  const context = contextOf(rows);
  const declared = new Map<string, string>();
  for (const at of rows) {
    const folder = isPartyFile(at.file.name) ? declared.get(String(at.row.code)) : undefined;
    const partial = folder !== undefined && folder !== at.file.folder;
    if (folder === at.file.folder) errors.push(at.say(`party declared twice: ${show(at.row.code)}`));
    if (isPartyFile(at.file.name)) declared.set(String(at.row.code), at.file.folder);
    const shape = SHAPES[at.file.name as FileName];
    for (const [field, check] of Object.entries(shape)) {
      if (partial && at.row[field] === undefined) continue;
      const wrong = check(at.row[field], context);
      if (wrong !== null) errors.push(at.say(field === "names" || wrong.startsWith("unknown") ? wrong : `${field}: ${wrong}`));
    }
    for (const field of Object.keys(at.row)) if (!(field in shape)) errors.push(at.say(`unknown field: ${field}`));
    const { from, to } = at.row;
    if (typeof from === "string" && typeof to === "string" && isBefore(to, from)) errors.push(at.say(`to before from: ${from}, ${to}`));
  }
  if (errors.length === 0)
    errors.push(...contradictions(rows), ...partyWordClashes(rows), ...files.flatMap((f) => holderListErrors(f, rows)));
  return errors;
}

interface RowAt {
  readonly file: LexiconFile;
  readonly row: Row;
  readonly say: (what: string) => string;
}

function rowsOf(file: LexiconFile, errors: string[]): RowAt[] {
  const path = `${file.folder}/${file.name}`;
  const content = file.content as { about?: unknown; rows?: unknown } | null;
  if (!FILE_NAMES.includes(file.name as FileName)) errors.push(`unknown file: ${file.name} (${path}; one of ${FILE_NAMES.join(", ")})`);
  else if (typeof content !== "object" || content === null || typeof content.about !== "string" || !Array.isArray(content.rows))
    errors.push(`not {"about": text, "rows": list} (${path})`);
  else
    return content.rows.flatMap((row: unknown, i) => {
      if (typeof row === "object" && row !== null && !Array.isArray(row))
        return [{ file, row: row as Row, say: (what: string) => `${what} (${path}, entry ${entryName(row as Row, i)})` }];
      errors.push(`not an object: ${show(row)} (${path}, entry ${i + 1})`);
      return [];
    });
  return [];
}

function contextOf(rows: readonly RowAt[]): Context {
  const codes = new Set<string>();
  const offices = new Set<string>();
  for (const { file, row } of rows) {
    if (isPartyFile(file.name)) codes.add(String(row.code));
    if (file.name === "offices.json" && Array.isArray(row.words)) for (const w of row.words) offices.add(String(w));
  }
  return { codes, offices };
}

function contradictions(rows: readonly RowAt[]): string[] {
  const seen = new Map<string, string>();
  const errors: string[] = [];
  for (const at of rows) {
    const name = at.file.name as FileName;
    const on = AGREE[name] ?? AGREE_WITHIN[name]?.[1];
    if (on === undefined) continue;
    const words = ((name === "agencies.json" ? at.row.names : at.row.words) ?? []) as readonly string[];
    for (const word of words) {
      const key = `${name} ${AGREE_WITHIN[name]?.[0](at.row) ?? ""} ${word}`;
      const old = seen.get(key);
      const now = on(at.row);
      if (old !== undefined && old !== now) errors.push(at.say(`contradicts an earlier row: ${word} is ${old}, here ${now}`));
      seen.set(key, now);
    }
  }
  return errors;
}

/** A full name or alias means one party; one-character forms (印, 阿) may mean several. */
function partyWordClashes(rows: readonly RowAt[]): string[] {
  const owner = new Map<string, string>();
  const errors: string[] = [];
  for (const at of rows) {
    if (!isPartyFile(at.file.name) && at.file.name !== "names.json") continue;
    const named = (at.row.names ?? {}) as Row;
    const words = [named.zh, named.zhHant, ...((at.row.aliases ?? []) as unknown[])].filter((w) => typeof w === "string");
    for (const word of new Set(words)) {
      const old = owner.get(word);
      if (old !== undefined && old !== at.row.code)
        errors.push(at.say(`contradicts an earlier row: ${word} is ${old}, here ${show(at.row.code)}`));
      owner.set(word, String(at.row.code));
    }
  }
  return errors;
}

/** A user's own list is checked by itself: it may repeat or gainsay ours. */
function holderListErrors(file: LexiconFile, rows: readonly RowAt[]): string[] {
  if (file.name !== "holders.json") return [];
  const own = rows.filter((r) => r.file === file);
  const { asOf } = file.content as { asOf?: unknown };
  if (asOf !== undefined && date(asOf, EMPTY) !== null) return [`asOf: ${date(asOf, EMPTY)} (${file.folder}/${file.name})`];
  const holders = own.map(({ row }) => row as unknown as HolderRow);
  return holderErrors(holders, asOf as string | undefined).map(({ index, says }) => own[index]!.say(says));
}

const EMPTY: Context = { codes: new Set(), offices: new Set() };
const isPartyFile = (name: string) => name === "countries.json" || name === "parties.json";
const firstOf = (found: readonly (string | null)[]) => found.find((x) => x !== null) ?? null;

function entryName(row: Row, index: number): string {
  const word = row.code ?? row.name ?? row.id ?? row.organization ?? (Array.isArray(row.words) ? row.words[0] : undefined);
  return typeof word === "string" && word !== "" ? word : String(index + 1);
}
