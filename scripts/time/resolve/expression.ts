/** One expression against one creation day: the days it means, what it leans on, and other readings. */
import type { Granularity } from "../../../data/schema";
import { civilOf, dayNumber, isCivil, weekdayOf } from "../calendar";
import type { CalendarFields, TimeExpression, TimeUnit } from "../expression";
import { daysOfFields, shift, unitAround, type Days } from "./fields";
import { anchorOf, insideTold, lastTold, laterBeside, nextWeekday, sameWeekday, yearCarried } from "./lean";
import { certain, NOTHING, type Resolved, type Scene, type Told } from "./scene";
import { latestUntil, nearest, nearestSpan } from "./nearest";

export function resolveExpression(e: TimeExpression, scene: Scene): Resolved {
  switch (e.kind) {
    case "fields": return resolveFields(e.fields, scene); // prettier-ignore
    case "deictic": return e.until === undefined ? deicticAt(e.unit, e.offset, e.fields, scene) : about(e.unit, [e.offset, e.until], scene.dct, "dct", scene); // prettier-ignore
    case "anaphoric": return anaphoric(e, scene); // prettier-ignore
    case "anniversary": return certain(scene.anniversary ?? unitAround(scene.dct, "year", 0), scene.anniversary ? "self" : "dct", scene); // prettier-ignore
    case "duration": return duration(e, scene); // prettier-ignore
    case "range": return range(e, scene); // prettier-ignore
    case "event": return certain(scene.happening, "self", scene); // prettier-ignore
    case "vague":
    case "set": return NOTHING; // prettier-ignore
  }
}

function resolveFields(f: CalendarFields, scene: Scene): Resolved {
  const whole = daysOfFields(f, scene.holiday);
  if (whole) return certain(whole, "self", scene);
  if (scene.year && f.year === undefined && f.month !== undefined) {
    const days = daysOfFields(f, scene.holiday, civilOf(scene.year.from).year);
    if (days) return certain(days, scene.year.span, scene);
  }
  const carried = yearCarried(f, scene);
  if (carried) return carried;
  const inside = insideTold(f, scene) ?? laterBeside(f, scene) ?? nextWeekday(f, scene) ?? sameWeekday(f, scene);
  if (inside) return inside;
  const anchor = f.year === undefined ? anchorOf(f, scene) : null;
  const ranked = f.year === undefined ? nearest(f, anchor?.from ?? scene.dct, anchor ? "none" : scene.tense, scene.holiday) : [];
  const best = ranked[0];
  if (!best) return NOTHING;
  const others = ranked.slice(1).map(({ days: { from, to, granularity }, share }) => ({ from, to, granularity, share }));
  return { ...certain(best.days, anchor?.span ?? "dct", scene), share: best.share, others };
}

/** News is a day old at most in daily reports: a speech of the days before is told by its date. */
const SPEECH_DAYS = 3;

function deicticAt(unit: TimeUnit, offset: number, f: CalendarFields, scene: Scene): Resolved {
  if (scene.speech && unit === "day" && isAnotherTime(scene)) return NOTHING;
  const said = scene.speech ? lastTold(scene) : undefined;
  if (said && said.from === said.to && said.to <= scene.dct && said.to >= scene.dct - SPEECH_DAYS)
    return certain(deictic(unit, offset, f, { ...scene, dct: said.to }), said.span, scene);
  return certain(deictic(unit, offset, f, scene), "dct", scene);
}

/** 今年5月到访。“今天是你的生日”: of a day in that time, which nobody tells. */
function isAnotherTime({ latest, dct, at }: Scene): boolean {
  if (!latest || at - latest.span[1] > SPEECH_REACH) return false;
  return latest.granularity !== "day" && latest.granularity !== "week" && latest.to < dct - SPEECH_DAYS;
}
const SPEECH_REACH = 80;

