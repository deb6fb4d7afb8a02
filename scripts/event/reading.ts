/** What is read of a document before any event: parties, actors, and the text they stand in. */
import type { PartyCode, Person, Track } from "../../data/schema";
import type { DocumentCut, TimeMention } from "../facts";
import type { Lexicon } from "../lexicon/lexicon";
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
}

/** A document's text with the parties found in it. */
export interface Ground {
  readonly norm: string;
  readonly text: string;
  readonly cut: DocumentCut;
  readonly lexicon: Lexicon;
  readonly mentions: readonly TimeMention[];
  readonly parties: readonly PartyHit[];
}

export interface Reading extends Ground {
  /** In text order, not overlapping. */
  readonly actors: readonly Actor[];
}

/** A stretch that no earlier actor covers. */
export const isFree = (actors: readonly Actor[], start: number, end: number): boolean =>
  !actors.some((a) => a.start < end && start < a.end);

/** End of `pattern` (sticky) at `at`, or `at`. */
export function skip(norm: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  const m = pattern.exec(norm);
  return m === null ? at : at + m[0].length;
}
