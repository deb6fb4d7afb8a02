/** One run of the pipeline over files: reads, resolves, writes, and says what happened. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PageFacts } from "../facts";
import { compileLexicon } from "../lexicon/compile";
import { readLexiconFiles } from "../lexicon/read";
import { readFacts, resolveRun } from "../pipeline";
import { byBytes } from "../publish/order";
import { readPages } from "../read/readPages";
import { factsOf } from "./factsOf";
import type { ResolveOptions } from "./options";
import { readRecord, writeRun, type RunRecord } from "./outputs";
import { progressOn } from "./progress";
import { rulesVersion } from "./version";

/** Gives the exit code: 0 done, 1 nothing usable or a strict failure. Throws RangeError for a bad lexicon. */
export async function resolve(options: ResolveOptions): Promise<number> {
  const lexiconFiles = readLexiconFiles(options.lexicon);
  const lexicon = compileLexicon(lexiconFiles);
  const { pages, rejected } = await readPages(options.paths, options);
  if (options.map) {
    for (const page of pages) process.stdout.write(`${JSON.stringify(readFacts(page, lexicon))}\n`);
    for (const r of rejected) console.error(JSON.stringify(r));
    return pages.length === 0 || (options.strict && rejected.length > 0) ? 1 : 0;
  }
  const dir = options.out!;
  const rules = await rulesVersion();
  const cache = join(dir, ".facts");
  const version = `${rules} ${lexicon.version}`;
  const run = {
    lexicon,
    lexiconDirs: options.lexicon,
    jobs: options.jobs,
    cache,
    version,
    progress: progressOn(options.progress, () => performance.now()),
  };
  const read = await factsOf(pages, run);
  const now = new Map(read.facts.map((fact, i) => [fact.page.id, { fact, key: read.keys[i]! }]));
  const earlier = options.add ? await earlierFacts(dir, cache, now) : new Map<string, { fact: PageFacts; key: string }>();
  const all = [...earlier, ...now].sort(([a], [b]) => byBytes(a, b)).map(([, entry]) => entry);
  if (all.length === 0) {
    for (const r of rejected) console.error(`${r.input}${r.line === null ? "" : `:${r.line}`}: ${r.detail} (${r.reason})`);
    console.error("no page could be used");
    return 1;
  }
  const facts = all.map((entry) => entry.fact);
  const resolved = resolveRun(facts, lexicon);
  const record: RunRecord = {
    counts: {
      inputs: pages.length + rejected.length + earlier.size,
      pages: facts.length,
      rejected: rejected.length,
      documents: resolved.documents.length,
      mentions: resolved.documents.reduce((n, d) => n + d.mentions.length, 0),
      events: resolved.events.length,
    },
    versions: { rules, lexicon: lexicon.version },
    sample: options.sample,
    pages: Object.fromEntries(all.map(({ fact, key }) => [fact.page.id, { digest: fact.page.digest, facts: key }])),
  };
  await writeRun(dir, { ...resolved, facts, rejected, record, lexicon, lexiconFiles });
  if (options.progress === "bar")
    console.error(
      `${facts.length} pages, ${resolved.events.length} events → ${dir}${rejected.length > 0 ? `; ${rejected.length} rejected, see ${join(dir, "rejected.jsonl")}` : ""}`,
    );
  return options.strict && rejected.length > 0 ? 1 : 0;
}

/** Facts of the pages of earlier runs that are not read again now. Throws naming a page whose facts are gone. */
async function earlierFacts(
  dir: string,
  cache: string,
  now: ReadonlyMap<string, unknown>,
): Promise<Map<string, { fact: PageFacts; key: string }>> {
  const record = await readRecord(dir);
  const kept = new Map<string, { fact: PageFacts; key: string }>();
  for (const [id, { facts: key }] of Object.entries(record?.pages ?? {})) {
    if (now.has(id)) continue;
    const text = await readFile(join(cache, key.slice(0, 2), `${key}.json`), "utf8").catch(() => null);
    if (text === null) throw new Error(`facts of an earlier page are gone: ${id} (${cache}); run without --add on all pages`);
    kept.set(id, { fact: JSON.parse(text) as PageFacts, key });
  }
  return kept;
}
