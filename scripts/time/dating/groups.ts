/** Documents that share one creation time: a page's article and digest stories; a page's teasers. */
import type { DocumentFacts, PageFacts } from "../../facts";
import type { DateEvidence } from "../evidence";

export interface OwnedEvidence {
  /** Id of the document that says so; it may be another one than is dated. */
  readonly document: string;
  readonly row: DateEvidence;
}

export interface Group {
  readonly page: PageFacts["page"];
  readonly teasers: boolean;
  readonly documents: readonly DocumentFacts[];
  readonly evidence: readonly OwnedEvidence[];
}

/** Groups sorted by page id, the article before its teasers. */
export function groupsOf(pages: readonly PageFacts[]): Group[] {
  return pages
    .flatMap(({ page, documents }) => [group(page, documents, false), group(page, documents, true)])
    .filter((g) => g.documents.length > 0)
    .sort((a, b) => (a.page.id < b.page.id ? -1 : a.page.id > b.page.id ? 1 : Number(a.teasers) - Number(b.teasers)));
}

function group(page: PageFacts["page"], all: readonly DocumentFacts[], teasers: boolean): Group {
  const documents = all.filter((d) => (d.cut.block === "teaser") === teasers);
  const evidence = documents.flatMap((d) => d.evidence.map((row) => ({ document: d.cut.id, row })));
  return { page, teasers, documents, evidence: withoutRepeats(evidence) };
}

/** Metadata is told once a page, though every story of a digest carries it. */
function withoutRepeats(evidence: readonly OwnedEvidence[]): OwnedEvidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ row }) => {
    if (row.span !== null) return true;
    const key = `${row.rule}|${row.quote}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
