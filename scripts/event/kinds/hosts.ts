/** Where a journey leads: the country visited, told after the verb, before it, by its places, or by who invited. */
import type { PartyCode } from "../../../data/schema";
import { placesIn, startingIn } from "../reading";
import type { Clause, Scene } from "../scene";
import type { Trigger } from "./frame";

export interface Host {
  readonly party: PartyCode;
  /** Where the phrase of the host begins (对, 访问). */
  readonly at: number;
  /** Told by the country's name or capital, not by another of its places. */
  readonly isState: boolean;
  /** End of the country's name; the trigger's where it stands before. */
  readonly end: number;
}

/** A欢迎B到访: the host is who welcomes. 来访的B names no visit of its own. */
function welcomedBy(scene: Scene, start: number, end: number, clause: Clause, home: PartyCode | null): Host[] {
  const { norm } = scene.reading;
  if (!/^(?:来访|到访|的到来)/.test(norm.slice(start, end)) || norm[end] === "的") return [];
  const guest = clause.parts.filter((p) => p.actor.end <= start).at(-1);
  const welcoming = clause.parts.find((p) => p !== guest && p.role === "subject" && p.actor.end <= start);
  if (guest?.role === "object" && welcoming !== undefined && welcoming.actor.parties.length === 1)
    return [{ party: welcoming.actor.parties[0]!, at: start, isState: true, end }];
  if (home !== null && guest?.role === "subject" && !/^[\u4e00-\u9fff“]/.test(norm.slice(end, end + 1)))
    return [{ party: home, at: start, isState: true, end }];
  return [];
}

/** 对三国展开访问: those who invited. */
const TO_ALL = /对(?:上述|以上|这)?[两三四五六七]国(?:分别)?(?:进行|展开|作)?[^,。]{0,8}$/;

/** 应智利总统邀请,…启程访问: where the inviter is. */
const SETS_OUT = /(?:前往|启程|动身|出发)$/;

/** Where a journey leads, by the word that tells it. */
export function hostsOf(scene: Scene, trigger: Trigger, clause: Clause, arrival: boolean, home: PartyCode | null): Host[] {
  const { start, end, word } = trigger;
  const [lead, after] = [scene.reading.norm.slice(clause.start, start), scene.reading.norm.slice(end, end + 8)];
  const meant =
    /^了?(?:(?:上述|以上|这)[两二三四五六七]?国?(?:国家)?|[两三四五六七]国)/.test(after) ||
    TO_ALL.test(lead) ||
    (SETS_OUT.test(lead) && /^(?:[,。]|$)/.test(after));
  const invited = meant ? invitersOf(scene, start) : [];
  if (invited.length > 0) return invited;
  if (word.startsWith("之")) return journeyTo(scene, start, end, clause);
  if (isStation(word)) return [...stationIn(scene, end, clause), ...chosenIn(scene, start, clause)].slice(0, 1);
  if (/降落|落地/.test(word)) return landedIn(scene, end, clause);
  return arrival ? hostsAfter(scene, end, clause) : visitedIn(scene, start, end, clause, home);
}

export const isStation = (word: string): boolean => word.endsWith("站");

function visitedIn(scene: Scene, start: number, end: number, clause: Clause, home: PartyCode | null): Host[] {
  const { norm } = scene.reading;
  const after = hostsAfter(scene, end, clause);
  if (after.length > 0) return after.map((host) => ({ ...host, at: start }));
  const welcome = welcomedBy(scene, start, end, clause, home);
  if (welcome.length > 0) return welcome;
  const lead = norm.slice(clause.start, start);
  for (const prep of ["对", "赴", "到", "来", "在", "前往", "抵达", "往"]) {
    const at = lead.lastIndexOf(prep);
    if (at < 0 || lead.length - at > 60) continue;
    const absolute = clause.start + at;
    const places = hostsAfter(scene, absolute + prep.length, clause);
    // 在某国首相访问后: the country is of him who visits.
    const isOffice =
      places.length > 0 &&
      clause.parts.some(({ actor }) => actor.kind === "person" && actor.start <= places[0]!.at && actor.end > places[0]!.end);
    if (isOffice) continue;
    if (places.length > 0 && places[0]!.at < start && !/[,。]/.test(norm.slice(places[0]!.at, start)))
      return places.map((p) => ({ ...p, at: absolute }));
    if (home !== null && /^我国/.test(norm.slice(absolute + prep.length, absolute + prep.length + 2)))
      return [{ party: home, at: absolute, isState: true, end: absolute }];
    // 对X州进行工作访问: an ambassador travels in the country he is posted to.
    const posted = clause.parts.find((p) => p.actor.posted !== null && p.actor.end <= absolute)?.actor.posted;
    if (prep === "对" && posted) return [{ party: posted, at: absolute, isState: true, end: absolute }];
  }
  const before = /^访/.test(norm.slice(start, end)) ? journeyTo(scene, start, end, clause) : [];
  return before.length > 0 ? before : reachedBefore(scene, start, clause);
}

