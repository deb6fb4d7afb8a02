/** Meetings, talks, dialogues and calls: two sides that speak with one another. */
import type { Kind, PartyCode } from "../../../data/schema";
import { before, clauseAt, objectsAt, subjectAt, type Part, type Scene } from "../scene";
import { placeOf } from "../places";
import { isPublic, partiesWith, peopleOf, sorted, type Context, type Draft, type Rule, type Trigger } from "./frame";

/** Verbs that take the other side as object. */
const TRANSITIVE = /^(?:亲切)?(?:会见|接见|会晤|拜会|拜访|约见|看望|探望|召见|礼节性拜会|礼节性拜访|面晤|晤)$/;
const LIGHT = /(?:举行|进行|展开|开展|召开|主持|举办|有|出席|参加|开始|结束|启动|完成)[^,。;]{0,60}$/;
/** 会谈上, 会见时: refers to a happening told elsewhere. */
const PASSING = /^(?:[上中时后前的]|结束|期间|开始前|间隙|之后)/;
const NO_EVENT =
  /^(?:记者|媒体|[厅室所录]|国(?![务家会防王民])|纪要|成果|机制|合作(?!委)|达成一致|伙伴|平台|渠道|窗口|气氛|关系|框架|议程)/;
const PRESS = /^了?(?:中外)?(?:记者|媒体|球迷|选民|代表们|新闻界)/;

export const encounter: Rule = (context) => {
  const { scene, trigger } = context;
  const { norm } = scene.reading;
  const clause = clauseAt(scene, trigger.start);
  const after = norm.slice(trigger.end, clause.end);
  if (/(?:承办|斡旋|调解|促成|推动)[^,。]*$/.test(norm.slice(clause.start, trigger.start))) return [];
  if (NO_EVENT.test(after) || PRESS.test(after)) return [];
  const lead = norm.slice(clause.start, trigger.start);
  const transitive = TRANSITIVE.test(trigger.word);
  const objects = transitive ? objectsAt(scene, trigger.end).filter(isPublic) : [];
  const received = objects.length === 0 ? receivedBy(scene, trigger.start) : undefined;
  if (received !== undefined) {
    const guests = subjectAt(scene, received.actor.start).filter(
      (p) => isPublic(p) && !p.actor.parties.some((x) => received.actor.parties.includes(x)),
    );
    const parties = sorted(partiesWith([received, ...guests], null));
    return parties.length < 2
      ? []
      : [draft(context, trigger.row.kind, "meeting.received", 260, parties, [received, ...guests], received.actor.end)];
  }
  if (objects.length > 0) return objectMeetings(context, objects);
  if (transitive && (/^[拜看探召约]/.test(trigger.word) || /共同$/.test(lead))) return [];
  const light = LIGHT.exec(lead);
  if (PASSING.test(after) && !/^中[国方]/.test(after))
    return /在$|^$|[ ,]$|双方在$/.test(lead.slice(-2)) || /^(?:[上中时后]|结束)/.test(after) ? inPassing(context) : [];
  return together(context, light === null ? null : clause.start + light.index);
};

/** 受到国家主席某某会见: the host stands before the verb, the guest is the topic. */
function receivedBy(scene: Scene, at: number): Part | undefined {
  const { norm } = scene.reading;
  const host = clauseAt(scene, at).parts.findLast((p) => p.actor.end <= at && isPublic(p));
  return host !== undefined &&
    /(?:受到|获得?)了?$/.test(norm.slice(host.actor.start - 3, host.actor.start)) &&
    /^的?(?:亲切)?$/.test(norm.slice(host.actor.end, at))
    ? host
    : undefined;
}

