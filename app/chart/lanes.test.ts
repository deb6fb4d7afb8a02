import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { laneAt, lanesInSight, layoutLanes } from "./lanes";

const request = fc.record({
  counts: fc.array(fc.nat(500), { maxLength: 60 }),
  collapsed: fc.func(fc.boolean()),
  pinned: fc.func(fc.integer({ min: 0, max: 9 }).map((n) => n === 0)),
  available: fc.integer({ min: 50, max: 2000 }),
  namesAbove: fc.boolean(),
});
const lay = (r: {
  counts: number[];
  collapsed: (l: number) => boolean;
  pinned: (l: number) => boolean;
  available: number;
  namesAbove: boolean;
}) => layoutLanes({ ...r, order: r.counts.map((_, l) => l) });

describe("lanes", () => {
  it("never overlap, and every lane stands once", () => {
    fc.assert(
      fc.property(request, (r) => {
        const { lanes, y, rows, total } = lay(r);
        expect([...lanes].sort((a, b) => a - b)).toEqual(r.counts.map((_, l) => l));
        for (let i = 0; i < lanes.length; i++) {
          expect(y[i + 1]! - y[i]!).toBeGreaterThanOrEqual(12);
          expect(rows[i] === 0).toBe(r.collapsed(lanes[i]!));
        }
        expect(total).toBe(y[lanes.length]);
      }),
    );
  });
  it("in sight are exactly those that reach into the window, pinned ones first", () => {
    fc.assert(
      fc.property(request, fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 20, max: 900 }), (r, scrollTop, height) => {
        const layout = lay(r);
        const seen = lanesInSight(layout, scrollTop, height);
        const pinned = seen.filter((l) => l.index < layout.pinned);
        expect(pinned).toHaveLength(layout.pinned);
        pinned.forEach((l) => expect(l.y).toBe(layout.y[l.index]));
        for (let i = layout.pinned; i < layout.lanes.length; i++) {
          const top = layout.y[i]! - scrollTop;
          const covered = layout.y[i + 1]! - scrollTop <= layout.y[layout.pinned]!;
          expect(seen.some((l) => l.index === i)).toBe(top < height && !covered);
        }
      }),
    );
  });
  it("are few in sight however many there are", () => {
    const counts = Array.from({ length: 5000 }, (_, l) => l % 40);
    const layout = lay({ counts, collapsed: () => false, pinned: () => false, available: 800, namesAbove: false });
    expect(lanesInSight(layout, 40_000, 800).length).toBeLessThan(40);
    expect(laneAt(layout, layout.y[1234]!)).toBe(1234);
  });
  it("give a short list rows enough for what falls on one day, without scrolling", () => {
    const rows = (counts: number[]) => [
      ...lay({ counts, collapsed: () => false, pinned: () => false, available: 400, namesAbove: false }).rows,
    ];
    expect(rows([5])).toEqual([3]);
    expect(rows([7, 2, 1])).toEqual([4, 1, 1]);
    expect(rows(Array<number>(12).fill(3))).toEqual([2, 2, 2, ...Array<number>(9).fill(1)]);
    expect(rows([25_000, 12_000, 900, 4])).toEqual([10, 7, 2, 1]);
  });
  it("give a short list more rows than a long one", () => {
    const rows = (n: number) =>
      lay({ counts: Array.from({ length: n }, () => 100), collapsed: () => false, pinned: () => false, available: 860, namesAbove: false })
        .rows[0];
    expect([rows(1), rows(5), rows(15), rows(30), rows(60)]).toEqual([12, 10, 3, 2, 2]);
  });
});
