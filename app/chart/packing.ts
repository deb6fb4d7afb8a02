/**
 * Rows inside a lane, and which marks stand for their neighbours. Both depend on the days alone, never on the zoom: a mark keeps its row, and one
 * that is shown at some zoom stays shown at every closer one.
 */
import { SPAN } from "../../data/published";
import { firstDay, isDated, lastDay, lowerBound } from "./marks";
import type { MarkColumns } from "./types";

/** A row's marks by first day; they never share a day. */
export interface PackedRow {
  readonly marks: Uint32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Coarsest level at which the mark stands for its bucket of 2^level days: at that level and all finer ones it is drawn. */
  readonly levels: Uint8Array;
  /** Positions whose level is at least i + 1, so that far out few are looked at; ends where a list is short. */
  readonly coarse: readonly Uint32Array[];
}

export interface PackedLane {
  readonly rows: readonly PackedRow[];
  /** First days of all shown marks, ascending: what "+n" counts. A view of the file's column where nothing is filtered. */
  readonly starts: Int32Array;
  /** All shown marks in that order; null where they are the run that begins with `firstMark`. */
  readonly marks: Uint32Array | null;
  readonly firstMark: number;
}

const TOP_LEVEL = 24;
/** Lists of so few positions are looked through as a whole. */
const SHORT = 64;

/**
 * Packs the shown marks of lane rows [offset, offset + count) into at most `rows` rows. Each goes to the row that has been free longest, so that
 * labels find room; where none is free the least important of those in the way goes without a row (it is counted, listed and reached by keys).
 */
export function packLane(columns: MarkColumns, offset: number, count: number, visible: Uint8Array | null, rows: number): PackedLane {
  const shown = shownMarks(columns, offset, count, visible);
  const n = shown.starts.length;
  const { starts } = shown;
  const lists = Array.from({ length: rows }, () => ({ marks: new Uint32Array(16), n: 0, end: -Infinity }));
  const { importance } = columns;
  for (let i = 0; i < n; i++) {
    const mark = markAt(shown, i);
    const day = starts[i]!;
    let row = lists[0]!;
    let weakest = 256;
    let free = false;
    for (let r = 0; r < rows; r++) {
      const list = lists[r]!;
      if (list.end < day) {
        if (!free || list.end < row.end) row = list;
        free = true;
      } else if (!free && importance[list.marks[list.n - 1]!]! < weakest) {
        weakest = importance[list.marks[list.n - 1]!]!;
        row = list;
      }
    }
    if (!free && importance[mark]! <= weakest) continue;
    if (free) row.n++;
    if (row.n > row.marks.length) row.marks = doubled(row.marks);
    row.marks[row.n - 1] = mark;
    row.end = lastDay(columns, mark);
  }
  return { ...shown, rows: lists.map((list) => rowOf(columns, list.marks.slice(0, list.n))) };
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(array.length * 2);
  next.set(array);
  return next;
}

type Shown = Pick<PackedLane, "starts" | "marks" | "firstMark">;

/** Dated, unfiltered marks by first drawn day. */
function shownMarks(columns: MarkColumns, offset: number, count: number, visible: Uint8Array | null): Shown {
  const { from, span } = columns;
  // Undated marks and open beginnings come last in a lane; most lanes have neither and need no list of their own.
  let end = offset + count;
  let opens = false;
  for (; end > offset && (span[end - 1] === SPAN.openStart || !isDated(columns, end - 1)); end--) opens ||= isDated(columns, end - 1);
  if (!visible && !opens) return { starts: from.subarray(offset, end), marks: null, firstMark: offset };
  const room = new Uint32Array(count);
  let n = 0;
  for (let i = offset; i < offset + count; i++) if ((!visible || visible[i]) && isDated(columns, i)) room[n++] = i;
  const list = room.slice(0, n);
  if (opens) list.sort((a, b) => firstDay(columns, a) - firstDay(columns, b) || a - b);
  const starts = new Int32Array(n);
  for (let i = 0; i < n; i++) starts[i] = firstDay(columns, list[i]!);
  return { starts, marks: list, firstMark: list[0] ?? offset };
}

/** The i-th shown mark. */
export function markAt({ marks, firstMark }: Shown, i: number): number {
  return marks ? marks[i]! : firstMark + i;
}

/** Position of a mark among the shown ones of its lane, −1 when it is filtered, undated or of another lane. */
export function positionOf({ marks, firstMark, starts }: Shown, mark: number): number {
  if (marks) return marks.indexOf(mark);
  return mark >= firstMark && mark < firstMark + starts.length ? mark - firstMark : -1;
}

function rowOf(columns: MarkColumns, marks: Uint32Array): PackedRow {
  const first = new Int32Array(marks.length);
  const last = new Int32Array(marks.length);
  for (let i = 0; i < marks.length; i++) {
    first[i] = firstDay(columns, marks[i]!);
    last[i] = lastDay(columns, marks[i]!);
  }
  const levels = levelsOf(columns, marks, first, last);
  const coarse: Uint32Array[] = [];
  for (let level = 1; level <= TOP_LEVEL && (coarse.at(-1) ?? marks).length > SHORT; level++)
    coarse.push(atLeast(levels, level, coarse.at(-1)));
  return { marks, first, last, levels, coarse };
}

function atLeast(levels: Uint8Array, level: number, among?: Uint32Array): Uint32Array {
  const out = new Uint32Array(among?.length ?? levels.length);
  let n = 0;
  for (let i = 0; i < out.length; i++) {
    const p = among ? among[i]! : i;
    if (levels[p]! >= level) out[n++] = p;
  }
  return out.slice(0, n);
}

/** A tournament: at each level the most important mark of a bucket goes on to the next. A long bar is seen at least while it is wide. */
function levelsOf({ importance }: MarkColumns, marks: Uint32Array, first: Int32Array, last: Int32Array): Uint8Array {
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
  const list = row.coarse[Math.min(level, row.coarse.length) - 1];
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
