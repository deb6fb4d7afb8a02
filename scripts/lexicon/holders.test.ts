import { describe, expect, it } from "vitest";
import { holderErrors, withSharedNames } from "./holders";
import type { HolderRow } from "./rows";

const row = (name: string, office: string, from: string, to?: string, more: Partial<HolderRow> = {}): HolderRow => ({ name, office, party: "MN", from, ...(to !== undefined && { to }), source: "test", ...more }); // prettier-ignore

describe("what contradicts in a list of holders", () => {
  it.each<[what: string, rows: readonly HolderRow[], says: readonly string[]]>([
    ["one after the other", [row("巴图", "总理", "2012-08", "2014-11"), row("苏和", "总理", "2014-11", "2016")], []],
    ["the day of the handover", [row("巴图", "总理", "2012", "2014-11-05"), row("苏和", "总理", "2014-11-05")], []],
    ["two at a time", [row("巴图", "总理", "2012", "2016-05"), row("苏和", "总理", "2014-11")], ["overlaps 巴图 2012–2016-05 as 总理"]],
    ["one who never left", [row("巴图", "总统", "2012"), row("苏和", "总统", "2014-11")], ["overlaps 巴图 2012– as 总统"]],
    ["several deputies", [row("巴图", "副总理", "2012", "2016"), row("苏和", "副总理", "2014")], []],
    [
      "the same deputy twice",
      [row("巴图", "副总理", "2012", "2016"), row("巴图", "副总理", "2014")],
      ["overlaps 巴图 2012–2016 as 副总理"],
    ],
    ["in another country", [row("巴图", "总理", "2012", "2016"), row("苏和", "总理", "2014", "2015", { party: "KZ" })], []],
    [
      "an alias that is another's name",
      [row("巴图", "总理", "2012", "2013"), row("老巴图", "总统", "2020", undefined, { aliases: ["巴图"] })],
      ["alias is another row's name: 巴图 (one person, one name)"],
    ],
    ["terms in their order", [row("巴图", "总统", "2012-01-01", "2022-01-01", { again: ["2017-01-01"] })], []],
    [
      "a term before the first",
      [row("巴图", "总统", "2012-01-01", "2022-01-01", { again: ["2011-01-01"] })],
      ["terms out of order: 2012-01-01, 2011-01-01, 2022-01-01"],
    ],
    [
      "a term behind the last",
      [row("巴图", "总统", "2012-01-01", "2022-01-01", { again: ["2023-01-01"] })],
      ["terms out of order: 2012-01-01, 2023-01-01, 2022-01-01"],
    ],
    ["told ahead", [row("巴图", "总理", "2024", "2027-01-01")], ["after the list's end 2026-11: 2027-01-01"]],
  ])("%s", (_, rows, says) => {
    expect(holderErrors(rows, "2026-11").map((e) => e.says)).toEqual(says);
  });
});

it("an alias written once is found in every office of its person, and only his", () => {
  const rows = [
    row("巴图", "总理", "2012", "2014", { aliases: ["巴特"] }),
    row("巴图", "总统", "2014", undefined, { latin: "Batu" }),
    row("苏和", "总理", "2014"),
  ];
  expect(withSharedNames(rows).map((r) => [r.aliases, r.latin])).toEqual([
    [["巴特"], "Batu"],
    [["巴特"], "Batu"],
    [undefined, undefined],
  ]);
});
