/** Welcomes, receptions, openings, wreaths; and what two sides launch together. */
import { placeOf } from "../places";
import { startingIn } from "../reading";
import { objectsAt, subjectAt, type Part } from "../scene";
import { isPublic, partiesWith, type Context, type Draft, type Rule } from "./frame";
import { around, make, unique } from "./make";

export const cooperation: Rule = (context) => {
  const { scene } = context;
  const { norm } = scene.reading;
  const { subject, withs, lead, clause } = around(context);
  if (/^(?:运营)?[^,。]{0,8}(?:以来|至今)|^了?[^,。]{0,12}(?:谈判|磋商|对话)/.test(norm.slice(context.trigger.end, clause.end))) return [];
  // 中老铁路国际列车首发: what two states share stands in its name.
  const dated = scene.times.some(({ m }) => m.role === "event");
  const shared =
    dated &&
    clause.parts.some(
      (p) =>
        p.actor.kind === "pair" &&
        p.actor.parties.length === 2 &&
        /^(?:铁路|公路|大桥|口岸|航线|班列|油气管道|管道|电站)/.test(norm.slice(p.actor.end, p.actor.end + 4)),
    );
  if (!shared && !/共同|合作|联合|两国|双方|跨境|之间|携手/.test(lead + norm.slice(context.trigger.start, clause.end))) return [];
  const inside = clause.parts.filter(
    (p) =>
      p.actor.end <= context.trigger.start &&
      isPublic(p) &&
      p.role !== "inviter" &&
      (p.role !== "aside" || (shared && p.actor.kind === "pair")),
  );
  const parts = unique([...subject, ...withs, ...inside]);
  const parties = partiesWith(parts, context.pair);
  return parties.length > 3 ? [] : make(context, "cooperation.launch", 100, parties, parts);
};

const WELCOME = /欢迎|仪仗|国宴|晚宴|午宴|晚餐会|宴会|宴请|设宴|款待|检阅|茶叙|欢送/;
/** A bridge, a railway, an embassy, a monument: two sides open it. */
const OPENING = /落成|开馆|揭牌|揭幕|升旗|降旗|通车|开通|启用|奠基|开工|竣工/;
const WREATH = /献花|花圈|花篮|种下|植树/;
/** 出席某国总统就职典礼: the guest and the host. */
const RITE = /就职|就任|登基|加冕|国葬|葬礼/;

export const ceremony: Rule = (context) => {
  const { scene, trigger, pair } = context;
  const { norm } = scene.reading;
  const { subject, withs, to, after, clause, lead } = around(context);
  const sentence = norm.slice(clause.start, scene.sentence.span[1]);
  if (/欢迎仪式/.test(trigger.word) && /^(?:结束)?(?:后|之后)/.test(after)) {
    // The ceremony and what followed it share their people: 欢迎仪式结束后,A与B举行会谈.
    const next = scene.clauses
      .slice(scene.clauses.indexOf(clause) + 1)
      .flatMap((c) => c.parts.filter((p) => (p.role === "subject" || p.role === "with") && isPublic(p)));
    return make(context, "ceremony.passing", 120, partiesWith(next, pair), next, { passing: true, from: trigger.start });
  }
  if (OPENING.test(trigger.word)) return opening(context);
  if (WREATH.test(trigger.word)) return together(context, [...subject, ...withs]);
  if (RITE.test(trigger.word)) return rite(context);
  if (/工商|商界|企业|[侨商]会/.test(lead)) return [];
  if (/各国|多国|[三四五六七八]国/.test(lead)) return [];
  if (!/举行|举办|设|检阅|出席|参加|主持|共同|宴请|款待/.test(sentence)) return [];
  const guest = /欢迎|为|迎接|款待|招待|宴请|欢送/.test(sentence);
  const next = scene.clauses.filter((c) => c.start > trigger.start);
  const later = next.slice(0, 1).flatMap((c) => (/^\s*并?(?:热烈|隆重)?欢迎/.test(norm.slice(c.start, c.end)) ? c.parts.slice(0, 1) : []));
  const objects = objectsAt(scene, trigger.end).filter(isPublic);
  const inside = clause.parts.filter((p) => p.actor.end <= trigger.start && p.role !== "inviter" && isPublic(p));
  const hosts = inside.filter((p) => norm.slice(p.actor.end, trigger.start).match(/^[^,。]{0,6}举行的/));
  const embassy =
    [...subject, ...inside].find((p) => p.actor.posted !== null && p.actor.kind !== "person") ??
    subject.find((p) => p.actor.posted !== null);
  const parts = unique([
    ...subject,
    ...withs,
    ...to,
    ...hosts,
    ...(guest ? [...later, ...objects] : []),
    ...(/检阅|陪同/.test(trigger.word + lead) ? objects : []),
  ]);
  let parties = [...partiesWith(parts, pair), ...(embassy === undefined ? [] : [embassy.actor.posted!, ...embassy.actor.parties])];
  // Guests of one side, the other told by the document: 金边举行欢迎仪式 in a page of one visit.
  if (
    new Set(parties).size < 2 &&
    WELCOME.test(trigger.word + lead) &&
    !/峰会|论坛|会议|年会/.test(lead) &&
    pair !== null &&
    parties.every((p) => pair.includes(p))
  )
    parties = [...pair];
  if (new Set(parties).size !== 2) return [];
  const people = unique([...parts, ...next.slice(0, 2).flatMap((c) => c.parts.slice(0, 1))]);
  return make(context, "ceremony.held", 240, parties, people, {
    from: subject.filter((p) => p.actor.end <= trigger.start).at(-1)?.actor.end ?? clause.start,
  });
};

