/** Dates by their units: 2019年12月20日, 12月3日, 本月5日, 2019年第三季度, 12月上旬. One reader a level, each handing on to the finer one. */
import { isHanNumeral, readNumeral, type Numeral } from "../numerals";
import { unitAhead } from "./ahead";
import { withDayTime } from "./clock";
import { yearTwice } from "./yearTwice";
import { readHoliday } from "./holiday";
import { readLunar } from "./lunarDate";
import { finer, skipBlank, type Point, type Scene } from "./point";
import { weekdayOf } from "./weekday";

/** `base` (a year or what counts one) with what follows it inside the year: month, half, quarter, edge, feast. */
export function insideYear(scene: Scene, base: Point): Point {
  const { text } = scene;
  const at =
    (base.fields.year === undefined ? null : (yearTwice(text, base.end) ?? dayBehindComma(text, base))) ?? skipBlank(text, base.end);
  const from = text[at] === "的" || text[at] === "度" ? at + 1 : at;
  const rule = base.from === "fields" ? "date.year-" : "relative.year-";
  const lunar = base.fields.lunar ? null : readLunar(scene, from, base);
  if (lunar) return lunar;
  const month = readMonth(scene, { ...base, end: from }, `${rule}month`);
  if (month) return month;
  const part = partOfYear(text, from, base, rule);
  if (part) return part;
  const holiday = readHoliday(scene, from, true);
  if (holiday) return withDayTime(text, { ...finer(base, holiday.end, { holiday: holiday.id }, "day", `${rule}holiday`) });
  const same = base.from === "dct" && base.fields.year === undefined ? sameOfYear(scene, base) : null;
  if (same) return same;
  const ordinal = ordinalIn(text, base, rule);
  if (ordinal) return ordinal;
  // 去年同期: the year's stretch that a figure is compared with.
  if (text.startsWith("同期", base.end)) return { ...base, end: base.end + 2 };
  if (text[base.end] === "间" || (text[base.end] === "度" && text[base.end + 1] !== "过")) return { ...base, end: base.end + 1 };
  return base;
}

const SAME = /的?(?:(今[天日])|本月|同月|这个月)(?!期)/y;

/** 去年今日, 十年前的今天, 去年本月十日. */
export function sameOfYear(scene: Scene, base: Point): Point | null {
  SAME.lastIndex = base.end;
  const m = SAME.exec(scene.text);
  if (!m) return null;
  if (m[1]) return withDayTime(scene.text, finer(base, SAME.lastIndex, { same: "day" }, "day", "relative.year-day"));
  return insideMonth(scene, finer(base, SAME.lastIndex, { same: "month" }, "month", "relative.year-month"));
}

const ORDINAL =
  /的?(?:(?:第([一1])|(首))个?[天日](?![本封])|最后一[天日]|第([0-9]{1,2}|[一二三四五六七八九十]{1,3})个?(月|周|星期)(?![年一二三四五六日天末])|(首)(个?月|周)(?![年末])|最后一个?(月|季度|周|星期))/y;

/** 今年第一周, 2023年最后一天, 去年最后一个季度. */
function ordinalIn(text: string, base: Point, rule: string): Point | null {
  const m = test(ORDINAL, text, base.end);
  if (!m) return null;
  const end = ORDINAL.lastIndex;
  const n = m[3] ? readNumeral(m[3], 0)!.value : m[5] ? 1 : -1;
  const unit = m[4] ?? m[6] ?? m[7];
  if (unit === undefined) return finer(base, end, m[1] || m[2] ? { month: 1, day: 1 } : { month: 12, day: 31 }, "day", `${rule}day`);
  if (unit === "季度") return finer(base, end, { quarter: 4 }, "quarter", `${rule}quarter`);
  if (unit.endsWith("月")) return n > 12 ? null : finer(base, end, { month: n < 0 ? 12 : n }, "month", `${rule}month`);
  return n > 53 ? null : finer(base, end, { nth: n }, "week", `${rule}week`);
}

const MONTH_DAY = /, ?(?=(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})[日号])/y;

/** The month and day of 2014年, 3月5日. */
function dayBehindComma(text: string, base: Point): number | null {
  MONTH_DAY.lastIndex = base.end;
  return MONTH_DAY.test(text) ? MONTH_DAY.lastIndex : null;
}

