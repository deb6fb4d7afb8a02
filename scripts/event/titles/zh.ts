/** Chinese titles: 迪班访越, 越柬国防部长会谈, 萨尔瓦多与台湾断交. */
import type { PartyCode } from "../../../data/schema";
import type { Lexicon } from "../../lexicon/lexicon";
import { usualName } from "../merge/holders";
import { agreementIn } from "./agreement";
import { mainOffice } from "./offices";
import { isDelegation, type Plan, type Side } from "./plan";
import { gradeWords, isThere, type Variant } from "./variants";

/** `{s}` who acts, `{m}` 将/推迟/取消, `{o}` on whom, `{v}` 访越 or 访问哈萨克斯坦, `{a}` what is signed, `{n}` a proper name, `{g}` a grade of relations. */
const TEMPLATES: Readonly<Record<Variant, string>> = {
  visit: "{s}{m}{v}",
  "visit.state": "{s}{m}对{o}进行国事访问",
  "visit.official": "{s}{m}正式访问{o}",
  "visit.official-friendly": "{s}{m}对{o}进行正式友好访问",
  "visit.goodwill": "{s}{m}对{o}进行友好访问",
  "visit.informal": "{s}{m}非正式访问{o}",
  "visit.private": "{s}{m}私人访问{o}",
  "visit.side": "{s}{m}顺访{o}",
  "visit.transit": "{s}{m}过境{o}",
  "visit.port-call": "{s}舰艇{m}{v}",
  meeting: "{s}{m}会晤",
  talks: "{s}{m}会谈",
  dialogue: "{s}{m}举行磋商",
  "dialogue.strategic": "{s}{m}举行对话",
  "dialogue.committee": "{s}{m}举行委员会会议",
  conference: "{n}{m}",
  call: "{s}{m}通电话",
  "call.video": "{s}{m}视频会晤",
  signing: "{s}{m}签署{a}",
  message: "{s}{m}致电{o}",
  "message.sympathy": "{s}{m}致{o}慰问电",
  "message.condolence": "{s}{m}致{o}唁电",
  "message.thanks": "{s}{m}致{o}感谢电",
  "message.congratulation": "{s}{m}致{o}贺电",
  "message.letter": "{s}{m}致信{o}",
  statement: "{s}{m}发表声明",
  "statement.joint": "{s}{m}发表联合声明",
  "statement.press": "{s}{m}举行例行记者会",
  "relations.establish": "{s}{m}建交",
  "relations.restore": "{s}{m}复交",
  "relations.upgrade": "{s}{m}提升为{g}关系",
  "relations.downgrade": "{s}{m}降低关系级别",
  "relations.sever": "{s}{m}断交",
  "relations.join": "{s}{m}加入{o}",
  "relations.leave": "{s}{m}退出{o}",
  "relations.recognise": "{s}{m}承认{o}",
  "relations.close": "{s}{m}关闭驻{o}使馆",
  relations: "{s}{m}发展关系",
  aid: "{s}{m}[向{o}]提供援助",
  "aid.donation": "{s}{m}[向{o}]捐赠物资",
  "aid.handover": "{s}{m}[向{o}]移交援助",
  exercise: "{s}{m}举行{n}联合演习",
  "exercise.patrol": "{s}{m}联合巡逻",
  cooperation: "{s}{m}启动合作项目",
  "cooperation.open": "{s}{m}开通合作项目",
  "cooperation.exchange": "{s}{m}开展交流",
  "cooperation.visa": "{s}{m}互免签证",
  ceremony: "{s}{m}[为{o}]举行仪式",
  "ceremony.welcome": "{s}{m}[为{o}]举行欢迎仪式",
  "ceremony.farewell": "{s}{m}[为{o}]举行欢送仪式",
  "ceremony.guard": "{s}{m}[同{o}]检阅仪仗队",
  "ceremony.banquet": "{s}{m}[为{o}]举行宴会",
  "ceremony.reception": "{s}{m}[为{o}]举行招待会",
  "ceremony.inauguration": "{s}{m}出席{o}就职典礼",
  "ceremony.funeral": "{s}{m}出席{o}葬礼",
  "ceremony.parade": "{s}{m}出席{o}阅兵式",
  "ceremony.medal": "{s}{m}出席授勋仪式",
  "ceremony.wreath": "{s}{m}共同献花",
  "ceremony.foundation": "{s}{m}共同出席奠基仪式",
  "ceremony.opening": "{s}{m}共同出席落成启用仪式",
  "ceremony.anniversary": "{s}{m}[同{o}]举行庆祝活动",
  envoy: "{s}{m}派驻{o}使节",
  "envoy.credentials": "{s}大使{m}向{o}递交国书",
  "envoy.appoint": "{s}{m}任命驻{o}大使",
  "envoy.recall": "{s}{m}召回驻{o}大使",
  "envoy.expel": "{s}{m}驱逐{o}外交官",
  protest: "{s}{m}向{o}提出抗议",
  "protest.summon": "{s}{m}召见{o}大使",
  "protest.note": "{s}{m}照会{o}",
  "protest.demarche": "{s}{m}向{o}提出交涉",
};

