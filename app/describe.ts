/** What an opened event says, as plain values: the panel of the page and the one of the embed draw the same. Pure. */
import type { Details, Manifest } from "../data/published";
import type { DocumentRow, EventRow, Lang, Mention, Source } from "../data/schema";
import { sayConfidence } from "./confidence";
import { formatIso, formatPercent } from "./format";
import { sayEvidence, sayMention, type EvidenceLine } from "./i18n/evidence";
import type { Translate } from "./i18n";
import { partyName } from "./names";

export interface Piece {
  readonly text: string;
  readonly mark: boolean;
}

export interface SourceView {
  readonly title: string;
  readonly publisher: string | null;
  /** Only http(s) addresses are links. */
  readonly url: string | null;
  readonly block: string | null;
  readonly date: string;
  readonly written: string | null;
  readonly sentence: readonly Piece[];
  /** The sentence the date stands in, where it is another one. */
  readonly dateSentences: readonly (readonly Piece[])[];
}

export interface EventView {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly status: string | null;
  readonly recalled: string | null;
  readonly when: string;
  readonly written: readonly string[];
  readonly sure: string | null;
  /** Other readings, likeliest first. */
  readonly alternatives: readonly { readonly text: string; readonly sure: string }[];
  readonly parties: string;
  readonly people: readonly { readonly name: string; readonly latin: string | null; readonly about: string }[];
  readonly place: string | null;
  readonly purpose: string | null;
  readonly agreements: readonly string[];
  readonly certainty: string;
  readonly sources: readonly SourceView[];
  readonly disagree: boolean;
  readonly evidence: readonly EvidenceLine[];
  readonly related: readonly { readonly id: string; readonly title: string; readonly kind: string }[];
}

const EVIDENCE_SHOWN = 8;

export function describeEvent({ event, documents, related }: Details, manifest: Manifest, lang: Lang, t: Translate): EventView {
  const name = (code: string): string => partyName(manifest, code, lang);
  const { when, sources } = event;
  const direction = event.actor !== null && event.recipient !== null;
  return {
    id: event.id,
    title: titleIn(event.title, lang),
    kind: event.level ? `${t(`kind.${event.kind}`)} · ${t(`level.${event.level}`)}` : t(`kind.${event.kind}`),
    status: event.status === "held" ? null : t(`status.${event.status}`),
    recalled: event.recalled ? t("event.recalled") : null,
    when: formatIso(when, lang),
    written: [...new Set(sources.flatMap((s) => s.mentions.map((m) => m.text)))],
    sure: when.confidence === null ? null : sayConfidence(when.confidence, t),
    alternatives: when.alternatives.map((a) => ({
      text: formatIso({ ...a, extent: when.extent }, lang),
      sure: formatPercent(a.confidence),
    })),
    parties: direction
      ? t("event.direction", { actor: name(event.actor!), recipient: name(event.recipient!) })
      : event.parties.map(name).join(lang === "zh" ? "、" : ", "),
    people: event.people.map((p) => ({
      name: p.name,
      latin: p.latin && (p.derived ? `${p.latin} (${t("event.derived")})` : p.latin),
      about: [p.party && name(p.party), lang === "zh" && p.office ? null : p.rank && t(`rank.${p.rank}`), p.office]
        .filter(Boolean)
        .join(" · "),
    })),
    place: event.place && [event.place.name, event.place.country && name(event.place.country)].filter(Boolean).join(" · "),
    purpose: event.purpose && t(`purpose.${event.purpose}`),
    agreements: event.agreements.map((a) =>
      a.covers ? `${a.name} (${t("event.covers", { years: a.covers.replace("/", "–") })})` : a.name,
    ),
    certainty: t("event.certainty", { p: formatPercent(event.certainty) }),
    sources: sources.map((s) => sourceView(s, documents.find((d) => d.id === s.document), lang, t)), // prettier-ignore
    disagree: disagrees(event),
    evidence: evidenceOf(event, documents, lang, name),
    related: related.map((r) => ({ id: r.id, title: titleIn(r.title, lang), kind: t(`kind.${r.kind}`) })),
  };
}

const titleIn = (title: EventRow["title"], lang: Lang): string => title[lang] || title.zh;

