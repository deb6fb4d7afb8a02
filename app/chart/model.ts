/** The chart without a screen: data, state and what is derived from them, each rebuilt only when what it comes from has changed. */
import { MarkBatch } from "./batch";
import { buildIndex } from "./mass";
import { estimateWidth, labelSource, type LabelSource, type Measure } from "./labels";
import { layoutLanes, type LaneLayout } from "./lanes";
import { packLane, type PackedLane } from "./packing";
import { gutterWidth } from "./names";
import { buildScene, type Scene, type SceneBuffers } from "./scene";
import { axisHeight, SIZE } from "./theme-tokens";
import type { ChartData, ChartIndex, ChartLane, ChartPatch, ChartState, View } from "./types";
import { boundsOf, clampSpan, fitView } from "./view";

export interface Model {
  readonly data: ChartData;
  readonly state: ChartState;
  readonly index: ChartIndex;
  readonly layout: LaneLayout;
  readonly bounds: View;
  /** Width of the names' column; 0 where they stand above their lanes. */
  readonly gutter: number;
  setData(data: ChartData): void;
  update(patch: ChartPatch): void;
  /** Of the whole chart, px. */
  resize(width: number, height: number): void;
  packed(lane: number, rows: number): PackedLane;
  /** Marks of an event, one a lane. */
  marksOf(event: number): readonly number[];
  /** Valid until the next call. */
  scene(cursor: Cursor, leisure?: Leisure): Scene;
}

/** Whether there is time in this frame to pack another lane, to cut another label; what has to wait comes with the next scenes. */
export interface Leisure {
  pack(): boolean;
  cut(): boolean;
}

const ALL_TIME: Leisure = { pack: () => true, cut: () => true };

/** Where the keyboard and the pointer are. */
export interface Cursor {
  readonly focused: number | null;
  readonly pointed: number | null;
}

export const NO_CURSOR: Cursor = { focused: null, pointed: null };

export const EMPTY_DATA: ChartData = {
  lanes: [],
  marks: {
    event: new Uint32Array(),
    from: new Int32Array(),
    span: new Uint16Array(),
    kind: new Uint8Array(),
    manner: new Uint8Array(),
    state: new Uint8Array(),
    confidence: new Uint8Array(),
    importance: new Uint8Array(),
  },
  readings: null,
  extent: null,
  title: () => undefined,
};

const START_STATE: ChartState = {
  view: [0, 0],
  today: null,
  selected: null,
  lit: [],
  companions: [],
  hovered: null,
  visible: null,
  order: null,
  collapsed: new Set(),
  pinned: new Set(),
  focusedLane: null,
  scrollTop: 0,
  lang: "zh",
  theme: "light",
  reducedMotion: false,
  lunar: false,
};

/** Packings of a lane differ by their rows. */
const PACKS_A_LANE = SIZE.maxRows + 1;
/** State that moves lanes when it changes. */
const LAID_OUT_BY = ["order", "collapsed", "pinned", "lunar"] as const;

