import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growth } from "../growth.fixture";
import type { EventRow } from "../../data/schema";
import { readLexiconSync } from "../lexicon/read";
import { toldOf, type TestDocument, type TestMention } from "./fixture";
import { mergeEvents, pairsOf } from "./merge";

const lexicon = readLexiconSync();
const merge = (documents: readonly TestDocument[]): EventRow[] => mergeEvents(documents.map(toldOf), lexicon);

const BANH = "KH 国防部部长 迪班";
const LICH = "VN 国防部部长 吴春历";
const LAM = "VN 总书记 苏林";
const XI = "CN 国家主席 习近平";
const visit = (rest: Partial<TestMention>): TestMention => ({
  kind: "visit",
  parties: "KH VN",
  direction: "KH>VN",
  people: [BANH],
  ...rest,
});
const talks = (rest: Partial<TestMention>): TestMention => ({ kind: "talks", parties: "KH VN", people: [BANH, LICH], ...rest });
const on = (e: EventRow): string => `${e.kind} ${e.when.edtf} ${e.status} ${e.sources.length}`;

describe("what is told twice is one event", () => {
  it.each<[string, readonly TestDocument[], readonly string[]]>([
    ["headline, caption and body of one page", [{ id: "A", events: [talks({}), talks({}), talks({ on: "2019-12-20" })] }], ["talks 2019-12-20 held 1"]],
    ["two agencies, one in traditional script", [
      { id: "A", events: [{ kind: "call", parties: "CN RU", people: [XI, "RU 总统 梅德韦杰夫"], on: "2010-05-01" }] },
      { id: "B", events: [{ kind: "call", parties: "CN RU", people: ["CN 國家主席 習近平", "RU 總統 梅德維傑夫"], on: "2010-05-01" }] },
    ], ["call 2010-05-01 held 2"]],
    ["the dot and the blank of a foreign name", [
      { id: "A", events: [{ kind: "call", parties: "LA VN", people: ["LA 总理 潘坎·维帕万", "VN 总理 范明政"], on: "2022-05-01" }] },
      { id: "B", events: [{ kind: "call", parties: "LA VN", people: ["LA 总理 潘坎•维帕万", "VN 总理 范明政"], on: "2022-05-01" }] },
    ], ["call 2022-05-01 held 2"]],
    ["who names nobody goes with what his own text tells, though another tells it too", [
      { id: "A", events: [talks({ on: "2019-12-20" })] },
      { id: "B", events: [talks({ people: [], on: "2019-12-20" }), talks({ on: "2019-12-20" })] },
    ], ["talks 2019-12-20 held 2"]],
    ["会见 and 会谈 of the same two", [
      { id: "A", events: [talks({ on: "2019-12-20" })] },
      { id: "B", events: [talks({ kind: "meeting", on: "2019-12-20" })] },
    ], ["talks 2019-12-20 held 2"]],
    ["an announced visit and its report with the range", [
      { id: "A", written: "2019-12-15", events: [visit({ on: "2019-12-19", status: "planned" })] },
      { id: "B", written: "2019-12-22", events: [visit({ on: "2019-12-19..2019-12-22" })] },
    ], ["visit 2019-12-19/2019-12-22 held 2"]],
    ["the arrival and the end", [
      { id: "A", events: [visit({ on: "2019-12-19.." })] },
      { id: "B", events: [visit({ on: "..2019-12-22" })] },
    ], ["visit 2019-12-19/2019-12-22 held 2"]],
    ["an arrival and the plan that has the end", [
      { id: "A", written: "2019-12-15", events: [visit({ on: "2019-12-19..2019-12-22", status: "planned" })] },
      { id: "B", written: "2019-12-19", events: [visit({ on: "2019-12-19.." })] },
    ], ["visit 2019-12-19/2019-12-22 held 2"]],
    ["a report on a day of the visit", [
      { id: "A", written: "2019-12-15", events: [visit({ on: "2019-12-19..2019-12-22", status: "planned" })] },
      { id: "B", written: "2019-12-20", events: [visit({ on: "2019-12-20" })] },
    ], ["visit 2019-12-19/2019-12-22 held 2"]],
    ["a changed plan", [
      { id: "A", written: "2019-12-01", events: [visit({ on: "2019-12-19", status: "planned" })] },
      { id: "B", written: "2019-12-10", events: [visit({ on: "2019-12-27", status: "planned" })] },
    ], ["visit 2019-12-27 planned 2"]],
    ["a plan's days, of which a later text tells but the month", [
      { id: "A", written: "2019-12-01", events: [visit({ on: "2019-12-19..2019-12-20", status: "cancelled" })] },
      { id: "B", written: "2019-12-03", events: [visit({ on: "2019-12-11..2019-12-20", relation: "within", status: "cancelled" })] },
    ], ["visit 2019-12-19/2019-12-20 cancelled 2"]],
    ["a plan put off without a new day", [
      { id: "A", written: "2019-12-01", events: [visit({ on: "2019-12-19", status: "planned" })] },
      { id: "B", written: "2019-12-10", events: [visit({ status: "postponed" })] },
    ], ["visit 2019-12-19 postponed 2"]],
    ["a plan called off and its old day in one text", [
      { id: "A", written: "2019-12-10", events: [visit({ on: "2019-12-19", status: "cancelled" }), visit({ status: "cancelled" })] },
    ], ["visit 2019-12-19 cancelled 1"]],
    ["a wrong guess of the year among three", [
      { id: "A", events: [talks({ on: "2018-12-20", sure: 0.5, or: [{ from: "2017-12-20", to: "2017-12-20", confidence: 0.4 }] })] },
      { id: "B", events: [talks({ on: "2019-12-20" })] },
      { id: "C", events: [talks({ on: "2019-12-20" })] },
    ], ["talks 2019-12-20 held 3"]],
    ["an open year that holds the dated one", [
      { id: "A", events: [visit({ on: "2022-12-20", sure: 0.5, or: [{ from: "2019-12-20", to: "2019-12-20", confidence: 0.45 }] })] },
      { id: "B", events: [visit({ on: "2019-12-20" })] },
    ], ["visit 2019-12-20 held 2"]],
    ["a day off across the date line", [
      { id: "A", events: [{ kind: "call", parties: "CN US", people: [XI, "US 总统 拜登"], on: "2021-09-10" }] },
      { id: "B", events: [{ kind: "call", parties: "CN US", people: [XI, "US 总统 拜登"], on: "2021-09-09" }] },
    ], ["call 2021-09-10 held 2"]],
    ["an agreement by its end and by its whole name", [
      { id: "A", events: [{ kind: "signing", parties: "KH VN", signs: ["两国国防部2020-2024年阶段合作议定书"], on: "2019-12-20" }] },
      { id: "B", events: [{ kind: "signing", parties: "KH VN", signs: ["2020-2024年阶段合作议定书"], on: "2019-12-20" }] },
    ], ["signing 2019-12-20 held 2"]],
    ["an agreement and one spoken of", [
      { id: "A", events: [{ kind: "signing", parties: "KH VN", signs: ["司法互助协定"], on: "2019-12-20" }, { kind: "signing", parties: "KH VN", signs: ["此类协定"], on: "2019-12-20" }] },
    ], ["signing 2019-12-20 held 1"]],
    ["welcome and guard of honour", [
      { id: "A", events: [{ kind: "ceremony", parties: "KH VN", on: "2019-12-20", text: "欢迎仪式。" }, { kind: "ceremony", parties: "KH VN", on: "2019-12-20", text: "检阅仪仗队。" }] },
    ], ["ceremony 2019-12-20 held 1"]],
    ["an arrival and a visit on that day", [
      { id: "A", events: [visit({ on: "2019-12-19.." })] },
      { id: "B", events: [visit({ on: "2019-12-19" })] },
    ], ["visit 2019-12-19 held 2"]],
    ["history of the month and the visit of the run", [
      { id: "A", events: [visit({ on: "2019-12-19..2019-12-22" })] },
      { id: "B", written: "2020-06-01", events: [visit({ on: "2019-12-01..2019-12-31", recalled: true, relation: "within" })] },
      { id: "C", written: "2020-08-01", events: [visit({ on: "2019-01-01..2019-12-31", recalled: true, relation: "within" })] },
    ], ["visit 2019-12-19/2019-12-22 held 3"]],
    ["days of one journey", [
      { id: "A", events: [visit({ on: "2019-12-19" })] },
      { id: "B", events: [visit({ on: "2019-12-21" })] },
    ], ["visit 2019-12-19/2019-12-21 held 2"]],
    ["a headline that calls the other by office", [
      { id: "A", events: [
        { kind: "meeting", parties: "CN FR", people: ["CN 国家主席 习近平"], on: "2014-04-07", text: "习近平会见法国总统。" },
        { kind: "meeting", parties: "CN FR", people: ["CN 国家主席 习近平", "FR 总统 马克龙"], on: "2014-04-07" },
      ] },
    ], ["meeting 2014-04-07 held 1"]],
    ["the heads of both and their names", [
      { id: "A", events: [{ kind: "talks", parties: "CN FR", on: "2014-04-07", text: "两国元首举行会谈。" }] },
      { id: "B", events: [{ kind: "talks", parties: "CN FR", people: ["CN 国家主席 习近平", "FR 总统 马克龙"], on: "2014-04-07" }] },
    ], ["talks 2014-04-07 held 2"]],
    ["those who stand by at a welcome", [
      { id: "A", events: [
        { kind: "ceremony", parties: "CN FR", people: ["CN 国家主席 习近平", "FR 总统 马克龙"], on: "2014-04-07", text: "欢迎仪式。" },
        { kind: "ceremony", parties: "CN FR", people: ["CN 国务委员 王毅"], on: "2014-04-07", text: "欢迎仪式。" },
      ] },
    ], ["ceremony 2014-04-07 held 1"]],
    ["a conference by two names of its organisation", [
      { id: "A", events: [{ kind: "conference", parties: "LAS", name: "第32届阿盟峰会", on: "2023-05-19" }] },
      { id: "B", events: [{ kind: "conference", parties: "LAS", name: "阿拉伯国家联盟第三十二届首脑会议", on: "2023-05-19" }] },
    ], ["conference 2023-05-19 held 2"]],
    ["a conference of several days by its number, and by its leaders", [
      { id: "A", events: [{ kind: "conference", parties: "BRICS", name: "金砖国家领导人第九次会晤", on: "2017-09-04" }] },
      { id: "B", events: [{ kind: "conference", parties: "BRICS", name: "金砖国家领导人第九次会晤", on: "2017-09-05" }] },
      { id: "C", events: [{ kind: "conference", parties: "BRICS", name: "金砖国家领导人会晤", on: "2017-09-03..2017-09-05" }] },
    ], ["conference 2017-09-03/2017-09-05 held 3"]],
    ["an exercise that begins and lasts as planned", [
      { id: "A", events: [{ kind: "exercise", parties: "FI NO", status: "planned", on: "2024-05-20..2024-05-28" }] },
      { id: "B", events: [{ kind: "exercise", parties: "FI NO", on: "2024-05-20" }] },
    ], ["exercise 2024-05-20/2024-05-28 held 2"]],
    ["会晤 of a third text beside a headline without names", [
      { id: "A", events: [{ kind: "talks", parties: "CL NO", on: "2024-05-22" }, { kind: "talks", parties: "CL NO", people: ["NO 首相 斯特勒", "CL 总统 博里奇"], on: "2024-05-22" }] },
      { id: "B", events: [{ kind: "meeting", parties: "CL NO", people: ["NO 首相 斯特勒", "CL 总统 博里奇"], on: "2024-05-22" }] },
    ], ["talks 2024-05-22 held 2"]],
    ["days of one text whose year is open", [
      { id: "A", events: ["ceremony", "ceremony"].map((kind) => ({
        kind: kind as "ceremony", parties: "LA TH", on: "2013-12-11", sure: 0.2, text: "揭幕。",
        or: [{ from: "2012-12-11", to: "2012-12-11", confidence: 0.2 }, { from: "2011-12-11", to: "2011-12-11", confidence: 0.2 }],
      })) },
    ], ["ceremony 2013-12-11 held 1"]],
    ["the middle of a long name", [
      { id: "A", events: [{ kind: "visit", parties: "CN CU", direction: "CU>CN", people: ["CU 国家主席 米格尔·迪亚斯·卡内尔·贝穆德斯"], on: "2022-11-25" }] },
      { id: "B", events: [{ kind: "visit", parties: "CN CU", direction: "CU>CN", people: ["CU 国家主席 迪亚斯-卡内尔"], on: "2022-11-25" }] },
    ], ["visit 2022-11-25 held 2"]],
    ["a report without a day of its own", [
      { id: "A", written: "2026-02-04", events: [visit({ relation: "reported" })] },
      { id: "B", written: "2026-02-06", events: [visit({ on: "2026-02-06.." })] },
    ], ["visit 2026-02-06/.. held 2"]],
  ])("%s", (_, documents, expected) => {
    expect(merge(documents).map(on)).toEqual(expected);
  }); // prettier-ignore
});

