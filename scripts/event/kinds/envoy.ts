/** Ambassadors come, go, are called back or sent away. */
import type { PartyCode } from "../../../data/schema";
import { before, clauseAt, objectsAt, subjectAt, type Part, type Scene } from "../scene";
import { placesIn } from "../reading";
import { isPublic, partiesWith, type Context, type Draft, type Rule } from "./frame";
import { around, make, remarkedOn } from "./make";

export const envoy: Rule = (context) => {
  const { scene, trigger } = context;
  const { norm } = scene.reading;
  const { lead } = around(context);
  if (/递交|呈递|接受/.test(trigger.word + lead) && /国书/.test(norm.slice(trigger.start - 6, trigger.end + 12)))
    return credentials(context);
  // 新任大使到任拜会外长: the call is what happened.
  if (trigger.word === "到任" && /^后?(?:礼节性)?(?:拜会|拜访|会见)/.test(norm.slice(trigger.end, trigger.end + 6))) return [];
  if (trigger.word.startsWith("撤")) return withdrawal(context);
  return /不受欢迎|驱逐|离境|内离开/.test(trigger.word) ? expulsion(context) : posting(context);
};

/** Of each ambassador who hands his letters over: 接受A国、B国和C国新任驻越大使递交国书. */
function credentials(context: Context): Draft[] {
  const { scene, trigger } = context;
  const { subject, to, lead, clause } = around(context);
  const accepted = clause.start + (/接受|接收/.exec(lead)?.index ?? lead.length);
  const inside = clause.parts.filter((p) => p.actor.start > accepted && p.actor.end <= trigger.start);
  const envoys = [...inside, ...subject, ...to, ...objectsAt(scene, trigger.end)].filter(
    (p, i, all) => isPublic(p) && all.indexOf(p) === i,
  );
  const posted = envoys.filter((p) => p.actor.posted !== null);
  const host = posted[0]?.actor.posted ?? postIn(scene, trigger.end);
  if (host === null) return make(context, "envoy.credentials", 260, partiesWith(envoys, null), envoys);
  // 挪威、智利和加纳新任驻越大使: the last one carries the post of all.
  const run = posted.length === 0 ? envoys : inside.includes(posted[0]!) ? inside : [posted[0]!];
  const senders = [...new Set(run.flatMap((p) => p.actor.parties))].filter((p) => p !== host);
  return senders.flatMap((from) => {
    const own = envoys.filter((p) => p.actor.parties.includes(from) || p.actor.parties.includes(host));
    return make(context, "envoy.credentials", 260, [from, host], own, { actor: from, recipient: host });
  });
}

/** 递交国书的A国、B国等四国新任驻越大使: whose head of state they come to. */
function postIn(scene: Scene, at: number): PartyCode | null {
  const { norm } = scene.reading;
  const hosts = clauseAt(scene, at - 1).parts.filter(
    (p) =>
      p.actor.start >= at &&
      norm[p.actor.start - 1] === "驻" &&
      /^[\u4e00-\u9fff]{0,4}(?:大使|公使)/.test(norm.slice(p.actor.end, p.actor.end + 6)),
  );
  return hosts.at(-1)?.actor.parties[0] ?? null;
}

function expulsion(context: Context): Draft[] {
  const { scene, trigger } = context;
  const { subject, lead, after, clause } = around(context);
  const { norm } = scene.reading;
  if (/离境|内离开/.test(trigger.word) && !/(?:要求|勒令|下令|责令|命令|限|通知)[^。]*$/.test(lead)) return [];
  if (!/外交官|外交人员|大使|使馆|武官|不受欢迎/.test(lead + trigger.word + after)) return [];
  const near = clause.parts.filter((p) => p.role !== "aside" || p.actor.posted !== null);
  const ambassador = [...near.filter((p) => p.actor.start >= trigger.end), ...near, ...subject].find((p) => p.actor.posted !== null);
  const isDiplomat = (p: Part): boolean => /外交|大使|使馆|武官|领事|参赞/.test(norm.slice(p.actor.start, p.actor.end + 5));
  const target = clause.parts.find(
    (p) =>
      isDiplomat(p) &&
      p.role !== "inviter" &&
      ((p.role !== "subject" && p.role !== "aside") || /宣布|将|把|[令求]$/.test(norm.slice(p.actor.start - 3, p.actor.start))),
  );
  const blamed = remarkedOn(scene, trigger.start);
  const isOther = (p: Part): boolean =>
    isPublic(p) && p.actor.posted === null && p !== target && !p.actor.parties.some((x) => target?.actor.parties.includes(x));
  const sender =
    blamed ??
    (target === undefined
      ? subject.find((p) => p.actor.posted === null && isPublic(p))
      : (subjectAt(scene, target.actor.start).find(isOther) ?? subject.find(isOther)));
  const other =
    target ??
    (blamed === undefined ? undefined : subject.find((p) => p !== blamed)) ??
    [...near, ...before(scene, trigger.start, "to")].find(
      (p) => p !== sender && isPublic(p) && !(sender?.actor.parties ?? []).some((x) => p.actor.parties.includes(x)),
    );
  const from = sender?.actor.parties[0] ?? ambassador?.actor.posted ?? null;
  const to = other?.actor.parties[0] ?? null;
  if (from === null || to === null || from === to) return [];
  return make(context, "envoy.expelled", 240, [from, to], [...subject, ...(other === undefined ? [] : [other])], {
    actor: from,
    recipient: to,
    // 要求法国大使48小时内离境: the demand is the act.
    ...(/离境|内离开/.test(trigger.word) ? { settled: true } : {}),
  });
}

