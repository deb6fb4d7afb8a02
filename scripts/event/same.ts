/** Whether two tellings tell one happening. Symmetric; each rule is a reason to say no. */
import type { Kind } from "../../data/schema";
import { plainName } from "./plainName";
import type { Telling } from "./telling";

/** Kinds that reports of one happening use for one another when the same people stand in both. */
const STANDS_IN: Partial<Readonly<Record<Kind, Kind>>> = { talks: "meeting", dialogue: "meeting" };
export const kindClass = (kind: Kind): Kind => STANDS_IN[kind] ?? kind;

/** How far apart days may lie: a plan may move while it stays the same plan; an open end closes within a journey's length. */
const OPEN_END_DAYS = 10;
const REPLANNED_DAYS = 45;

type Days = Telling["readings"][number];

const reach = (d: Days): readonly [number, number] => [d.from ?? d.to! - OPEN_END_DAYS, d.to ?? d.from! + OPEN_END_DAYS];

function gap(a: Days, b: Days): number {
  const [x, y] = [reach(a), reach(b)];
  return Math.max(0, x[0] - y[1], y[0] - x[1]);
}

/** Smallest gap in days between any readings; null when one is undated. */
function closest(a: Telling, b: Telling): number | null {
  if (a.readings.length === 0 || b.readings.length === 0) return null;
  return Math.min(...a.readings.flatMap((x) => b.readings.map((y) => gap(x, y))));
}

type People = "shared" | "apart" | "unknown";

/** People of the two tellings: some in common (by name, or an office of the same side), none, or one tells none. */
function people(a: Telling, b: Telling): People {
  if (a.names.length === 0 || b.names.length === 0) return "unknown";
  const same = (x: string, y: string): boolean =>
    x === y || (x.length >= 2 && y.length >= 2 && (x.endsWith(y) || y.endsWith(x) || x.startsWith(y) || y.startsWith(x)));
  const shared = a.names.filter((x) => b.names.some((y) => same(x, y))).length;
  if (shared === 0) return "apart";
  // Two people on each side and only one shared: the host met two guests.
  return shared === 1 && a.names.length >= 2 && b.names.length >= 2 && !sameSides(a, b, same) ? "apart" : "shared";
}

/** Whether no side has people in both tellings that are all different. */
function sameSides(a: Telling, b: Telling, same: (x: string, y: string) => boolean): boolean {
  return a.mention.parties.every((party) => {
    const [x, y] = [a, b].map((t) => t.mention.people.filter((p) => p.party === party).map((p) => plainName(p.name)));
    return x!.length === 0 || y!.length === 0 || x!.some((n) => y!.some((m) => same(n, m)));
  });
}

const differ = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null && a !== b;

/** One ceremony is not another: 欢迎仪式, 宴会, 招待会 told on one day are three happenings. */
const sameOccasion = (a: Telling, b: Telling): boolean => a.mention.kind !== "ceremony" || a.mention.rule === b.mention.rule;

const superseding = (t: Telling): boolean => t.mention.status !== "held";

/** Blocking guarantees equal parties and kind class. `sameDocument` tellings without a day of their own may lean on a dated one. */
export function tellSame(a: Telling, b: Telling): boolean {
  const [x, y] = [a.mention, b.mention];
  const who = people(a, b);
  if (x.recalled !== y.recalled) return false;
  if (differ(x.actor, y.actor) && differ(x.recipient, y.recipient)) return false;
  if (differ(x.tone, y.tone) || !sameOccasion(a, b)) return false;
  if (who === "apart" && x.kind !== "visit" && x.kind !== "conference" && x.kind !== "relations" && x.kind !== "exercise") return false;
  if (who === "apart" && x.kind === "visit" && differ(x.level, y.level)) return false;
  if (who === "apart" && x.kind === "visit" && differ(x.track, y.track)) return false;
  if (x.kind !== y.kind && who !== "shared") return false;
  if (x.kind === "conference" && differ(x.name, y.name) && !related(x.name!, y.name!)) return false;
  const sameDocument = a.told === b.told;
  const days = closest(a, b);
  if (days === null) return sameDocument && (a.readings.length === 0 || b.readings.length === 0) && who !== "apart";
  if (days === 0) return true;
  return (superseding(a) || superseding(b)) && who === "shared" && days <= REPLANNED_DAYS;
}

/** Names of one conference: one holds the other, or they share most of their characters. */
function related(a: string, b: string): boolean {
  const [x, y] = [plainName(a), plainName(b)];
  if (x.includes(y) || y.includes(x)) return true;
  const set = new Set(x);
  const common = [...new Set(y)].filter((c) => set.has(c)).length;
  return common / Math.min(set.size, new Set(y).size) >= 0.7;
}
