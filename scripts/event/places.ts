/** Where a happening took place: 在万象会见, 在人民大会堂举行. */
import type { Place } from "../../data/schema";
import { placesIn, startingIn } from "./reading";
import { clauseAt, type Scene } from "./scene";

/** Words after 在 that are no place. */
const NO_PLACE =
  /^[赴对访同与跟]|会[上谈见晤议]|期间|[时其此这那0-9年月日]|之际|方面|领域|问题|基础|框架|过程|背景|前夕|当[天日]|下$|中$|同日|一起|内$/;
const VENUE =
  /^([^,。;、()《》"“”]{2,16}?)(?=[,已同与和为设以]|共同|分别|会见|会晤|会谈|接见|举行|出席|参加|签署|召开|进行|主持|亲切|礼节|迎接|召见|正式|成功|启动|拉开|开[始幕启]|闭幕|落幕|发表|陪同)/;

/** The last 在… of the trigger's clause or the clauses before it in the sentence; null when none is told. */
export function placeOf(scene: Scene, trigger: number): Place | null {
  const { norm, text, parties } = scene.reading;
  const here = clauseAt(scene, trigger);
  const clauses = scene.clauses.slice(0, scene.clauses.indexOf(here) + 1).reverse();
  for (const clause of clauses) {
    const lead = norm.slice(clause.start, clause === here ? trigger + 2 : clause.end);
    for (let at = lead.lastIndexOf("在"); at >= 0; at = at === 0 ? -1 : lead.lastIndexOf("在", at - 1)) {
      const from = clause.start + at + 1;
      const match = VENUE.exec(norm.slice(from, from + 24));
      if (match === null || NO_PLACE.test(match[1]!)) continue;
      const to = from + match[1]!.length;
      const hit = startingIn(parties, (h) => h.start, from, to).find((h) => h.end <= to);
      const place = placesIn(scene.reading, from, to).at(-1);
      const name = text.slice(from, to).replace(/^首都/, "");
      const country = place?.rows[0]?.country ?? (hit !== undefined && hit.parties.length === 1 ? hit.parties[0]! : null);
      if (country === null && !/[市州省宫堂馆店部府厅]$/.test(name)) continue;
      return { name: place !== undefined && hit !== undefined && place.start >= hit.end ? text.slice(place.start, to) : name, country };
    }
  }
  return null;
}
