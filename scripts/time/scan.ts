/** The pass over a text: a table of characters that can begin a time, and the rule family to try at each. */
import { endOfRun, isDigit, isHanNumeral } from "./numerals";
import { readDuration } from "./rules/duration";
import { readEra, readSexagenary } from "./rules/era";
import { readEve, readHappening, readSince } from "./rules/happening";
import { readHoliday } from "./rules/holiday";
import { readLunar } from "./rules/lunarDate";
import { readJanuary, readNumber, readPartOfDay } from "./rules/number";
import type { Found, Point, Scene } from "./rules/point";
import { readEdge, readPartOfYear, readShift, readSplitWord, readWeekday } from "./rules/relative";
import { readSeries } from "./rules/series";
import { readFiveYearPlan, readAsOf, readSet } from "./rules/phrases";
import { withDayTime } from "./rules/clock";
import { TIME_WORDS, wordAt } from "./rules/words";

/** Begins no time · a digit or Chinese numeral · a word or another family. */
const NOTHING = 0;
const NUMBER = 1;
const WORD = 2;

const FAMILY = new Uint8Array(65536);
for (let code = 0; code < 65536; code++) if (isDigit(code) || isHanNumeral(code)) FAMILY[code] = NUMBER;
for (const code of TIME_WORDS.keys()) FAMILY[code] ||= WORD;
for (const c of "元第前近过最未今此接往刚半周星礼民中令平昭大明佛主公西农阴旧夏闰正冬腊甲乙丙丁戊己庚辛壬癸截每昨春夏秋冬去本次翌同当上下一二三四头") FAMILY[c.charCodeAt(0)] ||= WORD; // prettier-ignore

/** All time expressions of the scene, in text order, not overlapping. Linear in the text. */
export function scan(scene: Scene): Found[] {
  const { text } = scene;
  const first = firstLetters(scene);
  const out: Found[] = [];
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    const family = FAMILY[code]! || first[code]!;
    if (family === NOTHING) {
      i++;
      continue;
    }
    const read = family === NUMBER ? readAtNumber(scene, i) : readAtWord(scene, i);
    if (read === null) i = family === NUMBER ? Math.max(i + 1, endOfRun(text, i)) : i + 1;
    else if (typeof read === "number") i = read;
    else {
      for (const found of read) out.push(found);
      i = read[read.length - 1]!.end;
    }
  }
  return out;
}

const NO_LETTERS = new Uint8Array(65536);
const letters = new WeakMap<Scene["lexicon"], Uint8Array>();

/** Characters that begin a feast of the lexicon. */
function firstLetters(scene: Scene): Uint8Array {
  let table = letters.get(scene.lexicon);
  if (!table) {
    table = NO_LETTERS.slice();
    for (const code of scene.lexicon.holidays.keys()) table[code] = WORD;
    letters.set(scene.lexicon, table);
  }
  return table;
}

/** Mentions read, an offset to go on from without one, or null for nothing here. */
type Read = Found[] | number | null;

const UNIFY = "统唯同专单划万之";

function readAtNumber(scene: Scene, start: number): Read {
  const { text } = scene;
  const word = wordAt(TIME_WORDS, text, start);
  if (word?.meaning.as === "silent") return start + word.word.length;
  const holiday = readHoliday(scene, start, false);
  if (holiday) return readSeries(scene, holidayPoint(scene, start, holiday.id, holiday.end), readPointAt);
  if (word) {
    const read = readAtWord(scene, start);
    if (read !== null) return read;
  }
  const partOfYear = "一二三四".includes(text[start]!) && text[start + 1] === "季" ? readPartOfYear(scene, start) : null;
  if (partOfYear) return readSeries(scene, partOfYear, readPointAt);
  // 统一50周年, 统一五十周年: the 一 belongs to the word before.
  if (text[start] === "一" && start > 0 && UNIFY.includes(text[start - 1]!) && isHanNumeral(text.charCodeAt(start + 1))) return readAtNumber(scene, start + 1);
  const plan = readFiveYearPlan(scene, start);
  if (plan) return [plan];
  const reading = readNumber(scene, start);
  if (!reading) return null;
  return "found" in reading ? [reading.found] : readSeries(scene, reading.point, readPointAt);
}

