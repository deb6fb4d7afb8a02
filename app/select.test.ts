import { expect, it } from "vitest";
import { daysOf, NO_DAY } from "../data/published";
import { allEvents } from "./eventSet";
import { EVENTS, LANES, marks } from "./marks.fixture";
import { countWithin, eventsWithin, isAnyWithin, laneOf, marksOf, mostImportant, summarise, undatedEvents } from "./select";

const ALL = { visible: null, events: allEvents(EVENTS) };

it("finds all marks of an event, and the lane of a mark", () => {
  const of = (event: number) => marksOf(marks.event, LANES, event);
  expect([of(0), of(1), of(4), of(7)]).toEqual([[0, 3], [4], [5], []]);
  expect([0, 2, 3, 5].map((mark) => laneOf(LANES, mark))).toEqual([0, 0, 1, 1]);
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
  expect([...eventsWithin(marks, ALL, window)]).toEqual(events);
});

it("tells whether a window has anything, what has no day, and what is greatest", () => {
  expect([isAnyWithin(marks, null, [104, 104]), isAnyWithin(marks, null, [105, 199])]).toEqual([true, false]);
  expect(isAnyWithin(marks, Uint8Array.of(0, 1, 1, 0, 1, 1), [104, 104])).toBe(false);
  expect([...undatedEvents(marks, LANES, ALL)]).toEqual([4]);
  expect([...undatedEvents(marks, LANES, { ...ALL, visible: Uint8Array.of(1, 1, 1, 1, 1, 0) })]).toEqual([]);
  expect(mostImportant(marks, null, [0, 9999], 2)).toEqual([0, 2]);
});

it("finds what has no day among open beginnings, before them and after", () => {
  const days = [[100, 100], [NO_DAY, 90], [NO_DAY, NO_DAY], [NO_DAY, 80], [NO_DAY, NO_DAY]].map(([from, to]) => daysOf(from!, to!)); // prettier-ignore
  const rows = {
    event: Uint32Array.from(days, (_, i) => i),
    from: Int32Array.from(days, ({ from }) => from),
    span: Uint16Array.from(days, ({ span }) => span),
  };
  const all = { visible: null, events: allEvents(5) };
  expect([...undatedEvents(rows, [{ ...LANES[0]!, offset: 0, count: 5 }], all)]).toEqual([2, 4]);
});

it("sums up what is shown", () => {
  expect(summarise(ALL.events, marks, LANES, null, (day) => (day < 1000 ? 1970 : 1994))).toEqual({
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

it("counts marks in a window lane by lane", () => {
  expect([...countWithin(marks, LANES, null, [200, 350])]).toEqual([1, 1]);
  expect([...countWithin(marks, LANES, Uint8Array.of(1, 0, 1, 1, 1, 1), [0, 9999])]).toEqual([2, 2]);
});
