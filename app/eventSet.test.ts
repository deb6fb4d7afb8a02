import fc from "fast-check";
import { expect, it } from "vitest";
import { allEvents, eventSet, newBits, setBit } from "./eventSet";

const setOf = (events: readonly number[], size: number) => {
  const bits = newBits(size);
  for (const event of events) setBit(bits, event);
  return eventSet(bits);
};

it("holds the events it was given, in order, each at its position", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(2000), { maxLength: 900 }), (given) => {
      const sorted = [...given].sort((a, b) => a - b);
      const set = setOf(given, 2001);
      expect(set.length).toBe(sorted.length);
      expect([...set]).toEqual(sorted);
      expect(sorted.map((_, i) => set.at(i))).toEqual(sorted);
      for (const event of [0, 31, 32, 511, 512, 2000]) expect(set.has(event)).toBe(given.includes(event));
    }),
  );
});

it.each([
  ["none", [], 0],
  ["one", [5], 1],
  ["a full block", Array.from({ length: 512 }, (_, i) => i), 512],
])("has nothing at a position past %s", (_, given, position) => {
  expect(() => setOf(given, 600).at(position)).toThrow(RangeError);
  expect(() => allEvents(given.length).at(position)).toThrow(RangeError);
});

it("holds all events without a bit for any", () => {
  const all = allEvents(3);
  expect([[...all], all.length, all.at(2), all.has(2), all.has(3)]).toEqual([[0, 1, 2], 3, 2, true, false]);
});
