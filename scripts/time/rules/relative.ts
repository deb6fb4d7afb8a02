/** Counted from the article or from the last day told: 昨(27)日, 去年3月, 上周五, 本月5日, 次日上午, 本(十一)月. */
import type { TimeUnit } from "../expression";
import { readNumeral } from "../numerals";
import { afterDay, insideMonth, insideYear, partOfYear, seasonOf } from "./calendarPoint";
import { withBracket } from "./bracket";
import { withDayTime } from "./clock";
import { skipBlank, type Point, type Scene } from "./point";
import { insideWeek } from "./week";
import { beginsClause, type Word } from "./words";

const SEASONS = { spring: "春", summer: "夏", autumn: "秋", winter: "冬" } as const;

/** A word of `shift` (今年, 上周, 次日) with all that belongs to it. */
export function readShift(scene: Scene, start: number, word: Word): Point | null {
  const { meaning } = word;
  if (meaning.as !== "shift") return null;
  const { unit, offset, part } = meaning;
  const rule = `relative.${unit}`;
  const end = start + word.word.length;
  const point: Point = { start, end, from: meaning.from, unit, offset, fields: {}, finest: unit, part, clock: null, rule };
  if (meaning.season) return seasonOf(point, SEASONS[meaning.season], end, "relative.year-season");
  return inside(scene, unit === "day" ? withBracket(scene.text, point) : bracketed(scene.text, point));
}

/** What may follow by the unit counted. */
function inside(scene: Scene, point: Point): Point {
  const { text } = scene;
  switch (point.unit) {
    case "year":
      return insideYear(scene, point);
    case "month":
      return insideMonth(scene, point) ?? point;
    case "week":
      return insideWeek(text, point);
    case "day": {
      const timed = point.part ? clockOnly(text, point) : afterDay(text, point);
      return timed;
    }
    case "century":
      return insideCentury(text, point);
    default:
      return point;
  }
}

function clockOnly(text: string, point: Point): Point {
  const timed = withDayTime(text, point);
  return timed.clock ? { ...timed, part: point.part } : point;
}

const DECADE = /([0-9]0|[一二三四五六七八九](?:、?[二三四五六七八九])?十)年代(?:([初末])期?|(中)[期叶]|([后前])期)?/y;
const CENTURY_EDGE = /(初)期?|(末)期?|中[叶期]/y;

/** 上世纪八十年代, 本世纪初; the article is taken to be of the 21st century for the name of the decade. */
function insideCentury(text: string, point: Point): Point {
  DECADE.lastIndex = skipBlank(text, point.end);
  const m = DECADE.exec(text);
  if (m) {
    const tens = m[1]!;
    const first = 2000 + 100 * point.offset;
    const decade = first + (readNumeral(tens.length > 2 ? `${tens[0]!}十` : tens, 0)?.value ?? 0);
    // 六七十年代: two decades.
    if (tens.length > 2)
      return {
        ...point,
        end: DECADE.lastIndex,
        from: "fields",
        fields: { decade },
        until: { decade: first + (readNumeral(tens.slice(-2), 0)?.value ?? 0) },
        finest: "decade",
        rule: "date.decades",
      };
    const edge = m[2] === "初" || m[4] === "前" ? "start" : m[2] || m[4] ? "end" : m[3] ? "mid" : null;
    return {
      ...point,
      end: DECADE.lastIndex,
      from: "fields",
      fields: edge ? { decade, edge } : { decade },
      finest: "decade",
      rule: "date.decade",
    };
  }
  CENTURY_EDGE.lastIndex = point.end;
  const e = CENTURY_EDGE.exec(text);
  return e
    ? { ...point, end: CENTURY_EDGE.lastIndex, fields: { edge: e[1] ? "start" : e[2] ? "end" : "mid" }, rule: "relative.century-edge" }
    : point;
}

/** 今天(27日), 今年(2019年): the date that a bracket behind the word tells. */
function bracketed(text: string, point: Point): Point {
  if (text[point.end] !== "(") return point;
  const fields = bracketFields(text, point.end, point.unit, true);
  return fields ? { ...point, end: fields.end, fields: fields.fields, rule: `${point.rule}-told` } : point;
}

