/** The pass over a text: the places where a time can begin, and the rule families to try there. */
import { AT_NUMBER, AT_WORD, NOWHERE } from "./anchors";
import { endOfRun, isHanNumeral } from "./numerals";
import { readDuration } from "./rules/duration";
import { ERA_INITIALS, readEra, readSexagenary } from "./rules/era";
import { readFew } from "./rules/few";
import { readForeign } from "./rules/foreign";
import { readEve, readHappening, readSince } from "./rules/happening";
import { readHoliday } from "./rules/holiday";
import { readLunar } from "./rules/lunarDate";
import { readJanuary, readNumber, readPartOfDay } from "./rules/number";
import { foundOf, type Found, type Point, type Scene } from "./rules/point";
import { readEdge, readPartOfYear, readShift, readSplitWord } from "./rules/relative";
import { readWeekday } from "./rules/week";
import { readSeries } from "./rules/series";
import { readFiveYearPlan, readAsOf } from "./rules/phrases";
import { readSet } from "./rules/set";
import { withDayTime } from "./rules/clock";
import { TIME_WORDS, wordAt, type Word } from "./rules/words";

/** All time expressions of the scene, in text order, not overlapping. Linear in the text. */
export function scan(scene: Scene): Found[] {
  const { text } = scene;
  const { anchors } = scene.lexicon;
  const out: Found[] = [];
  for (let i = 0; i < text.length;) {
    const place = anchors.at(text, i, text.charCodeAt(i));
    if (place === NOWHERE) {
      i++;
      continue;
    }
    const end = place === AT_NUMBER ? endOfRun(text, i) : i + 1;
    const read = place === AT_WORD ? readAtWord(scene, i) : anchors.continues(text, i, end) ? readAtNumber(scene, i) : null;
    if (read === null) i = end;
    else if (typeof read === "number") i = read;
    else {
      for (const found of read) out.push(found);
      i = read[read.length - 1]!.end;
    }
  }
  return out;
}

/** Mentions read, an offset to go on from without one, or null for nothing here. */
type Read = Found[] | number | null;

const UNIFY = "统唯同专单划万之";

function readAtNumber(scene: Scene, start: number): Read {
  const { text } = scene;
  if (scene.lexicon.anchors.word(text, start)) {
    const read = readNumberWord(scene, start);
    if (read !== null) return read;
  }
  // 统一50周年, 统一五十周年: the 一 belongs to the word before.
  if (text[start] === "一" && start > 0 && UNIFY.includes(text[start - 1]!) && isHanNumeral(text.charCodeAt(start + 1)))
    return readAtNumber(scene, start + 1);
  const plan = text.startsWith("五", start + 1) || text.startsWith("五", start + 2) ? readFiveYearPlan(scene, start) : null;
  if (plan) return [plan];
  const foreign = text[start - 1] === "历" ? readForeign(scene, start) : null;
  if (foreign) return [foundOf(foreign)];
  const reading = readNumber(scene, start);
  if (!reading) return null;
  return "found" in reading ? [reading.found] : readSeries(scene, reading.point, readPointAt);
}

/** Words, feasts and reigns that begin with a numeral: 一直以来, 一季度, 十一假期, 三月三, 万历二十年. */
function readNumberWord(scene: Scene, start: number): Read {
  const { text } = scene;
  const word = wordAt(TIME_WORDS, text, start);
  const holiday = readHoliday(scene, start, false);
  // 五四青年 are people, 五四青年节 is a day.
  if (word?.meaning.as === "silent" && !(holiday && holiday.end > start + word.word.length)) return start + word.word.length;
  if (holiday) return readSeries(scene, holidayPoint(scene, start, holiday.id, holiday.end), readPointAt);
  if (word) return readAtWord(scene, start);
  const era = text[start] === "万" ? readEra(scene, start) : null;
  if (era) return readSeries(scene, era, readPointAt);
  const partOfYear = "一二三四".includes(text[start]!) && text[start + 1] === "季" ? readPartOfYear(scene, start) : null;
  return partOfYear && readSeries(scene, partOfYear, readPointAt);
}

function readAtWord(scene: Scene, start: number): Read {
  const { text } = scene;
  const special = readAsOf(scene, start, readAt) ?? readSet(scene, start, readAt);
  if (special) return [special];
  const word = wordAt(TIME_WORDS, text, start);
  const point = readWordPoint(scene, start, word);
  if (point) return readSeries(scene, point, readPointAt);
  const length =
    LENGTHS.includes(text[start]!) && !(text[start] === "近" && "附接临靠将".includes(text[start - 1] ?? " "))
      ? readDuration(scene, start)
      : null;
  if (length && (!word || length.end >= start + word.word.length)) return [length];
  if (!word) {
    const found = readEve(scene, start) ?? ("几数".includes(text[start]!) ? readFew(scene, start) : null);
    return found && [found];
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

const LENGTHS = "过最近此其之随未今接往刚半再上下前后";

function readAt(scene: Scene, start: number): Found[] | null {
  const place = scene.lexicon.anchors.at(scene.text, start, scene.text.charCodeAt(start));
  const read = place === AT_NUMBER ? readAtNumber(scene, start) : place === AT_WORD ? readAtWord(scene, start) : null;
  return Array.isArray(read) ? read : null;
}

/** The point at an offset that a range or list goes on to. */
function readPointAt(scene: Scene, start: number): Point | null {
  const place = scene.lexicon.anchors.at(scene.text, start, scene.text.charCodeAt(start));
  if (place !== AT_NUMBER) return place === AT_WORD ? readWordPoint(scene, start, wordAt(TIME_WORDS, scene.text, start)) : null;
  const reading = readNumber(scene, start, true);
  return reading && "point" in reading ? reading.point : null;
}

/** A point that begins with a word: 今年3月, 昨(27)日, 民国一一四年, 农历八月十五, 上半年, 周五, 春节; `word` is the list's, if it has one. */
function readWordPoint(scene: Scene, start: number, word: Word | null): Point | null {
  const split = scene.text[start + 1] === "(" ? readSplitWord(scene, start) : null;
  if (split) return split;
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
  const readers = READERS.get(scene.text.charCodeAt(start));
  if (readers)
    for (const read of readers) {
      const point = read(scene, start);
      if (point) return point;
    }
  return null;
}

type Reader = (scene: Scene, start: number) => Point | null;
const readPlainLunar: Reader = (scene, start) => readLunar(scene, start, null);
const readFreePartOfYear: Reader = (scene, start) =>
  "一二三四五".includes(scene.text[start - 1] ?? " ") ? null : readPartOfYear(scene, start);

/** What to try by the code of the first character. */
const READERS = new Map<number, Reader[]>();
for (const [letters, read] of [
  [ERA_INITIALS, readEra],
  ["甲乙丙丁戊己庚辛壬癸", readSexagenary],
  ["农阴旧夏正冬腊闰大年", readPlainLunar],
  ["周星礼", readWeekday],
  ["第上中下前头首春夏秋冬", readFreePartOfYear],
  ["元", readJanuary],
] as const)
  for (const c of letters) READERS.set(c.charCodeAt(0), [...(READERS.get(c.charCodeAt(0)) ?? []), read]);

function holidayPoint(scene: Scene, start: number, holiday: string, end: number): Point {
  return withDayTime(scene.text, { start, end, from: "fields", unit: "year", offset: 0, fields: { holiday }, finest: "day", part: null, clock: null, rule: "holiday.named" }); // prettier-ignore
}
