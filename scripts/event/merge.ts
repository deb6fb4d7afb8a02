/** Tellings → events: clusters of tellings of one happening, each made into one row with all its sources. */
import type { Agreement, EventRow, Level, PairKey, PartyCode, Person, Source, Status, Track, When } from "../../data/schema";
import { RANKS } from "../../data/schema";
import type { Lexicon } from "../lexicon/lexicon";
import { byBytes } from "../publish/order";
import { normalizeText } from "../read/normalize";
import { certaintyOf } from "./certainty";
import { clusterTellings } from "./cluster";
import { codeOf } from "./codes";
import { importanceOf } from "./importance";
import { plainName } from "./plainName";
import { leanedOn, tellingsOf, type Telling, type Told } from "./telling";
import { titlesOf } from "./titles";
import { withLatin } from "./titles/latin";
import { edtfOf, UNDATED } from "./when";

/** By when.from (null last), then id. The order of `told` does not matter. */
export function mergeEvents(told: readonly Told[], lexicon: Lexicon): EventRow[] {
  const tellings = tellingsOf([...told].sort((a, b) => byBytes(a.row.id, b.row.id)));
  const clusters = clusterTellings(tellings).map((members) => [...members].sort(inTextOrder));
  const idOf = new Map(clusters.flatMap((members) => members.map((t) => [t, members[0]!.id] as const)));
  const byPlace = new Map(tellings.map((t) => [`${t.told.row.id}|${t.index}`, t]));
  const wholeOf = (members: readonly Telling[]): string | null => {
    for (const t of members) {
      const whole = t.mention.partOf === null ? undefined : byPlace.get(`${t.told.row.id}|${t.mention.partOf}`);
      const id = whole && idOf.get(whole);
      if (id && id !== members[0]!.id) return id;
    }
    return null;
  };
  const rows = clusters.map((members) => rowOf(members, wholeOf(members), lexicon));
  return adopt(rows).sort((a, b) => byBytes(a.when.from ?? "~", b.when.from ?? "~") || byBytes(a.id, b.id));
}

const inTextOrder = (a: Telling, b: Telling): number =>
  byBytes(a.told.page.id, b.told.page.id) ||
  a.mention.span[0] - b.mention.span[0] ||
  a.mention.span[1] - b.mention.span[1] ||
  byBytes(a.mention.kind, b.mention.kind);

function rowOf(members: readonly Telling[], partOf: string | null, lexicon: Lexicon): EventRow {
  const first = members[0]!;
  const best = [...members].sort((a, b) => b.mention.weight - a.mention.weight)[0]!;
  const { kind, parties } = best.mention;
  const people = peopleOf(members).map((p) => withLatin(p, lexicon));
  const rank = RANKS.find((r) => members.some((t) => t.mention.rank === r) || people.some((p) => p.rank === r)) ?? null;
  const place = members.map((t) => t.mention.place).find((p) => p !== null) ?? null;
  const abroad = place?.country != null && !parties.includes(place.country);
  const { cameo, plover } = codeOf(kind, best.mention.tone, abroad);
  const sources = sourcesOf(members);
  const agreements = agreementsOf(members);
  const level = pick<Level>(members, (t) => t.mention.level);
  const recalled = members.every((t) => t.mention.recalled);
  const head = {
    id: first.id,
    aliases: [...new Set(members.slice(1).map((t) => t.id))].filter((id) => id !== first.id).sort(byBytes),
    kind,
    level,
    track: pick<Track>(members, (t) => t.mention.track),
    rank,
    cameo,
    plover,
  };
  const body = {
    parties,
    actor: pick(members, (t) => t.mention.actor),
    recipient: pick(members, (t) => t.mention.recipient),
    pairs: pairsOf(parties, lexicon),
    when: mergeWhen(members),
    status: statusOf(members),
    recalled,
    certainty: certaintyOf(members),
    partOf,
    purpose: pick(members, (t) => t.mention.purpose),
    people,
    place,
    agreements,
    importance: importanceOf({ rank, kind, level, recalled, sources: sources.length, agreements: agreements.length }),
    sources,
  };
  const words = {
    tone: best.mention.tone,
    name: pick(members, (t) => t.mention.name),
    home: first.told.row.home,
    trigger: members.map((t) => normalizeText(t.told.page.text.slice(...t.mention.trigger))).join(" "),
    sentence: members.map((t) => normalizeText(t.told.page.text.slice(...t.mention.span))).join(" "),
  };
  const title = titlesOf({ ...head, ...body, ...words }, lexicon);
  return { ...head, title, ...body };
}

