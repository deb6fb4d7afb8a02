/** Ascending numbers as bytes: the steps from one to the next, whole multiples of a unit the shortest. */

/** Sums of probability mass mostly rise by whole marks (app/chart/mass.ts). */
const UNIT = 1024;

/** Seven bits a byte, the lowest first, of the step × 2 + 1, or of the units × 2 where it is a multiple. `values` ascend from 0, below 2^32. */
export function encodeSteps(values: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 5);
  let [n, before] = [0, 0];
  for (const value of values) {
    const step = value - before;
    before = value;
    let rest = step % UNIT === 0 ? (step / UNIT) * 2 : step * 2 + 1;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes[n++] = (rest % 128) + 128;
    bytes[n++] = rest;
  }
  return bytes.slice(0, n);
}

/** Writes the values that begin at bytes[at] into values [from, to), `base` added to each. */
export function decodeSteps(bytes: Uint8Array, at: number, values: Uint32Array | Int32Array, from: number, to: number, base = 0): void {
  let value = base;
  for (let i = from; i < to; i++) {
    let byte = bytes[at++]!;
    let coded = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++]!;
      // The largest take more bits than a shift has.
      coded += shift < 24 ? (byte & 127) << shift : (byte & 127) * 2 ** shift;
    }
    const half = coded < 2 ** 31 ? coded >> 1 : Math.floor(coded / 2);
    value += (coded & 1) === 0 ? half * UNIT : half;
    values[i] = value;
  }
}
