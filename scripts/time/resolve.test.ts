import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateDocuments } from "./dating";
import type { TimeExpression } from "./expression";
import { fields, lexiconOf, pageOf, type Told } from "./fixture";
import { resolveMentions } from "./resolve";

const LEXICON = lexiconOf({
  founded: [
    { words: ["建军"], party: null, date: "1944-12-22", source: "test" },
    { words: ["国庆"], party: null, date: "1975-12-02", source: "test" },
  ],
});

function resolve(text: string, published: string | null, told: readonly Told[]) {
  const page = pageOf([{ id: "P", text: `${text}。`, told, page: { published } }], LEXICON);
  const datings = dateDocuments([page], LEXICON);
  return resolveMentions(page.documents[0]!, datings.get("P"), LEXICON);
}

const deictic = (unit: "day" | "week" | "month" | "year", offset: number, f = {}): TimeExpression => ({
  kind: "deictic",
  unit,
  offset,
  fields: f,
});
const anaphoric = (unit: "day" | "year", offset: number, f = {}): TimeExpression => ({ kind: "anaphoric", unit, offset, fields: f });
const range = (left: TimeExpression | null, right: TimeExpression | null, now = false): TimeExpression => ({
  kind: "range",
  left,
  right,
  now,
});
const duration = (n: number, direction: "past" | "future" | null): TimeExpression => ({ kind: "duration", n, unit: "year", direction });
const md = (month: number, day: number) => fields({ month, day });

