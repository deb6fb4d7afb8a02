/** Encounters told in passing, by a phrase of time or place of another sentence: 在会谈中, 会见X时. */
import { placeOf } from "../places";
import type { PartyCode } from "../../../data/schema";
import { clauseAt, type Part, type Scene } from "../scene";
import { encounterDraft } from "./encounterDraft";
import { isPublic, partiesWith, sorted, type Context, type Draft, type Trigger } from "./frame";

/** 双方在会谈中…: the talks are told only here. */
export function inPassing(context: Context): Draft[] {
  const { scene, trigger, pair } = context;
  const clause = clauseAt(scene, trigger.start);
  const own = clause.parts.filter((p) => p.role === "subject" || p.role === "with");
  // 在同某国总统会谈时,某某提出…: who met him is the subject that follows.
  const follows = own.every((p) => p.role === "with") && partiesWith(own, pair).length === 1 ? nextSubject(scene, trigger) : [];
  const parts = [...follows, ...own];
  const told = partiesWith(parts, follows.length > 0 ? null : pair);
  const parties = told.length >= 2 ? told : told.length === 0 || told.every((p) => pair?.includes(p)) ? (pair ?? []) : [];
  const states = scene.reading.lexicon.parties;
  if (told.length === 0 && parties.some((p) => states.get(p)?.type === "organization")) return [];
  if (parties.length < 2 || !/会[谈见晤面]|见面|通话|电话/.test(trigger.word)) return [];
  const { kind } = trigger.row;
  // 与甲国和乙国总统通话时: with each.
  const one = kind === "call" && parties.length > 2 ? partiesWith(own.slice(0, 1), null)[0] : undefined;
  const sides = one === undefined ? [parties] : parties.filter((p) => p !== one).map((p) => [one, p]);
  return sides.map((both) => ({
    ...encounterDraft(context, { kind, rule: `${kind}.passing`, weight: 40, parties: sorted(both), parts, from: trigger.start }),
    passing: !isTold(scene, trigger, parts, told),
  }));
}

/** 在会见B时,A表示…: who met him is the subject that follows; null when the clause names who. */
export function metInPassing(context: Context, objects: readonly Part[]): Draft[] | null {
  const { scene, trigger } = context;
  const { norm } = scene.reading;
  const clause = clauseAt(scene, trigger.start);
  if (!/^(?:[时后前]|期间|之后|之前)[, ]?/.test(norm.slice(objects.at(-1)!.actor.end, clause.end + 1))) return null;
  if (clause.parts.some((p) => p.actor.end <= trigger.start && p.role === "subject")) return null;
  const hosts = nextSubject(scene, trigger).filter(isPublic);
  const parties = sorted([...partiesWith(hosts, null), ...partiesWith(objects, null)]);
  if (hosts.length === 0 || parties.length !== 2) return [];
  const { kind } = trigger.row;
  const read = { kind, rule: "meeting.while", weight: 240, parties, parts: [...hosts, ...objects], from: trigger.start };
  return [{ ...encounterDraft(context, read), passing: true }];
}

/** The first subject of the clause after the trigger's. */
const nextSubject = (scene: Scene, trigger: Trigger): readonly Part[] =>
  (scene.clauses[scene.clauses.indexOf(clauseAt(scene, trigger.start)) + 1]?.parts ?? []).filter((p) => p.role === "subject").slice(0, 1);

/** 与B会谈后表示, 两人在…会谈后: a telling of its own, both sides stand beside it. */
const isTold = (scene: Scene, trigger: Trigger, parts: readonly Part[], told: readonly PartyCode[]): boolean =>
  told.length >= 2 &&
  (parts.some((p) => p.role === "with" && p.actor.kind === "person") ||
    (parts.some((p) => p.role === "subject" && p.actor.kind === "pair") &&
      /^(?:结束)?后/.test(scene.reading.norm.slice(trigger.end, trigger.end + 3)) &&
      placeOf(scene, trigger.start) !== null));
