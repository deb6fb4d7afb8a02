/** The smaller kinds, a table each of what they need beside their trigger. */
import type { PartyCode } from "../../../data/schema";
import { startingIn } from "../reading";
import { before, clauseAt, objectsAt, subjectAt, type Part } from "../scene";
import { isPublic, partiesWith, peopleOf, sorted, type Context, type Draft, type Rule } from "./frame";

function make(
  context: Context,
  rule: string,
  weight: number,
  parties: readonly PartyCode[],
  parts: readonly Part[],
  extra: Partial<Draft> = {},
): Draft[] {
  const { scene, trigger } = context;
  if (new Set(parties).size < 2) return [];
  const last = parts.filter((p) => p.actor.end <= trigger.start).at(-1);
  const codes = sorted(parties);
  return [
    {
      kind: trigger.row.kind,
      rule,
      weight,
      trigger: [trigger.start, trigger.end],
      scene,
      parties: codes,
      people: peopleOf(parts).filter((p) => p.party !== null && codes.includes(p.party)),
      tone: trigger.row.tone ?? null,
      from: last?.actor.end ?? clauseAt(scene, trigger.start).start,
      ...extra,
    },
  ];
}

function around(context: Context): {
  lead: string;
  after: string;
  subject: readonly Part[];
  withs: readonly Part[];
  to: readonly Part[];
  clause: ReturnType<typeof clauseAt>;
} {
  const { scene, trigger } = context;
  const { norm } = scene.reading;
  const clause = clauseAt(scene, trigger.start);
  return {
    clause,
    lead: norm.slice(clause.start, trigger.start),
    after: norm.slice(trigger.end, clause.end),
    subject: subjectAt(scene, trigger.start).filter(isPublic),
    withs: before(scene, trigger.start, "with").filter(isPublic),
    to: [...before(scene, trigger.start, "to"), ...before(scene, trigger.start, "on"), ...before(scene, trigger.start, "for")].filter(
      isPublic,
    ),
  };
}

const unique = (parts: readonly Part[]): Part[] => parts.filter((p, i) => parts.indexOf(p) === i);

/** 断绝/恢复…外交关系: the verb before decides the tone. */
const TURN: readonly (readonly [RegExp, "positive" | "negative"])[] = [
  [/(?:断绝|终止|中断|中止|暂停|断)[^,。]{0,30}$/, "negative"],
  [/(?:恢复|重新建立|重建|建立|提升|升级|确立)[^,。]{0,30}$/, "positive"],
];

export const relations: Rule = (context) => {
  const { subject, withs, after, lead, clause } = around(context);
  if (
    /^(?:以来|已有?[0-9]|[0-9一二三四五六七八九十 后前国日]|周年|之初|的(?!联合公报)|关系的|纪念)/.test(after) ||
    /(?:自|祝贺|庆祝|纪念|至今|尚?未|没有|不)[^,。]{0,16}$/.test(lead)
  )
    return [];
  const bare = /^“?(?:外交关系|邦交)|^伙伴关系/.test(context.trigger.word);
  const turn = TURN.find(([pattern]) => pattern.test(lead));
  if (bare && turn === undefined) return [];
  const upgrade = /[为至到]/.test(context.trigger.word.slice(-1));
  if (upgrade && !/关系|伙伴/.test(lead + after)) return [];
  const inside = clause.parts.filter(
    (p) => p.actor.end <= context.trigger.start && isPublic(p) && (p.role === "with" || (upgrade && p.role !== "inviter")),
  );
  const parts = unique([...subject, ...withs, ...inside]);
  let parties = partiesWith(parts, context.pair);
  if (new Set(parties).size > 2) parties = partiesWith(unique([...subject.slice(-1), ...withs]), context.pair);
  if (
    new Set(parties).size < 2 &&
    upgrade &&
    context.pair !== null &&
    parties.every((p) => context.pair!.includes(p)) &&
    /双边|两国|双方/.test(lead)
  )
    parties = [...context.pair];
  return new Set(parties).size > 3 ? [] : make(context, "relations.change", 220, parties, parts, bare ? { tone: turn![1] } : {});
};

