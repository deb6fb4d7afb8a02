import { expect, test, type Page } from "@playwright/test";
import { chartCanvases, inks } from "./pixels";
import { pageStands } from "./stands";

const lanes = (page: Page) => page.getByRole("listbox").getByRole("option");
const view = (page: Page): { from: string | null; to: string | null } => {
  const query = new URL(page.url()).searchParams;
  return { from: query.get("from"), to: query.get("to") };
};
const spanYears = ({ from, to }: ReturnType<typeof view>): number =>
  from && to ? Number(to.slice(0, 4)) - Number(from.slice(0, 4)) : Infinity;

test.describe("first load", () => {
  test("shows lanes with both names and their count, the axis, and says that these are samples", async ({ page }) => {
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    await page.goto("./");
    await expect(page.getByRole("application")).toBeVisible();
    await expect(lanes(page).first()).toBeVisible();
    expect(await lanes(page).count()).toBeGreaterThan(10);
    for (const lane of await lanes(page).all()) await expect(lane).toHaveAccessibleName(/\S+ · \S+ \D*\d+|多方 \D*\d+/);
    await expect(page.getByText("samples, not sources").first()).toBeVisible();
    expect(problems).toEqual([]);
  });

  test("draws marks, not an empty canvas", async ({ page }) => {
    await page.goto("./");
    await expect(lanes(page).first()).toBeVisible();
    await expect.poll(async () => Math.min(...(await inks(chartCanvases(page))).map((c) => c.colours))).toBeGreaterThan(4);
  });

  test("asks for what it draws first before the manifest has come, and copes with a site whose data are others now", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.route("**/data/manifest.json", async (route) => {
      await expect.poll(() => asked.filter((url) => /(?:sums|marks)-\w+\.arrow$/.test(url)).length).toBe(2);
      await route.continue();
    });
    await page.goto("./");
    await expect(lanes(page).first()).toBeVisible();
    await page.unroute("**/data/manifest.json");
    await page.route("**/*", async (route) => {
      if (route.request().resourceType() !== "document") return route.continue();
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/(sums|marks)-\w+\.arrow/g, "$1-gone.arrow");
      await route.fulfill({ response: answer, body });
    });
    await page.goto("./");
    await expect(lanes(page).first()).toBeVisible();
    expect(asked.filter((url) => url.endsWith("-gone.arrow"))).toHaveLength(2);
  });

  test("speaks English where asked", async ({ page }) => {
    await page.goto("./?lang=en&pair=KH-VN");
    await expect(lanes(page)).toHaveAccessibleName(/Cambodia.*Viet Nam|Viet Nam.*Cambodia/);
  });

  test("names a value of the address that is not valid and shows the page all the same", async ({ page }) => {
    await page.goto("./?pair=KH-VN&kind=praise&from=2019-99-99");
    await expect(page.getByText("praise")).toBeVisible();
    await expect(lanes(page)).toHaveCount(1);
  });

  test("says what is wrong when the data cannot be had", async ({ page }) => {
    await page.goto("./?data=nowhere/manifest.json");
    await expect(page.getByText("nowhere/manifest.json").first()).toBeVisible();
  });
});

