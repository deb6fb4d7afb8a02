/** Compiles the lexicon's files into what the stages search with. */
import type { Span } from "../../data/schema";
import { normalizeText } from "../read/normalize";
import { madeOnce } from "./readOnce";
import { buildTries, type Search } from "./trie";
import { checkLexicon } from "./check";
import { digestText } from "./digest";
import { withSharedNames } from "./holders";
import type { Families, Family, Hit, Lexicon, PartyWord } from "./lexicon";
import type { FileName, FileRows, HolderRow, LexiconFiles, PartyNamesRow, PartyRow, PlaceRow } from "./rows";

/** Where a family's words stand in its rows. */
const WORDS: { readonly [F in Family]: (row: Families[F]) => readonly string[] } = {
  party: wordsOfParty,
  short: ({ party }) => party.short,
  place: (r) => r.words,
  agency: (r) => r.names,
  office: (r) => r.words,
  holder: namesOf,
  namePart: (r) => namesOf(r).flatMap((name) => (name.includes("·") ? name.split("·").filter((part) => part.length > 1) : [])),
  founded: (r) => r.words,
  series: (r) => r.words,
  holiday: (r) => r.words,
  bound: (r) => r.words,
  happening: (r) => r.words.flat(),
  topic: (r) => r.words.flat(),
  trigger: (r) => r.words,
  group: (r) => r.words,
};

/** Places hold the capitals, so what guards a party guards them too. */
const GUARDS_OF: { readonly [F in Family]?: readonly Family[] } = { place: ["place", "party"] };

/** Signs that stand for the dot inside a foreign name or a day (九·二). */
const DOTS = ["·", "•", "・", "‧", "."];
/** In names also these; not in short words: 九二 is a piece of 一九九二. */
const NAME_DOTS = [...DOTS, "-", "—", " ", ""];
const SHORT_WORD = 4;

/**
 * Checks, merges and compiles the files; pure. A family's words and trie are built at its first search.
 * Throws RangeError with all messages of `checkLexicon`, one a line.
 */
export function compileLexicon(files: LexiconFiles): Lexicon {
  const errors = checkLexicon(files);
  if (errors.length > 0) throw new RangeError(errors.join("\n"));
  const parties = mergeParties(files);
  const holders = withSharedNames(rowsOf(files, "holders.json"));
  const rows: Lexicon["rows"] = {
    party: parties.flatMap((party) => partyWords(party)),
    short: parties.filter((p) => p.short.length > 0).map((party) => ({ party, form: "short" })),
    place: [...rowsOf(files, "places.json"), ...parties.flatMap(capitalPlace)],
    agency: rowsOf(files, "agencies.json"),
    office: rowsOf(files, "offices.json"),
    holder: holders,
    namePart: holders,
    founded: rowsOf(files, "founded.json"),
    series: rowsOf(files, "series.json"),
    holiday: rowsOf(files, "holidays.json"),
    bound: rowsOf(files, "bounds.json"),
    happening: rowsOf(files, "happenings.json"),
    topic: rowsOf(files, "topics.json"),
    trigger: rowsOf(files, "triggers.json"),
    group: rowsOf(files, "groups.json"),
  };
  const guards = (family: Family) => rowsOf(files, "guards.json").flatMap((r) => (GUARDS_OF[family] ?? [family]).includes(r.family) ? r.words : []); // prettier-ignore
  const vocabularies = new Map<Family, ByWord<unknown>>();
  const wordsOf = <F extends Family>(family: F): ByWord<unknown> =>
    madeOnce(vocabularies, family, () => rowsByWord<Families[F]>(rows[family], WORDS[family], guards(family)));
  const searches = new Map<Family | readonly Family[], Search<unknown>>();
  const makeSearch = (families: Family | readonly Family[]): Search<unknown> => {
    const made = buildTries((typeof families === "string" ? [families] : families).map(wordsOf));
    searches.set(families, made);
    return made;
  };
  return {
    rows,
    parties: new Map(parties.map((p) => [p.code, p])),
    chairs: rowsOf(files, "chairs.json"),
    version: digestText(JSON.stringify(files.map((f) => [f.name, f.content]))),
    find<F extends Family>(family: F, norm: string, span?: Span) {
      const search = searches.get(family) ?? makeSearch(family);
      return search(norm, span?.[0] ?? 0, Math.min(span?.[1] ?? norm.length, norm.length))[0] as readonly Hit<Families[F]>[];
    },
    findEach<F extends Family>(families: readonly F[], norm: string, [from, to]: Span) {
      const search = searches.get(families) ?? makeSearch(families);
      const found = search(norm, from, Math.min(to, norm.length));
      const words: { [K in F]?: readonly Hit<unknown>[] } = {};
      for (let i = 0; i < families.length; i++) words[families[i]!] = found[i]!;
      return words as { readonly [K in F]: readonly Hit<Families[K]>[] };
    },
  };
}

