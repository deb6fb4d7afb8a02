import { expect, test, type Page } from "@playwright/test";
import { FOREIGN_PORT, SITE_PORT } from "./ports";

const EMBED = `http://localhost:${SITE_PORT}/embed.html`;

/** A page of another origin that holds the chart in an iframe. */
async function host(page: Page, iframe: string): Promise<void> {
  await page.goto(`http://localhost:${FOREIGN_PORT}/?html=${encodeURIComponent(iframe)}`);
}

test("shows the chart of a pair in a foreign page", async ({ page }) => {
  await host(page, `<iframe title="时间线" src="${EMBED}?pair=KH-VN&lang=zh" width="900" height="500"></iframe>`);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("application")).toBeVisible();
  await expect(frame.getByText(/柬埔寨/).first()).toBeVisible();
  await expect(frame.getByText("samples, not sources").first()).toBeVisible();
});

test("tells the foreign page its height", async ({ page }) => {
  await page.addInitScript(() => {
    const heights: number[] = [];
    Object.assign(window, { heights });
    addEventListener("message", (event) => {
      const height = (event.data as { height?: unknown } | null)?.height;
      if (typeof height === "number") heights.push(height);
    });
  });
  await host(page, `<iframe title="时间线" src="${EMBED}?pair=KH-VN" width="900" height="500"></iframe>`);
  await expect.poll(() => page.evaluate(() => (window as unknown as { heights: number[] }).heights.length)).toBeGreaterThan(0);
});

test("opens an event by its address, with the panel", async ({ page }) => {
  await page.goto(`http://localhost:${SITE_PORT}/?pair=KH-VN`);
  await page.getByRole("grid").getByRole("button").first().click();
  await expect(page.getByRole("complementary")).toBeVisible();
  const event = new URL(page.url()).searchParams.get("event");
  await host(page, `<iframe title="时间线" src="${EMBED}?pair=KH-VN&event=${event}" width="900" height="600"></iframe>`);
  await expect(page.frameLocator("iframe").getByRole("complementary")).toBeVisible();
});

test("the embed button gives the code for what is shown", async ({ page }) => {
  await page.goto("./?pair=KH-VN&lang=zh");
  await page.getByRole("button", { name: "嵌入" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await dialog.getByRole("textbox").first().fill("https://example.org/timeline/");
  const code = dialog.getByRole("textbox").last();
  await expect(code).toHaveValue(/<iframe[^>]+embed\.html\?[^"]*pair=KH-VN/);
  await expect(code).toHaveValue(/title="/);
});

test("a sandboxed frame without an origin draws the chart and opens an event, with no error", async ({ page }) => {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  const { headers } = await fetch(`${EMBED.replace("embed.html", "data/manifest.json")}`, { headers: { Origin: "null" } });
  expect(headers.get("access-control-allow-origin")).toBeNull();
  await host(page, `<link rel="icon" href="data:,"><iframe title="时间线" sandbox="allow-scripts" src="${EMBED}?pair=KH-VN&lang=zh" width="900" height="600"></iframe>`); // prettier-ignore
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("listbox").getByRole("option")).toHaveAccessibleName(/柬埔寨/);
  await frame.getByRole("application").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(frame.getByRole("complementary").locator("mark").first()).toHaveText(/\S/);
  expect(problems).toEqual([]);
});

test("says what matches nothing, and keeps the chart", async ({ page }) => {
  await page.goto("./embed.html?q=没有这样的词&lang=zh");
  await expect(page.getByRole("alert")).toContainText("没有符合条件");
  await expect(page.getByRole("application")).toBeVisible();
});

test("finds in traditional characters what is written in simplified ones, without an origin too", async ({ page }) => {
  const lanes = (query: string, sandbox: string) =>
    host(page, `<iframe title="时间线" ${sandbox} src="${EMBED}?q=${query}&lang=zh" width="900" height="600"></iframe>`).then(() => {
      const options = page.frameLocator("iframe").getByRole("listbox").getByRole("option");
      return expect(options.first())
        .toBeVisible()
        .then(() => options.evaluateAll((all) => all.map((o) => o.ariaLabel ?? o.textContent)));
    });
  const simplified = await lanes("会谈", "");
  expect(await lanes("會談", "")).toEqual(simplified);
  expect(await lanes("會談", 'sandbox="allow-scripts"')).toEqual(simplified);
});

test("takes the order of lanes from the address", async ({ page }) => {
  await page.goto("./embed.html?party=VN&lanes=LA-VN,KH-VN&lang=zh");
  const options = page.getByRole("listbox").getByRole("option");
  await expect(options.nth(0)).toHaveAccessibleName(/老挝/);
  await expect(options.nth(1)).toHaveAccessibleName(/柬埔寨/);
});

test("the code shows a picture on paper and without scripts, with words for those who cannot see it", async ({ page, browser }) => {
  await page.goto("./?party=VN&lang=zh");
  await page.getByRole("button", { name: "嵌入" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").first().fill("https://example.org/timeline/");
  const code = (await dialog.getByRole("textbox").last().inputValue()).replaceAll(
    "https://example.org/timeline/",
    `http://localhost:${SITE_PORT}/`,
  );
  const still = (p: Page) => p.getByRole("img", { includeHidden: true });
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const reader = await plain.newPage();
  await reader.setContent(code);
  await expect(still(reader)).toBeVisible();
  expect((await still(reader).getAttribute("alt"))!.length).toBeGreaterThanOrEqual(80);
  expect(await still(reader).evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(500);
  await plain.close();

  await page.setContent(code);
  await expect(still(page)).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(still(page)).toBeVisible();
  await expect(page.locator("iframe")).toBeHidden();
});
