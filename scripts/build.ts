/** npm run build -- [--data DIR] [--out SITE]: a static site of a data set (default: the sample articles). */
import { existsSync } from "node:fs";
import { join, resolve as absolute } from "node:path";
import { parseArgs } from "node:util";
import { parseOptions, UsageError } from "./run/options";
import { resolve } from "./run/resolve";
import { shell } from "./run/shell";
import { buildSite, ROOT, SAMPLE_ARTICLES } from "./run/site";
import { userPath } from "./run/userPath";

const USAGE = `usage: npm run build -- [--data DIR] [--out SITE]
  --data DIR  an output of npm run resolve, or its published/ folder (default: the sample articles)
  --out SITE  where the site goes (default: dist)`;

function args(): { data: string | undefined; out: string | undefined } {
  try {
    const { values } = parseArgs({ options: { data: { type: "string" }, out: { type: "string" } } });
    return { data: values.data, out: values.out };
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error });
  }
}

await shell(async () => {
  const { data, out } = args();
  const site = out === undefined ? join(ROOT, "dist") : absolute(userPath(out));
  let published = join(ROOT, "out", "sample", "published");
  if (data === undefined) {
    const code = await resolve(parseOptions([SAMPLE_ARTICLES, "--sample", "--out", join(ROOT, "out", "sample")]));
    if (code !== 0) return code;
  } else {
    const dir = absolute(userPath(data));
    published = [join(dir, "published"), dir].find((d) => existsSync(join(d, "manifest.json"))) ?? "";
    if (published === "") throw new UsageError(`no published data in ${data}: give an output of npm run resolve or its published/ folder`);
  }
  await buildSite(published, site);
  console.log(`site in ${out ?? "dist"}`);
  return 0;
}, USAGE);
