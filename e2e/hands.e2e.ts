/** Hands on the chart: wheel, drag, double click, fingers; and the page around it, which still scrolls. */
import { expect, test, type CDPSession, type Page } from "@playwright/test";
import { pageStands } from "./stands";

const ADDRESS = "./?from=2010-01-01&to=2026-12-31&party=VN";
type Days = readonly [from: number, to: number];
const DAY_MS = 86_400_000;

/** The window as the address has it. */
const days = (page: Page): Days => {
  const query = new URL(page.url()).searchParams;
  return [Date.parse(query.get("from") ?? "") / DAY_MS, Date.parse(query.get("to") ?? "") / DAY_MS];
};
const span = (page: Page): number => days(page)[1] - days(page)[0];

async function open(page: Page): Promise<{ x: number; y: number; width: number }> {
  await page.goto(ADDRESS);
  await pageStands(page);
  const box = (await page.getByRole("application").boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
}

test("a drag moves the window by as much as the hand, and keeps its length", async ({ page }) => {
  const { x, y, width } = await open(page);
  const [before, length] = [days(page), span(page)];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + width / 8, y, { steps: 5 });
  await page.mouse.move(x + width / 4, y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => (before[0] - days(page)[0]) / length).toBeCloseTo(0.25, 1);
  expect(Math.abs(span(page) - length)).toBeLessThan(3);
});

test("a double click halves the window about the pointer, with Shift it doubles it", async ({ page }) => {
  const { x, y } = await open(page);
  const length = span(page);
  await page.mouse.dblclick(x, y);
  await expect.poll(() => span(page) / length).toBeCloseTo(0.5, 1);
  await page.keyboard.down("Shift");
  await page.mouse.dblclick(x, y);
  await page.keyboard.up("Shift");
  await expect.poll(() => span(page) / length).toBeCloseTo(1, 1);
});

test("the wheel is the page's until the chart is used; sideways it pans, with Ctrl it zooms about the pointer", async ({ page }) => {
  const { x, y } = await open(page);
  const length = span(page);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(span(page)).toBe(length);
  await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.wheel(250, 0);
  await expect.poll(() => days(page)[0]).toBeGreaterThan(Date.parse("2010-06-01") / DAY_MS);
  expect(Math.abs(span(page) - length)).toBeLessThan(3);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -300);
  await page.keyboard.up("Control");
  await expect.poll(() => span(page)).toBeLessThan(length * 0.8);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("the overview chooses a window by a drag, and its handles move by keys", async ({ page }) => {
  await open(page);
  const strip = (await page.getByRole("group", { name: /概览|全局|总览/ }).boundingBox())!;
  await page.mouse.move(strip.x + strip.width * 0.3, strip.y + 25);
  await page.mouse.down();
  await page.mouse.move(strip.x + strip.width * 0.4, strip.y + 25, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => days(page)[1]).toBeLessThan(Date.parse("2000-01-01") / DAY_MS);
  const end = page.getByRole("slider").last();
  const before = days(page)[1];
  await end.focus();
  await end.press("ArrowRight");
  await expect.poll(() => days(page)[1]).toBeGreaterThan(before);
});

test.describe("fingers", () => {
  test.use({ hasTouch: true, viewport: { width: 420, height: 700 } });

  const touch = (cdp: CDPSession, type: "touchStart" | "touchMove" | "touchEnd", points: readonly (readonly [number, number])[]) =>
    cdp.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });

  test("two spread the window, one sideways moves it", async ({ page }) => {
    const { x, y } = await open(page);
    const length = span(page);
    const cdp = await page.context().newCDPSession(page);
    await touch(cdp, "touchStart", [[x - 20, y], [x + 20, y]]); // prettier-ignore
    for (let d = 20; d <= 80; d += 10) await touch(cdp, "touchMove", [[x - d, y], [x + d, y]]); // prettier-ignore
    await touch(cdp, "touchEnd", []);
    await expect.poll(() => span(page)).toBeLessThan(length / 2);
    const before = days(page);
    await touch(cdp, "touchStart", [[x, y]]);
    for (let d = 0; d <= 100; d += 10) await touch(cdp, "touchMove", [[x + d, y]]);
    await touch(cdp, "touchEnd", []);
    await expect.poll(() => days(page)[0]).toBeLessThan(before[0]);
  });

  test("one upright scrolls, and leaves the window alone", async ({ page }) => {
    const { x } = await open(page);
    const address = page.url();
    const chart = page.getByRole("application");
    await chart.scrollIntoViewIfNeeded();
    const box = (await chart.boundingBox())!;
    const scrolled = (): Promise<number> =>
      chart.evaluate((e) => {
        let sum = 0;
        for (let at: Element | null = e; at; at = at.parentElement) sum += at.scrollTop;
        return sum;
      });
    const before = await scrolled();
    const cdp = await page.context().newCDPSession(page);
    const y = Math.min(box.y + box.height, 690) - 20;
    await touch(cdp, "touchStart", [[x, y]]);
    for (let d = 0; d <= 160; d += 10) await touch(cdp, "touchMove", [[x, y - d]]);
    await touch(cdp, "touchEnd", []);
    await expect.poll(scrolled).toBeGreaterThan(before);
    expect(page.url()).toBe(address);
  });
});
