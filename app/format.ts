/** Dates, intervals and numbers as people read them, in the three languages of the page. The only file of app/ that knows a calendar. */
import dayjs from "dayjs";
import utc from "dayjs/plugin/utc";
import { NO_DAY } from "../data/published";
import type { Extent, IsoDate, Lang, PartOfDay } from "../data/schema";

export { formatCount } from "./chart/words";

dayjs.extend(utc);

const DAY_MS = 86_400_000;

export interface CivilDay {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
  /** Sunday 0 … Saturday 6 */
  readonly weekday: number;
}

/** Calendar date of a day number (days since 1970-01-01, astronomical years). */
export function civilOf(day: number): CivilDay {
  const d = dayjs.utc(day * DAY_MS);
  return { year: d.year(), month: d.month() + 1, day: d.date(), weekday: d.day() };
}

/** ISO date of a day number, `2019-12-20`. */
export function isoOf(day: number): IsoDate {
  const { year, month, day: d } = civilOf(day);
  const pad = (n: number, width: number): string => String(n).padStart(width, "0");
  return `${year < 0 ? "-" : ""}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(d, 2)}`;
}

/** Day number of an ISO date; null when the text is not a date of the calendar. */
export function dayOf(iso: string): number | null {
  const m = /^(-?\d{4,6})-(\d{2})-(\d{2})$/.exec(iso);
  if (!m) return null;
  const ms = new Date(0).setUTCFullYear(Number(m[1]), Number(m[2]) - 1, Number(m[3]));
  if (Number.isNaN(ms)) return null;
  const day = ms / DAY_MS;
  const back = civilOf(day);
  return back.month === Number(m[2]) && back.day === Number(m[3]) ? day : null;
}

interface Words {
  readonly year: (y: string) => string;
  readonly month: (y: string, m: number) => string;
  readonly day: (d: CivilDay, y: string) => string;
  readonly monthDay: (month: number, day: number) => string;
  readonly sameMonth: (a: CivilDay, b: CivilDay, y: string) => string;
  readonly sameYear: (a: CivilDay, b: CivilDay, y: string) => string;
  readonly span: (a: string, b: string) => string;
  readonly within: (text: string, single: boolean) => string;
  readonly from: (text: string) => string;
  readonly until: (text: string) => string;
  readonly unknown: string;
  readonly bce: (year: number) => string;
  readonly weekdays: readonly string[];
  readonly weekday: (text: string, weekday: string) => string;
  readonly partOfDay: Readonly<Record<PartOfDay, string>>;
  readonly withPart: (text: string, part: string) => string;
}

const EN_MONTHS = "January February March April May June July August September October November December".split(" ");

const WORDS: Readonly<Record<Lang, Words>> = {
  zh: {
    year: (y) => `${y}年`,
    month: (y, m) => `${y}年${m}月`,
    day: (d, y) => `${y}年${d.month}月${d.day}日`,
    monthDay: (m, d) => `${m}月${d}日`,
    sameMonth: (a, b, y) => `${y}年${a.month}月${a.day}日至${b.day}日`,
    sameYear: (a, b, y) => `${y}年${a.month}月${a.day}日至${b.month}月${b.day}日`,
    span: (a, b) => `${a}至${b}`,
    within: (text, single) => (single ? `${text}某日` : `${text}间某日`),
    from: (text) => `${text}起`,
    until: (text) => `至${text}`,
    unknown: "日期不明",
    bce: (y) => `公元前${y}`,
    weekdays: ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
    weekday: (text, w) => `${text}（${w}）`,
    partOfDay: { morning: "上午", noon: "中午", afternoon: "下午", evening: "晚上", night: "夜间" },
    withPart: (text, part) => `${text}${part}`,
  },
  en: {
    year: (y) => y,
    month: (y, m) => `${EN_MONTHS[m - 1]} ${y}`,
    day: (d, y) => `${d.day} ${EN_MONTHS[d.month - 1]} ${y}`,
    monthDay: (m, d) => `${d} ${EN_MONTHS[m - 1]}`,
    sameMonth: (a, b, y) => `${a.day}–${b.day} ${EN_MONTHS[a.month - 1]} ${y}`,
    sameYear: (a, b, y) => `${a.day} ${EN_MONTHS[a.month - 1]} – ${b.day} ${EN_MONTHS[b.month - 1]} ${y}`,
    span: (a, b) => `${a} – ${b}`,
    within: (text, single) => (single ? `one day in ${text}` : `one day within ${text}`),
    from: (text) => `from ${text}`,
    until: (text) => `until ${text}`,
    unknown: "date unknown",
    bce: (y) => `${y} BCE`,
    weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    weekday: (text, w) => `${w}, ${text}`,
    partOfDay: { morning: "morning", noon: "noon", afternoon: "afternoon", evening: "evening", night: "night" },
    withPart: (text, part) => `${text}, ${part}`,
  },
  vi: {
    year: (y) => `năm ${y}`,
    month: (y, m) => `tháng ${m}/${y}`,
    day: (d, y) => `${d.day}/${d.month}/${y}`,
    monthDay: (m, d) => `${d}/${m}`,
    sameMonth: (a, b, y) => `${a.day}–${b.day}/${a.month}/${y}`,
    sameYear: (a, b, y) => `${a.day}/${a.month}–${b.day}/${b.month}/${y}`,
    span: (a, b) => `${a} – ${b}`,
    within: (text, single) => (single ? `một ngày trong ${text}` : `một ngày trong khoảng ${text}`),
    from: (text) => `từ ${text}`,
    until: (text) => `đến ${text}`,
    unknown: "không rõ ngày",
    bce: (y) => `${y} TCN`,
    weekdays: ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"],
    weekday: (text, w) => `${w}, ${text}`,
    partOfDay: { morning: "buổi sáng", noon: "buổi trưa", afternoon: "buổi chiều", evening: "buổi tối", night: "ban đêm" },
    withPart: (text, part) => `${text}, ${part}`,
  },
};

