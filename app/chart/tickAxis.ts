/** The first row of the axis, lines and names: each name inside its period, the period the window begins in held at the edge, none overlapping. */
import type { Measure } from "./labels";
import { SIZE } from "./theme-tokens";
import type { TickRow } from "./ticks";

export interface SceneTick {
  readonly x: number;
  readonly row: TickRow;
  readonly label: string;
}

export interface PlacedTicks {
  readonly lines: readonly { readonly x: number; readonly y0: number; readonly y1: number }[];
  readonly texts: readonly { readonly x: number; readonly y: number; readonly label: string; readonly strong: boolean }[];
}

const UPPER_Y = 14;
const LOWER_Y = 31;
const PAD = 4;

/** Places ticks on an axis `width` px wide and SIZE.axis high; y of a text is its baseline. */
export function placeTicks(ticks: readonly SceneTick[], width: number, measure: Measure): PlacedTicks {
  const lines: PlacedTicks["lines"][number][] = [];
  const texts: PlacedTicks["texts"][number][] = [];
  for (const row of ["upper", "lower"] as const) {
    const own = ticks.filter((t) => t.row === row);
    const strong = row === "upper";
    own.forEach(({ x, label }, i) => {
      if (x >= 0 && x <= width) lines.push({ x: Math.round(x) + 0.5, y0: strong ? 2 : SIZE.axis - (label ? 14 : 5), y1: SIZE.axis });
      if (!label) return;
      const w = measure(label);
      const end = own[i + 1]?.x ?? Infinity;
      const at = strong ? Math.max(x, 0) + PAD : x + PAD;
      if (at + w + PAD > end || at < 0 || at + w > width) return;
      texts.push({ x: Math.round(at), y: strong ? UPPER_Y : LOWER_Y, label, strong });
    });
  }
  // Parts of a day have no line and stand where their marks do, beside the name of the day.
  const taken = texts.filter((t) => !t.strong).map((t) => [t.x, t.x + measure(t.label)] as const);
  for (const { x, row, label } of ticks) {
    if (row !== "part") continue;
    const [a, b] = [x - measure(label) / 2, x + measure(label) / 2];
    if (a < 0 || b > width || taken.some(([from, to]) => a < to + PAD && b > from - PAD)) continue;
    taken.push([a, b]);
    texts.push({ x: Math.round(a), y: LOWER_Y, label, strong: false });
  }
  return { lines, texts };
}
