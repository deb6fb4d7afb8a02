/** The chart's shell: one element in, intents out, one drawing a frame. */
import { createFurniture } from "./svg";
import { createGutter } from "./gutter";
import { createMeasure } from "./measure";
import { bindKeys } from "./keyboard";
import { createLateInput } from "./lateInput";
import { createModel, EMPTY_DATA, type Cursor } from "./model";
import { hit } from "./hit";
import { lowerBound } from "./marks";
import { mount } from "./mount";
import { lunarWordsOf } from "./lunarWords";
import { markAt } from "./packing";
import { onPixelRatio } from "./pixelRatio";
import { pictureOf } from "./picture";
import type { Scene } from "./scene";
import { createPageStage, type StageMaker } from "./stage";
import { createThemes } from "./themes";
import { axisHeight } from "./theme-tokens";
import { svgOf } from "./toSvg";
import type { Chart, ChartData, ChartIntent, ChartPatch, View } from "./types";
import { between, clampView } from "./view";
import { wordsOf } from "./words";

/** Lanes are packed, and labels cut while the window rests, for so long a frame; the rest follow in the next ones. The last of them may take as long again. */
const LEISURE_MS = 12;
/** While it moves so many labels are cut a frame, about a millisecond. */
const CUTS_A_FRAME = 24;
/** A window that has not moved for so long rests: what a frame had no time for is drawn, the legend told. */
const REST_MS = 120;
const GLIDE_MS = 180;

interface ChartOptions {
  readonly onIntent: (intent: ChartIntent) => void;
  readonly state?: ChartPatch;
  readonly data?: ChartData;
  /** Where the chart is painted; the page's own thread without one. */
  readonly stage?: StageMaker;
}

