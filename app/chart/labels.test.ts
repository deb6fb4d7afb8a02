import { describe, expect, it } from "vitest";
import { cutPoints, estimateWidth, labelSource, Taken } from "./labels";

it("keeps the room of a label that has to wait to be cut, says so, and tells it later", () => {
  let time = false;
  const source = labelSource(
    () => "老挝国防部长率团访问河内",
    "zh",
    estimateWidth,
    undefined,
    () => time,
  );
  expect([source.fit(1, 200)!.text, source.takeUntold()]).toEqual(["老挝国防部长率团访问河内", 0]);
  const waiting = source.fit(1, 80)!;
  expect([waiting.text, source.takeUntold(), source.takeUntold()]).toEqual(["", 1, 0]);
  expect(waiting.width).toBeGreaterThan(0);
  time = true;
  expect([source.fit(1, 80)!.text, source.takeUntold()]).toEqual(["老挝国防…", 0]);
});

describe("cuts", () => {
  it.each([
    ["老挝国防部长率团访问河内", ["老挝", "老挝国防"], ["老", "老挝国防部长率"]],
    ["阮春福会见洪森", [], ["阮", "阮春", "阮春福会见洪"]],
    ["洛佩斯·米耶拉访问越南", [], ["洛佩斯", "洛佩斯·", "洛佩斯·米"]],
    ["签署《国防合作议定书》后会谈", [], ["签署《国防", "签署《国防合作"]],
  ])("%s", (text, some, never) => {
    const cuts = cutPoints(text, "zh").map((at) => text.slice(0, at));
    for (const cut of some) expect(cuts).toContain(cut);
    for (const cut of never) expect(cuts).not.toContain(cut);
  });
  it("never cuts a name it is told", () => {
    const text = "越南与印度尼西亚签署协定";
    const cuts = cutPoints(text, "zh", new Set(["印度尼西亚"])).map((at) => text.slice(0, at));
    expect(cuts).toContain("越南与印度尼西亚");
    for (const cut of cuts) expect(cut).not.toMatch(/印度?尼?西?$/u);
  });
  it.each([
    [
      "en",
      "The United States' Secretary of State visits China",
      ["The United States' Secretary"],
      ["The", "The United States'", "The United States' Secretary of"],
    ],
    [
      "en",
      "Viet Nam's President and the King of Cambodia meet",
      ["Viet Nam's President"],
      ["Viet Nam's", "Viet Nam's President and", "Viet Nam's President and the"],
    ],
    [
      "vi",
      "Chủ tịch nước thăm chính thức các nước của khu vực",
      ["Chủ tịch nước thăm"],
      ["Chủ tịch nước thăm chính thức các", "Chủ tịch nước thăm chính thức các nước của"],
    ],
    ["zh", "外交部长与老挝代表团会谈", ["外交部长与老挝"], ["外交部长与"]],
  ] as const)("%s: %s ends with no word that asks for another", (lang, text, some, never) => {
    const cuts = cutPoints(text, lang).map((at) => text.slice(0, at).trimEnd());
    for (const cut of some) expect(cuts).toContain(cut);
    for (const cut of never) expect(cuts).not.toContain(cut);
  });
  it("cuts English at spaces", () => {
    expect(cutPoints("Viet Nam and Laos sign a treaty", "en").length).toBeGreaterThan(3);
  });
});

describe("labels", () => {
  const source = labelSource((e) => (e === 0 ? "国家主席对老挝进行国事访问" : undefined), "zh");
  it("fit whole, cut, or not at all; never wider than the room", () => {
    expect(source.fit(0, 500)?.text).toBe("国家主席对老挝进行国事访问");
    for (let room = 0; room < 200; room += 7) {
      const label = source.fit(0, room);
      if (label) expect(label.width).toBeLessThanOrEqual(room);
    }
    expect(source.fit(0, 110)?.text).toMatch(/^国家主席.*…$/u);
    expect(source.fit(0, 20)).toBeNull();
  });
  it("wait for texts that are loading", () => {
    expect(source.fit(1, 500)).toBeNull();
  });
  it("are as wide as their letters", () => {
    expect(estimateWidth("访问")).toBe(24);
    expect(estimateWidth("Laos")).toBeLessThan(30);
  });
});

describe("taken room", () => {
  it("joins spans that touch", () => {
    const row = new Taken();
    row.add(10, 20);
    row.add(40, 50);
    expect(row.roomFrom(0)).toBe(10);
    expect(row.roomFrom(15)).toBe(-Infinity);
    expect(row.roomFrom(20)).toBe(40);
    expect([5, 15, 20, 30, 60].map((x) => row.roomUntil(x))).toEqual([-Infinity, Infinity, 20, 20, 50]);
    row.add(15, 45);
    expect(row.roomFrom(0)).toBe(10);
    expect(row.roomFrom(30)).toBe(-Infinity);
    expect(row.roomFrom(50)).toBe(Infinity);
  });
});
