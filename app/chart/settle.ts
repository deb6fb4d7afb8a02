/** Glyphs, labels and "+n" of a lane's candidates: the most important take their room first. */
import { STYLE } from "./batch";
import { drawGhosts, ghostsOf, reserveGhosts } from "./ghosts";
import { ARROW_TIP } from "./glyphSheet";
import { Taken } from "./labels";
import { FRAME_PX } from "./markStyle";
import type { Candidate, Crowd, PlaceRequest } from "./placed";
import { SIZE } from "./theme-tokens";

const GAP = 4;
/** A bar at least so much wider than its label carries it on top. */
const LOW_PX = 30;
/** Emphasised labels are bold, and so much wider. */
const BOLD = 1.1;
/** Rank of the others of an opened visit. They are of the same days: where one stands already, its fellows are ticks. */
export const LIT_RANK = 1000;
/** A label stands after the other readings of its mark when they are so near. */
const NEAR_PX = 160;
/** Nearer to the right edge than this no label begins. */
const LEAST_PX = 44;

/** Gives each candidate, most important first, its glyph, tick or label. `special` are emphasised marks with their ranks. */
export function settle(
  request: PlaceRequest,
  candidates: readonly Candidate[],
  crowds: ReadonlyMap<number, Crowd>,
  special: ReadonlyMap<number, number>,
  around: number,
): void {
  const { data, labels, width, lane, top, clipTop, marks, out, emphasis, state } = request;
  const taken = Array.from({ length: lane.rows }, () => new Taken());
  const untold: (() => void)[] = [];
  for (const c of candidates) {
    const row = taken[c.row]!;
    const y = top + c.row * SIZE.row + SIZE.row / 2;
    if (y < clipTop) continue;
    const kind = Math.max(data.marks.kind[c.mark]! - 1, 0);
    const inSight = c.x1 > -20 && c.x0 < width + 20;
    const rank = special.get(c.mark) ?? 0;
    const strong = rank > 0;
    if (!row.isFree(c.x - SIZE.glyph, c.x + 1) && rank <= LIT_RANK) {
      if (inSight) marks.push(c.mark, c.x0, c.x1, c.x, y, c.style | STYLE.trace, kind);
      continue;
    }
    const wide = (c.style & (STYLE.bar | STYLE.within)) !== 0;
    const glyphEnd = c.x + SIZE.glyph + (c.style & STYLE.arrowRight ? 5 : 1);
    const half = c.style & STYLE.within ? FRAME_PX / 2 : 0;
    const barEnd = wide ? Math.max(c.x1, glyphEnd, c.x + half) : glyphEnd;
    const left = Math.min(c.x - Math.max(SIZE.glyph + (c.style & STYLE.arrowLeft ? 5 : 1), half), wide ? c.x0 : Infinity);
    const crowd = crowds.get(c.bucket);
    const more = crowd && !crowd.badge ? crowd.count - crowd.shown : 0;
    const badge = more > 0 ? `+${more}` : "";
    const badgeWidth = badge ? labels.widthOf(badge) + GAP : 0;
    const ghosts = ghostsOf(request, c);
    const told = strong || state.theme === "print";
    const reserved = told ? reserveGhosts(ghosts, c, row) : [];
    const beside = reserved.reduce((end, g) => (g.x > end && g.x - end < NEAR_PX ? g.x + SIZE.glyph + 1 : end), glyphEnd);
    // A long bar carries its label on its back, at the edge of the window when it began before.
    const visibleStart = Math.max(glyphEnd, 2);
    let x = Math.max(barEnd, beside) + GAP;
    const event = data.marks.event[c.mark]!;
    const room = row.roomFrom(beside);
    // Another label already lies on the bar: it runs below the text.
    let low = wide && room < barEnd;
    let label = null;
    const fit = (px: number) => {
      const found = labels.fit(event, strong ? px / BOLD : px);
      return found && strong ? { text: found.text, width: found.width * BOLD } : found;
    };
    const visibleBar = Math.min(barEnd, width, room) - visibleStart;
    if (wide && visibleBar > LOW_PX) {
      label = fit(visibleBar - LOW_PX - badgeWidth);
      if (label || barEnd + 40 > width) [x, low] = [visibleStart + GAP, true];
    }
    if (!low) label = fit(room - x - GAP - badgeWidth);
    if (inSight) marks.push(c.mark, c.x0, c.x1, c.x, y, c.style | (low ? STYLE.low : 0), kind);
    // At the right edge the label goes before its mark, or is cut as words allow; one that begins before the left edge is left out.
    const crossing = x + (label?.width ?? LEAST_PX) > width;
    const cut = crossing && label ? fit(width - x - 2) : label;
    const before = crossing && !wide && c.x < width ? fit(left - GAP - Math.max(row.roomUntil(left), 0)) : null;
    const turned = before !== null && before.text.length > (cut?.text.length ?? 0);
    const shown = turned ? before : cut;
    const badgeX = label && !turned ? x + label.width + GAP : x;
    const badgeFits = badge !== "" && badgeX + badgeWidth < room;
    const behind = Math.max(barEnd, label && !turned ? x + label.width : 0, badgeFits ? badgeX + badgeWidth : 0) + GAP;
    if (turned) x = left - GAP - before.width;
    // A mark may lie close before the label, with its arrow.
    row.add(turned ? x - ARROW_TIP : left, behind);
    const badgeShown = badgeFits && badgeX + badgeWidth < width && badgeX >= 0;
    const bucketDays = 2 ** around;
    if (badgeFits && crowd) crowd.badge = true;
    if (badgeShown) {
      const days = { from: c.bucket * bucketDays, to: (c.bucket + 1) * bucketDays };
      out.badges.push({ lane: lane.lane, x: badgeX, y, width: badgeWidth, text: badge, count: more, ...days });
    }
    const place = { mark: c.mark, y, strong };
    if (shown && shown.text !== "" && x >= 0) {
      const follows = badgeShown ? { more: badge, moreX: badgeX - x, moreWidth: badgeWidth } : {};
      out.labels.push({ ...place, x, width: shown.width, text: shown.text, ...follows });
    } else if (badgeShown) out.labels.push({ ...place, x: badgeX, width: 0, text: "", more: badge, moreX: 0, moreWidth: badgeWidth });
    for (const why of ["selected", "lit", "companions", "hovered", "focused", "pointed"] as const) {
      const among = emphasis[why];
      if (typeof among === "object" ? among?.includes(c.mark) : among === c.mark) {
        out.rings.push({ mark: c.mark, why, x0: Math.min(left, c.x0), x1: Math.max(barEnd, glyphEnd), y });
      }
    }
    if (told) drawGhosts(request, c, y, ghosts, reserved, true, row);
    else if (ghosts.length > 0) untold.push(() => drawGhosts(request, c, y, ghosts, [], c.mark === emphasis.pointed, row));
  }
  // Where nobody needs the room.
  for (const draw of untold) draw();
}
