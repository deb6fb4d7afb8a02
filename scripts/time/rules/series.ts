/** Ranges and lists of points: 12月19日至22日, 12月31日至次年1月2日, 4月5日、7日和9日, 1990年至今, 2015-2019年. */
import type { CalendarFields, TimeExpression } from "../expression";
import { withDayTime } from "./clock";
import { eraYear } from "./era";
import { lunarDayBehind } from "./lunarDate";
import { expressionOf, foundOf, type Found, type Point, type Scene } from "./point";
import { WEEKDAY_NAMES, weekdayOf } from "./weekday";

/** Reads the point that begins at an offset, of whatever kind; null where none does. */
export type ReadPoint = (scene: Scene, start: number) => Point | null;

const TO = / ?(?:起? ?(?:至|到|直至|直到)|[-–—―‒‐−~〜∼～ー]{1,3}) ?/y;
const AND = / ?(?:[、和与及或,]|以及) ?/y;
const NOW = /(?:今(?![天日年晚晨早明后])|现在|目前|当前)(?:为止)?/y;
const OPEN = / ?(?:(?:至|到)今|迄今)(?![天日年晚])/y;
const LATER = /[早晚]些时候|稍[早晚](?:些?时候)?/y;
const BEFORE = /(?:之|以)?前(?![往后来夕线景途沿首总主任外国所不者三两一二四五六七八九十赴去抵方述提])/y;
/** Between times told in full a comma goes on to another sentence; between days without a month it lists. */
const LIST_LIMIT = 40;

/** The mentions that `first` begins: itself, a range, or a list with one mention a member. */
export function readSeries(scene: Scene, first: Point, readPoint: ReadPoint): Found[] {
  const out: Found[] = [];
  let point = first;
  for (let members = 0; members < LIST_LIMIT; members++) {
    const range = rangeFrom(scene, point, readPoint);
    if (Array.isArray(range)) return [...out, ...range];
    out.push(range ?? openOrPlain(scene.text, point));
    const end = out[out.length - 1]!.end;
    AND.lastIndex = end;
    if (!AND.test(scene.text)) break;
    const next = listedWeekday(scene.text, AND.lastIndex, point) ?? readPoint(scene, AND.lastIndex);
    const between = next && betweenOf(scene.text, point, next);
    if (between) return [...out.slice(0, -1), between];
    if (!next || !(inherits(point, next) || inheritsYear(scene.text, point, next, end))) break;
    point = withCoarser(point, next);
  }
  return out;
}

/** The range that `left` begins, null for none; two mentions for the founding and its anniversary in one bracket. */
function rangeFrom(scene: Scene, left: Point, readPoint: ReadPoint): Found | Found[] | null {
  const { text } = scene;
  TO.lastIndex = left.end;
  if (!TO.test(text)) return null;
  const at = TO.lastIndex;
  NOW.lastIndex = at;
  if (NOW.test(text) && /[至到]/.test(text.slice(left.end, at))) return range(left, NOW.lastIndex, null, "range.until-now");
  const right =
    left.rule === "name.year"
      ? bareYear(text, at, left)
      : (bareWeekday(text, at, left) ?? eraYear(scene, left, at) ?? lunarDayBehind(scene, left, at) ?? readPoint(scene, at));
  if (!right || !fits(left, right)) return null;
  if (isAnniversary(left, right))
    return [foundOf({ ...left, rule: `${left.rule}-founding` }), foundOf({ ...right, rule: `${right.rule}-anniversary` })];
  return range(left, right.end, right, left.rule === "name.year" ? "name.years" : `range.${left.finest}-${right.finest}`);
}

const BETWEEN = /之间|期间/y;

/** 三月和九月之间: a range, where the same two without it are a list. */
function betweenOf(text: string, left: Point, right: Point): Found | null {
  BETWEEN.lastIndex = right.end;
  if (!BETWEEN.test(text) || left.finest !== right.finest || !fits(left, right)) return null;
  return range(left, BETWEEN.lastIndex, right, `range.${left.finest}-${right.finest}`);
}

/** 周一至五: the second day of the week without its word. */
const BARE_WEEKDAY = new RegExp(`[${WEEKDAY_NAMES}](?![个年月日时点周天次大国方、0-9一二三四五六七八九十])`, "y");

/** 四 of 周三、四 and 三 of 星期一、三、五. */
const LISTED_WEEKDAY = new RegExp(`(?<=、)[${WEEKDAY_NAMES}](?=[,。;)、]|上午|下午|晚|举|开|访|在|抵|$)`, "y");

function listedWeekday(text: string, at: number, before: Point): Point | null {
  if (before.fields.weekday === undefined || before.fields.day !== undefined) return null;
  LISTED_WEEKDAY.lastIndex = at;
  if (!LISTED_WEEKDAY.test(text)) return null;
  return withDayTime(text, { ...before, start: at, end: at + 1, fields: { weekday: weekdayOf(text[at]!) }, part: null, clock: null, rule: "list.weekday" }); // prettier-ignore
}

function bareWeekday(text: string, at: number, left: Point): Point | null {
  if (left.fields.weekday === undefined || left.fields.day !== undefined) return null;
  BARE_WEEKDAY.lastIndex = at;
  if (!BARE_WEEKDAY.test(text)) return null;
  return withDayTime(text, { ...left, from: "fields", start: at, end: at + 1, fields: { weekday: weekdayOf(text[at]!) }, part: null, clock: null }); // prettier-ignore
}

const YEAR = /(?:19|20|21)[0-9]{2}(?![0-9])/y;

