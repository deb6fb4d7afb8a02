/** What a number begins: a year, a month, a day, a time, a length, an anniversary, a decade, a century. */
import { readNumeral, type Numeral } from "../numerals";
import { readAnniversary } from "./anniversary";
import { dayFrom, insideMonth, insideYear, monthFrom, unitAhead } from "./calendarPoint";
import { readClock, withDayTime } from "./clock";
import { readDuration } from "./duration";
import { yearPoint } from "./era";
import { readLunar } from "./lunarDate";
import { readNumericDate } from "./numeric";
import { skipBlank, type Found, type Point, type Scene } from "./point";
import { beginsClause } from "./words";

export type Reading = { readonly point: Point } | { readonly found: Found } | null;

/**
 * The mention that begins with the number at `start`, as a point (which a range or list may go on from) or whole.
 * `continues`: it stands behind a dash or a comma that belongs to the time before.
 */
export function readNumber(scene: Scene, start: number, continues = false): Reading {
  const { text } = scene;
  if (!continues && !mayBegin(text, start)) return null;
  const numeric = readNumericDate(scene, start);
  if (numeric) return { point: numeric };
  const n = readNumeral(text, start);
  if (!n) return null;
  const mark = skipBlank(text, n.end);
  const unit = text[mark] ?? "";
  if (text.startsWith("年代", mark)) return point(decade(text, start, n, mark));
  if (text.startsWith("世纪", mark)) return point(century(text, start, n, mark)) ?? found(readDuration(scene, start));
  if (unit === "周") return found(readAnniversary(scene, start, n) ?? readDuration(scene, start));
  const year = yearAt(scene, start, n, mark);
  if (year) return { point: year };
  if (unit === "月" || unitAhead(text, n.end) === "月") return point(monthAt(scene, start, n));
  if (unit === "时" || unit === "点" || unit === ":") return point(clockAt(text, start));
  const length = readDuration(scene, start);
  if (length) return { found: length };
  return point(dayAt(scene, start, n));
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
  if (LETTER.test(before)) {
    FOUR_DIGIT_YEAR.lastIndex = start;
    return FOUR_DIGIT_YEAR.test(text);
  }
  const two = text[start - 2] ?? " ";
  if (before === "." || before === "/") return !/[0-9A-Za-z]/.test(two);
  if (before === ",") return !(/[0-9]/.test(two) && /[0-9]{3}(?![0-9])/y.test(text.slice(start, start + 4)));
  return before !== "-" || !/[0-9A-Za-z]/.test(two);
}

function decade(text: string, start: number, n: Numeral, mark: number): Point | null {
  const full = n.length === 4 && n.value >= 1500 && n.value <= 2100;
  if (n.value % 10 !== 0 || !(full || (n.value < 100 && n.value >= 10) || n.value === 0)) return null;
  const value = full ? n.value : n.value >= 20 ? 1900 + n.value : 2000 + n.value;
  return edged(text, { ...yearPoint(start, mark + 2, 0, "date.decade"), fields: { decade: value }, finest: "decade" });
}

const EDGE = /(?:(初)期?|(末)期?|(中)(?:期|叶)?(?!国|方|美|俄|越)|(后|晚)期|(早|前)期)/y;

function edged(text: string, base: Point): Point {
  EDGE.lastIndex = base.end;
  const m = EDGE.exec(text);
  if (!m) return base;
  const edge = m[1] || m[5] ? "start" : m[3] ? "mid" : "end";
  return { ...base, end: EDGE.lastIndex, fields: { ...base.fields, edge }, rule: `${base.rule}-edge` };
}

/** 20世纪, 二十世纪90年代末; 21世纪海上丝绸之路 is a name, 半个世纪 a length. */
function century(text: string, start: number, n: Numeral, mark: number): Point | null {
  if (n.value < 5 || n.value > 22 || text.startsWith("海上", mark + 2) || text.startsWith("经济报", mark + 2)) return null;
  const at = skipBlank(text, mark + 2);
  const tens = readNumeral(text, at);
  if (tens && tens.value < 100 && tens.value % 10 === 0) {
    const behind = skipBlank(text, tens.end);
    const named = text.startsWith("年代", behind) ? { ...yearPoint(start, behind + 2, 0, "date.decade"), fields: { decade: (n.value - 1) * 100 + tens.value }, finest: "decade" as const } : null;
    if (named) return edged(text, named);
  }
  return edged(text, { ...yearPoint(start, mark + 2, 0, "date.century"), fields: { century: n.value }, finest: "century" });
}

const HISTORY = / ?(?:多|余|来)?年(?:的?历史|多|之久|文明)/y;
const MONTH_BEHIND = /年 ?(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])(?: ?月(?!球|饼)| ?(?:至|到|-|—|~|、|和))/y;
const ROC_BEHIND = /年(?=度|起|底|初|[上下]半年|第|前[三二]季|来|,|-|至|到)/y;

