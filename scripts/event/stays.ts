/** How long a visit or an exercise lasts: its other end or its length, told beside it or in the sentences around. */
import type { EventTime, TimeMention } from "../facts";
import type { Judged } from "./kinds/frame";
import { startingIn, type Reading } from "./reading";
import type { TimeAt } from "./scene";

/** How far from the visit's sentence its other end may be told, in characters. */
const REACH = 300;
const LONGEST_DAYS = 20;
/** 9日离开, 7日回国, 6日结束访问: after the day. */
const LEFT = /^[^,。;]{0,14}?(?:离开|离境|飞离|回国|返国|返回|启程返|返程|结束[^,。;]{0,12}(?:访问|行程|之行|访))/;
/** 停留至9日, 访问将持续到24日: before the day. */
const STAYED = /(?:停留|逗留|持续|延续|访问)将?[至到](?:本月|当月|同月)?$/;
/** 4日抵达: before the visit's last day. */
const ARRIVED = /^[^,。;]{0,6}?(?:抵达|飞抵|到达|抵)/;
/** 访问至22日结束. */
const UNTIL = /[至到](?:本月|当月|同月)?$/;
const ENDS = /^(?:结束|止)/;
/** 为期五天, 停留五天; 两天的访问. */
const LENGTH_CUE = /(?:为期|停留|逗留|历时|为时)(?:约|了)?$/;
const LENGTH_OF = /^的?[^,。]{0,6}(?:访问|行程|之行|演习|军演|演练|联演|联训|巡逻)/;

/** The time of a visit of which one end is told, with the mention of its other end or of its length where the text tells one. */
export function stayOf(
  event: Judged,
  time: EventTime,
  events: readonly Judged[],
  near: readonly TimeAt[],
  all: readonly TimeAt[],
): EventTime {
  const [own] = time.mentions;
  if (event.kind === "exercise") return drillOf(event, time, near, all);
  if (event.kind !== "visit" || own === undefined || time.mentions.length > 1) return time;
  const { norm } = event.scene.reading;
  const stays = ({ m }: TimeAt): boolean => {
    const before = norm.slice(Math.max(0, m.span[0] - 8), m.span[0]);
    return STAYED.test(before) || (UNTIL.test(before) && ENDS.test(norm.slice(m.span[1], m.span[1] + 2)));
  };
  const [start, stop] = event.scene.sentence.span;
  // A day of the visit, and in its own sentence the last.
  if (time.relation === "at") {
    const last = startingIn(near, ({ m }) => m.span[0], start, stop).find(
      (t) => t.i !== own && t.m.expression.kind !== "range" && stays(t),
    );
    return last === undefined ? time : { mentions: [own, last.i], relation: "at", of: null, extent: "lasts" };
  }
  if (time.relation !== "from" && time.relation !== "to") return time;
  const { from, to } = windowOf(event, events);
  const inWindow = (list: readonly TimeAt[]): readonly TimeAt[] =>
    startingIn(list, ({ m }) => m.span[0], from, to).filter(({ i }) => i !== own);
  const days = inWindow(near).filter(({ m }) => m.expression.kind !== "range" && isOfVisitor(event, m));
  if (time.relation === "to") {
    const arrived = ({ m }: TimeAt): boolean => ARRIVED.test(norm.slice(m.span[1], m.span[1] + 12)) && !isElsewhere(event, m);
    const last = all.find(({ i }) => i === own)?.m;
    // 25日结束访问,前往下一国。他24日抵达: told after the next journey, and earlier than the end.
    const first =
      days.find(arrived) ??
      startingIn(near, ({ m }) => m.span[0], to, event.scene.sentence.span[1] + REACH).find(
        (t) => last !== undefined && isEarlier(t.m, last) && isOfVisitor(event, t.m) && arrived(t),
      );
    return first === undefined ? time : { mentions: [first.i, ...time.mentions], relation: "at", of: null, extent: "lasts" };
  }
  const stayed = days.find(stays);
  const left = days.find(
    ({ m }) => m.span[0] > event.trigger[0] && LEFT.test(norm.slice(m.span[1], m.span[1] + 34)) && !isElsewhere(event, m),
  );
  const end = stayed ?? left;
  if (end !== undefined) return { mentions: [...time.mentions, end.i], relation: "at", of: null, extent: "lasts" };
  const length = inWindow(all).find(({ m }) => isLength(norm, m));
  return length === undefined ? time : { ...time, mentions: [...time.mentions, length.i] };
}

