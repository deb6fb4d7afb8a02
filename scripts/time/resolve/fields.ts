/** Days of calendar fields once nothing is missing above them. */
import type { Granularity } from "../../../data/schema";
import { civilOf, dayNumber, isCivil, nthWeekday, weekdayOf } from "../calendar";
import type { CalendarFields, TimeUnit } from "../expression";
import { dayOfLunar, daysOfLunarMonth } from "../lunar";

/** Inclusive day numbers. */
export interface Days {
  readonly from: number;
  readonly to: number;
  readonly granularity: Granularity;
}

/** Gregorian days of a feast in a year (its lunar new year's Gregorian year for lunar feasts); null when it is unknown. */
export type HolidayOf = (id: string, year: number) => number | null;

/**
 * Interval of fields whose year (decade, century) is told or given; null when they name no date (30 February) or too little.
 * 上旬 is 1–10, 中旬 11–20, 下旬 from 21. 年初 is its first quarter, 年中 May to August, 年底 its December; 月初/月中/月底 the ten-days.
 */
export function daysOfFields(f: CalendarFields, holiday: HolidayOf, year = f.year, month = f.month): Days | null {
  if (year === undefined) return wide(f);
  if (f.holiday !== undefined) return single(holiday(f.holiday, year));
  if (f.lunar) return lunarDays(f, year);
  if (month !== undefined) return inMonth(f, year, month);
  if (f.quarter !== undefined) return months(year, f.quarter * 3 - 2, f.quarter * 3, "quarter");
  if (f.half !== undefined) return months(year, f.half * 6 - 5, f.half * 6, "half");
  if (f.nth !== undefined) return unitAround(f.nth > 0 ? dayNumber(year, 1, 1 + 7 * (f.nth - 1)) : dayNumber(year, 12, 31), "week", 0);
  if (f.edge !== undefined) return f.edge === "start" ? months(year, 1, 3, "quarter") : f.edge === "mid" ? months(year, 5, 8, "quarter") : months(year, 12, 12, "month"); // prettier-ignore
  return months(year, 1, 12, "year");
}

function wide(f: CalendarFields): Days | null {
  if (f.decade !== undefined) {
    const [a, b] = edgeYears(f.decade, 10, f.edge);
    return { from: dayNumber(a, 1, 1), to: dayNumber(b, 12, 31), granularity: f.edge ? "year" : "decade" };
  }
  if (f.century === undefined) return null;
  // The twentieth century is 1901–2000.
  const [a, b] = edgeYears((f.century - 1) * 100 + 1, 100, f.edge);
  return { from: dayNumber(a, 1, 1), to: dayNumber(b, 12, 31), granularity: f.edge ? "decade" : "century" };
}

/** 世纪初, 90年代中期: thirds, rounded to whole years. */
function edgeYears(first: number, length: number, edge: CalendarFields["edge"]): [number, number] {
  const third = Math.floor(length * 0.3);
  if (edge === "start") return [first, first + third - 1];
  if (edge === "mid") return [first + third, first + length - third - 1];
  return edge === "end" ? [first + length - third, first + length - 1] : [first, first + length - 1];
}

function months(year: number, first: number, last: number, granularity: Granularity): Days {
  return { from: dayNumber(year, first, 1), to: dayNumber(year, last + 1, 0), granularity };
}

function inMonth(f: CalendarFields, year: number, month: number): Days | null {
  if (month < 1 || month > 12) return null;
  if (f.day !== undefined) return isCivil(year, month, f.day) ? single(dayNumber(year, month, f.day)) : null;
  if (f.nth !== undefined) return nthOf(year, month, f.nth, f.weekday);
  const tenday = f.tenday ?? (f.edge === "start" ? 1 : f.edge === "mid" ? 2 : f.edge === "end" ? 3 : undefined);
  if (tenday === undefined) return months(year, month, month, "month");
  const to = tenday === 3 ? dayNumber(year, month + 1, 0) : dayNumber(year, month, tenday * 10);
  return { from: dayNumber(year, month, tenday * 10 - 9), to, granularity: "tenday" };
}

