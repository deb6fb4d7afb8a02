/** Symbolic time of an event mention → days, once the document is dated. */
import type { Dct, DocumentRow, Extent, Granularity, Mention, PartOfDay, Reading, When } from "../../data/schema";
import type { DocumentFacts, EventMention } from "../facts";
import { dayOf, daysOfPartial, isoOf } from "../time/calendar";

/** Days before a report that a happening told without a day of its own may lie (gold: `reported`). */
const REPORT_LAG_DAYS = 3;
/** How long a journey lasts of which only one end is told. */
const JOURNEY_DAYS = 10;
const YEAR_DAYS = 366;

export const UNDATED: When = {
  from: null,
  to: null,
  extent: null,
  edtf: null,
  granularity: null,
  partOfDay: null,
  confidence: null,
  alternatives: [],
};

/** EDTF (ISO 8601-2 level 2): one day, `a/b` lasts, `[a..b]` one unknown day in it, `a/..` and `../b` open ends. */
export function edtfOf(from: string | null, to: string | null, extent: Extent | null): string | null {
  if (from === null && to === null) return null;
  if (from === null) return `../${to}`;
  if (to === null) return `${from}/..`;
  if (from === to) return from;
  return extent === "within" ? `[${from}..${to}]` : `${from}/${to}`;
}

type Rest = Pick<When, "granularity" | "partOfDay" | "confidence" | "alternatives">;

const make = (from: string | null, to: string | null, extent: Extent, { granularity, partOfDay, confidence, alternatives }: Rest): When => ({
  from, to, extent, edtf: edtfOf(from, to, extent), granularity, partOfDay, confidence, alternatives,
}); // prettier-ignore

interface Days {
  readonly from: string;
  readonly to: string;
  readonly confidence: number;
  readonly granularity: Granularity;
  readonly partOfDay: PartOfDay | null;
  readonly alternatives: readonly Reading[];
}

/** The days the mentions cover together; readings go together by rank, as the open year is the same for all of them. */
function cover(mentions: readonly Mention[]): Days | null {
  const dated = mentions.filter((m) => m.from !== null && m.to !== null);
  const [first] = dated;
  if (!first) return null;
  const from = dated.reduce((min, m) => (m.from! < min ? m.from! : min), first.from!);
  const to = dated.reduce((max, m) => (m.to! > max ? m.to! : max), first.to!);
  const readings = Math.min(...dated.map((m) => m.alternatives.length));
  const alternatives = Array.from({ length: readings }, (_, i) => {
    const all = dated.map((m) => m.alternatives[i]!);
    return {
      from: all.reduce((min, a) => (a.from < min ? a.from : min), all[0]!.from),
      to: all.reduce((max, a) => (a.to > max ? a.to : max), all[0]!.to),
      confidence: Math.min(...all.map((a) => a.confidence)),
    };
  });
  return {
    from,
    to,
    confidence: Math.min(...dated.map((m) => m.confidence)),
    granularity: first.granularity ?? "day",
    partOfDay: dated.length === 1 ? first.partOfDay : null,
    alternatives,
  };
}

/**
 * When an event mention says it happened. An event that leans on another one takes its days; a chain that comes back to itself is
 * undated; `reported` without a mention leans on the document's own date.
 */
export function whenOf(mention: EventMention, document: DocumentFacts, row: Pick<DocumentRow, "mentions" | "dct">, depth = 0): When {
  const { time } = mention;
  if (time.relation === "same" || time.relation === "during") {
    const other = time.of === null ? undefined : document.events[time.of];
    if (!other || depth > 8) return UNDATED;
    const when = whenOf(other, document, row, depth + 1);
    const oneDay = when.from !== null && when.from === when.to;
    if (time.relation === "same" || oneDay) return { ...when, partOfDay: null };
    return someDayOf(when, mention.status === "held" ? (row.dct?.to ?? null) : null);
  }
  const days = cover(time.mentions.flatMap((i) => row.mentions[i] ?? []));
  if (!days) return time.relation === "reported" ? reportedBy(row.dct) : UNDATED;
  switch (time.relation) {
    case "from":
    case "to":
      return oneEnded(time.relation, days, lengthOf(mention, document));
    case "within":
      return make(days.from, days.to, days.from === days.to ? "lasts" : "within", days);
    case "reported":
      return make(shift(days.from, -REPORT_LAG_DAYS), days.to, "within", {
        ...days,
        partOfDay: null,
        alternatives: days.alternatives.map((a) => ({ ...a, from: shift(a.from, -REPORT_LAG_DAYS) })),
      });
    case "at": {
      const coarse = days.granularity !== "day" && days.from !== days.to && time.mentions.length === 1;
      const extent = coarse || (time.extent === "within" && days.from !== days.to) ? "within" : (time.extent ?? "lasts");
      return make(days.from, days.to, days.from === days.to ? "lasts" : extent, days);
    }
    case "none":
      return UNDATED;
  }
}

