/** What is published for the page: the manifest and the columns of its files. */
import type { PartyCode, PairKey, Kind, Titles, Mention, DocumentRow, EventRow } from "./schema";
export const PUBLISHED_SCHEMA = 4;

/** A published file: path relative to the manifest, named by content. */
export interface PublishedFile {
  readonly path: string;
  readonly bytes: number;
  readonly rows: number;
}

/**
 * A lane: one bilateral pair, one party alone (`VN`), or `several` (happenings of more than three sides).
 * Its marks are the rows [offset, offset + count) of the marks file.
 */
export interface Lane {
  readonly key: PairKey | PartyCode | "several";
  readonly parties: readonly PartyCode[];
  readonly offset: number;
  readonly count: number;
  /** Days since 1970-01-01 of the first and last dated mark; null when none is dated. */
  readonly first: number | null;
  readonly last: number | null;
}

export interface PartyName {
  readonly zh: string;
  readonly zhHant: string;
  readonly en: string;
  readonly vi: string;
}

/** What `manifest.json` holds; `manifest-HASH.json` is the same bytes under a pinned name. */
export interface Manifest {
  readonly schema: typeof PUBLISHED_SCHEMA;
  /** True for the articles this project wrote itself: badged everywhere, sources of nothing. */
  readonly sample: boolean;
  readonly hash: string;
  readonly counts: {
    readonly pages: number;
    readonly documents: number;
    readonly events: number;
    readonly marks: number;
    readonly undated: number;
  };
  /** First and last day of any dated event, days since 1970-01-01, inclusive; null without dated events. */
  readonly extent: readonly [number, number] | null;
  /** Days to open with, inclusive: nearly all that happened. Not in data sets of before; follows from the marks. */
  readonly home?: readonly [number, number] | null;
  readonly lanes: readonly Lane[];
  /** Largest mass of any lane in 2^i days: the scale of density strips. */
  readonly peaks: readonly number[];
  readonly parties: Readonly<Record<PartyCode, PartyName>>;
  readonly files: {
    /** Numbers that are drawn, a row a mark, sorted by (lane, event): see MARK_COLUMNS. */
    readonly marks: PublishedFile;
    /** What else filters look at, a row a mark: see TRAIT_COLUMNS. */
    readonly traits: PublishedFile;
    /** Other readings of uncertain marks, a row a reading: see READING_COLUMNS. */
    readonly readings: PublishedFile;
    /** Sums of probability mass, a row a lane: see SUM_COLUMNS. */
    readonly sums: PublishedFile;
    /** Text, a row an event, the order of `event` in the marks: see TEXT_COLUMNS. */
    readonly text: PublishedFile;
    /** Paths of JSON chunks of `Details`; event e is row e % detailRows of chunk ⌊e / detailRows⌋. Paths alone: they are most of a large manifest. */
    readonly details: readonly string[];
    readonly detailRows: number;
    /** Compiled lexicon and the context (known holders, dated events) a dropped-in page is resolved with. */
    readonly lexicon: PublishedFile | null;
    readonly context: PublishedFile | null;
    /** Texts of the pages (JSON, page id → text, in chunks by id); only where the publisher chose `--text full`. */
    readonly pages?: readonly PublishedFile[];
  };
}

/** No day: an open end, an undated mark. Sorts before every real day. */
export const NO_DAY = -2147483648;

/** `span` of a mark without an end, and of one without a beginning: `from` holds its end then. Others hold the number of their days + 1. */
export const SPAN = { openEnd: 0, openStart: 1 } as const;

/** How days that are told, NO_DAY where none is, are written in the columns. */
export function daysOf(from: number, to: number): { readonly from: number; readonly span: number } {
  if (from === NO_DAY) return { from: to, span: to === NO_DAY ? SPAN.openEnd : SPAN.openStart };
  return { from, span: to === NO_DAY ? SPAN.openEnd : to - from + 2 };
}

/** Bits of a mark's `manner`, by their shift and mask. `direction` 1: first party of the lane acts on the second, 2: the reverse, 0: none. */
export const MANNER = { extent: [0, 3], direction: [2, 3], partOfDay: [4, 7] } as const;
/** The same of its `state`. */
export const STATE = { flags: [0, 15], status: [4, 7] } as const;

type Bits = readonly [shift: number, mask: number];

// Read for every mark: taking the two apart by their places costs less than by a pattern.
export const readBits = (byte: number, bits: Bits): number => (byte >> bits[0]) & bits[1];

/** The byte that holds these values. */
export function packBits<K extends string>(fields: Readonly<Record<K, Bits>>, values: Readonly<Record<K, number>>): number {
  return (Object.keys(fields) as K[]).reduce((byte, name) => byte | (values[name] << fields[name][0]), 0);
}

/**
 * Columns of the marks file. `from`: days since 1970-01-01, NO_DAY undated; `span`: see SPAN, uint32 where one lasts longer than a century or two;
 * probabilities and importance are 0–255; what is of a vocabulary is its index there + 1, 0 for null. `manner` holds extent, direction and part
 * of day, `state` MARK_FLAGS and the status: see MANNER and STATE. Events are in order of their beginning, those without one last: so
 * are the marks of a lane.
 */
export const MARK_COLUMNS = {
  event: "uint32", from: "int32", span: "uint16", kind: "uint8", manner: "uint8", state: "uint8", confidence: "uint8", importance: "uint8",
} as const; // prettier-ignore

export const TRAIT_COLUMNS = { level: "uint8", rank: "uint8", track: "uint8", certainty: "uint8" } as const;

export const READING_COLUMNS = { mark: "uint32", from: "int32", to: "int32", confidence: "uint8" } as const;

/**
 * Columns of the sums file, so that the first picture adds nothing up: `counts` dated marks; `starts` and `ends` the probability mass, in 1/1024
 * mark and other readings counted, that begins and ends before a day. A `dense` lane has an entry for each day from `first`, another one for each
 * of its boundary `days`, told from `first`: `entries` in all. The three ascend; their steps are written, as bytes (steps.ts).
 */
export const SUM_COLUMNS = ["counts", "dense", "first", "entries", "starts", "ends", "days"] as const;

/**
 * Columns of the text file, all utf8. `aliases`: former ids, blank-separated. `search`: people, offices, agreements, places,
 * and up to QUOTE_SEARCH_LIMIT events the source sentences, simplified and lower case, newline-separated.
 */
export const TEXT_COLUMNS = ["id", "aliases", "zh", "en", "vi", "search"] as const;
export const QUOTE_SEARCH_LIMIT = 50_000;

export const MARK_FLAGS = {
  recalled: 1,
  /** Told by teasers or items only: hidden by `block=main`. */
  sidebarOnly: 2,
  /** Has rows in the readings file. */
  readings: 4,
  /** Its sources give different days. */
  disputed: 8,
} as const;

/** One event with the documents it is told in, as an opened event needs it. */
export interface Details {
  readonly event: EventRow;
  readonly documents: readonly (Omit<DocumentRow, "mentions"> & { readonly mentions: readonly Mention[] })[];
  /** Ids and titles of the other events of the same visit (its parts, or its whole). */
  readonly related: readonly { readonly id: string; readonly title: Titles; readonly kind: Kind }[];
}
