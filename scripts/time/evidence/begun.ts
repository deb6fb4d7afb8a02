/** Offices newly begun: 就任后首次访问, 2月就任的外长, 新任总理: the page is written soon after a holder's first day. */
import type { Hit } from "../../lexicon/lexicon";
import type { Span } from "../../../data/schema";
import { lowerBound } from "../../lowerBound";
import type { HolderRow } from "../../lexicon/rows";
import { civilOf, dayNumber } from "../calendar";
import type { DateEvidence } from "../evidence";
import { disjoint, rowAt, yearSupport, type Context, type Support } from "./context";
import { anywhere, officesIn, wordsBefore } from "./holders";
import { tenureOf, type Tenure } from "./tenures";

const BEGINS = "(?:连任|就任|上任|就职|就職|出任|履新|到任|继任|接任|上台|执政|当选|担任)";
/** 连任后首次, 就任外长后的首次, 上任来首次, 首次以总统身份: what is done for the first time in office. */
const FIRST = new RegExp(
  `${BEGINS}[^,。;!?\\n]{0,12}?(?:以来|之后|后|来)的?,?[^,。;!?\\n]{0,6}(?:首次|首度|第一次|首个|首场|首位|首轮|首站|首访)`,
  "g",
);
/** (今年)10月就任, 5月9日上任, 本月就任, 去年5月就任. */
const MONTH = new RegExp(`(去年)?(?:(本|上个?)|(?<![0-9]|(?<!去)年)([0-9]{1,2})|(?<![一二三四五六七八九十]|(?<!去)年)([一二三四五六七八九十]{1,2}))月(?:[0-9]{1,2}日)?(?:刚刚?|才|正式|宣誓|获任命)?${BEGINS}`, "g"); // prettier-ignore
/** 新任国防部长, 新就任的总理, 甫上任, 刚刚上任. */
const NEW = /(?<!重)新任(?![务期命])|新就任|新上任|新当选|甫上任|刚刚?(?:上任|就任|就职|履新)|走马上任/g;

/** Each of the above holds one of these words. */
const CUE = /连任|[就上出到继接担新]任|就[职職]|履新|上台|执政|当选/;

/** Characters of a sentence in which the new holder stands. */
const REACH = 60;
/** Characters behind 就任 in which the office is named. */
const BEHIND = 10;
const YEAR_BEFORE = /(?:去年|前年|年)$/;

/** 访问 one country may come late in a tenure; what opens it (出访, 通话, 会谈) comes soon. Days from the first. */
const SOON: readonly (readonly [from: number, to: number, weight: number])[] = [[-10, 120, 230], [121, 365, 150], [366, 800, 30]]; // prettier-ignore
const IN_TIME: readonly (readonly [from: number, to: number, weight: number])[] = [
  [-10, 365, 110],
  [366, 800, 70],
];
const JUST: readonly (readonly [from: number, to: number, weight: number])[] = [[-60, -1, 160], [0, 60, 300], [61, 150, 200], [151, 365, 60]]; // prettier-ignore
const SAME_YEAR = 420;
const NEXT_SPRING = 100;

/** One row a holder, the strongest of what is said. Args: name, office, party, from (his first day). */
export function begunEvidence(c: Context): DateEvidence[] {
  const [start, end] = c.cut.span;
  const text = c.words.holder.length > 0 ? c.page.norm.slice(start, end) : "";
  if (!CUE.test(text)) return [];
  const seen = new Set<string>();
  const found = [
    ...[...text.matchAll(MONTH)].map((m) => ({ m, read: monthOf })),
    ...[...text.matchAll(NEW)].map((m) => ({ m, read: newOf })),
    ...[...text.matchAll(FIRST)].map((m) => ({ m, read: firstOf })),
  ];
  return found.flatMap(({ m, read }): DateEvidence[] => {
    const span = [start + m.index, start + m.index + m[0].length] as const;
    const holder = nearest(c, span[0], span[1]);
    const support = holder && read(c, m, span[0], begunTenures(c, holder, span));
    if (!holder || !support || seen.has(holder.word)) return [];
    seen.add(holder.word);
    const { name, office, party, from } = support.tenures[0]!.args;
    return [
      rowAt(c, "holder.begun", [span[0], span[1]], { name: name!, office: office!, party: party!, from: from! }, disjoint(support.days)),
    ];
  });
}

