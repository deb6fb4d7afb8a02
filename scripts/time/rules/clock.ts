/** Parts of the day and clock times behind a date: 上午, 下午3时30分, 15:30, 九点二十, 8点至8点半. */
import type { PartOfDay } from "../../../data/schema";
import { isDigit, isHanNumeral, readNumeral } from "../numerals";
import { skipBlank, type Point } from "./point";
import { PART_WORDS, wordAt } from "./words";

export interface DayTime {
  readonly end: number;
  readonly part: PartOfDay | null;
  readonly clock: string | null;
}

const two = (n: number): string => String(n).padStart(2, "0");

const ABOUT = /大?约|大概/y;

/** Offset behind blanks and 约, as in 5日上午约9时. */
function skipAbout(text: string, from: number): number {
  const at = skipBlank(text, from);
  ABOUT.lastIndex = at;
  return ABOUT.test(text) ? ABOUT.lastIndex : at;
}

/** A part of the day, a clock time, or both, at `from`; null where neither stands. `told`: the part a word before has told (今晚). */
export function readDayTime(text: string, from: number, told: PartOfDay | null = null): DayTime | null {
  const start = skipAbout(text, from);
  const word = wordAt(PART_WORDS, text, start);
  const part = word?.meaning.as === "part" ? word.meaning.part : told;
  const behind = word ? start + word.word.length : start;
  const clock = readClock(text, word ? skipAbout(text, behind) : start, part);
  if (clock) return { end: clock.end, part: part ?? clock.part, clock: clock.clock };
  // 零点一刻: the word is the head of a clock time.
  const whole = word && readClock(text, start, told);
  if (whole && whole.end > behind) return { end: whole.end, part: told ?? whole.part, clock: whole.clock };
  return word ? { end: behind, part, clock: null } : null;
}

interface Clock {
  readonly end: number;
  readonly clock: string;
  /** Part of the day the clock alone tells. */
  readonly part: PartOfDay;
}

const COLON =
  /([01]?[0-9]|2[0-4]):([0-5][0-9])(?::[0-5][0-9](?:\.[0-9]{1,3})?)?(?:Z|\+[0-9]{2}:?[0-9]{2})?(?![0-9])(?: ?([ap])\.?m\.?)?(?:时(?![间候代期]))?/iy;
const N = "[0-9]{1,2}|[一二三四五六七八九十零〇]{1,3}";
const SECONDS = `(?: ?(?:${N}) ?秒)?`;
/** What may follow the hour; groups: minutes with 分, 半, quarters, minutes alone (九点二十), a or p. */
const MINUTES = new RegExp(
  ` ?(?:(${N}) ?分(?!之|钟)${SECONDS}整?|(半)(?![年个天月小])${SECONDS}|([一三13])刻(?!钟)|多?钟整?|整|正(?![式在值常是好当])|多` +
    `|([0-5][0-9]|[零〇][一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?)(?![0-9.%,:/年月日号人个名岁度米元分项条枚点万千百亿余多]))?(?: ?([apAP])\\.?[mM]\\.?)?(?: ?许)?`,
  "y",
);
const NEXT = / ?[至到\-–—~] ?(?=[0-9一二三四五六七八九十两])/y;

const isNumber = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return isDigit(code) || (at < text.length && isHanNumeral(code));
};

/** 15时30分, 3点半, 15:30; 四 of 四到六点. `part` lifts the hours of the afternoon and evening. */
export function readClock(text: string, from: number, part: PartOfDay | null): Clock | null {
  if (!isNumber(text, from)) return null;
  COLON.lastIndex = from;
  const colon = COLON.exec(text);
  if (colon) return clockOf(Number(colon[1]), Number(colon[2]), halfOf(colon[3]) ?? part, COLON.lastIndex);
  const hour = readNumeral(text, from);
  if (!hour || hour.value > 24) return null;
  const mark = skipBlank(text, hour.end);
  if (text[mark] !== "时" && text[mark] !== "点") return isFirstHour(text, hour) ? clockOf(hour.value, 0, part, hour.end) : null;
  const next = text.charAt(mark + 1) || "。";
  if (text[mark] === "时" ? "代期候刻差间之".includes(next) : "名个评赞滴燃心击".includes(next)) return null;
  MINUTES.lastIndex = mark + 1;
  const more = MINUTES.exec(text)!;
  // 24点5度, 零点五: a decimal. 时 takes its minutes with 分 only.
  if (more[4] && text[mark] === "时") return clockOf(hour.value, 0, part, mark + 1);
  if (text[mark] === "点" && !/\S/.test(more[0]) && isNumber(text, mark + 1)) return null;
  const said = more[1] ?? more[4];
  const minutes = said ? (readNumeral(said, 0)?.value ?? 0) : more[2] ? 30 : more[3] ? ("一1".includes(more[3]) ? 15 : 45) : 0;
  const end = more[0].trim() === "" ? mark + 1 : MINUTES.lastIndex;
  return minutes < 60 ? clockOf(hour.value, minutes, halfOf(more[5]) ?? part, end) : null;
}

/** 四 of 四到六点. */
function isFirstHour(text: string, hour: { readonly value: number; readonly end: number }): boolean {
  NEXT.lastIndex = hour.end;
  if (!NEXT.test(text)) return false;
  const next = readNumeral(text, NEXT.lastIndex);
  if (!next || next.value > 24 || next.value <= hour.value) return false;
  const mark = text[skipBlank(text, next.end)];
  return (mark === "点" || mark === "时") && !isNumber(text, next.end + 1);
}

const halfOf = (letter: string | undefined): PartOfDay | null =>
  letter === undefined ? null : letter.toLowerCase() === "a" ? "morning" : "afternoon";

function clockOf(said: number, minutes: number, part: PartOfDay | null, end: number): Clock {
  const hour = hourOf(said, part);
  return { end, clock: `${two(hour)}:${two(minutes)}`, part: part ?? partOfHour(hour) };
}

/** 下午3点 is 15:00, 晚上2点 after midnight, 中午1点 13:00, 夜里12点 the end of the day. */
function hourOf(said: number, part: PartOfDay | null): number {
  switch (part) {
    case "afternoon": return said < 12 ? said + 12 : said; // prettier-ignore
    case "noon": return said < 4 ? said + 12 : said; // prettier-ignore
    case "evening": return said === 12 ? 24 : said < 12 && said > 3 ? said + 12 : said; // prettier-ignore
    case "night": return said === 12 ? 24 : said < 12 && said >= 6 ? said + 12 : said; // prettier-ignore
    case "morning":
    case null: return said; // prettier-ignore
  }
}

/** Hours as the vocabulary divides the day: to 11 morning, 12 noon, to 17 afternoon, to 22 evening, then night. */
export function partOfHour(hour: number): PartOfDay {
  return hour < 12 ? "morning" : hour < 13 ? "noon" : hour < 18 ? "afternoon" : hour < 22 ? "evening" : "night";
}

const TO = / ?[至到\-–—~]{1,2} ?/y;

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
    if (until) {
      const end = text.startsWith("之间", until.end) ? until.end + 2 : until.end;
      return { ...point, end, part: time.part, clock: `${time.clock}/${until.clock}` };
    }
  }
  return { ...point, end: time.end, part: time.part, clock: time.clock };
}
