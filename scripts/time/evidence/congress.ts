/** 二十大后, 十八大以来, 越共十三大精神: a congress by its short name has met. */
import type { Lexicon } from "../../lexicon/lexicon";
import { readOnce } from "../../lexicon/readOnce";
import type { DateEvidence } from "../evidence";
import { partialDays, rowAt, type Context } from "./context";
import { ordinalOf } from "./series";

const AFTER = /(党的|中共|越共|越南共产党)?(二十[一二]?|十[一二三四五六七八九])大(?:之?后|以来|(?:胜利|圆满|成功)?(?:闭幕|召开(?:之?后|以来))|精神|报告)/g; // prettier-ignore
/** What all of these hold, and few texts do. */
const CUE = /十[一二三四五六七八九]?大/;
/** 二十大后…首场: soon after it. */
const FIRST = /^[^。;!?\n]{0,24}(?:首次|首度|首场|首位|首个|第一次)/;

/** Days from its first: it is most spoken of in the first months. */
const EVER_SINCE = [[0, 60000, 0]] as const;
const SPOKEN_OF = [[0, 200, 130], [201, 450, 70], [451, 60000, 0]] as const; // prettier-ignore
const SOON = [[0, 150, 220], [151, 400, 100], [401, 60000, 0]] as const; // prettier-ignore
const TOO_EARLY = -300;

/** First days of the congresses by their number: delegates speak of the report and its spirit while it sits. */
const openings = readOnce((lexicon: Lexicon): ReadonlyMap<string, number> => {
  const opened = new Map<string, number>();
  for (const { id, numbers } of lexicon.rows.series)
    if (id === "cpc-congress" || id === "cpv-congress")
      for (const [n, interval] of Object.entries(numbers)) {
        const days = partialDays(interval.split("/")[0] ?? null);
        if (days) opened.set(`${id}|${n}`, days[0]);
      }
  return opened;
});

/** One row a congress. Args: series, n. */
export function congressEvidence(c: Context): DateEvidence[] {
  const [start, end] = c.cut.span;
  const text = c.page.norm.slice(start, end);
  if (!CUE.test(text)) return [];
  const rows = new Map<string, DateEvidence>();
  for (const m of text.matchAll(AFTER)) {
    const series = m[1]?.startsWith("越") || (c.cut.home === "VN" && m[1] !== "中共") ? "cpv-congress" : "cpc-congress";
    const n = String(ordinalOf(m[2]!));
    const first = openings(c.lexicon).get(`${series}|${n}`);
    // 十三大 of a page without a home may be either party's.
    if (first === undefined || rows.has(n) || (series === "cpc-congress" && Number(n) < 18)) continue;
    const from = start + m.index;
    const soon = /闭幕/.test(m[0]) || FIRST.test(c.page.norm.slice(from + m[0].length, from + m[0].length + 32));
    const steps = (soon ? SOON : m[0].endsWith("以来") ? EVER_SINCE : SPOKEN_OF).map(([a, b, weight]) => ({
      from: first + a,
      to: first + b,
      weight,
    }));
    rows.set(n, rowAt(c, "series.over", [from, from + m[0].length], { series, n }, steps, TOO_EARLY));
  }
  return [...rows.values()];
}
