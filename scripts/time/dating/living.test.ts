import fc from "fast-check";
import { expect, it } from "vitest";
import { dayNumber } from "../calendar";
import type { DateEvidence } from "../evidence";
import { RECURRING } from "./kernel";
import { livingYears } from "./living";
import { FIRST_DAY } from "./span";
import { sumOf, WHOLE } from "./steps";

const REACH = 1600;
const PRIOR = Array.from({ length: 30 }, (_, i) => ({ day: dayNumber(1985 + i, 1, 1), by: 25 - i }));
const row = (rule: string, args: DateEvidence["args"], inside: DateEvidence["inside"] = [], outside = 0): DateEvidence => ({ rule, span: null, quote: "", args, inside, outside }); // prettier-ignore

const recurring = fc
  .record({
    rule: fc.constantFrom(...Object.keys(RECURRING)),
    month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    day: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
    weekday: fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }),
    tense: fc.constantFrom("past", "none", "future"),
    year: fc.constantFrom(-1, 0, 1),
  })
  .map(({ rule, month, day, weekday, tense, year }) => {
    const args = { month, day, weekday, tense, ...(rule === "recurring.year" ? { year, month: month ?? 1 } : {}) };
    return row(rule, Object.fromEntries(Object.entries(args).filter(([, v]) => v !== undefined)) as DateEvidence["args"]);
  });
const told = fc
  .record({ from: fc.integer({ min: -26_000, max: 24_000 }), days: fc.integer({ min: 0, max: 2000 }), weight: fc.integer({ min: 0, max: 4000 }) })
  .map(({ from, days, weight }) => row("told.full", {}, [{ from, to: from + days, weight }], -300)); // prettier-ignore

it("leaves out no day whose weight is within reach of the greatest", () => {
  let narrowed = 0;
  fc.assert(
    fc.property(fc.array(recurring, { maxLength: 5 }), fc.array(told, { maxLength: 3 }), (often, once) => {
      const evidence = [...often, ...once];
      const { from, to } = livingYears(PRIOR, evidence, REACH);
      const { count, start, weight } = sumOf(PRIOR, evidence, WHOLE);
      const top = weight.subarray(0, count).reduce((a, b) => Math.max(a, b));
      const near = Array.from({ length: count }, (_, i) => i).filter((i) => top - weight[i]! <= REACH);
      expect(near.filter((i) => start[i]! < from || start[i + 1]! > to)).toEqual([]);
      if (to - from < WHOLE.to / 2) narrowed++;
    }),
    { numRuns: 300, seed: 3 },
  );
  expect(narrowed).toBeGreaterThan(30);
});

it("sums the same inside a window", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(recurring, told), { maxLength: 6 }), fc.integer({ min: 1900, max: 2030 }), (evidence, year) => {
      const window = { from: dayNumber(year, 1, 1) - FIRST_DAY, to: dayNumber(year + 2, 1, 1) - FIRST_DAY };
      const weights = ({ count, start, weight }: ReturnType<typeof sumOf>): number[] => {
        const days: number[] = [];
        for (let i = 0; i < count; i++)
          for (let d = Math.max(start[i]!, window.from); d < Math.min(start[i + 1]!, window.to); d++) days.push(weight[i]!);
        return days;
      };
      const whole = weights(sumOf(PRIOR, evidence));
      expect(weights(sumOf(PRIOR, evidence, window))).toEqual(whole);
    }),
    { numRuns: 200, seed: 4 },
  );
});
