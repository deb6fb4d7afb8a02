/** Many words in one pass: an Aho–Corasick automaton with leftmost-longest, non-overlapping matches. */
import { AhoCorasick } from "@monyone/aho-corasick/greedy";

export interface WordSpan {
  readonly begin: number;
  readonly end: number;
  readonly keyword: string;
}

/** Finds `words` in a text, leftmost longest, in text order; linear in the text whatever the words. Offsets are UTF-16. */
export function buildAutomaton(words: Iterable<string>): (text: string) => readonly WordSpan[] {
  const automaton = new AhoCorasick([...words]);
  return (text) => automaton.matchInText(text);
}
