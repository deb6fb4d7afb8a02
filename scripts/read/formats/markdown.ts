/** Markdown → plain text; what its front matter declares is given beside it. */

export interface MarkdownPage {
  readonly text: string;
  /** Keys in lower case. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Marks of a line's start (heading, quotation, list) and inside it (link, picture, emphasis, code). Linear: bounded, no nesting. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^[ \t]{0,3}#{1,6}[ \t]+/gm, ""],
  [/^[ \t]{0,3}>[ \t]?/gm, ""],
  [/^[ \t]*[-*+][ \t]+/gm, ""],
  [/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, ""],
  [/!\[([^\][\n]{0,300})\]\([^()\n]{0,2000}\)/g, "$1"],
  [/\[([^\][\n]{0,300})\]\([^()\n]{0,2000}\)/g, "$1"],
  [/(\*\*|__)(?=\S)([^*_\n]{1,500})\1/g, "$2"],
];

export function readMarkdown(source: string): MarkdownPage {
  const front = /^---\n([\s\S]{0,20000}?)\n---(?:\n|$)/.exec(source);
  const fields = new Map<string, string>();
  for (const line of (front?.[1] ?? "").split("\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim().replace(/^(["'])(.*)\1$/, "$2")); // prettier-ignore
  }
  const body = source.slice(front?.[0].length ?? 0);
  return { text: MARKS.reduce((text, [pattern, by]) => text.replace(pattern, by), body), fields };
}
