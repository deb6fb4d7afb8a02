import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { byBytes } from "../publish/order";
import { ROOT } from "./userPath";

/** What a page's facts depend on besides the page and the rows of the lexicon. */
const RULES = ["scripts/read", "scripts/time", "scripts/event", "scripts/lexicon", "data/lexicon"];
const FILES = ["scripts/facts.ts", "scripts/pipeline.ts", "data/schema.ts"];

/** Digest of the rules' source: facts cached by other rules are read again, without anyone having to remember a number. */
export async function rulesVersion(): Promise<string> {
  const names = [...FILES];
  for (const folder of RULES) {
    const inside = (await readdir(join(ROOT, folder), { recursive: true })).map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
    names.push(...inside.filter((name) => /\.(?:ts|json)$/.test(name) && !/\.(?:test|fixture)\.ts$/.test(name)));
  }
  const hash = createHash("sha256");
  for (const name of names.sort(byBytes)) hash.update(name).update(await readFile(join(ROOT, name)));
  return hash.digest("hex").slice(0, 16);
}
