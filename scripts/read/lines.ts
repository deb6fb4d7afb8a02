import type { Span } from "../../data/schema";

/** A non-empty line: its trimmed span in the page and its normalised text. */
export interface Line {
  readonly span: Span;
  readonly norm: string;
}

/** The non-empty lines of normalised text, trimmed, in order. */
export function linesOf(norm: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= norm.length) {
    const newline = norm.indexOf("\n", start);
    const end = newline < 0 ? norm.length : newline;
    const raw = norm.slice(start, end);
    const text = raw.trim();
    if (text) {
      const from = start + raw.indexOf(text[0]!);
      lines.push({ span: [from, from + text.length], norm: text });
    }
    start = end + 1;
  }
  return lines;
}

const TERMINAL = /[。!?;…」”"')】]$/;

/** Whether a line ends as a sentence does. */
export const isSentence = (line: Line): boolean => TERMINAL.test(line.norm);

/** Short, without a full stop inside or at its end: it can be a headline. */
export const isHeadlineLike = (line: Line): boolean => line.norm.length <= 60 && !line.norm.includes("。") && !/[。;]$/.test(line.norm);
