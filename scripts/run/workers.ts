/** Worker threads that read pages. */
import { Worker } from "node:worker_threads";
import type { Page } from "../facts";
import type { Lexicon } from "../lexicon/lexicon";
import { readFacts } from "../pipeline";

/** Facts as JSON, or what went wrong. */
export type Read = { readonly facts: string; readonly fault: null } | { readonly facts: null; readonly fault: string };

export function factsJson(page: Page, lexicon: Lexicon): Read {
  try {
    return { facts: JSON.stringify(readFacts(page, lexicon)), fault: null };
  } catch (error) {
    return { facts: null, fault: `a fault of the program: ${(error as Error).message}` };
  }
}

interface Task {
  readonly pages: readonly Page[];
  readonly done: (read: Read[]) => void;
  readonly failed: (error: Error) => void;
}

export function startWorkers(
  count: number,
  lexiconDirs: readonly string[],
): { read: (pages: readonly Page[]) => Promise<Read[]>; stop: () => Promise<void> } {
  const queue: Task[] = [];
  const idle: Worker[] = [];
  const tasks = new Map<Worker, Task>();
  const next = (worker: Worker): void => {
    const task = queue.shift();
    if (!task) {
      idle.push(worker);
      return;
    }
    tasks.set(worker, task);
    worker.postMessage(task.pages);
  };
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(new URL("./factsWorker.mjs", import.meta.url), { execArgv: [], workerData: { lexicon: lexiconDirs } });
    worker.on("message", (read: Read[]) => {
      const task = tasks.get(worker);
      tasks.delete(worker);
      next(worker);
      task?.done(read);
    });
    worker.on("error", (error) => {
      for (const task of [tasks.get(worker), ...queue.splice(0)]) task?.failed(error);
    });
    next(worker);
    return worker;
  });
  return {
    read: (pages) =>
      new Promise((done, failed) => {
        queue.push({ pages, done, failed });
        const worker = idle.pop();
        if (worker) next(worker);
      }),
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