const SEASONS: readonly (readonly [string, number, number])[] = [["春", 3, 5], ["夏", 6, 8], ["秋", 9, 11], ["冬", 12, 2]]; // prettier-ignore
const HALF = /(?:上|前)半年/y;
const SECOND_HALF = /(?:下|后)半年/y;
const QUARTER = /(前|第|首(?=[两二三]))?([一二三四1-4两首])个?季度?(?![报军])/y;
const QUARTERS = /第?([一二三1-3])(?:季度?)?[至到\-—和、]第?([二三四2-4])季度?/y;
const FIRST_MONTH = /首月/y;
/** School holidays by their whole months. */
const VACATION = /(暑)(?:假|期(?![档工班]))|寒假/y;
const FIRST_MONTHS = /(?:[前头]|(?<!元)首(?=[^月]{1,3}月))(十一|[一二三四五六七八九十两2-9]|1[01])个?月/y;
const EDGE_OF_YEAR = /年?(初)(?![步中春夏秋冬一二三四五六七八九十])期?|年?[底末](?!期)|年尾|岁末|(伊始|年?头(?=[,。、;)]|$))/y;
const MIDDLE = /年?中(?=[,。、;)旬前后以期]|举行|召开)|年中(?=[在于将达完开起])/y;
const SEASON = /[初早盛仲暮深隆寒晚]([春夏秋冬])|([春夏秋冬])(?:[季天]?[初末]|季|天|(?=[,。、;)至到以]|$))/y;

const test = (re: RegExp, text: string, at: number): RegExpExecArray | null => ((re.lastIndex = at), re.exec(text));
const quarterOf = (said: string): 1 | 2 | 3 | 4 => (readNumeral(said, 0)?.value ?? 1) as 1 | 2 | 3 | 4; // 首: 1

/** What all of these begin with: few words behind a year do. */
const PARTS_OF_YEAR = "上下前后第首头一二三四两1234暑寒年岁初底末伊中早盛仲暮深隆晚春夏秋冬";

/** 上半年, 前三季度, 第三季度, 初, 底, 春季 behind a year. */
export function partOfYear(text: string, from: number, base: Point, rule: string): Point | null {
  if (!PARTS_OF_YEAR.includes(text[from] ?? " ")) return null;
  let m: RegExpExecArray | null;
  if (test(HALF, text, from)) return finer(base, HALF.lastIndex, { half: 1 }, "half", `${rule}half`);
  if (test(SECOND_HALF, text, from)) return finer(base, SECOND_HALF.lastIndex, { half: 2 }, "half", `${rule}half`);
  if ((m = test(QUARTERS, text, from))) {
    const [first, last] = [quarterOf(m[1]!), quarterOf(m[2]!)];
    return {
      ...finer(base, QUARTERS.lastIndex, { quarter: first }, "quarter", `${rule}quarters`),
      until: { ...base.fields, quarter: last },
    };
  }
  if ((m = test(QUARTER, text, from))) {
    const n = quarterOf(m[2]!);
    // 第二季 is a series on television and 四季 all seasons, unless a year stands before.
    const bare = base.from === "fields" && base.fields.year === undefined;
    if (bare && (!m[0].endsWith("度") || m[0].includes("个"))) return null;
    if (m[1] !== "前" && m[1] !== "首")
      return quarterEdge(text, finer(base, QUARTER.lastIndex, { quarter: n }, "quarter", `${rule}quarter`));
    return { ...finer(base, QUARTER.lastIndex, { quarter: 1 }, "quarter", `${rule}quarters`), until: { ...base.fields, quarter: n } };
  }
  if ((m = test(FIRST_MONTHS, text, from))) {
    const month = readNumeral(m[1]!, 0)?.value ?? 1;
    return { ...finer(base, FIRST_MONTHS.lastIndex, { month: 1 }, "month", `${rule}months`), until: { ...base.fields, month } };
  }
  if ((m = test(VACATION, text, from)) && (base.from !== "fields" || base.fields.year !== undefined)) {
    const [first, last] = m[1] ? [7, 8] : [1, 2];
    return { ...finer(base, VACATION.lastIndex, { month: first }, "month", `${rule}vacation`), until: { ...base.fields, month: last } };
  }
  if (test(FIRST_MONTH, text, from)) return finer(base, FIRST_MONTH.lastIndex, { month: 1 }, "month", `${rule}month`);
  if ((m = test(EDGE_OF_YEAR, text, from))) {
    const edge = m[1] || m[2] ? "start" : "end";
    return finer(base, EDGE_OF_YEAR.lastIndex, { edge }, "year", `${rule}edge`);
  }
  if (test(MIDDLE, text, from)) {
    const end = text[MIDDLE.lastIndex] === "期" ? MIDDLE.lastIndex + 1 : MIDDLE.lastIndex;
    return finer(base, end, { edge: "mid" }, "year", `${rule}edge`);
  }
  if ((m = test(SEASON, text, from))) return seasonOf(base, (m[1] ?? m[2])!, SEASON.lastIndex, `${rule}season`);
  return null;
}

