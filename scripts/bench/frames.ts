/** Frames of the real page in a real browser, driven through `?bench=1`: main-thread CPU of a pan and a zoom step. */
import { chromium } from "@playwright/test";
import { BROWSER_ARGS, ensureBrowser } from "../../e2e/browser";

const STEPS = 60;

export interface FrameRow {
  readonly url: string;
  readonly firstPaintMs: number;
  readonly pan: readonly [median: number, p95: number];
  readonly zoom: readonly [median: number, p95: number];
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

const quantile = (sorted: readonly number[], q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))]!;

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
    const medians: Record<string, readonly [number, number]> = {};
    for (const [kind, windows] of Object.entries(plan(domain))) {
      const costs: number[] = [];
      for (const [a, b] of [windows[0]!, ...windows]) {
        const before = await threadMs();
        await page.evaluate(
          ([from, to, k]) =>
            new Promise<void>((resolve) =>
              requestAnimationFrame(() => {
                window.__bench!.setDomain(from, to, k);
                requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
              }),
            ),
          [a, b, kind] as const,
        );
        costs.push((await threadMs()) - before);
      }
      const sorted = costs.slice(1).sort((x, y) => x - y);
      medians[kind] = [quantile(sorted, 0.5), quantile(sorted, 0.95)];
    }
    await cdp.send("HeapProfiler.collectGarbage");
    const heap = await cdp.send("Runtime.getHeapUsage");
    const longTasks = await page.evaluate(() => (window as unknown as { longTasks: number }).longTasks);
    return { url, firstPaintMs: ttfpMs, pan: medians.pan!, zoom: medians.zoom!, longTasks, heapMB: heap.usedSize / 1e6 };
  } finally {
    await browser.close();
  }
}
