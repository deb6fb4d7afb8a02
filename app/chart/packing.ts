/**
 * Rows inside a lane, and which marks stand for their neighbours. Both depend on the days alone, never on the zoom: a mark keeps its row, and one
 * that is shown at some zoom stays shown at every closer one.
 */
import { firstDay, isDated, lastDay, lowerBound } from "./marks";
import type { ChartMarks } from "./types";

/** A row's marks by first day; they never share a day. */
export interface PackedRow {
  readonly marks: Uint32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Coarsest level at which the mark stands for its bucket of 2^level days: at that level and all finer ones it is drawn. */
  readonly levels: Uint8Array;
  /** Positions whose level is at least SKIP × (i + 1), so that far out few are looked at. */
  readonly coarse: readonly Uint32Array[];
}

export interface PackedLane {
  readonly rows: readonly PackedRow[];
  /** First days of all shown marks, ascending: what "+n" counts. */
  readonly starts: Int32Array;
  /** All shown marks in that order. */
  readonly marks: Uint32Array;
}

const SKIP = 3;
const TOP_LEVEL = 24;

/**
 * Packs the shown marks of lane rows [offset, offset + count) into at most `rows` rows. Each goes to the row that has been free longest, so that
 * labels find room; where none is free the least important of those in the way goes without a row (it is counted, listed and reached by keys).
 */
export function packLane(marks: ChartMarks, offset: number, count: number, visible: Uint8Array | null, rows: number): PackedLane {
  const shown = shownMarks(marks, offset, count, visible);
  const starts = new Int32Array(shown.length);
  for (let i = 0; i < shown.length; i++) starts[i] = firstDay(marks, shown[i]!);
  const lists: number[][] = Array.from({ length: rows }, () => []);
  const ends = new Array<number>(rows).fill(-Infinity);
  for (let i = 0; i < shown.length; i++) {
    const mark = shown[i]!;
    const row = freest(ends, starts[i]!);
    const last = lastDay(marks, mark);
    if (row >= 0) {
      lists[row]!.push(mark);
      ends[row] = last;
      continue;
    }
    let weakest = -1;
    for (let r = 0; r < rows; r++) {
      if (weakest < 0 || marks.importance[lists[r]!.at(-1)!]! < marks.importance[lists[weakest]!.at(-1)!]!) weakest = r;
    }
    if (weakest >= 0 && marks.importance[mark]! > marks.importance[lists[weakest]!.at(-1)!]!) {
      lists[weakest]![lists[weakest]!.length - 1] = mark;
      ends[weakest] = last;
    }
  }
  return { rows: lists.map((list) => rowOf(marks, list)), starts, marks: shown };
}

/** Dated, unfiltered marks by first drawn day. */
function shownMarks(marks: ChartMarks, offset: number, count: number, visible: Uint8Array | null): Uint32Array {
  const out = new Uint32Array(count);
  let n = 0;
  let sorted = true;
  for (let i = offset; i < offset + count; i++) {
    if ((visible && !visible[i]) || !isDated(marks, i)) continue;
    if (n > 0 && firstDay(marks, i) < firstDay(marks, out[n - 1]!)) sorted = false;
    out[n++] = i;
  }
  const shown = out.slice(0, n);
  // Only open beginnings stand out of order in the file.
  return sorted ? shown : shown.sort((a, b) => firstDay(marks, a) - firstDay(marks, b) || a - b);
}

function freest(ends: readonly number[], day: number): number {
  let best = -1;
  for (let r = 0; r < ends.length; r++) if (ends[r]! < day && (best < 0 || ends[r]! < ends[best]!)) best = r;
  return best;
}

function rowOf(columns: ChartMarks, list: readonly number[]): PackedRow {
  const marks = Uint32Array.from(list);
  const first = new Int32Array(marks.length);
  const last = new Int32Array(marks.length);
  for (let i = 0; i < marks.length; i++) {
    first[i] = firstDay(columns, marks[i]!);
    last[i] = lastDay(columns, marks[i]!);
  }
  const levels = levelsOf(columns, marks, first, last);
  const coarse: Uint32Array[] = [];
  for (let level = SKIP; level <= TOP_LEVEL; level += SKIP) {
    const list = (coarse.at(-1) ?? marks.map((_, i) => i)).filter((i) => levels[i]! >= level);
    if (list.length === 0) break;
    coarse.push(list);
  }
  return { marks, first, last, levels, coarse };
}

/** A tournament: at each level the most important mark of a bucket goes on to the next. A long bar is seen at least while it is wide. */
function levelsOf({ importance }: ChartMarks, marks: Uint32Array, first: Int32Array, last: Int32Array): Uint8Array {
  const levels = new Uint8Array(marks.length);
  let n = marks.length;
  const alive = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    alive[i] = i;
    levels[i] = Math.min(31 - Math.clz32(last[i]! - first[i]! + 1), TOP_LEVEL);
  }
  for (let level = 1; level <= TOP_LEVEL && n > 0; level++) {
    let kept = 0;
    for (let i = 0; i < n; i++) {
      const p = alive[i]!;
      const q = kept > 0 ? alive[kept - 1]! : -1;
      if (q >= 0 && first[p]! >> level === first[q]! >> level) {
        if (importance[marks[p]!]! > importance[marks[q]!]!) alive[kept - 1] = p;
      } else alive[kept++] = p;
    }
    n = kept;
    for (let i = 0; i < n; i++) levels[alive[i]!] = Math.max(levels[alive[i]!]!, level);
  }
  return levels;
}

/** Calls `visit` with each position of the row that is drawn at `level` and touches days [from, to), in order. */
export function eachShown(row: PackedRow, level: number, from: number, to: number, visit: (position: number) => void): void {
  const list = row.coarse[Math.min(Math.floor(level / SKIP), row.coarse.length) - 1];
  const { first, last, levels } = row;
  const at = (i: number): number => (list ? list[i]! : i);
  let lo = 0;
  let hi = list ? list.length : first.length;
  const end = hi;
  while (lo < hi) {
    const mid = (lo + hi) >>> 1;
    if (last[at(mid)]! < from) lo = mid + 1;
    else hi = mid;
  }
  for (let i = lo; i < end; i++) {
    const p = at(i);
    if (first[p]! >= to) return;
    if (levels[p]! >= level) visit(p);
  }
}

/** Shown marks of the lane whose first day is in [from, to). */
export function countStarts({ starts }: PackedLane, from: number, to: number): number {
  return lowerBound(starts, to, 0, starts.length) - lowerBound(starts, from, 0, starts.length);
}
