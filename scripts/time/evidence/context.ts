/** What every family of evidence looks at, and the few ways to write a row of it. */
import type { Span } from "../../../data/schema";
import type { DocumentCut, Page, TimeMention } from "../../facts";
import type { Families, Hit, Lexicon } from "../../lexicon/lexicon";
import { insert } from "../../insert";
import { lowerBound } from "../../lowerBound";
import { dayNumber, daysOfPartial, isCivil } from "../calendar";
import type { LagStep, Tense } from "../dating/kernel";
import type { DateEvidence } from "../evidence";
import type { CalendarFields, TimeExpression } from "../expression";

export interface Context {
  readonly page: Page;
  readonly cut: DocumentCut;
  readonly mentions: readonly TimeMention[];
  readonly lexicon: Lexicon;
  /** Words of the families that are looked for in the whole text. */
  readonly words: { readonly [F in Sought]: readonly Hit<Families[F]>[] };
}

export const SOUGHT = ["series", "happening", "bound", "holder", "namePart", "topic"] as const;
type Sought = (typeof SOUGHT)[number];

/** An interval of support, hundredths of a nat. */
export interface Support {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

type Args = DateEvidence["args"];

/** A row of evidence quoted from the text. Supports may overlap: the strongest counts. */
export function rowAt(context: Context, rule: string, span: Span, args: Args, supports: readonly Support[], outside = 0): DateEvidence {
  return { rule, span, quote: context.page.text.slice(span[0], span[1]), args, inside: disjoint(supports), outside };
}

/** Lag steps laid from a told day (or from a told interval: lags count from its nearer end). */
export function supportsOf(from: number, to: number, steps: readonly LagStep[]): Support[] {
  return steps.map((s) => ({
    from: (s.from <= 0 ? from : to) + s.from,
    to: (s.to < 0 ? from : to) + s.to,
    weight: s.weight,
  }));
}

export const yearSupport = (first: number, last: number, weight: number): Support => ({
  from: dayNumber(first, 1, 1),
  to: dayNumber(last, 12, 31),
  weight,
});

/** Sorted intervals without overlap; where supports overlap, the largest weight. */
export function disjoint(supports: readonly Support[]): readonly Support[] {
  if (supports.every((s, i) => s.from <= s.to && (i === 0 || supports[i - 1]!.to < s.from))) return supports;
  const cuts: number[] = [];
  for (const { from, to } of supports)
    if (from <= to) {
      insert(cuts, from, ascending);
      insert(cuts, to + 1, ascending);
    }
  const out: Support[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i]!;
    const to = cuts[i + 1]! - 1;
    if (from > to) continue;
    let weight = -Infinity;
    for (const s of supports) if (s.from <= from && from <= s.to && s.weight > weight) weight = s.weight;
    if (weight > -Infinity) out.push({ from, to, weight });
  }
  return out;
}

const ascending = (a: number, b: number): number => a - b;

export const before = (c: Context, m: { readonly span: Span }, n: number): string =>
  c.page.norm.slice(Math.max(c.cut.span[0], m.span[0] - n), m.span[0]);
export const after = (c: Context, m: { readonly span: Span }, n: number): string =>
  c.page.norm.slice(m.span[1], Math.min(c.cut.span[1], m.span[1] + n));

/** Index of the first mention that begins at `from` or behind it. */
export const indexFrom = (c: Context, from: number): number => lowerBound(c.mentions, startOf, from);
const startOf = (m: TimeMention): number => m.span[0];

const CLAUSE_ENDS = new Set(Array.from("。!?;；\n", (c) => c.charCodeAt(0)));

/** The text of the mention's clause before it, of the `n` characters there. */
export function clauseBefore(c: Context, m: { readonly span: Span }, n: number): string {
  const { norm } = c.page;
  const least = Math.max(c.cut.span[0], m.span[0] - n);
  let from = m.span[0];
  while (from > least && !CLAUSE_ENDS.has(norm.charCodeAt(from - 1))) from--;
  return norm.slice(from, m.span[0]);
}

/** The text of the mention's clause behind it, of the `n` characters there. */
export function clauseAfter(c: Context, m: { readonly span: Span }, n: number): string {
  const { norm } = c.page;
  const most = Math.min(c.cut.span[1], m.span[1] + n);
  let to = m.span[1];
  while (to < most && !CLAUSE_ENDS.has(norm.charCodeAt(to))) to++;
  return norm.slice(m.span[1], to);
}

