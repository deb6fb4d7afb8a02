/** Importance, 0–1: which labels show first. */
import type { EventRow, Kind, Rank } from "../../data/schema";

const RANK: Readonly<Record<Rank, number>> = {
  "head-of-state": 1, "party-leader": 1, "head-of-government": 0.9, minister: 0.65, "deputy-minister": 0.4, ambassador: 0.3, official: 0.25, local: 0.15,
}; // prettier-ignore

const KIND: Readonly<Record<Kind, number>> = {
  relations: 1, visit: 0.8, signing: 0.8, conference: 0.7, talks: 0.6, protest: 0.6, meeting: 0.5, call: 0.5, statement: 0.45, exercise: 0.45,
  dialogue: 0.45, aid: 0.4, envoy: 0.4, cooperation: 0.3, message: 0.25, ceremony: 0.15,
}; // prettier-ignore

/**
 * 0.45 rank of the highest person + 0.35 kind (a state visit counts as relations do) + 0.1 sources (1 − 1/n) + 0.1 agreements (any).
 * Recalled history counts half.
 */
export function importanceOf(
  event: Pick<EventRow, "rank" | "kind" | "level" | "recalled"> & { readonly sources: number; readonly agreements: number },
): number {
  const rank = event.rank === null ? 0.2 : RANK[event.rank];
  const kind = event.level === "state" ? 1 : KIND[event.kind];
  const sum = 0.45 * rank + 0.35 * kind + 0.1 * (1 - 1 / Math.max(1, event.sources)) + 0.1 * Math.min(1, event.agreements);
  return Math.round((event.recalled ? sum / 2 : sum) * 1000) / 1000;
}
