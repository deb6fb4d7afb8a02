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
  const named = [...new Set(lexicon.find("party", plain).flatMap((h) => h.rows.slice(0, 1).map((r) => r.party.code)))];
  const sides = named.length > 0 ? named : parties;
  const who = sides.length > 3 ? `${sides.slice(0, 2).map(nameOf).join("–")} +${sides.length - 2}` : sides.map(nameOf).join("–");
  const { who: whoRows, manner, form } = titleWords.conferences;
  const level = told(whoRows, plain, lang);
  const how = told(manner, plain, lang);
  const what = told(form, plain, lang) || (lang === "en" ? "conference" : "Hội nghị");
  const number = ordinal(plain);
  const year = /(20\d\d)年/.exec(plain)?.[1] ?? null;
  if (lang === "en")
    return [year, number === null ? null : nth(number), who, level, how === "plus" ? "" : how, what].filter(Boolean).join(" ");
  return [what, level, who, how, number === null ? null : `lần thứ ${number}`, year].filter(Boolean).join(" ");
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
