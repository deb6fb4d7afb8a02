import { LANE_ORDERS, type LaneOrder } from "../arrangement";
import { boundsOf, clampView, zoomAbout } from "../chart/view";
import { useData, useTranslate } from "../dataSet";
import { arrangeLanes, goBack, setView, useApp } from "../store";
import { LaneMenu } from "./LaneMenu";
import { PartySelect } from "./PartySelect";

const STEP = 2;

/** Zoom and order of lanes: buttons for everything the hands can do on the chart. */
export function Toolbar({ order, counts }: { readonly order: Int32Array | null; readonly counts: Uint32Array | null }) {
  const t = useTranslate();
  const { manifest, home, all } = useData();
  const arrangement = useApp((s) => s.lanes);
  const lunar = useApp((s) => s.lunar);
  const past = useApp((s) => s.past.length);
  const settled = useApp((s) => s.settled);
  const bounds = boundsOf(manifest.extent);
  const zoom = (factor: number): void => {
    const view = useApp.getState().view ?? home;
    setView(clampView(zoomAbout(view, (view[0] + view[1]) / 2, factor), bounds));
  };
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
        <button type="button" className="button quiet" disabled={past === 0} onClick={goBack}>
          {t("view.back")}
        </button>
      </div>
      <div className="row">
        <button type="button" className="button quiet" aria-pressed={lunar} onClick={() => useApp.setState({ lunar: !lunar })}>
          {t("view.lunar")}
        </button>
        {order && counts && <LaneMenu order={order} counts={counts} />}
        <label className="field inline">
          <span>{t("view.order")}</span>
          <select value={arrangement.order} onChange={(e) => arrangeLanes({ order: e.target.value as LaneOrder })}>
            {LANE_ORDERS.filter((by) => by !== "hand" || arrangement.hand.length > 0).map((by) => (
              <option key={by} value={by}>
                {t(`view.order.${by}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field inline">
          <span>{t("view.focus")}</span>
          <PartySelect value={arrangement.first} none={t("view.focus.none")} onChange={(first) => arrangeLanes({ first })} />
        </label>
      </div>
    </div>
  );
}