function disagrees({ sources }: EventRow): boolean {
  const dated = sources.filter((s) => s.when.from !== null);
  return new Set(dated.map((s) => `${String(s.when.from)}/${String(s.when.to)}`)).size > 1;
}

function sourceView(source: Source, document: Details["documents"][number] | undefined, lang: Lang, t: Translate): SourceView {
  const dct = document?.dct;
  const block = document && document.block !== "main" ? t(document.block === "teaser" ? "event.sidebar" : "event.item") : null;
  const others = source.mentions.filter((m) => !m.quote || !insideOf(source, m));
  return {
    title: document?.title ?? source.document,
    publisher: document?.publisher ?? document?.agency ?? null,
    url: linkOf(document?.url ?? null),
    block,
    date: formatIso(source.when, lang, false),
    written: dct ? formatIso(dct, lang, false) : null,
    sentence: markIn(
      source.quote,
      source.mentions.filter((m) => insideOf(source, m)).map((m) => [m.span[0] - source.span[0], m.text]),
    ),
    dateSentences: others
      .filter((m) => m.quote && m.quote !== source.quote)
      .map((m) => markIn(m.quote, [[m.quote.indexOf(m.text), m.text]])),
  };
}

const insideOf = (source: Source, mention: Source["mentions"][number]): boolean =>
  mention.span[0] >= source.span[0] && mention.span[1] <= source.span[1];

/** Cuts a sentence at the mentions; one whose offset does not hold its text is looked for, and left unmarked when it is not there. */
export function markIn(quote: string, mentions: readonly (readonly [at: number, text: string])[]): readonly Piece[] {
  const spans = mentions
    .map(([at, text]) => (quote.startsWith(text, at) ? [at, at + text.length] : [quote.indexOf(text), quote.indexOf(text) + text.length]))
    .filter(([a]) => a! >= 0)
    .sort((a, b) => a[0]! - b[0]!);
  const pieces: Piece[] = [];
  let done = 0;
  for (const [a, b] of spans) {
    if (a! < done) continue;
    pieces.push({ text: quote.slice(done, a), mark: false }, { text: quote.slice(a, b), mark: true });
    done = b!;
  }
  pieces.push({ text: quote.slice(done), mark: false });
  return pieces.filter((p) => p.text !== "");
}

/** An address that may be a link; anything but http(s) stays text nobody can click. */
export function linkOf(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}

/** How the event's date came to be known: first what its own words give, then what dates the documents, strongest first, each once. */
function evidenceOf(
  event: EventRow,
  documents: readonly DocumentRow[],
  lang: Lang,
  nameOf: (code: string) => string,
): readonly EvidenceLine[] {
  const steps: EvidenceLine[] = [];
  const said = new Set<string>();
  const add = (line: EvidenceLine): void => {
    if (said.has(line.text)) return;
    said.add(line.text);
    steps.push(line);
  };
  for (const source of event.sources) {
    const document = documents.find((d) => d.id === source.document);
    for (const used of source.mentions) {
      const mention = document?.mentions.find((m: Mention) => m.span[0] === used.span[0] && m.span[1] === used.span[1]);
      if (mention && document) add(sayMention(mention, document, lang));
    }
  }
  const dating = documents.flatMap((d) => d.dct?.evidence ?? []).toSorted((a, b) => b.weight - a.weight);
  const leansOnDct =
    documents.some((d) => d.mentions.some((m) => m.anchor !== "self")) || event.sources.every((s) => s.mentions.length === 0);
  if (leansOnDct) for (const evidence of dating.slice(0, EVIDENCE_SHOWN)) add(sayEvidence(evidence, lang, nameOf));
  return steps;
}

/** A line to put under a report; samples say that they are none. */
export function citationOf(details: Details, view: EventView, address: string, manifest: Manifest, t: Translate): string {
  const sources = view.sources.map((s) => [`《${s.title}》`, s.publisher, s.written, s.url].filter(Boolean).join(", "));
  const badge = manifest.sample ? `[${t("sample.badge")} / ${t("sample.badge.other")}] ` : "";
  return `${badge}${view.title}. ${view.when}. ${[...new Set(sources)].join("; ")}. ${t("app.name")} ${details.event.id}, ${address}`;
}
