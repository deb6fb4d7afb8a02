/** articles.csv beside files: what the user knows of them (file,date,publisher,url), taken as declared facts. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parse } from "csv-parse/sync";
import { decodeText } from "./decode";
import { declaredFields, type Declared } from "./fields";
import type { InputFile } from "./walk";

export const FACTS_FILE = "articles.csv";

const DELIMITERS = [",", ";", "\t"];

/** Declared facts by file name relative to the table's folder. Throws RangeError saying what is wrong with the table. */
export function parseFacts(bytes: Uint8Array): Map<string, Declared> {
  const text = decodeText(bytes)?.text;
  if (text === undefined) throw new RangeError("not UTF-8, UTF-16, GB18030 or Big5");
  const head = text.split("\n", 1)[0]!;
  const delimiter = DELIMITERS.reduce((a, b) => (head.split(b).length > head.split(a).length ? b : a));
  let rows: Record<string, string>[];
  try {
    rows = parse(text, { columns: (names: string[]) => names.map((n) => n.trim().toLowerCase()), delimiter, skip_empty_lines: true, relax_column_count: true, trim: true }); // prettier-ignore
  } catch (error) {
    throw new RangeError(`not a table: ${(error as Error).message}`, { cause: error });
  }
  if (rows.length > 0 && !("file" in rows[0]!)) throw new RangeError(`no column "file" (columns: ${Object.keys(rows[0]!).join(", ")})`);
  return new Map(rows.map((row) => [fileKey(row.file ?? ""), declaredFields((name) => row[name])]));
}

const fileKey = (name: string): string => name.replaceAll("\\", "/").replace(/^\.\//, "").normalize("NFC");

/** Tables already read, by folder; null where there is none or a bad one. */
export type FactTables = Map<string, Map<string, Declared> | null>;

/** What the nearest table beside the file, or in a folder above it within its PATH, says of it. */
export async function factsBeside(file: InputFile, tables: FactTables): Promise<Declared | null> {
  let folder = dirname(file.path);
  const within = file.name.split("/");
  for (let depth = within.length - 1; depth >= 0; depth--, folder = dirname(folder)) {
    if (!tables.has(folder)) tables.set(folder, await tableIn(folder));
    const table = tables.get(folder);
    const key = fileKey(within.slice(depth).join("/"));
    const row = table?.get(key) ?? table?.get(key.replace(/\.[^./]+$/, ""));
    if (row) return row;
  }
  return null;
}

async function tableIn(folder: string): Promise<Map<string, Declared> | null> {
  const bytes = await readFile(join(folder, FACTS_FILE)).catch(() => null);
  try {
    return bytes && parseFacts(bytes);
  } catch {
    return null; // reported where the table itself is met
  }
}
