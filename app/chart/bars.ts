/** Everything of a mark that is as long as its days. */
import { STYLE } from "./batch";
import { inkOf, OUTLINED } from "./glyphSheet";
import { FRAME_PX } from "./markStyle";
import type { PaintedMarks, Picture } from "./picture";
import type { Brush } from "./sheet";
import { FAMILY_BY_KIND, SIZE, type Theme } from "./theme-tokens";

const FADE_STEPS = 8;

/** Bars of marks that last, frames of days not told, and the ticks that hidden marks leave. */
export function paintBars(g: Brush, { marks, width }: Picture, theme: Theme): void {
  paintTraces(g, marks, width, theme);
  g.lineWidth = 1;
  for (let i = 0; i < marks.length; i++) {
    const style = marks.style[i]!;
    const ink = inkOf(style, marks.kind[i]!, theme);
    // Whole pixels: edges between them cost the rasteriser several times as much.
    const x0 = Math.round(Math.max(marks.x0[i]!, -20));
    const x1 = Math.round(Math.min(marks.x1[i]!, width + 20));
    const y = Math.round(marks.y[i]!);
    if (style & STYLE.trace) continue;
    if (style & STYLE.within) {
      const a = Math.min(x0, marks.x[i]! - FRAME_PX / 2);
      const b = Math.max(x1, marks.x[i]! + FRAME_PX / 2);
      frame(g, Math.round(a), y - 7, Math.round(b - a), 14, ink, (style & OUTLINED & ~STYLE.hatched) !== 0);
      continue;
    }
    if (!(style & STYLE.bar)) continue;
    const height = style & STYLE.low ? 3 : SIZE.bar;
    const top = style & STYLE.low ? y + 5 : y - Math.floor(height / 2);
    if (style & (STYLE.openEnd | STYLE.openStart)) {
      const step = (x1 - x0) / FADE_STEPS;
      g.fillStyle = ink;
      for (let s = 0; s < FADE_STEPS; s++) {
        g.globalAlpha = 0.6 * (style & STYLE.openEnd ? 1 - s / FADE_STEPS : (s + 1) / FADE_STEPS);
        g.fillRect(x0 + s * step, top, step, height);
      }
      g.globalAlpha = 1;
    } else if (style & OUTLINED) {
      g.globalAlpha = marks.alpha[i]! / 255;
      frame(g, x0, top, Math.max(x1 - x0, 2), height, ink, (style & STYLE.ghost) !== 0);
      g.globalAlpha = 1;
      if (style & STYLE.hatched) hatch(g, x0, x1, top, height, ink);
    } else {
      g.globalAlpha = 0.5;
      g.fillStyle = ink;
      g.fillRect(x0, top, Math.max(x1 - x0, 1), height);
      g.globalAlpha = 1;
    }
  }
}

function hatch(g: Brush, x0: number, x1: number, top: number, height: number, ink: string): void {
  g.strokeStyle = ink;
  g.beginPath();
  for (let x = Math.round(x0) + 3; x < x1; x += 4) {
    g.moveTo(x - height / 2, top + height);
    g.lineTo(x + height / 2, top);
  }
  g.stroke();
}

/** Four thin rectangles: a stroked one goes through the path machinery, which costs ten times as much. */
function frame(g: Brush, x: number, y: number, width: number, height: number, ink: string, dashed: boolean): void {
  if (dashed) {
    g.strokeStyle = ink;
    g.setLineDash([2, 2]);
    g.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
    g.setLineDash([]);
    return;
  }
  g.fillStyle = ink;
  g.fillRect(x, y, width, 1);
  g.fillRect(x, y + height - 1, width, 1);
  g.fillRect(x, y + 1, 1, height - 2);
  g.fillRect(x + width - 1, y + 1, 1, height - 2);
}

/** Ticks family by family, so that the colour changes six times and not once a tick. */
function paintTraces(g: Brush, marks: PaintedMarks, width: number, theme: Theme): void {
  g.globalAlpha = 0.75;
  theme.families.forEach((ink, family) => {
    g.fillStyle = ink;
    for (let i = 0; i < marks.length; i++) {
      const style = marks.style[i]!;
      if (!(style & STYLE.trace) || FAMILY_BY_KIND[marks.kind[i]!] !== family) continue;
      const y = Math.round(marks.y[i]!) + 6;
      if (style & STYLE.bar) {
        const x0 = Math.round(Math.max(marks.x0[i]!, -20));
        g.fillRect(x0, y, Math.max(Math.round(Math.min(marks.x1[i]!, width + 20)) - x0, 2), 2);
      } else g.fillRect(Math.round(marks.x[i]! - 1), y, 2, 3);
    }
  });
  g.globalAlpha = 1;
}