/** The right end of (2022—2026), where neither year has its 年. */
function bareYear(text: string, at: number, left: Point): Point | null {
  YEAR.lastIndex = at;
  const m = YEAR.exec(text);
  return m && { ...left, start: at, end: YEAR.lastIndex, fields: { year: Number(m[0]) } };
}

function range(left: Point, end: number, right: Point | null, rule: string): Found {
  const a = expressionOf(left);
  const b = right && expressionOf(right);
  const expression: TimeExpression = {
    kind: "range",
    left: a.kind === "range" ? a.left : a,
    right: b?.kind === "range" ? b.right : b,
    now: right === null,
  };
  const timed = left.clock !== null && (right === null || right.clock !== null);
  return { start: left.start, end, type: timed ? "TIME" : "DATE", expression, part: left.part, clock: left.clock, rule };
}

/**
 * 1990年至今 and 今年以来 are open ranges and 12月31日前 a range open to the left, one mention each; in 1945年以来 the year alone
 * is the mention.
 */
function openOrPlain(text: string, point: Point): Found {
  OPEN.lastIndex = BEFORE.lastIndex = LATER.lastIndex = point.end;
  // 今年早些时候, 19日晚些时候: said of the same time, no part of the day.
  if (LATER.test(text)) return foundOf({ ...point, end: LATER.lastIndex });
  if (OPEN.test(text)) return range(point, OPEN.lastIndex, null, "range.since");
  if (point.from !== "fields" && point.finest === point.unit && text.startsWith("以来", point.end))
    return range(point, point.end + 2, null, "range.since");
  const dated = point.finest === "day" || point.fields.edge !== undefined || point.fields.month !== undefined || point.from === "fields";
  if (dated && !point.rule.startsWith("time.") && BEFORE.test(text)) {
    const found = foundOf({ ...point, end: BEFORE.lastIndex });
    if (point.finest !== "day" && !point.fields.edge) return found;
    return { ...found, expression: { kind: "range", left: null, right: expressionOf(point), now: false }, rule: "range.until" };
  }
  return foundOf(point);
}

const same = (a: CalendarFields, b: CalendarFields): boolean => a.month === b.month && a.day === b.day;

/** (1930年2月3日—2026年2月3日): two days, not the years between. */
function isAnniversary(left: Point, right: Point): boolean {
  const [a, b] = [left.fields, right.fields];
  return a.year !== undefined && b.year !== undefined && a.day !== undefined && a.year !== b.year && same(a, b);
}

const ORDER = ["day", "week", "tenday", "month", "quarter", "half", "year", "decade", "century"] as const;
const rank = (point: Point): number => ORDER.indexOf(point.finest);

/** Whether `right` can end what `left` begins: as fine, or one told in a word (明日), and not before it. */
function fits(left: Point, right: Point): boolean {
  if (Math.abs(rank(left) - rank(right)) > 3 && !(left.from !== "fields" || right.from !== "fields")) return false;
  const [a, b] = [left.fields, right.fields];
  // 夜间至次日上午, 13:20至次日5时: from a time of the day told to one of the next.
  const overNight = right.from !== "fields" && right.unit === "day" && (right.part !== null || right.clock !== null);
  if (left.rule.startsWith("time.") !== right.rule.startsWith("time.") && !(left.rule.startsWith("time.") && overNight)) return false;
  if (left.from === "fields" && right.from === "fields") {
    if (a.year !== undefined && b.year !== undefined && b.year < a.year) return false;
    if (a.year === undefined && b.year !== undefined && a.month === undefined) return a.day !== undefined || a.edge !== undefined;
    if (a.weekday !== undefined && a.day === undefined && b.weekday === undefined) return false;
    if (a.month === undefined && a.day !== undefined && b.month === undefined && b.day !== undefined) return true;
  }
  return true;
}

/** Whether a later member of a list takes its month or year from the member before. */
function inherits(before: Point, next: Point): boolean {
  const [a, b] = [before.fields, next.fields];
  if (next.rule === "list.weekday") return true;
  if (next.from !== "fields" || before.fields.holiday !== undefined || (a.weekday !== undefined && a.day === undefined)) return false;
  if (b.day !== undefined) return b.month === undefined && b.year === undefined && a.day !== undefined;
  return b.month !== undefined && b.year === undefined && a.month !== undefined && a.day === undefined;
}

/** 1991年8月31日和9月9日: the year goes on to a later day that 和 joins on. */
function inheritsYear(text: string, before: Point, next: Point, end: number): boolean {
  const [a, b] = [before.fields, next.fields];
  if (next.from !== "fields" || before.from !== "fields" || a.year === undefined || b.year !== undefined || b.lunar !== a.lunar)
    return false;
  if (a.month === undefined || a.day === undefined || b.month === undefined || b.day === undefined) return false;
  return !text.slice(end, next.start).includes(",") && a.month * 32 + a.day < b.month * 32 + b.day;
}

/** `next` with the fields it leaves to the member before, and counted from the same anchor (本月5和6日). */
function withCoarser(before: Point, next: Point): Point {
  const { year, years, month, lunar } = before.fields;
  const told: CalendarFields = next.fields.day !== undefined ? defined({ year, years, month, lunar }) : defined({ year, years });
  const base =
    before.from === "fields" || before.unit === "day" || before.unit === "week"
      ? {}
      : { from: before.from, unit: before.unit, offset: before.offset };
  return {
    ...next,
    ...base,
    fields: { ...told, ...next.fields },
    rule: Object.keys(told).length > 0 || "from" in base ? "list.member" : next.rule,
  };
}

function defined(fields: CalendarFields): CalendarFields {
  return Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined));
}
