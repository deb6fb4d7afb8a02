import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { ThemeName } from "../chart/types";
import { useApp } from "../store";
import { DARK, FORCED, PRINT, REDUCED_MOTION, themeOf } from "../theme";

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

/** What the chart is to be drawn in. */
export function useThemeName(): ThemeName {
  const chosen = useApp((s) => s.theme);
  const holding: Readonly<Record<string, boolean>> = { [DARK]: useMatch(DARK), [FORCED]: useMatch(FORCED), [PRINT]: useMatch(PRINT) };
  return themeOf(chosen, (query) => holding[query] ?? false);
}

export const useReducedMotion = (): boolean => useMatch(REDUCED_MOTION);
