import traditional from "../../data/lexicon/traditional.json" with { type: "json" };

/** Blanks that are not the plain one: ideographic, no-break, thin … */
const BLANK = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
const FULL_WIDTH = { from: 0xff01, to: 0xff5e, less: 0xfee0 } as const;

/** What each UTF-16 unit becomes: a callback for every character of a text cost thirty times as much. */
const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => {
  if (unit >= FULL_WIDTH.from && unit <= FULL_WIDTH.to) return unit - FULL_WIDTH.less;
  return BLANK.test(String.fromCharCode(unit)) ? 0x20 : unit;
});
for (let i = 0; i < traditional.traditional.length; i++) {
  const unit = traditional.traditional.charCodeAt(i);
  if (unit >= 0x3400 && unit <= 0x9fff) table[unit] = traditional.simplified.charCodeAt(i);
}

/**
 * The text as matching sees it: full-width forms half-width, traditional characters simplified one by one, odd blanks plain.
 * Same length in UTF-16 units, so offsets into one are offsets into the other. 〇 and ○ stay: they are numerals.
 */
export function normalizeText(text: string): string {
  let out = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const plain = table[unit]!;
    if (plain === unit) continue;
    out += text.slice(from, i) + String.fromCharCode(plain);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}
