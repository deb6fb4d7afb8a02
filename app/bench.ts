/** What the frame bench drives the page with; only with `bench=1` in the address. */
import type { Chart, View } from "./chart/types";
import { setView } from "./state";

const DAY_MS = 86_400_000;

interface Bench {
  /** Full span in ms, known once `ready` has come. */
  domain: readonly [t0: number, t1: number];
  readonly ready: Promise<{ readonly genMs: number; readonly mountMs: number; readonly ttfpMs: number }>;
  setDomain(a: number, b: number, kind: string): void;
}

declare global {
  interface Window {
    __bench?: Bench;
  }
}

let report: ((mountedAt: number, end: number) => void) | undefined;

/** Puts `window.__bench` there; nothing is generated in the page, so `genMs` is 0 and loading counts. */
export function exposeBench(): void {
  const ready = new Promise<{ genMs: number; mountMs: number; ttfpMs: number }>((resolve) => {
    report = (mountedAt, end) => {
      const start = performance.getEntriesByName("bench:start")[0]?.startTime ?? 0;
      resolve({ genMs: 0, mountMs: end - mountedAt, ttfpMs: end - start });
    };
  });
  window.__bench = { domain: [0, 1], ready, setDomain: (a, b) => setView([a / DAY_MS, b / DAY_MS], false) };
}

let began: number | undefined;
let painted: Promise<number> | undefined;

/**
 * Called when the chart has been given its data: after two frames it has been painted. The time told is that of the first call; `ready` comes when
 * the page around the chart is there too (`complete`), or steps would be charged with its making.
 */
export function benchMounted(bounds: View, mountedAt: number, chart: Chart | null, complete: boolean): void {
  if (!report || !window.__bench) return;
  // Drawn in the frame that asks, so that a step's cost is all its own.
  window.__bench.setDomain = (a, b) => {
    setView([a / DAY_MS, b / DAY_MS], false);
    chart?.drawNow();
  };
  window.__bench.domain = [bounds[0] * DAY_MS, bounds[1] * DAY_MS];
  began ??= mountedAt;
  painted ??= nextFrame().then(nextFrame);
  if (!complete) return;
  const [done, since] = [report, began];
  report = undefined;
  void painted.then((end) => done(since, end));
}

/** Resolves with the time after the next frame has been handed to the compositor. */
function nextFrame(): Promise<number> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(0);
    }),
  );
}
