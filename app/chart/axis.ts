/** Where the axis puts its lines and names: each name inside its period, the period the window begins in held at the edge, none overlapping. */
import type { Measure } from "./labels";
import type { SceneTick } from "./scene";
import { createTextAtlas, type TextAtlas } from "./textAtlas";
import { SIZE, type Theme } from "./theme-tokens";

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
  return { lines, texts };
}

export interface AxisPainter {
  resize(width: number, pixelRatio: number): void;
  draw(ticks: readonly SceneTick[], width: number, theme: Theme): void;
}

/** Draws the axis on a canvas of its own; as SVG text its layout took as long as drawing all marks. */
export function createAxisPainter(canvas: HTMLCanvasElement, measure: Measure): AxisPainter | null {
  const g = canvas.getContext("2d", { alpha: false });
  if (!g) return null;
  let ratio = 1;
  let texts: TextAtlas | null = null;
  return {
    resize(width, pixelRatio) {
      ratio = pixelRatio;
      canvas.width = Math.max(1, Math.round(width * ratio));
      canvas.height = Math.round(SIZE.axis * ratio);
      Object.assign(canvas.style, { width: `${width}px`, height: `${SIZE.axis}px` });
      texts = createTextAtlas(ratio);
    },
    draw(ticks, width, theme) {
      const placed = placeTicks(ticks, width, measure);
      g.setTransform(ratio, 0, 0, ratio, 0, 0);
      g.fillStyle = theme.background;
      g.fillRect(0, 0, width, SIZE.axis);
      g.fillStyle = theme.lineStrong;
      for (const { x, y0, y1 } of placed.lines) g.fillRect(x - 0.5, y0, 1, y1 - y0);
      const items = placed.texts.map(({ x, y, label, strong }) => ({ text: label, x, y: y - 4, width: measure(label) * 1.1, strong }));
      for (const strong of [true, false]) texts?.draw(g, items.filter((t) => t.strong === strong), strong ? theme.text : theme.muted); // prettier-ignore
    },
  };
}
