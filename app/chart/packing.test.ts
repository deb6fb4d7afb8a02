import { describe, expect, it } from "vitest";
import { sampleData } from "./fixture";
import { countStarts, eachShown, markAt, packLane, positionOf } from "./packing";

const data = sampleData(3, 600, 11);
const { offset, count } = data.lanes[0]!;
const pack = (rows: number, visible: Uint8Array | null = null) => packLane(data.marks, offset, count, visible, rows);
const shown = (rows: number, level: number) => {
  const marks = new Set<number>();
  for (const row of pack(rows).rows) eachShown(row, level, -1e6, 1e6, (p) => marks.add(row.marks[p]!));
  return marks;
};

describe("packing", () => {
  it.each([1, 2, 4])("%i rows: marks of a row share no day", (rows) => {
    for (const { first, last } of pack(rows).rows) for (let i = 1; i < first.length; i++) expect(first[i]!).toBeGreaterThan(last[i - 1]!);
  });
  it("is the same whatever is looked at: what is shown far out stays shown closer in", () => {
    for (const rows of [1, 3]) {
      for (let level = 10; level > 0; level--) {
        const closer = shown(rows, level - 1);
        for (const mark of shown(rows, level)) expect(closer.has(mark)).toBe(true);
      }
    }
  });
  it("shows at most one mark a bucket and row that is not longer than it, and the most important of it", () => {
    for (const row of pack(2).rows) {
      const best = new Map<number, number>();
      eachShown(row, 6, -1e6, 1e6, (p) => {
        if (row.last[p]! - row.first[p]! + 1 >= 64) return;
        expect(best.has(row.first[p]! >> 6)).toBe(false);
        best.set(row.first[p]! >> 6, data.marks.importance[row.marks[p]!]!);
      });
      row.first.forEach((day, p) => {
        if (best.has(day >> 6)) expect(data.marks.importance[row.marks[p]!]!).toBeLessThanOrEqual(best.get(day >> 6)!);
      });
    }
  });
  it("cuts a window out of the whole: every shown mark that touches it, no other", () => {
    const row = pack(1).rows[0]!;
    for (const [from, to] of [
      [16_000, 16_400],
      [18_000, 18_010],
      [15_000, 25_000],
    ] as const) {
      // prettier-ignore
      for (const level of [0, 1, 4, 7]) {
        const found: number[] = [];
        eachShown(row, level, from, to, (p) => found.push(p));
        expect(found).toEqual([...row.first.keys()].filter((p) => row.levels[p]! >= level && row.first[p]! < to && row.last[p]! >= from));
      }
    }
  });
  it("counts and finds all shown marks, those without a row too", () => {
    const visible = Uint8Array.from(data.marks.event, (_, i) => i % 2);
    for (const p of [pack(1), pack(1, visible)]) {
      expect(countStarts(p, -1e6, 1e6)).toBe(p.starts.length);
      for (let i = 0; i < p.starts.length; i++) expect(positionOf(p, markAt(p, i))).toBe(i);
      expect(positionOf(p, offset + count + 5)).toBe(-1);
    }
  });
});
