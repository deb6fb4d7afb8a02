/** Evidence on a document's creation time, before other pages are known. Owned by dating; the type is shared with the page's facts. */
import type { DocumentCut, Page, TimeMention } from "../facts";
import type { Lexicon } from "../lexicon/lexicon";
import { anniversaryEvidence } from "./evidence/anniversary";
import { begunEvidence } from "./evidence/begun";
import { congressEvidence } from "./evidence/congress";
import { SOUGHT, type Context } from "./evidence/context";
import type { DateEvidence } from "./evidence";
import { elapsedEvidence } from "./evidence/elapsed";
import { happeningEvidence } from "./evidence/happening";
import { holderEvidence } from "./evidence/holders";
import { boundEvidence, chairEvidence } from "./evidence/knowledge";
import { nameEvidence } from "./evidence/names";
import { seriesEvidence } from "./evidence/series";
import { epochEvidence, hintEvidence, stampEvidence } from "./evidence/stamps";
import { placeEvidence } from "./evidence/place";
import { tenseEvidence } from "./evidence/tense";
import { turnEvidence } from "./evidence/turn";
import { topicEvidence } from "./evidence/topic";
import { yearlyEvidence } from "./evidence/yearly";
import { planEvidence, yearBoundEvidence } from "./evidence/latestYear";
import { cycleEvidence, fullDateEvidence, recurringEvidence } from "./evidence/told";

/** Strongest kinds first; each looks at the text alone. */
const FAMILIES: readonly ((context: Context) => DateEvidence[])[] = [
  hintEvidence,
  epochEvidence,
  stampEvidence,
  fullDateEvidence,
  recurringEvidence,
  tenseEvidence,
  placeEvidence,
  anniversaryEvidence,
  elapsedEvidence,
  yearlyEvidence,
  nameEvidence,
  seriesEvidence,
  congressEvidence,
  happeningEvidence,
  chairEvidence,
  cycleEvidence,
  yearBoundEvidence,
  planEvidence,
  holderEvidence,
  begunEvidence,
  turnEvidence,
  boundEvidence,
  topicEvidence,
];

/** What the text (and the page's metadata) alone says of a document's creation time. Rows of rule `tense` carry no weight: resolution reads them. */
export function collectEvidence(page: Page, cut: DocumentCut, mentions: readonly TimeMention[], lexicon: Lexicon): DateEvidence[] {
  const context: Context = { page, cut, mentions, lexicon, words: lexicon.findEach(SOUGHT, page.norm, cut.span) };
  const rows: DateEvidence[] = [];
  for (const family of FAMILIES) for (const row of family(context)) rows.push(row);
  return rows;
}
