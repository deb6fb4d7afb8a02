/** Offices that change hands: 候任总统, 当选总理, 宣誓就职, 即将接任; 即将卸任: the page is written around a holder's first or last day. */
import { lowerBound } from "../../lowerBound";
import type { Span } from "../../../data/schema";
import type { Hit } from "../../lexicon/lexicon";
import { readOnce } from "../../lexicon/readOnce";
import type { HolderRow } from "../../lexicon/rows";
import type { DateEvidence } from "../evidence";
import { sentenceAround } from "./around";
import { begunTenures, nearest } from "./begun";
import { disjoint, rowAt, type Context, type Support } from "./context";
import { daysHeld, type Tenure } from "./tenures";

const OFFICE = "(?:总统|总理|首相|主席|总书记|议长|国家元首|外长|外交部长|秘书长|教皇|教宗|国王|天皇)";
/** 当选后 and 2014年当选 look back. */
const ELECTED = new RegExp(`(?<![年月日])当选(?!以来|之?后|[的时])(?=(?:为|成为)?[^,。;!?\\n连]{0,10}${OFFICE})|${OFFICE}当选人`, "g");
const DESIGNATE = /候任/g;
const SWORN = /(?<![年月日])(?:宣誓就[职任]|就职典礼|就职仪式|正式就[职任])(?!之?后|以来|时)/g;
const NEXT = /(?:即将|将要|内定)(?:接任|就任|出任|上任|接替|继任|就职)/g;
const LEAVING = /(?:即将|将要)(?:卸任|离任|下台|去职|届满)|看守(?:总理|首相|内阁)/g;
/** Each of the above holds one of these words. */
const CUE = /候任|当选|就[职任]|即将|将要|内定|看守/;
/** 第二任期, 连任, 再次: what is told began on the first day of a further term. */
const AGAIN = /连任|蝉联|再[次度]|第[二三四五六]个?(?:总统)?任期/;
const YEAR = /[0-9]{4}年/;

type Steps = readonly (readonly [from: number, to: number, weight: number])[];
const AROUND_ELECTION: Steps = [[-130, 30, 330], [31, 120, 120]]; // prettier-ignore
const AROUND_FIRST: Steps = [[-30, 10, 350], [11, 100, 130]]; // prettier-ignore
const BEFORE_FIRST: Steps = [[-130, 3, 370]];
const BEFORE_LAST: Steps = [[-150, 5, 330]];

/** Longer tenures hold re-elections; those of some the lexicon tells. */
const ONE_TERM_DAYS = 1850;
const OF_MANY_TERMS = 0.4;

/** Days on which what is told may have been, of a tenure; `again` where a further term is told. */
type DaysOf = (tenure: Tenure, again: boolean) => readonly number[];
const first: DaysOf = ({ from }, again) => (again ? [] : [from]);
const terms: DaysOf = (tenure, again) => [...first(tenure, again), ...tenure.again];
const last: DaysOf = ({ to }, again) => (again ? [] : [to]);

const TURNS: readonly (readonly [words: RegExp, of: DaysOf, steps: Steps])[] = [
  [DESIGNATE, first, AROUND_ELECTION],
  [ELECTED, terms, AROUND_ELECTION],
  [SWORN, terms, AROUND_FIRST],
  [NEXT, first, BEFORE_FIRST],
  [LEAVING, last, BEFORE_LAST],
];

/** One row a holder, the first of what is said. Args: name, office, party, from (his first day). */
export const turnEvidence = readOnce((c: Context): DateEvidence[] => {
  if (c.words.holder.length === 0) return [];
  const [start, end] = c.cut.span;
  const text = c.page.norm.slice(start, end);
  if (!CUE.test(text)) return [];
  const seen = new Set<string>();
  return TURNS.flatMap(([words, of, steps]) =>
    [...text.matchAll(words)].flatMap((m): DateEvidence[] => {
      const span = [start + m.index, start + m.index + m[0].length] as const;
      const [before, behind] = sentenceAround(text, [m.index, m.index + m[0].length], REACH);
      if (YEAR.test(before + m[0] + behind)) return [];
      const again = AGAIN.test(before + m[0] + behind);
      const holder = described(c, m[0], span[1]) ?? whoTurns(c, span);
      const tenures = holder && !seen.has(holder.word) ? begunTenures(c, holder, [span[0], span[1]]) : [];
      if (isTopic(c, span) && tenures.some((t) => weightOfFirst(c, t) < 1)) return [];
      const days = tenures.flatMap((t) => of(t, again).flatMap((day) => daysOf(day, steps, of === last ? 1 : weightOfFirst(c, t))));
      if (!holder || days.length === 0) return [];
      seen.add(holder.word);
      const { name, office, party, from } = tenures[0]!.args;
      return [rowAt(c, "holder.turn", [span[0], span[1]], { name: name!, office: office!, party: party!, from: from! }, disjoint(days))];
    }),
  );
});

/** 即将卸任的首相甲, 候任总统乙: whom the words stand before. */
function described(c: Context, words: string, end: number): Hit<HolderRow> | undefined {
  const next = c.words.holder[lowerBound(c.words.holder, (h) => h.start, end)];
  const between = next && c.page.norm.slice(end, Math.min(next.start, end + FARTHEST));
  if (!between || next.start - end >= FARTHEST || /[,。;!?\n、和与同向]/.test(between)) return undefined;
  return between.includes("的") || words === "候任" ? next : undefined;
}
const FARTHEST = 16;

/** The nearest holder; not one who congratulates somebody else. */
function whoTurns(c: Context, [start, end]: Span): Hit<HolderRow> | undefined {
  const holder = nearest(c, start, end);
  return holder && holder.end <= start && TO_ANOTHER.test(c.page.norm.slice(holder.end, start)) ? undefined : holder;
}
const TO_ANOTHER = /祝贺(?![他她其您])/;

/** 当选德国总理: a topic knows every election, of which a tenure of many terms tells the first. */
const isTopic = (c: Context, [start, end]: Span): boolean => c.words.topic.some((h) => h.start < end && start < h.end);

const weightOfFirst = (c: Context, tenure: Tenure): number =>
  tenure.again.length === 0 && daysHeld(c.lexicon, tenure) > ONE_TERM_DAYS ? OF_MANY_TERMS : 1;

const daysOf = (day: number, steps: Steps, share: number): Support[] =>
  steps.map(([from, to, weight]) => ({ from: day + from, to: day + to, weight: Math.round(weight * share) }));

const REACH = 40;
