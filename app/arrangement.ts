/** How lanes stand: their order, the party whose relationships come first, pinned and folded ones, an order made by hand. Pure. */
import type { Lane } from "../data/published";
import type { PartyCode } from "../data/schema";

/** `view`: most marks in the visible window first; `hand`: as the reader has put them. */
export const LANE_ORDERS = ["activity", "view", "latest", "name", "hand"] as const;
export type LaneOrder = (typeof LANE_ORDERS)[number];

export interface Arrangement {
  readonly order: LaneOrder;
  /** Party whose relationships come first. */
  readonly first: PartyCode | null;
  /** Keys of lanes put in order by hand; lanes that are not named follow by activity. */
  readonly hand: readonly string[];
  readonly pinned: readonly string[];
  readonly folded: readonly string[];
}

export const NO_ARRANGEMENT: Arrangement = { order: "activity", first: null, hand: [], pinned: [], folded: [] };

export interface Ordering extends Omit<Arrangement, "folded"> {
  /** Lanes that stay without a shown mark, as asked for by name. */
  readonly keep: readonly string[];
  /** Marks of each lane in the visible window, for the order `view`. */
  readonly inView?: Uint32Array | null;
}

/** Indices of lanes in the order people read them: pinned, then the first party's, then the rest; empty ones left out. */
export function orderLanes(
  lanes: readonly Lane[],
  labels: readonly string[],
  counts: Uint32Array,
  { order, first, hand, pinned, keep, inView }: Ordering,
  locale: string,
): Int32Array {
  // Where names do not decide, equals stand as the manifest has them: the rules of a language take longer to load than all else here.
  const collator = order === "name" ? new Intl.Collator(locale) : null;
  const place = new Map(hand.map((key, i) => [key, i]));
  const placeOf = (i: number): number => place.get(lanes[i]!.key) ?? Infinity;
  const activity = (a: number, b: number): number => counts[b]! - counts[a]!;
  const compare: Readonly<Record<LaneOrder, (a: number, b: number) => number>> = {
    activity,
    view: (a, b) => (inView ? inView[b]! - inView[a]! : 0) || activity(a, b),
    latest: (a, b) => (lanes[b]!.last ?? -Infinity) - (lanes[a]!.last ?? -Infinity) || 0,
    name: (a, b) => collator!.compare(labels[a]!, labels[b]!),
    hand: (a, b) => placeOf(a) - placeOf(b) || activity(a, b),
  };
  const pins = new Set(pinned);
  // What somebody has put in order by hand is not put in order again by party.
  const isFirst = (i: number): boolean => order !== "hand" && first !== null && lanes[i]!.parties.includes(first);
  const rank = (i: number): number => (pins.has(lanes[i]!.key) ? 0 : isFirst(i) ? 1 : 2);
  const shown = lanes.flatMap((lane, i) => (counts[i]! > 0 || keep.includes(lane.key) ? [i] : []));
  shown.sort((a, b) => rank(a) - rank(b) || compare[order](a, b) || a - b);
  return Int32Array.from(shown);
}

/** The arrangement with one lane `by` places further down (up when negative) in `shown`, the keys as they stand now. */
export function moveLane(arrangement: Arrangement, shown: readonly string[], key: string, by: number): Arrangement {
  const from = shown.indexOf(key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= shown.length) return arrangement;
  const next = shown.toSpliced(from, 1).toSpliced(to, 0, key);
  // Lanes below the last one ever moved follow by themselves; naming them all would fill the address.
  const known = arrangement.order === "hand" ? arrangement.hand.length : 0;
  const named = arrangement.order === "activity" || arrangement.order === "hand" ? Math.max(known, from + 1, to + 1) : next.length;
  return { ...arrangement, order: "hand", hand: next.slice(0, named) };
}

/** A list with the key in it when it was not, without it when it was. */
export const toggled = (list: readonly string[], key: string): readonly string[] =>
  list.includes(key) ? list.filter((k) => k !== key) : [...list, key];
