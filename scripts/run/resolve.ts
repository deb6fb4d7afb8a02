/** One run of the pipeline over files: reads, resolves, writes, and says what happened. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "../facts";
import { compileLexicon } from "../lexicon/compile";
import { readLexiconFiles } from "../lexicon/read";
import { resolveRun } from "../pipeline";
import { byBytes } from "../publish/order";
import { normalizeText } from "../read/normalize";
import { streamPages } from "../read/readPages";
import type { Rejected } from "../read/rejected";
import { walk } from "../read/walk";
import { recover } from "./commit";
import { cachedFacts, factsOf, type Told } from "./factsOf";
import { UsageError, type ResolveOptions } from "./options";
import { dropOldFacts, readRecord, readRows, writeRun, type RunRecord } from "./outputs";
import { progressOn } from "./progress";
import { rulesVersion } from "./version";

/**
 * Gives the exit code: 0 done, 1 nothing usable or a strict failure. Throws UsageError for a PATH or folder that cannot be used,
 * RangeError for a bad lexicon.
 */
export async function resolve(options: ResolveOptions): Promise<number> {
  const dir = options.out!;
  const lexiconFiles = readLexiconFiles(options.lexicon);
  const lexicon = compileLexicon(lexiconFiles);
  const found = await stat(dir).catch(() => null);
  if (found && !found.isDirectory()) throw new UsageError(`--out takes a folder, and ${dir} is a file`);
  if (found) recover(dir);
  const before = options.add ? await readRecord(dir) : null;
  if (before && before.sample !== options.sample)
    throw new UsageError(`the sample articles and your own are kept apart: another --out than ${dir}`);
  const files = await walk(options.paths, [dir]).catch(usage);

  const progress = progressOn(options.progress, () => performance.now());
  progress.say("start", { files: files.length, cores: options.jobs });
  const rules = await rulesVersion();
  const cache = join(dir, ".facts");
  const { input, fraction } = inputs(options, files);
  const now = new Set<string>();
  const source = async function* (): AsyncGenerator<Page | Rejected> {
    for await (const read of input) {
      if (!("reason" in read)) now.add(read.id);
      yield read;
    }
    for (const id of Object.keys(before?.pages ?? {}).sort(byBytes)) if (!now.has(id)) yield await earlierPage(before!, id, cache);
  };
  const told: Told[] = [];
  const rejected: Rejected[] = [];
  const run = { lexicon, lexiconDirs: options.lexicon, jobs: options.jobs, cache, version: `${rules} ${lexicon.version}` };
  for await (const fact of factsOf(source(), run)) {
    if ("reason" in fact) rejected.push(fact);
    else told.push(fact);
    progress.pages(told.length, fraction());
  }
  if (before) {
    const names = new Set(files.map(({ name }) => name));
    for (const row of await readRows<Rejected>(join(dir, "rejected.jsonl"))) if (!names.has(row.input)) rejected.push(row);
  }
  if (told.length === 0) {
    sayRejected(rejected, options);
    console.error("no page could be used");
    return 1;
  }
  told.sort((a, b) => byBytes(a.fact.page.id, b.fact.page.id));
  const facts = told.map(({ fact }) => fact);
  if (told.length >= 1000) progress.say("resolve", { pages: told.length });
  const resolved = resolveRun(facts, lexicon);
  const record: RunRecord = {
    counts: {
      inputs: told.length + rejected.length,
      pages: told.length,
      rejected: rejected.length,
      documents: resolved.documents.length,
      mentions: resolved.documents.reduce((n, d) => n + d.mentions.length, 0),
      events: resolved.events.length,
    },
    versions: { rules, lexicon: lexicon.version },
    sample: options.sample,
    pages: Object.fromEntries(told.map(({ fact, key }) => [fact.page.id, { digest: fact.page.digest, facts: key }])),
  };
  await writeRun(dir, { ...resolved, facts, rejected, record, lexicon, lexiconFiles, text: options.text });
  await dropOldFacts(cache, record);
  sayRejected(rejected, options);
  progress.say("done", { pages: told.length, events: resolved.events.length, rejected: rejected.length, in: dir });
  return options.strict && rejected.length > 0 ? 1 : 0;
}

function usage(error: Error): never {
  throw error instanceof RangeError ? new UsageError(error.message) : error;
}

/** The pages, and how much of their bytes has been read. */
function inputs(
  options: ResolveOptions,
  files: Awaited<ReturnType<typeof walk>>,
): { input: AsyncIterable<Page | Rejected>; fraction: () => number | null } {
  const total = files.reduce((sum, file) => sum + (file.bytes ?? NaN), 0);
  let read = 0;
  const input = streamPages(files, options, { onBytes: (n) => (read += n) });
  return { input, fraction: () => (total > 0 ? Math.min(1, read / total) : null) };
}

/** A page of an earlier run, as it was read then; the rules may have changed since. */
async function earlierPage(before: RunRecord, id: string, cache: string): Promise<Page> {
  const fact = await cachedFacts(cache, before.pages[id]!.facts);
  if (!fact) throw new RangeError(`what was read of the earlier page ${id} is gone from ${cache}: run on all articles without --add`);
  const { title, url, published, publisher, hints, digest, text } = fact.page;
  return { id, text, norm: normalizeText(text), title, url, published, publisher, hints, digest };
}

const MOST_SAID = 10;

/** The first rejections in words; all of them are in rejected.jsonl. */
function sayRejected(rejected: readonly Rejected[], options: ResolveOptions): void {
  if (options.progress !== "bar") return;
  for (const r of rejected.slice(0, MOST_SAID))
    console.error(`rejected ${r.input}${r.line === null ? "" : ` line ${r.line}`}: ${r.detail}`);
  if (rejected.length > MOST_SAID) console.error(`… and ${rejected.length - MOST_SAID} more: ${join(options.out!, "rejected.jsonl")}`);
}
