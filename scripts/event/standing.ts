/** Whom 他, 三方, 六国元首 stand for: told in the same sentence, the sentences before, or by the document as a whole. */
import type { PartyCode } from "../../data/schema";
import { startingIn, type Actor, type Reading } from "./reading";
import type { Part, Scene } from "./scene";
import type { Sentence } from "./sentences";

interface Told {
  readonly reading: Reading;
  readonly sentence: Sentence;
  /** Parts of the sentence before this one. */
  readonly told: readonly Part[];
  /** The sentence before in the paragraph, and in the document. */
  readonly inParagraph: Scene | null;
  readonly earlier: Scene | null;
}

/** How many sentences back a group may have been told. */
const REACH = 4;
/** How far from 他 the one he meets may stand. */
const FACING = 14;

/** The part with the actor it stands for; null when nothing tells whom. */
export function resolveStanding(part: Part, told: Told): Part | null {
  const { actor } = part;
  if (actor.stands === undefined) return part;
  if (actor.stands === "person") {
    const whom = personFor(part, told);
    return whom === null ? null : { ...part, actor: { ...whom, start: actor.start, end: actor.end } };
  }
  const parties = groupOf(actor.stands, told);
  return parties === null ? null : { ...part, actor: { ...actor, parties } };
}

const isPerson = (p: Part): boolean => p.actor.kind === "person" && !p.actor.isPrivate && p.actor.parties.length > 0;
/** 发言人称,此次是某某首次访问…,他将会见: he speaks of another. */
export const isSpokesman = (a: Actor): boolean => a.people.some((p) => /发言人/.test(p.office ?? ""));
const sameOf = (a: Actor, b: Actor): boolean => a.people[0]?.name === b.people[0]?.name && a.parties.join() === b.parties.join();

const aloneIn = ({ clauses }: Scene): boolean => {
  const people = clauses.flatMap((c) => c.parts.filter((p) => p.actor.kind === "person"));
  return people.every((p) => sameOf(p.actor, people[0]!.actor));
};

function personFor(part: Part, { reading, told, inParagraph, earlier }: Told): Actor | null {
  const people = told.filter(isPerson).map((p) => p.actor);
  const distinct = people.filter((a, i) => people.findIndex((b) => sameOf(a, b)) === i);
  // A paragraph that opens with 她 goes on about the one person the sentence before spoke of.
  const opens = inParagraph === null && told.length === 0 && part.role === "subject" && earlier !== null && aloneIn(earlier);
  const before = (opens ? earlier : inParagraph)?.topic.find(isPerson)?.actor;
  const subject = told.findLast((p) => p.role === "subject" && isPerson(p))?.actor;
  if (part.role === "subject") {
    const first = told.find((p) => p.role === "subject" && isPerson(p) && !isSpokesman(p.actor))?.actor;
    return first ?? (distinct.length === 1 ? distinct[0]! : distinct.length === 0 ? besides(before, part, reading, inParagraph) : null);
  }
  const foreign = (a: Actor): boolean => subject === undefined || a.parties.join() !== subject.parties.join();
  const others = distinct.filter((a) => foreign(a) && a !== subject);
  if (others.length === 1 && subject !== undefined) return others[0]!;
  return others.length === 0 && before !== undefined && foreign(before) ? before : null;
}

/** 他又同某国总统会谈: whoever faces him is of another state, so it may be one told before. */
function besides(before: Actor | undefined, { actor }: Part, { norm, actors }: Reading, inParagraph: Scene | null): Actor | null {
  if (before === undefined) return null;
  const facing = startingIn(actors, (a) => a.start, actor.end, actor.end + FACING).find((a) => a.kind === "person" && a.parties.length > 0);
  if (facing === undefined || facing.parties.join() !== before.parties.join()) return before;
  if (!/^[^,。]{0,12}(?:[与同和跟]|会[见晤])$/.test(norm.slice(actor.end, facing.start))) return before;
  for (let scene = inParagraph?.previous ?? null, n = 0; scene !== null && n < REACH; scene = scene.previous, n++) {
    const other = scene.topic.find((p) => isPerson(p) && p.actor.parties.join() !== before.parties.join());
    if (other !== undefined) return other.actor;
  }
  return before;
}

function groupOf(size: number, { reading, told, sentence, earlier }: Told): readonly PartyCode[] | null {
  const here = statesOf(told);
  if (here.size === size) return [...here].sort();
  for (let scene = earlier, n = 0; scene !== null && n < REACH; scene = scene.earlier, n++) {
    const states = statesOf(scene.clauses.flatMap((c) => c.parts));
    if (states.size === size) return [...states].sort();
    // The third of two who meet at a third's.
    for (const hit of startingIn(reading.parties, (h) => h.start, ...scene.sentence.span))
      if (hit.form === "capital") for (const p of hit.parties) states.add(p);
    if (states.size === size && size === 3) return [...states].sort();
  }
  const group = reading.groups.findLast((g) => g.length === size);
  if (group !== undefined) return [...group].sort();
  if (sentence.role !== "headline" && size !== 3) return null;
  const all = new Set(reading.parties.filter((h) => !h.organization && h.form !== "capital").flatMap((h) => h.parties));
  return all.size === size ? [...all].sort() : null;
}

const statesOf = (parts: readonly Part[]): Set<PartyCode> =>
  new Set(parts.filter((p) => !p.actor.isPrivate && p.role !== "inviter").flatMap((p) => p.actor.parties));
