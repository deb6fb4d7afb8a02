/** Symbolic time of an event mention → days, once the document is dated. */
import type { Extent, Granularity, Mention, PartOfDay, Reading, When } from "../../data/schema";
import type { DocumentFacts, EventMention } from "../facts";
import { dayOf, isoOf } from "../time/calendar";

/** Days before a report that a happening told without a day of its own may lie (gold: `reported`). */
const REPORT_LAG_DAYS = 3;

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

const make = (from: string | null, to: string | null, extent: Extent, rest: Pick<When, "granularity" | "partOfDay" | "confidence" | "alternatives">): When => ({
  from, to, extent, edtf: edtfOf(from, to, extent), ...rest,
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
 * When an event mention says it happened. `mentions` are the document's resolved time mentions. An event that leans on another one
 * takes its days; a chain that comes back to itself is undated.
 */
export function whenOf(mention: EventMention, document: DocumentFacts, mentions: readonly Mention[], depth = 0): When {
  const { time } = mention;
  if (time.relation === "same" || time.relation === "during") {
    const other = time.of === null ? undefined : document.events[time.of];
    if (!other || depth > 8) return UNDATED;
    const when = whenOf(other, document, mentions, depth + 1);
    const oneDay = when.from !== null && when.from === when.to;
    if (time.relation === "same" || oneDay) return { ...when, partOfDay: null };
    const extent = when.from === null && when.to === null ? null : "within";
    return { ...when, extent, edtf: edtfOf(when.from, when.to, extent), partOfDay: null };
  }
  const days = cover(time.mentions.flatMap((i) => mentions[i] ?? []));
  if (!days) return UNDATED;
  const coarse = days.granularity !== "day" && days.from !== days.to;
  const open = (readings: readonly Reading[]): readonly Reading[] => readings;
  switch (time.relation) {
    case "from":
      return make(days.from, null, "lasts", { ...days, alternatives: open(days.alternatives) });
    case "to":
      return make(null, days.to, "lasts", days);
    case "within":
      return make(days.from, days.to, days.from === days.to ? "lasts" : "within", days);
    case "reported": {
      const from = isoOf(dayOf(days.from) - REPORT_LAG_DAYS);
      return make(from, days.to, "within", { ...days, confidence: days.confidence });
    }
    case "at":
      return make(days.from, days.to, coarse && time.mentions.length === 1 ? "within" : (time.extent ?? "lasts"), days);
    case "none":
      return UNDATED;
  }
}
