import fc from "fast-check";
import { expect, it } from "vitest";
import { decodeText, declaredCharset } from "./decode";

/** Encodings the platform only reads: bytes of a text by turning its decoder around. */
function encoder(encoding: string, leads: readonly [number, number]): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly number[]>();
  for (let a = leads[0]; a <= leads[1]; a++)
    for (let b = 0x40; b <= 0xfe; b++)
      try {
        const c = decoder.decode(Uint8Array.of(a, b));
        if (!table.has(c)) table.set(c, [a, b]);
      } catch {
        continue; // no character there
      }
  return (text) => Uint8Array.from([...text].flatMap((c) => (c < "\u0080" ? [c.charCodeAt(0)] : (table.get(c) ?? [0x3f]))));
}
const utf16 = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from([...Array(text.length).keys()].flatMap((i) => {
    const [low, high] = [text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8];
    return little ? [low, high] : [high, low];
  })); // prettier-ignore

const ENCODERS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "utf-8": (t) => new TextEncoder().encode(t),
  "utf-16le": (t) => utf16(t, true),
  "utf-16be": (t) => utf16(t, false),
  gb18030: encoder("gb18030", [0x81, 0xfe]),
  big5: encoder("big5", [0xa1, 0xf9]),
};
const SIMPLIFIED = [
  "越南国家主席会见老挝总理。",
  "双方签署了合作协议，",
  "12月20日上午在河内举行会谈。",
  "两国关系不断发展",
  "新华社北京电\n",
];
const TRADITIONAL = [
  "外交部長訪問河內，",
  "兩國簽署合作協定。",
  "雙方舉行會談",
  "12月20日上午",
  "中央社臺北電\n",
  "總統會見來訪的代表團。",
];

it.each([
  ["utf-8", SIMPLIFIED],
  ["utf-8", TRADITIONAL],
  ["utf-16le", SIMPLIFIED],
  ["utf-16be", SIMPLIFIED],
  ["utf-16le", TRADITIONAL],
  ["utf-16be", TRADITIONAL],
  ["gb18030", SIMPLIFIED],
  ["gb18030", TRADITIONAL],
  ["big5", TRADITIONAL],
] as const)("reads back what was written in %s: %s", (encoding, sentences) => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...sentences), { minLength: 2, maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const bytes = ENCODERS[encoding]!(text);
      expect(decodeText(bytes)).toEqual({ text, encoding: bytes.every((b) => b < 128) ? "utf-8" : encoding });
    }),
    { seed: 7, numRuns: 150 },
  );
});

it.each([
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
] as const)("drops the byte order mark of %s and makes line ends LF", (encoding, mark) => {
  const bytes = Uint8Array.from([...mark, ...ENCODERS[encoding]!("标题\r\n正文\r末行")]);
  expect(decodeText(bytes)).toEqual({ text: "标题\n正文\n末行", encoding });
});

it("puts up with a bad byte, and with a wrong declaration", () => {
  const text = SIMPLIFIED.join("").repeat(8);
  const gb = ENCODERS.gb18030!(text);
  expect(decodeText(Uint8Array.from([...gb, 0xff, 0x0a]))?.text.slice(0, text.length)).toBe(text);
  expect(decodeText(gb, "utf-8")?.text).toBe(text);
  expect(decodeText(ENCODERS["utf-8"]!(text), "gb2312")?.text).toBe(text);
});

it("reads other languages as text, and bytes that are no text not at all", () => {
  expect(decodeText(ENCODERS["utf-8"]!("Bộ trưởng Quốc phòng thăm Lào"))?.text).toContain("Bộ trưởng");
  expect(decodeText(ENCODERS["utf-8"]!("Министр обороны"))?.text).toBe("Министр обороны");
  expect(decodeText(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xd8, 0, 1, 2, 3, 250, 251]))).toBeNull();
});

it.each([
  ['<html><head><meta charset="gb2312">', "gb2312"],
  ['<meta http-equiv="Content-Type" content="text/html; charset=Big5">', "Big5"],
  ["<html>", null],
])("%s declares %s", (html, charset) => {
  expect(declaredCharset(new TextEncoder().encode(html))).toBe(charset);
});
