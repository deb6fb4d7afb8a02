import traditional from "../../data/lexicon/traditional.json" with { type: "json" };

const simplify = new Map<string, string>();
for (let i = 0; i < traditional.traditional.length; i++) simplify.set(traditional.traditional[i]!, traditional.simplified[i]!);

/** Blanks that are not the plain one: ideographic, no-break, thin … */
const BLANK = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

/**
 * The text as matching sees it: full-width forms half-width, traditional characters simplified one by one, odd blanks plain.
 * Same length in UTF-16 units, so offsets into one are offsets into the other. 〇 and ○ stay: they are numerals.
 */
export function normalizeText(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(BLANK, " ")
    .replace(/[\u3400-\u9fff]/g, (c) => simplify.get(c) ?? c);
}
