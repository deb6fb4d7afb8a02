/** One state's own day that another's guests attend: an inauguration, a parade, a funeral, a national day. */
import type { PartyCode } from "../../../data/schema";
import { placeOf } from "../places";
import { before, clauseAt, subjectAt, type Part } from "../scene";
import { isPublic, partiesWith, type Context, type Draft } from "./frame";
import { around, attendants, make, unique } from "./make";

/** Whose day it is: the office that is taken up, the dead. */
const INAUGURATION = /就[职任]|登基|加冕|继位|即位/;
/** No more guests than a reader keeps apart. */
const MOST_GUESTS = 5;

/** The guests' states, each with the host's. */
export function rite(context: Context, weight: number): Draft[] {
  const { scene, trigger } = context;
  const { lead, clause } = around(context);
  const verb = /(?:出席|参加|观礼|应邀观摩|见证)[^,。]*$/.exec(lead);
  const at = verb === null ? trigger.start : clause.start + verb.index;
  const told = verb === null ? attendants(context) : [...subjectAt(scene, at), ...before(scene, at, "with")];
  const guests = unique(told).filter((p) => isPublic(p) && p.actor.kind !== "pair" && p.actor.parties.length === 1);
  if (guests.length === 0) return [];
  const host = hostOf(context, at, guests);
  if (host === null) return [];
  const parties = [...new Set(guests.flatMap((p) => p.actor.parties))].filter((p) => p !== host.party);
  // The host and one guest, or each guest's own.
  if (parties.length === 0 || parties.length > MOST_GUESTS) return [];
  return parties.flatMap((p) => {
    const own = guests.filter((g) => g.actor.parties[0] === p || g.actor.parties[0] === host.party);
    return make(context, "ceremony.rite", weight, [p, host.party], [...own, ...host.parts], {
      actor: p,
      recipient: host.party,
      from: guests.findLast((g) => g.actor.end <= at)?.actor.end ?? clauseAt(scene, at).start,
    });
  });
}

interface Host {
  readonly party: PartyCode;
  readonly parts: readonly Part[];
}

function hostOf(context: Context, at: number, guests: readonly Part[]): Host | null {
  const { scene, trigger } = context;
  const { clause } = around(context);
  const named = clause.parts.filter((p) => p.actor.start >= at && p.actor.end <= trigger.start && isPublic(p));
  const parties = partiesWith(named, null);
  if (parties.length === 1) return { party: parties[0]!, parts: named };
  if (parties.length > 1) return null;
  if (INAUGURATION.test(trigger.word)) {
    // 某某宣誓就任某国总统,…等出席就职典礼: whose inauguration the clause before tells.
    const before = scene.clauses.filter((c) => c.end <= clause.start).flatMap((c) => c.parts.filter((p) => !guests.includes(p)));
    const heads = before.filter((p) => p.actor.kind === "person" && isPublic(p));
    const of = partiesWith(heads, null);
    if (of.length === 1) return { party: of[0]!, parts: heads };
  }
  const country = placeOf(scene, trigger.start)?.country ?? placeOf(scene, at)?.country ?? null;
  return country === null ? null : { party: country, parts: [] };
}
