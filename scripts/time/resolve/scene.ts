/** What resolution knows where a mention stands, and what it answers. */
import type { Granularity, Span } from "../../../data/schema";
import type { Days, HolidayOf } from "./fields";
import type { Lean } from "./nearest";
import { timexOf } from "./value";

/** A date told before in the document. `span` is null for the creation day itself. */
export interface Told {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  readonly history: boolean;
  readonly granularity: Granularity;
  /** Told looking back from another day (前一天): the story goes on from that one. */
  readonly aside: boolean;
}

export interface Scene {
  /** Where the mention begins. */
  readonly at: number;
  /** The creation day assumed. */
  readonly dct: number;
  readonly tense: Lean;
  /** A speaker's own word: counted from the day of the speech. */
  readonly speech: boolean;
  /** In the sentence or the paragraph of the time told before, or in a chronicle, whose lines begin with their dates. */
  readonly joined: "sentence" | "paragraph" | "chronicle" | null;
  /** Behind a subject of its own, without a time before it in the sentence. */
  readonly subject: boolean;
  /** Day-precise dates told before, latest last. */
  readonly told: readonly Told[];
  /** The latest date told before at any granularity, for 同年 and 次年. */
  readonly latest: Told | null;
  /** The latest month, or part of one, told before, for 当月 and 比上月. */
  readonly month: Told | null;
  /** The day named right before the mention, whatever its role: 国庆日 of 国庆日次日, 46周年 of 46周年的次日. */
  readonly beside: Told | null;
  /** The year told right before the mention (两年前的 11月11日). */
  readonly year: Told | null;
  readonly holiday: HolidayOf;
  /** Founding facts of an anniversary mention: year it falls in, and its day when known. */
  readonly anniversary: Days | null;
  /** Days of the happening an event-relative mention names. */
  readonly happening: Days | null;
  /** Start of a stretch that a bare 70年 counts from. */
  readonly since: Told | null;
  /** A length that tells no days: 三天内 where no deadline is set (在三天内两度会晤). */
  readonly bare: boolean;
  /** Whether TIMEX3 values are wanted beside the days. */
  readonly valued: boolean;
}

/** Null ends are open; both null for vague mentions, bare durations and sets. */
export interface Resolved {
  readonly from: number | null;
  readonly to: number | null;
  readonly granularity: Granularity | null;
  /** TIMEX3; null: what was said is all there is. */
  readonly value: string | null;
  readonly anchor: "self" | "dct" | Span;
  /** Probability of this reading given the creation day, by the shape of the expression alone. */
  readonly share: number;
  readonly others: readonly (Days & { readonly share: number })[];
}

export const NOTHING: Resolved = { from: null, to: null, granularity: null, value: null, anchor: "self", share: 1, others: [] };

export function certain(days: Days | null, anchor: Resolved["anchor"], { valued }: Scene): Resolved {
  if (!days) return { ...NOTHING, anchor };
  const { from, to, granularity } = days;
  return { from, to, granularity, value: valued ? timexOf(days, null) : null, anchor, share: 1, others: [] };
}
