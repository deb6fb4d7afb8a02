/** Where pictures are painted. */
import { createPainter, type Canvases, type Painter } from "./painter";
import type { Picture } from "./picture";
import type { Theme } from "./theme-tokens";

export interface Stage {
  /** When the picture is seen: with this frame, or, painted by a worker, with the next; null where nothing can be painted. */
  draw(picture: Picture, theme: Theme, pixelRatio: number): "now" | "next" | null;
  destroy(): void;
}

export type Pair = Canvases<HTMLCanvasElement>;

/** Puts a pair of canvases into the page, over those already there. */
export type Place = (pair: Pair) => void;

/** Makes a stage; `redraw` is called when those who paint have changed. */
export type StageMaker = (place: Place, redraw: () => void) => Stage;

/** The page's own thread paints. */
export function createPageStage(place: Place): Stage {
  let pair: Pair | null = null;
  let painter: Painter | null = null;
  return {
    draw(picture, ...look) {
      if (!pair) painter = createPainter((pair = newPair(place)));
      if (!painter) return null;
      resizePair(pair, picture);
      painter.draw(picture, ...look);
      return "now";
    },
    destroy() {
      removePair(pair);
    },
  };
}

export function newPair(place: Place): Pair {
  const pair = { plot: newCanvas(), axis: newCanvas() };
  place(pair);
  return pair;
}

function newCanvas(): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  return canvas;
}

export function removePair(pair: Pair | null): void {
  pair?.plot.remove();
  pair?.axis.remove();
}

/** Asking the elements how large they are would cost more than remembering. */
const sizes = new WeakMap<Pair, string>();

/** Gives the canvases the size in the page that a picture has. */
export function resizePair(pair: Pair, { width, height, axis }: Picture): void {
  const size = `${width} ${height} ${axis.height}`;
  if (sizes.get(pair) === size) return;
  sizes.set(pair, size);
  Object.assign(pair.plot.style, { width: `${width}px`, height: `${height}px` });
  Object.assign(pair.axis.style, { width: `${width}px`, height: `${axis.height}px` });
}
