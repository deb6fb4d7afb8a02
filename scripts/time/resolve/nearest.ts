/** Fields that lack what stands above them: which year, month or week is meant, given the day of writing and the tense. */
import { insert } from "../../insert";
import { civilOf, dayNumber, weekdayOf } from "../calendar";
import type { Tense } from "../dating/kernel";
import type { CalendarFields, TimeUnit } from "../expression";
import { daysOfFields, unitAround, type Days, type HolidayOf } from "./fields";

/** Readings, likeliest first; `share` sums to at most 1. */
export interface Ranked {
  readonly days: Days;
  readonly share: number;
}

/** How a date stands to the day of writing: by the tense of its clause; `note`: a line that reports nothing means the running week, month or year. */
export type Lean = Tense | "note";

/**
 * Cost of telling a date `lag` days before writing (negative: after). News looks back: a date without a mark of the future
 * may lie a little ahead, but half a year ahead is as unlikely as a year back.
 */
function cost(lag: number, tense: Lean): number {
  if (tense === "note") return lag >= 0 ? lag * 2 : -lag;
  if (tense === "future") return lag <= 0 ? -lag : lag * 4 + 6;
  const ahead = tense === "past" ? 6 : 2;
  return lag >= 0 ? lag : -lag * ahead + (tense === "past" ? 6 : 1);
}

/** Completes fields that lack the year (or month, or week) against `anchor`; empty when they name no date near it. */
export function nearest(f: CalendarFields, anchor: number, tense: Lean, holiday: HolidayOf): Ranked[] {
  const running = tense === "note" ? unitAround(anchor, unitAbove(f), 0) : null;
  const costed: Costed[] = [];
  for (const days of candidatesOf(f, anchor, holiday)) {
    const told = running !== null && running.from <= days.from && days.from <= running.to;
    insert(costed, { days, cost: told ? 0 : costOf(days, anchor, tense), share: 0 }, cheaper);
  }
  // Shares fall with cost, on a scale of how far apart the candidates lie.
  const scale = f.month !== undefined || f.holiday !== undefined ? 45 : f.day === undefined && f.weekday !== undefined ? 2.5 : 6;
  let total = 0;
  for (const c of costed) total += c.share = Math.exp(-(c.cost - costed[0]!.cost) / scale);
  for (const c of costed) c.share /= total;
  return costed.slice(0, MOST_READINGS);
}

const MOST_READINGS = 3;

interface Costed {
  readonly days: Days;
  readonly cost: number;
  share: number;
}

const cheaper = (a: Costed, b: Costed): number => a.cost - b.cost || a.days.from - b.days.from;

/** The unit that the fields are a part of. */
const unitAbove = (f: CalendarFields): TimeUnit =>
  f.month !== undefined || f.holiday !== undefined ? "year" : f.day !== undefined || f.tenday !== undefined ? "month" : f.weekday !== undefined ? "week" : "year"; // prettier-ignore

/**
 * An interval of days that holds the anchor costs nothing; a month or longer one by what is left of it, half a day a day, so that on its
 * first day it is still nearer than last year's. Of months and longer ones, news tells the figures when they are over: 上半年
 * of March, 四季度 of July and 1至11月 of January are those behind, and next year's would be called so (明年一季度).
 */
function costOf(days: Days, anchor: number, tense: Lean): number {
  const { from, to } = days;
  const coarse = isCoarse(days);
  if (from <= anchor && anchor <= to) {
    if (tense === "future") return from === to ? 0 : 3;
    return coarse ? (to - anchor) / 2 : 0;
  }
  const ahead = tense !== "future" && anchor < from && civilOf(from).year > civilOf(anchor).year;
  const other = !ahead ? 0 : coarse ? NEXT_YEAR : from - anchor > 31 ? NEXT_YEARS_DAY : 0;
  return cost(anchor < from ? anchor - from : anchor - to, tense) + other;
}

const NEXT_YEAR = 250;
const NEXT_YEARS_DAY = 60;
const isCoarse = ({ from, to, granularity }: Days): boolean =>
  granularity === "month" ||
  granularity === "tenday" ||
  granularity === "quarter" ||
  granularity === "half" ||
  (granularity !== "day" && to - from > 31);

/** The interval from `left` to `right` that costs least; both months or longer, without a year. Null where none is near. */
export function nearestSpan(left: CalendarFields, right: CalendarFields, anchor: number, tense: Lean, holiday: HolidayOf): Days | null {
  const ends = candidatesOf(right, anchor, holiday);
  const spans = ends.flatMap((end): Days[] => {
    const start = latestUntil(left, end, holiday);
    return start ? [{ from: start.from, to: end.to, granularity: end.granularity }] : [];
  });
  const costs = spans.map((days) => costOf(days, anchor, tense === "note" ? "none" : tense));
  return spans[costs.indexOf(Math.min(...costs))] ?? null;
}

/** The latest reading of fields without a year that begins no later than `end` does. */
export function latestUntil(f: CalendarFields, end: Days, holiday: HolidayOf): Days | null {
  const { year } = civilOf(end.from);
  return inYears(f, [year, year - 1], holiday).find((days) => days.from <= end.from) ?? null;
}

function candidatesOf(f: CalendarFields, anchor: number, holiday: HolidayOf): Days[] {
  const { year, month } = civilOf(anchor);
  if (f.years) return inYears(f, f.years, holiday);
  if (f.month !== undefined || f.holiday !== undefined || f.quarter !== undefined || f.half !== undefined || f.lunar)
    return inYears(f, [year - 1, year, year + 1], holiday);
  if (f.day !== undefined || f.tenday !== undefined) {
    const found: Days[] = [];
    for (let k = -2; k <= 1; k++) {
      const { year: y, month: m } = civilOf(dayNumber(year, month + k, 1));
      const days = daysOfFields(f, holiday, y, m);
      if (days) found.push(days);
    }
    return found;
  }
  if (f.weekday !== undefined) {
    const day = anchor - weekdayOf(anchor) + f.weekday;
    return [day - 7, day, day + 7].map((d) => ({ from: d, to: d, granularity: "day" }));
  }
  return f.edge === undefined ? [] : inYears(f, [year - 1, year, year + 1], holiday);
}

/** A weekday told beside the date keeps the years it fits, if it fits one. */
function inYears(f: CalendarFields, years: readonly number[], holiday: HolidayOf): Days[] {
  const found: Days[] = [];
  for (const year of years) {
    const days = daysOfFields(f, holiday, year);
    if (days) found.push(days);
  }
  const fits = f.day === undefined || f.weekday === undefined ? [] : found.filter((days) => weekdayOf(days.from) === f.weekday);
  return fits.length > 0 ? fits : found;
}
