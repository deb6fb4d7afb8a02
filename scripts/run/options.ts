import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import type { IsoDate } from "../../data/schema";
import { writtenDate } from "../read/pageDates";
import { userPath } from "./userPath";

export const USAGE = `usage: npm run resolve -- PATH… --out DIR [options]
  PATH            files or folders of news pages (.txt .md .html .mhtml .docx .pdf .jsonl .json .gz), or - for JSON lines on standard input
  --out DIR       where the answers go
  --add           keep the pages of earlier runs in DIR
  --jobs N        worker threads (default: the number of cores)
  --published ISO creation date of all inputs
  --url-pattern R regular expression for addresses, with named groups id and date
  --lexicon DIR   your own rows beside ours
  --text T        what of the articles is published: quotes (default) or full
  --stage map     JSON lines of pages on standard input, JSON lines of facts on standard output
  --strict        exit 1 when any input was rejected
  --quiet         no progress;  --json  progress as JSON lines`;

/** A mistake in how the program was called; the shell prints it with the usage and exits 2. */
export class UsageError extends Error {}

export interface ResolveOptions {
  readonly paths: readonly string[];
  readonly out: string | null;
  readonly add: boolean;
  readonly jobs: number;
  readonly published: IsoDate | null;
  readonly urlPattern: RegExp | null;
  readonly lexicon: readonly string[];
  readonly text: "quotes" | "full";
  readonly map: boolean;
  readonly strict: boolean;
  readonly progress: "bar" | "json" | "none";
  /** Our own articles: badged everywhere (set by `npm start` without a path). */
  readonly sample: boolean;
}

/** Throws UsageError naming the option and its value. */
export function parseOptions(argv: readonly string[]): ResolveOptions {
  const { values, positionals } = parse(argv);
  const jobs = Number(values.jobs ?? availableParallelism());
  if (!Number.isInteger(jobs) || jobs < 1) throw new UsageError(`--jobs takes a whole number from 1, not ${values.jobs}`);
  if (values.stage !== undefined && values.stage !== "map") throw new UsageError(`--stage takes map, not ${values.stage}`);
  if (values.text !== "quotes" && values.text !== "full") throw new UsageError(`--text takes quotes or full, not ${values.text}`);
  if (values.corrections !== undefined) throw new UsageError("--corrections is not there yet");
  if (values.quiet && values.json) throw new UsageError("--quiet and --json exclude each other");
  const map = values.stage === "map";
  if (!map && !values.out) throw new UsageError("--out DIR is needed");
  if (map && (values.out !== undefined || values.add))
    throw new UsageError("--stage map writes to standard output: it takes no --out and no --add");
  if (positionals.length === 0 && !map) throw new UsageError("no PATH given");
  return {
    paths: positionals.length === 0 ? ["-"] : positionals.map(userPath),
    out: values.out === undefined ? null : userPath(values.out),
    add: values.add,
    jobs,
    published: values.published === undefined ? null : day(values.published),
    urlPattern: pattern(values["url-pattern"]),
    lexicon: (values.lexicon ?? []).map(userPath),
    text: values.text,
    map,
    strict: values.strict,
    progress: values.quiet ? "none" : values.json ? "json" : "bar",
    sample: values.sample,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: "string" },
        add: { type: "boolean", default: false },
        jobs: { type: "string" },
        published: { type: "string" },
        "url-pattern": { type: "string" },
        lexicon: { type: "string", multiple: true },
        corrections: { type: "string" },
        text: { type: "string", default: "quotes" },
        stage: { type: "string" },
        strict: { type: "boolean", default: false },
        quiet: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        sample: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error });
  }
}

function day(value: string): IsoDate {
  const written = writtenDate(value);
  if (!written || written.from !== written.to || !/^\d/.test(value))
    throw new UsageError(`--published takes a date like 2019-12-20, not ${value}`);
  return written.from;
}

function pattern(source: string | undefined): RegExp | null {
  if (source === undefined) return null;
  if (!/\(\?<(?:id|date)>/.test(source)) throw new UsageError(`--url-pattern needs a named group (?<date>…) or (?<id>…): ${source}`);
  try {
    return new RegExp(source, "u");
  } catch (error) {
    throw new UsageError(`--url-pattern is no regular expression: ${(error as Error).message}`, { cause: error });
  }
}
