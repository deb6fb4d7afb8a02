/** The data the page works on, once loaded, and the hooks that hand it out. */
import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useMemo } from "react";
import type { Lane, Manifest, PartyCode } from "../data/schema";
import type { ChartData, ChartLane, MarkColumns, ReadingColumns, View } from "./chart/types";
import { boundsOf, fitView } from "./chart/view";
import { translator, type Translate } from "./i18n";
import { focusParty, laneLabel } from "./names";
import { fileUrl, type Texts } from "./published";
import { openingDays, openingView } from "./opening";
import { eventsWithin, filterMarks, firstMarks, isFiltered, marksByEvent } from "./select";
import { createSelectClient, type IndexedShown } from "./selectClient";
import { useApp } from "./store";
import { NO_FILTERS } from "./urlState";
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
  /** The window to open with; it follows the relationships chosen until somebody moves it. */
  readonly home: View;
  /** The one that shows everything. */
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
  const { manifest } = useData();
  const lang = useApp((s) => s.lang);
  const named = useNamedFirst();
  return useMemo(() => {
    const t = translator(lang);
    return manifest.lanes.map((lane: Lane) => laneLabel(manifest, lane, lang, t, named));
  }, [manifest, lang, named]);
}

/** Party named first in its pairs: the one asked for, else the one most of the data are about. */
export function useNamedFirst(): PartyCode | null {
  const { focus } = useData();
  const party = useApp((s) => s.filters.party);
  const first = useApp((s) => s.lanes.first);
  return party ?? first ?? focus;
}

/** Lanes as the chart takes them. */
function useChartLanes(): readonly ChartLane[] {
  const { manifest } = useData();
  const labels = useLaneLabels();
  const named = useNamedFirst();
  return useMemo(
    () =>
      manifest.lanes.map(({ key, parties, offset, count }, i) => ({
        key,
        parties,
        offset,
        count,
        label: labels[i]!,
        swapped: parties.length === 2 && parties[1] === named,
      })),
    [manifest, labels, named],
  );
}

/** Everything the chart draws, in the page's language. */
export function useChartData(): ChartData {
  const { manifest, marks, readings, texts } = useData();
  const lanes = useChartLanes();
  const lang = useApp((s) => s.lang);
  return useMemo(
    () => ({
      lanes,
      marks,
      readings,
      extent: manifest.extent,
      title: (event) => texts?.title(event, lang),
      names: new Set(Object.values(manifest.parties).map((p) => p[lang])),
    }),
    [lanes, marks, readings, manifest, texts, lang],
  );
}

/** What follows from the marks alone: kept while text and readings arrive. */
export function basisOf(manifest: Manifest, marks: MarkColumns): Omit<DataSet, "url" | "readings" | "texts"> {
  const first = firstMarks(marks.event, manifest.counts.events);
  const all = fitView(boundsOf(manifest.extent));
  const home = openingView(openingDays(marks, manifest.lanes, NO_FILTERS, manifest.extent));
  return { manifest, marks, first, marksOf: marksByEvent(marks.event, first), home, all, focus: focusParty(manifest.lanes) };
}

/** The same data with a window to open with in which the relationships chosen are well seen, and the filters leave something. */
export function useOpening(set: DataSet, shown: IndexedShown | null): DataSet {
  const pairs = useApp((s) => s.filters.pairs);
  const party = useApp((s) => s.filters.party);
  const { manifest, marks, home: plain } = set;
  const chosen = useMemo(() => {
    if (pairs.length === 0 && party === null) return plain;
    return openingView(openingDays(marks, manifest.lanes, { pairs, party }, manifest.extent));
  }, [marks, manifest, pairs, party, plain]);
  return useMemo(() => {
    const narrow = String(chosen) !== String(set.all);
    const seen = (events: Uint32Array): boolean => eventsWithin(events, set.first, set.marks, daysOfView(chosen)).length > 0;
    const empty = narrow && shown !== null && shown.events.length > 0 && !seen(shown.events);
    const home = empty ? set.all : chosen;
    return String(home) === String(set.home) ? set : { ...set, home };
  }, [set, shown, chosen]);
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
