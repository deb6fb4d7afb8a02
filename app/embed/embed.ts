/**
 * The chart in a frame of someone else's page: same data, same parameters, no framework, no storage, no worker.
 * Built as one classic script, since a sandboxed frame may load no module.
 */
import "../theme.css";
import { NO_DAY, type Manifest, type PublishedFile } from "../../data/published";
import { KINDS } from "../../data/schema";
import { createChart } from "../chart/chart";
import { glyphPath } from "../chart/glyphs";
import { layoutLanes } from "../chart/lanes";
import { endOf, fromOf, toOf } from "../chart/marks";
import { buildIndex } from "../chart/mass";
import { axisHeight, FAMILY_BY_KIND, SIZE, THEMES } from "../chart/theme-tokens";
import type { Chart, ChartIntent, Legend, MarkColumns, ReadingColumns, ThemeName, TraitColumns, View } from "../chart/types";
import { boundsOf, clampView, fitView, reveal, zoomAbout } from "../chart/view";
import { orderLanes, toggled } from "../arrangement";
import { describeEvent } from "../describe";
import { createFilter } from "../filter";
import { formatCount, formatInterval } from "../format";
import { LOCALES, preferredLang, translator } from "../i18n";
import { LEGEND_MARKS } from "../legendMarks";
import { focusParty, laneLabel, titleOf } from "../names";
import {
  chunkOf,
  DataError,
  DEFAULT_MANIFEST,
  fileUrl,
  parseManifest,
  readDetails,
  readMarks,
  readReadings,
  readTexts,
  readTraits,
  type LocalTexts,
} from "../published";
import { createSearch } from "../search";
import { openingDays, openingView } from "../opening";
import { countWithin, isAnyWithin, marksOf } from "../select";
import { clipDays, daysOfView, viewOfDays } from "../window";
import { parseUrl, urlOf } from "../urlState";
import { h, svg } from "./dom";
import { reportHeight } from "./height";
import { loadBytes } from "./load";
import { panelOf } from "./panel";
import { loadFold } from "./simplify";

const { state, notices } = parseUrl(location.search, location.href);
const lang = state.lang ?? preferredLang(navigator.languages);
const t = translator(lang);
const root = document.documentElement;
root.lang = LOCALES[lang];
if (state.theme) root.dataset.theme = state.theme;

/** The chart is as high as its lanes need, within these; never as high as the frame, or the two would chase each other. */
const HEIGHT = { least: 84, most: 520 } as const;
const ZOOM = 2;
const LISTED = 100;

const page = h("main");

void start();

async function start(): Promise<void> {
  const url = state.data ?? new URL(DEFAULT_MANIFEST, document.baseURI).href;
  const loading = h("p", { class: "state", "aria-busy": "true" }, t("state.loading"));
  document.body.replaceChildren(page);
  page.replaceChildren(loading);
  try {
    const manifest = parseManifest(url, new TextDecoder().decode(await loadBytes(url, 0)));
    const read = <T>(file: PublishedFile, reader: (address: string, bytes: Uint8Array) => T): Promise<T> =>
      loadBytes(fileUrl(url, file), file.bytes).then((bytes) => reader(fileUrl(url, file), bytes));
    const { files } = manifest;
    const { query } = state.filters;
    const [marks, traits, readings, texts, fold] = await Promise.all([
      read(files.marks, readMarks),
      read(files.traits, readTraits),
      read(files.readings, readReadings),
      read(files.text, readTexts),
      query ? loadFold() : null,
    ]);
    const matches = fold && createSearch(texts.search, texts.count, fold).find(query);
    page.replaceChildren();
    show(url, { manifest, marks, traits, readings, texts, matches });
  } catch (error) {
    page.replaceChildren(errorBox(url, error));
  }
  reportHeight(document.body);
}

function errorBox(url: string, error: unknown): HTMLElement {
  const known = error instanceof DataError ? error : null;
  const reason = known?.reason === "network" ? t("state.error.network") : (known?.reason ?? String(error));
  return h(
    "div",
    { class: "state", role: "alert" },
    h("h1", {}, t("state.error")),
    h("p", { class: "address" }, t("state.error.url", { url: known?.url ?? url })),
    h("p", {}, t("state.error.reason", { reason })),
  );
}

interface Contents {
  readonly manifest: Manifest;
  readonly marks: MarkColumns;
  readonly traits: TraitColumns;
  readonly readings: ReadingColumns;
  readonly texts: LocalTexts;
  /** 1 for each event the query finds; null where there is none. */
  readonly matches: Uint8Array | null;
}

