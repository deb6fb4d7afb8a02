/** 今年3月…访问, told long after: folded into the one happening of the run that it can mean. */
import type { Kind } from "../../../data/schema";
import { civilOf } from "../../time/calendar";
import { agreeButDays, kindClass } from "../same";
import type { Days, Telling } from "../telling";

/** A telling is coarse when it leaves more days open than a report does. */
const COARSE_DAYS = 8;
/** How coarse a telling may be, by kind: leaders meet often in a year and seldom visit one country twice. */
const WIDEST: Partial<Readonly<Record<Kind, number>>> = { visit: 366, relations: 366, signing: 366, meeting: 31, call: 31 };
const SURE = 0.6;

interface Group {
  readonly members: readonly Telling[];
  /** Days of its finest telling; null when undated or open at an end on both sides. */
  readonly days: { readonly from: number; readonly to: number } | null;
}

const width = (d: Days): number => (d.from === null || d.to === null ? 0 : d.to - d.from);

function groupOf(members: readonly Telling[]): Group {
  const dated = members.filter((t) => t.readings.length > 0 && t.readings[0]!.p >= SURE);
  const [finest] = [...dated].sort((a, b) => width(a.readings[0]!) - width(b.readings[0]!));
  const d = finest?.readings[0];
  return { members, days: d === undefined ? null : { from: (d.from ?? d.to)!, to: (d.to ?? d.from)! } };
}

const monthOf = (day: number): number => {
  const { year, month } = civilOf(day);
  return year * 12 + month;
};
const keyOf = (t: Telling): string => `${t.parties.join("+")}|${kindClass(t.mention.kind)}`;

/** Whether somebody in common speaks for it and nothing against it. */
function fits(coarse: Group, fine: Group): boolean {
  let spoken = false;
  for (const a of coarse.members)
    for (const b of fine.members) {
      // A text that tells news and history of a pair tells of two happenings.
      const word = a.told === b.told ? "no" : agreeButDays(a, b);
      if (word === "no") return false;
      if (word === "yes") spoken = true;
    }
  return spoken;
}

/** Clusters with those of coarse days joined to the only finer one they can mean; the narrower first. Linear but for one month of a pair. */
export function foldRecalled(clusters: readonly (readonly Telling[])[]): Telling[][] {
  const groups = clusters.map(groupOf);
  const months = new Map<string, number[]>();
  const isCoarse = (g: Group): boolean => g.days !== null && g.days.to - g.days.from >= COARSE_DAYS;
  groups.forEach((g, i) => {
    if (g.days === null) return;
    const head = keyOf(g.members[0]!);
    for (let m = monthOf(g.days.from); m <= monthOf(g.days.to) && m <= monthOf(g.days.from) + 1; m++) {
      const month = months.get(`${head}|${m}`);
      if (month === undefined) months.set(`${head}|${m}`, [i]);
      else month.push(i);
    }
  });
  const into = new Map<number, number>();
  const span = (i: number): number => groups[i]!.days!.to - groups[i]!.days!.from;
  const coarse = groups.flatMap((g, i) => (isCoarse(g) ? [i] : [])).sort((a, b) => span(a) - span(b) || a - b);
  for (const i of coarse) {
    const { members, days } = groups[i]!;
    if (span(i) > (WIDEST[kindClass(members[0]!.mention.kind)] ?? -1)) continue;
    const found = new Set<number>();
    for (let m = monthOf(days!.from); m <= monthOf(days!.to) && found.size < 2; m++)
      for (const j of months.get(`${keyOf(members[0]!)}|${m}`) ?? []) {
        const other = groups[j]!;
        const inside = other.days!.from >= days!.from && other.days!.to <= days!.to && span(j) * 2 < span(i);
        if (j !== i && inside && !into.has(j) && fits(groups[i]!, other)) found.add(j);
        if (found.size > 1) break;
      }
    const [only] = found;
    if (found.size === 1) into.set(i, only!);
  }
  const rootOf = (i: number): number => (into.has(i) ? rootOf(into.get(i)!) : i);
  const folded = groups.map((g) => [...g.members]);
  for (const i of into.keys()) for (const t of groups[i]!.members) folded[rootOf(i)]!.push(t);
  return folded.filter((_, i) => !into.has(i));
}
