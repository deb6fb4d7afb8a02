/** Who the text speaks of: persons by office, delegations by leader, bodies and countries; each a noun phrase with its parties. */
import type { DocumentCut, Page, TimeMention } from "../facts";
import type { Lexicon } from "../lexicon/lexicon";
import { mergeDelegations } from "./delegations";
import { trackOf } from "./offices";
import { findParties, type PartyHit } from "./parties";
import { PersonReader } from "./persons";
import { boundaries, findPhrases } from "./phrases";
import { PRIVATE_BODY } from "./private";
import { Cover, placesIn, type Actor, type Ground, type Reading } from "./reading";

const BODY =
  /[^与同和及由以应对向在为给致于是将已让请的了并等把被受经据从、,;:!?。()《》“”\n —…*]{0,14}?(?:代表团|访问团|考察团|工作组|编队|医院船|训练舰|军舰|舰队|号舰|护卫舰|驱逐舰|大使馆|使馆|总领馆|[\u4e00-\u9fff]{1,6}部(?![长门分署队落级委])|国务院(?!总理|副|国务|办公|参事)|政府|议会|国会|军队|海军|空军|陆军|武装力量|自卫队|人民军|解放军|当局|委员会|警方|王室|总统府|海警|边防|外办|方(?![案式向法针便略])|(?:外务|防卫|国防|财务|法务|经济产业)省|军(?![事人舰机官衔队演训政]))/y;
/** A body without its country: the agency's own. */
const HOME_BODY =
  /(?<![\u4e00-\u9fff“、])(?:外交部|国防部|外务省|国防省|政府|总统府|总理府|首相府|海军|军方)(?=[“\d,决宣今昨前日上下于就与和同表发召对将已向正在重谴抗提指驱命捐援赠派]|星期|周[一二三四五六日])/g;
const MEMBER = /^(?:组织)?(?:\([^)]{1,12}\))?成员国/;
/** What stands after a party up to the next word of the sentence's frame. */
const BELONGING = /^[^与同和以应对向在为给致于是将已的、,。;:()《》“”\d\s]{0,20}/;
const FRAME = /会见|会晤|会谈|访问|举行|签署|宣布|抵达|发表|出席|通过|达成|开始|通电/;
/** 五国的外交部长 after a list of them. */
const MANY =
  /^[两二三四五六七八九]国(?:的|政府)?(?:外长|外交部长|防长|国防部长|领导人|国家元首|元首|总统|总理|首脑|议长|财长|央行行长|部长|代表|政府|军队|企业)?/;
const PLURAL_OWNER = /(?:[两二三四五六七八九多各]国的|(?:两国|双方|各国|[三四五六]国)[\u4e00-\u9fff]{2,6}[和、与及])$/;
const STANDS =
  /([三四五六七])(?<![第与约][三四五六七])方(?=[\u4e00-\u9fff,])|([三四五六七])(?<![\u4e00-\u9fff、][三四五六七])国(?:国家)?(?:元首|总统|领导人|首脑|外长|防长|代表|政府)?|[他她](?<=(?:^|[\s,。:;“、与同和跟向给对为见了晤访请让由把待迎随但而时后前日号天午晚早夜一二三四五六])[他她])(?![们国人方信者日])/g;
const NUMBERS = "零一二三四五六七八九";
const PRONOUN =
  /(?<![突战立])双方(?!向)|(?:两|(?<![0-9第之])2(?=国(?![际家内务防])))国(?:外长|防长|国防部长|外交部长|总理|元首|领导人|议长|总统|首脑|财长|军队|海军|政府|领袖|代表团|部长|代表|海警)?|两军|两党(?:领导人)?|两位(?:领导人|部长|外长|总理|总统|元首|大臣|领袖|防长|议长|主席)|两人|中外双方/g;

/** Reads parties, offices and names of a document. Pure; linear in its text for a bounded number of names. */
export function readDocument(page: Page, cut: DocumentCut, mentions: readonly TimeMention[], lexicon: Lexicon): Reading {
  const { norm, text } = page;
  const places = lexicon.find("place", norm, cut.span);
  const parties = findParties(norm, cut.span, lexicon, cut.home, places);
  const ground: Ground = { norm, text, cut, lexicon, mentions, parties, places };
  const hard = boundaries(ground);
  const reader = new PersonReader(ground);
  // 五国的外交部长, 两国外长和防长: nobody's office alone.
  const phrases = findPhrases(ground, hard).filter(
    (p) => p.hit !== null || !PLURAL_OWNER.test(norm.slice(Math.max(cut.span[0], p.start - 10), p.start)),
  );
  const named = phrases.flatMap((phrase) => reader.read(phrase) ?? []);
  const cover = new Cover(cut.span);
  for (const a of named) cover.add(a.start, a.end);
  // One after the other: each covers what it reads.
  const bare = reader.bareNames(cover);
  const all = named.concat(bare, findBodies(ground, cover));
  return {
    ...ground,
    groups: [],
    actors: mergeDelegations(
      norm,
      addPronouns(ground, all, cover).sort((a, b) => a.start - b.start),
      parties,
    ),
  };
}

