/** Dating: belief about when each document of a run was written, from its own text first, then from the dated ones. */
import type { Dct, Evidence } from "../../data/schema";
import type { PageFacts } from "../facts";
import type { Lexicon } from "../lexicon/lexicon";
import { groupsOf, type Group, type OwnedEvidence } from "./dating/groups";
import { isAnchor, learnRun, type Own } from "./dating/run";
import { dctOf, posteriorOf, posteriorOfCrawl, round3, supportOf, type Posterior } from "./posterior";

/** When a document was written: belief over days, and the row of documents.jsonl. */
export interface Dating {
  readonly posterior: Posterior;
  readonly dct: Dct;
}

/**
 * Document id → dating. The main article and the stories of a digest share their page's creation time, the teasers of a page
 * their crawl window; the two owe each other nothing. Groups dated by their own evidence anchor the others, once.
 * The order of pages does not matter.
 */
export function dateDocuments(pages: readonly PageFacts[], lexicon: Lexicon): ReadonlyMap<string, Dating> {
  const own: Own[] = groupsOf(pages).map((group) => ({ group, posterior: beliefOf(group, group.evidence) }));
  const anchors = own.filter(isAnchor);
  const knowledge = learnRun(anchors, lexicon);
  const dated = new Set(anchors);
  const datings = new Map<string, Dating>();
  for (const one of own) {
    const more = dated.has(one) ? [] : knowledge(one.group);
    const dating = datingOf(one, more);
    for (const { cut } of one.group.documents) datings.set(cut.id, dating);
  }
  return datings;
}

const beliefOf = ({ teasers }: Group, evidence: readonly OwnedEvidence[]): Posterior => {
  const rows = evidence.map((e) => e.row);
  return teasers ? posteriorOfCrawl(rows) : posteriorOf(rows);
};

function datingOf({ group, posterior: own }: Own, more: readonly OwnedEvidence[]): Dating {
  const evidence = more.length === 0 ? group.evidence : [...group.evidence, ...more];
  const rows = evidence.map((e) => e.row);
  const posterior = more.length === 0 ? own : beliefOf(group, evidence);
  const known = rows.some((r) => r.rule !== "tense");
  return { posterior, dct: { ...dctOf(posterior, known), evidence: ledgerOf(evidence, posterior.best) } };
}

const MOST_ENTRIES = 24;

/** Who said what, strongest first: each row's share of the support that speaks for the best day. */
function ledgerOf(evidence: readonly OwnedEvidence[], best: number): Evidence[] {
  const speaking = evidence.filter(({ row }) => row.rule !== "tense" && row.rule !== "anniversary.again");
  const supports = speaking.map(({ row }) => supportOf(row, best));
  const total = supports.reduce((sum, support) => sum + Math.max(0, support), 0);
  if (total === 0) return [];
  const entries: Evidence[] = [];
  speaking.forEach(({ document, row: { rule, quote, span, args } }, i) => {
    const weight = round3(supports[i]! / total);
    if (weight !== 0) entries.push({ rule, document, quote, span, args, weight });
  });
  return entries
    .sort(
      (a, b) =>
        b.weight - a.weight || compare(a.document, b.document) || (a.span?.[0] ?? -1) - (b.span?.[0] ?? -1) || compare(a.rule, b.rule),
    )
    .slice(0, MOST_ENTRIES);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
