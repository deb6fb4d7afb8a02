/** Lengths as written: 三天, 两年半, 一年零六个月, 36天5小时, 五天四夜, 3到5年. Where they stand in time is duration.ts's to say. */
import { readNumeral, type Numeral } from "../numerals";
import type { TimeUnit } from "../expression";
import { skipBlank } from "./point";

interface Unit {
  readonly unit: TimeUnit;
  readonly times: number;
  /** Letter of the ISO 8601 duration; those of the clock behind a T. */
  readonly iso: string;
}

const HOUR: Unit = { unit: "day", times: 1 / 24, iso: "TH" };
const MINUTE: Unit = { unit: "day", times: 1 / 1440, iso: "TM" };
const SECOND: Unit = { unit: "day", times: 1 / 86400, iso: "TS" };
const QUARTER_HOUR: Unit = { unit: "day", times: 1 / 96, iso: "TM" };
const DAY: Unit = { unit: "day", times: 1, iso: "D" };
const WEEK: Unit = { unit: "week", times: 1, iso: "W" };
const MONTH: Unit = { unit: "month", times: 1, iso: "M" };
const YEAR: Unit = { unit: "year", times: 1, iso: "Y" };
const CENTURY: Unit = { unit: "century", times: 1, iso: "C" };

const UNITS: readonly (readonly [string, Unit])[] = [
  ["个季度", { unit: "quarter", times: 1, iso: "Q" }],
  ["个工作日", DAY], ["个交易日", DAY],
  ["个世纪", CENTURY], ["世纪", CENTURY],
  ["个星期", WEEK], ["个礼拜", WEEK], ["星期", WEEK], ["礼拜", WEEK],
  ["个小时", HOUR], ["小时", HOUR], ["个钟头", HOUR], ["钟头", HOUR], ["个钟", HOUR],
  ["分钟", MINUTE], ["刻钟", QUARTER_HOUR], ["秒钟", SECOND], ["秒", SECOND],
  ["个月", MONTH], ["个周", WEEK], ["年", YEAR], ["月", MONTH], ["周", WEEK], ["天", DAY], ["日", DAY], ["昼夜", DAY], ["夜", DAY], ["晚", DAY],
]; // prettier-ignore

/** Behind the unit the phrase is something else: 5年级, 三天津, 3日元, 两周边. */
const NOT_AFTER: Readonly<Record<string, RegExp>> = {
  年: /[级期生制龄代均薪限报检终度轻味货夜关纪画华利会]|规划|计划|行动|一度|一次|之痒|一遇/y,
  月: /[份球亮]/y,
  周: /[年边刊岁围转密期报末]/y,
  天: /[津空然堂下气文安花窗坛主赋线山河涯]/y,
  日: /[元本语军方美韩裔系圆企媒]|内[瓦务阁塔政蒙部外]/y,
  个周: /[年边刊岁围转密期报末]/y,
  世纪: /[广大]|海上|经济/y,
  秒: /[级杀表针区0-9]/y,
  刻钟: /便民|生活圈|健身圈|服务圈/y,
  夜: /[市景袭色游校]/y,
  晚: /[上会宴报间餐辈]/y,
};

const BY_FIRST = new Map<string, (readonly [string, Unit])[]>();
for (const row of UNITS) BY_FIRST.set(row[0][0]!, [...(BY_FIRST.get(row[0][0]!) ?? []), row]);

/** The unit of a length at an offset, or null. */
export function unitAt(text: string, at: number): { readonly unit: Unit; readonly name: string; readonly end: number } | null {
  const rows = BY_FIRST.get(text[at] ?? "");
  if (!rows) return null;
  for (const [name, unit] of rows) {
    if (!text.startsWith(name, at)) continue;
    const end = at + name.length;
    const not = NOT_AFTER[name];
    if (not) {
      not.lastIndex = end;
      if (not.test(text)) return null;
    }
    return { unit, name, end };
  }
  return null;
}

