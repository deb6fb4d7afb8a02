/** Reads the published files: addresses, bytes with progress, Arrow columns, the manifest's shape. No React: the embed reads with it too. */
import { tableFromIPC, type Table } from "@uwdata/flechette";
import { MARK_COLUMNS, PUBLISHED_SCHEMA, READING_COLUMNS, SUM_COLUMNS, TRAIT_COLUMNS } from "../data/published";
import type { Details, Manifest, PublishedFile } from "../data/published";
import type { Lang } from "../data/schema";
import type { ChartIndex, MarkColumns, ReadingColumns, TraitColumns } from "./chart/types";
import { decodeSteps } from "../data/steps";
import { findRows, type TextColumn } from "./search";

export const DEFAULT_MANIFEST = "data/manifest.json";

/** What went wrong with which address; `reason` is `network`, an HTTP status, or what is wrong with the contents. */
export class DataError extends Error {
  override readonly name = "DataError";
  constructor(
    readonly url: string,
    readonly reason: string,
  ) {
    super(`${url}: ${reason}`);
  }
}

/** Called with bytes so far and in all, as they arrive. */
export type Progress = (loaded: number, total: number) => void;

declare global {
  /** Requests that the page's head has sent before any script was here, by address. */
  var relationsTimelineEarly: Map<string, XMLHttpRequest> | undefined;
}

/** Whether an answer has come or is on its way. */
const isGood = ({ readyState, status }: XMLHttpRequest): boolean =>
  readyState === XMLHttpRequest.DONE ? status >= 200 && status <= 299 : readyState !== XMLHttpRequest.UNSENT;

/** Forgets what the head asked for, when all that was wanted of it has been taken: answers are kept as long as their requests. */
export function forgetEarly(): void {
  globalThis.relationsTimelineEarly = undefined;
}

/** Whether the head has asked for it and has been answered. */
export function hasCome(url: string): boolean {
  const early = globalThis.relationsTimelineEarly?.get(url);
  return early !== undefined && early.readyState === XMLHttpRequest.DONE && isGood(early);
}

/** What the head asked for is asked for once: who waits too short for it and who comes later take the same answer. */
function ask(url: string): XMLHttpRequest {
  const early = globalThis.relationsTimelineEarly?.get(url);
  if (early && isGood(early)) return early;
  globalThis.relationsTimelineEarly?.delete(url);
  const request = new XMLHttpRequest();
  request.open("GET", url);
  request.responseType = "arraybuffer";
  request.send();
  return request;
}

/**
 * The bytes of one address. Throws DataError. An XMLHttpRequest, since it tells its progress without handing over each part: a script that reads a
 * large file part by part is busy for as long as the file comes, and then has it twice.
 */
export function fetchBytes(url: string, total: number, progress: Progress, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const request = ask(url);
    const fail = (reason: string): void => reject(new DataError(url, reason));
    const done = (): void => {
      if (request.status === 0) return fail("network");
      if (request.status < 200 || request.status > 299) return fail(`HTTP ${request.status}`);
      const bytes = new Uint8Array(request.response as ArrayBuffer);
      progress(bytes.length, bytes.length);
      resolve(bytes);
    };
    request.addEventListener("progress", ({ loaded }) => progress(loaded, Math.max(total, loaded)));
    request.addEventListener("load", done);
    request.addEventListener("error", () => fail("network"));
    signal?.addEventListener("abort", () => {
      request.abort();
      reject(signal.reason as Error);
    });
    if (request.readyState === XMLHttpRequest.DONE) done();
  });
}

/** Checks what a manifest must hold before anything relies on it. Throws DataError naming the field. */
export function parseManifest(url: string, text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DataError(url, "not JSON");
  }
  const wrong = (field: string): never => {
    throw new DataError(url, field);
  };
  if (typeof value !== "object" || value === null) return wrong("not a manifest");
  const m = value as Partial<Manifest>;
  if (m.schema !== PUBLISHED_SCHEMA) return wrong(`schema ${String(m.schema)}, expected ${PUBLISHED_SCHEMA}`);
  if (!Array.isArray(m.lanes)) return wrong("lanes missing");
  if (typeof m.files?.marks?.path !== "string" || typeof m.files.text?.path !== "string") return wrong("files missing");
  if (typeof m.parties !== "object" || typeof m.counts !== "object") return wrong("parties or counts missing");
  return m as Manifest;
}

/** Address of a file of the data set. */
export const fileUrl = (manifestUrl: string, file: Pick<PublishedFile, "path">): string => new URL(file.path, manifestUrl).href;

function columnsOf<C extends Readonly<Record<string, string>>>(url: string, table: Table, columns: C): Record<keyof C, unknown> {
  const out: Record<string, unknown> = {};
  for (const name of Object.keys(columns)) {
    const column = table.names.includes(name) ? table.getChild(name) : undefined;
    if (!column) throw new DataError(url, `column ${name} missing`);
    out[name] = column.toArray();
  }
  return out as Record<keyof C, unknown>;
}

