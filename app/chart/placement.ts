/**
 * Marks and labels of one lane. Which marks are drawn follows from levels (packing.ts) and from how crowded the neighbourhood is, both the same
 * wherever the window stands; labels then take room by importance, and a mark under a more important label leaves a tick as its trace.
 */
import { NO_DAY } from "../../data/schema";
import { MarkBatch, STYLE } from "./batch";
import { estimateWidth, Taken, type LabelSource } from "./labels";
import type { PlacedLane } from "./lanes";
import { lowerBound } from "./marks";
import { FRAME_PX, glyphX, partOfDay, styleOf } from "./markStyle";
import { countStarts, eachShown, positionOf, type PackedLane } from "./packing";
import { SIZE } from "./theme-tokens";
import type { ChartData, ChartState } from "./types";

/** Marks that are drawn whatever the crowd, by why. */
export interface Emphasis {
  readonly selected: readonly number[];
  readonly lit: readonly number[];
  readonly hovered: readonly number[];
  readonly focused: number | null;
  /** Under the pointer: ringed and tied where it stands, but never given room, or the chart would shift under the hand. */
  readonly pointed: number | null;
}

/** A ring around an emphasised mark. */
export interface Ring {
  readonly mark: number;
  readonly why: "selected" | "lit" | "hovered" | "focused" | "pointed";
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

/** Ties a mark to another reading of it. */
export interface Tie {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

export interface PlacedLabel {
  readonly mark: number;
  readonly x: number;
  /** Middle of the line. */
  readonly y: number;
  readonly width: number;
  readonly text: string;
  readonly strong: boolean;
  /** The badge that follows, with its distance from the beginning of the label. */
  readonly more?: string;
  readonly moreX?: number;
  readonly moreWidth?: number;
}

/** "+n": marks of a bucket that are not drawn. */
export interface Badge {
  readonly lane: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
  readonly count: number;
  /** Days [from, to) of the bucket. */
  readonly from: number;
  readonly to: number;
}

interface Request {
  readonly data: ChartData;
  readonly state: ChartState;
  readonly labels: LabelSource;
  readonly width: number;
  readonly emphasis: Emphasis;
  readonly lane: PlacedLane;
  readonly packed: PackedLane;
  /** Top of the first row. */
  readonly top: number;
  /** Rows whose middle is above this are under the pinned lanes. */
  readonly clipTop: number;
  readonly marks: MarkBatch;
  readonly out: { readonly labels: PlacedLabel[]; readonly badges: Badge[]; readonly rings: Ring[]; readonly ties: Tie[] };
}

/** Least px between glyphs of a row, and the least width of a bucket. */
const GLYPH_PX = 12;
/** Buckets of a neighbourhood, as a power of two. */
const AROUND = 3;
/** A mark `d` levels above the finest is drawn while its neighbourhood holds at most so many marks a row; from three levels on, always. */
const CROWD = [5, 10, 20];
/** Marks and labels so far outside of the window still hold their room. */
const MARGIN_PX = 280;
const GAP = 4;
/** A bar at least so much wider than its label carries it on top. */
const LOW_PX = 30;
/** Emphasised labels are bold, and so much wider. */
const BOLD = 1.1;

interface Candidate {
  readonly mark: number;
  readonly row: number;
  readonly x0: number;
  readonly x1: number;
  readonly x: number;
  readonly rank: number;
  readonly bucket: number;
  readonly style: number;
}

/** Adds a lane's marks and labels to the batch and lists; returns the share of its marks in the window that is not drawn, 0–1. */
export function placeMarks(request: Request): number {
  const { state, width, packed, lane, emphasis, data } = request;
  const [t0, t1] = state.view;
  const pxPerDay = width / (t1 - t0);
  const finest = Math.ceil(Math.log2(GLYPH_PX / pxPerDay));
  const around = Math.max(finest + AROUND, 0);
  const allowance = lane.rows * 2 ** (around - finest - AROUND);
  const from = t0 - MARGIN_PX / pxPerDay;
  const to = t1 + MARGIN_PX / pxPerDay;
  const crowds = new Map<number, { count: number; shown: number; badge: boolean }>();
  const days = 2 ** around;
  let last = { bucket: NaN, crowd: { count: 0, shown: 0, badge: false } };
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
      const last = data.marks.to[mark] === NO_DAY ? first : Math.max(data.marks.to[mark]!, first);
      if (last + 1 >= from && first < to) add(mark, 0, first, last, rank);
    }
  }
  candidates.sort((a, b) => b.rank - a.rank || a.mark - b.mark);
  settle(request, candidates, crowds, special, around);
  const inWindow = countStarts(packed, Math.floor(t0), Math.ceil(t1));
  const shown = candidates.reduce((n, c) => n + (c.x0 >= 0 && c.x0 < width ? 1 : 0), 0);
  return inWindow === 0 ? 0 : Math.max(0, 1 - shown / inWindow);
}

