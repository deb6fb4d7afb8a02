import { expect, it } from "vitest";
import { normalizeText } from "../read/normalize";
import { readLexiconSync } from "./read";
import type { HappeningRow } from "./rows";

const { rows } = readLexiconSync();
const NAMES = new Set(
  [
    ...rows.holder.flatMap(({ name, aliases = [] }) => [name, ...aliases, ...name.split("·")]),
    ...rows.party.flatMap(({ party }) => [party.names.zh, party.names.zhHant, ...party.aliases, ...party.short]),
  ].map(normalizeText),
);

/** People and countries that are told together on many a day: nothing says what happened, or where. */
const isNamesAlone = ({ words, at }: Pick<HappeningRow, "words" | "at">): boolean =>
  at === undefined && words.every((group) => group.some((word) => NAMES.has(normalizeText(word))));

it.each<[row: Pick<HappeningRow, "words" | "at">, alone: boolean]>([
  [{ words: [["习近平"], ["埃及"]] }, true],
  [{ words: [["习近平"], ["埃及", "开罗"]] }, true],
  [{ words: [["以色列"], ["断交", "佩特罗"]] }, true],
  [{ words: [["习近平"], ["埃及"]], at: ["EG"] }, false],
  [{ words: [["习近平"], ["开罗"]] }, false],
  [{ words: [["习近平"], ["拜登"], ["通话"]] }, false],
])("%j names people and countries alone: %s", (row, alone) => expect(isNamesAlone(row)).toBe(alone));

it("a happening is known by more than who it was", () => {
  expect(rows.happening.filter(isNamesAlone).map((r) => `${r.from} ${r.source}`)).toEqual([]);
});
