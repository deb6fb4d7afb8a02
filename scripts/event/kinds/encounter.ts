/** Meetings, talks, dialogues and calls: two sides that speak with one another. */
import { before, clauseAt, objectsAt, subjectAt, type Part, type Scene } from "../scene";
import { encounterDraft } from "./encounterDraft";
import { isPublic, partiesWith, sorted, type Context, type Draft, type Rule } from "./frame";
import { inPassing, metInPassing } from "./passing";
import { together } from "./together";
import { groupBy } from "../../groupBy";

/** Verbs that take the other side as object. */
const TRANSITIVE =
  /^(?:亲切)?(?:会见|接见|接待|会晤|拜会|拜访|拜见|约见|面见|晋见|晋谒|谒见|觐见|看望|探望|见到|召见|礼节性拜会|礼节性拜访|面晤|晤)$/;
const LIGHT = /(?:举行|进行|展开|开展|召开|主持|举办|有|出席|参加|开始|结束|启动|完成)[^,。;]{0,60}$/;
/** 会谈上, 会见时: refers to a happening told elsewhere. */
const PASSING = /^(?:[上中时后前的]|结束|期间|开始前|间隙|之后)/;
const NO_EVENT =
  /^(?:记者|媒体|[厅室录]|所(?!罗门)|是(?!在)|国(?![务家会防王民])|纪要|成果|机制|合作(?!委)|[方形]式|达成一致|伙伴|平台|渠道|窗口|气氛|关系|框架|议程|采访|号码|线路)/;
const PRESS = /^了?(?:中外)?(?:记者|媒体|球迷|选民|代表们|新闻界)/;
const PROTESTED = /(?:提出|表示)[^,。]{0,10}(?:交涉|抗议)/;
/** Another word of the sentence tells the encounter in which views were exchanged. */
const ENCOUNTER = /会[见晤谈面商]|见面|通话|电话|磋商|拜[会访见]|[接晋觐谒]见|接待|座谈|对话|谈判|访问|会议|峰会/;

export const encounter: Rule = (context) => {
  const { scene, trigger } = context;
  const { norm } = scene.reading;
  const clause = clauseAt(scene, trigger.start);
  const after = norm.slice(trigger.end, clause.end);
  const lead = norm.slice(clause.start, trigger.start);
  if (/(?:承办|斡旋|调解|促成|推动)[^,。]*$/.test(lead)) return [];
  if (NO_EVENT.test(after) || PRESS.test(after)) return [];
  if (trigger.word === "电话" && !isCalled(lead, after)) return [];
  // 约见大使,就…提出严正交涉: the protest is what happened.
  if (trigger.word === "约见" && PROTESTED.test(norm.slice(trigger.end, scene.sentence.span[1]))) return [];
  if (/^(?:交换|讨论|商讨)/.test(trigger.word)) return viewsExchanged(context);
  // 举行会谈,就某事进行磋商: what was done there.
  if (
    trigger.word === "磋商" &&
    /^[^,。]{0,2}就[^,。]*[行开]$/.test(lead) &&
    ENCOUNTER.test(norm.slice(scene.sentence.span[0], clause.start))
  )
    return [];
  const transitive = TRANSITIVE.test(trigger.word);
  const objects = transitive ? objectsAt(scene, trigger.end).filter(isPublic) : [];
  const received = objects.length === 0 ? receivedBy(scene, trigger.start) : undefined;
  if (received !== undefined) return receivedMeeting(context, received);
  // 接待某国政要的访问: whom he will see is not told.
  if (objects.length > 0 && /^(?:政要)?的(?:来|到)?访/.test(norm.slice(objects.at(-1)!.actor.end, clause.end))) return [];
  if (objects.length > 0) return metInPassing(context, objects) ?? objectMeetings(context, objects);
  if (transitive && (/^[拜看探召约接面晋谒觐]/.test(trigger.word) || /共同$/.test(lead))) return [];
  const light = LIGHT.exec(lead);
  if (PASSING.test(after) && !/^中[国方]/.test(after) && !lead.endsWith("、") && trigger.word !== "电话")
    return /在$|^$|[ ,]$|双方在$/.test(lead.slice(-2)) || /^(?:[上中时后]|结束|之后)/.test(after) ? inPassing(context) : [];
  const told = together(context, light === null ? null : clause.start + light.index);
  // 举行峰会: of more than two a conference, told by its own name.
  return trigger.word.endsWith("峰会") ? told.filter((d) => d.parties.length === 2) : told;
};

