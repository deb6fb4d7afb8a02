/** The second level of dating: what the dated documents of a run say of the others. Only what is dated by its own text anchors, once. */
import type { Lexicon } from "../../lexicon/lexicon";
import { normalizeText } from "../../read/normalize";
import { yearsOf, type Posterior } from "../posterior";
import { holidayDays } from "../resolve/holiday";
import type { Group, OwnedEvidence } from "./groups";
import { happeningEvidence, indexHappenings } from "./happenings";
import { indexOfficials, officialEvidence } from "./officials";
import { periodEvidence } from "./period";
import { fitSites, siteIdOf, urlEvidence } from "./urls";
import { learnWords, wordEvidence } from "./words";

export interface Own {
  readonly group: Group;
  readonly posterior: Posterior;
}

/** What the anchors say of a group that is none. */
export type RunKnowledge = (group: Group) => OwnedEvidence[];

const SURE_YEAR = 0.9;
const SURE_MONTH = 0.6;

/** Whether a group's own evidence dates it well enough to date others by. */
export function isAnchor({ posterior }: Own): boolean {
  return Math.max(...yearsOf(posterior).values()) >= SURE_YEAR && posterior.months.some((m) => m.mass >= SURE_MONTH);
}

/** Text of a group: its documents in page order, simplified as matching sees it. */
function textOf(group: Group): string {
  return normalizeText(group.documents.map(({ cut }) => group.page.text.slice(cut.span[0], cut.span[1])).join("\n"));
}

/** Who publishes a page: as declared, else its host, else the agency its text names. */
function publisherOf(group: Group): string {
  const host = /^[a-z]+:\/\/(?:www\.)?([^/?#]+)/i.exec(group.page.url ?? "")?.[1];
  return group.page.publisher ?? host?.toLowerCase() ?? group.documents[0]?.cut.agency ?? "";
}

export function learnRun(anchors: readonly Own[], lexicon: Lexicon): RunKnowledge {
  const dated = anchors.flatMap(({ group, posterior }) => group.documents.map((document) => ({ document, dct: posterior.best })));
  const happenings = indexHappenings(dated, holidayDays(lexicon, null));
  const officials = indexOfficials(dated);
  const articles = anchors.filter(({ group }) => !group.teasers);
  const words = learnWords(articles.map(({ group, posterior }) => ({ text: textOf(group), day: posterior.best })));
  const sites = fitSites(articles.flatMap(({ group, posterior }) => {
    const id = siteIdOf(group.page.url);
    return id ? [{ ...id, day: posterior.best }] : [];
  })); // prettier-ignore
  const periods = new Map<string, number[]>();
  for (const { group, posterior } of articles) {
    const publisher = publisherOf(group);
    const days = periods.get(publisher);
    if (publisher === "") continue;
    if (days) days.push(posterior.best);
    else periods.set(publisher, [posterior.best]);
  }
  const period = new Map([...periods].map(([publisher, days]) => [publisher, periodEvidence(publisher, days)]));

  return (group) => {
    const owner = group.documents[0]!.cut.id;
    const mine = group.documents.flatMap((d) => [...happeningEvidence(d, happenings), ...officialEvidence(d, officials)]);
    if (group.teasers) return mine;
    const id = siteIdOf(group.page.url);
    const fitted = id && sites.get(id.site);
    const rows = [
      fitted ? urlEvidence(fitted, id, group.page.url ?? "") : null,
      words ? wordEvidence(words, textOf(group)) : null,
      period.get(publisherOf(group)) ?? null,
    ];
    return [...mine, ...rows.flatMap((row) => (row ? [{ document: owner, row }] : []))];
  };
}
