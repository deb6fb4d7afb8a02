import type { ResolveOptions } from "./options";

export interface Progress {
  /** `fraction` of the input that is read, 0–1; null where nobody can know (standard input). */
  readonly pages: (done: number, fraction: number | null) => void;
  /** Any other step: the start (told to programs only), resolving, the end. */
  readonly say: (step: string, figures: Readonly<Record<string, number | string>>) => void;
}

const LINE_MS = 3000;
const BAR_MS = 100;

/** Progress on stderr: a bar with rate and time left on a terminal, a line every few seconds elsewhere, JSON lines, or nothing. */
export function progressOn(
  mode: ResolveOptions["progress"],
  now: () => number,
  out: Pick<NodeJS.WriteStream, "isTTY" | "write"> = process.stderr,
): Progress {
  const start = now();
  const tty = out.isTTY && mode === "bar";
  let last = start;
  let open = false;
  const close = (): void => {
    if (open) out.write("\n");
    open = false;
  };
  return {
    pages: (done, fraction) => {
      if (mode === "none" || now() - last < (tty ? BAR_MS : LINE_MS)) return;
      last = now();
      const rate = (done * 1000) / Math.max(1, last - start);
      const left = fraction === null || fraction <= 0 ? null : Math.ceil(((last - start) * (1 - fraction)) / fraction / 1000);
      if (mode === "json") {
        out.write(`${JSON.stringify({ step: "read", pages: done, fraction, rate: Math.round(rate * 10) / 10, secondsLeft: left })}\n`);
        return;
      }
      const line = `${done} pages, ${rate.toFixed(rate < 10 ? 1 : 0)}/s${left === null ? "" : `, ${left} s left`}`;
      out.write(tty ? `\r${bar(fraction)}${line}   ` : `${line}\n`);
      open = tty;
    },
    say: (step, figures) => {
      if (mode === "none" || (mode === "bar" && step === "start")) return;
      close();
      if (mode === "json") out.write(`${JSON.stringify({ step, ...figures })}\n`);
      else out.write(`${step}: ${Object.entries(figures).map(([name, value]) => (typeof value === "number" ? `${value} ${name}` : `${name} ${value}`)).join(", ")}\n`); // prettier-ignore
    },
  };
}

function bar(fraction: number | null): string {
  if (fraction === null) return "";
  const filled = Math.round(24 * fraction);
  return `[${"█".repeat(filled)}${"·".repeat(24 - filled)}] ${Math.floor(100 * fraction)} % `;
}
