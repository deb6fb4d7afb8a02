/** The page's end of the filter worker, which starts with the first question put to it. */
import type { Lane } from "../data/schema";
import type { ChartIndex, ChartMarks, ReadingColumns } from "./chart/types";
import type { FilterMarks, Shown } from "./select";
import type { Answer, Request } from "./select.worker";
import type { Filters } from "./urlState";

export type IndexedShown = Shown & { readonly index?: ChartIndex };

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

/** A worker that will keep copies of these columns. What is posted is there before the filter that is asked for next. */
export function createSelectClient(marks: FilterMarks & ChartMarks, lanes: readonly Lane[], events: number): SelectClient {
  let worker: Worker | undefined;
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
    started.postMessage({ type: "data", marks, lanes, events } satisfies Request);
    for (const request of Object.values(held)) started.postMessage(request);
    return started;
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
        worker.postMessage({ type: "filter", id, filters } satisfies Request);
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
