import type { ResolveOptions } from "./options";

export interface Progress {
  (done: number, total: number): void;
}

const LINE_MS = 3000;

/** Progress on stderr: a bar with rate and time left on a terminal, a line every few seconds elsewhere, JSON lines, or nothing. */
export function progressOn(mode: ResolveOptions["progress"], now: () => number): Progress {
  const start = now();
  let last = start;
  const tty = process.stderr.isTTY === true;
  return (done, total) => {
    if (mode === "none") return;
    const elapsed = now() - start;
    const due = done === total || now() - last >= (tty && mode === "bar" ? 100 : LINE_MS);
    if (!due) return;
    last = now();
    const rate = elapsed > 0 ? (done * 1000) / elapsed : 0;
    const left = rate > 0 ? Math.ceil((total - done) / rate) : null;
    if (mode === "json") process.stderr.write(`${JSON.stringify({ done, total, rate: Math.round(rate * 10) / 10, secondsLeft: left })}\n`);
    else if (tty)
      process.stderr.write(
        `\r${bar(done, total)} ${done} of ${total} pages, ${rate.toFixed(0)}/s, ${left ?? "?"} s left ${done === total ? "\n" : ""}`,
      );
    else process.stderr.write(`${done} of ${total} pages, ${rate.toFixed(0)}/s, ${left ?? "?"} s left\n`);
  };
}

function bar(done: number, total: number): string {
  const filled = total === 0 ? 24 : Math.round((24 * done) / total);
  return `[${"█".repeat(filled)}${"·".repeat(24 - filled)}]`;
}
