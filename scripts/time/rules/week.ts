/** Weeks and their days: 上周五, 本周三(11日), 周末, 星期二上午. Weeks start on Monday (GB/T 7408). */
import { withBracket } from "./bracket";
import { withDayTime } from "./clock";
import type { Point, Scene } from "./point";
import { weekdayOf } from "./weekday";

const WEEKDAY = /的?(?:星期|礼拜|周)?([一二三四五六日天])(?!系列|方会|国[领外元防峰]|(?<=一)起|[个些直致同次定般度十月日年至到、])/y;
const WEEKEND = /末/y;

/** A week counted from the article with the day told behind it; 上周日本宣布 and 本周二十国集团 name no day. */
export function insideWeek(text: string, point: Point): Point {
  WEEKEND.lastIndex = point.end;
  if (WEEKEND.test(text))
    return { ...point, end: WEEKEND.lastIndex, fields: { weekday: 6 }, until: { weekday: 7 }, finest: "day", rule: "relative.weekend" };
  WEEKDAY.lastIndex = point.end;
  const m = text.startsWith("日本", point.end) ? null : (WEEKDAY.exec(text) ?? spanned(text, point.end));
  if (!m) return "内初".includes(text[point.end] ?? " ") && text[point.end + 1] !== "步" ? { ...point, end: point.end + 1 } : point;
  return withDetails(text, {
    ...point,
    end: point.end + m[0].length,
    fields: { weekday: weekdayOf(m[1]!) },
    finest: "day",
    rule: "relative.weekday",
  });
}

/** The date in brackets and the part of the day behind a weekday, in either order: 周五(7月22日)晚, 周五晚(7月22日). */
function withDetails(text: string, day: Point): Point {
  const bracketed = withBracket(text, day);
  const timed = withDayTime(text, bracketed);
  return bracketed === day ? withBracket(text, timed) : timed;
}

/** 上周三至周五, 本周六、日: a weekday that a range or list goes on from. */
const SPANNED = /([一二三四五六日天])(?=[至到、和](?:下?周|星期|礼拜|[一二三四五六日天]))/y;
function spanned(text: string, at: number): RegExpExecArray | null {
  SPANNED.lastIndex = at;
  return SPANNED.exec(text);
}

const WEEK = /(?:周|星期|礼拜)([一二三四五六日天])(?![年个些次十]|方会|起案|号线|大福|餐厅|乐队)/y;
const WEEKENDS = /周末(?!愉快|版)/y;

const COUNTERS = [..."每一两几数二三四五六七八九十0123456789满环双单半首百"];
/** 西周, 夏商周: the dynasty. */
const DYNASTIES = [..."商殷西东夏武中"];

/** 星期二, 周五上午, 周末 by themselves. 周 needs a boundary or a known neighbour: 一周一次, 上周边, 周一鸣 are none. */
export function readWeekday(scene: Scene, start: number): Point | null {
  const { text } = scene;
  const base: Point = {
    start,
    end: start,
    from: "fields",
    unit: "week",
    offset: 0,
    fields: {},
    finest: "day",
    part: null,
    clock: null,
    rule: "date.weekday",
  };
  const behind = start === 0 ? "" : text[start - 1]!;
  if (COUNTERS.includes(behind)) return null;
  const dynasty = DYNASTIES.includes(behind);
  WEEKENDS.lastIndex = start;
  if (!dynasty && WEEKENDS.test(text))
    return { ...base, end: WEEKENDS.lastIndex, fields: { weekday: 6 }, until: { weekday: 7 }, rule: "date.weekend" };
  WEEK.lastIndex = start;
  const m = WEEK.exec(text);
  if (!m) return null;
  const end = WEEK.lastIndex;
  if (text[start] === "周" && m[1] === "日" && text[end] === "本") return null;
  const bare: Point = { ...base, end, fields: { weekday: weekdayOf(m[1]!) } };
  const day = withDetails(text, bare);
  // The last character of a name before a date told as well: 加西周四(10月3日) is no 西周.
  return dynasty && day.end === end ? null : day;
}
