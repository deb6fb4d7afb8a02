import { describe, expect, it } from "vitest";
import type { EventMention } from "../../facts";
import { dateDocuments } from "../dating";
import { fields, lexiconOf, pageOf, type Draft } from "../fixture";

const LEXICON = lexiconOf({
  holder: [{ name: "陈文山", office: "国防部部长", party: "VN", from: "2016-04-08", to: "2021-04-08", source: "test" }],
});

function visit(name: string, mention: number, more: Partial<EventMention> = {}): EventMention {
  return {
    span: [0, 1], trigger: [0, 1], kind: "visit", level: null, track: null, parties: ["RU", "VN"], actor: "VN", recipient: "RU", rank: null,
    status: "held", recalled: false, purpose: null, people: [{ name, latin: null, derived: false, office: "国防部部长", rank: null, party: "VN" }],
    place: null, agreements: [], tone: null, time: { mentions: [mention], relation: "at", of: null, extent: null }, partOf: null, rule: "test",
    weight: 100, name: null, ...more,
  }; // prettier-ignore
}

const dated = (id: string, year: number, month: number, day: number, more: Partial<Draft> = {}): Draft => ({
  id, text: `${year}年${month}月${day}日，国防部部长陈文山访问。`, told: [[`${year}年${month}月${day}日`, fields({ year, month, day })]], ...more,
}); // prettier-ignore

const date = (pages: readonly (readonly Draft[])[], lexicon = LEXICON) => dateDocuments(pages.map((drafts) => pageOf(drafts, lexicon)), lexicon); // prettier-ignore

describe("one dated page that tells the same visit settles an open year", () => {
  const tenure: Draft = {
    id: "open",
    text: "国防部部长陈文山4月23日率团访问。",
    told: [["4月23日", fields({ month: 4, day: 23 })]],
    events: [visit("陈文山", 0)],
  };
  const plan: Draft = {
    id: "open",
    text: "6月20日至25日，上将伊万率团访问，签署《2023-2025年合作计划》。",
    told: [
      ["6月20日至25日", { kind: "range", left: fields({ month: 6, day: 20 }), right: fields({ day: 25 }), now: false }],
      ["2023-2025年", { kind: "range", left: fields({ year: 2023 }), right: fields({ year: 2025 }), now: false }, "name"],
    ],
    events: [visit("伊万", 0)],
  };

  it.each<readonly [string, Draft, Draft, string]>([
    ["of a tenure", tenure, dated("other", 2018, 4, 23, { events: [visit("陈文山", 0)] }), "2018"],
    ["around a plan", plan, dated("other", 2022, 6, 20, { events: [visit("伊万", 0)] }), "2022"],
    [
      "by the last of a foreigner's names",
      { ...plan, events: [visit("阿尔贝托•冈萨雷斯•米耶拉", 0)] },
      dated("other", 2022, 6, 20, { events: [visit("冈萨雷斯·米耶拉", 0)] }),
      "2022",
    ],
  ])("%s", (_, open, other, year) => {
    const before = date([[open]]).get("open")!.dct;
    expect(Object.keys(before.years).length).toBeGreaterThan(1);
    expect(before.years[year]!).toBeLessThan(0.5);
    const { dct } = date([[open], [other]]).get("open")!;
    expect(dct.years[year]).toBeGreaterThan(0.9);
    expect(dct.evidence.find((e) => e.rule === "run.happening")).toMatchObject({ document: "other", args: { year: Number(year) } });
  });

  it.each<readonly [string, readonly (readonly Draft[])[]]>([
    ["of other people", [[tenure], [dated("other", 2018, 4, 23, { events: [visit("别人", 0)] })]]],
    ["told as history", [[tenure], [dated("other", 2018, 4, 23, { events: [visit("陈文山", 0, { recalled: true })] })]]],
    ["of a teaser on the same page", [[tenure, dated("open#1", 2018, 4, 23, { block: "teaser", events: [visit("陈文山", 0)] })]]],
    ["of a page that is itself undated", [[tenure], [{ ...tenure, id: "other" }]]],
  ])("but not one %s", (_, pages) => {
    expect(date(pages).get("open")!.dct.years["2018"] ?? 0).toBeLessThan(0.5);
  });
});