/** A year at a number: four figures, 98年5月, ROC years in Taiwan; the first of 2015-2019年 too. */
function yearAt(scene: Scene, start: number, n: Numeral, mark: number): Point | null {
  const { text } = scene;
  const isYear = text[mark] === "年";
  if (isFourDigits(n)) {
    HISTORY.lastIndex = n.end;
    if (isYear ? HISTORY.test(text) : false) return null;
    if (isYear) return /[级生]/.test(text[mark + 1] ?? "") && text[mark + 2] !== "产" ? null : insideYear(scene, yearPoint(start, mark + 1, n.value, "date.year"));
    return bareYear(scene, start, n);
  }
  if (!isYear) return null;
  MONTH_BEHIND.lastIndex = mark;
  const dated = MONTH_BEHIND.test(text);
  if (n.length === 2 && n.script !== "chinese" && (dated || n.value < 10)) {
    if (scene.taiwan && n.value >= 30) return insideYear(scene, yearPoint(start, mark + 1, n.value + 1911, "era.roc"));
    return insideYear(scene, yearPoint(start, mark + 1, n.value + (n.value >= 50 ? 1900 : 2000), "date.year"));
  }
  if (n.value < 60 || n.value > 150 || (!scene.taiwan && !(dated && n.length === 3))) return null;
  ROC_BEHIND.lastIndex = mark;
  const told = dated || (n.value > 100 && ROC_BEHIND.test(text));
  return told ? insideYear(scene, yearPoint(start, mark + 1, n.value + 1911, "era.roc")) : null;
}

function isFourDigits(n: Numeral): boolean {
  if (n.script === "chinese") return n.value >= 1900 && n.value <= 2100 && n.value % 100 !== 0;
  return n.length === 4 && n.value >= 1000 && n.value <= 2200;
}

