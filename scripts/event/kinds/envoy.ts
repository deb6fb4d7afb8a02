/** Ambassadors come, go, are called back or sent away; states protest. */
import { before, clauseAt, objectsAt, subjectAt, type Part } from "../scene";
import { isPublic, partiesWith, type Rule } from "./frame";
import { around, make } from "./make";

export const envoy: Rule = (context) => {
  const { scene, trigger } = context;
  const { subject, withs, to, lead, after } = around(context);
  const { norm } = scene.reading;
  if (/递交|呈递|接受/.test(trigger.word + lead) && /国书/.test(norm.slice(trigger.start - 6, trigger.end + 12))) {
    const envoys = [...subject, ...to, ...objectsAt(scene, trigger.end)].filter(isPublic);
    const posted = envoys.flatMap((p) => (p.actor.posted === null ? [] : [p.actor.posted, ...p.actor.parties]));
    const parties = posted.length > 0 ? posted : partiesWith(envoys, null);
    const from = envoys.find((p) => p.actor.posted !== null)?.actor ?? null;
    return make(context, "envoy.credentials", 260, parties, envoys, { actor: from?.parties[0] ?? null, recipient: from?.posted ?? null });
  }
  const around2 = clauseAt(scene, trigger.start).parts.filter((p) => p.role !== "aside" || p.actor.posted !== null);
  const objects = around2.filter((p) => p.actor.start >= trigger.end);
  const ambassador = [...objects, ...around2, ...subject].find((p) => p.actor.posted !== null);
  if (/不受欢迎|驱逐|离境/.test(trigger.word)) {
    if (/离境/.test(trigger.word) && !/(?:要求|勒令|下令|责令|命令|限|通知)[^。]*$/.test(lead)) return [];
    const isDiplomat = (p: Part): boolean => /外交|大使|使馆|武官|领事|参赞/.test(norm.slice(p.actor.start, p.actor.end + 5));
    const target = clauseAt(scene, trigger.start).parts.find(
      (p) =>
        isDiplomat(p) &&
        p.role !== "inviter" &&
        ((p.role !== "subject" && p.role !== "aside") || /宣布|将|把|[令求]$/.test(norm.slice(p.actor.start - 3, p.actor.start))),
    );
    const isOther = (p: Part): boolean =>
      isPublic(p) && p.actor.posted === null && p !== target && !p.actor.parties.some((x) => target?.actor.parties.includes(x));
    const sender =
      target === undefined
        ? subject.find((p) => p.actor.posted === null && isPublic(p))
        : (subjectAt(scene, target.actor.start).find(isOther) ?? subject.find(isOther));
    const other =
      target ??
      [...around2, ...before(scene, trigger.start, "to")].find(
        (p) => p !== sender && isPublic(p) && !(sender?.actor.parties ?? []).some((x) => p.actor.parties.includes(x)),
      );
    if (!/外交官|外交人员|大使|使馆|武官|不受欢迎/.test(lead + trigger.word + after)) return [];
    const from = sender?.actor.parties[0] ?? ambassador?.actor.posted ?? null;
    const to = other?.actor.parties[0] ?? null;
    if (from === null || to === null || from === to) return [];
    return make(context, "envoy.expelled", 240, [from, to], [...subject, ...(other === undefined ? [] : [other])], {
      actor: from,
      recipient: to,
    });
  }
  if (ambassador !== undefined && ambassador.actor.parties.length > 0) {
    // 智利和哥伦比亚决定召回驻某国大使: of each.
    const senders = partiesWith([...subject, ...withs.filter((p) => p.joined)], null).filter((p) => p !== ambassador.actor.posted);
    if (senders.length > 1 && /召回/.test(trigger.word) && !norm.slice(ambassador.actor.start, ambassador.actor.end).startsWith("各"))
      return senders.flatMap((p) =>
        make(context, "envoy.ambassador", 200, [p, ambassador.actor.posted!], [...subject, ambassador], {
          actor: p,
          recipient: ambassador.actor.posted!,
        }),
      );
    const parties = [ambassador.actor.parties[0]!, ambassador.actor.posted!];
    return make(context, "envoy.ambassador", 220, parties, [...subject, ambassador], { actor: parties[0]!, recipient: parties[1]! });
  }
  return [];
};

export const protest: Rule = (context) => {
  const { scene, trigger } = context;
  const { subject, to, lead } = around(context);
  const { norm } = scene.reading;
  const objects = objectsAt(scene, trigger.end).filter(isPublic);
  const other =
    to.length > 0
      ? to
      : objects.length > 0
        ? objects
        : scene.clauses.filter((c) => c.end < trigger.start).flatMap((c) => c.parts.filter((p) => p.role === "to" || p.role === "on"));
  if (
    /抗议/.test(trigger.word) &&
    (/民众|市民|居民|团体|学生|工人|渔民|示威|集会/.test(norm.slice(scene.sentence.span[0], trigger.start)) ||
      /^(?:活动|者|示威|游行|集会|浪潮)/.test(norm.slice(trigger.end, trigger.end + 3)) ||
      /举行[^,。]*$/.test(lead))
  )
    return [];
  const envoys = [...objects, ...other].filter((p) => p.actor.posted !== null);
  if (/召见|传召|约见/.test(trigger.word) && envoys.length > 0) {
    const [sender, host] = [envoys[0]!.actor.parties[0]!, envoys[0]!.actor.posted!];
    return make(context, "protest.summoned", 280, [sender, host], [...subject, ...envoys], { actor: host, recipient: sender });
  }
  const givers = partiesWith(subject, null);
  const receivers = partiesWith(other, null).filter((p) => !givers.includes(p));
  if (givers.length !== 1 || receivers.length !== 1) return [];
  return make(context, "protest.made", 240, [givers[0]!, receivers[0]!], [...subject, ...other], {
    actor: givers[0]!,
    recipient: receivers[0]!,
  });
};
