/** Sets of times: 每年, 每周五上午, 每年9月至11月, 每月5号, 每两年, 每隔三天. */
import type { CalendarFields, TimeExpression, TimeUnit } from "../expression";
import { readNumeral } from "../numerals";
import { partOfYear } from "./calendarPoint";
import { withDayTime } from "./clock";
import { readMeasure } from "./measure";
import { foundOf, skipBlank, type Found, type Point, type Scene } from "./point";
import { weekdayOf } from "./weekday";

const EVERY =
  /每(?:一?个?|逢)([年月天日晚早]|周末|周(?!刊)|季度|星期|礼拜|工作日|(?<=逢)(?=[^年月周天日])|(?=[春夏秋冬][季天]|1?[0-9]月|十?[一二三四五六七八九十]月))/y;
const MANY = /每隔?/y;
const WEEKDAY =
  /[一二三四五六日天](?![二三四五六七八九]?[个次])(?:[、和及至到]?(?:周|星期|礼拜)?[一二三四五六日天](?![个次年月日点时本]))*/y;
const MONTH_DAY = /的?([12][0-9]|3[01]|[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号](?!线)/y;
const UNITS: Readonly<Record<string, TimeUnit>> = { 年: "year", 季度: "quarter", 月: "month", 周: "week", 星期: "week", 礼拜: "week", 周末: "week", "": "year" }; // prettier-ignore

/** The set that begins with 每 at `start`; `readAt` reads the times that recur in it. */
export function readSet(scene: Scene, start: number, readAt: (scene: Scene, start: number) => Found[] | null): Found | null {
  const { text } = scene;
  // 《每日新闻》 is a paper.
  if (text[start] !== "每" || text[start - 1] === "《") return null;
  return readMany(text, start) ?? readEvery(scene, start, readAt);
}

/** 每两年, 每隔三天, 每半个小时: so often. */
function readMany(text: string, start: number): Found | null {
  MANY.lastIndex = start;
  MANY.test(text);
  const measure = readMeasure(text, MANY.lastIndex);
  if (!measure || "人均".includes(text[measure.end] ?? " ") || (measure.n === 1 && MANY.lastIndex === start + 1)) return null;
  const { n, unit, end } = measure;
  return setOf(pointAt(start, end, unit, {}), n);
}

function readEvery(scene: Scene, start: number, readAt: (scene: Scene, start: number) => Found[] | null): Found | null {
  const { text } = scene;
  EVERY.lastIndex = start;
  const every = EVERY.exec(text);
  if (!every) return null;
  const end = EVERY.lastIndex;
  const unit = UNITS[every[1]!] ?? "day";
  const point = pointAt(start, end, unit, {});
  switch (every[1]) {
    case "周":
    case "星期":
    case "礼拜":
      WEEKDAY.lastIndex = end;
      if (!WEEKDAY.test(text)) return setOf(point);
      return setOf(withDayTime(text, { ...point, end: WEEKDAY.lastIndex, fields: { weekday: weekdayOf(text[end]!) } }));
    case "月": {
      MONTH_DAY.lastIndex = end;
      const m = MONTH_DAY.exec(text);
      const day = m ? readNumeral(m[1]!, 0)!.value : 0;
      return setOf(day > 0 ? withDayTime(text, { ...point, end: MONTH_DAY.lastIndex, fields: { day } }) : point);
    }
    case "年":
    case "": {
      const at = skipBlank(text, text[end] === "的" ? end + 1 : end);
      // 每年每年 …: a set holds no set, and is read without going deeper.
      const found = "每截".includes(text[at] ?? " ") ? null : (readAt(scene, at)?.[0] ?? seasonAt(text, at));
      const fields = found && recurring(found.expression);
      return fields ? setOf({ ...point, end: found.end, fields, part: found.part, clock: found.clock }) : every[1] ? setOf(point) : null;
    }
    default:
      return setOf(unit === "day" ? withDayTime(text, point) : point);
  }
}

/** 秋天: alone it would need a word that makes a time of it. */
function seasonAt(text: string, at: number): Found | null {
  const season = partOfYear(text, at, pointAt(at, at, "year", {}), "date.");
  return season && foundOf(season);
}

/** Fields of a time within a year that comes back every year. */
function recurring(e: TimeExpression): CalendarFields | null {
  const first = e.kind === "range" ? e.left : e;
  if (first?.kind !== "fields" || first.fields.year !== undefined || first.fields.years) return null;
  const { month, holiday, quarter, half } = first.fields;
  return (month ?? holiday ?? quarter ?? half) === undefined ? null : first.fields;
}

const pointAt = (start: number, end: number, unit: TimeUnit, fields: CalendarFields): Point => ({
  start, end, from: "fields", unit, offset: 0, fields, finest: unit, part: null, clock: null, rule: `set.${unit}`,
}); // prettier-ignore

function setOf({ start, end, unit, fields, part, clock, rule }: Point, n = 1): Found {
  return { start, end, type: "SET", expression: { kind: "set", unit, n, fields }, part, clock, rule };
}
