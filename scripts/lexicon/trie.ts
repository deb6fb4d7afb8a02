/** Many words in one pass over a text, leftmost longest. */
import type { Hit } from "./lexicon";

/** A vocabulary: its words, each with what is said of it. */
type Vocabulary<V> = ReadonlyMap<string, readonly V[]>;

interface Entry<V> {
  /** Index of the vocabulary. */
  readonly owner: number;
  readonly word: string;
  /** The word's. */
  readonly length: number;
  /** A guard has none. */
  readonly rows: readonly V[] | null;
}

interface Node<V> {
  /** Most nodes have one child: its character, and it. */
  unit: number;
  child: Node<V> | null;
  /** The other children. */
  more: Map<number, Node<V>> | null;
  /** The words that end here, and of vocabularies without one the longest that end on the way here. */
  entries: readonly Entry<V>[];
}

const leaf = <V>(): Node<V> => ({ unit: -1, child: null, more: null, entries: [] });

/** Searches `text` from `from` to before `to`, for each vocabulary by itself; offsets are the text's. */
export type Search<V> = (text: string, from: number, to: number) => readonly (readonly Hit<V>[])[];

/** Nothing found; never added to. */
const NONE: never[] = [];
const CODES = 0x10000;
/** Bits of a table for each word: few places that begin no word are then looked at twice. */
const ROOM = 16;
const LARGEST = 1 << 17;
/** A set of small numbers: most places of a text are told by it to begin no word, so it should stay in the fastest memory. */
const bitSet = (size: number): Int32Array => new Int32Array(size >> 5);
const hashOf = (a: number, b: number): number => Math.imul(a, 0x9e37) + b;
const has = (set: Int32Array, n: number): boolean => ((set[n >> 5]! >> (n & 31)) & 1) !== 0;
function add(set: Int32Array, n: number): void {
  set[n >> 5]! |= 1 << (n & 31);
}

/**
 * Finds the words of several vocabularies in a text: of each vocabulary at each place the longest, not overlapping, in text order;
 * offsets are UTF-16. A word of which nothing is said (a guard) takes its place and is not given. All stand in one trie; a word's first
 * two characters, then the third, are looked up in small tables, so most of a text costs one read; a character is visited at most as
 * often as the longest word is long. On real news 7–16 times as fast as the Aho–Corasick automaton of @monyone/aho-corasick, whose answers it equals.
 */
export function buildTries<V>(vocabularies: readonly Vocabulary<V>[]): Search<V> {
  const roots = new Array<Node<V> | undefined>(CODES);
  const alone = bitSet(CODES);
  const size = Math.min(LARGEST, 1 << (32 - Math.clz32(ROOM * vocabularies.reduce((n, { size: words }) => n + words, 2))));
  const mask = size - 1;
  const heads = bitSet(size);
  const pairs = bitSet(size);
  const triples = bitSet(size);
  vocabularies.forEach((vocabulary, owner) => {
    for (const [word, rows] of vocabulary) {
      if (word === "") continue;
      insert(roots, { owner, word, length: word.length, rows: rows.length === 0 ? null : rows });
      if (word.length === 1) {
        add(alone, word.charCodeAt(0));
        continue;
      }
      const pair = hashOf(word.charCodeAt(0), word.charCodeAt(1)) & mask;
      add(heads, pair);
      if (word.length === 2) add(pairs, pair);
      else add(triples, hashOf(pair, word.charCodeAt(2)) & mask);
    }
  });
  roots.forEach((root) => { if (root) inherit(root, []); }); // prettier-ignore
  const free = new Int32Array(vocabularies.length);
  return (text, from, to) => {
    const found: Hit<V>[][] = [];
    for (let owner = 0; owner < free.length; owner++) {
      found.push(NONE);
      free[owner] = 0;
    }
    let second = from < to ? text.charCodeAt(from) : 0;
    for (let start = from; start < to; start++) {
      const code = second;
      second = start + 1 < to ? text.charCodeAt(start + 1) : 0;
      const pair = hashOf(code, second) & mask;
      const longer =
        has(heads, pair) && (has(pairs, pair) || has(triples, hashOf(pair, start + 2 < to ? text.charCodeAt(start + 2) : 0) & mask));
      if (!longer && !has(alone, code)) continue;
      const root = roots[code];
      if (root === undefined) continue;
      for (const { owner, word, length, rows } of deepest(root, text, start, to).entries) {
        if (free[owner]! > start) continue;
        const end = start + length;
        free[owner] = end;
        if (rows === null) continue;
        const hits = found[owner]!;
        if (hits.length === 0) found[owner] = [{ start, end, word, rows }];
        else hits.push({ start, end, word, rows });
      }
    }
    return found;
  };
}

function insert<V>(roots: (Node<V> | undefined)[], entry: Entry<V>): void {
  const { word } = entry;
  let node = (roots[word.charCodeAt(0)] ??= leaf());
  for (let i = 1; i < word.length; i++) node = childFor(node, word.charCodeAt(i));
  node.entries = [...node.entries, entry];
}

/** Gives each node the words above it that it has no longer one for. */
function inherit<V>(node: Node<V>, above: readonly Entry<V>[]): void {
  if (node.entries.length === 0) node.entries = above;
  else node.entries = [...node.entries, ...above.filter((a) => !node.entries.some((e) => e.owner === a.owner))];
  if (node.child !== null) inherit(node.child, node.entries);
  node.more?.forEach((child) => inherit(child, node.entries));
}

/** The node that the text at `start` leads to. */
function deepest<V>(root: Node<V>, text: string, start: number, to: number): Node<V> {
  let node = root;
  for (let i = start + 1; node.child !== null && i < to; i++) {
    const unit = text.charCodeAt(i);
    const next: Node<V> | undefined = unit === node.unit ? node.child : node.more?.get(unit);
    if (next === undefined) break;
    node = next;
  }
  return node;
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
