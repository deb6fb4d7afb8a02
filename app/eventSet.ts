/** Sets of events as bits: a million take 125 kB, and the n-th is found without a list of them. Pure. */

/** Indices of events, ascending: the order of the text file, which is the order of their dates, undated last. */
export interface EventSet {
  readonly length: number;
  /** A bit an event; null where all are in. */
  readonly bits: Uint32Array | null;
  has(event: number): boolean;
  /** The event at a position; throws RangeError for one not below `length`. */
  at(position: number): number;
  [Symbol.iterator](): IterableIterator<number>;
}

/** Words of bits between two counts that are kept. */
const BLOCK = 16;

export const newBits = (events: number): Uint32Array<ArrayBuffer> => new Uint32Array((events + 31) >>> 5);

/** Bits for a part of `events`, none set. */
export const newBitsWithin = (events: EventSet): Uint32Array<ArrayBuffer> =>
  events.bits ? new Uint32Array(events.bits.length) : newBits(events.length);

export const setBit = (bits: Uint32Array, event: number): void => {
  bits[event >>> 5]! |= 1 << (event & 31);
};

export const isSet = (bits: Uint32Array, event: number): boolean => ((bits[event >>> 5]! >>> (event & 31)) & 1) === 1;

/** All of `count` events. */
export function allEvents(count: number): EventSet {
  return {
    length: count,
    bits: null,
    has: (event) => event < count,
    at: (position) => within(position, count),
    *[Symbol.iterator]() {
      for (let event = 0; event < count; event++) yield event;
    },
  };
}

export function eventSet(bits: Uint32Array): EventSet {
  /** Events before each block, and all. */
  const before = new Uint32Array(Math.ceil(bits.length / BLOCK) + 1);
  let sum = 0;
  for (let word = 0; word < bits.length; word++) {
    if (word % BLOCK === 0) before[word / BLOCK] = sum;
    sum += onesIn(bits[word]!);
  }
  before[before.length - 1] = sum;
  return {
    length: sum,
    bits,
    has: (event) => isSet(bits, event),
    at(position) {
      let [low, high] = [0, before.length - 1];
      while (high - low > 1) {
        const middle = (low + high) >>> 1;
        if (before[middle]! <= position) low = middle;
        else high = middle;
      }
      let left = within(position, sum) - before[low]!;
      let word = low * BLOCK;
      for (let ones = onesIn(bits[word]!); left >= ones; ones = onesIn(bits[++word]!)) left -= ones;
      let rest = bits[word]!;
      for (; left > 0; left--) rest &= rest - 1;
      return word * 32 + lowest(rest);
    },
    *[Symbol.iterator]() {
      for (let word = 0; word < bits.length; word++)
        for (let rest = bits[word]!; rest !== 0; rest &= rest - 1) yield word * 32 + lowest(rest);
    },
  };
}

function within(position: number, length: number): number {
  if (position < length) return position;
  throw new RangeError(`no event at position ${position} of ${length}`);
}

const lowest = (word: number): number => 31 - Math.clz32(word & -word);

function onesIn(word: number): number {
  let w = word - ((word >>> 1) & 0x55555555);
  w = (w & 0x33333333) + ((w >>> 2) & 0x33333333);
  return Math.imul((w + (w >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
