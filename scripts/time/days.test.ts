/** Sentences told their day of writing, through the whole time stage: span, first and last day of every mention. */
import { describe, expect, it } from "vitest";
import { readLexiconSync } from "../lexicon/read";
import { readFacts, resolveRun } from "../pipeline";
import { normalizeText } from "../read/normalize";

const lexicon = readLexiconSync();

/** Days of each mention, `a..b` where they differ, `~` for none; the spans must be those marked. */
function daysIn(marked: string, published: string): string {
  const text = marked.replace(/[〖〗]/g, "");
  const page = { id: "p", text, norm: normalizeText(text), title: null, url: null, published, publisher: null, hints: [{ source: "declared" as const, from: published, to: published, quote: published }], digest: "" }; // prettier-ignore
  const { documents } = resolveRun([readFacts(page, lexicon)], lexicon);
  const mentions = documents.flatMap((d) => d.mentions);
  expect(mentions.map((m) => m.text)).toEqual(marked.match(/(?<=〖)[^〗]+/g) ?? []);
  return mentions.map(({ from, to }) => (from === null && to === null ? "~" : from === to ? from : `${from ?? ""}..${to ?? ""}`)).join(" ");
}

describe("weekdays by tense and order", () => {
  it.each([
    // 21 November 2024 is a Thursday.
    ["离开首都后，他〖周五〗还将飞往邻国。", "2024-11-21", "2024-11-22"],
    ["外长〖周一晚上〗抵达，〖周三〗转往南部，〖周四〗前往邻国。", "2024-11-21", "2024-11-18 2024-11-20 2024-11-21"],
    ["他〖周二〗将前往北部，〖周三〗转往南部，〖周四〗出席峰会。", "2024-11-18", "2024-11-19 2024-11-20 2024-11-21"],
    ["演习将从〖周一〗开始，持续到〖周三〗。", "2024-11-21", "2024-11-25 2024-11-27"],
    ["他计划〖周三〗返国。", "2024-11-21", "2024-11-27"],
    ["外长〖周三〗表示将加强合作。", "2024-11-21", "2024-11-20"],
    ["外交部〖周二〗将两名外交官驱逐出境。", "2024-11-21", "2024-11-19"],
    ["国防部〖周一〗说，演习将于〖周三〗结束。", "2024-11-18", "2024-11-18 2024-11-20"],
    ["总统〖12日〗抵达，〖前一天周一〗他还在国内。", "2024-11-13", "2024-11-12 2024-11-11"],
  ])("%s @ %s", (text, published, days) => {
    expect(daysIn(text, published)).toBe(days);
  });
});

describe("months and quarters of the running year", () => {
  it.each([
    ["〖前十个月〗进出口增长。", "2024-11-20", "2024-01-01..2024-10-31"],
    ["〖1至10月〗进出口增长。", "2024-11-20", "2024-01-01..2024-10-31"],
    ["〖1-11月〗，投资增长。", "2024-01-17", "2023-01-01..2023-11-30"],
    ["〖前三季度〗生产总值增长。", "2024-01-17", "2023-01-01..2023-09-30"],
    ["〖一季度〗出口增长。", "2024-11-20", "2024-01-01..2024-03-31"],
    ["〖上半年〗出口增长。", "2024-03-10", "2024-01-01..2024-06-30"],
    ["外长将于〖3月〗访问。", "2024-11-20", "2025-03-01..2025-03-31"],
    ["雨季从〖9月至明年2月〗。", "2024-03-10", "2024-09-01..2025-02-28"],
    ["〖12月28日至2026年1月3日〗访问。", "2026-02-10", "2025-12-28..2026-01-03"],
    ["到〖本世纪末〗。", "2024-03-10", "2071-01-01..2100-12-31"],
  ])("%s @ %s", (text, published, days) => {
    expect(daysIn(text, published)).toBe(days);
  });
});

describe("dates told twice, in part or by another year", () => {
  it.each([
    ["〖2014年，3月5日上午〗开幕。", "2024-11-20", "2014-03-05"],
    ["〖周四，10月3日〗，他到访。", "2024-11-20", "2024-10-03"],
    ["〖10月3日（星期二）〗到访。", "2024-01-20", "2023-10-03"],
    ["将于〖三四月间〗访问。", "2024-11-20", "2025-03-01..2025-04-30"],
    ["〖五六月份〗访问。", "2024-11-20", "2024-05-01..2024-06-30"],
    ["〖四月间〗访问。", "2024-11-20", "2024-04-01..2024-04-30"],
    ["〖5月上半月〗降雨，〖本月下半月〗转晴。", "2024-11-20", "2024-05-01..2024-05-15 2024-11-16..2024-11-30"],
    ["〖今年初夏〗开工。", "2024-11-20", "2024-06-01..2024-08-31"],
    ["〖今冬〗偏冷。", "2024-11-20", "2024-12-01..2025-02-28"],
    ["〖去年本月十日〗签约。", "2024-11-20", "2023-11-10"],
    ["〖十年前的今天〗两国建交。", "2024-11-20", "2014-11-20"],
    ["〖去年今日〗签约。", "2024-11-20", "2023-11-20"],
    ["〖六天后的3时1刻〗开会。", "2024-11-20", "2024-11-26"],
    ["〖过两天〗再说，不过〖两天〗。", "2024-11-20", "2024-11-22 ~"],
    ["于〖789年〗建城。", "2024-11-20", "0789-01-01..0789-12-31"],
    ["〖5/20晚间〗抵达，完成2/3。", "2024-11-20", "2024-05-20"],
    ["〖洒红节〗放假，赎罪日战争。", "2024-03-20", "2024-03-25"],
  ])("%s @ %s", (text, published, days) => {
    expect(daysIn(text, published)).toBe(days);
  });
  it.each(["一月间完成", "这年头"])("%s is no time", (text) => expect(daysIn(text, "2024-11-20")).toBe(""));
});

describe("a line that reports nothing", () => {
  it.each([
    ["〖星期日〗", "2024-11-21", "2024-11-24"],
    ["〖12月10日〗", "2024-03-10", "2024-12-10"],
    ["〖30日〗", "2024-06-14", "2024-06-30"],
    ["〖圣诞节〗去哪里", "2024-03-10", "2024-12-25"],
    ["〖2/15〗", "2024-03-10", "2024-02-15"],
    ["〖10/31/74〗", "2024-03-10", "1974-10-31"],
    ["〖冬季〗", "2024-11-10", "2024-12-01..2025-02-28"],
  ])("%s @ %s", (text, published, days) => {
    expect(daysIn(text, published)).toBe(days);
  });
});
