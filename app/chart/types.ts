/**
 * What the chart takes and what it gives back: the only file of app/chart that the page, the embed and the export kit need to read.
 * Days are UTC day numbers (days since 1970-01-01); a view is half open [t0, t1) in fractional days, a mark's `to` is inclusive.
 */
import type { MARK_COLUMNS, READING_COLUMNS, TRAIT_COLUMNS } from "../../data/published";
import type { Kind, Lang, PartyCode, Status } from "../../data/schema";

interface ArrayOf {
  readonly uint8: Uint8Array;
  readonly uint16: Uint16Array | Uint32Array;
  readonly uint32: Uint32Array;
  readonly int32: Int32Array;
}
export type MarkColumns = { readonly [K in keyof typeof MARK_COLUMNS]: ArrayOf[(typeof MARK_COLUMNS)[K]] };
export type ReadingColumns = { readonly [K in keyof typeof READING_COLUMNS]: ArrayOf[(typeof READING_COLUMNS)[K]] };

export type TraitColumns = { readonly [K in keyof typeof TRAIT_COLUMNS]: ArrayOf[(typeof TRAIT_COLUMNS)[K]] };

/** A lane of the manifest with the name people read, in the language of the page; focus party first is the caller's to decide. */
export interface ChartLane {
  readonly key: string;
  readonly parties: readonly PartyCode[];
  readonly offset: number;
  readonly count: number;
  /** `越南 · 柬埔寨`, `Viet Nam – Cambodia`. */
  readonly label: string;
  /** The label names the parties in reverse (focus party first): arrows turn with it. */
  readonly swapped?: boolean;
}

export interface ChartData {
  readonly lanes: readonly ChartLane[];
  readonly marks: MarkColumns;
  /** Other readings of uncertain marks, sorted by mark; null while they are loading. */
  readonly readings: ReadingColumns | null;
  /** First and last day of all dated marks, inclusive; null without any. */
  readonly extent: readonly [number, number] | null;
  /** Title of an event in the page's language; undefined while it is loading (call `refresh` when it has come). */
  readonly title: (event: number) => string | undefined;
  /** Names that a label is never cut in (countries, organisations, people). */
  readonly names?: ReadonlySet<string>;
  /** Built by `buildIndex` in a worker; built on the spot when absent. */
  readonly index?: ChartIndex;
}

/** [t0, t1) in fractional UTC days. */
export type View = readonly [t0: number, t1: number];

/** Colours: `forced` takes the system's own, `print` is black on white with every alternative reading drawn. */
export type ThemeName = "light" | "dark" | "print" | "forced";

export interface ChartState {
  readonly view: View;
  /** Today's day number, from the page; null draws no line. */
  readonly today: number | null;
  /** The opened event, and the others of its visit (lit with it). */
  readonly selected: number | null;
  readonly lit: readonly number[];
  /** Events of the same visit as the one under the pointer: ringed where they stand. */
  readonly companions: readonly number[];
  /** The event pointed at elsewhere (a table row); the chart's own pointer needs no telling. */
  readonly hovered: number | null;
  /** 1 a shown mark, 0 a filtered one; null shows all. Pass `index` with it when a worker has rebuilt it, else it is rebuilt here. */
  readonly visible: Uint8Array | null;
  /** Indices of `data.lanes` in the order shown, filtered ones left out; null shows all as given. */
  readonly order: Int32Array | null;
  /** Keys of lanes. Pinned ones stay on top while the rest scrolls. */
  readonly collapsed: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
  readonly focusedLane: string | null;
  readonly scrollTop: number;
  readonly lang: Lang;
  readonly theme: ThemeName;
  readonly reducedMotion: boolean;
  /** Second row of the axis: lunar months and traditional festivals. */
  readonly lunar: boolean;
}

export type ChartPatch = Partial<ChartState> & { readonly index?: ChartIndex };

/** What a person did; the page answers with `update` or `setView`. Client coordinates are CSS px. */
export type ChartIntent =
  | { readonly type: "view"; readonly view: View; readonly settled: boolean }
  | { readonly type: "select"; readonly event: number | null; readonly mark: number | null }
  | {
      readonly type: "hover";
      readonly event: number | null;
      readonly mark: number | null;
      readonly clientX: number;
      readonly clientY: number;
    }
  | {
      readonly type: "cluster";
      readonly events: readonly number[];
      readonly lane: string;
      readonly view: View;
      readonly clientX: number;
      readonly clientY: number;
    }
  | { readonly type: "scroll"; readonly scrollTop: number }
  | { readonly type: "lane"; readonly lane: string; readonly action: "focus" | "collapse" | "pin" }
  | { readonly type: "leave" }
  | { readonly type: "legend"; readonly legend: Legend };

/** Ways of drawing a mark that say something besides its kind. */
export const ENCODINGS = [
  "density", "cluster", "day", "lasts", "within", "openEnd", "readings", "planned", "postponed", "cancelled", "recalled", "direction", "disputed", "today", "weekend",
] as const; // prettier-ignore
export type Encoding = (typeof ENCODINGS)[number];

/** Which encodings are in view: all a legend has to explain. */
export interface Legend {
  readonly kinds: readonly Kind[];
  readonly statuses: readonly Status[];
  readonly encodings: readonly Encoding[];
}

export interface Chart {
  /** Shows another data set; keeps the state. */
  setData(data: ChartData): void;
  /** Changes part of the state; drawn once by the next frame. */
  update(patch: ChartPatch): void;
  /** Changes the window without an intent; drawn by the next frame (≤ 200 ms glide when `glide` and motion is welcome). */
  setView(view: View, glide?: boolean): void;
  /** Titles have come: drawn with the next move, or when the window rests. */
  refresh(): void;
  /** Draws now instead of in the next frame. */
  drawNow(): void;
  /** Puts keyboard focus on the chart, on that event when given (scrolled and panned into view). */
  focus(event?: number): void;
  /** The mark drawn at a point of the client area, null where there is none. */
  hitTest(clientX: number, clientY: number): number | null;
  legend(): Legend;
  /** The SVG of what is shown now, gutter and axis included. */
  toSvg(): string;
  destroy(): void;
}

/** What drawing needs beyond the columns; typed arrays only, so that a worker can build it (`buildIndex`) and transfer it. */
export interface ChartIndex {
  /** Shown dated marks of each lane. */
  readonly counts: Uint32Array;
  readonly mass: MassIndex;
}

/** One mark. What begins or ends on one day of a lane is summed in 31 bits, that of all its days in 32: two million marks fit, and four. */
export const MASS_UNIT = 1024;

/**
 * Sums of probability mass by day, in units of 1/1024 mark (MASS_UNIT). Lane l owns entries [offsets[l], offsets[l + 1]). The entry of a boundary
 * day b holds the mass of marks that start before b and of marks that end before b: the mass present in whole days [a, b) is
 * starts(b) − ends(a). A dense lane has an entry for every day from `first[l]`; a sparse one lists its boundary days in `days`.
 */
export interface MassIndex {
  readonly offsets: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly dense: Uint8Array;
  readonly first: Int32Array;
  readonly dayOffsets: Uint32Array;
  readonly days: Int32Array;
  /** Largest mass of any lane in a window of 2^i days. */
  readonly peaks: Float32Array;
}
