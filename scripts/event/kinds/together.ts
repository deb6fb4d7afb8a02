/** Two sides that hold something together: A与B举行会谈, 双方举行会谈, 召开越哈政治磋商, 第八轮越阿磋商在河内举行. */
import type { PartyCode } from "../../../data/schema";
import type { Reading } from "../reading";
import { before, clauseAt, following, subjectAt, type Clause, type Part, type Scene } from "../scene";
import { encounterDraft } from "./encounterDraft";
import { isPublic, partiesWith, sorted, type Context, type Draft } from "./frame";

/** …磋商将于5日在某地举行: the noun is what is held. */
const HELD =
  /^(?!气氛)(?:\([^)]*\))?[^,。;与和]{0,26}?(?<!气氛中|氛围中)(?:举行|召开|启动|开幕|登场|重启|展开|推迟|延期|取消|揭幕)(?![的前后时]|期间)/;
/** 会谈两个多小时. */
const LASTED = /^了?(?:大?约|近|逾|超过|长达|持续了?)?[0-9一二两三四五六七八九十半多]{1,4}个?多?(?:小时|分钟|钟头)/;
const AT_ONCE = /[三四五六][方边国]|多方|共同|一起|集体|视[频讯像]|会议/;
/** 与某某举行…, where nobody known follows 与. */
const UNKNOWN = /^[^,。]{0,6}(?:与|同(?![日时天意年])|跟)(?![其之他她])[^,。]{4,}/;
/** 并举行会谈, 与其会谈: with whom is told before. */
const WITH_WHOM = /(?:[与同和跟][其之](?:[在就][^,。]{0,20})?|并)(?:举行|进行|展开)?[^,。]{0,6}$/;

/** `lightAt`: where the light verb (举行, 进行) stands, null when none does. */
export function together(context: Context, lightAt: number | null): Draft[] {
  return inObject(context, lightAt) ?? asNoun(context, lightAt) ?? ofSides(context, lightAt);
}

/** 召开越哈政治磋商: both sides stand between the light verb and the noun. */
function inObject(context: Context, lightAt: number | null): Draft[] | null {
  if (lightAt === null) return null;
  const { scene, trigger } = context;
  const { kind } = trigger.row;
  const clause = clauseAt(scene, trigger.start);
  const inside = insideOf(clause, lightAt, trigger.start);
  const named = partiesWith(inside, null);
  if (named.length < 2) return null;
  const heads = subjectAt(scene, lightAt, false).filter(isPublic);
  const later = scene.clauses.slice(scene.clauses.indexOf(clause) + 1).flatMap((c) => c.parts);
  const people = [...heads, ...before(scene, lightAt, "with"), ...later].filter(
    (p) => p.actor.kind === "person" && p.actor.parties.every((x) => named.includes(x)),
  );
  return [
    encounterDraft(context, {
      kind: named.length > 2 && kind === "meeting" ? "conference" : kind,
      rule: `${kind}.named`,
      weight: 260,
      parties: sorted(named),
      parts: [...people, ...inside],
      from: lightAt,
    }),
  ];
}

const insideOf = (clause: Clause, lightAt: number, to: number): readonly Part[] =>
  clause.parts.filter((p) => p.actor.start >= lightAt && p.actor.end <= to && isPublic(p) && p.role !== "inviter");

/** 日本与印度“2+2”对话20日在新德里举行. */
function asNoun(context: Context, lightAt: number | null): Draft[] | null {
  if (lightAt !== null) return null;
  const { scene, trigger } = context;
  const { norm } = scene.reading;
  const { kind } = trigger.row;
  const clause = clauseAt(scene, trigger.start);
  const held = HELD.exec(norm.slice(trigger.end, Math.min(clause.end, trigger.end + 34)));
  if (held === null || /肯定|赞赏|评价|祝贺|祝愿|期待/.test(norm.slice(clause.start, trigger.start))) return null;
  const parts = clause.parts.filter(
    (p) => p.actor.end <= trigger.start && isPublic(p) && (p.role === "subject" || p.role === "with" || p.role === "aside"),
  );
  const parties = sorted(partiesWith(parts, null));
  if (parties.length < 2) return null;
  const from = parts.at(-1)!.actor.end;
  const until = trigger.end + held[0].length;
  return [{ ...encounterDraft(context, { kind, rule: `${kind}.noun`, weight: 240, parties, parts, from }), until }];
}

