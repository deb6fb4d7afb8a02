/** PATHs → the files to read, in an order that depends on their names alone. */
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { byBytes } from "../publish/order";

export interface InputFile {
  /** Where it is. */
  readonly path: string;
  /** Relative to its PATH, with `/`: what ids and rejections are made of. */
  readonly name: string;
  /** Size; null of standard input. */
  readonly bytes: number | null;
  /** Folders whose name may tell a date: PATH's own and those below it. */
  readonly folders: readonly string[];
}

/** Names that are never pages: hidden files, and the folders browsers put beside a saved page. */
const SKIPPED = /^\.|_files$|\.files$/;
const STDIN = "-";

/**
 * Every file under `paths`, sorted by name as UTF-8 bytes, then by PATH. Hidden files, `*_files` folders and links that lead out of
 * their PATH are skipped, and so are the folders `except` (where answers go). Throws RangeError naming a PATH that is not there.
 */
export async function walk(paths: readonly string[], except: readonly string[] = []): Promise<InputFile[]> {
  const closed = await Promise.all(except.map((path) => realpath(path).catch(() => null)));
  const files: { readonly root: string; readonly file: InputFile }[] = [];
  for (const root of new Set(paths)) {
    if (root === STDIN) {
      files.push({ root, file: { path: STDIN, name: STDIN, bytes: null, folders: [] } });
      continue;
    }
    const info = await stat(root).catch(() => null);
    if (!info) throw new RangeError(`no such file or folder: ${root}`);
    const found = info.isDirectory()
      ? await filesIn(root, closed)
      : [{ path: root, name: basename(root), bytes: info.size, folders: parentOf(root) }];
    for (const file of found) files.push({ root, file });
  }
  return files.sort((a, b) => byBytes(a.file.name, b.file.name) || byBytes(a.root, b.root)).map(({ file }) => file);
}

const parentOf = (path: string): string[] => [basename(dirname(path))].filter((name) => name !== "." && name !== ".." && name !== "");

async function filesIn(root: string, closed: readonly (string | null)[]): Promise<InputFile[]> {
  const home = await realpath(root);
  const files: InputFile[] = [];
  const pending: { readonly path: string; readonly within: readonly string[]; readonly above: readonly string[] }[] = [
    { path: root, within: [], above: [home] },
  ];
  for (let folder = pending.pop(); folder; folder = pending.pop()) {
    const { path: at, within, above } = folder;
    for (const entry of await readdir(at, { withFileTypes: true })) {
      if (SKIPPED.test(entry.name) && (entry.isDirectory() || entry.name.startsWith("."))) continue;
      const path = join(at, entry.name);
      const real = entry.isSymbolicLink() ? await realpath(path).catch(() => null) : null;
      // A link to a folder it lies in would be walked for ever.
      if (entry.isSymbolicLink() && (real === null || !real.startsWith(home + sep) || above.includes(real))) continue;
      const info = await stat(path).catch(() => null);
      if (info === null) continue; // gone while we walked
      if (info.isDirectory()) {
        const here = real ?? join(above.at(-1)!, entry.name);
        if (!SKIPPED.test(entry.name) && !closed.includes(here))
          pending.push({ path, within: [...within, entry.name], above: [...above, here] });
      } else if (info.isFile()) {
        files.push({ path, name: [...within, entry.name].join("/"), bytes: info.size, folders: [basename(home), ...within] });
      }
    }
  }
  return files;
}
