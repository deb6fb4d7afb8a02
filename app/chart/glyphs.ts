/** The shape of each kind as a polygon in the unit square [−1, 1]²; circles are polygons too, so that one drawing path serves all. */
import { KINDS, type Kind } from "../../data/schema";

type Point = readonly [x: number, y: number];

const polygon = (n: number, turn: number, r = 1): Point[] =>
  Array.from({ length: n }, (_, i) => {
    const a = turn + (i * 2 * Math.PI) / n;
    return [r * Math.sin(a), -r * Math.cos(a)] as const;
  });
const star = (n: number, inner: number): Point[] =>
  Array.from({ length: 2 * n }, (_, i) => {
    const r = i % 2 === 0 ? 1.15 : inner;
    const a = (i * Math.PI) / n;
    return [r * Math.sin(a), -r * Math.cos(a)] as const;
  });
const rectangle = (w: number, h: number): Point[] => [
  [-w, -h],
  [w, -h],
  [w, h],
  [-w, h],
];
const plus = (t: number): Point[] => [[-t, -1], [t, -1], [t, -t], [1, -t], [1, t], [t, t], [t, 1], [-t, 1], [-t, t], [-1, t], [-1, -t], [-t, -t]]; // prettier-ignore
const turned = (points: readonly Point[], a: number): Point[] =>
  points.map(([x, y]) => [x * Math.cos(a) - y * Math.sin(a), x * Math.sin(a) + y * Math.cos(a)] as const);

/** Each family keeps to related shapes: round and square, pointed, triangular, oblong, plus-like, crossed. */
const SHAPES: Readonly<Record<Kind, readonly Point[]>> = {
  visit: polygon(20, 0),
  meeting: rectangle(0.85, 0.85),
  ceremony: polygon(5, 0, 1.05),
  signing: polygon(4, 0, 1.2),
  relations: star(5, 0.5),
  envoy: [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.2], [0, 1.05], [-0.9, 0.2]], // prettier-ignore
  talks: [[0, -1.05], [1.05, 0.85], [-1.05, 0.85]], // prettier-ignore
  dialogue: [[0, 1.05], [1.05, -0.85], [-1.05, -0.85]], // prettier-ignore
  conference: polygon(6, Math.PI / 6, 1.08),
  call: [...polygon(20, 0).filter(([x]) => x >= -1e-9)].map(([x, y]) => [x * 1.3 - 0.6, y] as const),
  message: rectangle(1.1, 0.6),
  statement: rectangle(0.5, 1.05),
  aid: plus(0.36),
  cooperation: polygon(8, Math.PI / 8, 1.05),
  exercise: star(4, 0.42),
  protest: turned(plus(0.3), Math.PI / 4),
};

/** Unit polygons by index in KINDS. */
export const GLYPHS: readonly (readonly Point[])[] = KINDS.map((k) => SHAPES[k]);

/** SVG path data of a glyph of radius `r` about (x, y), one decimal. */
export function glyphPath(kind: number, x: number, y: number, r: number): string {
  const round = (v: number): string => String(Math.round(v * 10) / 10);
  return `M${GLYPHS[kind]!.map(([px, py]) => `${round(x + px * r)} ${round(y + py * r)}`).join("L")}Z`;
}
