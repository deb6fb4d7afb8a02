/** Rows that recur: the days that a month-day, a bare day or a weekday can mean, and what each says of the days around it. */
import { lowerBound } from "../../lowerBound";
import { madeOnce, readOnce } from "../../lexicon/readOnce";
import { civilOf, dayNumber, weekdayOf } from "../calendar";
import type { DateEvidence } from "../evidence";
import { RECURRING, type LagStep, type Tense } from "./kernel";
import { FIRST_DAY, FIRST_YEAR, LAST_DAY, LAST_YEAR, MONTH_START } from "./span";

/** First and last days of the candidates of a row, and the days of those that do not fit their weekday. */
interface Candidates {
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  readonly slips: Int32Array;
}

const known = new Map<string, Candidates>();

/** Those whose lags reach a day from `from` to `to`. */
export function candidatesIn(row: DateEvidence, from: number, to: number): Candidates {
  const { firsts, lasts, slips } = candidatesOf(row);
  const lag = longestLag(stepsOf(row)) + LONGEST_TOLD;
  const a = lowerBound(firsts, self, from - lag);
  const b = lowerBound(firsts, self, to + lag);
  return { firsts: firsts.subarray(a, b), lasts: lasts.subarray(a, b), slips: between(slips, from - lag, to + lag) };
}

/** Days from the first of a candidate to what is behind its last, at most. */
const LONGEST_TOLD = 32;
const longestLag = readOnce((lags: readonly LagStep[]) => lags.reduce((most, { from, to }) => Math.max(most, -from, to), 0));

const self = (day: number): number => day;
const between = (days: Int32Array, from: number, to: number): Int32Array =>
  days.length === 0 ? days : days.subarray(lowerBound(days, self, from), lowerBound(days, self, to));

/** The same for every row that tells the same month, days and weekday. */
function candidatesOf(row: DateEvidence): Candidates {
  const { month, day, last, weekday } = row.args;
  return madeOnce(known, `${month}|${day}|${last}|${weekday}`, () => {
    const firsts: number[] = [];
    const lasts: number[] = [];
    const slips: number[] = [];
    eachCandidate(row, FIRST_YEAR, LAST_YEAR, (from, to, fits) => {
      if (!fits) slips.push(from);
      else {
        firsts.push(from);
        lasts.push(to);
      }
    });
    return { firsts: Int32Array.from(firsts), lasts: Int32Array.from(lasts), slips: Int32Array.from(slips) };
  });
}

/** Weight a recurring row gives one day. */
export function recurringAt(row: DateEvidence, day: number): number {
  if (day < FIRST_DAY || day > LAST_DAY) return 0;
  const fit = edgesOf(row);
  // Lags reach two years at most.
  const { year } = civilOf(day);
  let sum = 0;
  eachCandidate(row, Math.max(FIRST_YEAR, year - 2), Math.min(LAST_YEAR, year + 2), (from, to, fits) => {
    const clip = clipOf(row, from);
    if (clip !== null && (day < clip[0] || day > clip[1])) return;
    for (const edge of fits ? fit : edgesOfSlip(row)) if ((edge.ofEnd ? to : from) + edge.lag <= day) sum += edge.by;
  });
  return sum;
}

/** First and last day of the year of writing that `args.year` tells; null where it tells none. */
export function clipOf({ args }: DateEvidence, told: number): readonly [number, number] | null {
  if (typeof args.year !== "number") return null;
  const writing = civilOf(told).year - args.year;
  return [dayNumber(writing, 1, 1), dayNumber(writing, 12, 31)];
}

/** Where the weight around a candidate changes: `lag` days from its first or last day. */
interface Edge {
  readonly ofEnd: boolean;
  readonly lag: number;
  by: number;
}

export const edgesOf = (row: DateEvidence): readonly Edge[] => edgesOfFit(stepsOf(row));
/** Where the weekday told does not fit the date. */
export const edgesOfSlip = (row: DateEvidence): readonly Edge[] => edgesOfMisfit(stepsOf(row));

