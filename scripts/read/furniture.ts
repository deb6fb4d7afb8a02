import words from "../../data/lexicon/furniture.json" with { type: "json" };

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const oneOf = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join("|");

const RELATED = new RegExp(`^[^\\p{L}\\p{N}]{0,6}(?:${oneOf(words.related)})[^\\p{L}\\p{N}]{0,6}$`, "u");
const RELATED_INLINE = new RegExp(`^[^\\p{L}\\p{N}]{0,6}(?:${oneOf(words.related.filter((w) => w.length >= 4))})[:】\\]>]`, "u");
const DIGEST = new RegExp(`(?:${oneOf(words.digest)})(?:[(|_ ].{0,20})?$`, "u");
const DESK = new RegExp(`^[(【[]?(?:${oneOf(words.desk)})`, "u");
const CREDIT = new RegExp(`${oneOf(words.credit)}`, "u");
/** The credit at a caption's end: 图自越通社, (新华社记者 某某 摄), 图片来源:越通社. */
const CREDIT_TAIL = new RegExp(`[。 (（【]?(?:${oneOf(words.credit)})[^。]{0,24}$`, "u");

const MARKERS = new Set(words.relatedMarker);
const HEADING_WORDS = [...words.relatedMarker, ...words.relatedWord].sort((a, b) => b.length - a.length);
const DECORATION = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** Whether a line is made of nothing but the words such headings are made of, one of them telling: 更多国际新闻, 其他相关报道. */
function isMadeOfHeadingWords(line: string): boolean {
  let rest = line.replace(DECORATION, "");
  let telling = false;
  let count = 0;
  while (rest !== "") {
    const word = HEADING_WORDS.find((w) => rest.startsWith(w));
    if (word === undefined) return false;
    telling ||= MARKERS.has(word);
    count++;
    rest = rest.slice(word.length);
  }
  return telling && count > 1;
}

/** Heading of a related-news list, alone on its line (更多, ▍延伸阅读:). `line` is normalised and trimmed. */
export const isRelatedHeading = (line: string): boolean => line.length <= 24 && (RELATED.test(line) || isMadeOfHeadingWords(line));

/** Length of an inline heading (`相关新闻:某某访华` → 5), 0 when the line has none. */
export const relatedPrefix = (line: string): number => RELATED_INLINE.exec(line)?.[0].length ?? 0;

/** Whether a headline names a digest of short items (国际联播快讯). */
export const isDigestTitle = (title: string): boolean => DIGEST.test(title);

/** A line of the desk or of the site's footer: 责编:…, 来源:…, 版权所有. */
export const isDeskLine = (line: string): boolean => line.length <= 80 && DESK.test(line);

export const hasCredit = (line: string): boolean => CREDIT.test(line);

/** Where the credit begins in a caption (offset in `line`), or its length when it has none. */
export function creditStart(line: string): number {
  const tail = CREDIT_TAIL.exec(line.slice(-48));
  if (!tail) return line.length;
  const start = Math.max(0, line.length - 48) + tail.index;
  return line[start] === "。" ? start + 1 : start;
}
