import fc from "fast-check";
import { expect, it } from "vitest";
import { civilOf, dayNumber, dayOf, daysInMonth, daysOfPartial, isoOf, weekdayOf } from "./calendar";

it.each([
  ["1970-01-01", 0, 4],
  ["2000-02-29", 11016, 2],
  ["2019-12-20", 18250, 5],
  ["1944-12-22", -9141, 5],
  ["0000-03-01", -719468, 3],
])("%s is day %i, weekday %i", (iso, day, weekday) => {
  expect(dayOf(iso)).toBe(day);
  expect(isoOf(day)).toBe(iso);
  expect(weekdayOf(day)).toBe(weekday);
});

it.each(["2023-02-29", "2019-13-01", "2019-1-1", "x"])("%s is no date", (iso) => expect(() => dayOf(iso)).toThrow(iso));

it("carries overflowing months and days", () => {
  expect(isoOf(dayNumber(2019, 13, 1))).toBe("2020-01-01");
  expect(isoOf(dayNumber(2020, 3, 0))).toBe("2020-02-29");
  expect(daysOfPartial("2020-02").map(isoOf)).toEqual(["2020-02-01", "2020-02-29"]);
});

it("agrees with the platform's proleptic Gregorian calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (day) => {
      const utc = new Date(day * 86_400_000);
      const { year, month, day: d } = civilOf(day);
      expect([year, month, d]).toEqual([utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate()]);
      expect(dayNumber(year, month, d)).toBe(day);
      expect(d).toBeLessThanOrEqual(daysInMonth(year, month));
    }),
  );
});
