import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { ThemeName } from "../chart/types";
import { useApp } from "../store";

/** Whether a media query holds, and again when that changes. */
export function useMatch(query: string): boolean {
  const list = useMemo(() => matchMedia(query), [query]);
  const listen = useCallback(
    (changed: () => void) => {
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    [list],
  );
  return useSyncExternalStore(listen, () => list.matches);
}

/** What the chart is to be drawn in: paper and forced colours go before the reader's choice, that before the system's. */
export function useThemeName(): ThemeName {
  const chosen = useApp((s) => s.theme);
  const dark = useMatch("(prefers-color-scheme: dark)");
  const forced = useMatch("(forced-colors: active)");
  const print = useMatch("print");
  if (print) return "print";
  if (forced) return "forced";
  return chosen ?? (dark ? "dark" : "light");
}

export const useReducedMotion = (): boolean => useMatch("(prefers-reduced-motion: reduce)");
