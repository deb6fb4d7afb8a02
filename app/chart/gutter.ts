/** The list of lanes beside (or above) their rows: a listbox with one option for each lane in sight, so thousands cost as little as ten. */
import { estimateWidth } from "./labels";
import type { Scene } from "./scene";
import { FONT, SIZE, THEMES } from "./theme-tokens";
import type { ChartData, ChartIntent, ChartState } from "./types";
import { formatCount, wordsOf } from "./words";

export interface Gutter {
  readonly element: HTMLElement;
  /** `width` 0: names stand above their lanes. */
  draw(scene: Scene, data: ChartData, counts: ArrayLike<number>, state: ChartState, width: number): void;
}

type LaneAction = Extract<ChartIntent, { type: "lane" }>["action"];
/** Keys of the list, as the page's help names them. */
const KEYS: Readonly<Record<string, LaneAction>> = { Enter: "focus", " ": "collapse", c: "collapse", p: "pin" };

let made = 0;

/** Makes the list; `act` is told what a person wants of a lane, `move` that the current one changes by so many. */
export function createGutter(act: (lane: string, action: LaneAction) => void, move: (by: number) => void): Gutter {
  const id = `lanes-${++made}`;
  const element = document.createElement("div");
  element.setAttribute("role", "listbox");
  element.tabIndex = 0;
  Object.assign(element.style, {
    position: "absolute",
    inset: "0 auto 0 0",
    overflow: "hidden",
    fontFamily: FONT,
    fontVariantNumeric: "tabular-nums",
    cursor: "default",
    outlineOffset: "-2px",
    // Above the drawing, which covers the whole width where names stand above their lanes.
    zIndex: "1",
  });
  const options: HTMLElement[] = [];
  let current: string | null = null;
  let drawn: readonly unknown[] = [];
  const keyOf = (event: Event): string | undefined => (event.target as HTMLElement).closest<HTMLElement>("[role=option]")?.dataset["key"];
  element.addEventListener("click", (event) => {
    const key = keyOf(event);
    if (key !== undefined) act(key, event.altKey ? "collapse" : "focus");
  });
  element.addEventListener("dblclick", (event) => {
    const key = keyOf(event);
    if (key !== undefined) act(key, "collapse");
  });
  element.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity }[event.key];
    const action = KEYS[event.key];
    if (step !== undefined) move(step);
    else if (action && current !== null) act(current, action);
    else return;
    event.preventDefault();
  });
  return {
    element,
    draw(scene, data, counts, state, width) {
      const namesAbove = width === 0;
      const wanted = [scene.lanes[0]?.index, scene.lanes.length, state.scrollTop, data, counts, state.theme, state.lang, state.order, state.collapsed, state.pinned, state.focusedLane, width, scene.height]; // prettier-ignore
      // Panning and zooming move no names.
      if (wanted.every((value, i) => value === drawn[i])) return;
      drawn = wanted;
      const theme = THEMES[state.theme];
      const words = wordsOf(state.lang);
      element.setAttribute("aria-label", words.lanes);
      element.style.width = namesAbove ? "100%" : `${width}px`;
      element.style.pointerEvents = namesAbove ? "none" : "auto";
      element.style.background = namesAbove ? "none" : theme.background;
      current = state.focusedLane;
      let active = "";
      const total = state.order?.length ?? data.lanes.length;
      scene.lanes.forEach(({ lane, index, y, height, rows }, i) => {
        const option = (options[i] ??= newOption(element, `${id}-${i}`));
        const { key, label } = data.lanes[lane]!;
        const count = counts[lane] ?? 0;
        const chosen = key === state.focusedLane;
        if (chosen) active = option.id;
        const covered = index >= 0 && y + height <= scene.pinnedHeight && !state.pinned.has(key);
        option.hidden = covered;
        option.dataset["key"] = key;
        option.setAttribute("aria-selected", String(chosen));
        option.setAttribute("aria-posinset", String(index + 1));
        option.setAttribute("aria-setsize", String(total));
        option.title = label;
        const [name, number] = option.children as unknown as [HTMLElement, HTMLElement];
        if (name.textContent !== label) name.textContent = label;
        const figure = ` ${formatCount(count, state.lang)}`;
        // Begins with what is seen, so that people who speak to their browser can name it.
        option.setAttribute("aria-label", label + words.count(figure));
        if (number.textContent !== figure) number.textContent = figure;
        const twoLines = !namesAbove && rows > 0 && estimateWidth(label + figure, SIZE.name) + 30 > width;
        name.style.whiteSpace = twoLines ? "normal" : "nowrap";
        Object.assign(option.style, {
          transform: `translateY(${Math.round(y)}px)`,
          height: `${namesAbove ? SIZE.nameRow : height}px`,
          lineHeight: `${twoLines ? SIZE.laneMin / 2 : namesAbove ? SIZE.nameRow : rows > 0 ? SIZE.row + SIZE.lanePad * 2 : SIZE.laneCollapsed}px`,
          fontSize: `${rows > 0 && !twoLines ? SIZE.name : SIZE.text}px`,
          fontWeight: chosen ? "600" : "400",
          color: rows > 0 ? theme.text : theme.muted,
          background: !namesAbove && state.pinned.has(key) ? theme.background : "none",
          zIndex: state.pinned.has(key) ? "1" : "0",
          boxShadow: chosen && !namesAbove ? `inset 2px 0 ${theme.accent}` : "none",
          // Where names stand above their lanes, hands beside a name reach the drawing.
          right: namesAbove ? "auto" : "0",
          justifyContent: namesAbove ? "flex-start" : "space-between",
          borderBottom: namesAbove ? "0" : `1px solid ${theme.line}`,
        });
        number.style.color = theme.muted;
      });
      for (let i = scene.lanes.length; i < options.length; i++) options[i]!.hidden = true;
      for (const option of options) option.style.display = option.hidden ? "none" : "flex";
      if (active) element.setAttribute("aria-activedescendant", active);
      else element.removeAttribute("aria-activedescendant");
    },
  };
}

function newOption(list: HTMLElement, id: string): HTMLElement {
  const option = list.appendChild(document.createElement("div"));
  option.setAttribute("role", "option");
  option.id = id;
  Object.assign(option.style, {
    position: "absolute",
    top: "0",
    left: "0",
    right: "0",
    boxSizing: "border-box",
    padding: "0 12px 0 10px",
    gap: "8px",
    pointerEvents: "auto",
  });
  const name = option.appendChild(document.createElement("span"));
  // In two lines a name breaks between the parties.
  Object.assign(name.style, {
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    wordBreak: "keep-all",
    maxHeight: `${SIZE.laneMin}px`,
  });
  const number = option.appendChild(document.createElement("span"));
  number.style.fontSize = `${SIZE.text}px`;
  return option;
}
