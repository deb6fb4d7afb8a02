/** Visits: who goes where, at which level. */
import type { Level, PartyCode } from "../../../data/schema";
import { clauseAt, subjectAt, type Clause, type Part, type Scene } from "../scene";
import { isPublic, peopleOf, sorted, type Rule } from "./frame";

const LEVEL: readonly (readonly [RegExp, Level])[] = [
  [/国[事是]/, "state"],
  [/过境/, "transit"],
  [/顺访|顺道/, "side"],
  [/非正式/, "informal"],
  [/私人/, "private"],
  [/正式友好|官式/, "official-friendly"],
  [/正式/, "official"],
  [/工作/, "working"],
  [/友好|亲善/, "goodwill"],
];
/** Words that hold 访问 or 访 and are no visit, or name one without telling it. */
const NOT_BEFORE = /[采专走互上信家随探寻暗回遍受]$/;
const NOT_AFTER = /^(?:学者|[量团者谈客民]|学生|教授|期间.{0,4}(?:采访|专访)|邀请|记者|成果|意愿|计划)/;
const PORT = /舰|编队|号医院船|护卫|驱逐|远航|海军/;
const SHORT = /^问?了?/;

export const visit: Rule = (context) => {
  const { scene, trigger } = context;
  const { norm } = scene.reading;
  if (NOT_BEFORE.test(norm.slice(trigger.start - 1, trigger.start)) || NOT_AFTER.test(norm.slice(trigger.end, trigger.end + 8))) return [];
  const clause = clauseAt(scene, trigger.start);
  const arrival = /抵|赴|前往|飞往|启程|离开/.test(trigger.word);
  const host = arrival ? placeAfter(scene, trigger.end, clause) : hostOf(scene, trigger.start, trigger.end, clause, context.home);
  if (host === null) return [];
  const visitor = visitorOf(scene, host.at, clause, trigger.end, host.party, arrival);
  if (visitor === null) return [];
  const journey = isJourney(norm.slice(trigger.start, scene.sentence.span[1]), norm.slice(scene.sentence.span[0], trigger.start));
  if (arrival && !journey && !(/抵/.test(trigger.word) && isLeader(visitor))) return [];
  const parties = sorted([...visitor.flatMap((p) => p.actor.parties), host.party]);
  const from = visitor.flatMap((p) => p.actor.parties)[0]!;
  if (parties.length < 2) return [];
  const words = norm.slice(host.at, trigger.end + 1);
  const sentence = norm.slice(...scene.sentence.span);
  const level =
    LEVEL.find(([pattern]) => pattern.test(words))?.[1] ??
    (PORT.test(visitor.map((p) => norm.slice(p.actor.start, p.actor.end)).join()) ? "port-call" : null);
  const lead = norm.slice(clause.start, trigger.start);
  const tail = norm.slice(trigger.end, clause.end);
  const dated =
    /(?:圆满|顺利|胜利)?结束|离开|回到/.test(lead.slice(-60)) || /^[^,。]{0,10}(?:圆满|顺利)?结束/.test(tail)
      ? "to"
      : /抵达|开始|开启|启程|率|展开/.test(lead) || arrival
        ? "from"
        : undefined;
  const bilateral = level !== null || /访问|访/.test(norm.slice(trigger.start, trigger.end));
  const joins = /(?:出席|参加)[^,。]{0,60}(?:会议|峰会|论坛|庆典|仪式|大会|活动|展|会)/.test(sentence);
  return [
    {
      kind: "visit",
      rule: arrival ? "visit.arrival" : "visit.to",
      weight: (level === null ? 150 : 300) - (arrival ? 50 : 0),
      trigger: [trigger.start, trigger.end],
      scene,
      parties,
      actor: from,
      recipient: host.party,
      people: peopleOf(visitor).filter((p) => p.party === from),
      level: level ?? trigger.row.level ?? null,
      purpose: joins ? (bilateral && !/率?团?(?:出席|参加)/.test(lead) ? "both" : "multilateral") : "bilateral",
      from: visitor.at(-1)!.actor.end <= trigger.start ? visitor.at(-1)!.actor.end : clause.start,
      ...(dated === undefined ? {} : { dated }),
    },
  ];
};

