import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoOf } from "./calendar";
import { dateDocuments } from "./dating";
import { fields, lexiconOf, pageOf, type Draft, type Told } from "./fixture";

const LEXICON = lexiconOf({
  founded: [{ words: ["建军", "人民军建军"], party: null, date: "1944-12-22", source: "test" }],
  holder: [{ name: "陈文山", office: "国防部部长", party: "VN", from: "2016-04-08", to: "2021-04-08", source: "test" }],
});
const date = (drafts: readonly Draft[]) => dateDocuments([pageOf(drafts, LEXICON)], LEXICON);
const yearsOf = (text: string, told: readonly Told[], page?: Draft["page"]) => date([{ id: "P", text, told, page }]).get("P")!.dct;

const name = (year: number): Told[1] => fields({ year });
const plan = (a: number, b: number): Told[1] => ({ kind: "range", left: fields({ year: a }), right: fields({ year: b }), now: false });

describe("the year of one document", () => {
  it.each<readonly [string, string, readonly Told[], string]>([
    ["a full date told", "双方于2018年3月5日在河内举行会谈。", [["2018年3月5日", fields({ year: 2018, month: 3, day: 5 })]], "2018"],
    ["a dateline", "某社北京2021年6月1日电 两国外长举行会晤。", [["2021年6月1日", fields({ year: 2021, month: 6, day: 1 })]], "2021"],
    ["an anniversary of the lexicon", "代表团出席人民军建军75周年庆典。", [["75周年", { kind: "anniversary", n: 75, what: "建军", founded: null }]], "2019"],
    ["a chair's year", "该国在担任2016年轮值主席国期间举行多场会议。11月16日举行。", [["2016年", name(2016), "name"], ["11月16日", fields({ month: 11, day: 16 })]], "2016"],
    ["a plan evaluated and one signed in its last December", "12月20日，双方评价了2015-2019年阶段合作结果，签署了2020-2024年阶段合作议定书。", [["12月20日", fields({ month: 12, day: 20 })], ["2015-2019年", plan(2015, 2019), "name"], ["2020-2024年", plan(2020, 2024), "name"]], "2019"],
    ["a full date of the background beside 去年", `协定元旦失效\n两国领导人发表联合声明，宣布因疫情冲击双方未能就修改条款达成一致，双边协定就此失效，计划终止，双方同意签署2021年合作计划。\n协定2016年12月13日签署，先是延至去年5月31日。`, [["2021年", name(2021), "name"], ["2016年12月13日", fields({ year: 2016, month: 12, day: 13 })], ["去年5月31日", { kind: "deictic", unit: "year", offset: -1, fields: { month: 5, day: 31 } }]], "2021"],
    ["a lunar day of a sexagenary year", "甲辰龙年正月初五深夜，外交部宣布建交。两国代表昨日互换照会。", [["甲辰龙年正月初五深夜", fields({ years: [1964, 2024], lunar: true, month: 1, day: 5 })], ["昨日", { kind: "deictic", unit: "day", offset: -1, fields: {} }]], "2024"],
    ["the weekday of a day past", "国防部部长陈文山周二(4月23日)已会见来访的客人。", [["周二(4月23日)", fields({ month: 4, day: 23, weekday: 2 })]], "2019"],
    ["a unix stamp at the foot", "两国外长举行会晤。\n(更新时间戳: 1600000000000)", [], "2020"],
  ])("%s", (_, text, told, year) => {
    const { years } = yearsOf(text, told);
    const best = Object.entries(years).sort((a, b) => b[1] - a[1])[0]!;
    expect(best[0]).toBe(year);
  }); // prettier-ignore

  it("leaves a signed plan's years open when the month fits both", () => {
    const { years } = yearsOf("6月22日，会谈结束后双方签署了《2023-2025年合作计划》。", [
      ["6月22日", fields({ month: 6, day: 22 })],
      ["2023-2025年", plan(2023, 2025), "name"],
    ]);
    expect(years["2022"]).toBeGreaterThan(0.05);
    expect(years["2023"]).toBeGreaterThan(years["2022"]!);
  });

  it("offers every year of a holder's tenure and few others", () => {
    const { years } = yearsOf("国防部部长陈文山4月23日率团访问。", [["4月23日", fields({ month: 4, day: 23 })]]);
    for (const y of ["2016", "2017", "2018", "2019", "2020"]) expect(years[y]).toBeGreaterThan(0.05);
    expect(years["2012"] ?? 0).toBeLessThan(0.05);
  });

  it("is ruled by the declared date", () => {
    const dct = yearsOf("双方于2018年3月5日举行会谈。", [["2018年3月5日", fields({ year: 2018, month: 3, day: 5 })]], {
      published: "2022-10-01",
    });
    expect(dct).toMatchObject({ best: "2022-10-01", from: "2022-10-01", to: "2022-10-01", edtf: "2022-10-01", years: { 2022: 1 } });
  });

  it.each<readonly [string, string, readonly Told[], string]>([
    ["the desk's code at the foot is the day of writing", "总统访问4月24日至27日。(编辑:国际组)1120425", [["4月24日至27日", { kind: "range", left: fields({ month: 4, day: 24 }), right: fields({ day: 27 }), now: false }], ["1120425", fields({ year: 2023, month: 4, day: 25 }), undefined, "era.roc-desk"]], "2023-04-25"],
    ["the end of a visit is still to come", "8月21日两国元首会谈。2014年的访问为期两天，至本月22日结束。", [["8月21日", fields({ month: 8, day: 21 })], ["2014年", name(2014), "name"], ["本月22日", { kind: "deictic", unit: "month", offset: 0, fields: { day: 22 } }]], "2014-08-21"],
  ])("%s", (_, text, told, day) => {
    expect(isoOf(date([{ id: "P", text, told }]).get("P")!.posterior.best)).toBe(day);
  }); // prettier-ignore

  it("knows nothing without evidence", () => expect(yearsOf("两国关系良好。", []).best).toBeNull());
});

