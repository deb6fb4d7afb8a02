/** Filters and search off the main thread: holds copies of the columns that filters look at, answers with masks and the chart's index. */
import type { Lane } from "../data/schema";
import traditional from "../data/lexicon/traditional.json";
import { buffersOf, buildIndex } from "./chart/mass";
import type { ChartMarks, ReadingColumns } from "./chart/types";
import { fetchBytes, readTexts } from "./published";
import { foldWith, matchQuery, type TextColumn } from "./search";
import { filterMarks, type FilterMarks, type IndexedShown } from "./select";
import type { Filters } from "./urlState";

export type WorkerMarks = FilterMarks & ChartMarks;
export type Request =
  | { readonly type: "data"; readonly lanes: readonly Lane[]; readonly events: number }
  | { readonly type: "column"; readonly name: keyof WorkerMarks; readonly values: WorkerMarks[keyof WorkerMarks] }
  | { readonly type: "readings"; readonly readings: ReadingColumns }
  | { readonly type: "text"; readonly url: string; readonly bytes: number }
  | { readonly type: "filter"; readonly id: number; readonly filters: Filters };
export type Answer = { readonly id: number; readonly shown: IndexedShown } | { readonly id: number; readonly error: string };

let data: Extract<Request, { type: "data" }> | undefined;
const received: Record<string, WorkerMarks[keyof WorkerMarks]> = {};
let readings: ReadingColumns | null = null;
let columns: Promise<readonly TextColumn[]> = Promise.resolve([]);
const fold = foldWith(traditional);

addEventListener("message", ({ data: request }: MessageEvent<Request>) => {
  if (request.type === "data") data = request;
  else if (request.type === "column") received[request.name] = request.values;
  else if (request.type === "readings") readings = request.readings;
  // Read here again, from the browser's cache: copying it from the page would block the page.
  else if (request.type === "text")
    columns = fetchBytes(request.url, request.bytes, () => undefined).then((b) => readTexts(request.url, b).search);
  else void answer(request.id, request.filters);
});

async function answer(id: number, filters: Filters): Promise<void> {
  if (!data) return;
  const { lanes, events } = data;
  const marks = received as unknown as WorkerMarks;
  try {
    const matches = filters.query === "" ? null : matchQuery(await columns, filters.query, events, fold);
    const shown = filterMarks(marks, lanes, filters, events, matches);
    const index = buildIndex(lanes, marks, readings, shown.visible);
    const buffers = [shown.visible?.buffer, shown.events.buffer].filter((b) => b instanceof ArrayBuffer);
    postMessage({ id, shown: { ...shown, index } } satisfies Answer, { transfer: [...buffers, ...buffersOf(index)] });
  } catch (error) {
    postMessage({ id, error: String(error) } satisfies Answer);
  }
}