describe("one mention told the creation day", () => {
  it.each<readonly [string, string, string, TimeExpression, string, string, string, string]>([
    // text                     mention             DCT           says                                   value  from  to  granularity
    ["12月20日上午会谈", "12月20日上午", "2019-12-20", md(12, 20), "2019-12-20", "2019-12-20", "2019-12-20", "day"],
    ["12月17日举行会谈", "12月17日", "2024-01-18", md(12, 17), "2023-12-17", "2023-12-17", "2023-12-17", "day"],
    ["将于1月5日访问", "1月5日", "2024-12-28", md(1, 5), "2025-01-05", "2025-01-05", "2025-01-05", "day"],
    ["29日举行会谈", "29日", "2024-07-01", fields({ day: 29 }), "2024-06-29", "2024-06-29", "2024-06-29", "day"],
    ["将于3日访问", "3日", "2024-07-30", fields({ day: 3 }), "2024-08-03", "2024-08-03", "2024-08-03", "day"],
    ["31日举行会谈", "31日", "2024-07-01", fields({ day: 31 }), "2024-05-31", "2024-05-31", "2024-05-31", "day"],
    ["今天会晤", "今天", "2024-03-06", deictic("day", 0), "2024-03-06", "2024-03-06", "2024-03-06", "day"],
    ["昨日会晤", "昨日", "2024-03-01", deictic("day", -1), "2024-02-29", "2024-02-29", "2024-02-29", "day"],
    ["上周五会晤", "上周五", "2024-03-06", deictic("week", -1, { weekday: 5 }), "2024-03-01", "2024-03-01", "2024-03-01", "day"],
    ["本周三会晤", "本周三", "2024-03-10", deictic("week", 0, { weekday: 3 }), "2024-03-06", "2024-03-06", "2024-03-06", "day"],
    ["星期二会晤", "星期二", "2024-03-06", fields({ weekday: 2 }), "2024-03-05", "2024-03-05", "2024-03-05", "day"],
    ["上周会晤", "上周", "2024-03-06", deictic("week", -1), "2024-W09", "2024-02-26", "2024-03-03", "week"],
    ["去年3月访问", "去年3月", "2024-03-06", deictic("year", -1, { month: 3 }), "2023-03", "2023-03-01", "2023-03-31", "month"],
    ["下月访问", "下月", "2024-12-06", deictic("month", 1), "2025-01", "2025-01-01", "2025-01-31", "month"],
    ["本月5日会晤", "本月5日", "2024-12-06", deictic("month", 0, { day: 5 }), "2024-12-05", "2024-12-05", "2024-12-05", "day"],
    ["今年3月上旬", "今年3月上旬", "2024-05-20", deictic("year", 0, { month: 3, tenday: 1 }), "2024-03", "2024-03-01", "2024-03-10", "tenday"],
    ["今年第三季度", "今年第三季度", "2024-05-20", deictic("year", 0, { quarter: 3 }), "2024-Q3", "2024-07-01", "2024-09-30", "quarter"],
    ["上半年贸易额", "上半年", "2024-02-20", fields({ half: 1 }), "2024-H1", "2024-01-01", "2024-06-30", "half"],
    ["11月出口额", "11月", "2024-01-20", fields({ month: 11 }), "2023-11", "2023-11-01", "2023-11-30", "month"],
    ["2016年访问", "2016年", "2024-01-20", fields({ year: 2016 }), "2016", "2016-01-01", "2016-12-31", "year"],
    ["上世纪90年代", "90年代", "2024-01-20", fields({ decade: 1990 }), "199", "1990-01-01", "1999-12-31", "decade"],
    ["二十世纪", "二十世纪", "2024-01-20", fields({ century: 20 }), "19", "1901-01-01", "2000-12-31", "century"],
    ["12月19日至22日访问", "12月19日至22日", "2019-12-20", range(md(12, 19), fields({ day: 22 })), "2019-12-19/2019-12-22", "2019-12-19", "2019-12-22", "day"],
    ["12月31日至1月2日访问", "12月31日至1月2日", "2020-01-03", range(md(12, 31), md(1, 2)), "2019-12-31/2020-01-02", "2019-12-31", "2020-01-02", "day"],
    ["12月31日至次年1月2日访问", "12月31日至次年1月2日", "2020-01-03", range(md(12, 31), anaphoric("year", 1, { month: 1, day: 2 })), "2019-12-31/2020-01-02", "2019-12-31", "2020-01-02", "day"],
    ["28日至3日访问", "28日至3日", "2024-03-03", range(fields({ day: 28 }), fields({ day: 3 })), "2024-02-28/2024-03-03", "2024-02-28", "2024-03-03", "day"],
    ["下周一至周二访问", "下周一至周二", "2023-12-08", range(deictic("week", 1, { weekday: 1 }), fields({ weekday: 2 })), "2023-12-11/2023-12-12", "2023-12-11", "2023-12-12", "day"],
    ["本周三(11日)落成", "本周三(11日)", "2013-12-12", deictic("week", 0, { weekday: 3, day: 11 }), "2013-12-11", "2013-12-11", "2013-12-11", "day"],
    ["昨天(12月31日)失效", "昨天(12月31日)", "2021-01-01", deictic("day", -1, { month: 12, day: 31 }), "2020-12-31", "2020-12-31", "2020-12-31", "day"],
    ["2015-2019年合作", "2015-2019年", "2019-12-20", range(fields({ year: 2015 }), fields({ year: 2019 })), "2015/2019", "2015-01-01", "2019-12-31", "year"],
    ["1990年至今", "1990年至今", "2016-04-24", range(fields({ year: 1990 }), null, true), "1990/PRESENT_REF", "1990-01-01", "2016-04-24", "year"],
    ["未来5年", "未来5年", "2019-12-20", duration(5, "future"), "未来5年", "2019-12-20", "2024-12-20", "year"],
    ["近一小时的会谈", "近一小时", "2023-06-22", { kind: "duration", n: 1 / 24, unit: "day", direction: "past" }, "近一小时", "2023-06-22", "2023-06-22", "day"],
    ["60年来", "60年来", "2023-06-22", duration(60, "past"), "60年来", "1963-06-22", "2023-06-22", "year"],
    ["建军75周年庆典", "75周年", "2019-12-20", { kind: "anniversary", n: 75, what: "建军", founded: null }, "2019-12-22", "2019-12-22", "2019-12-22", "day"],
    ["建交55周年庆典", "55周年", "2025-03-05", { kind: "anniversary", n: 55, what: "建交", founded: "1970" }, "2025", "2025-01-01", "2025-12-31", "year"],
    ["十一月第四个星期四", "十一月第四个星期四", "2022-12-02", fields({ month: 11, nth: 4, weekday: 4 }), "2022-11-24", "2022-11-24", "2022-11-24", "day"],
    ["3月最后一个周日", "3月最后一个周日", "2023-04-02", fields({ month: 3, nth: -1, weekday: 7 }), "2023-03-26", "2023-03-26", "2023-03-26", "day"],
    ["6月第二周", "6月第二周", "2022-06-20", fields({ month: 6, nth: 2 }), "2022-W23", "2022-06-06", "2022-06-12", "week"],
    ["去年腊月初八", "去年腊月初八", "2021-05-01", deictic("year", -1, { month: 12, day: 8, lunar: true }), "2021-01-20", "2021-01-20", "2021-01-20", "day"],
    ["农历八月十五", "八月十五", "2024-09-10", fields({ month: 8, day: 15, lunar: true }), "2024-09-17", "2024-09-17", "2024-09-17", "day"],
    ["丙午年正月初一", "丙午年正月初一", "2026-02-04", fields({ years: [1966, 2026], month: 1, day: 1, lunar: true }), "2026-02-17", "2026-02-17", "2026-02-17", "day"],
  ])("%s (%s) @ %s", (text, words, dct, expression, value, from, to, granularity) => {
    expect(resolve(text, dct, [[words, expression]])[0]).toMatchObject({ value, from, to, granularity });
  }); // prettier-ignore

  it.each<readonly [string, TimeExpression]>([
    ["近年来", { kind: "vague", value: "PAST_REF" }],
    ["每年", { kind: "set", unit: "year", n: 1, fields: {} }],
    ["三天", { kind: "duration", n: 3, unit: "day", direction: null }],
  ])("%s has no days", (text, expression) => {
    expect(resolve(text, "2024-03-06", [[text, expression]])[0]).toMatchObject({ from: null, to: null, alternatives: [] });
  });
});

