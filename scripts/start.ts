/** npm start [-- PATH…]: resolves the sample articles or the user's own, builds, serves, prints the URL. */
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { preview } from "vite";
import { parseOptions, UsageError } from "./run/options";
import { resolve } from "./run/resolve";
import { shell } from "./run/shell";
import { buildSite, ROOT, SAMPLE_ARTICLES } from "./run/site";

const USAGE = "usage: npm start [-- PATH… and options of npm run resolve]   PORT=4173 chooses the port";
const DEFAULT_PORT = 4173;
const HOST = "localhost";

function portOf(value: string | undefined): number {
  const port = value === undefined || value === "" ? DEFAULT_PORT : Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError(`PORT takes a number from 0 to 65535, not ${value}`);
  return port;
}

/** Asked before the work, not after it. Throws UsageError when another program listens there. */
async function needFree(port: number): Promise<void> {
  const server = createServer();
  try {
    await once(server.listen(port, HOST), "listening");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === "EADDRINUSE" ? "is taken by another program" : code === "EACCES" ? "may not be used without more rights" : `cannot be used (${code})`; // prettier-ignore
    throw new UsageError(`port ${port} ${why}: choose another one, like PORT=${port === DEFAULT_PORT ? port + 1 : DEFAULT_PORT} npm start`);
  } finally {
    server.close();
  }
}

await shell(async () => {
  const port = portOf(process.env.PORT);
  const given = process.argv.slice(2);
  const sample = given.length === 0;
  // parseOptions takes the last --out: ours.
  const out = join(ROOT, "out", sample ? "sample" : "articles");
  const options = parseOptions([...(sample ? [SAMPLE_ARTICLES, "--sample"] : given), "--out", out]);
  await needFree(port);
  const code = await resolve(options);
  if (code !== 0) return code;
  const site = join(ROOT, "dist");
  await buildSite(join(out, "published"), site);
  const server = await preview({
    root: ROOT,
    configFile: false,
    logLevel: "warn",
    build: { outDir: site },
    preview: { port, host: HOST, strictPort: true },
  });
  console.log(server.resolvedUrls?.local[0] ?? `http://${HOST}:${port}/`);
  return 0;
}, USAGE);
