/** Exercises and patrols that two or more armed forces hold together. */
import type { PartyCode } from "../../../data/schema";
import { startingIn } from "../reading";
import { clauseAt, type Scene } from "../scene";
import { isPublic, partiesWith, sorted, type Rule } from "./frame";
import { around, make, unique } from "./make";

export const exercise: Rule = (context) => {
  const { scene, trigger, pair } = context;
  const { norm, parties: hits, lexicon } = scene.reading;
  const { subject, withs, lead, after, clause } = around(context);
  const inside = clause.parts.filter((p) => p.actor.end <= trigger.start && isPublic(p));
  // 演习将持续到28日: the end of one told before, unless the clause itself tells whose it is.
  if (/^(?:将|预计|会)*(?:持续|延续)/.test(after) && new Set(inside.flatMap((p) => p.actor.parties)).size < 2) return [];
  // 便利两军联合训练的协定: what an agreement is for.
  if (/^的?[^,。]{0,4}(?:协[定议]|备忘录|框架|规定|条款|法律|计划书)/.test(after)) return [];
  if (/抗议|反对|谴责|担忧|指责|警告/.test(lead)) return [];
  if (
    !/举行|开展|进行|展开|启动|开始|结束|参加|实施|完成|举办|拉开|开幕|落下|组织|开训|登场|收官|暂停|取消|推迟|中止/.test(
      norm.slice(clause.start, clause.end),
    ) &&
    scene.sentence.role !== "headline"
  )
    return [];
  const parts = unique([...subject, ...withs, ...inside]);
  let parties = sorted(partiesWith(parts, pair));
  if (parties.length === 1) parties = sorted([...parties, ...hostOf(scene, trigger.start, parties[0]!)]);
  const organizations = startingIn(hits, (h) => h.start, clause.start, clause.end)
    .filter((h) => h.organization)
    .flatMap((h) => h.parties);
  const members = new Set(organizations.flatMap((o) => lexicon.parties.get(o)?.members ?? []));
  if (organizations.length > 0) parties = sorted([...organizations, ...parties.filter((p) => !members.has(p))]);
  const name = /[“「]([^”」]{2,30})[”」][^,。“]{0,14}$/.exec(lead)?.[1] ?? null;
  const extra = { name };
  if (parties.length === 1 && organizations.length === 1)
    return [{ ...make(context, "exercise.joint", 120, ["A", "B"], parts, extra)[0]!, parties }];
  return make(context, "exercise.joint", 260, parties, parts, extra);
};

/** 士兵抵达芬兰,参加联合军演; 赴柬埔寨参加: the one other state they go to for it. */
function hostOf(scene: Scene, at: number, own: PartyCode): readonly PartyCode[] {
  const { norm } = scene.reading;
  if (!/参加[^,。]*$/.test(norm.slice(clauseAt(scene, at).start, at))) return [];
  const here = clauseAt(scene, at);
  const there = scene.clauses.flatMap((c) =>
    c.parts
      .filter(
        (p) =>
          p.actor.end <= at &&
          (c === here ? /(?:赴|抵达?|前往|飞往|在)$/ : /(?:赴|抵达?|前往|飞往)$/).test(norm.slice(p.actor.start - 2, p.actor.start)),
      )
      .flatMap((p) => p.actor.parties),
  );
  const others = new Set(there.filter((p) => p !== own));
  return others.size === 1 ? [...others] : [];
}
