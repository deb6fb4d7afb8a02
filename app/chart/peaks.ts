/** The fullest windows of lanes: what the height of strips is scaled by. */
import { MASS_UNIT } from "./types";

/** Windows are of 2^level days, for each level below. */
export const PEAK_LEVELS = 24;

/** Of so many days with something or fewer each begins a window. */
const FEW_DAYS = 256;

/** A lane's entries of a MassIndex; `days` null where every day has one. */
interface LaneSums {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly days: Int32Array | null;
}

/** Raises `peaks` to the lane's largest mass in windows of 2^level days; where they are many, windows step by half their width, which is close enough for a scale. */
export function raisePeaks(peaks: Float32Array, sums: LaneSums): void {
  const { starts, days } = sums;
  const last = starts.length - 1;
  const span = days ? days[last]! - days[0]! : last;
  const first = days && Int32Array.from({ length: last }, (_, i) => i);
  let left = last;
  for (let level = 0; level < PEAK_LEVELS; level++) {
    const width = 2 ** level;
    const step = Math.max(1, width >> 1);
    if (days && last > FEW_DAYS) left = thinned(first!, left, days, step);
    const peak = (days ? peakOfListed(sums, days, first!.subarray(0, left), width) : peakOfAll(sums, width, step)) / MASS_UNIT;
    peaks[level] = Math.max(peaks[level]!, peak);
    if (width > span) {
      for (let wider = level + 1; wider < PEAK_LEVELS; wider++) peaks[wider] = Math.max(peaks[wider]!, peak);
      return;
    }
  }
}

function peakOfAll({ starts, ends }: LaneSums, width: number, step: number): number {
  const last = starts.length - 1;
  let peak = 0;
  for (let i = 0; i <= last; i += step) {
    const mass = starts[Math.min(i + width, last)]! - ends[i]!;
    if (mass > peak) peak = mass;
  }
  return peak;
}

/** The day whose entry follows: a window that begins with it has nothing before. */
const beginOf = (days: Int32Array, entry: number): number => days[entry + 1]! - 1;

/** Of windows that begin with these entries. */
function peakOfListed({ starts, ends }: LaneSums, days: Int32Array, first: Int32Array, width: number): number {
  let [peak, j] = [0, 0];
  for (let k = 0; k < first.length; k++) {
    const to = beginOf(days, first[k]!) + width;
    while (j + 8 < days.length && days[j + 8]! <= to) j += 8;
    while (j + 1 < days.length && days[j + 1]! <= to) j++;
    const mass = starts[j]! - ends[first[k]!]!;
    if (mass > peak) peak = mass;
  }
  return peak;
}

/** Keeps of `first` [0, n) those that lie at least `step` days behind the one kept before; returns how many. */
function thinned(first: Int32Array, n: number, days: Int32Array, step: number): number {
  let kept = 0;
  let next = -Infinity;
  for (let k = 0; k < n; k++) {
    const day = beginOf(days, first[k]!);
    if (day < next) continue;
    first[kept++] = first[k]!;
    next = day + step;
  }
  return kept;
}
