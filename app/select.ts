/** Derived values: filters → shown marks, counts, the order of lanes, the figures of the summary. Pure; runs in a worker at large sizes. */
import { MARK_FLAGS, NO_DAY } from "../data/published";
import { KINDS, LEVELS, RANKS, STATUSES, TRACKS } from "../data/schema";
import type { Lane } from "../data/published";
import { touches } from "./chart/marks";
import type { ChartIndex, MarkColumns } from "./chart/types";
import type { Filters } from "./urlState";

/** The columns filters look at. */
export type FilterMarks = Pick<MarkColumns, "event" | "kind" | "level" | "rank" | "track" | "status" | "direction" | "certainty" | "flags">;

/** What the filters leave: a mask over marks and the events behind it in order of date. */
export interface Shown {
  /** 1 shown, 0 not; null when nothing is filtered. */
  readonly visible: Uint8Array | null;
  /** Indices of events, ascending: the order of the text file, which is the order of their dates, undated last. */
  readonly events: Uint32Array;
}

/** With what the chart draws it from: lanes are counted and put in order by its dated marks, the number that stands beside their name. */
export interface IndexedShown extends Shown {
  readonly index: ChartIndex;
}

const LANE_OFF = 255;

/** Whether any filter is on; the window is not one. */
export function isFiltered(filters: Filters): boolean {
  const { pairs, party, kinds, levels, ranks, tracks, statuses, direction, mainOnly, certainty, query } = filters;
  return (
    [pairs, kinds, levels, ranks, tracks, statuses].some((l) => l.length > 0) ||
    party !== null ||
    direction !== null ||
    mainOnly ||
    certainty !== null ||
    query !== ""
  );
}

/** 256-entry table of the values let through; a vocabulary column holds the index + 1, 0 for null. */
function allowed(vocabulary: readonly string[], chosen: readonly string[]): Uint8Array {
  const table = new Uint8Array(256);
  if (chosen.length === 0) return table.fill(1);
  for (const value of chosen) table[vocabulary.indexOf(value) + 1] = 1;
  return table;
}

/** Whether the filters that choose relationships leave this lane. */
export function isChosen({ key, parties }: Lane, { pairs, party }: Pick<Filters, "pairs" | "party">): boolean {
  return (pairs.length === 0 || pairs.includes(key)) && (party === null || parties.includes(party));
}

/** What a lane lets through: LANE_OFF nothing, 0 all, 1 or 2 marks of that direction. */
function laneRule(lane: Lane, filters: Filters): number {
  if (!isChosen(lane, filters)) return LANE_OFF;
  if (!filters.direction) return 0;
  const { actor, recipient } = filters.direction;
  if (lane.parties[0] === actor && lane.parties[1] === recipient) return 1;
  return lane.parties[0] === recipient && lane.parties[1] === actor ? 2 : LANE_OFF;
}

/** `matches`: 1 for each event the query finds; null when there is no query. */
export function filterMarks(
  marks: FilterMarks,
  lanes: readonly Lane[],
  filters: Filters,
  eventCount: number,
  matches: Uint8Array | null,
): Shown {
  const n = marks.event.length;
  if (!isFiltered(filters)) return { visible: null, events: allOf(eventCount) };
  const kinds = allowed(KINDS, filters.kinds);
  const levels = allowed(LEVELS, filters.levels);
  const ranks = allowed(RANKS, filters.ranks);
  const tracks = allowed(TRACKS, filters.tracks);
  const statuses = allowed(STATUSES, filters.statuses);
  const least = Math.round((filters.certainty ?? 0) * 255);
  const hidden = filters.mainOnly ? MARK_FLAGS.sidebarOnly : 0;
  const visible = new Uint8Array(n);
  const seen = new Uint8Array(eventCount);
  let eventsSeen = 0;
  for (const lane of lanes) {
    const rule = laneRule(lane, filters);
    if (rule === LANE_OFF) continue;
    const end = lane.offset + lane.count;
    for (let i = lane.offset; i < end; i++) {
      const event = marks.event[i]!;
      const pass =
        kinds[marks.kind[i]!]! &
          levels[marks.level[i]!]! &
          ranks[marks.rank[i]!]! &
          tracks[marks.track[i]!]! &
          statuses[marks.status[i]!]! &&
        marks.certainty[i]! >= least &&
        !(marks.flags[i]! & hidden) &&
        (rule === 0 || marks.direction[i] === rule) &&
        (matches === null || matches[event] === 1);
      if (!pass) continue;
      visible[i] = 1;
      if (seen[event]) continue;
      seen[event] = 1;
      eventsSeen++;
    }
  }
  return { visible, events: indicesOf(seen, eventsSeen) };
}