describe("one mention leaning on another", () => {
  it.each<readonly [string, string, readonly Told[], string]>([
    ["11月16日召开会议。当天会见。", "2016-11-17", [["11月16日", md(11, 16)], ["当天", anaphoric("day", 0)]], "2016-11-16"],
    ["9月29日至10月1日访问，次日返回。", "2016-10-04", [["9月29日至10月1日", range(md(9, 29), md(10, 1))], ["次日", anaphoric("day", 1)]], "2016-10-02"],
    ["第三座桥于两年前的11月11日启用。", "2013-12-11", [["两年前", deictic("year", -2)], ["11月11日", md(11, 11)]], "2011-11-11"],
    ["11月30日至12月6日出访，4日抵达。", "2024-11-22", [["11月30日至12月6日", range(md(11, 30), md(12, 6))], ["4日", fields({ day: 4 })]], "2024-12-04"],
    ["1959年建交，翌年互设使馆。", "2024-02-15", [["1959年", fields({ year: 1959 }), "history"], ["翌年", anaphoric("year", 1)]], "1960-01-01"],
    ["8月21日会谈。明日将演讲。当天签署文件。", "2014-08-21", [["8月21日", md(8, 21)], ["明日", deictic("day", 1)], ["当天", anaphoric("day", 0)]], "2014-08-21"],
    ["国庆46周年的次日，铁路通车。", "2021-12-04", [["46周年", { kind: "anniversary", n: 46, what: "国庆", founded: null }], ["次日", anaphoric("day", 1)]], "2021-12-03"],
    ["15日是二战结束67周年。", "2012-08-10", [["15日", fields({ day: 15 })], ["67周年", { kind: "anniversary", n: 67, what: null, founded: null }]], "2012-08-15"],
    ["2019年1月22日，《条约》签署56周年之际，两国领导人会晤。", "2019-01-23", [["2019年1月22日", fields({ year: 2019, month: 1, day: 22 })], ["56周年", { kind: "anniversary", n: 56, what: null, founded: null }]], "2019-01-22"],
    ["今年是战役胜利80周年。5年前，总统曾出席战役75周年活动。", "2019-09-03", [["今年", deictic("year", 0)], ["80周年", { kind: "anniversary", n: 80, what: null, founded: null }], ["5年前", deictic("year", -5)], ["75周年", { kind: "anniversary", n: 75, what: null, founded: null }]], "2014-01-01"],
    ["外长昨天宣布，决定即日断交。邻国当晚表示遗憾。", "2021-08-25", [["昨天", deictic("day", -1)], ["即日", deictic("day", 0)], ["当晚", anaphoric("day", 0)]], "2021-08-24"],
    ["9月3日两国总统举行会谈，签署能源等领域多项文件，并就地区问题交换意见，总统是前一天晚上抵达的，这是他多年来首次到访。两国总统随后出席欢迎仪式，向纪念碑献花，当天还会见了总理。", "2024-09-03", [["9月3日", md(9, 3)], ["前一天晚上", anaphoric("day", -1)], ["当天", anaphoric("day", 0)]], "2024-09-03"],
    ["总统昨天清晨抵达。晚间总统将设国宴款待。", "2023-04-25", [["昨天清晨", deictic("day", -1)], ["晚间", anaphoric("day", 0)]], "2023-04-25"],
    ["11月1日，委员长会见来访的总书记。委员长表示，昨天总书记同志成功会晤。", "2022-11-02", [["11月1日", md(11, 1)], ["昨天", deictic("day", -1)]], "2022-10-31"],
    ["1日，总理会见总统。总理说，两国合作“昨天取得了新的成果”。", "2022-11-02", [["1日", fields({ day: 1 })], ["昨天", deictic("day", -1)]], "2022-10-31"],
    ["11月1日，总理会见总统。总理府昨天表示双方达成共识。", "2022-11-02", [["11月1日", md(11, 1)], ["昨天", deictic("day", -1)]], "2022-11-01"],
    ["1955年3月3日成立，经过70年的成长。", "2025-03-04", [["1955年3月3日", fields({ year: 1955, month: 3, day: 3 }), "history"], ["70年", duration(70, null)]], "1955-03-03"],
    ["2024年7月16日访问，18日离开。", "2024-12-01", [["2024年7月16日", fields({ year: 2024, month: 7, day: 16 })], ["18日", fields({ day: 18 })]], "2024-07-18"],
  ])("%s", (text, dct, told, from) => {
    const last = resolve(text, dct, told).at(-1)!;
    expect(last.from).toBe(from);
  }); // prettier-ignore
});

