/** The chart and the store, joined without React: what hands do goes to the store, windows chosen elsewhere come back. */
import { toggled } from "./arrangement";
import { createChart } from "./chart/chart";
import { layoutLanes, type LaneRequest } from "./chart/lanes";
import { axisHeight } from "./chart/theme-tokens";
import type { Chart, ChartIntent, ChartState, View } from "./chart/types";
import { createWorkerStage } from "./chart/workerStage";
import { appState, arrangeLanes, openEvent, openIndex, setView } from "./state";

type LanesToFit = Pick<LaneRequest, "order" | "counts" | "collapsed"> & Pick<ChartState, "lunar">;

export interface ChartBridge {
  /** Holds the chart; as high as its lanes need, within what the style sheet allows. */
  readonly element: HTMLElement;
  readonly chart: Chart;
  /** The window shown while nobody has chosen one. */
  setHome(home: View, glides?: boolean): void;
  fitHeight(lanes: LanesToFit): void;
  /** Puts the chart into `parent` as it is, in place of what it was drawn in first; an element that changes its place forgets how far it was scrolled and that it had the focus. */
  moveTo(parent: HTMLElement): void;
  destroy(): void;
}

const stage = createWorkerStage(() => new Worker(new URL("./chart/paint.worker.ts", import.meta.url), { type: "module" }));

/** Class of what the chart is drawn in before there is a page around it. */
export const FIRST = "first";

/** Makes a chart that shows the store's window. */
export function createBridge(firstHome: View): ChartBridge {
  const element = document.createElement("div");
  element.className = "chart";
  let home = firstHome;
  let scrollTop = 0;
  const chart = createChart(element, { onIntent: answer, state: { view: appState.getState().view ?? home }, stage });
  let last = appState.getState().view;
  const stop = appState.subscribe(({ view, settled }, before) => {
    if (view === before.view || view === last) return;
    last = view;
    chart.setView(view ?? home, settled === view && !appState.getState().bench);
  });

  function answer(intent: ChartIntent): void {
    if (intent.type === "view") {
      // A click, or a drag that came back, is no choice of a window.
      if (intent.settled && appState.getState().settled === null && isSame(intent.view, home)) return setView(null);
      last = intent.view;
      setView(intent.view, intent.settled);
    } else if (intent.type === "select" && intent.event !== null) openIndex(intent.event);
    else if (intent.type === "select") openEvent(null);
    else if (intent.type === "hover") appState.setState({ hover: intent.event === null ? null : { ...intent, event: intent.event } });
    else if (intent.type === "cluster") appState.setState({ cluster: intent });
    else if (intent.type === "scroll") chart.update({ scrollTop: (scrollTop = intent.scrollTop) });
    else if (intent.type === "legend") appState.setState({ legend: intent.legend });
    else if (intent.type === "lane") {
      const { pinned: on, folded } = appState.getState().lanes;
      appState.setState({ focusedLane: intent.lane });
      if (intent.action === "pin") arrangeLanes({ pinned: toggled(on, intent.lane) });
      if (intent.action === "collapse") arrangeLanes({ folded: toggled(folded, intent.lane) });
    }
  }

  return {
    element,
    chart,
    setHome(next, glides = true) {
      if (home === next) return;
      home = next;
      if (appState.getState().view === null) chart.setView(home, glides);
    },
    fitHeight({ lunar, ...lanes }) {
      const wanted = { ...lanes, pinned: () => false, available: Infinity };
      const height = (namesAbove: boolean): string => `${layoutLanes({ ...wanted, namesAbove }).total + axisHeight({ lunar }) + 4}px`;
      element.style.setProperty("--lanes-height", height(false));
      element.style.setProperty("--lanes-height-narrow", height(true));
    },
    moveTo(parent) {
      const focused = element.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
      const first = element.closest(`.${FIRST}`);
      parent.append(element);
      first?.remove();
      focused?.focus({ preventScroll: true });
      chart.update({ scrollTop });
    },
    destroy() {
      stop();
      chart.destroy();
    },
  };
}

/** Less than a thousandth of the window apart. */
const isSame = (a: View, b: View): boolean => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) < (b[1] - b[0]) / 1000;
