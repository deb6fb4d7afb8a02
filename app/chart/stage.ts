/**
 * Where pictures are painted: at once on the page's own thread, and by a worker from when it has started. Should the worker fail, at any time, the
 * page paints again, with a new pair of canvases, since those that were handed over cannot be taken back.
 */
import type { PaintNews, PaintOrder } from "./paint.worker";
import { createPainter, type Canvases, type Painter } from "./painter";
import type { Picture } from "./picture";
import type { Theme } from "./theme-tokens";
import { pack } from "./wire";

type Pair = Canvases<HTMLCanvasElement>;

export interface Stage {
  /** When the picture is seen: with this frame, or, painted by a worker, with the next; null where nothing can be painted. */
  draw(picture: Picture, theme: Theme, pixelRatio: number): "now" | "next" | null;
  destroy(): void;
}

/**
 * `place` puts a pair of canvases into the page, under those already there; `start` makes a worker, null where there is to be none; `redraw` is
 * called when those who paint have changed.
 */
export function createStage(place: (pair: Pair) => void, start: (() => Worker) | null, redraw: () => void): Stage {
  let own: { readonly pair: Pair; readonly painter: Painter | null } | null = null;
  let worker: Worker | null = null;
  let lent: Pair | null = null;
  /** The look the worker knows. */
  let told: { readonly theme: Theme; readonly ratio: number } | null = null;
  let mayStart = start !== null && canLend();

  const order = (message: PaintOrder, transfer: Transferable[] = []): void => worker!.postMessage(message, transfer);
  const newPair = (): Pair => {
    const pair = { plot: newCanvas(), axis: newCanvas() };
    place(pair);
    return pair;
  };
  const paint = (picture: Picture, theme: Theme, ratio: number): boolean => {
    if (!own) {
      const pair = newPair();
      own = { pair, painter: createPainter(pair) };
    }
    if (!own.painter) return false;
    resize(own.pair, picture);
    own.painter.draw(picture, theme, ratio);
    return true;
  };
  const send = (to: Pair, picture: Picture, theme: Theme, ratio: number): void => {
    resize(to, picture);
    if (told?.theme !== theme || told.ratio !== ratio) order({ type: "look", ...(told = { theme, ratio }) });
    const packed = pack(picture);
    order({ type: "picture", packed }, [packed.block]);
  };
  const dismiss = (): void => {
    worker?.terminate();
    remove(lent);
    worker = lent = null;
    mayStart = false;
  };
  const fail = (): void => {
    dismiss();
    redraw();
  };
  const begin = (): void => {
    mayStart = false;
    try {
      worker = start!();
    } catch {
      return;
    }
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      fail();
    });
    worker.addEventListener("message", ({ data }: MessageEvent<PaintNews>) => {
      if (data === "ready") {
        lent = newPair();
        const canvases = { plot: lent.plot.transferControlToOffscreen(), axis: lent.axis.transferControlToOffscreen() };
        order({ type: "canvases", canvases }, [canvases.plot, canvases.axis]);
        redraw();
      } else if (data === "unable") fail();
      else requestAnimationFrame(() => requestAnimationFrame(retire));
    });
  };
  /** Theirs lie below ours, which go when a frame with theirs has been shown. */
  const retire = (): void => {
    if (!lent) return;
    remove(own?.pair ?? null);
    own = null;
  };

  return {
    draw(...what) {
      const drawnHere = (own !== null || lent === null) && paint(...what);
      if (lent) send(lent, ...what);
      else if (drawnHere && mayStart) begin();
      return drawnHere ? "now" : lent && "next";
    },
    destroy() {
      dismiss();
      remove(own?.pair ?? null);
    },
  };
}

const canLend = (): boolean => typeof Worker !== "undefined" && "transferControlToOffscreen" in HTMLCanvasElement.prototype;

function newCanvas(): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  return canvas;
}

function remove(pair: Pair | null): void {
  pair?.plot.remove();
  pair?.axis.remove();
}

/** Asking the elements how large they are would cost more than remembering. */
const sizes = new WeakMap<Pair, string>();

function resize(pair: Pair, { width, height, axis }: Picture): void {
  const size = `${width} ${height} ${axis.height}`;
  if (sizes.get(pair) === size) return;
  sizes.set(pair, size);
  Object.assign(pair.plot.style, { width: `${width}px`, height: `${height}px` });
  Object.assign(pair.axis.style, { width: `${width}px`, height: `${axis.height}px` });
}
