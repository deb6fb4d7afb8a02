/**
 * Replaces a set of files as nearly at once as a file system lets us. Everything is first written into `DIR/.next`; then the list of
 * what is to happen is written, and only then are files renamed, in one go that nothing in this process can interrupt. A run killed
 * before the list leaves the earlier output as it was; one killed after it is completed by the next run.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";

const NEXT = ".next";
const LIST = "commit.json";

interface Commit {
  readonly names: readonly string[];
  readonly gone: readonly string[];
}

/** Completes what a killed run had decided to write into `dir`, and drops what it had not. */
export function recover(dir: string): void {
  const next = join(dir, NEXT);
  const list = join(next, LIST);
  if (existsSync(list)) apply(dir, JSON.parse(readFileSync(list, "utf8")) as Commit);
  rmSync(next, { recursive: true, force: true });
}

/** `files`: name in `dir` → content; renamed into place in this order, then the `gone` ones (names) are removed. */
export function commit(dir: string, files: ReadonlyMap<string, Uint8Array | string>, gone: readonly string[]): void {
  recover(dir);
  const next = join(dir, NEXT);
  for (const [name, content] of files) {
    mkdirSync(dirname(join(next, "files", name)), { recursive: true });
    writeFileSync(join(next, "files", name), content);
  }
  const list: Commit = { names: [...files.keys()], gone: gone.filter((name) => !files.has(name)) };
  mkdirSync(next, { recursive: true });
  writeFileSync(join(next, `${LIST}.tmp`), JSON.stringify(list));
  renameSync(join(next, `${LIST}.tmp`), join(next, LIST));
  apply(dir, list);
  rmSync(next, { recursive: true, force: true });
}

function apply(dir: string, { names, gone }: Commit): void {
  for (const folder of new Set(names.map((name) => dirname(join(dir, name))))) mkdirSync(folder, { recursive: true });
  for (const name of names) {
    const from = join(dir, NEXT, "files", name);
    if (existsSync(from)) renameSync(from, join(dir, name)); // not there: renamed before the kill
  }
  for (const name of gone) {
    rmSync(join(dir, name), { force: true });
    dropEmpty(dir, dirname(name));
  }
}

function dropEmpty(dir: string, folder: string): void {
  const parts = folder.split(sep).join("/").split("/");
  for (let n = parts.length; n > 1; n--) {
    try {
      rmdirSync(join(dir, ...parts.slice(0, n)));
    } catch {
      return; // still in use
    }
  }
}
