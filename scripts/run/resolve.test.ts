import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { Manifest } from "../../data/published";
import type { DocumentRow } from "../../data/schema";
import { parseOptions } from "./options";
import type { RunRecord } from "./outputs";
import { resolve } from "./resolve";
import { ROOT } from "./userPath";

const home = mkdtempSync(join(tmpdir(), "resolve-"));
afterAll(() => rmSync(home, { recursive: true }));
let count = 0;
const fresh = (): string => join(home, String(count++));

function folder(files: Readonly<Record<string, string>>): string {
  const root = fresh();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

const page = (year: number, day: number): string =>
  `老挝总理访问越南\n越通社河内${year}年3月${day}日电 应越南总理邀请，老挝总理于3月${day}日至${day + 2}日对越南进行正式访问。\n3月${day}日上午，越南总理与老挝总理举行会谈。会谈后，双方签署合作协议。`;
const ONE = folder({ "a.txt": page(2019, 4), "sub/b.txt": page(2020, 9), "bad.xls": "x" });
const TWO = folder({ "c.txt": page(2021, 2), "d.jsonl": `${JSON.stringify({ id: "row#1", text: page(2022, 6) })}\n{broken` });

const run = (paths: readonly string[], out: string, ...more: readonly string[]): Promise<number> =>
  resolve(parseOptions([...paths, "--out", out, "--quiet", "--jobs", "1", ...more]));

/** Every file under `dir` that a user is promised, but for those `except` names. */
function tree(dir: string, except = /^\.facts/): Record<string, string> {
  const names = (readdirSync(dir, { recursive: true }) as string[]).filter((n) => !except.test(n) && statSync(join(dir, n)).isFile());
  return Object.fromEntries(names.sort().map((n) => [n, readFileSync(join(dir, n), "latin1")]));
}
/** What depends on the run before, as promised: changes, and published files of pinned addresses. */
const HISTORY = /^\.facts|^changes|^published.(?!manifest\.json)/;
const rows = <T>(dir: string, name: string): T[] =>
  readFileSync(join(dir, name), "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line) as T); // prettier-ignore

it("writes all files of the contract, and counts every input", async () => {
  const out = fresh();
  expect(await run([ONE, TWO], out)).toBe(0);
  expect(Object.keys(tree(out)).filter((n) => !n.startsWith("published"))).toEqual(
    ["changes.jsonl", "documents.jsonl", "events.jsonl", "pages/a.txt", "pages/c.txt", "pages/row%231.txt", "pages/sub/b.txt", "rejected.jsonl", "run.json"],
  ); // prettier-ignore
  expect(readFileSync(join(out, "pages", "a.txt"), "utf8")).toBe(page(2019, 4));
  const record = JSON.parse(readFileSync(join(out, "run.json"), "utf8")) as RunRecord;
  expect(record.counts).toMatchObject({ inputs: 6, pages: 4, rejected: 2 });
  expect(rows<{ input: string; reason: string }>(out, "rejected.jsonl").map((r) => [r.input, r.reason])).toEqual([["bad.xls", "unsupported"], ["d.jsonl", "json"]]); // prettier-ignore
  expect(rows<DocumentRow>(out, "documents.jsonl").map((d) => [d.id, d.dct?.best?.slice(0, 4)])).toEqual([["a", "2019"], ["c", "2021"], ["row%231", "2022"], ["sub/b", "2020"]]); // prettier-ignore
  const manifest = JSON.parse(readFileSync(join(out, "published", "manifest.json"), "utf8")) as Manifest;
  expect(manifest.files.pages).toBeUndefined();
  expect(readFileSync(join(out, "published", `manifest-${manifest.hash}.json`), "utf8")).toBe(JSON.stringify(manifest));
  for (const [name, text] of Object.entries(tree(out, /^\.facts|^pages/))) expect([name, text.includes(home)]).toEqual([name, false]);
});

it("gives the same bytes whatever the order, the zone, the jobs or the cache", async () => {
  const [zone, out, again, other] = [process.env.TZ, fresh(), fresh(), fresh()];
  await run([ONE, TWO], out);
  await run([TWO, ONE], again);
  expect(tree(again)).toEqual(tree(out));
  process.env.TZ = "America/Adak";
  await run([ONE, TWO], other).finally(() => (process.env.TZ = zone));
  expect(tree(other)).toEqual(tree(out));
  await run([ONE, TWO], out);
  expect(tree(out, HISTORY)).toEqual(tree(again, HISTORY));
  expect(rows(out, "changes.jsonl")).toEqual([]);
});

it("gives with --add what all at once gives, and forgets other runs without it", async () => {
  const [all, added, replaced] = [fresh(), fresh(), fresh()];
  await run([ONE, TWO], all);
  await run([ONE], added);
  await run([TWO], added, "--add");
  expect(tree(added, HISTORY)).toEqual(tree(all, HISTORY));
  await run([TWO], replaced);
  await run([ONE], added);
  await run([ONE], replaced);
  expect(tree(replaced, HISTORY)).toEqual(tree(added, HISTORY));
  expect(Object.keys(tree(replaced)).filter((n) => n.startsWith("pages"))).toEqual(["pages/a.txt", "pages/sub/b.txt"]);
});

it("reads earlier pages anew when the rules have changed, and does not read its own answers", async () => {
  const articles = folder({ "a.txt": page(2019, 4) });
  const out = join(articles, "out");
  await run([articles], out);
  const record = JSON.parse(readFileSync(join(out, "run.json"), "utf8")) as RunRecord;
  const key = record.pages.a!.facts;
  const old = "0".repeat(32);
  const facts = readFileSync(join(out, ".facts", key.slice(0, 2), `${key}.json`), "utf8");
  mkdirSync(join(out, ".facts", "00"), { recursive: true });
  writeFileSync(join(out, ".facts", "00", `${old}.json`), facts.replaceAll('"evidence":[', '"evidence":[],"was":['));
  writeFileSync(join(out, "run.json"), JSON.stringify({ ...record, pages: { a: { ...record.pages.a!, facts: old } } }));
  await run([folder({ "b.txt": page(2020, 9) })], out, "--add");
  const both = fresh();
  await run([folder({ "a.txt": page(2019, 4), "b.txt": page(2020, 9) })], both);
  expect(tree(out, HISTORY)).toEqual(tree(both, HISTORY));
});

it("reads on worker threads what it reads on one", async () => {
  const lines = Array.from({ length: 220 }, (_, i) => JSON.stringify({ text: `第${i}号：${page(2012 + (i % 14), 1 + (i % 20))}` }));
  const many = folder({ "many.jsonl": lines.join("\n") });
  const [one, two] = [fresh(), fresh()];
  await run([many], one);
  await run([many], two, "--jobs", "2");
  expect(tree(two)).toEqual(tree(one));
}, 60_000);

it("publishes whole texts only when asked to", async () => {
  const out = fresh();
  await run([TWO], out, "--text", "full");
  const manifest = JSON.parse(readFileSync(join(out, "published", "manifest.json"), "utf8")) as Manifest;
  expect(JSON.parse(readFileSync(join(out, "published", manifest.files.pages![0]!.path), "utf8"))).toEqual({ c: page(2021, 2), "row%231": page(2022, 6) }); // prettier-ignore
});

it("keeps the earlier output when nothing can be used, and the samples apart", async () => {
  const out = fresh();
  await run([ONE], out);
  const before = tree(out);
  const english = folder({ "e.txt": "Only English words." });
  expect(await run([english], out)).toBe(1);
  expect(tree(out)).toEqual(before);
  await expect(run([TWO], out, "--add", "--sample")).rejects.toThrow("kept apart");
  await expect(run([join(home, "nowhere")], out)).rejects.toThrow("no such file or folder");
  await expect(run([TWO], join(ONE, "a.txt"))).rejects.toThrow("is a file");
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function spawned(
  args: readonly string[],
  stdin: string | null = "",
  onError: (kill: (signal: NodeJS.Signals) => void) => void = () => undefined,
): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ["--import", "tsx", join(ROOT, "scripts", "resolve.ts"), ...args], { cwd: ROOT });
    let [out, err] = ["", ""];
    child.stdout.on("data", (d: Buffer) => (out += d.toString()));
    child.stderr.on("data", (d: Buffer) => {
      err += d.toString();
      onError((signal) => child.kill(signal));
    });
    child.on("close", (code) => done({ code, out, err }));
    if (stdin !== null) child.stdin.end(stdin);
  });
}

