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

/** One more row for about so many marks, while there is room. */
const MARKS_A_ROW = 8;

/** Lays lanes out; heights depend on data and room, never on the zoom. */
export function layoutLanes({ order, counts, collapsed, pinned, available, namesAbove }: LaneRequest): LaneLayout {
  const sorted = Array.from(order);
  const top = sorted.filter((l) => pinned(l));
  const lanes = Int32Array.from([...top, ...sorted.filter((l) => !pinned(l))]);
  const most = rowsThatFit(lanes, counts, collapsed, available, namesAbove);
  const y = new Float64Array(lanes.length + 1);
  const rows = new Uint8Array(lanes.length);
  lanes.forEach((l, i) => {
    rows[i] = rowsOf(counts[l] ?? 0, collapsed(l), most);
    y[i + 1] = y[i]! + heightOf(rows[i]!, namesAbove);
  });
  return { lanes, y, rows, pinned: top.length, total: y[lanes.length]!, namesAbove };
}

function rowsThatFit(
  lanes: Int32Array,
  counts: ArrayLike<number>,
  collapsed: (lane: number) => boolean,
  available: number,
  namesAbove: boolean,
): number {
  const height = (most: number): number => {
    let sum = 0;
    for (const l of lanes) sum += heightOf(rowsOf(counts[l] ?? 0, collapsed(l), most), namesAbove);
    return sum;
  };
  for (let most = SIZE.maxRows; most > 1; most--) if (height(most) <= available) return most;
  // What scrolls anyway may as well be readable.
  return height(1) <= available ? 1 : 2;
}

function rowsOf(count: number, collapsed: boolean, most: number): number {
  return collapsed ? 0 : Math.min(Math.max(Math.ceil(count / MARKS_A_ROW), 1), most);
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
