/** npm start [-- PATH…]: resolves the sample articles or the user's own, builds, serves, prints the URL. */
import { join } from "node:path";
import { preview } from "vite";
import { parseOptions } from "./run/options";
import { resolve } from "./run/resolve";
import { buildSite, ROOT, SAMPLE_ARTICLES } from "./run/site";

const paths = process.argv.slice(2);
const sample = paths.length === 0;
const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT takes a number from 0 to 65535, not ${process.env.PORT}`);
  process.exit(2);
}
const out = join(ROOT, "out", sample ? "sample" : "articles");
const code = await resolve(parseOptions([...(sample ? [SAMPLE_ARTICLES, "--sample"] : paths), "--out", out]));
if (code !== 0) process.exit(code);
const site = join(ROOT, "dist");
await buildSite(join(out, "published"), site);
const server = await preview({
  root: ROOT,
  configFile: false,
  logLevel: "warn",
  build: { outDir: site },
  preview: { port, strictPort: true },
}).catch((error: Error) => {
  console.error(`cannot serve on port ${port}: ${error.message}; another port: PORT=4174 npm start`);
  process.exit(1);
});
console.log(server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`);
