/** Aid: given, accepted, handed over, on its way. */
import { clauseAt, objectsAt, subjectAt, type Part, type Scene } from "../scene";
import { isPublic, partiesWith, type Context, type Draft, type Rule } from "./frame";
import { around, make } from "./make";
import { opening } from "./opening";

const GIVING = /提供|给予|运抵|送达|抵达|送抵|到货|起运|启运|发运|交付|移交|捐赠|接受|接收|收到|运送/;
/** So much of something: 5000吨大米, 一批物资. */
const QUANTITY =
  /^[^,。]{0,24}?(?:[0-9一二三四五六七八九十百千万亿两]+(?:余|多)?(?:[吨剂支辆台套顶架艘部件箱只份元]|公斤|美元|欧元|日元|韩元|英镑|卢布)|一批)/;
/** Handed over, and no gift: the dead and what they left, an office, a chair. */
const NO_GIFT = /遗骸|遗骨|遗体|遗物|主席国|轮值|职务|指挥权|管辖权|逃犯|嫌犯|俘/;
const GOODS = /援助|援款|物资|设备|疫苗|药品|粮食|大米|面粉|车辆|装备|无偿|贷款|资金|帐篷|器材|巡逻[艇船]|美元|欧元|日元/;

export const aid: Rule = (context) => {
  const { scene, trigger, pair } = context;
  const { norm } = scene.reading;
  const { subject, to, lead, clause, after } = around(context);
  if (NO_GIFT.test(lead.slice(-16) + after.slice(0, 16))) return opening(context).map((d) => ({ ...d, kind: "ceremony" }));
  if (/^[者国方团军建]/.test(after) || /^[^,。]{0,8}(?:鲜花|献花|花束|礼物|礼品|纪念品|贺卡|勋章|花篮)/.test(after)) return [];
  const beside = beneficiaries(scene, trigger.end);
  const direct = objectsAt(scene, trigger.end).filter(isPublic);
  const objects = to.length > 0 ? to : direct.length > 0 ? direct : beside;
  // 援助古巴5000吨大米, 向古巴提供一批设备: a verb whose gift is counted.
  const counted = QUANTITY.test(norm.slice(direct[0]?.actor.end ?? trigger.end, clause.end));
  if (
    trigger.word === "提供" &&
    (to.length !== 1 ||
      !counted ||
      !GOODS.test(after) ||
      /援助|捐/.test(after) ||
      /承诺|累计|总额|已[经向为]|[年来共]来|愿/.test(lead + after))
  )
    return [];
  if (/队$/.test(trigger.word) && (/^[^,。]{0,6}周年/.test(after) || to.length !== 1 || !/派(?:出|遣)?[^,。]{0,16}$/.test(lead))) return [];
  if (
    /援助$/.test(trigger.word) &&
    (/^(?:计划|方案|项目|机制|协议|工作)/.test(after) || !(GIVING.test(lead + after) || (direct.length > 0 && counted)))
  )
    return [];
  const accept = /接[受收]了?|收到了?|获得了?/.exec(lead);
  if (accept !== null) return accepted(context, clause.start + accept.index);
  const receivers = partiesWith(objects, /^(?:双方|两国)/.test(lead) ? null : pair);
  const givers = partiesWith(subject, null).filter((p) => !receivers.includes(p));
  if (receivers.length !== 1 || givers.length !== 1) return /仪式/.test(trigger.word) ? opening(context) : [];
  if (!/提供|[捐赠派]|移交|运抵|交付|援助|交接/.test(norm.slice(clause.start, trigger.end))) return [];
  return make(context, "aid.given", trigger.word === "提供" ? 160 : 240, [givers[0]!, receivers[0]!], [...subject, ...objects], {
    actor: givers[0]!,
    recipient: receivers[0]!,
  });
};

/** 接受了中国政府…提供的援助: the giver stands inside, the receiver is the subject. */
function accepted(context: Context, at: number): Draft[] {
  const { scene, trigger, pair } = context;
  const giver = clauseAt(scene, at).parts.find((p) => p.actor.start >= at && p.actor.end <= trigger.start && isPublic(p));
  const receiver = subjectAt(scene, at).filter(isPublic);
  const from = giver?.actor.parties[0] ?? null;
  const others = partiesWith(receiver, pair).filter((p) => p !== from);
  if (giver === undefined || from === null || others.length !== 1) return [];
  return make(context, "aid.accepted", 240, [from, others[0]!], [giver, ...receiver], { actor: from, recipient: others[0]! });
}

/** 捐赠200万美元协助土耳其赈灾, 捐赠的疫苗运抵加纳. */
const ARRIVING = /(?:协助|支援|帮助|用于|给予?|运抵|送抵|抵达|送达|运到|运往|到达)$/;
const beneficiaries = (scene: Scene, at: number): readonly Part[] =>
  clauseAt(scene, at - 1)
    .parts.filter((p) => p.actor.start >= at && isPublic(p) && ARRIVING.test(scene.reading.norm.slice(at, p.actor.start)))
    .slice(0, 1);
