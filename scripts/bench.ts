/** npm run bench: the resolver against its peers, chart frames, bundle sizes; ratios first. */
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { preview } from "vite";
import { benchFilters } from "./bench/filters";
import { benchFrames } from "./bench/frames";
import { entrySize } from "./bench/sizes";
import { benchTaggers } from "./bench/taggers";
import { PUBLISHED_SCHEMA, type Manifest } from "../data/published";
import { readLexicon } from "./lexicon/read";
import { publish } from "./publish/publish";
import { writePublished } from "./publish/write";
import { readPages } from "./read/readPages";
import { buildSite, ROOT } from "./run/site";
import { parseGold } from "./score/gold";
import { syntheticEvents } from "./synthesize/events";

const { values } = parseArgs({ options: { only: { type: "string" }, events: { type: "string", default: "10000,100000" } } });
const wants = (part: string): boolean => values.only === undefined || values.only.split(",").includes(part);
const lexicon = await readLexicon();

if (wants("taggers")) {
  const shared = join(ROOT, "..", "shared");
  const [articles, goldDir] = existsSync(join(shared, "seeds"))
    ? [join(shared, "seeds"), join(shared, "gold")]
    : [join(ROOT, "data", "articles"), join(ROOT, "data", "golden")];
  const names = (await readdir(goldDir)).filter((n) => n.endsWith(".jsonl"));
  const gold = parseGold(new Map(await Promise.all(names.map(async (n) => [n, await readFile(join(goldDir, n), "utf8")] as const))));
  const rows = benchTaggers((await readPages([articles])).pages, gold, lexicon, 20);
  const [scan, stage, , chrono, recognizers] = rows.map((r) => r.charsPerSecond);
  console.log(
    `time: scan ${(scan! / chrono!).toFixed(2)} × chrono-node, time stage ${(stage! / recognizers!).toFixed(0)} × Recognizers-Text`,
  );
  for (const r of rows)
    console.log(
      `  ${r.name.padEnd(72)} found ${(r.found * 100).toFixed(1)} %  exact ${(r.exact * 100).toFixed(1)} %  right ${(r.right * 100).toFixed(1)} %  ${Math.round(r.charsPerSecond / 1000)} k chars/s`,
    );
}

if (wants("sizes") || wants("frames") || wants("filters")) {
  const out = join(ROOT, "out", "bench");
  const site = join(out, "site");
  const sizes = values.events.split(",").map(Number);
  for (const n of sizes) {
    const dir = join(out, `data-${n}`);
    const present = await readFile(join(dir, "manifest.json"), "utf8").catch(() => "{}");
    const { schema, home } = JSON.parse(present) as Partial<Manifest>;
    if (schema === PUBLISHED_SCHEMA && home !== undefined) continue;
    await rm(dir, { recursive: true, force: true });
    await mkdir(dir, { recursive: true });
    const name = (code: string) => lexicon.parties.get(code)?.names ?? { zh: code, zhHant: code, en: code, vi: code };
    const files = publish({
      events: syntheticEvents(n, 1),
      documents: new Map(),
      pages: 0,
      sample: true,
      partyName: name,
      lexicon: null,
      context: null,
    });
    await writePublished(dir, files, "manifest.json");
  }
  await buildSite(join(out, `data-${sizes[0]}`), site);
  for (const page of ["index.html", "embed.html"])
    console.log(`size: ${page} ${((await entrySize(site, page)) / 1000).toFixed(0)} kB gzipped before the first chart, without data`);
  if (wants("frames") || wants("filters")) {
    for (const n of sizes) await symlink(join(out, `data-${n}`), join(site, `data-${n}`));
    const server = await preview({
      root: ROOT,
      configFile: false,
      logLevel: "error",
      build: { outDir: site },
      preview: { port: 4193, strictPort: true },
    });
    for (const n of wants("frames") ? sizes : []) {
      const row = await benchFrames(`http://localhost:4193/?bench=1&data=data-${n}/manifest.json`);
      const pair = ([median, p95]: readonly [number, number], digits: number): string => `${median.toFixed(digits)}/${p95.toFixed(digits)}`;
      console.log(
        `frames: ${n} events  first paint ${row.firstPaintMs.toFixed(0)} ms  long tasks ${row.longTasks}  heap ${row.heapMB.toFixed(0)} MB`,
      );
      for (const kind of ["pan", "zoom"] as const) {
        const { main, wallMs, cpuMs } = row[kind];
        console.log(
          `  ${kind.padEnd(4)} ${pair(main, 1)} ms of the main thread a step  until the next frame's end ${pair(wallMs, 0)} ms  all threads ${cpuMs.toFixed(1)} ms`,
        );
      }
    }
    for (const n of wants("filters") ? sizes : []) {
      for (const row of await benchFilters(`http://localhost:4193/?bench=1&data=data-${n}/manifest.json`)) {
        const first = row.firstMs === null ? "" : `  the first ${row.firstMs.toFixed(0)} ms`;
        console.log(
          `filters: ${n} events  ${row.name.padEnd(9)} ${row.medianMs.toFixed(0)} ms, at most ${row.worstMs.toFixed(0)}${first}  page busy at a stretch ${row.blockedMs.toFixed(0)} ms`,
        );
      }
    }
    await server.close();
  }
}
