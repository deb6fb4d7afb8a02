import { memo, useDeferredValue, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useData, useTranslate } from "../dataSet";
import { formatCount } from "../format";
import type { Shown } from "../filter";
import { eventsWithin, undatedEvents } from "../select";
import { useApp } from "../store";
import { daysOfView } from "../window";
import { SummaryView } from "./SummaryView";
import { TableTwin } from "./TableTwin";
import { UndatedList } from "./UndatedList";

const TABS = ["table", "summary", "undated"] as const;
type Tab = (typeof TABS)[number];

/** The same events in other forms, with the same filters and window. */
export default memo(function Tabs({ shown }: { readonly shown: Shown }) {
  const t = useTranslate();
  const { marks, manifest } = useData();
  const lang = useApp((s) => s.lang);
  const settled = useApp((s) => s.settled);
  const [tab, setTab] = useState<Tab>("table");
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const window = useMemo(() => (settled ? daysOfView(settled) : null), [settled]);
  const events = useDeferredValue(useMemo(() => eventsWithin(marks, shown, window), [shown, marks, window]));
  const undated = useMemo(() => undatedEvents(marks, manifest.lanes, shown), [shown, marks, manifest]);
  const counts: Readonly<Record<Tab, number | null>> = { table: events.length, summary: null, undated: undated.length };
  const key = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length]!;
    setTab(next);
    list.current?.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
  };
  return (
    <section className="twins" aria-label={t("tabs.label")}>
      <div role="tablist" aria-label={t("tabs.label")} ref={list} onKeyDown={key}>
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            data-tab={name}
            id={`${id}-${name}`}
            aria-selected={tab === name}
            aria-controls={`${id}-panel`}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => setTab(name)}
          >
            {t(`tab.${name}`)}
            {counts[name] !== null && <span className="count"> {formatCount(counts[name], lang)}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        {tab === "table" && <TableTwin events={events} />}
        {tab === "summary" && <SummaryView events={events} visible={shown.visible} />}
        {tab === "undated" && <UndatedList events={undated} />}
      </div>
    </section>
  );
});
