/** Document → sentences: a stretch that ends at 。!?; or the line, outside brackets and book-title marks. */
import type { Span } from "../../data/schema";
import type { DocumentCut, Part } from "../facts";

export interface Sentence {
  readonly span: Span;
  readonly role: Part["role"];
  /** Number of the paragraph (line) in the document. */
  readonly paragraph: number;
  /** The paragraph opens a story of its own: `*16日下午…`. */
  readonly starred: boolean;
}

const SILENT: ReadonlySet<Part["role"]> = new Set(["credit", "source", "dateline"]);
const OPEN = "(（《〈【[「『“‘";
const CLOSE = ")）》〉】]」』”’";
const END = "。!?;！？；";
/** Which characters a sentence's end depends on; all others are passed over at once. */
const MARKS = new Uint8Array(0x10000);
for (const c of `${OPEN}${CLOSE}${END}\n`) MARKS[c.charCodeAt(0)] = 1;
/** Longer stretches are no prose: they are cut, so that work within a sentence stays bounded. */
const LONGEST = 1200;

/** Sentences of a document in text order; credits, datelines and source lines have none. */
export function splitSentences(norm: string, cut: DocumentCut): Sentence[] {
  const parts = cut.parts.length > 0 ? cut.parts : [{ role: "body" as const, span: cut.span }];
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let lineOfPart = -1;
  for (const part of parts) {
    if (SILENT.has(part.role)) continue;
    let start = part.span[0];
    // A caption and its credit, a dateline and its body share one line: one paragraph.
    const line = norm.lastIndexOf("\n", start);
    if (line !== lineOfPart) paragraph++;
    lineOfPart = line;
    let depth = 0;
    let starred = isStarred(norm, start);
    for (let i = start; i <= part.span[1]; i++) {
      if (i < part.span[1] && i - start <= LONGEST && MARKS[norm.charCodeAt(i)] === 0) continue;
      const c = i === part.span[1] ? "\n" : norm[i]!;
      if (OPEN.includes(c)) depth++;
      else if (CLOSE.includes(c)) depth = Math.max(0, depth - 1);
      // A quotation may hold whole sentences: its end closes the sentence too, so one that runs on is cut at the line.
      const ends = c === "\n" || i - start > LONGEST || (END.includes(c) && (depth === 0 || c === "。"));
      if (!ends) continue;
      let to = c === "\n" ? i : i + 1;
      if (c !== "\n") while (to < part.span[1] && CLOSE.includes(norm[to]!)) to++;
      push(start, to);
      start = to;
      i = Math.max(i, to - 1);
      depth = 0;
      if (c === "\n" && i < part.span[1]) {
        start = i + 1;
        paragraph++;
        starred = isStarred(norm, start);
      }
    }
    function push(from: number, to: number): void {
      while (from < to && /[\s*。]/.test(norm[from]!)) from++;
      while (from < to && /\s/.test(norm[to - 1]!)) to--;
      if (to - from > 1) sentences.push({ span: [from, to], role: part.role, paragraph, starred });
    }
  }
  return sentences;
}

function isStarred(norm: string, at: number): boolean {
  while (at < norm.length && norm[at] === " ") at++;
  return /[*●◆■▲※]/.test(norm[at] ?? "");
}
