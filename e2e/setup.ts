/** Builds the sample site once and serves it; a second port, so another origin, answers with whatever page a test asks for. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { preview } from "vite";
import { parseOptions } from "../scripts/run/options";
import { resolve } from "../scripts/run/resolve";
import { readLexicon } from "../scripts/lexicon/read";
import { publish } from "../scripts/publish/publish";
import { writePublished } from "../scripts/publish/write";
import { pairsOf, syntheticEvents } from "../scripts/synthesize/events";
import { FOREIGN_PORT, SITE_PORT } from "./ports";
import { buildSite, ROOT, SAMPLE_ARTICLES } from "../scripts/run/site";

/** Lanes of the data set `many/`. */
const MANY_LANES = 3000;

export default async function setup(): Promise<() => Promise<void>> {
  const out = join(ROOT, "out", "e2e");
  const site = join(out, "site");
  const code = await resolve(parseOptions([SAMPLE_ARTICLES, "--sample", "--quiet", "--out", join(out, "data")]));
  if (code !== 0) throw new Error(`the sample articles did not resolve (exit ${code})`);
  await buildSite(join(out, "data", "published"), site);
  const { parties } = await readLexicon();
  const states = [...parties.keys()].filter((code) => /^[A-Z]{2}$/.test(code));
  const files = publish({
    events: syntheticEvents(9000, 1, pairsOf(MANY_LANES, states)),
    documents: new Map(),
    pages: 0,
    sample: true,
    partyName: (code) => parties.get(code)?.names ?? { zh: code, zhHant: code, en: code, vi: code },
    lexicon: null,
    context: null,
  });
  await writePublished(join(site, "many"), files, "manifest.json");
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
