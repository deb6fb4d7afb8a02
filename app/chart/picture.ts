/** What painting takes: a scene's geometry, texts that are already chosen, and nothing of the data; it can be sent to a worker (wire.ts). */
import { placeAxis } from "./axis";
import type { Measure } from "./labels";
import type { Scene, SceneLane } from "./scene";
import type { PlacedText } from "./textAtlas";

/** Columns of a MarkBatch. */
export interface PaintedMarks {
  readonly length: number;
  readonly x0: Float32Array;
  readonly x1: Float32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly style: Uint16Array;
  readonly kind: Uint8Array;
  readonly alpha: Uint8Array;
}

export type PaintedLane = Pick<SceneLane, "y" | "height" | "stripY" | "stripHeight" | "stripAlpha">;

interface PaintedAxis {
  readonly height: number;
  readonly lines: readonly { readonly x: number; readonly y0: number; readonly y1: number }[];
  readonly texts: readonly PlacedText[];
}

export interface Picture extends Pick<Scene, "width" | "height" | "pinnedHeight" | "density" | "restDays"> {
  readonly lanes: readonly PaintedLane[];
  readonly marks: PaintedMarks;
  readonly labels: readonly PlacedText[];
  readonly ticks: readonly { readonly x: number; readonly row: Scene["ticks"][number]["row"] }[];
  readonly axis: PaintedAxis;
}

/** Bold texts are measured in the regular face. */
const BOLD = 1.1;
/** From a text's baseline to the middle of its line. */
const RISE = 4;

/** The picture of a scene below an axis `axisHeight` px high; shares the scene's memory. */
export function pictureOf(scene: Scene, axisHeight: number, measure: Measure): Picture {
  const { lines, texts } = placeAxis(scene, measure);
  const placed = texts.map(({ x, y, label, strong }) => ({ text: label, x, y: y - RISE, width: measure(label) * BOLD, strong }));
  return { ...scene, axis: { height: axisHeight, lines, texts: placed } };
}
