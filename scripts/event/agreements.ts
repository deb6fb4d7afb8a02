/** Names of agreements: in book-title marks, or unbracketed with years (2020-2024年阶段合作议定书), with the years they cover. */
import type { Agreement } from "../../data/schema";

const NOUN =
  "(?:谅解备忘录|备忘录|合作议定书|议定书|合作计划|行动计划|合作规划|联合声明|联合公报|共同声明|联合宣言|共同宣言|宣言|协定|协议|条约|公约|合作文件|意向书|换文|合同|路线图|框架文件|行动纲领|备忘)";
const TITLED = /《([^《》\n]{2,120})》/g;
/** “军事情报协定”: in quotation marks. */
const QUOTED = new RegExp(`[“「]([^“”「」《》\n]{2,60}${NOUN})[”」]`, "g");
const PLAIN = new RegExp(
  `(?:[和与及、了签的署订]|包括|发表|关于|^)((?:[0-9]{4}(?:[-—–至到~][0-9]{2,4})?年)?[^,。;:、《》()和及了]{0,40}?${NOUN})`,
  "g",
);
const YEARS = /([0-9]{4})年?(?:[-—–~至到]+([0-9]{4}|[0-9]{2}))?年?/;

/** Agreements named in `text` (the sentence from the verb on); `norm` is the same stretch normalised. */
export function findAgreements(text: string, norm: string): Agreement[] {
  const found: Agreement[] = [];
  for (const m of norm.matchAll(TITLED)) found.push(agreement(text.slice(m.index + 1, m.index + m[0].length - 1), m[1]!));
  const untitled = norm.replace(TITLED, (m) => "\u3000".repeat(m.length));
  for (const m of untitled.matchAll(QUOTED)) found.push(agreement(text.slice(m.index + 1, m.index + m[0].length - 1), m[1]!));
  const rest = untitled.replace(QUOTED, (m) => "\u3000".repeat(m.length));
  for (const m of rest.matchAll(PLAIN)) {
    const at = m.index + m[0].length - m[1]!.length;
    const skip = LEAD.exec(m[1]!)?.[0].length ?? 0;
    const name = text.slice(at + skip, at + m[1]!.length).trim();
    if (!/\u3000/.test(m[1]!) && isProper(normOf(m[1]!, skip))) found.push(agreement(name, normOf(m[1]!, skip)));
  }
  return found;
}

/** Verbs and counts before the name proper. */
const LEAD = /^.*(?:发表|签署|签订|达成|交换|通过|见证|[后,]|[0-9一二三四五六七八九十百两数多余][项份个]|一系列|若干|有关|相关)/;
const normOf = (words: string, skip: number): string => words.slice(skip);

/** 多项合作文件 is a count, no name. */
const isProper = (name: string): boolean => name.length >= 4 && !/文件$|合同$|换文$/.test(name);

/** 2020-2024年 → `2020/2024`, 2020年 → `2020`. */
export function coversOf(name: string): string | null {
  const m = YEARS.exec(name);
  if (m === null) return null;
  const to = m[2] === undefined ? null : m[2].length === 2 ? m[1]!.slice(0, 2) + m[2] : m[2];
  return to === null ? (/^[0-9]{4}年/.test(m[0]) || m[0].endsWith("年") ? m[1]! : null) : `${m[1]}/${to}`;
}

const agreement = (name: string, norm: string): Agreement => ({ name: name.replace(/^了/, ""), covers: coversOf(norm) });
