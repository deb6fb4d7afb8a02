/** What is under a point of the plot: a badge, a mark or its label, a lane's density; pure look-up in the scene's columns. */
import { STYLE } from "./batch";
import type { Scene } from "./scene";
import { SIZE } from "./theme-tokens";

export type Hit =
  | { readonly type: "mark"; readonly mark: number }
  /** Days [from, to) of a bucket whose marks are not all drawn. */
  | { readonly type: "cluster"; readonly lane: number; readonly from: number; readonly to: number }
  | { readonly type: "lane"; readonly lane: number };

/** Pointers are blunt: so many px beside a mark still hit it. */
const REACH = 6;
/** Half the width of the column of days that a click on a strip asks for. */
const STRIP_PX = 8;

/** Nearest thing at (x, y) px of the plot; `view` turns px of a strip into days. */
export function hit(scene: Scene, view: readonly [number, number], x: number, y: number): Hit | null {
  for (const b of scene.badges) {
    if (x >= b.x - 2 && x <= b.x + b.width && Math.abs(y - b.y) <= SIZE.row / 2)
      return { type: "cluster", lane: b.lane, from: b.from, to: b.to };
  }
  const mark = hitMark(scene, x, y);
  if (mark !== null) return { type: "mark", mark };
  const lane = scene.lanes.findLast((l) => y >= l.y && y < l.y + l.height);
  if (!lane) return null;
  const i = scene.lanes.indexOf(lane) * Math.ceil(scene.width) + Math.min(Math.max(Math.floor(x), 0), Math.ceil(scene.width) - 1);
  if (lane.stripAlpha > 0 && y >= lane.stripY && scene.density[i]! > 0) {
    const daysPerPx = (view[1] - view[0]) / scene.width;
    const at = view[0] + x * daysPerPx;
    return { type: "cluster", lane: lane.lane, from: Math.floor(at - STRIP_PX * daysPerPx), to: Math.ceil(at + STRIP_PX * daysPerPx) };
  }
  return { type: "lane", lane: lane.lane };
}

function hitMark({ marks, labels }: Scene, x: number, y: number): number | null {
  let best: number | null = null;
  let least = REACH;
  for (let i = 0; i < marks.length; i++) {
    if (Math.abs(marks.y[i]! - y) > SIZE.row / 2) continue;
    const style = marks.style[i]!;
    const wide = (style & (STYLE.bar | STYLE.within)) !== 0;
    const a = wide ? Math.min(marks.x0[i]!, marks.x[i]! - SIZE.glyph) : marks.x[i]! - SIZE.glyph;
    const b = wide ? Math.max(marks.x1[i]!, marks.x[i]! + SIZE.glyph) : marks.x[i]! + SIZE.glyph;
    // A tick is hit only below the text it lies under, a ghost only where nothing else is.
    if (style & STYLE.trace && y < marks.y[i]! + 4) continue;
    const distance = Math.max(a - x, x - b, 0) + (style & STYLE.ghost ? 2 : 0);
    if (distance < least) [best, least] = [marks.mark[i]!, distance];
  }
  if (best !== null) return best;
  const label = labels.find((l) => l.text !== "" && x >= l.x - 2 && x <= l.x + l.width && Math.abs(y - l.y) <= SIZE.row / 2);
  return label ? label.mark : null;
}
