/** 由L率领的…代表团, 以L为首的…代表团: one actor, the leader's. */
import type { PartyHit } from "./parties";
import { startingIn, type Actor } from "./reading";

const LED = /^(?:率领|为首|为团长|带领|任团长|带队)的?/;
const DELEGATION = /^[^,。;:\n]{0,40}?(?:代表团|工作组|访问团|一行|编队)/;

/** Joins leaders with the delegations they lead; `actors` and `parties` in text order. */
export function mergeDelegations(norm: string, actors: readonly Actor[], parties: readonly PartyHit[]): Actor[] {
  const merged: Actor[] = [];
  for (let i = 0; i < actors.length; i++) {
    const a = actors[i]!;
    const led = "由以".includes(norm[a.start - 1] ?? "·") ? LED.exec(norm.slice(a.end, a.end + 6)) : null;
    if (led === null) {
      merged.push(a);
      continue;
    }
    const from = a.end + led[0].length;
    const rest = DELEGATION.exec(norm.slice(from, from + 60));
    const end = rest === null ? from : from + rest[0].length;
    const inside = actors.slice(i + 1).filter((b) => b.start < end);
    const told = inside.find((b) => b.parties.length === 1 && b.start < end)?.parties ?? a.parties;
    // 由总书记某某率领的某国党代表团: an office without a country is the delegation's.
    const isOwn = a.parties.length > 0 && startingIn(parties, (h) => h.start, a.start, a.end).length > 0;
    const own = isOwn ? a.parties : told;
    const people = isOwn ? a.people : a.people.map((p) => ({ ...p, party: own[0] ?? p.party }));
    merged.push({ ...a, start: a.start - 1, end, kind: "person", parties: own, people });
    i += inside.length;
  }
  return merged;
}
