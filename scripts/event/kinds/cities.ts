/** Towns and provinces of two states that sign as friends: 广东省中山市与智利奇廉市签署友好城市协议. */
import { startingIn } from "../reading";
import { clauseAt } from "../scene";
import type { Context, Draft } from "./frame";
import { make } from "./make";

const FRIENDS = /友好(?:城市|省|州|(?:关系|交流|合作)(?!条约|同盟))|姐妹(?:城市|市)|友城|结好/;
/** A state's name before the name of one of its parts; with 与, 在 or a ministry between, the town is only where they meet. */
const LOCAL =
  /^(?:(?![与跟在于及部]|同(?!江)|和(?![平田]|歌山))[\u4e00-\u9fff]){1,14}?(?:[省市州县郡]|(?<!报)道|(?<![联同])盟|(?<!政)府|大区)/;
/** No more partners than one sitting has. */
const MOST = 6;

/** Each foreign town with the agency's own, or the two named. */
export function betweenCities(context: Context): Draft[] {
  const { scene, trigger, home } = context;
  const { norm, parties } = scene.reading;
  const clause = clauseAt(scene, trigger.start);
  if (!FRIENDS.test(norm.slice(trigger.end, clause.end))) return [];
  const towns = startingIn(parties, (h) => h.start, clause.start, trigger.start).filter(
    (h) => h.parties.length === 1 && h.form === "name" && !h.organization && LOCAL.test(norm.slice(h.end, h.end + 18)),
  );
  const states = [...new Set(towns.flatMap((h) => h.parties))];
  // 广东省与智利奇廉市: before 与 stands one of our own, of which no state is told.
  const ours = home !== null && !states.includes(home) && towns.length > 0 && /[与同和]/.test(norm[towns[0]!.start - 1] ?? "");
  if (ours)
    return states.length > MOST ? [] : states.flatMap((p) => make(context, "signing.cities", 120, [home, p], [], { track: "local" }));
  return states.length === 2 ? make(context, "signing.cities", 120, states, [], { track: "local" }) : [];
}
