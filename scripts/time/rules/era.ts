/** Years of other calendars, converted: 民国一一四年, 令和元年, 佛历2569年, 公元前221年, 丙午年. */
import { readNumeral } from "../numerals";
import { sexagenaryIndex, sexagenaryYears } from "../lunar";
import { insideYear } from "./calendarPoint";
import { readHoliday } from "./holiday";
import { readLunar } from "./lunarDate";
import { skipBlank, type Point, type Scene } from "./point";

/** Gregorian year = year of the era + `add`; eras with an end take no later year. */
const ERAS: readonly { readonly words: readonly string[]; readonly add: number; readonly last: number; readonly rule: string }[] = [
  { words: ["中华民国", "民国"], add: 1911, last: 2200, rule: "era.roc" },
  { words: ["令和"], add: 2018, last: 2200, rule: "era.japanese" },
  { words: ["平成"], add: 1988, last: 2019, rule: "era.japanese" },
  { words: ["昭和"], add: 1925, last: 1989, rule: "era.japanese" },
  { words: ["大正"], add: 1911, last: 1926, rule: "era.japanese" },
  { words: ["明治"], add: 1867, last: 1912, rule: "era.japanese" },
  { words: ["佛历", "佛纪"], add: -543, last: 2200, rule: "era.buddhist" },
  { words: ["主体"], add: 1911, last: 2200, rule: "era.juche" },
  { words: ["檀君纪元", "檀纪"], add: -2333, last: 2200, rule: "era.korean" },
  { words: ["顺治"], add: 1643, last: 1661, rule: "era.reign" },
  { words: ["康熙"], add: 1661, last: 1722, rule: "era.reign" },
  { words: ["雍正"], add: 1722, last: 1735, rule: "era.reign" },
  { words: ["乾隆"], add: 1735, last: 1796, rule: "era.reign" },
  { words: ["嘉庆"], add: 1795, last: 1820, rule: "era.reign" },
  { words: ["道光"], add: 1820, last: 1850, rule: "era.reign" },
  { words: ["咸丰"], add: 1850, last: 1861, rule: "era.reign" },
  { words: ["同治"], add: 1861, last: 1875, rule: "era.reign" },
  { words: ["光绪"], add: 1874, last: 1908, rule: "era.reign" },
  { words: ["宣统"], add: 1908, last: 1912, rule: "era.reign" },
  { words: ["公元", "西元"], add: 0, last: 2200, rule: "date.year" },
];

export function yearPoint(start: number, end: number, year: number, rule: string): Point {
  return { start, end, from: "fields", unit: "year", offset: 0, fields: { year }, finest: "year", part: null, clock: null, rule };
}

/** A year told by the name of its era, with what follows inside it. */
export function readEra(scene: Scene, from: number): Point | null {
  const { text } = scene;
  for (const era of ERAS) {
    const word = era.words.find((w) => text.startsWith(w, from));
    if (!word) continue;
    let at = skipBlank(text, from + word.length);
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
    if (text[mark] !== "年" || text[mark + 1] === "代" || year > era.last) return null;
    return insideYear(scene, yearPoint(from, mark + 1, year, era.rule === "date.year" ? "date.year" : era.rule));
  }
  return null;
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
  const era = left.rule.startsWith("era.") ? ERAS.find((e) => e.words.some((w) => text.startsWith(w, left.start))) : undefined;
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