/** Some day of a journey, also when only one end of it is told; what was held was held by the day it was written of. */
function someDayOf(when: When, written: string | null): When {
  const from = when.from ?? shift(when.to, -JOURNEY_DAYS);
  const last = when.to ?? shift(when.from, JOURNEY_DAYS);
  if (from === null || last === null) return UNDATED;
  const to = written !== null && written >= from && written < last ? written : last;
  return make(from, to, from === to ? "lasts" : "within", { ...when, partOfDay: null });
}

/** A journey told by its first or its last day, and by its length in days where that is told. */
function oneEnded(end: "from" | "to", days: Days, length: number | null): When {
  const extend = (r: { readonly from: string; readonly to: string }): readonly [string | null, string | null] => {
    if (end === "from") return [r.from, length === null ? null : shift(r.from, length - 1)];
    return [length === null ? null : shift(r.to, 1 - length), r.to];
  };
  const alternatives = days.alternatives.map((a) => {
    const [from, to] = extend(a);
    return { ...a, from: from ?? a.from, to: to ?? a.to };
  });
  return make(...extend(days), "lasts", { ...days, granularity: "day", partOfDay: null, alternatives });
}

const LONGEST_JOURNEY_DAYS = 20;
const NEAR = 12;

/** 为期五天的友好访问: days told right beside the trigger. */
function lengthOf({ span, trigger, time }: EventMention, document: DocumentFacts): number | null {
  for (const [i, m] of document.mentions.entries()) {
    const e = m.expression;
    if (e.kind !== "duration" || e.unit !== "day" || e.direction !== null || e.n < 1 || e.n > LONGEST_JOURNEY_DAYS) continue;
    const beside = m.span[0] >= span[0] && m.span[1] <= span[1] && m.span[1] >= trigger[0] - NEAR && m.span[0] <= trigger[1] + NEAR;
    if (beside || time.mentions.includes(i)) return e.n;
  }
  return null;
}

function shift(day: string, by: number): string;
function shift(day: string | null, by: number): string | null;
function shift(day: string | null, by: number): string | null {
  return day === null ? null : isoOf(dayOf(day) + by);
}

/** The day of the report or up to three before, as finely as the document is dated; undated when it leaves more than a year open. */
function reportedBy(dct: Dct | null): When {
  if (dct === null) return UNDATED;
  const years = Object.values(dct.years);
  const sure = years.length === 0 ? 0 : Math.max(...years);
  const wide = dayOf(dct.to) - dayOf(dct.from);
  const best = dct.best === null ? null : daysOfPartial(dct.best);
  if (best !== null && dct.best!.length === 10)
    return reported(best, wide <= REPORT_LAG_DAYS ? "day" : "month", Math.min(sure, wide <= REPORT_LAG_DAYS ? 0.95 : 0.6));
  if (wide <= YEAR_DAYS) return reported([dayOf(dct.from), dayOf(dct.to)], wide <= 31 ? "month" : "year", 0.9);
  return best === null ? UNDATED : reported(best, dct.best!.length === 7 ? "month" : "year", sure * 0.9);
}

const reported = ([from, to]: readonly [number, number], granularity: Granularity, confidence: number): When =>
  make(isoOf(from - REPORT_LAG_DAYS), isoOf(to), "within", {
    granularity,
    partOfDay: null,
    confidence: Math.round(confidence * 1000) / 1000,
    alternatives: [],
  });
