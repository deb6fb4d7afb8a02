/** N周年 of something whose founding is known: one year, and the weeks around one day. */
import type { TimeMention } from "../../facts";
import { civilOf, dayNumber, isCivil, isoOf } from "../calendar";
import type { DateEvidence } from "../evidence";
import {
  after,
  clauseBefore,
  fullDate,
  indexFrom,
  leadingFields,
  partialDays,
  rowAt,
  yearSupport,
  type Context,
  type Support,
} from "./context";
import { foundedInLexicon } from "./founded";

/**
 * Anniversaries with a founding date from the text, the scanner or the lexicon. Args: founded, n, year; `on` when the text gives the
 * day itself; `at`, where the date begins whose day or year it falls on (15日是…67周年).
 */
export function anniversaryEvidence(c: Context): DateEvidence[] {
  if (!c.mentions.some((m) => m.expression.kind === "anniversary")) return [];
  const told = foundingsTold(c);
  const seen = new Set<string>();
  return c.mentions.flatMap((m, i): DateEvidence[] => {
    if (m.expression.kind !== "anniversary") return [];
    const { n } = m.expression;
    const on = dayInBrackets(c, m);
    const founded = told.get(n) ?? foundedInLexicon(c, m, n, m.expression.what) ?? m.expression.founded;
    const days = partialDays(founded);
    const same = fallsOn(c, m, c.mentions[i - 1]);
    const at: DateEvidence["args"] = same ? { at: same.span[0] } : {};
    if (on !== null) return [row(c, m, seen, { founded: founded ?? "", n, year: civilOf(on).year, on: isoOf(on) }, [on, on])];
    if (!days) return same ? [rowAt(c, "anniversary.again", m.span, { n, ...at }, [])] : [];
    const { year, month, day } = civilOf(days[0]);
    const target = days[0] === days[1] && isCivil(year + n, month, day) ? dayNumber(year + n, month, day) : null;
    return [row(c, m, seen, { founded: founded!, n, year: year + n, ...at }, target === null ? null : [target, target])];
  });
}

const IS = /^(?:是|为|正值|适逢|恰逢|时值|,?正是)[^,。;!?\n]{0,20}$/;
const COMMA = /^,[^,。;!?\n]{0,20}$/;
const ON_THE_DAY = /^(?:之际|当[天日]|纪念日|到来之际)/;

/**
 * The day or year told right before that an anniversary falls on: 15日是二战结束67周年; 明年是建交50周年; 2019年1月22日,
 * 《条约》签署56周年之际.
 */
function fallsOn(c: Context, m: TimeMention, told: TimeMention | undefined): TimeMention | null {
  if (!told) return null;
  const { expression: e } = told;
  const day = e.kind === "fields" && e.fields.day !== undefined;
  if (!day && !isYear(e)) return null;
  const between = c.page.norm.slice(told.span[1], m.span[0]);
  return IS.test(between) || (day && COMMA.test(between) && ON_THE_DAY.test(after(c, m, 6))) ? told : null;
}

/** 2017年, 明年. */
const isYear = (e: TimeMention["expression"]): boolean =>
  e.kind === "deictic" ? e.unit === "year" && Object.keys(e.fields).length === 0 : e.kind === "fields" && e.fields.year !== undefined && Object.keys(e.fields).length === 1; // prettier-ignore

function row(
  c: Context,
  m: TimeMention,
  seen: Set<string>,
  args: DateEvidence["args"],
  day: readonly [number, number] | null,
): DateEvidence {
  const key = `${String(args.founded)}|${String(args.n)}`;
  // The same anniversary named twice is one piece of evidence; the row stays for resolution.
  const again = seen.has(key);
  seen.add(key);
  return rowAt(
    c,
    again ? "anniversary.again" : "anniversary",
    m.span,
    args,
    again ? [] : supportsAround(Number(args.year), day, shiftOf(c, m)),
    again ? 0 : -60,
  );
}

const WHEN = /明年|来年|今年|本年|去年|即将迎来|将迎来|喜迎/g;
const UPCOMING = /^[^。;]{0,6}(?:为契机|即将|将至|到来)/;

