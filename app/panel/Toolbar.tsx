import { boundsOf, clampView, fitView, zoomAbout } from "../chart/view";
import { useData, useLaneLabels, useTranslate } from "../dataSet";
import { partyName } from "../names";
import { LANE_ORDERS, type LaneOrder } from "../select";
import { goBack, setView, useApp } from "../store";

const STEP = 2;

/** Zoom and order of lanes: buttons for everything the hands can do on the chart. */
export function Toolbar() {
  const t = useTranslate();
  const { manifest, home, all } = useData();
  const labels = useLaneLabels();
  const lang = useApp((s) => s.lang);
  const order = useApp((s) => s.order);
  const party = useApp((s) => s.party);
  const past = useApp((s) => s.past.length);
  const settled = useApp((s) => s.settled);
  const focusedLane = useApp((s) => s.focusedLane);
  const bounds = boundsOf(manifest.extent);
  const zoom = (factor: number): void => {
    const view = useApp.getState().view ?? home;
    setView(clampView(zoomAbout(view, (view[0] + view[1]) / 2, factor), bounds));
  };
  const lane = manifest.lanes.findIndex((l) => l.key === focusedLane && l.first !== null && l.last !== null);
  const fitLane = (): void => {
    const { first, last } = manifest.lanes[lane]!;
    setView(fitView([first!, last! + 1], 0.05));
  };
  const parties = [...new Set(manifest.lanes.flatMap((l) => l.parties))]
    .map((code) => ({ code, name: partyName(manifest, code, lang) }))
    .sort((a, b) => a.name.localeCompare(b.name, lang));
  return (
    <div className="toolbar" role="group" aria-label={t("chart.label", { title: "" }).replace(/[:：]\s*$/, "")}>
      <div className="row">
        <button type="button" className="button quiet" onClick={() => zoom(1 / STEP)}>
          {t("view.in")}
        </button>
        <button type="button" className="button quiet" onClick={() => zoom(STEP)}>
          {t("view.out")}
        </button>
        <button
          type="button"
          className="button quiet"
          disabled={String(settled ?? home) === String(all)}
          onClick={() => setView(String(home) === String(all) ? null : all)}
        >
          {t("view.all")}
        </button>
        <button type="button" className="button quiet" disabled={lane < 0} onClick={fitLane} title={labels[lane]}>
          {t("view.lane")}
        </button>
        <button type="button" className="button quiet" disabled={past === 0} onClick={goBack}>
          {t("view.back")}
        </button>
      </div>
      <div className="row">
        <label className="field inline">
          <span>{t("view.order")}</span>
          <select value={order} onChange={(e) => useApp.setState({ order: e.target.value as LaneOrder })}>
            {LANE_ORDERS.map((by) => (
              <option key={by} value={by}>
                {t(`view.order.${by}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field inline">
          <span>{t("view.focus")}</span>
          <select value={party ?? ""} onChange={(e) => useApp.setState({ party: e.target.value || null })}>
            <option value="">{t("view.focus.none")}</option>
            {parties.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}