/** Countries and organisations outside office phrases, with the body that acts for them (越南国防部, 中方, 古巴代表团). */
function findBodies(ground: Ground, cover: Cover): Actor[] {
  const { norm, cut, parties } = ground;
  const starts = new Map<number, PartyHit>(parties.map((h) => [h.start, h]));
  const found: Actor[] = [];
  for (const hit of parties) {
    if (/^(?:候任|轮值)*主席国/.test(norm.slice(hit.end, hit.end + 7))) continue;
    // 北约组织(NATO)成员国希腊; 驻联合国常任代表访问团: the organisation does nothing.
    const member = MEMBER.exec(norm.slice(hit.end, hit.end + 18));
    if (hit.organization && ((member !== null && starts.has(hit.end + member[0].length)) || norm[hit.start - 1] === "驻")) continue;
    if (hit.form === "capital" || !cover.isFree(hit.start, hit.end)) continue;
    BODY.lastIndex = hit.end;
    const mission = missionAfter(ground, hit, starts);
    const many = MANY.exec(norm.slice(hit.end, hit.end + 12))?.[0].length ?? 0;
    const body = BODY.exec(norm)?.[0] ?? "";
    // 甲国不顾中方抗议: the side is another's; 与甲国举行海军演习 names none.
    const none = /[^警官军]方$/.test(body) || /举行|进行|开展|举办|参加/.test(body);
    const length = mission > 0 ? 0 : many > 0 ? many : none ? 0 : body.length;
    const end =
      mission > 0
        ? mission
        : length > 0 && cover.isFree(hit.end, hit.end + length) && !holdsStart(starts, hit.end, hit.end + length)
          ? hit.end + length
          : hit.end;
    const next = norm.slice(hit.end, hit.end + 8);
    cover.add(hit.start, Math.min(end, cut.span[1]));
    found.push({
      start: hit.start,
      end: Math.min(end, cut.span[1]),
      kind: hit.parties.length > 1 ? "pair" : end > hit.end ? "body" : "party",
      parties: hit.parties,
      people: [],
      track: end > hit.end ? trackOf(norm.slice(hit.end, end)) : null,
      posted: next.startsWith("驻")
        ? (starts.get(hit.end + 1)?.parties[0] ?? (mission > 0 ? cityAfter(ground, hit)!.rows[0]!.country : null))
        : null,
      isPrivate: PRIVATE_BODY.test(end > hit.end ? norm.slice(hit.end, end) : belonging(norm, hit.end, starts)),
    });
  }
  return found;
}

/** 乌兹别克斯坦驻阿克套总领事馆: the city it stands in. */
const cityAfter = (ground: Ground, sender: PartyHit) =>
  placesIn(ground, sender.end + 1, sender.end + 12).find((h) => h.start === sender.end + 1);

/** End of 欧盟驻越南代表团, 蒙古国驻越南大使馆 after the sender's name; 0 when none stands there. */
function missionAfter(ground: Ground, sender: PartyHit, starts: ReadonlyMap<number, PartyHit>): number {
  const { norm } = ground;
  const host = norm[sender.end] === "驻" ? (starts.get(sender.end + 1) ?? cityAfter(ground, sender)) : undefined;
  const body =
    host === undefined
      ? null
      : /^(?:[商贸经常临][务易济驻时])?(?:大使馆|使馆|总领事?馆|代表团|代表处|办事处|使团)/.exec(norm.slice(host.end, host.end + 6));
  return host === undefined || body === null ? 0 : host.end + body[0].length;
}

/** 美国比尔及梅琳达·盖茨基金会: the words that still belong to the party's phrase. */
function belonging(norm: string, from: number, starts: ReadonlyMap<number, PartyHit>): string {
  const words = BELONGING.exec(norm.slice(from, from + 20))![0];
  const verb = FRAME.exec(words)?.index ?? words.length;
  for (let i = 0; i < verb; i++) if (starts.has(from + i)) return words.slice(0, i);
  return words.slice(0, verb);
}

function holdsStart(starts: ReadonlyMap<number, PartyHit>, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (starts.has(i)) return true;
  return false;
}

/** 双方, 两国元首; 中俄两国 stays the pair's own. */
function addPronouns(ground: Ground, actors: readonly Actor[], cover: Cover): Actor[] {
  const { norm, cut } = ground;
  const all = [...actors];
  const pairs = new Map(all.flatMap((a, i) => (a.kind === "pair" ? [[a.end, i] as const] : [])));
  const add = (start: number, end: number, more: Partial<Actor>): void => {
    if (!cover.isFree(start, end)) return;
    cover.add(start, end);
    all.push({ start, end, kind: "pair", parties: [], people: [], track: null, posted: null, isPrivate: false, ...more });
  };
  if (cut.home !== null)
    for (const m of norm.slice(...cut.span).matchAll(HOME_BODY)) {
      const start = m.index + cut.span[0];
      add(start, start + m[0].length, { kind: "body", parties: [cut.home], track: trackOf(m[0]) });
    }
  for (const m of norm.slice(...cut.span).matchAll(STANDS)) {
    const start = m.index + cut.span[0];
    const number = m[1] ?? m[2];
    const stands = number === undefined ? ("person" as const) : NUMBERS.indexOf(number);
    add(start, start + m[0].length, { kind: stands === "person" ? "person" : "pair", stands });
  }
  for (const m of norm.slice(...cut.span).matchAll(PRONOUN)) {
    const start = m.index + cut.span[0];
    const end = start + m[0].length;
    const before = pairs.get(start);
    if (before !== undefined) all[before] = { ...all[before]!, end };
    else if (cover.isFree(start, end))
      all.push({ start, end, kind: "pair", parties: [], people: [], track: null, posted: null, isPrivate: false });
  }
  return all;
}
