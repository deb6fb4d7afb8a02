/** How a mark's columns become a style, and where its glyph stands. */
import { SPAN } from "../../data/published";
import { STYLE } from "./batch";
import { PART_OF_DAY } from "./partsOfDay";
import { CANCELLED, directionOf, extentOf, hasFlag, partOfDayOf, PLANNED, POSTPONED, statusOf, WITHIN } from "./marks";
import { SIZE } from "./theme-tokens";
import type { ChartData } from "./types";

/** `span` of a mark of one day. */
const ONE_DAY = 2;
/** Least width of the frame of a day not told. */
export const FRAME_PX = 15;

/** A bar begins with its glyph, a frame holds it; both are never narrower than it. */
export function glyphX(style: number, x0: number, x1: number, part: number): number {
  if (style & STYLE.within) return x1 - x0 > FRAME_PX ? x0 + FRAME_PX / 2 : (x0 + x1) / 2;
  return style & STYLE.bar ? x0 + SIZE.glyph + 1 : x0 + (x1 - x0) * part;
}

/** Where in its day a mark stands, 0–1. */
export function partOfDay({ marks }: ChartData, mark: number): number {
  return PART_OF_DAY[partOfDayOf(marks, mark)] ?? 0.5;
}

/** STYLE bits of a mark in a lane of the data, its days `widthPx` wide. */
export function styleOf(data: ChartData, lane: number, mark: number, widthPx: number): number {
  const { marks } = data;
  let style = 0;
  const span = marks.span[mark]!;
  if (span === SPAN.openStart) style |= STYLE.openStart | STYLE.bar;
  else if (span === SPAN.openEnd) style |= STYLE.openEnd | STYLE.bar;
  else if (span > ONE_DAY) {
    // Not only when it is wide: a doubtful day must never look like a certain one.
    if (extentOf(marks, mark) === WITHIN) style |= STYLE.within;
    else if (widthPx > 2 * SIZE.glyph + 3) style |= STYLE.bar;
  }
  const status = statusOf(marks, mark);
  if (status === PLANNED) style |= STYLE.planned;
  else if (status === POSTPONED) style |= STYLE.postponed;
  else if (status === CANCELLED) style |= STYLE.cancelled;
  if (hasFlag(marks, mark, "recalled")) style |= STYLE.recalled;
  if (hasFlag(marks, mark, "disputed")) style |= STYLE.disputed;
  if (data.readings && hasFlag(marks, mark, "readings")) style |= STYLE.hatched;
  const direction = directionOf(marks, mark);
  if (direction) style |= (direction === 1) !== (data.lanes[lane]?.swapped ?? false) ? STYLE.arrowRight : STYLE.arrowLeft;
  return style;
}