it("exits as the contract says", async () => {
  const out = fresh();
  await run([ONE], out);
  const before = tree(out);
  const [strict, nothing, usage, mapped, interrupted] = await Promise.all([
    spawned([TWO, "--out", fresh(), "--strict"]),
    spawned(["-", "--out", fresh()], "\n"),
    spawned([ONE]),
    spawned(["--stage", "map"], `${JSON.stringify({ id: "x", text: page(2019, 4) })}\n{broken\n${JSON.stringify({ id: "y", text: page(2020, 9) })}\n`),
    // Standard input stays open: the run waits for more rows until it is interrupted.
    spawned(["-", "--out", out, "--json"], null, (kill) => kill("SIGINT")),
  ]); // prettier-ignore
  expect([strict.code, strict.err]).toEqual([1, expect.stringContaining("d.jsonl line 2: not JSON")]);
  expect([nothing.code, nothing.err]).toEqual([1, expect.stringContaining("no page could be used")]);
  expect([usage.code, usage.err]).toEqual([2, expect.stringContaining("--out DIR is needed\nusage:")]);
  expect(mapped.code).toBe(0);
  expect(mapped.out.trim().split("\n").map((l) => (JSON.parse(l) as { page: { id: string } }).page.id)).toEqual(["x", "y"]); // prettier-ignore
  expect(mapped.err).toContain('"line":2,"reason":"json"');
  expect([interrupted.code, interrupted.err]).toEqual([130, expect.stringContaining("interrupted")]);
  expect(tree(out)).toEqual(before);
}, 60_000);
