/** Integer weights over days, summed as steps: evidence adds intervals, and only the days where the sum changes are visited. */
import { civilOf, dayNumber, weekdayOf } from "../calendar";
import { madeOnce, readOnce } from "../../lexicon/readOnce";
import type { DateEvidence } from "../evidence";
import { RECURRING, type LagStep, type Tense } from "./kernel";

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2035;
/** First and last candidate day. */
export const FIRST_DAY = dayNumber(FIRST_YEAR, 1, 1);
const LAST_DAY = dayNumber(LAST_YEAR, 12, 31);
export const DAYS = LAST_DAY - FIRST_DAY + 1;
const MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12;
/** First day (offset from FIRST_DAY) of each month since FIRST_YEAR; one more closes the last. */
export const MONTH_START = Int32Array.from({ length: MONTHS + 1 }, (_, m) => dayNumber(FIRST_YEAR, m + 1, 1) - FIRST_DAY);

/** Runs of days of equal weight: run i holds the offsets start[i] … start[i + 1] − 1. Valid until the next sum. */
export interface Runs {
  readonly count: number;
  readonly start: Int32Array;
  readonly weight: Int32Array;
}

/** What is added at a day and taken back behind the last; zero between sums, as are the marks of the days that have some. */
const changes = new Int32Array(DAYS + 1);
const marks = new Int32Array((DAYS >> 5) + 1);
const start = new Int32Array(DAYS + 1);
const weight = new Int32Array(DAYS);

function change(offset: number, by: number): void {
  changes[offset]! += by;
  marks[offset >> 5]! |= 1 << (offset & 31);
}

/** From a day on the weight is another by so much. */
export interface Change {
  readonly day: number;
  readonly by: number;
}

/** The sum of what is known before any text and of the evidence, for the days of FIRST_YEAR to LAST_YEAR. */
export function sumOf(prior: readonly Change[], evidence: readonly DateEvidence[]): Runs {
  for (const { day, by } of prior) change(offsetOf(day), by);
  for (const row of evidence) {
    for (const step of row.inside) add(step.from, step.to, step.weight - row.outside);
    if (RECURRING[row.rule]) addRecurring(row);
  }
  return collect();
}

function add(from: number, to: number, by: number): void {
  if (from > to) return;
  change(offsetOf(from), by);
  change(offsetOf(to + 1), -by);
}

/** Offset of a day; days outside the candidates fall on the first offset or behind the last, where changes cancel or say nothing. */
function offsetOf(day: number): number {
  return day <= FIRST_DAY ? 0 : day > LAST_DAY ? DAYS : day - FIRST_DAY;
}

/** Unfolds a recurring row over its candidates. */
function addRecurring(row: DateEvidence): void {
  const { firsts, lasts, slips } = candidatesOf(row);
  if (typeof row.args.year === "number") {
    for (let i = 0; i < firsts.length; i++) addClipped(row, firsts[i]!, lasts[i]!);
    for (const slip of slips) addClipped(row, slip, slip);
    return;
  }
  for (const { ofEnd, lag, by } of edgesOf(row, 0)) changeAll(ofEnd ? lasts : firsts, lag, by);
  if (slips.length > 0) for (const { lag, by } of edgesOf(row, MISFIT)) changeAll(slips, lag, by);
}

/** First and last days of the candidates of a row, and the days of those that do not fit their weekday. */
interface Candidates {
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  readonly slips: Int32Array;
}

const known = new Map<string, Candidates>();

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

function changeAll(days: Int32Array, lag: number, by: number): void {
  const shift = lag - FIRST_DAY;
  for (let i = 0; i < days.length; i++) {
    const offset = days[i]! + shift;
    change(offset < 0 ? 0 : offset > DAYS ? DAYS : offset, by);
  }
}

function addClipped(row: DateEvidence, from: number, to: number): void {
  const [first, last] = clipOf(row, from)!;
  for (const { ofEnd, lag, by } of edgesOf(row, 0)) change(offsetOf(Math.min(Math.max((ofEnd ? to : from) + lag, first), last + 1)), by);
}

function collect(): Runs {
  let count = 1;
  let sum = changes[0]!;
  start[0] = 0;
  weight[0] = sum;
  changes[0] = 0;
  marks[0]! &= ~1;
  for (let word = 0; word < marks.length; word++) {
    for (let bits = marks[word]!; bits !== 0; bits &= bits - 1) {
      const offset = (word << 5) + 31 - Math.clz32(bits & -bits);
      const by = changes[offset]!;
      changes[offset] = 0;
      if (by === 0 || offset === DAYS) continue;
      sum += by;
      start[count] = offset;
      weight[count++] = sum;
    }
    marks[word] = 0;
  }
  start[count] = DAYS;
  return { count, start, weight };
}

/** Weight a recurring row gives one day. */
export function recurringAt(row: DateEvidence, day: number): number {
  if (day < FIRST_DAY || day > LAST_DAY) return 0;
  const fit = edgesOf(row, 0);
  // Lags reach two years at most.
  const { year } = civilOf(day);
  let sum = 0;
  eachCandidate(row, Math.max(FIRST_YEAR, year - 2), Math.min(LAST_YEAR, year + 2), (from, to, fits) => {
    const clip = clipOf(row, from);
    if (clip !== null && (day < clip[0] || day > clip[1])) return;
    for (const edge of fits ? fit : edgesOf(row, MISFIT)) if ((edge.ofEnd ? to : from) + edge.lag <= day) sum += edge.by;
  });
  return sum;
}

/** First and last day of the year of writing that `args.year` tells; null where it tells none. */
function clipOf({ args }: DateEvidence, told: number): readonly [number, number] | null {
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

const edgesOf = (row: DateEvidence, loss: 0 | typeof MISFIT): readonly Edge[] => (loss === 0 ? edgesOfFit : edgesOfMisfit)(stepsOf(row));

const edgesOfFit = readOnce((lags: readonly LagStep[]) => edgesOfSteps(lags));
const edgesOfMisfit = readOnce((lags: readonly LagStep[]) =>
  edgesOfSteps(lags.map((s) => ({ ...s, weight: Math.max(0, s.weight - MISFIT) }))),
);

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
