/** The page's end of the filter worker: latest request wins. */
import type { Lane } from "../data/schema";
import type { ChartIndex, ChartMarks, ReadingColumns } from "./chart/types";
import type { TextColumn } from "./search";
import type { FilterMarks, Shown } from "./select";
import type { Answer, Request } from "./select.worker";
import type { Filters } from "./urlState";

export type IndexedShown = Shown & { readonly index?: ChartIndex };

export interface SelectClient {
  filter(filters: Filters): Promise<IndexedShown>;
  setText(columns: readonly TextColumn[]): void;
  setReadings(readings: ReadingColumns): void;
  close(): void;
}

/** Starts a worker that keeps copies of these columns. Rejects waiting requests when the worker fails. */
export function startSelectClient(marks: FilterMarks & ChartMarks, lanes: readonly Lane[], events: number): SelectClient {
  const worker = new Worker(new URL("./select.worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, { readonly resolve: (shown: IndexedShown) => void; readonly reject: (error: Error) => void }>();
  let last = 0;
  const post = (request: Request): void => worker.postMessage(request);
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.resolve(data.shown);
    waiting.delete(data.id);
  });
  worker.addEventListener("error", (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || "filter worker failed"));
    waiting.clear();
  });
  post({ type: "data", marks, lanes, events });
  return {
    filter: (filters) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        post({ type: "filter", id, filters });
      }),
    setText: (columns) => post({ type: "text", columns }),
    setReadings: (readings) => post({ type: "readings", readings }),
    close: () => worker.terminate(),
  };
}
