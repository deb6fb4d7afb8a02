/** Draws a scene's lines, strips, marks and labels on a canvas; glyphs are drawn once into an atlas and copied from there. */
import { STYLE } from "./batch";
import { CELL, createAtlas, GLYPH_STYLES, inkOf, OUTLINED, type Atlas } from "./glyphSheet";
import { FRAME_PX } from "./markStyle";
import type { Scene } from "./scene";
import { newSheet, type Brush, type Sheet } from "./sheet";
import { createTextAtlas, type TextAtlas } from "./textAtlas";
import { colourWords, paintStrips } from "./strips";
import { SIZE, THEMES, type Theme } from "./theme-tokens";
import type { ThemeName } from "./types";

export interface Painter {
  /** Size in CSS px. */
  resize(width: number, height: number, pixelRatio: number): void;
  draw(scene: Scene, theme: ThemeName): void;
}

/** A painter for a canvas; null where there is no 2D context (the page then shows `toSvg`). */
export function createPainter(canvas: HTMLCanvasElement): Painter | null {
  const g = canvas.getContext("2d", { alpha: false });
  if (!g) return null;
  let strip: Sheet | null = null;
  let image: ImageData | null = null;
  let pixels = new Uint32Array(0);
  let ratio = 1;
  let themed: { name: ThemeName; theme: Theme; words: Uint32Array; atlas: Atlas; texts: TextAtlas } | null = null;

  const paintDensity = (scene: Scene, words: Uint32Array): void => {
    const width = Math.ceil(scene.width);
    const rows = scene.lanes.length * SIZE.strip;
    if (rows === 0) return;
    if (!image || image.width !== width || image.height < rows) {
      image = new ImageData(width, rows);
      pixels = new Uint32Array(image.data.buffer);
    }
    paintStrips(scene, width, words, pixels);
    if (strip?.canvas.width !== width || strip.canvas.height < rows) strip = newSheet(width, rows);
    if (!strip) return;
    strip.g.putImageData(image, 0, 0, 0, 0, width, rows);
    scene.lanes.forEach(({ stripY, stripHeight, stripAlpha }, l) => {
      if (stripAlpha > 0) g.drawImage(strip!.canvas, 0, l * SIZE.strip, width, SIZE.strip, 0, Math.round(stripY), width, stripHeight);
    });
  };

  return {
    resize(width, height, pixelRatio) {
      ratio = pixelRatio;
      canvas.width = Math.max(1, Math.round(width * ratio));
      canvas.height = Math.max(1, Math.round(height * ratio));
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
      themed = null;
    },
    draw(scene, name) {
      if (themed?.name !== name) {
        const theme = THEMES[name];
        themed = {
          name,
          theme,
          words: colourWords(rgb(theme.mass), rgb(theme.background)),
          atlas: createAtlas(theme, ratio),
          texts: createTextAtlas(ratio),
        };
      }
      const { theme, words, atlas, texts } = themed;
      g.setTransform(ratio, 0, 0, ratio, 0, 0);
      g.fillStyle = theme.background;
      g.fillRect(0, 0, scene.width, scene.height);
      g.imageSmoothingEnabled = false;
      // Strips first, since they are written over whatever is there.
      paintDensity(scene, words);
      paintLines(g, scene, theme);
      paintBars(g, scene, theme);
      paintGlyphs(g, scene, atlas, ratio);
      texts.draw(g, scene.labels, theme.text, theme.muted);
    },
  };
}

function paintLines(g: Brush, scene: Scene, theme: Theme): void {
  g.fillStyle = theme.weekend;
  for (const [x, width] of scene.weekends) g.fillRect(x, 0, width, scene.height);
  for (const row of ["lower", "upper"] as const) {
    g.fillStyle = row === "upper" ? theme.lineStrong : theme.line;
    for (const tick of scene.ticks) if (tick.row === row && tick.x >= 0) g.fillRect(Math.round(tick.x), 0, 1, scene.height);
  }
  g.fillStyle = theme.line;
  for (const lane of scene.lanes) g.fillRect(0, Math.round(lane.y + lane.height) - 1, scene.width, 1);
  if (scene.pinnedHeight > 0) {
    g.fillStyle = theme.lineStrong;
    g.fillRect(0, Math.round(scene.pinnedHeight) - 1, scene.width, 1);
  }
}

const FADE_STEPS = 8;

function paintBars(g: Brush, { marks, width }: Scene, theme: Theme): void {
  g.lineWidth = 1;
  for (let i = 0; i < marks.length; i++) {
    const style = marks.style[i]!;
    const ink = inkOf(style, marks.kind[i]!, theme);
    // Whole pixels: edges between them cost the rasteriser several times as much.
    const x0 = Math.round(Math.max(marks.x0[i]!, -20));
    const x1 = Math.round(Math.min(marks.x1[i]!, width + 20));
    const y = Math.round(marks.y[i]!);
    if (style & STYLE.trace) {
      g.fillStyle = ink;
      g.globalAlpha = 0.75;
      g.fillRect(
        Math.round(style & STYLE.bar ? x0 : marks.x[i]! - 1),
        y + 6,
        style & STYLE.bar ? Math.max(x1 - x0, 2) : 2,
        style & STYLE.bar ? 2 : 3,
      );
      g.globalAlpha = 1;
      continue;
    }
    if (style & STYLE.within) {
      const a = Math.min(x0, marks.x[i]! - FRAME_PX / 2);
      const b = Math.max(x1, marks.x[i]! + FRAME_PX / 2);
      g.strokeStyle = ink;
      g.setLineDash(style & (OUTLINED & ~STYLE.hatched) ? [2, 2] : []);
      g.strokeRect(Math.round(a) + 0.5, y - 6.5, Math.round(b - a) - 1, 13);
      g.setLineDash([]);
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
      g.strokeStyle = ink;
      if (style & STYLE.ghost) g.setLineDash([2, 2]);
      g.strokeRect(Math.round(x0) + 0.5, Math.round(top) + 0.5, Math.max(Math.round(x1 - x0) - 1, 1), height - 1);
      g.setLineDash([]);
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

function paintGlyphs(g: Brush, { marks, width }: Scene, atlas: Atlas, ratio: number): void {
  const side = CELL * ratio;
  for (let i = 0; i < marks.length; i++) {
    const style = marks.style[i]!;
    const x = marks.x[i]!;
    if (style & STYLE.trace || x < -CELL || x > width + CELL) continue;
    const y = marks.y[i]!;
    const sheet = atlas.sheet(style & GLYPH_STYLES);
    if (!sheet) continue;
    if (style & STYLE.ghost) g.globalAlpha = marks.alpha[i]! / 255;
    g.drawImage(
      sheet,
      marks.kind[i]! * side,
      0,
      side,
      side,
      Math.round((x - CELL / 2) * ratio) / ratio,
      Math.round((y - CELL / 2) * ratio) / ratio,
      CELL,
      CELL,
    );
    if (style & STYLE.ghost) g.globalAlpha = 1;
  }
}

/** Components of any CSS colour, read back from a pixel of a canvas of its own: reading would slow the one that is drawn on. */
function rgb(colour: string): readonly [number, number, number] {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const g = canvas.getContext("2d", { willReadFrequently: true })!;
  g.fillStyle = colour;
  g.fillRect(0, 0, 1, 1);
  const [r, green, b] = g.getImageData(0, 0, 1, 1).data;
  return [r!, green!, b!];
}