function deictic(unit: TimeUnit, offset: number, f: CalendarFields, scene: Scene): Days | null {
  const base = unitAround(scene.dct, unit, offset);
  if (Object.keys(f).length === 0) return base;
  return within(base, f, scene) ?? base;
}

/** Fields inside a unit: 去年 + 3月, 本月 + 5日, 上周 + 星期五, 昨 + 27日 (the month's day nearest to it). */
function within(base: Days, f: CalendarFields, scene: Scene): Days | null {
  const { year, month } = civilOf(base.from);
  if (f.same !== undefined) {
    const now = civilOf(scene.dct);
    return daysOfFields({ ...f, same: undefined, month: now.month, day: f.same === "day" ? now.day : f.day }, scene.holiday, year);
  }
  if (f.weekday !== undefined && f.day === undefined && f.nth === undefined) {
    // 前一天周日: the weekday of that day, should the count be a day off.
    const off = (f.weekday - weekdayOf(base.from) + 7) % 7;
    const day = base.granularity === "day" ? base.from + (off > 3 ? off - 7 : off) : unitAround(base.from, "week", 0).from + f.weekday - 1;
    return { from: day, to: day, granularity: "day" };
  }
  if ((base.granularity === "day" || base.granularity === "week") && f.day !== undefined) {
    // 今天（5月1日）, 本周三（11日）: the date told wins over the one counted.
    const counted = base.granularity === "week" ? base.from + (f.weekday ?? 4) - 1 : base.from;
    return nearest({ month: f.month, day: f.day }, counted, "none", scene.holiday)[0]?.days ?? base;
  }
  if (base.granularity === "day") return base;
  if (f.edge !== undefined && (base.granularity === "century" || base.granularity === "decade"))
    return daysOfFields(base.granularity === "century" ? { century: Math.ceil(year / 100), edge: f.edge } : { decade: year, edge: f.edge }, scene.holiday); // prettier-ignore
  return daysOfFields(f, scene.holiday, f.year ?? year, f.month ?? (base.granularity === "month" ? month : undefined));
}

/** 二十多天前, 三四年后: all units the count may mean, told no finer than they spread. */
function about(unit: TimeUnit, counts: readonly [number, number], at: number, anchor: Resolved["anchor"], scene: Scene): Resolved {
  const [first, last] = [unitAround(at, unit, Math.min(...counts)), unitAround(at, unit, Math.max(...counts))];
  return { ...certain({ from: first.from, to: last.to, granularity: spread(unit, counts) }, anchor, scene), share: ABOUT };
}

/** The granularity of a count that lies between two. */
function spread(unit: TimeUnit, [a, b]: readonly [number, number]): Granularity {
  const width = Math.abs(b - a) + 1;
  return SPREAD.find((s) => s.unit === unit && width >= s.least)?.granularity ?? unit;
}

const ABOUT = 0.8;

/** The granularity of so many units, widest first. */
const SPREAD: readonly { readonly unit: Granularity; readonly least: number; readonly granularity: Granularity }[] = [
  { unit: "day", least: 9, granularity: "tenday" },
  { unit: "day", least: 4, granularity: "week" },
  { unit: "month", least: 9, granularity: "year" },
  { unit: "month", least: 3, granularity: "quarter" },
  { unit: "year", least: 99, granularity: "century" },
  { unit: "year", least: 9, granularity: "decade" },
];

function anaphoric({ unit, offset, until, fields: f }: Extract<TimeExpression, { kind: "anaphoric" }>, scene: Scene): Resolved {
  const near = nearTold(unit, offset, scene);
  const last = near ?? (unit !== "day" && unit !== "week" ? undefined : offset === 0 || scene.subject ? lastTold(scene.year ? { ...scene, joined: null } : scene) : scene.told.at(-1)); // prettier-ignore
  // 次日 where no day was told: nobody knows of which.
  if (!last && unit === "day" && offset === 1 && scene.tense !== "future") return NOTHING;
  const at = last ? (offset < 0 ? last.from : last.to) : scene.dct;
  if (scene.year && unit === "day" && offset === 0) return certain(sameDay(at, scene.year, scene), scene.year.span, scene);
  if (until !== undefined) return about(unit, [offset, until], at, last?.span ?? "dct", scene);
  const days =
    Object.keys(f).length > 0 ? (within(unitAround(at, unit, offset), f, scene) ?? unitAround(at, unit, offset)) : exact(at, unit, offset);
  return { ...certain(days, last?.span ?? "dct", scene), share: last ? 1 : 0.8 };
}

