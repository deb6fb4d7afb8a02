/** Visits: who goes where, at which level. */
import type { Level, PartyCode } from "../../../data/schema";
import { placesIn, startingIn } from "../reading";
import { clauseAt, runOf, subjectAt, type Clause, type Part, type Scene } from "../scene";
import { isPublic, peopleOf, sorted, type Context, type Draft, type Rule } from "./frame";

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
const NOT_BEFORE = /[采专走互上信家随探寻暗回遍受参返]$/;
const NOT_AFTER = /^(?:学者|[量团者谈客民]|学生|教授|期间.{0,4}(?:采访|专访)|邀请|记者|成果|意愿|计划|[^,。]{0,4}情况)/;
const PORT = /舰|编队|号医院船|护卫|驱逐|远航|海军/;

export const visit: Rule = (context) => {
  const { scene, trigger } = context;
  const { norm } = scene.reading;
  if (NOT_BEFORE.test(norm.slice(trigger.start - 1, trigger.start)) || NOT_AFTER.test(norm.slice(trigger.end, trigger.end + 8))) return [];
  // 会见来访的X: in passing, without a day of its own.
  if (/^[来到]访$/.test(trigger.word) && norm[trigger.end] === "的") return [];
  const clause = clauseAt(scene, trigger.start);
  const arrival = /[抵赴靠停泊]|前往|飞往|启程|离开|降落|落地|转往|先到|驶入/.test(trigger.word);
  const invited = /^了?(?:上述|以上|这)[两二三四五六七]?国?(?:国家)?/.test(norm.slice(trigger.end, trigger.end + 8))
    ? invitersOf(scene)
    : [];
  const hosts =
    invited.length > 0
      ? invited
      : /^之/.test(trigger.word)
        ? journeyTo(scene, trigger.start, trigger.end, clause)
        : /降落|落地/.test(trigger.word)
          ? landedIn(scene, trigger.end, clause)
          : arrival
            ? hostsAfter(scene, trigger.end, clause)
            : hostsOf(scene, trigger.start, trigger.end, clause, context.home);
  return hosts.flatMap((host) => visitTo(context, host, hosts, clause, arrival));
};

function visitTo(context: Context, host: Host, hosts: readonly Host[], clause: Clause, arrival: boolean): Draft[] {
  const { scene, trigger } = context;
  const told = visitorOf(scene, host.at, clause, [trigger.end, host.end], host.party, arrival);
  // 赴基里巴斯、汤加访问: the states of one journey visit nobody.
  if (told === null || told.every((p) => p.actor.parties.every((x) => hosts.some((h) => h.party === x)))) return [];
  // A国总统甲、B国总理乙将访华: a visit each.
  const groups = new Map<string, Part[]>();
  for (const p of told) groups.set(p.actor.parties.join(), [...(groups.get(p.actor.parties.join()) ?? []), p]);
  return [...groups.values()].flatMap((visitor) => visitOf(context, host, clause, arrival, visitor));
}

function visitOf(context: Context, host: Host, clause: Clause, arrival: boolean, visitor: readonly Part[]): Draft[] {
  const { scene, trigger } = context;
  const { norm } = scene.reading;
  const journey = isJourney(norm.slice(trigger.start, scene.sentence.span[1]), norm.slice(scene.sentence.span[0], trigger.start));
  const said = visitor.map((p) => norm.slice(p.actor.start, p.actor.end + 8)).join();
  const port = PORT.test(said);
  if (arrival && !journey && !(isLeader(visitor) && reaches(trigger.word, norm, host)) && !(port && /[靠停抵驶泊]/.test(trigger.word)))
    return [];
  if (trigger.row.level === "port-call" && !port) return [];
  const from = visitor.flatMap((p) => p.actor.parties)[0];
  const parties = sorted([...visitor.flatMap((p) => p.actor.parties), host.party]);
  if (from === undefined || parties.length < 2) return [];
  const words = norm.slice(Math.min(host.at, trigger.start), trigger.end + 1);
  const level = LEVEL.find(([pattern]) => pattern.test(words))?.[1] ?? trigger.row.level ?? (port ? "port-call" : null);
  const lead = norm.slice(clause.start, trigger.start);
  const dated = datedBy(lead, norm.slice(trigger.end, clause.end), arrival);
  const bilateral = level !== null || /访/.test(trigger.word);
  const joins = /(?:出席|参加)[^,。]{0,60}(?:会议|峰会|论坛|庆典|仪式|大会|活动|展|会)/.test(norm.slice(...scene.sentence.span));
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
      level,
      purpose: joins ? (bilateral && !/率?团?(?:出席|参加)/.test(lead) ? "both" : "multilateral") : "bilateral",
      from: visitor.at(-1)!.actor.end <= trigger.start ? visitor.at(-1)!.actor.end : clause.start,
      ...(dated === undefined ? {} : { dated }),
    },
  ];
}

