import { describe, expect, it } from "vitest";
import { markMentions, mentionsOf, saidIn } from "../marked.fixture";

describe("ranges are one mention", () => {
  it.each([
    ...["-", "–", "—", "－", "~", "～", "至", "到", "——"].map((dash): [string, string] => [
      `于〖12月19日${dash}22日〗访问`,
      "XXXX-12-19/XXXX-XX-22",
    ]),
    ["自〖9月29日至10月1日〗", "XXXX-09-29/XXXX-10-01"],
    ["从〖2月28日到3月2日〗", "XXXX-02-28/XXXX-03-02"],
    ["自〖12月1日起至5日〗", "XXXX-12-01/XXXX-XX-05"],
    ["〖12月5-7日〗", "XXXX-12-05/XXXX-XX-07"],
    ["〖5至7日〗", "XXXX-XX-05/XXXX-XX-07"],
    ["〖1—9月〗", "XXXX-01/XXXX-09"],
    ["〖今年3月至5月〗", "UNDEF-this-year-03/XXXX-05"],
    ["〖12月31日至次年1月2日〗", "XXXX-12-31/UNDEF-REF-year-PLUS-1-01-02"],
    ["〖2025年12月28日至2026年1月3日〗", "2025-12-28/2026-01-03"],
    ["〖2015-2019年〗", "2015/2019"],
    ["〖2015年至2019年〗", "2015/2019"],
    ["〖2020-2024年间〗", "2020/2024"],
    ["〖二〇二〇年到二〇三五年〗", "2020/2035"],
    ["〖29日晚至30日凌晨〗", "XXXX-XX-29/XXXX-XX-30TEV"],
    ["〖下周一至周二〗", "UNDEF-next-week-1/XXXX-WXX-2"],
    ["〖明天到15日〗", "UNDEF-next-day/XXXX-XX-15"],
    ["〖今明两天〗", "UNDEF-this-day/UNDEF-next-day"],
    ["〖1990年至今〗", "1990/PRESENT_REF"],
    ["〖今年以来〗", "UNDEF-this-year/PRESENT_REF"],
    ["〖年初至今〗", "UNDEF-this-year/PRESENT_REF"],
    ["在〖2026年12月31日前〗", "../2026-12-31"],
    ["〖今年前11个月〗", "UNDEF-this-year-01/UNDEF-this-year-11"],
    ["〖周末〗", "XXXX-WXX-6/XXXX-WXX-7"],
    ["〖周一至五〗", "XXXX-WXX-1/XXXX-WXX-5"],
    ["〖2011-14年〗", "2011/2014"],
    ["〖一九七六至七九年〗", "1976/1979"],
    ["〖2004.09-2008.06〗,就读", "2004-09/2008-06"],
    ["〖22:10至次日5:30〗", "UNDEF-REF-day/UNDEF-REF-day-PLUS-1T22:10"],
    ["〖4月和7月之间〗", "XXXX-04/XXXX-07"],
    ["〖傍晚至次日凌晨〗", "UNDEF-REF-day/UNDEF-REF-day-PLUS-1TEV"],
    ["〖今年第一至第三季度〗", "UNDEF-this-year-Q1/UNDEF-this-year-Q3"],
  ])("%s", (text, said) => {
    expect(markMentions(text)).toBe(text);
    expect(saidIn(text)).toBe(said);
  });
});

describe("lists are one mention a member", () => {
  it.each([
    ["〖4月5日〗、〖7日〗和〖9日〗", "XXXX-04-05 XXXX-04-07 XXXX-04-09"],
    ["〖本月5〗和〖6日〗", "UNDEF-this-month-05 UNDEF-this-month-06"],
    ["〖12月5〗、〖6日〗", "XXXX-12-05 XXXX-12-06"],
    ["〖2019年3月〗和〖5月〗", "2019-03 2019-05"],
    ["〖3月5日下午〗和〖6日上午〗", "XXXX-03-05TAF XXXX-03-06TMO"],
    ["〖3月1日至3日〗、〖5日至7日〗", "XXXX-03-01/XXXX-XX-03 XXXX-03-05/XXXX-XX-07"],
  ])("%s", (text, said) => {
    expect(markMentions(text)).toBe(text);
    expect(saidIn(text)).toBe(said);
  });
});

describe("what is told beside the day", () => {
  it.each([
    ["〖截至2025年4月30日〗", "2025-04-30"],
    ["〖截至19日下午〗", "XXXX-XX-19TAF"],
    ["自〖1998年〗签署以来", "1998"],
    ["〖1945年〗以来首次", "1945"],
    ["12月5日前往", "XXXX-12-05"],
  ])("%s", (text, said) => expect(saidIn(text)).toBe(said));
});

describe("roles", () => {
  it.each([
    ["落实《〖2023-2025年〗合作计划》", "name"],
    ["签署〖2020年〗合作计划", "name"],
    ["对〖2015-2019年〗阶段合作结果进行评价", "name"],
    ["担任〖2016年〗东盟轮值主席国期间", "name"],
    ["〖2020〗东盟轮值主席年:", "name"],
    ["“金龙-〖2020〗”联合训练", "name"],
    ["行动计划（〖2022—2026〗）", "name"],
    ["“低碳发展战略〖2030〗”", "name"],
    ["〖2026—2031年〗任期", "name"],
    ["“〖十四五〗”规划", "name"],
    ["〖1982年〗公约", "name"],
    ["〖2025年〗是两国建交之年", "event"],
    ["〖2023年〗签署合作计划", "event"],
    ["〖1955年3月3日〗,", "history"],
    ["〖近期〗", "vague"],
    ["〖12月19日至22日〗访问", "event"],
  ])("%s is %s", (text, role) => {
    expect(markMentions(text)).toBe(text);
    expect(mentionsOf(text)[0]!.role).toBe(role);
  });
});

describe("anniversaries are never weeks", () => {
  it.each([
    ["人民军建军〖75周年〗", 75, null],
    ["建交 〖55 周年〗", 55, null],
    ["建交〖五十五周年〗", 55, null],
    ["建交〖55周〗的一年", 55, null],
    ["国庆〖147周年〗(〖1878年3月3日〗—〖2025年3月3日〗)", 147, "1878-03-03"],
    ["国家统一〖50周年〗(〖2025年4月30日〗)", 50, "1975-04-30"],
    ["成立〖96周年〗(〖1930年2月3日〗-〖2026年2月3日〗)", 96, "1930-02-03"],
  ])("%s", (text, n, founded) => {
    expect(markMentions(text)).toBe(text);
    const [first] = mentionsOf(text);
    expect(first).toMatchObject({ role: "anniversary", expression: { kind: "anniversary", n } });
    if (founded) expect(first!.expression).toMatchObject({ founded });
  });
  it("the bracket's days are the founding and the anniversary", () => {
    expect(mentionsOf("国庆147周年(1878年3月3日—2025年3月3日)").map((m) => m.role)).toEqual(["anniversary", "history", "anniversary"]);
  });
  it.each(["为期〖55周〗的培训", "持续〖两周〗"])("%s are weeks", (text) =>
    expect(mentionsOf(text)[0]!.expression).toMatchObject({ kind: "duration", unit: "week" }),
  );
});
