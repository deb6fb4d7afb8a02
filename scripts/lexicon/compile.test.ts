import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growth } from "../growth.fixture";
import { normalizeText } from "../read/normalize";
import { buildTries } from "./trie";
import { compileLexicon } from "./compile";
import type { Family } from "./lexicon";
import { lexiconJson, readLexiconFiles, readLexiconSync } from "./read";
import type { LexiconFile, LexiconFiles } from "./rows";

const lexicon = readLexiconSync();
const words = (family: Family, text: string) => lexicon.find(family, normalizeText(text)).map((h) => h.word);
const parties = (text: string) =>
  lexicon.find("party", normalizeText(text)).map((h) => `${h.word} ${h.rows.map((r) => r.party.code).join("/")}`);

describe("parties", () => {
  it.each<[text: string, found: string[]]>([
    ["老挝人民民主共和国与寮國", ["老挝人民民主共和国 LA", "寮国 LA"]],
    ["刚果（金）和刚果(布)、刚果民主共和国", ["刚果(金) CD", "刚果(布) CG", "刚果民主共和国 CD"]],
    ["多米尼加与多米尼克、多明尼加", ["多米尼加 DO", "多米尼克 DM", "多明尼加 DO"]],
    [
      "几内亚、几内亚比绍、赤道几内亚、巴布亚新几内亚、巴布亞紐幾內亞",
      ["几内亚 GN", "几内亚比绍 GW", "赤道几内亚 GQ", "巴布亚新几内亚 PG", "巴布亚纽几内亚 PG"],
    ],
    ["尼日尔和尼日利亚，奈及利亞", ["尼日尔 NE", "尼日利亚 NG", "奈及利亚 NG"]],
    ["朝鲜、韩国、北韓、南韓", ["朝鲜 KP", "韩国 KR", "北韩 KP", "南韩 KR"]],
    ["苏丹与南苏丹", ["苏丹 SD", "南苏丹 SS"]],
    ["印度尼西亚和印度", ["印度尼西亚 ID", "印度 IN"]],
    ["史瓦帝尼、斯威士兰", ["史瓦帝尼 SZ", "斯威士兰 SZ"]],
    ["前苏联、捷克斯洛伐克", ["前苏联 SUHH", "捷克斯洛伐克 CSHH"]],
    ["东盟秘书长、欧盟委员会", ["东盟秘书长 ASEAN", "欧盟委员会 EU"]],
    ["金邊、永珍", ["金边 KH", "永珍 LA"]],
  ])("%s", (text, found) => {
    expect(parties(text)).toEqual(found);
  });
  it.each([
    "文莱苏丹陛下",
    "中非合作",
    "沿海地区",
    "内蒙古",
    "朝鲜半岛",
    "印度洋",
    "理查德",
    "北京时间",
    "更多哥伦比亚人",
    "侯赛尼日前",
    "埃莫马利",
  ])("%s names no country", (text) => {
    expect(parties(text)).toEqual([]);
  });
  it("lists a word under its strongest form", () => {
    expect(lexicon.find("party", "新加坡").flatMap((h) => h.rows.map((r) => r.form))).toEqual(["name"]);
  });
  it("gives every country of a one-character form", () => {
    const codes = lexicon.find("short", "印").flatMap((h) => h.rows.map((r) => r.party.code));
    expect(codes).toEqual(expect.arrayContaining(["IN", "ID"]));
    expect(words("short", "越来越多")).not.toContain("越");
  });
});

describe("other families", () => {
  it.each<[family: Family, text: string, found: string[]]>([
    ["office", "国防部长和國防部部長、防卫大臣在总统府", ["国防部长", "国防部部长", "防卫大臣"]],
    ["office", "外长会见外长", ["外长", "外长"]],
    ["holder", "通伦•西苏里、通伦·西苏里、通伦西苏里、川普", ["通伦•西苏里", "通伦·西苏里", "通伦西苏里", "川普"]],
    ["holder", "日韩正式建交", []],
    ["agency", "越通社河内电", ["越通社"]],
    ["place", "河内、大阪与海参崴", ["河内", "大阪", "海参崴"]],
    ["place", "万象更新，北京时间，维护社会安定，边海防", []],
    ["founded", "越南人民军建军75周年", ["越南人民军建军"]],
    ["series", "第37届东盟峰会", ["东盟峰会"]],
    ["holiday", "九·二国庆", ["九·二国庆"]],
    ["holiday", "一九九二年", []],
    ["bound", "新冠肺炎疫情", ["新冠肺炎疫情"]],
    ["trigger", "两国国防部签署议定书", ["签署"]],
  ])("%s: %s", (family, text, found) => {
    expect(words(family, text)).toEqual(found);
  });
  it("keeps offsets when a span is given", () => {
    const text = "越南和老挝和柬埔寨";
    expect(lexicon.find("party", text, [3, 5]).map((h) => [h.start, h.end, h.word])).toEqual([[3, 5, "老挝"]]);
    expect(lexicon.find("party", text, [4, 5])).toEqual([]);
  });
});

