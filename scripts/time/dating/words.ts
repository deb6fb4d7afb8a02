/**
 * Words have a calendar of their own: names, crises, campaigns. A temporal language model over the dated documents of a run
 * (after Kanhabua and Nørvåg 2008: log-likelihood ratio of the text under each month against the whole run), weak beside
 * what a text says of its own date but never silent.
 */

/** A document to learn from or to date: its text (normalised), and its day when known. */
export interface Sample {
  readonly text: string;
  readonly day: number;
}

export interface WordModel {
  readonly bins: number;
  /** Day numbers on which the bins begin; one more closes the last. */
  readonly starts: readonly number[];
  readonly size: readonly number[];
  readonly postings: ReadonlyMap<number, Posting>;
}

/** Weight of a feature in each bin it was seen in, smoothed over the neighbours. */
interface Posting {
  readonly share: number;
  readonly bins: Uint16Array;
  readonly counts: Float32Array;
}

const HAN_FIRST = 0x3400;
const HAN_LAST = 0x9fff;
const isHan = (c: number): boolean => c >= HAN_FIRST && c <= HAN_LAST;
/** 日 月 年 and numerals tell dates, which are evidence of their own. */
const DATE_CHARS = new Set([..."年月日〇一二三四五六七八九十零点时分"].map((c) => c.charCodeAt(0)));

/** Distinct pairs and triples of Han characters, hashed to integers, in no date. */
export function featuresOf(text: string): Set<number> {
  const out = new Set<number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const a = text.charCodeAt(i);
    const b = text.charCodeAt(i + 1);
    if (!isHan(a) || !isHan(b) || DATE_CHARS.has(a) || DATE_CHARS.has(b)) continue;
    out.add(a * 65536 + b);
    const c = text.charCodeAt(i + 2);
    if (isHan(c) && !DATE_CHARS.has(c)) out.add((a * 65536 + b) * 65536 + c);
  }
  return out;
}
