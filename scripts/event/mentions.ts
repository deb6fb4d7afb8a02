/** Event mentions of a document: who met, visited, called, signed with whom, one mention a telling. */
import type { Kind, PartyCode, Rank, Track } from "../../data/schema";
import { RANKS } from "../../data/schema";
import type { DocumentCut, EventMention, Page, TimeMention } from "../facts";
import type { Lexicon } from "../lexicon/lexicon";
import { readDocument } from "./actors";
import type { Reading } from "./reading";
import { findConferences, type Conference } from "./conferences";
import { canDate, dateEvents, isNear, type Datable } from "./dates";
import { conferenceDrafts } from "./kinds/conference";
import type { Draft, Trigger } from "./kinds/frame";
import { RULES } from "./kinds/index";
import { placeOf } from "./places";
import { analyse, clauseAt, isQuoted, type Scene } from "./scene";
import { splitSentences } from "./sentences";
import { readModality } from "./status";
import { trackOf } from "./offices";

interface Judged extends Draft {
  readonly status: EventMention["status"];
  readonly recalled: boolean;
}

/**
 * Finds who does what with whom in one document. Pure; spans are absolute; `mentions` are the document's, and `time.mentions` indices into
 * them. One mention a telling: headline, caption and body that tell one happening give equal essentials, merging is the next stage's.
 */
export function findEventMentions(page: Page, cut: DocumentCut, mentions: readonly TimeMention[], lexicon: Lexicon): EventMention[] {
  const base = readDocument(page, cut, mentions, lexicon);
  const conferences = findConferences(base.norm, base.text, cut.span, base.parties, lexicon);
  const reading: Reading = { ...base, actors: base.actors.filter((a) => !conferences.some((c) => a.start >= c.start && a.start < c.end)) };
  const drafts = draftsOf(reading, conferences);
  const judged = settle(drafts.flatMap((draft) => judge(draft)));
  const datable: Datable[] = judged.map((d) => ({
    scene: d.scene,
    trigger: d.trigger,
    kind: d.kind,
    key: `${d.kind}|${d.parties.join("-")}`,
    recalled: d.recalled,
    planned: d.status === "planned",
    passing: d.passing ?? false,
    dated: d.dated,
  }));
  const times = dateEvents(datable, mentions, base.norm);
  return judged.map((d, i) => finish(d, times[i]!, partOf(d, judged)));
}

function draftsOf(reading: Reading, conferences: readonly Conference[]): Draft[] {
  const { norm, cut, lexicon } = reading;
  const triggers: Trigger[] = lexicon
    .find("trigger", norm, cut.span)
    .flatMap((h) => h.rows.map((row) => ({ start: h.start, end: h.end, word: h.word, row })));
  const free = triggers.filter((t) => !conferences.some((c) => t.start >= c.start && t.end <= c.end));
  const drafts: Draft[] = [];
  let pair = firstPair(reading);
  let previous: Scene | null = null;
  let speechOf = -1;
  for (const sentence of splitSentences(norm, cut)) {
    const scene: Scene = analyse(reading, sentence, previous, speechOf === sentence.paragraph && !isNarrative(reading, sentence.span));
    previous = scene;
    if (scene.speechFrom < sentence.span[1]) speechOf = sentence.paragraph;
    pair = pairIn(scene) ?? pair;
    const told: Draft[] = [...conferenceDrafts(scene, conferences)];
    for (const trigger of free) {
      if (
        trigger.start < sentence.span[0] ||
        trigger.end > sentence.span[1] ||
        isQuoted(scene, trigger.start) ||
        isTitled(norm, sentence.span, trigger.start)
      )
        continue;
      if (trigger.row.kind === "conference") continue;
      told.push(...RULES[trigger.row.kind]({ scene, trigger, pair, home: cut.home, conferences }));
    }
    told.sort((a, b) => a.trigger[0] - b.trigger[0]);
    drafts.push(...told);
    const last = told.filter((d) => d.parties.length === 2).at(-1);
    if (last !== undefined) pair = last.parties;
  }
  return drafts;
}

