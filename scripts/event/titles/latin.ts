/** Names of persons in Latin letters: from the text's own brackets, the holders of the lexicon, or pinyin for Chinese names. */
import { pinyin } from "pinyin-pro";
import type { PartyCode, Person } from "../../../data/schema";
import type { Lexicon } from "../../lexicon/lexicon";
import { normalizeText } from "../../read/normalize";
import { plainName } from "../plainName";

/** Parties whose persons' names are written in pinyin when nothing better is known; Hong Kong and Macau spell Cantonese. */
const PINYIN: ReadonlySet<PartyCode> = new Set(["CN", "TW"]);
const HAN_NAME = /^[\u4e00-\u9fff]{2,4}$/;
const COMPOUND = /^(?:欧阳|司马|上官|诸葛|司徒|夏侯|皇甫|尉迟|公孙|慕容|令狐|端木|东方|南宫|独孤|长孙|宇文|轩辕|呼延|百里|东郭|西门)/;

const holders = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

function holderNames(lexicon: Lexicon): ReadonlyMap<string, string> {
  let names = holders.get(lexicon);
  if (names === undefined) {
    const found = new Map<string, string>();
    for (const row of lexicon.rows.holder)
      if (row.latin !== undefined)
        for (const name of [row.name, ...(row.aliases ?? [])]) found.set(`${row.party}|${plainName(name)}`, row.latin);
    holders.set(lexicon, (names = found));
  }
  return names;
}

/** The person with `latin` filled in where it can be known; `derived` when it is only pinyin. */
export function withLatin(person: Person, lexicon: Lexicon): Person {
  if (person.latin !== null || person.name === "") return person;
  const held = holderNames(lexicon).get(`${person.party}|${plainName(person.name)}`);
  if (held !== undefined) return { ...person, latin: held, derived: false };
  const spelt = person.party !== null && PINYIN.has(person.party) ? pinyinOf(person.name) : null;
  return spelt === null ? person : { ...person, latin: spelt, derived: true };
}

/** Family name, then the given name in one word, as Chinese passports have it: 习近平 → Xi Jinping. Null for what is no Chinese name. */
function pinyinOf(name: string): string | null {
  const plain = normalizeText(name);
  const family = COMPOUND.test(plain) ? 2 : 1;
  if (!HAN_NAME.test(plain) || plain.length - family > 2 || plain.length === family) return null;
  const syllables = pinyin(plain, { mode: "surname", toneType: "none", type: "array" });
  const word = (parts: readonly string[]): string => {
    // GB/T 28039: an apostrophe before a syllable that begins with a, o or e.
    const joined = parts.map((s, i) => (i > 0 && /^[aoe]/.test(s) ? `'${s}` : s)).join("");
    return joined.charAt(0).toUpperCase() + joined.slice(1);
  };
  return `${word(syllables.slice(0, family))} ${word(syllables.slice(family))}`;
}