/** The value most tellings give, the surest one's first among equals. */
function pick<T extends string>(members: readonly Telling[], value: (t: Telling) => T | null): T | null {
  const counts = new Map<T, number>();
  for (const t of [...members].sort((a, b) => b.mention.weight - a.mention.weight)) {
    const v = value(t);
    if (v !== null) counts.set(v, (counts.get(v) ?? 0) + 1);
  }
  let best: T | null = null;
  for (const [v, n] of counts) if (best === null || n > counts.get(best)!) best = v;
  return best;
}

/** Every pair of two or three sides, but an organisation with its own member; of more sides none. */
export function pairsOf(parties: readonly PartyCode[], lexicon: Lexicon): PairKey[] {
  if (parties.length < 2 || parties.length > 3) return [];
  const own = (a: PartyCode, b: PartyCode): boolean => lexicon.parties.get(a)?.members?.includes(b) === true;
  const sorted = [...new Set(parties)].sort();
  return sorted.flatMap((a, i) => sorted.slice(i + 1).flatMap((b) => (own(a, b) || own(b, a) ? [] : [`${a}-${b}`])));
}

/** Reports over plans; a plan put off or called off by the latest word unless it was held. */
function statusOf(members: readonly Telling[]): Status {
  const has = (status: Status): boolean => members.some((t) => t.mention.status === status);
  return (["held", "cancelled", "postponed", "planned"] as const).find(has) ?? "held";
}

/**
 * The days of the happening: of its reports if there are any, else of the latest plan. A telling with both ends (the most often told, then the
 * surest) wins over one with an open end; else a known start and a known end of different tellings close each other.
 */
function mergeWhen(members: readonly Telling[]): When {
  const dated = members.filter((t) => t.readings.length > 0);
  const held = dated.filter((t) => t.mention.status === "held");
  const pool = held.length > 0 ? held : latestPlans(dated);
  if (pool.length === 0) return UNDATED;
  const closed = pool.filter((t) => t.when.from !== null && t.when.to !== null);
  const lasting = closed.filter((t) => t.mention.kind === "visit" && t.when.from !== t.when.to && t.when.extent === "lasts");
  const whole = mostTold(lasting.length > 0 ? lasting : closed.filter((t) => t.when.extent === "lasts"));
  const start = mostTold(pool.filter((t) => t.when.from !== null && t.when.to === null));
  const end = mostTold(pool.filter((t) => t.when.from === null));
  if (whole && (lasting.length > 0 || (!start && !end))) return whole.when;
  if (start && end && start.when.from! <= end.when.to!) return joined(start.when, end.when);
  if (start && whole) return whole.when.from! > start.when.from! ? start.when : whole.mention.kind === "visit" ? start.when : whole.when;
  if (end && whole) return whole.when.from! < end.when.to! ? joined(whole.when, end.when) : whole.when;
  return (start ?? end ?? whole ?? mostTold(closed) ?? pool[0]!).when;
}

function joined(start: When, end: When): When {
  const alternatives = start.alternatives.flatMap((a, i) => {
    const b = end.alternatives[i];
    return b && b.to >= a.from ? [{ from: a.from, to: b.to, confidence: Math.min(a.confidence, b.confidence) }] : [];
  });
  const confidence = Math.min(start.confidence ?? 1, end.confidence ?? 1);
  return {
    from: start.from,
    to: end.to,
    extent: "lasts",
    edtf: edtfOf(start.from, end.to, "lasts"),
    granularity: "day",
    partOfDay: null,
    confidence,
    alternatives,
  };
}

/** A changed plan supersedes the older plan: those of the latest document date only. */
function latestPlans(plans: readonly Telling[]): readonly Telling[] {
  const written = (t: Telling): string => t.told.row.dct?.to ?? "";
  const latest = plans.reduce((max, t) => (written(t) > max ? written(t) : max), "");
  return plans.filter((t) => written(t) === latest);
}

/** The telling whose days are told most often; among equals the surest days, then the first. */
function mostTold(tellings: readonly Telling[]): Telling | undefined {
  const votes = new Map<string, number>();
  const key = (t: Telling): string => `${t.when.from}/${t.when.to}`;
  for (const t of tellings) votes.set(key(t), (votes.get(key(t)) ?? 0) + 1);
  const finer = (t: Telling): number => (t.when.from === t.when.to ? 1 : 0) + (t.when.extent === "lasts" ? 1 : 0);
  return [...tellings].sort(
    (a, b) => finer(b) - finer(a) || votes.get(key(b))! - votes.get(key(a))! || (b.when.confidence ?? 0) - (a.when.confidence ?? 0),
  )[0];
}