/** A与B举行会谈, 双方会谈, A和B分别与C通话. */
function ofSides(context: Context, lightAt: number | null): Draft[] {
  const { scene, trigger, pair } = context;
  const { norm } = scene.reading;
  const kind = trigger.row.kind;
  const clause = clauseAt(scene, trigger.start);
  const lead = norm.slice(clause.start, trigger.start);
  const subject = subjectAt(scene, trigger.start).filter(isPublic);
  const withs = [
    ...before(scene, trigger.start, "with").filter(isPublic),
    ...(WITH_WHOM.test(lead) ? companion(scene, trigger.start, subject) : []),
  ];
  // 并与某论坛主席会谈: nobody of a state.
  const nobody = before(scene, trigger.start, "with").length > 0 || (UNKNOWN.test(lead) && clause.parts.every((p) => p.role !== "with"));
  if (withs.length === 0 && nobody) return [];
  const inside = lightAt === null ? [] : insideOf(clause, lightAt, trigger.start);
  const earlier =
    withs.length > 0 || subject.length > 1
      ? []
      : scene.clauses
          .filter((c) => c.end < trigger.start && !c.subordinate)
          .flatMap((c) => c.parts.filter((p) => p.role === "with" && isPublic(p)));
  // 在电话中向某某表示: who is called stands after the word.
  const to = clause.parts.filter((p) => p.role === "to" && isPublic(p) && (p.actor.end <= trigger.start || trigger.word === "电话"));
  const all = [
    ...subject,
    ...withs,
    ...earlier,
    ...(kind === "call" ? to : []),
    ...(subject.length + withs.length === 0 ? inside : []),
  ].filter((p, i, list) => list.indexOf(p) === i);
  const parties = sorted(partiesWith(all, pair));
  const from = subject.filter((p) => clause.parts.includes(p)).at(-1)?.actor.end ?? clause.start;
  // 安华主持和谈: whoever hosts, those two talk.
  if (parties.length === 1 && pair !== null && !pair.includes(parties[0]!) && kind === "talks" && /主持[^,。]{0,8}$/.test(lead)) {
    const at = subject.at(-1)?.actor.end ?? clause.start;
    return [encounterDraft(context, { kind, rule: "talks.hosted", weight: 80, parties: pair, parts: [], from: at })];
  }
  if (parties.length < 2 || !isVerbal(context, lightAt)) return [];
  // A与B,15日在某地会谈: both stand in the clause before.
  const above = lightAt === null && isPlace(context, lead) && partiesWith(subject, null).length > 1;
  const numbered = /第[^,。]{1,6}[次届轮][^,。]{0,24}$/.test(lead);
  const here = subject.filter((p) => clause.parts.includes(p));
  if (
    lightAt === null &&
    withs.length + (kind === "call" ? to.length : 0) === 0 &&
    here.length <= 1 &&
    !numbered &&
    !above &&
    here[0]?.actor.kind !== "pair"
  )
    return [];
  // A list of mechanisms (如副部长级国防政策对话) tells none.
  if (lightAt === null && here.length === 0 && !above && (withs.length === 0 || /[如等]/.test(lead.slice(0, 2)))) return [];
  const sides = sidesOf(scene.reading, clause, subject, withs);
  // 同甲国、乙国总统通话: one after the other, unless three are said to speak at once.
  const rung = kind === "call" && sides !== null && !AT_ONCE.test(lead + trigger.word);
  const told = rung || /分别|先后|逐一|等国|双边会/.test(norm.slice(clause.start, trigger.end));
  const apart = told ? eachOf(...(sides ?? [subject, withs])) : [];
  if (apart.length > 0)
    return apart.map(({ sides, parts }) =>
      encounterDraft(context, { kind, rule: `${kind}.each`, weight: 280, parties: sides, parts, from }),
    );
  const gathering = parties.length > 2 && trigger.word.endsWith("会议") ? "conference" : kind;
  return [
    encounterDraft(context, { kind: gathering, rule: `${kind}.together`, weight: lightAt === null ? 180 : 300, parties, parts: all, from }),
  ];
}