function tableOf(url: string, bytes: Uint8Array): Table {
  try {
    return tableFromIPC(bytes);
  } catch {
    throw new DataError(url, "not an Arrow file");
  }
}

export const readMarks = (url: string, bytes: Uint8Array): MarkColumns =>
  columnsOf(url, tableOf(url, bytes), MARK_COLUMNS) as unknown as MarkColumns;
export const readTraits = (url: string, bytes: Uint8Array): TraitColumns =>
  columnsOf(url, tableOf(url, bytes), TRAIT_COLUMNS) as unknown as TraitColumns;
export const readReadings = (url: string, bytes: Uint8Array): ReadingColumns =>
  columnsOf(url, tableOf(url, bytes), READING_COLUMNS) as unknown as ReadingColumns;

/** The sums of all marks as the chart takes them. */
export function readSums(url: string, bytes: Uint8Array, { peaks }: Manifest): ChartIndex {
  const table = tableOf(url, bytes);
  const missing = SUM_COLUMNS.find((name) => !table.names.includes(name));
  if (missing) throw new DataError(url, `column ${missing} missing`);
  // Copied, or a few numbers a lane would keep the whole file.
  const column = <T extends Uint8Array | Uint32Array | Int32Array>(name: (typeof SUM_COLUMNS)[number]): T =>
    (table.getChild(name).toArray() as T).slice() as T;
  const [entries, dense, first] = [column<Uint32Array>("entries"), column<Uint8Array>("dense"), column<Int32Array>("first")];
  const offsets = offsetsOf(entries);
  const dayOffsets = offsetsOf(entries.map((n, lane) => (dense[lane] ? 0 : n)));
  const read = <T extends Uint32Array | Int32Array>(name: "starts" | "ends" | "days", at: Uint32Array, values: T, base?: Int32Array): T => {
    const batch = table.getChild(name).data[0];
    if (!batch) return values;
    const [bytes, byteOffsets] = [batch.values as Uint8Array, batch.offsets as Int32Array];
    for (let lane = 0; lane < table.numRows; lane++) decodeSteps(bytes, byteOffsets[lane]!, values, at[lane]!, at[lane + 1]!, base?.[lane]);
    return values;
  };
  return {
    counts: column("counts"),
    mass: {
      offsets,
      starts: read("starts", offsets, new Uint32Array(offsets.at(-1)!)),
      ends: read("ends", offsets, new Uint32Array(offsets.at(-1)!)),
      dense,
      first,
      dayOffsets,
      days: read("days", dayOffsets, new Int32Array(dayOffsets.at(-1)!), first),
      peaks: Float32Array.from(peaks),
    },
  };
}

/** Where each of these many begins, and the last ends. */
function offsetsOf(lengths: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) offsets[i + 1] = offsets[i]! + lengths[i]!;
  return offsets;
}

/** The text file, decoded row by row when asked. */
export interface LocalTexts {
  readonly count: number;
  readonly id: (event: number) => string;
  readonly title: (event: number, lang: Lang) => string;
  /** Index of the event with this id or alias, null when there is none. */
  readonly find: (id: string) => number | null;
  /** Columns a query looks through. */
  readonly search: readonly TextColumn[];
}

export function readTexts(url: string, bytes: Uint8Array): LocalTexts {
  const table = tableOf(url, bytes);
  const column = (name: string) => {
    if (!table.names.includes(name)) throw new DataError(url, `column ${name} missing`);
    return table.getChild(name);
  };
  const raw = (name: string): TextColumn =>
    column(name).data.map((b) => ({ values: b.values as Uint8Array, offsets: b.offsets as Int32Array, length: b.length }));
  const [ids, titles] = [column("id"), { zh: column("zh"), en: column("en"), vi: column("vi") }];
  const cell = (name: "id" | "aliases", row: number): string => String(column(name).at(row) ?? "");
  return {
    count: table.numRows,
    id: (event) => String(ids.at(event) ?? ""),
    title: (event, lang) => String(titles[lang].at(event) || titles.zh.at(event) || ""),
    find(id) {
      for (const name of ["id", "aliases"] as const) {
        if (!table.names.includes(name)) continue;
        const rows: number[] = [];
        findRows(raw(name), id.toLowerCase(), (row) => rows.push(row));
        const hit = rows.find((row) => cell(name, row).split(" ").includes(id));
        if (hit !== undefined) return hit;
      }
      return null;
    },
    get search() {
      return ["zh", "en", "vi", "search"].filter((name) => table.names.includes(name)).map(raw);
    },
  };
}

/** The chunk that holds an event, and its row there. */
export function chunkOf({ files }: Manifest, event: number): { readonly path: string; readonly row: number } | null {
  const path = files.details[Math.floor(event / files.detailRows)];
  return path === undefined ? null : { path, row: event % files.detailRows };
}

export function readDetails(url: string, bytes: Uint8Array): readonly Details[] {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Details[];
  } catch {
    throw new DataError(url, "not JSON");
  }
}
