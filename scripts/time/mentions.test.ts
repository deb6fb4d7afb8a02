import fc from "fast-check";
import { expect, it } from "vitest";
import { growth } from "../growth.fixture";
import { normalizeText } from "../read/normalize";
import { readLexiconSync } from "../lexicon/read";
import { findMentions } from "./mentions";
import { cutOf, markMentions, mentionsOf } from "./marked.fixture";

const lexicon = readLexiconSync();
const find = (text: string, span?: readonly [number, number]) =>
  findMentions({ text, norm: normalizeText(text) }, { ...cutOf(text), span: span ?? [0, text.length] }, lexicon);

const PIECES = ["2019年", "12月", "20日", "至", "到", "-", "、", "和", "(", ")", "《", "》", "昨", "今年", "上周", "五", "一", "十", "〇", "下午", "3时", "30分", "第", "季度", "周年", "春节", "前", "后", "以来", "近", "未来", "农历", "初一", "丙午", "截至", "每", "年代", "世纪", " ", ",", "。", "\n", "9/11", "2019-12-20", "天", "会谈", "结束后", "建交", "越", "🙂", "\ud800"]; // prettier-ignore
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ maxLength: 3 }) }), {
    maxLength: 25,
  })
  .map((parts) => parts.join(""));

it("gives spans inside the text, in order, disjoint, quoting it", () => {
  fc.assert(
    fc.property(text, (t) => {
      let last = 0;
      for (const m of find(t)) {
        expect(m.span[0]).toBeGreaterThanOrEqual(last);
        expect(m.span[1]).toBeGreaterThan(m.span[0]);
        expect(m.span[1]).toBeLessThanOrEqual(t.length);
        expect(m.text).toBe(t.slice(...m.span));
        expect(m.text.trim()).toBe(m.text);
        expect(m.said).not.toMatch(/undefined|NaN/);
        last = m.span[1];
      }
    }),
    { numRuns: 2000 },
  );
});

it("does not change what it found when other text follows", () => {
  fc.assert(
    fc.property(text, fc.constantFrom("。\n河内", "。\n2020年", "。\n\n(完)"), (t, noise) => {
      const before = find(`${t}。\n`);
      expect(find(`${t}${noise}`).slice(0, before.length)).toEqual(before);
    }),
    { numRuns: 500 },
  );
});

it("keeps to the cut and gives spans of the page", () => {
  const page = "12月1日甲。12月2日乙。12月3日丙。";
  expect(find(page, [7, 14]).map((m) => [m.text, m.span])).toEqual([["12月2日", [7, 12]]]);
});

it.each([
  ["代表团(5/3)抵达，将于(20/3)返回。", "XXXX-03-05"],
  ["代表团(5/3)抵达越南，将于(5/20)返回。", "XXXX-05-03"],
  ["越南外长(5/3)抵达曼谷。", "XXXX-05-03"],
  ["越南代表团(5/3)回到越南，越南媒体作了报道。", "XXXX-03-05"],
  ["阮文安部长(5/3)会见客人(Nguyễn Văn An)。", "XXXX-03-05"],
  ["越南總統(5/3)會見越南代表團，越南記者報導。", "XXXX-05-03"],
])("a writer nobody knows: %s says %s", (text, said) => expect(find(text)[0]!.said).toBe(said));

it("quotes traditional text as it stands", () => {
  const marked = "總統府〖昨（22）日〗表示，〖近年來〗兩國關係密切，〖三個月前〗會談";
  expect(markMentions(marked)).toBe(marked);
  expect(mentionsOf(marked).map((m) => m.text)).toEqual(["昨（22）日", "近年來", "三個月前"]);
});

const scanning = (unit: string) => (length: number) => {
  const t = unit.repeat(Math.ceil(length / unit.length));
  const page = { text: t, norm: normalizeText(t) };
  return () => void findMentions(page, cutOf(t), lexicon);
};

const UNITS = [
  "一",
  "1",
  "2月5日",
  "2月5日、",
  "年",
  "(",
  "《",
  "2019-",
  "2019年至",
  "今",
  "下午",
  "1、",
  "截至",
  "昨(",
  "1930年2月3日—",
  "第",
  "每年",
  "1小时1分",
  "农历",
];
it.each(UNITS)("takes linear time on %s, repeated", (unit) => {
  // Four times the text: eight times the time allows for collection, and a square would be sixteen.
  expect(growth(scanning(unit), 1 << 15, 1 << 17, 8)).toBeLessThan(8);
});

it.each(["一", "1", "年", "("])("doubling %s to a megabyte at most doubles the time", (unit) => {
  expect(growth(scanning(unit), 1 << 19, 1 << 20, 2.5, 10)).toBeLessThan(4);
});