/** 演习将持续到本月28日, 持续一周至11月1日. */
const GOES_ON = /(?:持续|延续|进行)[^,。]{0,6}[至到](?:本月|当月|同月)?$/;

/** An exercise from the day it is told to begin: its last day or its length, told in its sentence or after it. */
function drillOf({ scene, trigger, recalled }: Judged, time: EventTime, near: readonly TimeAt[], all: readonly TimeAt[]): EventTime {
  const [own] = time.mentions;
  if (recalled || time.relation !== "at" || own === undefined || time.mentions.length > 1) return time;
  const { norm } = scene.reading;
  const told = near.find(({ i }) => i === own);
  if (told === undefined || told.m.expression.kind === "range") return time;
  const [from, end] = scene.sentence.span;
  const inWindow = (list: readonly TimeAt[]) => startingIn(list, ({ m }) => m.span[0], from, end + REACH).filter(({ i }) => i !== own);
  const last = inWindow(near).find(({ m }) => m.span[0] > told.m.span[0] && GOES_ON.test(norm.slice(m.span[0] - 16, m.span[0])));
  if (last !== undefined) return { mentions: [own, last.i], relation: "at", of: null, extent: "lasts" };
  const length = inWindow(all).find(({ m }) => isLength(norm, m) && m.span[1] > trigger[0] - REACH);
  return length === undefined ? time : { ...time, mentions: [own, length.i], relation: "from" };
}

/** The sentences around a visit, up to the traveller's next one. */
function windowOf({ scene, trigger, actor, recipient }: Judged, events: readonly Judged[]): { from: number; to: number } {
  const next = events.find((e) => e.kind === "visit" && e.trigger[0] > trigger[0] && e.actor === actor && e.recipient !== recipient);
  const [start, end] = scene.sentence.span;
  return { from: Math.max(scene.reading.cut.span[0], start - REACH), to: Math.min(next?.trigger[0] ?? Infinity, end + REACH) };
}

/** An earlier day of the same month. */
function isEarlier({ expression: a }: TimeMention, { expression: b }: TimeMention): boolean {
  if (a.kind !== "fields" || b.kind !== "fields" || a.fields.day === undefined || b.fields.day === undefined) return false;
  return a.fields.day < b.fields.day && (a.fields.month ?? b.fields.month) === b.fields.month;
}

function isLength(norm: string, m: TimeMention): boolean {
  const e = m.expression;
  if (e.kind !== "duration" || e.unit !== "day" || e.direction !== null || e.n < 1 || e.n > LONGEST_DAYS) return false;
  return LENGTH_CUE.test(norm.slice(Math.max(0, m.span[0] - 5), m.span[0])) || LENGTH_OF.test(norm.slice(m.span[1], m.span[1] + 12));
}

/** Nobody of another country acts around the day. */
function isOfVisitor({ scene, actor }: Judged, m: TimeMention): boolean {
  const { norm, actors } = scene.reading;
  const [from, to] = clauseAround(norm, m);
  return startingIn(actors, (a) => a.start, from, to).every(
    (a) => a.kind !== "person" || a.parties.length === 0 || a.parties.includes(actor ?? ""),
  );
}

/** 离开X, 抵达X: of another country than the host's. */
function isElsewhere({ scene, actor, recipient }: Judged, m: TimeMention): boolean {
  const reading: Reading = scene.reading;
  const [, to] = clauseAround(reading.norm, m);
  const places = startingIn(reading.places, (h) => h.start, m.span[1], to).map((h) => h.rows[0]!.country);
  const named = startingIn(reading.parties, (h) => h.start, m.span[1], to).flatMap((h) => h.parties);
  return [...places, ...named].some((p) => p !== recipient && p !== actor);
}

/** The clause of a mention. */
function clauseAround(norm: string, m: TimeMention): [number, number] {
  const lead = norm.slice(Math.max(0, m.span[0] - 40), m.span[0]);
  const rest = norm.slice(m.span[1], m.span[1] + 40);
  const end = rest.search(/[,。;\n]/);
  return [
    m.span[0] - lead.length + Math.max(...[..."，,。;\n"].map((c) => lead.lastIndexOf(c))) + 1,
    m.span[1] + (end < 0 ? rest.length : end),
  ];
}
