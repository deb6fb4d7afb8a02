/** The data the page works on, once loaded, and the hooks that hand it out. */
import { useQuery } from "@tanstack/react-query";
import { createContext, useCallback, useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { PartyCode } from "../data/schema";
import { basisOf, chartDataOf, chartLanes, homeOf, isSmall, laneLabels, namedFirst, shownNow, type Basis } from "./basis";
import type { ChartData, ReadingColumns, TraitColumns } from "./chart/types";
import { translator, type Translate } from "./i18n";
import type { IndexedShown } from "./filter";
import type { SelectClient } from "./selectClient";
import { useApp } from "./store";
import type { Texts } from "./texts";

export interface DataSet extends Basis {
  readonly url: string;
  readonly readings: ReadingColumns | null;
  /** Null while they are loading, and where only the worker has them. */
  readonly traits: TraitColumns | null;
  readonly texts: Texts | null;
  readonly client: SelectClient;
}

export const DataContext = createContext<DataSet | null>(null);

/** The loaded data; throws outside the loaded part of the page. */
export function useData(): DataSet {
  const set = useContext(DataContext);
  if (!set) throw new TypeError("no data set around this component");
  return set;
}

export function useTranslate(): Translate {
  const lang = useApp((s) => s.lang);
  return useMemo(() => translator(lang), [lang]);
}

/** Names of lanes in the page's language. */
export function useLaneLabels(): readonly string[] {
  const { manifest } = useData();
  const lang = useApp((s) => s.lang);
  const named = useNamedFirst();
  return useMemo(() => laneLabels(manifest, lang, named), [manifest, lang, named]);
}

export function useNamedFirst(): PartyCode | null {
  const set = useData();
  return useApp((s) => namedFirst(set, s.filters, s.lanes));
}

/** Everything the chart draws, in the page's language. */
export function useChartData(): ChartData {
  const { manifest, marks, readings, texts } = useData();
  const labels = useLaneLabels();
  const named = useNamedFirst();
  const lanes = useMemo(() => chartLanes(manifest, labels, named), [manifest, labels, named]);
  const lang = useApp((s) => s.lang);
  return useMemo(() => chartDataOf({ manifest, marks, readings, texts }, lanes, lang), [lanes, marks, readings, manifest, texts, lang]);
}

/** The same data with a window to open with in which the relationships chosen are well seen, and the filters leave something. */
export function useOpening(set: DataSet, shown: IndexedShown | null): DataSet {
  const pairs = useApp((s) => s.filters.pairs);
  const party = useApp((s) => s.filters.party);
  return useMemo(() => {
    const home = homeOf(set, { pairs, party }, shown);
    return String(home) === String(set.home) ? set : { ...set, home };
  }, [set, shown, pairs, party]);
}

/** What a hand near the filters does: where they need the worker, it gets ready. */
export function useWarmFilters(): () => void {
  const { manifest, client } = useData();
  return useCallback(() => void (isSmall(manifest) || client.warm()), [manifest, client]);
}

/** A page that has been left alone for so long is being read. */
const QUIET_MS = 1000;

/** GB of a machine that has room for texts made ready before anybody searches: at a million events about 0.2 GB. Where none is told there is. */
const ROOMY_GB = 4;
const isRoomy = (): boolean => ((navigator as { readonly deviceMemory?: number }).deviceMemory ?? ROOMY_GB) >= ROOMY_GB;

/** While somebody reads, the worker makes ready what filters and searches on many marks need; a hand that moves the window is not disturbed. */
export function usePreparation({ manifest, texts, client }: DataSet): void {
  useEffect(() => {
    if (isSmall(manifest) || !texts || !isRoomy()) return;
    const ready = (): void => {
      stop();
      client.prepare();
    };
    let timer = setTimeout(ready, QUIET_MS);
    const stop = useApp.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(ready, QUIET_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [manifest, texts, client]);
}

/** `shown` is that of before while an answer is awaited, null before the first one and where none can be had: then `failure` says why. */
export interface Filtered {
  readonly shown: IndexedShown | null;
  readonly failure: { readonly error: Error; readonly retry: () => void } | null;
}

/** What the filters leave of the data. Search and large sets go to the worker. */
export function useShown(set: DataSet): Filtered {
  const { manifest, marks, index, traits, readings, client } = set;
  const filters = useApp((s) => s.filters);
  useEffect(() => void (readings && client.setReadings(readings)), [client, readings]);

  const others = (readings?.mark.length ?? 0) > 0;
  const small = isSmall(manifest);
  const known = small ? readings : null;
  const now = useMemo(
    () => shownNow(basisOf({ manifest, marks, index }), traits, known, filters),
    [manifest, marks, index, traits, known, filters],
  );
  const { data, error, refetch } = useQuery({
    queryKey: ["shown", manifest.hash, filters, others],
    enabled: now === null,
    structuralSharing: false,
    staleTime: Infinity,
    gcTime: 10_000,
    // The worker answers without a network, and an answer that fails is not worth waiting for longer.
    networkMode: "always",
    retry: 1,
    retryDelay: 500,
    queryFn: () => client.filter(filters),
  });
  const shown = now ?? data ?? null;
  // What was shown stays until the next answer: without it the chart would go and come back.
  const [last, setLast] = useState(shown);
  if (shown !== null && shown !== last) setLast(shown);
  // What was shown before would pass for what the filters leave.
  const failure = now === null && data === undefined && error ? { error, retry: () => void refetch() } : null;
  return { shown: shown ?? (failure ? null : last), failure };
}

const never = (): (() => void) => () => undefined;

/** Title of an event in the page's language; undefined until it is here. Others that come render nothing. */
export function useTitle(event: number): string | undefined {
  const { texts } = useData();
  const lang = useApp((s) => s.lang);
  return useSyncExternalStore(texts?.subscribe ?? never, () => texts?.title(event, lang));
}

/** Id of an event; undefined until it is here, or for none. */
export function useId(event: number | null): string | undefined {
  const { texts } = useData();
  return useSyncExternalStore(texts?.subscribe ?? never, () => (event === null ? undefined : texts?.id(event)));
}

/** Index of the event with this id: null where there is none, undefined while it is looked for. */
export function useFound(id: string | null): number | null | undefined {
  const { texts } = useData();
  return useSyncExternalStore(texts?.subscribe ?? never, () => (id === null ? null : texts?.find(id)));
}

/** Indices of those of these events that are found. */
export function useFoundOf(ids: readonly string[]): readonly number[] {
  const { texts } = useData();
  // One value for all, so that it compares.
  const key = useSyncExternalStore(texts?.subscribe ?? never, () => ids.flatMap((id) => texts?.find(id) ?? []).join());
  return useMemo(() => (key === "" ? [] : key.split(",").map(Number)), [key]);
}
