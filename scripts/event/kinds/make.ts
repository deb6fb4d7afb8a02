/** Drafts of the smaller kinds: who stands around a trigger, and the draft of two or more parties. */
import type { Kind, PartyCode } from "../../../data/schema";
import { before, clauseAt, subjectAt, type Clause, type Part, type Scene } from "../scene";
import { isPublic, peopleOf, sorted, type Context, type Draft } from "./frame";

/** Told by a noun whose verb may follow: 军演将于8月举行. */
const NOUNS: ReadonlySet<Kind> = new Set(["exercise", "ceremony"]);
const HELD_AFTER = /^[^,。;《》]{0,30}?(?:举行|召开|开幕|举办|开始|登场|启动|拉开|开训|进行)/;

/** 智利24日谴责挪威驱逐其外交官: the day is the remark's. */
const REMARK = /(?:谴责|批评|反对|抗议|欢迎|祝贺|指责|回应|赞赏)$/;

/** Whose act somebody blames or praises; it was done before. */
export const remarkedOn = (scene: Scene, at: number): Part | undefined =>
  before(scene, at, "object").find((p) => REMARK.test(scene.reading.norm.slice(p.actor.start - 3, p.actor.start)));

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
  const told = parts.filter((p) => p.actor.end <= trigger.start);
  // 甲将向乙提供: the predicate begins after who acts.
  const last = told.findLast((p) => p.role === "subject") ?? told.at(-1);
  const codes = sorted(parties);
  const remarked = remarkedOn(scene, trigger.start) !== undefined;
  const held = NOUNS.has(trigger.row.kind)
    ? HELD_AFTER.exec(scene.reading.norm.slice(trigger.end, clauseAt(scene, trigger.start).end))
    : null;
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
      ...(remarked ? { dated: "reported" as const } : {}),
      ...(held === null ? {} : { until: trigger.end + held[0].length }),
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

const ATTENDED =
  /(?:出席|参加|与会|到场|观礼|见证|共同剪彩)了?(?:上述|开幕|此次|该|这次|当天的?|[\u4e00-\u9fff]{0,4}(?=仪式|典礼))?(?:仪式|活动|典礼)?[。,]?$/;

/** Who a clause after the trigger, or the sentence after it, says were there: 仪式在岘港举行,某部长与某大使出席. */
export function attendants({ scene, next, trigger }: Context): readonly Part[] {
  const here = scene.clauses.indexOf(clauseAt(scene, trigger.end - 1));
  const told = presentIn(scene, scene.clauses.slice(here + 1));
  return told.length > 0 || next === null ? told : presentIn(next, next.clauses);
}

function presentIn(scene: Scene, clauses: readonly Clause[]): readonly Part[] {
  const { norm } = scene.reading;
  return clauses.flatMap((c, i) => {
    const verb = ATTENDED.exec(norm.slice(c.start, c.end));
    if (verb === null) return [];
    // 某大使,某总统、某部长等出席: clauses that are nothing but a name are of the list.
    let first = i;
    while (first > 0 && isName(norm, clauses[first - 1]!)) first--;
    const listed = clauses.slice(first, i).flatMap((x) => x.parts);
    return [...listed, ...c.parts].filter((p) => p.role !== "aside" && p.role !== "inviter" && p.actor.end <= c.start + verb.index);
  });
}

/** At most 等政府高官 stands behind the last name. */
const isName = (norm: string, c: Clause): boolean => {
  const last = c.parts.at(-1);
  return (
    last !== undefined && c.parts[0]!.actor.start <= c.start + 1 && /^等?[\u4e00-\u9fff]{0,8}$/.test(norm.slice(last.actor.end, c.end))
  );
};

/**
 * Who act together and with whom: in A、B和C宣布与D断交 three stand against one. Those joined before the first 与 that stands alone are of
 * the subject; where none stands alone, all act together.
 */
export function sidesOf(
  subject: readonly Part[],
  withs: readonly Part[],
): { readonly actors: readonly Part[]; readonly partners: readonly Part[] } {
  const alone = withs.findIndex((p) => !p.joined);
  const joined = alone < 0 ? withs : withs.slice(0, alone);
  return { actors: unique([...subject, ...joined]), partners: alone < 0 ? [] : withs.slice(alone) };
}
