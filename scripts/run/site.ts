/** The static site of a data set: the built page with `data/` beside it. */
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import type { Manifest } from "../../data/published";
import { UsageError } from "./options";
import { ROOT } from "./userPath";

export { ROOT } from "./userPath";
export const SAMPLE_ARTICLES = join(ROOT, "data", "articles");
const CONFIGS = ["vite.config.ts"];

/**
 * Builds the page into `site` and copies `published` (an output's published/ folder) to `site`/data. Throws UsageError when `site`
 * holds something that is not a site of ours: it would be deleted.
 */
export async function buildSite(published: string, site: string): Promise<void> {
  const present = await readdir(site).catch((): string[] => []);
  if (present.length > 0 && !existsSync(join(site, "data", "manifest.json")) && !present.includes("assets"))
    throw new UsageError(`${site} holds other files than a site of ours, which would be deleted: give an empty or a new folder`);
  for (const config of CONFIGS)
    await build({ root: ROOT, configFile: join(ROOT, config), logLevel: "warn", build: { outDir: site, emptyOutDir: true } });
  const data = join(site, "data");
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { recursive: true });
  await cp(published, data, { recursive: true });
  await writeTwins(data, EMBEDDED);
  await writeTwins(join(site, "assets"), /\.json$/);
  await nameFirstFiles(site, data);
}

/** More bytes of marks come after the sums (index.html). */
const MANY_BYTES = 1e6;

/** Tells the page which files it will be told of, so that they are asked for together with the manifest instead of after it. */
async function nameFirstFiles(site: string, data: string): Promise<void> {
  const { files } = JSON.parse(await readFile(join(data, "manifest.json"), "utf8")) as Manifest;
  const first = [files.sums, ...(files.marks.bytes > MANY_BYTES ? [] : [files.marks])].map(({ path }) => path);
  const page = join(site, "index.html");
  const html = await readFile(page, "utf8");
  await writeFile(page, html.replace("<script>", `<meta name="first-files" content="${first.join(" ")}" />\n    <script>`));
}

/** What the embed page reads: in a sandboxed frame it may fetch nothing, but it may load a classic script. */
const EMBEDDED = /^(?:manifest|marks|traits|readings|text|details)\b[\w-]*\.(?:json|arrow)$/;

/** Nothing larger: no frame should load it, and a string has its limit. */
const TWIN_BYTES = 128 * 2 ** 20;

/** A script that holds the bytes of the file `name`, for frames that may fetch nothing (app/embed/load.ts). */
const twinOf = (name: string, bytes: Buffer): string =>
  `(globalThis.relationsTimelineFiles??={})[${JSON.stringify(name)}]="${bytes.toString("base64")}"`;

/** Writes beside each file of `folder` that the embed reads a script that holds its bytes. */
async function writeTwins(folder: string, read: RegExp): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (!read.test(name) || (await stat(path)).size > TWIN_BYTES) continue;
    await writeFile(`${path}.js`, twinOf(name, await readFile(path)));
  }
}
