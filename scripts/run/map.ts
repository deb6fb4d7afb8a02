/** --stage map: JSON lines of pages in, JSON lines of facts out; nothing else is read or written. */
import { once } from "node:events";
import type { Writable } from "node:stream";
import { compileLexicon } from "../lexicon/compile";
import { readLexiconFiles } from "../lexicon/read";
import { streamPages } from "../read/readPages";
import { walk } from "../read/walk";
import { factsOf } from "./factsOf";
import { UsageError, type ResolveOptions } from "./options";

/** Facts in the order of the pages on `out`, rejections on `complaints`. Gives the exit code. */
export async function mapPages(options: ResolveOptions, out: Writable, complaints: Writable): Promise<number> {
  const lexicon = compileLexicon(readLexiconFiles(options.lexicon));
  const files = await walk(options.paths).catch((error: Error) => {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  });
  const run = { lexicon, lexiconDirs: options.lexicon, jobs: options.jobs, cache: null, version: "" };
  let pages = 0;
  let rejected = 0;
  for await (const told of factsOf(streamPages(files, options), run)) {
    if ("reason" in told) rejected++;
    else pages++;
    if ("reason" in told) complaints.write(`${JSON.stringify(told)}\n`);
    else if (!out.write(`${JSON.stringify(told.fact)}\n`)) await once(out, "drain");
  }
  return pages === 0 || (options.strict && rejected > 0) ? 1 : 0;
}