export const aid: Rule = (context) => {
  const { scene, trigger, pair } = context;
  const { norm } = scene.reading;
  const { subject, to, lead, clause, after } = around(context);
  if (/^[者国方团军]/.test(after) || /^[^,。]{0,8}(?:鲜花|献花|花束|礼物|礼品|纪念品|贺卡|勋章|花篮)/.test(after)) return [];
  if (
    /援助$/.test(trigger.word) &&
    (/^(?:计划|方案|项目|机制|协议|工作)/.test(after) || !/提供|给予|运抵|送达|交付|移交|捐赠|接受|收到|运送/.test(lead + after))
  )
    return [];
  // 接受了中国政府…提供的援助: the giver stands inside, the receiver is the subject.
  const accept = /接[受收]了?/.exec(lead);
  if (accept !== null) {
    const at = clause.start + accept.index;
    const giver = clause.parts.find((p) => p.actor.start >= at && p.actor.end <= trigger.start && isPublic(p));
    const receiver = subjectAt(scene, at).filter(isPublic);
    const parts = giver === undefined ? [] : [giver, ...receiver];
    const from = giver?.actor.parties[0] ?? null;
    const others = partiesWith(receiver, pair).filter((p) => p !== from);
    if (from === null || others.length !== 1) return [];
    return make(context, "aid.accepted", 240, [from, others[0]!], parts, { actor: from, recipient: others[0]! });
  }
  const objects = to.length > 0 ? to : objectsAt(scene, trigger.end).filter(isPublic);
  const receivers = partiesWith(objects, null);
  const givers = partiesWith(subject, null).filter((p) => !receivers.includes(p));
  if (receivers.length !== 1 || givers.length !== 1) return [];
  if (!/提供|捐|赠|移交|运抵|交付|援助|交接/.test(norm.slice(clause.start, trigger.end))) return [];
  return make(context, "aid.given", 240, [givers[0]!, receivers[0]!], [...subject, ...objects], {
    actor: givers[0]!,
    recipient: receivers[0]!,
  });
};

export const exercise: Rule = (context) => {
  const { scene, trigger, pair } = context;
  const { norm, parties: hits, lexicon } = scene.reading;
  const { subject, withs, lead, after, clause } = around(context);
  if (/抗议|反对|谴责|担忧|指责|警告/.test(lead)) return [];
  if (
    !/举行|开展|进行|展开|启动|开始|结束|参加|实施|完成|举办|拉开|开幕|落下|组织/.test(norm.slice(clause.start, clause.end)) &&
    scene.sentence.role !== "headline"
  )
    return [];
  const inside = clause.parts.filter((p) => p.actor.end <= trigger.start && isPublic(p));
  const parts = unique([...subject, ...withs, ...inside]);
  let parties = sorted(partiesWith(parts, pair));
  const organizations = startingIn(hits, (h) => h.start, clause.start, clause.end)
    .filter((h) => h.organization)
    .flatMap((h) => h.parties);
  const members = new Set(organizations.flatMap((o) => lexicon.parties.get(o)?.members ?? []));
  if (organizations.length > 0) parties = sorted([...organizations, ...parties.filter((p) => !members.has(p))]);
  const name = /[“「]([^”」]{2,30})[”」][^,。“]{0,14}$/.exec(lead)?.[1] ?? null;
  const extra = { name, ...(/^(?:给予|[^,。]{0,4}的)/.test(after) ? {} : {}) };
  if (parties.length === 1 && organizations.length === 1)
    return [{ ...make(context, "exercise.joint", 120, ["A", "B"], parts, extra)[0]!, parties }];
  return make(context, "exercise.joint", 260, parties, parts, extra);
};

