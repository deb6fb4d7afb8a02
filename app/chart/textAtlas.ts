/**
 * Texts on a canvas: each is drawn once into a sheet and copied from there. As SVG elements, a few hundred moving labels cost 11 ms of layout a
 * frame at a million events; as copies they cost one.
 */
import { freeze, newSheet, type Sheet } from "./sheet";
import { FONT, SIZE } from "./theme-tokens";

/** A text whose first letter begins at x and whose line is centred on y, in CSS px. */
interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly strong: boolean;
  /** Said after the text in a quieter colour, `moreX` px from its beginning; part of the same copy, since what costs is their number. */
  readonly more?: string;
  readonly moreX?: number;
  readonly moreWidth?: number;
}

export interface TextAtlas {
  /** Copies the texts in one colour, what follows them in another. */
  draw(g: CanvasRenderingContext2D, texts: readonly PlacedText[], ink: string, quiet?: string): void;
}

interface Spot {
  image: CanvasImageSource;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Widest sheet in device px. */
const SHEET_PX = 2048;
/** So many texts are kept; then all are forgotten. */
const KEPT = 3000;
const LINE = 16;

/** An atlas for one pixel ratio; colours and weights have copies of their own. */
export function createTextAtlas(ratio: number): TextAtlas {
  const spots = new Map<string, Spot>();
  const line = Math.ceil(LINE * ratio);

  /** Draws the texts that are new in this frame into sheets of exactly their size. */
  const add = (missing: readonly PlacedText[], ink: string, quiet: string): void => {
    const spaces: { readonly text: PlacedText; readonly x: number; readonly y: number; readonly width: number }[] = [];
    let x = 0;
    let y = 0;
    for (const text of missing) {
      const width = Math.min(Math.ceil(((text.more ? text.moreX! + text.moreWidth! : text.width) + 3) * ratio), SHEET_PX);
      if (x + width > SHEET_PX) [x, y] = [0, y + line];
      spaces.push({ text, x, y, width });
      x += width;
    }
    const sheet: Sheet | null = newSheet(y > 0 ? SHEET_PX : x, y + line);
    if (!sheet) return;
    for (const { text, x, y } of spaces) {
      sheet.g.font = `${text.strong ? 600 : 400} ${SIZE.text * ratio}px ${FONT}`;
      sheet.g.fillStyle = ink;
      sheet.g.fillText(text.text, x + ratio, y + 12 * ratio);
      if (!text.more) continue;
      sheet.g.fillStyle = quiet;
      sheet.g.fillText(text.more, x + (text.moreX! + 1) * ratio, y + 12 * ratio);
    }
    const image = freeze(sheet);
    for (const { text, x, y, width } of spaces) spots.set(keyOf(text, ink), { image, x, y, width });
  };
  return {
    draw(g, texts, ink, quiet = ink) {
      if (spots.size > KEPT) spots.clear();
      const missing = texts.filter((text) => !spots.has(keyOf(text, ink)));
      if (missing.length > 0) add(missing, ink, quiet);
      for (const text of texts) {
        const spot = spots.get(keyOf(text, ink));
        if (!spot) continue;
        const x = Math.round((text.x - 1) * ratio) / ratio;
        const y = Math.round((text.y - LINE / 2) * ratio) / ratio;
        g.drawImage(spot.image, spot.x, spot.y, spot.width, line, x, y, spot.width / ratio, line / ratio);
      }
    },
  };
}

function keyOf({ text, strong, more }: PlacedText, ink: string): string {
  return more ? `${strong ? "*" : ""}${ink}${text}\n${more}` : (strong ? "*" : "") + ink + text;
}
