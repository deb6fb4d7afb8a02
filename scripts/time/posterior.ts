/** The sum of all evidence on a creation time: integer log-weights over days in, belief by month and day out. */
import type { Dct } from "../../data/schema";
import { civilOf, dayNumber, isoOf, weekdayOf } from "./calendar";
import { RECURRING, type LagStep, type Tense } from "./dating/kernel";
import type { DateEvidence } from "./evidence";

const FIRST_YEAR = 1900;
const LAST_YEAR = 2035;
/** First and last candidate day. */
const FIRST_DAY = dayNumber(FIRST_YEAR, 1, 1);
const LAST_DAY = dayNumber(LAST_YEAR, 12, 31);
const SIZE = LAST_DAY - FIRST_DAY + 1;

/** Belief that the creation time lies in a month, and the likeliest day of it (day number). */
export interface MonthBelief {
  /** year * 12 + (month − 1) */
  readonly month: number;
  readonly mass: number;
  readonly day: number;
}

/** Months of mass ≥ 0.0005 in calendar order, masses summing to 1; `from`..`to` the smallest contiguous 95 %. */
export interface Posterior {
  readonly months: readonly MonthBelief[];
  /** The likeliest day of the likeliest year. */
  readonly best: number;
  readonly bestMass: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Log-weight of a year before any text is read, hundredths of a nat: on-line news of 2012 to now is the rule, older pages
 * are rarer by the year, later ones not ruled out. No hard cut: explicit evidence of one full date outweighs it.
 */
function priorOfYear(year: number): number {
  if (year > 2026) return -150 - 60 * (year - 2027);
  if (year >= 2012) return 0;
  if (year >= 2000) return -15 * (2012 - year);
  return Math.max(-700, -180 - 12 * (2000 - year));
}

const PRIOR = new Int32Array(SIZE);
const MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12;
/** First day (offset from FIRST_DAY) of each month since FIRST_YEAR; one more closes the last. */
const MONTH_START = new Int32Array(MONTHS + 1);
for (let m = 0; m <= MONTHS; m++) {
  MONTH_START[m] = dayNumber(FIRST_YEAR, m + 1, 1) - FIRST_DAY;
  if (m > 0) PRIOR.fill(priorOfYear(FIRST_YEAR + Math.floor((m - 1) / 12)), MONTH_START[m - 1], MONTH_START[m]);
}
/** Below this a day's belief is nothing beside the best day's. */
const NOTHING = 1600;
const EXP = Float64Array.from({ length: NOTHING + 1 }, (_, below) => Math.exp(-below / 100));
const weights = new Int32Array(SIZE);
const masses = new Float64Array(SIZE);

/** Belief over creation days given all evidence. The sum is of integers: its order does not matter. */
export function posteriorOf(evidence: readonly DateEvidence[]): Posterior {
  weights.set(PRIOR);
  for (const row of evidence) {
    for (const step of row.inside) add(step.from, step.to, step.weight - row.outside);
    const kernel = RECURRING[row.rule];
    if (kernel) addRecurring(row, kernel[tenseOf(row)], FIRST_YEAR, LAST_YEAR);
  }
  return normalise();
}

/** Weight one evidence gives a day, relative to its mean over the days of 2000–2026: what it has to say for that day. */
export function supportOf(row: DateEvidence, day: number): number {
  const kernel = RECURRING[row.rule];
  if (kernel) {
    if (day < FIRST_DAY || day > LAST_DAY) return 0;
    // Lags reach two years at most.
    const year = yearOfDay(day);
    weights.fill(0);
    addRecurring(row, kernel[tenseOf(row)], Math.max(FIRST_YEAR, year - 2), Math.min(LAST_YEAR, year + 2));
    return day >= FIRST_DAY && day <= LAST_DAY ? weights[day - FIRST_DAY]! : 0;
  }
  const first = dayNumber(2000, 1, 1);
  const last = dayNumber(2026, 12, 31);
  let here = row.outside;
  let sum = row.outside * (last - first + 1);
  for (const { from, to, weight } of row.inside) {
    if (day >= from && day <= to) here = weight;
    const overlap = Math.min(to, last) - Math.max(from, first) + 1;
    if (overlap > 0) sum += overlap * (weight - row.outside);
  }
  return here - sum / (last - first + 1);
}

/** Mass of each year ≥ 0.0005, ascending. */
export function yearsOf(posterior: Posterior): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  for (const { month, mass } of posterior.months) {
    const year = Math.floor(month / 12);
    years.set(year, (years.get(year) ?? 0) + mass);
  }
  return years;
}

/** The row of documents.jsonl, ledger apart. `known` false: no evidence at all, `best` null. */
export function dctOf(posterior: Posterior, known: boolean): Omit<Dct, "evidence"> {
  const years = yearsOf(posterior);
  const from = isoOf(posterior.from);
  const to = isoOf(posterior.to);
  return {
    best: known ? bestOf(posterior, years) : null,
    from,
    to,
    edtf: from === to ? from : `[${from}..${to}]`,
    years: Object.fromEntries([...years].filter(([, p]) => p >= 0.01).map(([year, p]) => [String(year), round3(p)])),
  };
}

export const round3 = (p: number): number => Math.round(p * 1000) / 1000;

function bestOf(posterior: Posterior, years: ReadonlyMap<number, number>): string {
  if (posterior.bestMass >= 0.5) return isoOf(posterior.best);
  const month = posterior.months.find((m) => m.mass >= 0.5);
  if (month) return isoOf(month.day).slice(0, -3);
  let best = posterior.months[0] ? Math.floor(posterior.months[0].month / 12) : 0;
  for (const [year, p] of years) if (p > (years.get(best) ?? 0)) best = year;
  return String(best);
}

