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

/** Rules of feasts that are neither a fixed nor a lunar day. */
export const HOLIDAY_RULES = ["easter", "good-friday", "qingming", "winter-solstice"] as const;

/** `MM-DD`, lunar `L-MM-DD` (`L-12-30` the last day of the lunar year), a solar term or movable feast of HOLIDAY_RULES. */
export function isHolidayDate(s: string): boolean {
  if ((HOLIDAY_RULES as readonly string[]).includes(s)) return true;
  return isMonthDay(s) || /^L-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|30)$/.test(s);
}

const pad = (n: number) => String(n).padStart(2, "0");
