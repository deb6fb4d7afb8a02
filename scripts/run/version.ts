import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SCRIPTS = fileURLToPath(new URL("..", import.meta.url));
/** What a page's facts depend on besides the page and the lexicon. */
const RULES = ["read", "time", "event", "lexicon"];

/** Digest of the rules' source: facts cached by other rules are read again, without anyone having to remember a number. */
export async function rulesVersion(): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of RULES) {
    const names = (await readdir(join(SCRIPTS, folder), { recursive: true }))
      .filter((n) => n.endsWith(".ts") && !n.endsWith(".test.ts"))
      .sort();
    for (const name of names) hash.update(name).update(await readFile(join(SCRIPTS, folder, name)));
  }
  return hash.digest("hex").slice(0, 16);
}
