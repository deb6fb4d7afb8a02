/** Colours, sizes and the grouping of kinds into six families; every drawing file takes its looks from here. */
import { KINDS, type Kind } from "../../data/schema";
import type { ThemeName } from "./types";

/** Six families of kinds carry colour; the shape tells the kind (glyphs.ts). */
export const FAMILIES = ["visit", "signing", "talks", "message", "cooperation", "protest"] as const;
type Family = (typeof FAMILIES)[number];

const FAMILY_OF: Readonly<Record<Kind, Family>> = {
  visit: "visit",
  meeting: "visit",
  ceremony: "visit",
  signing: "signing",
  relations: "signing",
  envoy: "signing",
  talks: "talks",
  dialogue: "talks",
  conference: "talks",
  call: "message",
  message: "message",
  statement: "message",
  aid: "cooperation",
  cooperation: "cooperation",
  exercise: "cooperation",
  protest: "protest",
};

/** Index in FAMILIES by index in KINDS. */
export const FAMILY_BY_KIND: readonly number[] = KINDS.map((k) => FAMILIES.indexOf(FAMILY_OF[k]));

export interface Theme {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  /** Hairlines between lanes and at the ticks. */
  readonly line: string;
  readonly lineStrong: string;
  readonly weekend: string;
  /** The density strip; its height says how much, so one ink will do. */
  readonly mass: string;
  readonly recalled: string;
  readonly accent: string;
  readonly families: readonly string[];
}

/** Hues keep apart under protanopia and deuteranopia and reach 3:1 on their background (theme-tokens.test.ts). */
export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    background: "#ffffff",
    text: "#1c1f24",
    muted: "#5d636c",
    line: "#eceef1",
    lineStrong: "#d3d7dd",
    weekend: "rgb(20 30 60 / 4%)",
    mass: "#8a94a3",
    recalled: "#7b828c",
    accent: "#0b57d0",
    families: ["#2b7bd6", "#a83203", "#16907a", "#6a2c8f", "#b58900", "#2e1a22"],
  },
  dark: {
    background: "#15181d",
    text: "#e8eaed",
    muted: "#a3abb6",
    line: "#23282f",
    lineStrong: "#3a414b",
    weekend: "rgb(255 255 255 / 4%)",
    mass: "#6d7887",
    recalled: "#8f98a4",
    accent: "#8ab4f8",
    families: ["#5596f0", "#e8652f", "#35a894", "#d9b8f6", "#f3d76b", "#ffffff"],
  },
  print: {
    background: "#ffffff",
    text: "#000000",
    muted: "#444444",
    line: "#dddddd",
    lineStrong: "#aaaaaa",
    weekend: "rgb(0 0 0 / 5%)",
    mass: "#8c8c8c",
    recalled: "#6a6a6a",
    accent: "#000000",
    families: ["#2b7bd6", "#a83203", "#16907a", "#6a2c8f", "#b58900", "#2e1a22"],
  },
  // System colours: a person's own palette replaces ours; shape, fill and edge still say everything.
  forced: {
    background: "Canvas",
    text: "CanvasText",
    muted: "CanvasText",
    // Hairlines stay quieter than text in any palette.
    line: "color-mix(in srgb, CanvasText 14%, Canvas)",
    lineStrong: "color-mix(in srgb, CanvasText 40%, Canvas)",
    weekend: "transparent",
    mass: "GrayText",
    recalled: "GrayText",
    accent: "Highlight",
    families: FAMILIES.map(() => "CanvasText"),
  },
};

/** One family with a CJK fallback; no webfont to wait for. */
export const FONT =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** Sizes in px; two sizes of type. */
export const SIZE = {
  text: 12,
  name: 13,
  axis: 38,
  /** Second row of the axis, below the first. */
  lunar: 18,
  /** Radius of a mark. */
  glyph: 4.5,
  bar: 5,
  row: 17,
  strip: 8,
  lanePad: 3,
  laneMin: 28,
  laneCollapsed: 15,
  maxRows: 12,
  gutter: 168,
  /** Below this width the names stand above their lanes. */
  narrow: 520,
  nameRow: 20,
} as const;

/** Height of the axis with the rows it has. */
export function axisHeight({ lunar }: { readonly lunar: boolean }): number {
  return SIZE.axis + (lunar ? SIZE.lunar : 0);
}
