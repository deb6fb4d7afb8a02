/** Glyphs as they look in each style, drawn once into sheets that the canvas copies from. */
import { STYLE } from "./batch";
import { GLYPHS } from "./glyphs";
import { freeze, newSheet, type Brush } from "./sheet";
import { FAMILY_BY_KIND, SIZE, type Theme } from "./theme-tokens";

/** CSS px of an atlas cell. */
export const CELL = 22;
/** Styles that change the look of a glyph; each combination has its cell. */
export const GLYPH_STYLES =
  STYLE.hatched |
  STYLE.planned |
  STYLE.postponed |
  STYLE.cancelled |
  STYLE.recalled |
  STYLE.ghost |
  STYLE.arrowLeft |
  STYLE.arrowRight |
  STYLE.disputed;

/** Styles drawn as an outline. */
export const OUTLINED = STYLE.planned | STYLE.postponed | STYLE.cancelled | STYLE.ghost | STYLE.hatched;

/** What a mark of a style is drawn with; the sharing of `toSvg` and the canvas. */
export function inkOf(style: number, kind: number, theme: Theme): string {
  return style & STYLE.recalled ? theme.recalled : theme.families[FAMILY_BY_KIND[kind]!]!;
}

/** Distance of an arrowhead's tip from the middle of its glyph. */
export const ARROW_TIP = SIZE.glyph + 5;

function arrow(g: Brush, way: 1 | -1): void {
  g.beginPath();
  g.moveTo(way * ARROW_TIP, 0);
  g.lineTo(way * (ARROW_TIP - 3.5), -3);
  g.lineTo(way * (ARROW_TIP - 3.5), 3);
  g.fill();
}

export interface Atlas {
  /** The cell of a kind begins at kind × CELL. */
  sheet(style: number): CanvasImageSource | null;
}

/** A sheet of all kinds for each style, drawn on first use. */
export function createAtlas(theme: Theme, ratio: number): Atlas {
  const sheets = new Map<number, CanvasImageSource | null>();
  const side = CELL * ratio;
  return {
    sheet(style) {
      let image = sheets.get(style);
      if (image !== undefined) return image;
      const sheet = newSheet(GLYPHS.length * side, side);
      GLYPHS.forEach((_, kind) => {
        sheet?.g.setTransform(ratio, 0, 0, ratio, (kind + 0.5) * side, side / 2);
        if (sheet) paintGlyph(sheet.g, kind, style, theme);
      });
      sheets.set(style, (image = sheet && freeze(sheet)));
      return image;
    },
  };
}

const PLAIN = [7, 7] as const;
const STRUCK = [8, 8] as const;
const WIDE = [CELL / 2, 8] as const;
const TALL = [CELL / 2, 10] as const;

/** Half the width and height of what a style fills of its cell, CSS px. */
export function reachOf(style: number): readonly [number, number] {
  if (style & STYLE.disputed) return TALL;
  if (style & (STYLE.arrowLeft | STYLE.arrowRight)) return WIDE;
  return style & (STYLE.postponed | STYLE.cancelled) ? STRUCK : PLAIN;
}

/** Radius of a glyph: recalled ones are small. */
export function radiusOf(style: number): number {
  return style & STYLE.recalled ? 3.2 : SIZE.glyph;
}

function paintGlyph(g: Brush, kind: number, style: number, theme: Theme): void {
  const r = radiusOf(style);
  const ink = inkOf(style, kind, theme);
  g.fillStyle = theme.text;
  if (style & STYLE.disputed) g.fillRect(-0.5, -8.5, 1, 3);
  g.fillStyle = ink;
  if (style & STYLE.arrowRight) arrow(g, 1);
  if (style & STYLE.arrowLeft) arrow(g, -1);
  g.beginPath();
  GLYPHS[kind]!.forEach(([x, y], i) => (i ? g.lineTo(x * r, y * r) : g.moveTo(x * r, y * r)));
  g.closePath();
  g.fillStyle = style & OUTLINED ? theme.background : ink;
  g.fill();
  if (!(style & OUTLINED)) return;
  g.strokeStyle = ink;
  g.lineWidth = 1.4;
  if (style & STYLE.hatched) {
    g.save();
    g.clip();
    g.lineWidth = 1.1;
    g.beginPath();
    for (let d = -2 * r; d <= 2 * r; d += 2.6) {
      g.moveTo(d - r, r);
      g.lineTo(d + r, -r);
    }
    g.stroke();
    g.restore();
    g.beginPath();
    GLYPHS[kind]!.forEach(([x, y], i) => (i ? g.lineTo(x * r, y * r) : g.moveTo(x * r, y * r)));
    g.closePath();
  }
  if (style & STYLE.ghost) g.setLineDash([1.6, 1.6]);
  g.stroke();
  g.setLineDash([]);
  if (!(style & (STYLE.postponed | STYLE.cancelled))) return;
  g.beginPath();
  g.moveTo(-r - 2.5, r + 1.5);
  g.lineTo(r + 2.5, -r - 1.5);
  if (style & STYLE.cancelled) {
    g.moveTo(-r - 2.5, -r - 1.5);
    g.lineTo(r + 2.5, r + 1.5);
  }
  g.stroke();
}
