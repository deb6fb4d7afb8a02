import { KINDS, LEVELS, RANKS, STATUSES, TRACKS } from "../../data/schema";
import { useData, useTranslate } from "../dataSet";
import { formatPercent } from "../format";
import { partyName } from "../names";
import { setFilters, useApp } from "../store";
import { ChoiceList } from "./ChoiceList";
import { Disclosure } from "./Disclosure";
import { KindMark } from "./KindMark";
import { PairPicker } from "./PairPicker";
import { Period } from "./Period";

const CERTAINTIES = [0.5, 0.7, 0.8, 0.9, 0.95];

/** The row of filters under the title. */
export function FilterBar() {
  const t = useTranslate();
  const filters = useApp((s) => s.filters);
  const settled = useApp((s) => s.settled);
  const more =
    filters.levels.length + filters.ranks.length + filters.tracks.length + Number(filters.direction !== null) + Number(filters.mainOnly);
  return (
    <div className="filters">
      <Disclosure label={t("filter.pairs")} count={filters.pairs.length + Number(filters.party !== null)}>
        <PairPicker />
      </Disclosure>
      <Disclosure label={t("filter.kinds")} count={filters.kinds.length}>
        <ChoiceList
          legend={t("filter.kinds")}
          choices={KINDS.map((value) => ({ value, label: t(`kind.${value}`), mark: <KindMark kind={value} /> }))}
          chosen={filters.kinds}
          onChange={(kinds) => setFilters({ kinds })}
        />
      </Disclosure>
      <Disclosure label={t("filter.status")} count={filters.statuses.length}>
        <ChoiceList
          legend={t("filter.status")}
          choices={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
          chosen={filters.statuses}
          onChange={(statuses) => setFilters({ statuses })}
        />
      </Disclosure>
      <Disclosure label={t("filter.certainty")} count={Number(filters.certainty !== null)}>
        <label className="field">
          <span>{t("filter.certainty")}</span>
          <select
            value={filters.certainty ?? ""}
            onChange={(e) => setFilters({ certainty: e.target.value === "" ? null : Number(e.target.value) })}
          >
            <option value="">{t("filter.certainty.any")}</option>
            {[...new Set([...CERTAINTIES, ...(filters.certainty === null ? [] : [filters.certainty])])].sort().map((p) => (
              <option key={p} value={p}>
                {t("filter.certainty.least", { p: formatPercent(p) })}
              </option>
            ))}
          </select>
        </label>
      </Disclosure>
      <Disclosure label={t("filter.period")} count={Number(settled !== null)}>
        <Period />
      </Disclosure>
      <Disclosure label={t("filter.more")} count={more}>
        <DirectionField />
        <label className="check">
          <input type="checkbox" checked={filters.mainOnly} onChange={(e) => setFilters({ mainOnly: e.target.checked })} />
          <span>{t("filter.block.main")}</span>
        </label>
        <ChoiceList
          legend={t("filter.level")}
          choices={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
          chosen={filters.levels}
          onChange={(levels) => setFilters({ levels })}
        />
        <ChoiceList
          legend={t("filter.rank")}
          choices={RANKS.map((value) => ({ value, label: t(`rank.${value}`) }))}
          chosen={filters.ranks}
          onChange={(ranks) => setFilters({ ranks })}
        />
        <ChoiceList
          legend={t("filter.track")}
          choices={TRACKS.map((value) => ({ value, label: t(`track.${value}`) }))}
          chosen={filters.tracks}
          onChange={(tracks) => setFilters({ tracks })}
        />
      </Disclosure>
    </div>
  );
}

/** Who goes to whom: every direction that the lanes could have, those of the chosen pairs when some are. */
function DirectionField() {
  const t = useTranslate();
  const { manifest } = useData();
  const lang = useApp((s) => s.lang);
  const { direction, pairs, party } = useApp((s) => s.filters);
  const lanes = manifest.lanes.filter(
    (l) => l.parties.length === 2 && (pairs.length === 0 || pairs.includes(l.key)) && (party === null || l.parties.includes(party)),
  );
  const options = lanes.flatMap(({ parties: [a, b] }) => [`${a}>${b}`, `${b}>${a}`]);
  const value = direction ? `${direction.actor}>${direction.recipient}` : "";
  if (value !== "" && !options.includes(value)) options.unshift(value);
  return (
    <label className="field">
      <span>{t("filter.direction")}</span>
      <select
        value={value}
        onChange={(e) => {
          const [actor, recipient] = e.target.value.split(">");
          setFilters({ direction: actor && recipient ? { actor, recipient } : null });
        }}
      >
        <option value="">{t("filter.direction.any")}</option>
        {options.map((o) => {
          const [actor = "", recipient = ""] = o.split(">");
          return (
            <option key={o} value={o}>
              {t("event.direction", { actor: partyName(manifest, actor, lang), recipient: partyName(manifest, recipient, lang) })}
            </option>
          );
        })}
      </select>
    </label>
  );
}
