/** Filters and search of the real page in a real browser: from the wish to the frame that shows what is left, the worker's way there and back with it. */
import { chromium, type Page } from "@playwright/test";
import { BROWSER_ARGS, ensureBrowser } from "../../e2e/browser";

/** Each value is asked for once: an answer that is known would be shown at once. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  kind: ["visit", "meeting", "talks", "signing", "visit,meeting,talks"].map((v) => `kind=${v}`),
  status: ["held", "planned", "postponed", "cancelled", "held,planned"].map((v) => `status=${v}`),
  certainty: [0.6, 0.7, 0.8, 0.9, 0.95].map((v) => `certainty=${v}`),
  rank: ["minister", "ambassador", "official", "local", "minister,ambassador"].map((v) => `rank=${v}`),
  search: ["外交部长", "国防", "visit", "7", "访问 99"].map((v) => `q=${encodeURIComponent(v)}`),
};

/** Longer than the page waits before it gets ready (app/dataSet.ts) and takes for it at a million events. Nothing on the page tells when it is. */
const READING_MS = 6000;

export interface FilterRow {
  readonly name: string;
  /** The first of all, and the first search: with whatever was not made ready while the page was read; null for others. */
  readonly firstMs: number | null;
  readonly medianMs: number;
  readonly worstMs: number;
  /** The longest the page was busy at a stretch. */
  readonly blockedMs: number;
}

export async function benchFilters(url: string): Promise<FilterRow[]> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await page.goto(url, { waitUntil: "commit" });
    await page.getByRole("tablist").first().waitFor({ timeout: 60_000 });
    // Titles come last; then somebody reads before they ask, and meanwhile the page gets ready.
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(READING_MS);
    const lanes = await page
      .locator("[role=listbox] [role=option]")
      .evaluateAll((options) => options.slice(0, 5).map((o) => o.dataset["key"]!));
    const rows: FilterRow[] = [];
    for (const [name, values] of Object.entries({ ...ASKED, pair: lanes.map((key) => `pair=${key}`) })) {
      const isFirst = rows.length === 0 || name === "search";
      const times: Asked[] = [];
      for (const value of [...(isFirst ? [FIRST[name] ?? values[0]!] : []), ...values]) {
        times.push(await ask(page, value));
        await ask(page, "");
      }
      const first = isFirst ? times.shift()! : null;
      const sorted = times.map((t) => t.ms).sort((a, b) => a - b);
      rows.push({
        name,
        firstMs: first?.ms ?? null,
        medianMs: sorted[sorted.length >> 1]!,
        worstMs: sorted.at(-1)!,
        blockedMs: Math.max(...times.map((t) => t.blocked)),
      });
    }
    return rows;
  } finally {
    await browser.close();
  }
}

const FIRST: Readonly<Record<string, string>> = { kind: "kind=envoy", search: `q=${encodeURIComponent("总理")}` };

interface Asked {
  readonly ms: number;
  readonly blocked: number;
}

/** Puts a query into the address as the back button does; the names of lanes and their figures change in the frame that is drawn. */
function ask(page: Page, query: string): Promise<Asked> {
  return page.evaluate(async (asked) => {
    const parameters = new URLSearchParams(location.search);
    const kept = ["bench", "data"].map((name) => [name, parameters.get(name) ?? ""]);
    const list = document.querySelector("[role=listbox]")!;
    let blocked = 0;
    const watch = new PerformanceObserver((entries) => entries.getEntries().forEach((e) => (blocked = Math.max(blocked, e.duration))));
    watch.observe({ type: "longtask" });
    const began = performance.now();
    const ms = await new Promise<number>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`nothing changed: ${asked}`)), 20_000);
      // Not what follows from there being room for fewer lanes.
      const lane = list.firstElementChild!;
      const before = [lane.getAttribute("aria-setsize"), lane.textContent].join();
      const observer = new MutationObserver(() => {
        if ([lane.getAttribute("aria-setsize"), lane.textContent].join() === before) return;
        observer.disconnect();
        clearTimeout(late);
        // An observer of sizes is told before the very frame is painted that shows the change; what it posts comes when that has been done.
        const drawn = new ResizeObserver(() => {
          drawn.disconnect();
          const painted = new MessageChannel();
          painted.port1.onmessage = () => resolve(performance.now() - began);
          painted.port2.postMessage(null);
        });
        drawn.observe(list);
      });
      observer.observe(list, { subtree: true, childList: true, attributes: true });
      history.pushState(null, "", `?${new URLSearchParams(kept).toString()}&${asked}`);
      dispatchEvent(new PopStateEvent("popstate"));
    });
    // What comes after the picture counts as busy too.
    await new Promise((resolve) => setTimeout(resolve, 400));
    watch.disconnect();
    return { ms, blocked };
  }, query);
}