/** The time told before that an expression of the unit leans on; a plan has no 上年. */
function nearTold(unit: TimeUnit, offset: number, { beside, latest, month, dct }: Scene): Told | undefined {
  if (unit === "day") return beside ?? undefined;
  if (unit === "week") return undefined;
  const told = (unit === "month" ? month : latest) ?? undefined;
  return told && offset < 0 && told.from > dct ? undefined : told;
}

/** 5年前的同一天: the day told, in that year. */
function sameDay(at: number, year: Told, { holiday }: Scene): Days | null {
  const { month, day } = civilOf(at);
  return daysOfFields({ year: civilOf(year.from).year, month, day }, holiday);
}

/** 三天后 is a day; 次年, 同月 the unit; 三个月后 the month. */
function exact(at: number, unit: TimeUnit, offset: number): Days {
  return unit === "day" ? { from: at + offset, to: at + offset, granularity: "day" } : unitAround(at, unit, offset);
}

function duration(e: Extract<TimeExpression, { kind: "duration" }>, scene: Scene): Resolved {
  const about = e.until !== undefined;
  const open = { granularity: about ? spread(e.unit, [e.n, e.until]) : e.unit, value: null, share: about ? 0.9 * ABOUT : 0.9, others: [] };
  if (scene.since) {
    const to = shift(scene.since.from, e.unit, e.n);
    if (Math.abs(to - scene.dct) <= 400) return { ...open, from: scene.since.from, to, anchor: scene.since.span };
  }
  if (scene.bare) return NOTHING;
  if (e.direction === "past") return { ...open, from: shift(scene.dct, e.unit, -e.n), to: scene.dct, anchor: "dct" };
  if (e.direction === "after") {
    const { latest } = scene;
    return latest ? { ...open, from: latest.from, to: shift(latest.to, e.unit, e.n), anchor: latest.span } : NOTHING;
  }
  if (e.direction === "future") return { ...open, from: scene.dct, to: shift(scene.dct, e.unit, e.n), anchor: "dct" };
  return NOTHING;
}

function range(e: Extract<TimeExpression, { kind: "range" }>, scene: Scene): Resolved {
  const left = e.left ? (leftByRight(e.left, e.right, scene) ?? resolveExpression(e.left, scene)) : null;
  const right = e.right ? resolveRight(e.right, left, scene) : null;
  const from = left?.from ?? null;
  const end = right?.to ?? (e.now ? scene.dct : null);
  if (left && from === null) return NOTHING;
  if (from === null && end === null) return NOTHING;
  const to = from !== null && end !== null ? Math.max(from, end) : end;
  const granularity = coarser(left?.granularity ?? null, right?.granularity ?? null);
  const value = `${left?.value ?? ""}/${right?.value ?? (e.now ? "PRESENT_REF" : "")}`;
  const anchor = left && left.anchor !== "self" ? left.anchor : (right?.anchor ?? "self");
  const shiftTo = to !== null && left?.to != null ? to - left.to : 0;
  const others = right && left ? left.others.map((o) => ({ ...o, granularity: granularity ?? o.granularity, to: o.to + shiftTo })) : [];
  return { from, to, granularity, value, anchor: e.now ? "dct" : anchor, share: left?.share ?? right?.share ?? 1, others };
}

/**
 * The left end where the right one says more of the year: 12月31日至2020年1月2日, 9月至明年2月. Months and quarters without a year are
 * placed as one stretch (1至11月 of January is last year's).
 */
