/** Messages: congratulations, condolences, replies, from a sender to a receiver. */
import { before, clauseAt, objectsAt, subjectAt, type Part } from "../scene";
import { isPublic, partiesWith, peopleOf, sorted, type Rule } from "./frame";

const MUTUAL = /互致|互贺/;

export const message: Rule = (context) => {
  const { scene, trigger, pair, conferences } = context;
  const { norm } = scene.reading;
  const clause = clauseAt(scene, trigger.start);
  const lead = norm.slice(clause.start, trigger.start);
  const subject = subjectAt(scene, trigger.start).filter(isPublic);
  const mutual = MUTUAL.test(trigger.word) || MUTUAL.test(lead);
  const to: readonly Part[] = before(scene, trigger.start, "to").filter(isPublic);
  const objects = to.length > 0 ? to : objectsAt(scene, trigger.end).filter(isPublic);
  const sender = partiesWith(subject, null);
  const receivers = [...objects, ...(mutual ? before(scene, trigger.start, "with") : [])];
  let told = partiesWith(receivers, pair);
  if (told.length === 0) {
    const meeting = conferences.find((c) => c.start >= clause.start && c.end <= clause.end);
    told = [...(meeting?.organizations ?? [])];
  }
  const parties = sorted([...sender, ...told]);
  if (sender.length === 0 || parties.length < 2 || (sender.length > 1 && !mutual)) return [];
  const receiver = told.find((p) => !sender.includes(p)) ?? null;
  return [
    {
      kind: "message",
      rule: mutual ? "message.mutual" : "message.sent",
      weight: 320,
      trigger: [trigger.start, trigger.end],
      scene,
      parties,
      actor: mutual ? null : sender[0]!,
      recipient: mutual ? null : receiver,
      people: peopleOf([...subject, ...receivers]).filter((p) => p.party !== null && parties.includes(p.party)),
      from: subject.at(-1)!.actor.end,
    },
  ];
};
