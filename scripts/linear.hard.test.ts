/** Every stage of the line takes time linear in the text, whatever the text: one unit over and over, to more than a megabyte of UTF-8. */
import { expect, it } from "vitest";
import { findEventMentions } from "./event/mentions";
import { mergeEvents } from "./event/merge";
import type { DocumentFacts } from "./facts";
import { readLexiconSync } from "./lexicon/read";
import { pageOf } from "./page.fixture";
import { splitPage } from "./read/splitPage";
import { collectEvidence } from "./time/collectEvidence";
import { dateDocuments } from "./time/dating";
import { sketchOf } from "./time/dating/sketch";
import { findMentions } from "./time/mentions";
import { resolveMentions } from "./time/resolve";

const lexicon = readLexiconSync();

/** CPU milliseconds of each stage over the pages. */
function costs(texts: readonly string[]): ReadonlyMap<string, number> {
  const spent = new Map<string, number>();
  const timed = <T>(stage: string, run: () => T): T => {
    const from = process.cpuUsage().user;
    const made = run();
    spent.set(stage, (process.cpuUsage().user - from) / 1000);
    return made;
  };
  const pages = texts.map((text, i) => pageOf(text, { id: `p${i}`, published: "2025-03-06" }));
  const cuts = timed("splitPage", () => pages.flatMap((page) => splitPage(page, lexicon).map((cut) => ({ page, cut }))));
  const scanned = timed("findMentions", () => cuts.map((c) => ({ ...c, mentions: findMentions(c.page, c.cut, lexicon) })));
  const dated = timed("collectEvidence", () =>
    scanned.map((d) => ({ ...d, evidence: collectEvidence(d.page, d.cut, d.mentions, lexicon) })),
  );
  const sketched = timed("sketchOf", () => dated.map((d) => ({ ...d, words: sketchOf(d.page.norm, d.cut.span) })));
  const read = timed("findEventMentions", () => sketched.map((d) => ({ ...d, events: findEventMentions(d.page, d.cut, d.mentions, lexicon) }))); // prettier-ignore
  const facts = pages.map((page) => ({ page, documents: read.filter((d) => d.page === page) as DocumentFacts[] }));
  const dates = timed("dateDocuments", () => dateDocuments(facts, lexicon));
  const told = timed("resolveMentions", () =>
    facts.flatMap(({ page, documents }) =>
      documents.map((document) => {
        const dating = dates.get(document.cut.id);
        const mentions = resolveMentions(document, dating, lexicon);
        return {
          page,
          document,
          row: { ...document.cut, url: null, published: null, publisher: null, dct: dating?.dct ?? null, mentions },
        };
      }),
    ),
  );
  timed("mergeEvents", () => mergeEvents(told, lexicon));
  return spent;
}

const ARTICLE = `越南总理会见中国外长
河内——3月5日，越南总理范明政在河内会见中国外交部部长王毅。双方表示，将于4月举行两国建交75周年庆祝活动。
会谈结束后，双方签署了2025年合作计划。他说：“两国关系发展良好。”
`;

const LONGEST = 1 << 19;
/** Below it garbage collection is most of what is measured. */
const LEAST_MS = 150;

function expectLinear(make: (length: number) => readonly string[]): void {
  costs(make(1 << 14));
  const small = costs(make(LONGEST / 4));
  for (const [stage, large] of costs(make(LONGEST))) {
    // Four times the text: eight times the time allows for collection and a busy machine, and a square would be sixteen.
    expect(large, stage).toBeLessThan(8 * Math.max(small.get(stage)!, LEAST_MS));
  }
}

it.each([
  "一", "1", "年", "2月5日", "2月5日当天", "2019年", "今天", "会谈结束后，", "前一天",
  "(", "《", "“", "“好”", "\n", "更多\n", "50周年", "建交50周年（2020年1月1日）",
  "会见", "访问", "2月5日访问越南。", "越南中国俄罗斯", "越南、", "双方", "他说，", "王毅", "国防部部长", "东盟峰会", "中国驻越南大使",
  "王毅会见潘文江。", "越南总理范明政会见王毅，", "签署《合作协议》",
  ARTICLE,
])("takes linear time on %j over and over", (unit) => {
  expectLinear((length) => [unit.repeat(Math.ceil(length / unit.length))]);
}); // prettier-ignore

it("takes linear time on many copies of one article", () => {
  expectLinear((length) => Array.from({ length: Math.ceil(length / ARTICLE.length) }, () => ARTICLE));
});
