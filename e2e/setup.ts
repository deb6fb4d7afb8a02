/** Builds the sample site once and serves it; a second port, so another origin, answers with whatever page a test asks for. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { preview } from "vite";
import { parseOptions } from "../scripts/run/options";
import { resolve } from "../scripts/run/resolve";
import { FOREIGN_PORT, SITE_PORT } from "./ports";
import { buildSite, ROOT, SAMPLE_ARTICLES } from "../scripts/run/site";

export default async function setup(): Promise<() => Promise<void>> {
  const out = join(ROOT, "out", "e2e");
  const site = join(out, "site");
  const code = await resolve(parseOptions([SAMPLE_ARTICLES, "--sample", "--quiet", "--out", join(out, "data")]));
  if (code !== 0) throw new Error(`the sample articles did not resolve (exit ${code})`);
  await buildSite(join(out, "data", "published"), site);
  const server = await preview({
    root: ROOT,
    configFile: false,
    logLevel: "warn",
    build: { outDir: site },
    // As a plain web server: no other origin is let in.
    preview: { port: SITE_PORT, strictPort: true, cors: false },
  });
  const foreign = createServer((request, response) => {
    const html = new URL(request.url ?? "/", "http://foreign").searchParams.get("html") ?? "";
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><meta charset="utf-8"><title>报告</title><h1>报告</h1>${html}`);
  });
  await new Promise<void>((ready) => foreign.listen(FOREIGN_PORT, ready));
  if ((foreign.address() as AddressInfo).port !== FOREIGN_PORT) throw new Error(`port ${FOREIGN_PORT} is taken`);
  return async () => {
    foreign.close();
    await server.close();
  };
}