/** An arrival counts as a visit when the sentence says that one begins, or who invited. */
const isJourney = (after: string, before: string): boolean =>
  /访问|出席|参加|会见|会谈|举行|访华/.test(after) || /访问|邀请|率/.test(before);

const HIGH = new Set(["head-of-state", "party-leader", "head-of-government", "minister"]);
const isLeader = (visitor: readonly Part[]): boolean => visitor.some((p) => p.actor.people.some((x) => x.rank !== null && HIGH.has(x.rank)));

interface Host {
  readonly party: PartyCode;
  /** Where the phrase of the host begins (对, 访问). */
  readonly at: number;
}

function hostOf(scene: Scene, start: number, end: number, clause: Clause, home: PartyCode | null): Host | null {
  const { norm } = scene.reading;
  const after =
    placeAfter(scene, end, clause) ?? (SHORT.test(norm.slice(end)) ? placeAfter(scene, end + (norm[end] === "了" ? 1 : 0), clause) : null);
  if (after !== null) return { ...after, at: start };
  const lead = norm.slice(clause.start, start);
  for (const prep of ["对", "赴", "到", "来", "在", "前往", "抵达", "往"]) {
    const at = lead.lastIndexOf(prep);
    if (at < 0 || lead.length - at > 60) continue;
    const absolute = clause.start + at;
    const place = placeAfter(scene, absolute + prep.length, clause);
    if (place !== null && place.at < start && norm.slice(place.at, start).search(/[,。]/) < 0) return { party: place.party, at: absolute };
    if (home !== null && /^我国/.test(norm.slice(absolute + prep.length, absolute + prep.length + 2))) return { party: home, at: absolute };
    // 对X州进行工作访问: an ambassador travels in the country he is posted to.
    const posted = clause.parts.find((p) => p.actor.posted !== null && p.actor.end <= absolute)?.actor.posted;
    if (prep === "对" && posted) return { party: posted, at: absolute };
  }
  if (home !== null && /^(?:来访|到访)/.test(norm.slice(start, end))) return { party: home, at: start };
  return null;
}

/** The country named at `at`: its name, its short form, its capital or another of its places. */
function placeAfter(scene: Scene, at: number, clause: Clause): Host | null {
  const { norm, parties, lexicon } = scene.reading;
  const gap = /^(?:[了过 ]|该国|首都)*/.exec(norm.slice(at, at + 6))![0].length;
  const hit = parties.find((h) => h.start === at + gap && h.parties.length === 1);
  if (hit !== undefined) return { party: hit.parties[0]!, at: hit.start };
  const place = lexicon.find("place", norm, [at, Math.min(clause.end, at + 16)])[0];
  if (place !== undefined && place.start <= at + 4) return { party: place.rows[0]!.country, at: place.start };
  return null;
}

/** Who travels: the nearest actor before the host's phrase that is not the host's, else the subject of the clause after (在…访问期间, 某某…). */
function visitorOf(scene: Scene, at: number, clause: Clause, end: number, host: PartyCode, arrival: boolean): readonly Part[] | null {
  const fits = (p: Part) => isPublic(p) && p.actor.parties.length > 0 && !p.actor.parties.includes(host);
  const local = (p: Part) => p.actor.posted === host;
  const { norm } = scene.reading;
  // 正在中国进行国事访问的托卡耶夫: the head of the relative clause.
  const head = norm[end] === "的" ? clause.parts.find((p) => p.actor.start === end + 1 && fits(p)) : undefined;
  if (head !== undefined) return [head];
  const own = clause.parts.filter((p) => p.actor.end <= at && p.role !== "inviter" && (fits(p) || local(p)));
  const nearest = own.filter((p) => p.actor.kind === "person").at(-1) ?? own.at(-1);
  if (nearest !== undefined) return [nearest];
  const index = scene.clauses.indexOf(clause);
  const carried = subjectAt(scene, at, false).filter((p) => fits(p) || local(p));
  if (carried.length > 0) return carried;
  for (const next of scene.clauses.slice(index + 1)) {
    const subject = next.parts.find((p) => p.role === "subject" && fits(p));
    if (subject !== undefined && /期间|时|之际|前夕|邀请/.test(norm.slice(end, clause.end + 1))) return [subject];
  }
  // 他飞抵金边 may be anybody's arrival.
  const topic = arrival ? [] : subjectAt(scene, at, true).filter(fits);
  return topic.length > 0 ? topic : null;
}
