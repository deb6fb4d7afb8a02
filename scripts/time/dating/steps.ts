/** Integer weights over days, summed as steps: evidence adds intervals, and only the days where the sum changes are visited. */
import type { DateEvidence } from "../evidence";
import { RECURRING } from "./kernel";
import { candidatesIn, clipOf, edgesOf, edgesOfSlip } from "./recurring";
import { DAYS, FIRST_DAY } from "./span";

/** Runs of days of equal weight: run i holds the offsets start[i] … start[i + 1] − 1. Valid until the next sum. */
export interface Runs {
  readonly count: number;
  readonly start: Int32Array;
  readonly weight: Int32Array;
}

/** Offsets of the days from FIRST_DAY, `to` not included. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export const WHOLE: Window = { from: 0, to: DAYS };

/** What is added at a day and taken back behind the last; zero between sums, as are the marks of the days that have some. */
const changes = new Int32Array(DAYS + 1);
const marks = new Int32Array((DAYS >> 5) + 1);
const start = new Int32Array(DAYS + 1);
const weight = new Int32Array(DAYS);
/** The window of the sum at hand: what lies before falls on its first day, what lies behind says nothing. */
let low = 0;
let high = DAYS;

function change(day: number, by: number): void {
  const offset = Math.min(Math.max(day - FIRST_DAY, low), high);
  changes[offset]! += by;
  marks[offset >> 5]! |= 1 << (offset & 31);
}

/** From a day on the weight is another by so much. */
export interface Change {
  readonly day: number;
  readonly by: number;
}

/** The sum of what is known before any text and of the evidence, for the days of the window. */
export function sumOf(prior: readonly Change[], evidence: readonly DateEvidence[], window = WHOLE): Runs {
  low = window.from;
  high = window.to;
  for (const { day, by } of prior) change(day, by);
  for (const row of evidence) {
    for (const step of row.inside) add(step.from, step.to, step.weight - row.outside);
    if (RECURRING[row.rule]) addRecurring(row);
  }
  return collect();
}

function add(from: number, to: number, by: number): void {
  if (from > to) return;
  change(from, by);
  change(to + 1, -by);
}

/** Unfolds a recurring row over its candidates. */
function addRecurring(row: DateEvidence): void {
  const { firsts, lasts, slips } = candidatesIn(row, low + FIRST_DAY, high + FIRST_DAY);
  if (typeof row.args.year === "number") {
    firsts.forEach((from, i) => addClipped(row, from, lasts[i]!));
    slips.forEach((day) => addClipped(row, day, day));
    return;
  }
  for (const { ofEnd, lag, by } of edgesOf(row)) changeAll(ofEnd ? lasts : firsts, lag, by);
  if (slips.length > 0) for (const { lag, by } of edgesOfSlip(row)) changeAll(slips, lag, by);
}

function changeAll(days: Int32Array, lag: number, by: number): void {
  for (let i = 0; i < days.length; i++) change(days[i]! + lag, by);
}

function addClipped(row: DateEvidence, from: number, to: number): void {
  const [first, last] = clipOf(row, from)!;
  for (const { ofEnd, lag, by } of edgesOf(row)) change(Math.min(Math.max((ofEnd ? to : from) + lag, first), last + 1), by);
}

function collect(): Runs {
  let count = 1;
  let sum = changes[low]!;
  start[0] = low;
  weight[0] = sum;
  changes[low] = 0;
  marks[low >> 5]! &= ~(1 << (low & 31));
  for (let word = low >> 5; word <= high >> 5; word++) {
    for (let bits = marks[word]!; bits !== 0; bits &= bits - 1) {
      const offset = (word << 5) + 31 - Math.clz32(bits & -bits);
      const by = changes[offset]!;
      changes[offset] = 0;
      if (by === 0 || offset === high) continue;
      sum += by;
      start[count] = offset;
      weight[count++] = sum;
    }
    marks[word] = 0;
  }
  start[count] = high;
  return { count, start, weight };
}
