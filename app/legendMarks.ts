/** A small drawn example of each way of drawing, 22 × 14: as plain shapes, for the page and the embed alike. */
import type { Encoding } from "./chart/types";

interface MarkShape {
  readonly tag: "path" | "rect" | "circle" | "text";
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
}

const path = (d: string, more: MarkShape["attributes"] = {}): MarkShape => ({ tag: "path", attributes: { d, ...more } });
const bar = (x: number, width: number, more: MarkShape["attributes"] = {}): MarkShape => ({
  tag: "rect",
  attributes: { x, y: 4.5, width, height: 5, ...more },
});
const dot = (r: number, more: MarkShape["attributes"] = {}): MarkShape => ({ tag: "circle", attributes: { cx: 11, cy: 7, r, ...more } });
const word = (text: string): MarkShape => ({ tag: "text", attributes: { x: 11, y: 11, "text-anchor": "middle", "font-size": 11 }, text });
const HOLLOW = { class: "hollow" };

export const LEGEND_MARKS: Readonly<Record<Encoding, readonly MarkShape[]>> = {
  density: [path("M1 12V9H6V5H11V3H16V8H21V12Z", { opacity: 0.5 })],
  cluster: [word("+n")],
  day: [dot(4)],
  lasts: [bar(2, 18)],
  within: [bar(2.5, 17, HOLLOW)],
  openEnd: [bar(2, 8), bar(10, 5, { opacity: 0.5 }), bar(15, 5, { opacity: 0.2 })],
  readings: [path("M2 10L8 4M5 10L11 4M8 10L12 6", HOLLOW), { tag: "circle", attributes: { cx: 18, cy: 7, r: 3, "stroke-dasharray": "2 1.5", ...HOLLOW } }],
  planned: [dot(4, HOLLOW)],
  postponed: [dot(4, HOLLOW), path("M3 7H19", HOLLOW)],
  cancelled: [dot(4, HOLLOW), path("M6 12L16 2", HOLLOW)],
  recalled: [dot(2.5, { opacity: 0.55 })],
  direction: [path("M3 7H17M13 3.5L17 7L13 10.5", HOLLOW)],
  disputed: [word("≠")],
  today: [path("M11 0V14", { "stroke-dasharray": "1.5 2", ...HOLLOW })],
  weekend: [{ tag: "rect", attributes: { x: 3, y: 1, width: 16, height: 12, opacity: 0.16 } }],
}; // prettier-ignore
