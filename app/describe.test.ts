import { expect, it } from "vitest";
import type { Details, Manifest } from "../data/published";
import type { EventRow, Mention } from "../data/schema";
import { citationOf, describeEvent, linkOf, markIn } from "./describe";
import { translator } from "./i18n";

const QUOTE = "12月20日上午，双方在首都举行会谈。";
const event: EventRow = {
  id: "ev-1", aliases: [], kind: "visit", level: "working", track: "military", rank: "minister", cameo: "042", plover: "CONSULT",
  title: { zh: "迪班访越", en: "", vi: "" }, parties: ["KH", "VN"], actor: "KH", recipient: "VN", pairs: ["KH-VN"],
  when: { from: "2019-12-20", to: "2019-12-20", extent: "lasts", edtf: "2019-12-20", granularity: "day", partOfDay: "morning", confidence: 0.98, alternatives: [{ from: "2018-12-20", to: "2018-12-20", confidence: 0.02 }] },
  status: "planned", recalled: true, certainty: 0.97, partOf: null, purpose: "bilateral",
  people: [{ name: "迪班", latin: "Dí bān", derived: true, office: null, rank: "minister", party: "KH" }],
  place: { name: "河内", country: "VN" }, agreements: [{ name: "合作计划", covers: "2020/2024" }], importance: 0.5,
  sources: [
    { document: "A", span: [100, 100 + QUOTE.length], quote: QUOTE, when: { from: "2019-12-20", to: "2019-12-20" }, mentions: [{ span: [100, 108], text: "12月20日上午", quote: QUOTE }] },
    { document: "B#1", span: [10, 16], quote: "双方会谈了。", when: { from: "2019-12-21", to: "2019-12-21" }, mentions: [{ span: [2, 5], text: "21日", quote: "今天21日。" }] },
  ],
}; // prettier-ignore
const mention: Mention = { span: [100, 108], text: "12月20日上午", type: "TIME", said: "", value: "", from: "2019-12-20", to: "2019-12-20", partOfDay: "morning", granularity: "day", role: "event", anchor: "dct", rule: "date.month-day", confidence: 0.99, alternatives: [] }; // prettier-ignore
const details: Details = {
  event,
  related: [{ id: "ev-2", title: { zh: "会谈", en: "Talks", vi: "" }, kind: "talks" }],
  documents: [
    { id: "A", page: "A", block: "main", span: [0, 900], title: "头条", url: "https://example.org/a", published: null, publisher: "社", agency: "VNA", home: "VN", mentions: [mention],
      dct: { best: "2019-12-20", from: "2019-12-20", to: "2019-12-22", edtf: "", years: {}, evidence: [
        { rule: "name.doing", document: "A", quote: "2019年合作计划", span: null, args: { from: 2019, to: 2019 }, weight: 0.2 },
        { rule: "anniversary", document: "A", quote: "75周年", span: null, args: { founded: "1944-12-22", n: 75, year: 2019 }, weight: 0.4 },
      ] } },
    { id: "B#1", page: "B", block: "teaser", span: [0, 90], title: "旁栏", url: "javascript:alert(1)", published: null, publisher: null, agency: null, home: null, dct: null, mentions: [] },
  ],
}; // prettier-ignore
const manifest = { sample: true, parties: { KH: { zh: "柬埔寨", en: "Cambodia", vi: "Campuchia", zhHant: "柬埔寨" }, VN: { zh: "越南", en: "Vietnam", vi: "Việt Nam", zhHant: "越南" } } } as unknown as Manifest; // prettier-ignore

it("says an event in words", () => {
  const view = describeEvent(details, manifest, "zh", translator("zh"));
  expect(view).toMatchObject({
    title: "迪班访越",
    kind: "访问 · 工作访问",
    status: "计划中",
    when: "2019年12月20日（星期五）上午",
    written: ["12月20日上午", "21日"],
    parties: "柬埔寨 → 越南",
    people: [{ name: "迪班", latin: "Dí bān (拼音)", about: "柬埔寨 · 部长" }],
    place: "河内 · 越南",
    agreements: ["合作计划 (适用 2020–2024)"],
    disagree: true,
    related: [{ id: "ev-2", title: "会谈", kind: "会谈" }],
  });
  expect(view.evidence.map((e) => e.rule)).toEqual(["date.month-day", "anniversary", "name.doing"]);
});

it("marks the date in the sentence, and shows the sentence it stands in where that is another", () => {
  const [a, b] = describeEvent(details, manifest, "en", translator("en")).sources;
  expect(a!.sentence[0]).toEqual({ text: "12月20日上午", mark: true });
  expect(a!.dateSentences).toEqual([]);
  expect(b!.sentence).toEqual([{ text: "双方会谈了。", mark: false }]);
  expect(b!.dateSentences[0]).toContainEqual({ text: "21日", mark: true });
  expect(b).toMatchObject({ block: "related-news entry", url: null, date: "21 December 2019" });
});

it.each<[string, [number, string][], string]>([
  ["甲乙丙", [[1, "乙"]], "甲[乙]丙"],
  ["甲乙丙", [[0, "乙"]], "甲[乙]丙"],
  ["甲乙丙", [[0, "丁"]], "甲乙丙"],
  ["甲乙丙", [[0, "甲乙"], [1, "乙丙"]], "[甲乙]丙"],
  ["甲甲", [[1, "甲"], [0, "甲"]], "[甲][甲]"],
])("marks in %s %o", (quote, mentions, text) => {
  expect(markIn(quote, mentions).map((p) => (p.mark ? `[${p.text}]` : p.text)).join("")).toBe(text);
}); // prettier-ignore

it.each([
  ["https://example.org/x", true],
  ["javascript:alert(1)", false],
  ["JAVASCRIPT:alert(1)", false],
  ["data:text/html,x", false],
  ["//example.org", false],
  [null, false],
])("%s is a link: %s", (url, link) => expect(linkOf(url) !== null).toBe(link));

it("cites samples as samples", () => {
  const t = translator("zh");
  const text = citationOf(details, describeEvent(details, manifest, "zh", t), "https://example.org/?event=ev-1", manifest, t);
  expect(text).toContain("示例文章，非消息来源 / samples, not sources");
  expect(text).toContain("《头条》");
});
