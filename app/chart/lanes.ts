/** Where lanes stand: order, heights, pinned ones on top, and which of thousands are in sight. */
import { SIZE } from "./theme-tokens";

export interface LaneRequest {
  /** Lanes of the data in display order. */
  readonly order: ArrayLike<number>;
  /** Shown marks by lane of the data. */
  readonly counts: ArrayLike<number>;
  readonly collapsed: (lane: number) => boolean;
  readonly pinned: (lane: number) => boolean;
  /** Height in px that lanes may fill before they scroll. */
  readonly available: number;
  /** Names stand above their lanes (narrow charts). */
  readonly namesAbove: boolean;
}

/** Lanes from top to bottom: pinned ones first. `y[i + 1] − y[i]` is the height of lane i. */
export interface LaneLayout {
  readonly lanes: Int32Array;
  readonly y: Float64Array;
  /** Rows of marks; 0 for a collapsed lane. */
  readonly rows: Uint8Array;
  readonly pinned: number;
  readonly total: number;
  readonly namesAbove: boolean;
}

/** A lane gets no more rows than one for so many marks: enough for what falls on the same days. */
const MARKS_A_ROW = 2;
/** What scrolls anyway may as well be readable: two rows, one where marks are few. */
const SCROLLED = { rows: 2, marksARow: 8 } as const;

/** Lays lanes out; heights depend on data and room, never on the zoom. */
export function layoutLanes({ order, counts, collapsed, pinned, available, namesAbove }: LaneRequest): LaneLayout {
  const sorted = Array.from(order);
  const top = sorted.filter((l) => pinned(l));
  const lanes = Int32Array.from([...top, ...sorted.filter((l) => !pinned(l))]);
  const rows = rowsThatFit(
    Array.from(lanes, (l) => (collapsed(l) ? null : (counts[l] ?? 0))),
    available,
    namesAbove,
  );
  const y = new Float64Array(lanes.length + 1);
  lanes.forEach((_, i) => {
    y[i + 1] = y[i]! + heightOf(rows[i]!, namesAbove);
  });
  return { lanes, y, rows, pinned: top.length, total: y[lanes.length]!, namesAbove };
}

/** Rows of each lane by its marks, null for a collapsed one: while there is room, one more goes to whichever is most crowded. */
function rowsThatFit(counts: readonly (number | null)[], available: number, namesAbove: boolean): Uint8Array {
  const rowsFor = (marksARow: number, most: number): Uint8Array =>
    Uint8Array.from(counts, (n) => (n === null ? 0 : Math.min(Math.max(Math.ceil(n / marksARow), 1), most)));
  const heightWith = (rows: Uint8Array): number => rows.reduce((sum, r) => sum + heightOf(r, namesAbove), 0);
  const most = rowsFor(MARKS_A_ROW, SIZE.maxRows);
  if (heightWith(most) <= available) return most;
  const rows = rowsFor(Infinity, 1);
  let left = available - heightWith(rows);
  if (left < 0) return rowsFor(SCROLLED.marksARow, SCROLLED.rows);
  for (; left >= SIZE.row; left -= SIZE.row) {
    let next = -1;
    let crowd = 0;
    for (let i = 0; i < rows.length; i++) {
      // Square roots: the busiest lane takes more than others, not all.
      const c = rows[i]! < most[i]! ? Math.sqrt(counts[i]!) / rows[i]! : 0;
      if (c > crowd) [next, crowd] = [i, c];
    }
    if (next < 0) break;
    rows[next]!++;
  }
  return rows;
}

function heightOf(rows: number, namesAbove: boolean): number {
  const body = rows === 0 ? SIZE.laneCollapsed : SIZE.laneMin + (rows - 1) * SIZE.row;
  return body + (namesAbove ? SIZE.nameRow : 0);
}

export interface PlacedLane {
  /** Position in the layout. */
  readonly index: number;
  /** Lane of the data. */
  readonly lane: number;
  /** Top in px from the top of the lanes' area, scrolling done. */
  readonly y: number;
  readonly height: number;
  readonly rows: number;
}

/** Lanes in sight, pinned ones first; a lane half under the pinned ones is among them. */
export function lanesInSight(layout: LaneLayout, scrollTop: number, height: number): readonly PlacedLane[] {
  const { lanes, y, rows, pinned } = layout;
  const out: PlacedLane[] = [];
  const place = (index: number, shift: number): void => {
    out.push({ index, lane: lanes[index]!, y: y[index]! - shift, height: y[index + 1]! - y[index]!, rows: rows[index]! });
  };
  for (let i = 0; i < pinned; i++) place(i, 0);
  for (let i = Math.max(pinned, laneAt(layout, y[pinned]! + scrollTop)); i < lanes.length && y[i]! - scrollTop < height; i++) {
    if (y[i + 1]! - scrollTop > y[pinned]!) place(i, scrollTop);
  }
  return out;
}

/** Index in the layout of the lane at `top` px of the whole list. */
export function laneAt({ y, lanes }: LaneLayout, top: number): number {
  let lo = 0;
  let hi = lanes.length;
  while (lo < hi) {
    const mid = (lo + hi) >>> 1;
    if (y[mid + 1]! <= top) lo = mid + 1;
    else hi = mid;
  }
  return Math.min(lo, Math.max(lanes.length - 1, 0));
}