export const cooperation: Rule = (context) => {
  const { scene } = context;
  const { norm } = scene.reading;
  const { subject, withs, lead, clause } = around(context);
  if (!/共同|合作|联合|两国|双方|跨境|之间|携手/.test(lead + norm.slice(context.trigger.start, clause.end))) return [];
  const inside = clause.parts.filter(
    (p) => p.actor.end <= context.trigger.start && isPublic(p) && p.role !== "inviter" && p.role !== "aside",
  );
  const parts = unique([...subject, ...withs, ...inside]);
  const parties = partiesWith(parts, context.pair);
  return parties.length > 3 ? [] : make(context, "cooperation.launch", 100, parties, parts);
};

const WELCOME = /欢迎|仪仗|国宴|晚宴|午宴|宴会|宴请|设宴|检阅|茶叙|欢送/;

export const ceremony: Rule = (context) => {
  const { scene, trigger, pair } = context;
  const { norm } = scene.reading;
  const { subject, withs, to, after, clause, lead } = around(context);
  const sentence = norm.slice(clause.start, scene.sentence.span[1]);
  if (/欢迎仪式/.test(trigger.word) && /^(?:结束)?(?:后|之后)/.test(after)) {
    // The ceremony and what followed it share their people: 欢迎仪式结束后,A与B举行会谈.
    const next = scene.clauses
      .slice(scene.clauses.indexOf(clause) + 1)
      .flatMap((c) => c.parts.filter((p) => (p.role === "subject" || p.role === "with") && isPublic(p)));
    return make(context, "ceremony.passing", 120, partiesWith(next, pair), next, { passing: true, from: trigger.start });
  }
  if (/各国|多国|[三四五六七八]国/.test(lead)) return [];
  if (!/举行|举办|设|检阅|出席|参加|主持|共同|宴请|款待/.test(sentence)) return [];
  const guest = /欢迎|为|迎接|款待|招待|宴请|欢送/.test(sentence);
  const next = scene.clauses.filter((c) => c.start > trigger.start);
  const later = next.slice(0, 1).flatMap((c) => (/^\s*并?(?:热烈|隆重)?欢迎/.test(norm.slice(c.start, c.end)) ? c.parts.slice(0, 1) : []));
  const objects = objectsAt(scene, trigger.end).filter(isPublic);
  const inside = clause.parts.filter((p) => p.actor.end <= trigger.start && p.role !== "inviter" && isPublic(p));
  const hosts = inside.filter((p) => norm.slice(p.actor.end, trigger.start).match(/^[^,。]{0,6}举行的/));
  const embassy =
    [...subject, ...inside].find((p) => p.actor.posted !== null && p.actor.kind !== "person") ??
    subject.find((p) => p.actor.posted !== null);
  const parts = unique([
    ...subject,
    ...withs,
    ...to,
    ...hosts,
    ...(guest ? [...later, ...objects] : []),
    ...(/检阅|陪同/.test(trigger.word + lead) ? objects : []),
  ]);
  let parties = [...partiesWith(parts, pair), ...(embassy === undefined ? [] : [embassy.actor.posted!, ...embassy.actor.parties])];
  // Guests of one side, the other told by the document: 金边举行欢迎仪式 in a page of one visit.
  if (new Set(parties).size < 2 && WELCOME.test(trigger.word + lead) && pair !== null && parties.every((p) => pair.includes(p)))
    parties = [...pair];
  if (new Set(parties).size !== 2) return [];
  const people = unique([...parts, ...next.slice(0, 2).flatMap((c) => c.parts.slice(0, 1))]);
  return make(context, "ceremony.held", 240, parties, people, {
    from: subject.filter((p) => p.actor.end <= trigger.start).at(-1)?.actor.end ?? clause.start,
  });
};

