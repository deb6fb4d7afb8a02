/** What a kind's rule is given and what it gives back. */
import type { Agreement, Kind, Level, PartyCode, Person, Purpose, Track } from "../../../data/schema";
import type { EventMention } from "../../facts";
import type { TriggerRow } from "../../lexicon/rows";
import type { Conference } from "../conferences";
import type { Part, Scene } from "../scene";

/** A trigger word in the text. */
export interface Trigger {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly row: TriggerRow;
}

export interface Context {
  readonly scene: Scene;
  /** The sentence after. */
  readonly next: Scene | null;
  readonly trigger: Trigger;
  /** The two parties that 双方, 两国 mean here; null when the document has not told them. */
  readonly pair: readonly PartyCode[] | null;
  readonly home: PartyCode | null;
  readonly conferences: readonly Conference[];
}

/** An event as a rule reads it, before status, time and place. */
export interface Draft {
  readonly kind: Kind;
  readonly rule: string;
  /** Log-odds that the rule reads such an event rightly, hundredths. */
  readonly weight: number;
  readonly trigger: readonly [number, number];
  readonly scene: Scene;
  readonly parties: readonly PartyCode[];
  readonly actor?: PartyCode | null;
  readonly recipient?: PartyCode | null;
  readonly people: readonly Person[];
  readonly track?: Track | null;
  readonly level?: Level | null;
  readonly tone?: "positive" | "negative" | null;
  readonly purpose?: Purpose | null;
  readonly agreements?: readonly Agreement[];
  readonly name?: string | null;
  /** The predicate begins here: modality is read between it and the trigger; by default the last participant before the trigger. */
  readonly from?: number;
  /** The predicate ends here; by default at the trigger (峰会将于…举行: after the name). */
  readonly until?: number;
  /** How the time that dates it relates: the visit started (`from`) or ended (`to`) on it, or it dates the report. */
  readonly dated?: "from" | "to" | "reported";
  /** 会谈结束后: told only in passing; dropped when the document tells the happening itself. */
  readonly passing?: boolean;
  /** Held although a word of wishing stands before it: 同意停火 is the happening. */
  readonly settled?: boolean;
}

/** A draft told as a fact, with its modality. */
export interface Judged extends Draft {
  readonly status: EventMention["status"];
  readonly recalled: boolean;
}

export type Rule = (context: Context) => readonly Draft[];

/** Parties of some participants; a pronoun (双方) brings the document's pair where they are not two already (A和B宣布,两国…). */
export function partiesWith(parts: readonly Part[], pair: readonly PartyCode[] | null): PartyCode[] {
  const named = new Set(parts.flatMap((p) => p.actor.parties));
  const standsIn = named.size < 2 && parts.some((p) => p.actor.kind === "pair" && p.actor.parties.length === 0);
  return standsIn ? [...new Set([...named, ...(pair ?? [])])] : [...named];
}

/** People of participants, those with a name first told once. */
export function peopleOf(parts: readonly Part[]): Person[] {
  const people = parts.flatMap((p) => p.actor.people);
  return people.filter((p, i) => people.findIndex((q) => q.name === p.name && q.party === p.party && q.office === p.office) === i);
}

export const isPublic = (part: Part): boolean => !part.actor.isPrivate;
export const sorted = (parties: Iterable<PartyCode>): PartyCode[] => [...new Set(parties)].sort();
