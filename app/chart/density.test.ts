import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysOf, MANNER, packBits } from "../../data/published";
import { EXTENTS } from "../../data/schema";
import { stripScale } from "../panel/strip";
import { columnDays, daysBetween, fillColumns, massIn, peakAt, presenceOf } from "./density";
import { buildIndex } from "./mass";
import { MASS_UNIT } from "./types";
import { sampleData } from "./fixture";
import { isDated } from "./marks";

const data = sampleData(6, 400, 3);
const index = buildIndex(data.lanes, data.marks, data.readings, null);
const far = [data.extent![0] - 800, data.extent![1] + 800] as const;

/** What lasts from one day to another, both inclusive. */
const lasting = (...spans: readonly (readonly [from: number, to: number])[]) => {
  const rows = {
    from: Int32Array.from(spans, ([from]) => from),
    span: Uint16Array.from(spans, ([from, to]) => daysOf(from, to).span),
    manner: new Uint8Array(spans.length).fill(packBits(MANNER, { extent: EXTENTS.indexOf("lasts") + 1, direction: 0, partOfDay: 0 })),
    state: new Uint8Array(spans.length),
    confidence: new Uint8Array(spans.length).fill(255),
  };
  return buildIndex([{ offset: 0, count: spans.length }], rows, null, null).mass;
};

describe("density", () => {
  it("sums to the count, lane by lane, whatever the readings", () => {
    data.lanes.forEach((lane, l) => {
      expect(index.counts[l]).toBe(lane.count);
      expect(massIn(index.mass, l, ...far)).toBe(lane.count);
    });
  });
  it("sums to the shown marks under a filter", () => {
    const visible = Uint8Array.from(data.marks.event, (_, i) => (i % 3 === 0 ? 1 : 0));
    const filtered = buildIndex(data.lanes, data.marks, data.readings, visible);
    data.lanes.forEach(({ offset, count }, l) => {
      let shown = 0;
      for (let i = offset; i < offset + count; i++) if (visible[i] && isDated(data.marks, i)) shown++;
      expect(filtered.counts[l]).toBe(shown);
      expect(massIn(filtered.mass, l, ...far)).toBe(shown);
    });
  });
  it("columns agree with the sums at every zoom", () => {
    fc.assert(
      fc.property(
        fc.double({ min: far[0], max: far[1], noNaN: true }),
        fc.double({ min: 1, max: 60, noNaN: true }),
        fc.nat(5),
        (t0, daysPerPx, lane) => {
          const width = 50;
          const days = columnDays(t0, daysPerPx, width);
          const out = new Float32Array(width);
          fillColumns(index.mass, lane, days, width, out, 0);
          for (let i = 0; i < width; i++)
            expect(out[i]! / MASS_UNIT).toBeCloseTo(massIn(index.mass, lane, days.left[i]!, days.right[i]!), 3);
        },
      ),
    );
  });
  it("counts a point in one column when days are narrow, in all of its columns when they are wide", () => {
    const one = { event: [0], from: [100], span: [2], kind: [1], manner: [1], state: [16], confidence: [255], importance: [9] }; // prettier-ignore
    const marks = { ...one, from: Int32Array.from(one.from) } as unknown as typeof data.marks;
    const single = buildIndex([{ offset: 0, count: 1 }], marks, null, null);
    const lit = (daysPerPx: number, t0: number) => {
      const out = new Float32Array(40);
      fillColumns(single.mass, 0, columnDays(t0, daysPerPx, 40), 40, out, 0);
      return out.filter((v) => v > 0).length;
    };
    expect(lit(2.5, 51.3)).toBe(1);
    expect(lit(0.1, 98)).toBe(10);
  });
  it("spreads a month's uncertainty over the month", () => {
    const marks = { event: [0], from: Int32Array.of(0), span: [31], kind: [1], manner: [2], state: [16], confidence: [255], importance: [9] }; // prettier-ignore
    const { mass } = buildIndex([{ offset: 0, count: 1 }], marks as unknown as typeof data.marks, null, null);
    expect(massIn(mass, 0, 0, 15)).toBeCloseTo(0.5, 2);
    expect(massIn(mass, 0, 0, 30)).toBe(1);
  });
  it("has a scale that depends on the zoom alone and grows with it", () => {
    let last = 0;
    for (const d of [0.1, 1, 2, 3, 8, 50, 400]) {
      expect(peakAt(index.mass, d)).toBeGreaterThanOrEqual(last);
      last = peakAt(index.mass, d);
    }
  });
});

it.each([
  ["few", 1, 60],
  ["many", 400, 900],
])("scales a lane of %s scattered days by nearly its fullest windows", (_, minLength, maxLength) => {
  const spans = fc.array(fc.tuple(fc.nat(20_000), fc.nat(3)), { minLength, maxLength });
  fc.assert(
    fc.property(spans, (given) => {
      const mass = lasting(...given.map(([day, days]) => [day, day + days] as const));
      for (const level of [0, 1, 3, 6, 10]) {
        const from = (days: readonly number[]): number =>
          days.reduce((most, day) => Math.max(most, massIn(mass, 0, day, day + 2 ** level)), 0);
        const begun = from(given.map(([day]) => day));
        // A window that begins any later holds one mark less: none is fuller than the fullest of these.
        expect(mass.peaks[level]).toBeLessThanOrEqual(from(given.map(([day, days]) => day + days)));
        expect(mass.peaks[level]).toBeGreaterThanOrEqual(level < 2 || maxLength < 256 ? begun : begun / 2);
      }
    }),
    { numRuns: 20 },
  );
});

describe("presence", () => {
  it("sees what lasts as long as it lasts, and folds none of it away", () => {
    const mass = lasting([0, 0], [366, 3652], [3653, 3653]);
    expect([...presenceOf(mass, columnDays(0, 365.4, 10))]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 2]);
    const fine = presenceOf(mass, columnDays(0, 3654 / 200, 200));
    expect([...fine.subarray(0, 22)]).toEqual([1, ...Array<number>(19).fill(0), 1, 1]);
    expect(stripScale([0, 3654], fine).breaks).toEqual([]);
  });
  it("is that of all strips together, column by column, wherever the columns are and however wide", () => {
    const times = fc.array(fc.double({ min: far[0], max: far[1], noNaN: true }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(times, fc.boolean(), (unsorted, crowded) => {
        const edges = unsorted.map((t) => (crowded ? data.extent![0] + (t - far[0]) / 500 : t)).sort((a, b) => a - b);
        const days = daysBetween(edges);
        const sum = (i: number) =>
          data.lanes.reduce((n, _, lane) => n + massIn(index.mass, lane, days.left[i]!, Math.max(days.left[i]!, days.right[i]!)), 0);
        [...presenceOf(index.mass, days)].forEach((n, i) => expect(n).toBeCloseTo(sum(i), 2));
      }),
    );
  });
  it("has the columns of even steps where times are even", () => {
    const [even, between] = [columnDays(100.3, 7.7, 40), daysBetween(Array.from({ length: 41 }, (_, i) => 100.3 + i * 7.7))];
    expect(between).toEqual(even);
  });
});
