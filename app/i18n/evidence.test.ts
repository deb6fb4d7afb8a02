import { expect, it } from "vitest";
import { LANGS, type Evidence, type Lang } from "../../data/schema";
import { sayEvidence, sayMention } from "./evidence";

const entry = (rule: string, args: Evidence["args"]): Evidence => ({ rule, document: "A", quote: "…", span: null, args, weight: 1 });

it.each<[string, Evidence["args"], Lang, string]>([
  ["anniversary", { founded: "1944-12-22", n: 75, year: 2019 }, "zh", "1944年12月22日起第75周年，是2019年。"],
  ["anniversary", { founded: "1944-12-22", n: 75, year: 2019 }, "en", "75 years after 22 December 1944 is 2019."],
  ["anniversary", { founded: "", n: 60, year: 2022, on: "2022-09-05" }, "zh", "第60周年，是2022年。"],
  ["anniversary.again", { founded: "1967", n: 50, year: 2017 }, "zh", "1967年起第50周年，是2017年。"],
  ["name.signed", { from: 2020, to: 2024 }, "zh", "签署的文件适用2020–2024年：多在前一年年底或头一年签。"],
  ["name.doing", { from: 2019, to: 2019 }, "en", "A plan for 2019 is being carried out."],
  ["dateline.full", { year: 2019, month: 12, day: 20 }, "vi", "Dòng đầu tin ghi ngày 20/12/2019."],
  ["hint.url", { source: "url", from: "2019-12-20", to: "2019-12-20" }, "zh", "网址中含有日期：2019年12月20日。"],
  ["bound.word", { from: "2020-01", to: "" }, "zh", "所用词语2020年1月起才有。"],
  ["elapsed", { year: 2013, n: 10 }, "zh", "文中从2013年数起10年。"],
  ["holder", { name: "某某", office: "部长", party: "VN", from: "2016-04-09", to: "" }, "zh", "某某自2016年4月9日起任部长。"],
  [
    "holder.name",
    { name: "某某", office: "部长", party: "VN", from: "2016-04-09", to: "2021-04-08" },
    "zh",
    "某某任部长：2016年4月9日至2021年4月8日。",
  ],
  ["holder.begun", { name: "某某", office: "部长", party: "VN", from: "2016-04" }, "zh", "某某自2016年4月起任部长，文章写于其后不久。"],
  [
    "holder.former",
    { name: "某某", office: "部长", party: "VN", from: "2016-04", to: "" },
    "en",
    "Written after 某某 had left the office of 部长.",
  ],
  ["happening", { from: "2017-11-13", to: "2017-11-14", what: "…" }, "zh", "此事的日期有公开记录：2017年11月13日。"],
  ["recurring.month-day", { month: 9, day: 2 }, "en", "The story happens about 2 September; a report is written then."],
  ["weekday.fits", { month: 9, day: 2 }, "zh", "9月2日须是所写的星期，只有若干年份相符。"],
  ["recurring.weird", { day: 3 }, "zh", "文中的月日限定了写作的时节。"],
])("%s %o in %s", (rule, args, lang, text) => {
  expect(sayEvidence(entry(rule, args), lang).text).toBe(text);
});

it("names parties", () => {
  const line = sayEvidence(entry("chair", { organization: "ASEAN", chair: "LA" }), "zh", (code) => (code === "LA" ? "老挝" : "东盟"));
  expect(line.text).toBe("老挝担任东盟轮值主席的年份是已知的。");
});

it.each(LANGS)("an unknown rule names itself and its arguments (%s)", (lang) => {
  const { text } = sayEvidence(entry("moon.phase", { year: 2019 }), lang);
  expect(text).toContain("moon.phase");
  expect(text).toContain("2019");
});

it.each(LANGS)("a rule whose arguments are missing shows no braces (%s)", (lang) => {
  for (const rule of ["anniversary", "holder", "name.signed", "dateline.full", "weekday.fits", "series"])
    expect(sayEvidence(entry(rule, {}), lang).text).not.toMatch(/[{}]/);
});

it("says how a mention was read", () => {
  const mention = { span: [0, 8], text: "12月20日上午", type: "TIME", said: "XXXX-12-20TMO", value: "2019-12-20TMO", from: "2019-12-20", to: "2019-12-20", partOfDay: "morning", granularity: "day", role: "event", anchor: "dct", rule: "date.month-day", confidence: 0.99, alternatives: [] } as const; // prettier-ignore
  const dct = { best: "2019-12-20", from: "2019-12-20", to: "2019-12-22", edtf: "", years: {}, evidence: [] };
  expect(sayMention(mention, { dct }, "zh").text).toBe(
    "“12月20日上午”以文章写作时间（2019年12月20日至22日）推算，读作2019年12月20日（星期五）上午。",
  );
  expect(sayMention({ ...mention, anchor: "self" }, { dct: null }, "en").text).toBe(
    "“12月20日上午” gives the date itself: Friday, 20 December 2019, morning.",
  );
});
