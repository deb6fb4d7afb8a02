/** Whose an office without a country is, by what the sentence tells before it. */
import type { PartyCode } from "../../data/schema";
import type { OfficeHead } from "./offices";
import type { PartyHit } from "./parties";
import type { Phrase } from "./phrases";
import { placesIn, startingIn, type Ground } from "./reading";

const SOCIETY = /小组|协会|友协|商会|联谊会|基金会|友好议员/;

/** Whose a phrase is by its own words; a society of two states (蒙古议会蒙中议会小组) is of the state before it, and nobody's where none is told. */
export function ownersOf({ norm, parties }: Ground, { hit, region, start }: Phrase): readonly PartyCode[] {
  const told = hit?.parties ?? [];
  if (told.length < 2 || !SOCIETY.test(region)) return told;
  const owner = startingIn(parties, (h) => h.start, start - 12, start).findLast(
    (h) => h.parties.length === 1 && /^[\u4e00-\u9fff]{0,2}(?:议会|国会|议院|政府|众院|参院)?$/.test(norm.slice(h.end, start)),
  );
  return owner?.parties ?? [];
}

/** On an embassy's own page: the state named most often beside the one it is posted to. */
export function namedBeside(ground: Ground, posted: PartyCode): PartyCode | null {
  const counts = new Map<PartyCode, number>();
  for (const { parties, organization } of ground.parties)
    if (!organization) for (const p of parties) if (p !== posted) counts.set(p, (counts.get(p) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] > 1 && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

const OF_A_TOWN = /^副?(?:[市省县]长|州长|知事|[市省州县]委)/;

/** 釜山市长, 青岛市委副书记、市长: the country of the town; null where towns of several bear the name. */
export function cityOf(ground: Ground, start: number, { start: headStart, end }: OfficeHead): PartyCode | null {
  if (!OF_A_TOWN.test(ground.norm.slice(headStart, end))) return null;
  const place = placesIn(ground, start, headStart).find((h) => h.start === start);
  const countries = new Set(place?.rows.map((r) => r.country));
  return countries.size === 1 ? [...countries][0]! : null;
}

const MOVES = /(?:[转飞前返][往赴抵]|抵达|到访|造访|访问|出访|赶赴|[到赴])(?:了|首都|最后一站|第[一二三四]站)*$/;

/** 4日转往图瓦卢会晤总理某某: whom a traveller meets there by office alone is that country's. */
export function abroad({ norm, parties, cut }: Ground, at: number): PartyCode | null {
  if (!/(?:会[见晤谈]|拜[会访]|接见|[与同和跟])(?:了|该国|当地|双方)?$/.test(norm.slice(Math.max(cut.span[0], at - 5), at))) return null;
  const start = sentenceStart(norm, at) + 1;
  const near = startingIn(parties, (h) => h.start, Math.max(start, at - 30), at).findLast((h) => h.parties.length === 1);
  if (near === undefined && /^\s*(?:在?此?次?访问|逗留|停留)期间/.test(norm.slice(start, at))) return visitedBefore(norm, parties, start);
  if (near === undefined || near.organization || near.parties[0] === cut.home) return null;
  return MOVES.test(norm.slice(Math.max(cut.span[0], near.start - 8), near.start)) && !/[。;]/.test(norm.slice(near.end, at))
    ? near.parties[0]!
    : null;
}

/** 抵达某国进行访问。访问期间,他将会见总统某某: where the sentence before ends up. */
function visitedBefore(norm: string, parties: readonly PartyHit[], start: number): PartyCode | null {
  const from = sentenceStart(norm, start - 2) + 1;
  const states = startingIn(parties, (h) => h.start, from, start).filter((h) => h.parties.length === 1 && !h.organization);
  const last = states.findLast((h) => /(?:对|访问|抵达|赴)(?:了|首都)?$/.test(norm.slice(h.start - 5, h.start)));
  return last?.parties[0] ?? null;
}

/** 将在斯里兰卡和该国总统会面: the state named last in the sentence, not the traveller's own. */
export function thatState({ norm, parties }: Ground, at: number, traveller: PartyCode | null): PartyCode | null {
  if (!/^[该當当]国/.test(norm.slice(at, at + 2))) return null;
  const states = startingIn(parties, (h) => h.start, sentenceStart(norm, at) + 1, at).filter(
    (h) => h.parties.length === 1 && !h.organization && h.parties[0] !== traveller,
  );
  return states.at(-1)?.parties[0] ?? null;
}

/** 外长甲和总统乙先后与丙会晤: another stands against the two. */
const AGAINST = /^[^,。与同]{2,40}(?:先后|分别|[均都也])[与同和跟会接][^,。]{2,40}(?:会[谈晤见面]|通电?话|举行|接见|[。,])/;

/** An office after 和, of the country named before it: both meet a third. */
export const ofOneSide = (norm: string, at: number): boolean =>
  /[和与及]/.test(norm[at - 1] ?? "") && AGAINST.test(norm.slice(at, at + 90));

const ANNOUNCES =
  /^《[^》\n]{1,14}》[^,。]{0,14}报[道导][^,。]{0,6},|^[\u4e00-\u9fff]{0,6}?(?:外交部|外务省|国防部|国防省|总统府|首相府|总理府|政府|王室|内阁|办公室|办公厅)[^,。]{0,14}?(?:[称说]|表示|宣布|证实|通报|透露|发布|消息|确认)[^,。]{0,10},/;

/** 挪威外交部称,外长某某将…: an office without a country is of the state whose body gives the news. */
export function announcer({ norm, parties }: Ground, at: number): PartyCode | null {
  const start = sentenceStart(norm, at) + 1;
  const state = startingIn(parties, (h) => h.start, start, at).findLast(
    (h) => h.parties.length === 1 && !h.organization && h.form !== "capital" && ANNOUNCES.test(norm.slice(h.end, at)),
  );
  return state?.parties[0] ?? null;
}

/** Just before the sentence of `at`, at most 400 characters back. */
export function sentenceStart(norm: string, at: number): number {
  const from = Math.max(0, at - 400);
  const lead = norm.slice(from, at);
  return from + Math.max(lead.lastIndexOf("。"), lead.lastIndexOf("\n"), -1);
}