/** 通了约20分钟电话, 在与某某的电话中: not every telephone is a call. */
const isCalled = (lead: string, after: string): boolean =>
  /通(?:了|过)?[^,。通]{0,12}$/.test(lead) || (/^(?:中|里|交流|沟通)/.test(after) && /[与同和跟][^,。]{2,40}的$|在$/.test(lead));

/** 就某事同某某交换意见: a meeting only where no other word tells it, and people of both sides are named. */
function viewsExchanged(context: Context): readonly Draft[] {
  const { scene, trigger } = context;
  const { norm } = scene.reading;
  const [start, end] = [scene.previous?.sentence.span[0] ?? scene.sentence.span[0], scene.sentence.span[1]];
  if (ENCOUNTER.test(norm.slice(start, end))) return [];
  return together(context, trigger.start).filter((d) => d.parties.every((p) => d.people.some((x) => x.party === p && x.name !== "")));
}

/** 接受某国大使的辞行拜会: the guest stands between, the host acts. */
const ACCEPTS = /接受了?[^,。]{2,40}的[^,。]{0,4}$/;

/** 受到国家主席某某会见: the host stands before the verb, the guest is the topic. */
function receivedBy(scene: Scene, at: number): Part | undefined {
  const { norm } = scene.reading;
  const host = clauseAt(scene, at).parts.findLast((p) => p.actor.end <= at && isPublic(p));
  const clause = clauseAt(scene, at);
  if (host !== undefined && ACCEPTS.test(norm.slice(clause.start, at)) && /接受了?$/.test(norm.slice(clause.start, host.actor.start)))
    return host;
  return host !== undefined &&
    /(?:受到|获得?)了?$/.test(norm.slice(host.actor.start - 3, host.actor.start)) &&
    /^的?(?:亲切)?$/.test(norm.slice(host.actor.end, at))
    ? host
    : undefined;
}

function receivedMeeting(context: Context, host: Part): Draft[] {
  const guests = subjectAt(context.scene, host.actor.start).filter(
    (p) => isPublic(p) && !p.actor.parties.some((x) => host.actor.parties.includes(x)),
  );
  const parties = sorted(partiesWith([host, ...guests], null));
  if (parties.length < 2) return [];
  const { kind } = context.trigger.row;
  return [
    // 预计将于7日受到某某接见: the plan stands before the host.
    encounterDraft(context, {
      kind,
      rule: "meeting.received",
      weight: 260,
      parties,
      parts: [host, ...guests],
      from: clauseAt(context.scene, context.trigger.start).start,
    }),
  ];
}

/** A会见B: every object of another party is a meeting of its own. */
function objectMeetings(context: Context, objects: readonly Part[]): Draft[] {
  const { scene, trigger, pair } = context;
  const subject = [...subjectAt(scene, trigger.start).filter(isPublic), ...before(scene, trigger.start, "with")].filter(
    (p, i, all) => all.indexOf(p) === i,
  );
  const own = partiesWith(subject, null);
  if (own.length === 0) return [];
  const joint = /(?:共同|集体|一起)$/.test(scene.reading.norm.slice(trigger.start - 2, trigger.start));
  const lists = joint ? [objects] : [...groupBy(objects, (object) => partiesWith([object], pair).join()).values()];
  return lists.flatMap((list) => {
    const parties = sorted([...own, ...partiesWith(list, null)]);
    if (parties.length < 2 || (own.length > 1 && joint)) return [];
    const [kind, from] = [trigger.row.kind, subject.at(-1)!.actor.end];
    return [encounterDraft(context, { kind, rule: "meeting.object", weight: 320, parties, parts: [...subject, ...list], from })];
  });
}
