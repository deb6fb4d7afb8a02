/** Relations between states, aid, exercises. */
import { startingIn } from "../reading";
import { objectsAt, subjectAt } from "../scene";
import { isPublic, partiesWith, sorted, type Context, type Draft, type Rule } from "./frame";
import { around, make, unique } from "./make";

/** 断绝/恢复…外交关系: the verb before decides the tone. */
const TURN: readonly (readonly [RegExp, "positive" | "negative"])[] = [
  [/(?:断绝|终止|中断|中止|暂停|断|降级|降低)[^,。]{0,30}$/, "negative"],
  [/(?:恢复|重新建立|重建|建立|提升|升级|确立)[^,。]{0,30}$/, "positive"],
];
/** 恢复中断54年的外交关系: how long they were broken off. */
const BROKEN = /(?:中断|断绝|中止|终止)(?:了|长?达)?[^,。年]{0,8}年[多来半]*的?/;

export const relations: Rule = (context) => {
  if (context.trigger.word === "正式加入") return accession(context);
  const { subject, withs, after, lead, clause } = around(context);
  if (
    /^(?:以来|精神|初心|[走0-9一二三四五六七八九十 后前国日]|已有?[0-9]|周年|之初|的(?!联合公报)|关系的|纪念)/.test(after) ||
    /(?:自|祝贺|庆祝|纪念|至今|尚?未|没有|不)[^,。]{0,16}$/.test(lead)
  )
    return [];
  const bare = /^“?(?:外交关系|邦交)|^伙伴关系/.test(context.trigger.word);
  const turn = TURN.find(([pattern]) => pattern.test(lead.replace(BROKEN, "")));
  if (bare && (turn === undefined || /(?:提升|升级|升格|上升|提高)[为至到]/.test(lead))) return [];
  const upgrade = /[为至到]/.test(context.trigger.word.slice(-1));
  if (upgrade && !/关系|伙伴/.test(lead + after)) return [];
  const inside = clause.parts.filter(
    (p) => p.actor.end <= context.trigger.start && isPublic(p) && (p.role === "with" || (upgrade && p.role !== "inviter")),
  );
  const parts = unique([...subject, ...withs, ...inside]);
  let parties = partiesWith(parts, context.pair);
  // 四国宣布与卡塔尔恢复: a change of each.
  const partner = partiesWith(withs, null);
  const all = partiesWith(subject, null).filter((p) => !partner.includes(p));
  if (all.length > 1 && all.length < 7 && partner.length === 1)
    return all.flatMap((p) => make(context, "relations.each", 200, [p, partner[0]!], parts, bare ? { tone: turn![1] } : {}));
  if (new Set(parties).size > 2) parties = partiesWith(unique([...subject.slice(-1), ...withs]), context.pair);
  if (
    new Set(parties).size < 2 &&
    upgrade &&
    context.pair !== null &&
    parties.every((p) => context.pair!.includes(p)) &&
    /双边|两国|双方/.test(lead)
  )
    parties = [...context.pair];
  return new Set(parties).size > 3 ? [] : make(context, "relations.change", 220, parties, parts, bare ? { tone: turn![1] } : {});
};

/** 东帝汶正式加入东盟. */
function accession(context: Context): Draft[] {
  const { subject } = around(context);
  const { parties } = context.scene.reading.lexicon;
  const joined = objectsAt(context.scene, context.trigger.end).filter((p) =>
    p.actor.parties.every((x) => parties.get(x)?.type === "organization"),
  );
  const own = partiesWith(subject, null);
  return joined.length === 1 && own.length === 1
    ? make(context, "relations.accession", 160, [...own, ...joined[0]!.actor.parties], subject)
    : [];
}

export const aid: Rule = (context) => {
  const { scene, trigger, pair } = context;
  const { norm } = scene.reading;
  const { subject, to, lead, clause, after } = around(context);
  if (/^[者国方团军]/.test(after) || /^[^,。]{0,8}(?:鲜花|献花|花束|礼物|礼品|纪念品|贺卡|勋章|花篮)/.test(after)) return [];
  if (
    /援助$/.test(trigger.word) &&
    (/^(?:计划|方案|项目|机制|协议|工作)/.test(after) || !/提供|给予|运抵|送达|交付|移交|捐赠|接受|收到|运送/.test(lead + after))
  )
    return [];
  // 接受了中国政府…提供的援助: the giver stands inside, the receiver is the subject.
  const accept = /接[受收]了?/.exec(lead);
  if (accept !== null) {
    const at = clause.start + accept.index;
    const giver = clause.parts.find((p) => p.actor.start >= at && p.actor.end <= trigger.start && isPublic(p));
    const receiver = subjectAt(scene, at).filter(isPublic);
    const parts = giver === undefined ? [] : [giver, ...receiver];
    const from = giver?.actor.parties[0] ?? null;
    const others = partiesWith(receiver, pair).filter((p) => p !== from);
    if (from === null || others.length !== 1) return [];
    return make(context, "aid.accepted", 240, [from, others[0]!], parts, { actor: from, recipient: others[0]! });
  }
  const objects = to.length > 0 ? to : objectsAt(scene, trigger.end).filter(isPublic);
  const receivers = partiesWith(objects, null);
  const givers = partiesWith(subject, null).filter((p) => !receivers.includes(p));
  if (receivers.length !== 1 || givers.length !== 1) return [];
  if (!/提供|捐|赠|移交|运抵|交付|援助|交接/.test(norm.slice(clause.start, trigger.end))) return [];
  return make(context, "aid.given", 240, [givers[0]!, receivers[0]!], [...subject, ...objects], {
    actor: givers[0]!,
    recipient: receivers[0]!,
  });
};

export const exercise: Rule = (context) => {
  const { scene, trigger, pair } = context;
  const { norm, parties: hits, lexicon } = scene.reading;
  const { subject, withs, lead, after, clause } = around(context);
  if (/抗议|反对|谴责|担忧|指责|警告/.test(lead)) return [];
  if (
    !/举行|开展|进行|展开|启动|开始|结束|参加|实施|完成|举办|拉开|开幕|落下|组织/.test(norm.slice(clause.start, clause.end)) &&
    scene.sentence.role !== "headline"
  )
    return [];
  const inside = clause.parts.filter((p) => p.actor.end <= trigger.start && isPublic(p));
  const parts = unique([...subject, ...withs, ...inside]);
  let parties = sorted(partiesWith(parts, pair));
  const organizations = startingIn(hits, (h) => h.start, clause.start, clause.end)
    .filter((h) => h.organization)
    .flatMap((h) => h.parties);
  const members = new Set(organizations.flatMap((o) => lexicon.parties.get(o)?.members ?? []));
  if (organizations.length > 0) parties = sorted([...organizations, ...parties.filter((p) => !members.has(p))]);
  const name = /[“「]([^”」]{2,30})[”」][^,。“]{0,14}$/.exec(lead)?.[1] ?? null;
  const extra = { name, ...(/^(?:给予|[^,。]{0,4}的)/.test(after) ? {} : {}) };
  if (parties.length === 1 && organizations.length === 1)
    return [{ ...make(context, "exercise.joint", 120, ["A", "B"], parts, extra)[0]!, parties }];
  return make(context, "exercise.joint", 260, parties, parts, extra);
};