/** Gives each candidate, most important first, its glyph, tick or label. */
function settle(
  { data, labels, width, lane, top, clipTop, marks, out, emphasis, state }: Request,
  candidates: readonly Candidate[],
  crowds: ReadonlyMap<number, { count: number; shown: number; badge: boolean }>,
  special: ReadonlyMap<number, number>,
  around: number,
): void {
  const taken = Array.from({ length: lane.rows }, () => new Taken());
  const ghosts: Candidate[] = [];
  for (const c of candidates) {
    const row = taken[c.row]!;
    const y = top + c.row * SIZE.row + SIZE.row / 2;
    if (y < clipTop) continue;
    const kind = Math.max(data.marks.kind[c.mark]! - 1, 0);
    const inSight = c.x1 > -20 && c.x0 < width + 20;
    const strong = special.has(c.mark);
    if (row.roomFrom(c.x - SIZE.glyph) === -Infinity && !strong) {
      if (inSight) marks.push(c.mark, c.x0, c.x1, c.x, y, c.style | STYLE.trace, kind);
      continue;
    }
    const wide = (c.style & (STYLE.bar | STYLE.within)) !== 0;
    const glyphEnd = c.x + SIZE.glyph + (c.style & STYLE.arrowRight ? 5 : 1);
    const half = c.style & STYLE.within ? FRAME_PX / 2 : 0;
    const barEnd = wide ? Math.max(c.x1, glyphEnd, c.x + half) : glyphEnd;
    const left = Math.min(c.x - Math.max(SIZE.glyph + (c.style & STYLE.arrowLeft ? 5 : 1), half), wide ? c.x0 : Infinity);
    const crowd = crowds.get(c.bucket);
    const more = crowd && !crowd.badge ? crowd.count - crowd.shown : 0;
    const badge = more > 0 ? `+${more}` : "";
    const badgeWidth = badge ? estimateWidth(badge) + GAP : 0;
    // A long bar carries its label on its back, at the edge of the window when it began before.
    const visibleStart = Math.max(glyphEnd, 2);
    let x = barEnd + GAP;
    const event = data.marks.event[c.mark]!;
    const room = row.roomFrom(glyphEnd);
    // Another label already lies on the bar: it runs below the text.
    let low = wide && room < barEnd;
    let label = null;
    const fit = (px: number) => {
      const found = labels.fit(event, strong ? px / BOLD : px);
      return found && strong ? { text: found.text, width: found.width * BOLD } : found;
    };
    const visibleBar = Math.min(barEnd, width, room) - visibleStart;
    if (wide && visibleBar > LOW_PX) {
      label = fit(visibleBar - LOW_PX - badgeWidth);
      if (label || barEnd + 40 > width) [x, low] = [visibleStart + GAP, true];
    }
    if (!low) label = fit(room - x - GAP - badgeWidth);
    const badgeX = x + (label ? label.width + GAP : 0);
    const badgeFits = badge !== "" && badgeX + badgeWidth < room;
    row.add(left, Math.max(barEnd, label ? x + label.width : 0, badgeFits ? badgeX + badgeWidth : 0) + GAP);
    if (inSight) marks.push(c.mark, c.x0, c.x1, c.x, y, c.style | (low ? STYLE.low : 0), kind);
    // At the right edge the label is cut as words allow; one that begins before the left edge is left out.
    const shown = label && x + label.width > width ? fit(width - x - 2) : label;
    const badgeShown = badgeFits && badgeX + badgeWidth < width && badgeX >= 0;
    const bucketDays = 2 ** around;
    if (badgeFits && crowd) crowd.badge = true;
    if (badgeShown) {
      const days = { from: c.bucket * bucketDays, to: (c.bucket + 1) * bucketDays };
      out.badges.push({ lane: lane.lane, x: badgeX, y, width: badgeWidth, text: badge, count: more, ...days });
    }
    const place = { mark: c.mark, y, strong };
    if (shown && x >= 0) {
      const follows = badgeShown ? { more: badge, moreX: badgeX - x, moreWidth: badgeWidth } : {};
      out.labels.push({ ...place, x, width: shown.width, text: shown.text, ...follows });
    } else if (badgeShown) out.labels.push({ ...place, x: badgeX, width: 0, text: "", more: badge, moreX: 0, moreWidth: badgeWidth });
    for (const why of ["selected", "lit", "hovered", "focused", "pointed"] as const) {
      const among = emphasis[why];
      if (typeof among === "object" ? among?.includes(c.mark) : among === c.mark) {
        out.rings.push({ mark: c.mark, why, x0: Math.min(left, c.x0), x1: Math.max(barEnd, glyphEnd), y });
      }
    }
    if (c.style & STYLE.hatched) ghosts.push(c);
  }
  for (const c of ghosts)
    placeGhosts(
      data,
      state,
      width,
      c,
      top,
      marks,
      taken[c.row]!,
      special.has(c.mark) || c.mark === emphasis.pointed || state.theme === "print",
      out.ties,
    );
}

