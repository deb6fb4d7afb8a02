/** Groups tellings into happenings, linear in their number: only tellings of one block are compared. */
import { byBytes } from "../publish/order";
import { civilOf } from "../time/calendar";
import { compareTellings, kindClass } from "./same";
import type { Telling } from "./telling";

/** A telling stands in the blocks of its days and a week around them, so that neighbours meet; plans reach as far as they may move. */
const WEEK = 7;
const MAX_WEEKS = 6;
const PLAN_WEEKS = 7;
/** Below it a telling is also held against those of other years on its day of the year. */
const SURE_OF_YEAR = 0.9;

interface Blocks {
  /** Where others find the telling's cluster. */
  readonly own: readonly string[];
  /** Where the telling looks for clusters. */
  readonly seen: readonly string[];
}

/** Block keys: parties × kind × week for each reading of its days, the document for undated tellings, the day of any year for open years. */
function blocksOf(t: Telling): Blocks {
  const head = `${t.parties.join("+")}|${kindClass(t.mention.kind)}`;
  const keys = new Set([`${head}|${t.told.row.id}`]);
  const add = (first: number, weeks: number): void => {
    for (let w = 0; w <= weeks; w++) keys.add(`${head}|${Math.floor(first / WEEK) + w}`);
  };
  const plan = t.mention.status !== "held";
  const around = plan ? PLAN_WEEKS : 1;
  for (const { from, to } of t.readings) {
    const [first, last] = [from ?? to! - WEEK, to ?? from! + WEEK];
    add(first - around * WEEK, Math.min(MAX_WEEKS, Math.ceil((last - first) / WEEK)) + 2 * around);
  }
  if (plan && t.readings.length === 0 && t.written !== null) add(t.written[0] - 3 * WEEK, 24);
  const [value] = t.readings;
  if (value === undefined) return { own: [...keys], seen: [...keys] };
  const { month, day } = civilOf((value.from ?? value.to)!);
  const [any, unsure] = [`${head}|any-${month}-${day}`, `${head}|unsure-${month}-${day}`];
  return value.p < SURE_OF_YEAR ? { own: [...keys, any, unsure], seen: [...keys, any] } : { own: [...keys, any], seen: [...keys, unsure] };
}

/** Members that differ in what is compared; a thousand reports alike are compared with once. */
interface Cluster {
  readonly members: Telling[];
  readonly faces: Map<string, Telling>;
  /** The first member of each document: who names nobody goes with what his own text tells. */
  readonly byDocument: Map<string, Telling>;
}

const faceOf = (t: Telling): string => {
  const m = t.mention;
  const document = t.readings.length === 0 || t.people.length === 0 ? t.told.row.id : "";
  return JSON.stringify([m.kind, t.variant, m.actor, m.recipient, m.level, m.track, m.rank, m.status, m.recalled, t.name, m.tone, t.readings, t.agreements, t.people, t.people.length === 0, document]); // prettier-ignore
};

/** Best agreement with any face; −1 as soon as one speaks against it. */
function fit(cluster: Cluster, telling: Telling): number {
  let best = 0;
  for (const face of cluster.faces.values()) {
    const strength = compareTellings(face, telling);
    if (strength < 0) return -1;
    if (strength > best) best = strength;
  }
  const own = telling.people.length > 0 ? undefined : cluster.byDocument.get(telling.told.row.id);
  return own === undefined ? best : Math.max(best, compareTellings(own, telling));
}

/**
 * Clusters of tellings of one happening. The order of `tellings` does not matter: the fullest found the clusters, the others join the one
 * they agree with best and that nothing speaks against. Copies of one text go where the text goes.
 */
export function clusterTellings(tellings: readonly Telling[]): Telling[][] {
  const clusters: Cluster[] = [];
  const blocks = new Map<string, number[]>();
  const { firsts, copies } = setCopiesAside(fullestFirst(tellings));
  /** Number of the telling that looked at a cluster last: a cluster stands in many blocks and is looked at once. */
  const looked: number[] = [];
  firsts.forEach((telling, n) => {
    const { own, seen } = blocksOf(telling);
    let [chosen, best] = [-1, 0];
    for (const key of seen)
      for (const c of blocks.get(key) ?? []) {
        if (looked[c] === n) continue;
        looked[c] = n;
        const strength = fit(clusters[c]!, telling);
        if (strength > best || (strength === best && strength > 0 && c < chosen)) [chosen, best] = [c, strength];
      }
    if (chosen < 0) chosen = clusters.push({ members: [], faces: new Map(), byDocument: new Map() }) - 1;
    const cluster = clusters[chosen]!;
    cluster.members.push(telling, ...(copies.get(telling) ?? []));
    const { id } = telling.told.row;
    if (!cluster.byDocument.has(id)) cluster.byDocument.set(id, telling);
    const face = faceOf(telling);
    if (!cluster.faces.has(face)) cluster.faces.set(face, telling);
    for (const key of own) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [chosen]);
      else if (!block.includes(chosen)) block.push(chosen);
    }
  });
  return clusters.map((c) => c.members);
}

function setCopiesAside(ordered: readonly Telling[]): { firsts: Telling[]; copies: Map<Telling, Telling[]> } {
  const first = new Map<string, Telling>();
  const copies = new Map<Telling, Telling[]>();
  const firsts = ordered.filter((t) => {
    if (t.copyOf === null) return true;
    const original = first.get(t.copyOf);
    if (original === undefined || original.told === t.told) {
      if (original === undefined) first.set(t.copyOf, t);
      return true;
    }
    const others = copies.get(original);
    if (others === undefined) copies.set(original, [t]);
    else others.push(t);
    return false;
  });
  return { firsts, copies };
}

/** Dated before undated, reports before plans, more people first, finer and surer days first; then by document and place. */
function fullestFirst(tellings: readonly Telling[]): Telling[] {
  const ranked = tellings.map((t) => ({
    t,
    key: [Number(t.readings.length === 0), Number(t.mention.status !== "held"), -sidesNamed(t), widthOf(t), -(t.when.confidence ?? 0)],
  }));
  ranked.sort((a, b) => {
    for (let i = 0; i < a.key.length; i++) if (a.key[i] !== b.key[i]) return a.key[i]! - b.key[i]!;
    return byBytes(a.t.told.row.id, b.t.told.row.id) || a.t.index - b.t.index;
  });
  return ranked.map((r) => r.t);
}

const sidesNamed = (t: Telling): number => new Set(t.people.flatMap((p) => (p.name === "" ? [] : [p.party]))).size;
const widthOf = (t: Telling): number => {
  const [d] = t.readings;
  return d === undefined || d.from === null || d.to === null ? 5 : d.to - d.from;
};
