/** Visits: who goes where, at which level. */
import type { Level, PartyCode } from "../../../data/schema";
import { clauseAt, objectsAt, runOf, subjectAt, type Clause, type Part, type Scene } from "../scene";
import { isPublic, peopleOf, sorted, type Context, type Draft, type Rule, type Trigger } from "./frame";
import { startingIn } from "../reading";
import { hostsOf, isStation, type Host } from "./hosts";
import { groupBy } from "../../groupBy";
import { isSpokesman } from "../standing";

const LEVEL: readonly (readonly [RegExp, Level])[] = [
  [/国[事是]/, "state"],
  [/过境/, "transit"],
  [/顺访|顺道/, "side"],
  [/非正式/, "informal"],
  [/私人/, "private"],
  [/正式友好|官式/, "official-friendly"],
  [/正式|官访/, "official"],
  [/工作/, "working"],
  [/友好|亲善/, "goodwill"],
];
/** 将于13日迎接某国总统: a host's word for a visit to come; at an airport it is a courtesy. */
const AWAITS = /(?:将(?![军士领])|定于|预计|准备)(?![^,。]*(?:机场|车站|码头|港口))[^,。]{0,24}$/;
/** 先后四次到访: a sum of visits, but 第四次访问 and 2003年和2008年两次访问. */
const SUM = /(?<!第)(?:[两二三四五六七八九十数几多0-9]+(?:余|多)?[次度]|多番)(?:正式|成功|率团|前往|[到赴来]|对[^,。]{1,12})?$/;
/** Words that hold 访问 or 访 and are no visit, or name one without telling it. */
const NOT_BEFORE = /[采专互上信家随探寻暗回遍受参返运送]$/;
const NOT_AFTER =
  /^(?:学者|[量团者谈客民]|学生|教授|期间.{0,4}(?:采访|专访)|邀请|记者|成果|意愿|计划|[^,。]{0,4}情况|[^,。出参庆纪建值逢并]{0,8}周年)/;
const LEISURE = /^[^,。]{0,14}(?:度假|休假|就医|治疗|旅游|探亲|转机)/;
/** 某总统访问智利是挪威时隔九年再次访智: a remark, and neither half tells that he goes. */
const REMARKED = /^是[^,。]*(?:首[次度位]|再次|时隔|年来|第[0-9一二三四五六七八九十]+次)/;
const NOMINAL = /访[^,。]{1,16}是[^,。]*$/;
const PORT = /舰|编队|号医院船|护卫|驱逐|远航|海军/;

export const visit: Rule = (context) => {
  const { scene, trigger } = context;
  const { norm } = scene.reading;
  if (NOT_BEFORE.test(norm.slice(trigger.start - 1, trigger.start)) || NOT_AFTER.test(norm.slice(trigger.end, trigger.end + 12))) return [];
  if (trigger.word === "迎接") return awaited(context);
  if (isTour(scene, trigger) && !toursState(scene, trigger)) return [];
  const clause = clauseAt(scene, trigger.start);
  if (SUM.test(norm.slice(clause.start, trigger.start)) && daysIn(scene, clause) < 2) return [];
  if (LEISURE.test(norm.slice(trigger.end, clause.end)) || NOMINAL.test(norm.slice(clause.start, trigger.start))) return [];
  if (/^[来到]访$/.test(trigger.word) && clause.parts.some((p) => p.actor.kind === "person" && isGuest(p, trigger.end, norm)))
    return guestIn(context, clause);
  const arrival = /[抵赴靠停泊]|前往|飞往|启程|离开|降落|落地|转往|先到|驶入/.test(trigger.word);
  const hosts = hostsOf(scene, trigger, clause, arrival, context.home);
  if (isTour(scene, trigger) && !WHOLE.test(norm.slice(hosts.at(-1)?.end, clause.end))) return [];
  return hosts.flatMap((host) => visitTo(context, host, hosts, clause, arrival));
};

