/** npm run build -- [--data DIR] [--out SITE]: a static site of a data set (default: the sample articles). */
import { existsSync } from "node:fs";
import { join, resolve as absolute } from "node:path";
import { parseArgs } from "node:util";
import { parseOptions } from "./run/options";
import { resolve } from "./run/resolve";
import { buildSite, ROOT, SAMPLE_ARTICLES } from "./run/site";

const { values } = parseArgs({ options: { data: { type: "string" }, out: { type: "string", default: "dist" } } });
let published: string;
if (values.data === undefined) {
  const out = join(ROOT, "out", "sample");
  const code = await resolve(parseOptions([SAMPLE_ARTICLES, "--sample", "--out", out]));
  if (code !== 0) process.exit(code);
  published = join(out, "published");
} else {
  const dir = absolute(values.data);
  published = existsSync(join(dir, "published", "manifest.json")) ? join(dir, "published") : dir;
  if (!existsSync(join(published, "manifest.json"))) {
    console.error(`no published data in ${values.data}: give an output of npm run resolve or its published/ folder`);
    process.exit(2);
  }
}
await buildSite(published, absolute(values.out));
console.log(`site in ${values.out}`);