const isTitled = (norm: string, span: readonly [number, number], at: number): boolean => {
  const open = norm.lastIndexOf("《", at);
  return open >= span[0] && norm.lastIndexOf("》", at) < open;
};

/** A sentence that names exactly two states beside each other sets what 双方 means from there on. */
function pairIn(scene: Scene): readonly PartyCode[] | null {
  const named = new Set(
    scene.clauses.flatMap((c) => c.parts.filter((p) => !p.actor.isPrivate && p.role !== "aside").flatMap((p) => [...p.actor.parties])),
  );
  if (named.size !== 2) return null;
  const [a, b] = [...named].sort() as [PartyCode, PartyCode];
  const belongs = (whole: PartyCode, part: PartyCode) => scene.reading.lexicon.parties.get(whole)?.members?.includes(part) ?? false;
  return belongs(a, b) || belongs(b, a) ? null : [a, b];
}

/** The two parties a document is about: the two named most often, when no third comes near. */
function firstPair(reading: Reading): readonly PartyCode[] | null {
  const counts = new Map<PartyCode, number>();
  for (const a of reading.actors) if (!a.isPrivate) for (const p of a.parties) counts.set(p, (counts.get(p) ?? 0) + 1);
  const [first, second, third] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (first === undefined || second === undefined || (third !== undefined && third[1] >= second[1])) return null;
  return [first[0], second[0]].sort();
}

/** Modality of a draft; none when it is hoped for, denied, or only talked about. */
function judge(draft: Draft): Judged[] {
  const { scene, trigger } = draft;
  const { norm } = scene.reading;
  const clause = clauseAt(scene, trigger[0]);
  const from = Math.max(clause.start, Math.min(draft.from ?? clause.start, trigger[0]));
  const before = norm.slice(from, trigger[0]);
  const after = norm.slice(trigger[1], clause.end);
  const earlier = norm.slice(scene.sentence.span[0], clause.start);
  if (/如果|[若倘]|一旦|假如|万一/.test(norm.slice(clause.start, trigger[0]))) return [];
  const modality = draft.passing ? { status: "held" as const, recalled: false } : readModality(before, after, earlier);
  if (modality.status === null) return [];
  const inSpeech = trigger[0] >= scene.speechFrom;
  const recalled = modality.recalled || draft.rule === "signing.passive" || /时任/.test(norm.slice(scene.sentence.span[0], trigger[0]));
  const day = inSpeech ? dateIn(scene, Math.min(scene.speechFrom, clause.start), clause.end) : null;
  if (inSpeech && draft.kind !== "signing" && day === null) return [];
  if (inSpeech && draft.passing)
    return draft.rule.endsWith(".passing") && /在$/.test(norm.slice(trigger[0] - 1, trigger[0]))
      ? [{ ...draft, status: "held", recalled: false }]
      : [];
  return [
    { ...draft, status: modality.status, recalled: recalled || (inSpeech && day !== "day"), weight: draft.weight - (inSpeech ? 150 : 0) },
  ];
}

/** Whether words of speech tell a day, or only a year or a month (then they recall). */
function dateIn(scene: Scene, from: number, to: number): "day" | "coarse" | null {
  const dated = scene.reading.mentions.filter((m) => canDate(m) && m.role === "event" && m.span[0] >= from && m.span[1] <= to);
  if (dated.length === 0) return null;
  return dated.some((m) => isNear(m.expression)) ? "day" : "coarse";
}

/** A sentence that opens with a time or goes on telling ends the speech of its paragraph. */
function isNarrative(reading: Reading, span: readonly [number, number]): boolean {
  const head = reading.norm.slice(span[0], span[0] + 8);
  const timed = reading.mentions.some((m) => canDate(m) && m.span[0] >= span[0] && m.span[0] <= span[0] + 4 && isNear(m.expression));
  return timed || /^(?:随后|会[谈见晤]后|之后|会后|访问期间|仪式后|会谈结束)/.test(head);
}