describe("ids in URLs", () => {
  const at = (id: string, url: string, year: number | null): Draft =>
    year === null ? { id, text: "两国关系良好。", told: [], page: { url } } : dated(id, year, 3, 5, { page: { url } });
  const site = [10001, 20002, 30003, 40004, 50005].map((n, i) => [at(`p${n}`, `https://news.example/a/${n}.html`, 2016 + i)]);

  it("bracket a page of the same site", () => {
    const { dct } = date([...site, [at("new", "https://news.example/a/34000.html", null)]]).get("new")!;
    expect(dct.best).toMatch(/^2018|^2019/);
    expect((dct.years["2018"] ?? 0) + (dct.years["2019"] ?? 0)).toBeGreaterThan(0.85);
  });

  it("say nothing of another site, nor where they do not rise", () => {
    expect(date([...site, [at("new", "https://other.example/a/34000.html", null)]]).get("new")!.dct.best).toBeNull();
    const falling = [50005, 40004, 30003, 20002, 10001].map((n, i) => [at(`p${n}`, `https://news.example/a/${n}.html`, 2016 + i)]);
    expect(date([...falling, [at("new", "https://news.example/a/34000.html", null)]]).get("new")!.dct.best).toBeNull();
  });
});

describe("words and the period of a publisher", () => {
  // Twelve wordings of their own, four a year; the text is the Thousand Character Classic (public domain).
  const CLASSIC =
    "天地玄黄宇宙洪荒盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光果珍李柰菜重芥姜海咸河淡鳞潜羽翔龙师火帝鸟官人皇始制文字乃服衣裳推位让国有虞陶唐吊民伐罪周发殷汤坐朝问道垂拱平章爱育黎首臣伏戎羌遐迩壹体率宾归王鸣凤在竹白驹食场化被草木赖及万方";
  const FILLER = "双方就共同关心的国际和地区问题深入交换意见并同意继续加强各领域务实合作";
  const text = (i: number) => `${FILLER}，会议强调${CLASSIC.slice((i % 12) * 12, (i % 12) * 12 + 14)}，各方代表出席并发言。`;
  const pages = Array.from({ length: 300 }, (_, i) => {
    const [year, month] = [2018 + (i % 3), 1 + Math.floor(i / 25)];
    const words = `${year}年${month}月${1 + (i % 27)}日`;
    return [
      {
        id: `d${i}`,
        text: `${words}，${text(i)}`,
        told: [[words, fields({ year, month, day: 1 + (i % 27) })] as const],
        page: { publisher: "甲报" },
      },
    ];
  });
  const open: Draft = { id: "open", text: text(1), told: [], page: { publisher: "甲报" } };

  it("choose the year in which a campaign was spoken of", () => {
    const { dct } = date([...pages, [open]]).get("open")!;
    expect(Object.entries(dct.years).sort((a, b) => b[1] - a[1])[0]![0]).toBe("2019");
    expect(dct.evidence.map((e) => e.rule)).toEqual(expect.arrayContaining(["run.words", "run.period"]));
  });

  it("give the same dating whatever the order of the pages and whatever undated ones are added", () => {
    const forward = date([...pages, [open]]);
    const backward = date([[open], ...pages.toReversed(), [{ ...open, id: "more" }]]);
    expect(backward.get("open")).toEqual(forward.get("open"));
    expect(backward.get("d7")).toEqual(forward.get("d7"));
  });

  it("come from the pages' sketches: dating reads no text but what it quotes", () => {
    const facts = [...pages, [open]].map((drafts) => pageOf(drafts, LEXICON));
    const blind = facts.map((f) => ({ ...f, page: { ...f.page, text: "" } }));
    const [seen, unseen] = [facts, blind].map((f) => dateDocuments(f, LEXICON).get("open")!);
    expect(unseen!.posterior).toEqual(seen!.posterior);
    expect(seen!.dct.evidence.find((e) => e.rule === "run.words")!.quote).toMatch(/^[\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{2,3}){0,2}$/);
  });
});
