/** Density strips as pixels: one image of all lanes in sight, drawn lane by lane. */
import type { Scene } from "./scene";
import { SIZE } from "./theme-tokens";

/** RGBA of a colour as the little-endian word that an ImageData's buffer takes, by opacity 0–255. */
export function colourWords([r, g, b]: readonly [number, number, number]): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, a) => ((a << 24) | (b << 16) | (g << 8) | r) >>> 0);
}

/** Fills `pixels` (`width` × SIZE.strip × lanes, row by row) with skylines standing on each strip's lower edge. */
export function paintStrips({ density, lanes }: Scene, width: number, words: Uint32Array, pixels: Uint32Array): void {
  const rows = SIZE.strip;
  lanes.forEach((lane, l) => {
    const from = l * width;
    const at = from * rows;
    if (lane.stripAlpha === 0) {
      pixels.fill(0, at, at + width * rows);
      return;
    }
    // The top row of a column is as opaque as the column is high: heights between whole pixels.
    const solid = Math.round(lane.stripAlpha * 255);
    for (let row = 0; row < rows; row++) {
      const floor = ((rows - 1 - row) * 255) / rows;
      const step = 255 / rows;
      const base = at + row * width;
      for (let i = 0; i < width; i++) {
        const above = density[from + i]! - floor;
        pixels[base + i] = above <= 0 ? 0 : above >= step ? words[solid]! : words[(solid * above * rows) >> 8]!;
      }
    }
  });
}
