/** The window a page opens with. Pure. */
import type { Lane } from "../data/published";
import type { MarkColumns, View } from "./chart/types";
import { boundsOf, fitView } from "./chart/view";
import { isChosen } from "./filter";
import type { Filters } from "./urlState";

/** A window of nearly all marks; one of most of them, where that is so much shorter that the rest would leave the page empty. */
const HOME_SHARES = [0.97, 0.9] as const;
const MUCH_SHORTER = 3;
const HOME_PARTS = 2000;
/** Of so many marks one may be left out, if that is what squeezes the others. */
const FEW = 6;

/**
 * Where a page opens: the shortest window that holds nearly all dated marks, when some recalled from long ago would squeeze the rest
 * into a corner; most of them, when a few of other years would; the whole extent otherwise. `from` is the column of the marks: one that has no
 * beginning counts at its end. Inclusive days.
 */
export function homeDays(from: Int32Array, extent: readonly [number, number]): readonly [number, number] {
  const [low, high] = extent;
  const width = Math.max(1, (high - low + 1) / HOME_PARTS);
  const counts = new Uint32Array(HOME_PARTS + 1);
  let dated = 0;
  for (let i = 0; i < from.length; i++) {
    if (from[i]! < low) continue; // undated
    counts[Math.floor((from[i]! - low) / width)]!++;
    dated++;
  }
  const but = dated >= FEW ? dated - 1 : dated;
  const [nearly, most] = HOME_SHARES.map((share) => shortest(counts, Math.min(dated * share, but))) as [Parts, Parts];
  const [first, last] = (most[1] - most[0] + 1) * MUCH_SHORTER <= nearly[1] - nearly[0] + 1 ? most : nearly;
  const [start, end] = [low + first * width, low + (last + 1) * width];
  if (end - start > (high - low) / 2) return extent;
  // What lies just outside belongs to the picture.
  const near = (end - start) / 8;
  return [start - low < near ? low : Math.floor(start), high - end < near ? high : Math.ceil(end)];
}

type Parts = readonly [first: number, last: number];

/** The fewest neighbouring parts that hold `enough`. */
function shortest(counts: Uint32Array, enough: number): Parts {
  let [a, inside, best] = [0, 0, [0, counts.length - 1] as Parts];
  for (let b = 0; b < counts.length; b++) {
    inside += counts[b]!;
    while (inside > 0 && inside - counts[a]! >= enough) inside -= counts[a++]!;
    if (inside >= enough && b - a < best[1] - best[0]) best = [a, b];
  }
  return best;
}

/** The same for the relationships that the filters choose; null without dated marks. */
export function openingDays(
  marks: Pick<MarkColumns, "from">,
  lanes: readonly Lane[],
  filters: Pick<Filters, "pairs" | "party">,
  extent: readonly [number, number] | null,
): readonly [number, number] | null {
  const chosen = lanes.filter((lane) => lane.first !== null && lane.last !== null && isChosen(lane, filters));
  if (!extent || chosen.length === 0 || chosen.length === lanes.length) return extent && homeDays(marks.from, extent);
  const from = new Int32Array(chosen.reduce((n, lane) => n + lane.count, 0));
  let at = 0;
  for (const { offset, count } of chosen) {
    from.set(marks.from.subarray(offset, offset + count), at);
    at += count;
  }
  return homeDays(from, [Math.min(...chosen.map((l) => l.first!)), Math.max(...chosen.map((l) => l.last!))]);
}

/** Days that are a window at least: a single visit of three days is read better with the weeks around it. */
const LEAST_DAYS = 45;

/** The view that opens with `days`, a little air around them. */
export function openingView(days: readonly [number, number] | null): View {
  const [a, b] = fitView(boundsOf(days));
  const pad = Math.max(0, (LEAST_DAYS - (b - a)) / 2);
  return [a - pad, b + pad];
}
