/** What the lexicon's holders add to a person of a text: the name without a word stuck to it, the Latin name, the office of that day. */
import type { Person, When } from "../../../data/schema";
import type { Lexicon } from "../../lexicon/lexicon";
import type { HolderRow } from "../../lexicon/rows";
import { normalizeText } from "../../read/normalize";
import { dayOf, daysOfPartial } from "../../time/calendar";
import { plainName } from "../plainName";
import { isLoose, orderOf, officesOf, rankOfOffices } from "../titles/offices";

/** A day of a term that is not sure to the day, or a report from across the date line. */
const SLACK_DAYS = 45;
/** A happening known less finely than this tells nobody's office. */
const FINE_DAYS = 400;
/** Words that follow a name and were read into it: 莱希时, 拜登去年. */
const STUCK = /^(?:[时等偕]|本[月周年]|去年|今年|明年|上[月周]|下[月周]|原定|原计划|计划|前一天|元旦|无意|昨[天日]|今[天日]|当[天日])$/;

interface Known {
  readonly byName: ReadonlyMap<string, readonly HolderRow[]>;
  /** One part of a name written with dots: 米歇尔 of 夏尔·米歇尔. */
  readonly byPart: ReadonlyMap<string, readonly HolderRow[]>;
}

const known = new WeakMap<Lexicon, Known>();

function knownOf(lexicon: Lexicon): Known {
  let all = known.get(lexicon);
  if (all === undefined) {
    const [byName, byPart] = [new Map<string, HolderRow[]>(), new Map<string, HolderRow[]>()];
    const add = (map: Map<string, HolderRow[]>, key: string, row: HolderRow): void => {
      const rows = map.get(key);
      if (rows === undefined) map.set(key, [row]);
      else if (rows.at(-1) !== row) rows.push(row);
    };
    for (const row of lexicon.rows.holder)
      for (const name of [row.name, ...(row.aliases ?? [])]) {
        add(byName, `${row.party}|${plainName(name)}`, row);
        const parts = normalizeText(name).split(/[·•‧・]/);
        if (parts.length > 1) for (const p of parts) if (p.length > 1) add(byPart, `${row.party}|${plainName(p)}`, row);
      }
    known.set(lexicon, (all = { byName, byPart }));
  }
  return all;
}

const terms = new WeakMap<HolderRow, readonly [from: number, to: number]>();

function termOf(row: HolderRow): readonly [from: number, to: number] {
  let term = terms.get(row);
  if (term === undefined) {
    term = [daysOfPartial(row.from)[0], row.to === undefined ? Infinity : daysOfPartial(row.to)[1]];
    terms.set(row, term);
  }
  return term;
}

/** Whether the row's term may touch the days, `slack` days around them. */
function isActive(row: HolderRow, [from, to]: readonly [number, number], slack: number): boolean {
  const [first, last] = termOf(row);
  return first <= to + slack && last >= from - slack;
}

const daysOf = ({ from, to }: When): readonly [number, number] | null => {
  if (from === null && to === null) return null;
  const days = [dayOf((from ?? to)!), dayOf((to ?? from)!)] as const;
  return days[1] - days[0] <= FINE_DAYS ? days : null;
};

/** Ends alike when one office is written more fully than the other (国务院总理, 总理); a deputy is not who he stands for. */
const sameOffice = (a: string, b: string): boolean => (a.endsWith(b) || b.endsWith(a)) && a.includes("副") === b.includes("副");

/** The person as the lexicon knows him on those days; as told where it does not. `when` undated: only name and Latin name. */
export function placed(person: Person, when: When, lexicon: Lexicon): Person {
  const clean = withoutStuck(person, lexicon);
  const offices = officesOf(clean);
  const rows = rowsOf(clean, offices, daysOf(when), lexicon);
  if (rows.length === 0) return { ...clean, rank: rankOfOffices(clean, lexicon) };
  const latin = clean.latin ?? rows.find((r) => r.latin !== undefined)?.latin ?? null;
  const derived = clean.latin === null ? false : clean.derived;
  const office = officeOn(clean, offices, rows, daysOf(when));
  const full = { ...clean, latin, derived, office };
  return { ...full, rank: rankOfOffices(full, lexicon) };
}

/** Rows of this very person: by the whole name, else by a part of it that one holder of those days has and whose office fits. */
function rowsOf(
  person: Person,
  offices: readonly string[],
  days: readonly [number, number] | null,
  lexicon: Lexicon,
): readonly HolderRow[] {
  const { party, name } = person;
  if (party === null || name === "") return [];
  const { byName, byPart } = knownOf(lexicon);
  const key = `${party}|${plainName(name)}`;
  const whole = byName.get(key);
  if (whole !== undefined) return whole;
  if (days === null) return [];
  const rows = (byPart.get(key) ?? []).filter((r) => isActive(r, days, SLACK_DAYS) && fits(r, offices));
  return new Set(rows.map((r) => r.name)).size === 1 ? rows : [];
}

const fits = (row: HolderRow, offices: readonly string[]): boolean => offices.length > 0 && offices.some((o) => sameOffice(row.office, o));

/** The told office, unless it says too little (主席) or was read from a term that does not hold these days. */
function officeOn(
  person: Person,
  offices: readonly string[],
  rows: readonly HolderRow[],
  days: readonly [number, number] | null,
): string | null {
  if (days === null) return person.office;
  const active = rows.filter((r) => isActive(r, days, 0)).sort((a, b) => orderOf(a.office) - orderOf(b.office));
  const [first] = active;
  if (first === undefined) return person.office;
  const loose = offices.filter(isLoose);
  if (offices.length === 0) return first.office;
  if (loose.length === offices.length) return (active.find((r) => loose.some((o) => sameOffice(r.office, o))) ?? first).office;
  const stale = offices.every((o) => rows.some((r) => r.office === o && !isActive(r, days, SLACK_DAYS)));
  const held = offices.some((o) => active.some((r) => sameOffice(r.office, o)));
  return stale && !held ? first.office : person.office;
}

function withoutStuck(person: Person, lexicon: Lexicon): Person {
  const { byName, byPart } = knownOf(lexicon);
  const { name, party } = person;
  for (let at = Math.max(2, name.length - 3); at < name.length; at++) {
    if (!STUCK.test(normalizeText(name.slice(at)))) continue;
    const key = `${party}|${plainName(name.slice(0, at))}`;
    // A foreign name is long enough to stand without its tail even when nobody knows it.
    if (byName.has(key) || byPart.has(key) || at >= 3) return { ...person, name: name.slice(0, at) };
  }
  return person;
}

/** The name a headline uses of a known holder whose full name is longer than `limit` characters; null when there is none. */
export function usualName({ name, party }: Person, limit: number, lexicon: Lexicon): string | null {
  const plain = normalizeText(name);
  const fits = (n: string): boolean => n.length > 1 && n.length <= limit;
  const whole = knownOf(lexicon).byName.get(`${party}|${plainName(name)}`) ?? [];
  for (const row of whole) {
    const names = [row.name, ...(row.aliases ?? [])].filter(fits);
    const short = names.find((n) => plain.includes(normalizeText(n))) ?? names[0];
    if (short !== undefined) return short;
  }
  // 迪亚斯·卡内尔 within a longer name than the lexicon has.
  const within = lexicon.find("holder", plain).find((h) => h.rows.some((r) => r.party === party) && fits(h.word) && h.word.length > 2);
  const short = within?.rows.find((r) => r.party === party)?.name;
  return short !== undefined && fits(short) ? short : (within?.word ?? null);
}
