import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleData } from "./fixture";
import { estimateWidth } from "./labels";
import { createModel, NO_CURSOR } from "./model";
import { pictureOf, type PaintedMarks, type Picture } from "./picture";
import { pack, unpack } from "./wire";

/** A picture without what lies beyond the lengths of its columns. */
function trimmed({ marks, density, ...picture }: Picture): unknown {
  const columns = Object.entries(marks).map(([name, values]: [string, PaintedMarks[keyof PaintedMarks]]) => [
    name,
    typeof values === "number" ? values : Array.from(values.subarray(0, marks.length)),
  ]);
  return { ...picture, marks: Object.fromEntries(columns), density: Array.from(density) };
}

const number = fc.double({ noNaN: true });
const text = fc.record({ text: fc.string({ unit: "binary" }), x: number, y: number, width: number, strong: fc.boolean() });
const followed = fc.record({ more: fc.string({ unit: "binary", minLength: 1 }), moreX: number, moreWidth: number });
const placed = fc.tuple(text, fc.option(followed, { nil: {} })).map(([a, b]) => ({ ...a, ...b }));
const lane = fc.record({ y: number, height: number, stripY: number, stripHeight: number, stripAlpha: number });
const mark = fc.tuple(fc.float(), fc.float(), fc.float(), fc.float(), fc.nat(65_535), fc.nat(255), fc.nat(255));
const marks = fc.array(mark).map((rows): PaintedMarks => {
  const column = (i: number): number[] => rows.map((row) => row[i]!);
  const [x0, x1, x, y] = [0, 1, 2, 3].map((i) => Float32Array.from(column(i))) as [Float32Array, Float32Array, Float32Array, Float32Array];
  return { length: rows.length, x0, x1, x, y, style: Uint16Array.from(column(4)), kind: Uint8Array.from(column(5)), alpha: Uint8Array.from(column(6)) };
}); // prettier-ignore
const picture: fc.Arbitrary<Picture> = fc
  .tuple(fc.double({ min: 1, max: 40, noNaN: true }), fc.array(lane, { maxLength: 5 }))
  .chain(([width, lanes]) => {
    const columns = Math.ceil(width) * lanes.length;
    return fc.record({
      width: fc.constant(width),
      height: number,
      pinnedHeight: number,
      lanes: fc.constant(lanes),
      density: fc.uint8Array({ minLength: columns, maxLength: columns }),
      marks,
      labels: fc.array(placed),
      ticks: fc.array(fc.record({ x: number, row: fc.constantFrom("upper", "lower", "part") })),
      restDays: fc.array(fc.tuple(number, number)),
      axis: fc.record({ height: number, lines: fc.array(fc.record({ x: number, y0: number, y1: number })), texts: fc.array(placed) }),
    });
  });

describe("wire", () => {
  it("gives back any picture", () => {
    fc.assert(
      fc.property(picture, (given) => {
        expect(trimmed(unpack(pack(given)))).toEqual(trimmed(given));
      }),
    );
  });
  it("survives being sent", () => {
    fc.assert(
      fc.property(picture, (given) => {
        const packed = pack(given);
        const sent = structuredClone(packed, { transfer: [packed.block] });
        expect(trimmed(unpack(sent))).toEqual(trimmed(given));
      }),
    );
  });
  it("takes of a scene what is painted, and no memory of it", () => {
    const model = createModel(sampleData(12, 900, 5));
    model.resize(1200, 700);
    const given = pictureOf(model.scene(NO_CURSOR), 38, estimateWidth);
    const { width, height, lanes, labels, ...rest } = unpack(pack(given));
    expect({ width, height, labels }).toEqual({ width: given.width, height: given.height, labels: given.labels.map(({ text: said, x, y, width: w, strong, more, moreX, moreWidth }) => (more ? { text: said, x, y, width: w, strong, more, moreX, moreWidth } : { text: said, x, y, width: w, strong })) }); // prettier-ignore
    expect(lanes).toMatchObject(given.lanes.map(({ y, height: h, stripY, stripAlpha }) => ({ y, height: h, stripY, stripAlpha })));
    expect(rest.marks.length).toBe(given.marks.length);
    expect(rest.axis).toEqual(given.axis);
    expect(rest.density.buffer).not.toBe(given.density.buffer);
    expect(Array.from(rest.density)).toEqual(Array.from(given.density.subarray(0, rest.density.length)));
  });
});
