/** The shortest interval that holds a share of a belief told in runs of equal days. */

/** Density per day of each run (start[i] … start[i + 1] − 1), and the mass before it (`before[count]` is the whole). */
export interface Density {
  readonly count: number;
  readonly start: Int32Array;
  readonly perDay: Float64Array;
  readonly before: Float64Array;
}

/** A hair of slack: rounding must not lengthen the interval. */
const SLACK = 1e-12;
const HAIR = 1e-9;

/**
 * First and last offset of the shortest interval of mass `enough`, the earliest of equals. A shortest one can be slid, without
 * losing mass, until it begins or ends where a run does; so those two kinds tell its length, and a third pass where it first fits.
 * Linear in the runs.
 */
export function narrowest(density: Density, enough: number): readonly [first: number, last: number] {
  const need = enough - SLACK;
  const length = Math.min(shortestFromStarts(density, need), shortestToEnds(density, need));
  const first = earliest(density, need, length);
  return [first, first + length - 1];
}

function shortestFromStarts({ count, start, perDay, before }: Density, need: number): number {
  let shortest = start[count]! - start[0]!;
  let j = 0;
  for (let i = 0; i < count; i++) {
    const target = before[i]! + need;
    while (j < count && before[j + 1]! < target) j++;
    if (j === count) break;
    const end = start[j]! + Math.min(start[j + 1]! - start[j]!, Math.max(1, Math.ceil((target - before[j]!) / perDay[j]! - HAIR)));
    if (end - start[i]! < shortest) shortest = end - start[i]!;
  }
  return shortest;
}

function shortestToEnds({ count, start, perDay, before }: Density, need: number): number {
  let shortest = start[count]! - start[0]!;
  let i = 0;
  for (let j = 0; j < count; j++) {
    const target = before[j + 1]! - need;
    if (target < 0) continue;
    while (i < j && before[i + 1]! <= target) i++;
    const inside = perDay[i]! > 0 ? Math.floor((target - before[i]!) / perDay[i]! + HAIR) : 0;
    const first = start[i]! + Math.min(start[i + 1]! - start[i]!, inside);
    if (start[j + 1]! - first < shortest) shortest = start[j + 1]! - first;
  }
  return shortest;
}

function earliest({ count, start, perDay, before }: Density, need: number, length: number): number {
  let i = 0;
  let j = 0;
  for (let first = start[0]!; first + length <= start[count]!;) {
    while (start[i + 1]! <= first) i++;
    const end = first + length;
    while (j < count - 1 && start[j + 1]! <= end) j++;
    // Mass of first … end − 1; sliding on by a day loses a day of run i and wins one of run j.
    const mass = before[j]! + (end - start[j]!) * perDay[j]! - before[i]! - (first - start[i]!) * perDay[i]!;
    if (mass >= need - HAIR * need) return first;
    const gain = perDay[j]! - perDay[i]!;
    const stay = Math.min(start[i + 1]! - first, end < start[j + 1]! ? start[j + 1]! - end : 1);
    const wait = gain > 0 ? Math.ceil((need - mass) / gain - HAIR) : stay;
    if (wait < stay) return first + wait;
    first += stay;
  }
  return start[count]! - length;
}
