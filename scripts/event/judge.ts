/** Whether a draft is told as a fact: its modality, and whether it stands in reported speech. */
import type { Kind, Span } from "../../data/schema";
import { canDate, isNear } from "./datable";
import type { Draft, Judged } from "./kinds/frame";
import { clauseAt, type Clause, type Scene, type TimeAt } from "./scene";
import { readModality } from "./status";

const IMAGINED = /如果|[若倘]|一旦|假如|万一/;
const UNSURE = /[是会能可]否|抵制|宣称将|[先早]于/;
/** What an agreement or a plan lists: 内容包括…联合训练. */
const CONTENT =
  /(?:内容|议题|议程|措施|条款|要点|领域|方案|倡议|清单|规划|协议|计划|成果)(?:还|主要)?(?:包括|涵盖|涉及|有|如下|为)[^。]*$|(?:根据|按照|依照)(?:(?:该|这[一份项])?(?:协[议定]|备忘录|方案|路线图)|(?:该|这[一份项])(?:计划|规划))[^。]*$/;
/** 宣布取消与到访的某某的会晤. */
const OFF =
  /(?:取消|推迟|押后|中止|暂停|叫停)了?(?:原定|原计划|既定|计划)?[^,]{0,8}(?:[与同和对]|举行|进行)[^,]{0,24}$|(?:取消|推迟|押后)[^,]{0,16}(?:原[定计]|按计划)[^,]*$/;
const REMARK =
  /(?:^|[,:“])\s*(?:据悉,?)?(?:这|此[访次行举]|[今本]次|该次)(?:一|访问|之行|行程|到访|会[晤谈])?(?:(?:原本|本来?|[将也还应])*[是系]|标志)/;
/** Verbs whose object is wished for, whoever it is. */
const WISH =
  /(?:希望|愿意?|推动|促进|促成|支持|呼吁|敦促|建议|期待|要求|鼓励|力争|同意推动|准备|斡旋|调解)(?:[与同和跟将]|早日|尽快|尽早)?$/;

/** 未与X会面, 拒绝同X会谈, 否认外长将与X会面: the denial stands before who takes part. */
const DENIAL = /(?:未|没有?|没能|拒绝|否认|不会|不愿|不再|无法|无意|尚未|从未|并未|不准备|不打算)[再能曾将会要]?[与同和跟对]?$/;

/** 推动巴中关系提升, 支持沙伊举行会谈: a wish, a denial or an invitation governs who takes part. */
function isUnreal({ scene, trigger }: Draft, clause: Clause): boolean {
  const { norm } = scene.reading;
  return clause.parts.some((p) => {
    if (p.actor.end > trigger[0] || p.role === "aside") return false;
    const governing = norm.slice(Math.max(clause.start, p.actor.start - 8), p.actor.start);
    const invited = /邀请$/.test(governing) && !/[应受获]/.test(norm.slice(clause.start, p.actor.start));
    return WISH.test(governing) || DENIAL.test(governing) || invited;
  });
}

const TURN = /,(?=不过|但|然而|却)/g;
/** 将转往A国,不过他20日抵达B国: what turns a sentence leaves behind what was planned before it. */
function sinceTurn(norm: string, from: number, to: number): string {
  const turn = [...norm.slice(from, to + 2).matchAll(TURN)].at(-1);
  return norm.slice(turn === undefined ? from : from + turn.index + 1, to);
}

const ENCOUNTERS: ReadonlySet<Kind> = new Set(["visit", "meeting", "talks", "dialogue", "call"]);
/** 双方同意,…举行磋商: what follows is what they will do. */
const AGREED = /(?:同意|商定|约定|承诺|责成|达成一致)[,:][^。]*$/;
/** 商定10月底会晤, 同意两国外长会晤. */
const AGREES = /同意|商定|约定|责成/;
/** 同意由国务卿访华. */
const AGREED_THAT = /(?:同意|商定|约定|责成)[由让派]?$/;

/** Whether a happening is what somebody agreed to. */
const isAgreed = ({ scene, trigger }: Draft, clause: Clause, before: string, earlier: string): boolean =>
  AGREED.test(earlier) ||
  AGREES.test(before) ||
  clause.parts.some(
    (p) =>
      p.actor.end <= trigger[0] && AGREED_THAT.test(scene.reading.norm.slice(Math.max(clause.start, p.actor.start - 3), p.actor.start)),
  );
