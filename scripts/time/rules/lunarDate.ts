/** Dates of the lunisolar calendar: 农历八月十五, 腊月廿三, 闰四月初一, 大年初一, 除夕. */
import { readNumeral } from "../numerals";
import { withDayTime } from "./clock";
import { unitAhead } from "./ahead";
import { finer, skipBlank, type Point, type Scene } from "./point";

const CALENDAR = /农历|阴历|旧历|夏历/y;
const MONTH = /(闰)?([正冬腊一二三四五六七八九]|十[一二]?|1[0-2]|[1-9])月/y;
const DAY =
  /(?:初([一二三四五六七八九十]|10|[1-9])|(廿[一二三四五六七八九]?|二?十[一二三四五六七八九]?|三十|[1-9][0-9]?(?![0-9.万千百吨人个]|,[0-9]))|([一二三四五六七八九]))(?:日|号)?/y;
/** 年初二 and 年廿八 are how the south says it. */
const NEW_YEAR =
  /大年(?:初([一二三四五六七八九十])|(三十))|年(?:初([二三四五六七])(?![0-9十百千万多余几次个度年月日项名种场轮份届家国人位条方边大中])|(廿[四五六七八九]))/y;
/** What all of these begin with. */
const LUNAR = "大年农阴旧夏闰正冬腊一二三四五六七八九十123456789";
const MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };

const test = (re: RegExp, text: string, at: number): RegExpExecArray | null => ((re.lastIndex = at), re.exec(text));

function pointAt(from: number, base: Point | null): Point {
  return (
    base ?? {
      start: from,
      end: from,
      from: "fields",
      unit: "year",
      offset: 0,
      fields: {},
      finest: "year",
      part: null,
      clock: null,
      rule: "",
    }
  );
}

/**
 * A lunar date at `from`, behind the year of `base` if one is told. Behind a Gregorian year 八月十五 is of that calendar. Without 农历 before it, only what no Gregorian date looks
 * like counts: 正月, 腊月, 闰月, 初三, 廿三, and a month and day without 日 (八月十五; 三月三 is a feast and a name, and left alone).
 */
export function readLunar(scene: Scene, from: number, base: Point | null): Point | null {
  const { text } = scene;
  if (!LUNAR.includes(text[from] ?? " ")) return null;
  const point = pointAt(from, base);
  const eve = test(NEW_YEAR, text, from);
  if (eve) {
    const before = eve[2] ?? eve[4];
    const day = before === "三十" ? 30 : readNumeral(before ?? eve[1] ?? eve[3]!, 0)!.value;
    const fields = { month: before === undefined ? 1 : 12, day, lunar: true };
    return withDayTime(text, finer(point, NEW_YEAR.lastIndex, fields, "day", "lunar.new-year"));
  }
  const named = test(CALENDAR, text, from) !== null;
  let at = named ? skipBlank(text, CALENDAR.lastIndex) : from;
  const year = named && !base ? readNumeral(text, at) : null;
  let whole = point;
  if (year && year.length === 4 && text[year.end] === "年") {
    whole = { ...point, fields: { year: year.value } };
    at = year.end + 1;
  }
  const m = test(MONTH, text, at);
  if (!m) return null;
  const months = { month: MONTHS[m[2]!] ?? readNumeral(m[2]!, 0)!.value, lunar: true, ...(m[1] ? { leapMonth: true } : {}) };
  const behind = MONTH.lastIndex;
  const day = test(DAY, text, behind);
  const traditional = named || m[1] !== undefined || m[2]! in MONTHS;
  if (day && isLunarDay(text, day, traditional, base !== null && !base.fields.lunar)) {
    const value = readNumeral(day[1] ?? day[2] ?? day[3]!, 0)?.value ?? 0;
    if (value >= 1 && value <= 30)
      return withDayTime(text, finer(whole, behind + day[0].length, { ...months, day: value }, "day", "lunar.month-day"));
  }
  return traditional ? finer(whole, behind, months, "month", "lunar.month") : null;
}

/** 初六 of 大年初一到初六, 十七日 of 农历八月十五至十七日: a later day of the lunar month that `left` names. */
export function lunarDayBehind({ text }: Scene, left: Point, at: number): Point | null {
  const { lunar, month, day, leapMonth } = isNewYear(text, left) ? NEW_YEARS_DAY : left.fields;
  const m = lunar && day !== undefined ? test(DAY, text, at) : null;
  const value = m ? (readNumeral(m[1] ?? m[2] ?? m[3]!, 0)?.value ?? 0) : 0;
  if (!m || value <= day! || value > 30 || text[DAY.lastIndex] === "月") return null;
  const fields = { month, day: value, lunar, ...(leapMonth ? { leapMonth } : {}) };
  return withDayTime(text, { ...pointAt(at, null), end: at + m[0].length, fields, finest: "day", rule: "lunar.month-day" });
}

/** 大年初一 and 正月初一 are read as the feast. */
const isNewYear = (text: string, { start, end, fields }: Point): boolean =>
  fields.holiday !== undefined && text.slice(start, end).endsWith("初一");
const NEW_YEARS_DAY: Point["fields"] = { month: 1, day: 1, lunar: true };

/** Whether a day behind a month is of the lunar calendar: 初三 and 廿三 always, 十五 without 日 unless a year or 日 further on tells. */
function isLunarDay(text: string, day: RegExpExecArray, traditional: boolean, dated: boolean): boolean {
  if (traditional) return true;
  if (day[1] !== undefined) return true;
  if (day[2] === undefined || /[日号]$/.test(day[0])) return false;
  if (day[2].startsWith("廿")) return true;
  if (dated || /^[1-9]/.test(day[2])) return false;
  const ahead = unitAhead(text, day.index + day[0].length);
  return ahead !== "日" && ahead !== "号";
}