const OBJECT =
  "(?![于在自从会]|分别|继续|宣布|正式|再次|首次)[^,。;!?\\n]{2,14}?(?:驱逐|召回|列[为入]|升[格级]|降[格级]|移交|遣返|送[往交回]|逮捕|拘捕|引渡|[作称视定改评]为|带[到回走]|交给|转[交移送]|推迟|延长)";
/** 将 that tells what will be; 将军, 将士 and 中将 are people, and before an object it is 把: 将两名外交官驱逐出境, 将会议情况通报, 将有关文件移交. */
export const WILL = `(?<![上大中少准主名])将(?![军士领官才相帅近]|有关|会[议谈]|为首|就业|对方|与会|由[^,。;!?\\n]{1,12}的|${OBJECT})`;
/** 将 that announces; not 上将, 将…作为, 将士. 将应邀于, 将率团于. */
const WILL_BEFORE = new RegExp(
  `(?:将于|将在|将从|将自|定于|原定于?|预定于?|即将于?|暂定于?|(?:(?<![原按照据该此项的》”])计划|预计|有望|争取|力争|拟)[在于将]?|(?<![上大中少准主名])将(?:参加|出席|主持|举行|召开|举办|访问|前往)?|${WILL}(?!.{0,6}在)[^,。;!?\\n]{1,6}于)(?:当地时间)?\\s*$`,
);
const WILL_AFTER = new RegExp(
  `${WILL}(?:[于在对率赴访与同到为会有由就是]|出席|举办|召开|参加|前往|启程|抵达|正式|举行|继续|陆续|开[始启通放]|迎来|再次|首次|进行|发表|签[署订]|成为|见证|分别|陪同|派[出遣]|参观|展开|接[受待任]|设宴|主持|顺访|途经|转[往赴]|飞[往抵]|离[开境]|返[回国]|讨论|聚焦|重申|提供|降[至低]|升至|增至|提[高交]|达到?|实施|生效|施行|执行|推出|启用|恢复|关闭|暂停|停止|结束|完成|公布|卸任)|^会(?:[在于赴率]|前往|出席|访问|到访|继续|举行|召开)|即将|拟[对于赴]|前夕`,
);

/** Laws and orders come into force later: 自2024年5月1日起施行. */
const IN_FORCE = /^(?:零时|0时)?起[^。;,]{0,10}(?:施行|实施|生效|执行|执法|启用)/;
export const comesIntoForce = (c: Context, m: TimeMention): boolean => IN_FORCE.test(clauseAfter(c, m, 48));
/** 延长至2023年12月31日: the end of what goes on. */
const PROLONGED = /(?:延长|延期|延续|推迟|顺延|续期|有效期|将(?:会|一直)?持续|将进行)(?:至|到)?$/;

/** 15日宣布，代表团将…: what was said that day, whatever it says is to come. */
const SAID_THAT_DAY =
  /^(?:[上下]午|晚间?|凌晨)?(?:对外|正式|在[^,。;!?\n将]{1,12})?(?:宣布|表示|说|称|透露|证实|指出|强调|发表(?:声明|讲话|公报))/;

/** The year after: 明年, 即将到来的. */
const NEXT_YEAR = /明年|来年|后年|即将到来的?|将迎来$/;

/**
 * Whether the mention's clause tells it as done (已, 了) or as to come (将于, 定于); `none` when it does not say. A 将 counts
 * within `reach` characters: after a bare day (22日表示…将) it soon belongs to what was said that day.
 */
export function tenseOf(c: Context, m: TimeMention, reach = 48): Tense {
  const ahead = clauseBefore(c, m, 16);
  const rest = clauseAfter(c, m, 48);
  if (SAID_THAT_DAY.test(rest) && !WILL_BEFORE.test(ahead)) return "past";
  if (
    WILL_BEFORE.test(ahead) ||
    PROLONGED.test(ahead) ||
    NEXT_YEAR.test(ahead.slice(-6)) ||
    WILL_AFTER.test(rest.slice(0, reach)) ||
    IN_FORCE.test(rest)
  )
    return "future";
  return /[已了曾称]|圆满|开幕|闭幕|抵达|会见|举行|表示|报[道导]/.test(rest) ? "past" : "none";
}