describe("what is not the same stays apart", () => {
  it.each<[string, readonly TestDocument[]]>([
    ["two meetings of one day with different hosts", [
      { id: "A", events: [talks({ kind: "meeting", on: "2019-12-20" }), talks({ kind: "meeting", people: [BANH, "VN 政府总理 阮春福"], on: "2019-12-20" })] },
    ]],
    ["namesakes in one office: 李强 and 李克强", [
      { id: "A", events: [{ kind: "call", parties: "CN DE", people: ["CN 总理 李强", "DE 总理 朔尔茨"], on: "2023-03-12" }] },
      { id: "B", events: [{ kind: "call", parties: "CN DE", people: ["CN 总理 李克强", "DE 总理 朔尔茨"], on: "2023-03-12" }] },
    ]],
    ["the same guest in two years", [
      { id: "A", events: [visit({ on: "2018-12-19..2018-12-22" })] },
      { id: "B", events: [visit({ on: "2019-12-19..2019-12-22" })] },
    ]],
    ["the yearly message", [
      { id: "A", events: [{ kind: "message", parties: "CN LA", direction: "CN>LA", people: [XI], on: "2022-12-02", text: "贺电。" }] },
      { id: "B", events: [{ kind: "message", parties: "CN LA", direction: "CN>LA", people: [XI], on: "2023-12-02", sure: 0.8, text: "贺电。" }] },
    ]],
    ["there and back", [{ id: "A", events: [visit({ on: "2019-12-19" }), visit({ direction: "VN>KH", people: [LICH], on: "2019-12-19" })] }]],
    ["a banquet and a welcome", [
      { id: "A", events: [{ kind: "ceremony", parties: "KH VN", on: "2019-12-20", text: "欢迎仪式。" }, { kind: "ceremony", parties: "KH VN", on: "2019-12-20", text: "宴会。" }] },
    ]],
    ["today's meeting and the next one planned", [
      { id: "A", written: "2019-12-20", events: [talks({ on: "2019-12-20" }), talks({ on: "2020-01-10", status: "planned" })] },
    ]],
    ["a visit held and one announced after it", [
      { id: "A", written: "2019-12-22", events: [visit({ on: "2019-12-19..2019-12-22" })] },
      { id: "B", written: "2020-01-05", events: [visit({ on: "2020-01-20", status: "planned" })] },
    ]],
    ["president and prime minister of one name", [
      { id: "A", events: [{ kind: "meeting", parties: "CN KG", people: ["CN 总理 李强", "KG 总统 扎帕罗夫"], on: "2023-10-25" }, { kind: "meeting", parties: "CN KG", people: ["CN 总理 李强", "KG 总理 扎帕罗夫"], on: "2023-10-25" }] },
    ]],
    ["a headline that names another office", [
      { id: "A", events: [{ kind: "talks", parties: "CN KG", people: ["CN 总理 李强"], on: "2023-10-25", text: "李强同吉尔吉斯斯坦总理会谈。" }] },
      { id: "B", events: [{ kind: "talks", parties: "CN KG", people: ["CN 总理 李强", "KG 总统 扎帕罗夫"], on: "2023-10-25" }] },
    ]],
    ["a committee of firms and the talks of the day", [
      { id: "A", events: [{ kind: "dialogue", parties: "CN FR", people: ["CN 国家主席 习近平", "FR 总统 马克龙"], name: "中法企业家委员会第五次会议", on: "2023-04-06" }, { kind: "talks", parties: "CN FR", people: ["CN 国家主席 习近平", "FR 总统 马克龙"], on: "2023-04-06" }] },
    ]],
    ["summits of leaders and of firms", [
      { id: "A", events: [{ kind: "conference", parties: "APEC", name: "亚太经合组织领导人非正式会议", on: "2022-11-17" }, { kind: "conference", parties: "APEC", name: "亚太经合组织工商领导人峰会", on: "2022-11-17" }] },
    ]],
    ["history that two visits of the month may be", [
      { id: "A", events: [visit({ on: "2019-12-02..2019-12-03" })] },
      { id: "B", events: [visit({ on: "2019-12-19..2019-12-22" })] },
      { id: "C", written: "2020-06-01", events: [visit({ on: "2019-12-01..2019-12-31", recalled: true, relation: "within" })] },
    ]],
    ["history and news", [{ id: "A", events: [visit({ on: "2019-12-19..2019-12-22" }), visit({ on: "2019-01-01..2019-12-31", recalled: true, relation: "within" })] }]],
    ["ships and a president", [
      { id: "A", events: [visit({ on: "2019-12-19..2019-12-22", level: null })] },
      { id: "B", events: [visit({ on: "2019-12-21", level: "port-call", people: [], text: "访问舰艇编队。" })] },
    ]],
    ["a transit and a state visit", [
      { id: "A", events: [visit({ on: "2019-12-19", level: "transit" })] },
      { id: "B", events: [visit({ on: "2019-12-20", level: "state" })] },
    ]],
    ["the army's delegation and the party's", [
      { id: "A", events: [visit({ on: "2019-12-19..2019-12-22", people: [], track: "military" })] },
      { id: "B", events: [visit({ on: "2019-12-19..2019-12-22", people: [], track: "party" })] },
    ]],
    ["two agreements of one day", [
      { id: "A", events: [{ kind: "signing", parties: "KH VN", signs: ["司法互助协定"], on: "2019-12-20" }, { kind: "signing", parties: "KH VN", signs: ["跨境运输议定书"], on: "2019-12-20" }] },
    ]],
    ["conferences by number", [
      { id: "A", events: [{ kind: "conference", parties: "ASEAN", name: "第28届东盟峰会", on: "2016-09-06" }, { kind: "conference", parties: "ASEAN", name: "第29届东盟峰会", on: "2016-09-06" }] },
    ]],
    ["conferences by who meets", [
      { id: "A", events: [{ kind: "conference", parties: "ASEAN", name: "东盟国防部长会议", on: "2016-09-06" }, { kind: "conference", parties: "ASEAN", name: "东盟外交部长会议", on: "2016-09-06" }] },
    ]],
    ["severed and restored", [
      { id: "A", events: [{ kind: "relations", parties: "DZ MA", tone: "negative", on: "2021-08-24", text: "断交。" }, { kind: "relations", parties: "DZ MA", tone: "positive", on: "2021-08-24", text: "复交。" }] },
    ]],
    ["reports of one day with nobody in common", [
      { id: "A", events: [talks({ on: "2019-12-20" })] },
      { id: "B", events: [talks({ on: "2019-12-20", people: [] })] },
    ]],
  ])("%s", (_, documents) => {
    const told = documents.flatMap((d) => d.events).length;
    expect(merge(documents)).toHaveLength(told);
  }); // prettier-ignore
  it("other pairs are never one", () => {
    expect(
      merge([{ id: "A", events: [talks({ on: "2019-12-20" }), talks({ parties: "LA VN", people: [LICH], on: "2019-12-20" })] }]),
    ).toHaveLength(2);
  });
});

