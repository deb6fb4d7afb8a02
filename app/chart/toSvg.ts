/** A scene as SVG text: pictures for export, for tests, and for browsers without a canvas. Fixed metrics, no DOM. */
import { placeAxis } from "./axis";
import { STYLE } from "./batch";
import { ARROW_TIP, inkOf, OUTLINED, radiusOf } from "./glyphSheet";
import { glyphPath } from "./glyphs";
import { estimateWidth } from "./labels";
import { lunarWordsOf } from "./lunarWords";
import { createModel, NO_CURSOR, type Model } from "./model";
import { FRAME_PX } from "./markStyle";
import type { Scene, SceneLane } from "./scene";
import { ringBox, TEXT_SHIFT, tiePath } from "./svg";
import { axisHeight, FONT, SIZE, THEMES, type Theme } from "./theme-tokens";
import type { ChartData, ChartPatch } from "./types";
import { formatCount, wordsOf } from "./words";

/** Height in px that lanes may fill before they get only the rows they need: about a sheet of paper. */
const SHEET_PX = 1100;

/** The chart of some data as an SVG document; `height` grows to hold all lanes when it is not given. Without `view`, everything is shown. */
export function renderSvg(data: ChartData, patch: ChartPatch, width: number, height?: number): string {
  const model = createModel(data, patch);
  model.resize(width, height ?? SHEET_PX);
  const tall = height ?? axisHeight(model.state) + Math.ceil(model.layout.total);
  if (height === undefined) model.resize(width, tall);
  return svgOf(model, model.scene(NO_CURSOR), width, tall);
}

/** SVG of a scene of a model, with its axis and the names of its lanes. */
export function svgOf(model: Model, scene: Scene, width: number, height: number): string {
  const { state, data, gutter, index, layout } = model;
  const theme = THEMES[state.theme];
  const words = wordsOf(state.lang);
  const id = `plot-${Math.round(width)}-${Math.round(height)}`;
  const ticks = placeAxis(scene, estimateWidth);
  const axis = axisHeight(state);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}" role="img" font-family="${escape(FONT)}" font-size="${SIZE.text}">`,
    `<title>${escape(words.chart)}</title>`,
    `<rect width="100%" height="100%" fill="${theme.background}"/>`,
    `<clipPath id="${id}"><rect width="${n(scene.width)}" height="${n(scene.height)}"/></clipPath>`,
    `<g transform="translate(${gutter} 0)">`,
    ...ticks.lines.map(({ x, y0, y1 }) => `<path d="M${n(x)} ${y0}V${y1}" stroke="${theme.lineStrong}"/>`),
    ...ticks.texts.map(({ x, y, label, strong }) => text(x, y, label, strong ? theme.text : theme.muted, strong)),
    `</g>`,
    state.lunar && gutter > 0 ? text(10, SIZE.axis + 13, lunarWordsOf(state.lang).axis, theme.muted, false) : "",
    ...scene.lanes.map((lane) => {
      const y = axis + lane.y + (layout.namesAbove ? 13 : lane.rows > 0 ? 16 : 12);
      const { label } = data.lanes[lane.lane]!;
      const count = formatCount(index.counts[lane.lane] ?? 0, state.lang);
      const right = layout.namesAbove ? 10 + estimateWidth(label, SIZE.name) + 8 : gutter - 12;
      const anchor = layout.namesAbove ? "" : ` text-anchor="end"`;
      return `${text(10, y, label, theme.text, false, ` font-size="${SIZE.name}"`)}${text(right, y, count, theme.muted, false, anchor)}`;
    }),
    `<g transform="translate(${gutter} ${axis})" clip-path="url(#${id})">`,
    ...backdrop(scene, theme),
    ...scene.lanes.map((lane, l) => skyline(scene, lane, l, theme)),
    ...scene.ties.map((tie) => `<path d="${tiePath(tie)}" fill="none" stroke="${theme.muted}" stroke-dasharray="2 2"/>`),
    ...marks(scene, theme),
    ...scene.rings.map((ring) => {
      const { x, y, width: w, height: h } = ringBox(ring);
      return `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="7" fill="none" stroke="${theme.accent}"/>`;
    }),
    ...scene.labels.filter((l) => l.text).map((l) => text(l.x, l.y + TEXT_SHIFT, l.text, theme.text, l.strong)),
    ...scene.badges.map((b) => text(b.x, b.y + TEXT_SHIFT, b.text, theme.muted, false)),
    scene.todayX === null ? "" : `<path d="M${n(scene.todayX)} 0V${n(scene.height)}" stroke="${theme.accent}" stroke-dasharray="1 2"/>`,
    `</g></svg>`,
  ]
    .filter(Boolean)
    .join("\n");
}

function backdrop(scene: Scene, theme: Theme): string[] {
  const line = (d: string, stroke: string): string => `<path d="${d}" stroke="${stroke}"/>`;
  return [
    ...scene.restDays.map(([x, w]) => `<rect x="${n(x)}" width="${n(w)}" height="${n(scene.height)}" fill="${theme.weekend}"/>`),
    ...scene.ticks
      .filter((t) => t.x >= 0)
      .map((t) => line(`M${n(Math.round(t.x) + 0.5)} 0V${n(scene.height)}`, t.row === "upper" ? theme.lineStrong : theme.line)),
    ...scene.lanes.map((l) => line(`M0 ${n(Math.round(l.y + l.height) - 0.5)}H${n(scene.width)}`, theme.line)),
  ];
}

