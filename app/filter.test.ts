import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MANNER, MARK_FLAGS, packBits, STATE, type Lane } from "../data/published";
import { KINDS, LEVELS, RANKS, STATUSES, TRACKS } from "../data/schema";
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

  it("leaves what a look at each mark by itself leaves, values that this page has no word for among them", () => {
    const word = (list: readonly string[]) => fc.nat(list.length + 2);
    const rows = fc.array(
      fc.record({
        kind: word(KINDS), level: word(LEVELS), rank: word(RANKS), track: word(TRACKS),
        status: fc.nat(STATE.status[1]), direction: fc.nat(MANNER.direction[1]), flags: fc.nat(STATE.flags[1]), certainty: fc.nat(255),
      }),
      { minLength: 1, maxLength: 40 },
    ); // prettier-ignore
    const filters = fc.record({
      kinds: fc.subarray([...KINDS]), levels: fc.subarray([...LEVELS]), ranks: fc.subarray([...RANKS]), tracks: fc.subarray([...TRACKS]),
      statuses: fc.subarray([...STATUSES]),
      direction: fc.constantFrom(null, { actor: "LA", recipient: "VN" }, { actor: "VN", recipient: "LA" }, { actor: "KH", recipient: "VN" }),
      mainOnly: fc.boolean(),
      certainty: fc.constantFrom(null, 0.2, 0.8),
    }); // prettier-ignore
    fc.assert(
      fc.property(rows, filters, (given, chosen) => {
        const of = (value: (row: (typeof given)[number]) => number) => Uint8Array.from(given, value);
        const columns = {
          event: Uint32Array.from(given, (_, i) => i),
          kind: of((r) => r.kind),
          level: of((r) => r.level),
          rank: of((r) => r.rank),
          track: of((r) => r.track),
          manner: of((r) => packBits(MANNER, { extent: 0, direction: r.direction, partOfDay: 0 })),
          state: of((r) => packBits(STATE, { flags: r.flags, status: r.status })),
          certainty: of((r) => r.certainty),
        };
        const lane: Lane = { ...LANES[0]!, count: given.length };
        const among = (list: readonly string[], values: readonly string[], value: number): boolean =>
          values.length === 0 || values.some((v) => list.indexOf(v) + 1 === value);
        const towards = ({ direction }: (typeof given)[number]): boolean => {
          if (chosen.direction === null) return true;
          return chosen.direction.actor !== "KH" && direction === (chosen.direction.actor === "LA" ? 1 : 2);
        };
        const left = given.flatMap((r, i) =>
          among(KINDS, chosen.kinds, r.kind) &&
          among(LEVELS, chosen.levels, r.level) &&
          among(RANKS, chosen.ranks, r.rank) &&
          among(TRACKS, chosen.tracks, r.track) &&
          among(STATUSES, chosen.statuses, r.status) &&
          !(chosen.mainOnly && (r.flags & MARK_FLAGS.sidebarOnly) !== 0) &&
          r.certainty >= Math.round((chosen.certainty ?? 0) * 255) &&
          towards(r)
            ? [i]
            : [],
        );
        const { visible, events } = createFilter(columns, [lane], given.length)({ ...NO_FILTERS, ...chosen }, null);
        expect([...events]).toEqual(left);
        if (visible) expect([...visible].flatMap((v, i) => (v ? [i] : []))).toEqual(left);
      }),
      { numRuns: 400 },
    );
  });
});
