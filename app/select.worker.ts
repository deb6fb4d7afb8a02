/** Filters, search and titles off the main thread: holds copies of the columns that filters look at, and the text file where it is large. */
import type { Lane } from "../data/published";
import type { Lang } from "../data/schema";
import traditional from "../data/lexicon/traditional.json";
import { buffersOf, buildIndex } from "./chart/mass";
import type { ChartMarks, ReadingColumns } from "./chart/types";
import { DataError, fetchBytes, readTexts, type LocalTexts } from "./published";
import { foldWith, matchQuery } from "./search";
import { filterMarks, type FilterMarks, type IndexedShown } from "./select";
import type { TextRows } from "./texts";
import type { Filters } from "./urlState";

export type WorkerMarks = FilterMarks & ChartMarks;
/** What is told to the worker, and what is asked of it: each question has its answer. */
export type News =
  | { readonly type: "text"; readonly url: string; readonly bytes: number }
  | { readonly type: "data"; readonly lanes: readonly Lane[]; readonly events: number }
  | { readonly type: "column"; readonly name: keyof WorkerMarks; readonly values: WorkerMarks[keyof WorkerMarks] }
  | { readonly type: "readings"; readonly readings: ReadingColumns };
export interface Answers {
  readonly filter: { readonly asked: { readonly filters: Filters }; readonly answer: IndexedShown };
  readonly rows: { readonly asked: { readonly events: readonly number[]; readonly lang: Lang }; readonly answer: TextRows };
  readonly find: { readonly asked: { readonly sought: string }; readonly answer: number | null };
}
export type Question = { readonly [K in keyof Answers]: { readonly type: K; readonly id: number } & Answers[K]["asked"] }[keyof Answers];
export type Answer =
  | { readonly id: number; readonly answer: Answers[keyof Answers]["answer"] }
  /** `reason` and `url` of a DataError. */
  | { readonly id: number; readonly error: string; readonly url?: string };

let text: Extract<News, { type: "text" }> | undefined;
let texts: Promise<LocalTexts> | undefined;
let data: Extract<News, { type: "data" }> | undefined;
const received: Record<string, WorkerMarks[keyof WorkerMarks]> = {};
let readings: ReadingColumns | null = null;
const fold = foldWith(traditional);

addEventListener("message", ({ data: message }: MessageEvent<News | Question>) => {
  if (message.type === "text") text = message;
  else if (message.type === "data") data = message;
  else if (message.type === "column") received[message.name] = message.values;
  else if (message.type === "readings") readings = message.readings;
  else void reply(message);
});

async function reply(question: Question): Promise<void> {
  const { id } = question;
  try {
    const answer = question.type === "filter" ? await filter(question.filters) : await ofTexts(question);
    postMessage({ id, answer } satisfies Answer, { transfer: question.type === "filter" ? buffersIn(answer as IndexedShown) : [] });
  } catch (error) {
    const told = error instanceof DataError ? { error: error.reason, url: error.url } : { error: String(error) };
    postMessage({ id, ...told } satisfies Answer);
  }
}

/** Read when it is first needed, from the browser's cache where the page has it too: copying it from the page would block the page. */
function readText(): Promise<LocalTexts> {
  const { url, bytes } = text!;
  texts ??= fetchBytes(url, bytes, () => undefined).then((file) => readTexts(url, file));
  texts.catch(() => (texts = undefined));
  return texts;
}

async function filter(filters: Filters): Promise<IndexedShown> {
  if (!data) throw new TypeError("filters before data");
  const { lanes, events } = data;
  const marks = received as unknown as WorkerMarks;
  const matches = filters.query === "" ? null : matchQuery((await readText()).search, filters.query, events, fold);
  const shown = filterMarks(marks, lanes, filters, events, matches);
  return { ...shown, index: buildIndex(lanes, marks, readings, shown.visible) };
}

const buffersIn = ({ visible, events, index }: IndexedShown): ArrayBuffer[] => [
  ...[visible, events].map((a) => a?.buffer).filter((b) => b instanceof ArrayBuffer),
  ...buffersOf(index),
];

async function ofTexts(question: Exclude<Question, { type: "filter" }>): Promise<TextRows | number | null> {
  const { find, id, title } = await readText();
  if (question.type === "find") return find(question.sought);
  const { events, lang } = question;
  return { ids: events.map((e) => id(e)), titles: events.map((e) => title(e, lang)) };
}
