/** Parts of the day and clock times behind a date: 上午, 下午3时30分, 15:30. */
import type { PartOfDay } from "../../../data/schema";
import { readNumeral } from "../numerals";
import { skipBlank, type Point } from "./point";
import { PART_WORDS, wordAt } from "./words";

export interface DayTime {
  readonly end: number;
  readonly part: PartOfDay | null;
  readonly clock: string | null;
}

const two = (n: number): string => String(n).padStart(2, "0");

/** A part of the day, a clock time, or both, at `from`; null where neither stands. `told`: the part a word before has told (今晚). */
export function readDayTime(text: string, from: number, told: PartOfDay | null = null): DayTime | null {
  const word = wordAt(PART_WORDS, text, from);
  const part = word?.meaning.as === "part" ? word.meaning.part : told;
  const behind = word ? from + word.word.length : from;
  const clock = readClock(text, skipBlank(text, behind), part);
  if (clock) return { end: clock.end, part: part ?? partOfHour(clock.hour), clock: clock.clock };
  return word ? { end: behind, part, clock: null } : null;
}

interface Clock {
  readonly end: number;
  readonly clock: string;
  readonly hour: number;
}

const MINUTES = / ?(?:([0-9]{1,2}|[一二三四五六七八九十零〇]{1,3}) ?分(?!之|钟)(?: ?[0-9]{1,2} ?秒)?|(半)|([一三])刻|整)?(?: ?许)?/y;
const COLON = /([01]?[0-9]|2[0-4]):([0-5][0-9])(?::[0-5][0-9](?:\.[0-9]{1,3})?)?(?:Z|\+[0-9]{2}:?[0-9]{2})?(?![0-9])/y;
const MARK = /[时点]/;

/** 15时30分, 3点半, 15:30. `part` lifts the hours of the afternoon and evening; 3点 without one needs a colon or 时. */
export function readClock(text: string, from: number, part: PartOfDay | null): Clock | null {
  COLON.lastIndex = from;
  const colon = COLON.exec(text);
  if (colon) return clockOf(Number(colon[1]), Number(colon[2]), part, COLON.lastIndex);
  const hour = readNumeral(text, from);
  if (!hour || hour.value > 24) return null;
  const mark = skipBlank(text, hour.end);
  if (!MARK.test(text.charAt(mark))) return null;
  const next = text.charAt(mark + 1);
  if (text[mark] === "时" ? "代期候刻差间之".includes(next || "。") : "多个名评赞滴燃心击".includes(next || "。")) return null;
  MINUTES.lastIndex = mark + 1;
  const more = MINUTES.exec(text)!;
  const minutes = more[1] ? (readNumeral(more[1], 0)?.value ?? 0) : more[2] ? 30 : more[3] === "一" ? 15 : more[3] ? 45 : 0;
  const end = more[0].trim() === "" ? mark + 1 : MINUTES.lastIndex;
  return minutes < 60 ? clockOf(hour.value, minutes, part, end) : null;
}

function clockOf(said: number, minutes: number, part: PartOfDay | null, end: number): Clock {
  const late = part === "afternoon" || part === "evening" || (part === "night" && said >= 6);
  const hour = late && said < 12 ? said + 12 : said;
  return { end, clock: `${two(hour)}:${two(minutes)}`, hour };
}

/** Hours as the vocabulary divides the day: to 11 morning, 12 noon, to 17 afternoon, to 22 evening, then night. */
export function partOfHour(hour: number): PartOfDay {
  return hour < 12 ? "morning" : hour < 13 ? "noon" : hour < 18 ? "afternoon" : hour < 22 ? "evening" : "night";
}

const TO = / ?[至到\-–—~] ?/y;

/** The point with a time of day (or two: 9时至11时) behind it, when there is one. */
export function withDayTime(text: string, point: Point): Point {
  const at = skipBlank(text, point.end);
  const time = readDayTime(text, at, point.part) ?? (text[at] === "的" ? readDayTime(text, at + 1, point.part) : null);
  if (!time) return point;
  if (!time.clock) return { ...point, end: time.end, part: time.part };
  TO.lastIndex = time.end;
  if (TO.test(text)) {
    const word = wordAt(PART_WORDS, text, TO.lastIndex);
    const part = word?.meaning.as === "part" ? word.meaning.part : time.part;
    const until = readClock(text, skipBlank(text, TO.lastIndex + (word?.word.length ?? 0)), part);
    if (until) return { ...point, end: until.end, part: time.part, clock: `${time.clock}/${until.clock}` };
  }
  return { ...point, end: time.end, part: time.part, clock: time.clock };
}
