/** Who is shown in which office in dated documents of the run: near those days the office was theirs. */
import type { DocumentFacts } from "../../facts";
import { isoOf } from "../calendar";
import type { DateEvidence } from "../evidence";
import { disjoint } from "../evidence/context";

interface Shown {
  readonly page: string;
  readonly document: string;
  readonly day: number;
}

export type Officials = ReadonlyMap<string, readonly Shown[]>;

const keysOf = (document: DocumentFacts): ReadonlyMap<string, { readonly name: string; readonly office: string }> =>
  new Map(
    document.events
      .filter((e) => !e.recalled)
      .flatMap((e) =>
        e.people.flatMap((p) =>
          p.office === null ? [] : [[`${p.name}|${p.office}|${p.party ?? ""}`, { name: p.name, office: p.office }] as const],
        ),
      ),
  );

/** Days each person was shown in each office, ascending. */
export function indexOfficials(documents: readonly { readonly document: DocumentFacts; readonly dct: number }[]): Officials {
  const index = new Map<string, Shown[]>();
  for (const { document, dct } of documents) {
    for (const key of keysOf(document).keys()) {
      const shown = { page: document.cut.page, document: document.cut.id, day: dct };
      const list = index.get(key);
      if (list) list.push(shown);
      else index.set(key, [shown]);
    }
  }
  for (const list of index.values()) list.sort((a, b) => a.day - b.day || (a.document < b.document ? -1 : 1));
  return index;
}

const MOST = 4;

/** Support between the first and the last day a person was shown in the office, fading over a year around; other pages only. */
export function officialEvidence(document: DocumentFacts, index: Officials): { readonly document: string; readonly row: DateEvidence }[] {
  const rows: { readonly document: string; readonly row: DateEvidence }[] = [];
  for (const [key, { name, office }] of keysOf(document)) {
    if (rows.length >= MOST) break;
    const shown = index.get(key)?.filter((s) => s.page !== document.cut.page) ?? [];
    const first = shown[0];
    const last = shown.at(-1);
    if (!first || !last) continue;
    const inside = disjoint([
      { from: first.day - 1100, to: last.day + 1100, weight: 60 },
      { from: first.day - 366, to: last.day + 366, weight: 120 },
      { from: first.day - 60, to: last.day + 60, weight: 160 },
    ]);
    rows.push({
      document: first.document,
      row: {
        rule: "run.holder",
        span: null,
        quote: name,
        args: { name, office, from: isoOf(first.day), to: isoOf(last.day) },
        inside,
        outside: 0,
      },
    });
  }
  return rows;
}