/** 很高兴同你通电话: said of the encounter itself. */
const JOY = /(?:高兴|荣幸|难忘|愉快|感谢)[^,。]*$/;
/** 发言人说,欢迎某某访华: said of a journey that is told elsewhere. */
const WELCOMED = /欢迎[^,。]{2,40}$/;
const FACE_TO_FACE: ReadonlySet<Kind> = new Set(["meeting", "talks", "call"]);
/** 总统表示,他已同某某通电话: he tells what he did. */
const OWN_DEED = /^[“\s]*[他她其](?:本人)?(?:已经?|刚刚?|方才)(?![^,。]*(?:多次|曾))/;
/** 总统表示,他将会见某某: he tells what he will do. */
const OWN_PLAN = /^[“\s]*[他她](?:本人)?(?:还|也)?将(?!很快|再次|尽快|继续)[^,。]{0,12}$/;
/** 他将在与某国首相会晤时提出. */
const WHEN_THEY_MEET = /(?:(?<![军上大中少准])将|计划)在?[与同和][^,。]{1,30}$/;
/** 首相下周一访问…: nothing but the day tells that it is to come. */
const TO_COME = /明[天日晚早]|后天|下(?:个?月|周|星期|礼拜)/;

/** 就某某访问X举行吹风会: told before it begins. */
const BRIEFING = /^[^。]*吹风会/;

const FATE = /取消|推迟|延期|押后|延后|改期|未能?成行/;
const ORIGINALLY = /原[定拟订]|原计划|本应|原本/;
/** 按原计划,他将于…: what follows tells the plan that was. */
const OPENING = /(?:^|,)(?:按照?|依照|根据)?原(?:定?计划|定日程),/;
/** But 将按原计划于5日会谈: nothing has changed. */
const AS_PLANNED = /(?:[将仍会]|依然|继续)(?:按照?|依照)原定?计划|如期|照常/;
/** 推迟了访问. But 不会推迟, 推迟至6月. */
const PUT_OFF = /(?<![不未没否勿][^,。]{0,3})(?:取消|推迟|延期|押后|延后|改期)(?![^,。]{0,16}[至到][^,。]{0,6}[0-9明后下])/;

/** 原定周日访问某国,但行程被取消: the fate of a plan told after it. */
function fateOf({ scene }: Draft, clause: Clause): "postponed" | "cancelled" | null {
  const { norm } = scene.reading;
  const rest = norm.slice(clause.end + 1, scene.sentence.span[1]);
  const planned = ORIGINALLY.test(norm.slice(clause.start, clause.end)) || OPENING.test(norm.slice(scene.sentence.span[0], clause.start));
  const told = planned
    ? rest
    : /^(?:[但后却]|不过|然而|最终)/.test(rest) && /行程|访问|会[晤谈见]|此行|日程|成行/.test(rest.slice(0, 16))
      ? rest.slice(0, 30)
      : "";
  const fate = FATE.exec(told)?.[0] ?? (planned ? PUT_OFF.exec(fateBefore(scene, clause))?.[0] : undefined);
  return fate === undefined ? null : /取消|成行/.test(fate) ? "cancelled" : "postponed";
}

/** What stands before the plan that was, in its sentence or, where that opens with it, in the one before (推迟了访问。按原计划,他将于…). */
function fateBefore(scene: Scene, clause: Clause): string {
  const { norm } = scene.reading;
  const [start] = scene.sentence.span;
  if (AS_PLANNED.test(norm.slice(clause.start, clause.end))) return "";
  const opens = ORIGINALLY.test(norm.slice(start, start + 8));
  return norm.slice(opens ? (scene.earlier ?? scene).sentence.span[0] : start, clause.start);
}

