/**
 * Stands for d3-transition and d3-interpolate (vite.config.ts), which d3-zoom imports for transitions: the chart starts none. With the colours they
 * bring along they are a tenth of what is loaded before the first drawing.
 */
export const interrupt = (): void => undefined;

/** How a transition would move; asked for by none. */
export function interpolateZoom(): never {
  throw new Error("the chart starts no transitions of d3-zoom");
}
