/** Dates told in the story: full dates, datelines, month-days, bare days, 今天（5月1日）, weekdays, sexagenary years. */
import type { TimeMention } from "../../facts";
import { civilOf, dayNumber, isCivil, weekdayOf } from "../calendar";
import { BEFORE_TOLD, TOLD } from "../dating/kernel";
import type { DateEvidence } from "../evidence";
import type { CalendarFields } from "../expression";
import { after, fullDate, leadingFields, rowAt, supportsOf, tenseOf, trailingFields, yearSupport, type Context } from "./context";
import { isStamp } from "./stamps";

/** Agencies' datelines end in 电 or 讯 right after the day: 河内12月20日电, 台北16日电, (…3月5日讯). */
const DATELINE_AFTER = /^\s*(?:上午|下午|晚)?(?:专)?(?:电|讯|急电)(?![话脑视影子台力动])/;

/** Full dates of the told happenings and datelines with a year; a date told as history or in a name only bounds. */
export function fullDateEvidence(c: Context): DateEvidence[] {
  const rows: DateEvidence[] = [];
  const seen = new Set<number>();
  for (const m of c.mentions) {
    const first = leadingFields(m.expression);
    const last = trailingFields(m.expression);
    const from = first && fullDate(first);
    const to = last && fullDate(last);
    if (from === null || to === null || from > to || seen.has(from) || isStamp(c, m.span)) continue;
    seen.add(from);
    const { year, month, day } = civilOf(from);
    if (DATELINE_AFTER.test(after(c, m, 8))) {
      const steps = [{ from: 0, to: 0, weight: 1000 }, { from: 1, to: 1, weight: 800 }, { from: 2, to: 3, weight: 550 }]; // prettier-ignore
      rows.push(rowAt(c, "dateline.full", m.span, { year, month, day }, supportsOf(from, to, steps), -100));
      continue;
    }
    if (m.role === "history" || m.role === "name" || m.role === "anniversary") continue;
    const tense = tenseOf(c, m);
    // Dates deep in the story are more often background; a third full date in a row is a chronicle, not news.
    const scale = rows.length >= 3 ? 0.25 : isLead(c, m) ? 1 : 0.6;
    const steps = TOLD[tense].map((s) => ({ ...s, weight: Math.round(s.weight * scale) }));
    const outside = tense === "future" ? -100 : BEFORE_TOLD;
    rows.push(rowAt(c, "told.full", m.span, { year, month, day, tense }, supportsOf(from, to, steps), outside));
  }
  return rows;
}

/**
 * Month-days, bare days and 今天（5月1日）: symbolic rows, `inside` empty, that the posterior unfolds over every year or month
 * (args month, day, tense). They pin the day once something else tells the year, and resolution reads their tense.
 */
export function recurringEvidence(c: Context): DateEvidence[] {
  const rows: DateEvidence[] = [];
  const seen = new Set<string>();
  for (const m of c.mentions) {
    const row = recurringOf(c, m);
    if (!row) continue;
    const key = `${row.rule}|${String(row.args.month)}|${String(row.args.day)}|${String(row.args.tense)}`;
    const tenseOnly = seen.has(key) || rows.length >= 8;
    seen.add(key);
    // A repeated date adds nothing, yet its tense is still wanted where it is resolved.
    rows.push(tenseOnly ? { ...row, rule: "tense" } : row);
  }
  return rows;
}

function recurringOf(c: Context, m: TimeMention): DateEvidence | null {
  if (m.role === "history" || m.role === "name" || m.role === "anniversary" || m.role === "vague") return null;
  const tense = tenseOf(c, m);
  const e = m.expression;
  if (e.kind === "deictic" && e.unit === "day" && Math.abs(e.offset) <= 1 && e.fields.day !== undefined) {
    // 昨(27)日: the page is of the 28th. Counted in days of the month, the first of a month is lost; rare and harmless.
    const day = e.fields.day - e.offset;
    return rowAt(c, "recurring.today", m.span, withMonth(e.fields.month, day, tense), []);
  }
  const first = leadingFields(e);
  if (!first || first.year !== undefined || first.years || first.lunar || first.day === undefined || first.holiday) return null;
  const told = tense === "future" ? first : (trailing(first, trailingFields(e), tense) ?? first);
  if (told.day === undefined) return null;
  if (DATELINE_AFTER.test(after(c, m, 8))) return rowAt(c, "recurring.dateline", m.span, withMonth(told.month, told.day, tense), []);
  const rule = told.month === undefined ? "recurring.day" : "recurring.month-day";
  return rowAt(c, rule, m.span, withMonth(told.month, told.day, tense), []);
}