/** Both sides lay the wreath; one alone is a step of its own visit. */
function together(context: Context, parts: readonly Part[]): Draft[] {
  const parties = partiesWith(parts, context.pair);
  return new Set(parties).size === 2 ? make(context, "ceremony.together", 200, parties, parts) : [];
}

function opening(context: Context): Draft[] {
  const { scene, trigger, pair } = context;
  const { norm, parties: hits } = scene.reading;
  const { subject, withs, clause, lead } = around(context);
  if (!/举行|举办|出席|参加|主持|共同|为/.test(lead + norm.slice(trigger.end, clause.end))) return [];
  const parts = unique([...subject, ...withs]);
  const embassy = [...parts, ...clause.parts].find((p) => p.actor.posted !== null && p.actor.parties.length > 0);
  const told = new Set(partiesWith(parts, pair));
  if (told.size === 2) return make(context, "ceremony.opening", 220, [...told], parts);
  if (embassy !== undefined)
    return make(context, "ceremony.opening", 220, [embassy.actor.posted!, ...embassy.actor.parties], [...parts, embassy]);
  // 连接老挝…与泰国…的友谊大桥举行落成典礼: the states that the thing's name holds.
  const named = new Set(
    startingIn(hits, (h) => h.start, clause.start, trigger.start)
      .filter(
        (h) => h.form !== "capital" && !h.organization && !/^[\u4e00-\u9fff]{0,4}(?:企业|公司|集团)/.test(norm.slice(h.end, h.end + 8)),
      )
      .flatMap((h) => h.parties),
  );
  if (named.size === 2 && told.size < 2) return make(context, "ceremony.opening", 160, [...named], []);
  // 某外长在华盛顿主持升旗仪式: one side in the other's capital.
  const country = placeOf(scene, trigger.start)?.country ?? null;
  const both = new Set(country === null ? told : [...told, country]);
  return pair !== null && told.size === 1 && both.size === 2 && [...both].every((p) => pair.includes(p))
    ? make(context, "ceremony.opening", 120, [...both], parts)
    : [];
}

function rite(context: Context): Draft[] {
  const { scene, trigger } = context;
  const { lead, clause } = around(context);
  const verb = /(?:出席|参加)[^,。]*$/.exec(lead);
  if (verb === null) return [];
  const at = clause.start + verb.index;
  const guests = subjectAt(scene, at).filter((p) => isPublic(p) && p.actor.kind !== "pair");
  const hosts = clause.parts.filter((p) => p.actor.start >= at && p.actor.end <= trigger.start && isPublic(p));
  const [guest, host] = [partiesWith(guests, null), partiesWith(hosts, null)];
  return guest.length === 1 && host.length === 1 ? make(context, "ceremony.rite", 160, [...guest, ...host], [...guests, ...hosts]) : [];
}
