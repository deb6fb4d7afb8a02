/** What is read of a document before any event: parties, actors, and the text they stand in. */
import type { PartyCode, Person, Span, Track } from "../../data/schema";
import type { DocumentCut, TimeMention } from "../facts";
import type { Hit, Lexicon } from "../lexicon/lexicon";
import type { PlaceRow } from "../lexicon/rows";
import { lowerBound } from "../lowerBound";
import type { PartyHit } from "./parties";

export interface Actor {
  readonly start: number;
  readonly end: number;
  /** `pair`: 双方, 两国, 中俄: sides of their own; resolved by the document where the text names none. */
  readonly kind: "person" | "body" | "party" | "pair";
  readonly parties: readonly PartyCode[];
  readonly people: readonly Person[];
  readonly track: Track | null;
  /** Host of an ambassador (中国驻越南大使 → VN). */
  readonly posted: PartyCode | null;
  /** Speaks for a company or another private body, no party of a happening between states. */
  readonly isPrivate: boolean;
  /** 三方, 六国元首: so many sides, told before; 他, 她: whom the sentences before tell. Both are resolved with the sentence. */
  readonly stands?: number | "person";
}

/** A document's text with the parties found in it. */
export interface Ground {
  readonly norm: string;
  readonly text: string;
  readonly cut: DocumentCut;
  readonly lexicon: Lexicon;
  readonly mentions: readonly TimeMention[];
  readonly parties: readonly PartyHit[];
  /** Cities, islands, capes of the lexicon. */
  readonly places: readonly Hit<PlaceRow>[];
}

/** The place words inside [from, to). */
export const placesIn = (ground: Ground, from: number, to: number): readonly Hit<PlaceRow>[] =>
  startingIn(ground.places, (h) => h.start, from, to).filter((h) => h.end <= to);

export interface Reading extends Ground {
  /** In text order, not overlapping. */
  readonly actors: readonly Actor[];
  /** States that meet as a group, by the conferences the document names. */
  readonly groups: readonly (readonly PartyCode[])[];
}

/** Which positions of a document an actor covers already; marking and asking cost the length of the stretch. */
export class Cover {
  private readonly taken: Uint8Array;

  constructor(private readonly span: Span) {
    this.taken = new Uint8Array(span[1] - span[0] + 1);
  }

  add(start: number, end: number): void {
    this.taken.fill(1, start - this.span[0], end - this.span[0]);
  }

  isFree(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.taken[i - this.span[0]] === 1) return false;
    return true;
  }
}

/** Items that start in [from, to) of a list in order of start. */
export function startingIn<T>(items: readonly T[], startOf: (item: T) => number, from: number, to: number): readonly T[] {
  return items.slice(lowerBound(items, startOf, from), lowerBound(items, startOf, to));
}

/** End of `pattern` (sticky) at `at`, or `at`. */
export function skip(norm: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  const m = pattern.exec(norm);
  return m === null ? at : at + m[0].length;
}
