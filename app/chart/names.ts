/** How wide the column of lane names is. */
import type { Lang } from "../../data/schema";
import { estimateWidth, type Measure } from "./labels";
import { SIZE } from "./theme-tokens";
import type { ChartLane } from "./types";
import { formatCount } from "./words";

/** The column takes no more of the chart than this. */
const MOST = 0.28;
/** Padding on both sides and the gap before the figure. */
const AROUND_PX = 34;
/** So many names, the longest by estimate, are measured. */
const MEASURED = 12;
/** One name in so many may be longer than the column: it stands in two lines. */
const LONG_ONE_IN = 12;

/** Px that show nearly all names and the largest figure side by side: at least SIZE.gutter, at most 28 % of the chart. `lanes` are those shown. */
export function gutterWidth(
  width: number,
  lanes: readonly ChartLane[],
  counts: ArrayLike<number>,
  lang: Lang,
  measure: Measure = estimateWidth,
): number {
  const skipped = Math.floor(lanes.length / LONG_ONE_IN);
  const longest = lanes
    .map(({ label }) => ({ label, width: estimateWidth(label) }))
    .sort((a, b) => b.width - a.width)
    .slice(skipped, skipped + MEASURED);
  // The chosen lane's name is bold.
  const name = longest.reduce((most, { label }) => Math.max(most, (measure(label) * 1.08 * SIZE.name) / SIZE.text), 0);
  let most = 0;
  for (let l = 0; l < lanes.length; l++) most = Math.max(most, counts[l] ?? 0);
  const wanted = Math.ceil(name + measure(formatCount(most, lang)) + AROUND_PX);
  return Math.max(SIZE.gutter, Math.min(wanted, Math.round(width * MOST)));
}
