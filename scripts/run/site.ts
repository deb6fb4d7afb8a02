/** The static site of a data set: the built page with `data/` beside it. */
import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const SAMPLE_ARTICLES = join(ROOT, "data", "articles");
const CONFIGS = ["vite.config.ts"];

/** Builds the page into `site` and copies `published` (an output's published/ folder) to `site`/data. */
export async function buildSite(published: string, site: string): Promise<void> {
  for (const config of CONFIGS)
    await build({ root: ROOT, configFile: join(ROOT, config), logLevel: "warn", build: { outDir: site, emptyOutDir: true } });
  const data = join(site, "data");
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { recursive: true });
  await cp(published, data, { recursive: true });
}
