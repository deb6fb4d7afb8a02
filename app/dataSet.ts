/** The data the page works on, once loaded, and the hooks that hand it out. */
import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useMemo } from "react";
import type { Lane, Manifest, PartyCode } from "../data/schema";
import type { MarkColumns, ReadingColumns } from "./chart/types";
import { translator, type Translate } from "./i18n";
import { focusParty, laneLabel } from "./names";
import { fileUrl, type Texts } from "./published";
import { filterMarks, firstMarks, isFiltered, marksByEvent } from "./select";
import { createSelectClient, type IndexedShown } from "./selectClient";
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

/** What follows from the marks alone: kept while text and readings arrive. */
export function basisOf(manifest: Manifest, marks: MarkColumns): Pick<DataSet, "manifest" | "marks" | "first" | "marksOf" | "focus"> {
  const first = firstMarks(marks.event, manifest.counts.events);
  return { manifest, marks, first, marksOf: marksByEvent(marks.event, first), focus: focusParty(manifest.lanes) };
}

/** Below this many marks a filter takes less than a frame and a worker only delays it. */
const ON_THE_SPOT = 20_000;

/** What the filters leave of the data; null while the first answer is awaited. Search and large sets go to the worker. */
export function useShown({ url, manifest, marks, readings }: DataSet): IndexedShown | null {
  const filters = useApp((s) => s.filters);
  const client = useMemo(() => createSelectClient(marks, manifest.lanes, manifest.counts.events), [marks, manifest]);
  useEffect(() => () => client.close(), [client]);
  useEffect(() => client.setText(fileUrl(url, manifest.files.text), manifest.files.text.bytes), [client, url, manifest]);
  useEffect(() => void (readings && client.setReadings(readings)), [client, readings]);

  const small = marks.event.length <= ON_THE_SPOT;
  const filtered = isFiltered(filters);
  const others = (readings?.mark.length ?? 0) > 0;
  const here = filters.query === "" && (small || !filtered);
  const now = useMemo(
    () => (here ? filterMarks(marks, manifest.lanes, filters, manifest.counts.events, null) : null),
    [here, marks, manifest, filters],
  );
  const { data } = useQuery({
    queryKey: ["shown", manifest.hash, filters, others],
    enabled: !here || (!small && others),
    structuralSharing: false,
    staleTime: Infinity,
    gcTime: 10_000,
    placeholderData: (before: IndexedShown | undefined) => before,
    queryFn: () => client.filter(filters),
  });
  if (small) return now ?? data ?? null;
  return filtered || others ? (data ?? now) : now;
}
