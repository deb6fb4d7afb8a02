/** Event mentions of a document: who met, visited, called, signed with whom, one mention a telling. */
import type { Rank, Track } from "../../data/schema";
import { RANKS } from "../../data/schema";
import type { DocumentCut, EventMention, Page, TimeMention } from "../facts";
import type { Lexicon } from "../lexicon/lexicon";
import { readDocument } from "./actors";
import { findConferences, mayHoldConference, type Conference } from "./conferences";
import { dateEvents } from "./dates";
import { isNarrative, judge } from "./judge";
import { homeOf } from "./home";
import { conferenceDrafts } from "./kinds/conference";
import type { Draft, Judged, Trigger } from "./kinds/frame";
import { RULES } from "./kinds/index";
import { trackOf } from "./offices";
import { firstPair, pairIn } from "./pairs";
import { placeOf } from "./places";
import { startingIn, type Actor, type Reading } from "./reading";
import { isQuoted, type Scene, type TimeAt } from "./scene";
import { analyse } from "./analyse";
import { splitSentences } from "./sentences";
import { partsOf, settle } from "./settle";

/**
 * Finds who does what with whom in one document. Pure; spans are absolute; `mentions` are the document's, and `time.mentions` indices into
 * them. One mention a telling: headline, caption and body that tell one happening give equal essentials, merging is the next stage's.
 */
export function findEventMentions(page: Page, told: DocumentCut, mentions: readonly TimeMention[], lexicon: Lexicon): EventMention[] {
  const triggers = findTriggers(page.norm, told, lexicon);
  if (triggers.length === 0 && !mayHoldConference(page.norm.slice(...told.span))) return [];
  const cut = { ...told, home: homeOf(page.norm, told, lexicon) };
  const base = readDocument(page, cut, mentions, lexicon);
  const conferences = findConferences(base.norm, base.text, cut.span, base.parties, lexicon);
  const reading: Reading = {
    ...base,
    groups: conferences.map((c) => c.parties).filter((g) => g.length > 2),
    actors: outside(base.actors, conferences),
  };
  const times: TimeAt[] = mentions.map((m, i) => ({ m, i }));
  const events = settle(draftsOf(reading, triggers, conferences, times).flatMap(judge));
  const when = dateEvents(events, times, base.norm);
  const wholes = partsOf(events);
  return events.map((d, i) => finish(d, when[i]!, wholes[i]!));
}

/** Actors that do not stand in a conference's name; both in text order. */
function outside(actors: readonly Actor[], conferences: readonly Conference[]): readonly Actor[] {
  let next = 0;
  return actors.filter((a) => {
    while (next < conferences.length && conferences[next]!.end <= a.start) next++;
    return next === conferences.length || conferences[next]!.start > a.start;
  });
}

const findTriggers = (norm: string, cut: DocumentCut, lexicon: Lexicon): readonly Trigger[] =>
  lexicon.find("trigger", norm, cut.span).flatMap((h) => h.rows.map((row) => ({ start: h.start, end: h.end, word: h.word, row })));

function draftsOf(reading: Reading, triggers: readonly Trigger[], conferences: readonly Conference[], times: readonly TimeAt[]): Draft[] {
  const { norm, cut } = reading;
  // Nothing after the last word that could tell an event is read at all.
  const last = Math.max(triggers.at(-1)?.start ?? -1, conferences.at(-1)?.start ?? -1);
  const drafts: Draft[] = [];
  let pair = firstPair(reading);
  const scenes = scenesOf(reading, times, last);
  scenes.forEach((scene, i) => {
    const [from, to] = scene.sentence.span;
    pair = pairIn(scene) ?? pair;
    const meetings = startingIn(conferences, (c) => c.start, from, to).filter((c) => c.end <= to);
    // 冲突双方…,双方: the two who fight, not the two the page is about.
    const fought = /[突战]双方/.test(norm.slice(from, to));
    const told: Draft[] = conferenceDrafts(scene, meetings);
    for (const trigger of startingIn(triggers, (t) => t.start, from, to)) {
      if (trigger.end > to || isQuoted(scene, trigger.start) || isTitled(norm, from, trigger)) continue;
      if (trigger.row.kind === "conference" || meetings.some((c) => trigger.start >= c.start && trigger.end <= c.end)) continue;
      const context = { scene, next: scenes[i + 1] ?? null, trigger, pair: fought ? null : pair, home: cut.home, conferences: meetings };
      told.push(...RULES[trigger.row.kind](context));
    }
    told.sort((a, b) => a.trigger[0] - b.trigger[0]);
    drafts.push(...told);
    pair = told.findLast((d) => d.parties.length === 2)?.parties ?? pair;
  });
  return drafts;
}

/** The sentences up to the one after the last that begins by `last`. */
function scenesOf(reading: Reading, times: readonly TimeAt[], last: number): Scene[] {
  const { norm, cut } = reading;
  const scenes: Scene[] = [];
  let speechOf = -1;
  for (const sentence of splitSentences(norm, cut)) {
    const [from, to] = sentence.span;
    const previous = scenes.at(-1) ?? null;
    if (previous !== null && previous.sentence.span[0] > last) break;
    const inside = startingIn(times, (t) => t.m.span[0], from, to);
    const goesOn = speechOf === sentence.paragraph && !isNarrative(norm, sentence.span, inside);
    scenes.push(analyse(reading, times, sentence, previous, goesOn));
    if (scenes.at(-1)!.speechFrom < to) speechOf = sentence.paragraph;
  }
  return scenes;
}

/** Inside the name of an agreement 《…》; the name of a declaration that is adopted tells its adoption. */
function isTitled(norm: string, from: number, { start, end, row }: Trigger): boolean {
  const lead = norm.slice(from, start);
  const inside = lead.lastIndexOf("《") > lead.lastIndexOf("》");
  return inside && !(row.kind === "statement" && norm[end] === "》");
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
