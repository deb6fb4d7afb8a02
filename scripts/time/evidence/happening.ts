/** Happenings known to the day (data/lexicon/happenings.json): who and where, told on a month-day that fits, speak of one year. */
import type { TimeMention } from "../../facts";
import type { Lexicon } from "../../lexicon/lexicon";
import { readOnce } from "../../lexicon/readOnce";
import type { HappeningRow } from "../../lexicon/rows";
import { civilOf, dayOf } from "../calendar";
import type { DateEvidence } from "../evidence";
import { leadingFields, rowAt, trailingFields, type Context } from "./context";

/** A chance meeting of the same people and places on the same month-day of another year: about one in a hundred; on the same day of some month, ten times as likely. */
const WEIGHT = 450;
const WEIGHT_OF_DAY = 300;
/** Announced days before, reported days after. */
const AHEAD_DAYS = 8;
const AFTER_DAYS = 5;

/**
 * `month * 32 + day` of the month-days a mention states (both ends of a range; 昨(12月10日) states one, 去年5月31日 speaks of another
 * year); month 0 of a day alone (22日上午).
 */
function monthDays(mention: TimeMention): number[] {
  if (mention.role === "name" || mention.role === "anniversary" || mention.role === "history") return [];
  const { expression: e } = mention;
  const beside = e.kind === "deictic" && e.unit === "day" ? e.fields : null;
  return [leadingFields(e), trailingFields(e), beside].flatMap((f) =>
    f?.day !== undefined && f.year === undefined && !f.lunar ? [(f.month ?? 0) * 32 + f.day] : [],
  );
}

interface Known {
  readonly row: HappeningRow;
  /** Place among the lexicon's rows. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The lexicon's happenings by each month-day they lie on (`month * 32 + day`), and by each day of any month (`day`). */
const byMonthDay = readOnce((lexicon: Lexicon): ReadonlyMap<number, readonly Known[]> => {
  const made = new Map<number, Known[]>();
  lexicon.rows.happening.forEach((row, at) => {
    const known = { row, at, from: dayOf(row.from), to: dayOf(row.to) };
    for (let day = known.from; day <= known.to; day++) {
      const { month, day: d } = civilOf(day);
      for (const key of [month * 32 + d, d]) {
        const list = made.get(key);
        if (list) list.push(known);
        else made.set(key, [known]);
      }
    }
  });
  return made;
});

/** Nothing when the text states its year with the month-day: then it needs no help. */
export function happeningEvidence(c: Context): DateEvidence[] {
  if (c.words.happening.length === 0) return [];
  const told = new Map<number, TimeMention>();
  for (const m of c.mentions) for (const key of monthDays(m)) told.set(key, m);
  if (told.size === 0) return [];
  const words = new Set(c.words.happening.map((hit) => hit.word));
  const isTold = ({ row }: Known): boolean => row.words.every((group) => group.some((word) => words.has(word)));
  const known = byMonthDay(c.lexicon);
  const fitting = new Set([...told.keys()].flatMap((key) => known.get(key)?.filter(isTold) ?? []));
  return [...fitting]
    .sort((a, b) => a.at - b.at)
    .map(({ row, from, to }) => {
      const { mention, month } = firstTold(told, from, to);
      const weight = month ? WEIGHT : WEIGHT_OF_DAY;
      const args = { from: row.from, to: row.to, what: row.source };
      return rowAt(c, "happening", mention.span, args, [{ from: from - AHEAD_DAYS, to: to + AFTER_DAYS, weight }]);
    });
}

/** The mention of the first day of `from`..`to` that is told with its month, else without; the caller knows that one is. */
function firstTold(
  told: ReadonlyMap<number, TimeMention>,
  from: number,
  to: number,
): { readonly mention: TimeMention; readonly month: boolean } {
  let bare: TimeMention | undefined;
  for (let day = from; day <= to; day++) {
    const { month, day: d } = civilOf(day);
    const mention = told.get(month * 32 + d);
    if (mention) return { mention, month: true };
    bare ??= told.get(d);
  }
  return { mention: bare!, month: false };
}