it("tells how sure today is by the days of writing that the text leaves open", () => {
  const [, today] = resolve("2016年4月23日，两国外长举行会谈。双方今天会晤。", null, [
    ["2016年4月23日", fields({ year: 2016, month: 4, day: 23 })],
    ["今天", deictic("day", 0)],
  ]);
  expect(today!.confidence).toBeLessThan(0.9);
  expect([today!.from, ...today!.alternatives.map((a) => a.from)]).toEqual(expect.arrayContaining(["2016-04-23", "2016-04-24"]));
});

it("offers the other years when the text leaves them open, the sum of beliefs at most one", () => {
  const [mention] = resolve("6月22日签署了《2023-2025年合作计划》。", null, [
    ["6月22日", md(6, 22)],
    ["2023-2025年", range(fields({ year: 2023 }), fields({ year: 2025 })), "name"],
  ]);
  const years = [mention!.from!.slice(0, 4), ...mention!.alternatives.map((a) => a.from.slice(0, 4))];
  expect(years).toEqual(expect.arrayContaining(["2022", "2023"]));
  expect(mention!.confidence + mention!.alternatives.reduce((sum, a) => sum + a.confidence, 0)).toBeLessThanOrEqual(1.01);
});

it("is as sure of what ends at the day of writing as of that day's month", () => {
  const told: readonly Told[] = [["2018年", fields({ year: 2018 })], ["三年来", duration(3, "past")], ["2015年以来", range(fields({ year: 2015 }), null, true)]]; // prettier-ignore
  const text = "双方2018年举行会谈。三年来，2015年以来合作顺利。";
  for (const at of [1, 2]) {
    expect(resolve(text, "2018-03-05", told)[at]!.confidence).toBeGreaterThan(0.7);
    expect(resolve(text, null, told)[at]!.confidence).toBeLessThan(0.4);
  }
});

it("dates nothing without a dating but what names its year", () => {
  const page = pageOf(
    [
      {
        id: "P",
        text: "2016年和5月1日",
        told: [
          ["2016年", fields({ year: 2016 })],
          ["5月1日", md(5, 1)],
        ],
      },
    ],
    LEXICON,
  );
  const [year, day] = resolveMentions(page.documents[0]!, undefined, LEXICON);
  expect(year).toMatchObject({ from: "2016-01-01", anchor: "self" });
  expect(day).toMatchObject({ from: null, to: null });
});

it("keeps from ≤ to whatever a range says", () => {
  const side = fc.record({
    year: fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: undefined }),
    month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    day: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(side, side, fc.constantFrom("2019-12-31", "2020-02-29", "2024-01-01"), (a, b, dct) => {
      const m = resolve("从甲到乙", dct, [["从甲到乙", range(fields(a), fields(b))]])[0]!;
      if (m.from !== null && m.to !== null) expect(m.from <= m.to).toBe(true);
      for (const r of m.alternatives) expect(r.from <= r.to).toBe(true);
    }),
  ); // prettier-ignore
});
