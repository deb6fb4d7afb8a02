/** The sum of all evidence on a creation time: integer log-weights over days in, belief by month and day out. */
import type { Dct } from "../../data/schema";
import { civilOf, dayNumber, isoOf } from "./calendar";
import { RECURRING } from "./dating/kernel";
import { narrowest } from "./dating/narrowest";
import { livingYears } from "./dating/living";
import { recurringAt } from "./dating/recurring";
import { DAYS, FIRST_DAY, FIRST_YEAR, LAST_YEAR, MONTH_START } from "./dating/span";
import { sumOf, type Change, type Runs } from "./dating/steps";
import type { DateEvidence } from "./evidence";

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
  /** The likeliest days, each of at least 1 %, likeliest first. */
  readonly days: readonly { readonly day: number; readonly mass: number }[];
  readonly from: number;
  readonly to: number;
}

/**
 * Log-weight of a year before any text is read, hundredths of a nat: on-line news of 2012 to now is the rule, older pages
 * are rarer by the year, later ones not ruled out. No hard cut: explicit evidence of one full date outweighs it.
 */
function ofYear(year: number): number {
  if (year > 2026) return -150 - 60 * (year - 2027);
  if (year >= 2012) return 0;
  if (year >= 2000) return -15 * (2012 - year);
  return Math.max(-700, -180 - 12 * (2000 - year));
}

/**
 * Nobody knows when a collection was made; what the lexicon knows ends with 2026, and most are made by then. A page of a day is in those
 * made later only: by quarter of the last year, hundredths of a nat.
 */
const COLLECTED_LATER = [-8, -25, -45, -75];

/** Where the weight of a day changes, and by how much. */
function priorOf(weightOf: (year: number) => number): readonly Change[] {
  const changes: Change[] = [...COLLECTED_LATER, 0].map((weight, i) => ({
    day: dayNumber(2026, 1 + 3 * i, 1),
    by: weight - (COLLECTED_LATER[i - 1] ?? 0),
  }));
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const before = year === FIRST_YEAR ? 0 : weightOf(year - 1);
    changes.push({ day: dayNumber(year, 1, 1), by: weightOf(year) - before });
  }
  return changes.filter(({ by }) => by !== 0);
}

const OF_PAGES = priorOf(ofYear);
/** Lists of other news are of the days a page was saved, and most pages are saved late: every year counts somewhat less than the next. */
const OF_CRAWLS = priorOf((year) => ofYear(year) - 12 * Math.max(0, 2026 - Math.max(2012, year)));

/** Below this a day's belief is nothing beside the best day's. */
const NOTHING = 1600;
const EXP = Float64Array.from({ length: NOTHING + 1 }, (_, below) => Math.exp(-below / 100));

/** Belief over creation days given all evidence. The sum is of integers: its order does not matter. */
export const posteriorOf = (evidence: readonly DateEvidence[]): Posterior => normalise(sumOfLiving(OF_PAGES, evidence));

/** The same for a list of other news. */
export const posteriorOfCrawl = (evidence: readonly DateEvidence[]): Posterior => normalise(sumOfLiving(OF_CRAWLS, evidence));

const sumOfLiving = (prior: readonly Change[], evidence: readonly DateEvidence[]): Runs =>
  sumOf(prior, evidence, livingYears(prior, evidence, NOTHING));

const FIRST_SUPPORTED = dayNumber(2000, 1, 1);
const LAST_SUPPORTED = dayNumber(2026, 12, 31);
const SUPPORTED = LAST_SUPPORTED - FIRST_SUPPORTED + 1;

