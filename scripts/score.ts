/** npm run score -- ARTICLES GOLD: accuracy per stage. The shell: arguments, files, exit codes. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "./facts";
import { readLexicon } from "./lexicon/read";
import { readFacts, resolveRun } from "./pipeline";
import { readPages } from "./read/readPages";
import { scoreBlocks, scoreYears } from "./score/documents";
import { scoreEvents } from "./score/events";
import { explain } from "./score/explain";
import type { StageScore } from "./score/figures";
import { parseGold, type Gold } from "./score/gold";
import { report } from "./score/report";
import { scoreTimexes } from "./score/timexes";

const USAGE = `usage: npm run score -- ARTICLES GOLD [--hide-published all|odd|none] [--json] [--floor stage=value …] [--explain PAGE] [--all]
ARTICLES  files or a folder as resolve takes them
GOLD      a folder of *.documents.jsonl, *.timex.jsonl, *.events.jsonl, or ARTICLES again: the published dates that were hidden`;

const HIDE = { all: () => true, odd: (i: number) => i % 2 === 0, none: () => false } as const;

function usage(problem: string): never {
  console.error(`${problem}\n${USAGE}`);
  process.exit(2);
}

async function readGold(path: string): Promise<Gold> {
  const names = (await readdir(path).catch(() => [])).filter((n) => n.endsWith(".jsonl")).sort();
  return parseGold(new Map(await Promise.all(names.map(async (n) => [n, await readFile(join(path, n), "utf8")] as const))));
}

/** The 1st, 3rd … page loses its date with `odd`; the dates taken away are the truth to be found. */
function hide(pages: readonly Page[], mode: keyof typeof HIDE): { pages: Page[]; hidden: Page[] } {
  const hidden = pages.filter((p, i) => p.published !== null && HIDE[mode](i));
  const taken = new Set(hidden);
  return {
    pages: pages.map((p) =>
      taken.has(p) ? { ...p, published: null, hints: p.hints.filter((h) => h.source === "file-name" || h.source === "folder-name") } : p,
    ),
    hidden,
  };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "hide-published": { type: "string", default: "none" },
    json: { type: "boolean" },
    all: { type: "boolean" },
    floor: { type: "string", multiple: true },
    explain: { type: "string" },
  },
});
const [articles, goldPath] = positionals;
const mode = values["hide-published"] as keyof typeof HIDE;
if (!articles || !goldPath) usage("ARTICLES and GOLD are needed");
if (!(mode in HIDE)) usage(`--hide-published takes all, odd or none, not ${mode}`);

const lexicon = await readLexicon();
const read = await readPages([articles]);
if (read.pages.length === 0) usage(`no page could be read under ${articles}`);
const { pages, hidden } = hide(read.pages, mode);
const resolved = resolveRun(
  pages.map((p) => readFacts(p, lexicon)),
  lexicon,
);
if (values.explain !== undefined) {
  console.log(explain(values.explain, resolved.documents, resolved.events));
  process.exit(0);
}
const written = await readGold(goldPath);
const gold: Gold = {
  ...written,
  documents: [...written.documents, ...hidden.map((p) => ({ page: p.id, block: "main", from: p.published, to: p.published }))],
};
const pageOf = new Map(resolved.documents.map((d) => [d.id, d.page]));
const stages: StageScore[] = [
  scoreBlocks(gold, resolved.documents),
  ...(gold.timexes.length > 0 ? scoreTimexes(gold, resolved.documents) : []),
  scoreYears(gold, resolved.documents),
  ...(gold.events.length > 0 ? [scoreEvents(gold, resolved.events, (id) => pageOf.get(id) ?? id)] : []),
];
if (values.json)
  console.log(JSON.stringify(Object.fromEntries(stages.map((s) => [s.stage, { value: s.value, ...s.figures, wrong: s.wrong }])), null, 1));
else console.log(report(stages, values.all ? Infinity : 12));

let below = 0;
for (const floor of values.floor ?? []) {
  const [name, least] = floor.split("=");
  const stage = stages.find((s) => s.stage === name);
  if (!stage || !(Number(least) >= 0))
    usage(`--floor takes stage=value with a stage of this run (${stages.map((s) => s.stage).join(" ")}), not ${floor}`);
  if (stage.value < Number(least)) {
    console.error(`below the floor: ${stage.stage} ${stage.value.toFixed(3)} < ${least}`);
    below++;
  }
}
process.exitCode = below > 0 ? 1 : 0;
