/** What follows from the published files, the address and the language: what both the first drawing and the page need. Pure. */
import type { Manifest } from "../data/published";
import type { Lang, PartyCode } from "../data/schema";
import { orderLanes, type Arrangement } from "./arrangement";
import { buildIndex } from "./chart/mass";
import type { ChartData, ChartIndex, ChartLane, MarkColumns, ReadingColumns, TraitColumns, View } from "./chart/types";
import { boundsOf, fitView } from "./chart/view";
import { allEvents } from "./eventSet";
import { createFilter, isFiltered, type Filter, type IndexedShown, type Shown } from "./filter";
import { LOCALES, translator } from "./i18n";
import { focusParty, laneLabel } from "./names";
import { openingDays, openingView } from "./opening";
import { countWithin, isAnyWithin, marksOf } from "./select";
import type { Texts } from "./texts";
import { NO_FILTERS, type Filters } from "./urlState";
import { daysOfView } from "./window";

/** The files that the first drawing needs. */
export interface Loaded {
  readonly manifest: Manifest;
  readonly marks: MarkColumns;
  /** Of all marks, other readings counted. */
  readonly index: ChartIndex;
  /** Where filters are on from the start, and few marks. */
  readonly traits?: TraitColumns | null;
}

/** What follows from them: kept while text and readings arrive. */
export interface Basis extends Loaded {
  /** All marks of an event, one a lane it is drawn in. */
  readonly marksOf: (event: number) => readonly number[];
  /** The window to open with; it follows the relationships chosen until somebody moves it. */
  readonly home: View;
  /** The one that shows everything. */
  readonly all: View;
  /** Party named first in its pairs. */
  readonly focus: PartyCode | null;
}

const made = new WeakMap<MarkColumns, Basis>();

/** Computed once for a set of marks, whoever asks first. */
export function basisOf({ manifest, marks, index }: Loaded): Basis {
  let basis = made.get(marks);
  if (!basis) {
    basis = {
      manifest,
      marks,
      index,
      marksOf: (event) => marksOf(marks.event, manifest.lanes, event),
      home: openingView(manifest.home ?? openingDays(marks, manifest.lanes, NO_FILTERS, manifest.extent)),
      all: fitView(boundsOf(manifest.extent)),
      focus: focusParty(manifest.lanes),
    };
    made.set(marks, basis);
  }
  return basis;
}

/** Below this many marks a filter takes less than a frame and a worker only delays it. */
const ON_THE_SPOT = 20_000;

export const isSmall = ({ counts }: Pick<Manifest, "counts">): boolean => counts.marks <= ON_THE_SPOT;

const filters = new WeakMap<TraitColumns, Filter>();

/** What the filters leave, where that is known at once; null where a worker has to say: a search, filters on many marks or before traits. */
export function shownNow(
  { manifest, marks, index }: Basis,
  traits: TraitColumns | null,
  readings: ReadingColumns | null,
  chosen: Filters,
): IndexedShown | null {
  const { lanes, counts } = manifest;
  if (!isFiltered(chosen)) return { visible: null, events: allEvents(counts.events), index };
  if (chosen.query !== "" || !traits || !isSmall(manifest)) return null;
  let filter = filters.get(traits);
  if (!filter) filters.set(traits, (filter = createFilter({ ...marks, ...traits }, lanes, counts.events)));
  const shown = filter(chosen, null);
  return { ...shown, index: buildIndex(lanes, marks, readings, shown.visible) };
}

/** Party named first in its pairs: the one asked for, else the one most of the data are about. */
export function namedFirst({ focus }: Pick<Basis, "focus">, { party }: Filters, lanes: Arrangement): PartyCode | null {
  return party ?? lanes.first ?? focus;
}

/** Names of lanes in the page's language. */
export function laneLabels(manifest: Manifest, lang: Lang, named: PartyCode | null): readonly string[] {
  const t = translator(lang);
  return manifest.lanes.map((lane) => laneLabel(manifest, lane, lang, t, named));
}

/** Lanes as the chart takes them. */
export function chartLanes({ lanes }: Manifest, labels: readonly string[], named: PartyCode | null): readonly ChartLane[] {
  return lanes.map(({ key, parties, offset, count }, i) => ({
    key,
    parties,
    offset,
    count,
    label: labels[i]!,
    swapped: parties.length === 2 && parties[1] === named,
  }));
}

/** Everything the chart draws, in the page's language. */
export function chartDataOf(
  {
    manifest,
    marks,
    readings,
    texts,
  }: Pick<Basis, "manifest" | "marks"> & { readonly readings: ReadingColumns | null; readonly texts: Texts | null },
  lanes: readonly ChartLane[],
  lang: Lang,
): ChartData {
  return {
    lanes,
    marks,
    readings,
    extent: manifest.extent,
    title: (event) => texts?.title(event, lang),
    names: new Set(Object.values(manifest.parties).map((p) => p[lang])),
  };
}

/** Window to open with in which the relationships chosen are well seen, and the filters leave something. */
export function homeOf(basis: Basis, { pairs, party }: Pick<Filters, "pairs" | "party">, shown: Shown | null): View {
  const { manifest, marks, home, all } = basis;
  const plain = pairs.length === 0 && party === null;
  const chosen = plain ? home : openingView(openingDays(marks, manifest.lanes, { pairs, party }, manifest.extent));
  const narrow = String(chosen) !== String(all);
  return narrow && shown !== null && shown.events.length > 0 && !isAnyWithin(marks, shown.visible, daysOfView(chosen)) ? all : chosen;
}

/** Lanes in the order shown; `days` is the visible window, which the order `view` goes by. */
export function orderOf(
  { manifest, marks }: { readonly manifest: Manifest; readonly marks: Pick<MarkColumns, "from" | "span"> },
  labels: readonly string[],
  shown: IndexedShown,
  arrangement: Arrangement,
  keep: readonly string[],
  days: readonly [number, number] | null,
  lang: Lang,
): Int32Array {
  const inView = arrangement.order === "view" && days ? countWithin(marks, manifest.lanes, shown.visible, days) : null;
  return orderLanes(manifest.lanes, labels, shown.index.counts, { ...arrangement, keep, inView }, LOCALES[lang]);
}