test.describe("zoom", () => {
  test("the buttons narrow the window, go back and fit all", async ({ page }) => {
    await page.goto("./?from=2010-01-01&to=2026-12-31");
    const zoomIn = page.getByRole("button", { name: "放大" });
    await expect(zoomIn).toBeVisible();
    await zoomIn.click();
    await zoomIn.click();
    await expect.poll(() => spanYears(view(page))).toBeLessThan(10);
    await page.getByRole("button", { name: "后退" }).click();
    await page.getByRole("button", { name: "显示全部" }).click();
    await expect.poll(() => spanYears(view(page))).toBeGreaterThan(20);
  });

  test("the wheel scrolls the page, and zooms the chart with Ctrl", async ({ page }) => {
    await page.goto("./?from=2010-01-01&to=2026-12-31");
    const chart = page.getByRole("application");
    await expect(lanes(page).first()).toBeVisible();
    const box = (await chart.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.keyboard.down("Control");
    for (let i = 0; i < 6; i++) await page.mouse.wheel(0, -240);
    await page.keyboard.up("Control");
    await expect.poll(() => spanYears(view(page))).toBeLessThan(14);
  });

  test("the keyboard zooms and pans a focused chart", async ({ page }) => {
    await page.goto("./?from=2010-01-01&to=2026-12-31");
    await expect(lanes(page).first()).toBeVisible();
    await page.getByRole("application").focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press("+");
    await expect.poll(() => spanYears(view(page))).toBeLessThan(14);
  });

  test("quick presses add up, however few frames there are between them", async ({ page }) => {
    await page.goto("./?from=2010-01-01&to=2026-12-31");
    await page.getByRole("application").focus();
    await pageStands(page);
    // Three in one task: no frame lies between them.
    await page.getByRole("application").evaluate((plot) => {
      for (let i = 0; i < 3; i++) plot.dispatchEvent(new KeyboardEvent("keydown", { key: "+", bubbles: true }));
    });
    await expect.poll(() => spanYears(view(page))).toBeLessThan(3);
  });

  test("reaches from centuries to days", async ({ page }) => {
    for (const [from, to] of [
      ["1800-01-01", "2100-01-01"],
      ["2023-12-10", "2023-12-14"],
    ]) {
      await page.goto(`./?from=${from}&to=${to}`);
      await expect(lanes(page).first()).toBeVisible();
      const coloursOf = async (canvas: number): Promise<number> => (await inks(chartCanvases(page)))[canvas]!.colours;
      await expect.poll(() => coloursOf(0)).toBeGreaterThan(4);
      // The plot of four days may have nothing but lines and a weekend.
      await expect.poll(() => coloursOf(1)).toBeGreaterThan(3);
      expect(view(page)).toEqual({ from, to });
    }
  });
});

test.describe("filters", () => {
  test("a pair in the address leaves its lane alone", async ({ page }) => {
    await page.goto("./?pair=VN-KH");
    await expect(lanes(page)).toHaveCount(1);
    await expect(lanes(page)).toHaveAccessibleName(/柬埔寨/);
  });

  test("picking a pair filters the lanes, shows a chip, and follows in the address", async ({ page }) => {
    await page.goto("./");
    await expect(lanes(page).first()).toBeVisible();
    const all = await lanes(page).count();
    await page.getByRole("button", { name: "国家（组织）对" }).click();
    await page
      .getByRole("checkbox", { name: /柬埔寨.*越南|越南.*柬埔寨/ })
      .first()
      .check();
    await expect(lanes(page)).toHaveCount(1);
    expect(all).toBeGreaterThan(1);
    await expect.poll(() => new URL(page.url()).searchParams.get("pair")).toBe("KH-VN");
  });

  test("a filter that matches nothing offers the way out", async ({ page }) => {
    await page.goto("./?pair=KH-VN&kind=protest&q=没有这样的词");
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(lanes(page).filter({ hasText: /[1-9]/ })).toHaveCount(0);
    await page.getByRole("button", { name: /清除/ }).first().click();
    await expect(lanes(page).first()).toBeVisible();
  });
});

test.describe("an event", () => {
  test("opens with its sentence, the marked date, how it was read and why", async ({ page }) => {
    await page.goto("./?pair=KH-VN");
    await page.getByRole("grid").getByRole("button").filter({ hasText: /访/ }).first().click();
    const panel = page.getByRole("complementary");
    await expect(panel).toBeVisible();
    await expect(panel.locator("mark").first()).toHaveText(/[\d一二三四五六七八九十]/);
    await expect(panel.getByRole("listitem").first()).toBeVisible();
    await expect(panel).toContainText(/\d{4}年/);
    await expect.poll(() => new URL(page.url()).searchParams.get("event")).toMatch(/^ev-/);
  });

  test("is found again by its address, and closes with Escape", async ({ page }) => {
    await page.goto("./?pair=KH-VN");
    await page.getByRole("grid").getByRole("button").first().click();
    await expect(page.getByRole("complementary")).toBeVisible();
    const address = page.url();
    const heading = await page.getByRole("complementary").getByRole("heading").first().textContent();
    await page.goto("about:blank");
    await page.goto(address);
    await expect(page.getByRole("complementary").getByRole("heading").first()).toHaveText(heading ?? "");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("complementary")).toBeHidden();
  });

  test("is reached with the keyboard alone, and the live region names it", async ({ page }) => {
    await page.goto("./?pair=KH-VN");
    await pageStands(page);
    await page.getByRole("application").focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("status").filter({ hasText: /\S/ }).first()).toBeAttached();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("complementary")).toBeVisible();
  });

  test("a click on its mark opens it", async ({ page }) => {
    await page.goto("./?pair=KH-VN&kind=visit");
    await pageStands(page);
    const box = (await page.getByRole("application").boundingBox())!;
    const row = (await lanes(page).boundingBox())!;
    // The mark is wherever the pointer turns into a hand.
    let found = false;
    for (let x = box.x + row.width; x < box.x + box.width && !found; x += 3) {
      await page.mouse.move(x, row.y + 10);
      found = await page
        .getByRole("application")
        .evaluate((chart) => [chart, ...chart.querySelectorAll("*")].some((e) => getComputedStyle(e).cursor === "pointer"));
    }
    expect(found).toBe(true);
    await page.mouse.down();
    await page.mouse.up();
    await expect(page.getByRole("complementary")).toBeVisible();
  });
});

test("the others of a visit are ringed while the pointer rests on one, and when one is opened", async ({ page }) => {
  await page.goto("./?pair=KH-VN&from=2023-12-01&to=2023-12-31");
  await pageStands(page);
  const rings = () => page.getByRole("application").locator("svg rect:not([display=none])");
  await expect(rings()).toHaveCount(0);
  const box = (await page.getByRole("application").boundingBox())!;
  const row = (await lanes(page).boundingBox())!;
  // Over the first mark that belongs to a visit.
  for (let x = box.x; x < box.x + box.width && (await rings().count()) === 0; x += 4) await page.mouse.move(x, row.y + 12);
  await expect.poll(() => rings().count()).toBeGreaterThan(1);
  await page.mouse.down();
  await page.mouse.up();
  await expect(page.getByRole("complementary")).toBeVisible();
  await page.mouse.move(box.x + 2, box.y + box.height + 120);
  await expect.poll(() => rings().count()).toBeGreaterThan(1);
});

test("a +n lists its members, says how many, and zooms to them", async ({ page }) => {
  await page.goto("./?data=many/manifest.json&pair=RU-VN");
  await pageStands(page);
  const box = (await page.getByRole("application").boundingBox())!;
  const row = (await lanes(page).boundingBox())!;
  const dialog = page.getByRole("dialog");
  for (let x = box.x + box.width / 2; x < box.x + box.width && !(await dialog.isVisible()); x += 9)
    await page.mouse.click(x, row.y + row.height - 4);
  const n = Number(/\d+/.exec((await dialog.getByRole("heading").textContent()) ?? "")![0]);
  await expect(dialog.getByRole("listitem")).toHaveCount(n);
  await dialog.getByRole("button", { name: "放大到这里" }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => spanYears(view(page))).toBeLessThan(10);
});
