import { expect, test, type Page } from "@playwright/test";

const lanes = (page: Page) => page.getByRole("listbox").getByRole("option");
const query = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);
const names = (page: Page, n: number): Promise<string[]> =>
  lanes(page).evaluateAll(
    (all, count) => all.slice(0, count).map((o) => (o.getAttribute("aria-label") ?? o.textContent).split(",")[0]!),
    n,
  );

async function open(page: Page, address = "./?party=VN"): Promise<void> {
  await page.goto(address);
  await expect(lanes(page).first()).toBeVisible();
}

test("all relationships of one party: every lane has it, and it is named first", async ({ page }) => {
  await open(page, "./");
  await page.getByRole("button", { name: "国家（组织）对" }).click();
  await page.getByLabel("一方的全部关系").selectOption("VN");
  await expect.poll(() => query(page, "party")).toBe("VN");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("越南");
  for (const name of await names(page, 6)) expect(name).toMatch(/^越南/);
});

test("a lane moves by hand, stays on top, folds; the address keeps it", async ({ page }) => {
  await open(page);
  const [first, second] = await names(page, 2);
  await lanes(page).nth(1).click();
  await page.getByRole("button", { name: /^本行/ }).press("Enter");
  await page.getByRole("button", { name: "上移" }).press("Enter");
  await expect.poll(() => names(page, 2)).toEqual([second, first]);
  await expect.poll(() => query(page, "lanes")?.split(",").length).toBe(2);

  await page.getByLabel("哪一行").selectOption({ index: 3 });
  const chosen = (await names(page, 4))[3];
  await page.getByRole("button", { name: "置顶" }).click();
  await expect.poll(() => names(page, 2)).toEqual([chosen, second]);
  await expect(page.getByRole("button", { name: "置顶" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "折叠" }).click();
  await expect.poll(() => query(page, "fold")).toMatch(/-/);
  const height = (await lanes(page).first().boundingBox())!.height;

  await page.reload();
  await expect(lanes(page).first()).toBeVisible();
  expect(await names(page, 3)).toEqual([chosen, second, first]);
  expect((await lanes(page).first().boundingBox())!.height).toBeCloseTo(height, 0);
});

test("lanes stand in the order asked for", async ({ page }) => {
  await open(page);
  const busiest = await names(page, 5);
  await page.getByLabel("排序").selectOption("name");
  await expect.poll(() => names(page, 5)).not.toEqual(busiest);
  await expect.poll(() => query(page, "order")).toBe("name");
  await page.getByLabel("排序").selectOption("activity");
  await expect.poll(() => names(page, 5)).toEqual(busiest);
});

test("thousands of lanes: only those in sight are in the document, and the last is a scroll away", async ({ page }) => {
  await open(page, "./?data=many/manifest.json&order=name");
  const options = await lanes(page).count();
  expect(options).toBeLessThan(60);
  const total = Number(await lanes(page).first().getAttribute("aria-setsize"));
  expect(total).toBeGreaterThan(1500);
  const [first] = await names(page, 1);
  const box = (await page.getByRole("listbox").boundingBox())!;
  await page.mouse.move(box.x + 40, box.y + 60);
  await page.mouse.wheel(0, 10_000_000);
  await expect.poll(() => lanes(page).last().getAttribute("aria-posinset")).toBe(String(total));
  expect((await names(page, 1))[0]).not.toBe(first);
  expect(await lanes(page).count()).toBeLessThan(options + 20);
});

test("the wheel over the names scrolls the lanes; a pinned one stays", async ({ page }) => {
  await open(page, "./?pin=CN-US");
  const [pinned, second] = await names(page, 2);
  expect(pinned).toContain("美国");
  const box = (await page.getByRole("listbox").boundingBox())!;
  await page.mouse.move(box.x + 40, box.y + 120);
  await page.mouse.wheel(0, 600);
  await expect.poll(async () => (await names(page, 2))[1]).not.toBe(second);
  expect((await names(page, 1))[0]).toBe(pinned);
});

test("where the lanes in sight have nothing, the page says where something is", async ({ page }) => {
  await page.goto("./?data=many/manifest.json&order=name&from=2019-12-11&to=2019-12-12");
  const note = page.getByText(/此时段有 \d+ 条事件/);
  await expect(note).toBeVisible();
  await note.getByRole("button").click();
  await expect(note).toBeHidden();
  await expect.poll(() => query(page, "order")).toBe("view");
  await expect(page.getByRole("list", { name: "图例" }).getByRole("listitem").first()).toBeVisible();
  await page.goto("./?from=1700-01-01&to=1750-12-31");
  await expect(page.getByText("此时段没有事件")).toBeVisible();
  expect([query(page, "from"), query(page, "to")]).toEqual(["1700-01-01", "1750-12-31"]);
  await page.getByRole("note").getByRole("button", { name: "显示全部" }).click();
  await expect(page.getByText("此时段没有事件")).toBeHidden();
});

test("the matrix chooses a pair", async ({ page }) => {
  await open(page, "./");
  await page.getByRole("button", { name: "国家（组织）对" }).click();
  await page.getByRole("button", { name: "矩阵" }).click();
  const cell = page.getByRole("table").getByRole("button").first();
  await cell.click();
  await expect(cell).toHaveAttribute("aria-pressed", "true");
  await expect(lanes(page)).toHaveCount(1);
});

test("an event opened by its address or from the table is scrolled to, in a lane far down too", async ({ page }) => {
  await open(page, "./?data=many/manifest.json&order=name");
  const inSight = (): Promise<string[]> =>
    lanes(page).evaluateAll((all) => all.filter((o) => o.checkVisibility()).map((o) => o.getAttribute("aria-label") ?? ""));
  const row = page.getByRole("grid").getByRole("row").nth(5);
  const pair = (await row.getByRole("gridcell").nth(2).textContent())!;
  expect((await inSight()).some((name) => name.startsWith(pair))).toBe(false);
  await row.getByRole("button").click();
  await expect(page.getByRole("complementary")).toBeVisible();
  await expect.poll(async () => (await inSight()).some((name) => name.startsWith(pair))).toBe(true);
  await page.reload();
  await expect(page.getByRole("complementary")).toBeVisible();
  await expect.poll(async () => (await inSight()).some((name) => name.startsWith(pair))).toBe(true);
});
