/** Density strips as pixels: one image of all lanes in sight, drawn lane by lane. */
import type { Picture } from "./picture";
import { SIZE } from "./theme-tokens";

type Rgb = readonly [number, number, number];

/** An ink laid over a ground by opacity 0–255, opaque, as the little-endian words that an ImageData's buffer takes. */
export function colourWords(ink: Rgb, ground: Rgb): Uint32Array {
  const mix = (c: number, a: number): number => Math.round(ground[c]! + ((ink[c]! - ground[c]!) * a) / 255);
  return Uint32Array.from({ length: 256 }, (_, a) => ((255 << 24) | (mix(2, a) << 16) | (mix(1, a) << 8) | mix(0, a)) >>> 0);
}

/** Steps of a strip's strength; each has its table of colours, kept. */
const SHADES = 16;
const inksOf = new WeakMap<Uint32Array, Map<number, Uint32Array>>();

/** Fills `pixels` (`width` × SIZE.strip × lanes, row by row) with skylines standing on each strip's lower edge. */
export function paintStrips({ density, lanes }: Picture, width: number, words: Uint32Array, pixels: Uint32Array): void {
  let inks = inksOf.get(words);
  if (!inks) inksOf.set(words, (inks = new Map()));
  for (let l = 0; l < lanes.length; l++) {
    const solid = Math.round((Math.round(lanes[l]!.stripAlpha * SHADES) * 255) / SHADES);
    if (solid === 0) continue; // not copied into the picture
    let ink = inks.get(solid);
    if (!ink) inks.set(solid, (ink = inkByRow(words, solid)));
    paintStrip(density, l * width, width, ink, pixels);
  }
}

/** Rows above or below all of the skyline are of one colour and filled as a whole. */
function paintStrip(density: Uint8Array, from: number, width: number, ink: Uint32Array, pixels: Uint32Array): void {
  const rows = SIZE.strip;
  let least = 255;
  let most = 0;
  let lit = 0;
  for (let i = from; i < from + width; i++) {
    const v = density[i]!;
    if (v < least) least = v;
    if (v > most) most = v;
    if (v > 0) lit++;
  }
  if (lit * 3 < width) return paintColumns(density, from, width, ink, pixels);
  for (let row = 0; row < rows; row++) {
    const at = from * rows + row * width;
    const floor = ((rows - 1 - row) * 255) / rows;
    if (most <= floor || least >= floor + 255 / rows) pixels.fill(ink[row * 256 + most]!, at, at + width);
    else fillRow(density, from, width, ink, row * 256, pixels, at);
  }
}

/** A sparse strip: the ground as a whole, then only the columns that stand on it. */
function paintColumns(density: Uint8Array, from: number, width: number, ink: Uint32Array, pixels: Uint32Array): void {
  const rows = SIZE.strip;
  pixels.fill(ink[0]!, from * rows, (from + width) * rows);
  for (let i = 0; i < width; i++) {
    const v = density[from + i]!;
    for (let row = rows - 1; row >= rows - Math.ceil((v * rows) / 255); row--) pixels[from * rows + row * width + i] = ink[row * 256 + v]!;
  }
}

// A function of its own, so that the loop is compiled as one.
function fillRow(density: Uint8Array, from: number, width: number, ink: Uint32Array, row: number, pixels: Uint32Array, at: number): void {
  for (let i = 0; i < width; i++) pixels[at + i] = ink[row + density[from + i]!]!;
}

/** Colour of a pixel by row and column height; the top pixel of a column is as opaque as the column fills it. */
function inkByRow(words: Uint32Array, solid: number): Uint32Array {
  const rows = SIZE.strip;
  const step = 255 / rows;
  const ink = new Uint32Array(rows * 256);
  for (let row = 0; row < rows; row++) {
    const floor = (rows - 1 - row) * step;
    for (let v = 0; v < 256; v++) ink[row * 256 + v] = words[v <= floor ? 0 : Math.round(solid * Math.min((v - floor) / step, 1))]!;
  }
  return ink;
}
