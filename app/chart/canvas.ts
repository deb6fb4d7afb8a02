/** Draws a scene's lines, strips, marks and labels on a canvas; glyphs are drawn once into an atlas and copied from there. */
import { STYLE } from "./batch";
import { paintBars } from "./bars";
import { CELL, createAtlas, GLYPH_STYLES, reachOf, type Atlas } from "./glyphSheet";
import type { Scene } from "./scene";
import { newSheet, type Brush, type Sheet } from "./sheet";
import { createTextAtlas, type TextAtlas } from "./textAtlas";
import { colourWords, paintStrips } from "./strips";
import { SIZE, type Theme } from "./theme-tokens";

export interface Painter {
  /** Size in CSS px. */
  resize(width: number, height: number, pixelRatio: number): void;
  draw(scene: Scene, theme: Theme): void;
}

/** A painter for a canvas; null where there is no 2D context (the page then shows `toSvg`). */
export function createPainter(canvas: HTMLCanvasElement): Painter | null {
  const g = canvas.getContext("2d", { alpha: false });
  if (!g) return null;
  let strip: Sheet | null = null;
  let image: ImageData | null = null;
  let pixels = new Uint32Array(0);
  let ratio = 1;
  let themed: { theme: Theme; words: Uint32Array; atlas: Atlas; texts: TextAtlas } | null = null;

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
    draw(scene, theme) {
      if (themed?.theme !== theme) {
        themed = {
          theme,
          words: colourWords(rgb(theme.mass), rgb(theme.background)),
          atlas: createAtlas(theme, ratio),
          texts: createTextAtlas(ratio),
        };
      }
      const { words, atlas, texts } = themed;
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
  for (const [x, width] of scene.restDays) g.fillRect(x, 0, width, scene.height);
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

function paintGlyphs(g: Brush, { marks, width }: Scene, atlas: Atlas, ratio: number): void {
  const side = CELL * ratio;
  for (let i = 0; i < marks.length; i++) {
    const style = marks.style[i]!;
    const x = marks.x[i]!;
    if (style & STYLE.trace || x < -CELL || x > width + CELL) continue;
    const sheet = atlas.sheet(style & GLYPH_STYLES);
    if (!sheet) continue;
    if (style & STYLE.ghost) g.globalAlpha = marks.alpha[i]! / 255;
    // No more of the cell than the glyph fills: empty pixels are blended like full ones.
    const [dx, dy] = reachOf(style);
    const sx = (marks.kind[i]! + 0.5) * side - dx * ratio;
    const left = Math.round((x - dx) * ratio) / ratio;
    const top = Math.round((marks.y[i]! - dy) * ratio) / ratio;
    g.drawImage(sheet, sx, side / 2 - dy * ratio, 2 * dx * ratio, 2 * dy * ratio, left, top, 2 * dx, 2 * dy);
    if (style & STYLE.ghost) g.globalAlpha = 1;
  }
}

/** Components of any CSS colour, read back from a pixel of a canvas of its own: reading would slow the one that is drawn on. */
function rgb(colour: string): readonly [number, number, number] {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour);
  if (hex) return [parseInt(hex[1]!, 16), parseInt(hex[2]!, 16), parseInt(hex[3]!, 16)];
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const g = canvas.getContext("2d", { willReadFrequently: true })!;
  g.fillStyle = colour;
  g.fillRect(0, 0, 1, 1);
  const [r, green, b] = g.getImageData(0, 0, 1, 1).data;
  return [r!, green!, b!];
}
