/** Derived values: what is in a window, counts, the figures of the summary. Pure. */
import { NO_DAY, type Lane } from "../data/published";
import { endOf, fromOf, isDated, lowerBound, touches, type Days } from "./chart/marks";
import type { MarkColumns } from "./chart/types";
import { eventSet, isSet, newBits, newBitsWithin, setBit, type EventSet } from "./eventSet";
import type { Shown } from "./filter";

/** Lane of a mark: they follow one another. */
export function laneOf(lanes: readonly Lane[], mark: number): number {
  let [low, high] = [0, lanes.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (lanes[middle]!.offset <= mark) low = middle;
    else high = middle;
  }
  return low;
}

/** All marks of an event, at most one a lane: in each they are in order of their events. */
export function marksOf(event: Uint32Array, lanes: readonly Lane[], sought: number): readonly number[] {
  return lanes.flatMap(({ offset, count }) => {
    const at = lowerBound(event, sought, offset, offset + count);
    return at < offset + count && event[at] === sought ? [at] : [];
  });
}

/** Events of shown marks that touch the inclusive days [from, to]; an open end reaches as far as it is drawn. */
export function eventsWithin(
  marks: Pick<MarkColumns, "event" | "from" | "span">,
  { visible, events }: Shown,
  window: readonly [number, number] | null,
): EventSet {
  if (!window) return events;
  const [low, high] = window;
  const bits = newBitsWithin(events);
  for (let i = 0; i < marks.event.length; i++) if ((!visible || visible[i]) && touches(marks, i, low, high)) setBit(bits, marks.event[i]!);
  return eventSet(bits);
}

/** Whether there is one. */
export function isAnyWithin(marks: Days, visible: Uint8Array | null, [low, high]: readonly [number, number]): boolean {
  for (let i = 0; i < marks.from.length; i++) if ((!visible || visible[i]) && touches(marks, i, low, high)) return true;
  return false;
}

/** Events of shown marks without any day: they and open beginnings come last in a lane, so the others are not looked at. */
export function undatedEvents(
  marks: Pick<MarkColumns, "event" | "from" | "span">,
  lanes: readonly Lane[],
  { visible, events }: Shown,
): EventSet {
  const bits = newBitsWithin(events);
  for (const { offset, count } of lanes)
    for (let i = offset + count - 1; i >= offset && fromOf(marks, i) === NO_DAY; i--)
      if (!isDated(marks, i) && (!visible || visible[i])) setBit(bits, marks.event[i]!);
  return eventSet(bits);
}

/** Shown marks of each lane that touch the inclusive days [from, to]. */
export function countWithin(
  marks: Days,
  lanes: readonly Lane[],
  visible: Uint8Array | null,
  [low, high]: readonly [number, number],
): Uint32Array {
  return Uint32Array.from(lanes, ({ offset, count }) => {
    let n = 0;
    for (let i = offset; i < offset + count; i++) if ((!visible || visible[i]) && touches(marks, i, low, high)) n++;
    return n;
  });
}

export interface Summary {
  readonly events: number;
  readonly undated: number;
  /** First and last day among them; null when none is dated. */
  readonly span: readonly [number, number] | null;
  /** Busiest lanes as [index, marks], at most five. */
  readonly lanes: readonly (readonly [lane: number, marks: number])[];
  readonly busiest: { readonly year: number; readonly events: number } | null;
}

/** `yearOf` turns a day number into its year; an event counts in the year its likeliest reading begins. */
export function summarise(
  events: EventSet,
  marks: Pick<MarkColumns, "from" | "span" | "event">,
  lanes: readonly Lane[],
  visible: Uint8Array | null,
  yearOf: (day: number) => number,
): Summary {
  let [undated, low, high] = [0, Infinity, -Infinity];
  const days = new Map<number, number>();
  const counted = newBits(marks.event.length);
  const count = (i: number): void => {
    const day = marks.from[i]!;
    if (day === NO_DAY) return void undated++;
    low = Math.min(low, day);
    high = Math.max(high, endOf(marks, i));
    days.set(day, (days.get(day) ?? 0) + 1);
  };
  const counts = lanes.map((lane, l): readonly [number, number] => {
    let n = 0;
    for (let i = lane.offset; i < lane.offset + lane.count; i++) {
      const event = marks.event[i]!;
      if ((visible && !visible[i]) || !events.has(event)) continue;
      n++;
      if (isSet(counted, event)) continue;
      setBit(counted, event);
      count(i);
    }
    return [l, n];
  });
  const years = new Map<number, number>();
  for (const [day, n] of days) years.set(yearOf(day), (years.get(yearOf(day)) ?? 0) + n);
  const best = [...years].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0];
  return {
    events: events.length,
    undated,
    span: low <= high ? [low, high] : null,
    lanes: counts.filter(([, n]) => n > 0).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 5), // prettier-ignore
    busiest: best ? { year: best[0], events: best[1] } : null,
  };
}

/** The `most` most important events of shown marks within the inclusive days, greatest first. */
export function mostImportant(
  marks: Pick<MarkColumns, "event" | "from" | "span" | "importance">,
  visible: Uint8Array | null,
  [low, high]: readonly [number, number],
  most: number,
): readonly number[] {
  const great: { readonly event: number; readonly weight: number }[] = [];
  for (let i = 0; i < marks.event.length; i++) {
    if ((visible && !visible[i]) || !touches(marks, i, low, high)) continue;
    const [event, weight] = [marks.event[i]!, marks.importance[i]!];
    if (great.length === most && weight <= great.at(-1)!.weight) continue;
    if (great.some((g) => g.event === event)) continue;
    great.push({ event, weight });
    great.sort((a, b) => b.weight - a.weight).splice(most);
  }
  return great.map(({ event }) => event);
}
