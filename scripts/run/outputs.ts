/** Everything `resolve` writes into DIR: rows, page texts, the run's record, the published files. Same input, same bytes. */
import { readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { EventRow } from "../../data/schema";
import type { PageFacts } from "../facts";
import type { Lexicon } from "../lexicon/lexicon";
import type { LexiconFiles } from "../lexicon/rows";
import type { Resolved } from "../pipeline";
import { byBytes } from "../publish/order";
import { publish } from "../publish/publish";
import { writeFileAtomic, writePublished } from "../publish/write";
import type { Rejected } from "../read/readPages";
import { changesBetween } from "./changes";

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
}

const jsonl = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

/** Rows of a JSON-lines file of an earlier run; none when there was none. */
export async function readRows<T>(path: string): Promise<T[]> {
  const text = await readFile(path, "utf8").catch(() => "");
  return text.split("\n").flatMap((line) => (line ? [JSON.parse(line) as T] : []));
}

export async function readRecord(dir: string): Promise<RunRecord | null> {
  return readFile(join(dir, "run.json"), "utf8").then(
    (text) => JSON.parse(text) as RunRecord,
    () => null,
  );
}

/** A page id as a file name under pages/: its folders stay folders, nothing climbs out of them. */
export const pageFile = (id: string): string =>
  `${id
    .split("/")
    .map((part) =>
      part === ".." || part === "." || part === ""
        ? encodeURIComponent(part).replaceAll(".", "%2E") || "%"
        : part.replace(/[\\:*?"<>|]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`),
    )
    .join("/")}.txt`;

export async function writeRun(dir: string, run: Run): Promise<void> {
  const before = await readRows<EventRow>(join(dir, "events.jsonl"));
  const { documents, events, facts } = run;
  const kept = new Set(facts.map(({ page }) => pageFile(page.id)));
  for (const { page } of facts) await writeFileAtomic(join(dir, "pages", pageFile(page.id)), page.text);
  const published = publish({
    events,
    documents: new Map(documents.map((d) => [d.id, d])),
    pages: facts.length,
    sample: run.record.sample,
    partyName: (code) => run.lexicon.parties.get(code)?.names ?? { zh: code, zhHant: code, en: code, vi: code },
    lexicon: run.lexiconFiles,
    context: null,
  });
  await writePublished(join(dir, "published"), published, "manifest.json");
  await writeFileAtomic(join(dir, "documents.jsonl"), jsonl(documents));
  await writeFileAtomic(join(dir, "changes.jsonl"), jsonl(changesBetween(before, events)));
  await writeFileAtomic(join(dir, "events.jsonl"), jsonl(events));
  await writeFileAtomic(
    join(dir, "rejected.jsonl"),
    jsonl([...run.rejected].sort((a, b) => byBytes(a.input, b.input) || (a.line ?? 0) - (b.line ?? 0))),
  );
  await writeFileAtomic(join(dir, "run.json"), `${JSON.stringify(run.record, null, 1)}\n`);
  for (const name of await readdir(join(dir, "pages"), { recursive: true }))
    if (name.endsWith(".txt") && !kept.has(name)) await rm(join(dir, "pages", name));
}
