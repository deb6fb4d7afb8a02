/** Relations between states: taken up, raised, broken off, recognised; joining and leaving an organisation. */
import type { PartyCode } from "../../../data/schema";
import { objectsAt, type Part, type Scene } from "../scene";
import { isPublic, partiesWith, type Context, type Draft, type Rule } from "./frame";
import { around, make, sidesOf, unique } from "./make";

/** 断绝/恢复…外交关系: the verb before decides the tone. */
const TURN: readonly (readonly [RegExp, "positive" | "negative"])[] = [
  [/(?:断绝|终止|中断|中止|暂停|断|降级|降低)[^,。]{0,30}$/, "negative"],
  [/(?:恢复|重新建立|重建|建立|提升|升级|确立)[^,。]{0,30}$/, "positive"],
];
/** 将…外交关系降为代办级. */
const LOWERED = /^(?:等级|级别)?(?:由[^,。]{1,8})?(?:降[为至到低级格]|下调)/;
/** 恢复中断54年的外交关系: how long they were broken off. */
const BROKEN = /(?:中断|断绝|中止|终止)(?:了|长?达)?[^,。年]{0,8}年[多来半]*的?/;
/** 同意恢复外交关系: who agree to it have done it. */
const AGREED = /(?:同意|商定|决定|达成一致)[^,。]{0,24}$/;
/** 提升到更高水平: a hope for better, no new grade. */
const HIGHER = /^(?:一个)?(?:更高|更新|新|历史)[^,。关伙]{0,4}(?:水平|高度|层次|台阶|阶段|境界)/;
const NOT_YET = /将[于从在会]|计划|[拟愿未不如]|希望|推动|探讨|考虑|争取|谈判|原则|有意|准备/;

export const relations: Rule = (context) => {
  const { word } = context.trigger;
  if (/^(?:正式|宣布)(?:加入|成为|脱离|退出)$/.test(word)) return membership(context);
  if (word === "承认") return recognition(context);
  if (/^关闭/.test(word)) return closing(context);
  if (word === "挂牌" || word.startsWith("迁")) return mission(context);
  const { scene } = context;
  const { subject, withs, after, lead, clause } = around(context);
  // 关系正常化进程: under way, not done.
  if (word === "关系正常化" && /^[的之]?(?:进程|努力|步伐|道路|路线图|方向|谈判|磋商|特使|问题|前景|目标)/.test(after)) return [];
  if (
    /^(?:以来|精神|初心|[走0-9一二三四五六七八九十 后前国日]|已有?[0-9]|周年|[几数多余]{0,2}个?[月年周天][多来余]?[之以]?后|之初|的(?!联合公报)|关系的|纪念|危机|风波|传闻|事件)/.test(
      after,
    ) ||
    /(?:自(?![^,。]{1,14}起)|祝贺|庆祝|纪念|至今|尚?未|没有|不)[^,。]{0,16}$/.test(lead)
  )
    return [];
  const bare = /^“?(?:外交关系|邦交)|^伙伴关系/.test(word);
  // 将双边关系降为代办级 is of states; 降为三级 is not.
  if (/降[为至]$/.test(word) && !/^(?:临时)?(?:代办|公使|领事|参赞)/.test(after)) return [];
  const tone = bare && LOWERED.test(after) ? "negative" : TURN.find(([pattern]) => pattern.test(lead.replace(BROKEN, "")))?.[1];
  if (bare && (tone === undefined || /(?:提升|升级|升格|上升|提高)[为至到]/.test(lead))) return [];
  const upgrade = /[为至到]/.test(word.slice(-1));
  if (upgrade && (!/关系|伙伴/.test(lead + word + after) || HIGHER.test(after))) return [];
  // 宣布将外交关系降级: 将 for 把.
  // 中止与某国的外交关系 is no visit called off.
  const lowered =
    ((bare && (LOWERED.test(after) || tone === "negative")) || /降[为至]/.test(word)) &&
    !/[拟愿未不如]|希望|考虑|威胁|可能|计划/.test(lead);
  const extra = {
    ...(bare ? { tone: tone! } : {}),
    ...(lowered || (AGREED.test(lead) && !NOT_YET.test(lead)) ? { settled: true } : {}),
  };
  const inside = clause.parts.filter(
    (p) => p.actor.end <= context.trigger.start && isPublic(p) && (p.role === "with" || (upgrade && p.role !== "inviter")),
  );
  // 将中立外交关系降级: the pair stands before the noun.
  const owned = clause.parts.filter((p) => bare && p.actor.kind === "pair" && p.actor.end === context.trigger.start);
  const parts = unique([...subject, ...withs, ...inside, ...owned]);
  let parties = partiesWith(parts, context.pair);
  const { actors, partners } = sidesOf(subject, withs);
  // 两国随后也宣布断交: with whom the sentence before broke.
  const follows = partners.length === 0 && /[也亦]|跟进|效仿/.test(lead);
  const partner = partiesWith(follows ? partnersBefore(scene) : partners, null);
  const all = partiesWith(actors, null).filter((p) => !partner.includes(p));
  if (follows && partner.length !== 1) return [];
  // 四国宣布与卡塔尔恢复: a change of each.
  if ((all.length > 1 || follows) && all.length < 7 && partner.length === 1)
    return all.flatMap((p) => make(context, "relations.each", 200, [p, partner[0]!], parts, extra));
  const shared = /[三四五六][边方国]|多边/.test(lead + context.trigger.word + after);
  if (new Set(parties).size > 2 && !shared)
    parties = partiesWith(unique([...subject.slice(-1), ...withs.slice(withs.findLastIndex((p) => !p.joined))]), context.pair);
  if (
    new Set(parties).size < 2 &&
    upgrade &&
    context.pair !== null &&
    parties.every((p) => context.pair!.includes(p)) &&
    /双边|两国|双方/.test(lead)
  )
    parties = [...context.pair];
  return new Set(parties).size > (shared ? 6 : 3) ? [] : make(context, "relations.change", 220, parties, parts, extra);
};

