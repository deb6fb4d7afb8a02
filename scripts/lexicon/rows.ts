/** Rows of data/lexicon/*.json as written by people. Every file is `{ "about": string, "rows": Row[] }`; `source` says where a fact comes from. */
import type { IsoDate, Kind, Level, PartyCode, Rank, Track } from "../../data/schema";

/** Partial date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string;

/** countries.json (generated) and parties.json (organisations, states of the past, others). All words simplified; matching normalises text. */
export interface PartyRow {
  readonly code: PartyCode;
  readonly type: "country" | "organization" | "former" | "other";
  readonly names: { readonly zh: string; readonly zhHant: string; readonly en: string; readonly vi: string };
  /** Other full forms: 越南社会主义共和国, 寮国, 北韩. */
  readonly aliases: readonly string[];
  /** One-character (rarely two) forms, read in pairs (越柬) or after 访/驻/对/赴/援 only. */
  readonly short: readonly string[];
  /** Capital and its other names: a metonym and a place. */
  readonly capitals: readonly string[];
  /** Members of an organisation. */
  readonly members?: readonly PartyCode[];
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly source: string;
}

/** names.json: further words of a party that countries.json or parties.json declares; the lists are added to the party's own. */
export interface PartyNamesRow {
  readonly code: PartyCode;
  readonly aliases?: readonly string[];
  readonly short?: readonly string[];
  readonly capitals?: readonly string[];
  readonly source?: string;
}

/** guards.json: words that hold a word of the family and do not mean it (中非合作论坛, 总统府): searched with it, and not reported. */
export interface GuardRow {
  readonly family: GuardedFamily;
  readonly words: readonly string[];
  readonly source?: string;
}
export const GUARDED = [
  "party",
  "short",
  "place",
  "agency",
  "office",
  "holder",
  "founded",
  "series",
  "holiday",
  "bound",
  "trigger",
] as const;
export type GuardedFamily = (typeof GUARDED)[number];

/** agencies.json: who writes. `words` as they stand in datelines, credits and source lines. */
export interface AgencyRow {
  readonly id: string;
  readonly names: readonly string[];
  readonly domains: readonly string[];
  readonly home: PartyCode;
  readonly source: string;
}

/** places.json: cities and regions that are not capitals, institutions with a seat (钓鱼台国宾馆 → CN). */
export interface PlaceRow {
  readonly words: readonly string[];
  readonly country: PartyCode;
  readonly source: string;
}

/** offices.json: 国防部部长, 总统, 总书记. `party` only when the office names its country (日本首相 needs none; 防卫大臣 → JP). */
export interface OfficeRow {
  readonly words: readonly string[];
  readonly en: string;
  readonly vi: string;
  readonly rank: Rank;
  readonly track: Track;
  readonly party?: PartyCode;
  readonly source?: string;
}

/**
 * holders.json: who held which office when; `to` absent: still held when the row was written (see the file's `asOf`).
 * `again`: the days on which further terms began.
 */
export interface HolderRow {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly latin?: string;
  readonly office: string;
  readonly party: PartyCode;
  readonly from: PartialDate;
  readonly again?: readonly PartialDate[];
  readonly to?: PartialDate;
  readonly source: string;
}

/** founded.json: what N周年 counts from. `words` stand before 周年 (越南人民军建军, 建党); `party` decides between agencies' homes. */
export interface FoundedRow {
  readonly words: readonly string[];
  readonly party: PartyCode | null;
  /** For 建交: the other side. */
  readonly with?: PartyCode;
  readonly date: PartialDate;
  /** Done every year since: `date` is the year before the first, from which 连续第N年 counts. */
  readonly yearly?: true;
  readonly source: string;
}

/** series.json: numbered or yearly happenings: 第十四次全国代表大会 (VN) → 2026-01-19..2026-01-23. */
export interface SeriesRow {
  readonly id: string;
  readonly words: readonly string[];
  readonly party: PartyCode | null;
  /** Whose meeting it is, in words before the number: 全国人大常委会 of 十四届全国人大常委会第七次会议, 届 of 二十届三中全会. */
  readonly of?: readonly string[];
  /** n → interval `FROM/TO` of partial dates; `14.7` where the body of `of` has a number of its own. */
  readonly numbers: Readonly<Record<string, string>>;
  readonly endsAt?: string;
  readonly source: string;
}

/** chairs.json: rotating chairs and hosts by `FROM/TO`, `YYYY` or `YYYY-MM`: 东盟轮值主席国 2016 LA. */
export interface ChairRow {
  readonly organization: PartyCode;
  readonly terms: Readonly<Record<string, PartyCode>>;
  readonly source: string;
}

/** holidays.json: fixed (`MM-DD`), lunar (`L-MM-DD`), computed or listed feasts; `party` where a word means different days (国庆). */
export interface HolidayRow {
  readonly id: string;
  readonly words: readonly string[];
  readonly party: PartyCode | null;
  readonly date: string;
  readonly source: string;
}

/** bounds.json: words that cannot be written before (or after) a day: 新冠肺炎 ≥ 2020-01. */
export interface BoundRow {
  readonly words: readonly string[];
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly source: string;
}

/**
 * happenings.json: happenings known to the day. A document with a word of every group and a month-day on those days speaks of that year.
 */
export interface HappeningRow {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly words: readonly (readonly string[])[];
  /** Countries in which it took place, of visits and meetings: a call, or a meeting elsewhere on that day of another year, is not it. */
  readonly at?: readonly PartyCode[];
  readonly source: string;
}

/**
 * topics.json: what the news speaks of for a time. A document that holds one word of every group is likelier written in a peak:
 * intervals `FROM/TO` of partial dates, or one partial date; `..` goes on.
 */
export interface TopicRow {
  readonly words: readonly (readonly string[])[];
  readonly peaks: readonly string[];
  readonly source: string;
}

/** triggers.json: words that tell an event kind. `tone` negative: 断交, 召回. `needs`: the trigger counts only beside these. */
export interface TriggerRow {
  readonly words: readonly string[];
  readonly kind: Kind;
  readonly level?: Level;
  readonly tone?: "positive" | "negative";
  readonly track?: Track;
  readonly needs?: readonly string[];
}

/** groups.json: states that a conference's name tells by their region (里海沿岸国家), or the organisation that speaks for them. */
export interface GroupRow {
  readonly words: readonly string[];
  readonly parties: readonly PartyCode[];
  readonly source: string;
}

/** The rows of each file. */
export interface FileRows {
  readonly "countries.json": PartyRow;
  readonly "parties.json": PartyRow;
  readonly "names.json": PartyNamesRow;
  readonly "guards.json": GuardRow;
  readonly "agencies.json": AgencyRow;
  readonly "places.json": PlaceRow;
  readonly "offices.json": OfficeRow;
  readonly "holders.json": HolderRow;
  readonly "founded.json": FoundedRow;
  readonly "series.json": SeriesRow;
  readonly "chairs.json": ChairRow;
  readonly "holidays.json": HolidayRow;
  readonly "bounds.json": BoundRow;
  readonly "happenings.json": HappeningRow;
  readonly "topics.json": TopicRow;
  readonly "triggers.json": TriggerRow;
  readonly "groups.json": GroupRow;
}
export type FileName = keyof FileRows;

/**
 * One file as read, not yet checked. `name` one of FILE_NAMES, `folder` for messages (`lexicon/places.json`).
 * Later files add rows; a party row of a code that an earlier file declared replaces the fields it gives.
 */
export interface LexiconFile {
  readonly folder: string;
  readonly name: string;
  readonly content: unknown;
}
export type LexiconFiles = readonly LexiconFile[];
