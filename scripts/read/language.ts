/** Whether a page is written in Chinese. */

const SCRIPTS = [
  { name: "Japanese", pattern: /[\u3041-\u30fa\uff66-\uff9d]/g },
  { name: "Korean", pattern: /[\u1100-\u11ff\uac00-\ud7af]/g },
  { name: "Latin", pattern: /\p{Script=Latin}/gu },
  { name: "Cyrillic", pattern: /\p{Script=Cyrillic}/gu },
  { name: "Arabic", pattern: /\p{Script=Arabic}/gu },
  { name: "Thai, Lao, Khmer or Burmese", pattern: /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/g },
  { name: "other", pattern: /[\p{Script=Greek}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Tibetan}\p{Script=Mongolian}]/gu },
] as const;
const HAN = /\p{Script=Han}/gu;

/** Letters that stand for about as much as one Chinese character, so that names in brackets weigh what they say. */
const LETTERS_A_CHARACTER = 4;
const LEAST_SHARE = 0.3;
/** Japanese has a kana for every kanji or two; Chinese quotes a title at most. */
const MOST_KANA = 0.2;

/** Null when the text is Chinese, else why not, in words: "2 % Chinese characters, mostly Latin letters". */
export function notChinese(text: string): string | null {
  const han = text.match(HAN)?.length ?? 0;
  const counts = SCRIPTS.map(({ name, pattern }) => ({ name, count: text.match(pattern)?.length ?? 0 }));
  const kana = counts[0]!.count;
  if (han > 0 && kana / (kana + han) > MOST_KANA) return "reads as Japanese";
  const others = counts.reduce((sum, { count }) => sum + count, 0) / LETTERS_A_CHARACTER;
  if (han + others === 0) return "no letters of any language";
  const share = han / (han + others);
  if (share >= LEAST_SHARE) return null;
  const most = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return `${Math.round((100 * han) / (han + others * LETTERS_A_CHARACTER))} % Chinese characters, mostly ${most.name} letters`;
}
