/** Exercises and patrols that two or more armed forces hold together. */
import { startingIn } from "../reading";
import { isPublic, partiesWith, sorted, type Rule } from "./frame";
import { around, make, unique } from "./make";

export const exercise: Rule = (context) => {
  const { scene, trigger, pair } = context;
  const { norm, parties: hits, lexicon } = scene.reading;
  const { subject, withs, lead, after, clause } = around(context);
  if (/抗议|反对|谴责|担忧|指责|警告/.test(lead)) return [];
  if (
    !/举行|开展|进行|展开|启动|开始|结束|参加|实施|完成|举办|拉开|开幕|落下|组织|开训|登场|收官|暂停|取消|推迟|中止/.test(
      norm.slice(clause.start, clause.end),
    ) &&
    scene.sentence.role !== "headline"
  )
    return [];
  const inside = clause.parts.filter((p) => p.actor.end <= trigger.start && isPublic(p));
  const parts = unique([...subject, ...withs, ...inside]);
  let parties = sorted(partiesWith(parts, pair));
  const organizations = startingIn(hits, (h) => h.start, clause.start, clause.end)
    .filter((h) => h.organization)
    .flatMap((h) => h.parties);
  const members = new Set(organizations.flatMap((o) => lexicon.parties.get(o)?.members ?? []));
  if (organizations.length > 0) parties = sorted([...organizations, ...parties.filter((p) => !members.has(p))]);
  const name = /[“「]([^”」]{2,30})[”」][^,。“]{0,14}$/.exec(lead)?.[1] ?? null;
  const extra = { name, ...(/^(?:给予|[^,。]{0,4}的)/.test(after) ? {} : {}) };
  if (parties.length === 1 && organizations.length === 1)
    return [{ ...make(context, "exercise.joint", 120, ["A", "B"], parts, extra)[0]!, parties }];
  return make(context, "exercise.joint", 260, parties, parts, extra);
};
