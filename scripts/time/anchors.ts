/**
 * Where in a text a time can begin: tables over character codes, asked once for every character, so that the rules are tried
 * at few places only. The tables may say yes too often, never no too often.
 */
import { isDigit, isHanNumeral } from "./numerals";
import { ERA_NAMES, TIME_WORDS, type WordTable } from "./rules/words";

const CODES = 65536;
const NUMERALS = "〇零一二三四五六七八九十两廿卅半0123456789";

/** Pairs that begin a mention beside those of the word list: each of the first characters with each of the second. */
const PAIRS: readonly (readonly [first: string, second: string])[] = [
  ["昨今明前本去次翌同当上下", "("],
  ["截", `至止到今本${NUMERALS}`],
  ["每", `个隔逢年季月周星礼天日晚早工${NUMERALS}`],
  ...ERA_NAMES.map((name) => [name[0]!, name[1]!] as const), ["大", "年"],
  ["甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"],
  ["农阴旧夏", "历"], ["正冬腊元", "月"], ["年", "初廿"], ["闰", NUMERALS],
  ["周", "一二三四五六日天末"], ["星", "期"], ["礼", "拜"],
  ["第上下前头后首", NUMERALS], ["再", "过"], ["春夏秋冬", "季天"], ["上中下", "旬"], ["上下", "半"], ["首", "季"], ["一二三四", "季个"],
  ["过", "去一二两三四五六七八九十几"], ["最", "近"], ["近", `的 ${NUMERALS}`], ["此", "前"], ["此其之随", "后"], ["未", "来"], ["今", "后"], ["接", "下"], ["往", "后"], ["刚", "刚"],
  ["半", "年个世小多天日月钟"], ["前", "夕"], ["几数", "十百千万亿多余年个天日周月小分世星礼"],
]; // prettier-ignore

/** What may stand behind a number (and a blank) that begins a time. */
const BEHIND_NUMBER = "年月日号时点周世季个天星小分多余来几半刻秒夜晚至到直起-–—―‒‐−~〜∼～ー、和与及以或,/.:(（五钟礼工”’』」规期";

/** Kinds of places. */
export const NOWHERE = 0;
export const AT_NUMBER = 1;
export const AT_WORD = 2;

/** Whether what was read is enough, or the head of longer words only. */
const WHOLE = 1;
const HEAD = 2;

/** The code of some characters and one more. */
const codeWith = (head: number, next: number): number => (Math.imul(head, 0x9e37) + next) & 0xffff;

const firstIsWord = new Uint8Array(CODES);
const heads = new Uint8Array(CODES);
const alone = new Uint8Array(CODES);
const number = new Uint8Array(CODES);
const behind = new Uint8Array(CODES);
for (let code = 0; code < CODES; code++) if (isDigit(code) || isHanNumeral(code)) number[code] = 1;
for (const c of BEHIND_NUMBER) behind[c.charCodeAt(0)] = 1;
for (const [firsts, seconds] of PAIRS)
  for (const a of firsts) for (const b of seconds) addWord(a + b, { first: firstIsWord, heads, alone });
addWords(TIME_WORDS, { first: firstIsWord, heads, alone });

interface Tables {
  readonly first: Uint8Array;
  readonly heads: Uint8Array;
  readonly alone: Uint8Array;
}

function addWords(words: WordTable, to: Tables): void {
  for (const list of words.values()) for (const { word } of list) addWord(word, to);
}

const longestOf = (words: WordTable): number => Math.max(2, ...[...words.values()].map(([first]) => first!.word.length));

/** Every character is asked: many feasts begin with their country's name (越南国庆). */
function addWord(word: string, { first, heads, alone }: Tables): void {
  let code = word.charCodeAt(0);
  first[code] = 1;
  if (word.length === 1) alone[code] = 1;
  for (let i = 1; i < word.length; i++) {
    code = codeWith(code, word.charCodeAt(i));
    if (i + 1 === word.length) heads[code] = WHOLE;
    else heads[code] ||= HEAD;
  }
}

export interface Anchors {
  /** What can begin at `i`, the character there being `code`. */
  at(text: string, i: number, code: number): typeof NOWHERE | typeof AT_NUMBER | typeof AT_WORD;
  /** Whether a word or feast of the tables can begin at `i`. */
  word(text: string, i: number): boolean;
  /** Whether a number that ends at `end` can be of a time, by what stands behind it. */
  continues(text: string, start: number, end: number): boolean;
}

/** Tables for the built-in words and the feasts of a lexicon. */
export function anchorsFor(feasts: WordTable): Anchors {
  const first = firstIsWord.slice();
  const single = alone.slice();
  const known = heads.slice();
  addWords(feasts, { first, heads: known, alone: single });
  const longest = Math.max(longestOf(TIME_WORDS), longestOf(feasts));
  const begins = new Uint8Array(CODES);
  for (let code = 0; code < CODES; code++) begins[code] = number[code] || first[code]!;
  const isWord = (text: string, i: number, code: number): boolean => {
    if (first[code] === 0) return false;
    if (single[code] === 1) return true;
    let head = code;
    const end = Math.min(text.length, i + longest);
    for (let at = i + 1; at < end; at++) {
      head = codeWith(head, text.charCodeAt(at));
      if (known[head] !== HEAD) return known[head] === WHOLE;
    }
    return false;
  };
  return {
    at(text, i, code) {
      if (begins[code] === 0) return NOWHERE;
      if (number[code] === 1) return AT_NUMBER;
      return isWord(text, i, code) ? AT_WORD : NOWHERE;
    },
    word: (text, i) => isWord(text, i, text.charCodeAt(i)),
    continues(text, start, end) {
      const next = text.charCodeAt(end);
      if (behind[next] === 1) return true;
      if (next === 32) {
        const after = text.charCodeAt(text.charCodeAt(end + 1) === 32 ? end + 2 : end + 1);
        if (behind[after] === 1) return true;
      }
      if (end - start === 4 || end - start > 6) return isDigit(text.charCodeAt(start));
      return isWord(text, start, text.charCodeAt(start));
    },
  };
}
