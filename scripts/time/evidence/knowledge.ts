/** What the world knows: rotating chairs, words that have a first day. */
import type { BoundRow } from "../../lexicon/rows";
import { readOnce } from "../../lexicon/readOnce";
import { daysOfPartial } from "../calendar";
import type { DateEvidence } from "../evidence";
import { rowAt, type Context, type Support } from "./context";

const FOREVER = 60000;
/** 东盟轮值主席国老挝: the years that country had the chair. */
export function chairEvidence(c: Context): DateEvidence[] {
  const at = /(?:轮值)?主席国|轮值主席/.exec(c.page.norm.slice(c.cut.span[0], c.cut.span[1]));
  if (!at || c.lexicon.chairs.length === 0) return [];
  const start = c.cut.span[0] + at.index;
  const hits = c.lexicon.find("party", c.page.norm, [
    Math.max(c.cut.span[0], start - 24),
    Math.min(c.cut.span[1], start + at[0].length + 12),
  ]);
  const named = hits.flatMap((h) => h.rows.map((r) => r.party.code));
  return c.lexicon.chairs.flatMap((row) => {
    if (!named.includes(row.organization)) return [];
    const terms = Object.entries(row.terms).filter(([, host]) => named.includes(host));
    if (terms.length === 0) return [];
    const supports = terms.flatMap(([term]) => supportsOfTerm(term));
    const args = { organization: row.organization, chair: terms[0]![1] };
    return [rowAt(c, "chair", [start, start + at[0].length], args, supports)];
  });
}

/** In the term, or less likely before it (preparations, handing over) or soon after it. */
function supportsOfTerm(term: string): Support[] {
  const [first, last = first] = term.split("/") as [string, string?];
  const [from] = daysOfPartial(first);
  const [, to] = daysOfPartial(last);
  const ahead = Math.min(120, to - from);
  return [
    { from, to, weight: 220 },
    { from: from - ahead, to: to + Math.min(90, ahead), weight: 90 },
  ];
}

/** 新冠肺炎 cannot be written before it had the name. */
export function boundEvidence(c: Context): DateEvidence[] {
  const rows: DateEvidence[] = [];
  const seen = new Set<string>();
  for (const { start, end, rows: bounds } of c.words.bound)
    for (const bound of bounds) {
      const { key, args, inside } = boundOf(bound);
      if (seen.has(key)) continue;
      seen.add(key);
      rows.push(rowAt(c, "bound.word", [start, end], args, inside, -450));
    }
  return rows;
}

interface Bound {
  readonly key: string;
  readonly args: DateEvidence["args"];
  readonly inside: readonly Support[];
}

const boundOf = readOnce((row: BoundRow): Bound => {
  const from = row.from ? daysOfPartial(row.from)[0] : -FOREVER;
  const to = row.to ? daysOfPartial(row.to)[1] : FOREVER;
  const args = { from: row.from ?? "", to: row.to ?? "" };
  return { key: `${args.from}|${args.to}`, args, inside: [{ from, to, weight: 0 }] };
});
