import { describe, expect, it } from "vitest";
import { placeTicks } from "./tickAxis";
import { civilAt, dayAt } from "./civil";
import { estimateWidth } from "./labels";
import { ticksOf, restDaysOf } from "./ticks";
import { dateLabel, yearLabel } from "./words";

const labels = (from: number, to: number, lang: "zh" | "en" | "vi", row: "upper" | "lower", width = 1000) =>
  ticksOf([from, to], width, lang)
    .filter((t) => t.row === row && t.label)
    .map((t) => t.label);

describe("civil days", () => {
  it.each([
    [1970, 1, 1, 0],
    [2000, 2, 29, 11016],
    [1, 1, 1, -719162],
    [0, 12, 31, -719163],
    [99, 1, 1, -683368],
  ])("%i-%i-%i is day %i", (year, month, day, n) => {
    expect(dayAt(year, month, day)).toBe(n);
    expect(civilAt(n)).toMatchObject({ year, month, day });
  });
});

describe("ticks", () => {
  it.each([
    ["zh", "upper", dayAt(2019, 12, 15), dayAt(2020, 1, 10), ["2019年12月", "2020年1月"]],
    ["en", "upper", dayAt(2019, 12, 15), dayAt(2020, 1, 10), ["December 2019", "January 2020"]],
    ["vi", "upper", dayAt(2019, 12, 15), dayAt(2020, 1, 10), ["Tháng 12, 2019", "Tháng 1, 2020"]],
    ["zh", "lower", dayAt(2020), dayAt(2021), ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"]],
    [
      "en",
      "lower",
      dayAt(2020),
      dayAt(2022),
      [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
      ],
    ],
    [
      "zh",
      "lower",
      dayAt(2020),
      dayAt(2024),
      ["1月", "4月", "7月", "10月", "1月", "4月", "7月", "10月", "1月", "4月", "7月", "10月", "1月", "4月", "7月", "10月"],
    ],
    ["zh", "upper", dayAt(2000), dayAt(2021), ["2000", "2002", "2004", "2006", "2008", "2010", "2012", "2014", "2016", "2018", "2020"]],
    ["zh", "lower", dayAt(2024, 3, 1), dayAt(2024, 3, 5), ["1日 周五", "2日 周六", "3日 周日", "4日 周一"]],
    ["en", "upper", dayAt(-250), dayAt(250), ["200 BC", "100 BC", "1", "100", "200"]],
    ["vi", "upper", dayAt(-100), dayAt(150), ["100 TCN", "80 TCN", "20 TCN", "1", "20", "100"]],
  ] as const)("%s %s %i–%i", (lang, row, from, to, expected) => {
    const found = labels(from, to, lang, row);
    expect(found.filter((l) => expected.includes(l as never))).toEqual([...expected]);
  });
  it("knows no year zero", () => {
    expect(yearLabel(0, "zh")).toBe("前1年");
    expect(yearLabel(-220, "zh")).toBe("前221年");
    expect(yearLabel(1, "en")).toBe("1");
    for (let span = 10; span < 200_000; span *= 1.7) {
      for (const lang of ["zh", "en", "vi"] as const) {
        expect(labels(-719_162 - span, -719_162 + span, lang, "upper").filter((l) => l === "0" || l.startsWith("-"))).toEqual([]);
      }
    }
  });
  it("has labels that never overlap, at every zoom", () => {
    for (let span = 2; span < 400_000; span *= 1.09) {
      for (const lang of ["zh", "en", "vi"] as const) {
        const view = [18_000.3 - span / 2, 18_000.3 + span / 2] as const;
        const ticks = ticksOf(view, 900, lang).map((t) => ({ ...t, x: ((t.t - view[0]) / span) * 900 }));
        const { texts } = placeTicks(ticks, 900, estimateWidth);
        for (const strong of [true, false]) {
          const row = texts.filter((t) => t.strong === strong).sort((a, b) => a.x - b.x);
          row.slice(1).forEach((t, i) => expect(t.x).toBeGreaterThanOrEqual(row[i]!.x + estimateWidth(row[i]!.label)));
        }
        expect(texts.length).toBeGreaterThan(0);
      }
    }
  });
  it.each([
    ["zh", ["11日 周一", "上午", "下午", "晚上", "12日 周二", "上午", "下午", "晚上"]],
    ["en", ["Mon 11", "morning", "afternoon", "evening", "Tue 12", "morning", "afternoon", "evening"]],
  ] as const)("names the parts of wide days, none over another: %s", (lang, expected) => {
    const view = [dayAt(2023, 12, 11), dayAt(2023, 12, 13)] as const;
    const ticks = ticksOf(view, 1000, lang).map((t) => ({ x: (t.t - view[0]) * 500, row: t.row, label: t.label }));
    const { texts } = placeTicks(ticks, 1000, estimateWidth);
    const lower = texts.filter((t) => !t.strong).sort((a, b) => a.x - b.x);
    expect(lower.map((t) => t.label)).toEqual(expected);
    lower.slice(1).forEach((t, i) => expect(t.x).toBeGreaterThan(lower[i]!.x + estimateWidth(lower[i]!.label)));
    expect(ticksOf([view[0], view[0] + 10], 1000, lang).some((t) => t.row === "part")).toBe(false);
  });
  it("shades weekends only when days are wide", () => {
    expect(restDaysOf([19_783, 19_790], 700)).toEqual([[19_784, 19_786]]); // 1 March 2024 is a Friday
    expect(restDaysOf([19_000, 20_000], 700)).toEqual([]);
  });
  it.each([
    ["zh", 19_783, 19_783, "2024年3月1日"],
    ["en", 19_783, 19_785, "1 March 2024 – 3 March 2024"],
    ["vi", 19_783, 19_783, "1/3/2024"],
    ["zh", -799_833, -799_833, "前221年2月23日"],
  ] as const)("%s %i–%i is %s", (lang, from, to, expected) => {
    if (from < 0) expect(dateLabel(from, to, lang)).toMatch(/^前\d+年\d+月\d+日$/u);
    else expect(dateLabel(from, to, lang)).toBe(expected);
  });
});
