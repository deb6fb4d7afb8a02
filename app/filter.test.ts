import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Lane } from "../data/published";
import { createFilter, isFiltered } from "./filter";
import { EVENTS, LANES, marks, ROWS } from "./marks.fixture";
import { NO_FILTERS, type Filters } from "./urlState";

const filterOf = createFilter(marks, LANES, EVENTS);
const filter = (patch: Partial<Filters>, matches: Uint8Array | null = null) => filterOf({ ...NO_FILTERS, ...patch }, matches);

describe("filters", () => {
  it.each<[string, Partial<Filters>, number[], number[]]>([
    ["nothing", {}, [0, 1, 2, 3, 4], [3, 3]],
    ["one pair", { pairs: ["KH-VN"] }, [0, 1, 4], [0, 3]],
    ["kinds", { kinds: ["visit", "signing"] }, [0, 2, 3], [3, 1]],
    ["status", { statuses: ["planned"] }, [3], [1, 0]],
    ["level leaves out what tells none", { levels: ["state"] }, [0], [1, 1]],
    ["direction as the lane has it", { direction: { actor: "LA", recipient: "VN" } }, [0], [1, 0]],
    ["direction the other way", { direction: { actor: "VN", recipient: "LA" } }, [3], [1, 0]],
    ["articles only", { mainOnly: true }, [0, 1, 2, 4], [2, 3]],
    ["certainty, rounded as the column is", { certainty: 0.8 }, [0, 2, 4], [2, 2]],
    ["several at once", { pairs: ["LA-VN"], kinds: ["visit"], statuses: ["held"] }, [0], [1, 0]],
    ["a pair the data do not have", { pairs: ["CN-JP"] }, [], [0, 0]],
  ])("%s", (_, patch, events, counts) => {
    const shown = filter(patch);
    expect([...shown.events]).toEqual(events);
    const marksOf = ({ offset, count }: Lane): Uint8Array =>
      (shown.visible ?? new Uint8Array(ROWS.length).fill(1)).subarray(offset, offset + count);
    expect(LANES.map((l) => marksOf(l).reduce((a, b) => a + b, 0))).toEqual(counts);
  });

  it("shows what a query found, in every lane of it", () => {
    const shown = filter({ query: "x" }, Uint8Array.of(1, 0, 0, 0, 1));
    expect([...shown.events]).toEqual([0, 4]);
    expect([...shown.visible!]).toEqual([1, 0, 0, 1, 0, 1]);
  });

  it("makes no mask when nothing is filtered", () => {
    expect(filter({}).visible).toBeNull();
    expect(isFiltered(NO_FILTERS)).toBe(false);
  });

  it("has the events of its marks with any filters", () => {
    const kinds = fc.subarray(["visit", "signing", "talks"] as const);
    fc.assert(
      fc.property(kinds, fc.boolean(), (chosen, mainOnly) => {
        const { visible, events } = filter({ kinds: chosen, mainOnly, certainty: 0 });
        const on = [...visible!].flatMap((v, i) => (v ? [i] : []));
        expect([...events]).toEqual([...new Set(on.map((i) => marks.event[i]!))].sort((a, b) => a - b));
      }),
    );
  });
});
