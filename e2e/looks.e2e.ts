/** How the chart looks to people with other needs: read back from its pixels, and from the picture made for paper. */
import { expect, test, type Page } from "@playwright/test";
import { chartCanvases, inks } from "./pixels";

const lanes = (page: Page) => page.getByRole("listbox").getByRole("option");
const query = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(lanes(page).first()).toBeVisible();
  await expect(page.getByRole("list", { name: "图例" }).getByRole("listitem").first()).toBeVisible();
}

/** Texts of the chart as they stand on paper. */
async function paper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  const texts = page.locator(".chart-print svg text");
  await expect(texts.first()).toBeVisible();
  return texts.allTextContents();
}

const strongPixels = async (page: Page): Promise<number[]> => (await inks(chartCanvases(page))).map(({ strong }) => strong);

for (const colorScheme of ["dark", "light"] as const) {
  test(`forced colours (${colorScheme}): names, axis and marks are drawn in the system's ink`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: "none", colorScheme });
    await open(page, "./?from=2012-01-01&to=2025-12-31");
    const usual = await strongPixels(page);
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    // Letters and marks are most of what stands out; they must not vanish.
    for (const [i, n] of usual.entries()) await expect.poll(async () => (await strongPixels(page))[i]).toBeGreaterThan(n * 0.5);
  });
}

test("the lunar calendar is a row of the axis that can be asked for, named, and printed", async ({ page }) => {
  await open(page, "./?from=2023-01-01&to=2024-06-30");
  const toggle = page.getByRole("button", { name: "农历" });
  await expect(toggle).toHaveAttribute("aria-pressed", "false");
  await toggle.click();
  await expect(toggle).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => query(page, "lunar")).toBe("1");
  await page.reload();
  await expect(toggle).toHaveAttribute("aria-pressed", "true");
  const texts = await paper(page);
  for (const name of ["农历", "春节", "端午", "中秋"]) expect(texts).toContain(name);
});
