import { describe, expect, it } from "vitest";
import { STYLE } from "./batch";
import { dayAt } from "./civil";
import { sampleData } from "./fixture";
import { hit } from "./hit";
import { buildIndex } from "./mass";
import { createModel, EMPTY_DATA, NO_CURSOR, type Cursor } from "./model";
import type { ChartPatch, View } from "./types";

const data = sampleData(12, 900, 5);
const sceneOf = (patch: ChartPatch = {}, cursor: Cursor = NO_CURSOR, size: readonly [number, number] = [1200, 700]) => {
  const model = createModel(data, patch);
  model.resize(...size);
  return { model, scene: model.scene(cursor) };
};
const VIEWS: readonly View[] = [
  [dayAt(2000), dayAt(2040)],
  [dayAt(2012), dayAt(2027)],
  [dayAt(2018), dayAt(2020)],
  [dayAt(2019, 3), dayAt(2019, 6)],
  [dayAt(2019, 3), dayAt(2019, 3, 9)],
];

describe("scene", () => {
  it.each(VIEWS)("%i–%i: labels and badges are disjoint and inside", (...view) => {
    const { scene } = sceneOf({ view });
    const boxes = scene.labels.map((l) => ({ y: l.y, a: l.x, b: l.x + (l.more ? l.moreX! + l.moreWidth! : l.width) }));
    boxes.sort((p, q) => p.y - q.y || p.a - q.a);
    boxes.forEach((box, i) => {
      expect(box.a).toBeGreaterThanOrEqual(0);
      expect(box.b).toBeLessThanOrEqual(scene.width + 1);
      const next = boxes[i + 1];
      if (next && next.y === box.y) expect(next.a).toBeGreaterThanOrEqual(box.b);
    });
  });
  it.each(VIEWS)("%i–%i: no glyph lies under a label", (...view) => {
    const { marks, labels } = sceneOf({ view }).scene;
    for (let i = 0; i < marks.length; i++) {
      if (marks.style[i]! & (STYLE.trace | STYLE.ghost)) continue;
      for (const l of labels) {
        if (l.y !== marks.y[i] || l.mark === marks.mark[i] || !l.text) continue;
        expect(marks.x[i]! > l.x && marks.x[i]! < l.x + l.width).toBe(false);
      }
    }
  });
  it("draws full strips of sums whose marks are not here, in lanes that stay where they are", () => {
    const index = buildIndex(data.lanes, data.marks, data.readings, null);
    const lanes = data.lanes.map((lane) => ({ ...lane, offset: 0, count: 0 }));
    const model = createModel({ ...data, lanes, marks: EMPTY_DATA.marks, index }, { view: VIEWS[0]! });
    model.resize(1200, 700);
    const { lanes: drawn, unfinished, marks } = model.scene(NO_CURSOR);
    const { lanes: whole } = sceneOf({ view: VIEWS[0]! }).scene;
    expect([unfinished, marks.length]).toEqual([0, 0]);
    expect(drawn.map(({ y, height, stripY }) => [y, height, stripY])).toEqual(whole.map(({ y, height, stripY }) => [y, height, stripY]));
    expect(drawn.map((lane) => lane.stripAlpha)).toEqual(drawn.map(() => 1));
  });
  it("draws and counts every mark of a bucket: drawn plus +n is all", () => {
    const { scene, model } = sceneOf({ view: [dayAt(2012), dayAt(2027)] });
    for (const badge of scene.badges) {
      const lane = data.lanes[badge.lane]!;
      let all = 0;
      for (let i = lane.offset; i < lane.offset + lane.count; i++)
        if (data.marks.from[i]! >= badge.from && data.marks.from[i]! < badge.to) all++;
      expect(badge.count).toBeGreaterThan(0);
      expect(badge.count).toBeLessThan(all);
    }
    expect(model.index.counts.reduce((a, b) => a + b)).toBe(data.marks.from.length);
  });
  it("keeps drawn marks drawn while one zooms in about a point", () => {
    let before = new Set<number>();
    let [a, b]: View = [dayAt(2010), dayAt(2030)];
    for (let step = 0; step < 30; step++) {
      const { marks } = sceneOf({ view: [a, b] }).scene;
      const now = new Set([...marks.mark.subarray(0, marks.length)]);
      const lost = [...before].filter((m) => !now.has(m) && data.marks.from[m]! >= a && data.marks.from[m]! < b);
      expect(lost).toEqual([]);
      before = now;
      const middle = dayAt(2019);
      [a, b] = [middle + (a - middle) * 0.8, middle + (b - middle) * 0.8];
    }
  });
  it("draws the selected mark even in a crowd, and rings it", () => {
    const { offset, count } = data.lanes[0]!;
    for (let mark = offset; mark < offset + count; mark += 17) {
      const { scene } = sceneOf({ view: [dayAt(2012), dayAt(2027)], selected: data.marks.event[mark]! });
      expect(scene.rings.some((r) => r.mark === mark && r.why === "selected")).toBe(true);
    }
  });
  it("puts a label before a mark that has no room behind it at the right edge, and still none over another", () => {
    const turned = VIEWS.flatMap((view) => {
      const { marks, labels } = sceneOf({ view }).scene;
      const at = new Map([...marks.mark.subarray(0, marks.length)].map((m, i) => [m, marks.x[i]!] as const));
      return labels.filter((l) => l.text && l.x + l.width < (at.get(l.mark) ?? -Infinity));
    });
    expect(turned.length).toBeGreaterThan(3);
    for (const l of turned) expect(l.text.length).toBeGreaterThan(1);
  });
  it("piles no glyphs of a visit on each other", () => {
    const { offset, count } = data.lanes[0]!;
    const lit = Array.from({ length: Math.min(count, 40) }, (_, i) => data.marks.event[offset + i]!);
    const { marks } = sceneOf({ view: [dayAt(2012), dayAt(2027)], lit, selected: lit[0]! }).scene;
    const drawn = Array.from({ length: marks.length }, (_, i) => i).filter((i) => !(marks.style[i]! & (STYLE.trace | STYLE.ghost)));
    for (const i of drawn)
      for (const j of drawn) if (i < j && marks.y[i] === marks.y[j]) expect(Math.abs(marks.x[i]! - marks.x[j]!)).toBeGreaterThan(4);
  });
  it("ties the other readings of the selected mark to it, and gives them room of their own", () => {
    const mark = data.readings!.mark.find((m) => m < data.lanes[0]!.count)!;
    const day = data.marks.from[mark]!;
    const { scene } = sceneOf({ view: [day - 1500, day + 1500], selected: data.marks.event[mark]! });
    const told = [...data.readings!.mark].filter((m) => m === mark).length;
    expect(scene.ties.length).toBeGreaterThanOrEqual(told);
    const { marks, labels } = scene;
    for (let i = 0; i < marks.length; i++) {
      if (marks.mark[i] !== mark || !(marks.style[i]! & STYLE.ghost)) continue;
      for (const l of labels) if (l.text && l.y === marks.y[i]) expect(marks.x[i]! > l.x && marks.x[i]! < l.x + l.width).toBe(false);
    }
  });
  it("shows a density strip where marks hide and none where all are drawn", () => {
    const strip = (view: View) => sceneOf({ view }).scene.lanes[0]!.stripAlpha;
    expect(strip([dayAt(1990), dayAt(2050)])).toBeGreaterThan(0.9);
    expect(strip([dayAt(2012), dayAt(2014)])).toBeLessThan(1);
    expect(sceneOf({ visible: new Uint8Array(data.marks.from.length) }).scene.lanes[0]!.stripAlpha).toBe(0);
  });
  it("hits what it draws", () => {
    const { scene, model } = sceneOf({ view: [dayAt(2018), dayAt(2020)] });
    const { marks } = scene;
    let hits = 0;
    for (let i = 0; i < marks.length; i++) {
      if (marks.style[i]! & (STYLE.trace | STYLE.ghost) || marks.x[i]! < 0 || marks.x[i]! > scene.width) continue;
      const found = hit(scene, model.state.view, marks.x[i]!, marks.y[i]!);
      expect(found?.type).toBe("mark");
      hits++;
    }
    expect(hits).toBeGreaterThan(20);
    for (const b of scene.badges) expect(hit(scene, model.state.view, b.x + 2, b.y)).toMatchObject({ type: "cluster", from: b.from });
  });
  it("has a legend of what is in view only", () => {
    const { legend } = sceneOf({ view: [dayAt(2012), dayAt(2027)] }).scene;
    expect(legend.encodings).toEqual(expect.arrayContaining(["density", "day", "within", "planned", "recalled", "readings", "direction"]));
    expect(sceneOf({ visible: new Uint8Array(data.marks.from.length) }).scene.legend).toEqual({ kinds: [], statuses: [], encodings: [] });
  });
  it("draws names above their lanes when narrow, and no lane twice", () => {
    const { model, scene } = sceneOf({}, NO_CURSOR, [360, 640]);
    expect(model.gutter).toBe(0);
    expect(new Set(scene.lanes.map((l) => l.lane)).size).toBe(scene.lanes.length);
  });
});
