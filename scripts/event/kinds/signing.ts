/** Agreements signed and statements issued together. */
import type { PartyCode } from "../../../data/schema";
import { findAgreements } from "../agreements";
import { placeOf } from "../places";
import { startingIn } from "../reading";
import { before, clauseAt, subjectAt, type Clause, type Part, type Scene } from "../scene";
import { betweenCities } from "./cities";
import { isPublic, partiesWith, peopleOf, sorted, type Context, type Draft, type Rule } from "./frame";

/** What heads of state sign alone. */
const DOMESTIC = /^了?[^,。;]{0,14}?(?:法令|总统令|国务院令|主席令|命令|行政令|决议|法案|法律|预算|特赦|批准书|\S{0,4}条例|法$)/;
const NOUN = /协[定议]|备忘录|议定书|计划|规划|声明|公报|宣言|条约|公约|文件|合同|意向书|换文|协作|纪要|路线图/;

export const signing: Rule = (context) => {
  const { scene, trigger } = context;
  const { norm, text, parties: hits } = scene.reading;
  const clause = clauseAt(scene, trigger.start);
  // 同萨勒总统会谈,并签署…: with whom the clause before told, also where nobody knows his country.
  const met = withsBefore(scene, clause);
  const pair = met.every(isPublic) ? context.pair : null;
  const after = norm.slice(trigger.end, scene.sentence.span[1]);
  if (DOMESTIC.test(after) && !/《[^》]*(?:协定|议定书|[条公]约|协议|备忘录|宣言|声明|公报|计划|规划|文件)/.test(after)) return [];
  // 自公报签署之日起; 纪念《条约》签署45周年.
  if (/^(?:之[日时际]|[了满]?[0-9一二三四五六七八九十百]+周年)/.test(after)) return [];
  // 签署并发表联合声明: the statement's own.
  if (/^并(?:共同)?(?:发表|发布)/.test(after)) return [];
  // 在建交公报上签字: what is signed stands before.
  const upon =
    trigger.word === "签字" &&
    /在[^,。]{2,60}(?:公报|协[议定]|备忘录|议定书|条约|文件|声明|宣言)上$/.test(norm.slice(clause.start, trigger.start));
  const passive =
    !trigger.word.endsWith("仪式") &&
    (/》[自于已]?[^,。]{0,20}$/.test(norm.slice(clause.start, trigger.start)) ||
      // 于10月26日在奥斯陆签署公报 is no passive: what is signed follows.
      (/(?:自|于)[^,。]{0,12}$/.test(norm.slice(clause.start, trigger.start)) &&
        !NOUN.test(norm.slice(trigger.end, clause.end)) &&
        !after.startsWith("《")));
  const relative = /^的/.test(after);
  const lead = norm.slice(clause.start, trigger.start);
  // 首个同中国签署…的国家, 已签署的…: what a country is known for.
  if (/(?:第一个|首个|最早|首批|率先|唯一|首先)[^,。]*$/.test(lead) && /的/.test(norm.slice(trigger.end, clause.end))) return [];
  if (relative && !scene.times.some(({ m }) => m.role === "event" && m.span[0] >= clause.start && m.span[1] <= trigger.start)) return [];
  if (/[两三四五六]国企业[^,。]*$/.test(lead)) return [];
  const exchange = /^[互交]换/.test(trigger.word);
  if (exchange && !/^了?[^,。]{0,12}(?:合作文[件本]|协[议定]|文本|备忘录|照会)/.test(after)) return [];
  // 见证…合作文件的签署.
  const nominal =
    (/的$/.test(norm.slice(clause.start, trigger.start)) && /见证|出席|共同/.test(norm.slice(clause.start, trigger.start))) ||
    /仪式$/.test(trigger.word);
  // 见证后勤支持备忘录签署仪式: the agreement's name may hold any word.
  const witnessed = nominal ? lead.search(/见证|出席/) : -1;
  // 四个月内签署最终协定: what is to come.
  if (/[年月周天日]之?内[^,。]{0,4}$/.test(lead)) return [];
  const agreementsAt = passive || nominal || upon ? clause.start : trigger.end;
  const end = passive || nominal || upon ? trigger.start : clauseEnd(norm, trigger.end, scene.sentence.span[1]);
  const agreements = findAgreements(text.slice(agreementsAt, end), norm.slice(agreementsAt, end));
  if (
    agreements.length === 0 &&
    !NOUN.test(norm.slice(Math.min(agreementsAt, trigger.start), end)) &&
    !/^(?:签约|换文|草签)/.test(trigger.word)
  )
    return [];
  const towns = betweenCities(context);
  if (towns.length > 0) return towns;
  const own = before(scene, trigger.start, "with");
  const withs = (own.length === 0 && /^(?:并|共同|一[道同起])/.test(lead) ? met : own).filter(isPublic);
  const subject = subjectAt(scene, trigger.start).filter(isPublic);
  const all: readonly Part[] = [...subject, ...withs].filter((p, i, list) => list.indexOf(p) === i);
  let parties = sorted(partiesWith(all, pair));
  const business =
    clause.parts.some((p) => p.actor.isPrivate && p.actor.end <= trigger.start) ||
    /公司|集团|银行|企业|石化|石油|大学/.test(norm.slice(clause.start, trigger.start));
  if (parties.length < 2 && !business) {
    const named = startingIn(hits, (h) => h.start, agreementsAt, end)
      .filter((h) => h.form !== "capital")
      .flatMap((h) => h.parties);
    if (new Set([...parties, ...named]).size === 2) parties = sorted([...parties, ...named]);
    else if (
      pair !== null &&
      (all.length === 0 || all.some((p) => p.actor.kind === "pair") || parties.every((p) => pair.includes(p))) &&
      /双方|两[国市省州]|双边|见证|共同|一致/.test(norm.slice(scene.sentence.span[0], end))
    )
      parties = sorted([...parties, ...pair]);
  }
  if (parties.length < 2) return [];
  const last = all.filter((p) => p.actor.end <= trigger.start).at(-1);
  const signers = partiesWith(subject, null);
  // 分别同A国、B国签署: an agreement each, unless several on both sides share one.
  if ((/分别/.test(lead) || /^了?双边/.test(after)) && signers.length === 1 && parties.length > 2)
    return parties.filter((p) => p !== signers[0]).flatMap((p) => one(sorted([signers[0]!, p])));
  return one(parties);

  function one(sides: readonly PartyCode[]): Draft[] {
    return [
      {
        kind: "signing",
        rule: passive ? "signing.passive" : "signing.by",
        weight: agreements.length > 0 ? 320 : 220,
        trigger: [trigger.start, trigger.end],
        scene,
        parties: sides,
        people: peopleOf(all).filter((p) => p.party !== null && sides.includes(p.party)),
        agreements,
        // 将见证双方外长签署: the plan stands before those who sign.
        from: /见证/.test(lead) ? clause.start : (last?.actor.end ?? clause.start),
        ...(witnessed < 0 ? {} : { until: clause.start + witnessed }),
        ...(relative ? { passing: true } : {}),
      },
    ];
  }
};

