/** Happenings known to the day (data/lexicon/happenings.json): who and where, told on a month-day that fits, speak of one year. */
import type { TimeMention } from "../../facts";
import type { HappeningRow } from "../../lexicon/rows";
import { civilOf, dayOf } from "../calendar";
import type { DateEvidence } from "../evidence";
import { leadingFields, rowAt, trailingFields, type Context } from "./context";

/** A chance meeting of the same people and places on the same month-day of another year: about one in a hundred. */
const WEIGHT = 450;
/** Announced days before, reported days after. */
const AHEAD_DAYS = 8;
const AFTER_DAYS = 5;

/** `month * 32 + day` of the month-days a mention states (both ends of a range; 昨(12月10日) states one, 去年5月31日 speaks of another year). */
function monthDays(mention: TimeMention): number[] {
  if (mention.role === "name" || mention.role === "anniversary" || mention.role === "history") return [];
  const { expression: e } = mention;
  const beside = e.kind === "deictic" && e.unit === "day" ? e.fields : null;
  return [leadingFields(e), trailingFields(e), beside].flatMap((f) =>
    f?.month !== undefined && f.day !== undefined && f.year === undefined && !f.lunar ? [f.month * 32 + f.day] : [],
  );
}

interface Known {
  readonly row: HappeningRow;
  readonly from: number;
  readonly to: number;
  /** `month * 32 + day` of its days. */
  readonly keys: readonly number[];
}

const known = new WeakMap<HappeningRow, Known>();

function knownOf(row: HappeningRow): Known {
  const old = known.get(row);
  if (old) return old;
  const [from, to] = [dayOf(row.from), dayOf(row.to)];
  const keys = Array.from({ length: to - from + 1 }, (_, i) => {
    const { month, day } = civilOf(from + i);
    return month * 32 + day;
  });
  const made = { row, from, to, keys };
  known.set(row, made);
  return made;
}

/** Nothing when the text states its year with the month-day: then it needs no help. In the order of the days. */
export function happeningEvidence(c: Context): DateEvidence[] {
  const told = new Map(c.mentions.flatMap((m) => monthDays(m).map((key) => [key, m] as const)));
  if (told.size === 0) return [];
  const found = new Map<HappeningRow, Set<string>>();
  for (const hit of c.lexicon.find("happening", c.page.norm, c.cut.span))
    for (const row of hit.rows) {
      const words = found.get(row);
      if (words) words.add(hit.word);
      else found.set(row, new Set([hit.word]));
    }
  const rows: { readonly known: Known; readonly key: number }[] = [];
  for (const [row, words] of found) {
    if (words.size < row.words.length) continue;
    const happening = knownOf(row);
    const key = happening.keys.find((k) => told.has(k));
    if (key !== undefined && row.words.every((group) => group.some((word) => words.has(word)))) rows.push({ known: happening, key });
  }
  return rows
    .sort((a, b) => a.known.from - b.known.from || a.known.to - b.known.to || (a.known.row.source < b.known.row.source ? -1 : 1))
    .map(({ known: { row, from, to }, key }) =>
      rowAt(c, "happening", told.get(key)!.span, { from: row.from, to: row.to, what: row.source }, [
        { from: from - AHEAD_DAYS, to: to + AFTER_DAYS, weight: WEIGHT },
      ]),
    );
}
