/** Dates told about a page by its fields, address and file name: calendar dates as written, no zone conversion. */
import type { IsoDate } from "../../data/schema";
import { daysOfPartial, isCivil, isoOf } from "../time/calendar";

/** First and last day; equal for a date that names its day. */
export interface WrittenDate {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly quote: string;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const BEIJING_MS = 8 * 3600_000;
const DAY_MS = 86_400_000;

type Fields = readonly [year: number, month: number | null, day: number | null];
interface Shape {
  readonly pattern: RegExp;
  readonly read: (m: RegExpExecArray) => Fields;
}
const ymd = (m: RegExpExecArray): Fields => [Number(m[1]), m[2] ? Number(m[2]) : null, m[3] ? Number(m[3]) : null];
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Shapes of a date field, the first that fits. 09/11/2024 is 9 November, as most of the agencies write it, unless that cannot be. */
const FIELD_SHAPES: readonly Shape[] = [
  { pattern: /^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2}))?(?!\d)/, read: ymd },
  { pattern: /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}\b|\b)/, read: ymd },
  { pattern: /^(\d{4})年?$/, read: ymd },
  {
    pattern: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/,
    read: (m) => (Number(m[2]) > 12 ? [Number(m[3]), Number(m[1]), Number(m[2])] : [Number(m[3]), Number(m[2]), Number(m[1])]),
  },
  {
    pattern: /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3,9})\.?,?\s+(\d{4})\b/i,
    read: (m) => [Number(m[3]), monthOf(m[2]!), Number(m[1])],
  },
  {
    pattern: /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:,\s*|\s+)(?:\d\d:\d\d:\d\d\s+(?:[a-z]+\s+|[+-]\d{4}\s+)?)?(\d{4})\b/i,
    read: (m) => [Number(m[3]), monthOf(m[1]!), Number(m[2])],
  },
];

/**
 * The date a field states, or null when it states none or an impossible one (2019-02-30, 0000-00-00). A Unix time has no written
 * date: its day in Beijing is taken, as nearly all sites that keep one are within an hour or two of it.
 */
export function writtenDate(value: unknown): WrittenDate | null {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim().normalize("NFKC") : "";
  if (/^1\d{9}(?:\d{3})?$/.test(text)) {
    const ms = Number(text) * (text.length === 10 ? 1000 : 1);
    const day = isoOf(Math.floor((ms + BEIJING_MS) / DAY_MS));
    return { from: day, to: day, quote: text };
  }
  for (const { pattern, read } of FIELD_SHAPES) {
    const m = pattern.exec(text);
    if (m) return interval(read(m), text.slice(0, 60));
  }
  return null;
}

/** Years no page of news has: what systems write for "not known" (0001-01-01, 1970-01-01). */
const UNKNOWN = new Set(["1970-01-01"]);

function interval([year, month, day]: Fields, quote: string): WrittenDate | null {
  if (year < 1000 || year > 2999) return null;
  if (month === null) return days(`${year}`, quote);
  if (!isCivil(year, month, day ?? 1)) return null;
  const two = (n: number): string => String(n).padStart(2, "0");
  const written = days([year, two(month), ...(day === null ? [] : [two(day)])].join("-"), quote);
  return UNKNOWN.has(written.from) ? null : written;
}

function days(partial: string, quote: string): WrittenDate {
  const [from, to] = daysOfPartial(partial);
  return { from: isoOf(from), to: isoOf(to), quote };
}

const Y = "(19[5-9]\\d|20\\d\\d)";
const M = "(0[1-9]|1[0-2])";
const D = "(0[1-9]|[12]\\d|3[01])";

/** /2019/12/20/, /2019-12/20/, /2019/1220/, /20191220/, t20191220_, content_20191220…, then whole months. */
const URL_SHAPES = [
  new RegExp(`(?<!\\d)${Y}[-/_.]${M}[-/_.]${D}(?!\\d)`),
  new RegExp(`(?<!\\d)${Y}[-/_]?${M}/?${D}(?:[0-2]\\d[0-5]\\d(?:[0-5]\\d)?)?(?!\\d)`),
  new RegExp(`/${Y}[-/_]?${M}(?=/)`),
];

/** The date in an address: its path and query, never its host. */
export function urlDate(url: string): WrittenDate | null {
  const path = url.replace(/^(?:[a-z]+:)?\/\/[^/?#]*/i, "");
  return firstDate(path.split("#")[0]!, URL_SHAPES);
}

const EDGE = "(?<![0-9A-Za-z])";
const NAME_SHAPES = [
  new RegExp(`${EDGE}${Y}[-_. /]${M}[-_. /]${D}(?!\\d)`),
  new RegExp(`(?<!\\d)${Y} ?年 ?(\\d{1,2}) ?月(?: ?(\\d{1,2}) ?[日号])?`),
  new RegExp(`${EDGE}${Y}${M}${D}(?![0-9A-SU-Za-z])`),
  new RegExp(`${EDGE}${Y}[-_.]?${M}(?![-_.]?\\d|[A-Za-z])`),
];

/** The date in the name of a file (2019-12-20, 20191220, 2019年12月20日, 201912). */
export const fileNameDate = (name: string): WrittenDate | null => firstDate(name.normalize("NFKC"), NAME_SHAPES);

/** The date in folders: as in a file's name, or years, months and days nested (2019/12/20); the deepest folder that has one. */
export function folderDate(folders: readonly string[]): WrittenDate | null {
  for (let end = folders.length; end > 0; end--) {
    const nested = new RegExp(`^${Y}(?:/${M}(?:/${D})?)?$`);
    for (const depth of [3, 2, 1]) {
      const m = end >= depth ? nested.exec(folders.slice(end - depth, end).join("/")) : null;
      const written = m ? interval(ymd(m), m[0]) : null;
      if (written) return written;
    }
    const named = fileNameDate(folders[end - 1]!);
    if (named) return named;
  }
  return null;
}

function firstDate(text: string, shapes: readonly RegExp[]): WrittenDate | null {
  for (const shape of shapes) {
    const m = shape.exec(text);
    const written = m ? interval(ymd(m), m[0]) : null;
    if (written) return written;
  }
  return null;
}
