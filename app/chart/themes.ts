/** The chart's colours as a canvas can use them. */
import { THEMES, type Theme } from "./theme-tokens";
import type { ThemeName } from "./types";

/**
 * Looks themes up for drawing in `host`'s document. System colours are asked of it: a sheet off screen belongs to no page, and would resolve
 * `CanvasText` in a scheme of its own, black on black.
 */
export function createThemes(host: HTMLElement): (name: ThemeName) => Theme {
  let forced: Theme | null = null;
  return (name) => (name === "forced" ? (forced ??= resolved(THEMES.forced, host)) : THEMES[name]);
}

function resolved(theme: Theme, host: HTMLElement): Theme {
  const probe = host.appendChild(document.createElement("span"));
  probe.style.setProperty("forced-color-adjust", "none");
  const colour = (value: string): string => {
    probe.style.color = value;
    return getComputedStyle(probe).color || value;
  };
  const entries = Object.entries(theme).map(([name, value]: [string, string | readonly string[]]) =>
    typeof value === "string" ? [name, colour(value)] : [name, value.map(colour)],
  );
  probe.remove();
  return Object.fromEntries(entries) as Theme;
}
