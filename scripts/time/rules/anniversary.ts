/** N周年: what is remembered and when it was founded, as far as the text or the lexicon tells. */
import { isoOf, dayNumber } from "../calendar";
import { skipBlank, type Found, type Scene } from "./point";
import type { Numeral } from "../numerals";

/** Words before a number that make 周 a 周年 with the 年 lost in print (建交55周的一年). */
const REMEMBERED = /(?:建交|复交|建党|建军|建国|成立|国庆|诞辰|逝世|独立|胜利|签署|解放|统一|创刊|创立|邦交|外交关系)$/;
const LOOK_BACK = 14;

/** 第30周年, 30 周年 at a number; null for weeks. */
export function readAnniversary(scene: Scene, start: number, n: Numeral): Found | null {
  const { text } = scene;
  const mark = skipBlank(text, n.end);
  if (text[mark] !== "周" || n.script === "positional") return null;
  const full = text[mark + 1] === "年";
  const before = contextBefore(text, start);
  if (!full && !(REMEMBERED.test(before) && n.value >= 5)) return null;
  const end = full ? mark + 2 : mark + 1;
  const known = wordBefore(scene, before);
  const what = known ?? REMEMBERED.exec(before)?.[0] ?? null;
  const founded = foundedInBrackets(text, end, n.value) ?? (known ? scene.lexicon.founded.get(known)! : null);
  return { start, end, type: "DATE", expression: { kind: "anniversary", n: n.value, what, founded }, part: null, clock: null, rule: full ? "anniversary.years" : "anniversary.misprint" }; // prettier-ignore
}

function contextBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - LOOK_BACK), start).replace(/(?:[ 第的近约满]|纪念日|迎来|将满)+$/, "");
}

/** The longest founding word of the lexicon that the text before the number ends in. */
function wordBefore(scene: Scene, before: string): string | null {
  const { founded, longestFounded } = scene.lexicon;
  for (let length = Math.min(longestFounded, before.length); length > 1; length--) {
    const word = before.slice(-length);
    if (founded.has(word)) return word;
  }
  return null;
}

const B = " ?";
const FULL = `([0-9]{4})${B}年${B}([0-9]{1,2})${B}月${B}([0-9]{1,2})${B}日`;
const BRACKET = new RegExp(`${B}\\(${FULL}(${B}[-–—~至]{1,2}${B}[0-9]{4})?`, "y");

/** (1878年3月3日—2025年3月3日) tells the founding; (2025年4月30日) the anniversary itself, so the founding is n years before. */
function foundedInBrackets(text: string, end: number, n: number): string | null {
  BRACKET.lastIndex = end;
  const m = BRACKET.exec(text);
  if (!m) return null;
  const year = m[4] ? Number(m[1]) : Number(m[1]) - n;
  return isoOf(dayNumber(year, Number(m[2]), Number(m[3])));
}