/** The n-th weekday or week of a month; its first week is the one that holds its first day. */
function nthOf(year: number, month: number, n: number, weekday: number | undefined): Days | null {
  if (weekday !== undefined) return single(nthWeekday(year, month, n, weekday));
  return unitAround(n > 0 ? dayNumber(year, month, 1 + 7 * (n - 1)) : dayNumber(year, month + 1, 0), "week", 0);
}

function lunarDays(f: CalendarFields, year: number): Days | null {
  if (f.month === undefined) return months(year, 1, 12, "year");
  if (f.day !== undefined) return single(dayOfLunar(year, f.month, f.day, f.leapMonth === true));
  const days = daysOfLunarMonth(year, f.month, f.leapMonth === true);
  return days && { from: days[0], to: days[1], granularity: "month" };
}

const single = (day: number | null): Days | null => (day === null ? null : { from: day, to: day, granularity: "day" });

/** The unit that holds `day`, `offset` units away. Weeks start on Monday. */
export function unitAround(day: number, unit: TimeUnit, offset: number): Days {
  const { year, month, day: d } = civilOf(day);
  switch (unit) {
    case "day": return { from: day + offset, to: day + offset, granularity: "day" }; // prettier-ignore
    case "week": {
      const monday = day - weekdayOf(day) + 1 + 7 * offset;
      return { from: monday, to: monday + 6, granularity: "week" };
    }
    case "tenday": {
      const at = Math.min(2, Math.floor((d - 1) / 10)) + offset;
      const shifted = civilOf(dayNumber(year, month + Math.floor(at / 3), 1));
      const days = inMonth({ tenday: ((((at % 3) + 3) % 3) + 1) as 1 | 2 | 3 }, shifted.year, shifted.month);
      return days!;
    }
    case "month": return { from: dayNumber(year, month + offset, 1), to: dayNumber(year, month + offset + 1, 0), granularity: "month" }; // prettier-ignore
    case "quarter": {
      const first = Math.floor((month - 1) / 3) * 3 + 1 + 3 * offset;
      return { from: dayNumber(year, first, 1), to: dayNumber(year, first + 3, 0), granularity: "quarter" };
    }
    case "half": {
      const first = (month <= 6 ? 1 : 7) + 6 * offset;
      return { from: dayNumber(year, first, 1), to: dayNumber(year, first + 6, 0), granularity: "half" };
    }
    case "year": return months(year + offset, 1, 12, "year"); // prettier-ignore
    case "decade": {
      const first = Math.floor(year / 10) * 10 + 10 * offset;
      return { from: dayNumber(first, 1, 1), to: dayNumber(first + 9, 12, 31), granularity: "decade" };
    }
    case "century": {
      const first = Math.floor((year - 1) / 100) * 100 + 1 + 100 * offset;
      return { from: dayNumber(first, 1, 1), to: dayNumber(first + 99, 12, 31), granularity: "century" };
    }
  }
}

/** `day` moved by n units; months and years keep the day of the month, or take the last there is (31 January + 1 month). */
export function shift(day: number, unit: TimeUnit, n: number): number {
  const { year, month, day: d } = civilOf(day);
  const monthsOf: Partial<Record<TimeUnit, number>> = { month: 1, quarter: 3, half: 6, year: 12, decade: 120, century: 1200 };
  const step = monthsOf[unit];
  // Hours are parts of a day: 近一小时 is the day itself.
  if (step === undefined) return day + Math.round(n * (unit === "week" ? 7 : unit === "tenday" ? 10 : 1));
  const whole = Math.round(n * step);
  const first = dayNumber(year, month + whole, 1);
  return Math.min(first + d - 1, dayNumber(year, month + whole + 1, 0));
}
