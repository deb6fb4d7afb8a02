/**
 * Stands for d3-interpolate (vite.config.ts) where d3-zoom imports it, to move in a transition. With the colours it brings along it is a
 * tenth of what is loaded before the first drawing.
 */
export function interpolateZoom(): never {
  throw new Error("the chart starts no transitions of d3-zoom");
}
