import { expect, it } from "vitest";
import { readLexiconSync } from "../../lexicon/read";
import { readFacts, resolveRun } from "../../pipeline";
import { normalizeText } from "../../read/normalize";

const lexicon = readLexiconSync();

function datingOf(text: string) {
  const page = {
    id: "p",
    text,
    norm: normalizeText(text),
    title: null,
    url: null,
    published: null,
    publisher: null,
    hints: [],
    digest: "",
  };
  return resolveRun([readFacts(page, lexicon)], lexicon).documents[0]!.dct!;
}

it.each([
  ["神舟十八号航天员乘组完成出舱活动\n5月28日，三名航天员密切协同，出舱活动取得圆满成功。", "2024"],
  ["十四届全国人大三次会议举行记者会\n3月7日上午，大会新闻中心举行记者会，外交部长回答提问。", "2025"],
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