/** A会见B: every object of another party is a meeting of its own. */
function objectMeetings(context: Context, objects: readonly Part[]): Draft[] {
  const { scene, trigger, pair } = context;
  const subject = [...subjectAt(scene, trigger.start).filter(isPublic), ...before(scene, trigger.start, "with")].filter(
    (p, i, all) => all.indexOf(p) === i,
  );
  const own = partiesWith(subject, null);
  if (own.length === 0) return [];
  const groups = new Map<string, Part[]>();
  for (const object of objects) {
    const key = partiesWith([object], pair).join();
    groups.set(key, [...(groups.get(key) ?? []), object]);
  }
  const joint = /(?:共同|集体|一起)$/.test(scene.reading.norm.slice(trigger.start - 2, trigger.start));
  const lists = joint ? [objects] : [...groups.values()];
  return lists.flatMap((list) => {
    const parties = sorted([...own, ...partiesWith(list, null)]);
    if (parties.length < 2 || (own.length > 1 && joint)) return [];
    return [draft(context, context.trigger.row.kind, "meeting.object", 320, parties, [...subject, ...list], subject.at(-1)!.actor.end)];
  });
}

/** A与B举行会谈, 双方举行会谈, 召开越哈政治磋商. */
function together(context: Context, lightAt: number | null): Draft[] {
  const { scene, trigger, pair } = context;
  const { norm } = scene.reading;
  const kind = trigger.row.kind;
  const clause = clauseAt(scene, trigger.start);
  const withs = before(scene, trigger.start, "with").filter(isPublic);
  const inside =
    lightAt === null
      ? []
      : clause.parts.filter((p) => p.actor.start >= lightAt && p.actor.end <= trigger.start && isPublic(p) && p.role !== "inviter");
  const named = partiesWith(inside, null);
  if (named.length >= 2) {
    const heads = subjectAt(scene, lightAt!, false).filter(isPublic);
    const later = scene.clauses.slice(scene.clauses.indexOf(clause) + 1).flatMap((c) => c.parts);
    const people = [...heads, ...before(scene, lightAt!, "with"), ...later].filter(
      (p) => p.actor.kind === "person" && p.actor.parties.every((x) => named.includes(x)),
    );
    return [
      draft(
        context,
        named.length > 2 && kind === "meeting" ? "conference" : kind,
        `${kind}.named`,
        260,
        sorted(named),
        [...people, ...inside],
        lightAt!,
      ),
    ];
  }
  const subject = subjectAt(scene, trigger.start).filter(isPublic);
  const earlier =
    withs.length > 0 || subject.length > 1
      ? []
      : scene.clauses
          .filter((c) => c.end < trigger.start && !c.subordinate)
          .flatMap((c) => c.parts.filter((p) => p.role === "with" && isPublic(p)));
  const to = before(scene, trigger.start, "to").filter(isPublic);
  const all = [
    ...subject,
    ...withs,
    ...earlier,
    ...(kind === "call" ? to : []),
    ...(subject.length + withs.length === 0 ? inside : []),
  ].filter((p, i, list) => list.indexOf(p) === i);
  const parties = sorted(partiesWith(all, pair));
  // 安华主持和谈: whoever hosts, those two talk.
  if (
    parties.length === 1 &&
    pair !== null &&
    !pair.includes(parties[0]!) &&
    kind === "talks" &&
    /主持[^,。]{0,8}$/.test(norm.slice(clause.start, trigger.start))
  )
    return [draft(context, kind, "talks.hosted", 80, pair, [], subject.at(-1)?.actor.end ?? clause.start)];
  if (parties.length < 2) return [];
  const verbal =
    lightAt !== null ||
    kind === "call" ||
    /^(?:[,。]|$|[并后; ])/.test(norm.slice(trigger.end)) ||
    scene.sentence.role === "headline" ||
    scene.sentence.role === "caption";
  if (!verbal) return [];
  const numbered = /第[^,。]{1,6}[次届轮][^,。]{0,24}$/.test(norm.slice(clause.start, trigger.start));
  const here = subject.filter((p) => clause.parts.includes(p));
  if (lightAt === null && withs.length === 0 && here.length <= 1 && !numbered && here[0]?.actor.kind !== "pair") return [];
  // A list of mechanisms (如副部长级国防政策对话) tells none.
  if (lightAt === null && here.length === 0 && (withs.length === 0 || /[如等]/.test(norm.slice(clause.start, trigger.start).slice(0, 2))))
    return [];
  const last = all.filter((p) => p.actor.end <= trigger.start).at(-1);
  const own = partiesWith(subject, null);
  if (/分别|先后|逐一|等国|双边会/.test(norm.slice(clause.start, trigger.end)) && own.length === 1 && withs.length > 1) {
    const others = [...new Set(withs.map((p) => p.actor.parties.join()))].filter((key) => key !== own[0]);
    return others.map((key) => {
      const side = withs.filter((p) => p.actor.parties.join() === key);
      return draft(
        context,
        kind,
        `${kind}.each`,
        280,
        sorted([...own, ...key.split(",")]),
        [...subject, ...side],
        last?.actor.end ?? clause.start,
      );
    });
  }
  return [draft(context, kind, `${kind}.together`, lightAt === null ? 180 : 300, parties, all, last?.actor.end ?? clause.start)];
}

