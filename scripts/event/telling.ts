/** One event mention with what dating made of it: the unit that merging works on. */
import type { DocumentRow, Kind, Mention, PartyCode, When } from "../../data/schema";
import type { DocumentFacts, EventMention, PageFacts } from "../facts";
import { digestText } from "../lexicon/digest";
import type { Lexicon } from "../lexicon/lexicon";
import { normalizeText } from "../read/normalize";
import { dayOf, daysOfPartial } from "../time/calendar";
import { placed } from "./merge/holders";
import { identify, type Identity } from "./merge/identity";
import { isNamed } from "./merge/agreements";
import { plainName } from "./plainName";
import { unnamedIn } from "./titles/unnamed";
import { variantOf, type Variant } from "./titles/variants";
import { whenOf } from "./when";

/** A document of the run with its facts and its row. */
export interface Told {
  readonly page: PageFacts["page"];
  readonly document: DocumentFacts;
  readonly row: DocumentRow;
}

/** A reading of a telling's days as day numbers, inclusive; an unknown end is null. */
export interface Days {
  readonly from: number | null;
  readonly to: number | null;
  readonly p: number;
}

export interface Telling {
  /** `ev-` and 16 hex digits of (page, span, kind): stable whatever else is in the run. */
  readonly id: string;
  readonly told: Told;
  /** Index in the document's event mentions. */
  readonly index: number;
  readonly mention: EventMention;
  readonly when: When;
  /** Every reading of its days, the value first. Empty when undated. */
  readonly readings: readonly Days[];
  /** First and last day it may have been written on; null when nothing is known. */
  readonly written: readonly [from: number, to: number] | null;
  /** Also those told by office alone, with an empty name. */
  readonly people: readonly Identity[];
  /** Sub-kind by the trigger word alone: 宴会 is no 欢迎仪式. */
  readonly variant: Variant;
  readonly agreements: readonly string[];
  /** Plain name of the conference or exercise, without the parties in it. */
  readonly name: string | null;
  /** Equal for copies of one text on several sites; the document's id for texts too short to tell. */
  readonly text: string;
  /** Equal for what copies of one text tell; null where the text is too short to tell a copy. */
  readonly copyOf: string | null;
  readonly parties: readonly PartyCode[];
}

const day = (iso: string | null): number | null => (iso === null ? null : dayOf(iso));

export function tellingsOf(told: readonly Told[], lexicon: Lexicon): Telling[] {
  return told.flatMap((t) => {
    if (t.document.events.length === 0) return [];
    const text = fingerprint(t);
    const written = t.row.dct === null ? null : writtenOf(t.row.dct);
    return t.document.events.map((mention, index): Telling => {
      const when = whenOf(mention, t.document, t.row);
      const dated = when.from !== null || when.to !== null;
      const readings = [{ from: when.from, to: when.to, confidence: when.confidence ?? 1 }, ...when.alternatives];
      const quote = t.page.text.slice(...mention.span);
      const trigger = normalizeText(t.page.text.slice(...mention.trigger));
      return {
        id: `ev-${digestText(JSON.stringify([t.page.id, mention.span, mention.trigger, mention.kind, mention.parties]))}`,
        told: t,
        index,
        mention,
        when,
        readings: dated ? readings.map((r) => ({ from: day(r.from), to: day(r.to), p: r.confidence })) : [],
        written,
        people: peopleOf(mention, when, normalizeText(quote), lexicon),
        name: mention.name === null ? null : bareName(mention.name, lexicon),
        variant: variantOf({ kind: mention.kind, level: null, trigger, sentence: "" }),
        agreements: mention.agreements.filter(isNamed).map((a) => plainName(a.name)),
        text: text ?? t.row.id,
        copyOf:
          text === null
            ? null
            : JSON.stringify([text, plainName(quote), mention.trigger[0] - mention.span[0], mention.kind, mention.parties]),
        parties: mention.parties,
      };
    });
  });
}

/** Kinds that tell whom they are about by office alone in a headline. */
const BY_OFFICE: ReadonlySet<Kind> = new Set(["meeting", "talks", "call", "visit"]);

function peopleOf(mention: EventMention, when: When, sentence: string, lexicon: Lexicon): Identity[] {
  // The office of the day: 洪森 of 2022 is no speaker of the senate.
  const named = mention.people.map((p) => identify(placed(p, when, lexicon), lexicon));
  if (!BY_OFFICE.has(mention.kind)) return named;
  const unnamed = unnamedIn(mention, sentence, lexicon).map((p) => identify(p, lexicon));
  return [...named, ...unnamed.filter((p) => p.office !== null)];
}

/** A conference's or an exercise's name without the parties in it: 阿盟峰会 and 阿拉伯国家联盟峰会 are one. */
function bareName(name: string, lexicon: Lexicon): string {
  const norm = normalizeText(name);
  let [bare, at] = ["", 0];
  for (const h of lexicon.find("party", norm)) {
    bare += norm.slice(at, h.start);
    at = h.end;
  }
  bare += norm.slice(at);
  return plainName(bare.length >= 2 ? bare : norm);
}

const writtenOf = (dct: NonNullable<DocumentRow["dct"]>): readonly [number, number] => {
  // A day that is likelier than not is good enough to say which of two reports is the later.
  const best = dct.best?.length === 10 ? daysOfPartial(dct.best) : null;
  return best ?? [dayOf(dct.from), dayOf(dct.to)];
};

const SHORTEST_COPY = 30;
const TOLD = new Set(["headline", "standfirst", "lead", "body"]);

const sentences = new WeakMap<Told, readonly string[]>();

/** What a document says without credits, captions and datelines: two sites that carry one text differ in those. Read once a document. */
export function sentencesOf(told: Told): readonly string[] {
  let found = sentences.get(told);
  if (found === undefined) {
    const { parts, span } = told.document.cut;
    const spans = parts.filter((p) => TOLD.has(p.role)).map((p) => p.span);
    found = (spans.length > 0 ? spans : [span])
      .flatMap((s) => told.page.text.slice(...s).split(/[。!?！？\n]/))
      .map(plainName)
      .filter((s) => s !== "");
    sentences.set(told, found);
  }
  return found;
}

function fingerprint(told: Told): string | null {
  const text = sentencesOf(told).join("");
  return text.length < SHORTEST_COPY ? null : digestText(text);
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
