/** Drafts of the smaller kinds: who stands around a trigger, and the draft of two or more parties. */
import type { PartyCode } from "../../../data/schema";
import { before, clauseAt, subjectAt, type Part } from "../scene";
import { isPublic, peopleOf, sorted, type Context, type Draft } from "./frame";

/** One draft of a trigger's kind; none for fewer than two parties. */
export function make(
  context: Context,
  rule: string,
  weight: number,
  parties: readonly PartyCode[],
  parts: readonly Part[],
  extra: Partial<Draft> = {},
): Draft[] {
  const { scene, trigger } = context;
  if (new Set(parties).size < 2) return [];
  const last = parts.filter((p) => p.actor.end <= trigger.start).at(-1);
  const codes = sorted(parties);
  return [
    {
      kind: trigger.row.kind,
      rule,
      weight,
      trigger: [trigger.start, trigger.end],
      scene,
      parties: codes,
      people: peopleOf(parts).filter((p) => p.party !== null && codes.includes(p.party)),
      tone: trigger.row.tone ?? null,
      from: last?.actor.end ?? clauseAt(scene, trigger.start).start,
      ...extra,
    },
  ];
}

/** The words before and after a trigger in its clause, and the participants before it by role. */
export function around(context: Context): {
  lead: string;
  after: string;
  subject: readonly Part[];
  withs: readonly Part[];
  to: readonly Part[];
  clause: ReturnType<typeof clauseAt>;
} {
  const { scene, trigger } = context;
  const { norm } = scene.reading;
  const clause = clauseAt(scene, trigger.start);
  return {
    clause,
    lead: norm.slice(clause.start, trigger.start),
    after: norm.slice(trigger.end, clause.end),
    subject: subjectAt(scene, trigger.start).filter(isPublic),
    withs: before(scene, trigger.start, "with").filter(isPublic),
    to: [...before(scene, trigger.start, "to"), ...before(scene, trigger.start, "on"), ...before(scene, trigger.start, "for")].filter(
      isPublic,
    ),
  };
}

/** Participants once each, in the order given. */
export const unique = (parts: readonly Part[]): Part[] => parts.filter((p, i) => parts.indexOf(p) === i);
