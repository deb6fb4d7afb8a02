/**
 * The time axis in two rows: years (or months) above, months (or days) below, each label inside the period it names. Years stay in the upper
 * row from centuries down to months, so nothing jumps while one zooms.
 */
import type { Lang } from "../../data/schema";
import { civilAt, dayAt } from "./civil";
import type { LunarMark } from "./lunar";
import { PART_OF_DAY } from "./partsOfDay";
import type { View } from "./types";
import { wordsOf, yearLabel } from "./words";

/** `part`: a part of a day, a name without a line. */
export type TickRow = "upper" | "lower" | "part";

export interface Tick {
  /** Day the period begins. */
  readonly t: number;
  readonly row: TickRow;
  /** Empty for a line without a name. */
  readonly label: string;
}

/** Morning, afternoon, evening. Noon is where a day's events stand whose hour is not told, and has no name. */
const NAMED_PARTS = [1, 3, 4];

type Unit = "day" | "month" | "year";
interface Step {
  readonly unit: Unit;
  readonly n: number;
  /** Least width of the step in px at which it is taken. */
  readonly minPx: number;
}

const LOWER: readonly Step[] = [
  { unit: "day", n: 1, minPx: 24 },
  { unit: "day", n: 5, minPx: 30 },
  { unit: "month", n: 1, minPx: 36 },
  { unit: "month", n: 3, minPx: 36 },
];
const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];
const YEAR_PX = 60;
/** Lines without a name under a step of so many years. */
const BETWEEN: Readonly<Record<number, Step>> = {
  1: { unit: "month", n: 3, minPx: 7 },
  2: { unit: "year", n: 1, minPx: 7 },
  5: { unit: "year", n: 1, minPx: 7 },
  10: { unit: "year", n: 1, minPx: 7 },
};
const DAYS: Readonly<Record<Unit, number>> = { day: 1, month: 30.44, year: 365.2425 };
/** Narrower days name none of their parts. */
const PARTS_PX = 240;
/** Days narrower than this carry no weekday. */
const WEEKDAY_PX = 64;

/**
 * Ticks of a view `width` px wide, ascending in each row; the first of the upper row may lie before the view (its label then sticks to the
 * left edge).
 */
export function ticksOf(view: View, width: number, lang: Lang): readonly Tick[] {
  const pxPerDay = width / (view[1] - view[0]);
  const words = wordsOf(lang);
  const fits = (s: Step): boolean => s.n * DAYS[s.unit] * pxPerDay >= s.minPx;
  const lower = LOWER.find(fits);
  const years = YEARS.find((n) => n * DAYS.year * pxPerDay >= YEAR_PX) ?? YEARS.at(-1)!;
  const ticks: Tick[] = [];
  if (lower?.unit === "day") {
    for (const t of starts({ unit: "month", n: 1, minPx: 0 }, view)) {
      const { year, month } = civilAt(t);
      ticks.push({ t, row: "upper", label: words.yearMonth(yearLabel(year, lang), month) });
    }
    for (const t of starts(lower, view)) {
      const { day, weekday } = civilAt(t);
      ticks.push({ t, row: "lower", label: pxPerDay >= WEEKDAY_PX ? words.weekday(day, weekday) : words.day(day) });
      if (pxPerDay >= PARTS_PX) words.parts.forEach((label, i) => ticks.push({ t: t + PART_OF_DAY[NAMED_PARTS[i]!]!, row: "part", label }));
    }
    return ticks;
  }
  const upper: Step = { unit: "year", n: lower ? 1 : years, minPx: 0 };
  for (const t of starts(upper, view)) ticks.push({ t, row: "upper", label: yearLabel(civilAt(t).year, lang) });
  const fine = lower ?? BETWEEN[years] ?? { unit: "year", n: years / 5, minPx: 7 };
  if (!fits(fine)) return ticks;
  for (const t of starts(fine, view)) ticks.push({ t, row: "lower", label: lower ? words.month(civilAt(t).month) : "" });
  return ticks;
}

/** Beginnings of the steps that touch the view, the one the view begins in included. */
function starts({ unit, n }: Step, [t0, t1]: View): number[] {
  const first = civilAt(t0);
  const out: number[] = [];
  if (unit === "day") {
    for (let t = Math.floor(t0); t < t1; t++) {
      const { day } = civilAt(t);
      // 1, 6, 11 … 26: the 31st would crowd the next month.
      if (n === 1 || (day % n === 1 && day < 31)) out.push(t);
    }
  } else if (unit === "month") {
    for (let m = Math.floor((first.month - 1) / n) * n; ; m += n) {
      const t = dayAt(first.year, m + 1);
      if (t >= t1) break;
      out.push(t);
    }
  } else {
    // One step early: rounding may move a year of the past forward.
    for (let y = Math.floor((first.year - 1) / n) * n; ; y += n) {
      const t = dayAt(roundYear(y, n));
      if (t >= t1) break;
      if (t !== out.at(-1)) out.push(t);
    }
  }
  return out;
}

/** Round years as people count them: 100 BCE is the year −99, and the era begins with 1, not 0. */
function roundYear(year: number, n: number): number {
  return year > 0 || n === 1 ? year : year + 1;
}

/** Saturdays and Sundays as [from, to) days, merged, and festivals on other days; none where a day is narrower than 5 px. */
export function restDaysOf([t0, t1]: View, width: number, marks: readonly LunarMark[] = []): readonly (readonly [number, number])[] {
  if (width / (t1 - t0) < 5) return [];
  const out: [number, number][] = [];
  for (let t = Math.floor(t0) - 1; t < t1; t++) if (civilAt(t).weekday === 6) out.push([t, t + 2]);
  for (const { day, festival } of marks) if (festival && civilAt(day).weekday < 6) out.push([day, day + 1]);
  return out;
}
