import { describe, expect, it } from "vitest";
import { sampleData } from "./fixture";
import { keyAction, nearestPosition } from "./keys";
import { packLane } from "./packing";

describe("keys", () => {
  it.each([
    ["ArrowLeft", { type: "event", by: -1 }],
    ["ArrowDown", { type: "lane", by: 1 }],
    ["PageDown", { type: "page", by: 1 }],
    ["+", { type: "zoom", factor: 0.5 }],
    ["-", { type: "zoom", factor: 2 }],
    ["Home", { type: "edge", end: "first" }],
    ["Enter", { type: "open" }],
    ["Escape", { type: "leave" }],
  ])("%s", (key, action) => expect(keyAction(key)).toEqual(action));
  it.each(["a", "Tab", "F5"])("%s is the page's", (key) => expect(keyAction(key)).toBeUndefined());
  it("finds the nearest mark", () => {
    const { marks, lanes } = sampleData(1, 40, 9);
    const pack = packLane(marks, lanes[0]!.offset, lanes[0]!.count, null, 1);
    for (const day of [0, 15_800, 17_000, 18_123, 40_000]) {
      const found = pack.starts[nearestPosition(pack, day)]!;
      for (const start of pack.starts) expect(Math.abs(found - day)).toBeLessThanOrEqual(Math.abs(start - day));
    }
  });
});