/** A length: `n` of `unit`, fractions of a day for hours. */
export interface Measure {
  readonly n: number;
  /** The other end of a number told about: 29 of 二十多天, 3 of 3到5年; else `n`. */
  readonly other: number;
  readonly unit: TimeUnit;
  /** More than one even where the number is 1 (一个多月, 一年半), or so long that a number of it is always a time (小时). */
  readonly sure: boolean;
  /** Told in hours, minutes or seconds. */
  readonly clock: boolean;
  /** Told with 日, which counts days of the month as well. */
  readonly ri: boolean;
  readonly arabic: boolean;
  readonly end: number;
  /** ISO 8601, where more than one unit is told, or one of the clock. */
  readonly iso?: string;
}

interface Part {
  readonly n: number;
  readonly other: number;
  readonly unit: Unit;
  readonly name: string;
  readonly sure: boolean;
  readonly arabic: boolean;
  readonly end: number;
}

const TO = / ?[至到\-–—~]{1,2} ?/y;
const NIGHTS = /(?:[0-9]{1,2}|[一两二三四五六七八九十]{1,2})[夜晚](?!上)/y;

/** The length that begins at `at` (a number or 半), or null. */
export function readMeasure(text: string, at: number): Measure | null {
  const first = readPart(text, at);
  if (!first) return null;
  const parts = [first];
  for (let next = nextPart(text, first); next; next = nextPart(text, next)) parts.push(next);
  const last = parts[parts.length - 1]!;
  if (parts.length === 1) {
    TO.lastIndex = first.end;
    const until = TO.test(text) ? readPart(text, TO.lastIndex) : null;
    // 三天至五天, 13天到8周: as long as the longer, as in 三至五天.
    if (until && until.name !== "日" && first.name !== "日") return measureOf(until, until.end, true);
    NIGHTS.lastIndex = first.end;
    if (first.name === "天" && NIGHTS.test(text)) return measureOf(first, NIGHTS.lastIndex, true);
    return measureOf(first, first.end, first.sure);
  }
  const sum = sumOf(parts);
  return { ...sum, other: sum.n, sure: true, clock: false, ri: false, arabic: last.arabic, end: last.end };
}

function measureOf(part: Part, end: number, sure: boolean): Measure {
  const [n, unit] = wholeUnits(part.n * part.unit.times, part.unit.unit);
  const iso = isoOfClock(part);
  const other = (part.other / part.n) * n;
  return {
    n,
    other,
    unit,
    sure,
    ...(iso === null ? {} : { iso }),
    clock: part.unit.times < 1,
    ri: part.name === "日",
    arabic: part.arabic,
    end,
  };
}

/** 48小时 is PT48H, not P2D. */
function isoOfClock({ n, unit }: Part): string | null {
  if (!unit.iso.startsWith("T") || !Number.isInteger(n)) return null;
  return unit === QUARTER_HOUR ? `PT${n * 15}M` : `PT${n}${unit.iso.slice(1)}`;
}

/** Halves in the next smaller unit: 半年 six months, 半个月 fifteen days, 半个世纪 fifty years. */
function wholeUnits(n: number, unit: TimeUnit): readonly [number, TimeUnit] {
  if (Number.isInteger(n)) return [n, unit];
  if (unit === "century") return [n * 100, "year"];
  if (unit === "year") return [Math.round(n * 12), "month"];
  if (unit === "month") return [Math.round(n * 30), "day"];
  return unit === "week" ? [Math.round(n * 7), "day"] : [n, unit];
}

const LETTERS = ["Y", "Q", "M", "W", "D", "TH", "TM", "TS"];
const rankOf = (part: Part): number => LETTERS.indexOf(part.unit.iso);
const DAYS: Readonly<Record<string, number>> = { year: 365, quarter: 91, month: 30, week: 7, day: 1 };
const daysIn = (part: Part): number => part.n * part.unit.times * (DAYS[part.unit.unit] ?? 0);
const LINK = / ?[零又余]? ?/y;

/** The finer part behind a part: 六个月 of 一年零六个月. 一年365天 and 一天24小时 tell one length twice, 一周三天 how often. */
function nextPart(text: string, before: Part): Part | null {
  const rank = rankOf(before);
  if (rank < 0 || before.name === "日") return null;
  LINK.lastIndex = before.end;
  LINK.test(text);
  const linked = LINK.lastIndex > before.end;
  if (!linked && before.n === 1 && (before.unit === WEEK || before.unit === DAY)) return null;
  const part = readPart(text, LINK.lastIndex) ?? minutesAt(text, LINK.lastIndex, before);
  if (!part || part.name === "日" || part.name === "晚" || part.name === "夜" || rankOf(part) <= rank) return null;
  return daysIn(part) < (DAYS[before.unit.unit] ?? 0) * before.unit.times ? part : null;
}

