import type { Telling } from "../telling";

/** The value most tellings give, the surest one's first among equals. `members` in text order. */
export function pick<T extends string>(members: readonly Telling[], value: (t: Telling) => T | null): T | null {
  const counts = new Map<T, number>();
  for (const t of [...members].sort((a, b) => b.mention.weight - a.mention.weight)) {
    const v = value(t);
    if (v !== null) counts.set(v, (counts.get(v) ?? 0) + 1);
  }
  let best: T | null = null;
  for (const [v, n] of counts) if (best === null || n > counts.get(best)!) best = v;
  return best;
}
