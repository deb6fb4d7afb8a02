/** Bytes → text: UTF-8, UTF-16, GB18030 and Big5 told apart by what the bytes decode to. Pure. */
import characters from "../../data/lexicon/characters.json" with { type: "json" };
import { normalizeText } from "./normalize";

export interface Decoded {
  /** Without its byte order mark, line ends LF. */
  readonly text: string;
  readonly encoding: string;
}

const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
  { mark: [0x84, 0x31, 0x95, 0x33], encoding: "gb18030" },
];
const CANDIDATES = ["utf-8", "gb18030", "big5", "utf-16le", "utf-16be"] as const;

/** Enough to tell; the whole is decoded once the encoding is known. */
const SAMPLE_BYTES = 1 << 16;
/** Valid UTF-8 is seldom anything else, whatever its language; a declared encoding is right more often than not. */
const BONUS = { utf8: 0.3, declared: 0.1 } as const;
const LEAST_SCORE = 0.2;
/** Damage a reader would put up with (a cut download, a bad byte in an old page). */
const DAMAGED = 0.01;

const common = new Set(`${characters.common}，。、；：？！“”‘’《》（）「」『』—…·`.split("").map(normalizeText));
const LETTER = /[\p{L}\p{M}]/u;
/** What no page of text holds: control characters, private use, unassigned, noncharacters. */
const IMPOSSIBLE = /[\p{Co}\p{Cn}]|(?![\t\n\f\r\u0085])\p{Cc}/u;

/** Text of `bytes`, or null when they are no text in any of the encodings. `declared`: what the page says of itself. */
export function decodeText(bytes: Uint8Array, declared: string | null = null): Decoded | null {
  const marked = MARKS.find(({ mark }) => mark.every((b, i) => bytes[i] === b));
  if (marked) return decodeAs(bytes.subarray(marked.mark.length), marked.encoding, false);
  if (bytes.every((b) => b < 0x80 && b !== 0)) return decodeAs(bytes, "utf-8", true);
  const best = bestEncoding(bytes, declared);
  if (best) return decodeAs(bytes, best, true) ?? lenient(bytes, best);
  const odd = declared === null ? null : decodeAs(bytes, declared, true); // euc-jp, windows-1251 …: text, though not Chinese
  return odd && !IMPOSSIBLE.test(odd.text.slice(0, SAMPLE_BYTES)) ? odd : null;
}

function bestEncoding(bytes: Uint8Array, declared: string | null): string | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let best: { encoding: string; score: number } | null = null;
  for (const encoding of CANDIDATES) {
    if (encoding.startsWith("utf-16") && bytes.length % 2 === 1) continue;
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(sample, { stream: true });
    const score = plausibility(text, encoding === "utf-8") + (sameEncoding(declared, encoding) ? BONUS.declared : 0);
    if (!best || score > best.score) best = { encoding, score };
  }
  return best && best.score >= LEAST_SCORE ? best.encoding : null;
}

/** Share of frequent Chinese characters and punctuation among all that is not ASCII; damage and impossible characters weigh 20 each. */
function plausibility(text: string, utf8: boolean): number {
  let wide = 0;
  let good = 0;
  let bad = 0;
  for (const c of normalizeText(text)) {
    if (c === "\ufffd") bad++;
    else if (c < "\u0080" ? c < " " && IMPOSSIBLE.test(c) : IMPOSSIBLE.test(c)) bad++;
    else if (common.has(c)) good++;
    else if (c < "\u0080") continue;
    wide++;
  }
  const bonus = utf8 && bad === 0 && LETTER.test(text) ? BONUS.utf8 : 0;
  return wide === 0 ? bonus : (good - 20 * bad) / wide + bonus;
}

function decodeAs(bytes: Uint8Array, encoding: string, fatal: boolean): Decoded | null {
  try {
    return { text: tidy(new TextDecoder(encoding, { fatal }).decode(bytes)), encoding };
  } catch {
    return null; // not a sequence of this encoding, or a label nobody knows
  }
}

function lenient(bytes: Uint8Array, encoding: string): Decoded | null {
  const decoded = decodeAs(bytes, encoding, false);
  const damage = decoded ? decoded.text.split("\ufffd").length - 1 : 0;
  return decoded && damage <= 1 + decoded.text.length * DAMAGED ? decoded : null;
}

const ALIASES: Readonly<Record<string, string>> = {
  gb2312: "gb18030",
  gbk: "gb18030",
  "x-gbk": "gb18030",
  "big5-hkscs": "big5",
  utf8: "utf-8",
};
const sameEncoding = (declared: string | null, encoding: string): boolean =>
  declared !== null && (ALIASES[declared.toLowerCase()] ?? declared.toLowerCase()) === encoding;

/** Byte order mark dropped, CRLF and lone CR → LF: the text every offset means. */
export const tidy = (text: string): string => text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");

/** The encoding an HTML page names in its first bytes (`<meta charset>`, `http-equiv`, XML declaration), as written. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return /(?:charset|encoding)\s*=\s*["']?([\w.:-]{2,40})/i.exec(head)?.[1] ?? null;
}
