/** The overview's axis: even, but for long stretches without an event, which are folded to a narrow break. Pure. */
import type { View } from "../chart/types";

/** Days to a place on the strip (0–1) and back; both rise steadily. */
export interface StripScale {
  readonly breaks: readonly View[];
  at(time: number): number;
  timeAt(place: number): number;
}

/** An empty stretch is folded when it would take more than this share of the strip. */
const LONG = 0.2;
/** What a fold takes of the strip. */
const FOLD = 0.03;
/** On both sides of a fold so much of what is not folded stays empty, so that its neighbours do not stand at the edge. */
const MARGIN = 0.02;

/** `presence`: events under way in equal parts of `all`; the scale folds those stretches of zeros that are long. */
export function stripScale(all: View, presence: ArrayLike<number>): StripScale {
  const part = (all[1] - all[0]) / presence.length;
  const long = emptyRuns(presence).filter(([a, b]) => b - a > presence.length * LONG);
  const shown = long.reduce((left, [a, b]) => left - (b - a), presence.length);
  const margin = shown * MARGIN;
  const breaks = (shown > 0 ? long : []).map(([a, b]): View => [all[0] + (a + margin) * part, all[0] + (b - margin) * part]);
  const folded = breaks.reduce((sum, [a, b]) => sum + b - a, 0);
  const even = (1 - FOLD * breaks.length) / (all[1] - all[0] - folded);
  const times = [all[0], ...breaks.flat(), all[1]];
  const places = [0];
  for (let i = 1; i < times.length; i++) places.push(places[i - 1]! + (i % 2 === 0 ? FOLD : (times[i]! - times[i - 1]!) * even));
  return { breaks, at: (time) => between(times, places, time), timeAt: (place) => between(places, times, place) };
}

/** Linear between knots, and beyond the last ones as between them. */
function between(from: readonly number[], to: readonly number[], value: number): number {
  let i = 1;
  while (i < from.length - 1 && value > from[i]!) i++;
  const [a, b] = [from[i - 1]!, from[i]!];
  return to[i - 1]! + ((value - a) / (b - a)) * (to[i]! - to[i - 1]!);
}

/** Runs of zeros, ends exclusive. */
function emptyRuns(presence: ArrayLike<number>): readonly View[] {
  const runs: View[] = [];
  let start = 0;
  for (let i = 0; i <= presence.length; i++) {
    if (i < presence.length && presence[i]! < 1e-6) continue;
    if (i > start) runs.push([start, i]);
    start = i + 1;
  }
  return runs;
}