it("keeps the article and its teasers apart, and lets the teasers share one window", () => {
  const datings = date([
    { id: "P", text: "12月20日举行会谈，评价2019年合作计划。", told: [["12月20日", fields({ month: 12, day: 20 })], ["2019年", name(2019), "name"]] },
    { id: "P#1", block: "teaser", text: "2025年12月4日致电慰问。", told: [["2025年12月4日", fields({ year: 2025, month: 12, day: 4 })]] },
    { id: "P#2", block: "teaser", text: "12月3日举行会议。", told: [["12月3日", fields({ month: 12, day: 3 })]] },
  ]); // prettier-ignore
  expect(datings.get("P")!.dct.best).toMatch(/^2019/);
  expect(datings.get("P#1")!.dct.best).toMatch(/^2025-12/);
  expect(datings.get("P#2")!.dct).toEqual(datings.get("P#1")!.dct);
});

it("dates the teasers of a list picked by topic each by its own full day", () => {
  const datings = date([
    { id: "P", text: "12月20日举行会谈。", told: [["12月20日", fields({ month: 12, day: 20 })]] },
    { id: "P#1", block: "teaser", text: "2017年6月13日两国签署建交公报。", told: [["2017年6月13日", fields({ year: 2017, month: 6, day: 13 })]] },
    { id: "P#2", block: "teaser", text: "2018年5月1日上午双方签署联合公报。", told: [["2018年5月1日", fields({ year: 2018, month: 5, day: 1 })]] },
  ]); // prettier-ignore
  expect(datings.get("P#1")!.dct.best).toMatch(/^2017-06/);
  expect(datings.get("P#2")!.dct.best).toMatch(/^2018-05/);
});

it("has posteriors that sum to one, intervals in order, years that hold the best day", () => {
  const mention = fc.record({
    year: fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: undefined }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(fc.array(mention, { maxLength: 6 }), (days) => {
      const said = days.map((d) => `${d.year === undefined ? "" : `${d.year}年`}${d.month}月${d.day}日`);
      const { posterior, dct } = date([{ id: "P", text: said.join("会谈，"), told: said.map((s, i) => [s, fields(days[i]!)]) }]).get("P")!;
      expect(posterior.months.reduce((sum, m) => sum + m.mass, 0)).toBeCloseTo(1, 6);
      expect(dct.from <= dct.to).toBe(true);
      expect(Object.values(dct.years).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1.02);
    }),
    { numRuns: 40 },
  ); // prettier-ignore
});

it("does not depend on the order of pages, nor on undated ones", () => {
  const dated = pageOf(
    [{ id: "A", text: "2018年3月5日举行会谈。", told: [["2018年3月5日", fields({ year: 2018, month: 3, day: 5 })]] }],
    LEXICON,
  );
  const open = pageOf([{ id: "B", text: "3月6日举行会谈。", told: [["3月6日", fields({ month: 3, day: 6 })]] }], LEXICON);
  const other = pageOf([{ id: "C", text: "3月6日举行会谈。", told: [["3月6日", fields({ month: 3, day: 6 })]] }], LEXICON);
  const all = dateDocuments([dated, open, other], LEXICON);
  const turned = dateDocuments([other, open, dated], LEXICON);
  for (const id of ["A", "B", "C"]) expect(turned.get(id)).toEqual(all.get(id));
  expect(dateDocuments([dated, open], LEXICON).get("B")).toEqual(all.get("B"));
});
