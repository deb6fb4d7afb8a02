/** How two tellings' days agree: on the same days, in another year, a day apart, a plan that moved. */
import { civilOf } from "../../time/calendar";
import type { Days, Telling } from "../telling";

/** An open end closes within a journey's length. */
const OPEN_END_DAYS = 10;
/** A plan may move so far and stay the same plan. */
const REPLANNED_DAYS = 45;
/** From the word that puts a plan off, back and forth to the day that was planned. */
const PUT_OFF_DAYS: readonly [before: number, after: number] = [20, 150];
/** A report tells what was held up to so many days before it. */
const STALE_DAYS = 3;
/** A text that names no day tells of what comes in a few days as of what has been. */
const REPORTED_DAYS = 5;
/** Nobody comes to the same country twice within so many days. */
const SAME_JOURNEY_DAYS = 3;
/** Longer than any journey: a month, a year. */
const COARSE_DAYS = 27;

export type DayMatch =
  | "same" // likely the same days
  | "year" // the same day and month; one of them is unsure of its year
  | "near" // one day apart: reports from two sides of the date line; of a visit or a conference also other days of one
  | "about" // a few days apart; one of them is told without a day of its own
  | "moved" // a plan and its report or its new date
  | "undated" // one of them tells no day
  | "apart";

const reach = (d: Days): readonly [number, number] => [d.from ?? d.to! - OPEN_END_DAYS, d.to ?? d.from! + OPEN_END_DAYS];

/** Days between two readings, 0 when they overlap. */
function gap(a: Days, b: Days): number {
  const before = (b.from ?? b.to! - OPEN_END_DAYS) - (a.to ?? a.from! + OPEN_END_DAYS);
  const after = (a.from ?? a.to! - OPEN_END_DAYS) - (b.to ?? b.from! + OPEN_END_DAYS);
  return Math.max(0, before, after);
}

export const isCoarse = (t: Telling): boolean => {
  const [d] = t.readings;
  return d !== undefined && d.from !== null && d.to !== null && d.to - d.from >= COARSE_DAYS;
};

/** Told to within a journey's days. */
export const isFine = (t: Telling): boolean => {
  const [d] = t.readings;
  return d !== undefined && d.from !== null && d.to !== null && d.to - d.from <= SAME_JOURNEY_DAYS;
};

export const isOneDay = (t: Telling): boolean => t.readings.length > 0 && t.readings[0]!.from === t.readings[0]!.to;

/** Probability that both mean overlapping days, given that one of their readings is right. */
function agreement(a: Telling, b: Telling): number {
  const mass = (t: Telling): number => t.readings.reduce((sum, r) => sum + r.p, 0);
  let both = 0;
  // What one text tells is of one year, whichever it is.
  if (a.told === b.told) {
    for (const x of a.readings) if (b.readings.some((y) => gap(x, y) === 0)) both += x.p;
    return both / Math.max(1e-9, mass(a));
  }
  for (const x of a.readings) for (const y of b.readings) if (gap(x, y) === 0) both += x.p * y.p;
  return both / Math.max(1e-9, mass(a) * mass(b));
}

const isReported = (t: Telling): boolean => t.mention.time.relation === "reported";

const LIKELY = 0.3;
const SURE_OF_YEAR = 0.9;

export function compareDays(a: Telling, b: Telling): DayMatch {
  const [x, y] = [a.mention.status, b.mention.status];
  if (a.readings.length === 0 || b.readings.length === 0) return putOff(a, b) || putOff(b, a) ? "moved" : "undated";
  const first = gap(a.readings[0]!, b.readings[0]!);
  // Most tellings have one reading: no need to weigh it.
  const single = a.readings.length === 1 && b.readings.length === 1;
  if (single ? first === 0 : agreement(a, b) >= LIKELY) return "same";
  const least = single ? first : Math.min(...a.readings.flatMap((p) => b.readings.map((q) => gap(p, q))));
  if (least <= REPORTED_DAYS && (isReported(a) || isReported(b))) return "about";
  const lasting = a.mention.kind === "visit" || a.mention.kind === "conference";
  const apart = lasting && x === "held" && y === "held" ? SAME_JOURNEY_DAYS : 1;
  if (first <= apart && a.readings[0]!.p * b.readings[0]!.p > 0.5) return "near";
  if (sameMonthDay(a.readings[0]!, b.readings[0]!) && Math.min(a.readings[0]!.p, b.readings[0]!.p) < SURE_OF_YEAR) return "year";
  if ((x === "held") !== (y === "held")) return planOf(x === "held" ? b : a, x === "held" ? a : b) ? "moved" : "apart";
  if (x !== "held" && first <= REPLANNED_DAYS) return "moved";
  return "apart";
}

/** Whether a plan may be of this report's happening: written before it ended, and not many weeks off. */
function planOf(plan: Telling, report: Telling): boolean {
  const [p, r] = [plan.readings[0]!, report.readings[0]!];
  return plan.written !== null && plan.written[0] <= reach(r)[1] + STALE_DAYS && gap(p, r) <= REPLANNED_DAYS;
}

/** 推迟, 取消 without a day: of a plan told for the weeks around the word. */
function putOff(word: Telling, plan: Telling): boolean {
  const { status } = word.mention;
  if ((status !== "postponed" && status !== "cancelled") || word.readings.length > 0 || word.written === null) return false;
  if (plan.mention.status === "held" || plan.readings.length === 0) return false;
  const [from, to] = reach(plan.readings[0]!);
  return to >= word.written[0] - PUT_OFF_DAYS[0] && from <= word.written[1] + PUT_OFF_DAYS[1];
}

function sameMonthDay(a: Days, b: Days): boolean {
  const at = (d: Days) => (d.from ?? d.to)!;
  const [x, y] = [civilOf(at(a)), civilOf(at(b))];
  return x.month === y.month && x.day === y.day;
}
