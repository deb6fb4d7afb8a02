/** Lengths of time: 未来5年, 60年来, 三天后, 十年前, 两周内, 为期三天 (三天). Numbers that say no number (几年, 数月) are vague words. */
import { isHanNumeral, readNumeral } from "../numerals";
import type { TimeUnit } from "../expression";
import { skipBlank, type Found, type Scene } from "./point";

interface Unit {
  readonly unit: TimeUnit;
  readonly times: number;
  /** Letter of the ISO 8601 duration. */
  readonly iso: string;
}
const UNITS: readonly (readonly [string, Unit])[] = [
  ["个季度", { unit: "quarter", times: 1, iso: "Q" }],
  ["个工作日", { unit: "day", times: 1, iso: "D" }],
  ["个世纪", { unit: "century", times: 1, iso: "C" }],
  ["世纪", { unit: "century", times: 1, iso: "C" }],
  ["个星期", { unit: "week", times: 1, iso: "W" }],
  ["个礼拜", { unit: "week", times: 1, iso: "W" }],
  ["星期", { unit: "week", times: 1, iso: "W" }],
  ["个小时", { unit: "day", times: 1 / 24, iso: "H" }],
  ["小时", { unit: "day", times: 1 / 24, iso: "H" }],
  ["个钟头", { unit: "day", times: 1 / 24, iso: "H" }],
  ["分钟", { unit: "day", times: 1 / 1440, iso: "M" }],
  ["个月", { unit: "month", times: 1, iso: "M" }],
  ["个周", { unit: "week", times: 1, iso: "W" }],
  ["年", { unit: "year", times: 1, iso: "Y" }],
  ["月", { unit: "month", times: 1, iso: "M" }],
  ["周", { unit: "week", times: 1, iso: "W" }],
  ["天", { unit: "day", times: 1, iso: "D" }],
  ["日", { unit: "day", times: 1, iso: "D" }],
];

const CENTURY: Unit = { unit: "century", times: 1, iso: "C" };

/** Behind the unit the phrase is something else: 5年级, 三天津, 3日元, 两周边. */
const NOT_AFTER: Readonly<Record<string, RegExp>> = {
  年: /[级期生制龄代均薪限报检终度轻味货夜关纪画华利会]|规划|计划|行动|一度|一次|之痒|一遇/y,
  月: /[份球亮]/y,
  周: /[年边刊岁围转密期报末]/y,
  天: /[津空然堂下气文安花窗坛主赋线山河涯]/y,
  日: /[元本语军方美韩裔系圆企媒内]/y,
  世纪: /[广大]/y,
};

const PAST = /(?:过去|最近|近|此前|刚刚过去)的?/y;
const FUTURE = /(?:未来|今后|接下来|往后)的?/y;
/** Words that make a time of 一年, 一天: 为期一年, 持续了一个月. */
const LASTS = /(?:为期|持续了?|延长了?|长达|历时|不到|仅仅?|超过|时隔|推迟|延期|[近约满])$/;
const IN_BETWEEN = / ?[至到\-–—~] ?/y;
const MORE = /[多余来]/y;
const BEHIND =
  /(?:多|半)?(?:(以来|来(?![自到访华]))|(间(?!接))|(之?内|以内|里(?![程约斯]))|((?:之|以)?前(?![景夕沿往三两提]))|([之以过]?后(?![期续方备卫来])))/y;

/**
 * A length of time at `from` (a number, or 过去/近/未来 before one). Alone it counts from two units on (一年, 一天 are mostly no
 * time); with a word before or behind it that sets it on the time line, always. Null where none stands.
 */
export function readDuration(scene: Scene, from: number): Found | null {
  const { text } = scene;
  PAST.lastIndex = FUTURE.lastIndex = from;
  const before =
    isHanNumeral(text.charCodeAt(from)) || text[from]! <= "9" ? null : PAST.test(text) ? "past" : FUTURE.test(text) ? "future" : null;
  const at = skipBlank(text, before === "past" ? PAST.lastIndex : before ? FUTURE.lastIndex : from);
  const measure = readMeasure(text, at);
  if (!measure) return null;
  const { n, unit, end } = measure;
  BEHIND.lastIndex = end;
  const m = BEHIND.exec(text);
  const [count, counted] = wholeUnits(n * unit.times, unit.unit);
  const hours = unit.times < 1;
  // 5日后 is after the fifth more often than five days on; 五日后 and 5天后 are lengths.
  if (text[end - 1] === "日" && unit.iso === "D" && measure.arabic && m && (m[4] || m[5])) return null;
  if (m && !before && m[4]) return away(from, BEHIND.lastIndex, "deictic", counted, hours ? 0 : -count, "relative.ago");
  if (m && !before && m[5]) return away(from, BEHIND.lastIndex, "anaphoric", counted, hours ? 0 : count, "relative.later");
  if (m && m[1]) return length(from, BEHIND.lastIndex, count, counted, "past", "duration.since");
  if (m && m[2]) return length(from, BEHIND.lastIndex, count, counted, before, "duration.during");
  if (m && m[3]) return length(from, BEHIND.lastIndex, count, counted, before ?? "future", "duration.within");
  if (before) return length(from, end, count, counted, before, before === "past" ? "duration.past" : "duration.next");
  if (!measure.whole && n < 2 && !hours && !LASTS.test(text.slice(Math.max(0, from - 3), from))) return null;
  return unit.unit === "day" && unit.iso === "D" && text[end - 1] === "日"
    ? null
    : length(from, end, count, counted, null, "duration.length");
}

