/** Which years a publisher's dated pages of the run are from: the others of the same publisher are likely from then too. */
import { isoOf } from "../calendar";
import type { DateEvidence } from "../evidence";

const FEWEST = 12;
const BIN_DAYS = 30;
/** Share of pages kept back for days the dated ones do not cover, spread over a quarter century of bins: smaller the more are seen. */
const keptBack = (n: number): number => Math.max(0.015, 4 / (n + 8));
const BINS_OF_A_QUARTER_CENTURY = 300;
const STRENGTH = 90;

/**
 * Support from the density of a publisher's dated pages over months (half of it smoothed the wider the fewer they are). Null for fewer than
 * twelve. A collection is not a sample, so the log counts nine tenths.
 */
export function periodEvidence(publisher: string, days: readonly number[]): DateEvidence | null {
  if (days.length < FEWEST) return null;
  // The more pages are seen, the sharper the edges of their period.
  const wide = Math.max(1, Math.round(20 / Math.sqrt(days.length)));
  const from = days.reduce((a, b) => Math.min(a, b));
  const to = days.reduce((a, b) => Math.max(a, b));
  const first = from - wide * BIN_DAYS;
  const bins = Math.floor((to - first) / BIN_DAYS) + wide + 1;
  const density = new Float64Array(bins);
  for (const day of days) {
    const bin = Math.floor((day - first) / BIN_DAYS);
    for (let b = Math.max(0, bin - wide); b <= Math.min(bins - 1, bin + wide); b++)
      density[b]! += (0.5 / (2 * wide + 1) + (Math.abs(b - bin) <= 1 ? 0.5 / 3 : 0)) / days.length;
  }
  const kept = keptBack(days.length);
  const floor = kept / BINS_OF_A_QUARTER_CENTURY;
  const weigh = (share: number): number => Math.round(STRENGTH * Math.log(((1 - kept) * share + floor) * BINS_OF_A_QUARTER_CENTURY));
  return {
    rule: "run.period",
    span: null,
    quote: "",
    args: { publisher, n: days.length, from: isoOf(from), to: isoOf(to) },
    inside: Array.from(density, (share, b) => ({ from: first + b * BIN_DAYS, to: first + (b + 1) * BIN_DAYS - 1, weight: weigh(share) })),
    outside: weigh(0),
  };
}