function add(from: number, to: number, weight: number): void {
  const last = Math.min(to, LAST_DAY) - FIRST_DAY;
  for (let i = Math.max(from, FIRST_DAY) - FIRST_DAY; i <= last; i++) weights[i]! += weight;
}

const tenseOf = (row: DateEvidence): Tense => (row.args.tense === "past" || row.args.tense === "future" ? row.args.tense : "none");

/** A weekday that does not fit its date is a slip once in a few dozen: it costs this much, and the date keeps the rest. */
const MISFIT = 350;

/**
 * Unfolds a recurring row over its candidates: each year's month-day or month (args month, day), each month's day (day), each
 * week's weekday (weekday). Args `lagFrom`, `lagTo` replace the lags, `year` clips
 * them to the year of writing it tells, `apart` is what the day itself loses.
 */
function addRecurring(row: DateEvidence, steps: readonly LagStep[], firstYear: number, lastYear: number): void {
  const { month, day, weekday, lagFrom, lagTo, year: offset, apart } = row.args;
  const own = typeof lagFrom === "number" && typeof lagTo === "number" ? [{ from: lagFrom, to: lagTo, weight: row.rule === "recurring.weekday" ? 250 : steps[0]!.weight }] : steps; // prettier-ignore
  const put = (from: number, to: number, loss: number) => {
    const writing = typeof offset === "number" ? civilOf(from).year - offset : null;
    const first = writing === null ? -Infinity : dayNumber(writing, 1, 1);
    const last = writing === null ? Infinity : dayNumber(writing, 12, 31);
    for (const s of own) {
      const less = loss + (typeof apart === "number" && s.from === 0 ? apart : 0);
      const weight = less === 0 ? s.weight : Math.max(0, s.weight - less);
      if (weight !== 0) add(Math.max(first, (s.from <= 0 ? from : to) + s.from), Math.min(last, (s.to < 0 ? from : to) + s.to), weight);
    }
  };
  if (typeof day !== "number" && typeof month !== "number") {
    if (typeof weekday !== "number") return;
    const first = dayNumber(firstYear, 1, 1);
    for (let told = first - weekdayOf(first) + weekday; told <= dayNumber(lastYear, 12, 31); told += 7) put(told, told, 0);
    return;
  }
  const step = typeof month === "number" ? 12 : 1;
  for (
    let m = (firstYear - FIRST_YEAR) * 12 + (typeof month === "number" ? month - 1 : 0);
    m < (lastYear - FIRST_YEAR + 1) * 12;
    m += step
  ) {
    const first = MONTH_START[m]! + FIRST_DAY;
    const last = MONTH_START[m + 1]! + FIRST_DAY - 1;
    if (typeof day !== "number") put(first, last, 0);
    else if (day >= 1 && first + day - 1 <= last) {
      const told = first + day - 1;
      put(told, told, typeof weekday === "number" && weekdayOf(told) !== weekday ? MISFIT : 0);
    }
  }
}

function normalise(): Posterior {
  let top = -Infinity;
  for (let i = 0; i < SIZE; i++) if (weights[i]! > top) top = weights[i]!;
  let total = 0;
  let first = SIZE;
  let last = 0;
  for (let i = 0; i < SIZE; i++) {
    const below = top - weights[i]!;
    const mass = below > NOTHING ? 0 : EXP[below]!;
    masses[i] = mass;
    if (mass === 0) continue;
    total += mass;
    if (i < first) first = i;
    last = i;
  }
  const months = monthsOf(first, last, total);
  const years = new Map<number, number>();
  for (const cell of months) years.set(yearOf(cell), (years.get(yearOf(cell)) ?? 0) + cell.mass);
  let year = 0;
  for (const [y, p] of years) if (p > (years.get(year) ?? -1)) year = y;
  const start = (year - FIRST_YEAR) * 12;
  let best = MONTH_START[start]!;
  for (let i = best; i < MONTH_START[start + 12]!; i++) if (masses[i]! > masses[best]!) best = i;
  const [from, to] = narrowest(first, last, total * 0.95);
  return { months, best: best + FIRST_DAY, bestMass: masses[best]! / total, from, to };
}

function monthsOf(first: number, last: number, total: number): MonthBelief[] {
  const cells: { month: number; mass: number; day: number }[] = [];
  let kept = 0;
  const { year, month } = civilOf(first + FIRST_DAY);
  for (let m = (year - FIRST_YEAR) * 12 + month - 1; m < MONTHS && MONTH_START[m]! <= last; m++) {
    let mass = 0;
    let mode = MONTH_START[m]!;
    for (let i = mode; i < MONTH_START[m + 1]!; i++) {
      mass += masses[i]!;
      if (masses[i]! > masses[mode]!) mode = i;
    }
    if (mass / total < 0.0005) continue;
    kept += mass;
    cells.push({ month: FIRST_YEAR * 12 + m, mass, day: mode + FIRST_DAY });
  }
  return cells.map((c) => ({ ...c, mass: c.mass / kept }));
}

/** The shortest run of days that holds `enough` mass (two pointers), the earliest of equals. */
function narrowest(first: number, last: number, enough: number): [number, number] {
  let best: [number, number] = [first, last];
  let mass = 0;
  for (let left = first, right = first; right <= last; right++) {
    mass += masses[right]!;
    // A hair of slack: rounding must not lengthen the run.
    while (mass - masses[left]! >= enough - 1e-12) mass -= masses[left++]!;
    if (mass >= enough - 1e-12 && right - left < best[1] - best[0]) best = [left, right];
  }
  return [best[0] + FIRST_DAY, best[1] + FIRST_DAY];
}

/** Year of a month cell. */
export const yearOf = (cell: MonthBelief): number => Math.floor(cell.month / 12);
export const yearOfDay = (day: number): number => civilOf(day).year;