/** 从伊朗撤出全部外交人员, 撤回驻某国外交人员. */
function withdrawal(context: Context): Draft[] {
  const { scene } = context;
  const { norm } = scene.reading;
  const { subject, clause, after } = around(context);
  if (!/^了?(?:其|本国)?[^,。]{0,14}(?:外交人员|外交官|使馆人员|大使)/.test(after)) return [];
  const host = clause.parts.find((p) => p !== subject[0] && /[从自驻]$/.test(norm.slice(p.actor.start - 1, p.actor.start)));
  const [own] = partiesWith(subject, null);
  const to = host?.actor.parties[0];
  return own === undefined || to === undefined || own === to ? [] : of(context, own, to, subject);
}

/** Appointed, called back: 召回驻A国和B国大使 of each. */
function posting(context: Context): Draft[] {
  const { scene, trigger } = context;
  const { subject, withs, clause } = around(context);
  const near = clause.parts.filter((p) => p.role !== "aside" || p.actor.posted !== null);
  const recalls = /召回/.test(trigger.word);
  const own = partiesWith(
    [...subject, ...withs.filter((p) => p.joined)].filter((p) => p.actor.posted === null),
    null,
  );
  const hosts = recalls ? postsAfter(scene, trigger.end) : [];
  const ambassador = [...near.filter((p) => p.actor.start >= trigger.end), ...near, ...subject].find((p) => p.actor.posted !== null);
  if ((hosts.length > 1 || ambassador === undefined) && own.length === 1)
    return hosts.flatMap((host) => of(context, own[0]!, host, subject));
  if (ambassador === undefined) return [];
  const host = ambassador.actor.posted!;
  // 智利和哥伦比亚决定召回驻某国大使: of each.
  const senders = own.filter((p) => p !== host);
  const many = senders.length > 1 && recalls && !scene.reading.norm.slice(ambassador.actor.start, ambassador.actor.end).startsWith("各");
  if (many) return senders.flatMap((p) => of(context, p, host, [...subject, ambassador]));
  // 总统宣布召回驻某国大使: his own, whatever the agency's home.
  const unsaid = scene.reading.norm[ambassador.actor.start] === "驻";
  const from = unsaid && recalls && senders.length === 1 ? senders[0] : (ambassador.actor.parties[0] ?? senders[0]);
  return from === undefined ? [] : of(context, from, host, [...subject, ambassador]);
}

const of = (context: Context, from: PartyCode, host: PartyCode, parts: readonly Part[]): Draft[] =>
  make(context, "envoy.ambassador", 220, [from, host], parts, { actor: from, recipient: host });

/** The states that 驻A国和B国大使 names after a verb. */
function postsAfter(scene: Scene, at: number): readonly PartyCode[] {
  const { norm } = scene.reading;
  if (!/^了?(?:本国|其|该国|各自)?驻/.test(norm.slice(at, at + 5))) return [];
  // 召回驻平壤大使: the capital tells the state.
  const city = placesIn(scene.reading, at, at + 12).find((h) => norm[h.start - 1] === "驻");
  if (city !== undefined) return [city.rows[0]!.country];
  const after = clauseAt(scene, at - 1).parts.filter((p) => p.actor.start >= at);
  const end = after.findIndex((p, i) => i > 0 && !p.joined);
  return [
    ...new Set((end < 0 ? after : after.slice(0, end)).flatMap((p) => (p.actor.posted === null ? p.actor.parties : [p.actor.posted]))),
  ];
}