export const envoy: Rule = (context) => {
  const { scene, trigger } = context;
  const { subject, to, lead, after } = around(context);
  const { norm } = scene.reading;
  if (/递交|呈递|接受/.test(trigger.word + lead) && /国书/.test(norm.slice(trigger.start - 6, trigger.end + 12))) {
    const envoys = [...subject, ...to, ...objectsAt(scene, trigger.end)].filter(isPublic);
    const posted = envoys.flatMap((p) => (p.actor.posted === null ? [] : [p.actor.posted, ...p.actor.parties]));
    const parties = posted.length > 0 ? posted : partiesWith(envoys, null);
    const from = envoys.find((p) => p.actor.posted !== null)?.actor ?? null;
    return make(context, "envoy.credentials", 260, parties, envoys, { actor: from?.parties[0] ?? null, recipient: from?.posted ?? null });
  }
  const around2 = clauseAt(scene, trigger.start).parts.filter((p) => p.role !== "aside" || p.actor.posted !== null);
  const objects = around2.filter((p) => p.actor.start >= trigger.end);
  const ambassador = [...objects, ...around2, ...subject].find((p) => p.actor.posted !== null);
  if (/不受欢迎|驱逐/.test(trigger.word)) {
    const sender = subject.find((p) => p.actor.posted === null && isPublic(p));
    const other = [...around2, ...before(scene, trigger.start, "to")].find(
      (p) => p !== sender && isPublic(p) && !(sender?.actor.parties ?? []).some((x) => p.actor.parties.includes(x)),
    );
    if (!/外交官|外交人员|大使|使馆|武官|不受欢迎/.test(lead + trigger.word + after)) return [];
    const from = sender?.actor.parties[0] ?? ambassador?.actor.posted ?? null;
    const to = other?.actor.parties[0] ?? null;
    if (from === null || to === null || from === to) return [];
    return make(context, "envoy.expelled", 240, [from, to], [...subject, ...(other === undefined ? [] : [other])], {
      actor: from,
      recipient: to,
    });
  }
  if (ambassador !== undefined && ambassador.actor.parties.length > 0) {
    const parties = [ambassador.actor.parties[0]!, ambassador.actor.posted!];
    return make(context, "envoy.ambassador", 220, parties, [...subject, ambassador], { actor: parties[0]!, recipient: parties[1]! });
  }
  return [];
};

export const protest: Rule = (context) => {
  const { scene, trigger } = context;
  const { subject, to, lead } = around(context);
  const { norm } = scene.reading;
  const objects = objectsAt(scene, trigger.end).filter(isPublic);
  const other =
    to.length > 0
      ? to
      : objects.length > 0
        ? objects
        : scene.clauses.filter((c) => c.end < trigger.start).flatMap((c) => c.parts.filter((p) => p.role === "to" || p.role === "on"));
  if (
    /抗议/.test(trigger.word) &&
    (/民众|市民|居民|团体|学生|工人|渔民|示威/.test(lead) ||
      /^(?:活动|者|示威|游行|集会|浪潮)/.test(norm.slice(trigger.end, trigger.end + 3)) ||
      /举行[^,。]*$/.test(lead))
  )
    return [];
  const envoys = [...objects, ...other].filter((p) => p.actor.posted !== null);
  if (/召见|传召|约见/.test(trigger.word) && envoys.length > 0) {
    const [sender, host] = [envoys[0]!.actor.parties[0]!, envoys[0]!.actor.posted!];
    return make(context, "protest.summoned", 280, [sender, host], [...subject, ...envoys], { actor: host, recipient: sender });
  }
  const givers = partiesWith(subject, null);
  const receivers = partiesWith(other, null).filter((p) => !givers.includes(p));
  if (givers.length !== 1 || receivers.length !== 1) return [];
  return make(context, "protest.made", 240, [givers[0]!, receivers[0]!], [...subject, ...other], {
    actor: givers[0]!,
    recipient: receivers[0]!,
  });
};
