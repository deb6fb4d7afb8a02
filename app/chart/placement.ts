/**
 * Marks and labels of one lane. Which marks are drawn follows from levels (packing.ts) and from how crowded the neighbourhood is, both the same
 * wherever the window stands; labels then take room by importance, and a mark under a more important label leaves a tick as its trace.
 */
import { endOf } from "./marks";
import { glyphX, partOfDay, styleOf } from "./markStyle";
import { countStarts, eachShown, positionOf } from "./packing";
import type { Candidate, Crowd, Emphasis, PlaceRequest } from "./placed";
import { LIT_RANK, settle } from "./settle";

/** Least px between glyphs of a row, and the least width of a bucket. */
const GLYPH_PX = 12;
/** Buckets of a neighbourhood, as a power of two. */
const AROUND = 3;
/** A mark `d` levels above the finest is drawn while its neighbourhood holds at most so many marks a row; from three levels on, always. */
const CROWD = [5, 10, 20];
/** Marks and labels so far outside of the window still hold their room. */
const MARGIN_PX = 280;

/** Adds a lane's marks and labels to the batch and lists; returns the share of its marks in the window that is not drawn, 0–1. */
export function placeMarks(request: PlaceRequest): number {
  const { state, width, packed, lane, emphasis, data } = request;
  const [t0, t1] = state.view;
  const pxPerDay = width / (t1 - t0);
  const finest = Math.ceil(Math.log2(GLYPH_PX / pxPerDay));
  const around = Math.max(finest + AROUND, 0);
  const allowance = lane.rows * 2 ** (around - finest - AROUND);
  const from = t0 - MARGIN_PX / pxPerDay;
  const to = t1 + MARGIN_PX / pxPerDay;
  const crowds = new Map<number, Crowd>();
  const days = 2 ** around;
  let last: { bucket: number; crowd: Crowd } = { bucket: NaN, crowd: { count: 0, shown: 0, badge: false } };
  const crowdOf = (day: number) => {
    const bucket = Math.floor(day / days);
    // Marks come in order: mostly it is the bucket of the one before.
    if (bucket === last.bucket) return last.crowd;
    let crowd = crowds.get(bucket);
    if (!crowd) crowds.set(bucket, (crowd = { count: countStarts(packed, bucket * days, (bucket + 1) * days), shown: 0, badge: false }));
    last = { bucket, crowd };
    return crowd;
  };
  const special = emphasised(emphasis);
  const candidates: Candidate[] = [];
  const add = (mark: number, row: number, first: number, last: number, rank: number): void => {
    const x0 = (first - t0) * pxPerDay;
    const x1 = (last + 1 - t0) * pxPerDay;
    const style = styleOf(data, lane.lane, mark, x1 - x0);
    const x = glyphX(style, x0, x1, partOfDay(data, mark));
    candidates.push({ mark, row, x0, x1, x, rank, bucket: Math.floor(first / 2 ** around), style });
  };
  packed.rows.forEach((row, r) => {
    const seen: number[] = [];
    eachShown(row, Math.max(finest, 0), from, to, (p) => {
      const above = row.levels[p]! - finest;
      if (above < AROUND && crowdOf(row.first[p]!).count > CROWD[above]! * allowance && !special.has(row.marks[p]!)) return;
      seen.push(p);
    });
    seen.forEach((p, i) => {
      const mark = row.marks[p]!;
      const near = (q: number | undefined): boolean =>
        q !== undefined &&
        Math.abs(row.first[q]! - row.first[p]!) * pxPerDay < GLYPH_PX - 1 &&
        (row.levels[q]! > row.levels[p]! || (row.levels[q] === row.levels[p] && q < p));
      if (!special.has(mark) && (near(seen[i - 1]) || near(seen[i + 1]))) return;
      crowdOf(row.first[p]!).shown++;
      add(mark, r, row.first[p]!, row.last[p]!, data.marks.importance[mark]! + row.levels[p]! / 64 + (special.get(mark) ?? 0));
    });
  });
  const drawn = new Set(candidates.map((c) => c.mark));
  for (const [mark, rank] of special) {
    const i = positionOf(packed, mark);
    if (i >= 0 && !drawn.has(mark)) {
      const first = packed.starts[i]!;
      crowdOf(first).shown++;
      const last = Math.max(endOf(data.marks, mark), first);
      const row = packed.rows.findIndex((r) => r.marks.includes(mark));
      if (last + 1 >= from && first < to) add(mark, Math.max(row, 0), first, last, rank);
    }
  }
  candidates.sort((a, b) => b.rank - a.rank || a.mark - b.mark);
  settle(request, candidates, crowds, special, around);
  const inWindow = countStarts(packed, Math.floor(t0), Math.ceil(t1));
  const shown = candidates.reduce((n, c) => n + (c.x0 >= 0 && c.x0 < width ? 1 : 0), 0);
  return inWindow === 0 ? 0 : Math.max(0, 1 - shown / inWindow);
}

function emphasised({ selected, lit, hovered, focused }: Emphasis): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  for (const m of lit) ranks.set(m, LIT_RANK);
  for (const m of hovered) ranks.set(m, 2000);
  if (focused !== null) ranks.set(focused, 3000);
  for (const m of selected) ranks.set(m, 4000);
  return ranks;
}
