/** Aid: given, accepted, handed over, on its way. */
import type { PartyCode } from "../../../data/schema";
import { clauseAt, objectsAt, subjectAt, type Part, type Scene } from "../scene";
import { isPublic, partiesWith, type Context, type Draft, type Rule } from "./frame";
import { around, make } from "./make";
import { opening } from "./opening";
import { relief } from "./relief";
import { placesIn } from "../reading";

const GIVING = /提供|空投|运往|给予|运抵|送达|抵达|送抵|到货|起运|启运|发运|交付|移交|交接|捐赠|接受|接收|收到|运送/;
/** 对某国的慷慨捐赠表达感谢, 感谢某国捐赠: thanks for what was given before. */
const THANKS = /感谢|感激|谢意|致谢|赞赏/;
/** So much of something: 5000吨大米, 一批物资. */
const QUANTITY =
  /^[^,。]{0,24}?(?:[0-9一二三四五六七八九十百千万亿两]+(?:余|多)?(?:[吨剂支辆台套顶架艘部件箱只份元]|公斤|美元|欧元|日元|韩元|英镑|卢布)|一批)/;
/** Handed over, and no gift: the dead and what they left, an office, a chair. */
const NO_GIFT = "(?:遗骸|遗骨|遗体|遗物|主席国|轮值|职务|指挥权|管辖权|逃犯|嫌犯|俘)";
const NO_GIFT_BEFORE = new RegExp(`${NO_GIFT}[^,。并]{0,14}$`);
const NO_GIFT_AFTER = new RegExp(`^[^,。并]{0,12}?${NO_GIFT}`);
const HANDED = /移交|交接|转交|交付|运送|运抵|送抵/;
/** 捐赠仪式, 援款捐交典礼, 援赠某物的公开捐赠活动. */
const HANDING = /仪式|典礼|捐[赠交][^,。]{0,4}活动/;
/** No more receivers than a giver deals with one by one. */
const MOST = 4;
const GOODS = /援助|援款|物资|设备|疫苗|药品|粮食|大米|面粉|车辆|装备|无偿|贷款|资金|帐篷|器材|巡逻[艇船]|美元|欧元|日元/;

export const aid: Rule = (context) => {
  const { scene, trigger, pair } = context;
  const { norm } = scene.reading;
  const { subject, to, lead, clause, after } = around(context);
  if (HANDED.test(trigger.word) && (NO_GIFT_BEFORE.test(lead) || NO_GIFT_AFTER.test(after)))
    return opening(context).map((d) => ({ ...d, kind: "ceremony" }));
  if (/^[者国方团军建]/.test(after) || /^[^,。]{0,8}(?:鲜花|献花|花束|礼物|礼品|纪念品|贺卡|勋章|花篮)/.test(after)) return [];
  if (THANKS.test(lead) || (/的[^,。]{0,4}$/.test(lead) && THANKS.test(after.slice(0, 16)))) return [];
  const beside = beneficiaries(scene, trigger.end);
  // 援助某国一所学校: the school is the state's.
  const direct = objectsAt(scene, trigger.end).filter((p) => isPublic(p) || p.actor.kind === "party");
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
  if (/^运|队$/.test(trigger.word)) {
    const arrived = relief(context);
    if (arrived.length > 0 || trigger.word.startsWith("运")) return arrived;
  }
  if (/队$/.test(trigger.word) && (/^[^,。]{0,6}周年/.test(after) || to.length !== 1 || !/派(?:出|遣)?[^,。]{0,16}$/.test(lead))) return [];
  if (
    /援助$/.test(trigger.word) &&
    (/^(?:计划|方案|项目|机制|协议|工作)/.test(after) || !(GIVING.test(lead + after) || (direct.length > 0 && counted)))
  )
    return [];
  const accept = /接[受收]了?|收到了?|获得了?/.exec(lead);
  if (accept !== null) return accepted(context, clause.start + accept.index);
  const named = partiesWith(objects, /^(?:双方|两国)/.test(lead) ? null : pair);
  const givers = partiesWith(subject, null).filter((p) => !named.includes(p));
  const receivers = named.length > 0 || givers.length !== 1 ? named : inNeed(context, givers[0]!, counted);
  if (receivers.length === 0 || receivers.length > MOST || givers.length !== 1)
    return HANDING.test(trigger.word + after) ? opening(context) : [];
  if (!/提供|[捐赠派]|移交|运抵|交付|援助|交接/.test(norm.slice(clause.start, trigger.end))) return [];
  return receivers.flatMap((receiver) =>
    make(context, "aid.given", trigger.word === "提供" ? 160 : 240, [givers[0]!, receiver], [...subject, ...objects], {
      actor: givers[0]!,
      recipient: receiver,
    }),
  );
};

const STRUCK = /地震|洪[水灾涝]|台风|飓风|海啸|火山|灾[害情民区]|疫情|山火|旱/;

/** X国发生地震,Y国宣布提供…援助; X国卫生部说,Y国捐赠了12辆救护车: who is struck, or who tells of the gift. */
function inNeed({ scene, trigger }: Context, giver: PartyCode, counted: boolean): readonly PartyCode[] {
  const { norm } = scene.reading;
  const others = (parts: readonly Part[]): PartyCode[] => [...new Set(parts.flatMap((p) => p.actor.parties))].filter((p) => p !== giver);
  const earlier = scene.clauses.filter((c) => c.end <= trigger.start);
  // 向加沙地带空投: a place tells whose it is.
  const place = placesIn(scene.reading, clauseAt(scene, trigger.start).start, trigger.start).find((h) =>
    /[向给往为]$/.test(norm.slice(h.start - 1, h.start)),
  )?.rows[0]!.country;
  if (place !== undefined && place !== giver) return [place];
  const struck = others(earlier.filter((c) => STRUCK.test(norm.slice(c.start, c.end))).flatMap((c) => c.parts));
  if (struck.length > 0) return struck.length === 1 ? struck : [];
  const speakers =
    counted && trigger.start >= scene.speechFrom ? others((earlier[0]?.parts ?? []).filter((p) => p.role === "subject")) : [];
  return speakers.length === 1 ? speakers : [];
}

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