function show(url: string, { manifest, marks, traits, readings, texts, matches }: Contents): void {
  const markOf = (event: number): number => marksOf(marks.event, manifest.lanes, event)[0]!;
  const focus = state.filters.party ?? state.lanes.first ?? focusParty(manifest.lanes);
  const labels = manifest.lanes.map((lane) => laneLabel(manifest, lane, lang, t, focus));
  const { filters } = state;
  const shown = createFilter({ ...marks, ...traits }, manifest.lanes, manifest.counts.events)(filters, matches);
  const index = buildIndex(manifest.lanes, marks, readings, shown.visible);
  const asked = viewOfDays(state.from, state.to, manifest.extent);
  const bounds = boundsOf(manifest.extent);
  let view: View = asked ?? opening();
  const none = shown.events.length === 0;
  const inView = countWithin(marks, manifest.lanes, shown.visible, daysOfView(view));
  const order = orderLanes(manifest.lanes, labels, index.counts, { ...state.lanes, keep: filters.pairs, inView }, LOCALES[lang]);
  const days = manifest.extent && !none ? clipDays(daysOfView(view), manifest.extent) : null;
  const title = titleOf(manifest, filters, days, lang, t, focus);
  let { pinned, folded } = state.lanes;
  document.title = title;

  const host = h("div", { class: "chart" });
  const legend = h("ul", { class: "legend", "aria-label": t("legend.label") });
  const panel = h("div", { class: "panel-place" });
  page.append(
    h("h1", {}, title),
    ...(manifest.sample ? [h("p", { class: "badge", title: t("sample.why") }, h("strong", {}, t("sample.badge")), ` / ${t("sample.badge.other")}`)] : []),
    ...(notices.length > 0
      ? [h("ul", { class: "notices" }, ...notices.map((n) => h("li", {}, t("notice.text", { parameter: n.parameter, value: n.value.slice(0, 80), expected: n.expected }))))]
      : []),
  ); // prettier-ignore
  const zoom = (factor: number): void => move(clampView(zoomAbout(view, (view[0] + view[1]) / 2, factor), bounds));
  const button = (label: string, onclick: () => void): HTMLElement =>
    h("button", { type: "button", class: "button quiet", onclick }, label);
  const tools = h(
    "div",
    { class: "row toolbar" },
    button(t("view.in"), () => zoom(1 / ZOOM)),
    button(t("view.out"), () => zoom(ZOOM)),
    button(t("view.all"), () => move(fitView(bounds))),
  );
  const why = none && h("p", { class: "state", role: "alert" }, t(manifest.counts.events === 0 ? "state.empty" : "state.nomatch"));
  page.append(...(why ? [why] : []), tools, host, legend, panel, sourceLine(manifest, shown.events.length));

  const fit = (): void => {
    const namesAbove = host.clientWidth < SIZE.narrow;
    const { total } = layoutLanes({ order, counts: index.counts, collapsed: (l) => folded.includes(manifest.lanes[l]!.key), pinned: () => false, available: HEIGHT.most, namesAbove });
    host.style.height = `${Math.min(HEIGHT.most, Math.max(HEIGHT.least, total + axisHeight(state) + 2))}px`;
  }; // prettier-ignore
  fit();
  let selected: number | null = null;
  let themeNow: ThemeName = "light";
  const chart: Chart = createChart(host, {
    onIntent: answer,
    state: {
      view,
      order,
      visible: shown.visible,
      pinned: new Set(pinned),
      collapsed: new Set(folded),
      lang,
      theme: "light",
      lunar: state.lunar,
      reducedMotion: matchMedia("(prefers-reduced-motion: reduce)").matches,
    },
    data: {
      lanes: manifest.lanes.map(({ key, parties, offset, count }, i) => ({ key, parties, offset, count, label: labels[i]!, swapped: parties[1] === focus })),
      marks,
      readings,
      extent: manifest.extent,
      index,
      title: (event) => texts.title(event, lang),
      names: new Set(Object.values(manifest.parties).map((p) => p[lang])),
    },
  }); // prettier-ignore
  new ResizeObserver(fit).observe(page);
  followTheme();
  if (state.event !== null) void open(texts.find(state.event));

  function answer(intent: ChartIntent): void {
    if (intent.type === "view") view = intent.view;
    else if (intent.type === "select") void open(intent.event);
    else if (intent.type === "cluster") list(intent.events);
    else if (intent.type === "scroll") chart.update({ scrollTop: intent.scrollTop });
    else if (intent.type === "legend") showLegend(intent.legend);
    else if (intent.type === "lane") {
      if (intent.action === "pin") pinned = toggled(pinned, intent.lane);
      if (intent.action === "collapse") folded = toggled(folded, intent.lane);
      chart.update({ focusedLane: intent.lane, pinned: new Set(pinned), collapsed: new Set(folded) });
      fit();
    }
  }

  /** Members of a "+n". */
  function list(events: readonly number[]): void {
    const row = (event: number): HTMLElement => {
      const mark = markOf(event);
      const when = formatInterval({ from: fromOf(marks, mark), to: toOf(marks, mark) }, lang, false);
      const title = h("button", { type: "button", class: "link", onclick: () => void open(event) }, texts.title(event, lang));
      return h("li", {}, title, " ", h("span", { class: "note" }, when));
    };
    const heading = t("cluster.label", { n: events.length });
    const members = h(
      "section",
      { "aria-label": heading },
      h("h2", {}, heading),
      events.length > LISTED && h("p", { class: "note" }, t("cluster.first", { n: LISTED })),
      h("ul", { class: "events" }, ...events.slice(0, LISTED).map(row)),
    );
    panel.replaceChildren(members);
  }

  function move(next: View): void {
    view = next;
    chart.setView(next, true);
  }

  async function open(event: number | null): Promise<void> {
    selected = event;
    chart.update({ selected: event, lit: [] });
    if (event !== null) bringIntoView(event);
    const chunk = event === null ? null : chunkOf(manifest, event);
    if (event === null || !chunk) return panel.replaceChildren();
    try {
      const address = fileUrl(url, chunk);
      const details = readDetails(address, await loadBytes(address, 0))[chunk.row];
      if (!details || selected !== event) return;
      chart.update({ lit: details.related.flatMap((r) => texts.find(r.id) ?? []) });
      const close = (): void => {
        void open(null);
        chart.focus();
      };
      panel.replaceChildren(panelOf(describeEvent(details, manifest, lang, t), t, (id) => void open(texts.find(id)), close));
    } catch (error) {
      panel.replaceChildren(errorBox(url, error));
    }
  }

  function opening(): View {
    const view = openingView(openingDays(marks, manifest.lanes, filters, manifest.extent));
    return isAnyWithin(marks, shown.visible, daysOfView(view)) ? view : fitView(bounds);
  }

  function bringIntoView(event: number): void {
    const mark = markOf(event);
    const start = marks.from[mark]!;
    if (start !== NO_DAY) move(reveal(view, start, endOf(marks, mark) + 1));
  }

  function showLegend({ kinds, encodings }: Legend): void {
    const colours = THEMES[themeNow].families;
    const glyph = (i: number): SVGElement =>
      svg("kind-mark", [14, 14], [{ tag: "path", attributes: { d: glyphPath(i, 7, 7, 5), fill: colours[FAMILY_BY_KIND[i]!]! } }]);
    legend.replaceChildren(
      ...kinds.map((kind) => h("li", {}, glyph(KINDS.indexOf(kind)), t(`kind.${kind}`))),
      ...encodings.map((e) => h("li", { class: "encoding" }, svg("encoding-mark", [22, 14], LEGEND_MARKS[e]), t(`encoding.${e}`))),
    );
  }

  function followTheme(): void {
    const queries = ["print", "(forced-colors: active)", "(prefers-color-scheme: dark)"].map((q) => matchMedia(q));
    const apply = (): void => {
      const [print, forced, dark] = queries.map((q) => q.matches);
      themeNow = print ? "print" : forced ? "forced" : (state.theme ?? (dark ? "dark" : "light"));
      chart.update({ theme: themeNow });
      showLegend(chart.legend());
    };
    for (const query of queries) query.addEventListener("change", apply);
    apply();
  }
}

/** How much data of which version, and the way to the whole page. A sandbox without popups cannot follow a link: it reads the address. */
function sourceLine(manifest: Manifest, events: number): HTMLElement {
  const full = new URL(`./${urlOf({ ...state, bench: false })}`, document.baseURI).href;
  return h(
    "footer",
    { class: "note source-line" },
    t("embed.sourceLine", { n: formatCount(events, lang), hash: manifest.hash.slice(0, 8) }),
    " · ",
    h("a", { href: full, target: "_blank", rel: "noopener" }, t("embed.source")),
    window.origin === "null" && h("span", { class: "address" }, ` ${full}`),
  );
}
