/** Whether a happening took place, is planned, put off, called off, told as history, or only hoped for. */
import type { Status } from "../../data/schema";

export interface Modality {
  /** Null: hoped for, denied, hypothetical: no event. */
  readonly status: Status | null;
  readonly recalled: boolean;
}

const HOPE =
  /希望|期待|期盼|盼望|有望|愿(?!景)|建议|提议|呼吁|敦促|要求|争取|力争|如果|[若倘拟]|一旦|除非|考虑|探讨|商讨|寻求|准备好|有意|打算|可能|或将|支持|鼓励|欢迎(?=[^,]{0,10}尽早)|早日|尽早|推动|促进|加快|应当|应该|必须|需要|需(?!求)|旨在|以便|为了|致力于|包括|内容|愿意|同意|商定|邀请(?!,)|提出[^,]{0,8}邀请|不排除|谋求|讨论|协商|主张/;
const DENIED = /未(?!来)|没有|没能|拒绝|否认|不会|不再|不愿|无法|无意|尚未|从未|并不|不(?=举行|出席|访问|会见|签署|参加)/;
/** 将不出席8月在南非举行的…: the verb may stand far from the name. */
const REFUSED = /不[会再能]?(?:出席|参加|访问|会见|举行|赴)[^,]*$/;
/** Whose invitation brings the visitor is no hope. */
const INVITATION = /[应受][^,。]{0,60}?(?:邀请|之邀)/g;
/** 将两国关系提升为…: 将 for 把. */
const PLANNED =
  /(?<![大上中少准])将(?![军士领])(?![^,。建恢]{0,20}关系(?:等级|级别)?(?:正式|进一步|全面|重新|再度)?(?:提升|提高|升|定位|确立为|降|恢复到|$))|定于|计划(?![()》第署]|指导|委员|项目|管理)|预定|预计|即将|筹备(?![会委])|拟[于在]|安排于|准备(?=于|在)|不迟于|最迟|择期|(?:^|[日天午晚他她也还并都])会(?=先后|分别|[跟与在于到赴]|前往|$)/;
/** 按照日程,…会见: to come, unless the verb tells it done (会见了). */
const SCHEDULED = /(?:按照?|依照|根据)(?:规划|行程|日程|安排)/;
const POSTPONED = /推迟|延期|延后|押后|暂缓|改期/;
const CANCELLED = /取消|中止|搁置|叫停|告吹/;
/** 取消了原定于5月21日至23日对…的访问. */
const FATE = /(推迟|延期|押后|取消|叫停|搁置)了?(?:其|自己|此前|早前)?(?:原定|原计划|原本|预定|计划|既定|这次|此次|本次|对|赴)[^,。]*$/;
const MOVED = /^[^,。]{0,16}(?:推迟|延期|延后|押后|改期)(?:举行)?[至到][^,。]{0,6}[0-9一二三四五六七八九十明后下]/;
const PAST = /已经?|日前|昨|刚刚|成功|圆满|了$/;
const RECALLED = /曾(?![侯国庆])|此前|上一次|上次|回顾|自[^,]{0,24}以来(?!的?首)|当年|[^今]年前|历史上|早在|过去|多次|历任|上届/;

/**
 * Reads the words between the subject and the trigger (`before`), the words after the trigger up to the clause's end (`after`), and
 * what stands earlier in the sentence (`earlier`).
 */
export function readModality(before: string, after: string, earlier: string): Modality {
  before = before.replace(INVITATION, "");
  if (DENIED.test(before.slice(-14)) || REFUSED.test(before))
    return { status: CANCELLED.test(before) ? "cancelled" : null, recalled: false };
  // 推迟至6月3日: the plan that takes the old one's place.
  if (MOVED.test(after)) return { status: "planned", recalled: false };
  const fate = FATE.exec(before)?.[1];
  if (fate !== undefined) return { status: POSTPONED.test(fate) ? "postponed" : "cancelled", recalled: false };
  if (POSTPONED.test(before.slice(-16)) || /^[^,。]{0,24}(?:推迟|延期|延后|改期)/.test(after))
    return { status: "postponed", recalled: false };
  if (CANCELLED.test(before.slice(-16)) || /^[^,。]{0,20}(?:被|已|宣布|临时)?取消/.test(after))
    return { status: "cancelled", recalled: false };
  const plans = (words: string) => PLANNED.test(words) || (SCHEDULED.test(words) && !/^[了过]/.test(after));
  const planned = plans(before) || /^[^,。]{0,10}前夕/.test(after) || (plans(earlier) && !PAST.test(before));
  if (HOPE.test(before) && !(planned && /将|定于|拟[于在]|不迟于|最迟/.test(before.replace(/.*(?:希望|愿|建议|期待)/, ""))))
    return { status: null, recalled: false };
  if (planned) return { status: "planned", recalled: false };
  const recalled = RECALLED.test(before) || /^[^,。]{0,8}(?:以来|至今)/.test(after);
  return { status: "held", recalled };
}
