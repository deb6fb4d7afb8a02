/**
 * Pages → facts, page by page, in order: from the cache where page and rules are the same, on worker threads where there is much to
 * do. Only a window of pages is held at a time.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page, PageFacts } from "../facts";
import type { Lexicon } from "../lexicon/lexicon";
import { writeFileAtomic } from "../publish/write";
import type { Rejected } from "../read/rejected";
import { factsJson, startWorkers, type Read } from "./workers";

/** Below this a worker costs more (loading the lexicon) than it brings. */
const PAGES_BEFORE_WORKERS = 150;
const BATCH = 25;

export interface FactsRun {
  readonly lexicon: Lexicon;
  readonly lexiconDirs: readonly string[];
  readonly jobs: number;
  /** Folder of cached facts; null reads every page anew. */
  readonly cache: string | null;
  /** Rules and lexicon, part of every cache key. */
  readonly version: string;
}

export interface Told {
  readonly fact: PageFacts;
  /** Name of the cached facts. */
  readonly key: string;
}

/** Key of a page's facts: everything they are made of. */
function keyOf(page: Page, version: string): string {
  const { norm, ...told } = page;
  return createHash("sha256").update(version).update(JSON.stringify(told)).update(String(norm.length)).digest("hex").slice(0, 32);
}

const cachePath = (dir: string, key: string): string => join(dir, key.slice(0, 2), `${key}.json`);

/** Facts under `key`, null when they are not there or were cut short. */
export async function cachedFacts(dir: string, key: string): Promise<PageFacts | null> {
  try {
    const fact = JSON.parse(await readFile(cachePath(dir, key), "utf8")) as PageFacts | null;
    return fact?.page && Array.isArray(fact.documents) ? fact : null;
  } catch {
    return null;
  }
}

type Input = Page | Rejected;
const isPage = (input: Input): input is Page => !("reason" in input);

/** A page that our rules fail on becomes a rejection; the others go on. */
export async function* factsOf(inputs: AsyncIterable<Input>, run: FactsRun): AsyncGenerator<Told | Rejected> {
  let workers: ReturnType<typeof startWorkers> | null = null;
  let read = 0;
  const onWorkers = async (pages: Page[]): Promise<Read[]> => {
    read += pages.length;
    if (run.jobs < 2 || (workers === null && read < PAGES_BEFORE_WORKERS)) return pages.map((page) => factsJson(page, run.lexicon));
    workers ??= startWorkers(run.jobs, run.lexiconDirs);
    return workers.read(pages);
  };
  const window: Promise<(Told | Rejected)[]>[] = [];
  try {
    for await (const batch of batches(inputs)) {
      window.push(tellBatch(batch, run, onWorkers));
      // Waiting for the oldest keeps the order and bounds what is held.
      if (window.length > 2 * run.jobs) yield* await window.shift()!;
      else if (workers === null) yield* await window.shift()!;
    }
    while (window.length > 0) yield* await window.shift()!;
  } finally {
    await Promise.allSettled(window);
    await (workers as ReturnType<typeof startWorkers> | null)?.stop();
  }
}

async function* batches(inputs: AsyncIterable<Input>): AsyncGenerator<Input[]> {
  let batch: Input[] = [];
  for await (const input of inputs) {
    batch.push(input);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function tellBatch(batch: readonly Input[], run: FactsRun, read: (pages: Page[]) => Promise<Read[]>): Promise<(Told | Rejected)[]> {
  const told = await Promise.all(
    batch.map(async (input): Promise<Told | Rejected | { page: Page; key: string }> => {
      if (!isPage(input)) return input;
      const key = keyOf(input, run.version);
      const fact = run.cache === null ? null : await cachedFacts(run.cache, key);
      return fact ? { fact, key } : { page: input, key };
    }),
  );
  const missing = told.filter((t): t is { page: Page; key: string } => "page" in t);
  const fresh = new Map((missing.length > 0 ? await read(missing.map(({ page }) => page)) : []).map((r, i) => [missing[i]!.key, r]));
  return Promise.all(
    told.map(async (t): Promise<Told | Rejected> => {
      if (!("page" in t)) return t;
      const { facts, fault } = fresh.get(t.key)!;
      if (facts === null) return { input: t.page.id, line: null, reason: "failed", detail: fault };
      if (run.cache !== null) await writeFileAtomic(cachePath(run.cache, t.key), facts);
      // Through JSON, as cached facts come: the same values whether read now or then.
      return { fact: JSON.parse(facts) as PageFacts, key: t.key };
    }),
  );
}
