/** Files of rows (JSON lines, JSON) → rows, streaming where the format allows. */
import { createHash } from "node:crypto";
import { decodeText, tidy } from "./decode";
import { Unusable } from "./rejected";

export interface Row {
  /** Line in the file, or place in the array, from 1. */
  readonly line: number;
  readonly digest: string;
  readonly value: Readonly<Record<string, unknown>> | Unusable;
}

export const digestOf = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex").slice(0, 32);

const NEWLINE = 0x0a;

/** Rows of JSON lines; blank lines are counted and skipped. A line is all that is held of the file. */
export async function* rowsOfLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Row> {
  let line = 0;
  for await (const bytes of linesOfBytes(chunks)) {
    line++;
    if (bytes.every((b) => b <= 0x20)) continue;
    yield rowOf(line, bytes);
  }
}

function rowOf(line: number, bytes: Uint8Array): Row {
  const text = decodeText(bytes)?.text;
  const value = text === undefined ? new Unusable("encoding", "not UTF-8, UTF-16, GB18030 or Big5") : parseRow(text);
  return { line, digest: digestOf(bytes), value };
}

function parseRow(text: string): Row["value"] {
  try {
    return asRow(JSON.parse(text));
  } catch (error) {
    return new Unusable("json", `not JSON: ${(error as Error).message}`);
  }
}

const asRow = (value: unknown): Row["value"] =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : new Unusable("json", "not an object with the text of a page");

/** Bytes of each line without its end. UTF-16 is turned into UTF-8 first: its line ends are two bytes. */
async function* linesOfBytes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array[] = [];
  for await (const chunk of asUtf8(chunks)) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      yield joined([...rest, chunk.subarray(start, end)]);
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
  if (rest.length > 0) yield joined(rest);
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => (parts.length === 1 ? parts[0]! : Buffer.concat(parts));

async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null | undefined;
  let head: Uint8Array = new Uint8Array();
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (decoder === undefined) {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      if (head.length < 4) continue;
      const encoding = wide(head);
      decoder = encoding === null ? null : new TextDecoder(encoding);
      bytes = head;
    }
    yield decoder === null ? bytes : encoder.encode(decoder.decode(bytes, { stream: true }));
  }
  if (decoder === undefined && head.length > 0) yield head;
  else if (decoder) yield encoder.encode(decoder.decode());
}

/** A row starts with `{"` or a blank, so in UTF-16 one of its first bytes is zero. */
function wide([a, b, c, d]: Uint8Array): string | null {
  if ((a === 0xff && b === 0xfe) || (b === 0 && d === 0)) return "utf-16le";
  return (a === 0xfe && b === 0xff) || (a === 0 && c === 0) ? "utf-16be" : null;
}

const TEXTS = ["text", "maintext", "content", "html"];
const hasText = (value: unknown): boolean => typeof value === "object" && value !== null && TEXTS.some((key) => key in value);

/** Rows of a JSON file: an array of rows, one row, an object that holds such an array, or JSON lines under the wrong name. */
export async function* rowsOfJson(bytes: Uint8Array): AsyncGenerator<Row> {
  const text = decodeText(bytes)?.text;
  if (text === undefined) throw new Unusable("encoding", "not UTF-8, UTF-16, GB18030 or Big5");
  if (text.trim() === "") throw new Unusable("empty", "nothing in it");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(parseRow(text.trim().split("\n", 1)[0]!) instanceof Unusable)) {
      const lines = new TextEncoder().encode(tidy(text));
      yield* rowsOfLines((async function* () { yield await Promise.resolve(lines); })()); // prettier-ignore
      return;
    }
    throw new Unusable("json", `not JSON: ${(error as Error).message}`);
  }
  const inside = Array.isArray(value) || hasText(value) || typeof value !== "object" || value === null ? undefined : Object.values(value).find((v) => Array.isArray(v) && v.some(hasText)); // prettier-ignore
  const rows: unknown[] = Array.isArray(value) ? value : Array.isArray(inside) ? inside : [value];
  if (rows.length === 0) throw new Unusable("empty", "an empty list");
  for (const [i, row] of rows.entries()) yield { line: i + 1, digest: digestOf(JSON.stringify(row)), value: asRow(row) };
}