const daysIn = (scene: Scene, clause: Clause): number =>
  scene.times.filter(({ m }) => m.type === "DATE" && m.span[0] >= clause.start && m.span[1] <= clause.end).length;

/** 走访: what is toured is most often a firm or a quarter. */
const isTour = ({ reading }: Scene, { start }: Trigger): boolean => reading.norm[start - 1] === "走";

/** 走访社区 tours no state, 走访了马里 does. */
function toursState({ reading: { norm, parties } }: Scene, { end }: Trigger): boolean {
  const to = end + (norm[end] === "了" ? 2 : 1);
  return startingIn(parties, (h) => h.start, end, to).length > 0;
}

/** After a state that is meant as a whole: 走访马里、加纳两国, not 走访加纳医院. */
const WHOLE = /^(?:$|[\s,。;)并与和及等]|[两二三四五六七八九十]+国)/;

/** 来访的X, 来访X. */
const isGuest = ({ actor }: Part, at: number, norm: string): boolean => actor.start === (norm[at] === "的" ? at + 1 : at);

/** 到访的X同B会谈, 到访的X拜会B: the guest is who acts, B the host. 会见来访的X tells it in passing, without a day of its own. */
function guestIn(context: Context, clause: Clause): Draft[] {
  const { trigger } = context;
  const guest = clause.parts.find(
    (p) => isGuest(p, trigger.end, context.scene.reading.norm) && p.role === "subject" && p.actor.kind === "person",
  );
  const others = clause.parts.filter(
    (p) => p !== guest && (p.role === "with" || p.role === "object") && isPublic(p) && p.actor.kind === "person",
  );
  const parties = new Set(others.flatMap((p) => p.actor.parties));
  const [party] = parties;
  if (guest === undefined || !isPublic(guest) || party === undefined || parties.size > 1 || guest.actor.parties.includes(party)) return [];
  return visitOf(context, { party, at: trigger.start, isState: true, end: trigger.end }, clause, false, [guest]);
}

function awaited(context: Context): Draft[] {
  const { scene, trigger } = context;
  const clause = clauseAt(scene, trigger.start);
  if (!AWAITS.test(scene.reading.norm.slice(clause.start, trigger.start))) return [];
  const [party, ...others] = new Set(
    subjectAt(scene, trigger.start)
      .filter(isPublic)
      .flatMap((p) => p.actor.parties),
  );
  const guest = objectsAt(scene, trigger.end).find((p) => isPublic(p) && p.actor.kind === "person");
  if (party === undefined || others.length > 0 || guest === undefined || !isLeader([guest]) || guest.actor.parties.includes(party))
    return [];
  return visitOf(context, { party, at: trigger.start, isState: true, end: trigger.end }, clause, false, [guest]);
}

function visitTo(context: Context, host: Host, hosts: readonly Host[], clause: Clause, arrival: boolean): Draft[] {
  const { scene, trigger } = context;
  const told = visitorOf(scene, host.at, clause, [trigger.end, host.end], host.party, arrival);
  // 驻某国大使赴某国总统府: at his post.
  if ((arrival || isTour(scene, trigger)) && told?.every((p) => p.actor.posted === host.party) === true) return [];
  // 接受了访美邀请: not yet a visit.
  if (/^的?邀请/.test(scene.reading.norm.slice(host.end, host.end + 3))) return [];
  // 审议了某某访问加纳、智利情况的报告.
  if (/^[^,。]{0,24}?情况的?(?:书面|口头)?(?:报告|汇报|介绍|说明|通报)/.test(scene.reading.norm.slice(host.end, host.end + 40))) return [];
  if (REMARKED.test(scene.reading.norm.slice(host.end, clause.end))) return [];
  // 赴基里巴斯、汤加访问: the states of one journey visit nobody.
  if (told === null || told.every((p) => p.actor.parties.every((x) => hosts.some((h) => h.party === x)))) return [];
  // A国总统甲、B国总理乙将访华: a visit each.
  return [...groupBy(told, (p) => p.actor.parties.join()).values()].flatMap((visitor) => visitOf(context, host, clause, arrival, visitor));
}