/** The other readings, faint, where there is room for them; all of them, tied, when the mark is pointed at or the picture is printed. */
function placeGhosts(
  data: ChartData,
  { view }: ChartState,
  width: number,
  c: Candidate,
  top: number,
  marks: MarkBatch,
  row: Taken,
  all: boolean,
  ties: Tie[],
): void {
  const { readings } = data;
  if (!readings) return;
  const pxPerDay = width / (view[1] - view[0]);
  const y = top + c.row * SIZE.row + SIZE.row / 2;
  for (let r = lowerBound(readings.mark, c.mark, 0, readings.mark.length); readings.mark[r] === c.mark; r++) {
    const x0 = (readings.from[r]! - view[0]) * pxPerDay;
    const x1 = (readings.to[r]! + 1 - view[0]) * pxPerDay;
    const x = x1 - x0 > 2 * GLYPH_PX ? x0 + SIZE.glyph + 1 : (x0 + x1) / 2;
    if (all) ties.push({ x0: Math.min(c.x, x), x1: Math.max(c.x, x), y });
    const room = row.roomFrom(x - SIZE.glyph - 1);
    if (x1 < -20 || x0 > width + 20 || (!all && room < x + SIZE.glyph + 1)) continue;
    const alpha = 70 + Math.round(readings.confidence[r]! * 0.7);
    const bar = x1 - x0 > 2 * GLYPH_PX ? STYLE.bar : 0;
    marks.push(c.mark, x0, x1, x, y, STYLE.ghost | bar, Math.max(data.marks.kind[c.mark]! - 1, 0), Math.min(alpha, 255));
  }
}

function emphasised({ selected, lit, hovered, focused }: Emphasis): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  for (const m of lit) ranks.set(m, 1000);
  for (const m of hovered) ranks.set(m, 2000);
  if (focused !== null) ranks.set(focused, 3000);
  for (const m of selected) ranks.set(m, 4000);
  return ranks;
}
