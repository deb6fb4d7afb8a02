/** Search over UTF-8 columns: of one id without decoding them, of what people type in texts made for it. Pure. */

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

/** Row that holds `at`, which is no earlier than `row`: mostly one of the next. */
function rowAt(offsets: Int32Array | Uint32Array, row: number, length: number, at: number): number {
  let step = 1;
  for (; row + step < length && offsets[row + step]! <= at; step *= 2) row += step;
  for (step >>= 1; step >= 1; step >>= 1) if (row + step < length && offsets[row + step]! <= at) row += step;
  return row;
}

/** Rows a block; indexed in a few ms, so that whoever does it ahead of a query is not busy for long. */
const BLOCK_ROWS = 1 << 13;

/** The words of some rows, lower case, one row after the other. */
interface Block {
  readonly text: string;
  /** Where each row begins in the text, and where the last ends. */
  readonly rows: Uint32Array;
}

export interface Search {
  /** Indexes some more rows ahead of the first query; false when all are. */
  grow(): boolean;
  /** 1 for each row that holds every term of the query in one of its columns. */
  find(query: string): Uint8Array;
}

/**
 * Search over columns of texts: they are put together row by row into long strings, since an engine's own search of a string is several times as
 * fast as any loop over bytes. `fold` gives a term as the search column has it (simplified, half-width); titles are searched for the term as typed too.
 */
export function createSearch(columns: readonly TextColumn[], rows: number, fold: (term: string) => string): Search {
  const blocks: Block[] = [];
  const grow = (): boolean => {
    const first = blocks.length * BLOCK_ROWS;
    if (first < rows) blocks.push(blockOf(columns, first, Math.min(first + BLOCK_ROWS, rows)));
    return first + BLOCK_ROWS < rows;
  };
  return {
    grow,
    find(query) {
      while (grow());
      const terms = query.toLowerCase().replaceAll(ROW_END, " ").split(/\s+/).filter((term) => term !== ""); // prettier-ignore
      const found = new Uint8Array(rows).fill(terms.length > 0 ? 1 : 0);
      for (const term of terms) {
        const here = new Uint8Array(rows);
        for (const form of new Set([term, fold(term)])) blocks.forEach((block, i) => markRows(block, form, here.subarray(i * BLOCK_ROWS)));
        for (let i = 0; i < rows; i++) found[i]! &= here[i]!;
      }
      return found;
    },
  };
}

/** No text has it, nor has a term. */
const ROW_END = "\0";
const COLUMN_END = 10;
const BLANK = 32;

function blockOf(columns: readonly TextColumn[], first: number, end: number): Block {
  const cells = columns.map((column) => cellsOf(column, first, end));
  const bytes = new Uint8Array(cells.reduce((n, { offsets }) => n + offsets[end - first]! - offsets[0]! + end - first, end - first));
  let n = 0;
  for (let row = 0; row < end - first; row++) {
    for (let c = 0; c < cells.length; c++) {
      // A title that is the same in the next language is there already.
      if (c > 0 && isSame(cells[c - 1]!, cells[c]!, row)) continue;
      n = copyCell(cells[c]!, row, bytes, n);
    }
    bytes[n++] = 0;
  }
  const text = new TextDecoder().decode(bytes.subarray(0, n)).toLowerCase();
  const rows = new Uint32Array(end - first + 1);
  for (let row = 0; row < end - first; row++) rows[row + 1] = text.indexOf(ROW_END, rows[row]) + 1;
  return { text, rows };
}

/** Returns where the bytes end. */
function copyCell({ values, offsets }: Cells, row: number, bytes: Uint8Array, at: number): number {
  const end = offsets[row + 1]!;
  for (let i = offsets[row]!; i < end; i++) bytes[at++] = values[i]! || BLANK;
  bytes[at++] = COLUMN_END;
  return at;
}

type Cells = Pick<TextBatch, "values" | "offsets">;

/** Rows [first, end) of a column, put together where they lie in several batches. */
function cellsOf(column: TextColumn, first: number, end: number): Cells {
  const parts: Cells[] = [];
  let base = 0;
  for (const { values, offsets, length } of column) {
    const [a, b] = [Math.max(first - base, 0), Math.min(end - base, length)];
    if (a < b) parts.push({ values, offsets: offsets.subarray(a, b + 1) });
    base += length;
  }
  if (parts.length === 1) return parts[0]!;
  const offsets = Int32Array.of(0);
  return parts.reduce(joined, { values: new Uint8Array(), offsets });
}

function joined(a: Cells, b: Cells): Cells {
  const [end, start] = [a.offsets.at(-1)!, b.offsets[0]!];
  const values = new Uint8Array(end + b.offsets.at(-1)! - start);
  values.set(a.values.subarray(0, end));
  values.set(b.values.subarray(start, b.offsets.at(-1)), end);
  return { values, offsets: Int32Array.from([...a.offsets, ...b.offsets.subarray(1).map((at) => at - start + end)]) };
}

function isSame(a: Cells, b: Cells, row: number): boolean {
  const [p, q, length] = [a.offsets[row]!, b.offsets[row]!, a.offsets[row + 1]! - a.offsets[row]!];
  if (b.offsets[row + 1]! - q !== length) return false;
  for (let i = 0; i < length; i++) if (a.values[p + i] !== b.values[q + i]) return false;
  return true;
}

/** Puts 1 into `here` for each row of the block that holds `form`. */
function markRows({ text, rows }: Block, form: string, here: Uint8Array): void {
  const last = rows.length - 2;
  let row = 0;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, rows[row])) {
    row = rowAt(rows, row, last + 1, at);
    here[row] = 1;
    // One hit a row is enough.
    if (++row > last) return;
  }
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
