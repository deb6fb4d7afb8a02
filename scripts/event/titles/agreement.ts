/** What was signed, short enough for a title. */
import titleWords from "../../../data/lexicon/titleWords.json" with { type: "json" };
import type { EventRow, Lang } from "../../../data/schema";
import type { Lexicon } from "../../lexicon/lexicon";
import { normalizeText } from "../../read/normalize";

/** 两国国防部2020-2024年阶段合作议定书 → from the years on; the sides are named already. */
const OPENING = /^(?:关于|两国|双方|两军|两党|政府间|政府|之间|国防部|外交部|今年是|此次|[的间和与及同过了])+/;
/** Says only that something was signed: 双边合作文件, 多项协议. */
const PLAIN = /^(?:双边|多[项份个]|一系列|若干|相关|有关|重要|[一两二三四五六七八九十\d]+[项份个])*(?:合作)?(?:文件|文本|协议|协定|成果)$/;

type Signed = Pick<EventRow, "agreements" | "parties">;

/** Null when no agreement is told. In Chinese by its name up to `limit` characters, else by what it is; several are counted. */
export function agreementIn(lang: Lang, event: Signed, limit: number, lexicon: Lexicon): string | null {
  const named = event.agreements.filter((a) => !PLAIN.test(normalizeText(a.name)));
  const told = named.length > 0 ? named : event.agreements.slice(0, 1);
  const [first] = told;
  if (first === undefined) return null;
  const nouns = told.map((a) => nounOf(a.name));
  const [noun] = nouns;
  const more = told.length - 1;
  const covers = first.covers?.replace("/", lang === "zh" ? "-" : "–") ?? null;
  if (lang === "zh") {
    const name = withoutSides(first.name, event, lexicon);
    const short = name.length <= limit ? name : `${covers === null ? "" : `${covers}年`}${noun?.zh ?? "合作文件"}`;
    return more === 0 ? short : `${short}等${more + 1}份文件`;
  }
  const years = covers === null ? "" : lang === "en" ? `${covers} ` : ` ${covers}`;
  if (lang === "en") {
    if (more > 0 && noun != null && nouns.every((n) => n?.en[0] === noun.en[0])) return `${COUNTS[more + 1] ?? more + 1} ${noun.en[1]!}`;
    const one = `${years}${noun?.en[0] ?? "agreement"}`;
    return more === 0 ? one : more === 1 ? `${one} and another document` : `${one} and ${more} other documents`;
  }
  return `${noun?.vi ?? "thỏa thuận"}${years}${more === 0 ? "" : ` và ${more} văn kiện khác`}`;
}

const COUNTS: Readonly<Record<number, string>> = { 2: "two", 3: "three", 4: "four", 5: "five" };

/** The name from where it says what is agreed on: 中华人民共和国和塔吉克斯坦共和国联合声明 → 联合声明, 中俄睦邻友好合作条约 → 睦邻…. */
function withoutSides(name: string, { parties }: Signed, lexicon: Lexicon): string {
  const rows = parties.flatMap((p) => lexicon.parties.get(p) ?? []);
  const names = rows.flatMap((r) => [r.names.zh, r.names.zhHant, ...r.aliases]).sort((a, b) => b.length - a.length);
  const short = new Set(rows.flatMap((r) => r.short));
  let rest = name;
  for (let turn = 0; turn < 6; turn++) {
    const next = rest.replace(OPENING, "");
    const own = names.find((n) => next.startsWith(n));
    const pair = short.has(next.charAt(0)) && short.has(next.charAt(1)) ? 2 : 0;
    const cut = next.slice(own?.length ?? pair);
    if (cut === rest) break;
    rest = cut;
  }
  return rest.length >= 3 ? rest : name;
}

interface Noun {
  readonly zh: string;
  readonly en: readonly string[];
  readonly vi: string;
}

/** By the word that stands last: 经济合作规划的联合声明 is a statement. The longest of those that end there. */
function nounOf(name: string): Noun | null {
  const plain = normalizeText(name);
  let best: (Noun & { readonly end: number }) | null = null;
  for (const row of titleWords.agreements)
    for (const zh of row.zh) {
      const at = plain.lastIndexOf(zh);
      const end = at + zh.length;
      if (at >= 0 && (best === null || end > best.end || (end === best.end && zh.length > best.zh.length)))
        best = { zh, en: row.en, vi: row.vi, end };
    }
  return best;
}
