import { useState } from "react";
import { useData, useLaneLabels, useTranslate } from "../dataSet";
import { formatCount } from "../format";
import { setFilters, useApp } from "../store";
import { ChoiceList } from "./ChoiceList";

/** More than this are narrowed down by typing. */
const LISTED = 200;

/** Searchable list of lanes with their counts, busiest first. */
export function PairPicker() {
  const t = useTranslate();
  const { manifest } = useData();
  const labels = useLaneLabels();
  const lang = useApp((s) => s.lang);
  const pairs = useApp((s) => s.filters.pairs);
  const [query, setQuery] = useState("");
  const wanted = query.trim().toLowerCase();
  const lanes = manifest.lanes
    .map((lane, i) => ({ lane, label: labels[i]!, names: lane.parties.flatMap((p) => [p, ...Object.values(manifest.parties[p] ?? {})]) }))
    .filter(({ label, names }) => wanted === "" || [label, ...names].some((n) => n.toLowerCase().includes(wanted)))
    .sort((a, b) => Number(pairs.includes(b.lane.key)) - Number(pairs.includes(a.lane.key)) || b.lane.count - a.lane.count)
    .slice(0, LISTED);
  return (
    <>
      <label className="field">
        <span>{t("filter.find")}</span>
        <input type="search" value={query} placeholder={t("filter.find.pair")} onChange={(e) => setQuery(e.target.value)} />
      </label>
      <ChoiceList
        legend={t("filter.pairs")}
        choices={lanes.map(({ lane, label }) => ({ value: lane.key, label, note: formatCount(lane.count, lang) }))}
        chosen={pairs}
        onChange={(chosen) => setFilters({ pairs: chosen })}
      />
    </>
  );
}
