import fc from "fast-check";
import { expect, it } from "vitest";
import { stripScale } from "./strip";

const parts = (...busy: readonly number[]): Float32Array => {
  const density = new Float32Array(100);
  for (const i of busy) density[i] = 1;
  return density;
};

it("is even where something happens all along", () => {
  const { breaks, at } = stripScale([0, 1000], parts(...Array.from({ length: 10 }, (_, i) => i * 10)));
  expect(breaks).toEqual([]);
  expect([at(0), at(250), at(1000)]).toEqual([0, 0.25, 1]);
});

it("folds the centuries between one event of long ago and the rest", () => {
  const { breaks, at } = stripScale([0, 1000], parts(0, ...Array.from({ length: 10 }, (_, i) => 90 + i)));
  expect(breaks).toHaveLength(1);
  expect(at(900)).toBeLessThan(0.55);
  expect(at(1000)).toBeCloseTo(1);
  expect(at(10)).toBeLessThan(0.1);
});

it("goes there and back, rising, whatever is empty", () => {
  const busy = fc.array(fc.nat(99), { maxLength: 8 });
  fc.assert(
    fc.property(busy, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (days, p, q) => {
      const { at, timeAt } = stripScale([-500, 700], parts(...days));
      expect(at(timeAt(p))).toBeCloseTo(p, 6);
      if (p < q) expect(timeAt(p)).toBeLessThanOrEqual(timeAt(q));
      expect([at(-500), at(700)].map((x) => Math.round(x * 1e9) / 1e9)).toEqual([0, 1]);
    }),
  );
});

it("leaves a narrow margin however long the fold is", () => {
  const density = new Float32Array(1000);
  density[0] = 1;
  density.fill(1, 980);
  const { at } = stripScale([0, 1000], density);
  expect(at(1000) - at(980)).toBeGreaterThan(0.8);
});
