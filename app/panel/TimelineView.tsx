/** Where React and the chart meet: data and state go in. No React renders while the window moves. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { benchMounted } from "../bench";
import { boundsOf } from "../chart/view";
import { createBridge, type ChartBridge } from "../chartBridge";
import { useChartData, useData } from "../dataSet";
import { takeFirst } from "../first";
import type { IndexedShown } from "../filter";
import { useApp } from "../store";
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
  const { manifest, marks, texts, home } = useData();
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
  const bridge = useRef<ChartBridge | null>(null);
  const opening = useRef({ marks, home });
  const host = useCallback((node: HTMLDivElement | null) => {
    if (!node) return;
    // The chart may have been drawn before React was here: then it only changes its place.
    const made = takeFirst(opening.current.marks) ?? createBridge(opening.current.home);
    bridge.current = made;
    made.moveTo(node);
    return () => {
      made.destroy();
      made.element.remove();
      bridge.current = null;
    };
  }, []);
  useEffect(() => texts?.subscribe(() => bridge.current?.chart.refresh()), [texts]);
  // The window nobody has moved goes where the relationships chosen are.
  useLayoutEffect(() => bridge.current?.setHome(home), [home]);
  useLayoutEffect(
    () => bridge.current?.chart.update({ order, selected, lit, pinned, collapsed, focusedLane, today, lang, theme, lunar, reducedMotion }),
    [order, selected, lit, pinned, collapsed, focusedLane, today, lang, theme, lunar, reducedMotion],
  );
  useLayoutEffect(
    () => bridge.current?.fitHeight({ order, counts: shown.index.counts, collapsed: (l) => collapsed.has(manifest.lanes[l]!.key), lunar }),
    [order, shown, collapsed, lunar, manifest],
  );
  useLayoutEffect(() => bridge.current?.chart.update({ hovered, companions }), [hovered, companions]);
  useLayoutEffect(() => bridge.current?.chart.update({ visible: shown.visible, index: shown.index }), [shown]);
  const indexNow = useRef(shown.index);
  useLayoutEffect(() => {
    indexNow.current = shown.index;
  }, [shown]);

  const data = useChartData();
  useLayoutEffect(() => {
    if (!bridge.current) return;
    const mountedAt = performance.now();
    bridge.current.chart.setData({ ...data, index: indexNow.current });
    benchMounted(boundsOf(manifest.extent), mountedAt, bridge.current.chart, true);
  }, [data, manifest]);

  return <div className="chart-host" ref={host} />;
}
