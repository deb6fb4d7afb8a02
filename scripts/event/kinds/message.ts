/** Messages: congratulations, condolences, replies, from a sender to a receiver. */
import type { PartyCode, Person } from "../../../data/schema";
import { before, clauseAt, objectsAt, subjectAt, type Part, type Scene } from "../scene";
import { encounterDraft } from "./encounterDraft";
import { isPublic, partiesWith, peopleOf, sorted, type Context, type Draft, type Rule } from "./frame";

const MUTUAL = /互致|互贺/;
/** 致电祝贺某某就任某国总统: who receives it has a name the text tells nowhere else. */
const TOOK_OFFICE =
  /^[,\s]*(?:热烈|诚挚)?(?:祝贺|电贺|恭贺|感谢|慰问)([\u4e00-\u9fff·•・-]{2,20}?)(?:再次|成功|正式|高票)?(?:当选|就任|连任|出任|荣任|继任|担任|荣膺|就职|登基|获任)/;
/** 致电某某,祝贺他就任某国总理. */
const RUNG =
  /^([\u4e00-\u9fff·•・-]{2,24}),(?:热烈|诚挚|对)?[^,。]{0,4}[他她其](?:再次|成功|正式|高票)?(?:当选|就任|连任|出任|荣任|继任|担任|荣膺|就职|登基|获任|被任命)/;
/** 致电 without a word of the occasion is a telephone call outside the mainland's manner. */
const OCCASION = /贺|慰问|唁|哀悼|悼念|吊唁|感谢|谢忱|祝愿|电文|复电|电报/;
/** 收到某某的亲笔信: the sender owns the letter. */
const RECEIVED = /(?:收到|接到|接获)[^,。]*$/;
const ABOUT = /^[,\s]*[对就向]?(?!中)[^,。]{0,6}(?:祝贺|电贺|恭贺|感谢|慰问|哀悼|悼念|吊唁|庆祝)/;

export const message: Rule = (context) => {
  const { scene, trigger, pair, conferences } = context;
  const { norm } = scene.reading;
  const clause = clauseAt(scene, trigger.start);
  const lead = norm.slice(clause.start, trigger.start);
  // 外长转交首相致某国总统的口信: who hands it over sends it.
  const told = subjectAt(scene, trigger.start).filter(isPublic);
  const subject = told.length > 0 ? told : clause.parts.filter((p) => p.role === "subject" && isPublic(p)).slice(0, 1);
  const mutual = MUTUAL.test(trigger.word) || MUTUAL.test(lead);
  const to: readonly Part[] = before(scene, trigger.start, "to").filter(isPublic);
  const objects = to.length > 0 ? to : objectsAt(scene, trigger.end).filter(isPublic);
  const author = RECEIVED.test(lead)
    ? clause.parts.findLast(
        (p) =>
          p.actor.end <= trigger.start && isPublic(p) && /^(?:发来|寄来|写来)?的[^,。]{0,6}$/.test(norm.slice(p.actor.end, trigger.start)),
      )
    : undefined;
  if (author !== undefined) return received(context, author, subject);
  if (trigger.word === "致电" && !OCCASION.test(occasionOf(scene))) return called(context, subject, objects);
  const sender = partiesWith(subject, null);
  const receivers = [...objects, ...(mutual ? before(scene, trigger.start, "with") : [])];
  let whom = partiesWith(receivers, pair);
  if (whom.length === 0) {
    const meeting = conferences.find((c) => c.start >= clause.start && c.end <= clause.end);
    whom = [...(meeting?.organizations ?? [])];
  }
  if (sender.length === 0 || (sender.length > 1 && !mutual)) return [];
  const about = whom.length === 0 && !mutual ? aboutWhom(scene, trigger.end, sender[0]!) : null;
  if (about !== null) whom = [about.party];
  const others = whom.filter((p) => !sender.includes(p));
  const groups = mutual ? [sorted([...sender, ...whom])] : others.map((p) => sorted([sender[0]!, p]));
  const people = [...peopleOf([...subject, ...receivers]), ...(about?.people ?? [])];
  return groups
    .filter((parties) => parties.length >= 2)
    .map((parties): Draft => ({
      kind: "message",
      rule: mutual ? "message.mutual" : about === null ? "message.sent" : "message.about",
      weight: about === null ? 320 : 240,
      trigger: [trigger.start, trigger.end],
      scene,
      parties,
      actor: mutual ? null : sender[0]!,
      recipient: mutual ? null : (parties.find((p) => p !== sender[0]) ?? null),
      people: people.filter((p) => p.party !== null && parties.includes(p.party)),
      from: subject.at(-1)!.actor.end,
    }));
};

/** The sentence and those beside it in the document, in which the occasion of a telegram is told. */
const occasionOf = ({ reading, sentence, earlier }: Scene): string =>
  reading.norm.slice(earlier?.sentence.span[0] ?? sentence.span[0], sentence.span[1] + 120);

function received(context: Context, author: Part, subject: readonly Part[]): Draft[] {
  const { scene, trigger } = context;
  const [from, to] = [partiesWith([author], null), partiesWith(subject, null)];
  if (from.length !== 1 || to.length !== 1 || from[0] === to[0]) return [];
  const parties = sorted([...from, ...to]);
  return [
    {
      kind: "message",
      rule: "message.received",
      weight: 280,
      trigger: [trigger.start, trigger.end],
      scene,
      parties,
      actor: from[0]!,
      recipient: to[0]!,
      people: peopleOf([author, ...subject]),
      from: author.actor.end,
    },
  ];
}

/** 总理致电某国总统,讨论…: a call with each of those who are rung. */
function called(context: Context, subject: readonly Part[], objects: readonly Part[]): Draft[] {
  const own = partiesWith(subject, null);
  if (own.length !== 1) return [];
  const others = [...new Set(partiesWith(objects, context.pair))].filter((p) => p !== own[0]);
  const from = subject.at(-1)!.actor.end;
  return others.map((party) => {
    const parts = [...subject, ...objects.filter((p) => p.actor.parties.includes(party))];
    return encounterDraft(context, { kind: "call", rule: "call.rung", weight: 240, parties: sorted([own[0]!, party]), parts, from });
  });
}

/** The one other party that the rest of the sentence tells, and who takes office there. */
function aboutWhom(scene: Scene, from: number, sender: PartyCode): { party: PartyCode; people: readonly Person[] } | null {
  const { norm, text } = scene.reading;
  const rest = norm.slice(from, scene.sentence.span[1]);
  const named = TOOK_OFFICE.exec(rest) ?? RUNG.exec(rest);
  if (named === null && !ABOUT.test(rest)) return null;
  const parts = scene.clauses.flatMap((c) =>
    c.parts.filter((p) => p.actor.start >= from && isPublic(p) && !p.actor.parties.includes(sender)),
  );
  const parties = [...new Set(parts.flatMap((p) => p.actor.parties))];
  if (parties.length !== 1) return null;
  const holder = parts.flatMap((p) => p.actor.people)[0];
  if (named === null || holder === undefined || holder.name !== "")
    return { party: parties[0]!, people: peopleOf(parts).filter((p) => p.name !== "") };
  const start = from + named[0].lastIndexOf(named[1]!);
  return { party: parties[0]!, people: [{ ...holder, name: text.slice(start, start + named[1]!.length) }] };
}