/** 三季度末, 一季度初. */
function quarterEdge(text: string, point: Point): Point {
  const mark = text[point.end];
  if (mark !== "末" && mark !== "初" && mark !== "底") return point;
  return { ...point, end: point.end + 1, fields: { ...point.fields, edge: mark === "初" ? "start" : "end" }, rule: `${point.rule}-edge` };
}

/** A season of the base's year by the months: 春 March–May … 冬 December–February. */
export function seasonOf(base: Point, name: string, end: number, rule: string): Point {
  const [, first, last] = SEASONS.find(([word]) => word === name) ?? SEASONS[0]!;
  const year = base.fields.year;
  const until = first < last || year === undefined ? { ...base.fields, month: last } : { ...base.fields, year: year + 1, month: last };
  return { ...finer(base, end, { month: first }, "month", rule), until };
}

/** A month at `base.end`: 12月, 十二月份, 3 of 3至5月, and what follows inside it. */
function readMonth(scene: Scene, base: Point, rule: string): Point | null {
  const { text } = scene;
  const n = readNumeral(text, base.end);
  return n && monthFrom(scene, base, n, rule);
}

/** As `readMonth`, the number already read. */
export function monthFrom(scene: Scene, base: Point, n: Numeral, rule: string): Point | null {
  const { text } = scene;
  if (n.script === "positional") return twoMonths(text, base, rule);
  if (n.value < 1 || n.value > 12) return null;
  const mark = skipBlank(text, n.end);
  if (text[mark] !== "月") {
    if (unitAhead(text, n.end) !== "月") return null;
    return finer(base, n.end, { month: n.value }, "month", rule);
  }
  const more = text[mark + 1] === "份" ? text[mark + 2] !== "额" : text[mark + 1] === "间" && text[mark + 2] !== "隔" && n.value > 2;
  const end = more ? mark + 2 : mark + 1;
  return insideMonth(scene, finer(base, end, { month: n.value }, "month", rule), n.script !== "arabic");
}

const TWO_MONTHS = /([一二三四五六七八])([二三四五六七八九])月(?![球饼票薪卡次])(?:份(?!额)|间)?/y;

/** 三四月间, 五六月份: digits side by side. */
function twoMonths(text: string, base: Point, rule: string): Point | null {
  const m = test(TWO_MONTHS, text, base.end);
  const [first, last] = m ? [readNumeral(m[1]!, 0)!.value, readNumeral(m[2]!, 0)!.value] : [0, 0];
  if (last !== first + 1) return null;
  return { ...finer(base, TWO_MONTHS.lastIndex, { month: first }, "month", `${rule}s`), until: { ...base.fields, month: last } };
}

const TENDAY = /(?:([上中下])([中下]?)|(中上))旬/y;
const HALF_MONTH = /(上|下)半月(?![刊谈板])/y;
const EDGE_OF_MONTH = /月?(?:(初(?![步一二三四五六七八九十])|头(?=[,。、;)]|$))|[底末](?!期)|尾(?![声盘随款])|(中)(?=[,。、;)\n]|$|前后))/y;
/** 10月的第一天, 12月最后一天. */
const EDGE_DAY = /的?(?:(?:第[一1]|首)个?[天日](?![本封])|(最后一[天日]))/y;
const NTH =
  /(?:的?第([一二三四五1-5])个?|的?最后一?个?)(?:(?:星期|周|礼拜)([一二三四五六日天])|(?:周|星期|礼拜)(?![一二三四五六日天年末岁]))/y;
/** What may follow a day told without 日: the end of its phrase, or what happened then. */
const DAY_ENDS = /[。;!?)\n]|,(?![0-9]{3})|$|出生|举行|召开|开幕|前后|上午|下午|晚/y;
const TENDAYS: Readonly<Record<string, 1 | 2 | 3>> = { 上: 1, 中: 2, 下: 3 };

/**
 * `base` (a month) with what follows inside it: day, 旬, edge. Null where a number behind it makes it no such month: 2月30日,
 * and the lunar 三月三 and 八月十五 (no 日 behind a month in Chinese numerals).
 */
export function insideMonth(scene: Scene, base: Point, han = false): Point | null {
  const { text } = scene;
  const from = skipBlank(text, base.end);
  const at = behindOf(text, from);
  const part = PARTS_OF_MONTH.includes(text[from] ?? " ") ? partOfMonth(text, from, base) : null;
  if (part) return part;
  const bracket = text[from] === "(" ? readNumeral(text, from + 1) : null;
  if (bracket && text[bracket.end] === ")" && base.fields.month === undefined && bracket.value >= 1 && bracket.value <= 12) return base;
  const n = readNumeral(text, at);
  const day = n ? dayFrom(scene, base, n, base.rule === "date.month" ? "date.month-day" : `${base.rule}-day`) : null;
  if (day || !n) return day ?? base;
  return text[skipBlank(text, n.end)] === "日" || (han && isHanNumeral(text.charCodeAt(at))) ? null : base;
}

