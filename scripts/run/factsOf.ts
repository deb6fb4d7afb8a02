/** Pages → facts, page by page: from the cache where the page and the rules are the same, on worker threads where there is much to do. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Page, PageFacts } from "../facts";
import type { Lexicon } from "../lexicon/lexicon";
import { readFacts } from "../pipeline";
import { writeFileAtomic } from "../publish/write";
import type { Progress } from "./progress";

/** Below this a worker costs more (loading the lexicon) than it brings. */
const PAGES_A_WORKER = 150;
const BATCH = 25;

export interface FactsRun {
  readonly lexicon: Lexicon;
  readonly lexiconDirs: readonly string[];
  readonly jobs: number;
  /** Folder of cached facts; null reads every page anew. */
  readonly cache: string | null;
  /** Rules and lexicon, part of every cache key. */
  readonly version: string;
  readonly progress: Progress;
}

const keyOf = (page: Page, version: string): string => {
  const { norm: _, ...facts } = page;
  return createHash("sha256").update(version).update(JSON.stringify(facts)).digest("hex").slice(0, 32);
};

const cachePath = (dir: string, key: string): string => join(dir, key.slice(0, 2), `${key}.json`);

async function cached(dir: string | null, key: string): Promise<PageFacts | null> {
  if (dir === null) return null;
  try {
    return JSON.parse(await readFile(cachePath(dir, key), "utf8")) as PageFacts;
  } catch {
    return null; // not there, or cut short by a crash: read the page again
  }
}

/** Facts in the order of `pages`, and the cache key of each. */
export async function factsOf(pages: readonly Page[], run: FactsRun): Promise<{ facts: PageFacts[]; keys: string[] }> {
  const keys = pages.map((page) => keyOf(page, run.version));
  const facts: (PageFacts | null)[] = [];
  for (const key of keys) facts.push(await cached(run.cache, key));
  const missing = [...pages.keys()].filter((i) => facts[i] === null);
  let done = pages.length - missing.length;
  run.progress(done, pages.length);
  const keep = async (i: number, fact: PageFacts): Promise<void> => {
    facts[i] = fact;
    if (run.cache !== null) await writeFileAtomic(cachePath(run.cache, keys[i]!), JSON.stringify(fact));
    run.progress(++done, pages.length);
  };
  const workers = Math.min(run.jobs, Math.floor(missing.length / PAGES_A_WORKER));
  if (workers < 2) for (const i of missing) await keep(i, readFacts(pages[i]!, run.lexicon));
  else await onWorkers(workers, missing, pages, run, keep);
  return { facts: facts.filter((f): f is PageFacts => f !== null), keys };
}

async function onWorkers(
  count: number,
  missing: number[],
  pages: readonly Page[],
  run: FactsRun,
  keep: (i: number, fact: PageFacts) => Promise<void>,
): Promise<void> {
  const queue: number[][] = [];
  for (let at = 0; at < missing.length; at += BATCH) queue.push(missing.slice(at, at + BATCH));
  const drain = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      let batch: number[] = [];
      const next = (): void => {
        batch = queue.shift() ?? [];
        if (batch.length === 0) void worker.terminate().then(() => resolve());
        else worker.postMessage(batch.map((i) => pages[i]));
      };
      worker.on("error", reject);
      worker.on("message", (facts: PageFacts[]) => {
        Promise.all(facts.map((fact, k) => keep(batch[k]!, fact))).then(next, reject);
      });
      next();
    });
  const file = new URL("./factsWorker.ts", import.meta.url);
  await Promise.all(
    Array.from({ length: count }, () =>
      drain(new Worker(file, { execArgv: ["--import", "tsx"], workerData: { lexicon: run.lexiconDirs } })),
    ),
  );
}
