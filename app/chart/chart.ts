/** The chart's shell: one element in, intents out. */
import type { Chart, ChartData, ChartOptions, ChartPatch, ChartState, View } from "./types";

const START: ChartState = {
  view: [0, 1],
  today: null,
  selected: null,
  lit: [],
  hovered: null,
  visible: null,
  order: null,
  collapsed: new Set(),
  pinned: new Set(),
  focusedLane: null,
  scrollTop: 0,
  lang: "zh",
  theme: "light",
  reducedMotion: false,
  festivals: null,
};

/** Makes a chart that fills `host`; `destroy` leaves the host as it was. */
export function createChart(host: HTMLElement, options: ChartOptions): Chart {
  let state: ChartState = { ...START, ...options.state };
  let data: ChartData | undefined = options.data;
  let frame = 0;
  const canvas = host.appendChild(document.createElement("canvas"));
  const draw = (): void => {
    frame = 0;
    const g = canvas.getContext("2d");
    canvas.width = host.clientWidth;
    canvas.height = host.clientHeight;
    if (!g || !data) return;
    const [t0, t1] = state.view;
    const { lanes, marks } = data;
    lanes.forEach(({ label, offset, count }, l) => {
      const y = 20 + l * 30;
      g.fillText(label, 4, y);
      for (let i = offset; i < offset + count; i++) g.fillRect(((marks.from[i]! - t0) / (t1 - t0)) * canvas.width, y, 3, 8);
    });
  };
  const schedule = (): void => {
    frame ||= requestAnimationFrame(draw);
  };
  const change = (patch: ChartPatch): void => {
    state = { ...state, ...patch };
    schedule();
  };
  schedule();
  return {
    setData(next) {
      data = next;
      schedule();
    },
    update: change,
    setView: (view: View) => change({ view }),
    refresh: schedule,
    drawNow: draw,
    focus: () => canvas.focus(),
    hitTest: () => null,
    legend: () => ({ kinds: [], statuses: [], encodings: [] }),
    toSvg: () => "",
    destroy() {
      cancelAnimationFrame(frame);
      canvas.remove();
    },
  };
}
