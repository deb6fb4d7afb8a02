import { color, lab } from "d3";
import { describe, expect, it } from "vitest";
import { KINDS } from "../../data/schema";
import { GLYPHS } from "./glyphs";
import { FAMILIES, FAMILY_BY_KIND, THEMES } from "./theme-tokens";

type Rgb = readonly [number, number, number];
const rgbOf = (hex: string): Rgb => {
  const { r, g, b } = color(hex)!.rgb();
  return [r / 255, g / 255, b / 255];
};
const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const luminance = (hex: string): number => {
  const [r, g, b] = rgbOf(hex).map(linear) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p) as [number, number];
  return (x + 0.05) / (y + 0.05);
};
/** Machado, Oliveira, Fernandes 2009, severity 1, on linear RGB. */
const BLIND: Readonly<Record<string, readonly number[]>> = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
};
const seen = (hex: string, m: readonly number[]) => {
  const v = rgbOf(hex).map(linear);
  const out = [0, 1, 2].map((i) => m[3 * i]! * v[0]! + m[3 * i + 1]! * v[1]! + m[3 * i + 2]! * v[2]!);
  const [r, g, b] = out.map((c) => Math.round(255 * Math.min(Math.max(c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055, 0), 1)));
  return lab(`rgb(${r},${g},${b})`);
};

describe.each(["light", "dark", "print"] as const)("%s", (name) => {
  const theme = THEMES[name];
  it("text reaches 4.5:1, marks 3:1", () => {
    for (const ink of [theme.text, theme.muted, theme.accent]) expect(contrast(ink, theme.background)).toBeGreaterThanOrEqual(4.5);
    for (const ink of [...theme.families, theme.recalled]) expect(contrast(ink, theme.background)).toBeGreaterThanOrEqual(3);
  });
  it.each(Object.entries(BLIND))("families keep apart with %s vision", (_, matrix) => {
    for (let i = 0; i < FAMILIES.length; i++) {
      for (let j = 0; j < i; j++) {
        const [a, b] = [seen(theme.families[i]!, matrix), seen(theme.families[j]!, matrix)];
        expect(Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b), `${FAMILIES[i]} ${FAMILIES[j]}`).toBeGreaterThan(18);
      }
    }
  });
});

describe("shapes", () => {
  it("differ for all kinds and stay within the cell", () => {
    expect(GLYPHS).toHaveLength(KINDS.length);
    expect(new Set(GLYPHS.map((g) => JSON.stringify(g))).size).toBe(KINDS.length);
    for (const glyph of GLYPHS) for (const [x, y] of glyph) expect(Math.hypot(x, y)).toBeLessThan(1.5);
    expect(FAMILY_BY_KIND.every((f) => f >= 0)).toBe(true);
  });
});
