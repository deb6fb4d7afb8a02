/** One event mention with what dating made of it: the unit that merging works on. */
import type { DocumentRow, Mention, When } from "../../data/schema";
import type { DocumentFacts, EventMention, PageFacts } from "../facts";
import { digestText } from "../lexicon/digest";
import { dayOf } from "../time/calendar";
import { plainName } from "./plainName";
import { whenOf } from "./when";

/** A document of the run with its facts and its row. */
export interface Told {
  readonly page: PageFacts["page"];
  readonly document: DocumentFacts;
  readonly row: DocumentRow;
}

export interface Telling {
  /** `ev-` and 16 hex digits of (page, span, kind): stable whatever else is in the run. */
  readonly id: string;
  readonly told: Told;
  /** Index in the document's event mentions. */
  readonly index: number;
  readonly mention: EventMention;
  readonly when: When;
  /** Every reading of its days, the value first, as day numbers; an unknown end is null. */
  readonly readings: readonly { readonly from: number | null; readonly to: number | null }[];
  /** Names as merging compares them: simplified, without the dots and blanks of transliteration. */
  readonly names: readonly string[];
}

const day = (iso: string | null): number | null => (iso === null ? null : dayOf(iso));

export function tellingsOf(told: readonly Told[]): Telling[] {
  return told.flatMap((t) =>
    t.document.events.map((mention, index) => {
      const when = whenOf(mention, t.document, t.row.mentions);
      const dated = when.from !== null || when.to !== null;
      return {
        id: `ev-${digestText(JSON.stringify([t.page.id, mention.span, mention.trigger, mention.kind, mention.parties]))}`,
        told: t,
        index,
        mention,
        when,
        readings: dated ? [when, ...when.alternatives].map((r) => ({ from: day(r.from), to: day(r.to) })) : [],
        names: mention.people.map((p) => plainName(p.name)),
      };
    }),
  );
}

/** The time mentions a telling leans on, its own or those of the event it hangs on. */
export function leanedOn(telling: Telling): readonly Mention[] {
  const { events } = telling.told.document;
  let mention = telling.mention;
  for (let hops = 0; hops < 8 && mention.time.mentions.length === 0 && mention.time.of !== null; hops++) {
    const next = events[mention.time.of];
    if (!next) break;
    mention = next;
  }
  return mention.time.mentions.flatMap((i) => telling.told.row.mentions[i] ?? []);
}
