/** What is done every year since a known first: 连续第33年首访非洲, 36年来每年首访非洲: the years count up to the one of writing. */
import type { Span } from "../../../data/schema";
import type { FoundedRow } from "../../lexicon/rows";
import type { DateEvidence } from "../evidence";
import { partiesIn } from "./founded";
import { ordinalOf } from "./series";
import { sentenceAround } from "./around";
import { partialDays, rowAt, yearSupport, type Context } from "./context";
import { civilOf } from "../calendar";

const COUNTED =
  /连续第?([0-9]{1,3}|[一二三四五六七八九十百]{1,5})(?:年|个)|([0-9]{1,3}|[一二三四五六七八九十百]{1,5})年来(?:坚持|保持|始终|一直)?(?:每年|连续|年年)/g;
const CUE = /连续|年来/;
/** Characters of the sentence around the count in which the thing is named. */
const REACH = 30;
const FEWEST = 3;

/** Args: year, n, as of sums of years (elapsed). */
export function yearlyEvidence(c: Context): DateEvidence[] {
  const [start, end] = c.cut.span;
  const text = c.page.norm.slice(start, end);
  if (!CUE.test(text)) return [];
  const seen = new Set<string>();
  return [...text.matchAll(COUNTED)].flatMap((m): DateEvidence[] => {
    const n = ordinalOf(m[1] ?? m[2]!);
    const [ahead, rest] = sentenceAround(text, [m.index, m.index + m[0].length], REACH);
    const row =
      n < FEWEST
        ? undefined
        : [rest, ahead]
            .flatMap((part) => c.lexicon.find("founded", part))
            .flatMap((h) => h.rows)
            .find((r) => r.yearly && isDoneBy(c, r, [start + m.index - ahead.length, start + m.index + m[0].length + rest.length]));
    const first = row && partialDays(row.date);
    if (!first || seen.has(row.date)) return [];
    seen.add(row.date);
    const { year } = civilOf(first[0]);
    const span = [start + m.index, start + m.index + m[0].length] as const;
    return [rowAt(c, "elapsed", span, { year, n }, [yearSupport(year + n, year + n, 420), yearSupport(year + n - 1, year + n + 1, 150)])];
  });
}

/** Whether the sentence's countries are, or hold, the one that does it; what an organization does, its members are named for. */
function isDoneBy(c: Context, { party }: FoundedRow, sentence: Span): boolean {
  const { parties } = c.lexicon;
  if (!party || parties.get(party)?.type !== "country") return true;
  const countries = [...partiesIn(c, sentence)].filter((code) => parties.get(code)?.type === "country");
  return countries.length === 0 || countries.includes(party);
}
