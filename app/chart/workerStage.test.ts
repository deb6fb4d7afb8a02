import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PaintNews, PaintOrder } from "./paint.worker";
import type { Picture } from "./picture";
import type { Pair } from "./stage";
import type { Theme } from "./theme-tokens";
import { createWorkerStage } from "./workerStage";

const drawn = vi.hoisted(() => ({ byPage: 0 }));
vi.mock("./painter", () => ({ createPainter: () => ({ draw: () => void drawn.byPage++ }) }));
vi.mock("./wire", () => ({ pack: () => ({ block: new ArrayBuffer(0) }) }));

class Canvas {
  readonly style: Partial<CSSStyleDeclaration> = {};
  isThere = true;
  setAttribute(): void {}
  remove(): void {
    this.isThere = false;
  }
  transferControlToOffscreen(): object {
    return {};
  }
}

class FakeWorker extends EventTarget {
  readonly orders: PaintOrder["type"][] = [];
  isRunning = true;
  postMessage(order: PaintOrder): void {
    this.orders.push(order.type);
  }
  terminate(): void {
    this.isRunning = false;
  }
  say(data: PaintNews): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

const theme = {} as Theme;
const picture = (width: number, marks: number): Picture =>
  ({ width, height: 100, axis: { height: 20 }, marks: { length: marks } }) as Picture;
let frames: (() => void)[] = [];
const frame = (): void => frames.splice(0).forEach((each) => each());
let doc: EventTarget & { hidden: boolean };

/** A stage whose owner draws when it is asked to. */
function stand() {
  const worker = new FakeWorker();
  const pairs: Pair[] = [];
  let width = 300;
  let seen: unknown = null;
  const draw = (w = width, marks = 1): unknown => (seen = stage.draw(picture((width = w), marks), theme, 1));
  /** Draws, and lets the frame be seen in which the worker starts. */
  const start = (): unknown => {
    draw();
    frame();
    vi.advanceTimersByTime(0);
    return seen;
  };
  let started = 0;
  const launch = (): Worker => {
    started++;
    return worker as unknown as Worker;
  };
  const stage = createWorkerStage(launch)((pair) => pairs.push(pair), () => draw()); // prettier-ignore
  const there = (): readonly boolean[] => pairs.map((pair) => (pair.plot as unknown as Canvas).isThere);
  return { worker, stage, pairs, draw, start, there, seen: () => seen, started: () => started };
}
/** One whose worker has painted and whose own canvases are gone. */
function atWork() {
  const all = stand();
  all.start();
  all.worker.say("ready");
  all.worker.say("painted");
  vi.advanceTimersByTime(2000);
  return all;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  frames = [];
  drawn.byPage = 0;
  doc = Object.assign(new EventTarget(), { hidden: false, createElement: () => new Canvas() });
  vi.stubGlobal("document", doc);
  vi.stubGlobal("window", globalThis);
  vi.stubGlobal("HTMLCanvasElement", Canvas);
  vi.stubGlobal("requestAnimationFrame", (each: () => void) => frames.push(each));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a stage with a worker", () => {
  it("lets the page paint until the worker has painted, and a while below it", () => {
    const { worker, draw, start, there, seen } = stand();
    expect(start()).toBe("now");
    worker.say("ready");
    expect([seen(), drawn.byPage, there()]).toEqual(["now", 2, [true, true]]);
    worker.say("painted");
    expect(there()).toEqual([true, true]);
    vi.advanceTimersByTime(2000);
    expect(there()).toEqual([false, true]);
    expect([draw(), drawn.byPage]).toEqual(["next", 2]);
    expect(worker.orders).toEqual(["canvases", "look", "picture", "picture"]);
  });

  it("starts its worker once marks have been painted, and none when it is gone by then", () => {
    const { stage, draw, started } = stand();
    draw(300, 0);
    frame();
    vi.advanceTimersByTime(1000);
    expect(started()).toBe(0);
    draw();
    expect(started()).toBe(0);
    frame();
    vi.advanceTimersByTime(0);
    draw();
    expect(started()).toBe(1);
    const other = stand();
    other.draw();
    other.stage.destroy();
    frame();
    vi.advanceTimersByTime(0);
    expect(other.started()).toBe(0);
    stage.destroy();
  });

  it("leaves the page to paint where the worker cannot", () => {
    const { worker, draw, start, there } = stand();
    start();
    worker.say("ready");
    worker.say("unable");
    frame();
    expect([worker.isRunning, there(), draw()]).toEqual([false, [true, false], "now"]);
  });

  it("goes on with its own canvases when the worker fails before it has painted", () => {
    const { worker, draw, start, there, seen } = stand();
    start();
    worker.say("ready");
    worker.dispatchEvent(new Event("error", { cancelable: true }));
    expect([there(), seen(), drawn.byPage]).toEqual([[true, true], "now", 3]);
    frame();
    expect([there(), draw()]).toEqual([[true, false], "now"]);
  });

  it("loses no picture when the worker fails after it has painted", () => {
    const { worker, there, seen } = atWork();
    worker.dispatchEvent(new Event("error", { cancelable: true }));
    expect([there(), seen()]).toEqual([[false, true, true], "now"]);
    frame();
    expect(there()).toEqual([false, false, true]);
  });

  it("is deaf to its worker once it is destroyed", () => {
    const { worker, stage, start, pairs, there } = stand();
    start();
    stage.destroy();
    const redrawn = drawn.byPage;
    for (const news of ["ready", "painted", "unable"] as const) worker.say(news);
    worker.dispatchEvent(new Event("error"));
    vi.advanceTimersByTime(20_000);
    expect([worker.isRunning, worker.orders, drawn.byPage, pairs.length, there()]).toEqual([false, [], redrawn, 1, [false]]);
  });

  it("takes all its canvases away when it is destroyed, those below too", () => {
    const { worker, stage, start, there } = stand();
    start();
    worker.say("ready");
    worker.say("painted");
    stage.destroy();
    expect(there()).toEqual([false, false]);
  });

  it("gives lent canvases their size in the frame their picture is seen in", () => {
    const { draw, pairs } = atWork();
    frame();
    const [, lent] = pairs;
    expect(lent!.plot.style.width).toBe("300px");
    draw(250);
    expect(lent!.plot.style.width).toBe("300px");
    frame();
    expect(lent!.plot.style.width).toBe("250px");
  });
});

describe("a worker that does not answer", () => {
  it("is given up when a picture is due for seconds", () => {
    const { worker, draw, there, seen } = atWork();
    draw();
    vi.advanceTimersByTime(1000);
    expect(worker.isRunning).toBe(true);
    vi.advanceTimersByTime(9000);
    frame();
    expect([worker.isRunning, there(), seen()]).toEqual([false, [false, false, true], "now"]);
  });

  it("is kept as long as it paints, and while nothing is asked of it", () => {
    const { worker, draw } = atWork();
    for (let i = 0; i < 20; i++) {
      draw();
      vi.advanceTimersByTime(1000);
      worker.say("painted");
    }
    vi.advanceTimersByTime(60_000);
    expect(worker.isRunning).toBe(true);
  });

  it("is waited for while the page is hidden, and anew when it is shown", () => {
    const { worker, draw } = atWork();
    draw();
    doc.hidden = true;
    vi.advanceTimersByTime(60_000);
    expect(worker.isRunning).toBe(true);
    doc.hidden = false;
    doc.dispatchEvent(new Event("visibilitychange"));
    vi.advanceTimersByTime(1000);
    expect(worker.isRunning).toBe(true);
    vi.advanceTimersByTime(9000);
    expect(worker.isRunning).toBe(false);
  });
});
