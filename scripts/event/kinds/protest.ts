/** States protest: they summon an ambassador, hand over a note, make representations. */
import { objectsAt, type Part } from "../scene";
import { isPublic, partiesWith, type Rule } from "./frame";
import { around, make } from "./make";

const SUMMONS = /召见|传召|约见/;
/** 约见某国驻华大使,就…提出严正交涉: the ambassador stands for his state. */
const isCalledIn = (norm: string, { actor, role }: Part): boolean =>
  role === "object" && actor.posted !== null && SUMMONS.test(norm.slice(actor.start - 6, actor.start));

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
  const summons = SUMMONS.test(trigger.word);
  const envoys = summons
    ? [...objects, ...other].filter((p) => p.actor.posted !== null)
    : scene.clauses.filter((c) => c.end < trigger.start).flatMap((c) => c.parts.filter((p) => isCalledIn(norm, p)));
  if (envoys.length > 0) {
    const [sender, host] = [envoys[0]!.actor.parties[0]!, envoys[0]!.actor.posted!];
    return make(context, "protest.summoned", 280, [sender, host], [...subject, ...envoys], { actor: host, recipient: sender });
  }
  const givers = partiesWith(subject, null);
  // 召见法国、德国等国使节: each of them.
  const named = partiesWith(objects, null).filter((p) => !givers.includes(p));
  const many = named.length > 1 && named.length < 6 && givers.length === 1 && summons;
  if (
    many &&
    /^(?:等?[0-9一二两三四五六七八九十多]*国)?(?:驻[\u4e00-\u9fff]{1,8})?(?:使节|大使|公使|代办|外交官|外交代表)/.test(
      norm.slice(objects.at(-1)!.actor.end, objects.at(-1)!.actor.end + 20),
    )
  )
    return named.flatMap((p) =>
      make(context, "protest.each", 240, [givers[0]!, p], [...subject, ...objects], { actor: givers[0]!, recipient: p }),
    );
  const receivers = partiesWith(other, null).filter((p) => !givers.includes(p));
  if (givers.length !== 1 || receivers.length !== 1) return [];
  return make(context, "protest.made", 240, [givers[0]!, receivers[0]!], [...subject, ...other], {
    actor: givers[0]!,
    recipient: receivers[0]!,
  });
};
