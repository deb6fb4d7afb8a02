/** A point of the calendar being read: what its parts say, before it becomes a mention. */
import type { PartOfDay, TimexType } from "../../../data/schema";
import type { CalendarFields, TimeExpression, TimeUnit } from "../expression";
import type { Anchors } from "../anchors";
import type { WordTable } from "./words";

/** What the rules see of a document. `text` is normalised. */
export interface Scene {
  readonly text: string;
  /** Written in Taiwan, by agency or script: bare ROC years and desk codes are read. */
  readonly taiwan: boolean;
  /** 9/11 is 9 November (Viet Nam and most of the world) unless the writer's country puts the month first. */
  readonly dayFirst: boolean;
  /** Country of the writer, which decides between feasts of one name. */
  readonly home: string | null;
  readonly lexicon: SceneLexicon;
}

/** The families of the lexicon the scanner reads, compiled once. */
export interface SceneLexicon {
  readonly holidays: WordTable;
  readonly anchors: Anchors;
  /** Founding words by themselves, with the date when all rows of the word agree. */
  readonly founded: ReadonlyMap<string, string | null>;
  readonly longestFounded: number;
}

export interface Point {
  readonly start: number;
  readonly end: number;
  readonly from: "fields" | "dct" | "told";
  /** Unit and number of units counted, when `from` is not `fields`. */
  readonly unit: TimeUnit;
  readonly offset: number;
  readonly fields: CalendarFields;
  /** The finest unit told. */
  readonly finest: TimeUnit;
  readonly part: PartOfDay | null;
  /** `15:30`, or two of them with a slash. */
  readonly clock: string | null;
  readonly rule: string;
  /** Last day or month when the point itself is an interval: 周末, 前三季度, 春季. */
  readonly until?: CalendarFields;
}

/** A mention as the rules give it: offsets into the scene, no text and no role yet. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly type: TimexType;
  readonly expression: TimeExpression;
  readonly part: PartOfDay | null;
  readonly clock: string | null;
  readonly rule: string;
}

/** Offset behind up to two blanks; a line break is none. */
export function skipBlank(text: string, from: number): number {
  if (text.charCodeAt(from) !== 32) return from;
  return text.charCodeAt(from + 1) === 32 ? from + 2 : from + 1;
}

/** A point one level finer: `fields` added, the rule's name grown. */
export function finer(point: Point, end: number, fields: CalendarFields, finest: TimeUnit, rule: string): Point {
  const { start, from, unit, offset, part, clock, until } = point;
  const made = { start, end, from, unit, offset, fields: { ...point.fields, ...fields }, finest, part, clock, rule };
  return until ? { ...made, until } : made;
}

export function expressionOf(point: Point): TimeExpression {
  if (point.until) return { kind: "range", left: single(point, point.fields), right: single(point, point.until), now: false };
  return single(point, point.fields);
}

function single(point: Point, fields: CalendarFields): TimeExpression {
  if (point.from === "fields") return { kind: "fields", fields };
  return { kind: point.from === "dct" ? "deictic" : "anaphoric", unit: point.unit, offset: point.offset, fields };
}

export function foundOf(point: Point): Found {
  const { start, end, part, clock, rule } = point;
  return { start, end, type: part || clock ? "TIME" : "DATE", expression: expressionOf(point), part, clock, rule };
}
