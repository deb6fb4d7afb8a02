import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "../facts";
import { digestText } from "../lexicon/digest";
import { normalizeText } from "./normalize";

export interface Rejected {
  readonly input: string;
  readonly line: number | null;
  readonly reason: string;
  readonly detail: string;
}

/** First version: .txt and .jsonl. */
export async function readPages(
  paths: readonly string[],
  _facts?: { readonly published: string | null; readonly urlPattern: RegExp | null },
): Promise<{ pages: Page[]; rejected: Rejected[] }> {
  const pages: Page[] = [];
  for (const path of paths) {
    const files = (await stat(path)).isDirectory() ? (await readdir(path)).sort().map((n) => join(path, n)) : [path];
    for (const file of files) {
      const id = file
        .slice((await stat(path)).isDirectory() ? path.length + (path.endsWith("/") ? 0 : 1) : file.lastIndexOf("/") + 1)
        .replace(/\.\w+$/, "");
      if (/\.txt$/.test(file)) pages.push(make(id, await readFile(file, "utf8"), {}));
      if (/\.jsonl$/.test(file))
        (await readFile(file, "utf8")).split("\n").forEach((line, i) => {
          if (!line.trim()) return;
          const row = JSON.parse(line) as Record<string, string>;
          pages.push(make(row.id ?? `${id}:${i + 1}`, row.text!, row));
        });
    }
  }
  return { pages, rejected: [] };
}

function make(id: string, raw: string, row: Record<string, string>): Page {
  const text = raw.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  return {
    id,
    text,
    norm: normalizeText(text),
    title: row.title ?? null,
    url: row.url ?? null,
    published: row.published?.slice(0, 10) ?? null,
    publisher: row.publisher ?? null,
    hints: [],
    digest: digestText(text),
  };
}
