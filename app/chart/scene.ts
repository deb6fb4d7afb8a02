/** Everything to draw, without a way to draw it: columns of marks, density columns, and a short list of furniture. Plot coordinates, px. */
import { statusOf } from "./marks";
import { KINDS, STATUSES } from "../../data/schema";
import type { SceneTick } from "./tickAxis";
import { STYLE, type MarkBatch } from "./batch";
import { columnDays, fillColumns, peakAt, type ColumnDays } from "./density";
import type { LabelSource } from "./labels";
import { lanesInSight, type LaneLayout, type PlacedLane } from "./lanes";
import { lunarMarksOf } from "./lunar";
import type { SceneLunarMark } from "./lunarAxis";
import type { PackedLane } from "./packing";
import type { Badge, Emphasis, PlacedLabel, Ring, Tie } from "./placed";
import { placeMarks } from "./placement";
import { SIZE } from "./theme-tokens";
import { restDaysOf, ticksOf } from "./ticks";
import { MASS_UNIT, type ChartData, type ChartIndex, type ChartState, type Encoding, type Legend } from "./types";
import { xOf } from "./view";

export interface SceneInput {
  readonly data: ChartData;
  readonly index: ChartIndex;
  readonly state: ChartState;
  readonly layout: LaneLayout;
  /** Packing of a lane of the data; null when it is not made yet (the lane then shows its density). */
  readonly packed: (lane: number, rows: number) => PackedLane | null;
  readonly labels: LabelSource;
  /** Of the plot, without gutter and axis. */
  readonly width: number;
  readonly height: number;
  readonly emphasis: Emphasis;
  readonly buffers: SceneBuffers;
}

/** Memory a scene is built into; a scene is valid until the next is built with the same buffers. */
export interface SceneBuffers {
  readonly marks: MarkBatch;
  density: Uint8Array;
  columns: Float32Array;
  days: ColumnDays | undefined;
}

export interface SceneLane extends PlacedLane {
  /** Body without the name row. */
  readonly top: number;
  readonly stripY: number;
  readonly stripHeight: number;
  /** 0–1: strong where marks are too many to be drawn, gone where all are. */
  readonly stripAlpha: number;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly SceneLane[];
  readonly pinnedHeight: number;
  /** Filling of the strip, 0–255, `width` columns a lane in the order of `lanes`. */
  readonly density: Uint8Array;
  readonly marks: MarkBatch;
  readonly labels: readonly PlacedLabel[];
  readonly badges: readonly Badge[];
  readonly rings: readonly Ring[];
  readonly ties: readonly Tie[];
  readonly ticks: readonly SceneTick[];
  /** Days that are shaded when one is close: weekends, and festivals where they are named. */
  readonly restDays: readonly (readonly [x: number, width: number])[];
  readonly lunar: readonly SceneLunarMark[];
  readonly todayX: number | null;
  readonly legend: Legend;
  /** Lanes drawn without their marks and labels without their text, since there was no time for them yet. */
  readonly unfinished: number;
}