/** Makes a model; a view of no width becomes the one that shows everything. */
export function createModel(first: ChartData, patch: ChartPatch = {}, measure: Measure = estimateWidth): Model {
  let data = first;
  let state = START_STATE;
  let index: ChartIndex | null = null;
  let layout: LaneLayout | null = null;
  let labels: LabelSource | null = null;
  let gutter: number | null = null;
  let size = { width: 960, height: 540 };
  let packs = new Map<number, PackedLane>();
  let leisure = ALL_TIME;
  const events = new Map<number, readonly number[]>();
  const buffers: SceneBuffers = { marks: new MarkBatch(), density: new Uint8Array(0), columns: new Float32Array(0), days: undefined };

  const model: Model = {
    get data() {
      return data;
    },
    get state() {
      return state;
    },
    get index() {
      return (index ??= data.index ?? buildIndex(data.lanes, data.marks, data.readings, state.visible));
    },
    get layout() {
      return (layout ??= makeLayout());
    },
    get bounds() {
      return boundsOf(data.extent);
    },
    get gutter() {
      return (gutter ??= size.width < SIZE.narrow ? 0 : gutterWidth(size.width, ...shownLanes(), state.lang, measure));
    },
    setData(next) {
      // Rows and their levels follow from the marks alone: new readings or names leave them as they are.
      if (next.marks !== data.marks) {
        packs = new Map();
        events.clear();
      }
      if (next.marks !== data.marks || next.readings !== data.readings) index = null;
      layout = labels = gutter = null;
      data = next;
      if (!(state.view[1] > state.view[0])) state = { ...state, view: fitView(model.bounds) };
    },
    update({ index: rebuilt, ...patch }) {
      const next = { ...state, ...patch };
      if (next.visible !== state.visible || rebuilt) {
        index = rebuilt ?? (next.visible ? buildIndex(data.lanes, data.marks, data.readings, next.visible) : null);
        if (next.visible !== state.visible) packs = new Map();
        layout = null;
      }
      if (LAID_OUT_BY.some((name) => next[name] !== state[name])) layout = gutter = null;
      if (next.lang !== state.lang) labels = gutter = null;
      const view = next.view[1] > next.view[0] ? next.view : fitView(model.bounds);
      // A window that was asked for is shown as it is, beside the data too; hands are kept on the data.
      state = { ...next, view: clampSpan(view, model.bounds) };
    },
    resize(width, height) {
      if (width === size.width && height === size.height) return;
      size = { width, height };
      layout = gutter = null;
    },
    packed(lane, rows) {
      const key = lane * PACKS_A_LANE + rows;
      let pack = packs.get(key);
      if (!pack) {
        const { offset, count } = data.lanes[lane]!;
        packs.set(key, (pack = packLane(data.marks, offset, count, state.visible, rows)));
      }
      return pack;
    },
    marksOf(event) {
      let marks = events.get(event);
      if (!marks) {
        const found: number[] = [];
        for (let i = data.marks.event.indexOf(event); i >= 0; i = data.marks.event.indexOf(event, i + 1)) found.push(i);
        if (events.size > 500) events.clear();
        events.set(event, (marks = found));
      }
      return marks;
    },
    scene({ focused, pointed }, given = ALL_TIME) {
      leisure = given;
      const { selected, lit, hovered, companions } = state;
      const width = size.width - model.gutter;
      return buildScene({
        data,
        index: model.index,
        state,
        layout: model.layout,
        packed: (lane, rows) => (packs.has(lane * PACKS_A_LANE + rows) || leisure.pack() ? model.packed(lane, rows) : null),
        labels: (labels ??= labelSource(data.title, state.lang, measure, data.names, () => leisure.cut())),
        width: Math.max(width, 1),
        height: Math.max(size.height - axisHeight(state), 1),
        emphasis: {
          selected: selected === null ? [] : model.marksOf(selected),
          lit: lit.flatMap((event) => model.marksOf(event)),
          companions: pointed === null ? [] : companions.flatMap((event) => model.marksOf(event)),
          hovered: hovered === null ? [] : model.marksOf(hovered),
          focused,
          pointed,
        },
        buffers,
      });
    },
  };
  const shownLanes = (): [lanes: readonly ChartLane[], counts: ArrayLike<number>] => {
    const { counts } = model.index;
    const { order } = state;
    return order ? [Array.from(order, (l) => data.lanes[l]!), Array.from(order, (l) => counts[l]!)] : [data.lanes, counts];
  };
  const makeLayout = (): LaneLayout =>
    layoutLanes({
      order: state.order ?? data.lanes.map((_, l) => l),
      counts: model.index.counts,
      collapsed: (l) => state.collapsed.has(data.lanes[l]!.key),
      pinned: (l) => state.pinned.has(data.lanes[l]!.key),
      available: size.height - axisHeight(state),
      namesAbove: model.gutter === 0,
    });
  model.update(patch);
  return model;
}
