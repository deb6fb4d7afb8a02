/**
 * Pictures as one block of memory and a list of texts: what is sent to a painting worker. Each message is whole, so that a worker may leave out
 * all but the last.
 */
import type { PaintedLane, PaintedMarks, Picture } from "./picture";
import type { PlacedText } from "./textAtlas";
import type { TickRow } from "./ticks";

/** Little more than numbers: transferred, not copied. */
export interface PackedPicture {
  /** Furniture as doubles, then the columns of marks, widest first, then the density. */
  readonly block: ArrayBuffer;
  /** Of labels and what follows them, then of the axis. */
  readonly texts: readonly string[];
}

const ROWS = ["upper", "lower", "part"] as const satisfies readonly TickRow[];
/** Doubles before the lists: sizes of the picture, then lengths of the lists. */
const HEADER = 12;
const [PER_LANE, PER_TEXT, PER_TICK, PER_REST, PER_LINE] = [5, 6, 2, 2, 3];
/** Bytes of a mark in all columns. */
const PER_MARK = 20;

/** Strong, and followed by something: bits of a text's last number. */
const [STRONG, FOLLOWED] = [1, 2];

/** Packs a picture into memory of its own. */
export function pack(picture: Picture): PackedPicture {
  const { lanes, marks, labels, ticks, restDays, axis } = picture;
  const columns = Math.ceil(picture.width) * lanes.length;
  const doubles =
    HEADER +
    lanes.length * PER_LANE +
    (labels.length + axis.texts.length) * PER_TEXT +
    ticks.length * PER_TICK +
    restDays.length * PER_REST +
    axis.lines.length * PER_LINE;
  const block = new ArrayBuffer(doubles * 8 + marks.length * PER_MARK + columns);
  const out = new Float64Array(block, 0, doubles);
  let at = 0;
  const put = (...values: readonly number[]): void => {
    for (const value of values) out[at++] = value;
  };
  const texts: string[] = [];
  const putText = ({ text, x, y, width, strong, more, moreX, moreWidth }: PlacedText): void => {
    put(x, y, width, moreX ?? 0, moreWidth ?? 0, (strong ? STRONG : 0) | (more ? FOLLOWED : 0));
    texts.push(text);
    if (more) texts.push(more);
  };
  put(picture.width, picture.height, picture.pinnedHeight, axis.height);
  put(lanes.length, marks.length, labels.length, ticks.length, restDays.length, axis.lines.length, axis.texts.length, columns);
  for (const l of lanes) put(l.y, l.height, l.stripY, l.stripHeight, l.stripAlpha);
  for (const label of labels) putText(label);
  for (const tick of ticks) put(tick.x, ROWS.indexOf(tick.row));
  for (const [x, width] of restDays) put(x, width);
  for (const { x, y0, y1 } of axis.lines) put(x, y0, y1);
  for (const text of axis.texts) putText(text);
  const packed = marksIn(block, doubles * 8, marks.length);
  for (const name of COLUMNS) packed[name].set(marks[name].subarray(0, marks.length));
  new Uint8Array(block, block.byteLength - columns).set(picture.density.subarray(0, columns));
  return { block, texts };
}

/** The picture that was packed; shares the block's memory. */
export function unpack({ block, texts }: PackedPicture): Picture {
  const numbers = new Float64Array(block, 0, Math.floor(block.byteLength / 8));
  let at = 0;
  let said = 0;
  const next = (): number => numbers[at++]!;
  const list = <T>(n: number, take: () => T): T[] => Array.from({ length: n }, take);
  const text = (): PlacedText => {
    const [x, y, width, moreX, moreWidth, bits] = [next(), next(), next(), next(), next(), next()];
    const placed = { text: texts[said++]!, x, y, width, strong: (bits & STRONG) !== 0 };
    return bits & FOLLOWED ? { ...placed, more: texts[said++]!, moreX, moreWidth } : placed;
  };
  const [width, height, pinnedHeight, axisHeight] = [next(), next(), next(), next()];
  const [lanes, marks, labels, ticks, rest, lines, names, columns] = list(8, next) as [number, number, number, number, number, number, number, number]; // prettier-ignore
  const lane = (): PaintedLane => ({ y: next(), height: next(), stripY: next(), stripHeight: next(), stripAlpha: next() });
  const furniture = {
    lanes: list(lanes, lane),
    labels: list(labels, text),
    ticks: list(ticks, () => ({ x: next(), row: ROWS[next()]! })),
    restDays: list(rest, () => [next(), next()] as const),
    axis: { height: axisHeight, lines: list(lines, () => ({ x: next(), y0: next(), y1: next() })), texts: list(names, text) },
  };
  const density = new Uint8Array(block, block.byteLength - columns);
  return { width, height, pinnedHeight, ...furniture, marks: marksIn(block, at * 8, marks), density };
}

const COLUMNS = ["x0", "x1", "x", "y", "style", "kind", "alpha"] as const;

function marksIn(block: ArrayBuffer, begin: number, length: number): PaintedMarks {
  let at = begin;
  const floats = (): Float32Array => new Float32Array(block, (at += length * 4) - length * 4, length);
  const bytes = (): Uint8Array => new Uint8Array(block, (at += length) - length, length);
  const [x0, x1, x, y] = [floats(), floats(), floats(), floats()];
  const style = new Uint16Array(block, (at += length * 2) - length * 2, length);
  return { length, x0, x1, x, y, style, kind: bytes(), alpha: bytes() };
}
