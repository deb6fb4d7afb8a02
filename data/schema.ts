/**
 * The contract between the pipeline (scripts/) and the page (app/): vocabularies and the rows of documents.jsonl and
 * events.jsonl; published.ts has the published form. Imports nothing. Vocabulary order is meaningful: the columns store indices into it.
 */

/** Inclusive UTF-16 start, exclusive end, into the page's text. */
export type Span = readonly [start: number, end: number];
/** A calendar date without zone, `YYYY-MM-DD` (proleptic Gregorian, astronomical years). */
export type IsoDate = string;
/** ISO 3166-1 alpha-2, or a code of data/lexicon/parties.json (ASEAN, EU, SUHH …). */
export type PartyCode = string;
/** `A-B` with A < B. */
export type PairKey = string;

/** The sixteen kinds, each with its CAMEO code and PLOVER type (PLOVER 2021 manual; ‡ in events.md marks our judgement). */
export const KINDS = [
  "visit", // 访问, 出访, 抵达, 率团
  "meeting", // 会见, 接见, 会晤, 拜会
  "talks", // 会谈, 谈判
  "dialogue", // 磋商, 战略对话, 联委会
  "conference", // 峰会, 论坛, 高官会: several parties
  "call", // 通电话, 视频会晤
  "signing", // 签署, 换文
  "message", // 贺电, 慰问电, 唁电
  "statement", // 联合声明, 例行记者会
  "relations", // 建交, 升格, 断交
  "aid", // 援助, 捐赠, 移交
  "exercise", // 联合演习, 联合巡逻
  "cooperation", // 启动, 开通
  "ceremony", // 欢迎仪式, 宴会, 招待会
  "envoy", // 递交国书, 任命大使, 召回
  "protest", // 抗议, 交涉, 召见
] as const;
export type Kind = (typeof KINDS)[number];

/** Level of a visit as the text names it; null when none is told. 顺访 `side` is never 过境 `transit`. */
export const LEVELS = [
  "state", "official", "official-friendly", "goodwill", "working", "informal", "private", "side", "transit", "port-call",
] as const; // prettier-ignore
export type Level = (typeof LEVELS)[number];

/** Rank of a person, highest first. */
export const RANKS = [
  "head-of-state", "party-leader", "head-of-government", "minister", "deputy-minister", "ambassador", "official", "local",
] as const; // prettier-ignore
export type Rank = (typeof RANKS)[number];

/** The channel of a happening. */
export const TRACKS = ["government", "party", "parliament", "military", "local", "business"] as const;
export type Track = (typeof TRACKS)[number];

/** What the texts of the run say of a happening, never what today's date says. */
export const STATUSES = ["held", "planned", "postponed", "cancelled"] as const;
export type Status = (typeof STATUSES)[number];

export const PARTS_OF_DAY = ["morning", "noon", "afternoon", "evening", "night"] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

/** Precision of a time, finest first. */
export const GRANULARITIES = ["day", "week", "tenday", "month", "quarter", "half", "year", "decade", "century"] as const;
export type Granularity = (typeof GRANULARITIES)[number];

export const TIMEX_TYPES = ["DATE", "TIME", "DURATION", "SET"] as const;
export type TimexType = (typeof TIMEX_TYPES)[number];

/** What a time mention does in its text: `name` is a year inside the name of a plan, treaty, congress or term. */
export const MENTION_ROLES = ["event", "name", "anniversary", "history", "vague", "other"] as const;
export type MentionRole = (typeof MENTION_ROLES)[number];

/** `main` the article, `teaser` an entry of the related-news list, `item` one story of a digest. */
export const BLOCKS = ["main", "teaser", "item"] as const;
export type Block = (typeof BLOCKS)[number];

/** `lasts`: from–to; `within`: on a day of from–to that is not told. */
export const EXTENTS = ["lasts", "within"] as const;
export type Extent = (typeof EXTENTS)[number];

export const PURPOSES = ["bilateral", "multilateral", "both"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Languages of titles and of the page. */
export const LANGS = ["zh", "en", "vi"] as const;
export type Lang = (typeof LANGS)[number];
export type Titles = Readonly<Record<Lang, string>>;

// ---------------------------------------------------------------- documents.jsonl

/** One entry of the dating ledger; `args` let the page say it in any language, `weight` orders (largest first). */
export interface Evidence {
  readonly rule: string;
  readonly document: string;
  readonly quote: string;
  readonly span: Span | null;
  readonly args: Readonly<Record<string, string | number>>;
  readonly weight: number;
}

/** Document creation time. `best` is a day, a month, or a year, the finest with P ≥ 0.5 (else the likeliest year). */
export interface Dct {
  readonly best: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly edtf: string;
  readonly years: Readonly<Record<string, number>>;
  readonly evidence: readonly Evidence[];
}

export interface Reading {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly confidence: number;
}

/** A resolved time mention. `said` is what the text alone says, `value` TIMEX3 resolved. */
export interface Mention {
  readonly span: Span;
  readonly text: string;
  readonly type: TimexType;
  readonly said: string;
  readonly value: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly partOfDay: PartOfDay | null;
  readonly granularity: Granularity | null;
  readonly role: MentionRole;
  /** `self`, `dct`, or the span of the mention it leans on. */
  readonly anchor: "self" | "dct" | Span;
  readonly rule: string;
  readonly confidence: number;
  readonly alternatives: readonly Reading[];
}

export interface DocumentRow {
  readonly id: string;
  readonly page: string;
  readonly block: Block;
  readonly span: Span;
  readonly title: string;
  readonly url: string | null;
  readonly published: IsoDate | null;
  readonly publisher: string | null;
  readonly agency: string | null;
  readonly home: PartyCode | null;
  readonly dct: Dct | null;
  readonly mentions: readonly Mention[];
}

// ---------------------------------------------------------------- events.jsonl

export interface When {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly extent: Extent | null;
  readonly edtf: string | null;
  readonly granularity: Granularity | null;
  readonly partOfDay: PartOfDay | null;
  readonly confidence: number | null;
  readonly alternatives: readonly Reading[];
}

/** A person on that date. `latin` from the text's brackets, the lexicon, or pinyin (then `derived`). */
export interface Person {
  readonly name: string;
  readonly latin: string | null;
  readonly derived: boolean;
  readonly office: string | null;
  readonly rank: Rank | null;
  readonly party: PartyCode | null;
}

export interface Place {
  readonly name: string;
  readonly country: PartyCode | null;
}

/** `covers`: years the agreement is for, `2020` or `2020/2024`. */
export interface Agreement {
  readonly name: string;
  readonly covers: string | null;
}

export interface Source {
  readonly document: string;
  readonly span: Span;
  readonly quote: string;
  readonly when: { readonly from: IsoDate | null; readonly to: IsoDate | null };
  readonly mentions: readonly { readonly span: Span; readonly text: string; readonly quote: string }[];
}

export interface EventRow {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly kind: Kind;
  readonly level: Level | null;
  readonly track: Track | null;
  readonly rank: Rank | null;
  readonly cameo: string;
  readonly plover: string | null;
  readonly title: Titles;
  readonly parties: readonly PartyCode[];
  readonly actor: PartyCode | null;
  readonly recipient: PartyCode | null;
  readonly pairs: readonly PairKey[];
  readonly when: When;
  readonly status: Status;
  readonly recalled: boolean;
  readonly certainty: number;
  readonly partOf: string | null;
  readonly purpose: Purpose | null;
  readonly people: readonly Person[];
  readonly place: Place | null;
  readonly agreements: readonly Agreement[];
  readonly importance: number;
  readonly sources: readonly Source[];
}