/** Agreements are listed past commas (《…》,《…》和…) up to the sentence's end or the next verb. */
function clauseEnd(norm: string, from: number, end: number): number {
  const next = /,(?!《)/.exec(norm.slice(from, end));
  return next === null ? end : from + next.index;
}

/** Who stand after 与 in the nearest clause before that names any. */
const withsBefore = (scene: Scene, clause: Clause): readonly Part[] =>
  (scene.clauses.slice(0, scene.clauses.indexOf(clause)).findLast((c) => c.parts.some((p) => p.role === "with"))?.parts ?? []).filter(
    (p) => p.role === "with",
  );

/** 发表联合声明. A statement of one side alone is no happening between two. */
export const statement: Rule = (context) => {
  const { scene, trigger, pair, conferences } = context;
  const { norm, text } = scene.reading;
  const clause = clauseAt(scene, trigger.start);
  const lead = norm.slice(clause.start, trigger.start);
  if (/停/.test(trigger.word)) return ceasefire(context, lead);
  if (!/(?:发表|发布|通过|签署|签订|达成|公布)[^,。]{0,40}$/.test(lead)) return [];
  // 修订2008年发表的联合声明: an old one, unless a day is told.
  const old = /(?:发表|发布|通过|签署|达成|公布)的[^,。]{0,8}$/.test(lead);
  if (old && !scene.times.some(({ m }) => m.role === "event" && /[日号天周期晚]/.test(norm.slice(...m.span)))) return [];
  const signed = /(?:签署|签订)(?![^,。]{0,3}(?:发表|发布))[^,。]{0,40}$/.test(lead);
  if (signed) return [];
  const own = before(scene, trigger.start, "with");
  // 同某国总统会谈,共同发表宣言: with whom the clause before tells.
  const withs = own.length === 0 && /^(?:并|共同|一[道同起])/.test(lead) ? withsBefore(scene, clause) : own;
  const subject = [...subjectAt(scene, trigger.start), ...withs].filter(isPublic);
  const meeting = conferences.find((c) => c.end <= trigger.start && c.start >= clause.start);
  const inside = clause.parts.filter((p) => p.actor.end <= trigger.start && isPublic(p));
  let parties = sorted(partiesWith(subject, pair));
  if (parties.length < 2) parties = sorted(partiesWith(inside, pair));
  const sides = /([三四五六])[方国][^,。]*$/.exec(lead);
  // 两国在北京发表三方联合声明: the third is whose capital it is.
  const host = sides === null ? null : (placeOf(scene, trigger.start)?.country ?? null);
  if (sides?.[1] === "三" && parties.length === 2 && host !== null) parties = sorted([...parties, host]);
  if (sides !== null && parties.length !== "零一二三四五六".indexOf(sides[1]!)) return [];
  const organizations = meeting?.organizations ?? [];
  if (parties.length < 2 && organizations.length > 0) parties = sorted([...organizations, ...(meeting?.parties ?? [])]);
  if (parties.length < 2 && organizations.length === 0) return [];
  const at = Math.max(clause.start, trigger.start - 60);
  const agreements = findAgreements(text.slice(at, trigger.end + 40), norm.slice(at, trigger.end + 40)).filter((a) =>
    /声明|公报|宣言/.test(a.name),
  );
  const last = subject.filter((p) => p.actor.end <= trigger.start).at(-1);
  return [
    {
      kind: "statement",
      rule: "statement.joint",
      weight: 250,
      trigger: [trigger.start, trigger.end],
      scene,
      parties,
      people: peopleOf(subject),
      agreements,
      from: last?.actor.end ?? clause.start,
    },
  ];
};

