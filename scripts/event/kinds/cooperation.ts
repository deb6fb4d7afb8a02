/** What two sides launch, open or put into force together. */
import { isPublic, partiesWith, type Rule } from "./frame";
import { around, make, sidesOf, unique } from "./make";

/** What two states share stands in its name: 中老铁路国际列车首发. */
const SHARED = /^(?:铁路|公路|大桥|口岸|航线|班列|油气管道|管道|电站|互免)/;
/** What lies between two states opens for both. */
const OPENED = /^(?:通航|复航|(?:重新开放|重开口岸)[^,。]{0,8}(?:口岸|边境|边界|空域|航线|大桥)|重开口岸)/;
/** 沙特和埃及首班直航航班开通. */
const LINE = /(?:直航|直飞|航线|航班|班列|列车|铁路|公路|隧道|大桥|[光电]缆|管道)[^,。]{0,14}$/;
/** Both sides do so by the word's own meaning. */
const MUTUAL = /互免/;

export const cooperation: Rule = (context) => {
  const { scene, trigger } = context;
  const { norm } = scene.reading;
  const { subject, withs, lead, clause } = around(context);
  const after = norm.slice(trigger.end, clause.end);
  if (/^(?:运营)?[^,。]{0,8}(?:以来|至今)|^了?[^,。]{0,12}(?:谈判|磋商|对话|演习|军演|联演|演练|联训|训练|巡逻|仪式)/.test(after))
    return [];
  // 签订友好交流与合作备忘录: the signing's.
  if (trigger.word === "友好交流" && /^[与和]?(?:合作)?(?:关系)?的?(?:备忘录|协[议定]|意向书|城市)/.test(after)) return [];
  const dated = scene.times.some(({ m }) => m.role === "event");
  const shared =
    dated &&
    clause.parts.some(
      (p) => p.actor.kind === "pair" && p.actor.parties.length === 2 && SHARED.test(norm.slice(p.actor.end, p.actor.end + 4)),
    );
  // 互免签证协定签署 is the signing's; 生效, 实施 are what both do.
  const mutual = MUTUAL.test(trigger.word) && /^[^,。]{0,12}(?:生效|实施|施行|正式启动)/.test(after);
  const { actors } = sidesOf(subject, withs);
  const opens = OPENED.test(norm.slice(trigger.start, clause.end)) || (/^(?:开通|首[航发]|通车)/.test(trigger.word) && LINE.test(lead));
  // 两国航班: not the airline's passengers, but the line between the two.
  const ends = LINE.test(lead) ? clause.parts.filter((p) => p.actor.end <= trigger.start && p.actor.kind !== "person") : actors;
  const opened = opens && partiesWith(ends, null).length === 2 && dated;
  if (!opened && !shared && !mutual && !/共同|合作|联合|两国|双方|跨境|之间|携手/.test(lead + norm.slice(trigger.start, clause.end)))
    return [];
  if (MUTUAL.test(trigger.word) && !mutual && /协[定议]/.test(after)) return [];
  const inside = clause.parts.filter(
    (p) =>
      p.actor.end <= trigger.start && isPublic(p) && p.role !== "inviter" && (p.role !== "aside" || (shared && p.actor.kind === "pair")),
  );
  const parts = unique(opened ? ends : [...subject, ...withs, ...inside]);
  const parties = partiesWith(parts, context.pair);
  return parties.length > 3 ? [] : make(context, "cooperation.launch", 100, parties, parts);
};