const UNDER_WAY = /(?:开启|开始|展开|踏上|结束|完成|推迟|取消|启程|进行|原定)[^,。]*$/;
const PUT_OFF = /^[^,。]{0,10}(?:推迟|取消|延期|告吹|泡汤)/;

/** 开启东京之行, 智利、秘鲁和巴西之行推迟, 结束智利访问: the countries before; a journey only spoken of is none. */
function journeyTo(scene: Scene, start: number, end: number, clause: Clause): Host[] {
  const { norm, parties } = scene.reading;
  if (!UNDER_WAY.test(norm.slice(clause.start, start)) && !PUT_OFF.test(norm.slice(end, clause.end))) return [];
  const hosts: Host[] = [];
  for (let to = start; ;) {
    const hit = startingIn(parties, (h) => h.start, to - 16, to).find((h) => h.end === to && h.parties.length === 1);
    const place = hit === undefined ? placesIn(scene.reading, to - 16, to).find((h) => h.end === to) : undefined;
    const party = hit?.parties[0] ?? place?.rows[0]!.country;
    if (party === undefined) break;
    const at = (hit ?? place)!.start;
    hosts.unshift({ party, at, isState: hit !== undefined, end });
    if (!/[、和与及]/.test(norm[at - 1] ?? "")) break;
    to = at - 1;
  }
  return hosts.map((h) => ({ ...h, at: hosts[0]!.at }));
}

/** 首站是智利: the country after. */
function stationIn(scene: Scene, end: number, clause: Clause): Host[] {
  const link = /^(?:[便就将选]?[是为在]|将?(?:抵达|前往|赴)|:)/.exec(scene.reading.norm.slice(end, end + 6));
  return link === null ? [] : hostsAfter(scene, end + link[0].length, clause);
}

/** 选择某国为首次出访的首站: the country chosen. */
function chosenIn(scene: Scene, start: number, clause: Clause): Host[] {
  const { norm, parties } = scene.reading;
  const verb = /(?:选择|[把将])[^,。]{2,24}为[^,。]{0,12}$/.exec(norm.slice(clause.start, start));
  if (verb === null) return [];
  const chosen = startingIn(parties, (h) => h.start, clause.start + verb.index, start).find(
    (h) => h.parties.length === 1 && /^作?为/.test(norm.slice(h.end, h.end + 2)),
  );
  return chosen === undefined ? [] : [{ party: chosen.parties[0]!, at: chosen.start, isState: true, end: start }];
}

/** 抵达某国,进行国事访问: where the journey led that the clauses before tell. */
function reachedBefore(scene: Scene, start: number, clause: Clause): Host[] {
  const { norm } = scene.reading;
  if (!/(?:进行|展开|开始|开启|作)[^,。]{0,12}$/.test(norm.slice(clause.start, start))) return [];
  const told = scene.clauses.slice(0, scene.clauses.indexOf(clause)).reverse();
  for (const before of told) {
    const verb = [...norm.slice(before.start, before.end).matchAll(/抵达|飞抵|到达|前往|赴/g)].at(-1);
    if (verb !== undefined)
      return hostsAfter(scene, before.start + verb.index + verb[0].length, before).map((h) => ({ ...h, at: before.end }));
  }
  return [];
}

