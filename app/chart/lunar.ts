/** The Chinese lunar calendar of a window: its months, days and traditional festivals, from years packed by scripts/lexicon/generateLunar.ts. */
import table from "../../data/lunarYears.json";
import type { Lang } from "../../data/schema";
import { civilAt, dayAt } from "./civil";
import { lunarWordsOf, type Festival } from "./lunarWords";
import type { View } from "./types";

interface LunarMonth {
  /** Day number of its first day. */
  readonly start: number;
  /** 1–12; a leap month has the number of the one before. */
  readonly month: number;
  readonly leap: boolean;
  readonly days: number;
}

export interface LunarMark {
  readonly day: number;
  readonly label: string;
  readonly festival: boolean;
  /** Lower ones are named first. */
  readonly rank: number;
}

/** Month and day of each festival, and how wide a year has to be, in px, for it to be named. */
const FESTIVALS: readonly (readonly [name: Festival, month: number, day: number, yearPx: number])[] = [
  ["spring", 1, 1, 60],
  ["autumn", 8, 15, 220],
  ["dragon", 5, 5, 330],
  ["lantern", 1, 15, 700],
  ["ninth", 9, 9, 700],
  ["qixi", 7, 7, 1200],
  ["ghost", 7, 15, 1200],
  ["laba", 12, 8, 1200],
];
/** Narrower years have a tick at their beginning, then nothing. */
const TICK_PX = 8;
const QINGMING_PX = 330;
const EVE_PX = 5000;
const MONTH_PX = 60;
const DAY_PX = 40;
const YEAR_DAYS = 365.2425;
/** Ranks of what is no festival. */
const [MONTH_RANK, DAY_RANK] = [20, 30];

const BITS = { leap: 13, qingming: 17 } as const;
const newYears = new Map<number, number>();

/** Day number of the new year's first day in a Gregorian year of the table. */
function newYearOf(year: number): number {
  let day = newYears.get(year);
  if (day === undefined) {
    day = table.newYear;
    for (let y = table.first; y < year; y++) day += monthsOf(y, 0).reduce((sum, m) => sum + m.days, 0);
    newYears.set(year, day);
  }
  return day;
}

function monthsOf(year: number, start: number): readonly LunarMonth[] {
  const packed = table.years[year - table.first]!;
  const leap = (packed >> BITS.leap) & 15;
  const months: LunarMonth[] = [];
  const add = (month: number, isLeap: boolean): void => {
    const days = packed & (1 << months.length) ? 30 : 29;
    months.push({ start, month, leap: isLeap, days });
    start += days;
  };
  for (let month = 1; month <= 12; month++) {
    add(month, false);
    if (month === leap) add(month, true);
  }
  return months;
}

/** Months of the lunar year that begins in a Gregorian year; none outside of the table (1800–2200). */
export function lunarMonths(year: number): readonly LunarMonth[] {
  return table.years[year - table.first] === undefined ? [] : monthsOf(year, newYearOf(year));
}

function qingmingOf(year: number): number {
  return dayAt(year, 4, 3 + ((table.years[year - table.first]! >> BITS.qingming) & 3));
}

/** What the lunar axis names in a window `width` px wide, by day; more the closer one looks. */
export function lunarMarksOf([t0, t1]: View, width: number, lang: Lang): readonly LunarMark[] {
  const pxPerDay = width / (t1 - t0);
  const yearPx = pxPerDay * YEAR_DAYS;
  const words = lunarWordsOf(lang);
  const marks = new Map<number, LunarMark>();
  const add = (day: number, label: string, rank: number): void => {
    if (day > t0 - 2 && day < t1 && !((marks.get(day)?.rank ?? Infinity) <= rank))
      marks.set(day, { day, label, rank, festival: rank < MONTH_RANK });
  };
  if (yearPx < TICK_PX) return [];
  for (let year = civilAt(t0).year - 1; year <= civilAt(t1).year; year++) {
    const months = lunarMonths(year);
    if (months.length === 0) continue;
    FESTIVALS.forEach(([name, month, day, px], rank) => {
      if (yearPx >= px || rank === 0)
        add(months.find((m) => m.month === month)!.start + day - 1, yearPx >= px ? words.festivals[name] : "", rank);
    });
    if (yearPx >= QINGMING_PX) add(qingmingOf(year), words.festivals.qingming, 2);
    const last = months.at(-1)!;
    if (yearPx >= EVE_PX) add(last.start + last.days - 1, words.festivals.eve, 1);
    if (pxPerDay * 29 < MONTH_PX) continue;
    for (const { start, month, leap, days } of months) {
      add(start, words.month(month, leap), MONTH_RANK);
      if (pxPerDay >= DAY_PX) for (let d = 2; d <= days; d++) add(start + d - 1, words.day(d), DAY_RANK);
    }
  }
  return [...marks.values()].sort((a, b) => a.day - b.day);
}
