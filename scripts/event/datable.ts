/** Which time mentions can date an event, and how near they tell the day. */
import type { TimeMention } from "../facts";
import type { TimeExpression } from "../time/expression";

/** True of mentions that can date an event. */
export function canDate(m: TimeMention): boolean {
  return (m.role === "event" || m.role === "history") && (m.type === "DATE" || m.type === "TIME") && isCalendar(m.expression);
}

const isCalendar = (e: TimeExpression): boolean =>
  e.kind === "fields" || e.kind === "deictic" || e.kind === "anaphoric" || e.kind === "range";
export const isFeast = (e: TimeExpression): boolean => "fields" in e && e.fields.holiday !== undefined;

/** 春节招待会, “欢乐春节”音乐会: mostly held some days before. */
const OF_FEAST = /^”?(?:主题|专场)?(?:招待|联欢|联谊|茶话|团拜|慰问|音乐|[晚酒庙]|游园)会/;
export const namesFeast = (m: TimeMention, norm: string): boolean =>
  isFeast(m.expression) && OF_FEAST.test(norm.slice(m.span[1], m.span[1] + 8));
export const isRange = (m: TimeMention): boolean => m.expression.kind === "range";
export const isNear = (e: TimeExpression): boolean =>
  e.kind === "range"
    ? true
    : e.kind === "fields" || e.kind === "deictic" || e.kind === "anaphoric"
      ? "fields" in e && (e.fields.day !== undefined || e.fields.weekday !== undefined || (e.kind !== "fields" && e.unit === "day"))
      : false;
