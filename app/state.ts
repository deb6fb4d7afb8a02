/** View, filters, selection and the reader's choices: the one truth of what is shown. File contents live in TanStack Query. */
import { createStore } from "zustand/vanilla";
import type { Lang } from "../data/schema";
import { NO_ARRANGEMENT, type Arrangement } from "./arrangement";
import type { Legend, View } from "./chart/types";
import { daysOfView, viewOfDays } from "./window";
import { NO_FILTERS, type Filters, type Notice, type ThemeChoice, type UrlState } from "./urlState";

/** Members of one "+n", where and of what days they were drawn. */
interface Cluster {
  readonly events: readonly number[];
  readonly view: View;
  readonly clientX: number;
  readonly clientY: number;
}

export interface AppState {
  readonly filters: Filters;
  /** Visible window; null shows everything there is. */
  readonly view: View | null;
  /** The same once it has come to rest: what lists and the title follow. */
  readonly settled: View | null;
  /** Windows that were left, latest last. */
  readonly past: readonly (View | null)[];
  /** Id of the opened event, as the address gave it. */
  readonly event: string | null;
  /** Index of an event that is to be opened as soon as its id is known. */
  readonly opening: number | null;
  /** The event pointed at on the chart, with the mark when it is known. */
  readonly hover: { readonly event: number; readonly mark: number | null; readonly clientX: number; readonly clientY: number } | null;
  /** Indices of the others of its visit, once they are known. */
  readonly companions: readonly number[];
  /** Index of the event pointed at in a list. */
  readonly hovered: number | null;
  readonly cluster: Cluster | null;
  readonly lang: Lang;
  /** Whether the language was asked for, and so belongs in the address. */
  readonly langChosen: boolean;
  readonly theme: ThemeChoice | null;
  /** The axis has a row of the lunar calendar. */
  readonly lunar: boolean;
  readonly data: string | null;
  readonly bench: boolean;
  readonly notices: readonly Notice[];
  readonly lanes: Arrangement;
  readonly focusedLane: string | null;
  /** What is drawn; null before the first frame. */
  readonly legend: Legend | null;
}

const PAST_LIMIT = 50;

export const appState = createStore<AppState>(() => ({
  filters: NO_FILTERS,
  view: null,
  settled: null,
  past: [],
  event: null,
  opening: null,
  hover: null,
  companions: [],
  hovered: null,
  cluster: null,
  lang: "zh",
  langChosen: false,
  theme: null,
  lunar: false,
  data: null,
  bench: false,
  notices: [],
  lanes: NO_ARRANGEMENT,
  focusedLane: null,
  legend: null,
}));

const { setState: set, getState: get } = appState;

/** Moves the window; `settled` false while a gesture goes on. A window come to rest is remembered for "back". */
export function setView(view: View | null, settled = true): void {
  if (!settled) return set({ view });
  const before = get().settled;
  const same = before === view || (before && view && before[0] === view[0] && before[1] === view[1]);
  set({ view, settled: view, past: same ? get().past : [...get().past, before].slice(-PAST_LIMIT) });
}

/** Returns to the window before this one. */
export function goBack(): void {
  const past = get().past;
  if (past.length === 0) return;
  const view = past.at(-1)!;
  set({ view, settled: view, past: past.slice(0, -1) });
}

export function setFilters(patch: Partial<Filters>): void {
  set({ filters: { ...get().filters, ...patch }, cluster: null });
}

export function clearFilters(): void {
  set({ filters: NO_FILTERS, cluster: null });
}

export function openEvent(event: string | null): void {
  set({ event, opening: null, cluster: null });
}

/** Opens an event that is pointed at: its id may be on its way still. */
export function openIndex(event: number): void {
  set({ opening: event, cluster: null });
}

export function setLang(lang: Lang): void {
  set({ lang, langChosen: true });
}

export function arrangeLanes(patch: Partial<Arrangement>): void {
  set({ lanes: { ...get().lanes, ...patch } });
}

/** Takes over what the address says; the window needs the data's extent, which is why it comes later. */
export function applyUrl(url: UrlState, notices: readonly Notice[], preferred: Lang, extent: readonly [number, number] | null): void {
  const view = viewOfDays(url.from, url.to, extent);
  const before = get();
  set({
    filters: kept(before.filters, url.filters),
    lanes: kept(before.lanes, url.lanes),
    view,
    settled: view,
    event: url.event,
    lang: url.lang ?? preferred,
    langChosen: url.lang !== null,
    theme: url.theme,
    lunar: url.lunar,
    data: url.data,
    bench: url.bench,
    notices,
    cluster: null,
  });
}

/** `next` with those values of `before` that say the same: what follows from them stays as it is. */
function kept<T extends object>(before: T, next: T): T {
  const isSame = (name: keyof T): boolean => JSON.stringify(before[name]) === JSON.stringify(next[name]);
  const names = Object.keys(next) as (keyof T)[];
  if (names.every(isSame)) return before;
  return { ...next, ...Object.fromEntries(names.filter(isSame).map((name) => [name, before[name]])) };
}

/** The state as the address says it. */
export function urlStateOf(state: AppState): UrlState {
  const days = state.settled && daysOfView(state.settled);
  return {
    filters: state.filters,
    lanes: state.lanes,
    from: days?.[0] ?? null,
    to: days?.[1] ?? null,
    event: state.event,
    lang: state.langChosen ? state.lang : null,
    theme: state.theme,
    lunar: state.lunar,
    data: state.data,
    bench: state.bench,
  };
}
