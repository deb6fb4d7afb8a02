import fc from "fast-check";
import { expect, it } from "vitest";
import { NO_DAY } from "../data/published";
import { type Extent, type Lang, type PartOfDay } from "../data/schema";
import { dayOf, formatCount, formatInterval, formatIso, formatPercent, formatWindow, formatYear, isoOf } from "./format";

type Row = [from: string | null, to: string | null, extent: Extent | null, lang: Lang, text: string];
it.each<Row>([
  ["2019-12-20", "2019-12-20", "lasts", "zh", "2019年12月20日（星期五）"],
  ["2019-12-20", "2019-12-20", "lasts", "en", "Friday, 20 December 2019"],
  ["2019-12-20", "2019-12-20", "lasts", "vi", "Thứ sáu, 20/12/2019"],
  ["2019-12-19", "2019-12-22", "lasts", "zh", "2019年12月19日至22日"],
  ["2019-12-19", "2019-12-22", "lasts", "en", "19–22 December 2019"],
  ["2019-12-19", "2019-12-22", "lasts", "vi", "19–22/12/2019"],
  ["2019-09-29", "2019-10-01", "lasts", "zh", "2019年9月29日至10月1日"],
  ["2019-12-31", "2020-01-02", "lasts", "zh", "2019年12月31日至2020年1月2日"],
  ["2019-12-31", "2020-01-02", "lasts", "en", "31 December 2019 – 2 January 2020"],
  ["2019-12-01", "2019-12-31", "within", "zh", "2019年12月某日"],
  ["2019-12-01", "2019-12-31", "within", "en", "one day in December 2019"],
  ["2019-01-01", "2019-12-31", "within", "vi", "một ngày trong năm 2019"],
  ["2019-12-19", "2019-12-22", "within", "zh", "2019年12月19日至22日间某日"],
  ["2016-01-01", "2020-12-31", "lasts", "zh", "2016年至2020年"],
  ["2024-02-01", "2024-02-29", "lasts", "zh", "2024年2月"],
  ["2019-07-01", "2019-09-30", "lasts", "en", "July 2019 – September 2019"],
  ["2016-04-23", null, "lasts", "zh", "2016年4月23日起"],
  [null, "2016-04-23", "lasts", "en", "until 23 April 2016"],
  [null, null, null, "zh", "日期不明"],
  ["-0220-01-01", "-0220-12-31", "within", "zh", "公元前221年某日"],
])("%s–%s %s in %s", (from, to, extent, lang, text) => {
  expect(formatIso({ from, to, extent }, lang)).toBe(text);
});

it.each<[PartOfDay, Lang, string]>([
  ["morning", "zh", "2019年12月20日（星期五）上午"],
  ["evening", "en", "Friday, 20 December 2019, evening"],
  ["night", "vi", "Thứ sáu, 20/12/2019, ban đêm"],
])("the %s in %s", (partOfDay, lang, text) => {
  expect(formatIso({ from: "2019-12-20", to: "2019-12-20", partOfDay }, lang)).toBe(text);
  expect(formatIso({ from: "2019-12-20", to: "2019-12-21", partOfDay }, lang)).not.toContain(text.slice(-2));
});

it("reads the columns' open ends", () => {
  expect(formatInterval({ from: NO_DAY, to: NO_DAY }, "en")).toBe("date unknown");
  expect(formatInterval({ from: 0, to: NO_DAY }, "en")).toBe("from 1 January 1970");
});

it.each(["2019-02-29", "2019-13-01", "2019-1-1", "20191220", "", "2019-12-20T00:00", "99999999-01-01"])("%s is no date", (text) => {
  expect(dayOf(text)).toBeNull();
});

it("turns days into dates and back over five millennia, the years 0–99 and before among them", () => {
  fc.assert(
    fc.property(fc.integer({ min: dayOf("-3000-01-01")!, max: dayOf("2999-12-31")! }), (day) => {
      expect(dayOf(isoOf(day))).toBe(day);
    }),
    { numRuns: 300 },
  );
});

it.each<[string, string, Lang, string]>([
  ["2016-05-01", "2026-03-01", "zh", "2016–2026"],
  ["2018-01-01", "2018-12-31", "zh", "2018年"],
  ["2018-03-05", "2018-10-09", "en", "March 2018 – October 2018"],
  ["2019-12-19", "2019-12-22", "zh", "2019年12月19日至22日"],
])("window %s–%s in %s", (from, to, lang, text) => {
  expect(formatWindow(dayOf(from)!, dayOf(to)!, lang)).toBe(text);
});

it("says percentages and counts without false precision", () => {
  expect([0.004, 0.996, 1, 0.5].map(formatPercent)).toEqual(["<1%", ">99%", "100%", "50%"]);
  expect([formatCount(1234567, "zh"), formatCount(1234567, "vi"), formatCount(999, "en")]).toEqual(["1,234,567", "1.234.567", "999"]);
  expect([formatYear(0, "en"), formatYear(-220, "zh"), formatYear(2019, "vi")]).toEqual(["1 BCE", "公元前221", "2019"]);
});
