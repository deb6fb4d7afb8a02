/** Happenings known to the day (data/lexicon/happenings.json): who and where, told on a month-day that fits, speak of one year. */
import type { TimeMention } from "../../facts";
import { civilOf, dayOf } from "../calendar";
import type { DateEvidence } from "../evidence";
import { leadingFields, rowAt, trailingFields, type Context } from "./context";

/** A chance meeting of the same people and places on the same month-day of another year: about one in a hundred. */
const WEIGHT = 450;
/** Announced days before, reported days after. */
const AHEAD_DAYS = 8;
const AFTER_DAYS = 5;

/** `month * 32 + day` of the month-days a mention states (both ends of a range). */
function monthDays(mention: TimeMention): number[] {
  if (mention.role === "name" || mention.role === "anniversary" || mention.role === "history") return [];
  return [leadingFields(mention.expression), trailingFields(mention.expression)].flatMap((f) =>
    f?.month !== undefined && f.day !== undefined && f.year === undefined && !f.lunar ? [f.month * 32 + f.day] : [],
  );
}

/** Nothing when the text states its year with the month-day: then it needs no help. */
export function happeningEvidence(c: Context): DateEvidence[] {
  const told = new Map(c.mentions.flatMap((m) => monthDays(m).map((key) => [key, m] as const)));
  if (told.size === 0) return [];
  const found = new Map<object, Set<string>>();
  for (const hit of c.lexicon.find("happening", c.page.norm, c.cut.span))
    for (const row of hit.rows) found.set(row, (found.get(row) ?? new Set()).add(hit.word));
  return c.lexicon.rows.happening.flatMap((row) => {
    const words = found.get(row);
    if (!words || !row.words.every((group) => group.some((word) => words.has(word)))) return [];
    const [from, to] = [dayOf(row.from), dayOf(row.to)];
    for (let day = from; day <= to; day++) {
      const { month, day: d } = civilOf(day);
      const mention = told.get(month * 32 + d);
      if (mention)
        return [
          rowAt(c, "happening", mention.span, { from: row.from, to: row.to, what: row.source }, [
            { from: from - AHEAD_DAYS, to: to + AFTER_DAYS, weight: WEIGHT },
          ]),
        ];
    }
    return [];
  });
}