/** Makes a chart that fills `host`; `destroy` leaves the host as it was. */
export function createChart(host: HTMLElement, { onIntent, state, data, stage: makeStage = createPageStage }: ChartOptions): Chart {
  const textWidth = createMeasure();
  const model = createModel(data ?? EMPTY_DATA, state, textWidth);
  const parts = mount(host);
  const { scroller, frame, plot, spacer, layer } = parts;
  const furniture = createFurniture(layer);
  const themeOf = createThemes(host);
  let cursor: Cursor = { focused: null, pointed: null };
  let scene: Scene | null = null;
  let requested = 0;
  let glide = 0;
  /** Where the glide that runs ends. */
  let goal: View | null = null;
  let rest = 0;
  /** Whether more could be drawn than was. */
  let isStale = false;
  /** When the window was last moved. */
  let movedAt = 0;
  /** An event opened elsewhere, whose lane is scrolled to by the next frame. */
  let toReveal: number | null = null;
  /** Elements over and beside a picture, changed in the frame it is seen in: names and rings move as their marks do. */
  let toFollow: (() => void) | null = null;
  let legendKey = "";
  let size = { width: 0, height: 0, ratio: 1, gutter: 0, axis: 0 };

  const emit = (intent: ChartIntent): void => onIntent(intent);
  const schedule = (): void => {
    requested ||= requestAnimationFrame(draw);
  };
  const stage = makeStage(parts.place, schedule);
  const laneCursor = (): string | null => keys.lane() ?? model.state.focusedLane;

  const draw = (): void => {
    cancelAnimationFrame(requested);
    requested = 0;
    measure();
    if (size.width < 1 || size.height < 1) return;
    if (toReveal !== null && model.data.lanes.length > 0) {
      keys.reveal(model.marksOf(toReveal));
      model.update({ scrollTop: scroller.scrollTop });
      toReveal = null;
    }
    const began = performance.now();
    const isLeisure = (): boolean => performance.now() < began + LEISURE_MS;
    let cuts = 0;
    scene = model.scene(cursor, { pack: isLeisure, cut: () => (began < movedAt + REST_MS ? cuts++ < CUTS_A_FRAME : isLeisure()) });
    const { lang } = model.state;
    const theme = themeOf(model.state.theme);
    const seen = stage.draw(pictureOf(scene, size.axis, textWidth), theme, size.ratio);
    if (!seen) parts.showPicture(svgOf(model, scene, size.width, size.height), model.gutter, size.axis);
    const [{ data, index, state, gutter: names }, painted, focusedLane] = [model, scene, laneCursor()];
    const [width, height] = [plotWidth(), size.height - size.axis];
    keepStep();
    toFollow = () => {
      parts.setPlot(names, width);
      furniture.resize(width, height);
      furniture.draw(painted, theme);
      gutter.draw(painted, data, index.counts, { ...state, focusedLane }, names);
    };
    if (seen === "next") requestAnimationFrame(keepStep);
    else keepStep();
    parts.dress(theme, wordsOf(lang));
    parts.nameRow(model.state.lunar && model.gutter > 0 ? lunarWordsOf(lang).axis : "", model.gutter);
    isStale = scene.unfinished > 0;
    awaitRest();
    if (data.index) input.listen();
  };
  const keepStep = (): void => {
    toFollow?.();
    toFollow = null;
  };
  const awaitRest = (): void => {
    clearTimeout(rest);
    rest = window.setTimeout(settle, Math.max(movedAt + REST_MS - performance.now(), 0));
  };

  /** What waits for the window to rest: a hand that moves on draws the next frame anyway, and one more would only hold it up. */
  const settle = (): void => {
    if (!scene) return;
    if (isStale) schedule();
    const key = JSON.stringify(scene.legend);
    if (key === legendKey) return;
    legendKey = key;
    emit({ type: "legend", legend: scene.legend });
  };

  /** Takes the host's size over; lanes' total height makes the scroller's. */
  const measure = (): void => {
    const width = scroller.clientWidth;
    const height = host.clientHeight;
    const ratio = window.devicePixelRatio || 1;
    model.resize(width, height);
    const { gutter } = model;
    const axisPx = axisHeight(model.state);
    const inner = height - axisPx;
    spacer.style.height = `${Math.max(model.layout.total - inner, 0)}px`;
    if (width === size.width && height === size.height && ratio === size.ratio && gutter === size.gutter && axisPx === size.axis) return;
    size = { width, height, ratio, gutter, axis: axisPx };
    scroller.style.top = `${axisPx}px`;
    frame.style.height = `${inner}px`;
    input.sync();
  };
  const plotWidth = (): number => Math.max(size.width - model.gutter, 1);

  const move = (view: View): void => {
    movedAt = performance.now();
    model.update({ view });
  };
  const show = (view: View): void => {
    move(view);
    input.sync();
    schedule();
  };
  /** A view that came from a hand: shown at once, then told. */
  const turn = (view: View, settled: boolean): void => {
    cancelAnimationFrame(glide);
    goal = null;
    move(view);
    schedule();
    emit({ type: "view", view: model.state.view, settled });
  };
  const glideTo = (target: View, told: boolean): void => {
    cancelAnimationFrame(glide);
    const end = clampView(target, model.bounds);
    goal = end;
    const start = model.state.view;
    const began = performance.now();
    const step = (now: number): void => {
      const f = model.state.reducedMotion ? 1 : Math.min(Math.max((now - began) / GLIDE_MS, 0), 1);
      show(f === 1 ? end : between(start, end, 1 - (1 - f) ** 3));
      if (f < 1) glide = requestAnimationFrame(step);
      else goal = null;
      if (told) emit({ type: "view", view: model.state.view, settled: f === 1 });
    };
    if (model.state.reducedMotion) step(began);
    else glide = requestAnimationFrame(step);
  };

  const input = createLateInput(plot, {
    view: () => model.state.view,
    bounds: () => model.bounds,
    width: plotWidth,
    height: () => Math.max(size.height - size.axis, 1),
    onView: turn,
    onScroll: (by) => (scroller.scrollTop += by),
    onGlide: (view) => glideTo(view, true),
  });
  const keys = bindKeys(plot, model, {
    emit,
    goal: () => goal ?? model.state.view,
    glide: (view) => glideTo(view, true),
    say: parts.say,
    scrollTo: (top) => (scroller.scrollTop = top),
    height: () => size.height - size.axis,
    focusOn(mark) {
      cursor = { ...cursor, focused: mark };
      schedule();
    },
  });
  const gutter = createGutter((lane, action) => emit({ type: "lane", lane, action }), (by) => keys.moveLane(by)); // prettier-ignore
  frame.prepend(gutter.element);

  const hitAt = (clientX: number, clientY: number) => {
    const box = plot.getBoundingClientRect();
    return scene && hit(scene, model.state.view, clientX - box.left, clientY - box.top);
  };
  const point = (mark: number | null, { clientX, clientY }: MouseEvent): void => {
    if (mark === cursor.pointed) return;
    cursor = { ...cursor, pointed: mark };
    schedule();
    emit({ type: "hover", mark, event: mark === null ? null : model.data.marks.event[mark]!, clientX, clientY });
  };
  const onMove = (event: PointerEvent): void => {
    const found = event.buttons ? null : hitAt(event.clientX, event.clientY);
    plot.style.cursor = event.buttons ? "grabbing" : found && found.type !== "lane" ? "pointer" : "grab";
    point(found?.type === "mark" ? found.mark : null, event);
  };
  const onClick = ({ clientX, clientY }: MouseEvent): void => {
    const found = hitAt(clientX, clientY);
    if (found?.type === "mark") {
      keys.place(found.mark);
      emit({ type: "select", mark: found.mark, event: model.data.marks.event[found.mark]! });
    } else if (found?.type === "cluster") {
      const pack = model.packed(found.lane, 1);
      const events: number[] = [];
      for (let i = lowerBound(pack.starts, found.from, 0, pack.starts.length); i < pack.starts.length && pack.starts[i]! < found.to; i++) {
        events.push(model.data.marks.event[markAt(pack, i)]!);
      }
      emit({ type: "cluster", events, lane: model.data.lanes[found.lane]!.key, view: [found.from, found.to], clientX, clientY });
    } else if (model.state.selected !== null) emit({ type: "select", mark: null, event: null });
  };
  const onScroll = (): void => {
    model.update({ scrollTop: scroller.scrollTop });
    schedule();
    emit({ type: "scroll", scrollTop: scroller.scrollTop });
  };
  plot.addEventListener("pointerdown", () => plot.focus({ preventScroll: true }));
  plot.addEventListener("pointermove", onMove);
  plot.addEventListener("pointerleave", (event) => point(null, event));
  plot.addEventListener("click", onClick);
  scroller.addEventListener("scroll", onScroll, { passive: true });
  // An observer is told of the size it begins with, which may be drawn already.
  const observer = new ResizeObserver(() => {
    if (scroller.clientWidth !== size.width || host.clientHeight !== size.height) schedule();
  });
  observer.observe(host);
  const stopRatio = onPixelRatio(schedule);
  schedule();

  return {
    setData(next) {
      model.setData(next);
      input.sync();
      schedule();
    },
    update(patch) {
      if (patch.selected !== undefined && patch.selected !== model.state.selected) toReveal = patch.selected;
      model.update(patch);
      if (patch.scrollTop !== undefined && patch.scrollTop !== scroller.scrollTop) scroller.scrollTop = patch.scrollTop;
      if (patch.view) input.sync();
      schedule();
    },
    setView(view, glides = false) {
      if (glides) glideTo(view, false);
      else show(view);
    },
    refresh() {
      isStale = true;
      awaitRest();
    },
    drawNow: draw,
    focus(event) {
      plot.focus({ preventScroll: true });
      const mark = event === undefined ? undefined : model.marksOf(event)[0];
      if (mark !== undefined) keys.go(mark);
    },
    hitTest(clientX, clientY) {
      const found = hitAt(clientX, clientY);
      return found?.type === "mark" ? found.mark : null;
    },
    legend: () => scene?.legend ?? { kinds: [], statuses: [], encodings: [] },
    toSvg: () => svgOf(model, model.scene({ focused: null, pointed: null }), size.width, size.height),
    destroy() {
      cancelAnimationFrame(requested);
      cancelAnimationFrame(glide);
      clearTimeout(rest);
      observer.disconnect();
      stopRatio();
      input.destroy();
      keys.destroy();
      stage.destroy();
      parts.root.remove();
    },
  };
}