const WILL_AT_ONCE = /^[^,。;!?\n]{0,6}?(?<![上大中少准])将[^军士领官]/;
/** Whether the words right beside say it is planned: 计划2024年完工, 将于2025年举办, 2025年将举办. */
export const isPlanned = (c: Context, m: TimeMention): boolean =>
  WILL_BEFORE.test(clauseBefore(c, m, 16)) || WILL_AT_ONCE.test(clauseAfter(c, m, 10));

const SPEECH_REACH = 240;
const SAYS = /(?:表示|指出|强调|说|称|谈到|介绍|写道),?[:“"]|(?:表示|指出|强调|说|称|谈到|介绍|写道),/;
/** Whom only a speaker names so: 我, 你, 总统先生, 同志. */
const ADDRESSED = /[我你您]|先生|女士|阁下|殿下|同志/;

/** Whether a mention is a speaker's own word, quoted or reported: 昨天 of 他表示，昨天我同总统先生… is counted from the day of the speech. */
export function inSpeech(c: Context, m: { readonly span: Span }): boolean {
  const paragraph = before(c, m, SPEECH_REACH).split("\n").at(-1) ?? "";
  if (paragraph.lastIndexOf("“") > paragraph.lastIndexOf("”") + 12) return true;
  if (!SAYS.test(paragraph)) return false;
  const sentence = (paragraph.split(/[。!?;]/).at(-1) ?? "") + (after(c, m, 60).split(/[。!?;\n]/)[0] ?? "");
  return ADDRESSED.test(sentence);
}

/** Year, month and day a fields expression states; null unless it is a full Gregorian date of the calendar. */
export function fullDate(fields: CalendarFields): number | null {
  const { year, month, day, lunar } = fields;
  if (lunar || year === undefined || month === undefined || day === undefined || !isCivil(year, month, day)) return null;
  return dayNumber(year, month, day);
}

/** The calendar fields an expression states first (left side of a range). */
export function leadingFields(e: TimeExpression): CalendarFields | null {
  if (e.kind === "fields") return e.fields;
  return e.kind === "range" && e.left ? leadingFields(e.left) : null;
}

/** The calendar fields an expression states last (right side of a range, with what it inherits from the left). */
export function trailingFields(e: TimeExpression): CalendarFields | null {
  if (e.kind === "fields") return e.fields;
  if (e.kind !== "range") return null;
  const left = e.left ? trailingFields(e.left) : null;
  const right = e.right ? trailingFields(e.right) : null;
  return right ? { ...pick(left, right), ...right } : left;
}

function pick(left: CalendarFields | null, right: CalendarFields): CalendarFields {
  const inherits = right.year === undefined ? { year: left?.year } : {};
  return right.month === undefined && right.day !== undefined ? { ...inherits, month: left?.month } : inherits;
}

/** First and last day of a partial date, null when it is none. */
export function partialDays(partial: string | null): readonly [number, number] | null {
  if (!partial) return null;
  try {
    return daysOfPartial(partial);
  } catch {
    return null;
  }
}

/** 昨天, 去年3月, 12月20日, 16日下午: time told from where the writer stands, without a year. */
export function tellsOwnTime({ expression: e, role }: TimeMention): boolean {
  if (role !== "event") return false;
  if (e.kind === "deictic") return e.unit === "day" || e.unit === "year";
  const f = leadingFields(e);
  return f !== null && f.year === undefined && f.day !== undefined;
}

const SENTENCE_END = /[。!?\n]/;
const CARRIES_OVER = 4;

/** 去年3月8日宣布…,4月2日签约: a later month-day of the sentence is of that year too. */
export function carriesYear(c: Context, m: TimeMention): boolean {
  const told = leadingFields(m.expression);
  if (told?.month === undefined || told.year !== undefined) return false;
  const at = indexFrom(c, m.span[0]);
  for (let i = at - 1; i >= Math.max(0, at - CARRIES_OVER); i--) {
    const { span, expression: e } = c.mentions[i]!;
    if (SENTENCE_END.test(c.page.norm.slice(span[1], m.span[0]))) return false;
    const fields = e.kind === "deictic" ? e.fields : leadingFields(e);
    if (fields?.month === undefined) continue;
    if (fields.month * 32 + (fields.day ?? 0) > told.month * 32 + (told.day ?? 31)) return false;
    if (e.kind === "deictic" && e.unit === "year") return e.offset < 0;
    if (fields.year !== undefined) return true;
  }
  return false;
}
