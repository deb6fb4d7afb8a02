import { useMemo } from "react";
import { useData, useTranslate } from "../dataSet";
import { formatCount } from "../format";
import type { Shown } from "../filter";
import { countWithin } from "../select";
import { arrangeLanes, setView, useApp } from "../store";
import { daysOfView } from "../window";

/** Where the chart shows nothing: whether there is something in other lanes, or at other times, and the way there. */
export function Elsewhere({ shown }: { readonly shown: Shown }) {
  const t = useTranslate();
  const { marks, manifest, home, all } = useData();
  const lang = useApp((s) => s.lang);
  const order = useApp((s) => s.lanes.order);
  const settled = useApp((s) => s.settled);
  const empty = useApp((s) => s.legend !== null && s.legend.kinds.length === 0 && !s.legend.encodings.includes("density"));
  const n = useMemo(
    () => (empty ? countWithin(marks, manifest.lanes, shown.visible, daysOfView(settled ?? home)).reduce((a, b) => a + b, 0) : 0),
    [empty, marks, manifest, shown, settled, home],
  );
  if (!empty || shown.events.length === 0) return null;
  return (
    <p className="elsewhere" role="note">
      {n > 0 ? t("view.elsewhere", { n: formatCount(n, lang) }) : t("view.nothing")}{" "}
      {n === 0 ? (
        <button type="button" className="link" onClick={() => setView(all)}>
          {t("view.all")}
        </button>
      ) : (
        order !== "view" && (
          <button type="button" className="link" onClick={() => arrangeLanes({ order: "view" })}>
            {t("view.elsewhere.do")}
          </button>
        )
      )}
    </p>
  );
}
