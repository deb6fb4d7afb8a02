/** Numbers that say no number: 几天前, 数十年来, 好几个月, 几周内. No day is meant; a length keeps its unit (PXD). */
import { unitAt } from "./measure";
import type { Found, Scene } from "./point";

const FEW = /[几数](?:[百千]?万|[十百千亿])?[多余几]?/y;
const BEHIND = /((?:之|以)?前(?![往赴来去后所])|以?来(?![自到访华]))|([之以过]?后(?![期续方备卫来])|之?内|以内)|间(?!接)|里(?![程约斯])/y;
/** 人数, 次数, 多数: a count; 第几天 and 几月几日 ask. */
const COUNTS = { 数: "人次总票指倍分单双少多半系参奇偶函负正整复岁天月日计变点常户家件个约级位基第期无", 几: "第期基月周" } as const;

/** The vague time or length at 几 or 数. */
export function readFew({ text }: Scene, start: number): Found | null {
  if (start > 0 && COUNTS[text[start] as keyof typeof COUNTS].includes(text[start - 1]!)) return null;
  FEW.lastIndex = start;
  if (!FEW.test(text)) return null;
  const at = FEW.lastIndex;
  const counted = text.startsWith("个多", at) ? at + 2 : at;
  const unit = unitAt(text, counted);
  if (!unit || (unit.name === "月" && text[start] === "几" && counted === at)) return null;
  BEHIND.lastIndex = unit.end;
  const m = BEHIND.exec(text);
  const end = m ? BEHIND.lastIndex : unit.end;
  const head = text[start - 1] === "好" && (start === 1 || !"良美友".includes(text[start - 2]!)) ? start - 1 : start;
  const plain = { start: head, end, part: null, clock: null } as const;
  if (m?.[1] || m?.[2]) {
    const value = m[1] ? "PAST_REF" : "FUTURE_REF";
    return { ...plain, type: "DATE", expression: { kind: "vague", value }, rule: m[1]?.endsWith("来") ? "vague.long" : m[1] ? "vague.past" : "vague.future" }; // prettier-ignore
  }
  // 几分钟 by itself is a moment more than a time.
  if (!m && unit.unit.times < 0.01) return null;
  const iso = unit.unit.iso.startsWith("T") ? `PTX${unit.unit.iso.slice(1)}` : `PX${unit.unit.iso}`;
  return { ...plain, type: "DURATION", expression: { kind: "duration", n: 0, unit: unit.unit.unit, direction: null, iso }, rule: "duration.few" }; // prettier-ignore
}