/** 明年是…50周年 is written the year before (−1), 今年是… in the year itself (0), 为契机 looks ahead or not ("soon"); null when the text does not say. */
function shiftOf(c: Context, m: TimeMention): number | "soon" | null {
  const word = [...clauseBefore(c, m, 44).matchAll(WHEN)].at(-1)?.[0];
  if (!word) return UPCOMING.test(after(c, m, 12)) ? "soon" : null;
  if (word.includes("迎")) return "soon";
  return word === "明年" || word === "来年" ? -1 : word === "去年" ? 1 : 0;
}

/**
 * Celebrated mostly within six weeks before the day; named all through its year, and looked forward to in the one before
 * (leaders agree to mark next year's anniversary).
 */
function supportsAround(year: number, day: readonly [number, number] | null, shift: number | "soon" | null): Support[] {
  if (typeof shift === "number") return [yearSupport(year + shift, year + shift, 480), yearSupport(year - 1, year + 1, 60)];
  const ahead = { from: dayNumber(year - 1, 7, 1), to: dayNumber(year - 1, 12, 31), weight: shift === "soon" ? 330 : 190 };
  const wide = [yearSupport(year, year, day ? 270 : 370), ahead, yearSupport(year - 1, year + 1, 90)];
  if (!day || shift === "soon") return wide;
  return [...wide, { from: day[0] - 45, to: day[1] + 15, weight: 430 }, { from: day[0] - 150, to: day[1] + 60, weight: 330 }];
}

/** (1930年2月3日—2026年2月3日): founding days told as the left of a range n years long, or named as founding just before. */
function foundingsTold(c: Context): ReadonlyMap<number, string> {
  const told = new Map<number, string>();
  const fulls = c.mentions.flatMap((m) => {
    const f = leadingFields(m.expression);
    const day = f ? fullDate(f) : null;
    return day === null ? [] : [{ m, day }];
  });
  for (const { m } of fulls) {
    if (m.expression.kind !== "range" || m.expression.left?.kind !== "fields" || m.expression.right?.kind !== "fields") continue;
    note(told, fullDate(m.expression.left.fields), fullDate(m.expression.right.fields));
  }
  for (let i = 0; i + 1 < fulls.length; i++) {
    const [a, b] = [fulls[i]!, fulls[i + 1]!];
    if (/^\s*[-—–－~～至到]+\s*$/.test(c.page.norm.slice(a.m.span[1], b.m.span[0]))) note(told, a.day, b.day);
  }
  return told;
}

function note(told: Map<number, string>, from: number | null, to: number | null): void {
  if (from === null || to === null) return;
  const [a, b] = [civilOf(from), civilOf(to)];
  if (a.month === b.month && a.day === b.day && b.year > a.year) told.set(b.year - a.year, isoOf(from));
}

/** 国家统一50周年(2025年4月30日): the day itself, alone in brackets; (1930年2月3日—2026年2月3日) begins with the founding. */
function dayInBrackets(c: Context, m: TimeMention): number | null {
  const next = bracketed(c, m);
  if (!next || !/^\s*\)/.test(after(c, next, 2))) return null;
  return next.expression.kind === "fields" ? fullDate(next.expression.fields) : null;
}

function bracketed(c: Context, m: TimeMention): TimeMention | undefined {
  if (!/^\s*\(/.test(after(c, m, 2))) return undefined;
  const next = c.mentions[indexFrom(c, m.span[1])];
  return next && next.span[0] <= m.span[1] + 3 ? next : undefined;
}

/** Whether a date only explains an anniversary: it stands in the brackets right behind one. */
export function explainsAnniversary(c: Context, m: TimeMention): boolean {
  for (let i = indexFrom(c, m.span[0]) - 1; i >= 0; i--) {
    const { span, expression } = c.mentions[i]!;
    if (m.span[0] - span[1] > EXPLAINS_WITHIN) return false;
    if (expression.kind === "anniversary" && /^\s*\([^)]*$/.test(c.page.norm.slice(span[1], m.span[0]))) return true;
  }
  return false;
}

const EXPLAINS_WITHIN = 24;
