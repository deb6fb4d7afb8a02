/** Builds the sample site once and serves it on two ports: two origins, the second stands for a foreign page. */
import { join } from "node:path";
import { preview } from "vite";
import { parseOptions } from "../scripts/run/options";
import { resolve } from "../scripts/run/resolve";
import { buildSite, ROOT, SAMPLE_ARTICLES } from "../scripts/run/site";

export const SITE_PORT = 4183;
export const FOREIGN_PORT = 4184;

export default async function setup(): Promise<() => Promise<void>> {
  const out = join(ROOT, "out", "e2e");
  const site = join(out, "site");
  const code = await resolve(parseOptions([SAMPLE_ARTICLES, "--sample", "--quiet", "--out", join(out, "data")]));
  if (code !== 0) throw new Error(`the sample articles did not resolve (exit ${code})`);
  await buildSite(join(out, "data", "published"), site);
  const serve = (port: number) =>
    preview({ root: ROOT, configFile: false, logLevel: "warn", build: { outDir: site }, preview: { port, strictPort: true } });
  const servers = [await serve(SITE_PORT), await serve(FOREIGN_PORT)];
  return async () => {
    await Promise.all(servers.map((s) => s.close()));
  };
}
