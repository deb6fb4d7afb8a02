import { useEffect, useRef } from "react";
import { fromOf, toOf } from "../chart/marks";
import { useData, useTranslate } from "../dataSet";
import { formatInterval } from "../format";
import { fitView } from "../chart/view";
import { setView, useApp } from "../store";
import { EventLink } from "./EventLink";

const LISTED = 200;

/** Members of a "+n", as buttons that open them. */
export function ClusterList() {
  const t = useTranslate();
  const { marks, marksOf } = useData();
  const lang = useApp((s) => s.lang);
  const cluster = useApp((s) => s.cluster);
  const box = useRef<HTMLDivElement>(null);
  const close = (): void => useApp.setState({ cluster: null });
  useEffect(() => {
    const el = box.current;
    if (!el || !cluster) return;
    el.style.left = `${Math.max(8, Math.min(cluster.clientX, innerWidth - el.offsetWidth - 8))}px`;
    el.style.top = `${Math.max(8, Math.min(cluster.clientY + 10, innerHeight - el.offsetHeight - 8))}px`;
    el.querySelector("button")?.focus();
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !el.contains(event.target)) close();
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [cluster]);
  if (!cluster) return null;
  const zoom = (): void => {
    setView(fitView(cluster.view));
    close();
  };
  const heading = t("cluster.label", { n: cluster.events.length });
  return (
    <div ref={box} className="cluster" role="dialog" aria-label={heading} onKeyDown={(e) => e.key === "Escape" && close()}>
      <div className="row">
        <h2>{heading}</h2>
        <div className="row">
          <button type="button" className="button quiet" onClick={zoom}>
            {t("cluster.zoom")}
          </button>
          <button type="button" className="button quiet" onClick={close}>
            {t("cluster.close")}
          </button>
        </div>
      </div>
      {cluster.events.length > LISTED && <p className="note">{t("cluster.first", { n: LISTED })}</p>}
      <ul className="events">
        {cluster.events.slice(0, LISTED).map((event) => {
          const mark = marksOf(event)[0]!;
          return (
            <li key={event}>
              <EventLink event={event} note={formatInterval({ from: fromOf(marks, mark), to: toOf(marks, mark) }, lang, false)} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
