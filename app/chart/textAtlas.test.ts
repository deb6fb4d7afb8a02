import { afterEach, expect, it, vi } from "vitest";
import type { Brush } from "./sheet";
import { createTextAtlas, type PlacedText } from "./textAtlas";

afterEach(() => vi.unstubAllGlobals());

/** Where each text was written on a sheet, and from where on it copies were taken. */
function drawn(texts: readonly (readonly PlacedText[])[]): { written: [string, number][]; copied: number[] } {
  const written: [string, number][] = [];
  const copied: number[] = [];
  const g = { fillText: (text: string, x: number) => written.push([text, x]) };
  vi.stubGlobal("OffscreenCanvas", class { getContext = () => g; }); // prettier-ignore
  const atlas = createTextAtlas(1);
  for (const each of texts) atlas.draw({ drawImage: (_: unknown, x: number) => copied.push(x) } as unknown as Brush, each, "#000", "#777");
  return { written, copied };
}

const label: PlacedText = { text: "会晤", x: 100, y: 20, width: 24, strong: false, more: "+2", moreX: 32, moreWidth: 14 };

it("writes a label once however often it is drawn, wherever", () => {
  const { written, copied } = drawn([[label], [{ ...label, x: 300.4, moreX: 32.3 }]]);
  expect(written).toEqual([
    ["会晤", 1],
    ["+2", 33],
  ]);
  expect(copied).toEqual([0, 0]);
});

it("writes it again when what follows stands elsewhere, as behind the mark of a label on its left", () => {
  const { written, copied } = drawn([[label], [{ ...label, moreX: 52 }]]);
  expect(written.map(([, x]) => x)).toEqual([1, 33, 50, 102]);
  expect(copied).toEqual([0, 49]);
});
