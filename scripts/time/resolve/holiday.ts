/** Days of feasts by the rows of holidays.json. */
import { SolarTerm } from "tyme4ts";
import type { Lexicon } from "../../lexicon/lexicon";
import type { HolidayRow } from "../../lexicon/rows";
import { dayNumber, dayOf, nthWeekday } from "../calendar";
import { dayOfLunar, daysOfLunarYear } from "../lunar";
import type { HolidayOf } from "./fields";

type Rule = (year: number) => number | null;

/** Anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return dayNumber(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

/** Meeus's Julian algorithm, in Gregorian days: thirteen days between the calendars until 2099. */
function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const month = Math.floor((d + e + 114) / 31);
  return dayNumber(year, month, ((d + e + 114) % 31) + 1 + 13);
}

/** Solar terms by tyme4ts's astronomical tables; index 0 is the winter solstice before the year begins, 7 is 清明. */
function term(year: number, index: number): number {
  const day = SolarTerm.fromIndex(year, index).getJulianDay().getSolarDay();
  return dayNumber(day.getYear(), day.getMonth(), day.getDay());
}

/** Rules by the shape of the row's date (scripts/lexicon/dates.ts says which there are). */
const RULES: readonly (readonly [RegExp, (m: RegExpExecArray) => Rule])[] = [
  [
    /^easter([+-]\d+)?$/,
    ([, days]) =>
      (year) =>
        easter(year) + Number(days ?? 0),
  ],
  [
    /^orthodox-easter([+-]\d+)?$/,
    ([, days]) =>
      (year) =>
        orthodoxEaster(year) + Number(days ?? 0),
  ],
  [
    /^(\d\d)-#(-?\d)-(\d)$/,
    ([, month, n, weekday]) =>
      (year) =>
        nthWeekday(year, Number(month), Number(n), Number(weekday)),
  ],
  [
    /^term-(\d+)$/,
    ([, index]) =>
      (year) =>
        index === "24" ? term(year + 1, 0) : term(year, Number(index)),
  ],
  [
    /^(\d\d)-(\d\d)$/,
    ([, month, day]) =>
      (year) =>
        dayNumber(year, Number(month), Number(day)),
  ],
  // The last day of a lunar year is its 29th or 30th; 除夕 before the new year that falls in `year`.
  [/^L-12-30$/, () => (year) => daysOfLunarYear(year - 1)?.[1] ?? null],
  [
    /^L-(\d\d)-(\d\d)$/,
    ([, month, day]) =>
      (year) =>
        dayOfLunar(year, Number(month), Number(day)),
  ],
  [/^\d{4}-/, ({ input }) => listed(input.split(","))],
];

/** Days observed, one a year. */
function listed(days: readonly string[]): Rule {
  const byYear = new Map(days.map((day) => [Number(day.slice(0, 4)), dayOf(day)]));
  return (year) => byYear.get(year) ?? null;
}

const compiled = new WeakMap<Lexicon, Map<string, HolidayOf>>();

/** Day of a feast in a year; of rows of one id the one of `home` wins, then the one without a party. */
export function holidayDays(lexicon: Lexicon, home: string | null): HolidayOf {
  const byHome = compiled.get(lexicon) ?? new Map<string, HolidayOf>();
  compiled.set(lexicon, byHome);
  const old = byHome.get(home ?? "");
  if (old) return old;
  const rules = new Map<string, Rule>();
  const made: HolidayOf = (id, year) => {
    let rule = rules.get(id);
    if (!rule) {
      const rows = lexicon.rows.holiday.filter((r) => r.id === id);
      const row = rows.find((r) => r.party !== null && r.party === home) ?? rows.find((r) => r.party === null) ?? rows[0];
      rule = row ? ruleOf(row) : never;
      rules.set(id, rule);
    }
    return rule(year);
  };
  byHome.set(home ?? "", made);
  return made;
}

const never: Rule = () => null;

function ruleOf({ date }: HolidayRow): Rule {
  for (const [shape, make] of RULES) {
    const m = shape.exec(date);
    if (m) return make(m);
  }
  return never;
}