function visitOf(context: Context, host: Host, clause: Clause, arrival: boolean, visitor: readonly Part[]): Draft[] {
  const { scene, trigger } = context;
  const { norm } = scene.reading;
  const journey = isJourney(norm.slice(trigger.start, scene.sentence.span[1]), norm.slice(scene.sentence.span[0], trigger.start));
  const said = visitor.map((p) => norm.slice(p.actor.start, p.actor.end + 8)).join();
  const port = PORT.test(said);
  if (arrival && !journey && !(isLeader(visitor) && reaches(trigger.word, norm, host)) && !(port && /[靠停抵驶泊]/.test(trigger.word)))
    return [];
  if ((trigger.row.level === "port-call" && !port) || (isStation(trigger.word) && !isLeader(visitor))) return [];
  const from = visitor.flatMap((p) => p.actor.parties)[0];
  const parties = sorted([...visitor.flatMap((p) => p.actor.parties), host.party]);
  if (from === undefined || parties.length < 2) return [];
  const words = norm.slice(Math.min(host.at, trigger.start), trigger.end + 1);
  const ships = port && visitor.every((p) => p.actor.people.length === 0);
  const level = ships
    ? "port-call"
    : (LEVEL.find(([pattern]) => pattern.test(words))?.[1] ?? trigger.row.level ?? (port ? "port-call" : null));
  const lead = norm.slice(clause.start, trigger.start);
  const dated = datedBy(lead, norm.slice(trigger.end, clause.end), arrival);
  const bilateral = level !== null || /访/.test(trigger.word);
  const joins = /(?:出席|参加)[^,。]{0,60}(?:会议|峰会|论坛|庆典|仪式|大会|活动|展|会)/.test(norm.slice(...scene.sentence.span));
  return [
    {
      kind: "visit",
      rule: arrival ? "visit.arrival" : "visit.to",
      weight: (level === null ? 150 : 300) - (arrival ? 50 : 0),
      trigger: [trigger.start, trigger.end],
      scene,
      parties,
      actor: from,
      recipient: host.party,
      people: peopleOf(visitor).filter((p) => p.party === from),
      level,
      purpose: joins ? (bilateral && !/率?团?(?:出席|参加)/.test(lead) ? "both" : "multilateral") : "bilateral",
      from: visitor.at(-1)!.actor.end <= trigger.start ? visitor.at(-1)!.actor.end : clause.start,
      ...(dated === undefined ? {} : { dated }),
    },
  ];
}

/** Whether the day told is the visit's first or last. */
function datedBy(lead: string, tail: string, arrival: boolean): "from" | "to" | undefined {
  if (/(?:圆满|顺利|胜利)?结束|离开|回到/.test(lead.slice(-60)) || /^[^,。]{0,10}(?:圆满|顺利)?结束/.test(tail)) return "to";
  return arrival || /抵达|开始|开启|启程|率|展开|起$/.test(lead) ? "from" : undefined;
}

/** An arrival counts as a visit when the sentence says that one begins, or who invited. */
const isJourney = (after: string, before: string): boolean =>
  /访问|出席|参加|会见|会谈|举行|访华|^[^,。]{1,12}的?(?:行程|之行|旅程)/.test(after) || /访问|邀请|率/.test(before);

const HIGH = new Set(["head-of-state", "party-leader", "head-of-government", "minister"]);
const isLeader = (visitor: readonly Part[]): boolean =>
  visitor.some((p) => p.actor.people.some((x) => x.rank !== null && HIGH.has(x.rank)));

