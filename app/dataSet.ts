/** The data the page works on, once loaded, and the hooks that hand it out. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { Lane, Manifest, PartyCode } from "../data/schema";
import type { MarkColumns, ReadingColumns } from "./chart/types";
import { translator, type Translate } from "./i18n";
import { focusParty, laneLabel } from "./names";
import type { Texts } from "./published";
import { filterMarks, firstMarks, marksByEvent } from "./select";
import { startSelectClient, type IndexedShown, type SelectClient } from "./selectClient";
import { useApp } from "./store";

export interface DataSet {
  readonly url: string;
  readonly manifest: Manifest;
  readonly marks: MarkColumns;
  readonly readings: ReadingColumns | null;
  readonly texts: Texts | null;
  /** First mark of each event. */
  readonly first: Uint32Array;
  /** All marks of an event, one a lane it is drawn in. */
  readonly marksOf: (event: number) => readonly number[];
  /** Party named first in its pairs. */
  readonly focus: PartyCode | null;
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
  const { manifest, focus } = useData();
  const lang = useApp((s) => s.lang);
  const party = useApp((s) => s.party);
  return useMemo(() => {
    const t = translator(lang);
    return manifest.lanes.map((lane: Lane) => laneLabel(manifest, lane, lang, t, party ?? focus));
  }, [manifest, lang, party, focus]);
}

export function dataSetOf(
  url: string,
  manifest: Manifest,
  marks: MarkColumns,
  readings: ReadingColumns | null,
  texts: Texts | null,
): DataSet {
  const first = firstMarks(marks.event, manifest.counts.events);
  return { url, manifest, marks, readings, texts, first, marksOf: marksByEvent(marks.event, first), focus: focusParty(manifest.lanes) };
}

/** Below this many marks a filter takes less than a frame and a worker only delays it. */
const ON_THE_SPOT = 20_000;

/** What the filters leave of the data; null while the first answer is awaited. Search and large sets go to the worker. */
export function useShown(set: DataSet): IndexedShown | null {
  const filters = useApp((s) => s.filters);
  const { manifest, marks, readings, texts } = set;
  const small = marks.event.length <= ON_THE_SPOT && filters.query === "";
  const client = useSelectClient(set, !small);
  const ready = client !== null && (filters.query === "" || texts !== null);
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ["shown", manifest.hash, filters, readings !== null],
    enabled: !small && ready,
    structuralSharing: false,
    staleTime: Infinity,
    gcTime: 10_000,
    placeholderData: (before: IndexedShown | undefined) => before,
    queryFn: () => client!.filter(filters),
  });
  useEffect(() => () => queries.removeQueries({ queryKey: ["shown", manifest.hash] }), [queries, manifest.hash]);
  const now = useMemo(
    () => (small ? filterMarks(marks, manifest.lanes, filters, manifest.counts.events, null) : null),
    [small, marks, manifest, filters],
  );
  return now ?? data ?? null;
}

function useSelectClient({ manifest, marks, readings, texts }: DataSet, wanted: boolean): SelectClient | null {
  const [client, setClient] = useState<SelectClient | null>(null);
  const [needed, setNeeded] = useState(wanted);
  if (wanted && !needed) setNeeded(true);
  useEffect(() => {
    if (!needed) return;
    const started = startSelectClient(marks, manifest.lanes, manifest.counts.events);
    setClient(started);
    return () => {
      started.close();
      setClient(null);
    };
  }, [needed, marks, manifest]);
  // In the order of the queue: columns posted here are there before the first filter that needs them.
  useEffect(() => void (texts && client?.setText(texts.search)), [client, texts]);
  useEffect(() => void (readings && client?.setReadings(readings)), [client, readings]);
  return client;
}