const MODAL = { held: "", planned: "将", postponed: "推迟", cancelled: "取消" } as const;
/** Longer transliterated names give way to country and office: 斯里兰卡总统. */
const LONG_NAME = 8;
const LONG_AGREEMENT = 18;
/** The predicate stands on its own here: 萨尔瓦多与台湾断交, never 萨台断交. */
const IN_FULL = /^relations(?!\.upgrade)/;
const DELEGATIONS = { government: "", party: "党", parliament: "议会", military: "军事", local: "地方", business: "企业" } as const;

export function titleZh(plan: Plan, lexicon: Lexicon): string {
  const { event, variant, object } = plan;
  const target =
    object === null ? "" : PERSON_OBJECTS.test(variant) && !isThere(variant) ? label(object, plan, lexicon) : nameOf(object.party, lexicon);
  const meets = object !== null && (event.kind === "meeting" || event.kind === "talks" || event.kind === "call");
  const mutual = event.kind === "message" && plan.subject.length > 1;
  const template = mutual
    ? `{s}{m}互致${MUTUAL[variant] ?? "信函"}`
    : meets
      ? `{s}{m}${MEETS[event.kind as keyof typeof MEETS]}`
      : TEMPLATES[variant];
  const filled: Readonly<Record<string, string>> = {
    s: subjectOf(plan, lexicon),
    m: MODAL[event.status],
    o: meets ? label(object, plan, lexicon) : target,
    v: object === null ? "出访" : visitTo(object.party, lexicon),
    a: agreementIn("zh", event, LONG_AGREEMENT, lexicon) ?? "合作文件",
    n:
      event.kind === "exercise"
        ? event.name === null
          ? ""
          : `“${event.name}”`
        : (properName(event.name) ?? `${subjectOf(plan, lexicon)}会议`),
    g:
      /(?:全面|战略|友好|合作|协作|命运|新时代|全天候|互惠|永久|特殊|睦邻|创新|传统)+(?:伙伴|合作)/.exec(gradeWords(event.sentence))?.[0] ??
      "伙伴",
  };
  const own = event.kind === "dialogue" ? nameOfBoth(event, lexicon) : null;
  if (own !== null) return conference(own, event.status);
  const title = template
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (object === null ? "" : part))
    .replace(/\{(\w)\}/g, (_, key: string) => filled[key]!);
  return event.kind === "conference" ? conference(filled["n"]!, event.status) : title;
}

/** 中俄议会合作委员会第八次会议: the name of a meeting that names all who meet; null for 指导委员会会议. */
function nameOfBoth({ name, parties }: Plan["event"], lexicon: Lexicon): string | null {
  const proper = properName(name);
  const isIn = (party: PartyCode): boolean =>
    [nameOf(party, lexicon), shortOf(party, lexicon)].some((form) => form !== null && proper!.includes(form));
  return proper !== null && /第.+[次届轮]/.test(proper) && parties.every(isIn) ? proper : null;
}

/** A conference's name as a headline has it: quotation marks in pairs, no verb before it. */
function properName(name: string | null): string | null {
  if (name === null) return null;
  const bare = name.replace(/^(?:祝贺|出席|参加|庆祝|主持|抗议)/, "").replace(/^次(?=[\u4e00-\u9fff]{4})/, "");
  const [open, close] = [bare.lastIndexOf("“"), bare.lastIndexOf("”")];
  if (close >= 0 && open < 0) return `“${bare}`;
  return open > close ? bare.slice(0, open) + bare.slice(open + 1) : bare;
}

const MUTUAL: Partial<Readonly<Record<Variant, string>>> = {
  "message.congratulation": "贺电",
  "message.sympathy": "慰问电",
  "message.condolence": "唁电",
};
const PERSON_OBJECTS = /^(?:message|ceremony)/;
const MEETS = { meeting: "会见{o}", talks: "同{o}会谈", call: "同{o}通电话" } as const;

const conference = (name: string, status: Plan["event"]["status"]): string =>
  ({ held: name, planned: `${name}将举行`, postponed: `${name}推迟举行`, cancelled: `${name}取消` })[status];

