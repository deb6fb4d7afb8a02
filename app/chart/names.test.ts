import { expect, it } from "vitest";
import { gutterWidth } from "./names";
import { SIZE } from "./theme-tokens";
import type { ChartLane } from "./types";

const lane = (label: string): ChartLane => ({ key: label, parties: [], offset: 0, count: 1, label });

it.each([
  ["short names keep the least width", ["越南 · 老挝"], 1400, SIZE.gutter, SIZE.gutter],
  ["a long name has its room", ["China – United States"], 1400, 190, 260],
  ["a very long name takes no more than its share", ["United Arab Emirates – Bosnia and Herzegovina"], 900, 252, 252],
  [
    "a long name among many short ones asks for no more",
    [...Array<string>(20).fill("Laos – Japan"), "United Arab Emirates – Bosnia and Herzegovina"],
    1400,
    SIZE.gutter,
    SIZE.gutter,
  ],
  ["no lanes", [], 1400, SIZE.gutter, SIZE.gutter],
])("%s", (_, labels, width, least, most) => {
  const got = gutterWidth(width, labels.map(lane), [1234], "en");
  expect(got).toBeGreaterThanOrEqual(least);
  expect(got).toBeLessThanOrEqual(most);
});