const RANGE = / ?(?:至|到|-|–|—|~|\/)+ ?((?:19|20|21)[0-9]{2})(?![0-9])/y;
const RANGE_AFTER = /(?:\)| ?(?:阶段|财年|财政年|学年|年度|赛季|合作|规划|计划|周期|期间|任期|届))/y;
const YEARLY = /(?:东盟|亚太|博鳌|世界|中国|中非|东亚|亚洲|联合国|北京|东京|上海|杭州|巴黎|大阪|年会|财年|学年|愿景|议程|轮值|年度|赛季|财政年|亚运|奥运|世博|世园|峰会|国际|越南|金砖|全国|东南亚|APEC|可持续|[\u4e00-\u9fff]{2,10}(?:峰会|论坛|年会|博览会|大会|主席年|主席国|世界杯|奥运会|亚运会|计划|愿景|议程|友好年|旅游年|交流年))/y;
const YEARLY_TAIL = /[\u4e00-\u9fff“”"·‘’]{0,16}?(?:年会|峰会|论坛|博览会|大会|主席年|主席国|世界杯|奥运|残奥|亚运|愿景|议程|友好年|旅游年|交流年|文化年|财年|学年|赛季|规划|计划|展|赛|杯|节|会议|排行|报告|年度|目标|战略|议定书|方案)/y;

/** A year without 年: in 2020东盟轮值主席年, 《2023-2025合作计划》, (2023—2027), 2015至2019年. */
function bareYear(scene: Scene, start: number, n: Numeral): Point | null {
  const { text } = scene;
  if (n.value < 1900 || n.value > 2100 || n.script !== "arabic") return unitAhead(text, n.end) === "年" && n.value >= 1500 ? yearPoint(start, n.end, n.value, "date.year") : null;
  if (unitAhead(text, n.end) === "年") return yearPoint(start, n.end, n.value, "date.year");
  RANGE.lastIndex = n.end;
  const range = RANGE.exec(text);
  if (range) {
    RANGE_AFTER.lastIndex = RANGE.lastIndex;
    return Number(range[1]) > n.value && RANGE_AFTER.test(text) ? yearPoint(start, n.end, n.value, "name.year") : null;
  }
  if (start > 0 && /[-—–·]/.test(text[start - 1]!) && /[”"’』」》]/.test(text[n.end] ?? "")) return yearPoint(start, n.end, n.value, "name.year");
  YEARLY.lastIndex = skipBlank(text, n.end);
  if (!YEARLY.test(text)) return null;
  YEARLY_TAIL.lastIndex = skipBlank(text, n.end);
  return YEARLY_TAIL.test(text) ? yearPoint(start, n.end, n.value, "name.year") : null;
}

const MONTH_NAME = /(?:革命|风暴|社会主义|间|次|球|饼|亮|票|薪|卡)/y;

function monthAt(scene: Scene, start: number, n: Numeral): Point | null {
  const { text } = scene;
  const lunar = n.script === "arabic" ? null : readLunar(scene, start, null);
  if (lunar) return lunar;
  const base: Point = { ...yearPoint(start, start, 0, "date"), fields: {} };
  const month = monthFrom(scene, base, n, "date.month");
  if (!month || month.rule === "lunar?") return null;
  MONTH_NAME.lastIndex = month.end;
  return month.rule === "date.month" && MONTH_NAME.test(text) ? null : month;
}

/** 元月, the first month of the Gregorian year; `start` is its first character. */
export function readJanuary(scene: Scene, start: number): Point | null {
  if (start > 0 && "纪公西中状".includes(scene.text[start - 1]!)) return null;
  return insideMonth(scene, { ...yearPoint(start, start + 2, 0, "date.month"), fields: { month: 1 }, finest: "month" });
}

const NO_DAY = /(?:元(?![首旦])|圆(?!满)|本(?![报台社网届次地国市省院部轮月周场])|游(?![行览说玩])|内(?![瓦务阁塔政蒙部外]))/y;
const NO_NUMBER = /(?:楼|线|院|馆|路|门|机|令|文|公|房|店|厅|段|站|桥|口|台风|坑|井|舱|卫星|火箭|决议|案|法|建议|车|船|舰|艇|厂|仓|地|院|池|病|球员|选手|单|炉|堆|机组|字|信|种|哨|工|展|位|会议|登|监|床|民居|航站|候|码|召|称|手|主|库|家|议|矿|洞|岛|坝|泵|营|柜|区|井|店|院)/y;
const BEFORE_NUMBER = "于在从自至到截是定日,。;:!?\n (“\"、和与及本周)";

/** A day told by itself: 16日下午, 5日、7日; 5号 only where a clause or a preposition begins it, 三日 never alone. */
function dayAt(scene: Scene, start: number, n: Numeral): Point | null {
  const { text } = scene;
  const base: Point = { ...yearPoint(start, start, 0, "date"), fields: {} };
  const day = dayFrom(scene, base, n, "date.day");
  if (!day) return null;
  const mark = text[skipBlank(text, n.end)];
  const plain = skipBlank(text, n.end) + 1;
  const before = start === 0 ? "\n" : text[start - 1]!;
  if (mark === "号") {
    NO_NUMBER.lastIndex = plain;
    return day.part || (BEFORE_NUMBER.includes(before) && !NO_NUMBER.test(text)) ? day : null;
  }
  if (mark === "日") {
    NO_DAY.lastIndex = plain;
    if (NO_DAY.test(text)) return null;
  }
  if (n.script === "chinese" && n.length === 1 && !day.part && !(BEFORE_NUMBER.includes(before) && n.value !== 1)) return null;
  return day;
}

/** A time of day by itself: 15时30分, 15:30至17:00. A score or a ratio (3:2, 21:15) needs 时 or a preposition to be one. */
function clockAt(text: string, start: number): Point | null {
  const clock = readClock(text, start, null);
  if (!clock) return null;
  const colon = text.slice(start, clock.end).includes(":");
  const before = start === 0 ? "" : text[start - 1]!;
  if (!colon && text[start]! > "9" && before !== "" && !beginsClause(text, start) && !"于在从自至到".includes(before)) return null;
  if (colon ? !("于间在至" .includes(before) && before !== "") : !(text.slice(start, clock.end).includes("时") || beginsClause(text, start))) return null;
  if (!colon && text[clock.end - 1] === "点") return null;
  const base: Point = { start, end: start, from: "told", unit: "day", offset: 0, fields: {}, finest: "day", part: null, clock: null, rule: "time.clock" };
  const timed = withDayTime(text, base);
  return timed.end > start ? timed : null;
}

/** Parts of the day that stand before things as much as in time (夜间灯光, 晚间新闻) count alone at the head of a clause only. */
const LOOSE = "夜晚早晨";

/** A part of the day by itself: 上午 at the head of a clause, 下午3时 anywhere. */
export function readPartOfDay(scene: Scene, start: number): Point | null {
  const base: Point = { start, end: start, from: "told", unit: "day", offset: 0, fields: {}, finest: "day", part: null, clock: null, rule: "time.part" };
  const timed = withDayTime(scene.text, base);
  if (timed.end === start) return null;
  if (timed.clock) return timed;
  if (LOOSE.includes(scene.text[start]!) && !beginsClause(scene.text, start)) return null;
  return timed.end > start + 1 && (start === 0 || !"每天日个晚整".includes(scene.text[start - 1]!)) ? timed : null;
}

