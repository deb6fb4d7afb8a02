/** The chart's elements. Styles are set through the CSSOM, so that a page's content security policy has nothing to forbid. */
import type { Place } from "./stage";
import { FONT, SIZE, type Theme } from "./theme-tokens";
import type { wordsOf } from "./words";

export interface Parts {
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
  readonly frame: HTMLElement;
  readonly plot: HTMLElement;
  readonly spacer: HTMLElement;
  readonly layer: SVGSVGElement;
  /** Where the plot begins, and how wide it is: so does the axis above it. Calls that change nothing cost nothing. */
  setPlot(left: number, width: number): void;
  /** Puts canvases into plot and axis, over those already there. */
  readonly place: Place;
  /** Colours and words of the frame around the drawing. */
  dress(theme: Theme, words: ReturnType<typeof wordsOf>): void;
  /** Names the second row of the axis in the names' column, `width` px wide; empty for none. */
  nameRow(text: string, width: number): void;
  /** Speaks through the live region, the last of quick repeats only. */
  say(text: string): void;
  /** Shows an SVG of the whole chart instead of the canvas, moved so that its plot, which begins at (x, y), lies on ours. */
  showPicture(svg: string, x: number, y: number): void;
}

const SAY_MS = 150;
let made = 0;

/** Builds the elements into the host: axis above, lanes in a scroller whose frame stays in place while its content is drawn anew. */
export function mount(host: HTMLElement): Parts {
  const root = make("div", { position: "relative", width: "100%", height: "100%", overflow: "hidden", fontFamily: FONT });
  const axis = make("div", { position: "absolute", top: "0", pointerEvents: "none" });
  const layer = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const scroller = make("div", { position: "absolute", inset: `${SIZE.axis}px 0 0 0`, overflowX: "hidden", overflowY: "auto" });
  const frame = make("div", { position: "sticky", top: "0", overflow: "hidden", contain: "strict" });
  const plot = make("div", { position: "absolute", top: "0", bottom: "0", overflow: "hidden", outlineOffset: "-2px" });
  const spacer = make("div", {});
  const rowName = make("div", {
    position: "absolute",
    top: `${SIZE.axis}px`,
    left: "0",
    boxSizing: "border-box",
    paddingLeft: "10px",
    fontSize: `${SIZE.text}px`,
    lineHeight: `${SIZE.lunar}px`,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  });
  const status = make("div", {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  });
  const help = make("div", {});
  help.hidden = true;
  help.id = `chart-help-${++made}`;
  Object.assign(layer.style, { position: "absolute", inset: "0", pointerEvents: "none" });
  plot.setAttribute("role", "application");
  plot.setAttribute("aria-describedby", help.id);
  plot.tabIndex = 0;
  // The frame scrolls with thousands of lanes; its own element is no stop for the Tab key.
  scroller.tabIndex = -1;
  status.setAttribute("role", "status");
  status.setAttribute("aria-live", "polite");
  for (const hidden of [axis, layer]) hidden.setAttribute("aria-hidden", "true");
  plot.append(layer);
  frame.append(plot);
  scroller.append(frame, spacer);
  root.append(axis, rowName, scroller, status, help);
  host.append(root);

  plot.addEventListener("focus", () => (plot.style.outline = plot.matches(":focus-visible") ? `2px solid ${accent}` : "none"));
  plot.addEventListener("blur", () => (plot.style.outline = "none"));
  plot.style.outline = "none";
  let accent = "Highlight";
  let dressed: readonly unknown[] = [];
  let timer = 0;
  let placed = "";
  return {
    root,
    scroller,
    frame,
    plot,
    spacer,
    layer,
    setPlot(left, width) {
      const next = `${left} ${width}`;
      if (next === placed) return;
      placed = next;
      plot.style.left = axis.style.left = `${left}px`;
      plot.style.width = axis.style.width = `${width}px`;
    },
    place(canvases) {
      for (const canvas of Object.values(canvases))
        Object.assign(canvas.style, { position: "absolute", inset: "0", pointerEvents: "none" });
      plot.insertBefore(canvases.plot, layer);
      axis.append(canvases.axis);
    },
    dress(theme, words) {
      if (dressed[0] === theme && dressed[1] === words) return;
      dressed = [theme, words];
      accent = theme.accent;
      root.style.background = theme.background;
      root.style.color = theme.text;
      rowName.style.color = theme.muted;
      plot.setAttribute("aria-label", words.chart);
      help.textContent = words.instructions;
    },
    nameRow(text, width) {
      if (rowName.textContent !== text) rowName.textContent = text;
      rowName.style.width = `${width}px`;
    },
    say(text) {
      clearTimeout(timer);
      timer = window.setTimeout(() => (status.textContent = text), SAY_MS);
    },
    showPicture(svg, x, y) {
      const picture = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement as unknown as SVGSVGElement;
      Object.assign(picture.style, { position: "absolute", left: `${-x}px`, top: `${-y}px`, pointerEvents: "none" });
      picture.setAttribute("aria-hidden", "true");
      plot.replaceChildren(picture);
    },
  };
}

function make<K extends "div">(tag: K, style: Partial<CSSStyleDeclaration>): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  Object.assign(element.style, style);
  return element;
}