function allOf(count: number): Uint32Array {
  const out = new Uint32Array(count);
  for (let i = 0; i < count; i++) out[i] = i;
  return out;
}

function indicesOf(mask: Uint8Array, count: number): Uint32Array {
  const out = new Uint32Array(count);
  let k = 0;
  for (let i = 0; i < mask.length; i++) if (mask[i]) out[k++] = i;
  return out;
}

/** First mark of each event, the row that stands for it where one is enough. */
export function firstMarks(event: Uint32Array, eventCount: number): Uint32Array {
  const first = new Uint32Array(eventCount);
  for (let i = event.length - 1; i >= 0; i--) first[event[i]!] = i;
  return first;
}

/** Looks all marks of an event up; the few events drawn in several lanes are listed on first use. */
export function marksByEvent(event: Uint32Array, first: Uint32Array): (event: number) => readonly number[] {
  let more: Map<number, number[]> | undefined;
  return (e) => {
    if (!more) {
      more = new Map();
      for (let i = 0; i < event.length; i++) if (first[event[i]!] !== i) more.set(event[i]!, [...(more.get(event[i]!) ?? []), i]);
    }
    return [first[e]!, ...(more.get(e) ?? [])];
  };
}

/** Shown events that touch the inclusive days [from, to]; an open end reaches as far as it is drawn, undated ones only without a window. */
export function eventsWithin(
  events: Uint32Array,
  first: Uint32Array,
  marks: Pick<MarkColumns, "from" | "to">,
  window: readonly [number, number] | null,
): Uint32Array {
  if (!window) return events;
  const [low, high] = window;
  const inside = new Uint32Array(events.length);
  let n = 0;
  for (let i = 0; i < events.length; i++) {
    if (touches(marks, first[events[i]!]!, low, high)) inside[n++] = events[i]!;
  }
  return inside.subarray(0, n);
}

/** Shown marks of each lane that touch the inclusive days [from, to]. */
export function countWithin(
  marks: Pick<MarkColumns, "from" | "to">,
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
  events: Uint32Array,
  first: Uint32Array,
  marks: Pick<MarkColumns, "from" | "to" | "event">,
  lanes: readonly Lane[],
  visible: Uint8Array | null,
  yearOf: (day: number) => number,
): Summary {
  let [undated, low, high] = [0, Infinity, -Infinity];
  const days = new Map<number, number>();
  const inside = new Uint8Array(first.length);
  for (const e of events) {
    inside[e] = 1;
    const [from, to] = [marks.from[first[e]!]!, marks.to[first[e]!]!];
    const day = from === NO_DAY ? to : from;
    if (day === NO_DAY) {
      undated++;
      continue;
    }
    low = Math.min(low, day);
    high = Math.max(high, to === NO_DAY ? day : to);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  const years = new Map<number, number>();
  for (const [day, n] of days) years.set(yearOf(day), (years.get(yearOf(day)) ?? 0) + n);
  const counts = lanes.map((lane, l): readonly [number, number] => {
    let n = 0;
    for (let i = lane.offset; i < lane.offset + lane.count; i++) if (inside[marks.event[i]!] && (!visible || visible[i])) n++;
    return [l, n];
  });
  const best = [...years].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0];
  return {
    events: events.length,
    undated,
    span: low <= high ? [low, high] : null,
    lanes: counts.filter(([, n]) => n > 0).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 5), // prettier-ignore
    busiest: best ? { year: best[0], events: best[1] } : null,
  };
}

/** Shown marks in `buckets` equal parts of [t0, t1): an event counts in each part it lasts through. */
export function densityOf(
  marks: Pick<MarkColumns, "from" | "to">,
  visible: Uint8Array | null,
  [t0, t1]: readonly [number, number],
  buckets: number,
): Float32Array {
  const steps = new Float32Array(buckets + 1);
  const scale = buckets / (t1 - t0);
  const at = (day: number): number => Math.min(buckets - 1, Math.max(0, Math.floor((day - t0) * scale)));
  for (let i = 0; i < marks.from.length; i++) {
    if (visible && !visible[i]) continue;
    const [from, to] = [marks.from[i]!, marks.to[i]!];
    const start = from === NO_DAY ? to : from;
    if (start === NO_DAY) continue;
    const end = to === NO_DAY ? start : to;
    // Some-day-within marks spread their one event over the interval by its length in buckets, so a vague year is no louder than a day.
    const [a, b] = [at(start), at(end)];
    const each = 1 / (b - a + 1);
    steps[a]! += each;
    steps[b + 1]! -= each;
  }
  for (let i = 1; i <= buckets; i++) steps[i]! += steps[i - 1]!;
  return steps.subarray(0, buckets);
}