function length(start: number, end: number, n: number, unit: TimeUnit, direction: "past" | "future" | null, rule: string): Found {
  return { start, end, type: "DURATION", expression: { kind: "duration", n, unit, direction }, part: null, clock: null, rule };
}

function away(start: number, end: number, kind: "deictic" | "anaphoric", unit: TimeUnit, offset: number, rule: string): Found {
  return { start, end, type: "DATE", expression: { kind, unit, offset, fields: {} }, part: null, clock: null, rule };
}

/** Halves in the next smaller unit: 半年 six months, 半个月 fifteen days, 半个世纪 fifty years. */
function wholeUnits(n: number, unit: TimeUnit): readonly [number, TimeUnit] {
  if (Number.isInteger(n)) return [n, unit];
  if (unit === "century") return [n * 100, "year"];
  if (unit === "year") return [Math.round(n * 12), "month"];
  if (unit === "month") return [Math.round(n * 30), "day"];
  return unit === "week" ? [Math.round(n * 7), "day"] : [n, unit];
}

interface Measure {
  readonly n: number;
  readonly unit: Unit;
  readonly iso: string;
  /** 一个多月, 一年半: more than one even where the number is 1. */
  readonly whole: boolean;
  readonly arabic: boolean;
  readonly end: number;
}

function readMeasure(text: string, at: number): Measure | null {
  if (text.startsWith("半个多世纪", at)) return { n: 0.5, unit: CENTURY, iso: "C", whole: true, arabic: false, end: at + 5 };
  if (text[at] === "半") {
    const unit = unitAt(text, at + 1);
    return unit && unit.name !== "日" && unit.name !== "天" && unit.name !== "周" && unit.name !== "月"
      ? { n: 0.5, unit: unit.unit, iso: "half", whole: true, arabic: false, end: unit.end }
      : null;
  }
  const first = readNumeral(text, at);
  if (!first || first.value < 1 || first.value > 5000) return null;
  let n = first;
  IN_BETWEEN.lastIndex = first.end;
  if (IN_BETWEEN.test(text)) n = readNumeral(text, IN_BETWEEN.lastIndex) ?? first;
  let end = n.end;
  const decimal = text[end] === "." ? readNumeral(text, end + 1) : null;
  if (decimal?.script === "arabic") end = decimal.end;
  MORE.lastIndex = end;
  const more = MORE.test(text);
  if (more) end++;
  const arabic = n.script === "arabic";
  const bare = skipBlank(text, end);
  if (text.startsWith("个多", bare) || text.startsWith("个半", bare)) {
    const unit = unitAt(text, bare + 2) ?? null;
    if (unit)
      return { n: n.value + (text[bare + 1] === "半" ? 0.5 : 0), unit: unit.unit, iso: unit.unit.iso, whole: true, arabic, end: unit.end };
  }
  const unit = unitAt(text, bare);
  if (
    !unit ||
    (unit.name === "年" && n.length === 4 && n.script !== "chinese" && !more) ||
    (unit.name === "月" && (n.script === "arabic" || n.value !== 2 || text[n.end - 1] !== "两"))
  )
    return null;
  let stop = unit.end;
  const half = (text[stop] === "半" || text[stop] === "多") && (unit.name === "年" || unit.name === "天" || unit.name === "周");
  if (half) stop++;
  const value = (n.script === "positional" ? Number(String(n.value)[0]) : n.value) + (text[unit.end] === "半" && half ? 0.5 : 0);
  return { n: value, unit: unit.unit, iso: unit.unit.iso, whole: more || half || decimal !== null, arabic, end: stop };
}

const BY_FIRST = new Map<string, (readonly [string, Unit])[]>();
for (const row of UNITS) BY_FIRST.set(row[0][0]!, [...(BY_FIRST.get(row[0][0]!) ?? []), row]);

function unitAt(text: string, at: number): { readonly unit: Unit; readonly name: string; readonly end: number } | null {
  const rows = BY_FIRST.get(text[at] ?? "");
  if (!rows) return null;
  for (const [name, unit] of rows) {
    if (!text.startsWith(name, at)) continue;
    const end = at + name.length;
    const not = NOT_AFTER[name];
    if (not) {
      not.lastIndex = end;
      if (not.test(text)) return null;
    }
    return { unit, name, end };
  }
  return null;
}
