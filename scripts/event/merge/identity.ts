/** Whether two names are one person: dots, scripts, spellings, surnames, holders known by several names. */
import type { PartyCode, Person } from "../../../data/schema";
import type { Lexicon } from "../../lexicon/lexicon";
import { plainName } from "../plainName";
import { classOf } from "../titles/offices";

export interface Identity {
  readonly party: PartyCode | null;
  /** Plain name; the lexicon's first spelling where the person is a known holder. Empty for one told by office alone. */
  readonly name: string;
  /** An office that only one person holds at a time (元首, 外长); null for others. */
  readonly office: string | null;
}

/** Parties whose own names are written in Chinese characters. */
const CHARACTERS: ReadonlySet<PartyCode> = new Set(["CN", "TW", "HK", "MO", "SG", "VN", "KR", "KP", "JP"]);

const APART: ReadonlySet<string | null> = new Set(["元首", "总理"]);

const canon = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

function canonicalNames(lexicon: Lexicon): ReadonlyMap<string, string> {
  let names = canon.get(lexicon);
  if (names === undefined) {
    const found = new Map<string, string>();
    for (const row of lexicon.rows.holder)
      for (const name of [row.name, ...(row.aliases ?? [])]) found.set(`${row.party}|${plainName(name)}`, plainName(row.name));
    canon.set(lexicon, (names = found));
  }
  return names;
}

export function identify(person: Person, lexicon: Lexicon): Identity {
  const plain = plainName(person.name);
  const former = person.office !== null && /^(?:前|原|候任|当选)/.test(person.office);
  return {
    party: person.party,
    name: canonicalNames(lexicon).get(`${person.party}|${plain}`) ?? plain,
    office: former ? null : (classOf(person)?.zh ?? null),
  };
}

/** Whether one of `x` is one of `y`, people of one party; null when offices alone cannot say. */
export function shareSomeone(x: readonly Identity[], y: readonly Identity[]): boolean | null {
  if (x.some((p) => y.some((q) => samePerson(p, q)))) return true;
  const byOffice = (p: Identity, others: readonly Identity[]): boolean | null =>
    others.some((q) => q.office === p.office) ? true : others.some((q) => q.office === null) ? null : false;
  const words = [
    ...x.filter((p) => p.name === "").map((p) => byOffice(p, y)),
    ...y.filter((q) => q.name === "").map((q) => byOffice(q, x)),
  ];
  return words.includes(true) ? true : words.includes(null) ? null : false;
}

export function samePerson(a: Identity, b: Identity): boolean {
  if (a.party !== null && b.party !== null && a.party !== b.party) return false;
  if (a.name === "" || b.name === "") return false;
  // Two 扎帕罗夫 on one day: nobody is head of state and of government.
  if (a.office !== b.office && APART.has(a.office) && APART.has(b.office)) return false;
  if (sameName(a.name, b.name)) return true;
  // 普京/普丁, 特朗普/川普: one office, a name that shares half its sounds. Names written in characters (李强, 李克强) are no transliterations.
  if (a.office === null || a.office !== b.office || (a.party !== null && CHARACTERS.has(a.party))) return false;
  return common(a.name, b.name) >= Math.min(a.name.length, b.name.length) / 2;
}

/** A surname or given name alone (迪班 of 迪班·某) at either end; or long names that differ in a few characters. */
function sameName(x: string, y: string): boolean {
  if (x === y) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length >= 2 && (long.startsWith(short) || long.endsWith(short))) return true;
  // 迪亚斯·卡内尔 within 米格尔·迪亚斯·卡内尔·贝穆德斯.
  if (short.length >= 4 && long.includes(short)) return true;
  return (
    short.length >= 4 && Math.abs(x.length - y.length) <= 2 && common(x, y) / long.length >= 0.6 && (x[0] === y[0] || x.at(-1) === y.at(-1))
  );
}

/** Characters that stand in both, each counted once. */
function common(x: string, y: string): number {
  const set = new Set(y);
  return [...new Set(x)].filter((c) => set.has(c)).length;
}
