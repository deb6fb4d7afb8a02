/** The axis: its row of calendar periods and, where asked for, the lunar one below. */
import type { Measure } from "./labels";
import { placeLunar, type SceneLunarMark } from "./lunarAxis";
import { placeTicks, type PlacedTicks, type SceneTick } from "./tickAxis";

interface AxisContent {
  readonly ticks: readonly SceneTick[];
  readonly lunar: readonly SceneLunarMark[];
  readonly width: number;
}

export function placeAxis({ ticks, lunar, width }: AxisContent, measure: Measure): PlacedTicks {
  const [first, second] = [placeTicks(ticks, width, measure), placeLunar(lunar, width, measure)];
  return { lines: [...first.lines, ...second.lines], texts: [...first.texts, ...second.texts] };
}
