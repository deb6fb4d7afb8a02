import { afterEach, describe, expect, it, vi } from "vitest";
import { onPixelRatio } from "./pixelRatio";

afterEach(() => vi.unstubAllGlobals());

/** A screen whose ratio changes, and how many wait for that. */
function screen(devicePixelRatio: number) {
  const lists = new Map<string, EventTarget>();
  let waiting = 0;
  class List extends EventTarget {
    override addEventListener(...args: Parameters<EventTarget["addEventListener"]>): void {
      waiting++;
      super.addEventListener(...args);
    }
    override removeEventListener(...args: Parameters<EventTarget["removeEventListener"]>): void {
      waiting--;
      super.removeEventListener(...args);
    }
  }
  const window = {
    devicePixelRatio,
    matchMedia(query: string): EventTarget {
      if (!lists.has(query)) lists.set(query, new List());
      return lists.get(query)!;
    },
  };
  vi.stubGlobal("window", window);
  const turn = (ratio: number): void => {
    const before = window.devicePixelRatio;
    window.devicePixelRatio = ratio;
    for (const each of [ratio, before]) lists.get(`(resolution: ${each}dppx)`)?.dispatchEvent(new Event("change"));
  };
  return { turn, waiting: () => waiting };
}

describe("pixels of a screen", () => {
  it("tells of every change, also back to a ratio of before", () => {
    const { turn } = screen(1);
    let told = 0;
    onPixelRatio(() => told++);
    turn(2);
    turn(1.5);
    turn(1);
    turn(2);
    expect(told).toBe(4);
  });

  it("ends", () => {
    const { turn, waiting } = screen(1);
    let told = 0;
    const stop = onPixelRatio(() => told++);
    turn(2);
    stop();
    turn(1);
    expect([told, waiting()]).toEqual([1, 0]);
  });
});
