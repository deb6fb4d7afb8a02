import { useSyncExternalStore } from "react";
import type { ThemeName } from "../chart/types";
import { useApp } from "../store";

const QUERIES = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "print", "(prefers-reduced-motion: reduce)"];

function listen(changed: () => void): () => void {
  const lists = QUERIES.map((q) => matchMedia(q));
  for (const list of lists) list.addEventListener("change", changed);
  return () => {
    for (const list of lists) list.removeEventListener("change", changed);
  };
}

const useMatch = (query: string): boolean => useSyncExternalStore(listen, () => matchMedia(query).matches);

/** What the chart is to be drawn in: paper and forced colours go before the reader's choice, that before the system's. */
export function useThemeName(): ThemeName {
  const chosen = useApp((s) => s.theme);
  const dark = useMatch(QUERIES[0]!);
  const forced = useMatch(QUERIES[1]!);
  const print = useMatch(QUERIES[2]!);
  if (print) return "print";
  if (forced) return "forced";
  return chosen ?? (dark ? "dark" : "light");
}

export const useReducedMotion = (): boolean => useMatch(QUERIES[3]!);
