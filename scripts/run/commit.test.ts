import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { commit, recover } from "./commit";

let dir = "";
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), "commit-"))));
afterEach(() => rmSync(dir, { recursive: true }));
const content = (name: string): string | null => (existsSync(join(dir, name)) ? readFileSync(join(dir, name), "utf8") : null);
const files = (...rows: readonly (readonly [string, string])[]): Map<string, string> => new Map(rows);

it("writes, replaces and removes, and leaves nothing beside", () => {
  commit(dir, files(["a.jsonl", "1"], ["pages/x/y.txt", "y"], ["pages/z.txt", "z"]), []);
  commit(dir, files(["a.jsonl", "2"]), ["pages/x/y.txt"]);
  expect([content("a.jsonl"), content("pages/z.txt")]).toEqual(["2", "z"]);
  expect([readdirSync(dir), readdirSync(join(dir, "pages"))]).toEqual([["a.jsonl", "pages"], ["z.txt"]]);
});

it("drops what a run killed before its decision had written", () => {
  commit(dir, files(["a.jsonl", "1"]), []);
  mkdirSync(join(dir, ".next", "files"), { recursive: true });
  writeFileSync(join(dir, ".next", "files", "a.jsonl"), "half");
  recover(dir);
  expect([content("a.jsonl"), readdirSync(dir)]).toEqual(["1", ["a.jsonl"]]);
});

it("completes what a run killed after its decision had begun", () => {
  commit(dir, files(["a.jsonl", "2"], ["b.jsonl", "1"], ["pages/x.txt", "x"]), []); // a is renamed already
  mkdirSync(join(dir, ".next", "files"), { recursive: true });
  writeFileSync(join(dir, ".next", "files", "b.jsonl"), "2");
  writeFileSync(join(dir, ".next", "commit.json"), JSON.stringify({ names: ["a.jsonl", "b.jsonl"], gone: ["pages/x.txt"] }));
  recover(dir);
  expect([content("a.jsonl"), content("b.jsonl"), content("pages/x.txt"), existsSync(join(dir, ".next"))]).toEqual(["2", "2", null, false]);
});
