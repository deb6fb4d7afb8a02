/**
 * Cuts a related-news list into teasers. A teaser is caption, headline, lead in this order, each at most one line, the headline
 * always there; which lines are which is read off the whole list at once, as the cheapest reading of its lines.
 */
import { hasCredit } from "./furniture";
import { isHeadlineLike, isSentence, type Line } from "./lines";

export interface Teaser {
  readonly caption: Line | null;
  readonly headline: Line;
  readonly leads: readonly Line[];
}

const leadCost = (line: Line): number =>
  (line.norm.length < 30 ? 4 : 0) + (isSentence(line) ? 0 : 2) + (hasCredit(line.norm.slice(-16)) ? 1 : 0);
const headlineCost = (line: Line): number => (isHeadlineLike(line) ? 0 : 5) + (/(?:图自|图片来源)[^。]*$/.test(line.norm) ? 4 : 0);
const captionCost = (line: Line, headline: Line): number => (hasCredit(line.norm) || line.norm === headline.norm ? 0 : 1.5);

interface Reading {
  readonly lines: number;
  /** Cost of reading the lines from `at` this way. */
  readonly cost: (at: number, lines: readonly Line[]) => number;
  readonly make: (at: number, lines: readonly Line[]) => Teaser;
}

const READINGS: readonly Reading[] = [
  {
    lines: 3,
    cost: (i, l) => captionCost(l[i]!, l[i + 1]!) + headlineCost(l[i + 1]!) + leadCost(l[i + 2]!),
    make: (i, l) => ({ caption: l[i]!, headline: l[i + 1]!, leads: [l[i + 2]!] }),
  },
  {
    lines: 4,
    cost: (i, l) => 2.5 + captionCost(l[i]!, l[i + 1]!) + headlineCost(l[i + 1]!) + leadCost(l[i + 2]!) + leadCost(l[i + 3]!),
    make: (i, l) => ({ caption: l[i]!, headline: l[i + 1]!, leads: [l[i + 2]!, l[i + 3]!] }),
  },
  {
    lines: 2,
    cost: (i, l) => 1 + headlineCost(l[i]!) + leadCost(l[i + 1]!),
    make: (i, l) => ({ caption: null, headline: l[i]!, leads: [l[i + 1]!] }),
  },
  {
    lines: 2,
    cost: (i, l) => 2 + (hasCredit(l[i]!.norm) ? 0 : 3) + headlineCost(l[i + 1]!),
    make: (i, l) => ({ caption: l[i]!, headline: l[i + 1]!, leads: [] }),
  },
  { lines: 1, cost: (i, l) => 2 + headlineCost(l[i]!), make: (i, l) => ({ caption: null, headline: l[i]!, leads: [] }) },
];

/** The cheapest reading of the list's lines as teasers (dynamic programming, linear in the lines). */
export function cutTeasers(lines: readonly Line[]): Teaser[] {
  const best: { cost: number; reading: Reading | null }[] = Array.from({ length: lines.length + 1 }, () => ({
    cost: Infinity,
    reading: null,
  }));
  best[lines.length] = { cost: 0, reading: null };
  for (let i = lines.length - 1; i >= 0; i--) {
    for (const reading of READINGS) {
      const rest = best[i + reading.lines];
      if (!rest) continue;
      const cost = reading.cost(i, lines) + rest.cost;
      if (cost < best[i]!.cost) best[i] = { cost, reading };
    }
  }
  const teasers: Teaser[] = [];
  for (let i = 0; i < lines.length;) {
    const reading = best[i]!.reading!;
    teasers.push(reading.make(i, lines));
    i += reading.lines;
  }
  return teasers;
}
