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

test("320 px wide: nothing sticks out sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("./");
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
