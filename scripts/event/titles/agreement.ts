/** What was signed, short enough for a title. */
import titleWords from "../../../data/lexicon/titleWords.json" with { type: "json" };
import type { Agreement, Lang } from "../../../data/schema";
import { normalizeText } from "../../read/normalize";

/** 两国国防部2020-2024年阶段合作议定书 → from the years on; the sides are named already. */
const OPENING = /^(?:关于|两国|双方|两军|两党|政府间|政府|之间|国防部|外交部|的|间)+/;

/** Null when no agreement is told. In Chinese by its name up to `limit` characters, else by what it is; several are counted. */
export function agreementIn(lang: Lang, event: { readonly agreements: readonly Agreement[] }, limit: number): string | null {
  const [first, ...rest] = event.agreements;
  if (first === undefined) return null;
  const noun = nounOf(first.name);
  const more = rest.length;
  const covers = first.covers?.replace("/", lang === "zh" ? "-" : "–") ?? null;
  if (lang === "zh") {
    const name = first.name.replace(OPENING, "");
    const short = name.length <= limit ? name : `${covers === null ? "" : `${covers}年`}${noun?.zh ?? "合作文件"}`;
    return more === 0 ? short : `${short}等${more + 1}份文件`;
  }
  const years = covers === null ? "" : lang === "en" ? `${covers} ` : ` ${covers}`;
  if (lang === "en") {
    const what = noun?.en[0] ?? "agreement";
    const one = `${years}${what}`;
    return more === 0 ? one : `${one} and ${more} other document${more === 1 ? "" : "s"}`;
  }
  return `${noun?.vi ?? "thỏa thuận"}${years}${more === 0 ? "" : ` và ${more} văn kiện khác`}`;
}

interface Noun {
  readonly zh: string;
  readonly en: readonly string[];
  readonly vi: string;
}

function nounOf(name: string): Noun | null {
  const plain = normalizeText(name);
  for (const row of titleWords.agreements) {
    const zh = row.zh.find((w) => plain.includes(w));
    if (zh !== undefined) return { zh, en: row.en, vi: row.vi };
  }
  return null;
}