/** What 旬, halves, edges and the days told by them begin with. */
const PARTS_OF_MONTH = "上中下月初头底末尾的第首最";

/** Behind the 的 at an offset, if one stands there. */
const behindOf = (text: string, at: number): number => (text[at] === "的" ? at + 1 : at);

/** 上旬, 上半月, 初, 底, 的第一天, 的第一个星期一 behind a month. */
function partOfMonth(text: string, from: number, base: Point): Point | null {
  const at = behindOf(text, from);
  const m = test(TENDAY, text, at);
  if (m) {
    const point = finer(base, TENDAY.lastIndex, { tenday: TENDAYS[m[1] ?? "上"]! }, "tenday", `${base.rule}-tenday`);
    if (m[3]) return { ...point, until: { ...base.fields, tenday: 2 } };
    return m[2] ? { ...point, until: { ...base.fields, tenday: TENDAYS[m[2]]! } } : point;
  }
  const half = test(HALF_MONTH, text, at);
  if (half) return halfMonth(base, half[1] === "上", HALF_MONTH.lastIndex);
  const edge = test(EDGE_OF_MONTH, text, at);
  if (edge)
    return finer(base, EDGE_OF_MONTH.lastIndex, { edge: edge[1] ? "start" : edge[2] ? "mid" : "end" }, "month", `${base.rule}-edge`);
  const edgeDay = test(EDGE_DAY, text, from);
  const day1 = edgeDay && (edgeDay[1] ? lastDayOf(base) : 1);
  if (day1) return finer(base, EDGE_DAY.lastIndex, { day: day1 }, "day", `${base.rule}-day`);
  const nth = test(NTH, text, from);
  if (nth) {
    const which = { nth: nth[1] ? readNumeral(nth[1], 0)!.value : -1 };
    if (!nth[2]) return finer(base, NTH.lastIndex, which, "week", `${base.rule}-week`);
    return withDayTime(text, finer(base, NTH.lastIndex, { ...which, weekday: weekdayOf(nth[2]) }, "day", `${base.rule}-weekday`));
  }
  return null;
}

/** The number of the last day where the month told has one in every year. */
function lastDayOf({ fields: { month } }: Point): number | null {
  return month === undefined || month === 2 ? null : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** 上半月 to the 15th, 下半月 from the 16th. */
function halfMonth(base: Point, first: boolean, end: number): Point {
  const point = finer(base, end, { day: first ? 1 : 16 }, "day", `${base.rule}-half`);
  return { ...point, until: first ? { ...base.fields, day: 15 } : base.fields };
}

/** A day of the month at `n`: 20日, 20号, 5 of 5至7日; null when no day is meant. */
export function dayFrom(scene: Scene, base: Point, n: Numeral, rule: string): Point | null {
  const { text } = scene;
  const { month } = base.fields;
  if (n.value < 1 || n.value > (month === 2 ? 29 : month && [4, 6, 9, 11].includes(month) ? 30 : 31)) return null;
  if (n.script === "positional" || n.length > 3) return null;
  const mark = skipBlank(text, n.end);
  const unit = text[mark];
  if (unit !== "日" && unit !== "号") {
    const ahead = unitAhead(text, n.end);
    if (ahead === "日" || ahead === "号") return finer(base, n.end, { day: n.value }, "day", rule);
    // 10月22, 二〇一九年三月三: a month in figures or of a year told.
    const told = base.fields.month !== undefined && (n.script === "arabic" || base.fields.year !== undefined);
    return told && test(DAY_ENDS, text, n.end) ? afterDay(text, finer(base, n.end, { day: n.value }, "day", rule)) : null;
  }
  return afterDay(text, finer(base, mark + 1, { day: n.value }, "day", rule));
}

const WEEKDAY = /,? ?(\(?)(?:星期|周|礼拜)([一二三四五六日天])(\)?)/y;

/** A day with the weekday and the time of day behind it: 20日(星期五)上午. */
export function afterDay(text: string, day: Point): Point {
  const m = test(WEEKDAY, text, day.end);
  if (!m || (m[1] === "(") !== (m[3] === ")") || (m[1] === "" && text[WEEKDAY.lastIndex] === "年")) return withDayTime(text, day);
  return withDayTime(text, { ...day, end: WEEKDAY.lastIndex, fields: { ...day.fields, weekday: weekdayOf(m[2]!) } });
}
