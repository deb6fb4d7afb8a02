import { expect, it } from "vitest";
import { readFacts, resolveRun } from "../../pipeline";
import { isoOf } from "../calendar";
import { lexicon, pageOf } from "./page.fixture";

/** What the rows of a turn quote, and the days of their strongest support. */
function turns(text: string): string[] {
  const rows = readFacts(pageOf(text), lexicon).documents.flatMap((d) => d.evidence.filter((e) => e.rule === "holder.turn"));
  return rows.map(({ quote, inside }) => {
    const top = Math.max(...inside.map((s) => s.weight));
    const days = inside.filter((s) => s.weight === top).map((s) => `${isoOf(s.from)}..${isoOf(s.to)}`);
    return [quote, ...days].join(" ");
  });
}

it.each([
  ["他祝贺李显龙当选总理。", ["当选 2004-04-04..2004-09-11"]],
  ["候任总统拜登发表讲话。", ["候任 2020-09-12..2021-02-19"]],
  ["拜登宣誓就职，成为总统。", ["宣誓就职 2020-12-21..2021-01-30"]],
  ["代表团会见即将卸任的总统拜登和即将就任总统的特朗普。", ["即将就任 2016-09-12..2017-01-23 2024-09-12..2025-01-23", "即将卸任 2024-08-23..2025-01-25"]],
  ["代表团会见即将就任总统的特朗普。", ["即将就任 2016-09-12..2017-01-23 2024-09-12..2025-01-23"]],
  ["当地时间20日，特朗普宣誓就职，成为总统。", ["宣誓就职 2016-12-21..2017-01-30 2024-12-21..2025-01-30"]],
  ["候任总统卢拉会见议员。", ["候任 2022-08-24..2023-01-31"]],
  ["他祝贺普京再次当选俄罗斯总统。", []],
  ["拜登2020年当选总统。", []],
  ["拜登总统当选后会见客人。", []],
  ["国家主席习近平致电祝贺某甲当选智利总统。", []],
  ["总理莫迪祝贺某乙当选斯里兰卡总统。", []],
  ["国务院总理李强致电默茨，祝贺他当选德国总理。", ["当选 2024-12-27..2025-06-05"]],
])("%s", (text, expected) => expect(turns(`标题\n${text}`)).toEqual(expected)); // prettier-ignore

/** An office still held weighs like one that ended: a first day of this term is as likely as one of the last. */
it.each([
  ["3月14日，卡尼宣誓就职，成为总理。", 2025],
  ["10月1日，辛鲍姆宣誓就职，成为首位女总统。", 2024],
  ["12月10日，米莱宣誓就职，成为总统。", 2023],
  ["6月30日，小马科斯宣誓就职，成为总统。", 2022],
])("%s → %d", (text, year) => {
  const { best, years } = resolveRun([readFacts(pageOf(`标题\n${text}`), lexicon)], lexicon).documents[0]!.dct!;
  expect(best?.slice(0, 4)).toBe(String(year));
  expect(years[year]).toBeGreaterThan(0.5);
});

/** One word is counted once: as the person's turn, or where his tenure is of many terms as the office's elections. */
it.each([
  ["美国候任总统特朗普会见议员。", ["holder.turn"]],
  ["他祝贺默茨当选德国总理。", ["holder.turn"]],
  ["他祝贺默克尔当选德国总理。", ["topic"]],
  ["他祝贺某甲当选德国总理。", ["topic"]],
])("%s counts as %s", (text, expected) => {
  const rules = readFacts(pageOf(`标题\n${text}`), lexicon).documents.flatMap((d) => d.evidence.map((e) => e.rule));
  expect(rules.filter((r) => r === "topic" || r === "holder.turn")).toEqual(expected);
});
