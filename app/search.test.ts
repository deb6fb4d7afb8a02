import { columnFromArray, tableFromColumns, tableFromIPC, tableToIPC, utf8 } from "@uwdata/flechette";
import fc from "fast-check";
import { expect, it } from "vitest";
import traditional from "../data/lexicon/traditional.json";
import { readTexts } from "./published";
import { createSearch, findRows, foldWith, type TextColumn } from "./search";

function columnOf(rows: readonly string[]): TextColumn {
  const bytes = tableToIPC(tableFromColumns([["a", columnFromArray(rows as string[], utf8())]]), { format: "stream" })!;
  return tableFromIPC(bytes).getChild("a").data.map((b) => ({ values: b.values as Uint8Array, offsets: b.offsets as Int32Array, length: b.length })); // prettier-ignore
}
const rowsWith = (column: TextColumn, needle: string): number[] => {
  const rows: number[] = [];
  findRows(column, needle, (row) => rows.push(row));
  return rows;
};

it("finds the rows a plain search finds, once each, never across two rows", () => {
  const text = fc.stringMatching(/^[abA国防]{0,8}$/);
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), fc.stringMatching(/^[ab国防]{1,3}$/), (rows, needle) => {
      const expected = rows.flatMap((r, i) => (r.toLowerCase().includes(needle) ? [i] : []));
      expect(rowsWith(columnOf(rows), needle)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

it("finds what a plain search of all columns finds, however rows are cut into batches", () => {
  const cell = fc.stringMatching(/^[abAĐİ国防 \n]{0,6}$/);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell), { maxLength: 9 }),
      fc.nat(9),
      fc.stringMatching(/^[abđ国防]{1,3}$/),
      (rows, cut, term) => {
        const columns = [0, 1, 2].map((c) => {
          const cells = rows.map((row) => row[c]!);
          return [...columnOf(cells.slice(0, cut)), ...columnOf(cells.slice(cut))];
        });
        const expected = rows.map((row) => Number(row.some((text) => text.toLowerCase().includes(term))));
        expect([...createSearch(columns, rows.length, (same) => same).find(term)]).toEqual(expected);
      },
    ),
    { numRuns: 300 },
  );
});

it("indexes rows in parts, ahead of a query or with it", () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `第${i}次访问`);
  const search = createSearch([columnOf(rows)], rows.length, (same) => same);
  expect(search.grow()).toBe(true);
  const found = search.find("第19999次");
  expect([found.indexOf(1), found.reduce((a, b) => a + b, 0), search.grow()]).toEqual([19_999, 1, false]);
  expect(search.find("访问").reduce((a, b) => a + b, 0)).toBe(20_000);
});

it("has no term that is the end of a row", () => {
  const search = createSearch([columnOf(["a\0b", "c"])], 2, (same) => same);
  expect([[...search.find("\0")], [...search.find("a\0b")], [...search.find("b")]]).toEqual([
    [0, 0],
    [1, 0],
    [1, 0],
  ]);
});

const fold = foldWith(traditional);
it.each([
  ["国防", [0]],
  ["國防", [0]],
  ["国防 访问", [0]],
  ["tea banh", [1]],
  ["ＴＥＡ", [1]],
  ["việt", [2]],
  ["国防 越南", []],
])("%s", (query, rows) => {
  const titles = columnOf(["国防部长访问", "Tea Banh visits", "Việt Nam"]);
  const found = createSearch([titles], 3, fold).find(query);
  expect([...found].flatMap((v, i) => (v ? [i] : []))).toEqual(rows);
});

it("finds an event by its id and by any of its aliases", () => {
  const cells = { id: ["ev-1", "ev-12"], aliases: ["", "ev-7 ev-77"], zh: ["甲", "乙"], en: ["A", ""], vi: ["", ""], search: ["", ""] };
  const table = tableFromColumns(Object.entries(cells).map(([name, rows]) => [name, columnFromArray(rows, utf8())]));
  const texts = readTexts("x", tableToIPC(table, { format: "stream" })!);
  expect(["ev-1", "ev-12", "ev-7", "ev-77", "ev-"].map(texts.find)).toEqual([0, 1, 1, 1, null]);
  expect([texts.title(0, "en"), texts.title(1, "en"), texts.title(0, "vi")]).toEqual(["A", "乙", "甲"]);
});
