/** The visible window between whole days, as addresses and lists have it, and the fractional days the chart has. */
import type { View } from "./chart/types";

/** A window of whole days [from, to] inclusive; an end left open takes the data's. Null when both are. */
export function viewOfDays(from: number | null, to: number | null, extent: readonly [number, number] | null): View | null {
  if (from === null && to === null) return null;
  const [low, high] = extent ?? [from ?? to!, to ?? from!];
  const a = from ?? Math.min(low, to!);
  return [a, Math.max(to ?? high, a) + 1];
}

/** Whole days of a window, inclusive: a day belongs when more than half of it is in view. */
export function daysOfView([t0, t1]: View): readonly [number, number] {
  const from = Math.floor(t0 + 0.5);
  return [from, Math.max(from, Math.ceil(t1 - 0.5) - 1)];
}

/** The days of a window that the data reach; a window beside the data stays as it is. */
export function clipDays([from, to]: readonly [number, number], [low, high]: readonly [number, number]): readonly [number, number] {
  const [a, b] = [Math.max(from, low), Math.min(to, high)];
  return a <= b ? [a, b] : [from, to];
}