const yearText = (year: number, w: Words): string => (year > 0 ? String(year) : w.bce(1 - year));

/** A year as written: `2019`, `公元前221`, `221 BCE`. */
export function formatYear(year: number, lang: Lang): string {
  return yearText(year, WORDS[lang]);
}

/** A day of any year: `9月2日`, `2 September`. */
export function formatMonthDay(month: number, day: number, lang: Lang): string {
  return WORDS[lang].monthDay(month, day);
}

/** One day, `2019年12月20日`; with the weekday when asked. */
export function formatDay(day: number, lang: Lang, weekday = false): string {
  const w = WORDS[lang];
  const d = civilOf(day);
  const text = w.day(d, yearText(d.year, w));
  return weekday ? w.weekday(text, w.weekdays[d.weekday]!) : text;
}

/** Inclusive days as the coarsest words that say exactly them: `2019年`, `2019年12月`, `2019年12月19日至22日`. */
function formatDays(from: number, to: number, lang: Lang): string {
  const w = WORDS[lang];
  const [a, b] = [civilOf(from), civilOf(to)];
  const next = civilOf(to + 1);
  const [ya, yb] = [yearText(a.year, w), yearText(b.year, w)];
  if (from === to) return formatDay(from, lang);
  const wholeYears = a.month === 1 && a.day === 1 && next.month === 1 && next.day === 1;
  if (wholeYears) return a.year === b.year ? w.year(ya) : w.span(w.year(ya), w.year(yb));
  if (a.day === 1 && next.day === 1)
    return a.year === b.year && a.month === b.month ? w.month(ya, a.month) : w.span(w.month(ya, a.month), w.month(yb, b.month));
  if (a.year !== b.year) return w.span(w.day(a, ya), w.day(b, yb));
  return a.month === b.month ? w.sameMonth(a, b, ya) : w.sameYear(a, b, ya);
}

const isPeriod = (from: number, to: number): boolean => civilOf(from).day === 1 && civilOf(to + 1).day === 1;

export interface DayInterval {
  /** Inclusive day numbers; null or NO_DAY for an open end. */
  readonly from: number | null;
  readonly to: number | null;
  readonly extent?: Extent | null;
  readonly partOfDay?: PartOfDay | null;
}

/** An interval in words, open and unknown ends included; a single day with its weekday. */
export function formatInterval({ from, to, extent, partOfDay }: DayInterval, lang: Lang, weekday = true): string {
  const w = WORDS[lang];
  const [a, b] = [from === NO_DAY ? null : from, to === NO_DAY ? null : to];
  if (a === null && b === null) return w.unknown;
  if (b === null) return w.from(formatDay(a!, lang));
  if (a === null) return w.until(formatDay(b, lang));
  const text = a === b ? formatDay(a, lang, weekday) : formatDays(a, b, lang);
  if (extent === "within" && a !== b) return w.within(text, isPeriod(a, b));
  return partOfDay && a === b ? w.withPart(text, w.partOfDay[partOfDay]) : text;
}

/** The same for ISO dates, as the event's details have them. */
export function formatIso(
  when: {
    readonly from: IsoDate | null;
    readonly to: IsoDate | null;
    readonly extent?: Extent | null;
    readonly partOfDay?: PartOfDay | null;
  },
  lang: Lang,
  weekday = true,
): string {
  const day = (iso: IsoDate | null): number | null => (iso === null ? null : dayOf(iso));
  return formatInterval({ ...when, from: day(when.from), to: day(when.to) }, lang, weekday);
}

/** Whole years a window touches, `2016–2026`; months or days when it is shorter than that. */
export function formatWindow(from: number, to: number, lang: Lang): string {
  const [a, b] = [civilOf(from), civilOf(to)];
  if (to - from < 62) return formatDays(from, to, lang);
  const w = WORDS[lang];
  if (to - from < 366 * 2 && a.year === b.year && !(a.month === 1 && b.month === 12))
    return w.span(w.month(yearText(a.year, w), a.month), w.month(yearText(b.year, w), b.month));
  return a.year === b.year ? w.year(yearText(a.year, w)) : `${yearText(a.year, w)}–${yearText(b.year, w)}`;
}

/** 0–1 as a percentage without false precision: below 1 % and above 99 % stay so. */
export function formatPercent(p: number): string {
  const n = Math.round(p * 100);
  if (p > 0 && n === 0) return "<1%";
  return p < 1 && n === 100 ? ">99%" : `${n}%`;
}
