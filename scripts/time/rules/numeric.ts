/** Dates in figures and signs alone: 2019-12-20, 2019/12/20, 2019.12.20, 09/11/2024, 20191220, the desk code 1141122. */
import { isCivil } from "../calendar";
import { endOfRun } from "../numerals";
import { readClock, withDayTime } from "./clock";
import { skipBlank, type Point, type Scene } from "./point";

const YEAR_FIRST = /((?:19|20)[0-9]{2})([-/.])(0?[1-9]|1[0-2])\2([0-2]?[0-9]|3[01])(?![0-9])(?:T(?=[0-9]))?/y;
/** 1999.08, 2018/10: with a sign that no decimal or range ends in. */
const YEAR_MONTH = /((?:19|20)[0-9]{2})([./])(0[1-9]|1[0-2])(?=[-–—~,。;)\n \u4e00-\u9fff]|$)(?![万亿千百元倍点人个米公吨])/y;
const YEAR_LAST = /([0-3]?[0-9])([/.-])([0-3]?[0-9])\2((?:19|20)[0-9]{2})(?![0-9年])/y;
const SHORT = /([0-3]?[0-9])\/([0-3]?[0-9])(?![0-9/%])/y;
const DAY_PART = /上午|下午|中午|凌晨|傍晚|晚[上间,。]/y;
/** 5/20就职, 8/15起: how Taiwan writes a day in its headlines. */
const HAPPENS = /起(?![码伏])|[将赴访]|出席|举行|召开|登场|前往|抵达|就职|选举|大选|投票|公布|上路|生效/y;
const SHORT_AFTER = /(?=[)\],。;晚在]|上午|下午|中午|凌晨|当天|举行|召开|$)/y;
/** 2010 01 29, 2/15, 3/3/15: by themselves on their line; without a year on the first or last of the text, for 2/5 between is a picture's number. */
const SPACED = /((?:19|20)[0-9]{2}) (0[1-9]|1[0-2]) ([0-2][0-9]|3[01])(?=\n|$)/y;
const LAST = /\s*$/y;
const LONE = /([0-3]?[0-9])\/([0-3]?[0-9])(?:\/([0-9]{2}))?(?=\n|$)/y;
const EIGHT = /((?:19|20)[0-9]{2})(0[1-9]|1[0-2])([0-2][0-9]|3[01])(?![\w/%.-])/y;
const DESK = /(1[0-4][0-9])(0[1-9]|1[0-2])([0-2][0-9]|3[01])(?![\w/%.-])/y;

/** The date in figures that begins at `from` (a digit no digit, letter or sign stands before), or null. */
export function readNumericDate(scene: Scene, from: number): Point | null {
  const { text } = scene;
  let m: RegExpExecArray | null;
  const run = endOfRun(text, from) - from;
  if (run === 8) {
    EIGHT.lastIndex = from;
    m = standsAlone(text, from) ? EIGHT.exec(text) : null;
    return m && dated(text, from, EIGHT.lastIndex, Number(m[1]), Number(m[2]), Number(m[3]), "numeric.compact");
  }
  if (run === 7) {
    DESK.lastIndex = from;
    m = scene.taiwan && standsAlone(text, from) ? DESK.exec(text) : null;
    return m && dated(text, from, DESK.lastIndex, Number(m[1]) + 1911, Number(m[2]), Number(m[3]), "era.roc-desk");
  }
  if (run === 4) {
    YEAR_FIRST.lastIndex = from;
    if ((m = YEAR_FIRST.exec(text)))
      return dated(text, from, YEAR_FIRST.lastIndex, Number(m[1]), Number(m[3]), Number(m[4]), "numeric.year-first");
    YEAR_MONTH.lastIndex = from;
    SPACED.lastIndex = from;
    if ((text[from - 1] ?? "\n") === "\n" && (m = SPACED.exec(text)))
      return dated(text, from, SPACED.lastIndex, Number(m[1]), Number(m[2]), Number(m[3]), "numeric.year-first");
    m = standsAlone(text, from) || text[from - 1] === "-" ? YEAR_MONTH.exec(text) : null;
    if (!m) return null;
    const fields = { year: Number(m[1]), month: Number(m[3]) };
    return { ...pointOf(from, YEAR_MONTH.lastIndex, fields, "numeric.year-month"), unit: "month", finest: "month" };
  }
  if (run > 2) return null;
  YEAR_LAST.lastIndex = from;
  if ((m = YEAR_LAST.exec(text))) {
    // 08.01.2015: with points the day is first everywhere.
    const { month, day } = monthDay(m[2] === "." ? { dayFirst: true } : scene, m[1]!, m[3]!);
    return dated(text, from, YEAR_LAST.lastIndex, Number(m[4]), month, day, "numeric.year-last");
  }
  return readShort(scene, from);
}

/** 9/11 only where a bracket, 于, a part of the day or a line of its own makes a date of it: 1/2 is a share, 9/11事件 a name. */
function readShort(scene: Scene, from: number): Point | null {
  const { text } = scene;
  LONE.lastIndex = from;
  const line = (text[from - 1] ?? "\n") === "\n" ? LONE.exec(text) : null;
  if (line?.[3]) {
    const { month, day } = monthDay(scene, line[1]!, line[2]!);
    return dated(text, from, LONE.lastIndex, fullYear(Number(line[3])), month, day, "numeric.year-last");
  }
  LAST.lastIndex = LONE.lastIndex;
  const lone = line && (from === 0 || LAST.test(text)) ? line : null;
  SHORT.lastIndex = from;
  const m = lone ?? SHORT.exec(text);
  if (!m) return null;
  SHORT_AFTER.lastIndex = DAY_PART.lastIndex = HAPPENS.lastIndex = skipBlank(text, from + m[0].length);
  const told = "(于日期在到至".includes(text[from - 1] ?? "-") ? SHORT_AFTER.test(text) : DAY_PART.test(text);
  const fits = told || (scene.taiwan && standsAlone(text, from) && HAPPENS.test(text));
  const { month, day } = monthDay(scene, m[1]!, m[2]!);
  if (!(lone || fits) || !isCivil(2000, month, day)) return null;
  return withDayTime(text, pointOf(from, from + m[0].length, { month, day }, "numeric.short"));
}

function monthDay({ dayFirst }: Pick<Scene, "dayFirst">, first: string, second: string): { month: number; day: number } {
  const [a, b] = [Number(first), Number(second)];
  return b > 12 || (!dayFirst && a <= 12) ? { month: a, day: b } : { month: b, day: a };
}

/** Two figures from 50 on are of the 20th century. */
const fullYear = (n: number): number => n + (n >= 50 ? 1900 : 2000);

function dated(text: string, start: number, end: number, year: number, month: number, day: number, rule: string): Point | null {
  if (!isCivil(year, month, day)) return null;
  const point = pointOf(start, end, { year, month, day }, rule);
  if (text[end - 1] !== "T") return withDayTime(text, point);
  const clock = readClock(text, end, null);
  return clock ? { ...point, end: clock.end, part: clock.part, clock: clock.clock } : { ...point, end: end - 1 };
}

function pointOf(start: number, end: number, fields: Point["fields"], rule: string): Point {
  return { start, end, from: "fields", unit: "day", offset: 0, fields, finest: "day", part: null, clock: null, rule };
}

function standsAlone(text: string, from: number): boolean {
  return from === 0 || !/[\w/%.:#=-]/.test(text[from - 1]!);
}
