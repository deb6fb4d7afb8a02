/** A bridge, a railway, an embassy, a monument: two sides open it, or hand it over. */
import { placeOf } from "../places";
import { startingIn } from "../reading";
import { subjectAt } from "../scene";
import { isPublic, partiesWith, type Context, type Draft } from "./frame";
import { around, attendants, make, unique } from "./make";

export function opening(context: Context): Draft[] {
  const { scene, trigger, pair } = context;
  const { norm, parties: hits } = scene.reading;
  const { subject, withs, clause, lead } = around(context);
  if (/^[性者人石]/.test(norm.slice(trigger.end, trigger.end + 1)) || subjectAt(scene, trigger.start).some((p) => p.actor.isPrivate))
    return [];
  const formal = /仪式|典礼/.test(trigger.word);
  if (!/举行|举办|出席|参加|主持|共同|一道|一起|为/.test(lead + norm.slice(trigger.end, clause.end)) && !/剪彩/.test(trigger.word))
    return [];
  const parts = unique([...subject, ...withs, ...(formal ? attendants(context) : [])]).filter(isPublic);
  const embassy = [...parts, ...clause.parts].find((p) => p.actor.posted !== null && p.actor.parties.length > 0);
  const told = new Set(partiesWith(parts, pair));
  if (told.size === 2 || told.size === 3) return make(context, "ceremony.opening", told.size === 2 ? 220 : 140, [...told], parts);
  if (embassy !== undefined)
    return make(context, "ceremony.opening", 220, [embassy.actor.posted!, ...embassy.actor.parties], [...parts, embassy]);
  // 某外长在华盛顿主持升旗仪式: one side in the other's capital.
  const country = placeOf(scene, trigger.start)?.country ?? null;
  const both = new Set(country === null ? told : [...told, country]);
  const abroad = pair !== null && told.size === 1 && both.size === 2 && [...both].every((p) => pair.includes(p));
  if (abroad) return make(context, "ceremony.opening", 120, [...both], parts);
  // A handing over names what is handed over: 法国护卫舰交接仪式.
  if (trigger.row.kind === "aid") return [];
  // 连接老挝…与泰国…的友谊大桥举行落成典礼: the states that the thing's name holds.
  const named = new Set(
    startingIn(hits, (h) => h.start, clause.start, trigger.start)
      .filter(
        (h) => h.form !== "capital" && !h.organization && !/^[\u4e00-\u9fff]{0,4}(?:企业|公司|集团)/.test(norm.slice(h.end, h.end + 8)),
      )
      .flatMap((h) => h.parties),
  );
  if ((named.size === 2 || (named.size === 3 && formal)) && told.size < 2)
    return make(context, "ceremony.opening", named.size === 2 ? 160 : 100, [...named], []);
  return [];
}
