/** Dates told in the story: full dates, datelines, month-days, bare days, 今天（5月1日）, weekdays, sexagenary years. */
import type { TimeMention } from "../../facts";
import { civilOf, dayNumber } from "../calendar";
import {
  type LagStep,
  RECURRING,
  type Tense,
  TOLD_BACKGROUND,
  TOLD_BESIDE,
  TOLD_DEEP,
  TOLD_FLOOR,
  TOLD_FORCE,
  TOLD_LEAD,
} from "../dating/kernel";
import type { DateEvidence } from "../evidence";
import type { CalendarFields, TimeExpression } from "../expression";
import {
  after,
  before,
  carriesYear,
  clauseAfter,
  fullDate,
  indexFrom,
  inSpeech,
  leadingFields,
  rowAt,
  comesIntoForce,
  supportsOf,
  tellsOwnTime,
  tenseOf,
  trailingFields,
  type Context,
} from "./context";
import { dayOfLunar } from "../lunar";
import { explainsAnniversary } from "./anniversary";
import { isStamp } from "./stamps";

/** Agencies' datelines end in 电 or 讯 right after the day: 河内12月20日电, 台北16日电, (…3月5日讯). */
const DATELINE_AFTER = /^\s*(?:上午|下午|晚)?专?(?:电|讯|急电)(?![话脑视影子台力动])/;

/** 今天起生效 beside 自2024年5月1日起生效: the day told is the day of writing. */
const FORCE = /^[^。;,\n]{0,8}(?:施行|实施|生效|执行|启用)/;
const inForceToday = (c: Context): boolean =>
  c.mentions.some(
    ({ expression: e, span }) => e.kind === "deictic" && e.unit === "day" && e.offset === 0 && FORCE.test(after(c, { span }, 16)),
  );

/** Full dates of the told happenings and datelines with a year; a date told as history or in a name only bounds. */
export function fullDateEvidence(c: Context): DateEvidence[] {
  const rows: DateEvidence[] = [];
  const seen = new Set<number>();
  const ownTime = c.mentions.find(tellsOwnTime);
  const today = inForceToday(c);
  for (const m of c.mentions) {
    const first = leadingFields(m.expression);
    const last = trailingFields(m.expression);
    const from = first && fullDate(first);
    const to = last && fullDate(last);
    if (from === null || to === null || from > to || seen.has(from) || isStamp(c, m)) continue;
    seen.add(from);
    const { year, month, day } = civilOf(from);
    if (DATELINE_AFTER.test(after(c, m, 8))) {
      const steps = [{ from: 0, to: 0, weight: 1300 }, { from: 1, to: 1, weight: 1080 }, { from: 2, to: 3, weight: 800 }]; // prettier-ignore
      rows.push(rowAt(c, "dateline.full", m.span, { year, month, day }, supportsOf(from, to, steps), -100));
      continue;
    }
    if (m.role === "history" || m.role === "name" || m.role === "anniversary" || explainsAnniversary(c, m)) continue;
    if (/截至$/.test(before(c, m, 2)) || m.text.startsWith("截")) continue;
    const tense = tenseOf(c, m);
    // A fourth full date makes a chronicle of it, not news.
    const lead = isLead(c, m) && rows.length < 3;
    const steps = comesIntoForce(c, m) ? (today ? TOLD_LEAD.past : TOLD_FORCE) : stepsOf(tense, lead, ownTime && (ownTime.span[0] < m.span[0] ? "before" : "behind")); // prettier-ignore
    rows.push(rowAt(c, "told.full", m.span, { year, month, day, tense }, supportsOf(from, to, steps), TOLD_FLOOR));
  }
  return rows;
}

/** How long after the date a page is written, by where the story's own 24日 or 昨天 stands, if it tells one. */
function stepsOf(tense: Tense, lead: boolean, ownTime: "before" | "behind" | undefined): readonly LagStep[] {
  if (lead) return ownTime === "before" && tense !== "future" ? TOLD_BESIDE : TOLD_LEAD[tense];
  return ownTime && tense !== "future" ? TOLD_BACKGROUND : TOLD_DEEP[tense];
}

/**
 * Month-days, bare days and 今天（5月1日）: symbolic rows, `inside` empty, that the posterior unfolds over every year or month
 * (args month, day, tense). They pin the day once something else tells the year, and resolution reads their tense.
 */
