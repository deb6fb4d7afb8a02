/** Years of other calendars, converted: 民国一一四年, 令和元年, 佛历2569年, 公元前221年, 丙午年. */
import { readNumeral } from "../numerals";
import { sexagenaryIndex, sexagenaryYears } from "../lunar";
import { insideYear } from "./calendarPoint";
import { readHoliday } from "./holiday";
import { readLunar } from "./lunarDate";
import { skipBlank, type Point, type Scene } from "./point";
import { ERAS, type Era } from "./words";

/** Eras by the first character of their names, longest name first. */
const BY_INITIAL = new Map<string, { readonly word: string; readonly era: Era }[]>();
for (const era of ERAS) for (const word of era.words) BY_INITIAL.set(word[0]!, [...(BY_INITIAL.get(word[0]!) ?? []), { word, era }]);
for (const eras of BY_INITIAL.values()) eras.sort((a, b) => b.word.length - a.word.length);

/** What the names of eras begin with. */
export const ERA_INITIALS = [...BY_INITIAL.keys()].join("");

function eraAt(text: string, at: number): { readonly word: string; readonly era: Era } | undefined {
  return BY_INITIAL.get(text[at]!)?.find(({ word }) => text.startsWith(word, at));
}

export function yearPoint(start: number, end: number, year: number, rule: string): Point {
  return { start, end, from: "fields", unit: "year", offset: 0, fields: { year }, finest: "year", part: null, clock: null, rule };
}

/** A year told by the name of its era, with what follows inside it; 永乐年间 is all its years. */
export function readEra(scene: Scene, from: number): Point | null {
  const { text } = scene;
  const named = eraAt(text, from);
  if (!named) return null;
  const { era } = named;
  let at = skipBlank(text, from + named.word.length);
  if (text.startsWith("年间", at)) return reignOf(from, at + 2, era);
  const before = era.add === 0 && text[at] === "前";
  if (before) at++;
  const n = text[at] === "元" ? { value: 1, end: at + 1 } : readNumeral(text, at);
  if (!n) return null;
  const mark = behindBracket(text, skipBlank(text, n.end), n.value + era.add);
  if (era.add === 0 && text.startsWith("世纪", mark)) {
    const point = yearPoint(from, mark + 2, 0, "date.century");
    return { ...point, fields: { century: before ? 1 - n.value : n.value }, finest: "century" };
  }
  const year = before ? 1 - n.value : n.value + era.add;
  const isYear = era.rule === REIGN ? (text[mark] === "年" || text[mark] === "载") && !LENGTH_BEHIND.includes(text[mark + 1] ?? " ") : text[mark] === "年" && text[mark + 1] !== "代"; // prettier-ignore
  if (!isYear || year > era.last) return null;
  return insideYear(scene, yearPoint(from, mark + 1, year, era.rule));
}

const REIGN = "era.reign";
/** 开元三年级, 元和三年来: a school or a firm of the name. */
const LENGTH_BEHIND = "级来前后内间以代";
const LATEST = 2200;

function reignOf(start: number, end: number, { add, last, rule }: Era): Point | null {
  return last === LATEST ? null : { ...yearPoint(start, end, add + 1, rule), until: { year: last } };
}

const COMMON_YEAR = /\(([0-9]{4})\)(?=年)/y;

/** The 年 of 主体112(2023)年: the year told in figures that stands between. */
function behindBracket(text: string, at: number, year: number): number {
  COMMON_YEAR.lastIndex = at;
  const m = COMMON_YEAR.exec(text);
  return m && Number(m[1]) === year ? COMMON_YEAR.lastIndex : at;
}

/** 三十四年 of 民国二十六年到三十四年: a year of the era that `left` names. */
export function eraYear(scene: Scene, left: Point, at: number): Point | null {
  const { text } = scene;
  const era = left.rule.startsWith("era.") ? eraAt(text, left.start)?.era : undefined;
  const n = era ? readNumeral(text, at) : null;
  if (!era || !n || n.value > 150 || text[n.end] !== "年") return null;
  return insideYear(scene, yearPoint(at, n.end + 1, n.value + era.add, era.rule));
}

/** 丙午年, 丙午春节, 癸巳年大年初一; the years of the cycle that fit are kept open. 甲午战争 and 辛亥革命 are names. */
export function readSexagenary(scene: Scene, from: number): Point | null {
  const { text } = scene;
  const index = sexagenaryIndex(text, from);
  if (index < 0) return null;
  const years = sexagenaryYears(index);
  const zodiac = "鼠牛虎兔龙蛇马羊猴鸡狗猪".includes(text.charAt(from + 2)) && text[from + 3] === "年" ? 1 : 0;
  const at = from + 2 + zodiac;
  const point: Point = { ...yearPoint(from, at, 0, "era.sexagenary"), fields: { years, lunar: true } };
  const holiday = readHoliday(scene, text[at] === "年" ? at + 1 : at, true);
  if (holiday) return { ...point, end: holiday.end, fields: { years, holiday: holiday.id }, finest: "day", rule: "era.sexagenary-holiday" };
  if (text[at] !== "年") return null;
  const dated = readLunar(scene, skipBlank(text, at + 1), { ...point, end: at + 1 });
  return dated ? { ...dated, start: from, rule: "era.sexagenary-lunar" } : { ...point, end: at + 1 };
}
