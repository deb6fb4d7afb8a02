import { describe, expect, it } from "vitest";
import { rowsInSight } from "./rowWindow";

describe("rows of one height in a box", () => {
  it.each([
    // scrolled, box height, row height, rows, first, end
    [0, 440, 44, 100_000, 0, 18],
    [44_000, 440, 44, 100_000, 992, 1018],
    [44_022, 440, 44, 100_000, 992, 1019],
    [4_399_560, 440, 44, 100_000, 99_982, 100_000],
    [0, 440, 44, 3, 0, 3],
    [0, 0, 44, 100, 0, 8],
    [0, 440, 44, 0, 0, 0],
    // Scrolled further than the rows that filters leave.
    [44_000, 440, 44, 50, 32, 50],
  ])("scrolled by %i in %i px of %i-px rows, %i of them", (scrollTop, height, rowPx, count, first, end) => {
    expect(rowsInSight({ scrollTop, clientHeight: height }, rowPx, count)).toEqual([first, end]);
  });
});