export function recurringEvidence(c: Context): DateEvidence[] {
  const rows: DateEvidence[] = [];
  const apart = apartOf(c);
  const seen = new Set<string>();
  let explained: { readonly from: number; readonly tense: string | number } | null = null;
  for (const m of c.mentions) {
    const row = toldAgain(c, m, recurringOf(c, m));
    if (!row) continue;
    if (explained && m.span[0] <= explained.from) {
      // 周三至周六(28日至31日): told once, in the tense of what stands before the brackets.
      rows.push({ ...row, rule: "tense", args: { ...row.args, tense: explained.tense } });
      continue;
    }
    explained = row.args.day !== undefined && row.args.day === dateInBrackets(c, m).day ? { from: m.span[1] + 2, tense: row.args.tense ?? "none" } : null; // prettier-ignore
    const { month, day, weekday, year } = row.args;
    const key = [row.rule, month, day, weekday, year].join("|");
    const tenseOnly = seen.has(key) || rows.length >= 8;
    seen.add(key);
    // A repeated date adds nothing, yet its tense is still wanted where it is resolved.
    const loss = row.rule === "recurring.day" || row.rule === "recurring.month-day" ? Math.max(apart, apartAbroad(c, m)) : 0;
    rows.push(tenseOnly ? { ...row, rule: "tense" } : loss > 0 ? { ...row, args: { ...row.args, apart: loss } } : row);
  }
  const first = rows.findIndex((r) => r.rule === "recurring.weekday" && r.args.lagFrom === undefined);
  const lead = first >= 0 && isLead(c, rows[first]!) && rows.some((r) => r.rule === "recurring.dateline");
  return lead ? rows.with(first, { ...rows[first]!, rule: "recurring.weekday-lead" }) : rows;
}

/** 总理13日访华 of a headline is to come where the text says so of its 13日: told there, in the tense of the text. */
function toldAgain(c: Context, m: TimeMention, row: DateEvidence | null): DateEvidence | null {
  const { title, span } = c.cut;
  if (!row || row.args.tense !== "none" || row.args.day === undefined || m.span[1] > span[0] + title.length) return row;
  const from = indexFrom(c, m.span[1]);
  const again = c.mentions.slice(from, from + SOON).find((n) => isSameDay(n, row.args));
  const tense = again && tenseTold(c, again, 48);
  return tense === "future" ? { ...row, args: { ...row.args, tense } } : row;
}

/** So many times behind a headline's are looked at. */
const SOON = 40;

function isSameDay({ expression, role }: TimeMention, { month, day }: DateEvidence["args"]): boolean {
  const f = role === "event" ? leadingFields(expression) : null;
  return f !== null && f.year === undefined && f.month === month && f.day === day;
}

/**
 * Who writes 昨天 and never 今天 is of the day after the news (250: its own day is hardly told by date); who writes 今天 tells
 * the days beside it by date somewhat more often than the day itself.
 */
const isBareDay = ({ expression: e }: TimeMention): boolean =>
  e.kind === "deictic" && e.unit === "day" && Object.keys(e.fields).length === 0;

const apartOf = (c: Context): number => (saysDay(c, 0) ? 60 : saysDay(c, -1) ? 250 : 0);

/**
 * 当地时间16日: who tells another clock's day is mostly of the day after it (of 124 in dated items 71 % the next day, 23 % the day itself;
 * of days told without it 36 and 60 %).
 */
const apartAbroad = (c: Context, m: TimeMention): number => (before(c, m, 4) === "当地时间" ? 150 : 0);

const saysDay = (c: Context, offset: number): boolean =>
  c.mentions.some((m) => isBareDay(m) && m.expression.kind === "deictic" && m.expression.offset === offset && !inSpeech(c, m));

/** 两年前的11月11日, 同年5月1日: the year is that of the words before. */
const OTHER_YEAR = /(?:年前|前年|同年|当年|次年|翌年)的?$/;

/** 晚间总统将设宴: what is said of a part of the day is to come. */
const WILL_NEAR = /^[^,。;!?\n]{0,8}(?<![上大中少准主名])将/;

/** 访问至22日结束: the end of what still goes on. */
const endsStretch = (c: Context, m: TimeMention): boolean =>
  /(?:至|持续到|延续到)$/.test(before(c, m, 3)) && /^[^,。;]{0,3}(?:结束|为止|止)/.test(after(c, m, 6));

