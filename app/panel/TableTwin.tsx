/** The chart as a grid: the equal path for those who cannot see it. Only rows in sight are in the document. */
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { EXTENTS, KINDS, PARTS_OF_DAY, STATUSES } from "../../data/schema";
import { extentOf, fromOf, partOfDayOf, statusOf, toOf } from "../chart/marks";
import { useData, useLaneLabels, useTitle, useTranslate } from "../dataSet";
import type { EventSet } from "../eventSet";
import { formatCount, formatInterval, formatPercent } from "../format";
import { laneOf } from "../select";
import { openIndex, useApp } from "../store";
import { KindMark } from "./KindMark";
import { revealRow, useRowWindow } from "./rowWindow";
import { useMatch } from "./useTheme";

/** As in the style sheet, rem: one line, and two where the page is narrow. */
const ROW_REM = { wide: 2.75, narrow: 4.75 } as const;
/** Px of a rem, larger where somebody has asked for larger text. */
const remPx = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
/** Rows at a stretch: browsers draw nothing below some 17 million px. `aria-rowcount` and row numbers are those of the whole table. */
const STRETCH = 100_000;
const COLUMNS = ["date", "title", "pair", "kind", "status", "sure"] as const;

export function TableTwin({ events }: { readonly events: EventSet }) {
  const t = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  const rowPx = (useMatch("(max-width: 40rem)") ? ROW_REM.narrow : ROW_REM.wide) * remPx();
  const [active, setActive] = useState(0);
  const [start, setStart] = useState(0);
  const lang = useApp((s) => s.lang);
  const total = events.length;
  const base = start < total ? start : 0;
  const count = Math.min(STRETCH, total - base);
  const [first, end] = useRowWindow(box, rowPx, count);
  const current = Math.min(active, Math.max(0, total - 1));
  // The row that is to have the focus once it is in the document.
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    if (box.current) revealRow(box.current, wanted.current - base, rowPx);
    const row = wanted.current;
    wanted.current = null;
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus());
  });
  const go = (row: number): void => {
    const next = Math.max(0, Math.min(total - 1, row));
    wanted.current = next;
    setActive(next);
    setStart(Math.floor(next / STRETCH) * STRETCH);
  };
  const turn = (to: number): void => {
    setStart(to);
    setActive(to);
    box.current?.scrollTo(0, 0);
  };
  const key = (event: KeyboardEvent): void => {
    const page = Math.floor((box.current?.clientHeight ?? 440) / rowPx);
    const to = { ArrowDown: current + 1, ArrowUp: current - 1, PageDown: current + page, PageUp: current - page, Home: 0, End: total - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  }; // prettier-ignore
  const n = (value: number): string => formatCount(value, lang);
  return (
    <>
      {total > STRETCH && (
        <div className="row stretches">
          <button type="button" className="button quiet" disabled={base === 0} onClick={() => turn(base - STRETCH)}>
            {t("table.pageBack")}
          </button>
          <span aria-live="polite">{t("table.page", { from: n(base + 1), to: n(base + count), n: n(total) })}</span>
          <button type="button" className="button quiet" disabled={base + count >= total} onClick={() => turn(base + STRETCH)}>
            {t("table.pageOn")}
          </button>
        </div>
      )}
      <div className="grid-box" ref={box}>
        <div role="grid" aria-label={t("table.label")} aria-rowcount={total + 1} aria-colcount={COLUMNS.length} onKeyDown={key}>
          <div role="row" aria-rowindex={1} className="grid-row grid-head">
            {COLUMNS.map((column) => (
              <span role="columnheader" key={column} className={`cell ${column}`}>
                {t(`table.${column}`)}
              </span>
            ))}
          </div>
          <div role="rowgroup" className="grid-body" ref={(el) => void el?.style.setProperty("height", `${count * rowPx}px`)}>
            {Array.from({ length: end - first }, (_, i) => first + i).map((row) => (
              <Row key={row} event={events.at(base + row)} row={base + row} start={row * rowPx} tabbable={base + row === current} />
            ))}
          </div>
        </div>
      </div>
    </>
  );
}

interface RowProps {
  readonly event: number;
  readonly row: number;
  readonly start: number;
  readonly tabbable: boolean;
}

function Row({ event, row, start, tabbable }: RowProps) {
  const t = useTranslate();
  const { marks, manifest, marksOf } = useData();
  const title = useTitle(event);
  const labels = useLaneLabels();
  const lang = useApp((s) => s.lang);
  const its = marksOf(event);
  const mark = its[0]!;
  const pairs = its.map((m) => labels[laneOf(manifest.lanes, m)]);
  const [kind, status] = [KINDS[marks.kind[mark]! - 1]!, STATUSES[statusOf(marks, mark) - 1] ?? "held"];
  const cells: Readonly<Record<(typeof COLUMNS)[number], ReactNode>> = {
    date: formatInterval(
      {
        from: fromOf(marks, mark),
        to: toOf(marks, mark),
        extent: EXTENTS[extentOf(marks, mark) - 1] ?? null,
        partOfDay: PARTS_OF_DAY[partOfDayOf(marks, mark) - 1] ?? null,
      },
      lang,
      false,
    ),
    title: (
      <button
        type="button"
        className="link"
        data-row={row}
        tabIndex={tabbable ? 0 : -1}
        onClick={() => openIndex(event)}
        onFocus={() => useApp.setState({ hovered: event })}
        onBlur={() => useApp.setState({ hovered: null })}
      >
        {title ?? "…"}
      </button>
    ),
    pair: pairs.join("; "),
    kind: (
      <>
        <KindMark kind={kind} /> {t(`kind.${kind}`)}
      </>
    ),
    status: t(`status.${status}`),
    sure: marks.confidence[mark] ? formatPercent(marks.confidence[mark]! / 255) : "–",
  };
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="grid-row"
      ref={(el) => void el?.style.setProperty("transform", `translateY(${start}px)`)}
      onMouseEnter={() => useApp.setState({ hovered: event })}
      onMouseLeave={() => useApp.setState({ hovered: null })}
    >
      {COLUMNS.map((column) => (
        <span role="gridcell" key={column} className={`cell ${column}`}>
          {cells[column]}
        </span>
      ))}
    </div>
  );
}