/** A leader who lands somewhere visits; one under way to a place does where nothing smaller than the country or its capital is told. */
const reaches = (word: string, norm: string, host: Host): boolean =>
  /抵|降落|落地/.test(word) ||
  (host.isState && /^(?:$|[\s,。、;)并出参访会进举与同和开继为]|首都|展开)/.test(norm.slice(host.end, host.end + 2)));

/** 总理偕同外长访问: who is taken along by one of his own does not lead. */
const isTaken = (norm: string, { actor, role }: Part, all: readonly Part[]): boolean =>
  role === "with" &&
  /(?:偕同?|携同?|连同)$/.test(norm.slice(actor.start - 2, actor.start)) &&
  all.some((p) => p.role === "subject" && p.actor.end < actor.start && p.actor.parties.join() === actor.parties.join());

const TOGETHER = /(?:一[起同道]|共同|联袂|结伴)[^,。]{0,4}$/;

/** Who travels: the nearest actor before the host's phrase that is not the host's, else the subject of the clause after (在…访问期间, 某某…). */
function visitorOf(
  scene: Scene,
  at: number,
  clause: Clause,
  ends: readonly number[],
  host: PartyCode,
  arrival: boolean,
): readonly Part[] | null {
  const { parties } = scene.reading.lexicon;
  // An organisation travels in person only: 金砖国家 before 访问 is a meeting's name.
  const travels = (p: Part) =>
    p.actor.people.some((x) => x.name !== "") || p.actor.parties.every((x) => parties.get(x)?.type !== "organization");
  const fits = (p: Part) =>
    isPublic(p) && travels(p) && !isSpokesman(p.actor) && p.actor.parties.length > 0 && !p.actor.parties.includes(host);
  const local = (p: Part) => p.actor.posted === host;
  const { norm } = scene.reading;
  const end = ends[0]!;
  // 正在中国进行国事访问的托卡耶夫, 访华的…: the head of the relative clause.
  const head = clause.parts.find((p) => ends.includes(p.actor.start - 1) && norm[p.actor.start - 1] === "的" && fits(p));
  if (head !== undefined) return [head];
  // 与某国总统一起前往: the subject goes, and who is told by name beside him.
  const company = TOGETHER.test(norm.slice(clause.start, at)) && clause.parts.some((p) => p.role === "subject" && fits(p));
  const reached = clause.parts.filter((p) => p.actor.end <= at && p.role !== "inviter" && (fits(p) || local(p)));
  const own = company ? reached.filter((p) => p.role !== "with") : reached.filter((p) => !isTaken(norm, p, reached));
  const companions = company ? reached.filter((p) => p.role === "with" && p.actor.people.some((x) => x.name !== "")) : [];
  const nearest = own.filter((p) => p.actor.kind === "person").at(-1) ?? own.at(-1);
  if (nearest !== undefined) {
    const index = clause.parts.indexOf(nearest);
    if (/率|为首/.test(norm.slice(nearest.actor.start, nearest.actor.end + 2))) return [nearest];
    const run = runOf(clause, index).filter(
      (p) => (p.actor.kind === "person") === (nearest.actor.kind === "person") && p.role !== "inviter" && (fits(p) || local(p)),
    );
    return [...(run.length > 1 ? run : [nearest]), ...companions];
  }
  const index = scene.clauses.indexOf(clause);
  const carried = subjectAt(scene, at, false).filter((p) => fits(p) || local(p));
  if (carried.length > 0) return carried;
  for (const next of scene.clauses.slice(index + 1)) {
    const subject = next.parts.find((p) => p.role === "subject" && fits(p));
    if (subject !== undefined && /期间|时|之际|前夕|邀请|框架|过程|机会|契机|^[是为]|^[^,。]{0,4}后/.test(norm.slice(end, clause.end + 1)))
      return [subject];
  }
  // 他飞抵金边 may be anybody's arrival.
  const topic = arrival ? [] : subjectAt(scene, at, true).filter(fits);
  return topic.length > 0 ? topic : null;
}