/** Nothing stands before the noun in its clause but a day and a place. */
const isPlace = ({ scene, trigger }: Context, lead: string): boolean => {
  const day = scene.times.filter(({ m }) => m.span[1] <= trigger.start && m.span[0] >= trigger.start - lead.length).at(-1);
  const rest = day === undefined ? lead : lead.slice(day.m.span[1] - trigger.start + lead.length);
  return /^(?:在[^,。的]{2,14})?$/.test(rest.trim()) && rest !== lead;
};

/** The noun stands for a happening: a light verb, the end of the phrase, a headline. */
const isVerbal = ({ scene, trigger }: Context, lightAt: number | null): boolean =>
  lightAt !== null ||
  trigger.row.kind === "call" ||
  /^(?:[,。]|$|[并后; ]|(?:时|中)?(?:表示|强调|指出|[说称]))/.test(scene.reading.norm.slice(trigger.end, trigger.end + 4)) ||
  LASTED.test(scene.reading.norm.slice(trigger.end, trigger.end + 14)) ||
  scene.sentence.role === "headline" ||
  scene.sentence.role === "caption";

const REACHED = /(?:前往|抵达|飞抵|访问|到访|赴)$/;

/** 会见B并举行会谈, 迎接B并与其会谈: the nearest person or body before of another party. */
function companion(scene: Scene, at: number, subject: readonly Part[]): readonly Part[] {
  const { norm } = scene.reading;
  const own = partiesWith(subject, null);
  if (own.length !== 1) return [];
  const told = scene.clauses.flatMap((c) => c.parts).filter((p) => p.actor.end <= at && isPublic(p) && p.actor.kind !== "pair");
  const other = told.findLast(
    (p) => (p.role === "object" || p.role === "with") && p.actor.parties.length === 1 && !own.includes(p.actor.parties[0]!),
  );
  if (other !== undefined) return [other];
  // 派团前往某国,与其谈判: the state they go to.
  const reached = told.findLast(
    (p) => p.actor.kind === "party" && !own.includes(p.actor.parties[0]!) && REACHED.test(norm.slice(p.actor.start - 2, p.actor.start)),
  );
  return reached !== undefined && /[与同和跟]其/.test(norm.slice(clauseAt(scene, at).start, at)) ? [reached] : [];
}

/** A和B分别与C: who is joined to the subject is of its side where another stands after 与; null where all are joined alike. */
function sidesOf(
  { norm }: Reading,
  clause: Clause,
  subject: readonly Part[],
  withs: readonly Part[],
): [readonly Part[], readonly Part[]] | null {
  const last = subject.at(-1);
  const joined = last === undefined || !clause.parts.includes(last) ? [] : following(clause, last);
  const apart = withs.filter((p) => !joined.includes(p));
  if (apart.length > 0) return [[...subject, ...joined], apart];
  // 王毅和甲国、乙国外长通话: he who has a name against the offices. 同 joins nobody to a subject.
  const [first, ...others] = [...subject, ...joined].filter((p, i, all) => all.indexOf(p) === i);
  if (first === undefined || others.length < 2 || !isNamed(first)) return null;
  return /[同跟]/.test(norm[others[0]!.actor.start - 1] ?? "") || !others.some(isNamed) ? [[first], others] : null;
}

const isNamed = ({ actor }: Part): boolean => actor.people.some((p) => p.name !== "");

/** One side with each of several: which stands alone may be before the verb or after 与. */
function eachOf(subject: readonly Part[], withs: readonly Part[]): { sides: readonly PartyCode[]; parts: readonly Part[] }[] {
  const [own, others] = [groupsOf(subject), groupsOf(withs)];
  const [one, many] = own.length === 1 ? [subject, others] : others.length === 1 ? [withs, own] : [[], []];
  const alone = partiesWith(one, null);
  if (alone.length !== 1 || many.length < 2) return [];
  return many
    .filter((side) => !side.flatMap((p) => p.actor.parties).includes(alone[0]!))
    .map((side) => ({
      sides: sorted([...alone, ...side.flatMap((p) => p.actor.parties)]),
      parts: own.length === 1 ? [...one, ...side] : [...side, ...one],
    }));
}

/** Parts by what parties they are of, in text order. */
function groupsOf(parts: readonly Part[]): Part[][] {
  const groups = new Map<string, Part[]>();
  for (const p of parts) groups.set(p.actor.parties.join(), [...(groups.get(p.actor.parties.join()) ?? []), p]);
  return [...groups.values()];
}