/** 双方在会谈中…: the talks are told only here. */
function inPassing(context: Context): Draft[] {
  const { scene, trigger, pair } = context;
  const clause = clauseAt(scene, trigger.start);
  const parts = clause.parts.filter((p) => p.role === "subject" || p.role === "with");
  let told = partiesWith(parts, pair);
  // 在同某国总统会谈时,某某提出…: who met him is the subject that follows.
  const next = scene.clauses[scene.clauses.indexOf(clause) + 1]?.parts.filter((p) => p.role === "subject").slice(0, 1) ?? [];
  if (told.length === 1 && parts.every((p) => p.role === "with")) told = partiesWith([...parts, ...next], null);
  const parties = told.length >= 2 ? told : told.length === 0 || told.every((p) => pair?.includes(p)) ? (pair ?? []) : [];
  const states = scene.reading.lexicon.parties;
  if (told.length === 0 && parties.some((p) => states.get(p)?.type === "organization")) return [];
  if (parties.length < 2 || !/会谈|会见|会晤|通话/.test(trigger.word)) return [];
  return [
    {
      ...draft(context, trigger.row.kind, `${trigger.row.kind}.passing`, 40, sorted(parties), parts, trigger.start),
      passing: !isTold(scene, trigger, parts, told),
    },
  ];
}

/** 与B会谈后表示, 两人在…会谈后: a telling of its own, both sides stand beside it. */
const isTold = (scene: Scene, trigger: Trigger, parts: readonly Part[], told: readonly PartyCode[]): boolean =>
  told.length >= 2 &&
  (parts.some((p) => p.role === "with" && p.actor.kind === "person") ||
    (parts.some((p) => p.role === "subject" && p.actor.kind === "pair") &&
      /^(?:结束)?后/.test(scene.reading.norm.slice(trigger.end, trigger.end + 3)) &&
      placeOf(scene, trigger.start) !== null));

function draft(
  context: Context,
  kind: Kind,
  rule: string,
  weight: number,
  parties: readonly PartyCode[],
  parts: readonly Part[],
  from: number,
): Draft {
  const { scene, trigger } = context;
  const first = parts.find((p) => p.actor.people.length > 0 && p.role === "subject");
  const transitive = rule === "meeting.object" ? (first?.actor.parties[0] ?? null) : null;
  return {
    kind,
    rule,
    weight,
    trigger: [trigger.start, trigger.end],
    scene,
    parties,
    people: peopleOf(parts.filter((p) => p.actor.parties.every((x) => parties.includes(x)))),
    actor: null,
    recipient: null,
    from,
    ...(transitive === null ? {} : {}),
    ...(trigger.row.track === undefined ? {} : { track: trigger.row.track }),
  };
}
