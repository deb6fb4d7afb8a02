/** Finds a Chromium for the tests, and gets one where there is none: Playwright's own download, else the system's package. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** What a headless browser without a display, a GPU or a way out needs. */
export const BROWSER_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

/** Path of an installed Chromium (`CHROMIUM` overrides), null where none is found. */
export function findBrowser(): string | null {
  const candidates = [process.env.CHROMIUM, chromium.executablePath(), ...SYSTEM];
  return candidates.find((path) => path !== undefined && path !== "" && existsSync(path)) ?? null;
}

const run = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"], timeout: 240_000 }).status === 0;

/** Chinese glyphs: without a CJK font every picture and every width is wrong. */
function hasChineseFont(): boolean {
  const list = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  return list.error !== undefined ? process.platform !== "linux" : list.stdout.trim() !== "";
}

function installed(...packages: string[]): boolean {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return false;
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args: string[]): boolean => {
    const [command, ...rest] = [...sudo, "apt-get", ...args];
    return run(command!, ...rest);
  };
  return apt("update", "-qq") && apt("install", "-y", "-qq", "--no-install-recommends", ...packages);
}

/** Makes sure of a browser and a Chinese font; says in one line what to do when neither way works. Returns the path. Throws Error. */
export function ensureBrowser(): string {
  if (findBrowser() === null && !installed("chromium", "fonts-noto-cjk")) run("npx", "playwright", "install", "chromium");
  if (!hasChineseFont()) installed("fonts-noto-cjk");
  const path = findBrowser();
  if (path === null)
    throw new Error(
      "no browser for the end-to-end tests: install Chromium (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM to its path",
    );
  return path;
}
