/** One sentence as the grammar of events sees it: clauses, actors with their roles, who is subject and who object. */
import type { TimeMention } from "../facts";
import type { Actor, Reading } from "./reading";
import { withoutEpithet } from "./epithet";
import type { Sentence } from "./sentences";

/**
 * `subject` acts; `object` is met, called in, sent away (会见X, 驱逐3名X); `with` 与/同/和 X; `to` 向/给/致 X; `on` 对 X; `for` 为 X; `inviter` 应 X 邀请; `aside` takes no part
 * (据X报道, 代表X, 在X陪同下, X的…, 在X举行).
 */
export type Role = "subject" | "object" | "with" | "to" | "on" | "for" | "inviter" | "aside";

export interface Part {
  readonly actor: Actor;
  readonly role: Role;
  /** Joined to the actor before by 、 和 与 or 及 with nothing between. */
  readonly joined: boolean;
}

export interface Clause {
  readonly start: number;
  readonly end: number;
  /** 在…期间, …之际, …后: tells when, not what. */
  readonly subordinate: boolean;
  readonly parts: readonly Part[];
}

export interface TimeAt {
  readonly m: TimeMention;
  readonly i: number;
}

export interface Scene {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly clauses: readonly Clause[];
  /** First subject of the sentence that is more than a party; else the topic of the sentence before in the paragraph. */
  readonly topic: readonly Part[];
  /** Scene before in the same paragraph. */
  readonly previous: Scene | null;
  /** Sentence before in the document. */
  readonly earlier: Scene | null;
  /** Where reported speech begins (X表示,…), or the sentence's end. */
  readonly speechFrom: number;
  /** Who speaks there: a person for himself, or an office or a paper that gives the news. */
  readonly speaker: "person" | "office" | null;
  /** Time mentions of the sentence with their index in the document. */
  readonly times: readonly TimeAt[];
  /** Quoted words “…”, as [start, end). */
  readonly quotes: readonly (readonly [number, number])[];
}

/** The clause that holds a position. */
export const clauseAt = (scene: Scene, at: number): Clause =>
  scene.clauses.find((c) => at >= c.start && at < c.end) ?? scene.clauses.at(-1)!;

/** The run of joined subjects that ends with `part`. */
export function runOf(clause: Clause, index: number): Part[] {
  const run = [clause.parts[index]!];
  for (let i = index; i > 0 && clause.parts[i]!.joined; i--) run.unshift(clause.parts[i - 1]!);
  return run;
}

/**
 * Who does what stands at `at`: the nearest subject before it in its clause, else the subject of an earlier clause, else (when
 * `carry`) the topic of the sentence before in the same paragraph. Empty when nobody is told.
 */
export function subjectAt(scene: Scene, at: number, carry = true): readonly Part[] {
  const here = clauseAt(scene, at);
  const own = here.parts.filter((p) => p.actor.end <= at && p.role === "subject");
  const inner = innerSubject(scene, here, at);
  if (inner !== undefined) return [inner];
  if (own.length > 0) {
    // 部长A率B国代表团会见…: the delegation is the minister's own.
    const last = own.at(-1)!;
    const leader =
      last.actor.kind === "person"
        ? undefined
        : own.findLast((p) => p.actor.kind === "person" && p.actor.parties.join() === last.actor.parties.join());
    return runOf(here, here.parts.indexOf(leader ?? last)).filter((p) => p.role === "subject" || p.role === "with");
  }
  const index = scene.clauses.indexOf(here);
  for (const subordinate of [false, true])
    for (let i = index - 1; i >= 0; i--) {
      const clause = scene.clauses[i]!;
      if (clause.subordinate !== subordinate) continue;
      const first = clause.parts.find((p) => p.role === "subject");
      if (first !== undefined) return [first, ...following(clause, first).filter((p) => !isMet(scene, clause, p))];
    }
  return carry ? (scene.previous?.topic ?? []) : [];
}

/** A同B交谈,并会见C: B is met, and does nothing more. */
const isMet = ({ reading: { norm } }: Scene, clause: Clause, { actor }: Part): boolean =>
  norm[actor.start - 1] === "同" ||
  (norm[actor.start - 1] === "与" && /会[谈晤见面]|交谈|通话|见面/.test(norm.slice(actor.end, clause.end)));

/** A欢迎B同C举行和谈: B is who does it. */
function innerSubject(scene: Scene, clause: Clause, at: number): Part | undefined {
  const before = clause.parts.filter((p) => p.actor.end <= at);
  const object = before.findLastIndex((p) => p.role === "object");
  if (object < 0 || before[object + 1]?.role !== "with") return undefined;
  const verb = scene.reading.norm.slice(before[object]!.actor.start - 2, before[object]!.actor.start);
  return /欢迎|谴责|批评|反对|支持|祝贺|指责|赞赏/.test(verb) ? before[object] : undefined;
}

/** Actors joined to `first` (A、B和C). */
export function following(clause: Clause, first: Part): Part[] {
  const rest: Part[] = [];
  for (const part of clause.parts.slice(clause.parts.indexOf(first) + 1)) {
    if (!part.joined) break;
    rest.push(part);
  }
  return rest;
}

/** Actors of one role in the clause of `at`, before it. */
export const before = (scene: Scene, at: number, role: Role): readonly Part[] =>
  clauseAt(scene, at).parts.filter((p) => p.actor.end <= at && p.role === role);

/** The object of a verb that ends at `at`: the first actor after it in its clause (past 来访的 …), with those joined to it. */
export function objectsAt(scene: Scene, at: number): readonly Part[] {
  const { norm } = scene.reading;
  const clause = clauseAt(scene, at - 1);
  const after = clause.parts.filter((p) => p.actor.start >= at);
  const first = after.find((p) => {
    const gap = withoutEpithet(norm.slice(at, p.actor.start), p.actor);
    const follows = norm.slice(p.actor.end, p.actor.end + 1);
    return (
      gap.length === 0 ||
      (/^(?:了|过|的是)?(?:并(?:设宴)?(?:宴请|款待|招待))?(?:[^,。]{0,60}的|[来到]访|新任|新到任|候任|离任)?(?:以|由)?[“「『]?$/.test(
        gap,
      ) &&
        !(gap === "" && follows === "的"))
    );
  });
  if (first === undefined) return [];
  const rest: Part[] = [];
  for (const part of after.slice(after.indexOf(first) + 1)) {
    if (!part.joined) break;
    rest.push(part);
  }
  return [first, ...rest];
}

/** Whether a position lies in quoted words. */
export const isQuoted = (scene: Scene, at: number): boolean => scene.quotes.some(([a, b]) => at > a && at < b);