/** The bare 分 behind hours, unless it begins another word (十分重要). */
function minutesAt(text: string, at: number, before: Part): Part | null {
  if (before.unit !== HOUR) return null;
  const n = readNumeral(text, at);
  if (!n || text[n.end] !== "分" || !/[0-9,。;、!?)\s]|$/y.test(text.slice(n.end + 1, n.end + 2))) return null;
  return { n: n.value, other: n.value, unit: MINUTE, name: "分", sure: true, arabic: n.script === "arabic", end: n.end + 1 };
}

/** Years, quarters and months add up to months, the rest to days; a sum of both is counted in days, about. */
function sumOf(parts: readonly Part[]): Pick<Measure, "n" | "unit" | "iso"> {
  const isMonths = (p: Part) => p.unit.unit === "year" || p.unit.unit === "quarter" || p.unit.unit === "month";
  const monthsIn: Partial<Record<TimeUnit, number>> = { year: 12, quarter: 3, month: 1 };
  const written = parts.map((p) => [p.unit.iso.replace("T", ""), String(p.n), p.unit.iso.startsWith("T")] as const);
  const date = written.flatMap(([letter, n, time]) => (time ? [] : [n + letter])).join("");
  const time = written.flatMap(([letter, n, time]) => (time ? [n + letter] : [])).join("");
  const iso = `P${date}${time && `T${time}`}`;
  if (parts.every(isMonths)) return { n: Math.round(parts.reduce((sum, p) => sum + p.n * monthsIn[p.unit.unit]!, 0)), unit: "month", iso };
  return { n: parts.reduce((sum, p) => sum + daysIn(p), 0), unit: "day", iso };
}

const IN_BETWEEN = / ?[至到\-–—~]{1,2} ?/y;
const MORE = /[多余来]|几(?=[个年天日周]|小时|分钟)/y;
const HALF_AFTER = new Set(["年", "天", "周", "个月", "个星期", "分"]);

/** Behind 半天 and 半月, which are words of their own as well (等了半天, 半月板). */
const HALF_ENDS = /^(?:[以之]?[前后内]|时间|假)/;

/** 半天 and 半日 as all that is said, or behind what takes so long. */
const TAKES = /(?:^|[,。;!?\n(]|用时|历时|为期|停工|停课|停市|停运|放假|休息|休会|提前|推迟|晚了?|早了?)$/;
const isHalfDay = (text: string, at: number): boolean =>
  text[at + 1] !== "月" && TAKES.test(text.slice(Math.max(0, at - 2), at)) && /^(?:[,。;!?)\n]|$)/.test(text.slice(at + 2, at + 3));

