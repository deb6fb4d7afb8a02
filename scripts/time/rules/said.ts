/** TIMEX3 for what a text alone says; unknown figures are X, as in XXXX-12-20TMO. */
import type { PartOfDay } from "../../../data/schema";
import type { CalendarFields, TimeExpression, TimeUnit } from "../expression";

const PARTS: Readonly<Record<PartOfDay, string>> = { morning: "TMO", noon: "TMI", afternoon: "TAF", evening: "TEV", night: "TNI" };
const LETTERS: Readonly<Record<TimeUnit, string>> = { day: "D", week: "W", tenday: "XD", month: "M", quarter: "Q", half: "H", year: "Y", decade: "DE", century: "CE" }; // prettier-ignore
const NAMED: Readonly<Record<string, string>> = { "-1": "last", "0": "this", "1": "next" };

/** What is said: TIMEX3 values, `a/b` for ranges, `UNDEF-last-year-03` for what is counted from another day (HeidelTime's form). */
export function saidOf(expression: TimeExpression, part: PartOfDay | null, clock: string | null): string {
  switch (expression.kind) {
    case "fields":
      return fieldsSaid(expression.fields) + timeSaid(part, clock);
    case "deictic":
    case "anaphoric":
      return shiftSaid(expression.kind, expression.unit, expression.offset) + finerSaid(expression.fields) + timeSaid(part, clock);
    case "anniversary":
      return `P${expression.n}Y`;
    case "duration":
      return expression.iso ?? durationSaid(expression.n, expression.unit);
    case "range":
      return `${sideSaid(expression.left)}/${expression.right ? sideSaid(expression.right) : expression.now ? "PRESENT_REF" : ".."}${part || clock ? timeSaid(part, clock) : ""}`;
    case "event":
      return `UNDEF-REF-${expression.relation}`;
    case "vague":
      return expression.value;
    case "set":
      return setSaid(expression.n, expression.unit, expression.fields, timeSaid(part, clock));
  }
}

const sideSaid = (side: TimeExpression | null): string => (side ? saidOf(side, null, null) : "..");
const two = (n: number): string => String(n).padStart(2, "0");

function timeSaid(part: PartOfDay | null, clock: string | null): string {
  if (clock) return `T${clock.split("/")[0]}`;
  return part ? PARTS[part] : "";
}

function yearSaid(fields: CalendarFields): string {
  if (fields.year === undefined) return "XXXX";
  return fields.year < 0 ? `-${String(-fields.year).padStart(4, "0")}` : String(fields.year).padStart(4, "0");
}

function fieldsSaid(fields: CalendarFields): string {
  if (fields.century !== undefined) return two(fields.century - 1);
  if (fields.decade !== undefined) return String(Math.floor(fields.decade / 10));
  if (fields.weekday !== undefined && fields.day === undefined && fields.nth === undefined) return `XXXX-WXX-${fields.weekday}`;
  const finer = finerSaid(fields);
  if (fields.day !== undefined && fields.month === undefined) return `${yearSaid(fields)}-XX${finer}`;
  return yearSaid(fields) + finer;
}

/** The part behind the year. */
function finerSaid(fields: CalendarFields): string {
  if (fields.same !== undefined) return fields.same === "day" ? "-XX-XX" : `-XX${fields.day === undefined ? "" : `-${two(fields.day)}`}`;
  if (fields.holiday !== undefined) return `-${fields.holiday}`;
  if (fields.half !== undefined) return `-H${fields.half}`;
  if (fields.quarter !== undefined) return `-Q${fields.quarter}`;
  const month = fields.month === undefined ? "" : `-${fields.lunar ? "L" : ""}${two(fields.month)}`;
  if (fields.nth !== undefined) return `${month}-${fields.weekday === undefined ? `W${two(fields.nth)}` : `WXX-${fields.weekday}-#${fields.nth}`}`; // prettier-ignore
  const day = fields.day === undefined ? "" : `-${two(fields.day)}`;
  const weekday = fields.weekday !== undefined && fields.day === undefined ? `-${fields.weekday}` : "";
  return month + day + weekday;
}

/** XXXX-WXX-5TMO and XXXX-09 come back, P2Y is how often. */
function setSaid(n: number, unit: TimeUnit, fields: CalendarFields, time: string): string {
  return Object.keys(fields).length > 0 ? fieldsSaid(fields) + time : durationSaid(n, unit);
}

function shiftSaid(kind: "deictic" | "anaphoric", unit: TimeUnit, offset: number): string {
  if (kind === "deictic" && String(offset) in NAMED) return `UNDEF-${NAMED[String(offset)]}-${unit}`;
  const count = offset === 0 ? "" : `-${offset < 0 ? "MINUS" : "PLUS"}-${Math.abs(offset)}`;
  return `UNDEF-${kind === "deictic" ? "this" : "REF"}-${unit}${count}`;
}

function durationSaid(n: number, unit: TimeUnit): string {
  if (unit === "day" && !Number.isInteger(n)) {
    const seconds = Math.round(n * 86400);
    return seconds % 3600 === 0 ? `PT${seconds / 3600}H` : seconds % 60 === 0 ? `PT${seconds / 60}M` : `PT${seconds}S`;
  }
  return `P${n}${LETTERS[unit]}`;
}
