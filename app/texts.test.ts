import { expect, it } from "vitest";
import { remoteTexts, type TextSource } from "./texts";

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function sourceOf(log: unknown[]): TextSource {
  return {
    rows(events, lang) {
      log.push([lang, ...events]);
      return Promise.resolve({ ids: events.map((e) => `ev-${e}`), titles: events.map((e) => `${lang} ${e}`) });
    },
    find(id) {
      log.push(id);
      return Promise.resolve(id === "ev-7" ? 7 : null);
    },
  };
}

it("asks once for all titles of a turn, tells when they are here, and then knows their ids too", async () => {
  const log: unknown[] = [];
  const texts = remoteTexts(sourceOf(log));
  let told = 0;
  const stop = texts.subscribe(() => told++);
  expect([texts.title(3, "zh"), texts.title(4, "zh"), texts.title(3, "zh"), texts.title(3, "en")]).toEqual(Array(4).fill(undefined));
  await settled();
  expect(log).toEqual([
    ["zh", 3, 4],
    ["en", 3],
  ]);
  expect([told, texts.title(3, "zh"), texts.title(3, "en"), texts.id(4)]).toEqual([2, "zh 3", "en 3", "ev-4"]);
  stop();
  texts.title(9, "zh");
  await settled();
  expect(told).toBe(2);
});

it("tells an id that no event has from one that is not found yet", async () => {
  const log: unknown[] = [];
  const texts = remoteTexts(sourceOf(log));
  expect([texts.find("ev-7"), texts.find("ev-7"), texts.find("x")]).toEqual([undefined, undefined, undefined]);
  await settled();
  expect([texts.find("ev-7"), texts.find("x"), log]).toEqual([7, null, ["ev-7", "x"]]);
});

it("asks again for what could not be had", async () => {
  let fails = true;
  const log: unknown[] = [];
  const source = sourceOf(log);
  const texts = remoteTexts({ ...source, rows: (events, lang) => (fails ? Promise.reject(new Error("x")) : source.rows(events, lang)) });
  texts.title(1, "vi");
  await settled();
  fails = false;
  expect(texts.title(1, "vi")).toBeUndefined();
  await settled();
  expect(texts.title(1, "vi")).toBe("vi 1");
});
