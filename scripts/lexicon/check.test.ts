import { describe, expect, it } from "vitest";
import { checkLexicon } from "./check";
import { isHolidayDate, isInterval, isPartialDate } from "./dates";
import { readLexiconFiles } from "./read";
import type { FileName, LexiconFile } from "./rows";

const VN = {
  code: "VN",
  type: "country",
  names: { zh: "越南", zhHant: "越南", en: "Viet Nam", vi: "Việt Nam" },
  aliases: [],
  short: ["越"],
  capitals: ["河内"],
  source: "test",
};
const file = (name: string, ...rows: unknown[]): LexiconFile => ({ folder: "lexicon", name, content: { about: "test", rows } });
const BASE = [
  file("countries.json", VN),
  file("offices.json", { words: ["总理"], en: "x", vi: "x", rank: "minister", track: "government" }),
];

describe("a bad row is named with its file and entry", () => {
  it.each<[name: FileName, row: unknown, error: string]>([
    ["places.json", { words: ["大阪"], country: "XX", source: "s" }, "unknown party: XX (lexicon/places.json, entry 大阪)"],
    ["places.json", { words: [], country: "VN", source: "s" }, "words: empty list (lexicon/places.json, entry 1)"],
    ["places.json", { words: ["大阪"], country: "VN" }, "source: not a text: nothing (lexicon/places.json, entry 大阪)"],
    [
      "holders.json",
      { name: "潘文江", office: "军师", party: "VN", from: "2021", source: "s" },
      "unknown office: 军师 (lexicon/holders.json, entry 潘文江)",
    ],
    [
      "holders.json",
      { name: "潘文江", office: "总理", party: "VN", from: "2021-02-29", source: "s" },
      "from: not a date (YYYY, YYYY-MM or YYYY-MM-DD): 2021-02-29 (lexicon/holders.json, entry 潘文江)",
    ],
    [
      "holders.json",
      { name: "潘文江", office: "总理", party: "VN", from: "2021-05", to: "2020", source: "s" },
      "to before from: 2021-05, 2020 (lexicon/holders.json, entry 潘文江)",
    ],
    [
      "founded.json",
      { words: ["建军"], party: "VN", day: 1, date: "1944-12-22", source: "s" },
      "unknown field: day (lexicon/founded.json, entry 建军)",
    ],
    [
      "series.json",
      { id: "congress", words: ["大会"], party: null, numbers: { 14: "2026-01-23/2026-01-19" }, source: "s" },
      "numbers: not an interval FROM/TO: 2026-01-23/2026-01-19 (lexicon/series.json, entry congress)",
    ],
    ["chairs.json", { organization: "ASEAN", terms: {}, source: "s" }, "unknown party: ASEAN (lexicon/chairs.json, entry ASEAN)"],
    [
      "holidays.json",
      { id: "x", words: ["春节"], party: null, date: "02-30", source: "s" },
      "date: not a feast (MM-DD, L-MM-DD or a rule): 02-30 (lexicon/holidays.json, entry x)",
    ],
    ["triggers.json", { words: ["赞扬"], kind: "PRAISE" }, "unknown kind: PRAISE (lexicon/triggers.json, entry 赞扬)"],
    ["guards.json", { family: "words", words: ["总统府"] }, "unknown family: words (lexicon/guards.json, entry 总统府)"],
    ["parties.json", { ...VN, short: [] }, "party declared twice: VN (lexicon/parties.json, entry VN)"],
    ["names.json", 7, "not an object: 7 (lexicon/names.json, entry 1)"],
  ])("%s: %j", (name, row, error) => {
    expect(checkLexicon([...BASE, file(name, row)])).toEqual([error]);
  });

  it("names an unknown file and a file without rows", () => {
    expect(checkLexicon([file("place.json")])[0]).toMatch(/^unknown file: place\.json \(lexicon\/place\.json; one of /);
    expect(checkLexicon([{ folder: "mine", name: "places.json", content: [] }])).toEqual([
      'not {"about": text, "rows": list} (mine/places.json)',
    ]);
  });
});

describe("words that contradict one another", () => {
  const place = (country: string) => ({ words: ["圣何塞"], country, source: "s" });
  const feast = (party: string | null, date: string) => ({ id: date, words: ["国庆"], party, date, source: "s" });
  const LA = { ...VN, code: "LA", names: { zh: "老挝", zhHant: "寮國", en: "Laos", vi: "Lào" }, short: ["老"], capitals: ["万象"] };
  it.each<[name: FileName, rows: unknown[], errors: string[]]>([
    ["places.json", [place("VN"), place("LA")], ["contradicts an earlier row: 圣何塞 is VN, here LA (lexicon/places.json, entry 圣何塞)"]],
    ["places.json", [place("VN"), place("VN")], []],
    ["holidays.json", [feast("VN", "09-02"), feast("LA", "12-02")], []],
    [
      "holidays.json",
      [feast("VN", "09-02"), feast("VN", "09-03")],
      ["contradicts an earlier row: 国庆 is 09-02, here 09-03 (lexicon/holidays.json, entry 09-03)"],
    ],
    ["names.json", [{ code: "LA", aliases: ["越南"] }], ["contradicts an earlier row: 越南 is VN, here LA (lexicon/names.json, entry LA)"]],
    ["names.json", [{ code: "LA", short: ["越"] }], []],
  ])("%s %j", (name, rows, errors) => {
    expect(checkLexicon([...BASE, file("parties.json", LA), file(name, ...rows)])).toEqual(errors);
  });
});

it("accepts a user's partial row for a known party and checks the fields it gives", () => {
  const mine = (row: unknown): LexiconFile => ({ folder: "mine", name: "parties.json", content: { about: "mine", rows: [row] } });
  expect(checkLexicon([...BASE, mine({ code: "VN", short: ["越", "南"] })])).toEqual([]);
  expect(checkLexicon([...BASE, mine({ code: "VN", short: "越" })])).toEqual(["short: not a list: 越 (mine/parties.json, entry VN)"]);
  expect(checkLexicon([...BASE, mine({ code: "ZZ", short: [] })]).length).toBeGreaterThan(0);
});

it("finds nothing wrong with the data that ships", () => {
  expect(checkLexicon(readLexiconFiles())).toEqual([]);
});

it("knows the notations of dates", () => {
  expect(["2024-02-29", "2021", "2021-12"].every(isPartialDate)).toBe(true);
  expect(["2023-02-29", "2021-13", "21", "2021-1-1", "2021-00"].some(isPartialDate)).toBe(false);
  expect(["2020-11-12/2020-11-15", "2021-05/2026", "2020-06-26", "2026/.."].every(isInterval)).toBe(true);
  expect(["2021/2020", "2021/", "a/b", "2020/2021/2022"].some(isInterval)).toBe(false);
  expect(["09-02", "L-12-30", "easter"].every(isHolidayDate)).toBe(true);
  expect(["9-2", "L-13-01", "passover"].some(isHolidayDate)).toBe(false);
});
