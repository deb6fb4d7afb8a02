/** The latest year a story states bounds its date from below, and mostly lies near it. */
import type { TimeMention } from "../../facts";
import { dayNumber } from "../calendar";
import type { DateEvidence } from "../evidence";
import { explainsAnniversary } from "./anniversary";
import { after, clauseBefore, rowAt, isPlanned, tellsOwnTime, tenseOf, trailingFields, type Context } from "./context";

/**
 * What the latest year a story states says of its own, hundredths of a nat up to a half-year (0 the first half of the stated year):
 * measured on 270 dated broadcast items that state one (same year 31 %, the next 25 %, more of them in its first half, when the year
 * before is summed up; later ones thin and even). It may lie ahead, above all in the last months of a year.
 */
const AFTER_YEAR: readonly (readonly [half: number, weight: number])[] = [[1, 215], [2, 190], [3, 120], [5, 30], [31, 0], [800, -100]]; // prettier-ignore
/**
 * A month told with its year, beside 今天, 去年 or month-days without one, mostly lies in a year before: of 50 in the same items 5 in
 * the year of writing, 10 in the one before, 12 in the next two.
 */
const AFTER_MONTH: typeof AFTER_YEAR = [[1, 100], [2, 190], [3, 150], [5, 90], [31, 0], [800, -100]]; // prettier-ignore
/** 2024年双边贸易额达…: a whole year is summed up in the next. */
const AFTER_SUM: typeof AFTER_YEAR = [[0, -60], [1, 60], [2, 270], [3, 210], [4, 60], [31, 0], [800, -100]]; // prettier-ignore
const SUM = /^[^。;\n]{0,24}?(?:贸易额|贸易总额|进出口|国内生产总值|GDP|产值|顺差|逆差|营收|投资额|出口额|进口额|总人口|增长率|人次)/;
/** 2007年重掌政权后, 2015年以来, 首次担任首相时, 2008年成立的: the year begins something, and says little of when it is told. */
const SINCE = /^[^,。;、]{0,8}(?:以来|后|起|至今|以后|之后)|^[^,。;、]{0,12}(?:[^小及临按准][时時](?![间常任代隔局])|期间)|^[^,。;、]{0,10}(?:成立|签署|签订|建立|生效|创立|创办|发起|启用|建成|落成|通过|当选|就任|上任|上台|开工|动工|启动)的/; // prettier-ignore
const EVE_DAYS = 120;
const EVE = 140;
const YEAR_BEFORE = -60;

/**
 * The latest year the story states bounds its date from below: a text knows its past, and of the future only plans. Years in
 * names (2030年议程) and announced ones do not count; one told as history only bounds.
 */
export function yearBoundEvidence(c: Context): DateEvidence[] {
  let latest: { readonly m: TimeMention; readonly from: number; readonly year: number } | null = null;
  for (const m of c.mentions) {
    if (m.role === "name" || m.role === "anniversary") continue;
    const f = trailingFields(m.expression);
    if (!f || f.year === undefined || f.lunar || f.year < 1500) continue;
    const month = f.month ?? 1;
    const from = dayNumber(f.year, month, f.month ? (f.day ?? 1) : 1);
    if (latest && from <= latest.from) continue;
    if (isTarget(c, m) || explainsAnniversary(c, m) || tenseOf(c, m) === "future") continue;
    latest = { m, from, year: f.year };
  }
  if (!latest) return [];
  const { m, from, year } = latest;
  const open = m.expression.kind === "range" && m.expression.now;
  const supports = [
    { from: from - EVE_DAYS, to: from - 1, weight: EVE },
    { from: from - 365, to: from - EVE_DAYS - 1, weight: YEAR_BEFORE },
  ];
  if (m.role === "history" || open || SINCE.test(after(c, m, 12)))
    return [rowAt(c, "bound.year", m.span, { year }, [{ from, to: from + 60000, weight: 0 }], -280)];
  let first = 0;
  for (const [last, weight] of tableOf(c, m)) {
    supports.push({ from: Math.max(from, halfYear(year, first)), to: halfYear(year, last + 1) - 1, weight });
    first = last + 1;
  }
  return [rowAt(c, "bound.year", m.span, { year }, supports, -270)];
}

function tableOf(c: Context, m: TimeMention): typeof AFTER_YEAR {
  const { month, day, half, quarter } = trailingFields(m.expression)!;
  if (month !== undefined) return day === undefined && c.mentions.some(tellsOwnTime) ? AFTER_MONTH : AFTER_YEAR;
  return half === undefined && quarter === undefined && SUM.test(after(c, m, 40)) ? AFTER_SUM : AFTER_YEAR;
}

/** First day of the `n`th half-year from the start of `year`. */
const halfYear = (year: number, n: number): number => dayNumber(year, 1 + 6 * n, 1);

/** 到2030年, 2035年前, 2060年目标: a year aimed at. */
function isTarget(c: Context, m: TimeMention): boolean {
  const ahead = c.page.norm.slice(Math.max(0, m.span[0] - 4), m.span[0]);
  return /(?:[到至于在]|力争|争取|截至)\s*$/.test(ahead) && /^\s*(?:[前时将]|底前|以前|实现|达到|建成)/.test(after(c, m, 6))
    ? true
    : /(?:到|至)\s*$/.test(ahead) || /^\s*(?:前|底前|可持续|议程|愿景|目标|远景)/.test(after(c, m, 6));
}

/** 原定于2020年举行的, 曾计划2018年完工: a plan of the past. */
const ONCE_PLANNED = /[原曾]/;
/** Years from which a plan is told, before the planned one. */
const AHEAD_YEARS = 4;

/** A year that is planned bounds from above (计划2024年完工 was written before its end), and is no likelier itself. */
export function planEvidence(c: Context): DateEvidence[] {
  let first: { readonly m: TimeMention; readonly year: number } | null = null;
  for (const m of c.mentions) {
    const { year, day, lunar } = (m.role === "event" && trailingFields(m.expression)) || {};
    if (year === undefined || day !== undefined || lunar || (first && first.year <= year)) continue;
    if (!isPlanned(c, m) || ONCE_PLANNED.test(clauseBefore(c, m, 16))) continue;
    first = { m, year };
  }
  if (!first) return [];
  const { m, year } = first;
  const end = dayNumber(year, 12, 31);
  const near = { from: dayNumber(year - AHEAD_YEARS, 1, 1), to: end, weight: 50 };
  return [rowAt(c, "bound.plan", m.span, { year }, [{ from: end - 60000, to: end, weight: 0 }, near], -250)];
}