/** Everyone told, once, the fullest telling of each: an office, a latin name and a rank fill in. */
function peopleOf(members: readonly Telling[]): Person[] {
  const people: Person[] = [];
  for (const person of members.flatMap((t) => t.mention.people)) {
    const name = plainName(person.name);
    const at = people.findIndex(
      (p) => samePerson(plainName(p.name), name) && (p.party === null || person.party === null || p.party === person.party),
    );
    const known = people[at];
    if (!known) people.push(person);
    else {
      const fuller = known.name.length >= person.name.length ? known : person;
      people[at] = {
        name: fuller.name,
        latin: known.latin ?? person.latin,
        derived: known.latin !== null ? known.derived : person.derived,
        office: longest(known.office, person.office),
        rank: known.rank ?? person.rank,
        party: known.party ?? person.party,
      };
    }
  }
  return people;
}

const samePerson = (a: string, b: string): boolean => a === b || (a.length >= 2 && b.length >= 2 && (a.endsWith(b) || b.endsWith(a)));
const longest = (a: string | null, b: string | null): string | null => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a);

function agreementsOf(members: readonly Telling[]): Agreement[] {
  const agreements = new Map<string, Agreement>();
  for (const a of members.flatMap((t) => t.mention.agreements)) {
    const name = plainName(a.name);
    const longer = [...agreements.keys()].find((k) => k.endsWith(name) || name.endsWith(k));
    if (longer === undefined) agreements.set(name, a);
    else if (longer.length < name.length) {
      agreements.delete(longer);
      agreements.set(name, a);
    }
  }
  return [...agreements.values()];
}

/** One source a document: of its tellings the one that carries its own days, then the surest, then the first. Copies of one text count once. */
function sourcesOf(members: readonly Telling[]): Source[] {
  const best = new Map<string, Telling>();
  const own = (t: Telling): number => (t.mention.time.mentions.length > 0 ? 1 : 0);
  for (const t of members) {
    const held = best.get(t.told.row.id);
    if (!held || own(t) - own(held) > 0 || (own(t) === own(held) && t.mention.weight > held.mention.weight)) best.set(t.told.row.id, t);
  }
  const texts = new Set<string>();
  return [...best.values()].flatMap((t) => {
    const text = plainName(t.told.page.text.slice(...t.told.row.span));
    if (texts.has(text)) return [];
    texts.add(text);
    return [sourceOf(t)];
  });
}

function sourceOf(t: Telling): Source {
  const { text } = t.told.page;
  const sentence = (at: number): string => {
    const stop = /[。!?！？\n]/;
    let [start, end] = [at, at];
    while (start > 0 && !stop.test(text[start - 1]!)) start--;
    while (end < text.length && !stop.test(text[end]!)) end++;
    return text.slice(start, Math.min(text.length, end + 1)).trim();
  };
  return {
    document: t.told.row.id,
    span: t.mention.span,
    quote: text.slice(...t.mention.span),
    when: { from: t.when.from, to: t.when.to },
    mentions: leanedOn(t).map((m) => ({ span: m.span, text: m.text, quote: sentence(m.span[0]) })),
  };
}

const PARTS = new Set(["talks", "meeting", "signing", "ceremony", "dialogue", "statement"]);

/**
 * Talks, signings, ceremonies within the days and between the parties of exactly one visit are part of it, also when another page tells them,
 * if its visitor or host takes part.
 */
function adopt(rows: readonly EventRow[]): EventRow[] {
  const visits = new Map<string, EventRow[]>();
  for (const row of rows) if (row.kind === "visit") visits.set(row.parties.join("+"), [...(visits.get(row.parties.join("+")) ?? []), row]);
  return rows.map((row) => {
    if (row.partOf !== null || !PARTS.has(row.kind) || row.when.from === null || row.recalled) return row;
    const names = new Set(row.people.map((p) => plainName(p.name)));
    const inside = (visits.get(row.parties.join("+")) ?? []).filter(
      (v) =>
        v.when.from !== null &&
        v.when.from <= row.when.from! &&
        (v.when.to === null ? row.when.from === v.when.from : row.when.to! <= v.when.to) &&
        v.people.some((p) => names.has(plainName(p.name))),
    );
    return inside.length === 1 ? { ...row, partOf: inside[0]!.id } : row;
  });
}