describe("an event keeps what its sources said", () => {
  const [event] = merge([
    { id: "B", written: "2021-09-10", events: [{ kind: "call", parties: "CN US", people: [XI, "US 总统 拜登"], on: "2021-09-10" }] },
    { id: "A", written: "2021-09-10", events: [{ kind: "call", parties: "CN US", people: [XI, "US 总统 拜登"], on: "2021-09-09" }] },
  ]);
  it("each source its own day", () => {
    expect(event!.sources.map((s) => [s.document, s.when.from])).toEqual([["A", "2021-09-09"], ["B", "2021-09-10"]]); // prettier-ignore
  });
  it("the id of the first page, the others as aliases", () => {
    const [alone] = merge([{ id: "A", events: [{ kind: "call", parties: "CN US", people: [XI, "US 总统 拜登"], on: "2021-09-09" }] }]);
    expect(event!.id).toBe(alone!.id);
    expect(event!.aliases).toHaveLength(1);
  });
  it("copies of one text are one source and no further event", () => {
    const page = (id: string): TestDocument => ({
      id,
      head: "越共中央总书记苏林在河内会见柬埔寨国防部部长迪班并就两国关系交换意见。\n",
      events: [
        { kind: "meeting", parties: "KH VN", people: [LAM, BANH], on: "2025-01-02", text: "甲事。" },
        talks({ on: "2025-01-02", text: "乙事。" }),
      ],
    });
    const rows = merge([page("A"), page("B"), page("C")]);
    expect(rows.map((r) => r.sources.map((s) => s.document))).toEqual([["A"], ["A"]]);
    expect(rows.map((r) => r.aliases.length)).toEqual([2, 2]);
  });
  it("a plan's own document says planned, a day after its writing too", () => {
    expect(merge([{ id: "A", written: "2026-02-01", events: [visit({ on: "2026-02-06" })] }])[0]!.status).toBe("planned");
  });
});

