/** Everything `resolve` writes into DIR: rows, page texts, the run's record, the published files. Same input, same bytes. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { EventRow } from "../../data/schema";
import type { PageFacts } from "../facts";
import type { Lexicon } from "../lexicon/lexicon";
import type { LexiconFiles } from "../lexicon/rows";
import type { Resolved } from "../pipeline";
import { byBytes } from "../publish/order";
import { publish } from "../publish/publish";
import type { Rejected } from "../read/rejected";
import { changesBetween } from "./changes";
import { commit } from "./commit";

export interface RunRecord {
  readonly counts: Readonly<Record<"inputs" | "pages" | "rejected" | "documents" | "mentions" | "events", number>>;
  readonly versions: { readonly rules: string; readonly lexicon: string };
  readonly sample: boolean;
  /** Page id → digest of its input and key of its cached facts. */
  readonly pages: Readonly<Record<string, { readonly digest: string; readonly facts: string }>>;
}

export interface Run extends Resolved {
  readonly facts: readonly PageFacts[];
  readonly rejected: readonly Rejected[];
  readonly record: RunRecord;
  readonly lexicon: Lexicon;
  readonly lexiconFiles: LexiconFiles;
  /** Whether the texts of the pages are published, or only the sentences quoted. */
  readonly text: "quotes" | "full";
}

const jsonl = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

/** Rows of a JSON-lines file of an earlier run; none when there was none. Throws RangeError naming a file that is something else. */
export async function readRows<T>(path: string): Promise<T[]> {
  const text = await readFile(path, "utf8").catch(() => "");
  try {
    return text.split("\n").flatMap((line) => (line ? [JSON.parse(line) as T] : []));
  } catch (error) {
    throw new RangeError(`not an output of resolve: ${path} (${(error as Error).message})`, { cause: error });
  }
}

/** What the run before wrote; null when there was none. Throws RangeError for a run.json of something else. */
export async function readRecord(dir: string): Promise<RunRecord | null> {
  const path = join(dir, "run.json");
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    const record = JSON.parse(text) as RunRecord;
    if (typeof record.pages === "object") return record;
  } catch {
    // said below
  }
  throw new RangeError(`not an output of resolve: ${path}`);
}

/** Longest part of a path that every file system takes, in bytes, with room for the ending. */
const PART_BYTES = 200;
const FORBIDDEN = process.platform === "win32" ? /[\\:*?"<>|\p{Cc}]/gu : /[\\\p{Cc}]/gu;
const escaped = (c: string): string => [...Buffer.from(c)].map((b) => `%${b.toString(16).toUpperCase().padStart(2, "0")}`).join("");

/** A page id as a file name under pages/: its folders stay folders, nothing climbs out of them, no file is another's folder. */
export function pageFile(id: string): string {
  const parts = id.split("/").map((part, i, all) => {
    if (/^\.{0,2}$/.test(part)) return part === "" ? "%" : part.replaceAll(".", "%2E");
    const safe = part.replace(FORBIDDEN, escaped);
    const plain = i < all.length - 1 ? safe.replace(/\.txt$/, "%2Etxt") : safe;
    if (Buffer.byteLength(plain) <= PART_BYTES) return plain;
    return `${Buffer.from(plain).subarray(0, PART_BYTES - 40).toString().replace(/\ufffd+$/, "")}-${createHash("sha256").update(part).digest("hex").slice(0, 32)}`; // prettier-ignore
  });
  return `${parts.join("/")}.txt`;
}

export async function writeRun(dir: string, run: Run): Promise<void> {
  const { documents, events, facts, record } = run;
  const [before, eventsBefore] = [await readRecord(dir), await readRows<EventRow>(join(dir, "events.jsonl"))];
  const files = new Map<string, Uint8Array | string>();
  for (const { page } of facts) {
    const name = join("pages", pageFile(page.id));
    const same = before?.pages[page.id]?.facts === record.pages[page.id]?.facts && existsSync(join(dir, name));
    if (!same) files.set(name, page.text);
  }
  const published = publish({
    events,
    documents: new Map(documents.map((d) => [d.id, d])),
    pages: facts.length,
    sample: record.sample,
    partyName: (code) => run.lexicon.parties.get(code)?.names ?? { zh: code, zhHant: code, en: code, vi: code },
    lexicon: run.lexiconFiles,
    context: null,
    texts: run.text === "full" ? new Map(facts.map(({ page }) => [page.id, page.text])) : null,
  });
  // Files named by content stay: a pinned address goes on working.
  for (const [name, bytes] of published) {
    const path = join("published", name);
    if (name === "manifest.json" || !existsSync(join(dir, path))) files.set(path, bytes);
  }
  files.set("documents.jsonl", jsonl(documents));
  files.set("changes.jsonl", jsonl(changesBetween(eventsBefore, events)));
  files.set("events.jsonl", jsonl(events));
  files.set("rejected.jsonl", jsonl([...run.rejected].sort((a, b) => byBytes(a.input, b.input) || (a.line ?? 0) - (b.line ?? 0) || byBytes(a.detail, b.detail)))); // prettier-ignore
  files.set("run.json", `${JSON.stringify(record, null, 1)}\n`);
  const kept = new Set(facts.map(({ page }) => pageFile(page.id)));
  const gone = Object.keys(before?.pages ?? {}).map(pageFile).filter((name) => !kept.has(name)); // prettier-ignore
  commit(dir, files, gone.map((name) => join("pages", name))); // prettier-ignore
}

/** Drops cached facts that no page of the run needs: what other rules or other articles left behind. */
export async function dropOldFacts(cache: string, record: RunRecord): Promise<void> {
  const needed = new Set(Object.values(record.pages).map(({ facts }) => facts));
  for (const folder of await readdir(cache).catch(() => []))
    for (const name of await readdir(join(cache, folder)).catch(() => []))
      if (!needed.has(name.replace(/\.json$/, ""))) await rm(join(cache, folder, name), { force: true });
}
