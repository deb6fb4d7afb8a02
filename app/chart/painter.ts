/** Draws pictures on the canvases of plot and axis, on the page's thread or a worker's; glyphs and texts are drawn once into sheets and copied from there. */
import { STYLE } from "./batch";
import { paintBars } from "./bars";
import { CELL, createAtlas, GLYPH_STYLES, reachOf, type Atlas } from "./glyphSheet";
import type { Picture } from "./picture";
import { newSheet, type Brush, type Sheet } from "./sheet";
import { createTextAtlas, type TextAtlas } from "./textAtlas";
import { colourWords, paintStrips } from "./strips";
import { SIZE, type Theme } from "./theme-tokens";

export interface Canvases<C = HTMLCanvasElement | OffscreenCanvas> {
  readonly plot: C;
  readonly axis: C;
}

export interface Painter {
  draw(picture: Picture, theme: Theme, pixelRatio: number): void;
}

/** A painter for two canvases; null where there is no 2D context (the page then shows `toSvg`). */
export function createPainter({ plot, axis }: Canvases): Painter | null {
  const g = plot.getContext("2d", { alpha: false }) as Brush | null;
  const axisBrush = axis.getContext("2d", { alpha: false }) as Brush | null;
  if (!g || !axisBrush) return null;
  let strip: Sheet | null = null;
  let image: ImageData | null = null;
  let pixels = new Uint32Array(0);
  let kit: Kit | null = null;

  const paintDensity = (picture: Picture, words: Uint32Array): void => {
    const width = Math.ceil(picture.width);
    const rows = picture.lanes.length * SIZE.strip;
    if (rows === 0) return;
    if (!image || image.width !== width || image.height < rows) {
      image = new ImageData(width, rows);
      pixels = new Uint32Array(image.data.buffer);
    }
    paintStrips(picture, width, words, pixels);
    if (strip?.canvas.width !== width || strip.canvas.height < rows) strip = newSheet(width, rows);
    if (!strip) return;
    strip.g.putImageData(image, 0, 0, 0, 0, width, rows);
    picture.lanes.forEach(({ stripY, stripHeight, stripAlpha }, l) => {
      if (stripAlpha > 0) g.drawImage(strip!.canvas, 0, l * SIZE.strip, width, SIZE.strip, 0, Math.round(stripY), width, stripHeight);
    });
  };

  return {
    draw(picture, theme, ratio) {
      if (kit?.theme !== theme || kit.ratio !== ratio) kit = newKit(theme, ratio);
      const { words, atlas, texts } = kit;
      const { width, height, labels } = picture;
      fit(plot, width, height, ratio);
      fit(axis, width, picture.axis.height, ratio);
      begin(g, width, height, theme, ratio);
      // Strips first, since they are written over whatever is there.
      paintDensity(picture, words);
      paintLines(g, picture, theme);
      paintBars(g, picture, theme);
      paintGlyphs(g, picture, atlas, ratio);
      texts.draw(g, labels, theme.text, theme.muted);
      paintAxis(axisBrush, picture, theme, kit);
    },
  };
}

/** What is kept from picture to picture. */
interface Kit {
  readonly theme: Theme;
  readonly ratio: number;
  readonly words: Uint32Array;
  readonly atlas: Atlas;
  readonly texts: TextAtlas;
  readonly names: TextAtlas;
}

function newKit(theme: Theme, ratio: number): Kit {
  const words = colourWords(rgb(theme.mass), rgb(theme.background));
  return { theme, ratio, words, atlas: createAtlas(theme, ratio), texts: createTextAtlas(ratio), names: createTextAtlas(ratio) };
}

function fit(canvas: Canvases["plot"], width: number, height: number, ratio: number): void {
  const [w, h] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))];
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h) canvas.height = h;
}

function begin(g: Brush, width: number, height: number, theme: Theme, ratio: number): void {
  g.setTransform(ratio, 0, 0, ratio, 0, 0);
  g.imageSmoothingEnabled = false;
  g.fillStyle = theme.background;
  g.fillRect(0, 0, width, height);
}

function paintAxis(g: Brush, { axis, width }: Picture, theme: Theme, { ratio, names }: Kit): void {
  begin(g, width, axis.height, theme, ratio);
  g.fillStyle = theme.lineStrong;
  for (const { x, y0, y1 } of axis.lines) g.fillRect(x - 0.5, y0, 1, y1 - y0);
  for (const strong of [true, false]) names.draw(g, axis.texts.filter((t) => t.strong === strong), strong ? theme.text : theme.muted); // prettier-ignore
}

function paintLines(g: Brush, picture: Picture, theme: Theme): void {
  g.fillStyle = theme.weekend;
  for (const [x, width] of picture.restDays) g.fillRect(x, 0, width, picture.height);
  for (const row of ["lower", "upper"] as const) {
    g.fillStyle = row === "upper" ? theme.lineStrong : theme.line;
    for (const tick of picture.ticks) if (tick.row === row && tick.x >= 0) g.fillRect(Math.round(tick.x), 0, 1, picture.height);
  }
  g.fillStyle = theme.line;
  for (const lane of picture.lanes) g.fillRect(0, Math.round(lane.y + lane.height) - 1, picture.width, 1);
  if (picture.pinnedHeight > 0) {
    g.fillStyle = theme.lineStrong;
    g.fillRect(0, Math.round(picture.pinnedHeight) - 1, picture.width, 1);
  }
}

function paintGlyphs(g: Brush, { marks, width }: Picture, atlas: Atlas, ratio: number): void {
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
  const { g } = newSheet(1, 1)!;
  g.fillStyle = colour;
  g.fillRect(0, 0, 1, 1);
  const [r, green, b] = g.getImageData(0, 0, 1, 1).data;
  return [r!, green!, b!];
}
