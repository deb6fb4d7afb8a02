/** Reading the sums of probability mass (mass.ts): what each pixel column of a strip holds. */
import { lowerBound } from "./marks";
import { PEAK_LEVELS } from "./peaks";
import { MASS_UNIT, type MassIndex } from "./types";

/** The mass that fills a strip when a pixel is `daysPerPx` wide: depends on the zoom alone, so panning never rescales. */
export function peakAt({ peaks }: MassIndex, daysPerPx: number): number {
  const level = Math.min(Math.max(Math.log2(daysPerPx), 0), PEAK_LEVELS - 2);
  const i = Math.floor(level);
  return Math.max(peaks[i]! + (peaks[i + 1]! - peaks[i]!) * (level - i), 1);
}

/** Boundary days of `width` pixel columns: column i shows [left[i], right[i]). */
export interface ColumnDays {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/**
 * Days a column stands for. A day wider than a pixel fills all its columns; narrower days go to the one column that holds their beginning, so a
 * point is counted once and columns sum to the count.
 */
export function columnDays(t0: number, daysPerPx: number, width: number, reuse?: ColumnDays): ColumnDays {
  const days = reuse && reuse.left.length >= width ? reuse : { left: new Int32Array(width), right: new Int32Array(width) };
  const wide = daysPerPx < 1;
  for (let i = 0; i < width; i++) {
    const a = t0 + i * daysPerPx;
    days.left[i] = wide ? Math.floor(a) : Math.ceil(a);
    days.right[i] = Math.ceil(a + daysPerPx);
  }
  return days;
}

/** The same of columns between neighbouring times, as wide as those are apart. */
export function daysBetween(times: readonly number[]): ColumnDays {
  const begin = times.slice(0, -1);
  const isWide = (i: number): boolean => times[i + 1]! - times[i]! < 1;
  return {
    left: Int32Array.from(begin, (t, i) => (isWide(i) ? Math.floor(t) : Math.ceil(t))),
    right: Int32Array.from(begin, (_, i) => Math.ceil(times[i + 1]!)),
  };
}

/** Expected marks under way in each column, of all lanes together: what their strips show, in one. */
export function presenceOf(mass: MassIndex, days: ColumnDays): Float64Array {
  const width = days.left.length;
  const sums = new Float64Array(width);
  const one = new Float32Array(width);
  for (let lane = 0; lane < mass.dense.length; lane++) {
    fillColumns(mass, lane, days, width, one, 0);
    for (let i = 0; i < width; i++) sums[i]! += one[i]! / MASS_UNIT;
  }
  return sums;
}

/** Writes the mass of each column of a lane into `out` [at, at + width), in MASS_UNITs. */
export function fillColumns(
  mass: MassIndex,
  lane: number,
  { left, right }: ColumnDays,
  width: number,
  out: Float32Array,
  at: number,
): void {
  const { starts, ends } = mass;
  const begin = mass.offsets[lane]!;
  const last = mass.offsets[lane + 1]! - begin - 1;
  if (last < 0) {
    out.fill(0, at, at + width);
    return;
  }
  if (mass.dense[lane]) {
    const first = mass.first[lane]!;
    for (let i = 0; i < width; i++) {
      let a = left[i]! - first;
      let b = right[i]! - first;
      a = a < 0 ? 0 : a > last ? last : a;
      b = b < 0 ? 0 : b > last ? last : b;
      out[at + i] = starts[begin + b]! - ends[begin + a]!;
    }
    return;
  }
  const d0 = mass.dayOffsets[lane]!;
  const { days } = mass;
  let a = entryBefore(days, d0, last, left[0]!);
  let b = a;
  for (let i = 0; i < width; i++) {
    while (a < last && days[d0 + a + 1]! <= left[i]!) a++;
    while (b < last && days[d0 + b + 1]! <= right[i]!) b++;
    out[at + i] = starts[begin + b]! - ends[begin + a]!;
  }
}

/** Expected marks of a lane in whole days [from, to). */
export function massIn(mass: MassIndex, lane: number, from: number, to: number): number {
  const begin = mass.offsets[lane]!;
  const last = mass.offsets[lane + 1]! - begin - 1;
  if (last < 0 || to <= from) return 0;
  const entry = (day: number): number =>
    mass.dense[lane] ? Math.min(Math.max(day - mass.first[lane]!, 0), last) : entryBefore(mass.days, mass.dayOffsets[lane]!, last, day);
  return (mass.starts[begin + entry(to)]! - mass.ends[begin + entry(from)]!) / MASS_UNIT;
}

/** Last entry whose boundary day is not after `day`; the first, which is empty, when all are. */
function entryBefore(days: Int32Array, d0: number, last: number, day: number): number {
  return Math.max(lowerBound(days, day + 1, d0, d0 + last + 1) - d0 - 1, 0);
}