/** Whether the day told is the visit's first or last. */
function datedBy(lead: string, tail: string, arrival: boolean): "from" | "to" | undefined {
  if (/(?:圆满|顺利|胜利)?结束|离开|回到/.test(lead.slice(-60)) || /^[^,。]{0,10}(?:圆满|顺利)?结束/.test(tail)) return "to";
  return arrival || /抵达|开始|开启|启程|率|展开/.test(lead) ? "from" : undefined;
}

/** An arrival counts as a visit when the sentence says that one begins, or who invited. */
const isJourney = (after: string, before: string): boolean =>
  /访问|出席|参加|会见|会谈|举行|访华/.test(after) || /访问|邀请|率/.test(before);

const HIGH = new Set(["head-of-state", "party-leader", "head-of-government", "minister"]);
const isLeader = (visitor: readonly Part[]): boolean =>
  visitor.some((p) => p.actor.people.some((x) => x.rank !== null && HIGH.has(x.rank)));

/** A leader who lands somewhere visits; one under way to a place does where nothing smaller than the country or its capital is told. */
const reaches = (word: string, norm: string, host: Host): boolean =>
  /抵|降落|落地/.test(word) ||
  (host.isState && /^(?:$|[\s,。、;)并出参访会进举与同和开继为]|首都|展开)/.test(norm.slice(host.end, host.end + 2)));

interface Host {
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
  if (!/^(?:来访|到访)/.test(norm.slice(start, end)) || norm[end] === "的") return [];
  const guest = clause.parts.filter((p) => p.actor.end <= start).at(-1);
  const welcoming = clause.parts.find((p) => p !== guest && p.role === "subject" && p.actor.end <= start);
  if (guest?.role === "object" && welcoming !== undefined && welcoming.actor.parties.length === 1)
    return [{ party: welcoming.actor.parties[0]!, at: start, isState: true, end }];
  if (home !== null && guest?.role === "subject" && !/^[\u4e00-\u9fff“]/.test(norm.slice(end, end + 1)))
    return [{ party: home, at: start, isState: true, end }];
  return [];
}

function hostsOf(scene: Scene, start: number, end: number, clause: Clause, home: PartyCode | null): Host[] {
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
    if (places.length > 0 && places[0]!.at < start && !/[,。]/.test(norm.slice(places[0]!.at, start)))
      return places.map((p) => ({ ...p, at: absolute }));
    if (home !== null && /^我国/.test(norm.slice(absolute + prep.length, absolute + prep.length + 2)))
      return [{ party: home, at: absolute, isState: true, end: absolute }];
    // 对X州进行工作访问: an ambassador travels in the country he is posted to.
    const posted = clause.parts.find((p) => p.actor.posted !== null && p.actor.end <= absolute)?.actor.posted;
    if (prep === "对" && posted) return [{ party: posted, at: absolute, isState: true, end: absolute }];
  }
  return reachedBefore(scene, start, clause);
}

const UNDER_WAY = /(?:开启|开始|展开|踏上|结束|完成|推迟|取消|启程|进行|原定)[^,。]*$/;
const PUT_OFF = /^[^,。]{0,10}(?:推迟|取消|延期|告吹|泡汤)/;

/** 开启东京之行, 中国之行推迟: the country before; a journey only spoken of is none. */
function journeyTo(scene: Scene, start: number, end: number, clause: Clause): Host[] {
  const { norm, parties } = scene.reading;
  if (!UNDER_WAY.test(norm.slice(clause.start, start)) && !PUT_OFF.test(norm.slice(end, clause.end))) return [];
  const hit = startingIn(parties, (h) => h.start, start - 16, start).find((h) => h.end === start && h.parties.length === 1);
  const place = placesIn(scene.reading, start - 16, start).find((h) => h.end === start);
  if (hit !== undefined) return [{ party: hit.parties[0]!, at: hit.start, isState: true, end }];
  return place === undefined ? [] : [{ party: place.rows[0]!.country, at: place.start, isState: false, end }];
}

/** 抵达某国,进行国事访问: where the journey led that the clauses before tell. */
function reachedBefore(scene: Scene, start: number, clause: Clause): Host[] {
  const { norm } = scene.reading;
  if (!/(?:进行|展开|开始|开启)[^,。]{0,12}$/.test(norm.slice(clause.start, start))) return [];
  const told = scene.clauses.slice(0, scene.clauses.indexOf(clause)).reverse();
  for (const before of told) {
    const verb = [...norm.slice(before.start, before.end).matchAll(/抵达|飞抵|到达|前往|赴/g)].at(-1);
    if (verb !== undefined)
      return hostsAfter(scene, before.start + verb.index + verb[0].length, before).map((h) => ({ ...h, at: before.end }));
  }
  return [];
}

