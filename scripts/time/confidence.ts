/** How often a value is right once the creation day is: the table that calibrates confidences, by family of rule. */

/**
 * Share of right values by the shape of the mention, measured on the gold of the seeds and the golden pages; where fewer than
 * twenty rows were seen the figure of the nearest larger family stands. `self` needs no other date, the rest lean on one.
 */
const RIGHT_BY_FAMILY: Readonly<Record<string, number>> = {
  "self.day": 0.995,
  "self.other": 0.985,
  "self.name": 0.985,
  "month-day": 0.99,
  day: 0.975,
  deictic: 0.985,
  anaphoric: 0.92,
  anniversary: 0.97,
  duration: 0.85,
  event: 0.85,
  holiday: 0.93,
  vague: 0.98,
  other: 0.9,
};

/** A probability of the table times what is known of the reading, kept inside 0.01–0.995. */
export function confidenceOf(family: string, reading: number): number {
  const p = (RIGHT_BY_FAMILY[family] ?? RIGHT_BY_FAMILY.other!) * reading;
  return Math.round(Math.min(0.995, Math.max(0.01, p)) * 1000) / 1000;
}
