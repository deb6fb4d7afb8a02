/** Stands for d3-transition (vite.config.ts), which d3-zoom imports: the chart starts none. */
export const interrupt = (): void => undefined;