/** 应A国、B国政府邀请,…访问上述国家. */
const invitersOf = (scene: Scene, at: number): Host[] =>
  scene.clauses.flatMap((c) =>
    c.parts.filter((p) => p.role === "inviter").flatMap((p) => p.actor.parties.map((party) => ({ party, at, isState: true, end: at }))),
  );

/** 专机降落在京畿道首尔机场: the first place told after the verb. */
function landedIn(scene: Scene, at: number, clause: Clause): Host[] {
  const { parties } = scene.reading;
  const end = Math.min(clause.end, at + 18);
  const hit = startingIn(parties, (h) => h.start, at, end).find((h) => h.parties.length === 1);
  const place = placesIn(scene.reading, at, end)[0];
  if (hit !== undefined && (place === undefined || hit.start <= place.start))
    return [{ party: hit.parties[0]!, at, isState: true, end: hit.end }];
  return place === undefined ? [] : [{ party: place.rows[0]!.country, at, isState: true, end: place.end }];
}

/** The countries named from `at` on: 访问冰岛、法国和德国. */
function hostsAfter(scene: Scene, at: number, clause: Clause): Host[] {
  const { norm, parties } = scene.reading;
  const first = placeAfter(scene, at, clause);
  if (first === null) return [];
  const hosts = [first];
  let last = startingIn(parties, (h) => h.start, first.at, first.at + 1)[0];
  while (last !== undefined) {
    // 刚果民主共和国[刚果(金)]、坦桑尼亚: its other name.
    const end = last.end + (/^(?:\[[^\]]{1,16}\]|\([^()]{1,16}\))/.exec(norm.slice(last.end, last.end + 18))?.[0].length ?? 0);
    const next = startingIn(parties, (h) => h.start, end + 1, end + 3).find(
      (h) => h.parties.length === 1 && (h.form === "name" || h.form === "capital"),
    );
    if (next === undefined || !/^(?:[、和与及]|以及)$/.test(norm.slice(end, next.start))) break;
    hosts.push({ party: next.parties[0]!, at: next.start, isState: true, end: next.end });
    last = next;
  }
  return hosts;
}

const HOUSE =
  /^(?![国两全]事)[^,。、;()进行的和与并及等首访开展会席参]{0,10}?(?:图书馆|博物馆|美术馆|纪念馆|展馆|大学|学院|医院|中学|学校|公司|企业|工厂|(?<!国)集团|使馆|总领馆|研究所|教堂)/;

/** The country named at `at`: its name, its short form, its capital or another of its places. */
function placeAfter(scene: Scene, at: number, clause: Clause): Host | null {
  const { norm, parties } = scene.reading;
  const gap =
    /^(?:[问了过 ]|其?(?:此行|本次|这次|此次)?[^,。、]{0,6}?(?:之?行)?的?(?:最后一|第[一二三四五]|首|末|下一)站[-—–:]*|该国|首都|邻国|[东西南北中]?[非亚欧美]洲?(?:内陆)?(?:国家|岛国)|太平洋岛国|岛国)*/.exec(
      norm.slice(at, at + 20),
    )![0].length;
  const hit = startingIn(parties, (h) => h.start, at + gap, at + gap + 1).find((h) => h.parties.length === 1);
  // 访问七国集团的五个成员国: not the organisation.
  if (hit?.organization === true && /^的?[^,。]{0,4}(?:成员国|国家)/.test(norm.slice(hit.end, hit.end + 10))) return null;
  // 访问智利国家图书馆: a house that bears a country's name stands anywhere.
  if (hit !== undefined && HOUSE.test(norm.slice(hit.end, hit.end + 16))) return null;
  if (hit !== undefined) return { party: hit.parties[0]!, at: hit.start, isState: true, end: hit.end };
  const place = placesIn(scene.reading, at, Math.min(clause.end, at + 16))[0];
  if (place !== undefined && place.start <= at + 4)
    return { party: place.rows[0]!.country, at: place.start, isState: false, end: place.end };
  return null;
}
