/** The other readings of a mark, drawn faint: where they stand, and the ties that lead to them. */
import { STYLE } from "./batch";
import type { Taken } from "./labels";
import { lowerBound } from "./marks";
import type { Candidate, PlaceRequest } from "./placed";
import { SIZE } from "./theme-tokens";

interface Ghost {
  readonly x0: number;
  readonly x1: number;
  readonly x: number;
  /** 0–255 */
  readonly alpha: number;
}

/** Readings wider than this are bars. */
const BAR_PX = 24;
const REACH = SIZE.glyph + 1;
/** Strength of the least and what the surest adds, 0–255. */
const [FAINTEST, RANGE] = [70, 178];

/** Other readings of a candidate, by day. */
export function ghostsOf({ data, state: { view }, width }: PlaceRequest, { mark, style }: Candidate): readonly Ghost[] {
  const { readings } = data;
  if (!readings || !(style & STYLE.hatched)) return [];
  const pxPerDay = width / (view[1] - view[0]);
  const ghosts: Ghost[] = [];
  for (let r = lowerBound(readings.mark, mark, 0, readings.mark.length); readings.mark[r] === mark; r++) {
    const x0 = (readings.from[r]! - view[0]) * pxPerDay;
    const x1 = (readings.to[r]! + 1 - view[0]) * pxPerDay;
    const alpha = FAINTEST + Math.round((readings.confidence[r]! / 255) * RANGE);
    ghosts.push({ x0, x1, x: x1 - x0 > BAR_PX ? x0 + REACH : (x0 + x1) / 2, alpha });
  }
  return ghosts;
}

/** Takes the room of those that have any beside their mark, before its label does; returns them. */
export function reserveGhosts(ghosts: readonly Ghost[], { x }: Candidate, row: Taken): readonly Ghost[] {
  const placed = ghosts.filter((g) => Math.abs(g.x - x) > 2 * REACH && row.isFree(g.x - REACH, g.x + REACH));
  for (const g of placed) row.add(g.x - REACH, g.x + REACH);
  return placed;
}

/** Draws the ghosts that have their room or find some; `tied` says which mark they are of, also where another's label leaves no room for them. */
export function drawGhosts(
  request: PlaceRequest,
  c: Candidate,
  y: number,
  ghosts: readonly Ghost[],
  reserved: readonly Ghost[],
  tied: boolean,
  row: Taken,
): void {
  const { data, width, marks, out } = request;
  const kind = Math.max(data.marks.kind[c.mark]! - 1, 0);
  for (const g of ghosts) {
    if (tied) out.ties.push({ x0: Math.min(c.x, g.x), x1: Math.max(c.x, g.x), y });
    if (g.x1 < -20 || g.x0 > width + 20 || !(reserved.includes(g) || row.isFree(g.x - REACH, g.x + REACH))) continue;
    marks.push(c.mark, g.x0, g.x1, g.x, y, STYLE.ghost | (g.x1 - g.x0 > BAR_PX ? STYLE.bar : 0), kind, g.alpha);
  }
}