/** A visit told as done with its whole range is written near its end, an announced one before its start; else near the start. */
function trailing(first: CalendarFields, last: CalendarFields | null, tense: string): CalendarFields | null {
  if (!last || last.day === undefined || last.year !== undefined || tense !== "past") return null;
  return { ...last, month: last.month ?? first.month };
}

function withMonth(month: number | undefined, day: number, tense: string): DateEvidence["args"] {
  return month === undefined ? { day, tense } : { month, day, tense };
}

/** 12月20日(星期五): years whose 20 December is no Friday are unlikely (typos happen). */
export function weekdayEvidence(c: Context): DateEvidence[] {
  return c.mentions.flatMap((m) => {
    const f = leadingFields(m.expression);
    if (!f || f.weekday === undefined || f.month === undefined || f.day === undefined || f.lunar || m.role === "history") return [];
    const { weekday, month, day } = f;
    const fits = [];
    for (let year = 1990; year <= 2035; year++) {
      if (isCivil(year, month, day) && weekdayOf(dayNumber(year, month, day)) === weekday)
        fits.push({ from: dayNumber(year, month - 5, 1), to: dayNumber(year, month + 6, 0), weight: 300 });
    }
    return [rowAt(c, "weekday.fits", m.span, { month, day, weekday }, fits)];
  });
}

/** 丙午春节, 癸巳年: one year in sixty. */
export function cycleEvidence(c: Context): DateEvidence[] {
  return c.mentions.flatMap((m) => {
    const years = leadingFields(m.expression)?.years ?? [];
    if (years.length === 0 || m.role === "history") return [];
    const near = years.filter((y) => y >= 1960);
    const supports = near.flatMap((y) => [
      { from: dayNumber(y - 1, 12, 1), to: dayNumber(y + 1, 2, 28), weight: 350 },
      { from: dayNumber(y - 1, 7, 1), to: dayNumber(y - 1, 11, 30), weight: 120 },
    ]);
    return [rowAt(c, "cycle.year", m.span, { year: near.at(-1) ?? years[0]! }, supports)];
  });
}

/**
 * The latest year the story states bounds it from below and is likeliest its own: a text knows its past, and of the future
 * only plans. Years in names (2030年议程) and announced ones do not count.
 */
export function yearBoundEvidence(c: Context): DateEvidence[] {
  let latest: { readonly m: TimeMention; readonly from: number; readonly year: number } | null = null;
  for (const m of c.mentions) {
    if (m.role === "name" || m.role === "anniversary" || isTarget(c, m) || tenseOf(c, m) === "future") continue;
    const f = trailingFields(m.expression);
    if (!f || f.year === undefined || f.lunar || f.year < 1500) continue;
    const from = dayNumber(f.year, f.month ?? 1, f.month ? (f.day ?? 1) : 1);
    if (!latest || from > latest.from) latest = { m, from, year: f.year };
  }
  if (!latest) return [];
  const { m, from, year } = latest;
  const decay = [[0, 330], [1, 230], [2, 150], [3, 110], [5, 80], [9, 50], [19, 20], [400, 0]] as const; // prettier-ignore
  let start = year;
  const supports = decay.map(([lag, weight]) => {
    const s = yearSupport(start, year + lag, weight);
    start = year + lag + 1;
    return { ...s, from: Math.max(s.from, from) };
  });
  return [rowAt(c, "bound.year", m.span, { year }, supports, -250)];
}

/** 到2030年, 2035年前, 2060年目标: a year aimed at. */
function isTarget(c: Context, m: TimeMention): boolean {
  const ahead = c.page.norm.slice(Math.max(0, m.span[0] - 4), m.span[0]);
  return /(?:到|至|于|在|力争|争取|截至)\s*$/.test(ahead) && /^\s*(?:前|底前|以前|时|实现|达到|建成|将)/.test(after(c, m, 6))
    ? true
    : /(?:到|至)\s*$/.test(ahead) || /^\s*(?:前|底前|可持续|议程|愿景|目标|远景)/.test(after(c, m, 6));
}

/** The headline, standfirst, dateline and first paragraph: where the told happening's own date stands. */
function isLead(c: Context, m: TimeMention): boolean {
  return m.span[0] - c.cut.span[0] < 220;
}
