/** The page's end of the filter worker, which starts with the first question put to it. */
import type { Lane } from "../data/schema";
import type { ReadingColumns } from "./chart/types";
import type { IndexedShown } from "./select";
import type { Answer, Request, WorkerMarks } from "./select.worker";
import type { Filters } from "./urlState";

export interface SelectClient {
  /** Rejects when the worker fails or is closed. */
  filter(filters: Filters): Promise<IndexedShown>;
  /** Where the text file is; the worker reads it itself. */
  setText(url: string, bytes: number): void;
  setReadings(readings: ReadingColumns): void;
  close(): void;
}

interface Waiting {
  readonly resolve: (shown: IndexedShown) => void;
  readonly reject: (error: Error) => void;
}

/** Columns the worker does not read. */
const UNREAD = new Set<string>(["lane", "partOfDay", "importance"]);

/** A worker that will keep copies of these columns. What is posted is there before the filter that is asked for next. */
export function createSelectClient(marks: WorkerMarks, lanes: readonly Lane[], events: number): SelectClient {
  let worker: Worker | undefined;
  let ready = Promise.resolve();
  const held: Partial<Record<"text" | "readings", Request>> = {};
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const fail = (reason: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL("./select.worker.ts", import.meta.url), { type: "module" });
    started.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      const asked = waiting.get(data.id);
      if ("shown" in data) asked?.resolve(data.shown);
      else asked?.reject(new Error(data.error));
      waiting.delete(data.id);
    });
    started.addEventListener("error", (event) => fail(event.message || "filter worker failed"));
    started.postMessage({ type: "data", lanes, events } satisfies Request);
    ready = postColumns(started);
    for (const request of Object.values(held)) started.postMessage(request);
    return started;
  };
  /** A column a task: copied at once, a million marks would hold the page up for several frames. */
  const postColumns = async (to: Worker): Promise<void> => {
    for (const [name, values] of Object.entries(marks)) {
      if (UNREAD.has(name)) continue;
      to.postMessage({ type: "column", name: name as keyof WorkerMarks, values } satisfies Request);
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const hold = (request: Extract<Request, { type: "text" | "readings" }>): void => {
    if (worker) worker.postMessage(request);
    else held[request.type] = request;
  };
  return {
    filter: (filters) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        const id = ++last;
        waiting.set(id, { resolve, reject });
        void ready.then(() => worker?.postMessage({ type: "filter", id, filters } satisfies Request));
      }),
    setText: (url, bytes) => hold({ type: "text", url, bytes }),
    setReadings: (readings) => hold({ type: "readings", readings }),
    close() {
      worker?.terminate();
      worker = undefined;
      fail("closed");
    },
  };
}
