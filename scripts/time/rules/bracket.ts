/** The date a bracket tells behind a day named by a word: 周五(7月22日), 昨天(12月13日,星期二), 今天(27日). */
import { readNumeral } from "../numerals";
import { weekdayOf, WEEKDAY_NAMES } from "./weekday";
import type { Point } from "./point";

const N = "[0-9]{1,2}|[〇一二三四五六七八九十廿卅]{1,3}";
const DAY = new RegExp(
  ` ?\\((?:([0-9]{4}) ?年 ?)?(?:(${N}) ?月 ?)?(${N}) ?[日号](?: ?[,、]? ?(?:星期|周|礼拜)([${WEEKDAY_NAMES}]))?\\)`,
  "y",
);

/** The point with the bracket's fields and end when one stands behind it. */
export function withBracket(text: string, point: Point): Point {
  DAY.lastIndex = point.end;
  const m = DAY.exec(text);
  if (!m) return point;
  const month = m[2] === undefined ? undefined : readNumeral(m[2], 0)?.value;
  const day = readNumeral(m[3]!, 0)?.value ?? 0;
  if (day < 1 || day > 31 || (month !== undefined && (month < 1 || month > 12))) return point;
  const fields = {
    ...point.fields,
    ...(m[1] === undefined ? {} : { year: Number(m[1]) }),
    ...(month === undefined ? {} : { month }),
    day,
    ...(m[4] === undefined ? {} : { weekday: weekdayOf(m[4]) }),
  };
  return { ...point, end: DAY.lastIndex, fields, finest: "day", rule: `${point.rule}-told` };
}
