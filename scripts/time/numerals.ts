/** Numbers as Chinese news writes them: 19, 十九, 二〇一九, 廿四, 两. */

/** A numeral read from a text. `end` is exclusive; `length` in characters; `positional` is digit by digit (二〇一九). */
export interface Numeral {
  readonly value: number;
  readonly end: number;
  readonly length: number;
  readonly script: "arabic" | "positional" | "chinese";
}

const LONGEST = 9;
const NONE = -1;

/** Value of each numeral character by its code: digits 0–9, 十 廿 卅 百 千 万 their own value, anything else −1. */
const VALUES = new Int16Array(65536).fill(NONE);
"〇一二三四五六七八九".split("").forEach((c, v) => (VALUES[c.charCodeAt(0)] = v));
for (const [c, v] of [["零", 0], ["○", 0], ["两", 2], ["十", 10], ["廿", 20], ["卅", 30], ["百", 100], ["千", 1000], ["万", 10000]] as const) VALUES[c.charCodeAt(0)] = v; // prettier-ignore

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Whether a character may stand in a Chinese numeral. */
export const isHanNumeral = (code: number): boolean => VALUES[code]! !== NONE;

/** Whether a Chinese numeral goes on; some write 二0二五年 with the figure nought. */
function goesOn(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    isHanNumeral(code) || (code === 48 && VALUES[text.charCodeAt(at - 1)]! < 10 && /[〇一二三四五六七八九年]/.test(text[at + 1] ?? ""))
  );
}

/** First offset at or after `from` that continues neither a run of digits nor one of Chinese numerals begun there. */
export function endOfRun(text: string, from: number): number {
  let end = from;
  if (isDigit(text.charCodeAt(end))) while (isDigit(text.charCodeAt(end))) end++;
  else while (end < text.length && goesOn(text, end)) end++;
  return end;
}

/** The whole numeral that begins at `from`, or null where none does, it is longer than nine characters or ill formed (三四十). */
export function readNumeral(text: string, from: number): Numeral | null {
  const first = text.charCodeAt(from);
  let end = from;
  if (isDigit(first)) {
    let value = 0;
    while (isDigit(text.charCodeAt(end))) {
      if (end - from === LONGEST) return null;
      value = value * 10 + text.charCodeAt(end++) - 48;
    }
    return { value, end, length: end - from, script: "arabic" };
  }
  if (from >= text.length || !isHanNumeral(first)) return null;
  let units = false;
  while (end < text.length && (end === from || goesOn(text, end))) {
    if (end - from === LONGEST) return null;
    if (VALUES[text.charCodeAt(end++)]! >= 10) units = true;
  }
  const length = end - from;
  const value = units ? withUnits(text, from, end) : digitByDigit(text, from, end);
  if (value === null) return null;
  return { value, end, length, script: units || length === 1 ? "chinese" : "positional" };
}

function digitByDigit(text: string, from: number, end: number): number {
  let value = 0;
  for (let i = from; i < end; i++) value = value * 10 + Math.max(VALUES[text.charCodeAt(i)]!, 0);
  return value;
}

/** 两千零八, 一百四十七, 廿四. Null for 百年's 百 (a hundred needs its 一) and for digits side by side. */
function withUnits(text: string, from: number, end: number): number | null {
  let total = 0;
  let pending = NONE;
  let last = Infinity;
  for (let i = from; i < end; i++) {
    const v = VALUES[text.charCodeAt(i)]!;
    if (v < 10) {
      if (pending > 0) return null;
      pending = v;
    } else if (v === 20 || v === 30) {
      if (pending > 0 || last <= 10) return null;
      total += v;
      last = 10;
      pending = NONE;
    } else {
      if (v >= last) return null;
      if (pending <= 0 && v !== 10) return null;
      total += (pending <= 0 ? 1 : pending) * v;
      last = v;
      pending = NONE;
    }
  }
  return total + Math.max(pending, 0);
}
