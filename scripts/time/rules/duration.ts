/** Lengths on the time line: 未来5年, 60年来, 三天后, 十年前, 两周内, 为期三天 (三天). Numbers that say no number (几年, 数月) are vague words. */
import type { Span } from "../../../data/schema";
import { isHanNumeral } from "../numerals";
import { readDayTime } from "./clock";
import { readMeasure, type Measure } from "./measure";
import { skipBlank, type Found, type Scene } from "./point";
import { beginsClause } from "./words";

/** Words before a length that set it on the time line. */
const PAST = /(?:过去|最近|近|此前|刚刚过去)的?/y;
const FUTURE = /(?:未来|今后|接下来|往后)的?/y;
const AFTER = /[此其随之]后的?/y;
const AGAIN = /再?过/y;
/**
 * 上两周, 后三天: before a number, and only where nothing stands before that it could be part of (早上三小时, 废墟下两天, 会议的前三天).
 */
const BESIDE = /[上前](?=[0-9一二两三四五六七八九十])|[下后](?=[0-9一二两三四五六七八九十])/y;

/** Behind these 近 is nearly: 持续近两周, 停留了近三天. */
const ENDURED = /(?:持续|历时|长达|为期|停留|耗时|用时|花费?|等待?|时隔|了|达)$/;
/** Words that make a time of 一年, 一天: 为期一年, 持续了一个月. */
const LASTS = /(?:为期|持续了?|延长了?|长达|历时|不到|仅仅?|超过|时隔|推迟|延期|[近约满])$/;
const BEHIND =
  /(?:多|半)?(?:(以来|来(?![自到访华]))|(间(?!接))|(之?内|以内|里(?![程约斯]))|((?:之|以)?前(?![景夕沿往三两提]))|([之以过]?后(?![期续方备卫来])))/y;

const APART = /(?:[时相事]隔|[睽暌]违|阔别|历经|经过|中断)了?[约近逾]?$/;
/** What begins without a date in its clause. */
const BEGUN =
  /(?:^|[,。;!?:\n])[^,。;!?:\n年月日天号昨今前]{0,17}(?:就职|上任|就任|当选|履新|离任|卸任|去世|逝世|独立|建交|断交|成立|结束|爆发|发生|开通|毕业|退休|入职|停火|倡议|签署|签订|加入|回归|统一|启动|启用|通车|投产|上台|执政|登基|即位|政变|遇害|遇刺|入狱|获释)(?:[仅约近]|不到)?$/;

type Direction = "past" | "future" | "after" | null;

/** Where a length lies, and the rule that says so. */
interface Place {
  readonly direction: Direction;
  readonly rule: string;
}
const LENGTH: Place = { direction: null, rule: "duration.length" };
const SINCE: Place = { direction: "past", rule: "duration.since" };
const WITHIN: Place = { direction: "future", rule: "duration.within" };
const PLACED = {
  past: { direction: "past", rule: "duration.past" },
  future: { direction: "future", rule: "duration.next" },
  after: { direction: "after", rule: "duration.after" },
} as const;

/** How far and from what a point lies: hours after what the text tells (获救 198个小时后) leave the day to it. */
interface Way {
  readonly kind: "deictic" | "anaphoric";
  readonly sign: -1 | 0 | 1;
  readonly rule: string;
}
const AGO: Way = { kind: "deictic", sign: -1, rule: "relative.ago" };
const LATER: Way = { kind: "deictic", sign: 1, rule: "relative.later" };
const AFTERWARDS: Way = { kind: "anaphoric", sign: 1, rule: "relative.later" };
const HOURS_AFTER: Way = { kind: "anaphoric", sign: 0, rule: "relative.later" };

/**
 * A length of time at `from` (a number, or 过去/近/未来 before one). Alone it counts from two units on (一年, 一天 are mostly no
 * time); with a word before or behind it that sets it on the time line, always. Null where none stands.
 */
