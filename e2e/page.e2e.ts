import { expect, test, type Page } from "@playwright/test";
import { pageStands } from "./stands";

const lanes = (page: Page) => page.getByRole("listbox").getByRole("option");
const query = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);

async function open(page: Page, address = "./"): Promise<void> {
  await page.goto(address);
  await expect(lanes(page).first()).toBeVisible();
}

test("search finds titles in simplified and traditional characters", async ({ page }) => {
  await open(page);
  const rows = page.getByRole("grid");
  const all = Number(await rows.getAttribute("aria-rowcount"));
  await page.getByRole("searchbox", { name: "搜索" }).fill("會談");
  await expect.poll(() => query(page, "q")).toBe("會談");
  await expect.poll(async () => Number(await rows.getAttribute("aria-rowcount"))).toBeLessThan(all);
  await expect(rows.getByRole("button").filter({ hasText: "会谈" }).first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("會談");
});

test("nothing found: the chart stays, and one button leads back", async ({ page }) => {
  await open(page);
  const all = await lanes(page).count();
  await page.getByRole("searchbox", { name: "搜索" }).fill("没有这样的词");
  await expect(page.getByRole("alert")).toContainText("没有符合条件");
  await expect(page.getByRole("application")).toBeVisible();
  await page.getByRole("button", { name: "清除条件" }).click();
  await expect(lanes(page)).toHaveCount(all);
  await expect.poll(() => query(page, "q")).toBeNull();
});

test("the table is the chart's twin: as many rows as it says, reached with the keyboard", async ({ page }) => {
  await open(page, "./?pair=KH-VN");
  const grid = page.getByRole("grid");
  const count = Number(/\d+/.exec((await lanes(page).getAttribute("aria-label")) ?? (await lanes(page).innerText()))![0]);
  await expect(grid).toHaveAttribute("aria-rowcount", String(count + 1));
  await grid.getByRole("button").first().focus();
  await page.keyboard.press("End");
  await expect(grid.getByRole("row").filter({ has: page.locator(":focus") })).toHaveAttribute("aria-rowindex", String(count + 1));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary")).toBeVisible();
});

test("the summary and the undated events are one step away", async ({ page }) => {
  await open(page);
  await page.getByRole("tab", { name: "概要" }).click();
  await expect(page.getByRole("tabpanel")).toContainText(/共 \d+ 条事件/);
  await page.getByRole("tab", { name: /日期不明/ }).click();
  await expect(page.getByRole("tabpanel")).toBeVisible();
});

test("back and forward go through opened events", async ({ page }) => {
  await open(page, "./?pair=KH-VN");
  const panel = page.getByRole("complementary");
  const rows = page.getByRole("grid").getByRole("button");
  await rows.nth(1).click();
  const one = await panel.getByRole("heading").first().textContent();
  await rows.nth(3).click();
  await expect(panel.getByRole("heading").first()).not.toHaveText(one!);
  await page.goBack();
  await expect(panel.getByRole("heading").first()).toHaveText(one!);
  await page.goBack();
  await expect(panel).toBeHidden();
  await page.goForward();
  await expect(panel.getByRole("heading").first()).toHaveText(one!);
});

test("the language changes everything at once and stands in the address", async ({ page }) => {
  await open(page, "./?pair=KH-VN");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Cambodia");
  await expect(lanes(page)).toHaveAccessibleName(/Cambodia/);
  await expect(page.getByRole("columnheader").first()).toHaveText("Date");
  await expect.poll(() => query(page, "lang")).toBe("en");
  await page.getByRole("button", { name: "Tiếng Việt" }).click();
  await expect(lanes(page)).toHaveAccessibleName(/Campuchia/);
});

test("date fields set the period, and say when they are no dates", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "时段" }).click();
  const [from, to] = [page.getByLabel("从", { exact: true }), page.getByLabel("到", { exact: true })];
  await from.fill("2019-13-01");
  await page.getByRole("button", { name: "应用" }).click();
  await expect(page.getByRole("alert")).toContainText("2019-12-20");
  await from.fill("2019-01-01");
  await to.fill("2020-12-31");
  await page.getByRole("button", { name: "应用" }).click();
  await expect.poll(() => [query(page, "from"), query(page, "to")]).toEqual(["2019-01-01", "2020-12-31"]);
});

test("every view of samples says so", async ({ page }) => {
  const badge = page.getByText("samples, not sources");
  await open(page, "./?pair=KH-VN");
  await expect(badge).toHaveCount(1);
  await page.getByRole("grid").getByRole("button").first().click();
  await expect(page.getByRole("complementary").getByText("samples, not sources")).toBeVisible();
  await page.getByRole("button", { name: "嵌入" }).click();
  await expect(page.getByRole("dialog").getByText("samples, not sources").first()).toBeVisible();
});

