import fc from "fast-check";
import { expect, it } from "vitest";
import { endOfRun, readNumeral } from "./numerals";

it.each([
  ["19日", 19, 2, "arabic"],
  ["十", 10, 1, "chinese"],
  ["十九日", 19, 2, "chinese"],
  ["二十", 20, 2, "chinese"],
  ["廿四日", 24, 2, "chinese"],
  ["廿日", 20, 1, "chinese"],
  ["卅一日", 31, 2, "chinese"],
  ["二〇一九年", 2019, 4, "positional"],
  ["二零零八年", 2008, 4, "positional"],
  ["一九七八年", 1978, 4, "positional"],
  ["两千零八年", 2008, 4, "chinese"],
  ["一百四十七周年", 147, 5, "chinese"],
  ["一百一十年", 110, 4, "chinese"],
  ["两国", 2, 1, "chinese"],
])("%s", (text, value, length, script) => expect(readNumeral(text, 0)).toEqual({ value, end: length, length, script }));

it.each(["百年", "三四十年", "十十", "年", "", "1234567890", "一".repeat(12)])("%s is no numeral", (text) =>
  expect(readNumeral(text, 0)).toBeNull(),
);

const DIGITS = "〇一二三四五六七八九";
const inHan = (n: number): string =>
  n < 10 ? DIGITS[n]! : n < 20 ? `十${n % 10 ? DIGITS[n % 10] : ""}` : n < 100 ? `${DIGITS[Math.floor(n / 10)]}十${n % 10 ? DIGITS[n % 10] : ""}` : `${DIGITS[Math.floor(n / 100)]}百${n % 100 === 0 ? "" : n % 100 < 10 ? `零${DIGITS[n % 100]}` : n % 100 < 20 ? `一${inHan(n % 100)}` : inHan(n % 100)}`; // prettier-ignore

it("reads back every number to 999 in both scripts", () => {
  for (let n = 1; n < 1000; n++) {
    expect(readNumeral(`${n}年`, 0)?.value).toBe(n);
    expect(readNumeral(`${inHan(n)}年`, 0)?.value).toBe(n);
  }
});

it("ends a numeral where its run ends", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9一二十百千万〇年月]{0,20}$/), (text) => {
      const n = readNumeral(text, 0);
      if (n) expect(n.end).toBe(endOfRun(text, 0));
    }),
  );
});
