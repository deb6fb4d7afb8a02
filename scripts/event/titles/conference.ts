/** Names of conferences in English and Vietnamese, put together from the parts of the Chinese name. */
import titleWords from "../../../data/lexicon/titleWords.json" with { type: "json" };
import type { Lang, PartyCode } from "../../../data/schema";
import type { Lexicon } from "../../lexicon/lexicon";
import { normalizeText } from "../../read/normalize";
import { readNumeral } from "../../time/numerals";

type Other = Exclude<Lang, "zh">;
interface Row {
  readonly zh: readonly string[];
  readonly en: string;
  readonly vi: string;
}

const told = (rows: readonly Row[], name: string, lang: Other): string =>
  rows.find((r) => r.zh.some((w) => name.includes(w)))?.[lang] ?? "";

/** 第17届东盟国防部长会议 → `17th ASEAN defence ministers' meeting`; the parties of the name, else `parties`, joined by dashes. */
export function conferenceIn(
  lang: Other,
  name: string | null,
  parties: readonly PartyCode[],
  nameOf: (p: PartyCode) => string,
  lexicon: Lexicon,
): string {
  const plain = normalizeText(name ?? "");
  const { regions, topics, who: whoRows, manner, form } = titleWords.conferences;
  const region = regions.find((r) => r.zh.some((w) => plain.includes(w)));
  const named = sidesIn(plain, parties, region !== undefined, lexicon);
  const sides = named.length > 0 ? named : parties;
  const all = sides.length > 3 ? `${sides.slice(0, 2).map(nameOf).join("–")} +${sides.length - 2}` : sides.map(nameOf).join("–");
  // 中国－中亚峰会 is of a country with a region; 亚太经合组织 has its region in its own name.
  const who = region !== undefined && sides.length === 1 && isCountry(sides[0]!, lexicon) ? `${all}–${region[lang]}` : all;
  const level = told(whoRows, plain, lang);
  const topic = level === "" ? told(topics, plain, lang) : "";
  const how = told(manner, plain, lang);
  const what = told(form, plain, lang) || (lang === "en" ? "conference" : "Hội nghị");
  const number = ordinal(plain);
  const year = /(20\d\d)年/.exec(plain)?.[1] ?? null;
  if (lang === "en")
    return [year, number === null ? null : nth(number), who, level, topic, how === "plus" ? "" : how, what].filter(Boolean).join(" ");
  return [what, level, topic, who, how, number === null ? null : `lần thứ ${number}`, year].filter(Boolean).join(" ");
}

const isCountry = (party: PartyCode, lexicon: Lexicon): boolean => lexicon.parties.get(party)?.type === "country";

/**
 * The parties in the name, never by a capital: it is where they meet. A region beside China stands for those of its states that take part.
 */
function sidesIn(plain: string, parties: readonly PartyCode[], hasRegion: boolean, lexicon: Lexicon): PartyCode[] {
  const found = lexicon
    .find("party", plain)
    .flatMap((h) => h.rows.slice(0, 1))
    .filter((r) => r.form !== "capital")
    .map((r) => r.party.code);
  const named = [...new Set(found)];
  if (hasRegion && named.length === 0 && parties.length > 2 && plain.startsWith("中")) return parties.includes("CN") ? ["CN"] : named;
  return named;
}

function ordinal(name: string): number | null {
  const at = name.indexOf("第");
  const numeral = at < 0 ? null : readNumeral(name, at + 1);
  return numeral !== null && /[届次轮]/.test(name.charAt(numeral.end)) ? numeral.value : null;
}

function nth(n: number): string {
  const tail = n % 100 >= 11 && n % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${tail}`;
}