function bracketFields(text: string, open: number, unit: TimeUnit, full: boolean) {
  let at = open + 1;
  let month: number | undefined;
  let n = readNumeral(text, at);
  if (!n) return null;
  if (unit === "day" && text[n.end] === "月") {
    month = n.value;
    at = n.end + 1;
    n = readNumeral(text, at);
    if (!n) return null;
  }
  const mark = unit === "day" ? "日" : unit === "month" ? "月" : "年";
  const end = full && text[n.end] === mark ? n.end + 1 : n.end;
  if (text[end] !== ")" || (full && end === n.end)) return null;
  const limit = unit === "day" ? 31 : unit === "month" ? 12 : 2200;
  if (n.value < 1 || n.value > limit) return null;
  // 今(113)年 is told in years of the Republic.
  const year = n.value < 200 ? n.value + 1911 : n.value;
  const fields = unit === "day" ? (month ? { month, day: n.value } : { day: n.value }) : unit === "month" ? { month: n.value } : { year };
  return { end: end + 1, fields };
}

const ABBREVIATED = /([昨今明前本去次翌同当上下])\(/y;
const SHIFTS: Readonly<Record<string, readonly [from: "dct" | "told", offset: number]>> = {
  昨: ["dct", -1], 今: ["dct", 0], 明: ["dct", 1], 前: ["dct", -2], 本: ["dct", 0], 去: ["dct", -1], 上: ["dct", -1], 下: ["dct", 1],
  次: ["told", 1], 翌: ["told", 1], 同: ["told", 0], 当: ["told", 0],
}; // prettier-ignore
const UNITS: Readonly<Record<string, TimeUnit>> = {
  日: "day",
  天: "day",
  月: "month",
  年: "year",
  晚: "day",
  晨: "day",
  早: "day",
  夜: "day",
};
const PARTS = { 晚: "evening", 晨: "morning", 早: "morning", 夜: "night" } as const;

/** 昨(27)日, 本(十一)月, 下(9)月, 今(2024)年: the word split by its own bracket. */
export function readSplitWord(scene: Scene, start: number): Point | null {
  const { text } = scene;
  ABBREVIATED.lastIndex = start;
  const m = ABBREVIATED.exec(text);
  if (!m) return null;
  for (const [mark, unit] of Object.entries(UNITS)) {
    const fields = bracketFields(text, start + 1, unit, false);
    if (!fields || text[fields.end] !== mark) continue;
    const [from, offset] = SHIFTS[m[1]!]!;
    const part = mark in PARTS ? PARTS[mark as keyof typeof PARTS] : null;
    const base: Point = { start, end: fields.end + 1, from, unit, offset: unit === "day" || offset !== -2 ? offset : -1, fields: fields.fields, finest: unit, part, clock: null, rule: `relative.${unit}-told` }; // prettier-ignore
    return { ...inside(scene, base), rule: base.rule };
  }
  if (!"昨今明前".includes(m[1]!)) return null;
  const day: Point = {
    start,
    end: start + 1,
    from: "dct",
    unit: "day",
    offset: SHIFTS[m[1]!]![1],
    fields: {},
    finest: "day",
    part: null,
    clock: null,
    rule: "relative.day",
  };
  const told = withBracket(text, day);
  return told.end > day.end ? withDayTime(text, told) : null;
}

/** 年底, 月初 by themselves: an edge of the running year or month. */
export function readEdge(start: number, word: Word): Point | null {
  const { meaning } = word;
  if (meaning.as !== "edge") return null;
  const { unit, edge } = meaning;
  return {
    start,
    end: start + word.word.length,
    from: "dct",
    unit,
    offset: 0,
    fields: { edge },
    finest: unit,
    part: null,
    clock: null,
    rule: `relative.${unit}-edge`,
  };
}

/** 上半年, 三季度 by themselves: of the running year, which the text leaves open. */
export function readPartOfYear(scene: Scene, start: number): Point | null {
  const base: Point = {
    start,
    end: start,
    from: "fields",
    unit: "year",
    offset: 0,
    fields: {},
    finest: "year",
    part: null,
    clock: null,
    rule: "date",
  };
  if ("春夏秋冬".includes(scene.text[start]!) && !standsAsTime(scene.text, start)) return null;
  if ("旬半".includes(scene.text[start + 1]!)) {
    const month: Point = { ...base, from: "dct", unit: "month", finest: "month", rule: "relative.month" };
    const part = insideMonth(scene, month);
    if (part && part.end > start) return part;
  }
  return partOfYear(scene.text, start, base, "date.");
}

/** 在秋季, 夏天, behind a preposition or with a comma behind it; 冬季运动 and 春季供水 are kinds of things. */
function standsAsTime(text: string, start: number): boolean {
  if (text[start + 1] !== "季" && text[start + 1] !== "天") return false;
  return "在于到至自从的".includes(text[start - 1] ?? " ")
    ? /[,。、;的)将举访开前后以]|$/.test(text[start + 2] ?? "")
    : text[start + 2] === "," || (beginsClause(text, start) && text[start + 2] === undefined);
}