/** Whom the sentence before told that somebody broke or made up with. */
const partnersBefore = (scene: Scene): readonly Part[] =>
  (scene.earlier?.clauses ?? []).flatMap((c) => c.parts.filter((p) => p.role === "with" && !p.joined && isPublic(p)));

/** 东帝汶正式加入东盟, 英国正式脱离欧盟. */
function membership(context: Context): Draft[] {
  const { subject } = around(context);
  const { parties } = context.scene.reading.lexicon;
  const joined = objectsAt(context.scene, context.trigger.end).filter((p) =>
    p.actor.parties.every((x) => parties.get(x)?.type === "organization"),
  );
  const own = partiesWith(subject, null);
  const leaves = /脱离|退出/.test(context.trigger.word);
  return joined.length === 1 && own.length === 1
    ? make(context, "relations.membership", 160, [...own, ...joined[0]!.actor.parties], subject, {
        tone: leaves ? "negative" : "positive",
        actor: own[0]!,
        recipient: joined[0]!.actor.parties[0]!,
      })
    : [];
}

/** 挪威和西班牙28日正式承认巴勒斯坦国: a change of each. */
function recognition(context: Context): Draft[] {
  const { scene, trigger } = context;
  const { norm } = scene.reading;
  const { subject, withs, lead } = around(context);
  const all = unique([...subject, ...withs.filter((p) => p.joined)]);
  if (/[不未拒非][会能予]?[^,。]{0,4}$|普遍|国际社会/.test(lead) || !scene.times.some(({ m }) => m.role === "event")) return [];
  const object = objectsAt(scene, trigger.end)[0];
  if (object === undefined || object.actor.start > trigger.end + 1 || object.actor.kind === "person") return [];
  if (
    !/^(?:国家?|为(?:一个)?(?:主权|独立)[^,。]{0,4}国家?|的?(?:独立|国家地位|主权国家地位))?(?:[,。“”]|$)/.test(
      norm.slice(object.actor.end, scene.sentence.span[1]),
    )
  )
    return [];
  const of = object.actor.parties[0];
  return of === undefined ? [] : each(context, partiesWith(all, null), of, all);
}

/** 法国宣布关闭驻尼日尔大使馆. */
function closing(context: Context): Draft[] {
  const { scene, trigger } = context;
  const { subject, clause } = around(context);
  const embassy = clause.parts.find((p) => p.actor.start >= trigger.end && p.actor.start <= trigger.end + 2);
  const of = embassy?.actor.parties[0];
  if (of === undefined || !/使馆/.test(scene.reading.norm.slice(embassy!.actor.start, embassy!.actor.end + 4))) return [];
  return each(context, partiesWith(subject, null), of, subject);
}

/** 驻以色列大使馆迁往耶路撒冷, 驻智利代表处挂牌. */
function mission(context: Context): Draft[] {
  const { scene, trigger } = context;
  const { subject, clause, lead } = around(context);
  const office = clause.parts.find(
    (p) => p.actor.end <= trigger.start && (p.actor.posted !== null || scene.reading.norm[p.actor.start - 1] === "驻"),
  );
  if (office === undefined || !/使馆|代表处|办事处|代表团/.test(lead)) return [];
  const host = office.actor.posted ?? office.actor.parties[0];
  const own = partiesWith(office.actor.posted === null ? subject : [office], null).filter((p) => p !== host);
  return host === undefined || own.length !== 1 ? [] : make(context, "relations.mission", 160, [own[0]!, host], subject);
}

const each = (context: Context, own: readonly PartyCode[], of: PartyCode, parts: readonly Part[]): Draft[] =>
  own.length > 7
    ? []
    : own.filter((p) => p !== of).flatMap((p) => make(context, "relations.each", 200, [p, of], parts, { actor: p, recipient: of }));
