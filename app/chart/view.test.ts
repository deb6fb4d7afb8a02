import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { View } from "./types";
import {
  between,
  boundsOf,
  clampSpan,
  clampView,
  fitView,
  MIN_SPAN,
  maxSpan,
  reveal,
  timeAt,
  transformOf,
  viewOf,
  xOf,
  zoomAbout,
} from "./view";

const bounds: View = boundsOf([15000, 20000]);
const views = fc
  .tuple(fc.double({ min: 10000, max: 25000, noNaN: true }), fc.double({ min: 3, max: 90000, noNaN: true }))
  .map(([t, s]) => [t, t + s] as const);

describe("view", () => {
  it("keeps the point that is zoomed about", () => {
    fc.assert(
      fc.property(
        views,
        fc.double({ min: 0, max: 1000, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (view, x, factor) => {
          const t = timeAt(x, view, 1000);
          expect(xOf(t, zoomAbout(view, t, factor), 1000)).toBeCloseTo(x, 3);
        },
      ),
    );
  });
  it("goes through a d3-zoom transform and back", () => {
    fc.assert(
      fc.property(views, fc.integer({ min: 200, max: 4000 }), (view, width) => {
        const back = viewOf(transformOf(view, bounds, width), bounds, width);
        expect(back[0]).toBeCloseTo(view[0], 3);
        expect(back[1]).toBeCloseTo(view[1], 3);
      }),
    );
  });
  it("clamps spans and keeps half of the view or of the data in sight, and clamps no further the second time", () => {
    fc.assert(
      fc.property(views, (view) => {
        const [t0, t1] = clampView(view, bounds);
        expect(t1 - t0).toBeGreaterThanOrEqual(MIN_SPAN - 1e-6);
        expect(t1 - t0).toBeLessThanOrEqual(maxSpan(bounds) + 1e-6);
        const common = Math.min(t1, bounds[1]) - Math.max(t0, bounds[0]);
        expect(common).toBeGreaterThanOrEqual(Math.min(t1 - t0, bounds[1] - bounds[0]) / 2 - 1e-6);
        expect(clampView([t0, t1], bounds)[0]).toBeCloseTo(t0, 6);
      }),
    );
  });
  it("leaves centuries around a few years where they are", () => {
    expect(clampView([-100_000, 40_000], bounds)).toEqual([-100_000, 40_000]);
    expect(clampSpan([0, 1000], bounds)).toEqual([0, 1000]);
    expect(clampView([0, 1000], bounds)).toEqual([14_500, 15_500]);
  });
  it.each([[[5, 5]], [[6, 5]], [[NaN, 5]], [[0, Infinity]]] as const)("refuses %j", (view) => {
    expect(() => clampView(view, bounds)).toThrow(RangeError);
  });
  it("reveals by the smallest pan, or none", () => {
    const view: View = [100, 200];
    expect(reveal(view, 150, 151)).toBe(view);
    expect(reveal(view, 250, 251)).toEqual([161, 261]);
    expect(reveal(view, 50, 51)).toEqual([40, 140]);
  });
  it("glides from one view to the other", () => {
    const [a, b] = [[0, 100], [40, 50]] as const; // prettier-ignore
    expect(between(a, b, 0)).toEqual([0, 100]);
    expect(between(a, b, 1)[0]).toBeCloseTo(40, 9);
    expect(between(a, b, 1)[1]).toBeCloseTo(50, 9);
    expect(fitView([0, 100])[0]).toBeLessThan(0);
  });
});
