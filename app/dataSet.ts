/** The data the page works on, once loaded, and the hooks that hand it out. */
import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useMemo } from "react";
import type { Lane, Manifest, PartyCode } from "../data/schema";
import type { MarkColumns, ReadingColumns, View } from "./chart/types";
import { boundsOf, fitView } from "./chart/view";
import { translator, type Translate } from "./i18n";
import { focusParty, laneLabel } from "./names";
import { fileUrl, type Texts } from "./published";
import { eventsWithin, filterMarks, firstMarks, homeDays, isFiltered, marksByEvent } from "./select";
import { createSelectClient, type IndexedShown } from "./selectClient";
import { useApp } from "./store";
import { daysOfView } from "./window";

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
  /** The window to open with, and the one that shows everything. */
  readonly home: View;
  readonly all: View;
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
export function basisOf(manifest: Manifest, marks: MarkColumns): Omit<DataSet, "url" | "readings" | "texts"> {
  const first = firstMarks(marks.event, manifest.counts.events);
  const all = fitView(boundsOf(manifest.extent));
  const home = manifest.extent ? fitView(boundsOf(homeDays(marks.from, manifest.extent))) : all;
  return { manifest, marks, first, marksOf: marksByEvent(marks.event, first), home, all, focus: focusParty(manifest.lanes) };
}

/** The same data with a window to open with in which the filters leave something to see. */
export function useOpening(set: DataSet, shown: IndexedShown | null): DataSet {
  return useMemo(() => {
    if (!shown || String(set.home) === String(set.all)) return set;
    return eventsWithin(shown.events, set.first, set.marks, daysOfView(set.home)).length > 0 ? set : { ...set, home: set.all };
  }, [set, shown]);
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