interface Begun {
  readonly tenures: readonly Tenure[];
  readonly days: readonly Support[];
}

/** The holder of whom it is said: the last one named before in the sentence, else the next in it. */
export function nearest(c: Context, start: number, end: number): Hit<HolderRow> | undefined {
  const hits = c.words.holder;
  const next = lowerBound(hits, (h) => h.start, start);
  const before = hits[next - 1];
  const inSentence = (from: number, to: number): boolean => to - from <= REACH && !/[。!?\n]/.test(c.page.norm.slice(from, to));
  if (before && inSentence(before.end, start)) return before;
  const after = hits[next];
  return after && inSentence(end, after.start) ? after : undefined;
}

/** Tenures of the offices named beside what is said; of a person of one office, where none is named. A party's 执政 is nobody's first day. */
export function begunTenures(c: Context, { start, end, rows }: Hit<HolderRow>, [from, to]: Span): readonly Tenure[] {
  if (c.page.norm.startsWith("执政", from) && end !== from) return [];
  const beside = start > to ? c.page.norm.slice(from, start) : wordsBefore(c, start) + c.page.norm.slice(end, to + BEHIND);
  const held = [...new Set(rows.map((r) => r.office))];
  const named = officesIn(c, beside, held, anywhere);
  const only = held.length === 1 && c.lexicon.find("office", beside).length === 0 ? held : [];
  const offices = named.length > 0 ? named : only;
  return rows.filter((r) => offices.includes(r.office)).flatMap(tenureOf);
}

const around = (tenures: readonly Tenure[], steps: typeof SOON): Begun | null =>
  tenures.length === 0
    ? null
    : { tenures, days: tenures.flatMap((t) => steps.map(([from, to, weight]) => ({ from: t.from + from, to: t.from + to, weight }))) };

const newOf = (_: Context, __: RegExpExecArray, ___: number, tenures: readonly Tenure[]): Begun | null => around(tenures, JUST);

function firstOf(c: Context, m: RegExpExecArray, at: number, tenures: readonly Tenure[]): Begun | null {
  const rest = c.page.norm.slice(at + m[0].length, at + m[0].length + 8);
  const terms = m[0].startsWith("连任") ? tenures.flatMap((t) => t.again.map((from) => ({ ...t, from }))) : tenures;
  return around(terms, /^(?:[访以来到赴踏]|参观|[^出,。]{0,3}国事)/.test(rest) ? IN_TIME : SOON);
}

/** A month without a year is of the year of writing (本月: the month of writing); it must be the month in which a tenure began. */
function monthOf(c: Context, m: RegExpExecArray, at: number, tenures: readonly Tenure[]): Begun | null {
  const [, last, relative, digits, words = ""] = m;
  const ahead = c.page.norm.slice(Math.max(c.cut.span[0], at - 4), at);
  if (YEAR_BEFORE.test(ahead) && !ahead.endsWith("今年")) return null;
  if (relative !== undefined) return around(tenures, [[-5, relative === "本" ? 31 : 62, SAME_YEAR]]);
  const month = digits !== undefined ? Number(digits) : monthInWords(words);
  const began = tenures.filter((t) => firstDays(t).some((day) => isNear(day, month)));
  if (began.length === 0) return null;
  const days = began.flatMap(firstDays).flatMap((day) => {
    if (!isNear(day, month)) return [];
    const year = civilOf(day).year + (last === undefined ? 0 : 1);
    if (last !== undefined) return [yearSupport(year, year, SAME_YEAR)];
    return [
      { from: day - 31, to: dayNumber(year, 12, 31), weight: SAME_YEAR },
      { from: dayNumber(year + 1, 1, 1), to: dayNumber(year + 1, 2, 28), weight: NEXT_SPRING },
    ];
  });
  return { tenures: began, days };
}

/** Of all terms: a month alone does not say which of them. */
const firstDays = ({ from, again }: Tenure): readonly number[] => [from, ...again];
const isNear = (day: number, month: number): boolean => Math.abs(civilOf(day).month - month) <= 1;
const MONTHS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const monthInWords = (word: string): number => MONTHS.indexOf(word) + 1;
