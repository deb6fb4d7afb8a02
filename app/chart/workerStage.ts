/**
 * Painting by a worker, which is started once marks have been painted; until then, without one, and should it fail at any time, the page's own thread paints, on canvases
 * of its own, since those that were handed over cannot be taken back.
 */
import type { PaintNews, PaintOrder } from "./paint.worker";
import type { Picture } from "./picture";
import { createPageStage, newPair, removePair, resizePair, type Pair, type Stage, type StageMaker } from "./stage";
import type { Theme } from "./theme-tokens";
import { pack } from "./wire";

/** By then what a worker has painted is on the screen, however busy the machine. */
const SEEN_MS = 1000;
/** A worker that owes a picture for so long does not come back. */
const STALL_MS = 6000;

/** `start` makes a worker of `paint.worker.ts`. */
export function createWorkerStage(start: () => Worker): StageMaker {
  return (place, redraw) => {
    let own: Stage | null = null;
    /** What the page has painted on before the worker did. */
    let below: Stage | null = null;
    let worker: Worker | null = null;
    let lent: Pair | null = null;
    /** The look the worker knows. */
    let told: { readonly theme: Theme; readonly ratio: number } | null = null;
    /** Waits for a picture that is due. */
    let due = 0;
    let mayStart = "transferControlToOffscreen" in HTMLCanvasElement.prototype;
    let isGone = false;

    const order = (message: PaintOrder, transfer: Transferable[] = []): void => worker!.postMessage(message, transfer);
    const send = (to: Pair, picture: Picture, theme: Theme, ratio: number): void => {
      // In the frame it is seen in: another size now would stretch the picture before it.
      requestAnimationFrame(() => resizePair(to, picture));
      if (told?.theme !== theme || told.ratio !== ratio) order({ type: "look", ...(told = { theme, ratio }) });
      const packed = pack(picture);
      order({ type: "picture", packed }, [packed.block]);
      // Half at a time: a page that was busy itself finds its timers before the answers that have come meanwhile.
      due ||= window.setTimeout(() => (due = window.setTimeout(giveUp, STALL_MS / 2)), STALL_MS / 2);
    };
    const forgive = (): void => {
      clearTimeout(due);
      due = 0;
    };
    /** Workers of hidden pages may be halted. */
    const giveUp = (): void => {
      forgive();
      if (!document.hidden) fail();
    };
    /** What a hidden page showed may have been thrown away, and the worker draws nothing unasked. */
    const again = (): void => {
      forgive();
      if (lent && !document.hidden) redraw();
    };
    /** Returns the canvases that nobody draws on any more. */
    const dismiss = (): Pair | null => {
      document.removeEventListener("visibilitychange", again);
      forgive();
      worker?.terminate();
      const left = lent;
      worker = lent = null;
      return left;
    };
    const fail = (): void => {
      if (!worker) return;
      const left = dismiss();
      redraw();
      requestAnimationFrame(() => removePair(left));
    };
    const lend = (): void => {
      lent = newPair(place);
      const canvases = { plot: lent.plot.transferControlToOffscreen(), axis: lent.axis.transferControlToOffscreen() };
      order({ type: "canvases", canvases }, [canvases.plot, canvases.axis]);
      redraw();
    };
    /** Ours stay below until theirs are surely seen. */
    const retire = (): void => {
      if (!own) return;
      const stage = (below = own);
      own = null;
      setTimeout(() => stage.destroy(), SEEN_MS);
    };
    const begin = (): void => {
      if (isGone) return;
      try {
        worker = start();
      } catch {
        return; // forbidden by the page's policy, or unknown to the browser
      }
      document.addEventListener("visibilitychange", again);
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        fail();
      });
      worker.addEventListener("message", ({ data }: MessageEvent<PaintNews>) => {
        if (!worker) return; // dismissed meanwhile
        if (data === "ready") return lend();
        if (data === "unable") return fail();
        forgive();
        retire();
      });
    };

    return {
      draw(...what) {
        const here = own || !lent ? (own ??= createPageStage(place)).draw(...what) : null;
        if (lent) send(lent, ...what);
        // A worker that starts while the first marks are waited for, or painted, would hold them up.
        else if (here && mayStart && what[0].marks.length > 0) {
          mayStart = false;
          requestAnimationFrame(() => setTimeout(begin));
        }
        return here ?? (lent && "next");
      },
      destroy() {
        isGone = true;
        removePair(dismiss());
        for (const stage of [own, below]) stage?.destroy();
      },
    };
  };
}
