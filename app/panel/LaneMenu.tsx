import { moveLane, toggled } from "../arrangement";
import { fitView } from "../chart/view";
import { useData, useLaneLabels, useTranslate } from "../dataSet";
import { formatCount } from "../format";
import { partyName } from "../names";
import { arrangeLanes, setFilters, setView, useApp } from "../store";
import { Disclosure } from "./Disclosure";

interface Props {
  /** Lanes in the order shown. */
  readonly order: Int32Array;
  /** Shown marks by lane. */
  readonly counts: Uint32Array;
}

/** What can be done with one lane, as buttons: the lane the chart has chosen, or another picked here. */
export function LaneMenu({ order, counts }: Props) {
  const t = useTranslate();
  const { manifest } = useData();
  const labels = useLaneLabels();
  const lang = useApp((s) => s.lang);
  const focused = useApp((s) => s.focusedLane);
  const arrangement = useApp((s) => s.lanes);
  const pairs = useApp((s) => s.filters.pairs);
  const shown = Array.from(order, (l) => manifest.lanes[l]!.key);
  const at = Math.max(0, focused === null ? 0 : shown.indexOf(focused));
  const lane = manifest.lanes[order[at] ?? -1];
  if (!lane) return null;
  const { key, parties, first, last } = lane;
  const { pinned, folded } = arrangement;
  const choose = (next: string): void => useApp.setState({ focusedLane: next });
  const move = (by: number): void => {
    choose(key);
    arrangeLanes(moveLane(arrangement, shown, key, by));
  };
  // A pinned lane stays among the pinned ones.
  const top = shown.filter((k) => pinned.includes(k)).length;
  const [low, high] = pinned.includes(key) ? [0, top - 1] : [top, shown.length - 1];
  const only = pairs.length === 1 && pairs[0] === key;
  return (
    <Disclosure label={focused === key ? t("lane.chosen", { lane: labels[order[at]!]! }) : t("lane.menu")}>
      <label className="field">
        <span>{t("lane.which")}</span>
        <select value={key} onChange={(e) => choose(e.target.value)}>
          {shown.map((k, i) => (
            <option key={k} value={k}>
              {`${labels[order[i]!]} (${formatCount(counts[order[i]!]!, lang)})`}
            </option>
          ))}
        </select>
      </label>
      <p className="note" aria-live="polite">
        {t("lane.place", { i: at + 1, n: shown.length })}
      </p>
      <div className="lane-actions">
        <button type="button" className="button" disabled={at <= low} onClick={() => move(-1)}>
          {t("lane.up")}
        </button>
        <button type="button" className="button" disabled={at >= high} onClick={() => move(1)}>
          {t("lane.down")}
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={pinned.includes(key)}
          onClick={() => arrangeLanes({ pinned: toggled(pinned, key) })}
        >
          {t("lane.pin")}
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={folded.includes(key)}
          onClick={() => arrangeLanes({ folded: toggled(folded, key) })}
        >
          {t("lane.fold")}
        </button>
        <button type="button" className="button" disabled={first === null} onClick={() => setView(fitView([first!, last! + 1], 0.05))}>
          {t("view.lane")}
        </button>
        <button type="button" className="button" onClick={() => setFilters({ pairs: only ? [] : [key] })}>
          {t(only ? "lane.all" : "lane.only")}
        </button>
        {parties.length > 1 &&
          parties.map((party) => (
            <button key={party} type="button" className="button" onClick={() => setFilters({ party, pairs: [] })}>
              {t("title.party", { party: partyName(manifest, party, lang) })}
            </button>
          ))}
      </div>
    </Disclosure>
  );
}
