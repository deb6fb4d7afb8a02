/** The date a bracket tells behind a day named by a word: 周五(7月22日), 昨天(12月13日,星期二), 今天(27日). */
import { readNumeral } from "../numerals";
import { weekdayOf, WEEKDAY_NAMES } from "./weekday";
import type { Point } from "./point";

const N = "[0-9]{1,2}|[〇一二三四五六七八九十廿卅]{1,3}";
const DAY = new RegExp(
  ` ?\\((?:([0-9]{4}) ?年 ?)?(?:(${N}) ?月 ?)?(${N}) ?[日号](?: ?[,、]? ?(?:星期|周|礼拜)([${WEEKDAY_NAMES}]))?\\)`,
  "y",
);

/** 周日, 2月10日: the same time twice, where nothing else follows. */
const BESIDE = new RegExp(`, ?(${N}) ?月 ?(${N}) ?[日号](?=[,。;)\\n]|$)`, "y");

/** The point with the bracket's fields and end when one stands behind it. */
export function withBracket(text: string, point: Point): Point {
  const beside = text[point.end] === "," && point.fields.weekday !== undefined;
  const shape = beside ? BESIDE : DAY;
  shape.lastIndex = point.end;
  const m = shape.exec(text);
  if (!m) return point;
  const [year, told, date, weekday] = beside ? [undefined, m[1], m[2]] : [m[1], m[2], m[3], m[4]];
  const month = told === undefined ? undefined : readNumeral(told, 0)?.value;
  const day = readNumeral(date!, 0)?.value ?? 0;
  if (day < 1 || day > 31 || (month !== undefined && (month < 1 || month > 12))) return point;
  const fields = {
    ...point.fields,
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(month === undefined ? {} : { month }),
    day,
    ...(weekday === undefined ? {} : { weekday: weekdayOf(weekday) }),
  };
  return { ...point, end: shape.lastIndex, fields, finest: "day", rule: `${point.rule}-told` };
}