function namesOf(row: HolderRow): readonly string[] {
  return [row.name, ...(row.aliases ?? [])];
}

type ByWord<R> = ReadonlyMap<string, readonly R[]>;

/** Every spelling of a word that matching should see: normalised, and with each way to write the dot of a foreign name. */
function spellings(word: string): string[] {
  const norm = normalizeText(word);
  if (!norm.includes("·")) return [norm];
  return (norm.length <= SHORT_WORD ? DOTS : NAME_DOTS).map((dot) => norm.replaceAll("·", dot));
}

/** Every spelling with its rows; guards have none. */
function rowsByWord<R>(rows: readonly R[], words: (row: R) => readonly string[], guards: readonly string[]): ByWord<R> {
  const byWord = new Map<string, R[]>();
  for (const row of rows)
    for (const word of new Set(words(row).flatMap(spellings))) {
      const old = byWord.get(word);
      if (old === undefined) byWord.set(word, [row]);
      else old.push(row);
    }
  for (const guard of guards.flatMap(spellings)) if (!byWord.has(guard)) byWord.set(guard, []);
  return byWord;
}

function rowsOf<N extends FileName>(files: LexiconFiles, name: N): readonly FileRows[N][] {
  return files.filter((f) => f.name === name).flatMap((f) => (f.content as { rows: FileRows[N][] }).rows);
}

/** Party rows in order of first declaration; a later row replaces the fields it gives, names.json adds to the lists. */
function mergeParties(files: LexiconFiles): PartyRow[] {
  const byCode = new Map<string, PartyRow>();
  for (const file of files) {
    if (file.name !== "countries.json" && file.name !== "parties.json") continue;
    for (const row of rowsOf([file], file.name)) byCode.set(row.code, { ...byCode.get(row.code), ...row });
  }
  for (const more of rowsOf(files, "names.json")) byCode.set(more.code, withNames(byCode.get(more.code)!, more));
  return [...byCode.values()];
}

function withNames(party: PartyRow, more: PartyNamesRow): PartyRow {
  const join = (a: readonly string[], b: readonly string[] = []) => [...new Set([...a, ...b])];
  return {
    ...party,
    aliases: join(party.aliases, more.aliases),
    short: join(party.short, more.short),
    capitals: join(party.capitals, more.capitals),
  };
}

function partyWords(party: PartyRow): PartyWord[] {
  const forms: PartyWord[] = [{ party, form: "name" }];
  if (party.aliases.length > 0) forms.push({ party, form: "alias" });
  if (party.capitals.length > 0) forms.push({ party, form: "capital" });
  return forms;
}

/** A word is listed under its strongest form only: 新加坡 is the country's name before it is its capital. */
function wordsOfParty({ party, form }: PartyWord): readonly string[] {
  const names = [party.names.zh, party.names.zhHant].map(normalizeText);
  const aliases = party.aliases.map(normalizeText).filter((w) => !names.includes(w));
  if (form === "name") return names;
  if (form === "alias") return aliases;
  return party.capitals.map(normalizeText).filter((w) => !names.includes(w) && !aliases.includes(w));
}

function capitalPlace(party: PartyRow): PlaceRow[] {
  return party.capitals.length === 0 || party.type !== "country"
    ? []
    : [{ words: party.capitals, country: party.code, source: party.source }];
}
