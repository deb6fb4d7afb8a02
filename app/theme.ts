/** Which of the chart's looks the page asks for. */
import type { ThemeName } from "./chart/types";
import type { ThemeChoice } from "./urlState";

export const DARK = "(prefers-color-scheme: dark)";
export const FORCED = "(forced-colors: active)";
export const PRINT = "print";
export const REDUCED_MOTION = "(prefers-reduced-motion: reduce)";

/** Paper and forced colours go before the reader's choice, that before the system's. */
export function themeOf(chosen: ThemeChoice | null, holds: (query: string) => boolean): ThemeName {
  if (holds(PRINT)) return "print";
  if (holds(FORCED)) return "forced";
  return chosen ?? (holds(DARK) ? "dark" : "light");
}
