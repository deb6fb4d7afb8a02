/** The date notations of the lexicon's files. */

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a day that exists. */
export function isPartialDate(s: string): boolean {
  const m = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(s);
  if (m === null) return false;
  const [year, month, day] = [Number(m[1]), Number(m[2] ?? 1), Number(m[3] ?? 1)];
  if (!isMonthDay(`${pad(month)}-${pad(day)}`)) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

/** `MM-DD`. */
export function isMonthDay(s: string): boolean {
  const m = /^(\d\d)-(\d\d)$/.exec(s);
  if (m === null) return false;
  return Number(m[2]) >= 1 && Number(m[2]) <= (MONTH_DAYS[Number(m[1]) - 1] ?? 0);
}

/** `FROM/TO` of partial dates, `FROM` alone for one day, month or year; an open end is `..`. */
export function isInterval(s: string): boolean {
  const [from = "", to = from, ...rest] = s.split("/");
  return rest.length === 0 && isPartialDate(from) && (to === ".." || (isPartialDate(to) && !isBefore(to, from)));
}

/** Whether partial date `a` ends before `b` begins, as far as both are told. */
export function isBefore(a: string, b: string): boolean {
  return a.slice(0, b.length) < b.slice(0, a.length);
}

/** Days of feasts that are neither a fixed nor a lunar day. */
const HOLIDAY_RULES = [
  // Days from Easter Sunday, Western and Orthodox.
  /^(?:orthodox-)?easter(?:[+-]\d{1,2})?$/,
  // The n-th weekday (1 Monday … 7 Sunday) of a month, −1 the last: 05-#2-7 is the second Sunday of May.
  /^(?:0[1-9]|1[0-2])-#(?:[1-5]|-1)-[1-7]$/,
  // Solar terms from 小寒, the first of a year: 7 is 清明, 24 冬至.
  /^term-(?:[1-9]|1\d|2[0-4])$/,
] as const;

/**
 * `MM-DD`, lunar `L-MM-DD` (`L-12-30` the last day of the lunar year), one of HOLIDAY_RULES, or the days observed one by one,
 * `YYYY-MM-DD,YYYY-MM-DD`, where a calendar is fixed by sight.
 */
export function isHolidayDate(s: string): boolean {
  if (HOLIDAY_RULES.some((rule) => rule.test(s)) || isMonthDay(s)) return true;
  if (/^L-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|30)$/.test(s)) return true;
  return s.split(",").every((day) => /^\d{4}-\d\d-\d\d$/.test(day) && isPartialDate(day));
}

const pad = (n: number) => String(n).padStart(2, "0");
