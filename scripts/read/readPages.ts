/** PATHs → pages, one at a time, and why the others gave none. Shell. */
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { createGunzip, gunzip } from "node:zlib";
import mammoth from "mammoth";
import type { Page } from "../facts";
import { decodeText, declaredCharset } from "./decode";
import { FACTS_FILE, factsBeside, parseFacts, type FactTables } from "./declared";
import { declaredFields, declaredOver } from "./fields";
import { readMarkdown } from "./formats/markdown";
import { readMhtml } from "./formats/mhtml";
import { readPdf } from "./formats/pdf";
import { readHtml } from "./html/html";
import { draftOfRow, makePage, stem, type Draft, type ReadFacts } from "./page";
import { Unusable, type Rejected } from "./rejected";
import { digestOf, rowsOfJson, rowsOfLines, type Row } from "./rows";
import { walk, type InputFile } from "./walk";

export type { Rejected } from "./rejected";

const plain = (text: string): Draft => ({ text, title: null, url: null, publisher: null, published: null, hints: [] });

function decoded(bytes: Uint8Array, charset: string | null = null): string {
  const text = decodeText(bytes, charset)?.text;
  if (text === undefined) throw new Unusable("encoding", "not UTF-8, UTF-16, GB18030 or Big5");
  return text;
}

/** Formats of one page a file, by ending. */
const SINGLE: Readonly<Record<string, (bytes: Uint8Array) => Draft | Promise<Draft>>> = {
  txt: (bytes) => plain(decoded(bytes)),
  md: (bytes) => {
    const { text, fields } = readMarkdown(decoded(bytes));
    return { ...declaredFields((name) => fields.get(name)), text };
  },
  html: (bytes) => readHtml(decoded(bytes, declaredCharset(bytes))),
  mhtml: readMhtml,
  docx: async (bytes) => plain((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.replace(/\n{2,}/g, "\n").trimEnd()),
  pdf: async (bytes) => plain(await readPdf(bytes)),
};
const SAME: Readonly<Record<string, string>> = { htm: "html", mht: "mhtml", ndjson: "jsonl" };

/** Larger ones are no article. */
const LARGEST_BYTES = 256 << 20;
const unzip = promisify(gunzip);

export interface Source {
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Told of bytes as they are read. */
  readonly onBytes?: (bytes: number) => void;
}

/** Pages and rejections of `files`, as they are read: what is read is one or the other. `-` is JSON lines on standard input. */
export async function* streamPages(files: readonly InputFile[], facts: ReadFacts, source: Source = {}): AsyncGenerator<Page | Rejected> {
  const tables: FactTables = new Map();
  const seen = new Set<string>();
  for (const file of files) {
    for await (const input of inputsOf(file, facts, tables, source)) {
      if ("reason" in input || !seen.has(input.page.id)) yield "reason" in input ? input : input.page;
      else
        yield { input: file.name, line: input.line, reason: "duplicate-id", detail: `a page of the id ${input.page.id} was read before` };
      if (!("reason" in input)) seen.add(input.page.id);
    }
  }
}

/** All pages of `paths` at once, for runs that fit in memory. Throws RangeError for a PATH that is not there. */
export async function readPages(
  paths: readonly string[],
  facts: ReadFacts = { published: null, urlPattern: null },
): Promise<{ pages: Page[]; rejected: Rejected[] }> {
  const pages: Page[] = [];
  const rejected: Rejected[] = [];
  for await (const input of streamPages(await walk(paths), facts)) {
    if ("reason" in input) rejected.push(input);
    else pages.push(input);
  }
  return { pages, rejected };
}

type Numbered = Rejected | { readonly page: Page; readonly line: number | null };

async function* inputsOf(
  file: InputFile,
  facts: ReadFacts,
  tables: FactTables,
  { stdin = process.stdin, onBytes = () => undefined }: Source,
): AsyncGenerator<Numbered> {
  const name = file.name.toLowerCase();
  const zipped = name.endsWith(".gz");
  const ending = /\.([^./]+)$/.exec(zipped ? name.slice(0, -3) : name)?.[1] ?? "";
  const kind = SAME[ending] ?? ending;
  const refuse = (error: unknown, line: number | null = null): Rejected => ({ input: file.name, line, ...explain(error) });
  try {
    if (/(?:^|\/)articles\.csv$/.test(file.name)) parseTable(await readFile(file.path));
    else if (file.path === "-" || kind === "jsonl") {
      const source = file.path === "-" ? stdin : counted(createReadStream(file.path), onBytes);
      yield* pagesOfRows(rowsOfLines(zipped ? unzipped(source) : source), file, facts, tables);
    } else if (kind === "json") yield* pagesOfRows(rowsOfJson(await contents(file.path, zipped, onBytes)), file, facts, tables);
    else if (kind in SINGLE) {
      const bytes = await contents(file.path, zipped, onBytes);
      const draft = await SINGLE[kind]!(bytes);
      yield { page: makePage(stem(file.name), digestOf(bytes), draft, await factsBeside(file, tables), file, facts), line: null };
    } else throw new Unusable("unsupported", ending ? `files ending in .${ending} are not read` : "a file without an ending is not read");
  } catch (error) {
    yield refuse(error);
  }
}

async function* pagesOfRows(rows: AsyncIterable<Row>, file: InputFile, facts: ReadFacts, tables: FactTables): AsyncGenerator<Numbered> {
  let any = false;
  for await (const { line, digest, value } of rows) {
    any = true;
    try {
      if (value instanceof Unusable) throw value;
      const id = typeof value.id === "string" || typeof value.id === "number" ? String(value.id) : "";
      const beside = file.path === "-" ? null : await factsBeside(file, tables);
      const known = typeof value.digest === "string" ? value.digest : digest;
      const draft = draftOfRow(value);
      // A row's own fields are nearer to it than what is said of the whole file.
      const declared = beside ? { ...draft, ...declaredOver(draft, beside) } : draft;
      const page = makePage(id || `${stem(file.name)}:${line}`, known, declared, null, file, facts);
      yield { page, line };
    } catch (error) {
      yield { input: file.name, line, ...explain(error) };
    }
  }
  if (!any) throw new Unusable("empty", "no rows in it");
}

function parseTable(bytes: Uint8Array): void {
  try {
    parseFacts(bytes);
  } catch (error) {
    throw new Unusable("csv", `${FACTS_FILE}: ${(error as Error).message}`);
  }
}

async function* counted(source: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    onBytes(chunk.length);
    yield chunk;
  }
}

