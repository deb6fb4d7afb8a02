import { expect, it } from "vitest";
import { readFacts } from "../../pipeline";
import { lexicon, pageOf } from "./page.fixture";

/** What the anniversaries of a text count from. */
function founded(text: string): unknown[] {
  const rows = readFacts(pageOf(text), lexicon).documents.flatMap((d) => d.evidence.filter((e) => e.rule.startsWith("anniversary")));
  return rows.map(({ args }) => args.founded);
}

it.each([
  ["音乐会举行\n今年是中俄建交75周年。", "1949-10-02"],
  ["音乐会举行\n中法建交60周年招待会举行。", "1964-01-27"],
  ["展览开幕\n越老建交60周年之际，展览开幕。", "1962-09-05"],
  ["展览开幕\n韩日两国正式建交50周年。", "1965-12-18"],
  ["展览开幕\n中哈建交30周年。", "1992-01-03"],
  ["展览开幕\n中巴建交70周年纪念活动举行。", "1951-05-21"],
  ["巴西代表团到访\n代表团出席中巴建交50周年活动。", "1974-08-15"],
  ["集会举行\n南方共同市场(简称南共市)成立30周年。", "1991-03-26"],
  ["论坛举行\n中俄睦邻友好合作条约签署20周年。", "2001-07-16"],
  ["招待会举行\n今年是越南与老挝建交60周年，也是与柬埔寨合作的一年。", "1962-09-05"],
  ["论坛举行\n日中邦交正常化50周年。", "1972-09-29"],
  ["两国外长会谈\n法国外长抵达首尔，同韩国外长会谈，共庆两国建交140周年。", "1886-06-04"],
])("%s counts from %s", (text, date) => expect(founded(text)).toEqual([date]));

it.each([
  "论坛举行\n英法建交60周年。",
  "展览开幕\n今年是日本和罗马尼亚建交20周年。",
  "新华社廷布5月3日电 不丹外交大臣同芬兰外长会谈，祝贺两国建交40周年。",
])("%s counts from nothing", (text) => expect(founded(text).filter(Boolean)).toEqual([]));

/** Of two pairs in one sentence each count is of the pair its own clause tells. */
it.each([
  ["使节来访\n台湾与帕劳建交20年，与马绍尔群岛建交已21年。", [1999, 1998]],
  ["使节来访\n台湾与危地马拉建交已90年。", [1933]],
])("%s counts from %j", (text, years) => {
  const rows = readFacts(pageOf(text), lexicon).documents.flatMap((d) => d.evidence.filter((e) => e.rule === "elapsed"));
  expect(rows.map(({ args }) => args.year)).toEqual(years);
});