/** 4月18日起出访三国: announced; 18日起已…, 18日起至今: under way. */
const SETS_OUT = /^起,?(?:[对赴率将]|出访|访问|前往|正式|举行|展开|开始)/;
const setsOut = (c: Context, m: TimeMention): boolean => SETS_OUT.test(after(c, m, 6)) && !/^[^,]*[已了]/.test(clauseAfter(c, m, 24));

const tenseTold = (c: Context, m: TimeMention, reach: number): Tense =>
  endsStretch(c, m) || setsOut(c, m) ? "future" : tenseOf(c, m, reach);

function recurringOf(c: Context, m: TimeMention): DateEvidence | null {
  if (m.role === "history" || m.role === "name" || m.role === "anniversary" || m.role === "vague") return null;
  const e = m.expression.kind === "range" && m.expression.left ? m.expression.left : m.expression;
  const first = leadingFields(e);
  if (first ? first.year !== undefined || first.years || first.lunar || first.holiday : e.kind !== "deictic" && e.kind !== "anaphoric")
    return null;
  if (OTHER_YEAR.test(before(c, m, 4)) || carriesYear(c, m)) return null;
  if (e.kind === "anaphoric") return WILL_NEAR.test(after(c, m, 16)) ? rowAt(c, "tense", m.span, { tense: "future" }, []) : null;
  if (isBareDay(m) && inSpeech(c, m)) return rowAt(c, "tense", m.span, { speech: 1 }, []);
  if (e.kind === "deictic") return deicticOf(c, m, { ...e, fields: { ...e.fields, ...dateInBrackets(c, m) } });
  if (!first) return null;
  const { weekday } = first;
  if (first.day === undefined && (weekday === undefined || first.month !== undefined)) return null;
  const tense = tenseTold(c, m, first.month === undefined ? 8 : 48);
  if (first.day === undefined) {
    const { month, day } = dateInBrackets(c, m);
    if (day !== undefined) return rowAt(c, month === undefined ? "recurring.day" : "recurring.month-day", m.span, argsOf({ month, day, weekday, tense }), []); // prettier-ignore
    return tense === "future" ? null : rowAt(c, "recurring.weekday", m.span, argsOf({ weekday, tense }), []);
  }
  const told = tense === "future" ? first : (trailing(first, trailingFields(m.expression), tense) ?? first);
  const args = argsOf({
    month: told.month,
    day: told.day,
    last: lastDay(told, trailingFields(m.expression)),
    weekday: told.weekday,
    tense,
  });
  if (DATELINE_AFTER.test(after(c, m, 8))) return rowAt(c, "recurring.dateline", m.span, args, []);
  return rowAt(c, told.month === undefined ? "recurring.day" : "recurring.month-day", m.span, args, []);
}

/**
 * Counted from the day of writing with the date told as well: 昨(27)日, 本周三(11日), 前天(星期日), 今年7月19日. `lagFrom`–`lagTo`
 * are the days from the told date to the day of writing, `year` the told year less the one of writing.
 */
function deicticOf(c: Context, m: TimeMention, e: Extract<TimeExpression, { kind: "deictic" }>): DateEvidence | null {
  const { month, day, weekday } = e.fields;
  if (e.unit === "day" && Math.abs(e.offset) <= 3 && (day !== undefined || weekday !== undefined)) {
    const rule = day === undefined ? "recurring.weekday" : "recurring.today";
    return datedRow(c, m, rule, { month, day, weekday, lagFrom: -e.offset, lagTo: -e.offset });
  }
  if (e.unit === "week" && Math.abs(e.offset) <= 2 && weekday !== undefined && day !== undefined) {
    const monday = 1 - weekday - 7 * e.offset;
    return datedRow(c, m, "recurring.week", { month, day, weekday, lagFrom: monday, lagTo: monday + 6 });
  }
  if (e.unit === "month" && e.offset === 0 && day !== undefined) return datedRow(c, m, "recurring.day", { day });
  if (e.unit !== "year" || Math.abs(e.offset) > 1 || month === undefined) return null;
  return datedRow(c, m, "recurring.year", { month, day, year: e.offset });
}

const datedRow = (c: Context, m: TimeMention, rule: string, args: Readonly<Record<string, number | undefined>>): DateEvidence =>
  rowAt(c, rule, m.span, argsOf({ ...args, tense: tenseTold(c, m, 48) }), []);