async function contents(path: string, zipped: boolean, onBytes: (bytes: number) => void): Promise<Uint8Array> {
  const bytes = await readFile(path);
  onBytes(bytes.length);
  return zipped ? unzip(bytes, { maxOutputLength: LARGEST_BYTES }) : bytes;
}

async function* unzipped(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const out = createGunzip();
  const fed = (async () => {
    for await (const chunk of source) if (!out.write(chunk)) await new Promise((go) => out.once("drain", go));
    out.end();
  })().catch((error: Error) => out.destroy(error));
  yield* out as AsyncIterable<Uint8Array>;
  await fed;
}

/** What the operating system and the libraries say, in words a reader of rejected.jsonl knows. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/EACCES|EPERM/, "no permission to read it"],
  [/ENOENT/, "it is no longer there"],
  [
    /incorrect header check|unexpected end of file|invalid (?:block|distance|stored)|Z_(?:DATA|BUF)_ERROR/,
    "the compressed file is damaged",
  ],
  [/password/i, "it is locked with a password"],
  [/Invalid PDF|PDF/, "the PDF is damaged"],
  [/zip|central directory|docx|word\/document/i, "the document is damaged or no .docx"],
  [/maxOutputLength|larger than/i, "it is too large for an article"],
  [/call stack/i, "it is nested too deeply"],
];

function explain(error: unknown): Pick<Rejected, "reason" | "detail"> {
  if (error instanceof Unusable) return { reason: error.reason, detail: error.message };
  const message = error instanceof Error ? `${(error as NodeJS.ErrnoException).code ?? ""} ${error.message}` : String(error);
  return { reason: "unreadable", detail: FAULTS.find(([pattern]) => pattern.test(message))?.[1] ?? message.trim() };
}
