/** Draws the axis on a canvas of its own; as SVG text its layout took as long as drawing all marks. */
import { placeTicks, type PlacedTicks } from "./axis";
import type { Measure } from "./labels";
import { placeLunar } from "./lunarAxis";
import type { Scene } from "./scene";
import { createTextAtlas, type TextAtlas } from "./textAtlas";
import type { Theme } from "./theme-tokens";

/** All rows of the axis. */
export function placeAxis({ ticks, lunar, width }: Scene, measure: Measure): PlacedTicks {
  const [first, second] = [placeTicks(ticks, width, measure), placeLunar(lunar, width, measure)];
  return { lines: [...first.lines, ...second.lines], texts: [...first.texts, ...second.texts] };
}

export interface AxisPainter {
  resize(width: number, height: number, pixelRatio: number): void;
  draw(scene: Scene, theme: Theme): void;
}

/** A painter for the axis; null where there is no 2D context. */
export function createAxisPainter(canvas: HTMLCanvasElement, measure: Measure): AxisPainter | null {
  const g = canvas.getContext("2d", { alpha: false });
  if (!g) return null;
  let ratio = 1;
  let size = { width: 0, height: 0 };
  let texts: TextAtlas | null = null;
  return {
    resize(width, height, pixelRatio) {
      ratio = pixelRatio;
      size = { width, height };
      canvas.width = Math.max(1, Math.round(width * ratio));
      canvas.height = Math.round(height * ratio);
      Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
      texts = createTextAtlas(ratio);
    },
    draw(scene, theme) {
      const placed = placeAxis(scene, measure);
      g.setTransform(ratio, 0, 0, ratio, 0, 0);
      g.fillStyle = theme.background;
      g.fillRect(0, 0, size.width, size.height);
      g.fillStyle = theme.lineStrong;
      for (const { x, y0, y1 } of placed.lines) g.fillRect(x - 0.5, y0, 1, y1 - y0);
      const items = placed.texts.map(({ x, y, label, strong }) => ({ text: label, x, y: y - 4, width: measure(label) * 1.1, strong }));
      for (const strong of [true, false]) texts?.draw(g, items.filter((t) => t.strong === strong), strong ? theme.text : theme.muted); // prettier-ignore
    },
  };
}
