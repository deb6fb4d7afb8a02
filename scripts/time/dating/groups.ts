/** Documents that share one creation time: a page's article and digest stories; a page's teasers, as far as they are one crawl. */
import type { DocumentFacts, PageFacts } from "../../facts";
import { dayNumber, dayOf } from "../calendar";
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
    .flatMap(({ page, documents }) => {
      const teasers = documents.filter((d) => d.cut.block === "teaser");
      const article = documents.filter((d) => d.cut.block !== "teaser");
      return [group(page, article, false), ...crawlsOf(teasers).map((crawl) => group(page, crawl, true))];
    })
    .filter((g) => g.documents.length > 0)
    .sort((a, b) => (a.page.id < b.page.id ? -1 : a.page.id > b.page.id ? 1 : Number(a.teasers) - Number(b.teasers)));
}

/** A list of the latest news spans weeks; one whose entries tell days further apart was picked by topic. */
const LONGEST_CRAWL = 100;

/** The teasers as one crawl; of a list picked by topic each that tells its own full day by itself, the others together. */
function crawlsOf(teasers: readonly DocumentFacts[]): readonly (readonly DocumentFacts[])[] {
  const days = new Map(teasers.map(ownDayOf).filter((own) => own !== null));
  if (Math.max(...days.values()) - Math.min(...days.values()) <= LONGEST_CRAWL || days.size < 2) return [teasers];
  return [teasers.filter((d) => !days.has(d)), ...[...days.keys()].map((d) => [d])];
}

/** The day a teaser is about: the first full date of what it tells as done, else that of the one happening known to the day. */
function ownDayOf(document: DocumentFacts): readonly [DocumentFacts, number] | null {
  const row = document.evidence.find((e) => e.rule === "dateline.full" || (e.rule === "told.full" && e.args.tense !== "future"));
  const { year, month, day } = row?.args ?? {};
  if (typeof year === "number") return [document, dayNumber(year, Number(month), Number(day))];
  const [known, other] = document.evidence.filter((e) => e.rule === "happening");
  return known && !other ? [document, dayOf(String(known.args.from))] : null;
}

function group(page: PageFacts["page"], documents: readonly DocumentFacts[], teasers: boolean): Group {
  const evidence: OwnedEvidence[] = [];
  for (const { cut, evidence: rows } of documents) for (const row of rows) evidence.push({ document: cut.id, row });
  return { page, teasers, documents, evidence: withoutRepeats(evidence) };
}

/**
 * What every story of a digest repeats counts once: metadata, page stamps, the same day told again, the same word or person.
 * Of the latest years stated only the latest of all bounds; beside 今天（5日） and datelines bare days tell nothing more.
 */
function withoutRepeats(evidence: readonly OwnedEvidence[]): OwnedEvidence[] {
  const seen = new Set<string>();
  const decided = evidence.some(({ row }) => row.rule === "recurring.today" || row.rule === "recurring.dateline");
  const latest = evidence.reduce((max, { row }) => (row.rule === "bound.year" ? Math.max(max, Number(row.args.year)) : max), -Infinity);
  return evidence.filter(({ row }) => {
    if (row.rule === "bound.year" && row.args.year !== latest) return false;
    if (row.rule === "recurring.day" && decided) return false;
    if (row.rule === "tense") return true;
    const key = `${row.rule}|${row.span === null ? row.quote : argsKey(row.args)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function argsKey(args: DateEvidence["args"]): string {
  let key = "";
  for (const name in args) key += `${name}:${args[name]!}|`;
  return key;
}
