/**
 * The straight line: page → documents → mentions → event mentions → facts ‖ dating → resolved times → events.
 * Left of ‖ page by page (cacheable), right of it over all facts of the run. Reads no clock, no file, no environment.
 */
import type { DocumentRow, EventRow } from "../data/schema";
import { findEventMentions } from "./event/mentions";
import { mergeEvents } from "./event/merge";
import type { Page, PageFacts } from "./facts";
import type { Lexicon } from "./lexicon/lexicon";
import { byBytes } from "./publish/order";
import { splitPage } from "./read/splitPage";
import { dateDocuments } from "./time/dating";
import { sketchOf } from "./time/dating/sketch";
import { collectEvidence } from "./time/collectEvidence";
import { findMentions } from "./time/mentions";
import { resolveMentions } from "./time/resolve";

/** What one page says by itself. */
export function readFacts(page: Page, lexicon: Lexicon): PageFacts {
  const documents = splitPage(page, lexicon).map((cut) => {
    const mentions = findMentions(page, cut, lexicon);
    return {
      cut,
      mentions,
      evidence: collectEvidence(page, cut, mentions, lexicon),
      words: sketchOf(page.norm, cut.span),
      events: findEventMentions(page, cut, mentions, lexicon),
    };
  });
  return {
    page: {
      id: page.id,
      text: page.text,
      title: page.title,
      url: page.url,
      published: page.published,
      publisher: page.publisher,
      hints: page.hints,
      digest: page.digest,
    },
    documents,
  };
}

export interface Resolved {
  /** By id. */
  readonly documents: readonly DocumentRow[];
  /** By when.from (null last), then id. */
  readonly events: readonly EventRow[];
}

/** What all pages say together. The order of `facts` does not matter. */
export function resolveRun(facts: readonly PageFacts[], lexicon: Lexicon): Resolved {
  const pages = [...facts].sort((a, b) => byBytes(a.page.id, b.page.id));
  const dates = dateDocuments(pages, lexicon);
  const told = pages.flatMap(({ page, documents }) =>
    documents.map((document) => {
      const { cut } = document;
      const dating = dates.get(cut.id);
      const row: DocumentRow = {
        id: cut.id,
        page: cut.page,
        block: cut.block,
        span: cut.span,
        title: cut.title,
        url: page.url,
        published: page.published,
        publisher: page.publisher,
        agency: cut.agency,
        home: cut.home,
        dct: dating?.dct ?? null,
        mentions: resolveMentions(document, dating, lexicon),
      };
      return { page, document, row };
    }),
  );
  return { documents: told.map((t) => t.row).sort((a, b) => byBytes(a.id, b.id)), events: mergeEvents(told, lexicon) };
}
