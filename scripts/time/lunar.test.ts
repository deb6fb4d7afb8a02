// @ts-expect-error lunar-javascript, the oracle, has no types
import { Lunar } from "lunar-javascript";
import { expect, it } from "vitest";
import { dayOf, dayNumber, isoOf } from "./calendar";
import { dayOfLunar, daysOfLunarMonth, daysOfLunarYear, sexagenaryIndex, sexagenaryYears } from "./lunar";

it.each([
  [2026, 1, 1, false, "2026-02-17"],
  [2025, 8, 15, false, "2025-10-06"],
  [2025, 6, 1, true, "2025-07-25"],
  [2020, 4, 1, true, "2020-05-23"],
  [2019, 12, 30, false, "2020-01-24"],
  [2023, 2, 1, true, "2023-03-22"],
  // Years in which the platform's calendar is a day off.
  [1954, 11, 1, false, "1954-11-25"],
  [2027, 1, 1, false, "2027-02-06"],
  [2030, 1, 1, false, "2030-02-03"],
])("lunar %i-%i-%i leap %s", (year, month, day, leap, iso) => expect(isoOf(dayOfLunar(year, month, day, leap)!)).toBe(iso));

it.each([
  [2026, 6, 1, true],
  [2026, 13, 1, false],
  [2026, 1, 31, false],
  [2026, 1, 0, false],
  [1500, 1, 1, false],
])("there is no lunar %i-%i-%i leap %s", (year, month, day, leap) => expect(dayOfLunar(year, month, day, leap)).toBeNull());

it("agrees with lunar-javascript on the first of every month, 1900–2100", () => {
  for (let year = 1900; year <= 2100; year++) {
    for (let month = 1; month <= 12; month++) {
      for (const leap of [false, true]) {
        const day = dayOfLunar(year, month, 1, leap);
        if (day === null) continue;
        const solar = Lunar.fromYmd(year, leap ? -month : month, 1).getSolar();
        expect(isoOf(day)).toBe(isoOf(dayNumber(solar.getYear(), solar.getMonth(), solar.getDay())));
      }
    }
  }
});

it("gives months and years without gaps", () => {
  expect(daysOfLunarMonth(2025, 6, true)!.map(isoOf)).toEqual(["2025-07-25", "2025-08-22"]);
  expect(daysOfLunarMonth(2026, 6, true)).toBeNull();
  expect(daysOfLunarYear(2025)!.map(isoOf)).toEqual(["2025-01-29", "2026-02-16"]);
  for (let year = 1900; year < 2100; year++) expect(daysOfLunarYear(year)![1] + 1).toBe(daysOfLunarYear(year + 1)![0]);
});

it.each([
  ["甲子", 0, 1984],
  ["丙午", 42, 2026],
  ["癸巳", 29, 2013],
  ["癸亥", 59, 1983],
])("%s is number %i of the cycle", (pair, index, year) => {
  expect(sexagenaryIndex(pair, 0)).toBe(index);
  expect(sexagenaryYears(index)).toContain(year);
  expect(daysOfLunarYear(year)![0]).toBeLessThan(dayOf(`${year}-03-01`));
});

it.each(["甲丑", "甲", "子甲", ""])("%s is not in the cycle", (pair) => expect(sexagenaryIndex(pair, 0)).toBe(-1));