function leftByRight(left: TimeExpression, right: TimeExpression | null, scene: Scene): Resolved | null {
  if (left.kind !== "fields" || !inYear(left.fields) || !right) return null;
  const { holiday, dct, tense } = scene;
  if (right.kind === "fields" && inYear(right.fields)) {
    if (left.fields.day !== undefined || right.fields.day !== undefined) return null;
    const span = nearestSpan(left.fields, right.fields, dct, tense, holiday);
    const days = span && daysOfFields(left.fields, holiday, civilOf(span.from).year);
    return days && certain(days, "dct", scene);
  }
  const told = right.kind === "fields" ? right.fields.year !== undefined : right.kind === "deictic" && right.unit === "year";
  const end = told ? resolveExpression(right, scene) : null;
  if (end?.from == null || end.to === null) return null;
  const days = latestUntil(left.fields, { from: end.from, to: end.to, granularity: end.granularity ?? "day" }, holiday);
  return days && certain(days, end.anchor, scene);
}

/** A month, quarter or half, with or without a day, of a year not told. */
const inYear = (f: CalendarFields): boolean =>
  f.year === undefined && !f.years && (f.month !== undefined || f.quarter !== undefined || f.half !== undefined);

/** The right end inherits what it leaves out from the left and never precedes it: 12月31日至1月2日 ends the year after. */
function resolveRight(e: TimeExpression, left: Resolved | null, scene: Scene): Resolved {
  if (left?.from == null) return resolveExpression(e, scene);
  const start = left.from;
  if (e.kind === "anaphoric") {
    const days = within(unitAround(start, e.unit, e.offset), e.fields, scene) ?? exact(start, e.unit, e.offset);
    return certain(days, "self", scene);
  }
  // 今冬: to February of the year after.
  if (e.kind === "deictic" && e.unit === "year" && (resolveExpression(e, scene).to ?? start) < start)
    return resolveExpression({ ...e, offset: e.offset + 1 }, scene);
  if (e.kind !== "fields" || e.fields.year !== undefined) {
    // 2025-26年 is written by the scanner as two years; a two-digit right year never reaches here.
    return resolveExpression(e, scene);
  }
  const whole = daysOfFields(e.fields, scene.holiday);
  if (whole) return certain(whole, "self", scene);
  if (e.fields.weekday !== undefined && e.fields.day === undefined) {
    const day = start + ((e.fields.weekday - weekdayOf(start) + 7) % 7);
    return certain({ from: day, to: day, granularity: "day" }, "self", scene);
  }
  const { year, month } = civilOf(start);
  for (const f of laterFields(e.fields, year, month)) {
    const days = daysOfFields(f, scene.holiday);
    if (days && days.to >= start) return certain(days, "self", scene);
  }
  return resolveExpression(e, { ...scene, tense: "none" });
}

/** The left's month and year, then the next ones. */
function laterFields(f: CalendarFields, year: number, month: number): CalendarFields[] {
  // The twelfth month of the lunar calendar ends in the next year of ours.
  if (f.lunar) return [year - 1, year, year + 1].map((y) => ({ ...f, year: y }));
  if (f.month !== undefined || f.quarter !== undefined || f.half !== undefined || f.holiday !== undefined)
    return [
      { ...f, year },
      { ...f, year: year + 1 },
    ];
  if (f.day === undefined && f.tenday === undefined && f.edge === undefined) return [{ ...f, year, month }];
  return [0, 1].map((k) => {
    const next = civilOf(dayNumber(year, month + k, 1));
    const day = f.day !== undefined && !isCivil(next.year, next.month, f.day) ? undefined : f.day;
    return { ...f, day, year: next.year, month: next.month };
  });
}

const ORDER: readonly Granularity[] = ["day", "week", "tenday", "month", "quarter", "half", "year", "decade", "century"];

function coarser(a: Granularity | null, b: Granularity | null): Granularity | null {
  if (!a || !b) return a ?? b;
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}
