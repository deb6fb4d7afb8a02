/** The visible window: arithmetic on [t0, t1) in fractional days and its round trip through a d3-zoom transform. */
import type { View } from "./types";

/** Closest zoom: one day fills the chart, so that its parts have room. */
export const MIN_SPAN = 1;
/** Least air on each side of what is fitted, in days. */
const LEAST_AIR = 1.5;
/** Widest zoom in days: forty centuries, or three times the data where that is more. */
const CENTURIES = 1_460_970;

export interface Transform {
  readonly k: number;
  readonly x: number;
}

/** Bounds of the data as a half open view; a century around 2000 when there is no data. */
export function boundsOf(extent: readonly [number, number] | null): View {
  return extent ? [extent[0], extent[1] + 1] : [0, 36_525];
}

/** The view that shows everything with a little air on both sides. */
export function fitView([a, b]: View, air = 0.02): View {
  const pad = Math.max((b - a) * air, LEAST_AIR);
  return [a - pad, b + pad];
}

export function maxSpan([a, b]: View): number {
  return Math.max(CENTURIES, 3 * (b - a));
}

/** Keeps the span within its limits, about the same middle. Throws RangeError for a view that is no interval. */
export function clampSpan([t0, t1]: View, bounds: View): View {
  if (!(t1 > t0) || !Number.isFinite(t1 - t0)) throw new RangeError(`no view: [${t0}, ${t1}]`);
  const span = Math.min(Math.max(t1 - t0, MIN_SPAN), maxSpan(bounds));
  if (span === t1 - t0) return [t0, t1];
  const middle = (t0 + t1) / 2;
  return [middle - span / 2, middle + span / 2];
}

/** The same, and moved so that data fill half of the view, or half of the data are in it, whichever is less. Throws RangeError as well. */
export function clampView(view: View, bounds: View): View {
  const [t0, t1] = clampSpan(view, bounds);
  const span = t1 - t0;
  const kept = Math.min(span, bounds[1] - bounds[0]) / 2;
  const start = Math.min(Math.max(t0, bounds[0] + kept - span), bounds[1] - kept);
  return [start, start + span];
}

/** Multiplies the span by `factor` and keeps the instant `t` where it is. */
export function zoomAbout([t0, t1]: View, t: number, factor: number): View {
  return [t + (t0 - t) * factor, t + (t1 - t) * factor];
}

export function panBy([t0, t1]: View, days: number): View {
  return [t0 + days, t1 + days];
}

export function xOf(t: number, [t0, t1]: View, width: number): number {
  return ((t - t0) / (t1 - t0)) * width;
}

export function timeAt(x: number, [t0, t1]: View, width: number): number {
  return t0 + (x / width) * (t1 - t0);
}

/** The smallest pan that brings [from, to] into the view with a margin of a tenth; the view itself when it is inside. */
export function reveal(view: View, from: number, to: number): View {
  const span = view[1] - view[0];
  const margin = span * 0.1;
  if (from < view[0] + margin / 2) return panBy(view, from - margin - view[0]);
  if (to > view[1] - margin / 2) return panBy(view, Math.min(to + margin - view[1], from - margin - view[0]));
  return view;
}

/** d3-zoom's transform for a view: base scale maps `bounds` to [0, width]. */
export function transformOf(view: View, bounds: View, width: number): Transform {
  const k = (bounds[1] - bounds[0]) / (view[1] - view[0]);
  return { k, x: (-(view[0] - bounds[0]) / (view[1] - view[0])) * width };
}

export function viewOf({ k, x }: Transform, bounds: View, width: number): View {
  const span = (bounds[1] - bounds[0]) / k;
  const t0 = bounds[0] - (x / width) * span;
  return [t0, t0 + span];
}

/** A view between two others, `f` from 0 to 1: spans geometrically, so that a zoom has an even pace. */
export function between(a: View, b: View, f: number): View {
  const [sa, sb] = [a[1] - a[0], b[1] - b[0]];
  const span = sa * (sb / sa) ** f;
  // The left edge goes along with the span, or a zoom about a point would wobble.
  const g = Math.abs(sb - sa) < 1e-9 * sa ? f : (span - sa) / (sb - sa);
  const t0 = a[0] + (b[0] - a[0]) * g;
  return [t0, t0 + span];
}