/** Weight one evidence gives a day, relative to its mean over the days of 2000–2026: what it has to say for that day. */
export function supportOf(row: DateEvidence, day: number): number {
  if (RECURRING[row.rule]) return recurringAt(row, day);
  let here = row.outside;
  let sum = row.outside * SUPPORTED;
  for (const { from, to, weight } of row.inside) {
    if (day >= from && day <= to) here = weight;
    const overlap = Math.min(to, LAST_SUPPORTED) - Math.max(from, FIRST_SUPPORTED) + 1;
    if (overlap > 0) sum += overlap * (weight - row.outside);
  }
  return here - sum / SUPPORTED;
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

const start = new Int32Array(DAYS + 1);
const perDay = new Float64Array(DAYS);
const before = new Float64Array(DAYS + 1);

function normalise({ count: all, start: starts, weight }: Runs): Posterior {
  let top = -Infinity;
  for (let i = 0; i < all; i++) if (weight[i]! > top) top = weight[i]!;
  let first = 0;
  let last = all - 1;
  while (top - weight[first]! > NOTHING) first++;
  while (top - weight[last]! > NOTHING) last--;
  let count = 0;
  let total = 0;
  for (let i = first; i <= last; i++) {
    const below = top - weight[i]!;
    start[count] = starts[i]!;
    before[count] = total;
    perDay[count] = below > NOTHING ? 0 : EXP[below]!;
    total += perDay[count++]! * (starts[i + 1]! - starts[i]!);
  }
  start[count] = starts[last + 1]!;
  before[count] = total;
  const months = monthsOf(count, total);
  const years = new Map<number, number>();
  for (const cell of months) years.set(yearOf(cell), (years.get(yearOf(cell)) ?? 0) + cell.mass);
  let year = 0;
  for (const [y, p] of years) if (p > (years.get(year) ?? -1)) year = y;
  const best = likeliest(count, MONTH_START[(year - FIRST_YEAR) * 12]!, MONTH_START[(year - FIRST_YEAR + 1) * 12]!);
  const [from, to] = narrowest({ count, start, perDay, before }, total * 0.95);
  return {
    months,
    days: daysOf(count, total),
    best: best.day + FIRST_DAY,
    bestMass: best.mass / total,
    from: from + FIRST_DAY,
    to: to + FIRST_DAY,
  };
}

const MOST_DAYS = 12;
const LEAST_OF_A_DAY = 0.01;

function daysOf(count: number, total: number): { day: number; mass: number }[] {
  const days: { day: number; mass: number }[] = [];
  for (let i = 0; i < count; i++) {
    const mass = perDay[i]! / total;
    if (mass < LEAST_OF_A_DAY) continue;
    for (let offset = start[i]!; offset < start[i + 1]!; offset++) days.push({ day: offset + FIRST_DAY, mass });
  }
  return days.sort((a, b) => b.mass - a.mass || a.day - b.day).slice(0, MOST_DAYS);
}

function monthsOf(count: number, total: number): MonthBelief[] {
  const cells: { month: number; mass: number; day: number }[] = [];
  let kept = 0;
  const { year, month } = civilOf(start[0]! + FIRST_DAY);
  let run = 0;
  for (let m = (year - FIRST_YEAR) * 12 + month - 1; MONTH_START[m]! < start[count]!; m++) {
    const end = MONTH_START[m + 1]!;
    let mass = 0;
    let mode = MONTH_START[m]!;
    let highest = start[0]! > mode ? 0 : -1;
    for (;;) {
      const from = Math.max(start[run]!, MONTH_START[m]!);
      if (perDay[run]! > highest) {
        highest = perDay[run]!;
        mode = from;
      }
      mass += perDay[run]! * (Math.min(start[run + 1]!, end) - from);
      if (start[run + 1]! > end || run + 1 === count) break;
      run++;
      if (start[run]! === end) break;
    }
    if (mass / total < 0.0005) continue;
    kept += mass;
    cells.push({ month: FIRST_YEAR * 12 + m, mass, day: mode + FIRST_DAY });
  }
  return cells.map((c) => ({ ...c, mass: c.mass / kept }));
}

/** The first of the likeliest days at offsets `from` to before `to`. */
function likeliest(count: number, from: number, to: number): { readonly day: number; readonly mass: number } {
  let day = from;
  let mass = -1;
  for (let i = 0; i < count && start[i]! < to; i++)
    if (start[i + 1]! > from && perDay[i]! > mass) {
      mass = perDay[i]!;
      day = Math.max(from, start[i]!);
    }
  return { day, mass };
}

/** Year of a month cell. */
export const yearOf = (cell: MonthBelief): number => Math.floor(cell.month / 12);
export const yearOfDay = (day: number): number => civilOf(day).year;
