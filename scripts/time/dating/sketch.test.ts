import { describe, expect, it } from "vitest";
import { featureOf, lengthOf, placeOf, sketchOf } from "./sketch";

const TEXT = "双方就共同关心的国际和地区问题深入交换意见并同意继续加强各领域务实合作，会议由两国外长共同主持，各方代表出席并发言";
const features = (text: string) => sketchOf(text, [0, text.length]).map(featureOf);

describe("the sketch of a document's words", () => {
  it("keeps about a quarter of its pairs and triples, each once, in text order, as small integers", () => {
    const sketch = sketchOf(TEXT, [0, TEXT.length]);
    expect(sketch.length).toBeGreaterThan(TEXT.length / 4);
    expect(sketch.length).toBeLessThan(TEXT.length);
    expect(new Set(sketch.map(featureOf)).size).toBe(sketch.length);
    expect(sketch.map(placeOf)).toEqual(sketch.map(placeOf).toSorted((a, b) => a - b));
    expect(sketch.every((e) => e >= 0 && e < 2 ** 31 && (lengthOf(e) === 2 || lengthOf(e) === 3))).toBe(true);
  });

  it("chooses the same words wherever they stand", () => {
    const whole = new Set(features(`甲乙丙，${TEXT}`));
    expect(features(TEXT).filter((f) => !whole.has(f))).toEqual([]);
    expect(sketchOf(`某某，${TEXT}`, [3, 3 + TEXT.length])).toEqual(sketchOf(TEXT, [0, TEXT.length]));
  });

  it.each(["二〇二三年十二月二十日", "2023-12-20 12:30", "NATO ABC", ""])("has nothing of %s", (text) => {
    expect(sketchOf(text, [0, text.length])).toEqual([]);
  });
});
