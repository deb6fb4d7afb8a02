/** The days of a happening, out of what its tellings say. */
import type { When } from "../../../data/schema";
import type { Telling } from "../telling";
import { edtfOf, UNDATED } from "../when";

/**
 * Of the reports if any is dated, else of the latest plan. The best supported year first; then of a visit its whole range before an end of
 * it before a day of it, of anything else a day before a range before an open end; then the days most texts tell, the surest, the first.
 * A known start and a known end of different tellings close each other; a plan closes the open end of a report that keeps its start.
 */
export function mergeDays(members: readonly Telling[]): When {
  const dated = members.filter((t) => t.readings.length > 0);
  const held = ofBestYear(dated.filter((t) => t.mention.status === "held"));
  const planned = dated.filter((t) => t.mention.status !== "held");
  const plans = ofBestYear(latest(planned));
  const [report, last] = [choose(held), choose(plans)];
  const plan = last === undefined ? undefined : (choose(planned.filter((t) => isWithin(t, last))) ?? last);
  // What was reported without a day of its own is told better by a plan that names the day.
  const best = report !== undefined && plan !== undefined && isVague(report) && !isVague(plan) ? plan : (report ?? plan);
  if (best === undefined) return UNDATED;
  const others = [...held, ...plans].map((t) => t.when);
  const { kind } = best.mention;
  if (kind === "visit") return closeVisit(best.when, others);
  return kind === "exercise" || kind === "conference" ? closeRun(best.when, others) : withPartOfDay(best.when, others);
}

/** 20日开始 of what a plan says lasts to the 28th, or another sentence (持续至28日). */
function closeRun(when: When, others: readonly When[]): When {
  const { from, to } = when;
  if (from === null || from !== to || when.alternatives.length > 0) return withPartOfDay(when, others);
  const range = others.find(
    (w) => w.extent === "lasts" && w.from !== null && w.to !== null && w.from <= from && w.to >= from && w.from < w.to,
  );
  const end = others.find((w) => w.from === null && w.to! > from);
  return range ?? (end === undefined ? withPartOfDay(when, others) : joined(when, end));
}

/** 下月初 of a later text, 2日至3日 of an earlier: the plan has not moved. */
const isWithin = (fine: Telling, vague: Telling): boolean =>
  isVague(vague) &&
  !isVague(fine) &&
  fine.when.from !== null &&
  fine.when.to !== null &&
  fine.when.from >= vague.when.from! &&
  fine.when.to <= vague.when.to!;

const isVague = ({ when }: Telling): boolean => when.extent === "within" && when.from !== when.to;

/** A known start and a known end close each other; a report on one of the days (正在访问的…) lasts as long as the plan around it. */
function closeVisit(when: When, others: readonly When[]): When {
  const { from, to } = when;
  const ranges = others.filter((w) => w.extent === "lasts" && w.from !== null && w.to !== null && w.from < w.to);
  if (from !== null && to !== null) {
    if (from < to) return when;
    return ranges.find((w) => w.from! <= from && w.to! >= to) ?? spanned(when, others);
  }
  if (from !== null) {
    const end = others.find((w) => w.from === null && w.to! >= from);
    const day = others.find((w) => w.from === from && w.to === from);
    return ranges.find((w) => w.from === from) ?? (end === undefined ? (day ?? when) : joined(when, end));
  }
  const start = others.find((w) => w.to === null && w.from! <= to!);
  return ranges.find((w) => w.to === to) ?? (start === undefined ? when : joined(start, when));
}

/** 12日…来访的…会谈, 13日会见来访的…: the journey lasts over all the days that texts tell of it. */
function spanned(when: When, others: readonly When[]): When {
  const days = others.filter((w) => w.from !== null && w.from === w.to && w.alternatives.length === 0);
  if (when.alternatives.length > 0) return withPartOfDay(when, others);
  const from = days.reduce((min, w) => (w.from! < min ? w.from! : min), when.from!);
  const to = days.reduce((max, w) => (w.to! > max ? w.to! : max), when.to!);
  return from === to
    ? withPartOfDay(when, others)
    : { ...when, from, to, extent: "lasts", edtf: edtfOf(from, to, "lasts"), partOfDay: null };
}

function joined(start: When, end: When): When {
  const alternatives = start.alternatives.flatMap((a, i) => {
    const b = end.alternatives[i];
    return b && b.to >= a.from ? [{ from: a.from, to: b.to, confidence: Math.min(a.confidence, b.confidence) }] : [];
  });
  const confidence = Math.min(start.confidence ?? 1, end.confidence ?? 1);
  return { from: start.from, to: end.to, extent: "lasts", edtf: edtfOf(start.from, end.to, "lasts"), granularity: "day", partOfDay: null, confidence, alternatives }; // prettier-ignore
}

/** The part of the day another report of the same day tells. */
function withPartOfDay(when: When, others: readonly When[]): When {
  if (when.partOfDay !== null || when.from !== when.to) return when;
  return { ...when, partOfDay: others.find((w) => w.partOfDay !== null && w.from === when.from && w.to === when.to)?.partOfDay ?? null };
}

/** A changed plan supersedes the older one: plans of the latest document date only. */
function latest(plans: readonly Telling[]): readonly Telling[] {
  const written = (t: Telling): number => t.written?.[1] ?? -Infinity;
  const last = plans.reduce((max, t) => Math.max(max, written(t)), -Infinity);
  return plans.filter((t) => written(t) === last);
}

const yearOf = (iso: string): string => iso.slice(0, -6);

/** Tellings of the year that the texts together hold likeliest: a single wrong guess is outvoted. */
function ofBestYear(pool: readonly Telling[]): readonly Telling[] {
  const mass = new Map<string, number>();
  for (const t of pool) {
    for (const r of [{ from: t.when.from ?? t.when.to!, confidence: t.when.confidence ?? 1 }, ...t.when.alternatives])
      mass.set(yearOf(r.from), (mass.get(yearOf(r.from)) ?? 0) + r.confidence);
  }
  const years = (t: Telling): string[] => [t.when.from, t.when.to].flatMap((d) => (d === null ? [] : [yearOf(d)]));
  const told = [...new Set(pool.flatMap(years))].sort();
  const best = told.reduce<string | undefined>((b, y) => (b === undefined || mass.get(y)! > mass.get(b)! + 1e-9 ? y : b), undefined);
  return best === undefined ? pool : pool.filter((t) => years(t).includes(best));
}

function choose(pool: readonly Telling[]): Telling | undefined {
  const votes = new Map<string, Set<string>>();
  const key = (t: Telling): string => `${t.when.from}/${t.when.to}`;
  for (const t of pool) votes.set(key(t), (votes.get(key(t)) ?? new Set()).add(t.text));
  return [...pool].sort(
    (a, b) =>
      fineness(b) - fineness(a) || votes.get(key(b))!.size - votes.get(key(a))!.size || (b.when.confidence ?? 0) - (a.when.confidence ?? 0),
  )[0];
}

function fineness({ when, mention }: Telling): number {
  const open = when.from === null || when.to === null;
  const oneDay = when.from === when.to;
  if (mention.kind === "visit") return open ? 2 : oneDay ? 1 : when.extent === "lasts" ? 3 : 0;
  return open ? 0 : oneDay ? 3 : when.extent === "lasts" ? 2 : 1;
}
