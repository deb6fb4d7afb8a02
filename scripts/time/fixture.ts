/** Hand-made facts for tests: a text, the time expressions in it and what they say. */
import type { Block } from "../../data/schema";
import type { DocumentCut, DocumentFacts, EventMention, Page, PageFacts, TimeMention } from "../facts";
import type { Lexicon } from "../lexicon/lexicon";
import type { FoundedRow, HolderRow } from "../lexicon/rows";
import { pageOf as textPage } from "../page.fixture";
import { sketchOf } from "./dating/sketch";
import { collectEvidence } from "./collectEvidence";
import type { CalendarFields, TimeExpression } from "./expression";

export const fields = (f: CalendarFields): TimeExpression => ({ kind: "fields", fields: f });

/** Text of a mention and what it says; the first occurrence after the mention before it. `role` defaults to event. */
export type Told = readonly [text: string, expression: TimeExpression, role?: TimeMention["role"], rule?: string];

function mentionsIn(text: string, told: readonly Told[], from = 0): TimeMention[] {
  let at = from;
  return told.map(([words, expression, role = expression.kind === "anniversary" ? "anniversary" : "event", rule = "test"]) => {
    const start = text.indexOf(words, at);
    if (start < 0) throw new RangeError(`not in the text: ${words}`);
    at = start + words.length;
    return { span: [start, at], text: words, type: "DATE", said: words, role, partOfDay: null, expression, rule };
  });
}

export interface Draft {
  readonly id: string;
  readonly text: string;
  readonly told: readonly Told[];
  readonly block?: Block;
  readonly page?: Partial<Page>;
  readonly home?: string;
  readonly events?: readonly EventMention[];
}

/** A page of one document (of several when more drafts follow: their texts are joined by a blank line). */
export function pageOf(drafts: readonly Draft[], lexicon: Lexicon): PageFacts {
  const text = drafts.map((d) => d.text).join("\n\n");
  const page = textPage(text, { id: drafts[0]!.id, ...drafts[0]!.page });
  let at = 0;
  const documents = drafts.map((d): DocumentFacts => {
    const start = at;
    at += d.text.length + 2;
    const cut: DocumentCut = {
      id: d.id, page: page.id, block: d.block ?? "main", span: [start, start + d.text.length], title: d.text.slice(0, 20), parts: [],
      agency: null, home: d.home ?? null,
    }; // prettier-ignore
    const mentions = mentionsIn(text, d.told, start);
    return {
      cut,
      mentions,
      evidence: collectEvidence(page, cut, mentions, lexicon),
      words: sketchOf(page.norm, cut.span),
      events: d.events ?? [],
    };
  });
  return { page, documents };
}

/** A lexicon of a few rows; words are found by plain search. */
export function lexiconOf(rows: { readonly founded?: readonly FoundedRow[]; readonly holder?: readonly HolderRow[] }): Lexicon {
  const words: Readonly<Record<string, readonly (readonly [string, unknown])[]>> = {
    founded: (rows.founded ?? []).flatMap((r) => r.words.map((w) => [w, r] as const)),
    holder: (rows.holder ?? []).map((r) => [r.name, r] as const),
  };
  const find = (family: string, norm: string, [from, to]: readonly [number, number] = [0, norm.length]) =>
    (words[family] ?? []).flatMap(([word, row]) => {
      const start = norm.indexOf(word, from);
      return start < 0 || start + word.length > to ? [] : [{ start, end: start + word.length, word, rows: [row] }];
    });
  return {
    rows: { party: [], short: [], place: [], agency: [], office: [], holder: rows.holder ?? [], namePart: [], founded: rows.founded ?? [], series: [], holiday: [], bound: [], trigger: [], group: [], happening: [],
      topic: [], },
    parties: new Map(),
    chairs: [],
    version: "test",
    find: find as Lexicon["find"],
    findEach: ((families: readonly string[], norm: string, span?: readonly [number, number]) => Object.fromEntries(families.map((f) => [f, find(f, norm, span)]))) as Lexicon["findEach"],
  }; // prettier-ignore
}
