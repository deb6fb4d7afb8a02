import { expect, it } from "vitest";
import type { Lexicon } from "../lexicon/lexicon";
import { pageOf } from "../page.fixture";
import { splitPage } from "./splitPage";

const noWords = { rows: { agency: [] }, find: () => [] } as unknown as Lexicon;

function cut(text: string): { block: string; id: string; title: string; text: string; parts: string[] }[] {
  return splitPage(pageOf(text), noWords).map((d) => ({
    block: d.block,
    id: d.id,
    title: d.title,
    text: text.slice(...d.span),
    parts: d.parts.map((p) => `${p.role}:${text.slice(...p.span)}`),
  }));
}

const LEAD = "3月4日上午,甲国总理在首都会见了来访的乙国外交部长,双方就两国合作深入交换了意见,并共同出席签字仪式。";

it.each([
  ["更多"],
  ["相关新闻:"],
  ["▍延伸阅读"],
  ["相關新聞"],
  ["【推荐阅读】"],
  ["更多相关报道"],
  ["其他报道"],
  ["更多国际新闻"],
  ["热点推荐 >>"],
  ["您可能感兴趣的新闻"],
])("cuts the list headed %s off the article", (heading) => {
  const page = `甲国总理访乙国\n\n${LEAD}\n\n${heading}\n\n合影。图自某社\n\n甲乙加强合作\n\n${LEAD}\n\n丙国来访\n\n${LEAD}`;
  expect(cut(page).map((d) => [d.block, d.id, d.title])).toEqual([
    ["main", "p", "甲国总理访乙国"],
    ["teaser", "p#1", "甲乙加强合作"],
    ["teaser", "p#2", "丙国来访"],
  ]);
});

it("reads a caption that is a sentence as the caption of the teaser it opens", () => {
  const page = `标题\n${LEAD}\n更多\n图一。图自某社\n标题一\n${LEAD}\n2025年9月1日,甲国总书记在党中央驻地会见了率团赴甲国出席庆典的乙国主席洪某。\n标题二\n${LEAD}`;
  expect(cut(page).map((d) => d.title)).toEqual(["标题", "标题一", "标题二"]);
  expect(cut(page)[2]!.text).toMatch(/^2025年9月1日/);
});

it.each(["双方愿开展更多合作。", "更多合作", "最新", "国际新闻", "相关部门", "推荐人选"])(
  "keeps a page whole that has a line %s",
  (line) => {
    expect(cut(`标题\n${LEAD}\n${line}\n${LEAD}`)).toHaveLength(1);
  },
);

it("cuts a digest into items that follow its headline", () => {
  const digest = `国际联播快讯\n\n央视网消息(新闻联播):\n甲国举行大选\n甲国22日举行全国大选,投票将持续两天,共有七百万选民登记参加投票。\n乙国遭遇洪灾\n乙国北部23日遭遇洪灾,已造成多人死亡,当地政府派出军队救援。`;
  expect(cut(digest).map((d) => [d.block, d.id, d.title])).toEqual([
    ["main", "p", "国际联播快讯"],
    ["item", "p#1", "甲国举行大选"],
    ["item", "p#2", "乙国遭遇洪灾"],
  ]);
});

it("tells standfirst, caption, credit, dateline and body apart", () => {
  const page = `甲国防长访乙国\n${LEAD}\n甲国防长访乙国 ảnh 1双方合影。图自某社\n某某社河内——${LEAD}\n某某社`;
  expect(cut(page)[0]!.parts.map((p) => p.slice(0, 14))).toEqual(
    [
      "headline:甲国防长访",
      "standfirst:3月4",
      "caption:双方合影。",
      "credit:图自某社",
      "dateline:某某社河内",
      "body:3月4日上午,甲国总",
      "source:某某社",
    ].map((p) => p.slice(0, 14)),
  );
});
