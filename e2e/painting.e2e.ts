/** Where the chart is painted: by a worker, and on the page's own thread where there is none or it fails. The picture is the same. */
import { expect, test, type Page } from "@playwright/test";
import { chartCanvases, inks } from "./pixels";
import { pageStands } from "./stands";

const ADDRESS = "./?from=2012-01-01&to=2026-12-31";

/** What is drawn when the window rests comes within so many frames, the worker's picture of it in the next ones. */
const FRAMES = 12;
const frames = (page: Page): Promise<void> =>
  page.evaluate(async (n) => {
    for (let i = 0; i < n; i++) await new Promise(requestAnimationFrame);
  }, FRAMES);

/** The plot as the screen has it, when two looks in a row agree. */
async function still(page: Page): Promise<Buffer> {
  // Rings follow the pointer.
  await page.mouse.move(1, 1);
  const plot = page.getByRole("application");
  for (let last = await plot.screenshot(); ;) {
    await frames(page);
    const next = await plot.screenshot();
    if (next.equals(last)) return next;
    last = next;
  }
}

/** A canvas whose drawing has been handed over gives nobody a context. */
const areLent = (page: Page): Promise<boolean> =>
  chartCanvases(page).evaluateAll((all) => {
    const isLent = (canvas: HTMLCanvasElement): boolean => {
      try {
        return canvas.getContext("2d") === null;
      } catch {
        return true;
      }
    };
    return all.length === 2 && (all as HTMLCanvasElement[]).every(isLent);
  });

async function open(page: Page, address = ADDRESS): Promise<void> {
  await page.goto(address);
  await pageStands(page);
}

/** Pans a window's width to the right, or back. */
const pan = async (page: Page, key: "PageDown" | "PageUp"): Promise<void> => {
  await page.getByRole("application").focus();
  await page.keyboard.press(key);
};

test("a worker paints, the same picture as the page's own thread would, and follows the window", async ({ page, browser }) => {
  await open(page);
  await expect.poll(() => areLent(page)).toBe(true);
  const first = await still(page);
  const plain = await browser.newPage();
  await plain.addInitScript(() => delete (HTMLCanvasElement.prototype as Partial<HTMLCanvasElement>).transferControlToOffscreen);
  const started: string[] = [];
  plain.on("worker", (worker) => started.push(worker.url()));
  await open(plain);
  expect((await still(plain)).equals(first)).toBe(true);
  expect(started.filter((url) => url.includes("paint.worker"))).toEqual([]);
  expect(await areLent(plain)).toBe(false);
  for (const each of [page, plain]) await pan(each, "PageDown");
  const [moved, other] = [await still(page), await still(plain)];
  expect(moved.equals(first)).toBe(false);
  expect(moved.equals(other)).toBe(true);
  expect((await inks(chartCanvases(page))).every(({ colours }) => colours > 4)).toBe(true);
  await plain.close();
});

test("colours, size and axis change while a worker paints", async ({ page }) => {
  await open(page);
  await expect.poll(() => areLent(page)).toBe(true);
  const light = await still(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(async () => (await still(page)).equals(light)).toBe(false);
  await page.setViewportSize({ width: 420, height: 800 });
  await page.getByRole("button", { name: "农历" }).click();
  await still(page);
  const fits = await chartCanvases(page).evaluateAll((all) =>
    (all as HTMLCanvasElement[]).every(
      (canvas) => Math.abs(canvas.width - canvas.clientWidth) <= 1 && Math.abs(canvas.height - canvas.clientHeight) <= 1,
    ),
  );
  expect(fits).toBe(true);
  expect((await inks(chartCanvases(page))).every(({ colours }) => colours > 4)).toBe(true);
});

test("a painting worker that cannot be had leaves the picture as it is", async ({ page }) => {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.route(/paint\.worker/, (route) => route.abort());
  await open(page);
  const before = await still(page);
  await pan(page, "PageDown");
  expect((await still(page)).equals(before)).toBe(false);
  expect(await areLent(page)).toBe(false);
  expect(problems).toEqual([]);
});

test("a painting worker that fails while at work loses nothing: the page paints on", async ({ page }) => {
  await open(page);
  await expect.poll(() => areLent(page)).toBe(true);
  const before = await still(page);
  const worker = page.workers().find((each) => each.url().includes("paint.worker"))!;
  await worker.evaluate(() => void setTimeout(() => { throw new Error("out of paint"); })).catch(() => undefined); // prettier-ignore
  await expect.poll(() => areLent(page)).toBe(false);
  expect((await still(page)).equals(before)).toBe(true);
  await pan(page, "PageDown");
  expect((await still(page)).equals(before)).toBe(false);
  await expect(chartCanvases(page)).toHaveCount(2);
});
