/** The draft of an encounter: it has no direction. */
import type { Kind, PartyCode } from "../../../data/schema";
import type { Part } from "../scene";
import { peopleOf, type Context, type Draft } from "./frame";

/** What the rule that reads an encounter says of it. */
export interface Reading {
  readonly kind: Kind;
  readonly rule: string;
  readonly weight: number;
  readonly parties: readonly PartyCode[];
  readonly parts: readonly Part[];
  /** Where the predicate begins. */
  readonly from: number;
}

export function encounterDraft({ scene, trigger }: Context, { kind, rule, weight, parties, parts, from }: Reading): Draft {
  return {
    kind,
    rule,
    weight,
    trigger: [trigger.start, trigger.end],
    scene,
    parties,
    people: peopleOf(parts.filter((p) => p.actor.parties.every((x) => parties.includes(x)))),
    actor: null,
    recipient: null,
    from,
    ...(trigger.row.track === undefined ? {} : { track: trigger.row.track }),
  };
}
