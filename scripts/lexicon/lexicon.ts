/** The compiled lexicon as every stage sees it. */
import type { PartyCode, Span } from "../../data/schema";
import type {
  AgencyRow,
  BoundRow,
  HappeningRow,
  ChairRow,
  FoundedRow,
  GroupRow,
  HolderRow,
  HolidayRow,
  OfficeRow,
  PartyRow,
  PlaceRow,
  SeriesRow,
  TopicRow,
  TriggerRow,
} from "./rows";

/** A word of a party by its form; `short` forms (越, 中) are matched everywhere, the caller checks the neighbourhood. */
export interface PartyWord {
  readonly party: PartyRow;
  readonly form: "name" | "alias" | "capital" | "short";
}

export interface Families {
  readonly party: PartyWord;
  readonly short: PartyWord;
  readonly place: PlaceRow;
  readonly agency: AgencyRow;
  readonly office: OfficeRow;
  readonly holder: HolderRow;
  /** Parts of foreign holders' names (萨勒 of 马基·萨勒): they say who only beside country and office. */
  readonly namePart: HolderRow;
  readonly founded: FoundedRow;
  readonly series: SeriesRow;
  readonly holiday: HolidayRow;
  readonly bound: BoundRow;
  readonly happening: HappeningRow;
  readonly topic: TopicRow;
  readonly trigger: TriggerRow;
  readonly group: GroupRow;
}
export type Family = keyof Families;

/** A word found at [start, end) of the searched text; every row that has the word. */
export interface Hit<R> {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly rows: readonly R[];
}

export interface Lexicon {
  readonly rows: { readonly [F in Family]: readonly Families[F][] };
  readonly parties: ReadonlyMap<PartyCode, PartyRow>;
  readonly chairs: readonly ChairRow[];
  /** Version of the data: a digest of all rows, part of every cache key. */
  readonly version: string;
  /**
   * Words of one family in normalised text (see read/normalize), leftmost longest, not overlapping, in text order.
   * `span` limits the search; offsets stay those of `norm`. Linear in the text.
   */
  find<F extends Family>(family: F, norm: string, span?: Span): readonly Hit<Families[F]>[];
  /** As `find` for each of several families, in one pass over the text. `families` is a constant: what is made for it is kept with it. */
  findEach<F extends Family>(families: readonly F[], norm: string, span: Span): { readonly [K in F]: readonly Hit<Families[K]>[] };
}
