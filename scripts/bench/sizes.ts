/** What a visitor downloads before the first chart, gzipped: the scripts and styles an entry page names, and what those import. */
import { readFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { gzipSync } from "node:zlib";

const REFERENCE = /(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g;
const IMPORT = /(?:from|import)\s*"(\.\/[^"]+\.js)"/g;

export async function entrySize(site: string, page: string): Promise<number> {
  const html = await readFile(join(site, page), "utf8");
  const seen = new Set<string>();
  let bytes = gzipSync(html, { level: 9 }).length;
  const queue = [...html.matchAll(REFERENCE)].map((m) => m[1]!);
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const text = await readFile(join(site, path), "utf8");
    bytes += gzipSync(text, { level: 9 }).length;
    if (path.endsWith(".js")) queue.push(...[...text.matchAll(IMPORT)].map((m) => posix.join(dirname(path), m[1]!)));
  }
  return bytes;
}