/** A number with its unit: 三天, 一个多月, 两年半, 半年, 三四天, 3到5年. */
function readPart(text: string, at: number): Part | null {
  if (text.startsWith("半个多世纪", at)) return { n: 0.5, other: 1, unit: CENTURY, name: "世纪", sure: true, arabic: false, end: at + 5 };
  if (text[at] === "半") {
    const unit = unitAt(text, at + 1);
    const fits =
      unit &&
      !"周晚夜秒".includes(unit.name) &&
      (!"日天月".includes(unit.name) || HALF_ENDS.test(text.slice(at + 2, at + 4)) || isHalfDay(text, at));
    const more = unit !== null && text[unit.end] === "多";
    return fits ? { n: 0.5, other: more ? 1 : 0.5, unit: unit.unit, name: unit.name, sure: true, arabic: false, end: unit.end + Number(more) } : null; // prettier-ignore
  }
  const first: (Numeral & { readonly most?: number }) | null = readNumeral(text, at) ?? about(text, at);
  if (!first || first.value < 1 || first.value > 5000) return null;
  let n = first;
  IN_BETWEEN.lastIndex = first.end;
  if (IN_BETWEEN.test(text)) n = readNumeral(text, IN_BETWEEN.lastIndex) ?? first;
  let end = n.end;
  const decimal = text[end] === "." ? readNumeral(text, end + 1) : null;
  // 7.2023年 is the seventh of a list.
  if (decimal && decimal.length > 2) return null;
  if (decimal?.script === "arabic") end = decimal.end;
  MORE.lastIndex = end;
  const more = MORE.test(text) && (text[end] !== "几" || n.value % 10 === 0);
  if (more) end++;
  const arabic = n.script === "arabic";
  const bare = skipBlank(text, end);
  const minutes = text[bare] === "分" ? minutesAndSeconds(text, bare, n) : null;
  if (minutes) return minutes;
  if (text.startsWith("个多", bare) || text.startsWith("个半", bare)) {
    const unit = unitAt(text, bare + 2);
    const half = text[bare + 1] === "半";
    if (unit) return { n: n.value + (half ? 0.5 : 0), other: n.value + (half ? 0.5 : 1), unit: unit.unit, name: unit.name, sure: true, arabic, end: unit.end }; // prettier-ignore
  }
  const unit = unitAt(text, bare);
  if (!unit || !countsUnit(text, n, unit.name, more)) return null;
  let stop = unit.end;
  const half = HALF_AFTER.has(unit.name) && (text[stop] === "半" || (text[stop] === "多" && unit.name !== "个月"));
  if (half) stop++;
  const value = (n.script === "positional" ? Number(String(n.value)[0]) : n.value) + (text[unit.end] === "半" && half ? 0.5 : 0);
  const told = decimal ? Number(text.slice(first.end - first.length, decimal.end)) : value;
  const whole = Number.isFinite(told) ? told : value;
  const other = n !== first ? first.value : more || (half && text[unit.end] === "多") ? whole + room(whole) : n.script === "positional" ? n.value % 10 : (n.most ?? whole); // prettier-ignore
  return { n: whole, other, unit: unit.unit, name: unit.name, sure: more || half || decimal !== null || unit.unit.times < 1, arabic, end: stop }; // prettier-ignore
}

const ABOUT = /([一二两三四五六七八])[二三四五六七八九]十|[二三四五六七八九]?十[一二三四五六七八][二三四五六七八九]/y;

/** 三四十 and 十五六 by their lower end: digits side by side are no number. */
function about(text: string, at: number): (Numeral & { readonly most: number }) | null {
  ABOUT.lastIndex = at;
  const m = ABOUT.exec(text);
  const low = m && readNumeral(m[1] ? `${m[1]}十` : m[0].slice(0, -1), 0);
  return low && { ...low, end: ABOUT.lastIndex, length: m[0].length, most: low.value + (m[1] ? 10 : 1) };
}

/** How far 多 goes beyond a number: 29 from 20, 699 from 600; from 5 to 6. */
function room(n: number): number {
  const step = [1000, 100, 10].find((s) => n % s === 0);
  return step ? step - 1 : 1;
}

/** 2019年 and 3月 name a year and a month, 16晚 an evening: only 两月 and a few nights are counted. */
function countsUnit(text: string, n: Numeral, name: string, more: boolean): boolean {
  if (name === "年") return !(n.length === 4 && n.script !== "chinese" && !more);
  if (name === "月") return n.script !== "arabic" && n.value === 2 && text[n.end - 1] === "两";
  return !"夜晚".includes(name) || (n.script === "chinese" && n.length === 1 && n.value > 1 && n.value < 10);
}

/** 五分三十秒, 一分半钟: 分 alone counts points as well. */
function minutesAndSeconds(text: string, at: number, n: Numeral): Part | null {
  if (text.startsWith("半钟", at + 1))
    return { n: n.value + 0.5, other: n.value + 0.5, unit: MINUTE, name: "分", sure: true, arabic: n.script === "arabic", end: at + 3 };
  const seconds = readNumeral(text, text[at + 1] === "零" ? at + 2 : at + 1);
  if (seconds && text[seconds.end] === "秒") return { n: n.value, other: n.value, unit: MINUTE, name: "分", sure: true, arabic: n.script === "arabic", end: at + 1 }; // prettier-ignore
  return null;
}
