/** Whom 双方 and 两国 mean. */
import type { PartyCode } from "../../data/schema";
import type { Reading } from "./reading";
import type { Scene } from "./scene";

/** A sentence that names exactly two states beside each other sets what 双方 means from there on. */
export function pairIn(scene: Scene): readonly PartyCode[] | null {
  const named = new Set(
    scene.clauses.flatMap((c) =>
      c.parts
        .filter((p) => !p.actor.isPrivate && p.role !== "aside" && p.actor.start < scene.speechFrom)
        .flatMap((p) => [...p.actor.parties]),
    ),
  );
  if (named.size !== 2) return null;
  const [a, b] = [...named].sort() as [PartyCode, PartyCode];
  const belongs = (whole: PartyCode, part: PartyCode) => scene.reading.lexicon.parties.get(whole)?.members?.includes(part) ?? false;
  return belongs(a, b) || belongs(b, a) ? null : [a, b];
}

/** The two parties a document is about: the two named most often, when no third comes near. */
export function firstPair(reading: Reading): readonly PartyCode[] | null {
  const counts = new Map<PartyCode, number>();
  for (const a of reading.actors) if (!a.isPrivate) for (const p of a.parties) counts.set(p, (counts.get(p) ?? 0) + 1);
  const [first, second, third] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (first === undefined || second === undefined || (third !== undefined && third[1] >= second[1])) return null;
  return [first[0], second[0]].sort();
}
