/** The one bridge between React and the chart: data and state go in, intents come out. No React renders while the window moves. */
import { useCallback, useLayoutEffect, useMemo, useRef } from "react";
import { benchMounted } from "../bench";
import { createChart } from "../chart/chart";
import { buildIndex } from "../chart/density";
import { layoutLanes } from "../chart/lanes";
import { axisHeight } from "../chart/theme-tokens";
import type { Chart, ChartIntent, View } from "../chart/types";
import { boundsOf } from "../chart/view";
import { toggled } from "../arrangement";
import { useChartData, useData } from "../dataSet";
import type { IndexedShown } from "../selectClient";
import { arrangeLanes, openEvent, setView, useApp } from "../store";
import { useReducedMotion, useThemeName } from "./useTheme";

interface Props {
  readonly shown: IndexedShown;
  readonly order: Int32Array;
  readonly today: number;
  /** Indices of the opened event and of the others of its visit. */
  readonly selected: number | null;
  readonly lit: readonly number[];
}

export function TimelineView({ shown, order, today, selected, lit }: Props) {
  const set = useData();
  const { manifest, marks, readings, texts, home } = set;
  const lang = useApp((s) => s.lang);
  const pins = useApp((s) => s.lanes.pinned);
  const folds = useApp((s) => s.lanes.folded);
  const [pinned, collapsed] = [useMemo(() => new Set(pins), [pins]), useMemo(() => new Set(folds), [folds])];
  const focusedLane = useApp((s) => s.focusedLane);
  const hovered = useApp((s) => s.hovered);
  const companions = useApp((s) => s.companions);
  const lunar = useApp((s) => s.lunar);
  const theme = useThemeName();
  const reducedMotion = useReducedMotion();
  const chart = useRef<Chart | null>(null);
  const element = useRef<HTMLDivElement | null>(null);
  const textsNow = useRef(texts);
  useLayoutEffect(() => {
    textsNow.current = texts;
  }, [texts]);

  const homeNow = useRef(home);
  const host = useCallback((node: HTMLDivElement | null) => {
    if (!node) return;
    element.current = node;
    const made = createChart(node, { onIntent: answer, state: { view: useApp.getState().view ?? homeNow.current } });
    chart.current = made;
    let last = useApp.getState().view;
    const stop = useApp.subscribe(({ view, settled }, before) => {
      if (view === before.view || view === last) return;
      last = view;
      made.setView(view ?? homeNow.current, settled === view && !useApp.getState().bench);
    });
    return () => {
      stop();
      made.destroy();
      chart.current = null;
    };

    function answer(intent: ChartIntent): void {
      if (intent.type === "view") {
        // A click, or a drag that came back, is no choice of a window.
        if (intent.settled && useApp.getState().settled === null && isSame(intent.view, homeNow.current)) return setView(null);
        last = intent.view;
        setView(intent.view, intent.settled);
      } else if (intent.type === "select") openEvent(intent.event === null ? null : (textsNow.current?.id(intent.event) ?? null));
      else if (intent.type === "hover") useApp.setState({ hover: intent.event === null ? null : { ...intent, event: intent.event } });
      else if (intent.type === "cluster") useApp.setState({ cluster: intent });
      else if (intent.type === "scroll") made.update({ scrollTop: intent.scrollTop });
      else if (intent.type === "legend") useApp.setState({ legend: intent.legend });
      else if (intent.type === "lane") {
        const { pinned: on, folded } = useApp.getState().lanes;
        useApp.setState({ focusedLane: intent.lane });
        if (intent.action === "pin") arrangeLanes({ pinned: toggled(on, intent.lane) });
        if (intent.action === "collapse") arrangeLanes({ folded: toggled(folded, intent.lane) });
      }
    }
  }, []);
  // The window nobody has moved goes where the relationships chosen are.
  useLayoutEffect(() => {
    if (homeNow.current === home) return;
    homeNow.current = home;
    if (useApp.getState().view === null) chart.current?.setView(home, true);
  }, [home]);
  useLayoutEffect(
    () => chart.current?.update({ order, selected, lit, pinned, collapsed, focusedLane, today, lang, theme, lunar, reducedMotion }),
    [order, selected, lit, pinned, collapsed, focusedLane, today, lang, theme, lunar, reducedMotion],
  );
  // As high as the lanes need; the style sheet bounds it by the window.
  useLayoutEffect(() => {
    const height = (namesAbove: boolean): string => {
      const wanted = {
        order,
        counts: shown.laneCounts,
        collapsed: (l: number) => collapsed.has(manifest.lanes[l]!.key),
        pinned: () => false,
      };
      return `${layoutLanes({ ...wanted, available: Infinity, namesAbove }).total + axisHeight({ lunar }) + 4}px`;
    };
    element.current?.style.setProperty("--lanes-height", height(false));
    element.current?.style.setProperty("--lanes-height-narrow", height(true));
  }, [order, shown, collapsed, lunar, manifest]);
  useLayoutEffect(() => chart.current?.update({ hovered, companions }), [hovered, companions]);
  // Kept while labels and language change; a worker has made it where it is dear.
  const index = useMemo(
    () => shown.index ?? buildIndex(manifest.lanes, marks, readings, shown.visible),
    [shown, manifest, marks, readings],
  );
  useLayoutEffect(() => chart.current?.update({ visible: shown.visible, index }), [shown, index]);
  const indexNow = useRef(index);
  useLayoutEffect(() => {
    indexNow.current = index;
  }, [index]);

  const data = useChartData();
  useLayoutEffect(() => {
    const mountedAt = performance.now();
    chart.current?.setData({ ...data, index: indexNow.current });
    benchMounted(boundsOf(manifest.extent), mountedAt, chart.current);
  }, [data, manifest]);

  return <div className="chart" ref={host} />;
}

/** Less than a thousandth of the window apart. */
const isSame = (a: View, b: View): boolean => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) < (b[1] - b[0]) / 1000;
