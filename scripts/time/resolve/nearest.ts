/** Fields that lack what stands above them: which year, month or week is meant, given the day of writing and the tense. */
import { civilOf, dayNumber, weekdayOf } from "../calendar";
import type { Tense } from "../dating/kernel";
import type { CalendarFields } from "../expression";
import { daysOfFields, type Days, type HolidayOf } from "./fields";

/** Readings, likeliest first; `share` sums to at most 1. */
export interface Ranked {
  readonly days: Days;
  readonly share: number;
}

/**
 * Cost of telling a date `lag` days before writing (negative: after). News looks back: a date without a mark of the future
 * may lie a little ahead, but half a year ahead is as unlikely as a year back.
 */
function cost(lag: number, tense: Tense): number {
  if (tense === "future") return lag <= 0 ? -lag : lag * 4 + 6;
  const ahead = tense === "past" ? 6 : 2;
  return lag >= 0 ? lag : -lag * ahead + (tense === "past" ? 6 : 1);
}

/** Completes fields that lack the year (or month, or week) against `anchor`; empty when they name no date near it. */
export function nearest(f: CalendarFields, anchor: number, tense: Tense, holiday: HolidayOf): Ranked[] {
  const costed = candidatesOf(f, anchor, holiday).map((days) => ({ days, cost: costOf(days, anchor, tense) }));
  costed.sort((a, b) => a.cost - b.cost || a.days.from - b.days.from);
  // Shares fall with cost, on a scale of how far apart the candidates lie.
  const scale = f.month !== undefined || f.holiday !== undefined ? 45 : f.day === undefined && f.weekday !== undefined ? 2.5 : 6;
  const weights = costed.map((c) => Math.exp(-(c.cost - costed[0]!.cost) / scale));
  const total = weights.reduce((a, b) => a + b, 0);
  return costed.slice(0, MOST_READINGS).map((c, i) => ({ days: c.days, share: weights[i]! / total }));
}

const MOST_READINGS = 3;

/** An interval that holds the anchor costs nothing; one that has begun is told as past. */
function costOf({ from, to }: Days, anchor: number, tense: Tense): number {
  if (from <= anchor && anchor <= to) return from === to || tense !== "future" ? 0 : 3;
  return cost(anchor < from ? anchor - from : anchor - to, tense);
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

function inYears(f: CalendarFields, years: readonly number[], holiday: HolidayOf): Days[] {
  const found: Days[] = [];
  for (const year of years) {
    const days = daysOfFields(f, holiday, year);
    if (days) found.push(days);
  }
  return found;
}
