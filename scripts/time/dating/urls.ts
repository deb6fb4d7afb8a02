/** Article ids in URLs rise with time: fitted on the dated pages of a site, they bracket the others. */
import { isoOf } from "../calendar";
import type { DateEvidence } from "../evidence";
import { groupBy } from "../../groupBy";

export interface SiteId {
  readonly site: string;
  readonly id: number;
}

interface Point {
  readonly id: number;
  readonly day: number;
}

const FEWEST = 4;
/** Share of a site's dated ids that must rise with the days for its ids to mean anything. */
const RISING = 0.75;

/** Host and shape of a URL and its longest number of 4–12 digits; null when there is none, or it is a date. */
export function siteIdOf(url: string | null): SiteId | null {
  const m = /^[a-z]+:\/\/([^/?#]+)([^?#]*)/i.exec(url ?? "");
  if (!m) return null;
  const numbers = [...m[2]!.matchAll(/\d{4,12}/g)].map((n) => n[0]).filter((n) => !/^(?:19|20)\d\d(?:[01]\d(?:[0-3]\d)?)?$/.test(n));
  const id = numbers.reduce((a, b) => (b.length > a.length ? b : a), "");
  if (id === "") return null;
  return { site: m[1]!.toLowerCase().replace(/^www\./, ""), id: Number(id) };
}

export interface Fit {
  /** Ascending in id and day. */
  readonly points: readonly Point[];
  /** How likely the next id is in order too. */
  readonly sure: number;
}

/** For each site the longest run of its points that rises in both id and day, null where too few do. Sorted by id. */
export function fitSites(points: readonly (SiteId & Point)[]): ReadonlyMap<string, Fit> {
  const fitted = new Map<string, Fit>();
  for (const [site, all] of groupBy(points, (p) => p.site)) {
    const sorted = all.sort((a, b) => a.id - b.id || a.day - b.day);
    const rising = longestRising(sorted);
    if (rising.length >= FEWEST && rising.length >= RISING * sorted.length)
      fitted.set(site, { points: rising, sure: Math.min(0.99, (rising.length + 0.5) / (sorted.length + 1)) });
  }
  return fitted;
}

/** Longest non-decreasing subsequence of the days (patience sorting, n log n): robust to single wrong dates. */
function longestRising(points: readonly Point[]): Point[] {
  const tails: number[] = [];
  const previous = new Int32Array(points.length).fill(-1);
  points.forEach((p, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (points[tails[mid]!]!.day <= p.day) low = mid + 1;
      else high = mid;
    }
    if (low > 0) previous[i] = tails[low - 1]!;
    tails[low] = i;
  });
  const out: Point[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) out.push(points[i]!);
  return out.reverse();
}

/** Days between the dated neighbours of an id on its site; beyond the last one, at most as far again as the ids step. */
export function urlEvidence({ points: fitted, sure }: Fit, { site, id }: SiteId, url: string): DateEvidence | null {
  const at = fitted.findIndex((p) => p.id >= id);
  const left = at < 0 ? fitted.at(-1)! : fitted[at - 1];
  const right = at < 0 ? undefined : fitted[at]!;
  const perId = (fitted.at(-1)!.day - fitted[0]!.day) / Math.max(1, fitted.at(-1)!.id - fitted[0]!.id);
  const reach = (gap: number): number => Math.min(3700, Math.ceil(gap * perId * 2) + 15);
  const from = left ? left.day : right!.day - reach(right!.id - id);
  const to = right ? right.day : left!.day + reach(id - left!.id);
  const wide = Math.max(30, Math.round((to - from) / 4));
  // Share of the sure over the days of the bracket, against the rest over a quarter century.
  const weight = Math.max(60, Math.round(100 * Math.log(((sure / (1 - sure)) * 9000) / (to - from + 3))));
  return {
    rule: "run.url",
    span: null,
    quote: url,
    args: { site, id, from: isoOf(from), to: isoOf(to) },
    inside: [
      { from: from - wide, to: from - 2, weight: Math.max(0, weight - 350) },
      { from: from - 1, to: to + 1, weight },
      { from: to + 2, to: to + wide, weight: Math.max(0, weight - 350) },
    ],
    outside: 0,
  };
}
