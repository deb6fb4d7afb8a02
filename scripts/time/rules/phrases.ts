/** Phrases around a time: 截至4月30日, 每周五, 十四五规划. */
import type { CalendarFields, TimeUnit } from "../expression";
import { readNumeral } from "../numerals";
import { readDayTime } from "./clock";
import { skipBlank, type Found, type Scene } from "./point";
import { weekdayOf } from "./weekday";

const AS_OF = /截[至止]?(?:到|至)? ?/y;

/** 截至2025年4月30日: the whole phrase, its day is the day told. `readAt` reads what stands behind. */
export function readAsOf(scene: Scene, start: number, readAt: (scene: Scene, start: number) => Found[] | null): Found | null {
  if (scene.text[start] !== "截") return null;
  AS_OF.lastIndex = start;
  if (!AS_OF.test(scene.text) || AS_OF.lastIndex < start + 2 || scene.text[AS_OF.lastIndex] === "截") return null;
  const found = readAt(scene, AS_OF.lastIndex);
  return found && found.length === 1 ? { ...found[0]!, start } : null;
}

const EVERY = /每个?隔?([年月周天日晚早]|季度|星期|礼拜|工作日)?/y;
const WEEKDAY = /[一二三四五六日天](?!个|次)/y;
const MONTH_DAY =
  /(1[0-2]|[1-9一二三四五六七八九]|十[一二]?)月(?:([12][0-9]|3[01]|[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号])?/y;
const MANY = /每隔?(?:[两二三四五六七八九十半]|[0-9]{1,2})个?([年月周天日]|季度|星期|小时)(?!人|均)/y;
const UNITS: Readonly<Record<string, TimeUnit>> = { 年: "year", 季度: "quarter", 月: "month", 周: "week", 星期: "week", 礼拜: "week", 天: "day", 日: "day", 晚: "day", 早: "day", 工作日: "day", 小时: "day" }; // prettier-ignore

/** 每年, 每周五, 每年9月, 每两年: sets of times. */
export function readSet(scene: Scene, start: number): Found | null {
  const { text } = scene;
  if (text[start] !== "每") return null;
  const make = (end: number, unit: TimeUnit, fields: CalendarFields): Found => ({
    start,
    end,
    type: "SET",
    expression: { kind: "set", unit, fields },
    part: null,
    clock: null,
    rule: `set.${unit}`,
  });
  MANY.lastIndex = start;
  const many = MANY.exec(text);
  if (many) return make(MANY.lastIndex, UNITS[many[1]!]!, {});
  EVERY.lastIndex = start;
  const every = EVERY.exec(text);
  if (!every?.[1]) return null;
  const unit = UNITS[every[1]]!;
  const end = EVERY.lastIndex;
  if (unit === "week") {
    WEEKDAY.lastIndex = end;
    if (WEEKDAY.test(text)) return make(end + 1, unit, { weekday: weekdayOf(text[end]!) });
  }
  if (unit === "year") {
    MONTH_DAY.lastIndex = end;
    const m = MONTH_DAY.exec(text);
    if (m)
      return make(MONTH_DAY.lastIndex, unit, {
        month: readNumeral(m[1]!, 0)!.value,
        ...(m[2] ? { day: readNumeral(m[2], 0)!.value } : {}),
      });
  }
  const daily = unit === "day" ? readDayTime(text, skipBlank(text, end)) : null;
  if (!daily) return make(end, unit, {});
  TO.lastIndex = daily.end;
  const until = TO.test(text) ? readDayTime(text, TO.lastIndex) : null;
  return { ...make(until?.end ?? daily.end, unit, {}), part: daily.part, clock: daily.clock };
}

const TO = / ?[至到\-–—~] ?/y;
const PLAN = /(十[一二三四五六七]?)五(?=[”"’」』末]|规划|时期|期间|计划|以来|收官|开局|建设|纲要)/y;

/** 十四五: the five years of a Chinese plan, the n-th beginning in 1951 + 5n (六五 1981 on). */
export function readFiveYearPlan(scene: Scene, start: number): Found | null {
  PLAN.lastIndex = start;
  const m = PLAN.exec(scene.text);
  if (!m) return null;
  const first = 1951 + 5 * readNumeral(m[1]!, 0)!.value;
  const year = (n: number) => ({ kind: "fields", fields: { year: n } }) as const;
  return { start, end: PLAN.lastIndex, type: "DATE", expression: { kind: "range", left: year(first), right: year(first + 4), now: false }, part: null, clock: null, rule: "name.five-year-plan" }; // prettier-ignore
}