/** 应A国、B国政府邀请,…访问上述国家. */
const invitersOf = (scene: Scene): Host[] =>
  scene.clauses.flatMap((c) =>
    c.parts
      .filter((p) => p.role === "inviter")
      .flatMap((p) => p.actor.parties.map((party) => ({ party, at: p.actor.start, isState: true, end: p.actor.end }))),
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
    const end = last.end;
    const next = startingIn(parties, (h) => h.start, end + 1, end + 3).find(
      (h) => h.parties.length === 1 && (h.form === "name" || h.form === "capital"),
    );
    if (next === undefined || !/^(?:[、和与及]|以及)$/.test(norm.slice(end, next.start))) break;
    hosts.push({ party: next.parties[0]!, at: next.start, isState: true, end: next.end });
    last = next;
  }
  return hosts;
}

/** The country named at `at`: its name, its short form, its capital or another of its places. */
function placeAfter(scene: Scene, at: number, clause: Clause): Host | null {
  const { norm, parties } = scene.reading;
  const gap = /^(?:[问了过 ]|该国|首都|邻国|[东西南北中]?[非亚欧美]洲?(?:内陆)?(?:国家|岛国)|太平洋岛国|岛国)*/.exec(
    norm.slice(at, at + 8),
  )![0].length;
  const hit = startingIn(parties, (h) => h.start, at + gap, at + gap + 1).find((h) => h.parties.length === 1);
  if (hit !== undefined) return { party: hit.parties[0]!, at: hit.start, isState: true, end: hit.end };
  const place = placesIn(scene.reading, at, Math.min(clause.end, at + 16))[0];
  if (place !== undefined && place.start <= at + 4)
    return { party: place.rows[0]!.country, at: place.start, isState: false, end: place.end };
  return null;
}

/** Who travels: the nearest actor before the host's phrase that is not the host's, else the subject of the clause after (在…访问期间, 某某…). */
function visitorOf(
  scene: Scene,
  at: number,
  clause: Clause,
  ends: readonly number[],
  host: PartyCode,
  arrival: boolean,
): readonly Part[] | null {
  const { parties } = scene.reading.lexicon;
  // An organisation travels in person only: 金砖国家 before 访问 is a meeting's name.
  const travels = (p: Part) =>
    p.actor.people.some((x) => x.name !== "") || p.actor.parties.every((x) => parties.get(x)?.type !== "organization");
  const fits = (p: Part) => isPublic(p) && travels(p) && p.actor.parties.length > 0 && !p.actor.parties.includes(host);
  const local = (p: Part) => p.actor.posted === host;
  const { norm } = scene.reading;
  const end = ends[0]!;
  // 正在中国进行国事访问的托卡耶夫, 访华的…: the head of the relative clause.
  const head = clause.parts.find((p) => ends.includes(p.actor.start - 1) && norm[p.actor.start - 1] === "的" && fits(p));
  if (head !== undefined) return [head];
  const own = clause.parts.filter((p) => p.actor.end <= at && p.role !== "inviter" && (fits(p) || local(p)));
  const nearest = own.filter((p) => p.actor.kind === "person").at(-1) ?? own.at(-1);
  if (nearest !== undefined) {
    const index = clause.parts.indexOf(nearest);
    if (/率|为首/.test(norm.slice(nearest.actor.start, nearest.actor.end + 2))) return [nearest];
    const run = runOf(clause, index).filter(
      (p) => (p.actor.kind === "person") === (nearest.actor.kind === "person") && p.role !== "inviter" && (fits(p) || local(p)),
    );
    return run.length > 1 ? run : [nearest];
  }
  const index = scene.clauses.indexOf(clause);
  const carried = subjectAt(scene, at, false).filter((p) => fits(p) || local(p));
  if (carried.length > 0) return carried;
  for (const next of scene.clauses.slice(index + 1)) {
    const subject = next.parts.find((p) => p.role === "subject" && fits(p));
    if (subject !== undefined && /期间|时|之际|前夕|邀请|框架|过程|机会|契机/.test(norm.slice(end, clause.end + 1))) return [subject];
  }
  // 他飞抵金边 may be anybody's arrival.
  const topic = arrival ? [] : subjectAt(scene, at, true).filter(fits);
  return topic.length > 0 ? topic : null;
}
