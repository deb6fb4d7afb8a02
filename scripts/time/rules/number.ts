/** What a number begins: a year, a month, a day, a time, a length, an anniversary, a decade, a century. */
import { readNumeral, type Numeral } from "../numerals";
import { readAnniversary } from "./anniversary";
import { unitAhead } from "./ahead";
import { dayFrom, insideMonth, monthFrom } from "./calendarPoint";
import { withDayTime } from "./clock";
import { countsDays, readDuration } from "./duration";
import { yearPoint } from "./era";
import { readLunar } from "./lunarDate";
import { readNumericDate } from "./numeric";
import { skipBlank, type Found, type Point, type Scene } from "./point";
import { beginsClause } from "./words";
import { century, decade, decades, yearAt } from "./years";

export type Reading = { readonly point: Point } | { readonly found: Found } | null;

/**
 * The mention that begins with the number at `start`, as a point (which a range or list may go on from) or whole.
 * `continues`: it stands behind a dash or a comma that belongs to the time before.
 */
export function readNumber(scene: Scene, start: number, continues = false): Reading {
  const { text } = scene;
  if (!continues && !mayBegin(text, start)) return null;
  const n = readNumeral(text, start);
  if (!n) return point(decades(text, start, start)) ?? found(readDuration(scene, start));
  const mark = skipBlank(text, n.end);
  const unit = text[mark] ?? "";
  if (SIGNS.includes(unit) || n.length > 6 || (n.length === 4 && mark > n.end)) {
    const numeric = readNumericDate(scene, start);
    if (numeric) return { point: numeric };
  }
  switch (unit) {
    case "年":
      if (text[mark + 1] === "代") return point(decade(text, start, n, mark));
      return point(yearAt(scene, start, n, mark, continues)) ?? found(readDuration(scene, start));
    case "月":
      return point(monthAt(scene, start, n)) ?? found(readDuration(scene, start));
    case "日":
      return (isLength(text, start, n, mark) ? found(readDuration(scene, start)) : null) ?? point(dayAt(scene, start, n));
    case "号":
      return point(dayAt(scene, start, n));
    case "时":
    case "点":
    case ":":
      return point(clockAt(text, start));
    case "周":
      return found(readAnniversary(scene, start, n) ?? readDuration(scene, start));
    case "世":
      if (n.length === 4) return borrowed(scene, start, n, mark);
      // 六世国王, 路易十四世纪念馆: the number of a king.
      if (text[mark + 1] !== "纪" || text[mark + 2] === "念") return null;
      return point(century(text, start, n, mark)) ?? found(readDuration(scene, start));
    default:
      return borrowed(scene, start, n, mark);
  }
}

const SIGNS = "-/.";
/** Between the hours of 9~12点. */
const TO_HOUR = "至到-–—~";
/** Behind 日 these can make a length of it: 三日内, 五日后; two days and more than a month has are always one. */
const LENGTH_AFTER = "内来前后间以之里";
const isLength = (text: string, start: number, n: Numeral, mark: number): boolean =>
  LENGTH_AFTER.includes(text[mark + 1] ?? "") || countsDays(text, start, n.value);

/** A number without a unit of its own: 2015 of 2015-2019年, 5 of 5、6日, 3 of 3到5天, a year in a name. */
function borrowed(scene: Scene, start: number, n: Numeral, mark: number): Reading {
  const ahead = unitAhead(scene.text, n.end);
  if (ahead === "年" || n.length === 4) {
    const year = yearAt(scene, start, n, mark);
    if (year) return { point: year };
  }
  if (ahead === "月") return point(monthAt(scene, start, n));
  const day = ahead === "日" || ahead === "号" ? dayAt(scene, start, n) : null;
  return found(readDuration(scene, start)) ?? point(day ?? (TO_HOUR.includes(scene.text[mark] ?? " ") ? clockAt(scene.text, start) : null));
}

const point = (p: Point | null): Reading => (p ? { point: p } : null);
const found = (f: Found | null): Reading => (f ? { found: f } : null);

