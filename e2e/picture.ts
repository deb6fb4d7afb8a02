/** Renews the README's picture of the real page: `npx tsx e2e/picture.ts`. */
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { ROOT } from "../scripts/run/site";
import { BROWSER_ARGS, ensureBrowser } from "./browser";
import { SITE_PORT } from "./ports";
import setup from "./setup";

const ADDRESS = `http://localhost:${SITE_PORT}/?lang=zh&theme=light&party=VN&from=2011-06-01&to=2026-06-30`;

const teardown = await setup();
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS });
try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 860 }, locale: "zh-CN", timezoneId: "UTC" });
  await page.goto(ADDRESS, { waitUntil: "networkidle" });
  await page.getByRole("list", { name: "图例" }).getByRole("listitem").first().waitFor();
  await page.screenshot({ path: join(ROOT, "e2e", "pictures", "page.png"), animations: "disabled" });
} finally {
  await browser.close();
  await teardown();
}
