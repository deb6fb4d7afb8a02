/** Long: kills runs at many moments and looks at what they leave. Run by `npm run test:hard`. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { expect, it } from "vitest";
import { parseOptions } from "./options";
import { resolve } from "./resolve";
import { ROOT } from "./userPath";

const KILLS = 25;
const page = (year: number, n: number): string =>
  `第${n}号：老挝总理访问越南\n越通社河内${year}年3月4日电 应越南总理邀请，老挝总理于3月4日至6日对越南进行正式访问。双方举行会谈。`;
const NAMES = ["documents.jsonl", "events.jsonl", "rejected.jsonl", "run.json", "published/manifest.json", "pages/rows:7.txt"];

it("leaves the earlier output whole wherever it is killed, and goes on from there", async () => {
  const home = mkdtempSync(join(tmpdir(), "kill-"));
  const sets = [2019, 2021].map((year) => {
    const folder = join(home, String(year));
    mkdirSync(folder);
    writeFileSync(join(folder, "rows.jsonl"), Array.from({ length: 400 }, (_, n) => JSON.stringify({ text: page(year, n) })).join("\n"));
    return folder;
  });
  const out = join(home, "out");
  const state = (dir: string): string => NAMES.map((name) => readFileSync(join(dir, name), "utf8")).join("\0");
  const run = (folder: string, dir: string): Promise<number> => resolve(parseOptions([folder, "--out", dir, "--quiet", "--jobs", "1"]));
  await run(sets[1]!, join(home, "other"));
  await run(sets[0]!, out);
  const whole = [state(out), state(join(home, "other"))];
  for (let i = 0; i < KILLS; i++) {
    const child = spawn(process.execPath, [
      "--import",
      "tsx",
      join(ROOT, "scripts/resolve.ts"),
      sets[(i + 1) % 2]!,
      "--out",
      out,
      "--quiet",
    ]);
    const ended = new Promise((done) => child.on("exit", done));
    await Promise.race([ended, after(800 + i * 120)]);
    child.kill("SIGKILL");
    await ended;
    expect(whole).toContain(state(out));
  }
  await run(sets[1]!, out);
  expect(state(out)).toBe(whole[1]);
  rmSync(home, { recursive: true });
}, 600_000);
