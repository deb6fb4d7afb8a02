import { describe, expect, it } from "vitest";
import type { When } from "../../../data/schema";
import { readLexiconSync } from "../../lexicon/read";
import type { HolderRow } from "../../lexicon/rows";
import { UNDATED } from "../when";
import { placed, usualName } from "./holders";

const row = (party: string, name: string, latin: string, office: string, from: string, to?: string): HolderRow => ({
  party, name, latin, office, from, ...(to === undefined ? {} : { to }), source: "test",
}); // prettier-ignore
const full = readLexiconSync();
const lexicon = {
  ...full,
  rows: {
    ...full.rows,
    holder: [
      row("CN", "习近平", "Xi Jinping", "国家副主席", "2008-03-15", "2013-03-14"),
      row("CN", "习近平", "Xi Jinping", "国家主席", "2013-03-14"),
      row("CN", "习近平", "Xi Jinping", "中央军委主席", "2012-11-15"),
      row("EU", "夏尔·米歇尔", "Charles Michel", "欧洲理事会主席", "2019-12-01", "2024-11-30"),
      row("RU", "马特维延科", "Valentina Matviyenko", "联邦委员会主席", "2011-09-21"),
      row("JP", "岸田文雄", "Fumio Kishida", "外务大臣", "2012-12-26", "2017-08-03"),
      row("JP", "岸田文雄", "Fumio Kishida", "首相", "2021-10-04", "2024-10-01"),
      row("IR", "莱希", "Ebrahim Raisi", "总统", "2021-08-03", "2024-05-19"),
    ],
  },
};
const on = (day: string): When => ({ ...UNDATED, from: day, to: day });

describe("what a known holder was on the day", () => {
  it.each<[string, string, string | null, When, string, string | null, string | null, string | null]>([
    // party, name, told office, day → name, office, latin, rank
    ["CN", "习近平", "主席", on("2023-06-01"), "习近平", "国家主席", "Xi Jinping", "head-of-state"],
    ["CN", "习近平", "国家副主席", on("2023-06-01"), "习近平", "国家主席", "Xi Jinping", "head-of-state"],
    ["CN", "习近平", "国家副主席", on("2011-06-01"), "习近平", "国家副主席", "Xi Jinping", "minister"],
    ["EU", "米歇尔", "欧洲理事会主席", on("2023-09-10"), "米歇尔", "欧洲理事会主席", "Charles Michel", "head-of-government"],
    ["EU", "米歇尔", "主席", on("2023-09-10"), "米歇尔", "欧洲理事会主席", "Charles Michel", "head-of-government"],
    ["EU", "米歇尔", "主席", on("2026-01-10"), "米歇尔", "主席", null, "official"],
    ["RU", "马特维延科", "委员会主席", on("2023-07-10"), "马特维延科", "联邦委员会主席", "Valentina Matviyenko", "head-of-government"],
    ["JP", "岸田文雄", null, on("2015-11-01"), "岸田文雄", "外务大臣", "Fumio Kishida", "minister"],
    ["JP", "岸田文雄", "外务大臣", on("2023-05-20"), "岸田文雄", "首相", "Fumio Kishida", "head-of-government"],
    ["JP", "岸田文雄", "前首相", on("2025-05-20"), "岸田文雄", "前首相", "Fumio Kishida", "official"],
    ["IR", "莱希时", "总统", on("2023-02-14"), "莱希", "总统", "Ebrahim Raisi", "head-of-state"],
    ["IR", "莱希", null, UNDATED, "莱希", null, "Ebrahim Raisi", null],
    ["KZ", "莱希", "外长", on("2023-02-14"), "莱希", "外长", null, "minister"],
  ])("%s %s (%s)", (party, name, office, when, ...expected) => {
    const got = placed({ name, latin: null, derived: false, office, rank: null, party }, when, lexicon);
    expect([got.name, got.office, got.latin, got.rank]).toEqual(expected);
  });
});

it.each<[string, string, string | null]>([
  ["路易斯·伊纳西奥·卢拉·达席尔瓦", "BR", "卢拉"],
  ["埃马纽埃尔·马克龙", "FR", "马克龙"],
  ["某某某·某某某·某某某", "FR", null],
])("%s of %s is %s in a headline", (name, party, usual) => {
  expect(usualName({ name, latin: null, derived: false, office: "总统", rank: null, party }, 8, full)).toBe(usual);
});