for (const width of [1280, 390]) {
  test(`the chart drawn first keeps its place and the focus when the page comes (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    let go = (): void => undefined;
    const released = new Promise<void>((resolve) => (go = resolve));
    await page.route("**/assets/page-*.js", async (route) => {
      await released;
      await route.continue();
    });
    await page.goto("./?kind=visit&from=2015-01-01");
    const chart = page.getByRole("application");
    await chart.focus();
    const before = await chart.boundingBox();
    go();
    await pageStands(page);
    expect(await chart.boundingBox()).toEqual(before);
    await expect(chart).toBeFocused();
  });
}

test("while many marks are on their way, the lanes stand with their counts and the strips of the sums", async ({ page }) => {
  let go = (): void => undefined;
  const released = new Promise<void>((resolve) => (go = resolve));
  await page.route("**/data/manifest.json", async (route) => {
    const response = await route.fetch();
    const manifest = (await response.json()) as { files: { marks: { bytes: number } } };
    manifest.files.marks.bytes = 5e6;
    await route.fulfill({ response, json: manifest });
  });
  await page.route("**/data/marks-*.arrow", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("./");
  await expect(lanes(page).first()).toContainText(/[1-9]/);
  await expect(page.getByRole("heading", { level: 1 })).not.toBeEmpty();
  const before = await page.getByRole("application").boundingBox();
  go();
  await pageStands(page);
  expect(await page.getByRole("application").boundingBox()).toEqual(before);
});

for (const { link, choose } of [
  { link: "./?kind=signing", choose: false },
  { link: "./", choose: true },
])
  test(`says so where filters on many marks cannot be had, and tries again (${link})`, async ({ page }) => {
    await page.route("**/data/manifest.json", async (route) => {
      const response = await route.fetch();
      const manifest = (await response.json()) as { counts: { marks: number } };
      manifest.counts.marks = 1e5;
      await route.fulfill({ response, json: manifest });
    });
    await page.route("**/data/traits-*.arrow", (route) => route.abort());
    await page.goto(link);
    if (choose) {
      await pageStands(page);
      await page.getByRole("button", { name: "类型" }).click();
      await page.getByRole("checkbox", { name: "签署" }).check();
      await page.keyboard.press("Escape");
    }
    const alert = page.getByRole("alert").filter({ hasText: "traits-" });
    await expect(alert).toBeVisible();
    await expect(lanes(page)).toHaveCount(0);
    await expect(page.getByRole("grid")).toHaveCount(0);
    await page.unroute("**/data/traits-*.arrow");
    await page.getByRole("button", { name: "重试" }).click();
    await pageStands(page);
    await expect(alert).toHaveCount(0);
    await expect(lanes(page).first()).toBeVisible();
  });

test("bench=1 exposes what the harness drives, and nothing does without it", async ({ page }) => {
  await open(page, "./");
  expect(await page.evaluate(() => "__bench" in window)).toBe(false);
  await open(page, "./?bench=1");
  const times = await page.evaluate(() => window.__bench!.ready);
  for (const name of ["genMs", "mountMs", "ttfpMs"] as const) expect(times[name]).toBeGreaterThanOrEqual(0);
  const [t0, t1] = await page.evaluate(() => window.__bench!.domain);
  expect(t1).toBeGreaterThan(t0);
  const drawn = (): Promise<string> =>
    page
      .locator("canvas")
      .first()
      .evaluate((c: HTMLCanvasElement) => c.toDataURL());
  const before = await drawn();
  await page.evaluate(([a, b]) => window.__bench!.setDomain(a + (b - a) * 0.9, b, "zoom"), [t0, t1] as const);
  await expect.poll(drawn).not.toBe(before);
});

test("on paper the chart is a picture whose text can be read, and the table ends somewhere", async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".chart-print svg text").filter({ hasText: "越南" }).first()).toBeVisible();
  await expect(page.locator("canvas").first()).toBeHidden();
  expect(await page.getByRole("grid").getByRole("row").count()).toBeLessThan(400);
});

test("a click on nothing leaves the window alone", async ({ page }) => {
  await open(page);
  const box = (await page.getByRole("application").boundingBox())!;
  await page.mouse.click(box.x + box.width - 2, box.y + 2);
  await page.getByRole("button", { name: "English" }).click();
  await expect.poll(() => query(page, "lang")).toBe("en");
  expect(query(page, "from")).toBeNull();
});