/** Columns of equal height run together. */
function skyline({ density, width }: Scene, lane: SceneLane, l: number, theme: Theme): string {
  if (lane.stripAlpha === 0) return "";
  const columns = Math.ceil(width);
  const floor = Math.round(lane.stripY) + lane.stripHeight;
  const height = (i: number): number => Math.round((density[l * columns + i]! / 255) * lane.stripHeight * 10) / 10;
  let d = "";
  for (let i = 0; i < columns;) {
    const h = height(i);
    const from = i;
    while (i < columns && height(i) === h) i++;
    if (h > 0) d += `M${from} ${floor}v${n(-h)}h${i - from}v${n(h)}z`;
  }
  return d && `<path d="${d}" fill="${theme.mass}" opacity="${n(lane.stripAlpha)}"/>`;
}

function marks({ marks: batch, width }: Scene, theme: Theme): string[] {
  const out: string[] = [];
  for (let i = 0; i < batch.length; i++) {
    const style = batch.style[i]!;
    const kind = batch.kind[i]!;
    const ink = inkOf(style, kind, theme);
    const x = batch.x[i]!;
    const y = batch.y[i]!;
    const x0 = Math.max(batch.x0[i]!, -20);
    const x1 = Math.min(batch.x1[i]!, width + 20);
    const rect = (a: number, top: number, w: number, h: number, rest: string): string =>
      `<rect x="${n(a)}" y="${n(top)}" width="${n(Math.max(w, 1))}" height="${n(h)}" ${rest}/>`;
    if (style & STYLE.trace) {
      out.push(
        style & STYLE.bar
          ? rect(x0, y + 6, x1 - x0, 2, `fill="${ink}" opacity=".75"`)
          : rect(x - 1, y + 6, 2, 3, `fill="${ink}" opacity=".75"`),
      );
      continue;
    }
    const low = style & STYLE.low;
    const [top, height] = low ? [y + 5, 3] : [y - SIZE.bar / 2, SIZE.bar];
    if (style & STYLE.within) {
      const a = Math.min(x0, x - FRAME_PX / 2);
      const b = Math.max(x1, x + FRAME_PX / 2);
      out.push(rect(a, y - 6.5, b - a, 13, `fill="none" stroke="${ink}"`));
    } else if (style & (STYLE.openEnd | STYLE.openStart)) {
      for (let s = 0; s < 8; s++) {
        const fade = 0.6 * (style & STYLE.openEnd ? 1 - s / 8 : (s + 1) / 8);
        out.push(rect(x0 + (s * (x1 - x0)) / 8, top, (x1 - x0) / 8, height, `fill="${ink}" opacity="${n(fade)}"`));
      }
    } else if (style & STYLE.bar) {
      const dash = style & STYLE.ghost ? ` stroke-dasharray="2 2" opacity="${n(batch.alpha[i]! / 255)}"` : "";
      out.push(rect(x0, top, x1 - x0, height, style & OUTLINED ? `fill="none" stroke="${ink}"${dash}` : `fill="${ink}" opacity=".5"`));
    }
    if (x >= -SIZE.glyph && x <= width + SIZE.glyph) out.push(glyph(style, kind, x, y, batch.alpha[i]!, ink, theme));
  }
  return out;
}

function glyph(style: number, kind: number, x: number, y: number, alpha: number, ink: string, theme: Theme): string {
  const r = radiusOf(style);
  const ghost = style & STYLE.ghost ? ` stroke-dasharray="1.6 1.6" opacity="${n(alpha / 255)}"` : "";
  let out =
    style & OUTLINED
      ? `<path d="${glyphPath(kind, x, y, r)}" fill="${theme.background}" stroke="${ink}" stroke-width="1.4"${ghost}/>`
      : `<path d="${glyphPath(kind, x, y, r)}" fill="${ink}"/>`;
  const stroke = (d: string): string => `<path d="${d}" stroke="${ink}" stroke-width="1.2"/>`;
  if (style & STYLE.hatched)
    for (const d of [-2, 0.4, 2.8]) out += stroke(`M${n(x + d - 2.2)} ${n(y + 2.2)}L${n(x + d + 1.2)} ${n(y - 2.2)}`);
  if (style & (STYLE.postponed | STYLE.cancelled))
    out += stroke(`M${n(x - r - 2.5)} ${n(y + r + 1.5)}L${n(x + r + 2.5)} ${n(y - r - 1.5)}`);
  if (style & STYLE.cancelled) out += stroke(`M${n(x - r - 2.5)} ${n(y - r - 1.5)}L${n(x + r + 2.5)} ${n(y + r + 1.5)}`);
  if (style & (STYLE.arrowLeft | STYLE.arrowRight)) {
    const way = style & STYLE.arrowRight ? 1 : -1;
    out += `<path d="M${n(x + way * ARROW_TIP)} ${n(y)}l${-way * 3.5} -3v6z" fill="${ink}"/>`;
  }
  return out;
}

function text(x: number, y: number, content: string, fill: string, strong: boolean, rest = ""): string {
  return `<text x="${n(x)}" y="${n(y)}" fill="${fill}"${strong ? ` font-weight="600"` : ""}${rest}>${escape(content)}</text>`;
}

/** One decimal, no trailing zero. */
function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Escapes text for XML and drops the control characters that XML 1.0 forbids. */
export function escape(content: string): string {
  return content.replace(/\p{Cc}/gu, (c) => (c === "\t" || c === "\n" ? " " : "")).replace(/[&<>"']/g, (c) => ENTITIES[c]!);
}
