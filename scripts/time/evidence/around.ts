/** The sentence around a place in a text. */
import type { Span } from "../../../data/schema";

const ENDS = /[。!?;\n]/;

/** What the sentence says before and behind the span, each at most `reach` characters. */
export function sentenceAround(text: string, [start, end]: Span, reach: number): readonly [before: string, behind: string] {
  const before = text.slice(Math.max(0, start - reach), start).split(ENDS);
  return [before.at(-1)!, text.slice(end, end + reach).split(ENDS)[0]!];
}
