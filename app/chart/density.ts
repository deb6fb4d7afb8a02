/**
 * Probability mass by day and lane. A mark of several possible readings puts a share on each, one that happened on some day `within` an interval
 * spreads over its days, so what a strip shows is expected marks, not best guesses, and sums to their number exactly (integers).
 */
import { NO_DAY } from "../../data/schema";
import { WITHIN, hasFlag, isDated, lowerBound } from "./marks";
import type { ChartIndex, ChartMarks, MassIndex, ReadingColumns } from "./types";

/** One mark. Four million marks fit a lane before a sum overflows 32 bits. */
export const MASS_UNIT = 1024;
const PEAK_LEVELS = 24;

interface LaneSpan {
  readonly offset: number;
  readonly count: number;
}

/** Builds what drawing needs for the marks shown (`visible` 1, or null for all). Pure and DOM-free: made to run in a worker. */
export function buildIndex(
  lanes: readonly LaneSpan[],
  marks: ChartMarks,
  readings: ReadingColumns | null,
  visible: Uint8Array | null,
): ChartIndex {
  const counts = new Uint32Array(lanes.length);
  const sink = newSink(lanes.length);
  const scratch: Scratch = { starts: new Int32Array(0), ends: new Int32Array(0) };
  lanes.forEach((lane, l) => {
    const range = rangeOf(lane, marks, readings, visible);
    counts[l] = range.count;
    if (range.count > 0) {
      addMasses(lane, marks, readings, visible, range.lo, range.hi, scratch);
      sink.push(l, range.lo, range.hi, scratch);
    } else sink.push(l, 0, -1, scratch);
  });
  return { counts, mass: sink.finish() };
}

/** The buffers of an index, for `postMessage`'s transfer list. */
export function buffersOf({ counts, mass }: ChartIndex): ArrayBuffer[] {
  return [counts, ...Object.values(mass)].map((a: Uint8Array | Uint32Array | Int32Array | Float32Array) => a.buffer as ArrayBuffer);
}

interface Scratch {
  starts: Int32Array;
  ends: Int32Array;
}

function rangeOf({ offset, count }: LaneSpan, marks: ChartMarks, readings: ReadingColumns | null, visible: Uint8Array | null) {
  let lo = Infinity;
  let hi = -Infinity;
  let shown = 0;
  for (let i = offset; i < offset + count; i++) {
    if ((visible && !visible[i]) || !isDated(marks, i)) continue;
    shown++;
    const a = marks.from[i] === NO_DAY ? marks.to[i]! : marks.from[i]!;
    const b = marks.to[i] === NO_DAY ? a : marks.to[i]!;
    if (a < lo) lo = a;
    if (b > hi) hi = b;
    if (!readings || !hasFlag(marks, i, "readings")) continue;
    for (let r = lowerBound(readings.mark, i, 0, readings.mark.length); readings.mark[r] === i; r++) {
      lo = Math.min(lo, readings.from[r]!);
      hi = Math.max(hi, readings.to[r]!);
    }
  }
  return { lo, hi, count: shown };
}

function addMasses(
  { offset, count }: LaneSpan,
  marks: ChartMarks,
  readings: ReadingColumns | null,
  visible: Uint8Array | null,
  lo: number,
  hi: number,
  scratch: Scratch,
): void {
  const n = hi - lo + 1;
  if (scratch.starts.length < n) {
    scratch.starts = new Int32Array(n);
    scratch.ends = new Int32Array(n);
  }
  const { starts, ends } = scratch;
  starts.fill(0, 0, n);
  ends.fill(0, 0, n);
  const add = (from: number, to: number, mass: number, within: boolean): void => {
    if (!within || from === to) {
      starts[from - lo]! += mass;
      ends[to - lo]! += mass;
      return;
    }
    // At most `mass` steps, each of at least one unit, so a century costs no more than three years.
    const days = to - from + 1;
    const steps = Math.min(days, mass);
    let given = 0;
    for (let s = 1; s <= steps; s++) {
      const upTo = Math.floor((s * mass) / steps);
      const day = from - lo + Math.floor(((s - 0.5) * days) / steps);
      starts[day]! += upTo - given;
      ends[day]! += upTo - given;
      given = upTo;
    }
  };
  for (let i = offset; i < offset + count; i++) {
    if ((visible && !visible[i]) || !isDated(marks, i)) continue;
    const from = marks.from[i] === NO_DAY ? marks.to[i]! : marks.from[i]!;
    const to = marks.to[i] === NO_DAY ? from : marks.to[i]!;
    const within = marks.extent[i] === WITHIN;
    let left = MASS_UNIT;
    if (readings && hasFlag(marks, i, "readings")) {
      const first = lowerBound(readings.mark, i, 0, readings.mark.length);
      let all = Math.max(marks.confidence[i]!, 1);
      for (let r = first; readings.mark[r] === i; r++) all += readings.confidence[r]!;
      for (let r = first; readings.mark[r] === i; r++) {
        const share = Math.floor((readings.confidence[r]! * MASS_UNIT) / all);
        if (share > 0) add(readings.from[r]!, readings.to[r]!, share, within);
        left -= share;
      }
    }
    add(from, to, left, within);
  }
}

