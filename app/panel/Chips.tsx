import { useData, useNamedFirst, useTranslate } from "../dataSet";
import { formatInterval, formatPercent } from "../format";
import { laneLabel, partyName } from "../names";
import { clearFilters, setFilters, setView, useApp } from "../store";
import { daysOfView } from "../window";
import type { Filters } from "../urlState";

const without = <T,>(list: readonly T[], item: T): readonly T[] => list.filter((x) => x !== item);

/** Everything that narrows what is shown, each removable. */
export function Chips() {
  const t = useTranslate();
  const { manifest } = useData();
  const named = useNamedFirst();
  const lang = useApp((s) => s.lang);
  const filters = useApp((s) => s.filters);
  const settled = useApp((s) => s.settled);
  const chip = (key: string, name: string, patch: Partial<Filters>) => ({ key, name, remove: () => setFilters(patch) });
  const chips = [
    ...filters.pairs.map((p) => {
      const lane = manifest.lanes.find((l) => l.key === p) ?? { key: p, parties: p.split("-") };
      return chip(p, laneLabel(manifest, lane, lang, t, named), { pairs: without(filters.pairs, p) });
    }),
    ...(filters.party === null
      ? []
      : [chip("party", t("title.party", { party: partyName(manifest, filters.party, lang) }), { party: null })]),
    ...filters.kinds.map((v) => chip(v, t(`kind.${v}`), { kinds: without(filters.kinds, v) })),
    ...filters.levels.map((v) => chip(`l${v}`, t(`level.${v}`), { levels: without(filters.levels, v) })),
    ...filters.ranks.map((v) => chip(`r${v}`, t(`rank.${v}`), { ranks: without(filters.ranks, v) })),
    ...filters.tracks.map((v) => chip(`t${v}`, t(`track.${v}`), { tracks: without(filters.tracks, v) })),
    ...filters.statuses.map((v) => chip(v, t(`status.${v}`), { statuses: without(filters.statuses, v) })),
    ...(filters.direction
      ? [chip("dir", t("event.direction", { actor: partyName(manifest, filters.direction.actor, lang), recipient: partyName(manifest, filters.direction.recipient, lang) }), { direction: null })] // prettier-ignore
      : []),
    ...(filters.mainOnly ? [chip("block", t("filter.block.main"), { mainOnly: false })] : []),
    ...(filters.certainty === null
      ? []
      : [chip("certainty", `${t("filter.certainty")} ≥ ${formatPercent(filters.certainty)}`, { certainty: null })]),
    ...(filters.query ? [chip("q", t("title.with", { query: filters.query }), { query: "" })] : []),
    ...(settled
      ? [{ key: "period", name: formatInterval({ from: daysOfView(settled)[0], to: daysOfView(settled)[1] }, lang), remove: () => setView(null) }] // prettier-ignore
      : []),
  ];
  if (chips.length === 0) return null;
  const clear = (): void => {
    clearFilters();
    if (settled) setView(null);
  };
  return (
    <ul className="chips" aria-label={t("chips.label")}>
      {chips.map(({ key, name, remove }) => (
        <li key={key}>
          <button type="button" onClick={remove} aria-label={t("chips.remove", { name })}>
            {name} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" className="plain" onClick={clear}>
            {t("chips.clear")}
          </button>
        </li>
      )}
    </ul>
  );
}
