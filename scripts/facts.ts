/** What one page says, before anything is known of other pages: everything left of ‖ in the data-flow line. */
import type {
  Agreement,
  Block,
  Extent,
  IsoDate,
  Kind,
  Level,
  MentionRole,
  PartOfDay,
  PartyCode,
  Person,
  Place,
  Purpose,
  Rank,
  Span,
  Status,
  TimexType,
  Track,
} from "../data/schema";
import type { TimeExpression } from "./time/expression";
import type { DateEvidence } from "./time/evidence";

/** A date told about the page from outside its text. `quote` is what was found, as it stood there. */
export interface DateHint {
  readonly source: "declared" | "meta" | "json-ld" | "time-element" | "saved-from" | "url" | "file-name" | "folder-name";
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly quote: string;
}

/** One page as read: `text` is what every offset means; `norm` is the same length, half-width and simplified, for matching only. */
export interface Page {
  readonly id: string;
  readonly text: string;
  readonly norm: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: IsoDate | null;
  readonly publisher: string | null;
  readonly hints: readonly DateHint[];
  /** Digest of the input's bytes (hex), for the cache and run.json. */
  readonly digest: string;
}

/** A stretch of a document by what it is; stretches do not overlap and lie in text order. */
export interface Part {
  readonly role: "headline" | "standfirst" | "caption" | "credit" | "dateline" | "body" | "lead" | "source";
  readonly span: Span;
}

/** A document cut out of a page: an article, a teaser of another day, or a story of a digest. */
export interface DocumentCut {
  readonly id: string;
  readonly page: string;
  readonly block: Block;
  readonly span: Span;
  readonly title: string;
  readonly parts: readonly Part[];
  /** Agency as the lexicon names it (`VNA`), and the country it writes from. */
  readonly agency: string | null;
  readonly home: PartyCode | null;
}

/** A time expression found in the text with what was said; what it means is resolved later. */
export interface TimeMention {
  readonly span: Span;
  readonly text: string;
  readonly type: TimexType;
  /** TIMEX3, underspecified where the text is (`XXXX-12-20TMO`). */
  readonly said: string;
  readonly role: MentionRole;
  readonly partOfDay: PartOfDay | null;
  readonly expression: TimeExpression;
  /** `family.name`, e.g. `date.month-day`. */
  readonly rule: string;
}

/**
 * When an event mention says it happened, before dating: indices into the document's time mentions, or another event
 * mention of the document whose day it shares (会谈结束后 → the talks; a meeting within a visit).
 */
export interface EventTime {
  readonly mentions: readonly number[];
  /**
   * `at` on the mention's days; `from`/`to` the mention starts/ends it (已率团, 圆满结束); `within` some day of it;
   * `same` the days of the event mention `of`; `during` some day of the event mention `of`;
   * `reported` the day of the report or up to three before; `none` no date told.
   */
  readonly relation: "at" | "from" | "to" | "within" | "same" | "during" | "reported" | "none";
  readonly of: number | null;
  readonly extent: Extent | null;
}

/** One telling of a happening in one document. */
export interface EventMention {
  /** The sentence, and the word that triggered it. */
  readonly span: Span;
  readonly trigger: Span;
  readonly kind: Kind;
  readonly level: Level | null;
  readonly track: Track | null;
  /** Sorted. `sides` keeps the grouping as told: [["VN"],["LA"]]; more than three named sides make no pair. */
  readonly parties: readonly PartyCode[];
  readonly actor: PartyCode | null;
  readonly recipient: PartyCode | null;
  readonly rank: Rank | null;
  readonly status: Status;
  readonly recalled: boolean;
  readonly purpose: Purpose | null;
  readonly people: readonly Person[];
  readonly place: Place | null;
  readonly agreements: readonly Agreement[];
  /** 建交, 复交, 升格 / 断交, 降级; 任命 / 召回 …: words that choose among codes of one kind. */
  readonly tone: "positive" | "negative" | null;
  readonly time: EventTime;
  /** Index of the visit (or conference) mention of the same document this is part of. */
  readonly partOf: number | null;
  /** Name of the grammar rule, and its log-odds (integer hundredths) that such an event is told here. */
  readonly rule: string;
  readonly weight: number;
  /** Proper name of a conference, exercise or campaign, for titles and merging: 东盟国防部长非正式会议. */
  readonly name: string | null;
}

export interface DocumentFacts {
  readonly cut: DocumentCut;
  readonly mentions: readonly TimeMention[];
  readonly evidence: readonly DateEvidence[];
  /** Sketch of its words (time/dating/sketch.ts), for dating over the run. */
  readonly words: readonly number[];
  readonly events: readonly EventMention[];
}

export interface PageFacts {
  readonly page: Omit<Page, "norm">;
  readonly documents: readonly DocumentFacts[];
}
