/**
 * Probability mass by day and lane. A mark of several possible readings puts a share on each, one that happened on some day `within` an interval
 * spreads over its days, so what a strip shows is expected marks, not best guesses, and sums to their number exactly (integers).
 */
import { MARK_FLAGS, NO_DAY } from "../../data/published";
import { endOf, extentOf, WITHIN, lowerBound } from "./marks";
import { PEAK_LEVELS, raisePeaks } from "./peaks";
import { MASS_UNIT, type ChartIndex, type MarkColumns, type MassIndex, type ReadingColumns } from "./types";

/** The columns mass follows from. */
export type MassMarks = Pick<MarkColumns, "from" | "span" | "manner" | "state" | "confidence">;

interface LaneSpan {
  readonly offset: number;
  readonly count: number;
}

/** Builds what drawing needs for the marks shown (`visible` 1, or null for all). Pure and DOM-free: made to run in a worker. */
export function buildIndex(
  lanes: readonly LaneSpan[],
  marks: MassMarks,
  readings: ReadingColumns | null,
  visible: Uint8Array | null,
): ChartIndex {
  const counts = new Uint32Array(lanes.length);
  const sink = newSink(lanes.length);
  const days = new DayMasses();
  const ranges = rangesOf(lanes, marks, readings);
  lanes.forEach((lane, l) => {
    const { lo, hi } = ranges[l]!;
    if (lo <= hi) {
      days.open(lo, hi, lane.count);
      counts[l] = addMasses(lane, marks, readings, visible, days);
      days.close();
    }
    sink.push(l, days);
    days.clear();
  });
  return { counts, mass: sink.finish() };
}

/** The buffers of an index, for `postMessage`'s transfer list. */
export function buffersOf({ counts, mass }: ChartIndex): ArrayBuffer[] {
  return [counts, ...Object.values(mass)].map((a: Uint8Array | Uint32Array | Int32Array | Float32Array) => a.buffer as ArrayBuffer);
}

/** Of so many days a mark or fewer all are looked at; else those that have something are listed, so a quiet century costs as little as its few events. */
const DAYS_A_MARK = 8;

/** What begins and ends on each day of one lane. */
class DayMasses {
  lo = 0;
  /** Days from the first to the last one. */
  span = 0;
  starts = new Int32Array(0);
  ends = new Int32Array(0);
  /** Days with an entry, ascending once closed; the first `active`. */
  touched = new Int32Array(0);
  active = 0;

  private isListed = false;

  open(lo: number, hi: number, marks: number): void {
    this.lo = lo;
    this.span = hi - lo + 1;
    this.isListed = this.span > marks * DAYS_A_MARK;
    if (this.starts.length >= this.span) return;
    this.starts = new Int32Array(this.span);
    this.ends = new Int32Array(this.span);
    this.touched = new Int32Array(this.span);
  }

  add(from: number, to: number, mass: number): void {
    if (mass === 0) return;
    const { starts, ends, lo } = this;
    if (this.isListed) {
      this.touch(from - lo);
      if (to !== from) this.touch(to - lo);
    }
    starts[from - lo]! += mass;
    ends[to - lo]! += mass;
  }

  private touch(day: number): void {
    if (this.starts[day] === 0 && this.ends[day] === 0) this.touched[this.active++] = day;
  }

  /** Lists the days that have something where that has not been done. */
  close(): void {
    const { starts, ends, touched, span } = this;
    if (this.isListed) touched.subarray(0, this.active).sort();
    else for (let day = 0; day < span; day++) if (starts[day] !== 0 || ends[day] !== 0) touched[this.active++] = day;
    if (this.active === 0) this.span = 0;
  }

  /** In at most `mass` steps, each of at least one unit, so a century costs no more than three years. */
  spread(from: number, to: number, mass: number): void {
    const days = to - from + 1;
    const steps = Math.min(days, mass);
    let given = 0;
    for (let s = 1; s <= steps; s++) {
      const upTo = Math.floor((s * mass) / steps);
      const day = from + Math.floor(((s - 0.5) * days) / steps);
      this.add(day, day, upTo - given);
      given = upTo;
    }
  }

  /** Whether an entry for each day takes less than a list of the days with one. */
  get dense(): boolean {
    return this.active * 3 >= this.span && this.span > 0;
  }

  clear(): void {
    for (let i = 0; i < this.active; i++) this.starts[this.touched[i]!] = this.ends[this.touched[i]!] = 0;
    this.active = this.span = 0;
  }
}

interface Range {
  readonly lo: number;
  readonly hi: number;
}

