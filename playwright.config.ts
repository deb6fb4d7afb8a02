import { defineConfig } from "@playwright/test";
import { BROWSER_ARGS, findBrowser } from "./e2e/browser";
import { SITE_PORT } from "./e2e/ports";

export default defineConfig({
  // A machine that is busy elsewhere may answer late once; a second failure is one, and the first is named as flaky.
  retries: process.env.CI ? 1 : 0,
  testDir: "e2e",
  testMatch: "**/*.e2e.ts",
  globalSetup: "./e2e/setup.ts",
  timeout: 30_000,
  // A busy machine takes its time to load; nothing is waited for longer than it takes.
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${SITE_PORT}/`,
    locale: "zh-CN",
    timezoneId: "Asia/Kathmandu",
    viewport: { width: 1280, height: 800 },
    launchOptions: { executablePath: findBrowser() ?? undefined, args: BROWSER_ARGS },
  },
});
