import { isAbsolute, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const SCRIPTS = new Set(["start", "resolve", "build", "export", "score"]);

/** npm runs our scripts in the project's folder and keeps the user's own in INIT_CWD; other ways to start us leave the folder alone. */
function userFolder(): string {
  const { INIT_CWD, npm_lifecycle_event } = process.env;
  const byNpm = INIT_CWD !== undefined && SCRIPTS.has(npm_lifecycle_event ?? "") && relative(ROOT, process.cwd()) === "";
  return byNpm ? INIT_CWD : process.cwd();
}

/** A path as the user means it: relative to where the user is. `-` stays. */
export const userPath = (path: string): string =>
  path === "-" || isAbsolute(path) ? path : relative(process.cwd(), join(userFolder(), path)) || ".";
