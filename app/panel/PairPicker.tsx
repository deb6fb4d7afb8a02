import { useState } from "react";
import { useData, useLaneLabels, useTranslate } from "../dataSet";
import { formatCount } from "../format";
import { setFilters, useApp } from "../store";
import { ChoiceList } from "./ChoiceList";
import { PairMatrix } from "./PairMatrix";
import { PartySelect } from "./PartySelect";

/** More than this are narrowed down by typing. */
const LISTED = 200;

/** Which relationships: all of one party, pairs from a list to search in, or from a matrix. */
export function PairPicker() {
  const t = useTranslate();
  const party = useApp((s) => s.filters.party);
  const [matrix, setMatrix] = useState(false);
  return (
    <>
      <label className="field">
        <span>{t("filter.party")}</span>
        <PartySelect value={party} none={t("filter.party.any")} onChange={(code) => setFilters({ party: code })} />
      </label>
      <div className="segments" role="group" aria-label={t("filter.as")}>
        {([false, true] as const).map((m) => (
          <button key={String(m)} type="button" aria-pressed={matrix === m} onClick={() => setMatrix(m)}>
            {t(m ? "filter.as.matrix" : "filter.as.list")}
          </button>
        ))}
      </div>
      {matrix ? <PairMatrix /> : <PairList />}
    </>
  );
}

/** Searchable list of lanes with their counts, busiest first. */
function PairList() {
  const t = useTranslate();
  const { manifest } = useData();
  const labels = useLaneLabels();
  const lang = useApp((s) => s.lang);
  const pairs = useApp((s) => s.filters.pairs);
  const party = useApp((s) => s.filters.party);
  const [query, setQuery] = useState("");
  const wanted = query.trim().toLowerCase();
  const lanes = manifest.lanes
    .map((lane, i) => ({ lane, label: labels[i]!, names: lane.parties.flatMap((p) => [p, ...Object.values(manifest.parties[p] ?? {})]) }))
    .filter(({ lane }) => party === null || lane.parties.includes(party))
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