const LETTER = /[A-Za-z]/;
const FOUR_DIGIT_YEAR = /(?:19|20)[0-9]{2}(?![0-9])/y;

/** Not inside 1,300, 11.4, A320, COVID-19, 第5. */
function mayBegin(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = text[start - 1]!;
  if (before === "第") return false;
  const arabic = text[start]! <= "9";
  if (!arabic) return true;
  if (LETTER.test(before)) return isYear(text, start);
  const two = text[start - 2] ?? " ";
  if (before === " " && two === "第") return false;
  if (before === ".") return !/[0-9A-Za-z]/.test(two) || (isListNumber(text, start - 1) && isYear(text, start));
  if (before === "/") return !/[0-9A-Za-z]/.test(two);
  if (before === ",") return !(/[0-9]/.test(two) && /[0-9]{3}(?![0-9])/y.test(text.slice(start, start + 4)));
  return before !== "-" || !/[0-9A-Za-z]/.test(two);
}

const isYear = (text: string, start: number): boolean => ((FOUR_DIGIT_YEAR.lastIndex = start), FOUR_DIGIT_YEAR.test(text));

/** The point of 7.2023年: the seventh of a list, at the head of its line. */
const isListNumber = (text: string, dot: number): boolean => /(?:^|\n) ?[0-9]{1,2}$/.test(text.slice(Math.max(0, dot - 4), dot));

const MONTH_NAME = /革命|风暴|社会主义|[次球饼亮票薪卡]/y;

function monthAt(scene: Scene, start: number, n: Numeral): Point | null {
  const { text } = scene;
  const lunar = n.script === "arabic" ? null : readLunar(scene, start, null);
  if (lunar) return lunar;
  const base: Point = { ...yearPoint(start, start, 0, "date"), fields: {} };
  const month = monthFrom(scene, base, n, "date.month");
  if (!month) return null;
  // 一月间 is within a month.
  if (text[month.end] === "间" && n.script === "chinese" && n.value < 3) return null;
  MONTH_NAME.lastIndex = month.end;
  return month.rule === "date.month" && !month.until && MONTH_NAME.test(text) ? null : month;
}

/** 元月, the first month of the Gregorian year; `start` is its first character. */
export function readJanuary(scene: Scene, start: number): Point | null {
  if (scene.text[start + 1] !== "月") return null;
  if (start > 0 && "纪公西中状".includes(scene.text[start - 1]!)) return null;
  return insideMonth(scene, { ...yearPoint(start, start + 2, 0, "date.month"), fields: { month: 1 }, finest: "month" });
}

const NO_DAY = /元(?![首旦])|圆(?!满)|本(?![报台社网届次地国市省院部轮月周场])|游(?![行览说玩])|内(?![瓦务阁塔政蒙部外])/y;
const NO_NUMBER =
  /[楼线院馆路门机令文公房店厅段站桥口坑井舱案法车船舰艇厂仓地池病单炉堆字信种哨工展位登监床候码召称手主库家议矿洞岛坝泵营柜区]|台风|卫星|火箭|决议|建议|球员|选手|民居|航站/y;
const BEFORE_NUMBER = '于在从自至到截是定日,。;:!?\n (“"、和与及本周)';

/** 通讯社九日引述: what is reported of a day; 连续三日举行 and 前三日表示 are lengths. */
const REPORTED = /引[述用]|报[导道]|表示|指出|宣布|透露|证实|发表|发布|抵达|会见|启程|出席|召[见开]|[在说称电讯将晚]|凌晨/y;
const LASTED = "续时期达近约这前后每第隔翌满仅共需经历了过几多整头首连为两十百";

