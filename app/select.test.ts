import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MARK_FLAGS, NO_DAY, type Lane } from "../data/published";
import { KINDS, LEVELS, STATUSES } from "../data/schema";
import {
  countWithin,
  densityOf,
  eventsWithin,
  filterMarks,
  firstMarks,
  isFiltered,
  marksByEvent,
  summarise,
  type FilterMarks,
} from "./select";
import { NO_FILTERS, type Filters } from "./urlState";

/** Marks as rows: event, lane, from, kind, status, level, direction, certainty, flags. */
const ROWS = [
  [0, 0, 100, "visit", "held", "state", 1, 250, 0],
  [2, 0, 300, "signing", "held", null, 0, 204, 0],
  [3, 0, 9000, "visit", "planned", null, 2, 100, MARK_FLAGS.sidebarOnly],
  [0, 1, 100, "visit", "held", "state", 0, 250, 0],
  [1, 1, 200, "talks", "held", null, 0, 203, 0],
  [4, 1, NO_DAY, "talks", "held", null, 0, 255, 0],
] as const;
const lane = (key: string, offset: number, count: number, last: number): Lane => ({
  key,
  parties: key.split("-"),
  offset,
  count,
  first: 100,
  last,
});
const LANES = [lane("LA-VN", 0, 3, 9000), lane("KH-VN", 3, 3, 200)];
const index = (list: readonly string[], value: string | null): number => (value === null ? 0 : list.indexOf(value) + 1);
const column = (f: (row: (typeof ROWS)[number]) => number) => Uint8Array.from(ROWS, f);
const marks: FilterMarks & { from: Int32Array; to: Int32Array } = {
  event: Uint32Array.from(ROWS, (r) => r[0]),
  from: Int32Array.from(ROWS, (r) => r[2]),
  to: Int32Array.from(ROWS, (r) => (r[2] === NO_DAY ? NO_DAY : r[2] + 4)),
  kind: column((r) => index(KINDS, r[3])),
  status: column((r) => index(STATUSES, r[4])),
  level: column((r) => index(LEVELS, r[5])),
  rank: column(() => 0),
  track: column(() => 0),
  direction: column((r) => r[6]),
  certainty: column((r) => r[7]),
  flags: column((r) => r[8]),
};
const EVENTS = 5;
const filter = (patch: Partial<Filters>, matches: Uint8Array | null = null) =>
  filterMarks(marks, LANES, { ...NO_FILTERS, ...patch }, EVENTS, matches);

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

const first = firstMarks(marks.event, EVENTS);

it("finds all marks of an event", () => {
  const of = marksByEvent(marks.event, first);
  expect([of(0), of(1), of(4)]).toEqual([[0, 3], [4], [5]]);
});

it.each<[readonly [number, number] | null, number[]]>([
  [null, [0, 1, 2, 3, 4]],
  [
    [104, 200],
    [0, 1],
  ],
  [[105, 199], []],
  [[9003, 9999], [3]],
])("events within %o", (window, events) => {
  expect([...eventsWithin(filter({}).events, first, marks, window)]).toEqual(events);
});

it("sums up what is shown", () => {
  const { events, visible } = filter({});
  expect(summarise(events, first, marks, LANES, visible, (day) => (day < 1000 ? 1970 : 1994))).toEqual({
    events: 5,
    undated: 1,
    span: [100, 9004],
    lanes: [
      [0, 3],
      [1, 3],
    ],
    busiest: { year: 1970, events: 3 },
  });
});

it("spreads each mark over the parts it lasts through, one in all", () => {
  const density = densityOf(marks, null, [0, 10_000], 100);
  expect(density.reduce((a, b) => a + b, 0)).toBeCloseTo(5);
  expect(density[90]).toBeCloseTo(1);
});

it("counts marks in a window lane by lane", () => {
  expect([...countWithin(marks, LANES, null, [200, 350])]).toEqual([1, 1]);
  expect([...countWithin(marks, LANES, Uint8Array.of(1, 0, 1, 1, 1, 1), [0, 9999])]).toEqual([2, 2]);
});