describe("parts of a visit", () => {
  it("told by another page, within its days, with its people", () => {
    const rows = merge([
      { id: "A", events: [visit({ on: "2019-12-19..2019-12-22" })] },
      { id: "B", events: [talks({ on: "2019-12-20" })] },
    ]);
    expect(rows.find((r) => r.kind === "talks")!.partOf).toBe(rows.find((r) => r.kind === "visit")!.id);
  });
  it.each(["2019-12-25", "2020-12-20"])("not on %s", (day) => {
    const rows = merge([
      { id: "A", events: [visit({ on: "2019-12-19..2019-12-22" })] },
      { id: "B", events: [talks({ on: day })] },
    ]);
    expect(rows.find((r) => r.kind === "talks")!.partOf).toBeNull();
  });
});

describe("pairs", () => {
  it.each([
    [["VN"], []],
    [["KH", "VN"], ["KH-VN"]],
    [
      ["KH", "LA", "VN"],
      ["KH-LA", "KH-VN", "LA-VN"],
    ],
    [["ASEAN", "LA"], []],
    [["ASEAN", "JP"], ["ASEAN-JP"]],
    [["CN", "IR", "RU", "US"], []],
  ])("%j", (parties, pairs) => {
    expect(pairsOf(parties, lexicon)).toEqual(pairs);
  });
});

