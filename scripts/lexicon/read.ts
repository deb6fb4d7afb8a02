/** Shell: reads the lexicon's JSON from disk. */
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { FILE_NAMES } from "./check";
import { compileLexicon } from "./compile";
import type { Lexicon } from "./lexicon";
import type { LexiconFile, LexiconFiles } from "./rows";

const OWN = fileURLToPath(new URL("../../data/lexicon/", import.meta.url));
/** Our folder also holds tables of other stages (traditional.json …); in a user's folder an unknown name is a mistake. */
const isRows = (name: string) => (FILE_NAMES as string[]).includes(name);

/**
 * The files of our lexicon, then those of the user's folders in order (same file names; rows are added, a party row of a
 * known code replaces the fields it gives). Throws RangeError for a file that is not JSON, and what `fs` throws.
 */
export function readLexiconFiles(extraDirs: readonly string[] = []): LexiconFiles {
  return [readFolder(OWN, "lexicon").filter((f) => isRows(f.name)), ...extraDirs.map((dir) => readFolder(dir, basename(dir)))].flat();
}

/** Reads, checks and compiles our lexicon and the user's folders. Throws RangeError naming file and entry. */
export function readLexiconSync(extraDirs: readonly string[] = []): Lexicon {
  return compileLexicon(readLexiconFiles(extraDirs));
}

/** As `readLexiconSync`, for shells that await. */
export async function readLexicon(extraDirs: readonly string[] = []): Promise<Lexicon> {
  return readLexiconSync(extraDirs);
}

/** The files as one JSON text for the browser: `compileLexicon(JSON.parse(text))` gives the same lexicon. */
export function lexiconJson(files: LexiconFiles): string {
  return JSON.stringify(files);
}

function readFolder(dir: string, folder: string): LexiconFile[] {
  const present = readdirSync(dir).filter((f) => f.endsWith(".json") && !f.startsWith("."));
  const order = (f: string) => (FILE_NAMES as string[]).indexOf(f);
  return present
    .sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
    .map((name) => ({ folder, name, content: parse(readFileSync(join(dir, name), "utf8"), `${folder}/${name}`) }));
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new RangeError(`not JSON: ${error instanceof Error ? error.message : String(error)} (${path})`, { cause: error });
  }
}
