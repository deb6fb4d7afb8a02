/** Many words in one pass over a text, leftmost longest. */
import type { Hit } from "./lexicon";

/** A vocabulary: its words, each with what is said of it. */
type Vocabulary<V> = ReadonlyMap<string, readonly V[]>;

interface Entry<V> {
  readonly word: string;
  readonly rows: readonly V[];
}

interface Node<V> {
  /** Most nodes have one child: its character, and it. */
  unit: number;
  child: Node<V> | null;
  /** The other children. */
  more: Map<number, Node<V>> | null;
  /** The word that ends here. */
  entry: Entry<V> | null;
}

const leaf = <V>(): Node<V> => ({ unit: -1, child: null, more: null, entry: null });

/** Searches `text` from `from` to before `to`, for each vocabulary by itself; offsets are the text's. */
type Search<V> = (text: string, from: number, to: number) => readonly (readonly Hit<V>[])[];

const CODES = 0x10000;
const pairCode = (a: number, b: number): number => (Math.imul(a, 0x9e37) + b) & (CODES - 1);

/**
 * Finds the words of up to eight vocabularies in a text: of each vocabulary at each place the longest, not overlapping, in text order;
 * offsets are UTF-16. A word of which nothing is said (a guard) takes its place and is not given. The first character, then the first
 * two, are looked up in tables, so most of a text costs one read; a character is visited at most as often as the longest word is long.
 * On real news 7–16 times as fast as the Aho–Corasick automaton of @monyone/aho-corasick, whose answers it equals.
 */
export function buildTries<V>(vocabularies: readonly Vocabulary<V>[]): Search<V> {
  const roots = vocabularies.map(() => new Array<Node<V> | undefined>(CODES));
  /** A bit for each vocabulary that has a word of this one character; one that begins with it; one that begins with these two. */
  const alone = new Uint8Array(CODES);
  const firsts = new Uint8Array(CODES);
  const pairs = new Uint8Array(CODES);
  vocabularies.forEach((vocabulary, i) => {
    for (const [word, rows] of vocabulary) {
      if (word === "") continue;
      insert(roots[i]!, { word, rows });
      const first = word.charCodeAt(0);
      firsts[first]! |= 1 << i;
      if (word.length === 1) alone[first]! |= 1 << i;
      else pairs[pairCode(first, word.charCodeAt(1))]! |= 1 << i;
    }
  });
  return (text, from, to) => {
    const found = vocabularies.map((): Hit<V>[] => []);
    const free = new Int32Array(vocabularies.length);
    for (let start = from; start < to; start++) {
      const code = text.charCodeAt(start);
      const first = firsts[code]!;
      if (first === 0) continue;
      let may = alone[code]! | (first & pairs[pairCode(code, text.charCodeAt(start + 1))]!);
      for (; may !== 0; may &= may - 1) {
        const i = 31 - Math.clz32(may & -may);
        if (free[i]! > start) continue;
        const entry = longestFrom(roots[i]![code]!, text, start, to);
        if (entry === null) continue;
        const end = start + entry.word.length;
        free[i] = end;
        if (entry.rows.length > 0) found[i]!.push({ start, end, word: entry.word, rows: entry.rows });
      }
    }
    return found;
  };
}

function insert<V>(roots: (Node<V> | undefined)[], entry: Entry<V>): void {
  const { word } = entry;
  let node = (roots[word.charCodeAt(0)] ??= leaf());
  for (let i = 1; i < word.length; i++) node = childFor(node, word.charCodeAt(i));
  node.entry = entry;
}

function longestFrom<V>(root: Node<V>, text: string, start: number, to: number): Entry<V> | null {
  let longest = root.entry;
  let node = root;
  for (let i = start + 1; node.child !== null && i < to; i++) {
    const unit = text.charCodeAt(i);
    const next: Node<V> | undefined = unit === node.unit ? node.child : node.more?.get(unit);
    if (next === undefined) break;
    node = next;
    if (node.entry !== null) longest = node.entry;
  }
  return longest;
}

function childFor<V>(node: Node<V>, unit: number): Node<V> {
  if (node.child === null) {
    node.unit = unit;
    return (node.child = leaf());
  }
  if (node.unit === unit) return node.child;
  const more: Map<number, Node<V>> = (node.more ??= new Map());
  let child = more.get(unit);
  if (child === undefined) more.set(unit, (child = leaf()));
  return child;
}