/** A day told by itself: 16日下午, 5日、7日; 5号 only where a clause or a preposition begins it, 三日 never alone. */
function dayAt(scene: Scene, start: number, n: Numeral): Point | null {
  const { text } = scene;
  const base: Point = { ...yearPoint(start, start, 0, "date"), fields: {} };
  const day = dayFrom(scene, base, n, "date.day");
  if (!day) return null;
  const mark = text[skipBlank(text, n.end)];
  const plain = skipBlank(text, n.end) + 1;
  const before = start === 0 ? "\n" : text[start - 1]!;
  if (before === "月") return null; // 2月30日
  if (mark === "号") {
    NO_NUMBER.lastIndex = plain;
    return day.part || (BEFORE_NUMBER.includes(before) && !NO_NUMBER.test(text)) ? day : null;
  }
  if (mark === "日") {
    NO_DAY.lastIndex = plain;
    if (NO_DAY.test(text)) return null;
  }
  if (n.script !== "chinese" || n.length > 1 || day.part || (BEFORE_NUMBER.includes(before) && n.value !== 1)) return day;
  REPORTED.lastIndex = day.end;
  return REPORTED.test(text) && !LASTED.includes(before) ? day : null;
}

/** A time of day by itself: 15时30分, 15:30至17:00, 三点半. */
function clockAt(text: string, start: number): Point | null {
  const timed = withDayTime(text, timeOfDay(start));
  return timed.clock && standsAsClock(text, start, timed) ? timed : null;
}

const timeOfDay = (start: number): Point => ({
  start, end: start, from: "told", unit: "day", offset: 0, fields: {}, finest: "day", part: null, clock: null, rule: "time.clock",
}); // prettier-ignore

const CLOCK_AFTER = /的时候|左右|许|前后/y;
const TO_NEXT_DAY = " ?[至到\\-–—~] ?(?:次日|翌日|第二天|明[天日早晨])";
const CLOCK_LINE = new RegExp(`\\n|$| [\\u4e00-\\u9fff]|${TO_NEXT_DAY}`, "y");
const CLOCK_CLAUSE = new RegExp(`[,。;!?)\\n]|$|${TO_NEXT_DAY}`, "y");

/**
 * A score or a ratio (3:2, 21:15) needs a preposition, a range or a line of its own to be a time of day, 三点 a clause: 三点建议
 * are points made.
 */
function standsAsClock(text: string, start: number, { end, clock }: Point): boolean {
  const said = text.slice(start, end);
  const before = text[start - 1] ?? "";
  const heads = before === "" || before === "约" || beginsClause(text, start);
  if (said.includes(":")) {
    if (before !== "" && "于间在至".includes(before)) return true;
    CLOCK_AFTER.lastIndex = CLOCK_LINE.lastIndex = end;
    if (CLOCK_AFTER.test(text) || /m/i.test(said)) return true;
    return (before === "" || before === "\n") && (clock?.includes("/") === true || CLOCK_LINE.test(text));
  }
  if (!heads && text[start]! > "9" && !"于在从自至到约".includes(before)) return false;
  if (said === "一时") return false;
  if (said.includes("时") || /[半刻钟整分]/.test(said)) return heads || said.includes("时") || before !== "第";
  CLOCK_CLAUSE.lastIndex = end;
  return heads && (clock?.includes("/") === true || !/[点多]$/.test(said) || CLOCK_CLAUSE.test(text));
}

/** Parts of the day that stand before things as much as in time (夜间灯光, 晚间新闻) count alone at the head of a clause only. */
const LOOSE = "夜晚早晨";

/** A part of the day by itself: 上午 at the head of a clause, 下午3时 anywhere. */
export function readPartOfDay(scene: Scene, start: number): Point | null {
  const timed = withDayTime(scene.text, { ...timeOfDay(start), rule: "time.part" });
  if (timed.end === start) return null;
  if (timed.clock) return timed;
  if (LOOSE.includes(scene.text[start]!) && !beginsClause(scene.text, start) && !"他她".includes(scene.text[start - 1]!)) return null;
  return timed.end > start + 1 && (start === 0 || !"每天日个晚整".includes(scene.text[start - 1]!)) ? timed : null;
}
