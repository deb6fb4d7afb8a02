import { expect, it } from "vitest";
import { parseOptions, UsageError } from "./options";
import { pageFile } from "./outputs";
import { progressOn } from "./progress";

it.each([
  [[], "no PATH"],
  [["a"], "--out DIR is needed"],
  [["a", "--out"], "--out"],
  [["a", "--out", "d", "--jobs", "0"], "--jobs"],
  [["a", "--out", "d", "--jobs", "two"], "--jobs"],
  [["a", "--out", "d", "--published", "2019-02-30"], "--published"],
  [["a", "--out", "d", "--published", "2019"], "--published"],
  [["a", "--out", "d", "--text", "all"], "--text"],
  [["a", "--out", "d", "--stage", "reduce"], "--stage"],
  [["a", "--out", "d", "--stage", "map"], "--stage map"],
  [["a", "--out", "d", "--url-pattern", "("], "--url-pattern"],
  [["a", "--out", "d", "--url-pattern", "(?<date>"], "--url-pattern"],
  [["a", "--out", "d", "--corrections", "f"], "--corrections"],
  [["a", "--out", "d", "--quiet", "--json"], "--quiet and --json"],
  [["a", "--out", "d", "--colour"], "--colour"],
])("%j is wrong usage", (argv, problem) => {
  if (argv.includes("a") || argv.length === 0) expect(() => parseOptions(argv.length === 0 ? ["--out", "d"] : argv)).toThrow(UsageError);
  expect(() => parseOptions(argv.length === 0 ? ["--out", "d"] : argv)).toThrow(problem);
});

it("takes an ISO date with a time, and standard input for --stage map", () => {
  expect(parseOptions(["a", "--out", "d", "--published", "2019-12-20T10:00:00Z"]).published).toBe("2019-12-20");
  expect(parseOptions(["--stage", "map"])).toMatchObject({ paths: ["-"], map: true, out: null });
});

it.each([
  ["a", "a.txt"],
  ["vn/2019/x:3", "vn/2019/x:3.txt"],
  ["../../etc/x", "%2E%2E/%2E%2E/etc/x.txt"],
  ["/a//b", "%/a/%/b.txt"],
  ["a.txt/b", "a%2Etxt/b.txt"],
  ["a\nb", "a%0Ab.txt"],
])("page %j is kept in %s", (id, file) => expect(pageFile(id)).toBe(file));

it("shortens ids no file system takes, without making two of them one", () => {
  const [a, b] = [pageFile(`https://x/${"长".repeat(200)}a`), pageFile(`https://x/${"长".repeat(200)}b`)];
  expect(a).not.toBe(b);
  for (const part of a.split("/")) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
});

it("tells rate and time left on a terminal, in lines elsewhere and as JSON", () => {
  const told = (mode: "bar" | "json" | "none", isTTY: boolean): string => {
    let [clock, text] = [0, ""];
    const progress = progressOn(mode, () => clock, { isTTY, write: (s: string | Uint8Array) => ((text += String(s)), true) });
    clock = 4000;
    progress.pages(40, 0.5);
    progress.say("done", { pages: 80, in: "d" });
    return text;
  };
  expect(told("bar", true)).toMatch(/^\r\[█{12}·{12}\] 50 % 40 pages, 10\/s, 4 s left +\ndone: 80 pages, in d\n$/);
  expect(told("bar", false)).toBe("40 pages, 10/s, 4 s left\ndone: 80 pages, in d\n");
  expect(told("json", false)).toBe(
    '{"step":"read","pages":40,"fraction":0.5,"rate":10,"secondsLeft":4}\n{"step":"done","pages":80,"in":"d"}\n',
  );
  expect(told("none", true)).toBe("");
});
