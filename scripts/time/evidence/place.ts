/** Where a time stands in its sentence, for those that lean on a time told before: 当天, 4月2日 behind 去年3月8日. Resolution reads it. */
import type { TimeMention } from "../../facts";
import type { DateEvidence } from "../evidence";
import { after, before, leadingFields, rowAt, type Context } from "./context";

/**
 * Rows of rule `tense` without a tense; they carry no weight. `joined`: in the sentence or paragraph of the time before it, or in a chronicle;
 * `report`: when others reported it; `subject`: behind a subject that no time stands before (邻国外长当天表示): who reacts does so on the day of the news.
 */
export function placeEvidence(c: Context): DateEvidence[] {
  const chronicle = c.mentions.filter((m) => beginsLine(c, m) && datesLine(m)).length >= CHRONICLE;
  let last: TimeMention | null = null;
  return c.mentions.flatMap((m) => {
    const joined = last === null ? null : chronicle ? "chronicle" : joinOf(between(c, last, m));
    if (tellsDay(m)) last = m;
    if (isReport(c, m)) return [rowAt(c, "tense", m.span, { report: 1 }, [])];
    if (!leans(m)) return [];
    if (joined === "sentence" || joined === "chronicle") return [rowAt(c, "tense", m.span, { joined }, [])];
    const ahead = before(c, m, 40)
      .split(/[。!?;\n]/)
      .at(-1)!;
    const subject = m.expression.kind === "anaphoric" && SUBJECT.test(ahead) && REACTS.test(after(c, m, 16));
    return joined || subject ? [rowAt(c, "tense", m.span, { ...(joined ? { joined } : {}), ...(subject ? { subject: 1 } : {}) }, [])] : [];
  });
}

/** Lines that begin with a date make a chronicle. */
const CHRONICLE = 4;
const SUBJECT = /[\u4e00-\u9fff]{2}$/;
const REACTS = /^(?:[也则亦还]|随即)?(?:在[^,。;]{1,8})?(?:对此)?(?:表示|宣布|发表|召见|回应|说|称|谴责|欢迎|致电|指出)/;
/** 据通讯社16日报道: the day of the report is not the day of the story. */
const isReport = (c: Context, m: TimeMention): boolean => /^报[道导]/.test(after(c, m, 2)) && /据[^,。;!?\n]{2,14}$/.test(before(c, m, 16));
/** Farther apart no two times are of one sentence. */
const SENTENCE = 120;

const joinOf = (gap: string): "sentence" | "paragraph" | null =>
  !/[。!?;\n]/.test(gap) ? "sentence" : gap.includes("\n") ? null : "paragraph";

function between(c: Context, last: TimeMention, m: TimeMention): string {
  return m.span[0] - last.span[1] > SENTENCE ? "\n" : c.page.norm.slice(last.span[1], m.span[0]);
}

const beginsLine = (c: Context, m: TimeMention): boolean => m.span[0] === c.cut.span[0] || c.page.norm[m.span[0] - 1] === "\n";

function datesLine(m: TimeMention): boolean {
  const f = leadingFields(m.expression);
  return f !== null && (f.year !== undefined || f.month !== undefined);
}

const tellsDay = ({ expression: { kind }, role }: TimeMention): boolean =>
  kind !== "vague" && kind !== "set" && kind !== "duration" && role !== "name" && role !== "anniversary";

/** Day or month without a year, and what is counted from another day. */
function leans({ expression: e }: TimeMention): boolean {
  if (e.kind === "anaphoric") return e.unit === "day" && e.offset <= 0;
  const f = leadingFields(e);
  return f !== null && f.year === undefined && (f.month !== undefined || f.day !== undefined);
}