/** Builds the scene of a window. Pure but for the buffers it is given. */
export function buildScene(input: SceneInput): Scene {
  const { state, layout, width, height, index, buffers } = input;
  const { view } = state;
  const daysPerPx = (view[1] - view[0]) / width;
  const placed = lanesInSight(layout, state.scrollTop, height);
  const columns = Math.ceil(width);
  const size = columns * placed.length;
  if (buffers.density.length < size) buffers.density = new Uint8Array(size);
  if (buffers.columns.length < columns) buffers.columns = new Float32Array(columns);
  buffers.days = columnDays(view[0], daysPerPx, columns, buffers.days);
  buffers.marks.clear();

  const fill = 255 / Math.sqrt(peakAt(index.mass, daysPerPx) * MASS_UNIT);
  const lanes: SceneLane[] = [];
  const labels: PlacedLabel[] = [];
  const badges: Badge[] = [];
  const rings: Ring[] = [];
  const ties: Tie[] = [];
  const pinnedHeight = layout.y[layout.pinned] ?? 0;
  // Sums may be there long before the marks.
  const hasMarks = input.data.marks.event.length > 0;
  let unpacked = 0;
  let dense = false;
  placed.forEach((lane, i) => {
    fillColumns(index.mass, lane.lane, buffers.days!, columns, buffers.columns, 0);
    const mass = scaleColumns(buffers.columns, columns, fill, buffers.density, i * columns);
    const top = lane.y + (layout.namesAbove ? SIZE.nameRow : 0);
    const stripY = lane.y + lane.height - SIZE.strip - (lane.rows === 0 ? 3 : 1);
    const clipTop = lane.index < layout.pinned ? 0 : pinnedHeight;
    let hidden = 1;
    if (lane.rows > 0 && hasMarks) {
      const packed = input.packed(lane.lane, lane.rows);
      if (packed)
        hidden = placeMarks({
          ...input,
          lane,
          packed,
          top: top + SIZE.lanePad,
          clipTop,
          marks: buffers.marks,
          out: { labels, badges, rings, ties },
        });
      else unpacked++;
    }
    // Gone where every mark is drawn, full where one in four is: no jump in between.
    const stripAlpha = mass === 0 || stripY < clipTop ? 0 : Math.min(hidden * 1.4, 1);
    if (stripAlpha > 0) dense = true;
    lanes.push({ ...lane, top, stripY, stripHeight: SIZE.strip, stripAlpha });
  });

  const x = (t: number): number => xOf(t, view, width);
  const lunar = state.lunar ? lunarMarksOf(view, width, state.lang) : [];
  const today = state.today === null ? null : x(state.today + 0.5);
  const isToday = today !== null && today >= 0 && today <= width;
  const restDays = restDaysOf(view, width, lunar).map(([a, b]) => [x(a), x(b) - x(a)] as const);
  const legend = legendOf(input.data, buffers.marks, dense, badges.length > 0);
  return {
    width,
    height,
    lanes,
    pinnedHeight,
    density: buffers.density,
    marks: buffers.marks,
    labels,
    badges,
    rings,
    ties,
    ticks: ticksOf(view, width, state.lang).map(({ t, row, label }) => ({ x: x(t), row, label })),
    restDays,
    lunar: lunar.map((mark) => ({ ...mark, x: x(mark.day) })),
    todayX: isToday ? today : null,
    legend: {
      ...legend,
      encodings: [...legend.encodings, ...(isToday ? (["today"] as const) : []), ...(restDays.length > 0 ? (["weekend"] as const) : [])],
    },
    unfinished: unpacked + input.labels.takeUntold(),
  };
}

/** Square roots, so that one mark is seen beside a hundred. Returns the sum in MASS_UNITs. */
function scaleColumns(columns: Float32Array, n: number, fill: number, out: Uint8Array, at: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const v = columns[i]!;
    sum += v;
    out[at + i] = v > 0 ? Math.min(Math.max(Math.sqrt(v) * fill, 20), 255) : 0;
  }
  return sum;
}

const ENCODING_BITS: readonly (readonly [Encoding, number])[] = [
  ["lasts", STYLE.bar],
  ["within", STYLE.within],
  ["openEnd", STYLE.openEnd | STYLE.openStart],
  ["readings", STYLE.hatched],
  ["planned", STYLE.planned],
  ["postponed", STYLE.postponed],
  ["cancelled", STYLE.cancelled],
  ["recalled", STYLE.recalled],
  ["direction", STYLE.arrowLeft | STYLE.arrowRight],
  ["disputed", STYLE.disputed],
];

function legendOf({ marks: columns }: ChartData, marks: MarkBatch, dense: boolean, clustered: boolean): Legend {
  let all = 0;
  let kinds = 0;
  let statuses = 0;
  let day = false;
  for (let i = 0; i < marks.length; i++) {
    const style = marks.style[i]!;
    all |= style;
    kinds |= 1 << marks.kind[i]!;
    statuses |= 1 << statusOf(columns, marks.mark[i]!);
    day ||= (style & (STYLE.bar | STYLE.within | STYLE.ghost | STYLE.trace)) === 0;
  }
  const encodings: Encoding[] = ENCODING_BITS.filter(([, bits]) => all & bits).map(([name]) => name);
  if (day) encodings.unshift("day");
  if (clustered) encodings.unshift("cluster");
  if (dense) encodings.unshift("density");
  return { kinds: KINDS.filter((_, k) => kinds & (1 << k)), statuses: STATUSES.filter((_, s) => statuses & (2 << s)), encodings };
}
