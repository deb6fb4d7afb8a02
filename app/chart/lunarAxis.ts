/** The second row of the axis: names of lunar months and festivals, the greater first where two would overlap. */
import type { Measure } from "./labels";
import type { LunarMark } from "./lunar";
import { SIZE } from "./theme-tokens";
import type { PlacedTicks } from "./tickAxis";

/** A mark with the left edge of its day, px. */
export interface SceneLunarMark extends LunarMark {
  readonly x: number;
}

const BASELINE = 13;
const PAD = 4;
const TICK = 5;

/** Places the row's texts and ticks; y counts from the top of the chart, as the axis above. */
export function placeLunar(marks: readonly SceneLunarMark[], width: number, measure: Measure): PlacedTicks {
  const taken: (readonly [a: number, b: number])[] = [];
  const lines: PlacedTicks["lines"][number][] = [];
  const texts: PlacedTicks["texts"][number][] = [];
  for (const { x, label, festival } of [...marks].sort((a, b) => a.rank - b.rank || a.day - b.day)) {
    const at = Math.round(x) + PAD;
    const end = at + measure(label) * 1.05 + PAD;
    const named = label !== "" && at >= 0 && end <= width && taken.every(([a, b]) => end <= a || at - PAD >= b);
    if (named) {
      taken.push([at - PAD, end]);
      texts.push({ x: at, y: SIZE.axis + BASELINE, label, strong: festival });
    }
    if (x >= 0 && x <= width && (named || festival))
      lines.push({ x: Math.round(x) + 0.5, y0: SIZE.axis + (named ? 2 : SIZE.lunar - TICK), y1: SIZE.axis + SIZE.lunar });
  }
  return { lines, texts };
}
