/** Frames of the real page in a real browser, driven through `?bench=1`: what a pan and a zoom step cost. */
import { chromium } from "@playwright/test";
import { BROWSER_ARGS, ensureBrowser } from "../../e2e/browser";

const STEPS = 60;

type Spread = readonly [median: number, p95: number];

interface StepCost {
  /** CPU ms of the page's main thread. */
  readonly main: Spread;
  /** From the frame that moves the window to the end of the next: 17 ms is one frame, none dropped. */
  readonly wallMs: Spread;
  /** Mean CPU ms of all the browser's processes and threads: what a worker takes over is still there. */
  readonly cpuMs: number;
}

export interface FrameRow {
  readonly url: string;
  readonly firstPaintMs: number;
  readonly pan: StepCost;
  readonly zoom: StepCost;
  readonly longTasks: number;
  readonly heapMB: number;
}

type Window2 = readonly [number, number];

/** A five-year window slid over the middle, and the whole span narrowed to two months and back. */
function plan([t0, t1]: Window2): Record<"pan" | "zoom", Window2[]> {
  const span = t1 - t0;
  const pan = Array.from({ length: STEPS }, (_, i): Window2 => [
    t0 + span * (0.3 + (0.4 * i) / STEPS),
    t0 + span * (0.3 + (0.4 * i) / STEPS + 5 / 37),
  ]);
  const zoom = Array.from({ length: STEPS }, (_, i): Window2 => {
    const k = 0.0045 ** ((i < STEPS / 2 ? i : STEPS - i) / (STEPS / 2));
    const center = t0 + span * 0.62;
    return [center - 0.62 * span * k, center + 0.38 * span * k];
  });
  return { pan, zoom };
}

function spread(costs: readonly number[]): Spread {
  const sorted = costs.toSorted((x, y) => x - y);
  const at = (q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))]!;
  return [at(0.5), at(0.95)];
}

export async function benchFrames(url: string): Promise<FrameRow> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Performance.enable");
    const threadMs = async (): Promise<number> =>
      (await cdp.send("Performance.getMetrics")).metrics.find((m) => m.name === "ThreadTime")!.value * 1000;
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForFunction(() => window.__bench !== undefined, null, { timeout: 60_000 });
    const { ttfpMs } = await page.evaluate(() => window.__bench!.ready);
    const domain = await page.evaluate(() => window.__bench!.domain);
    await page.evaluate(() => {
      const counter = window as unknown as { longTasks: number };
      counter.longTasks = 0;
      new PerformanceObserver((list) => (counter.longTasks += list.getEntries().length)).observe({ type: "longtask" });
    });
    const processes = await browser.newBrowserCDPSession();
    const cpuMs = async (): Promise<number> =>
      (await processes.send("SystemInfo.getProcessInfo")).processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
    const step = (kind: string, [a, b]: Window2): Promise<number> =>
      page.evaluate(
        ([from, to, k]) =>
          new Promise<number>((resolve) =>
            requestAnimationFrame(() => {
              const began = performance.now();
              window.__bench!.setDomain(from, to, k);
              requestAnimationFrame(() => {
                const ended = new MessageChannel();
                ended.port1.onmessage = () => resolve(performance.now() - began);
                ended.port2.postMessage(null);
              });
            }),
          ),
        [a, b, kind] as const,
      );
    const measure = async (kind: string, windows: readonly Window2[]): Promise<StepCost> => {
      await step(kind, windows[0]!);
      const [main, wall]: [number[], number[]] = [[], []];
      const allBefore = await cpuMs();
      for (const window of windows) {
        const before = await threadMs();
        wall.push(await step(kind, window));
        main.push((await threadMs()) - before);
      }
      return { main: spread(main), wallMs: spread(wall), cpuMs: ((await cpuMs()) - allBefore) / windows.length };
    };
    const windows = plan(domain);
    const pan = await measure("pan", windows.pan);
    const zoom = await measure("zoom", windows.zoom);
    await cdp.send("HeapProfiler.collectGarbage");
    const heap = await cdp.send("Runtime.getHeapUsage");
    const longTasks = await page.evaluate(() => (window as unknown as { longTasks: number }).longTasks);
    return { url, firstPaintMs: ttfpMs, pan, zoom, longTasks, heapMB: heap.usedSize / 1e6 };
  } finally {
    await browser.close();
  }
}
