/**
 * The first drawing: as soon as the marks are here, before React and all that stands around the chart. The page that comes after takes the chart
 * over as it is; what is drawn meanwhile keeps the chart's place.
 */
import type { Manifest } from "../data/schema";
import { basisOf, chartDataOf, chartLanes, homeOf, laneLabels, namedFirst, orderOf, shownNow } from "./basis";
import { benchMounted } from "./bench";
import type { MarkColumns } from "./chart/types";
import { boundsOf } from "./chart/view";
import { createBridge, type ChartBridge } from "./chartBridge";
import { LOCALES, translator } from "./i18n";
import { titleOf } from "./names";
import { useApp } from "./store";
import { REDUCED_MOTION, themeOf } from "./theme";
import { readAddress } from "./urlSync";
import { clipDays, daysOfView } from "./window";

let waiting: { readonly marks: MarkColumns; readonly bridge: ChartBridge } | null = null;

/** The chart drawn first, to whom asks first; null when there is none of these marks. */
export function takeFirst(marks: MarkColumns): ChartBridge | null {
  const taken = waiting?.marks === marks ? waiting.bridge : null;
  waiting = null;
  return taken;
}

/** Draws into `root`; false when there is nothing to draw yet: no events, or filters that a worker has to answer. */
export function drawFirst(root: HTMLElement, manifest: Manifest, marks: MarkColumns, today: number): boolean {
  const mountedAt = performance.now();
  readAddress(manifest.extent);
  const { filters, lanes: arrangement, lang, settled, theme, lunar } = useApp.getState();
  const basis = basisOf(manifest, marks);
  const shown = shownNow(basis, null, filters);
  if (!shown || shown.events.length === 0) return false;
  const home = homeOf(basis, filters, shown);
  const days = daysOfView(settled ?? home);
  const named = namedFirst(basis, filters, arrangement);
  const labels = laneLabels(manifest, lang, named);
  const order = orderOf(basis, labels, shown, arrangement, filters.pairs, days, lang);
  const title = titleOf(manifest, filters, manifest.extent && clipDays(days, manifest.extent), lang, translator(lang), named);
  document.documentElement.lang = LOCALES[lang];
  if (theme) document.documentElement.dataset.theme = theme;

  const bridge = createBridge(home);
  const { chart } = bridge;
  const collapsed = new Set(arrangement.folded);
  bridge.fitHeight({ order, counts: shown.laneCounts, collapsed: (l) => collapsed.has(manifest.lanes[l]!.key), lunar });
  root.replaceChildren(placeOf(title, bridge.element));
  chart.setData({
    ...chartDataOf({ manifest, marks, readings: null, texts: null }, chartLanes(manifest, labels, named), lang),
    index: shown.index,
  });
  const holds = (query: string): boolean => matchMedia(query).matches;
  chart.update({
    order,
    visible: shown.visible,
    index: shown.index,
    pinned: new Set(arrangement.pinned),
    collapsed,
    today,
    lang,
    lunar,
    theme: themeOf(theme, holds),
    reducedMotion: holds(REDUCED_MOTION),
  });
  chart.drawNow();
  waiting = { marks, bridge };
  benchMounted(boundsOf(manifest.extent), mountedAt, chart);
  return true;
}

/** The page's frame around the chart, as high as it will be, with the title in it. */
function placeOf(title: string, chart: HTMLElement): DocumentFragment {
  const place = document.createElement("template");
  place.innerHTML = `<header class="page-header"><div class="headline"><h1></h1></div></header><section class="controls"></section>
<main class="stage"><section class="timeline"><div class="toolbar"></div><div class="chart-place"></div></section></main>`;
  place.content.querySelector("h1")!.textContent = title;
  place.content.querySelector(".chart-place")!.append(chart);
  return place.content;
}