const CLOSE: ReadonlySet<Kind> = new Set(["message", "signing", "ceremony", "exercise", "aid", "relations", "call", "protest", "envoy"]);

/** Tellings in passing stand only where the document tells the happening nowhere else. */
function settle(drafts: readonly Judged[]): Judged[] {
  const talks: readonly Kind[] = ["talks", "meeting", "dialogue"];
  const alike = (a: Draft, b: Draft) =>
    (a.kind === b.kind || (talks.includes(a.kind) && talks.includes(b.kind))) && a.parties.join() === b.parties.join();
  return drafts
    .map((d) => withStatusOfBody(d, drafts))
    .filter((d, i) => {
      if (d.passing && drafts.some((other, j) => j !== i && alike(d, other) && (!other.passing || j < i))) return false;
      // One verb, one event: 互致贺电 is found by two words.
      const close = drafts.some(
        (other, j) =>
          j < i &&
          other.kind === d.kind &&
          CLOSE.has(d.kind) &&
          other.parties.join() === d.parties.join() &&
          d.trigger[0] - other.trigger[0] >= 0 &&
          d.trigger[0] - other.trigger[0] < 10,
      );
      if (close) return false;
      return !drafts.some(
        (other, j) => j < i && other.kind === d.kind && other.parties.join() === d.parties.join() && other.trigger[0] === d.trigger[0],
      );
    });
}

/** A headline leaves 将 out (苏林总书记访柬): what the body says is planned, put off or called off is so there too. */
function withStatusOfBody(d: Judged, all: readonly Judged[]): Judged {
  const role = d.scene.sentence.role;
  if (d.status !== "held" || (role !== "headline" && role !== "caption")) return d;
  const body = all.filter(
    (o) =>
      o.kind === d.kind &&
      o.parties.join() === d.parties.join() &&
      o.scene.sentence.role !== role &&
      !o.recalled &&
      o.rule !== "visit.nominal",
  );
  const status = body[0]?.status;
  return status !== undefined && status !== "held" && body.every((o) => o.status === status) ? { ...d, status } : d;
}

/** The visit (or conference) of the same document this belongs to. */
function partOf(event: Judged, all: readonly Judged[]): number | null {
  if (event.kind === "visit" || event.kind === "conference" || event.recalled) return null;
  const whole = all.findIndex((d) => d.kind === "visit" && !d.recalled && d.parties.join() === event.parties.join());
  return whole >= 0 ? whole : null;
}

function finish(d: Judged, time: EventMention["time"], whole: number | null): EventMention {
  const ranks = d.people.flatMap((p) => (p.rank === null ? [] : [p.rank]));
  const rank = ranks.length === 0 ? null : ranks.reduce((a: Rank, b: Rank) => (RANKS.indexOf(b) < RANKS.indexOf(a) ? b : a));
  return {
    span: d.scene.sentence.span,
    trigger: d.trigger,
    kind: d.kind,
    level: d.kind === "visit" ? (d.level ?? null) : null,
    track: d.track ?? trackOfPeople(d),
    parties: [...new Set(d.parties)].sort(),
    actor: d.actor ?? null,
    recipient: d.recipient ?? null,
    rank,
    status: d.status,
    recalled: d.recalled,
    purpose: d.kind === "visit" ? (d.purpose ?? null) : null,
    people: d.people.filter((p) => p.name !== ""),
    place: placeOf(d.scene, d.trigger[0]),
    agreements: d.agreements ?? [],
    tone: d.tone ?? null,
    time,
    partOf: whole,
    rule: d.rule,
    weight: d.weight,
    name: d.name ?? null,
  };
}

/** Military where an office is; otherwise the channel of the first person. */
function trackOfPeople(d: Judged): Track | null {
  const tracks = d.people.map((p) => trackOf(p.office ?? ""));
  if (tracks.includes("military")) return "military";
  return tracks[0] ?? null;
}
