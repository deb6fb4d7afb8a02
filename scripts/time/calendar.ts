/**
 * Calendar arithmetic: the only place where dates are computed. A date is an ISO string at the borders and a day number inside
 * (days since 1970-01-01, proleptic Gregorian, astronomical years, no zone). Weeks start on Monday (GB/T 7408).
 */
import type { IsoDate } from "../../data/schema";

export interface CivilDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** Day number of a civil date; month and day may overflow (month 13 is next January, day 0 the last of the month before). */
export function dayNumber(year: number, month: number, day: number): number {
  const months = year * 12 + (month - 1);
  const y = Math.floor(months / 12);
  const m = months - y * 12; // 0–11
  // Howard Hinnant's days_from_civil: eras of 400 years beginning 1 March.
  const shifted = m < 2 ? y - 1 : y;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((m + 10) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Civil date of a day number. */
export function civilOf(day: number): CivilDate {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** Whether year-month-day is a date of the calendar (29 February only in leap years). */
export function isCivil(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Monday 1 … Sunday 7. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The n-th Monday (1) … Sunday (7) of a month, −1 the last; null where the month has no fifth. */
export function nthWeekday(year: number, month: number, n: number, weekday: number): number | null {
  const first = dayNumber(year, month, 1);
  const next = dayNumber(year, month + 1, 1);
  const day = n > 0 ? first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1) : next - 1 - ((weekdayOf(next - 1) - weekday + 7) % 7);
  return day >= first && day < next ? day : null;
}

const TWO: readonly string[] = Array.from({ length: 32 }, (_, n) => String(n).padStart(2, "0"));

/** `2019-12-20`; years outside 0–9999 with a sign, as ISO 8601 has it. */
export function isoOf(day: number): IsoDate {
  const { year, month, day: d } = civilOf(day);
  const y = year >= 1000 ? String(year) : `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
  return `${y}-${TWO[month]!}-${TWO[d]!}`;
}

/** Day number of an ISO date. Throws RangeError naming the value when it is no date of the calendar. */
export function dayOf(iso: IsoDate): number {
  const m = /^(-?\d{4,6})-(\d{2})-(\d{2})$/.exec(iso);
  const [y, mo, d] = m ? [Number(m[1]), Number(m[2]), Number(m[3])] : [NaN, NaN, NaN];
  if (!m || !isCivil(y, mo, d)) throw new RangeError(`not a date: ${iso}`);
  return dayNumber(y, mo, d);
}

/** First and last day number of a partial date `YYYY`, `YYYY-MM`, `YYYY-MM-DD`. Throws RangeError naming the value. */
export function daysOfPartial(partial: string): readonly [from: number, to: number] {
  const [y, m, d] = partial.split("-").map(Number);
  if (y === undefined || !Number.isInteger(y) || (m !== undefined && !(m >= 1 && m <= 12)))
    throw new RangeError(`not a partial date: ${partial}`);
  if (m === undefined) return [dayNumber(y, 1, 1), dayNumber(y, 12, 31)];
  if (d === undefined) return [dayNumber(y, m, 1), dayNumber(y, m + 1, 0)];
  const day = dayOf(partial);
  return [day, day];
}
