/**
 * Hands on the plot: d3-zoom as the device for wheel, drag and pinch, turned into intents. The page scrolls under a calm wheel: it zooms only
 * with Ctrl or ⌘, or when the chart has focus.
 */
import { select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from "d3";
import type { View } from "./types";
import { clampView, maxSpan, MIN_SPAN, panBy, timeAt, transformOf, viewOf, zoomAbout } from "./view";

export interface InputHost {
  readonly view: () => View;
  readonly bounds: () => View;
  readonly width: () => number;
  readonly height: () => number;
  readonly onView: (view: View, settled: boolean) => void;
  /** A drag up or down, px. */
  readonly onScroll: (by: number) => void;
  readonly onGlide: (view: View) => void;
}

export interface Input {
  /** Tells d3-zoom of a view or size that changed elsewhere; emits nothing. */
  sync(): void;
  destroy(): void;
}

/** Ctrl + wheel of a mouse comes in big steps, a trackpad's pinch (which browsers send as the same) in small ones. */
const PINCH_STEP = 40;
/** A finger has a direction after so many px. */
const FINGER_PX = 6;

/** Binds gestures to the plot. */
export function bindInput(plot: HTMLElement, host: InputHost): Input {
  const focused = (): boolean => (plot.getRootNode() as Document | ShadowRoot).activeElement === plot;
  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: MouseEvent | WheelEvent | TouchEvent) =>
      event.type === "wheel"
        ? event.ctrlKey || (event as WheelEvent).metaKey || (focused() && !isSideways(event as WheelEvent))
        : !(event as MouseEvent).button && !event.ctrlKey,
    )
    .wheelDelta(({ deltaY, deltaMode, ctrlKey }: WheelEvent) => {
      const unit = deltaMode === 1 ? 0.05 : deltaMode ? 1 : 0.002;
      return -deltaY * unit * (ctrlKey && Math.abs(deltaY) < PINCH_STEP ? 8 : 1.5);
    })
    .extent(() => [
      [0, 0],
      [host.width(), host.height()],
    ]) // prettier-ignore
    .constrain((transform) => toTransform(clampView(viewOf(transform, host.bounds(), host.width()), host.bounds())))
    .clickDistance(4)
    .on("zoom", (event: D3ZoomEvent<HTMLElement, unknown>) => {
      const source: Event | null = event.sourceEvent;
      if (!source) return;
      if (source instanceof MouseEvent && source.type === "mousemove" && source.movementY) host.onScroll(-source.movementY);
      host.onView(viewOf(event.transform, host.bounds(), host.width()), false);
    })
    .on("end", (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (event.sourceEvent) host.onView(viewOf(event.transform, host.bounds(), host.width()), true);
    });
  const toTransform = (view: View): ZoomTransform => {
    const { k, x } = transformOf(view, host.bounds(), host.width());
    return zoomIdentity.translate(x, 0).scale(k);
  };
  const selection = select(plot).call(behaviour).on("dblclick.zoom", null);

  // A double click glides; d3-zoom's own would run a transition that knows nothing of the page's wish for less motion.
  const onDoubleClick = (event: MouseEvent): void => {
    const x = event.clientX - plot.getBoundingClientRect().left;
    host.onGlide(zoomAbout(host.view(), timeAt(x, host.view(), host.width()), event.shiftKey ? 2 : 0.5));
  };
  let rest = 0;
  const onWheel = (event: WheelEvent): void => {
    if (event.ctrlKey || event.metaKey || !isSideways(event)) return;
    event.preventDefault();
    const [t0, t1] = host.view();
    host.onView(clampView(panBy([t0, t1], ((event.deltaX || event.deltaY) / host.width()) * (t1 - t0)), host.bounds()), false);
    clearTimeout(rest);
    rest = window.setTimeout(() => host.onView(host.view(), true), 150);
  };
  plot.addEventListener("dblclick", onDoubleClick);
  plot.addEventListener("wheel", onWheel, { passive: false });
  // Up and down is the page's on a touch screen; sideways and two fingers are the chart's. d3-zoom would prevent every move of a finger, so
  // it sees them only once one goes sideways.
  plot.style.touchAction = "pan-y";
  let finger: { readonly x: number; readonly y: number; way: "unknown" | "sideways" | "upright" } | null = null;
  const onTouchStart = ({ touches }: TouchEvent): void => {
    const [first, second] = [touches[0], touches[1]];
    finger = first && !second ? { x: first.clientX, y: first.clientY, way: "unknown" } : null;
  };
  const onTouchMove = (event: TouchEvent): void => {
    const touch = event.touches[0];
    if (!finger || !touch || event.touches.length > 1) return;
    const [dx, dy] = [Math.abs(touch.clientX - finger.x), Math.abs(touch.clientY - finger.y)];
    if (finger.way === "unknown" && Math.max(dx, dy) > FINGER_PX) finger.way = dx > dy ? "sideways" : "upright";
    if (finger.way !== "sideways") event.stopImmediatePropagation();
  };
  plot.addEventListener("touchstart", onTouchStart, { capture: true, passive: true });
  plot.addEventListener("touchmove", onTouchMove, { capture: true, passive: true });

  const sync = (): void => {
    const [b0, b1] = host.bounds();
    behaviour.scaleExtent([(b1 - b0) / maxSpan([b0, b1]), (b1 - b0) / MIN_SPAN]);
    (plot as HTMLElement & { __zoom?: ZoomTransform }).__zoom = toTransform(host.view());
  };
  sync();
  return {
    sync,
    destroy() {
      clearTimeout(rest);
      selection.on(".zoom", null);
      plot.removeEventListener("touchstart", onTouchStart, { capture: true });
      plot.removeEventListener("touchmove", onTouchMove, { capture: true });
      plot.removeEventListener("dblclick", onDoubleClick);
      plot.removeEventListener("wheel", onWheel);
    },
  };
}

function isSideways({ deltaX, deltaY, shiftKey }: WheelEvent): boolean {
  return shiftKey || Math.abs(deltaX) > Math.abs(deltaY);
}
