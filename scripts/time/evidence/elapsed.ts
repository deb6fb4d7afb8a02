/** Sums the text leaves to the reader: 2013年…，10年来; 10年前的2013年; 自2017年起，连续五年; 建交43年来. */
import type { TimeMention } from "../../facts";
import { civilOf, dayNumber } from "../calendar";
import type { DateEvidence } from "../evidence";
import { before, leadingFields, partialDays, rowAt, type Context, type Support } from "./context";
import { foundedInLexicon } from "./founded";

/** Fewer years are counted loosely (近两年来). */
const FEWEST_YEARS = 3;
/** Characters between a year and the years counted from it: of 15 such pairs in dated items 14 add up to the year of writing. */
const REACH = 40;
/** 近十年来, 至少30年来 count from nothing told. */
const LOOSE = /(?:[近数逾约多每]|至少|过去|未来|超过?|持续|最近|以往|为期|[未头])的?$/;
const IN_A_ROW = /连续$/;

/** Years told and years counted from them; args: year, n. */
export function elapsedEvidence(c: Context): DateEvidence[] {
  const seen = new Set<number>();
  return c.mentions.flatMap((m, i) => {
    const support = agoOf(m, c.mentions[i + 1]) ?? sinceFounding(c, m) ?? sinceYear(c, m, c.mentions[i - 1]);
    if (!support || seen.has(support.year)) return [];
    seen.add(support.year);
    return [rowAt(c, "elapsed", m.span, { year: support.year, n: support.n }, support.days)];
  });
}

interface Sum {
  /** Counted from this year. */
  readonly year: number;
  readonly n: number;
  readonly days: Support[];
}

/** About a year: most in it, some in the weeks before its first and after its last day. */
const around = (first: number, last: number): Support[] => [
  { from: first, to: last, weight: 330 },
  { from: first - 120, to: last + 180, weight: 160 },
];
const wholeYear = (year: number): Support[] => around(dayNumber(year, 1, 1), dayNumber(year, 12, 31));

/** 10年前的2013年 */
function agoOf(m: TimeMention, next: TimeMention | undefined): Sum | null {
  const e = m.expression;
  if (e.kind !== "deictic" || e.unit !== "year" || e.offset > -FEWEST_YEARS || !next) return null;
  const year = leadingFields(next.expression)?.year;
  if (year === undefined || next.span[0] - m.span[1] > 1) return null;
  return { year, n: -e.offset, days: wholeYear(year - e.offset) };
}

/** 建交43年来, 建交已74年, 开通15年: the years after the anniversary. */
function sinceFounding(c: Context, m: TimeMention): Sum | null {
  const n = yearsOf(m);
  if (n === null || !/[立交国军党]已?$/.test(before(c, m, 2))) return null;
  const founded = partialDays(foundedInLexicon(c, m, n, null));
  if (!founded) return null;
  const { year, month, day } = civilOf(founded[0]);
  return { year, n, days: around(dayNumber(year + n, month, day), dayNumber(year + n + 1, month, day)) };
}

/** 2013年…，10年来; 自2017年起，连续五年 (2021年 or 2022年) */
function sinceYear(c: Context, m: TimeMention, last: TimeMention | undefined): Sum | null {
  const n = yearsOf(m);
  const year = last && last.role !== "name" ? leadingFields(last.expression)?.year : undefined;
  if (n === null || year === undefined || !last || m.span[0] - last.span[1] > REACH) return null;
  const between = c.page.norm.slice(last.span[1], m.span[0]);
  if (between.includes("\n") || LOOSE.test(between)) return null;
  if (IN_A_ROW.test(between)) return /^起|^以来/.test(between) ? { year, n, days: around(dayNumber(year + n - 1, 7, 1), dayNumber(year + n, 9, 30)) } : null; // prettier-ignore
  return /来$|间$/.test(m.text) ? { year, n, days: wholeYear(year + n) } : null;
}

function yearsOf({ expression: e, text }: TimeMention): number | null {
  if (e.kind !== "duration" || e.unit !== "year" || e.direction === "future" || e.direction === "after" || e.n < FEWEST_YEARS) return null;
  return /[近多余来几数过]\S*年/.test(text) ? null : e.n;
}
