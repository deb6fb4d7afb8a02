/** Aid on its way: rescuers and goods that reach another state. */
import type { PartyCode } from "../../../data/schema";
import { placesIn } from "../reading";
import { clauseAt, objectsAt, subjectAt, type Scene } from "../scene";
import { partiesWith, type Context, type Draft } from "./frame";
import { make } from "./make";

const REACHES = /(?:抵达|到达|飞抵|运抵|送抵|赶赴|前往|赶往|飞往|启程前往|驰援|运往|运到)$/;
const GOODS = /疫苗|物资|药品|救援|救灾|人道|医疗|帐篷|粮食|面粉|大米|食品/;

/** 肯尼亚救援队抵达土耳其灾区, 某国提供的50万剂疫苗运抵河内, 向摩洛哥灾区运送物资. */
export function relief(context: Context): Draft[] {
  const { scene, trigger } = context;
  const { norm } = scene.reading;
  const clause = clauseAt(scene, trigger.start);
  const all = norm.slice(clause.start, clause.end);
  if (!GOODS.test(all) || /[援捐]助|捐[赠献]|援赠|周年|返回|撤[离回]|回国/.test(all)) return [];
  const inside = clause.parts.filter((p) => p.actor.end <= trigger.start && p.actor.parties.length === 1);
  const toward = inside.filter((p) => /[向往]$/.test(norm.slice(p.actor.start - 1, p.actor.start)));
  const told = inside.filter((p) => !toward.includes(p));
  const givers = new Set(partiesWith(told.length > 0 ? told : subjectAt(scene, trigger.start, false), null));
  const [giver] = givers;
  if (givers.size !== 1 || giver === undefined) return [];
  const to = toward.length > 0 ? toward[0]!.actor.parties[0]! : reached(scene, trigger.end - 2, clause.end);
  if (to === null || to === giver) return [];
  return make(context, "aid.relief", 160, [giver, to], told, { actor: giver, recipient: to });
}

/** The state whose name or place follows a verb of arriving. */
function reached(scene: Scene, from: number, to: number): PartyCode | null {
  const { norm } = scene.reading;
  const verb = /抵达|到达|飞抵|运抵|送抵|赶赴|前往|赶往|飞往|驰援|运往|运到/.exec(norm.slice(from, to));
  if (verb === null) return null;
  const at = from + verb.index + verb[0].length;
  const named = objectsAt(scene, at)[0]?.actor.parties[0];
  if (named !== undefined) return named;
  const place = placesIn(scene.reading, at, at + 12).find((h) => h.start - at < 3 || REACHES.test(norm.slice(from, h.start)));
  return place?.rows[0]!.country ?? null;
}
