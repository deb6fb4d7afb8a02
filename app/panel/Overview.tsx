/** Density of everything and a brush over it. The window moves without a React render: its parts follow the store by hand. */
import { memo, useEffect, useMemo, useRef, type KeyboardEvent, type PointerEvent } from "react";
import { columnDays, daysBetween, presenceOf } from "../chart/density";
import { boundsOf, clampView } from "../chart/view";
import type { ChartIndex, View } from "../chart/types";
import { useData, useTranslate } from "../dataSet";
import { civilOf, formatDay, formatYear } from "../format";
import { setView, useApp } from "../store";
import { THEMES } from "../chart/theme-tokens";
import { daysOfView } from "../window";
import { fitCanvas, paintBrush } from "./brush";
import { stripScale, type StripScale } from "./strip";
import { useThemeName } from "./useTheme";

const BUCKETS = 240;
/** In so many parts it is looked for stretches without an event. */
const PARTS = 20 * BUCKETS;
const HEIGHT = 36;
/** Narrower than this is a click, which moves the window there. */
const CLICK_PX = 4;
/** Elements follow the drawn brush after so much quiet. */
const REST_MS = 80;

type Grip = "start" | "end" | "move" | "new";

/** `index` of what is shown. */
export const Overview = memo(function Overview({ index }: { readonly index: ChartIndex }) {
  const t = useTranslate();
  const { manifest, index: everything, home, all } = useData();
  const lang = useApp((s) => s.lang);
  const strip = useRef<HTMLDivElement>(null);
  const brush = useRef<HTMLCanvasElement>(null);
  const drag = useRef<{ grip: Grip; x: number; view: View } | null>(null);
  const scale = useMemo(
    () => stripScale(all, presenceOf(everything.mass, columnDays(all[0], (all[1] - all[0]) / PARTS, PARTS))),
    [everything, all],
  );
  const columns = useMemo(() => daysBetween(Array.from({ length: BUCKETS + 1 }, (_, i) => scale.timeAt(i / BUCKETS))), [scale]);
  const path = useMemo(() => areaOf(presenceOf(index.mass, columns)), [index, columns]);
  const years = useMemo(() => yearTicks(all, scale), [all, scale]);

  const theme = useThemeName();
  useEffect(() => {
    const [root, canvas] = [strip.current!, brush.current!];
    let size = fitCanvas(canvas);
    let timer = 0;
    const edges = (): View => {
      const at = (v: number): number => Math.min(1, Math.max(0, scale.at(v)));
      const [a, b] = useApp.getState().view ?? home;
      return [at(a), at(b)];
    };
    const draw = (): void => paintBrush(canvas, ...edges(), THEMES[theme], size);
    const settle = (): void => {
      const [start, end] = edges();
      root.style.setProperty("--start", `${start * 100}%`);
      root.style.setProperty("--end", `${end * 100}%`);
      const days = daysOfView(useApp.getState().view ?? home);
      for (const [name, day] of [["start", days[0]], ["end", days[1]]] as const) {
        const handle = root.querySelector(`[data-grip=${name}]`);
        handle?.setAttribute("aria-valuenow", String(day));
        handle?.setAttribute("aria-valuetext", formatDay(day, lang));
      }
    }; // prettier-ignore
    const follow = (): void => {
      draw();
      clearTimeout(timer);
      timer = window.setTimeout(settle, REST_MS);
    };
    draw();
    settle();
    const observer = new ResizeObserver(() => {
      size = fitCanvas(canvas);
      draw();
    });
    observer.observe(canvas);
    const stop = useApp.subscribe((s, before) => s.view !== before.view && follow());
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      stop();
    };
  }, [scale, home, lang, theme]);

  const timeAt = (clientX: number): number => {
    const box = strip.current!.getBoundingClientRect();
    return scale.timeAt((clientX - box.left) / box.width);
  };
  const moved = (event: PointerEvent): View | null => {
    const d = drag.current;
    if (!d) return null;
    const [t, from] = [timeAt(event.clientX), timeAt(d.x)];
    const [a, b] = d.view;
    if (d.grip === "move") return clampView([a + t - from, b + t - from], boundsOf(manifest.extent));
    const ends: Record<Exclude<Grip, "move">, View> = { start: [Math.min(t, b - 1), b], end: [a, Math.max(t, a + 1)], new: [Math.min(t, from), Math.max(t, from)] };
    return clampView(ends[d.grip], boundsOf(manifest.extent));
  }; // prettier-ignore
  const down = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    const view = useApp.getState().view ?? home;
    const grip = (event.target as HTMLElement).dataset.grip as Grip | undefined;
    const free = grip === undefined || (grip === "move" && String(view) === String(all));
    drag.current = { grip: free ? "new" : grip, x: event.clientX, view };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent): void => {
    const d = drag.current;
    if (!d || (d.grip === "new" && Math.abs(event.clientX - d.x) < CLICK_PX)) return;
    const view = moved(event);
    if (view) setView(view, false);
  };
  const up = (event: PointerEvent): void => {
    const d = drag.current;
    if (!d) return;
    const clicked = Math.abs(event.clientX - d.x) < CLICK_PX;
    const view = clicked ? null : moved(event);
    drag.current = null;
    if (view) setView(view);
    else if (clicked && useApp.getState().view) {
      const middle = (d.view[0] + d.view[1]) / 2;
      const by = timeAt(event.clientX) - middle;
      setView(clampView([d.view[0] + by, d.view[1] + by], boundsOf(manifest.extent)));
    }
  };
  const key = (event: KeyboardEvent, grip: "start" | "end"): void => {
    const [a, b] = useApp.getState().view ?? home;
    const step = Math.max(1, (b - a) / 20);
    const by = { ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step, PageDown: -5 * step, PageUp: 5 * step }[event.key];
    const edge = { Home: all[0], End: all[1] }[event.key];
    if (by === undefined && edge === undefined) return;
    event.preventDefault();
    const to = edge ?? (grip === "start" ? a : b) + by!;
    setView(clampView(grip === "start" ? [Math.min(to, b - 1), b] : [a, Math.max(to, a + 1)], boundsOf(manifest.extent)));
  };
  const handle = (grip: "start" | "end") => (
    <div
      className={`grip ${grip}`}
      data-grip={grip}
      role="slider"
      tabIndex={0}
      aria-label={t(`overview.${grip}`)}
      aria-orientation="horizontal"
      aria-valuemin={Math.floor(all[0])}
      aria-valuemax={Math.ceil(all[1])}
      aria-valuenow={0}
      onKeyDown={(e) => key(e, grip)}
    />
  );
  return (
    <div className="overview" role="group" aria-label={t("overview.label")}>
      <div
        className="strip"
        ref={strip}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={() => (drag.current = null)}
      >
        <svg viewBox={`0 0 ${BUCKETS} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <path d={path} />
        </svg>
        <canvas ref={brush} aria-hidden="true" />
        <div className="window" data-grip="move" />
        {scale.breaks.map(([a, b]) => (
          <div
            key={a}
            className="fold"
            ref={(el) => void el?.style.setProperty("left", `${scale.at((a + b) / 2) * 100}%`)}
            aria-hidden="true"
          >
            {"//"}
          </div>
        ))}
        {handle("start")}
        {handle("end")}
      </div>
      <div className="years" aria-hidden="true">
        {years.map(({ year, at }) => (
          <span key={year} ref={(el) => void el?.style.setProperty("left", `${at * 100}%`)}>
            {formatYear(year, lang)}
          </span>
        ))}
      </div>
    </div>
  );
});

/** Path under the density; the square root keeps quiet years visible beside busy ones. */
function areaOf(density: Float64Array): string {
  const most = Math.sqrt(density.reduce((m, v) => Math.max(m, v), 0)) || 1;
  const y = (v: number): string => (HEIGHT - (Math.sqrt(Math.max(0, v)) / most) * (HEIGHT - 2)).toFixed(1);
  return `M0 ${HEIGHT}${Array.from(density, (v, i) => `V${y(v)}H${i + 1}`).join("")}V${HEIGHT}Z`;
}

/** At most eight years, evenly stepped, with their place from 0 to 1; none in a fold. */
function yearTicks(all: View, { breaks, at }: StripScale): readonly { readonly year: number; readonly at: number }[] {
  const [first, last] = [civilOf(Math.floor(all[0])).year, civilOf(Math.floor(all[1])).year];
  const seen = last - first - breaks.reduce((sum, [a, b]) => sum + (b - a) / 365, 0);
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((s) => seen / s <= 8) ?? 2000;
  const ticks = [];
  for (let year = Math.ceil((first + 1) / step) * step; year <= last; year += step) {
    const day = new Date(0).setUTCFullYear(year, 0, 1) / 86_400_000;
    if (!breaks.some(([a, b]) => day > a && day < b)) ticks.push({ year, at: at(day) });
  }
  return ticks.filter((tick) => tick.at > 0.02 && tick.at < 0.97);
}
