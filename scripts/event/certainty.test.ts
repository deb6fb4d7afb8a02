import { expect, it } from "vitest";
import { readLexiconSync } from "../lexicon/read";
import { certaintyOf } from "./certainty";
import { toldOf, type TestMention } from "./fixture";
import { tellingsOf } from "./telling";

const lexicon = readLexiconSync();
const certainty = (...events: readonly (readonly TestMention[])[]): number =>
  certaintyOf(
    tellingsOf(
      events.map((e, i) => toldOf({ id: `P${i}`, events: e, head: `第${i}篇文章自己的话，别的文章里没有，足够长，能看出抄了没有。\n` })),
      lexicon,
    ),
  );
const talks: TestMention = { kind: "talks", parties: "KH VN", people: ["KH 国防部部长 迪班", "VN 国防部部长 吴春历"], on: "2019-12-20" };

it.each<[string, TestMention, TestMention]>([
  ["nobody named", talks, { ...talks, people: [] }],
  ["one side named", talks, { ...talks, people: ["KH 国防部部长 迪班"] }],
  ["a plan spoken of", { ...talks, status: "planned" }, { ...talks, status: "planned", recalled: true }],
  ["history", talks, { ...talks, recalled: true }],
  ["a plan", talks, { ...talks, status: "planned" }],
  ["a weak rule", talks, { ...talks, weight: 0 }],
  ["three parties", talks, { ...talks, parties: "KH LA VN" }],
])("%s is less certain", (_, sure, less) => {
  expect(certainty([less])).toBeLessThan(certainty([sure]));
});

it("more texts are surer, up to the ceiling", () => {
  const poor: TestMention = { ...talks, people: [], weight: 100 };
  expect(certainty([poor], [poor])).toBeGreaterThan(certainty([poor]));
  expect(certainty(...Array.from({ length: 40 }, () => [talks]))).toBe(0.99);
});

it("a copy is no further text", () => {
  const one = toldOf({
    id: "A",
    head: "同一篇文章的话，被别的网站一字不差地转载了，足够长，一眼就能看出抄了没有，真的。\n",
    events: [{ ...talks, text: "会谈。" }],
  });
  const copy = { ...one, page: { ...one.page, id: "B" }, row: { ...one.row, id: "B", page: "B" } };
  expect(certaintyOf(tellingsOf([one, copy], lexicon))).toBe(certaintyOf(tellingsOf([one], lexicon)));
});
