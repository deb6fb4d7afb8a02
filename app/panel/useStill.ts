import { useCallback } from "react";
import { renderSvg } from "../chart/toSvg";
import { useChartData, useData } from "../dataSet";
import type { IndexedShown } from "../filter";
import { mostImportant } from "../select";
import { useApp } from "../store";
import { daysOfView } from "../window";

const WIDTH_PX = 960;
const TITLES = 5;

interface Still {
  /** An SVG document. */
  readonly svg: string;
  /** What is on it: names of its lanes, and its most important events. */
  readonly words: string;
}

/** Makes the chart as it is now into a picture for paper, of so many lanes at most. */
export function useStill(shown: IndexedShown, order: Int32Array): (most: number) => Still {
  const { home, marks, texts } = useData();
  const data = useChartData();
  const lang = useApp((s) => s.lang);
  const view = useApp((s) => s.settled) ?? home;
  const lunar = useApp((s) => s.lunar);
  const folded = useApp((s) => s.lanes.folded);
  return useCallback(
    (most) => {
      const lanes = order.slice(0, most);
      const patch = {
        view,
        order: lanes,
        visible: shown.visible,
        lang,
        theme: "print",
        lunar,
        collapsed: new Set(folded),
        index: shown.index,
      } as const;
      const great = mostImportant(marks, shown.visible, daysOfView(view), TITLES);
      const titles = great.flatMap((event) => texts?.title(event, lang) ?? []);
      const words = [...Array.from(lanes, (l) => data.lanes[l]!.label), ...titles].join(lang === "zh" ? "；" : "; ");
      return { svg: renderSvg(data, patch, WIDTH_PX), words };
    },
    [data, lang, view, lunar, folded, order, shown, marks, texts],
  );
}
