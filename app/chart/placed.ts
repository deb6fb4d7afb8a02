/** What placing the marks of a lane takes and gives. */
import type { MarkBatch } from "./batch";
import type { LabelSource } from "./labels";
import type { PlacedLane } from "./lanes";
import type { PackedLane } from "./packing";
import type { ChartData, ChartState } from "./types";

/** Marks that are drawn whatever the crowd, by why. */
export interface Emphasis {
  readonly selected: readonly number[];
  readonly lit: readonly number[];
  readonly hovered: readonly number[];
  readonly focused: number | null;
  /** Of the same visit as the one under the pointer. */
  readonly companions: readonly number[];
  /** Under the pointer: ringed and tied where it stands, but never given room, or the chart would shift under the hand. */
  readonly pointed: number | null;
}

/** A ring around an emphasised mark. */
export interface Ring {
  readonly mark: number;
  readonly why: "selected" | "lit" | "companions" | "hovered" | "focused" | "pointed";
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

export interface PlaceRequest {
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

/** A mark that may be drawn, px. */
export interface Candidate {
  readonly mark: number;
  readonly row: number;
  readonly x0: number;
  readonly x1: number;
  readonly x: number;
  readonly rank: number;
  readonly bucket: number;
  readonly style: number;
}

/** Marks of a neighbourhood: all, those drawn, and whether its "+n" stands. */
export interface Crowd {
  readonly count: number;
  shown: number;
  badge: boolean;
}
