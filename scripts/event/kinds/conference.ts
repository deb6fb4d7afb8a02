/** Conferences: an organisation or several states meet; members that attend are their organisation. */
import type { PartyCode } from "../../../data/schema";
import type { Conference } from "../conferences";
import { before, clauseAt, subjectAt, type Part, type Scene } from "../scene";
import { isPublic, peopleOf, sorted, type Draft } from "./frame";

/** 于广岛举行的峰会期间: who stands before need not be there. */
const ATTEND = /(?:出席|参加|与会|列席|主持|参与|(?:举行|召开|举办)(?!的))[^,。;]{0,40}$/;
const HELD = /^[^,。;]{0,50}?(?:举行|召开|开幕|闭幕|结束|落幕|举办|开始|登场|拉开|揭幕|推迟|延期|改期|取消)/;

/** Conferences told in a sentence: attended, opened, held. */
export function conferenceDrafts(scene: Scene, conferences: readonly Conference[]): Draft[] {
  const [start, end] = scene.sentence.span;
  return conferences.filter((c) => c.start >= start && c.end <= end).flatMap((c) => readConference(scene, c));
}

/** 首脑会议, 外长会议: a level of meeting, not a meeting's name. In characters. */
const NAMELESS = 8;

/** 日菲外长会议: two ministers' talks. */
const isTalks = (norm: string, { start, end, organizations }: Conference): boolean =>
  organizations.length === 0 && /(?:外长|外交部长|防长|国防部长|元首|首脑)会议$/.test(norm.slice(start, end));

const unique = (parts: readonly Part[]): Part[] => parts.filter((p, i) => parts.indexOf(p) === i);

function readConference(scene: Scene, conference: Conference): Draft[] {
  const { norm, lexicon } = scene.reading;
  const clause = clauseAt(scene, conference.start);
  const lead = norm.slice(clause.start, conference.start);
  const after = norm.slice(conference.end, clause.end);
  const attended = ATTEND.test(lead);
  const verb = HELD.exec(after);
  const held = verb !== null || /(?:举行|召开)[^,。;]{0,30}$/.test(lead);
  // 会见来华出席峰会的某某: whom he met, no day of the conference.
  if (
    /^的(?![^,。]{0,3}(?:会议|开幕|闭幕|活动))/.test(after) &&
    !/期间/.test(after) &&
    /(?:[来赴到]|前来)[^,。]{0,6}(?:出席|参加|与会)[^,。]*$/.test(lead)
  )
    return [];
  // 峰会前夕,他视察了…: the day is another's.
  if (/^的?(?:前夕|前[一两三]?[天日周]|召开前|举行前|开幕前)/.test(after)) return [];
  if ((!attended && !held) || /(?:为|曾)了?(?:出席|参加)[^,。]*$/.test(lead)) return [];
  const present = unique([...subjectAt(scene, conference.start), ...before(scene, conference.start, "with")]).filter(isPublic);
  const attendees = present.filter((p) => p.actor.kind === "person");
  const committee = conference.organizations.length === 0 && /委员会(?!峰)|磋商|对话(?!会)|协商/.test(conference.name);
  const members = new Set<PartyCode>(conference.organizations.flatMap((o) => lexicon.parties.get(o)?.members ?? []));
  const guests =
    attended || committee ? (committee ? present : attendees).flatMap((p) => p.actor.parties).filter((p) => !members.has(p)) : [];
  const isOpen = conference.organizations.includes("UN");
  const named = [...conference.organizations, ...conference.parties];
  const nameless = named.length === 0 && conference.name.length < NAMELESS;
  const parties = sorted([...named, ...(isOpen ? [] : nameless ? present.flatMap((p) => p.actor.parties) : guests)]);
  if (conference.organizations.length === 0 && parties.length < 2) return [];
  const from = attended
    ? (attendees.filter((p) => p.role === "subject" && p.actor.end <= conference.start).at(-1)?.actor.end ?? clause.start)
    : clause.start;
  return [
    {
      // Two sides alone in a committee or a regular meeting speak with one another.
      kind: parties.length > 2 || !(committee || nameless || isTalks(norm, conference)) ? "conference" : committee ? "dialogue" : "talks",
      rule: attended ? "conference.attended" : "conference.held",
      weight: conference.organizations.length > 0 ? 260 : 120,
      trigger: [conference.start, conference.end],
      scene,
      parties,
      people: peopleOf(attendees),
      name: conference.name,
      from,
      ...(verb !== null && !attended ? { until: conference.end + verb[0].length } : {}),
    },
  ];
}