const edgesOfFit = readOnce((lags: readonly LagStep[]) => edgesOfSteps(lags));
const edgesOfMisfit = readOnce((lags: readonly LagStep[]) =>
  edgesOfSteps(lags.map((s) => ({ ...s, weight: Math.max(0, s.weight - MISFIT) }))),
);

/** The most a candidate takes away from a day. */
export const mostTaken = (row: DateEvidence): number => stepsOf(row).reduce((most, { weight }) => Math.max(most, -weight), 0);

function edgesOfSteps(lags: readonly LagStep[]): readonly Edge[] {
  const edges: Edge[] = [];
  for (const { from, to, weight } of lags) {
    put(edges, from > 0, from, weight);
    put(edges, to >= 0, to + 1, -weight);
  }
  return edges.filter((e) => e.by !== 0);
}

function put(edges: Edge[], ofEnd: boolean, lag: number, by: number): void {
  const old = edges.find((e) => e.ofEnd === ofEnd && e.lag === lag);
  if (old) old.by += by;
  else edges.push({ ofEnd, lag, by });
}

const tenseOf = (row: DateEvidence): Tense => (row.args.tense === "past" || row.args.tense === "future" ? row.args.tense : "none");

/** A weekday that does not fit its date is a slip once in a few dozen: it costs this much, and the date keeps the rest. */
const MISFIT = 350;
/** Weight of a weekday told with the days it lies back (前天(星期日)). */
const WEEKDAY_TOLD = 250;

/**
 * The candidates of a recurring row: each year's month-day or month (args month, day), each month's day (day), each week's weekday
 * (weekday), of months that have the day `last` too. Args `lagFrom`, `lagTo` replace the lags, `year` clips them to the year of writing it tells, `apart` is what the day
 * itself loses.
 */
function eachCandidate(
  { args: { month, day, last: until = day, weekday } }: DateEvidence,
  firstYear: number,
  lastYear: number,
  visit: (from: number, to: number, fits: boolean) => void,
): void {
  if (typeof day !== "number" && typeof month !== "number") {
    if (typeof weekday !== "number") return;
    const first = dayNumber(firstYear, 1, 1);
    const last = dayNumber(lastYear, 12, 31);
    for (let told = first - weekdayOf(first) + weekday; told <= last; told += 7) visit(told, told, true);
    return;
  }
  const step = typeof month === "number" ? 12 : 1;
  const end = (lastYear - FIRST_YEAR + 1) * 12;
  for (let m = (firstYear - FIRST_YEAR) * 12 + (typeof month === "number" ? month - 1 : 0); m < end; m += step) {
    const first = MONTH_START[m]! + FIRST_DAY;
    const last = MONTH_START[m + 1]! + FIRST_DAY - 1;
    if (typeof day !== "number") visit(first, last, true);
    else if (day >= 1 && first + Number(until) - 1 <= last) {
      const told = first + day - 1;
      visit(told, told, typeof weekday !== "number" || weekdayOf(told) === weekday);
    }
  }
}

/** The lags of a row: its own where it tells them, else its kernel's, the day itself less `apart`. */
function stepsOf(row: DateEvidence): readonly LagStep[] {
  const { lagFrom, lagTo, apart } = row.args;
  const kernel = RECURRING[row.rule]![tenseOf(row)];
  const own =
    typeof lagFrom === "number" && typeof lagTo === "number"
      ? [{ from: lagFrom, to: lagTo, weight: row.rule === "recurring.weekday" ? WEEKDAY_TOLD : kernel[0]!.weight }]
      : kernel;
  return typeof apart === "number" ? lessApart(own)(apart) : own;
}

const lessApart = readOnce((lags: readonly LagStep[]) => {
  const known = new Map<number, readonly LagStep[]>();
  return (apart: number): readonly LagStep[] => {
    const made = known.get(apart) ?? lags.map((s) => (s.from === 0 ? { ...s, weight: Math.max(0, s.weight - apart) } : s));
    known.set(apart, made);
    return made;
  };
});
