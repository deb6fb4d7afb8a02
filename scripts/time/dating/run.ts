/** The second level of dating: what the dated documents of a run say of the others. Only what is dated by its own text anchors, once. */
import type { Lexicon } from "../../lexicon/lexicon";
import type { DateEvidence } from "../evidence";
import { yearsOf, type Posterior } from "../posterior";
import { holidayDays } from "../resolve/holiday";
import type { Group, OwnedEvidence } from "./groups";
import { happeningEvidence, indexHappenings } from "./happenings";
import { indexOfficials, officialEvidence } from "./officials";
import { periodEvidence } from "./period";
import { fitSites, siteIdOf, urlEvidence } from "./urls";
import { featureOf, lengthOf, LONGEST_TEXT, placeOf } from "./sketch";
import { learnWords, wordEvidence, type WordModel } from "./words";

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

/** Features of a group, distinct, its documents in page order; and what each stands for. */
interface Words {
  readonly sketch: readonly number[];
  quote(entry: number): string;
}

function wordsOf({ page, documents }: Group): Words {
  const seen = new Set<number>();
  const sketch: number[] = [];
  const owners: number[] = [];
  let room = LONGEST_TEXT;
  for (const { cut, words } of documents) {
    for (const entry of words) {
      if (placeOf(entry) >= room) break;
      if (seen.has(featureOf(entry))) continue;
      seen.add(featureOf(entry));
      sketch.push(entry);
      owners.push(cut.span[0]);
    }
    room -= cut.span[1] - cut.span[0] + 1;
  }
  const quote = (entry: number): string => {
    const start = owners[sketch.indexOf(entry)]! + placeOf(entry);
    return page.text.slice(start, start + lengthOf(entry));
  };
  return { sketch, quote };
}

const evidenceOf = (model: WordModel, { sketch, quote }: Words): DateEvidence | null => wordEvidence(model, sketch, quote);

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
  const words = learnWords(
    articles.map(({ group, posterior }) => ({ id: group.page.id, sketch: () => wordsOf(group).sketch, day: posterior.best })),
  );
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
      words ? evidenceOf(words, wordsOf(group)) : null,
      period.get(publisherOf(group)) ?? null,
    ];
    return [...mine, ...rows.flatMap((row) => (row ? [{ document: owner, row }] : []))];
  };
}