function readAtWord(scene: Scene, start: number): Read {
  const { text } = scene;
  const special = readAsOf(scene, start, readAt) ?? readSet(scene, start);
  if (special) return [special];
  const point = readWordPoint(scene, start);
  if (point) return readSeries(scene, point, readPointAt);
  const word = wordAt(TIME_WORDS, text, start);
  const length = LENGTHS.includes(text[start]!) && !(text[start] === "近" && "附接临靠将".includes(text[start - 1] ?? " ")) ? readDuration(scene, start) : null;
  if (length && (!word || length.end >= start + word.word.length)) return [length];
  if (!word) {
    const eve = readEve(scene, start);
    return eve && [eve];
  }
  const end = start + word.word.length;
  const { meaning } = word;
  const plain = { start, end, type: "DATE", part: null, clock: null } as const;
  switch (meaning.as) {
    case "silent":
      return end;
    case "vague":
      return [{ ...plain, expression: { kind: "vague", value: meaning.value }, rule: meaning.rule }];
    case "pair": {
      const [a, b] = meaning.offsets.map((offset) => ({ kind: "deictic", unit: meaning.unit, offset, fields: {} }) as const);
      return [{ ...plain, expression: { kind: "range", left: a!, right: b!, now: false }, rule: `relative.${meaning.unit}s` }];
    }
    case "happening": {
      const happening = readHappening(scene, start, word.word);
      return happening && [happening];
    }
    case "since": {
      const since = readSince(scene, start, word.word);
      return since && [since];
    }
    default:
      return null;
  }
}

const LENGTHS = "过最近此未今接往刚半";

function readAt(scene: Scene, start: number): Found[] | null {
  const family = FAMILY[scene.text.charCodeAt(start)]!;
  const read = family === NUMBER ? readAtNumber(scene, start) : family === WORD ? readAtWord(scene, start) : null;
  return Array.isArray(read) ? read : null;
}

/** The point at an offset that a range or list goes on to. */
function readPointAt(scene: Scene, start: number): Point | null {
  const code = scene.text.charCodeAt(start);
  if (!(FAMILY[code]! === NUMBER)) return readWordPoint(scene, start);
  const reading = readNumber(scene, start, true);
  return reading && "point" in reading ? reading.point : null;
}

/** A point that begins with a word: 今年3月, 昨(27)日, 民国一一四年, 农历八月十五, 上半年, 周五, 春节. */
function readWordPoint(scene: Scene, start: number): Point | null {
  const split = readSplitWord(scene, start);
  if (split) return split;
  const word = wordAt(TIME_WORDS, scene.text, start);
  switch (word?.meaning.as) {
    case "shift":
      return readShift(scene, start, word);
    case "edge":
      return readEdge(start, word);
    case "part":
      return readPartOfDay(scene, start);
    case "vague":
    case "silent":
    case "pair":
      return null;
    default:
  }
  const holiday = readHoliday(scene, start, false);
  if (holiday) return holidayPoint(scene, start, holiday.id, holiday.end);
  const january = scene.text.startsWith("元月", start) && readJanuary(scene, start);
  if (january) return january;
  return readEra(scene, start) ?? readSexagenary(scene, start) ?? readLunar(scene, start, null) ?? readWeekdayOrPart(scene, start);
}

function readWeekdayOrPart(scene: Scene, start: number): Point | null {
  const c = scene.text[start]!;
  if ("周星礼".includes(c)) return readWeekday(scene, start);
  return "第上下前春夏秋冬".includes(c) && !"一二三四五".includes(scene.text[start - 1] ?? " ") ? readPartOfYear(scene, start) : null;
}

function holidayPoint(scene: Scene, start: number, holiday: string, end: number): Point {
  return withDayTime(scene.text, { start, end, from: "fields", unit: "year", offset: 0, fields: { holiday }, finest: "day", part: null, clock: null, rule: "holiday.named" }); // prettier-ignore
}