// ---------------------------------------------------------------- properties

const KINDS = ["visit", "talks", "meeting", "signing", "call", "conference", "message"] as const;
const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  CN: ["习近平", "李强", "王毅"],
  RU: ["普京", "拉夫罗夫"],
  VN: ["苏林", "范明政"],
  KH: ["迪班", "洪玛奈"],
};
const PAIRS = ["CN RU", "CN VN", "KH VN"] as const;

const mention: fc.Arbitrary<TestMention> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    parties: fc.constantFrom(...PAIRS),
    day: fc.integer({ min: 1, max: 28 }),
    year: fc.constantFrom("2019", "2020"),
    length: fc.integer({ min: 0, max: 3 }),
    dated: fc.constantFrom(true, true, true, false),
    who: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
    status: fc.constantFrom("held" as const, "held" as const, "planned" as const, "postponed" as const),
    sure: fc.constantFrom(0.5, 0.98),
  })
  .map(({ kind, parties, day, year, length, dated, who, status, sure }): TestMention => {
    const [a, b] = parties.split(" ");
    const people = [a!, b!].flatMap((p, i) => (PEOPLE[p]![who[i]!] === undefined ? [] : [`${p} - ${PEOPLE[p]![who[i]!]!}`]));
    const at = (d: number): string => `${year}-03-${String(Math.min(31, d)).padStart(2, "0")}`;
    return { kind, parties, people, status, sure, ...(dated ? { on: length === 0 ? at(day) : `${at(day)}..${at(day + length)}` } : {}) };
  });

