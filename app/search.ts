/** Search over UTF-8 columns without decoding them: the bytes of a term are looked for in the bytes of all rows at once. Pure. */

/** One batch of an Arrow utf8 column: row r of the batch is values[offsets[r], offsets[r + 1]). */
interface TextBatch {
  readonly values: Uint8Array;
  readonly offsets: Int32Array;
  readonly length: number;
}
export type TextColumn = readonly TextBatch[];

const lower = (byte: number): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte);

/** Calls `hit` with each row that contains `needle` (already lower case), ASCII case ignored. Horspool: linear for the terms people type. */
export function findRows(column: TextColumn, needle: string, hit: (row: number) => void): void {
  const pattern = new TextEncoder().encode(needle);
  const m = pattern.length;
  if (m === 0) return;
  const shift = new Int32Array(256).fill(m);
  for (let i = 0; i < m - 1; i++) {
    shift[pattern[i]!] = m - 1 - i;
    if (pattern[i]! >= 97 && pattern[i]! <= 122) shift[pattern[i]! - 32] = m - 1 - i;
  }
  let base = 0;
  for (const { values, offsets, length } of column) {
    const end = offsets[length]!;
    let [at, row] = [offsets[0]!, 0];
    while (at + m <= end) {
      let k = m - 1;
      while (k >= 0 && lower(values[at + k]!) === pattern[k]) k--;
      if (k >= 0) {
        at += shift[values[at + m - 1]!]!;
        continue;
      }
      row = rowAt(offsets, row, length, at);
      if (at + m <= offsets[row + 1]!) {
        hit(base + row);
        at = offsets[row + 1]!; // one hit a row is enough
      } else at++;
    }
    base += length;
  }
}

/** Row whose bytes hold `at`, searched upwards from `low`. */
function rowAt(offsets: Int32Array, low: number, length: number, at: number): number {
  let [a, b] = [low, length - 1];
  while (a < b) {
    const mid = (a + b + 1) >> 1;
    if (offsets[mid]! <= at) a = mid;
    else b = mid - 1;
  }
  return a;
}

/**
 * Events that hold every term of the query in one of their columns. `fold` gives a term as the search column has it (simplified, half-width);
 * titles are searched for the term as typed too.
 */
export function matchQuery(columns: readonly TextColumn[], query: string, events: number, fold: (term: string) => string): Uint8Array {
  const terms = query
    .toLowerCase()
    .split(/\s+/)
    .filter((t) => t !== "");
  const found = new Uint8Array(events).fill(terms.length > 0 ? 1 : 0);
  for (const term of terms) {
    const here = new Uint8Array(events);
    for (const form of new Set([term, fold(term)])) for (const column of columns) findRows(column, form, (row) => (here[row] = 1));
    for (let i = 0; i < events; i++) found[i]! &= here[i]!;
  }
  return found;
}

/** Half-width, simplified, lower case: how the search column is written. `table` is data/lexicon/traditional.json. */
export function foldWith(table: { readonly traditional: string; readonly simplified: string }): (term: string) => string {
  const simplify = new Map<string, string>();
  for (let i = 0; i < table.traditional.length; i++) simplify.set(table.traditional[i]!, table.simplified[i]!);
  return (term) =>
    term
      .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
      .replace(/[\u3400-\u9fff]/g, (c) => simplify.get(c) ?? c)
      .toLowerCase();
}
