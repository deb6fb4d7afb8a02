/** The chart's painter on a thread of its own: draws the last picture it was sent, and says so. */
import { createPainter, type Canvases, type Painter } from "./painter";
import type { Theme } from "./theme-tokens";
import { unpack, type PackedPicture } from "./wire";

export type PaintOrder =
  | { readonly type: "canvases"; readonly canvases: Canvases<OffscreenCanvas> }
  /** Holds for all pictures that follow. */
  | { readonly type: "look"; readonly theme: Theme; readonly ratio: number }
  | { readonly type: "picture"; readonly packed: PackedPicture };

export type PaintNews = "ready" | "painted" | "unable";

let painter: Painter | null = null;
let look: { readonly theme: Theme; readonly ratio: number } | null = null;
let latest: PackedPicture | null = null;

const say = (news: PaintNews): void => postMessage(news);
/** Messages to oneself come after all that wait already: what came late is drawn alone, and no queue grows. */
const turn = new MessageChannel();
turn.port1.onmessage = (): void => {
  if (!latest || !painter || !look) return;
  const packed = latest;
  latest = null;
  painter.draw(unpack(packed), look.theme, look.ratio);
  say("painted");
};

addEventListener("message", ({ data }: MessageEvent<PaintOrder>) => {
  if (data.type === "canvases") {
    painter = createPainter(data.canvases);
    if (!painter) say("unable");
  } else if (data.type === "look") look = data;
  else {
    if (!latest) turn.port2.postMessage(null);
    latest = data.packed;
  }
});
say("ready");