/** 下周一至周二(12月11日至12日): the first date of the mention in brackets right behind. */
function dateInBrackets(c: Context, m: TimeMention): CalendarFields {
  if (!/^ ?\(/.test(after(c, m, 2))) return {};
  const next = c.mentions[indexFrom(c, m.span[1] + 1)];
  const f = next && next.span[0] <= m.span[1] + 2 ? leadingFields(next.expression) : null;
  return f?.day === undefined || f.lunar ? {} : { ...(f.month === undefined ? {} : { month: f.month }), day: f.day };
}

/** The args that are told. */
function argsOf(args: Readonly<Record<string, string | number | undefined>>): DateEvidence["args"] {
  const told: Record<string, string | number> = {};
  for (const key in args) if (args[key] !== undefined) told[key] = args[key];
  return told;
}

/** Days that every month has say nothing of which it is. */
const EVERY_MONTH = 28;

/** 28日至31日 is of a month that has both days. */
function lastDay(first: CalendarFields, last: CalendarFields | null): number | undefined {
  const same = last?.day !== undefined && last.day > first.day! && (last.month ?? first.month) === first.month;
  return same && last.day > EVERY_MONTH ? last.day : undefined;
}

/** A visit told as done with its whole range is written near its end, an announced one before its start; else near the start. */
function trailing(first: CalendarFields, last: CalendarFields | null, tense: string): CalendarFields | null {
  if (!last || last.day === undefined || last.year !== undefined || tense !== "past") return null;
  return { ...last, month: last.month ?? first.month };
}

/** 丙午春节, 癸巳年: one year in sixty; 农历八月十五, 甲辰年正月初五: the day it is in each year. */
export function cycleEvidence(c: Context): DateEvidence[] {
  const cyclic = c.mentions.filter((m) => {
    const f = m.role === "history" ? null : leadingFields(m.expression);
    return f && f.year === undefined && (f.lunar || f.years);
  });
  const apart = cyclic.length === 0 ? 0 : apartOf(c);
  return cyclic.flatMap((m) => {
    const f = leadingFields(m.expression)!;
    const years = f.years?.filter((y) => y >= 1960 && y <= 2035) ?? [];
    if (f.lunar && f.month !== undefined && f.day !== undefined) return [lunarRow(c, m, f, years, apart)];
    if (years.length === 0) return [];
    const supports = years.flatMap((y) => [
      { from: dayNumber(y - 1, 12, 1), to: dayNumber(y + 1, 2, 28), weight: 350 },
      { from: dayNumber(y - 1, 7, 1), to: dayNumber(y - 1, 11, 30), weight: 120 },
    ]);
    return [rowAt(c, "cycle.year", m.span, { year: years.at(-1)! }, supports)];
  });
}

function lunarRow(c: Context, m: TimeMention, f: CalendarFields, years: readonly number[], apart: number): DateEvidence {
  const all = years.length > 0 ? years : Array.from({ length: 46 }, (_, i) => 1990 + i);
  const days = all.flatMap((y) => dayOfLunar(y, f.month!, f.day!, f.leapMonth === true) ?? []);
  const steps = RECURRING["recurring.month-day"]![tenseOf(c, m)].map((s) => (s.from === 0 ? { ...s, weight: s.weight - apart } : s));
  const told = years.length > 0 ? [...steps, { from: -300, to: 300, weight: 60 }] : steps;
  const args = { month: f.month!, day: f.day!, ...(years.length > 0 ? { year: years.at(-1)! } : {}) };
  return rowAt(c, "cycle.lunar", m.span, args, days.flatMap((day) => supportsOf(day, day, told))); // prettier-ignore
}

/** The headline and what follows it up to the end of the first paragraph: where the told happening's own date stands. */
function isLead(c: Context, m: Pick<DateEvidence, "span">): boolean {
  const [start, end] = c.cut.span;
  const headline = lineEnd(c.page.norm, start, end);
  let at = headline;
  while (at < end) {
    const next = lineEnd(c.page.norm, at + 1, end);
    if (next - at > PARAGRAPH) return (m.span?.[0] ?? next) < next;
    at = next;
  }
  return true;
}

/** Characters from which a line is a paragraph: captions and credits are shorter. */
const PARAGRAPH = 40;

function lineEnd(text: string, from: number, end: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 || at > end ? end : at;
}
