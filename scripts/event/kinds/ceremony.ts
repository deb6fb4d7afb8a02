/** Welcomes, banquets, receptions, celebrations; openings and rites have files of their own. */
import { objectsAt, subjectAt, type Part } from "../scene";
import { isPublic, partiesWith, type Context, type Draft, type Rule } from "./frame";
import { around, attendants, make, unique } from "./make";
import { opening } from "./opening";
import { rite } from "./rite";

const WELCOME = /欢迎|仪仗|国宴|家宴|晚宴|午宴|晚餐会|午餐会|宴会|宴请|设宴|款待|检阅仪|茶叙|茶会|欢送/;
const OPENING = /落成|建成|合龙|开馆|复馆|揭牌|揭幕|升旗|降旗|通车|开通|启用|奠基|开工|动工|动土|竣工|剪彩|启动|首[发航]仪式/;
const WREATH = /献花|花圈|花篮|种下|植树/;
const MEDAL = /[勋奖]章/;
/** 出席某国总统就职典礼: the guest and the host. */
const RITE = /就职|就任|登基|加冕|继位|即位|国葬|葬礼|追悼|告别仪式|婚礼|阅兵|庆典|吊唁/;
/** Days that a state keeps alone, or two together. */
const DAY = /纪念|庆祝|典礼/;

export const ceremony: Rule = (context) => {
  const { trigger } = context;
  const { subject, withs, lead, after } = around(context);
  if (/欢迎仪式/.test(trigger.word) && /^(?:结束)?(?:后|之后)/.test(after)) return passing(context);
  if (OPENING.test(trigger.word)) return opening(context);
  if (MEDAL.test(trigger.word)) return decoration(context);
  if (WREATH.test(trigger.word)) return together(context, [...subject, ...withs]);
  if (RITE.test(trigger.word)) return rite(context, 160);
  if (/工商|商界|企业|[侨商]会/.test(lead)) return [];
  const own = shared(context);
  return own.length > 0 || !DAY.test(trigger.word) ? own : rite(context, 120);
};

/** The ceremony and what followed it share their people: 欢迎仪式结束后,A与B举行会谈. */
function passing(context: Context): Draft[] {
  const { scene, trigger, pair } = context;
  const { clause } = around(context);
  const next = scene.clauses
    .slice(scene.clauses.indexOf(clause) + 1)
    .flatMap((c) => c.parts.filter((p) => (p.role === "subject" || p.role === "with") && isPublic(p)));
  return make(context, "ceremony.passing", 120, partiesWith(next, pair), next, { passing: true, from: trigger.start });
}

/** Whom nobody names. */
const GUESTS = /(?:外国|各位|远道而来的)[^,。]{0,2}(?:领导人|贵宾|嘉宾|来宾)/;

/** A为B举行…, A与B出席…, an embassy's reception. */
function shared(context: Context): Draft[] {
  const { scene, trigger, pair } = context;
  const { norm } = scene.reading;
  const { subject, withs, to, clause, lead } = around(context);
  const sentence = norm.slice(clause.start, scene.sentence.span[1]);
  if (!/举行|举办|设|检阅|出席|参加|主持|共同|宴请|款待/.test(sentence)) return [];
  if (/各国|多国|[三四五六七八]国/.test(lead) || GUESTS.test(sentence)) return ofGroup(context);
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
    ...attendants(context),
    ...(guest ? [...later, ...objects] : []),
    ...(/检阅|陪同/.test(trigger.word + lead) ? objects : []),
  ]).filter(isPublic);
  let parties = [...partiesWith(parts, pair), ...(embassy === undefined ? [] : [embassy.actor.posted!, ...embassy.actor.parties])];
  // Guests of one side, the other told by the document: 金边举行欢迎仪式 in a page of one visit.
  if (
    new Set(parties).size < 2 &&
    WELCOME.test(trigger.word + lead) &&
    !/峰会|论坛|会议|年会/.test(lead) &&
    // 首相出席本国驻某国大使的接风晚宴: among themselves.
    scene.clauses.every((c) => c.parts.every((p) => p.actor.posted === null)) &&
    pair !== null &&
    parties.every((p) => pair.includes(p))
  )
    parties = [...pair];
  if (new Set(parties).size !== 2) return [];
  const people = unique([...parts, ...next.slice(0, 2).flatMap((c) => c.parts.slice(0, 1))]);
  return make(context, "ceremony.held", 240, parties, people, {
    from: subject.filter((p) => p.actor.end <= trigger.start).at(-1)?.actor.end ?? clause.start,
  });
}

/** 为各国贵宾举行欢迎宴会: those whose summit the document tells. */
function ofGroup(context: Context): Draft[] {
  const { scene, trigger } = context;
  const { subject, clause } = around(context);
  const host = partiesWith(subject, null);
  const groups = new Set(scene.reading.groups.map((g) => [...g].sort().join()));
  const group = [...groups][0]?.split(",") ?? [];
  if (
    groups.size !== 1 ||
    host.length !== 1 ||
    !group.includes(host[0]!) ||
    !/为|款待|宴请|招待/.test(scene.reading.norm.slice(clause.start, trigger.start))
  )
    return [];
  return make(context, "ceremony.group", 120, group, subject);
}

/** 向他颁授勋章, 接受某国总统颁授的勋章: who gives and who gets it. */
function decoration(context: Context): Draft[] {
  const { trigger } = context;
  const { subject, to, clause, lead } = around(context);
  const verb = /(?:颁授|授予|颁发|授以|获颁|接受|获授)[^,。]*$/.exec(lead);
  if (verb === null) return [];
  const inside = clause.parts.filter((p) => p.actor.start >= clause.start + verb.index && p.actor.end <= trigger.start && isPublic(p));
  const receiver = /接受|获颁|获授/.test(verb[0]) ? subjectAt(context.scene, clause.start + verb.index) : subject;
  // 颁发勋章给某某.
  const given = clause.parts.filter((p) => p.actor.start >= trigger.end && p.role === "to" && isPublic(p));
  const people = unique([...receiver, ...to, ...inside, ...given]).filter((p) => p.actor.kind === "person");
  const parties = partiesWith(people, null);
  return parties.length === 2
    ? make(context, "ceremony.medal", 160, parties, people, { from: subject.at(-1)?.actor.end ?? clause.start })
    : [];
}

/** Both sides lay the wreath; one alone is a step of its own visit. */
function together(context: Context, parts: readonly Part[]): Draft[] {
  const parties = partiesWith(parts, context.pair);
  return new Set(parties).size === 2 ? make(context, "ceremony.together", 200, parties, parts) : [];
}
