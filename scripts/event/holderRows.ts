/** The lexicon's holders of offices by name. */
import type { Lexicon } from "../lexicon/lexicon";
import type { HolderRow } from "../lexicon/rows";
import { normalizeText } from "../read/normalize";
import { canonicalName } from "./names";

const HOLDERS = new WeakMap<Lexicon, ReadonlyMap<string, readonly HolderRow[]>>();

/** The lexicon's holders by name, the latest office of a name first; made once for a lexicon. */
export function holdersOf(lexicon: Lexicon): ReadonlyMap<string, readonly HolderRow[]> {
  const old = HOLDERS.get(lexicon);
  if (old !== undefined) return old;
  const made = new Map<string, HolderRow[]>();
  for (const row of lexicon.rows.holder)
    for (const name of [row.name, ...(row.aliases ?? [])]) {
      const key = canonicalName(normalizeText(name));
      made.set(key, [...(made.get(key) ?? []), row]);
    }
  for (const [name, rows] of made) made.set(name, [...rows].sort(byLatest));
  HOLDERS.set(lexicon, made);
  return made;
}

const PARTS = new WeakMap<Lexicon, ReadonlyMap<string, readonly HolderRow[]>>();

/** The lexicon's holders by a part of their names with dots (萨勒 of 马基·萨勒, but not 沙特 of 沙特·费萨尔: a country); made once for a lexicon. */
export function holdersByPart(lexicon: Lexicon): ReadonlyMap<string, readonly HolderRow[]> {
  const old = PARTS.get(lexicon);
  if (old !== undefined) return old;
  const made = new Map<string, HolderRow[]>();
  for (const [name, rows] of holdersOf(lexicon))
    for (const part of new Set(name.split("·")))
      if (part !== name && part.length > 1 && !lexicon.find("party", part).some((h) => h.end - h.start === part.length))
        made.set(part, [...(made.get(part) ?? []), ...rows]);
  PARTS.set(lexicon, made);
  return made;
}

/** Offices still held first, then those begun last: nothing tells the year of a text yet. */
export const byLatest = (a: HolderRow, b: HolderRow): number =>
  Number(a.to !== undefined) - Number(b.to !== undefined) || (b.from < a.from ? -1 : b.from > a.from ? 1 : 0);

/** Whether the words written beside a name are a row's office: 主席 is never 副主席. */
export const isOffice = ({ office }: HolderRow, written: string): boolean =>
  office.endsWith(written) && (written.includes("副") || !office.includes("副"));

/** The row of a holder that the office written after the name means (习近平主席, never 国家副主席), else the latest. */
export const rowFor = (rows: readonly HolderRow[], written: string): HolderRow =>
  (written === "" ? undefined : rows.find((r) => isOffice(r, written))) ?? rows[0]!;
