/** The chart's keys, and the step from one mark to the next; pure. */
import { lowerBound } from "./marks";
import type { PackedLane } from "./packing";

export type KeyAction =
  | { readonly type: "event"; readonly by: 1 | -1 }
  | { readonly type: "lane"; readonly by: 1 | -1 }
  | { readonly type: "page"; readonly by: 1 | -1 }
  | { readonly type: "zoom"; readonly factor: number }
  | { readonly type: "edge"; readonly end: "first" | "last" }
  | { readonly type: "open" }
  | { readonly type: "leave" };

const ACTIONS: Readonly<Record<string, KeyAction>> = {
  ArrowLeft: { type: "event", by: -1 },
  ArrowRight: { type: "event", by: 1 },
  ArrowUp: { type: "lane", by: -1 },
  ArrowDown: { type: "lane", by: 1 },
  PageUp: { type: "page", by: -1 },
  PageDown: { type: "page", by: 1 },
  "+": { type: "zoom", factor: 0.5 },
  "=": { type: "zoom", factor: 0.5 },
  "-": { type: "zoom", factor: 2 },
  _: { type: "zoom", factor: 2 },
  Home: { type: "edge", end: "first" },
  End: { type: "edge", end: "last" },
  Enter: { type: "open" },
  " ": { type: "open" },
  Escape: { type: "leave" },
};

export function keyAction(key: string): KeyAction | undefined {
  return ACTIONS[key];
}

/** Position of the mark nearest to a day among a lane's shown marks, −1 in an empty lane. */
export function nearestPosition({ starts }: PackedLane, day: number): number {
  const i = lowerBound(starts, day, 0, starts.length);
  if (i === 0) return starts.length > 0 ? 0 : -1;
  return i < starts.length && starts[i]! - day <= day - starts[i - 1]! ? i : i - 1;
}
