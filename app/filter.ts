/** Filters: which marks and events are left. Pure; runs in a worker at large sizes. */
import type { Lane } from "../data/published";
import { KINDS, LEVELS, RANKS, STATUSES, TRACKS } from "../data/schema";
import { directionOf, hasFlag, statusOf } from "./chart/marks";
import type { ChartIndex, MarkColumns, TraitColumns } from "./chart/types";
import { allEvents, eventSet, newBits, setBit, type EventSet } from "./eventSet";
import type { Filters } from "./urlState";

/** The columns filters look at. */
export type FilterColumns = Pick<MarkColumns, "event" | "kind" | "manner" | "state"> & TraitColumns;

/** What the filters leave: a mask over marks and the events behind it. */
export interface Shown {
  /** 1 shown, 0 not; null when nothing is filtered. */
  readonly visible: Uint8Array | null;
  readonly events: EventSet;
}

/** With what the chart draws it from: lanes are counted and put in order by its dated marks, the number that stands beside their name. */
export interface IndexedShown extends Shown {
  readonly index: ChartIndex;
}

/** Whether any filter is on; the window is not one. */
export function isFiltered(filters: Filters): boolean {
  const { pairs, party, direction, query } = filters;
  return pairs.length > 0 || party !== null || direction !== null || query !== "" || looksAtMarks(filters);
}

/** Whether a filter looks at more of a mark than its lane and its event. */
function looksAtMarks({ kinds, levels, ranks, tracks, statuses, mainOnly, certainty }: Filters): boolean {
  return [kinds, levels, ranks, tracks, statuses].some((l) => l.length > 0) || mainOnly || certainty !== null;
}

/** Whether the filters that choose relationships leave this lane. */
export function isChosen({ key, parties }: Lane, { pairs, party }: Pick<Filters, "pairs" | "party">): boolean {
  return (pairs.length === 0 || pairs.includes(key)) && (party === null || parties.includes(party));
}

const LANE_OFF = 255;

/** What a lane lets through: LANE_OFF nothing, 0 all, 1 or 2 marks of that direction. */
function laneRule(lane: Lane, filters: Filters): number {
  if (!isChosen(lane, filters)) return LANE_OFF;
  if (!filters.direction) return 0;
  const { actor, recipient } = filters.direction;
  if (lane.parties[0] === actor && lane.parties[1] === recipient) return 1;
  return lane.parties[0] === recipient && lane.parties[1] === actor ? 2 : LANE_OFF;
}

/** What filters look at in a mark but how sure it is: the digits of its mixture, each below its radix. */
const DIGITS = ["kind", "level", "rank", "track", "status", "direction", "sidebar"] as const;
const VOCABULARIES = { kind: KINDS, level: LEVELS, rank: RANKS, track: TRACKS, status: STATUSES };
const RADIX = { ...sizes(VOCABULARIES), direction: 3, sidebar: 2 };
type Digits = Readonly<Record<(typeof DIGITS)[number], number>>;

/** A vocabulary column holds the index + 1, 0 for null. */
function sizes<K extends string>(vocabularies: Readonly<Record<K, readonly string[]>>): Record<K, number> {
  return Object.fromEntries(Object.entries<readonly string[]>(vocabularies).map(([name, list]) => [name, list.length + 1])) as Record<
    K,
    number
  >;
}

/** `matches`: 1 for each event the query finds; null when there is no query. */
export type Filter = (filters: Filters, matches: Uint8Array | null) => Shown;

/**
 * Makes the filter of a data set. Marks are sorted once by the mixture of all that filters look at, some thousands in all: a filter asks each
 * mixture once, then looks a mark's answer up.
 */
export function createFilter(columns: FilterColumns, lanes: readonly Lane[], events: number): Filter {
  const { event, certainty } = columns;
  let mixed: Mixtures | undefined;
  return (filters, matches) => {
    if (!isFiltered(filters)) return { visible: null, events: allEvents(events) };
    const { mixture, digits } = (mixed ??= mixturesOf(columns));
    const passes = passing(filters);
    const answers = [0, 1, 2].map((rule) => Uint8Array.from(digits, (d) => Number(passes(d) && (rule === 0 || d.direction === rule))));
    const least = Math.round((filters.certainty ?? 0) * 255);
    const visible = new Uint8Array(event.length);
    const bits = newBits(events);
    for (const lane of lanes) {
      const rule = laneRule(lane, filters);
      if (rule === LANE_OFF) continue;
      const answer = answers[rule]!;
      const end = lane.offset + lane.count;
      for (let i = lane.offset; i < end; i++) {
        if (answer[mixture[i]!] === 0 || certainty[i]! < least) continue;
        const e = event[i]!;
        if (matches !== null && matches[e] === 0) continue;
        visible[i] = 1;
        setBit(bits, e);
      }
    }
    return { visible, events: eventSet(bits) };
  };
}

function passing(filters: Filters): (digits: Digits) => boolean {
  const allowed = (vocabulary: readonly string[], chosen: readonly string[]): ((value: number) => boolean) => {
    if (chosen.length === 0) return () => true;
    const values = new Set(chosen.map((value) => vocabulary.indexOf(value) + 1));
    return (value) => values.has(value);
  };
  const kind = allowed(KINDS, filters.kinds);
  const level = allowed(LEVELS, filters.levels);
  const rank = allowed(RANKS, filters.ranks);
  const track = allowed(TRACKS, filters.tracks);
  const status = allowed(STATUSES, filters.statuses);
  return (d) =>
    kind(d.kind) && level(d.level) && rank(d.rank) && track(d.track) && status(d.status) && !(filters.mainOnly && d.sidebar === 1);
}

interface Mixtures {
  /** Of each mark, a position in `digits`. */
  readonly mixture: Uint16Array | Uint32Array;
  readonly digits: readonly Digits[];
}

/** Data of a later day may have a word that this page does not know: no filter asks for it, as for none. */
const known = (value: number, digit: keyof typeof RADIX): number => (value < RADIX[digit] ? value : 0);

function mixturesOf(columns: FilterColumns): Mixtures {
  const positions = new Int32Array(DIGITS.reduce((product, name) => product * RADIX[name], 1)).fill(-1);
  const digits: Digits[] = [];
  let mixture: Uint16Array | Uint32Array = new Uint16Array(columns.kind.length);
  for (let i = 0; i < mixture.length; i++) {
    const kind = known(columns.kind[i]!, "kind");
    const level = known(columns.level[i]!, "level");
    const rank = known(columns.rank[i]!, "rank");
    const track = known(columns.track[i]!, "track");
    const status = known(statusOf(columns, i), "status");
    const direction = known(directionOf(columns, i), "direction");
    const sidebar = Number(hasFlag(columns, i, "sidebarOnly"));
    let key = kind * RADIX.level + level;
    key = (key * RADIX.rank + rank) * RADIX.track + track;
    key = ((key * RADIX.status + status) * RADIX.direction + direction) * RADIX.sidebar + sidebar;
    if (positions[key]! < 0) {
      positions[key] = digits.length;
      digits.push({ kind, level, rank, track, status, direction, sidebar });
      if (digits.length === 0x10000) mixture = Uint32Array.from(mixture);
    }
    mixture[i] = positions[key]!;
  }
  return { mixture, digits };
}
