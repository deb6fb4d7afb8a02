/**
 * Labels on the canvas: each text is drawn once into a sheet and copied from there. As SVG elements, a few hundred moving labels cost 12 ms of
 * layout a frame; as copies they cost less than one.
 */
import { FONT, SIZE } from "./theme-tokens";

interface Spot {
  readonly canvas: HTMLCanvasElement;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Size of a sheet in device px; after so many of them all are forgotten. */
const SHEET = [1024, 128] as const;
const SHEETS = 24;
const LINE = 16;

/** A text whose first letter begins at x and whose line is centred on y, in CSS px. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly strong: boolean;
  readonly ink: string;
}

export interface TextAtlas {
  /** Copies all texts. New ones are drawn into the sheets first: a sheet written between two copies would be duplicated each time. */
  draw(g: CanvasRenderingContext2D, texts: readonly PlacedText[]): void;
}

/** An atlas for one pixel ratio; colours and weights each have their copies. */
export function createTextAtlas(ratio: number): TextAtlas {
  const spots = new Map<string, Spot>();
  let sheets = 0;
  let sheet: { canvas: HTMLCanvasElement; g: CanvasRenderingContext2D; x: number; y: number } | null = null;
  const line = Math.ceil(LINE * ratio);

  const newSheet = () => {
    if (sheets++ >= SHEETS) {
      spots.clear();
      sheets = 1;
    }
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = SHEET;
    const g = canvas.getContext("2d")!;
    g.textBaseline = "alphabetic";
    return { canvas, g, x: 0, y: 0 };
  };
  const place = (text: string, widthPx: number, strong: boolean, ink: string): Spot => {
    const width = Math.min(Math.ceil((widthPx + 3) * ratio), SHEET[0]);
    sheet ??= newSheet();
    if (sheet.x + width > SHEET[0]) Object.assign(sheet, { x: 0, y: sheet.y + line });
    if (sheet.y + line > SHEET[1]) sheet = newSheet();
    const { canvas, g, x, y } = sheet;
    g.font = `${strong ? 600 : 400} ${SIZE.text * ratio}px ${FONT}`;
    g.fillStyle = ink;
    g.fillText(text, x + ratio, y + 12 * ratio);
    sheet.x += width;
    return { canvas, x, y, width };
  };
  const spotOf = ({ text, width, strong, ink }: PlacedText): Spot => {
    const key = `${strong ? "*" : ""}${ink}${text}`;
    let spot = spots.get(key);
    if (!spot) spots.set(key, (spot = place(text, width, strong, ink)));
    return spot;
  };
  return {
    draw(g, texts) {
      const before = sheets;
      let placed = texts.map((text) => spotOf(text));
      // All sheets were full and have been forgotten on the way: the first spots are gone.
      if (sheets < before) placed = texts.map((text) => spotOf(text));
      for (let i = 0; i < placed.length; i++) {
        const { canvas, x: sx, y: sy, width } = placed[i]!;
        const x = Math.round((texts[i]!.x - 1) * ratio) / ratio;
        const y = Math.round((texts[i]!.y - LINE / 2) * ratio) / ratio;
        g.drawImage(canvas, sx, sy, width, line, x, y, width / ratio, line / ratio);
      }
    },
  };
}
