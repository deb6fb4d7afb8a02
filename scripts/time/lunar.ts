/** The Chinese lunisolar calendar and the sexagenary cycle. Tables are tyme4ts's: platform calendars are wrong in 1954, 2027 and 2030. */
import { LunarDay, LunarMonth, LunarYear } from "tyme4ts";
import { dayNumber } from "./calendar";

const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/** Years the tables are trusted for. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2200;

function leapMonthOf(year: number): number {
  return LunarYear.fromYear(year).getLeapMonth();
}

/**
 * Day number (days since 1970-01-01) of a lunar date; `year` is the Gregorian year its new year falls in.
 * Null when there is no such day: a leap month the year has not, a thirtieth of a short month.
 */
export function dayOfLunar(year: number, month: number, day: number, leap = false): number | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 30) return null;
  const key = ((year * 13 + month) * 31 + day) * 2 + (leap ? 1 : 0);
  let found = days.get(key);
  if (found === undefined) days.set(key, (found = inTables(year, month, day, leap)));
  return found;
}

/** Asked of the tables once: feasts are looked up in every document. */
const days = new Map<number, number | null>();

function inTables(year: number, month: number, day: number, leap: boolean): number | null {
  if (leap && leapMonthOf(year) !== month) return null;
  const signed = leap ? -month : month;
  if (day > LunarMonth.fromYm(year, signed).getDayCount()) return null;
  const solar = LunarDay.fromYmd(year, signed, day).getSolarDay();
  return dayNumber(solar.getYear(), solar.getMonth(), solar.getDay());
}

/** First and last day number of a lunar month, or null when the year has no such (leap) month. */
export function daysOfLunarMonth(year: number, month: number, leap = false): readonly [from: number, to: number] | null {
  const from = dayOfLunar(year, month, 1, leap);
  if (from === null) return null;
  return [from, from + LunarMonth.fromYm(year, leap ? -month : month).getDayCount() - 1];
}

/** First and last day number of a lunar year (除夕), null outside the tables. */
export function daysOfLunarYear(year: number): readonly [from: number, to: number] | null {
  const from = dayOfLunar(year, 1, 1);
  const next = dayOfLunar(year + 1, 1, 1);
  return from === null || next === null ? null : [from, next - 1];
}

/** Place in the sixty-year cycle, 0 甲子 … 59 癸亥, of the two characters at `at`; −1 for a pair that is not in it (甲丑). */
export function sexagenaryIndex(text: string, at: number): number {
  const stem = STEMS.indexOf(text.charAt(at));
  const branch = BRANCHES.indexOf(text.charAt(at + 1));
  if (stem < 0 || branch < 0 || at + 1 >= text.length || (stem - branch) % 2 !== 0) return -1;
  return (((6 * stem - 5 * branch) % 60) + 60) % 60;
}

/** Years of the cycle from 1864 to 2103 that have this place, ascending: 丙午 → 1906, 1966, 2026, 2086. */
export function sexagenaryYears(index: number): readonly number[] {
  return [0, 1, 2, 3].map((cycle) => 1864 + index + 60 * cycle);
}
