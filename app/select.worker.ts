/** Filters and search off the main thread: holds copies of the columns that filters look at, answers with masks and the chart's index. */
import type { Lane } from "../data/schema";
import traditional from "../data/lexicon/traditional.json";
import { buffersOf, buildIndex } from "./chart/density";
import type { ChartIndex, ChartMarks, ReadingColumns } from "./chart/types";
import { foldWith, matchQuery, type TextColumn } from "./search";
import { filterMarks, type FilterMarks, type Shown } from "./select";
import type { Filters } from "./urlState";

export type Request =
  | { readonly type: "data"; readonly marks: FilterMarks & ChartMarks; readonly lanes: readonly Lane[]; readonly events: number }
  | { readonly type: "readings"; readonly readings: ReadingColumns }
  | { readonly type: "text"; readonly columns: readonly TextColumn[] }
  | { readonly type: "filter"; readonly id: number; readonly filters: Filters };
export interface Answer {
  readonly id: number;
  readonly shown: Shown & { readonly index: ChartIndex };
}

let data: Extract<Request, { type: "data" }> | undefined;
let readings: ReadingColumns | null = null;
let columns: readonly TextColumn[] = [];
const fold = foldWith(traditional);

addEventListener("message", ({ data: request }: MessageEvent<Request>) => {
  if (request.type === "data") data = request;
  else if (request.type === "readings") readings = request.readings;
  else if (request.type === "text") columns = request.columns;
  else if (data) {
    const { marks, lanes, events } = data;
    const { query } = request.filters;
    const matches = query === "" ? null : matchQuery(columns, query, events, fold);
    const shown = filterMarks(marks, lanes, request.filters, events, matches);
    const index = buildIndex(lanes, marks, readings, shown.visible);
    const answer: Answer = { id: request.id, shown: { ...shown, index } };
    const buffers = [shown.visible?.buffer, shown.events.buffer, shown.laneCounts.buffer].filter((b) => b instanceof ArrayBuffer);
    postMessage(answer, { transfer: [...buffers, ...buffersOf(index)] });
  }
});
