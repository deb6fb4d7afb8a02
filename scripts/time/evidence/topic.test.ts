import { expect, it } from "vitest";
import { readFacts, resolveRun } from "../../pipeline";
import { lexicon, pageOf } from "./page.fixture";

function datingOf(text: string) {
  return resolveRun([readFacts(pageOf(text), lexicon)], lexicon).documents[0]!.dct!;
}

it.each([
  ["神舟十八号航天员乘组完成出舱活动\n5月28日，三名航天员密切协同，出舱活动取得圆满成功。", "2024"],
  ["全国政协十四届三次会议举行大会发言\n3月7日下午，委员们围绕民生建言。", "2025"],
  ["受台风格美影响，多地停课\n7月25日，强台风在福建沿海登陆，当地转移群众。", "2024"],
])("%s → %s", (text, year) => {
  const { best, evidence } = datingOf(text);
  expect(best?.slice(0, 4)).toBe(year);
  expect(evidence.map((e) => e.rule)).toContain("topic");
});

it.each([
  ["one group of two", "新店开业\n7月25日，格美公司举行开业典礼。"],
  ["no topic", "两国外长举行会晤\n7月25日，双方就合作交换意见。"],
])("says nothing of %s", (_, text) => expect(datingOf(text).evidence.map((e) => e.rule)).not.toContain("topic"));

it("keeps a year told outright against a topic of other years", () => {
  const { best } = datingOf("哈马斯与以军再度交火\n2019年5月5日，以军空袭加沙地带，双方互有伤亡。");
  expect(best?.slice(0, 4)).toBe("2019");
});
