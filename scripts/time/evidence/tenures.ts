/** Tenures of offices as support for days. */
import { readOnce } from "../../lexicon/readOnce";
import type { Lexicon } from "../../lexicon/lexicon";
import type { HolderRow } from "../../lexicon/rows";
import { dayNumber } from "../calendar";
import type { DateEvidence } from "../evidence";
import { disjoint, partialDays, type Support } from "./context";

const FOREVER = 60000;
const OLDEST = dayNumber(1990, 1, 1);

/** Hundredths of a nat outside a tenure: the office stands beside the name, or the name alone does (people are known before and after). */
const NAMED = { before: -480, after: -400, near: -150 };
const UNNAMED = { before: -60, after: -130, near: -30 };

export interface Tenure {
  readonly name: string;
  readonly office: string;
  readonly from: number;
  readonly to: number;
  /** First days of the further terms. */
  readonly again: readonly number[];
  readonly args: DateEvidence["args"];
}

/** None when it ended before pages are from, or its dates are none. */
export const tenureOf = readOnce((row: HolderRow): readonly Tenure[] => {
  const [from] = partialDays(row.from) ?? [];
  const [, to] = (row.to ? partialDays(row.to) : ([0, FOREVER] as const)) ?? [];
  if (from === undefined || to === undefined || to < OLDEST) return [];
  const { name, office, party } = row;
  const again = (row.again ?? []).flatMap((date) => partialDays(date)?.[0] ?? []);
  return [{ name, office, from, to, again, args: { name, office, party, from: row.from, to: row.to ?? "" } }];
});

/** The last day of which the list of holders tells: whoever is still in office has been so until then, as far as known. */
const listEnd = readOnce((lexicon: Lexicon): number => {
  let last = OLDEST;
  for (const { from, to } of lexicon.rows.holder.flatMap(tenureOf)) last = Math.max(last, from, to < FOREVER ? to : from);
  return last;
});

/** How long an office was held, as far as the list tells. */
export const daysHeld = (lexicon: Lexicon, { from, to }: Tenure): number => Math.min(to, listEnd(lexicon)) - from;

interface TenureSupport {
  readonly inside: readonly Support[];
  readonly outside: number;
}

/** What the days in and around tenures weigh; the rest of time weighs `outside`. */
function supportsOf(tenures: readonly Tenure[], out: typeof NAMED): TenureSupport {
  const inside = tenures.flatMap(({ from, to }) => [
    { from, to, weight: 0 },
    { from: from - 30, to: to + 45, weight: out.near },
    { from: to + 91, to: Math.max(to, FOREVER), weight: out.after },
  ]);
  return { inside: disjoint(inside), outside: out.before };
}
export const namedSupports = readOnce((tenures: readonly Tenure[]) => supportsOf(tenures, NAMED));
export const unnamedSupports = readOnce((tenures: readonly Tenure[]) => supportsOf(tenures, UNNAMED));

const STILL = -200;
const TOO_EARLY = -280;

/** 前总统: after a tenure and, mostly, before the next of the same office. Null while the only one goes on. */
export function afterwards(tenures: readonly Tenure[]): TenureSupport | null {
  const sorted = [...tenures].sort((a, b) => a.from - b.from);
  if (sorted.length === 0 || sorted[0]!.to >= FOREVER) return null;
  const inside = sorted.flatMap(({ from, to }, i) => [
    ...(i > 0 ? [{ from, to, weight: STILL }] : []),
    { from: to - 15, to: (sorted[i + 1]?.from ?? FOREVER) - 1, weight: 0 },
  ]);
  return { inside: disjoint(inside), outside: TOO_EARLY };
}

/** The days on which a person held an office of each kind (国务委员兼外长): every office narrows; one that leaves nothing is passed over. */
export function heldTogether(offices: readonly (readonly Tenure[])[]): readonly Tenure[] {
  return offices.reduce((held, more) => {
    const both = held.flatMap((a) =>
      more.flatMap((b) => {
        const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
        const began = a.from >= b.from ? a : b;
        const ended = a.to <= b.to ? a : b;
        return from > to ? [] : [{ ...began, from, to, args: { ...began.args, to: ended.args.to! } }];
      }),
    );
    return both.length > 0 ? both : held;
  });
}