/** Collects lanes into growing columns, dense where a third of the days or more have an entry. */
function newSink(lanes: number) {
  const offsets = new Uint32Array(lanes + 1);
  const dayOffsets = new Uint32Array(lanes + 1);
  const dense = new Uint8Array(lanes);
  const first = new Int32Array(lanes);
  const peaks = new Float32Array(PEAK_LEVELS);
  let starts = new Uint32Array(1 << 14);
  let ends = new Uint32Array(1 << 14);
  let days = new Int32Array(1 << 12);
  let n = 0;
  let nd = 0;
  return {
    push(lane: number, lo: number, hi: number, scratch: Scratch): void {
      const span = hi - lo + 1;
      let active = 0;
      for (let d = 0; d < span; d++) if (scratch.starts[d] || scratch.ends[d]) active++;
      const isDense = active * 3 >= span && span > 0;
      const need = n + (isDense ? span : active) + 1;
      starts = grown(starts, need);
      ends = grown(ends, need);
      days = grown(days, nd + active + 1);
      dense[lane] = isDense ? 1 : 0;
      first[lane] = lo;
      if (span > 0) {
        let s = 0;
        let e = 0;
        const begin = n;
        starts[n] = ends[n] = 0;
        if (!isDense) days[nd++] = lo;
        n++;
        for (let d = 0; d < span; d++) {
          s += scratch.starts[d]!;
          e += scratch.ends[d]!;
          if (!isDense && !scratch.starts[d] && !scratch.ends[d]) continue;
          starts[n] = s;
          ends[n++] = e;
          if (!isDense) days[nd++] = lo + d + 1;
        }
        raisePeaks(peaks, starts, ends, begin, n, isDense ? null : days.subarray(nd - (n - begin), nd));
      }
      offsets[lane + 1] = n;
      dayOffsets[lane + 1] = nd;
    },
    finish(): MassIndex {
      return { offsets, starts: starts.slice(0, n), ends: ends.slice(0, n), dense, first, dayOffsets, days: days.slice(0, nd), peaks };
    },
  };
}

function grown<T extends Uint32Array | Int32Array>(array: T, length: number): T {
  if (array.length >= length) return array;
  const next = new (array.constructor as new (n: number) => T)(Math.max(length, array.length * 2));
  next.set(array);
  return next;
}

/** Largest mass in windows of 2^level days; windows step by half their width, which is close enough for a scale. */
function raisePeaks(
  peaks: Float32Array,
  starts: Uint32Array,
  ends: Uint32Array,
  begin: number,
  end: number,
  days: Int32Array | null,
): void {
  const last = end - begin - 1;
  for (let level = 0; level < PEAK_LEVELS; level++) {
    const width = 2 ** level;
    const step = days ? 1 : Math.max(1, width >> 1);
    let peak = peaks[level]!;
    let j = 0;
    for (let i = 0; i <= last; i += step) {
      if (days) while (j < last && days[j + 1]! <= days[i]! + width) j++;
      else j = Math.min(i + width, last);
      peak = Math.max(peak, (starts[begin + j]! - ends[begin + i]!) / MASS_UNIT);
    }
    peaks[level] = peak;
    if (width > (days ? days[last]! - days[0]! : last)) {
      for (let wider = level + 1; wider < PEAK_LEVELS; wider++) peaks[wider] = Math.max(peaks[wider]!, peak);
      return;
    }
  }
}

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
