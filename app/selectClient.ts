/** The page's end of the worker for filters, search and titles, which starts with the first question put to it. */
import type { Manifest, PublishedFile } from "../data/published";
import type { ReadingColumns } from "./chart/types";
import { allEvents, eventSet } from "./eventSet";
import { DataError, fileUrl } from "./published";
import type { IndexedShown } from "./filter";
import type { Answer, Answers, FileAddress, News, Question, WorkerMarks } from "./select.worker";
import type { TextSource } from "./texts";
import type { Filters } from "./urlState";

export interface SelectClient extends TextSource {
  /** Sends the columns ahead of the first filter. */
  warm(): void;
  /** The same, and what searches look through is made ready. */
  warmSearch(): void;
  /** Makes everything ready by and by, while nobody waits for it. */
  prepare(): void;
  /** Rejects when the worker fails or is closed; what asks after that starts another. */
  filter(filters: Filters): Promise<IndexedShown>;
  setReadings(readings: ReadingColumns): void;
  close(): void;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** Columns the worker does not read. */
const UNREAD = new Set<string>(["importance"]);

/** A worker that will keep copies of these columns from the first filter on, and reads the files beside the manifest at `url` by itself. */
export function createSelectClient(marks: WorkerMarks, { lanes, counts, files }: Manifest, url: string): SelectClient {
  const fileOf = (file: PublishedFile): FileAddress => ({ url: fileUrl(url, file), bytes: file.bytes });
  let worker: Worker | undefined;
  let posted: Promise<void> | undefined;
  let readings: News | undefined;
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const fail = (reason: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
    worker?.terminate();
    worker = posted = undefined;
  };
  const start = (): Worker => {
    const started = new Worker(new URL("./select.worker.ts", import.meta.url), { type: "module" });
    started.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ("answer" in data) asked?.resolve(data.answer as never);
      else asked?.reject(data.url === undefined ? new Error(data.error) : new DataError(data.url, data.error));
    });
    started.addEventListener("error", (event) => fail(event.message || "worker failed"));
    started.postMessage({ type: "files", text: fileOf(files.text), traits: fileOf(files.traits) } satisfies News);
    if (readings) started.postMessage(readings);
    return started;
  };
  /** A column a task: copied at once, a million marks would hold the page up for several frames. */
  const postColumns = async (to: Worker): Promise<void> => {
    to.postMessage({ type: "data", lanes, events: counts.events } satisfies News);
    for (const [name, values] of Object.entries(marks)) {
      if (UNREAD.has(name)) continue;
      to.postMessage({ type: "column", name: name as keyof WorkerMarks, values } satisfies News);
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const ask = <K extends keyof Answers>(type: K, asked: Answers[K]["asked"]): Promise<Answers[K]["answer"]> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ type, id, ...asked } as Question);
    });
  const warm = (): Promise<void> => {
    worker ??= start();
    return (posted ??= postColumns(worker));
  };
  return {
    warm: () => void warm(),
    warmSearch() {
      void warm();
      worker?.postMessage({ type: "search" } satisfies News);
    },
    prepare() {
      void warm().then(() => worker?.postMessage({ type: "prepare" } satisfies News));
    },
    async filter(filters) {
      await warm();
      const { visible, bits, index } = await ask("filter", { filters });
      return { visible, events: bits ? eventSet(bits) : allEvents(counts.events), index };
    },
    rows: (list, lang) => ask("rows", { events: list, lang }),
    find: (sought) => ask("find", { sought }),
    setReadings(columns) {
      readings = { type: "readings", readings: columns };
      worker?.postMessage(readings);
    },
    close() {
      fail("closed");
    },
  };
}
