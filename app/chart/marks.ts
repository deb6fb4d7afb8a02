/** Reading a mark's columns: its days, its openness, its vocabulary values. Undated marks have no day on either side and are never drawn. */
import { MARK_FLAGS, NO_DAY } from "../../data/published";
import { EXTENTS, STATUSES } from "../../data/schema";
import type { ChartMarks } from "./types";

/** An open end is drawn for so many days, fading. */
const OPEN_DAYS = 120;

/** Vocabulary columns hold index + 1. */
export const WITHIN = EXTENTS.indexOf("within") + 1;
export const [PLANNED, POSTPONED, CANCELLED] = (["planned", "postponed", "cancelled"] as const).map((s) => STATUSES.indexOf(s) + 1) as [
  number,
  number,
  number,
];

type Days = Pick<ChartMarks, "from" | "to">;

export function isDated({ from, to }: Days, mark: number): boolean {
  return from[mark] !== NO_DAY || to[mark] !== NO_DAY;
}

/** Whether a mark, as it is drawn, touches the inclusive days [low, high]. */
export function touches(marks: Days, mark: number, low: number, high: number): boolean {
  return isDated(marks, mark) && firstDay(marks, mark) <= high && lastDay(marks, mark) >= low;
}

/** First day drawn: an open beginning reaches OPEN_DAYS back from the end. */
export function firstDay({ from, to }: Days, mark: number): number {
  return from[mark] === NO_DAY ? to[mark]! - OPEN_DAYS : from[mark]!;
}

/** Last day drawn, inclusive. */
export function lastDay({ from, to }: Days, mark: number): number {
  return to[mark] === NO_DAY ? from[mark]! + OPEN_DAYS : to[mark]!;
}

export function hasFlag({ flags }: ChartMarks, mark: number, flag: keyof typeof MARK_FLAGS): boolean {
  return (flags[mark]! & MARK_FLAGS[flag]) !== 0;
}

/** First index in ascending `values` [lo, hi) that is not below `x`. */
export function lowerBound(values: ArrayLike<number>, x: number, lo: number, hi: number): number {
  while (lo < hi) {
    const mid = (lo + hi) >>> 1;
    if (values[mid]! < x) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
