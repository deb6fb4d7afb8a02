/**
 * Texts on a canvas: each is drawn once into a sheet and copied from there. As SVG elements, a few hundred moving labels cost 11 ms of layout a
 * frame at a million events; as copies they cost one.
 */
import { freeze, newSheet, type Brush, type Sheet } from "./sheet";
import { FONT, SIZE } from "./theme-tokens";

/** A text whose first letter begins at x and whose line is centred on y, in CSS px. */
export interface PlacedText {
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
  draw(g: Brush, texts: readonly PlacedText[], ink: string, quiet?: string): void;
}

/** A sheet's picture: the sheet itself while texts are added, a bitmap when it is full. */
interface Page {
  image: CanvasImageSource;
}

interface Spot {
  readonly page: Page;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Size of a sheet in device px: small, since one that has been written to is duplicated at the next copy. */
const SHEET_PX = 1024;
const SHEET_LINES = 4;
/** So many texts are kept; then all are forgotten. */
const KEPT = 3000;
const LINE = 16;

/** An atlas for one pixel ratio; colours and weights have copies of their own. */
export function createTextAtlas(ratio: number): TextAtlas {
  const spots = new Map<string, Spot>();
  const line = Math.ceil(LINE * ratio);

  let open: (Sheet & { readonly page: Page; x: number; y: number }) | null = null;

  /** Room for a text on the open sheet, or on a new one. */
  const place = (width: number): typeof open => {
    if (open && open.x + width > SHEET_PX) [open.x, open.y] = [0, open.y + line];
    if (open && open.y + line > SHEET_LINES * line) {
      open.page.image = freeze(open);
      open = null;
    }
    if (!open) {
      const sheet = newSheet(SHEET_PX, SHEET_LINES * line);
      open = sheet && { ...sheet, page: { image: sheet.canvas }, x: 0, y: 0 };
    }
    return open;
  };
  const add = (text: PlacedText, ink: string, quiet: string): void => {
    const width = Math.min(Math.ceil(((text.more ? text.moreX! + text.moreWidth! : text.width) + 3) * ratio), SHEET_PX);
    const sheet = place(width);
    if (!sheet) return;
    const { g, page, x, y } = sheet;
    g.font = `${text.strong ? 600 : 400} ${SIZE.text * ratio}px ${FONT}`;
    g.fillStyle = ink;
    g.fillText(text.text, x + ratio, y + 12 * ratio);
    if (text.more) {
      g.fillStyle = quiet;
      g.fillText(text.more, x + (text.moreX! + 1) * ratio, y + 12 * ratio);
    }
    spots.set(keyOf(text, ink), { page, x, y, width });
    sheet.x += width;
  };
  return {
    draw(g, texts, ink, quiet = ink) {
      if (spots.size > KEPT) spots.clear();
      // All that is new before the first copy: a sheet written between two copies would be duplicated each time.
      for (const text of texts) if (!spots.has(keyOf(text, ink))) add(text, ink, quiet);
      for (const text of texts) {
        const spot = spots.get(keyOf(text, ink));
        if (!spot) continue;
        const x = Math.round((text.x - 1) * ratio) / ratio;
        const y = Math.round((text.y - LINE / 2) * ratio) / ratio;
        g.drawImage(spot.page.image, spot.x, spot.y, spot.width, line, x, y, spot.width / ratio, line / ratio);
      }
    },
  };
}

/** What is followed is another picture where what follows stands elsewhere: right behind the text, or behind the mark beside it. */
function keyOf({ text, strong, more, moreX }: PlacedText, ink: string): string {
  return more ? `${strong ? "*" : ""}${ink}${text}\n${more}\n${Math.round(moreX!)}` : (strong ? "*" : "") + ink + text;
}
