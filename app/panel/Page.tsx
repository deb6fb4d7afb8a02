import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { NO_DAY } from "../../data/published";
import { endOf } from "../chart/marks";
import type { View } from "../chart/types";
import { fitView, reveal } from "../chart/view";
import { orderOf } from "../basis";
import {
  DataContext,
  useData,
  useFound,
  useFoundOf,
  useId,
  useLaneLabels,
  useNamedFirst,
  useOpening,
  usePreparation,
  useShown,
  useTranslate,
  useWarmFilters,
} from "../dataSet";
import { detailsQuery } from "../dataQuery";
import { chunkOf } from "../published";
import { titleOf } from "../names";
import { clearFilters, openEvent, setView, useApp } from "../store";
import { clipDays, daysOfView } from "../window";
import { Chips } from "./Chips";
import { ClusterList } from "./ClusterList";
import { Elsewhere } from "./Elsewhere";
import { FilterBar } from "./FilterBar";
import { Header } from "./Header";
import { LegendView } from "./LegendView";
import { Notices } from "./Notices";
import { Overview } from "./Overview";
import { PrintPicture } from "./PrintPicture";
import { FilterErrorState } from "./States";
import { TimelineView } from "./TimelineView";
import { Toolbar } from "./Toolbar";
import { Tooltip } from "./Tooltip";

// Not needed for the first chart.
const EmbedDialog = lazy(() => import("./EmbedDialog"));
const EventPanel = lazy(() => import("./EventPanel"));
const Tabs = lazy(() => import("./Tabs"));

/** Everything around the chart. */
export function Page({ today }: { readonly today: number }) {
  const t = useTranslate();
  const loaded = useData();
  const { shown, failure } = useShown(loaded);
  // The chart comes first: what tells the same in other forms follows in a render of its own.
  const told = useDeferredValue(shown);
  const set = useOpening(loaded, shown);
  const { manifest, home, marks, marksOf } = set;
  const labels = useLaneLabels();
  const lang = useApp((s) => s.lang);
  const filters = useApp((s) => s.filters);
  const settled = useApp((s) => s.settled);
  const arrangement = useApp((s) => s.lanes);
  const named = useNamedFirst();
  const warmFilters = useWarmFilters();
  usePreparation(loaded);
  const event = useApp((s) => s.event);
  const [embedding, setEmbedding] = useState(false);

  const days = useMemo(() => daysOfView(settled ?? home), [settled, home]);
  // The window orders lanes only where it is asked to.
  const within = arrangement.order === "view" ? days : null;
  const order = useMemo(
    () => shown && orderOf({ manifest, marks }, labels, shown, arrangement, filters.pairs, within, lang),
    [shown, manifest, marks, labels, arrangement, filters.pairs, within, lang],
  );
  const title = useMemo(() => {
    const something = shown === null || shown.events.length > 0;
    return titleOf(manifest, filters, something && manifest.extent ? clipDays(days, manifest.extent) : null, lang, t, named);
  }, [manifest, filters, shown, days, lang, t, named]);
  useEffect(() => {
    document.title = `${title} – ${t("app.name")}`;
  }, [title, t]);

  const found = useFound(event);
  const selected = found ?? null;
  const gone = event !== null && found === null;
  const opening = useId(useApp((s) => s.opening));
  useEffect(() => {
    if (opening !== undefined) openEvent(opening);
  }, [opening]);
  const lit = useLit(selected);
  // An event opened from a list or an address may lie outside the window.
  useEffect(() => {
    if (selected === null) return;
    const mark = marksOf(selected)[0]!;
    const start = marks.from[mark]!;
    if (start === NO_DAY) return;
    const days: View = [start, endOf(marks, mark) + 1];
    const { view } = useApp.getState();
    // A window somebody chose is moved; the one we opened with is widened, so that the lists lose nothing.
    const next = view ? reveal(view, days[0], days[1]) : widen(home, days);
    if (String(next) !== String(view ?? home)) setView(next);
  }, [selected, marks, marksOf, home]);

  return (
    <DataContext value={set}>
      <a className="skip" href="#timeline">
        {t("app.skip")}
      </a>
      <Header title={title} onEmbed={() => setEmbedding(true)} />
      <Notices gone={gone ? event : null} />
      <section className="controls" aria-label={t("filter.label")} onPointerEnter={warmFilters} onFocus={warmFilters}>
        <FilterBar />
        <Chips />
      </section>
      <main className={selected === null ? "stage" : "stage with-panel"}>
        <section className="timeline" id="timeline" tabIndex={-1} aria-label={t("chart.label", { title })}>
          <Toolbar order={order} counts={shown?.index.counts ?? null} />
          <div className="chart-place">
            {shown && order ? (
              <TimelineView shown={shown} order={order} today={today} selected={selected} lit={lit} />
            ) : failure ? (
              <FilterErrorState url={loaded.url} {...failure} />
            ) : (
              <div className="chart" aria-busy="true" />
            )}
            {shown && order && <PrintPicture shown={shown} order={order} />}
            {shown?.events.length === 0 && <NoMatch />}
            {shown && <Elsewhere shown={shown} />}
          </div>
          {told && <Overview index={told.index} />}
          <LegendView />
          <p className="hint">{t("view.help")}</p>
        </section>
        <Suspense>{selected !== null && <EventPanel event={selected} />}</Suspense>
        <Suspense>{told && <Tabs shown={told} />}</Suspense>
      </main>
      <Tooltip />
      <ClusterList />
      {embedding && shown && order && (
        <Suspense>
          <EmbedDialog title={title} shown={shown} order={order} onClose={() => setEmbedding(false)} />
        </Suspense>
      )}
    </DataContext>
  );
}

function NoMatch() {
  const t = useTranslate();
  const clear = (): void => {
    clearFilters();
    setView(null);
    openEvent(null);
  };
  return (
    <div className="state nomatch" role="alert">
      <p>{t("state.nomatch")}</p>
      <button type="button" className="button" onClick={clear}>
        {t("state.nomatch.do")}
      </button>
    </div>
  );
}

/** The window itself when it holds `days`, else the smallest that holds both, with some air. */
function widen([t0, t1]: View, [from, to]: View): View {
  return from >= t0 && to <= t1 ? [t0, t1] : fitView([Math.min(t0, from), Math.max(t1, to)]);
}

/** Indices of the other events of the opened one's visit. */
function useLit(selected: number | null): readonly number[] {
  const { url, manifest } = useData();
  const { data } = useQuery(detailsQuery(url, manifest, selected));
  const chunk = selected === null ? null : chunkOf(manifest, selected);
  const related = chunk && data?.[chunk.row]?.related;
  return useFoundOf(useMemo(() => related?.map((r) => r.id) ?? [], [related]));
}
