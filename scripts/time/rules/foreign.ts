/** Years of calendars whose year begins inside ours, as the months they run through: 伊历1445年9月, 犹太历5784年. */
import { civilOf, dayNumber, type CivilDate } from "../calendar";
import { readNumeral } from "../numerals";
import { skipBlank, type Point, type Scene } from "./point";

interface Calendar {
  readonly words: readonly string[];
  /** Years of it that a text of our days tells. */
  readonly years: readonly [first: number, last: number];
  /** First day of a year's month (13: of the next year's first), about; null: only years are known. */
  readonly begins: (year: number, month: number) => number | null;
}

/** New year in the same season every year: the Gregorian year is `add` more from the first of `month` on. */
const solar =
  (add: number, month: number): Calendar["begins"] =>
  (year, of) =>
    of === 1 || of === 13 ? dayNumber(year + add + (of === 13 ? 1 : 0), month, 1) : null;

/** The tabular Islamic calendar: 11 leap days in 30 years, its first day 19 July 622; the moon seen may differ by a day. */
const islamic: Calendar["begins"] = (year, month) =>
  dayNumber(622, 7, 19) + (year - 1) * 354 + Math.floor((11 * year + 3) / 30) + Math.ceil(29.5 * (month - 1));

/** Longer words first; 伊历 is Iran's own calendar up to its running century's first years. */
const CALENDARS: readonly Calendar[] = [
  { words: ["伊朗历", "波斯历", "伊历"], years: [1300, 1410], begins: solar(621, 3) },
  { words: ["伊斯兰历", "希吉拉历", "回历", "伊历"], years: [1, 1600], begins: islamic },
  { words: ["希伯来历", "犹太历"], years: [5000, 6000], begins: solar(-3761, 9) },
  { words: ["埃塞俄比亚历", "埃塞历"], years: [1900, 2200], begins: solar(7, 9) },
  { words: ["尼泊尔历", "比克拉姆历", "尼历"], years: [1900, 2300], begins: solar(-57, 4) },
  { words: ["傣历"], years: [1000, 1600], begins: solar(638, 4) },
];

/** The year at the number behind a calendar's name, with the month behind it; the mention begins with the name. */
export function readForeign({ text }: Scene, number: number): Point | null {
  if (text[number - 1] !== "历") return null;
  const year = readNumeral(text, number);
  const mark = year ? skipBlank(text, year.end) : 0;
  if (!year || text[mark] !== "年") return null;
  for (const { words, years, begins } of CALENDARS) {
    const word = words.find((w) => text.endsWith(w, number));
    if (!word || year.value < years[0] || year.value > years[1]) continue;
    const start = number - word.length;
    const month = readNumeral(text, mark + 1);
    const told = month && text[month.end] === "月" && month.value <= 12 ? month : null;
    const first = told ? begins(year.value, told.value) : null;
    const next = told ? begins(year.value, told.value + 1) : null;
    if (told && first !== null && next !== null) return pointOf(start, told.end + 1, first, next);
    return pointOf(start, told ? told.end + 1 : mark + 1, begins(year.value, 1)!, begins(year.value, 13)!);
  }
  return null;
}

function pointOf(start: number, end: number, first: number, next: number): Point {
  const monthOf = ({ year, month }: CivilDate) => ({ year, month });
  const [fields, until] = [monthOf(civilOf(first)), monthOf(civilOf(next - 1))];
  return {
    start,
    end,
    from: "fields",
    unit: "year",
    offset: 0,
    fields,
    until,
    finest: "month",
    part: null,
    clock: null,
    rule: "era.foreign",
  };
}
