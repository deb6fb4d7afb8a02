import { expect, it } from "vitest";
import { readFacts } from "../../pipeline";
import { isoOf } from "../calendar";
import { lexicon, pageOf } from "./page.fixture";

function years(text: string): string[] {
  const rows = readFacts(pageOf(text), lexicon).documents.flatMap((d) => d.evidence.filter((e) => e.rule === "happening"));
  return [...new Set(rows.flatMap((r) => r.inside.map((i) => isoOf(i.from).slice(0, 4))))];
}

it.each([
  ["标题\n6月19日,俄罗斯总统普京抵达河内,开始对越南进行国事访问。", ["2024"]],
  ["標題\n6月19日,俄羅斯總統普丁抵達河內,開始對越南進行國是訪問。", ["2024"]],
  ["标题\n昨(6月19日),俄罗斯总统普京抵达河内,开始对越南进行国事访问。", ["2024"]],
  ["标题\n去年6月19日,俄罗斯总统普京抵达河内,开始对越南进行国事访问。", []],
  ["标题\n9月3日,普京与蒙古国总统在乌兰巴托举行会谈。", ["2014", "2019", "2024"]], // three visits on one day of the year: left open
  ["标题\n7月19日,俄罗斯总统普京会见越南客人。", []],
  ["标题\n6月19日,俄罗斯总统普京会见印度客人。", []],
])("%s → %j", (text, expected) => expect(years(text)).toEqual(expected));

it.each([
  ["in the day's sentence", "标题\n19日,俄罗斯总统普京抵达河内,开始对越南进行国事访问。\n双方会谈。", 460],
  ["in the headline and the paragraph", "普京访问越南\n19日,总统抵达。双方将会谈。", 280],
  ["far from the day", "标题\n普京发表讲话。\n19日,代表团抵达。\n另据报道,越南河内气温升高。", 110],
])("words %s weigh %s", (_, text, weight) => {
  const rows = readFacts(pageOf(text), lexicon).documents.flatMap((d) => d.evidence.filter((e) => e.rule === "happening" && e.args.from === "2024-06-19"));
  expect(rows.map((r) => r.inside[0]!.weight)).toEqual([weight]);
}); // prettier-ignore
