/** What points at marks, as SVG elements above the canvas: rings, ties, today's line. Elements are kept and reused; nothing is joined. */
import type { Ring, Tie } from "./placed";
import type { Scene } from "./scene";
import type { Theme } from "./theme-tokens";

const NS = "http://www.w3.org/2000/svg";

export interface Furniture {
  resize(width: number, height: number): void;
  draw(scene: Scene, theme: Theme): void;
}

/** Draws into the SVG layer over the plot's canvas. */
export function createFurniture(layer: SVGSVGElement): Furniture {
  Object.assign(layer.style, { display: "block", overflow: "hidden" });
  const ties = pool(layer, "path");
  const rings = pool(layer, "rect");
  const today = pool(layer, "line");
  return {
    resize(width, height) {
      set(layer, "width", width, "height", Math.max(height, 0));
    },
    draw(scene, theme) {
      ties.each(scene.ties.length, (line, i) => {
        set(line, "d", tiePath(scene.ties[i]!), "fill", "none", "stroke", theme.muted, "stroke-dasharray", "2 2");
      });
      rings.each(scene.rings.length, (rect, i) => {
        const ring = scene.rings[i]!;
        const { x, y, width, height } = ringBox(ring);
        set(rect, "x", x, "y", y, "width", width, "height", height, "rx", 7, "fill", "none");
        set(
          rect,
          "stroke",
          ring.why === "lit" || ring.why === "companions" ? theme.muted : theme.accent,
          "stroke-width",
          ring.why === "selected" || ring.why === "focused" ? 2 : 1,
        );
      });
      const x = scene.todayX;
      today.each(x === null ? 0 : 1, (line) =>
        set(line, "x1", x!, "x2", x!, "y1", 0, "y2", scene.height, "stroke", theme.accent, "stroke-dasharray", "1 2"),
      );
    },
  };
}

/** From the middle of a line of text to its baseline. */
export const TEXT_SHIFT = 4;

export function ringBox({ x0, x1, y }: Ring): { x: number; y: number; width: number; height: number } {
  const x = Math.max(x0 - 3, -30);
  return { x, y: y - 8.5, width: Math.max(Math.min(x1 + 2, 20_000) - x, 14), height: 17 };
}

/** From a mark to another reading of it, below the line of text. */
export function tiePath({ x0, x1, y }: Tie): string {
  const n = (v: number): number => Math.round(Math.max(v, -30) * 10) / 10;
  return `M${n(x0)} ${n(y + 5)}V${n(y + 8)}H${n(x1)}V${n(y + 5)}`;
}

/** Elements of one kind in a group of their own; the surplus is hidden, not removed. */
function pool<K extends "line" | "path" | "rect">(parent: SVGSVGElement, tag: K) {
  type Item = SVGElementTagNameMap[K];
  const group = parent.appendChild(document.createElementNS(NS, "g"));
  const items: Item[] = [];
  let used = 0;
  return {
    each(n: number, draw: (item: Item, i: number) => void): void {
      while (items.length < n) items.push(group.appendChild(document.createElementNS(NS, tag)));
      for (let i = 0; i < n; i++) {
        if (i >= used) items[i]!.removeAttribute("display");
        draw(items[i]!, i);
      }
      for (let i = n; i < used; i++) items[i]!.setAttribute("display", "none");
      used = n;
    },
  };
}

type Remembering = Element & { remembered?: Record<string, string | number> };

/** Sets attributes that have changed; asking the DOM would cost more than remembering. */
function set(element: Remembering, ...pairs: readonly (string | number)[]): void {
  const known = (element.remembered ??= {});
  for (let i = 0; i < pairs.length; i += 2) {
    const name = pairs[i] as string;
    const value = pairs[i + 1]!;
    if (known[name] === value) continue;
    known[name] = value;
    element.setAttribute(name, String(value));
  }
}
