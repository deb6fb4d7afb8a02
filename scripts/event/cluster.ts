/** Groups tellings into happenings, linear in their number: only tellings of one block are compared. */
import { civilOf } from "../time/calendar";
import { kindClass, tellSame } from "./same";
import type { Telling } from "./telling";

/** A telling stands in the blocks of its days, a week around them, so that neighbours meet; 40 days at most. */
const WEEK = 7;
const MAX_WEEKS = 6;

/** Block keys: parties × kind × week of the year (the year may be open), or the document for undated tellings. */
function blocksOf(t: Telling): string[] {
  const head = `${t.mention.parties.join("+")}|${kindClass(t.mention.kind)}`;
  const keys = new Set([`${head}|${t.told.row.id}`]);
  for (const { from, to } of t.readings) {
    const [first, last] = [from ?? to!, to ?? from!];
    const weeks = Math.min(MAX_WEEKS, Math.ceil((last - first) / WEEK) + 1);
    for (let w = -1; w <= weeks; w++) {
      const { month, day } = civilOf(first + w * WEEK);
      keys.add(`${head}|${month}-${Math.floor((day - 1) / WEEK)}`);
    }
  }
  return [...keys];
}

/** Clusters of tellings of one happening, compared with the telling that founded each cluster near it. */
export function clusterTellings(tellings: readonly Telling[]): Telling[][] {
  const clusters: Telling[][] = [];
  const blocks = new Map<string, Set<number>>();
  // Dated tellings found the clusters, the others join them; held before planned, so that plans join their reports.
  const order = [...tellings.keys()].sort((a, b) => rank(tellings[a]!) - rank(tellings[b]!) || a - b);
  for (const i of order) {
    const telling = tellings[i]!;
    const keys = blocksOf(telling);
    const near = new Set(keys.flatMap((key) => [...(blocks.get(key) ?? [])]));
    let cluster = [...near].find((c) => tellSame(clusters[c]![0]!, telling));
    if (cluster === undefined) {
      cluster = clusters.length;
      clusters.push([]);
    }
    clusters[cluster]!.push(telling);
    for (const key of keys) blocks.set(key, (blocks.get(key) ?? new Set()).add(cluster));
  }
  return clusters;
}

const rank = (t: Telling): number => (t.readings.length === 0 ? 2 : 0) + (t.mention.status === "held" ? 0 : 1);
