/** How time grows with the input, for tests that something is linear. */

const FEWEST_ROUNDS = 2;
const MOST_ROUNDS = 12;

/**
 * How many times as long the run made for `large` takes as the one made for `small`. CPU time, of each the least of some rounds: what
 * else the machine does and collecting garbage only lengthen a round, so rounds go on until the answer is below `enough`; what grows
 * too fast is above it in all of them. Less than `leastMs` (default 4) for the small one counts as that.
 */
export function growth(make: (n: number) => () => void, small: number, large: number, enough: number, leastMs = 4): number {
  const runs = [make(small), make(large)] as const;
  runs[0]();
  const best = [Infinity, Infinity] as [number, number];
  let grown = Infinity;
  for (let round = 0; round < FEWEST_ROUNDS || (grown >= enough && round < MOST_ROUNDS); round++) {
    for (const i of [0, 1] as const) best[i] = Math.min(best[i], cpuMs(runs[i]));
    grown = best[1] / Math.max(best[0], leastMs);
  }
  return grown;
}

function cpuMs(run: () => void): number {
  const from = process.cpuUsage();
  run();
  return process.cpuUsage(from).user / 1000;
}