/** Modality of a draft; none when it is hoped for, denied, or only talked about. */
export function judge(draft: Draft): Judged[] {
  const { scene, trigger } = draft;
  const { norm } = scene.reading;
  const clause = clauseAt(scene, trigger[0]);
  const from = Math.max(clause.start, Math.min(draft.from ?? clause.start, trigger[0]));
  const before = predicateOf(clause, norm, from, draft.until ?? trigger[0]);
  const after = norm.slice(trigger[1], clause.end);
  const earlier = sinceTurn(norm, scene.sentence.span[0], clause.start);
  const lead = norm.slice(clause.start, trigger[0]);
  if (
    // 若昂, 万一 inside a name is no condition.
    IMAGINED.test(scene.clauses.map((c) => predicateOf(c, norm, c.start, Math.min(c.end, trigger[0]))).join()) ||
    UNSURE.test(lead) ||
    /^[^,。]{0,8}[先早]于/.test(after) ||
    CONTENT.test(earlier + lead) ||
    (/(?:^|[要应将])以/.test(lead) && /为(?:契机|抓手|新?起点|动力|机遇|基础|引领)/.test(after)) ||
    (draft.settled !== true && isUnreal(draft, clause))
  )
    return [];
  const agreed = ENCOUNTERS.has(draft.kind) && isAgreed(draft, clause, before, earlier);
  const modality =
    draft.settled !== true && OFF.test(lead)
      ? { status: /推迟|押后/.test(lead) ? ("postponed" as const) : ("cancelled" as const), recalled: false }
      : draft.passing || draft.settled
        ? { status: "held" as const, recalled: false }
        : readModality(agreed ? before.replace(AGREES, "") : before, after, earlier);
  if (modality.status === null || (agreed && dateIn(scene, clause.start, clause.end) === null)) return [];
  const inSpeech = trigger[0] >= scene.speechFrom;
  if (inSpeech && (JOY.test(lead) || (draft.kind !== "visit" && /高兴|荣幸/.test(norm.slice(scene.speechFrom, trigger[0]))))) return [];
  if (inSpeech && draft.kind === "visit" && WELCOMED.test(norm.slice(Math.max(clause.start, scene.speechFrom), trigger[0]))) return [];
  // 这是法国总统首次访问…: a remark on what was told.
  if (REMARK.test(earlier + lead) && /首[次位度]|第[0-9一二三四五六七八九十]+次|再次|时隔|年来|年后/.test(lead)) return [];
  const recalled =
    modality.recalled ||
    /上一次|上次|^\s*(?:在此之前|此前|早前|先前|早些时候)(?!一)/.test(lead) ||
    draft.rule === "signing.passive" ||
    // 曾多次到访:2001年首次访越,2017年赴…
    (/曾(?![任是在]|担任)/.test(earlier) && dateIn(scene, clause.start, clause.end) === "coarse") ||
    /时任/.test(norm.slice(scene.sentence.span[0], trigger[0]));
  const day = inSpeech ? dateIn(scene, Math.min(scene.speechFrom, clause.start), clause.end) : null;
  // 外交部称,外长某某同…会谈: an office's or a paper's words are the news itself.
  const isNews =
    scene.speaker === "office" && (draft.kind === "exercise" || (ENCOUNTERS.has(draft.kind) && draft.people.some((p) => p.name !== "")));
  // 外长说,政府决定终止…; 发表声明,…表示强烈抗议: the words are the act.
  const act = /^(.*?)(?:决定|宣布)[^,]{0,24}$/.exec(lead);
  const acts =
    (act !== null &&
      !/主席|总统|总理|元首|领导人|共同|一致|[我你们]/.test(act[1]!) &&
      (draft.kind === "relations" || draft.kind === "envoy" || (draft.kind === "aid" && scene.speaker === "office"))) ||
    (draft.kind === "protest" && /(?:表示[^,]{0,6}|向[^,]{1,18})$/.test(lead));
  const own =
    FACE_TO_FACE.has(draft.kind) &&
    (OWN_DEED.test(lead) || (OWN_PLAN.test(lead) && draft.people.length > 1 && draft.people.some((p) => p.name !== "")));
  if (inSpeech && !acts && !isNews && !own && draft.kind !== "signing" && day === null) return [];
  if (inSpeech && draft.passing)
    return draft.rule.endsWith(".passing") && /在$/.test(norm.slice(trigger[0] - 1, trigger[0]))
      ? [{ ...draft, status: "held", recalled: false }]
      : [];
  const toCome =
    agreed ||
    (norm[trigger[1]] === "时" && WHEN_THEY_MEET.test(norm.slice(clause.start, trigger[0]))) ||
    BRIEFING.test(norm.slice(trigger[1], scene.sentence.span[1])) ||
    (!inSpeech && !recalled && ENCOUNTERS.has(draft.kind) && TO_COME.test(dayBefore(scene, clause) + lead));
  const status = modality.status === "held" && toCome ? "planned" : modality.status;
  return [
    {
      ...draft,
      status: (status === "held" || status === "planned" ? fateOf(draft, clause) : null) ?? status,
      recalled: recalled || (inSpeech && status === "held" && (acts || isNews ? day === "coarse" : day !== "day")),
      weight: draft.weight - (inSpeech ? 150 : 0),
    },
  ];
}

/** A clause before that is nothing but a time: 下周一,…. */
function dayBefore(scene: Scene, clause: Clause): string {
  const before = scene.clauses[scene.clauses.indexOf(clause) - 1];
  return before === undefined || before.end - before.start > 10 ? "" : scene.reading.norm.slice(before.start, before.end);
}

/** The words of [from, to) but those of who takes part: their offices may hold any word. */
function predicateOf(clause: Clause, norm: string, from: number, to: number): string {
  let [words, at] = ["", from];
  for (const { actor } of clause.parts) {
    if (actor.start < at || actor.end > to) continue;
    words += norm.slice(at, actor.start);
    at = actor.end;
  }
  return words + norm.slice(at, to);
}

/** Whether words of speech tell a day, or only a year or a month (then they recall). */
function dateIn(scene: Scene, from: number, to: number): "day" | "coarse" | null {
  const dated = scene.times.filter(({ m }) => canDate(m) && m.role === "event" && m.span[0] >= from && m.span[1] <= to);
  if (dated.length === 0) return null;
  return dated.some(({ m }) => isNear(m.expression)) ? "day" : "coarse";
}

/** A sentence that opens with a time or goes on telling ends the speech of its paragraph. */
export function isNarrative(norm: string, span: Span, times: readonly TimeAt[]): boolean {
  const head = norm.slice(span[0], span[0] + 8);
  const timed = times.some(({ m }) => canDate(m) && m.span[0] <= span[0] + 4 && isNear(m.expression));
  return timed || /^(?:随后|会[谈见晤]后|之后|会后|访问期间|仪式后|会谈结束)/.test(head);
}
