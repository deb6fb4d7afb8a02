/** Tellings → events: clusters of tellings of one happening, each made into one row with all its sources. */
import type { EventRow, Kind, Level, PairKey, PartyCode, Purpose, Track } from "../../data/schema";
import { RANKS } from "../../data/schema";
import type { Lexicon } from "../lexicon/lexicon";
import { byBytes } from "../publish/order";
import { normalizeText } from "../read/normalize";
import { certaintyOf } from "./certainty";
import { clusterTellings } from "./cluster";
import { codeOf } from "./codes";
import { importanceOf } from "./importance";
import { mergeDays } from "./merge/days";
import { adoptParts, wholeOf } from "./merge/parts";
import { agreementsOf, peopleOf } from "./merge/people";
import { pick } from "./merge/pick";
import { foldRecalled } from "./merge/recalled";
import { sourcesOf } from "./merge/sources";
import { statusOf } from "./merge/status";
import { tellingsOf, type Telling, type Told } from "./telling";
import { titlesOf } from "./titles";

/** By when.from (null last), then id. The order of `told` does not matter. */
export function mergeEvents(told: readonly Told[], lexicon: Lexicon): EventRow[] {
  const tellings = tellingsOf(told, lexicon);
  const clusters = foldRecalled(clusterTellings(tellings)).map((members) => [...members].sort(inTextOrder));
  const ids = new Map<string, string>();
  for (const members of clusters) for (const t of members) ids.set(`${t.told.row.id}|${t.index}`, members[0]!.id);
  const rows = clusters.map((members) => {
    const partOf = wholeOf(members, members[0]!.id, (document, index) => ids.get(`${document}|${index}`));
    return rowOf(members, partOf, lexicon);
  });
  return adoptParts(rows).sort((a, b) => byBytes(a.when.from ?? "~", b.when.from ?? "~") || byBytes(a.id, b.id));
}

const inTextOrder = (a: Telling, b: Telling): number =>
  byBytes(a.told.page.id, b.told.page.id) ||
  a.mention.span[0] - b.mention.span[0] ||
  a.mention.span[1] - b.mention.span[1] ||
  byBytes(a.mention.kind, b.mention.kind) ||
  a.mention.trigger[0] - b.mention.trigger[0] ||
  byBytes(a.id, b.id);

function rowOf(members: readonly Telling[], partOf: string | null, lexicon: Lexicon): EventRow {
  const first = members[0]!;
  const { parties } = first;
  const when = mergeDays(members);
  const people = peopleOf(members, when, lexicon);
  const kind = pick<Kind>(members, (t) => t.mention.kind)!;
  const rank =
    RANKS.find((r) => people.some((p) => p.rank === r) || (people.length === 0 && members.some((t) => t.mention.rank === r))) ?? null;
  const place =
    (members.find((t) => t.mention.place?.country != null) ?? members.find((t) => t.mention.place !== null))?.mention.place ?? null;
  const abroad = place?.country != null && !parties.includes(place.country);
  const tone = pick(members, (t) => t.mention.tone);
  const { cameo, plover } = codeOf(kind, tone, abroad);
  const sources = sourcesOf(members);
  const agreements = agreementsOf(members);
  const level = pick<Level>(members, (t) => t.mention.level);
  const recalled = members.every((t) => t.mention.recalled);
  const direction = pick(members, (t) => (t.mention.actor === null ? null : `${t.mention.actor}>${t.mention.recipient ?? ""}`))?.split(">");
  const head = {
    id: first.id,
    aliases: [...new Set(members.map((t) => t.id))].filter((id) => id !== first.id).sort(byBytes),
    kind,
    level,
    track: pick<Track>(members, (t) => t.mention.track),
    rank,
    cameo,
    plover,
  };
  const body = {
    parties,
    actor: direction?.[0] ?? null,
    recipient: (direction === undefined ? pick(members, (t) => t.mention.recipient) : direction[1]) || null,
    pairs: pairsOf(parties, lexicon),
    when,
    status: statusOf(members),
    recalled,
    certainty: certaintyOf(members),
    partOf,
    purpose: purposeOf(members),
    people,
    place,
    agreements,
    importance: importanceOf({ rank, kind, level, recalled, sources: sources.length, agreements: agreements.length }),
    sources,
  };
  const words = {
    tone,
    name: longest(members.flatMap((t) => t.mention.name ?? [])),
    home: first.told.row.home,
    trigger: members.map((t) => normalizeText(t.told.page.text.slice(...t.mention.trigger))).join(" "),
    sentence: members.map((t) => normalizeText(t.told.page.text.slice(...t.mention.span))).join(" "),
  };
  return { ...head, title: titlesOf({ ...head, ...body, ...words }, lexicon), ...body };
}

const longest = (names: readonly string[]): string | null => [...names].sort((a, b) => b.length - a.length)[0] ?? null;

/** One text says the visit is for a conference, another for the host: for both. */
function purposeOf(members: readonly Telling[]): Purpose | null {
  const told = new Set(members.flatMap((t) => t.mention.purpose ?? []));
  return told.has("both") || told.size > 1 ? "both" : ([...told][0] ?? null);
}

/** Every pair of two or three sides, but an organisation with its own member; of more sides none. */
export function pairsOf(parties: readonly PartyCode[], lexicon: Lexicon): PairKey[] {
  if (parties.length < 2 || parties.length > 3) return [];
  const own = (a: PartyCode, b: PartyCode): boolean => lexicon.parties.get(a)?.members?.includes(b) === true;
  const sorted = [...new Set(parties)].sort();
  return sorted.flatMap((a, i) => sorted.slice(i + 1).flatMap((b) => (own(a, b) || own(b, a) ? [] : [`${a}-${b}`])));
}
