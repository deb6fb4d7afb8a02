import { describe, expect, it } from "vitest";
import { dayOfLunar, daysOfLunarYear } from "../../scripts/time/lunar";
import { civilAt, dayAt } from "./civil";
import { estimateWidth } from "./labels";
import { lunarMarksOf, lunarMonths } from "./lunar";
import { placeLunar } from "./lunarAxis";

const isoAt = (day: number): string => {
  const { year, month, day: d } = civilAt(day);
  return [year, month, d].join("-");
};

describe("the packed years", () => {
  it("have the months of the calendar that the pipeline reads dates with, 1800–2200", () => {
    for (let year = 1800; year <= 2200; year++) {
      for (const { start, month, leap } of lunarMonths(year))
        expect([year, month, leap, start]).toEqual([year, month, leap, dayOfLunar(year, month, 1, leap)]);
      const last = lunarMonths(year).at(-1)!;
      const next = daysOfLunarYear(year);
      if (next) expect(last.start + last.days - 1).toBe(next[1]);
    }
  });
  it.each([1799, 2201, -220])("have no year %i", (year) => expect(lunarMonths(year)).toEqual([]));
});

describe("marks", () => {
  const named = (from: number, to: number, width: number, lang: "zh" | "en" | "vi" = "zh") =>
    lunarMarksOf([from, to], width, lang).map(({ day, label }) => `${isoAt(day)} ${label}`);

  it("name the new year alone while a year is narrow", () => {
    expect(named(dayAt(2016), dayAt(2026), 1000)).toEqual([
      "2016-2-8 春节", "2017-1-28 春节", "2018-2-16 春节", "2019-2-5 春节", "2020-1-25 春节",
      "2021-2-12 春节", "2022-2-1 春节", "2023-1-22 春节", "2024-2-10 春节", "2025-1-29 春节",
    ]); // prettier-ignore
    expect(named(dayAt(2000), dayAt(2005), 100).filter((n) => !n.endsWith(" "))).toEqual([]);
    expect(named(dayAt(2000), dayAt(2005), 100)).toHaveLength(5);
    expect(named(dayAt(1800), dayAt(2100), 1000)).toEqual([]);
  });
  it("name the great festivals of a year", () => {
    expect(named(dayAt(2024), dayAt(2025), 600)).toEqual(["2024-2-10 春节", "2024-4-4 清明", "2024-6-10 端午", "2024-9-17 中秋"]);
  });
  it("name months, leap ones too, and days when close", () => {
    expect(named(dayAt(2023, 3, 1), dayAt(2023, 5, 1), 400)).toContain("2023-3-22 闰二月");
    expect(named(dayAt(2023, 3, 1), dayAt(2023, 5, 1), 400, "en")).toContain("2023-3-22 leap month 2");
    expect(named(dayAt(2023, 12, 8), dayAt(2023, 12, 15), 700)).toEqual([
      "2023-12-7 廿五", "2023-12-8 廿六", "2023-12-9 廿七", "2023-12-10 廿八", "2023-12-11 廿九", "2023-12-12 三十", "2023-12-13 冬月", "2023-12-14 初二",
    ]); // prettier-ignore
  });
  it("say nothing where the table ends", () => {
    expect(named(dayAt(1500), dayAt(1501), 600)).toEqual([]);
    expect(named(dayAt(-300), dayAt(-299), 600)).toEqual([]);
  });
});

it("the row's names never overlap, and the greater festival goes first", () => {
  for (const [from, to] of [[dayAt(2024), dayAt(2025)], [dayAt(2024), dayAt(2024, 3)], [dayAt(2010), dayAt(2024)]] as const) {
    const marks = lunarMarksOf([from, to], 900, "vi").map((m) => ({ ...m, x: ((m.day - from) / (to - from)) * 900 }));
    const { texts } = placeLunar(marks, 900, estimateWidth);
    expect(texts.length).toBeGreaterThan(0);
    const sorted = texts.toSorted((a, b) => a.x - b.x);
    sorted.slice(1).forEach((t, i) => expect(t.x).toBeGreaterThanOrEqual(sorted[i]!.x + estimateWidth(sorted[i]!.label)));
    expect(texts.map((t) => t.label)).toContain("Tết Âm lịch");
  }
}); // prettier-ignore
