/** Certainty: that such an event between these parties happened, apart from when. */
import type { Telling } from "./telling";

/** Beyond what sources may say, the reader may have misread: no number of sources makes it surer than this. */
const CEILING = 0.99;

const logistic = (hundredths: number): number => 1 / (1 + Math.exp(-hundredths / 100));

/**
 * Independent sources (distinct texts) each may be misread with 1 − p; the event is false only if all are. Tellings of one document are
 * one source: the surest counts.
 */
export function certaintyOf(tellings: readonly Telling[]): number {
  const byText = new Map<string, number>();
  for (const t of tellings) {
    byText.set(t.text, Math.max(byText.get(t.text) ?? 0, logistic(t.mention.weight)));
  }
  const missed = [...byText.values()].reduce((miss, p) => miss * (1 - p), 1);
  return Math.round(Math.min(CEILING, 1 - missed) * 1000) / 1000;
}
