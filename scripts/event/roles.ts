/** Which role an actor has in its clause: subject, object, with, to, on, for, inviter, aside. */
import { withoutEpithet } from "./epithet";
import type { Actor, Reading } from "./reading";
import type { Part, Role, TimeAt } from "./scene";

const MARKS: readonly (readonly [RegExp, Role])[] = [
  [/(?:(?<!接)[应受]邀?|经)$/, "inviter"],
  [/(?:[与同和跟偕及暨、\-–—]|会同|连同|以及)$/, "with"],
  [/(?:[向给致予]|致函|致电|致信)$/, "to"],
  [/(?:对|针对)$/, "on"],
  [
    /(?:会见|接见|会晤|拜会|约见|召见|面见|晋见|晋谒|谒见|觐见|接待|欢迎|祝贺|感谢|邀请|任命|迎接|看望|批评|谴责|敦促|要求|包括|通知|承认|支持|驱逐)[了过]?$|[0-9一二两三四五六七八九十][名位]$/,
    "object",
  ],
  [/为$/, "for"],
  [
    /(?:[据在除于距继从因就赴驻]|代表|陪同|作为|来自|根据|关于|围绕|抵达|离开|访问|途经|途径|[转飞返前][往赴抵]|赶赴|驶入|停靠|降落|先到|来到|到访|造访|出访|驶抵|参访|位于|[首末一二三四五两下]站(?:[就便将]?[是为在])?)$/,
    "aside",
  ],
];
const ASIDE_AFTER =
  /^(?:的?陪同下|报道|消息|电视|电台|媒体|[\u4e00-\u9fff]{0,8}(?:[社报台]|网站?)(?:报道|消息|网|\d)|主持下|见证下|斡旋下|调解下|问题|关系|边[境界]|首都|境内|市场|局势|危机|籍|裔|人(?!民)|[东西南北中]部|(?!在)[\u4e00-\u9fff]{0,3}(?:[省州市岛港湾]|机场|会议中心|宾馆|酒店))/;
const INVITED = /^[^,。]{0,12}?(?:的?(?:盛情|友好)?邀请|之邀)/;
/** 访智期间, 来华的X: the journey's end in one character. */
const BOUND = /(?<!采)[来访抵离返旅]$/;
/** 位于某地的X: where the one that acts lies. */
const SITUATED = /^(?:位[于处在]|地处|身为)[^,。]{1,16}的/;
/** 同前一天抵达的X: the preposition stands before the relative clause. */
const RELATIVE = /^((?:[^,。]+?)?(?:[与同和跟向给由应、]|会[见晤]|[接晋觐谒面]见|接待|迎接|欢迎|拜会))[^,。]{1,60}的$/;