const known = new WeakMap<Int32Array, { readonly lanes: readonly LaneSpan[]; readonly readings: ReadingColumns | null; readonly ranges: readonly Range[] }>(); // prettier-ignore

/** Days that the marks of each lane and their readings reach, whatever filters leave of them: found once for a data set. */
function rangesOf(lanes: readonly LaneSpan[], marks: MassMarks, readings: ReadingColumns | null): readonly Range[] {
  const found = known.get(marks.from);
  if (found?.lanes === lanes && found.readings === readings) return found.ranges;
  const ranges = lanes.map((lane) => rangeOf(lane, marks, readings));
  known.set(marks.from, { lanes, readings, ranges });
  return ranges;
}

function rangeOf({ offset, count }: LaneSpan, marks: MassMarks, readings: ReadingColumns | null): Range {
  let lo = Infinity;
  let hi = -Infinity;
  for (let i = offset; i < offset + count; i++) {
    const from = marks.from[i]!;
    if (from === NO_DAY) continue;
    const to = endOf(marks, i);
    if (from < lo) lo = from;
    if (to > hi) hi = to;
  }
  if (!readings) return { lo, hi };
  const { mark } = readings;
  for (let r = lowerBound(mark, offset, 0, mark.length); r < mark.length && mark[r]! < offset + count; r++) {
    lo = Math.min(lo, readings.from[r]!);
    hi = Math.max(hi, readings.to[r]!);
  }
  return { lo, hi };
}

/** Returns the number of dated marks. */
function addMasses(
  { offset, count }: LaneSpan,
  marks: MassMarks,
  readings: ReadingColumns | null,
  visible: Uint8Array | null,
  days: DayMasses,
): number {
  const end = offset + count;
  const { from: first, state } = marks;
  let dated = 0;
  for (let i = offset; i < end; i++) {
    if (visible !== null && visible[i] === 0) continue;
    const from = first[i]!;
    if (from === NO_DAY) continue;
    dated++;
    const to = endOf(marks, i);
    const others = readings !== null && (state[i]! & MARK_FLAGS.readings) !== 0;
    const left = others ? addReadings(i, marks, readings, days) : MASS_UNIT;
    if (from !== to && extentOf(marks, i) === WITHIN) days.spread(from, to, left);
    else days.add(from, to, left);
  }
  return dated;
}

/** Returns what they leave to the best reading. */
function addReadings(mark: number, marks: MassMarks, readings: ReadingColumns, days: DayMasses): number {
  const first = lowerBound(readings.mark, mark, 0, readings.mark.length);
  let all = Math.max(marks.confidence[mark]!, 1);
  for (let r = first; readings.mark[r] === mark; r++) all += readings.confidence[r]!;
  let left = MASS_UNIT;
  for (let r = first; readings.mark[r] === mark; r++) {
    const share = Math.floor((readings.confidence[r]! * MASS_UNIT) / all);
    if (share === 0) continue;
    if (extentOf(marks, mark) === WITHIN) days.spread(readings.from[r]!, readings.to[r]!, share);
    else days.add(readings.from[r]!, readings.to[r]!, share);
    left -= share;
  }
  return left;
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
  /** An entry for each day. */
  const pushDense = (of: DayMasses): void => {
    let [s, e] = [0, 0];
    for (let d = 0; d < of.span; d++) {
      s += of.starts[d]!;
      e += of.ends[d]!;
      starts[n] = s;
      ends[n++] = e;
    }
  };
  /** An entry for each day that has something. */
  const pushSparse = (of: DayMasses): void => {
    let [s, e] = [0, 0];
    for (const d of of.touched.subarray(0, of.active)) {
      s += of.starts[d]!;
      e += of.ends[d]!;
      starts[n] = s;
      ends[n++] = e;
      days[nd++] = of.lo + d + 1;
    }
  };
  return {
    push(lane: number, of: DayMasses): void {
      const need = n + (of.dense ? of.span : of.active) + 1;
      starts = grown(starts, need);
      ends = grown(ends, need);
      days = grown(days, nd + of.active + 1);
      dense[lane] = of.dense ? 1 : 0;
      first[lane] = of.lo;
      if (of.span > 0) {
        const begin = n;
        starts[n] = ends[n] = 0;
        n++;
        if (of.dense) pushDense(of);
        else {
          days[nd++] = of.lo;
          pushSparse(of);
        }
        const sums = {
          starts: starts.subarray(begin, n),
          ends: ends.subarray(begin, n),
          days: of.dense ? null : days.subarray(nd - (n - begin), nd),
        };
        raisePeaks(peaks, sums);
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
