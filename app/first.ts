/**
 * The first drawing: as soon as the marks are here, before React and all that stands around the chart. The page that comes after takes the chart
 * over as it is; what is drawn meanwhile keeps the chart's place.
 */
import type { Manifest } from "../data/schema";
import { basisOf, chartDataOf, chartLanes, homeOf, laneLabels, namedFirst, orderOf, shownNow, type Loaded } from "./basis";
import { benchMounted } from "./bench";
import { EMPTY_DATA } from "./chart/model";
import type { ChartPatch, MarkColumns } from "./chart/types";
import { boundsOf, fitView } from "./chart/view";
import { createBridge, FIRST, type ChartBridge } from "./chartBridge";
import { LOCALES, translator } from "./i18n";
import { focusParty, titleOf } from "./names";
import { placeholder } from "./placeholder";
import { useApp } from "./store";
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
  /** Shows what is there without the marks: the names of lanes and the axis. */
  show(): void;
  /** False when there is nothing to draw yet: no events, or filters that a worker has to answer. */
  draw(loaded: Loaded): boolean;
  /** Leaves the place as it was. */
  discard(): void;
}

/** Makes the chart in `root`, unseen, while the marks are on their way: what fonts, sheets and rules of a language cost is paid by then. */
export function prepareFirst(root: HTMLElement, manifest: Manifest, today: number): FirstDrawing {
  const mountedAt = performance.now();
  readAddress(manifest.extent);
  const { filters, lanes: arrangement, lang, settled, theme, lunar } = useApp.getState();
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
  const place = placeOf(bridge.element, placeholder(translator(lang), manifest.sample, useApp.getState()));
  // Beside the root, which React empties before it fills it: what is taken out of the document loses the focus.
  root.before(place);
  bridge.fitHeight({ order: lanes.map((_, l) => l), counts: lanes.map((l) => l.count), collapsed: isCollapsed, lunar });
  chart.update(state);
  chart.setData({ ...EMPTY_DATA, lanes: lanes.map((lane) => ({ ...lane, offset: 0, count: 0 })), extent: manifest.extent });
  chart.drawNow();

  const show = (): void => void (place.style.visibility = "");
  return {
    show,
    draw(loaded) {
      const basis = basisOf(loaded);
      const shown = shownNow(basis, null, filters);
      if (!shown || shown.events.length === 0) return false;
      const home = homeOf(basis, filters, shown);
      const days = daysOfView(settled ?? home);
      const order = orderOf(basis, labels, shown, arrangement, filters.pairs, days, lang);
      const seen = manifest.extent && clipDays(days, manifest.extent);
      place.querySelector("h1")!.textContent = titleOf(manifest, filters, seen, lang, translator(lang), named);
      bridge.fitHeight({ order, counts: shown.index.counts, collapsed: isCollapsed, lunar });
      bridge.setHome(home, false);
      chart.setData({ ...chartDataOf({ ...loaded, readings: null, texts: null }, lanes, lang), index: shown.index });
      chart.update({ order, visible: shown.visible, index: shown.index });
      show();
      chart.drawNow();
      waiting = { marks: loaded.marks, bridge };
      followStore(manifest.extent);
      benchMounted(boundsOf(manifest.extent), mountedAt, chart, false);
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
