/** Writes a set of files so that a killed run leaves the earlier output whole. */
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Writes beside and renames: a reader sees the old bytes or the new ones, never half a file. */
export async function writeFileAtomic(path: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  await writeFile(beside, bytes);
  await rename(beside, path);
}

/**
 * Writes `files` (name → bytes) into `dir`; `entry` is written last, when all it names is there. Files named by content that this and
 * the pinned manifests no longer need are kept: a pinned address goes on working.
 */
export async function writePublished(dir: string, files: ReadonlyMap<string, Uint8Array>, entry: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  const present = new Set(await readdir(dir));
  for (const [name, bytes] of files) if (name !== entry && !present.has(name)) await writeFileAtomic(join(dir, name), bytes);
  const manifest = files.get(entry);
  if (manifest) await writeFileAtomic(join(dir, entry), manifest);
  for (const name of present) if (name.endsWith(".tmp")) await rm(join(dir, name), { force: true });
}
