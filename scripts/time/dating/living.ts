/** Which years can hold a page: where all else is known to be nothing beside the likeliest day, what recurs need not be unfolded. */
import { civilOf, dayNumber } from "../calendar";
import type { DateEvidence } from "../evidence";
import { RECURRING } from "./kernel";
import { mostTaken } from "./recurring";
import { DAYS, FIRST_DAY } from "./span";
import { sumOf, WHOLE, type Change, type Runs, type Window } from "./steps";

const isRecurring = ({ rule }: DateEvidence): boolean => RECURRING[rule] !== undefined;

/** What recurs is the same after this many years; leap years come back in four, with their weekdays in twenty-eight. */
const LEAP_CYCLE = yearsFrom(2001, 2004);
const WEEKDAY_CYCLE = yearsFrom(1997, 2024);

function yearsFrom(first: number, last: number): Window {
  return { from: dayNumber(first, 1, 1) - FIRST_DAY, to: Math.min(DAYS, dayNumber(last + 1, 1, 1) - FIRST_DAY) };
}

/**
 * Whole years outside of which no day's weight is within `reach` of the greatest. What does not recur has few steps; to each is added the
 * most that recurs on any day. Exact: a day left out is surely farther below, whatever recurs there.
 */
export function livingYears(prior: readonly Change[], evidence: readonly DateEvidence[], reach: number): Window {
  const recurring = evidence.filter(isRecurring);
  if (recurring.length === 0) return WHOLE;
  const cycle = recurring.some(({ args }) => typeof args.weekday === "number") ? WEEKDAY_CYCLE : LEAP_CYCLE;
  // Before the first and behind the last candidate what takes weight away may be missing.
  const most = recurring.reduce((sum, row) => sum + mostTaken(row), highest(sumOf([], recurring, cycle)));
  const { count, start, weight } = copyOf(
    sumOf(
      prior,
      evidence.filter((row) => !isRecurring(row)),
    ),
  );
  const best = weight.indexOf(highest({ count, start, weight }));
  const least = highest(sumOf(prior, evidence, yearsOf(start[best]!, start[best + 1]!))) - reach - most;
  let [first, last] = [0, count - 1];
  while (weight[first]! < least) first++;
  while (weight[last]! < least) last--;
  return yearsOf(start[first]!, start[last + 1]!);
}

/** The whole years of some days. */
const yearsOf = (from: number, to: number): Window => yearsFrom(civilOf(from + FIRST_DAY).year, civilOf(to - 1 + FIRST_DAY).year);

function highest({ count, weight }: Runs): number {
  let top = -Infinity;
  for (let i = 0; i < count; i++) if (weight[i]! > top) top = weight[i]!;
  return top;
}

/** Kept from the next sum. */
const copyOf = ({ count, start, weight }: Runs): Runs => ({ count, start: start.slice(0, count + 1), weight: weight.slice(0, count) });
