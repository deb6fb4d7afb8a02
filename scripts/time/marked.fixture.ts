/** For tests: mentions of a text written back into it as 〖…〗. */
import { normalizeText } from "../read/normalize";
import { readLexiconSync } from "../lexicon/read";
import type { DocumentCut, TimeMention } from "../facts";
import { findMentions } from "./mentions";

const lexicon = readLexiconSync();

export function cutOf(text: string, home: string | null = null): DocumentCut {
  return { id: "t", page: "t", block: "main", span: [0, text.length], title: "", parts: [], agency: null, home };
}

/** Mentions of a text; 〖 and 〗 in it are dropped first. */
export function mentionsOf(marked: string, home: string | null = null): TimeMention[] {
  const text = marked.replace(/[〖〗]/g, "");
  return findMentions({ text, norm: normalizeText(text) }, cutOf(text, home), lexicon);
}

/** The text with every mention between 〖 and 〗. */
export function markMentions(marked: string, home: string | null = null): string {
  const text = marked.replace(/[〖〗]/g, "");
  let out = "";
  let from = 0;
  for (const { span } of mentionsOf(text, home)) {
    out += `${text.slice(from, span[0])}〖${text.slice(...span)}〗`;
    from = span[1];
  }
  return out + text.slice(from);
}

/** What each mention says, joined by blanks. */
export function saidIn(marked: string, home: string | null = null): string {
  return mentionsOf(marked, home).map((m) => m.said).join(" "); // prettier-ignore
}