export function readDuration(scene: Scene, from: number): Found | null {
  const { text } = scene;
  const word = wordBefore(text, from);
  if (word === null) return null;
  const measure = readMeasure(text, skipBlank(text, word.end));
  if (!measure) return null;
  const { n, end } = measure;
  BEHIND.lastIndex = end;
  const m = BEHIND.exec(text);
  const until = BEHIND.lastIndex;
  // 持续近两周, 近20天前: nearly.
  const nearly = text[from] === "近" && ((m?.[4] ?? m?.[5]) !== undefined || ENDURED.test(text.slice(Math.max(0, from - 4), from)));
  const before = nearly ? null : word.direction;
  if (word.as === "again") return away([from, end], measure, LATER);
  if (word.as === "beside")
    return n > 1 || measure.clock || measure.arabic
      ? length([from, end], measure, { direction: before, rule: `duration.${before ?? "length"}` })
      : null;
  // 5日后 is after the fifth more often than five days on; 五日后 and 5天后 are lengths.
  if (measure.ri && measure.arabic && m && (m[4] || m[5])) return null;
  if (m && !before && m[4]) return dayTold(scene, away([from, until], measure, AGO), measure);
  // 时隔15年后: how long it was.
  if (m && !before && m[5] && APART.test(text.slice(Math.max(0, from - 4), from))) return length([from, end], measure, LENGTH);
  // 就职一年多后: counted from a day the text does not tell.
  if (m && !before && m[5] && BEGUN.test(text.slice(Math.max(0, from - 20), from)))
    return { start: from, end: until, type: "DATE", expression: { kind: "vague", value: "FUTURE_REF" }, part: null, clock: null, rule: "vague.later" }; // prettier-ignore
  if (m && !before && m[5]) return dayTold(scene, away([from, until], measure, measure.clock ? HOURS_AFTER : AFTERWARDS), measure);
  if (m && m[1]) return length([from, until], measure, SINCE);
  if (m && m[2]) return length([from, until], measure, { direction: before, rule: "duration.during" });
  if (m && m[3]) return length([from, until], measure, before ? PLACED[before] : WITHIN); // prettier-ignore
  // 此前19日, 过去的26日和27日: days of the month.
  if (before && measure.ri && measure.arabic && n <= 31 && (before === "after" || text.startsWith("此前", from) || isListed(text, end)))
    return null;
  if (before) return length([from, end], measure, PLACED[before]);
  if (!measure.sure && n < 2 && !LASTS.test(text.slice(Math.max(0, from - 3), from)) && !(measure.ri && countsDays(text, from, n)))
    return null;
  return measure.ri && !countsDays(text, from, n) ? null : length([from, end], measure, LENGTH);
}

const DAYS_LONG = /(?:为期|历时|长达|一连|连续|持续|(?:缩水|缩短|缩减|延长|增加)[为至到])$/;

/** 两日, 90日 can name no day of a month, 为期三日 names none. */
export const countsDays = (text: string, from: number, n: number): boolean =>
  text[from] === "两" || n > 31 || DAYS_LONG.test(text.slice(Math.max(0, from - 3), from));

const LISTED = /[、和及与至到~-][0-9]{1,2}日/y;

/** Whether another day of the month follows at `at`. */
function isListed(text: string, at: number): boolean {
  LISTED.lastIndex = at;
  return LISTED.test(text);
}

interface Before {
  readonly as: "none" | "around" | "again" | "beside";
  readonly direction: Direction;
  readonly end: number;
}

/** The word at `from` that sets the length behind it on the time line; null for one that means something else here. */
function wordBefore(text: string, from: number): Before | null {
  if (isHanNumeral(text.charCodeAt(from)) || text[from]! <= "9" || text[from] === "半") return { as: "none", direction: null, end: from };
  PAST.lastIndex = FUTURE.lastIndex = AFTER.lastIndex = AGAIN.lastIndex = BESIDE.lastIndex = from;
  if (PAST.test(text)) return { as: "around", direction: "past", end: PAST.lastIndex };
  if (FUTURE.test(text)) return { as: "around", direction: "future", end: FUTURE.lastIndex };
  if (AFTER.test(text)) return { as: "around", direction: "after", end: AFTER.lastIndex };
  if (AGAIN.test(text) && (text[from] === "再" || beginsClause(text, from)))
    return { as: "again", direction: "future", end: AGAIN.lastIndex };
  if (!BESIDE.test(text)) return { as: "none", direction: null, end: from };
  if (!beginsClause(text, from)) return null;
  return { as: "beside", direction: "上前".includes(text[from]!) ? "past" : "future", end: from + 1 };
}

function length([start, end]: Span, { n, other, unit, iso }: Measure, { direction, rule }: Place): Found {
  const about = direction !== null && other !== n ? { until: other } : {};
  const expression = { kind: "duration", n, unit, direction, ...about, ...(iso === undefined ? {} : { iso }) } as const;
  return { start, end, type: "DURATION", expression, part: null, clock: null, rule };
}

/** The day or the time of day told behind it: 十年前的今天, 六天后的下午3时. */
function dayTold({ text }: Scene, found: Found, { unit, n, clock }: Measure): Found {
  const { expression: e } = found;
  if (clock || (e.kind !== "deictic" && e.kind !== "anaphoric")) return found;
  // 三年后的今天 is the day of writing.
  if (unit === "year" && e.kind === "deictic" && Number.isInteger(n)) {
    SAME_DAY.lastIndex = found.end;
    return SAME_DAY.test(text)
      ? { ...found, end: SAME_DAY.lastIndex, expression: { ...e, fields: { same: "day" } }, rule: "relative.year-day" }
      : found;
  }
  const time = unit === "day" && text[found.end] === "的" ? readDayTime(text, found.end + 1) : null;
  return time ? { ...found, end: time.end, type: "TIME", part: time.part, clock: time.clock } : found;
}

const SAME_DAY = /的?今[天日]/y;

/** So long before or after; hours are a time of day. */
function away([start, end]: Span, { unit, n, other, clock }: Measure, { kind, sign, rule }: Way): Found {
  const [offset, last] = [Math.round(n) * sign + 0, Math.round(other) * sign + 0];
  const expression = { kind, unit, offset, ...(last === offset ? {} : { until: last }), fields: {} } as const;
  return { start, end, type: clock ? "TIME" : "DATE", expression, part: null, clock: null, rule };
}
