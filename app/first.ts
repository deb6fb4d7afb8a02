/**
 * The first drawing: as soon as the marks are here, before React and all that stands around the chart. The page that comes after takes the chart
 * over as it is; what is drawn meanwhile keeps the chart's place.
 */
import type { Manifest } from "../data/published";
import { basisOf, chartDataOf, chartLanes, homeOf, laneLabels, namedFirst, orderOf, shownNow, type Loaded } from "./basis";
import { benchMounted } from "./bench";
import { EMPTY_DATA } from "./chart/model";
import type { ChartData, ChartIndex, ChartPatch, MarkColumns, View } from "./chart/types";
import { boundsOf, fitView } from "./chart/view";
import { createBridge, FIRST, type ChartBridge } from "./chartBridge";
import { LOCALES, translator } from "./i18n";
import { focusParty, titleOf } from "./names";
import { openingView } from "./opening";
import { placeholder } from "./placeholder";
import { allEvents } from "./eventSet";
import { isFiltered } from "./filter";
import { appState } from "./state";
import { REDUCED_MOTION, themeOf } from "./theme";
import { followStore, readAddress } from "./urlSync";
import { clipDays, daysOfView } from "./window";

let waiting: { readonly marks: MarkColumns; readonly bridge: ChartBridge } | null = null;

/** The chart drawn first, to whom asks first; null when there is none of these marks. */
export function takeFirst(marks: MarkColumns): ChartBridge | null {
  const taken = waiting?.marks === marks ? waiting.bridge : null;
  waiting = null;
  return taken;
}

interface FirstDrawing {
  /** Draws the names of lanes and the axis, unseen: what fonts, sheets and rules of a language cost is paid while the data are on their way. */
  rehearse(): void;
  /** Shows what is there without the marks: the names of lanes and the axis. */
  show(): void;
  /** Draws the strips of the sums; the marks are drawn over them. False, and nothing drawn, where sums do not tell what is shown and where. */
  sketch(index: ChartIndex): boolean;
  /** False when there is nothing to draw yet: no events, or filters that a worker has to answer. */
  draw(loaded: Loaded): boolean;
  /** Leaves the place as it was. */
  discard(): void;
}

/** Makes the chart in `root`, unseen. */
export function prepareFirst(root: HTMLElement, manifest: Manifest, today: number): FirstDrawing {
  const mountedAt = performance.now();
  readAddress(manifest.extent);
  const { filters, lanes: arrangement, lang, settled, theme, lunar } = appState.getState();
  const named = namedFirst({ focus: focusParty(manifest.lanes) }, filters, arrangement);
  const labels = laneLabels(manifest, lang, named);
  const lanes = chartLanes(manifest, labels, named);
  const collapsed = new Set(arrangement.folded);
  const isCollapsed = (l: number): boolean => collapsed.has(manifest.lanes[l]!.key);
  const holds = (query: string): boolean => matchMedia(query).matches;
  const state: ChartPatch = {
    pinned: new Set(arrangement.pinned),
    collapsed,
    today,
    lang,
    lunar,
    theme: themeOf(theme, holds),
    reducedMotion: holds(REDUCED_MOTION),
  };
  document.documentElement.lang = LOCALES[lang];
  if (theme) document.documentElement.dataset.theme = theme;

  const bridge = createBridge(fitView(boundsOf(manifest.extent)));
  const { chart } = bridge;
  const place = placeOf(bridge.element, placeholder(translator(lang), manifest.sample, appState.getState()));
  const entitle = (home: View): void => {
    const seen = manifest.extent && clipDays(daysOfView(settled ?? home), manifest.extent);
    place.querySelector("h1")!.textContent = titleOf(manifest, filters, seen, lang, translator(lang), named);
  };
  // Mostly right, and its fonts are found by when there is something to draw.
  entitle(openingView(manifest.home ?? manifest.extent));
  // Beside the root, which React empties before it fills it: what is taken out of the document loses the focus.
  root.before(place);
  bridge.fitHeight({ order: lanes.map((_, l) => l), counts: lanes.map((l) => l.count), collapsed: isCollapsed, lunar });
  chart.update(state);
  const unmarked: ChartData = { ...EMPTY_DATA, lanes: lanes.map((lane) => ({ ...lane, offset: 0, count: 0 })), extent: manifest.extent };

  const show = (): void => void (place.style.visibility = "");
  /** The chart of a window and of lanes in their order. */
  const put = (home: View, order: Int32Array, data: ChartData, patch: ChartPatch): void => {
    entitle(home);
    bridge.fitHeight({ order, counts: data.index!.counts, collapsed: isCollapsed, lunar });
    bridge.setHome(home, false);
    chart.setData(data);
    chart.update({ ...patch, order });
    show();
    chart.drawNow();
    benchMounted(boundsOf(manifest.extent), mountedAt, chart, false);
  };
  return {
    rehearse() {
      chart.setData(unmarked);
      chart.drawNow();
    },
    show,
    sketch(index) {
      if (!manifest.home || isFiltered(filters) || arrangement.order === "view" || manifest.counts.events === 0) return false;
      const all = { visible: null, events: allEvents(0), index };
      const order = orderOf({ manifest, marks: unmarked.marks }, labels, all, arrangement, filters.pairs, null, lang);
      put(openingView(manifest.home), order, { ...unmarked, index }, { index });
      return true;
    },
    draw(loaded) {
      const basis = basisOf(loaded);
      const shown = shownNow(basis, loaded.traits ?? null, null, filters);
      if (!shown || shown.events.length === 0) return false;
      const { index, visible } = shown;
      const home = homeOf(basis, filters, shown);
      const order = orderOf(basis, labels, shown, arrangement, filters.pairs, daysOfView(settled ?? home), lang);
      put(home, order, { ...chartDataOf({ ...loaded, readings: null, texts: null }, lanes, lang), index }, { visible, index });
      waiting = { marks: loaded.marks, bridge };
      followStore(manifest.extent);
      return true;
    },
    discard() {
      bridge.destroy();
      place.remove();
    },
  };
}

/** The page's frame around the chart, with room for what comes below: the page scrolls from the first moment. */
function placeOf(chart: HTMLElement, around: string): HTMLElement {
  const place = document.createElement("div");
  place.className = FIRST;
  Object.assign(place.style, { visibility: "hidden", minHeight: "calc(100vh + 38rem)" });
  place.innerHTML = around;
  for (const unseen of place.querySelectorAll<HTMLElement>(".unseen")) unseen.inert = true;
  place.querySelector(".chart-place")!.append(chart);
  return place;
}
