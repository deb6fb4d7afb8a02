import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test, type Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(() => (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run());
  return results.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`);
}

for (const theme of ["light", "dark"]) {
  test(`the page breaks no accessibility rule (${theme})`, async ({ page }) => {
    await page.goto(`./?theme=${theme}`);
    await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  test(`an opened event breaks none (${theme})`, async ({ page }) => {
    await page.goto(`./?theme=${theme}&pair=KH-VN`);
    await page.getByRole("grid").getByRole("button").first().click();
    await expect(page.getByRole("complementary").locator("mark").first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  test(`the embed breaks none (${theme})`, async ({ page }) => {
    await page.goto(`./embed.html?theme=${theme}`);
    await expect(page.getByRole("application")).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test("the embed dialog breaks none", async ({ page }) => {
  await page.goto("./?pair=KH-VN");
  await page.getByRole("button", { name: "嵌入" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test("menus break none, in any language", async ({ page }) => {
  await page.goto("./?lang=en");
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  await page.getByRole("button", { name: "Pairs" }).click();
  await page.getByRole("button", { name: "matrix" }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Lanes" }).click();
  await page.getByRole("button", { name: "Keep on top" }).click();
  expect(await violations(page)).toEqual([]);
});

test("with the lunar row, a list of hidden events, or nothing in sight it breaks none", async ({ page }) => {
  await page.goto("./?lunar=1&theme=dark&data=many/manifest.json&order=activity");
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  const chart = (await page.getByRole("application").boundingBox())!;
  // The strip below a busy lane's marks lists what is not drawn.
  const lane = (await page.getByRole("listbox").getByRole("option").first().boundingBox())!;
  const list = page.getByRole("dialog");
  for (let x = chart.x + chart.width * 0.6; x < chart.x + chart.width && !(await list.isVisible()); x += 7)
    await page.mouse.click(x, lane.y + lane.height - 4);
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.goto("./?from=1700-01-01&to=1750-12-31");
  await expect(page.getByText("此时段没有事件")).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test("what can be pressed is 44 px high and wide at least", async ({ page }) => {
  await page.goto("./?pair=US-VN,CN-US");
  await page.getByRole("grid").getByRole("button").first().click();
  await expect(page.getByRole("complementary").locator("mark").first()).toBeVisible();
  await page.getByRole("button", { name: "国家（组织）对" }).click();
  await page.getByRole("button", { name: "矩阵" }).click();
  const small = await page.locator("button:visible, select:visible, input:not([type=checkbox]):visible, label:has(input):visible, summary:visible").evaluateAll((all) =>
    all.filter((e) => e.closest("[inert]") === null).flatMap((e) => {
      const { width, height } = e.getBoundingClientRect();
      return height < 43.5 || width < 43.5 ? [`${e.tagName} ${e.textContent.slice(0, 20)} ${Math.round(width)}×${Math.round(height)}`] : [];
    }),
  ); // prettier-ignore
  expect(small).toEqual([]);
});

test("320 px wide: nothing sticks out sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("./");
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
