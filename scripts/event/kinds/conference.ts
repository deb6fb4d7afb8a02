/** Conferences: an organisation or several states meet; members that attend are their organisation. */
import type { PartyCode } from "../../../data/schema";
import type { Conference } from "../conferences";
import { before, clauseAt, subjectAt, type Part, type Scene } from "../scene";
import { isPublic, peopleOf, sorted, type Draft } from "./frame";

const ATTEND = /(?:出席|参加|与会|列席|主持|举行|召开|举办|参与)[^,。;]{0,40}$/;
const HELD = /^[^,。;]{0,50}?(?:举行|召开|开幕|闭幕|结束|落幕|举办|开始)/;

/** Conferences told in a sentence: attended, opened, held. */
export function conferenceDrafts(scene: Scene, conferences: readonly Conference[]): Draft[] {
  const [start, end] = scene.sentence.span;
  return conferences.filter((c) => c.start >= start && c.end <= end).flatMap((c) => readConference(scene, c));
}

const unique = (parts: readonly Part[]): Part[] => parts.filter((p, i) => parts.indexOf(p) === i);

function readConference(scene: Scene, conference: Conference): Draft[] {
  const { norm, lexicon } = scene.reading;
  const clause = clauseAt(scene, conference.start);
  const lead = norm.slice(clause.start, conference.start);
  const after = norm.slice(conference.end, clause.end);
  const attended = ATTEND.test(lead);
  const verb = HELD.exec(after);
  const held = verb !== null || /(?:举行|召开)[^,。;]{0,30}$/.test(lead);
  if ((!attended && !held) || /(?:为|曾)了?(?:出席|参加)[^,。]*$/.test(lead)) return [];
  const present = unique([...subjectAt(scene, conference.start), ...before(scene, conference.start, "with")]).filter(isPublic);
  const attendees = present.filter((p) => p.actor.kind === "person");
  const committee = conference.organizations.length === 0 && /委员会(?!峰)|磋商|对话(?!会)|协商/.test(conference.name);
  const members = new Set<PartyCode>(conference.organizations.flatMap((o) => lexicon.parties.get(o)?.members ?? []));
  const guests =
    attended || committee ? (committee ? present : attendees).flatMap((p) => p.actor.parties).filter((p) => !members.has(p)) : [];
  const isOpen = conference.organizations.includes("UN");
  const parties = sorted([...conference.organizations, ...conference.parties, ...(isOpen ? [] : guests)]);
  if (conference.organizations.length === 0 && parties.length < 2) return [];
  const from = attended ? (attendees.filter((p) => p.actor.end <= conference.start).at(-1)?.actor.end ?? clause.start) : clause.start;
  return [
    {
      // Two sides alone in a committee or a regular meeting speak with one another.
      kind: parties.length === 2 && committee ? "dialogue" : "conference",
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
