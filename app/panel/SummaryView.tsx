import { useMemo } from "react";
import { useData, useLaneLabels, useTranslate } from "../dataSet";
import type { EventSet } from "../eventSet";
import { civilOf, formatCount, formatInterval, formatYear } from "../format";
import { summarise } from "../select";
import { setFilters, useApp } from "../store";

/** The chart in a few sentences: how many, from when to when, between whom most, in which year most. */
export function SummaryView({ events, visible }: { readonly events: EventSet; readonly visible: Uint8Array | null }) {
  const t = useTranslate();
  const { manifest, marks } = useData();
  const labels = useLaneLabels();
  const lang = useApp((s) => s.lang);
  const summary = useMemo(
    () => summarise(events, marks, manifest.lanes, visible, (day) => civilOf(day).year),
    [events, marks, manifest, visible],
  );
  const n = (count: number): string => formatCount(count, lang);
  return (
    <div className="summary">
      <p>
        <strong>{t("summary.events", { n: n(summary.events) })}</strong>{" "}
        {summary.undated > 0 && <span className="note">{t("summary.undated", { n: n(summary.undated) })}</span>}
      </p>
      <dl className="facts">
        {summary.span && (
          <>
            <dt>{t("summary.span")}</dt>
            <dd>{formatInterval({ from: summary.span[0], to: summary.span[1] }, lang)}</dd>
          </>
        )}
        <dt>{t("summary.pairs")}</dt>
        <dd>
          <ol className="plain">
            {summary.lanes.map(([lane, count]) => (
              <li key={lane}>
                <button type="button" className="link" onClick={() => setFilters({ pairs: [manifest.lanes[lane]!.key] })}>
                  {labels[lane]}
                </button>{" "}
                <span className="note">{t("lane.events", { n: n(count) })}</span>
              </li>
            ))}
          </ol>
        </dd>
        {summary.busiest && (
          <>
            <dt>{t("summary.year")}</dt>
            <dd>{t("summary.yearOf", { year: formatYear(summary.busiest.year, lang), n: n(summary.busiest.events) })}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