describe("a user's folder", () => {
  const mine = (name: string, ...rows: unknown[]): LexiconFile => ({ folder: "mine", name, content: { about: "mine", rows } });
  const own = readLexiconFiles();
  it("replaces a party's fields and adds rows", () => {
    const changed = compileLexicon([
      ...own,
      mine("parties.json", { code: "KH", names: { zh: "高棉国", zhHant: "高棉國", en: "Cambodia", vi: "Campuchia" } }),
      mine("places.json", { words: ["新造城"], country: "KH", source: "mine" }),
    ]);
    expect(changed.parties.get("KH")!.names.zh).toBe("高棉国");
    expect(changed.parties.get("KH")!.capitals).toContain("金边");
    expect(changed.find("place", "在新造城").map((h) => h.rows[0]!.country)).toEqual(["KH"]);
    expect(changed.version).not.toBe(lexicon.version);
  });
  it("fails with every message", () => {
    const bad = [mine("places.json", { words: ["甲地"], country: "QQ", source: "s" }, { words: ["乙地"], country: "QQ", source: "s" })];
    expect(() => compileLexicon([...own, ...bad])).toThrow(
      "unknown party: QQ (mine/places.json, entry 甲地)\nunknown party: QQ (mine/places.json, entry 乙地)",
    );
  });
});

it("is the same lexicon when compiled from the published JSON", () => {
  const again = compileLexicon(JSON.parse(lexiconJson(readLexiconFiles())) as LexiconFiles);
  expect(again.version).toBe(lexicon.version);
  expect(again.find("party", "越南").length).toBe(1);
});

describe("the trie", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 });
  const vocabulary = fc.uniqueArray(fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 8,
  });
  /** Each word says its own length; a guard says nothing. */
  const saying = (vocab: readonly string[], guard?: string) => new Map(vocab.map((w) => [w, w === guard ? [] : [w.length]]));
  const leftmostLongest = (vocab: readonly string[], text: string, from: number, to: number) => {
    const found: { start: number; end: number; word: string; rows: number[] }[] = [];
    for (let i = from; i < to;) {
      const longest = vocab.filter((w) => text.slice(0, to).startsWith(w, i)).sort((a, b) => b.length - a.length)[0];
      if (longest !== undefined) found.push({ start: i, end: i + longest.length, word: longest, rows: [longest.length] });
      i += longest?.length ?? 1;
    }
    return found;
  };
  it("finds in one pass what a naive search finds of each vocabulary, leftmost longest", () => {
    fc.assert(
      fc.property(vocabulary, vocabulary, letters, (a, b, text) => {
        const [from, to] = [Math.min(1, text.length), Math.max(0, text.length - 1)];
        const naive = [a, b].map((vocab) => leftmostLongest(vocab, text, from, to));
        expect(buildTries([saying(a), saying(b)])(text, from, to)).toEqual(naive);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });
  it("lets a guard take its place without giving it", () => {
    fc.assert(
      fc.property(vocabulary, letters, (vocab, text) => {
        const naive = leftmostLongest(vocab, text, 0, text.length).filter((h) => h.word !== vocab[0]);
        expect(buildTries([saying(vocab, vocab[0])])(text, 0, text.length)).toEqual([naive]);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
  it("takes linear time on text that almost matches everywhere", () => {
    const vocab = Array.from({ length: 30 }, (_, i) => `${"一".repeat(i + 1)}二`);
    const search = buildTries([saying(vocab)]);
    const searching = (n: number) => () => void search("一".repeat(n), 0, n);
    expect(growth(searching, 50_000, 100_000, 3)).toBeLessThan(4);
  });
});