/** The part an actor takes in its clause by the words before and after it; `parts` are those before it there. */
export function partOf(reading: Reading, times: readonly TimeAt[], from: number, to: number, actor: Actor, parts: readonly Part[]): Part {
  const { norm } = reading;
  const before = parts.at(-1) ?? null;
  const gapFrom = before === null ? from : Math.min(before.actor.end, actor.start);
  // 接见“某国访问团”: the mark opens nothing of its own.
  let gap = norm.slice(gapFrom, actor.start).replace(/[ “「『]+$/, "");
  const after = norm.slice(actor.end, Math.min(to, actor.end + 16));
  // 欧盟轮值主席国德国总理: the chair names the country again.
  gap = gap.replace(/[^与同和、,]{0,6}(?:主席国|东道国|候选国)$|[^与同和、,向给]{2,30}轮值主席$/, "");
  // 由三艘军舰组成的A国编队: what it is made of is told before.
  gap = gap.replace(/由[^,。]{2,90}组成的$/, "");
  // 接待来访某国总理, 接见了新任某国大使: without 的.
  gap = gap.replace(/((?:会[见晤]|接[见待]|欢迎|迎接|拜会)[了过]?)(?:来访|到访|新任|新到任|候任|离任)$/, "$1");
  const described = gap;
  if (actor.kind !== "pair") gap = withoutEpithet(gap, actor);
  const bare = gap;
  if (gap.endsWith("的")) {
    // 同来华访问的X: a place inside the relative clause does not begin the phrase.
    const outer = parts.findLast((p) => p.role !== "aside" && p.role !== "on");
    const relative = RELATIVE.exec(withoutEpithet(norm.slice(outer?.actor.end ?? from, actor.start), actor));
    if (relative !== null) gap = relative[1]!.replace(/ +$/, "");
  }
  const bound = actor.end - actor.start === 1 && BOUND.test(gap);
  const mark = bound ? "aside" : (MARKS.find(([pattern]) => pattern.test(gap))?.[1] ?? null);
  const joined = before !== null && /^(?:[、和与同及暨\-–—]|以及| 和)$/.test(bare.trim());
  const joinedFar = before !== null && mark === "with" && !joined && gap.length < bare.length && /^(?:[、和与同及]|以及)$/.test(gap.trim());
  let role: Role = mark ?? "subject";
  if (
    role === "with" &&
    joined &&
    before !== null &&
    (before.role === "with" ||
      before.role === "to" ||
      before.role === "inviter" ||
      before.role === "aside" ||
      before.role === "on" ||
      before.role === "for") &&
    /^(?:[、和及与]|以及)$/.test(bare.trim())
  )
    role = before.role;
  if (role === "with" && joined && bare.trim() === "、" && before !== null) role = before.role;
  if (mark === "inviter" || (INVITED.test(after) && /[应受]/.test(norm.slice(from, actor.start)))) role = "inviter";
  else if (ASIDE_AFTER.test(after) && actor.kind !== "person") role = "aside";
  else if (actor.isPrivate && actor.kind !== "person") role = "aside";
  else if (role === "subject" && before !== null && GOES_ON.test(bare) && isSame(before.actor, actor)) role = before.role;
  // 联盟轮值主席某国总统某某: the second names again who chairs.
  else if (before !== null && bare === "" && actor.kind === "person" && isChair(reading, before)) role = "aside";
  else if (/^的/.test(after) && role === "subject" && actor.kind !== "pair") role = "aside";
  // 世界上只有一个中国: a bare country acts only where its clause begins.
  else if (
    role === "subject" &&
    actor.kind === "party" &&
    !joined &&
    !/(?:见证|宣布|[称悉说]|透露|国家|岛国|邻国|盟国)$/.test(described) &&
    leadLength(norm, times, from, actor.start) > 4
  )
    role = "aside";
  return { actor, role, joined: joined || joinedFar };
}

/** 北韩领袖金正恩, 蒙古议会某小组主席某某: the name goes on where the state's ended. */
const GOES_ON = /^(?:(?:最高|革命)?(?:领袖|领导人)|强人)?$/;
const isSame = (a: Actor, b: Actor): boolean => a.kind !== "person" && b.kind === "person" && a.parties.join() === b.parties.join();

/** Who heads an organisation, told by office alone. */
const isChair = ({ lexicon }: Reading, { actor }: Part): boolean =>
  actor.kind === "person" &&
  actor.people.every((p) => p.name === "") &&
  actor.parties.some((p) => lexicon.parties.get(p)?.type === "organization");

/** Characters between a clause's start and an actor that are neither a time nor punctuation. */
function leadLength(norm: string, mentions: readonly TimeAt[], from: number, to: number): number {
  const times = mentions
    .filter(({ m }) => m.span[0] < to && m.span[1] > from)
    .reduce((n, { m }) => n + Math.min(to, m.span[1]) - Math.max(from, m.span[0]), 0);
  // (德国之声中文网)美国与…, 新华社某地3月4日电(记者某某)中国政府…: whose report it is.
  const credit =
    /^(?:\([^()]{0,40}\)|【[^【】]{0,40}】|[^,。]{0,24}日专?[电讯](?:\([^()]{0,40}\))?)/.exec(norm.slice(from, to))?.[0].length ?? 0;
  return (
    norm
      .slice(from + credit, to)
      .replace(SITUATED, "")
      .replace(/[\s,:“”"'()—-]/g, "").length - times
  );
}
