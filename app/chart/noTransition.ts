/** Stands for d3-transition (vite.config.ts): d3-zoom asks it to stop transitions, of which the chart starts none; it and its colours are a tenth of the embed. */
export const interrupt = (): void => undefined;
