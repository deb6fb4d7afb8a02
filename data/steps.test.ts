import fc from "fast-check";
import { expect, it } from "vitest";
import { decodeSteps, encodeSteps } from "./steps";

const back = (values: Uint32Array): number[] => {
  const out = new Uint32Array(values.length);
  decodeSteps(encodeSteps(values), 0, out, 0, out.length);
  return [...out];
};

it("gives ascending numbers back, up to the largest", () => {
  const one = fc.oneof(
    fc.nat(5000),
    fc.nat(400).map((n) => n * 1024),
    fc.integer({ min: 0, max: 0xffffffff }),
  );
  fc.assert(
    fc.property(fc.array(one, { maxLength: 50 }), (given) => {
      const values = Uint32Array.from(given).sort();
      expect(back(values)).toEqual([...values]);
    }),
  );
  expect(back(Uint32Array.of(0, 0xffffffff, 0xffffffff))).toEqual([0, 0xffffffff, 0xffffffff]);
});

it("takes a byte for a step of up to 63 units", () => {
  expect(encodeSteps(Uint32Array.of(0, 63 * 1024, 63 * 1024, 64 * 1024))).toHaveLength(4);
});

it("adds a base, which may be a day before 1970", () => {
  const out = new Int32Array(4);
  decodeSteps(encodeSteps(Uint32Array.of(0, 7)), 0, out, 1, 3, -800_000);
  expect([...out]).toEqual([0, -800_000, -799_993, 0]);
});
