/** Filters, search and titles off the main thread: holds copies of the columns that filters look at, and the text file where it is large. */
import type { Lane } from "../data/published";
import type { Lang } from "../data/schema";
import traditional from "../data/lexicon/traditional.json";
import { buffersOf, buildIndex } from "./chart/mass";
import type { ChartIndex, MarkColumns, ReadingColumns } from "./chart/types";
import { createFilter, type Filter } from "./filter";
import { DataError, fetchBytes, readTexts, readTraits, type LocalTexts } from "./published";
import { createSearch, foldWith, type Search } from "./search";
import type { TextRows } from "./texts";
import { NO_FILTERS, type Filters } from "./urlState";

/** The columns the worker reads, and where it finds the others. */
export type WorkerMarks = Omit<MarkColumns, "importance">;
export interface FileAddress {
  readonly url: string;
  readonly bytes: number;
}
/** What is told to the worker, and what is asked of it: each question has its answer. */
export type News =
  | { readonly type: "files"; readonly text: FileAddress; readonly traits: FileAddress }
  | { readonly type: "data"; readonly lanes: readonly Lane[]; readonly events: number }
  | { readonly type: "column"; readonly name: keyof WorkerMarks; readonly values: WorkerMarks[keyof WorkerMarks] }
  /** A query is to be expected. */
  | { readonly type: "search" }
  /** Nobody waits for anything: what questions would wait for is made ready. */
  | { readonly type: "prepare" }
  | { readonly type: "readings"; readonly readings: ReadingColumns };
/** An IndexedShown as it is sent: of the events, the bits. */
export interface SentShown {
  readonly visible: Uint8Array | null;
  readonly bits: Uint32Array | null;
  readonly index: ChartIndex;
}
export interface Answers {
  readonly filter: { readonly asked: { readonly filters: Filters }; readonly answer: SentShown };
  readonly rows: { readonly asked: { readonly events: readonly number[]; readonly lang: Lang }; readonly answer: TextRows };
  readonly find: { readonly asked: { readonly sought: string }; readonly answer: number | null };
}
export type Question = { readonly [K in keyof Answers]: { readonly type: K; readonly id: number } & Answers[K]["asked"] }[keyof Answers];
export type Answer =
  | { readonly id: number; readonly answer: Answers[keyof Answers]["answer"] }
  /** `reason` and `url` of a DataError. */
  | { readonly id: number; readonly error: string; readonly url?: string };

/** Between parts made ready ahead of any query: of four moments one is taken. */
const PAUSE_MS = 25;

let files: Extract<News, { type: "files" }> | undefined;
let texts: Promise<LocalTexts> | undefined;
let data: Extract<News, { type: "data" }> | undefined;
const received: Record<string, WorkerMarks[keyof WorkerMarks]> = {};
let readings: ReadingColumns | null = null;
let search: Promise<Search> | undefined;
let filterOf: Promise<Filter> | undefined;
const fold = foldWith(traditional);

addEventListener("message", ({ data: message }: MessageEvent<News | Question>) => {
  if (message.type === "files") files = message;
  else if (message.type === "data") data = message;
  else if (message.type === "column") received[message.name] = message.values;
  else if (message.type === "search") growSearch(0).catch(() => undefined);
  else if (message.type === "prepare") prepare().catch(() => undefined);
  else if (message.type === "readings") readings = message.readings;
  else void reply(message);
});

async function reply(question: Question): Promise<void> {
  const { id } = question;
  try {
    const answer = question.type === "filter" ? await filter(question.filters) : await ofTexts(question);
    postMessage({ id, answer } satisfies Answer, { transfer: question.type === "filter" ? buffersIn(answer as SentShown) : [] });
  } catch (error) {
    const told = error instanceof DataError ? { error: error.reason, url: error.url } : { error: String(error) };
    postMessage({ id, ...told } satisfies Answer);
  }
}

/** Read when it is first needed, from the browser's cache where the page has it too: copying it from the page would block the page. */
function readText(): Promise<LocalTexts> {
  const { url, bytes } = files!.text;
  texts ??= fetchBytes(url, bytes, () => undefined).then((file) => readTexts(url, file));
  texts.catch(() => (texts = undefined));
  return texts;
}

/** Made of the columns sent and the traits file when the first filter is asked for. */
function readFilter({ lanes, events }: Extract<News, { type: "data" }>): Promise<Filter> {
  const { url, bytes } = files!.traits;
  filterOf ??= fetchBytes(url, bytes, () => undefined).then((file) =>
    createFilter({ ...marks(), ...readTraits(url, file) }, lanes, events),
  );
  filterOf.catch(() => (filterOf = undefined));
  return filterOf;
}

const marks = (): WorkerMarks => received as unknown as WorkerMarks;

function readSearch(): Promise<Search> {
  search ??= readText().then((texts) => createSearch(texts.search, texts.count, fold));
  search.catch(() => (search = undefined));
  return search;
}

/** A part a turn: questions put meanwhile are answered in between. With pauses, so that others have the processor. */
async function growSearch(pauseMs: number): Promise<void> {
  const { grow } = await readSearch();
  const next = (): void => void (grow() && setTimeout(next, pauseMs));
  next();
}

/** Filters once for nobody: the columns are sorted, the days of lanes found, the code compiled. */
async function prepare(): Promise<void> {
  if (data) await filter({ ...NO_FILTERS, kinds: ["visit"] });
  await growSearch(PAUSE_MS);
}

async function filter(filters: Filters): Promise<SentShown> {
  if (!data) throw new TypeError("filters before data");
  const matches = filters.query === "" ? null : (await readSearch()).find(filters.query);
  const { visible, events } = (await readFilter(data))(filters, matches);
  return { visible, bits: events.bits, index: buildIndex(data.lanes, marks(), readings, visible) };
}

const buffersIn = ({ visible, bits, index }: SentShown): ArrayBuffer[] => [
  ...[visible, bits].flatMap((a) => (a ? [a.buffer as ArrayBuffer] : [])),
  ...buffersOf(index),
];

async function ofTexts(question: Exclude<Question, { type: "filter" }>): Promise<TextRows | number | null> {
  const { find, id, title } = await readText();
  if (question.type === "find") return find(question.sought);
  const { events, lang } = question;
  return { ids: events.map((e) => id(e)), titles: events.map((e) => title(e, lang)) };
}