function subjectOf(plan: Plan, lexicon: Lexicon): string {
  const { subject, personal, variant, common, event } = plan;
  const parties = subject.map((s) => s.party);
  if (common !== null) return alike(plan, common.zh, lexicon);
  const single = subject.length === 1;
  if (variant === "statement.press" && single) return `${nameOf(parties[0]!, lexicon)}外交部`;
  if (single) return personal && variant !== "visit.port-call" ? label(subject[0]!, plan, lexicon) : nameOf(parties[0]!, lexicon);
  if (personal && subject.every((s) => s.lead !== null) && subject.length === 2) {
    const [a, b] = subject.map((s) => label(s, plan, lexicon));
    return `${a}与${b}`;
  }
  if (IN_FULL.test(variant)) return listed(parties, lexicon);
  return together(parties, event.kind === "relations" ? "关系" : "", lexicon);
}

/** 中老元首; by name where a country has no form of one character (中国与马来西亚总理 could be one of the two only). */
function alike({ subject }: Plan, what: string, lexicon: Lexicon): string {
  const parties = subject.map((s) => s.party);
  if (parties.length > 2 || parties.every((p) => shortOf(p, lexicon) !== null)) return together(parties, what, lexicon);
  const named = subject.map((s) => (s.lead !== null && s.lead.name !== "" && s.lead.name.length <= LONG_NAME ? s.lead.name : null));
  const isNamed = named.some((n) => n !== null);
  return subject
    .map((s, i) => named[i] ?? `${nameOf(s.party, lexicon)}${isNamed ? (s.lead!.office ?? what) : what === "元首" ? "领导人" : what}`)
    .join("与");
}

/** 越柬国防部长; 哈萨克斯坦与多哥国防部长 where a one-character form could be another country's. */
function together(parties: readonly PartyCode[], what: string, lexicon: Lexicon): string {
  const short = parties.map((p) => shortOf(p, lexicon));
  if (parties.length <= 3 && short.every((s) => s !== null)) return short.join("") + what;
  return listed(parties, lexicon) + what;
}

function listed(parties: readonly PartyCode[], lexicon: Lexicon): string {
  const names = parties.map((p) => nameOf(p, lexicon));
  if (names.length <= 2) return names.join("与");
  return names.length <= 3 ? `${names.slice(0, -1).join("、")}与${names.at(-1)!}` : `${names.slice(0, 2).join("、")}等${names.length}方`;
}

/** A person by name, by country and office where the name is long or unknown; a delegation where nobody is told. */
function label(side: Side, plan: Plan, lexicon: Lexicon): string {
  const { lead, party } = side;
  const country = nameOf(party, lexicon);
  if (lead === null) {
    const isState = lexicon.parties.get(party)?.type !== "organization";
    if (!isState || plan.event.kind === "message") return country;
    return isDelegation(plan) ? `${country}${DELEGATIONS[plan.event.track ?? "government"]}代表团` : `${country}代表`;
  }
  const office = mainOffice(lead);
  if (lead.name !== "" && lead.name.length <= LONG_NAME) return lead.name;
  const usual = lead.name === "" ? null : usualName(lead, LONG_NAME, lexicon);
  if (usual !== null) return usual;
  if (lead.name !== "" && office === null) return lead.name;
  return office === null ? country : office.startsWith(country) ? office : `${country}${office}`;
}

const visitTo = (party: PartyCode, lexicon: Lexicon): string => {
  const short = party === "CN" ? "华" : shortOf(party, lexicon);
  return short === null ? `访问${nameOf(party, lexicon)}` : `访${short}`;
};

const nameOf = (party: PartyCode, lexicon: Lexicon): string => lexicon.parties.get(party)?.names.zh ?? party;

const owners = new WeakMap<Lexicon, ReadonlyMap<string, number>>();

/** Forms that read as other words: 访东, 访立. */
const COMMON_WORDS: ReadonlySet<string> = new Set("东南西文立多不白危也几安利所".split(""));

/** The one-character form that no other party shares; null where there is none. */
function shortOf(party: PartyCode, lexicon: Lexicon): string | null {
  let counts = owners.get(lexicon);
  if (counts === undefined) {
    const found = new Map<string, number>();
    for (const row of lexicon.parties.values()) for (const s of new Set(row.short)) found.set(s, (found.get(s) ?? 0) + 1);
    owners.set(lexicon, (counts = found));
  }
  return lexicon.parties.get(party)?.short.find((s) => s.length === 1 && counts.get(s) === 1 && !COMMON_WORDS.has(s)) ?? null;
}
