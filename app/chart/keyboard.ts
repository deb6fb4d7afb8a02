/** The keyboard's cursor: a lane and a mark in it, moved by keys, spoken, and kept in sight. */
import { SPAN } from "../../data/published";
import { keyAction, nearestPosition } from "./keys";
import { firstDay, lastDay } from "./marks";
import { markAt, positionOf } from "./packing";
import type { Model } from "./model";
import type { ChartIntent, View } from "./types";
import { panBy, reveal, zoomAbout } from "./view";
import { dateLabel, wordsOf } from "./words";

export interface KeyHost {
  readonly emit: (intent: ChartIntent) => void;
  readonly glide: (view: View) => void;
  /** The window there will be when it has glided: quick presses add up. */
  readonly goal: () => View;
  readonly say: (text: string) => void;
  readonly scrollTo: (top: number) => void;
  readonly height: () => number;
  readonly focusOn: (mark: number | null) => void;
}

export interface Keys {
  /** Key of the lane the cursor is in. */
  lane(): string | null;
  moveLane(by: number): void;
  /** Puts the cursor on a mark without moving the view. */
  place(mark: number): void;
  /** Scrolls to a lane that holds one of the marks, unless one is in sight. */
  reveal(marks: readonly number[]): void;
  /** Puts it there, brings it into sight and says it. */
  go(mark: number): void;
  destroy(): void;
}

/** Binds the keys of the plot (one tab stop; embed.md "Access"). */
export function bindKeys(plot: HTMLElement, model: Model, host: KeyHost): Keys {
  // The lane itself, not its place: pinning and sorting move it.
  let cursorLane: number | null = null;
  let mark: number | null = null;

  const laneOf = (i: number): number => model.layout.lanes[i]!;
  const packOf = (i: number) => model.packed(laneOf(i), Math.max(model.layout.rows[i]!, 1));
  const middle = (): number => {
    const [t0, t1] = model.state.view;
    return mark === null ? (t0 + t1) / 2 : firstDay(model.data.marks, mark);
  };
  const row = (): number | null => {
    const i = cursorLane === null ? -1 : model.layout.lanes.indexOf(cursorLane);
    return i < 0 ? null : i;
  };
  const current = (): number => Math.min(row() ?? firstInSight(), model.layout.lanes.length - 1);
  const firstInSight = (): number => {
    const { y, lanes } = model.layout;
    for (let i = 0; i < lanes.length; i++) if (y[i]! >= model.state.scrollTop) return i;
    return 0;
  };
  const showLane = (i: number): void => {
    const { y, pinned } = model.layout;
    if (i < pinned) return;
    const top = y[pinned]! + model.state.scrollTop;
    if (y[i]! < top) host.scrollTo(y[i]! - y[pinned]!);
    else if (y[i + 1]! > model.state.scrollTop + host.height()) host.scrollTo(y[i + 1]! - host.height());
  };
  const land = (i: number, position: number): void => {
    const pack = packOf(i);
    const next = position >= 0 && position < pack.starts.length ? markAt(pack, position) : undefined;
    cursorLane = laneOf(i);
    mark = next ?? null;
    showLane(i);
    host.focusOn(mark);
    const { data, state } = model;
    const words = wordsOf(state.lang);
    const { label } = data.lanes[laneOf(i)]!;
    const of = `${label}, ${words.count(pack.starts.length)}`;
    if (next === undefined) return host.say(of);
    const span = data.marks.span[next];
    const [a, b] = [firstDay(data.marks, next), lastDay(data.marks, next)];
    const date =
      span === SPAN.openStart
        ? `… ${dateLabel(b, b, state.lang)}`
        : span === SPAN.openEnd
          ? `${dateLabel(a, a, state.lang)} …`
          : dateLabel(a, b, state.lang);
    host.say(`${data.title(data.marks.event[next]!) ?? words.untitled}, ${date}, ${label}, ${position + 1}/${pack.starts.length}`);
    const view = reveal(state.view, a, b + 1);
    if (view !== state.view) host.glide(view);
  };
  const stepEvent = (by: number): void => {
    const i = current();
    if (i < 0) return;
    const pack = packOf(i);
    const at = mark === null ? -1 : positionOf(pack, mark);
    land(i, at < 0 ? nearestPosition(pack, middle()) : Math.min(Math.max(at + by, 0), pack.starts.length - 1));
  };
  const moveLane = (by: number): void => {
    const last = model.layout.lanes.length - 1;
    if (last < 0) return;
    const from = row();
    const i = from === null ? firstInSight() : Math.min(Math.max(from + by, 0), last);
    land(i, nearestPosition(packOf(i), middle()));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = keyAction(event.key);
    if (!action) return;
    const view = host.goal();
    const span = view[1] - view[0];
    switch (action.type) {
      case "event":
        stepEvent(action.by);
        break;
      case "lane":
        moveLane(action.by);
        break;
      case "page":
        host.glide(panBy(view, action.by * span * 0.9));
        break;
      case "zoom": {
        const inside = mark !== null && middle() >= view[0] && middle() < view[1];
        host.glide(zoomAbout(view, inside ? middle() : (view[0] + view[1]) / 2, action.factor));
        break;
      }
      case "edge": {
        const i = current();
        if (i >= 0) land(i, action.end === "first" ? 0 : packOf(i).starts.length - 1);
        break;
      }
      case "open":
        if (mark !== null) host.emit({ type: "select", mark, event: model.data.marks.event[mark]! });
        break;
      case "leave":
        if (model.state.selected !== null) host.emit({ type: "select", mark: null, event: null });
        else {
          mark = cursorLane = null;
          host.focusOn(null);
          plot.blur();
          host.emit({ type: "leave" });
        }
        break;
    }
    event.preventDefault();
  };
  plot.addEventListener("keydown", onKey);

  const find = (wanted: number): number => {
    const { lanes } = model.data;
    return model.layout.lanes.findIndex((l) => wanted >= lanes[l]!.offset && wanted < lanes[l]!.offset + lanes[l]!.count);
  };
  return {
    lane: () => (row() === null ? null : (model.data.lanes[cursorLane!]?.key ?? null)),
    moveLane,
    reveal(marks) {
      const { y, pinned } = model.layout;
      const rows = marks.map(find).filter((i) => i >= 0);
      const top = (y[pinned] ?? 0) + model.state.scrollTop;
      const inSight = (i: number): boolean => i < pinned || (y[i]! >= top && y[i + 1]! <= model.state.scrollTop + host.height());
      if (rows.length > 0 && !rows.some(inSight)) showLane(rows[0]!);
    },
    place(wanted) {
      const i = find(wanted);
      if (i >= 0) [cursorLane, mark] = [laneOf(i), wanted];
    },
    go(wanted) {
      const i = find(wanted);
      if (i >= 0) land(i, positionOf(packOf(i), wanted));
    },
    destroy: () => plot.removeEventListener("keydown", onKey),
  };
}