/** 同意停火, 达成停火协议: the two who fight agree on it together. */
function ceasefire({ scene, trigger, pair }: Context, lead: string): Draft[] {
  const verb = /(?:同意|达成|宣布|签署|签订)[^,。]{0,24}$/.exec(lead);
  const { norm } = scene.reading;
  const clause = clauseAt(scene, trigger.start);
  if (verb === null || /^[的期线区令后]|^再?延长|^(?:谈判|提议|方案|呼吁|建议|安排)/.test(norm.slice(trigger.end, trigger.end + 2)))
    return [];
  const at = clause.start + verb.index;
  const subject = [...subjectAt(scene, at), ...before(scene, at, "with")].filter((p, i, all) => isPublic(p) && all.indexOf(p) === i);
  const parties = sorted(partiesWith(subject, pair));
  if (parties.length !== 2 || /呼吁|敦促|希望|要求|斡旋|促成|推动|是否|没有|拒绝|未/.test(lead)) return [];
  const people = peopleOf(subject).filter((p) => p.party !== null && parties.includes(p.party));
  const from = subject.findLast((p) => p.actor.end <= at)?.actor.end ?? clause.start;
  return [
    {
      kind: "statement",
      rule: "statement.ceasefire",
      weight: 160,
      trigger: [trigger.start, trigger.end],
      scene,
      parties,
      people,
      from,
      settled: true,
    },
  ];
}
