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
  ["他祝贺李显龙当选总理。", ["当选 2004-04-04..2004-09-11 2011-01-11..2011-06-20 2015-05-24..2015-10-31 2020-03-19..2020-08-26"]],
  ["候任总统拜登发表讲话。", ["候任 2020-09-12..2021-02-19"]],
  ["拜登宣誓就职，成为总统。", ["宣誓就职 2020-12-21..2021-01-30"]],
  ["代表团会见即将卸任的总统拜登和即将就任总统的特朗普。", ["即将就任 2016-09-12..2017-01-23 2024-09-12..2025-01-23", "即将卸任 2024-08-23..2025-01-25"]],
  ["代表团会见即将就任总统的特朗普。", ["即将就任 2016-09-12..2017-01-23 2024-09-12..2025-01-23"]],
  ["当地时间20日，特朗普宣誓就职，成为总统。", ["宣誓就职 2016-12-21..2017-01-30 2024-12-21..2025-01-30"]],
  ["候任总统卢拉会见议员。", ["候任 2002-08-24..2003-01-31 2022-08-24..2023-01-31"]],
  ["他祝贺普京再次当选俄罗斯总统。", ["当选 2017-12-28..2018-06-06 2023-12-29..2024-06-06"]],
  ["5月7日，普京宣誓就职，成为总统。", ["宣誓就职 2012-04-07..2012-05-17 2018-04-07..2018-05-17 2024-04-07..2024-05-17"]],
  ["托卡耶夫宣誓就职总统，开启第二任期。", ["宣誓就职 2019-05-13..2019-06-22 2022-10-27..2022-12-06"]],
  ["莫迪连续第三次宣誓就职，出任总理。", ["宣誓就职 2014-04-26..2014-06-05 2019-04-30..2019-06-09 2024-05-10..2024-06-19"]],
  ["他祝贺卡尼再次当选总理。", []],
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

/** A month and an office do not say which of the terms began. */
it.each([
  ["普京总统5月7日宣誓就职。", ["2012", "2018", "2024"]],
  ["6月就任总理的莫迪会见客人。", ["2014", "2019", "2024"]],
  ["总统马克龙连任后首次访问德国。", ["2022"]],
])("%s → %j", (text, expected) => {
  const rows = readFacts(pageOf(`标题\n${text}`), lexicon).documents.flatMap((d) => d.evidence.filter((e) => e.rule === "holder.begun"));
  const top = (row: (typeof rows)[number]): number => Math.max(...row.inside.map((s) => s.weight));
  const years = rows.flatMap((row) => row.inside.filter((s) => s.weight === top(row)).map((s) => isoOf(s.from + 31).slice(0, 4)));
  expect([...new Set(years)]).toEqual(expected);
});

/** One word is counted once: as the person's turn, or where his tenure is of many terms as the office's elections. */
it.each([
  ["美国候任总统特朗普会见议员。", ["holder.turn"]],
  ["他祝贺默茨当选德国总理。", ["holder.turn"]],
  ["他祝贺默克尔当选德国总理。", ["holder.turn"]],
  ["他祝贺某甲当选德国总理。", ["topic"]],
])("%s counts as %s", (text, expected) => {
  const rules = readFacts(pageOf(`标题\n${text}`), lexicon).documents.flatMap((d) => d.evidence.map((e) => e.rule));
  expect(rules.filter((r) => r === "topic" || r === "holder.turn")).toEqual(expected);
});
