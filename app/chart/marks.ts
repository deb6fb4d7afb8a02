/** Reading a mark's columns: its days, its openness, its vocabulary values. Undated marks have no day on either side and are never drawn. */
import { MANNER, MARK_FLAGS, NO_DAY, readBits, SPAN, STATE } from "../../data/published";
import { EXTENTS, STATUSES } from "../../data/schema";
import type { MarkColumns } from "./types";

/** An open end is drawn for so many days, fading. */
const OPEN_DAYS = 120;

/** Vocabulary columns hold index + 1. */
export const WITHIN = EXTENTS.indexOf("within") + 1;
export const [PLANNED, POSTPONED, CANCELLED] = (["planned", "postponed", "cancelled"] as const).map((s) => STATUSES.indexOf(s) + 1) as [
  number,
  number,
  number,
];

export type Days = Pick<MarkColumns, "from" | "span">;

export function isDated({ from }: Days, mark: number): boolean {
  return from[mark] !== NO_DAY;
}

/** First day told; NO_DAY for an open beginning and an undated mark. */
export function fromOf({ from, span }: Days, mark: number): number {
  return span[mark] === SPAN.openStart ? NO_DAY : from[mark]!;
}

/** Last day told, inclusive; NO_DAY for an open end and an undated mark. */
export function toOf(marks: Days, mark: number): number {
  return marks.span[mark] === SPAN.openEnd ? NO_DAY : endOf(marks, mark);
}

/** Last day told, the first one where no other is: with `from` the days a dated mark is known to reach. */
export function endOf({ from, span }: Days, mark: number): number {
  const days = span[mark]!;
  return days > SPAN.openStart ? from[mark]! + days - 2 : from[mark]!;
}

/** Whether a mark, as it is drawn, touches the inclusive days [low, high]. */
export function touches(marks: Days, mark: number, low: number, high: number): boolean {
  return isDated(marks, mark) && firstDay(marks, mark) <= high && lastDay(marks, mark) >= low;
}

/** First day drawn: an open beginning reaches OPEN_DAYS back from the end. */
export function firstDay({ from, span }: Days, mark: number): number {
  return span[mark] === SPAN.openStart ? from[mark]! - OPEN_DAYS : from[mark]!;
}

/** Last day drawn, inclusive. */
export function lastDay(marks: Days, mark: number): number {
  return marks.span[mark] === SPAN.openEnd ? marks.from[mark]! + OPEN_DAYS : endOf(marks, mark);
}

export function hasFlag({ state }: Pick<MarkColumns, "state">, mark: number, flag: keyof typeof MARK_FLAGS): boolean {
  return (state[mark]! & MARK_FLAGS[flag]) !== 0;
}

export function statusOf({ state }: Pick<MarkColumns, "state">, mark: number): number {
  return readBits(state[mark]!, STATE.status);
}

type Manner = Pick<MarkColumns, "manner">;
export const extentOf = ({ manner }: Manner, mark: number): number => readBits(manner[mark]!, MANNER.extent);
export const directionOf = ({ manner }: Manner, mark: number): number => readBits(manner[mark]!, MANNER.direction);
export const partOfDayOf = ({ manner }: Manner, mark: number): number => readBits(manner[mark]!, MANNER.partOfDay);

/** First index in ascending `values` [lo, hi) that is not below `x`. */
export function lowerBound(values: ArrayLike<number>, x: number, lo: number, hi: number): number {
  while (lo < hi) {
    const mid = (lo + hi) >>> 1;
    if (values[mid]! < x) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