const run: fc.Arbitrary<TestDocument[]> = fc
  .array(fc.record({ events: fc.array(mention, { maxLength: 4 }), day: fc.integer({ min: 1, max: 28 }) }), { maxLength: 8 })
  .map((docs) => docs.map(({ events, day }, i) => ({ id: `P${i}`, written: `2020-03-${String(day).padStart(2, "0")}`, events })));

describe("for any documents", () => {
  it("their order does not matter", () => {
    fc.assert(
      fc.property(
        run.chain((docs) => fc.tuple(fc.constant(docs), fc.shuffledSubarray(docs, { minLength: docs.length }))),
        ([docs, shuffled]) => {
          expect(merge(shuffled)).toEqual(merge(docs));
        },
      ),
      { numRuns: 150 },
    );
  });
  it("every telling is in one event, under its id or an alias", () => {
    fc.assert(
      fc.property(run, (docs) => {
        const rows = merge(docs);
        const ids = rows.flatMap((r) => [r.id, ...r.aliases]);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toHaveLength(docs.flatMap((d) => d.events).length);
        expect(rows.every((r) => r.partOf === null || rows.some((w) => w.id === r.partOf))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
  it("copies add nothing but aliases", () => {
    fc.assert(
      fc.property(run, (docs) => {
        const headed = docs.map((d) => ({
          ...d,
          head: `第${d.id}号文章的第一句话，足够长，别处没有，只在这一篇文章和它的转载里才有。\n`,
          events: d.events.map((e, i) => ({ ...e, text: `${d.id}里的第${i}件事${e.kind}。` })),
        }));
        const copies = headed.map((d) => ({ ...d, id: `Q${d.id}` }));
        const bare = (rows: readonly EventRow[]): unknown => rows.map((row) => ({ ...row, aliases: [] }));
        expect(bare(merge([...headed, ...copies]))).toEqual(bare(merge(headed)));
      }),
      { numRuns: 100 },
    );
  });
  it("an event holds the tellings of one set of parties, and its days run forward", () => {
    fc.assert(
      fc.property(run, (docs) => {
        for (const row of merge(docs)) {
          expect(row.sources.every((s) => s.quote.includes(row.parties.join(" ")))).toBe(true);
          if (row.when.from !== null && row.when.to !== null) expect(row.when.from <= row.when.to).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});

it("twice the tellings take about twice the time", () => {
  const day = (n: number): string => `${2012 + (n % 12)}-${String(1 + (n % 11)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`;
  const documents = (n: number): TestDocument[] =>
    Array.from({ length: n }, (_, i) => ({ id: `P${String(i).padStart(6, "0")}`, written: day(i), events: [talks({ on: day(i * 7), parties: PAIRS[i % 3]!, people: [`VN - 某${i % 97}`] })] })); // prettier-ignore
  const merging = (n: number) => {
    const told = documents(n).map(toldOf);
    return () => void mergeEvents(told, lexicon);
  };
  expect(growth(merging, 1500, 3000, 3)).toBeLessThan(3.5);
}, 30_000);
