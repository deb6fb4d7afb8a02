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

/** A line with what it costs to read it as a lead or a headline; both are told by its marks. */
interface Weighed {
  readonly line: Line;
  readonly credited: boolean;
  readonly lead: number;
  readonly headline: number;
}

function weigh(line: Line): Weighed {
  const { norm } = line;
  const credited = hasCredit(norm);
  return {
    line,
    credited,
    lead: (norm.length < 30 ? 4 : 0) + (isSentence(line) ? 0 : 2) + (credited && hasCredit(norm.slice(-16)) ? 1 : 0),
    headline: (isHeadlineLike(line) ? 0 : 5) + (/(?:图自|图片来源)[^。]*$/.test(norm) ? 4 : 0),
  };
}

const captionCost = (a: Weighed, headline: Weighed): number => (a.credited || a.line.norm === headline.line.norm ? 0 : 1.5);

interface Reading {
  readonly lines: number;
  /** Cost of reading the lines from `at` this way. */
  readonly cost: (at: number, lines: readonly Weighed[]) => number;
  readonly make: (at: number, lines: readonly Line[]) => Teaser;
}

const READINGS: readonly Reading[] = [
  {
    lines: 3,
    cost: (i, l) => captionCost(l[i]!, l[i + 1]!) + l[i + 1]!.headline + l[i + 2]!.lead,
    make: (i, l) => ({ caption: l[i]!, headline: l[i + 1]!, leads: [l[i + 2]!] }),
  },
  {
    lines: 4,
    cost: (i, l) => 2.5 + captionCost(l[i]!, l[i + 1]!) + l[i + 1]!.headline + l[i + 2]!.lead + l[i + 3]!.lead,
    make: (i, l) => ({ caption: l[i]!, headline: l[i + 1]!, leads: [l[i + 2]!, l[i + 3]!] }),
  },
  {
    lines: 2,
    cost: (i, l) => 1 + l[i]!.headline + l[i + 1]!.lead,
    make: (i, l) => ({ caption: null, headline: l[i]!, leads: [l[i + 1]!] }),
  },
  {
    lines: 2,
    cost: (i, l) => 2 + (l[i]!.credited ? 0 : 3) + l[i + 1]!.headline,
    make: (i, l) => ({ caption: l[i]!, headline: l[i + 1]!, leads: [] }),
  },
  { lines: 1, cost: (i, l) => 2 + l[i]!.headline, make: (i, l) => ({ caption: null, headline: l[i]!, leads: [] }) },
];

/** The cheapest reading of the list's lines as teasers (dynamic programming, linear in the lines). */
export function cutTeasers(lines: readonly Line[]): Teaser[] {
  const best: { cost: number; reading: Reading | null }[] = Array.from({ length: lines.length + 1 }, () => ({
    cost: Infinity,
    reading: null,
  }));
  best[lines.length] = { cost: 0, reading: null };
  const weighed = lines.map(weigh);
  for (let i = lines.length - 1; i >= 0; i--) {
    for (const reading of READINGS) {
      const rest = best[i + reading.lines];
      if (!rest) continue;
      const cost = reading.cost(i, weighed) + rest.cost;
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
