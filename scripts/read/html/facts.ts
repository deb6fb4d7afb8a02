/** What an HTML page says about itself outside its text: address, dates, publisher, headline. */
import type { DateHint } from "../../facts";
import type { IsoDate } from "../../../data/schema";
import { writtenDate, type WrittenDate } from "../pageDates";

export interface HtmlFacts {
  readonly url: string | null;
  readonly publisher: string | null;
  /** og:title or JSON-LD headline, as the page gives it. */
  readonly headline: string | null;
  readonly published: IsoDate | null;
  readonly hints: readonly DateHint[];
  /** JSON-LD articleBody: all there is where a script writes the page. */
  readonly body: string | null;
}

/** Names of `<meta>` (name, property or itemprop, lower case) that state when the article was published. */
const PUBLISHED = [
  "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "pubdate", "publishdate", "publish_date",
  "publish-date", "publication_date", "publishtime", "publish_time", "apub:time", "article:create_at", "sailthru.date", "parsely-pub-date",
  "weibo:article:create_at", "firstpublishedtime", "citation_publication_date",
]; // prettier-ignore
/** … and those that state a date of the page, mostly the same one. */
const DATED = ["date", "dc.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "datecreated", "creation_date", "og:release_date", "createdate"]; // prettier-ignore
const SITE = [
  "og:site_name",
  "application-name",
  "source",
  "article:publisher",
  "dc.publisher",
  "dcterms.publisher",
  "site_name",
  "publisher",
];

export function htmlFacts(document: Document, html: string): HtmlFacts {
  const meta = metaOf(document);
  const linked = jsonLd(document);
  const strong = [
    ...PUBLISHED.flatMap((name) => dated("meta", meta.get(name))),
    ...dated("json-ld", linked.get("datePublished")),
    ...[...document.querySelectorAll("[itemprop=datePublished]")].slice(0, 1).flatMap((e) => dated("meta", stampOf(e))),
  ];
  const weak = [...DATED.flatMap((name) => dated("meta", meta.get(name))), ...dated("json-ld", linked.get("dateCreated"))];
  const saved = savedFrom(html);
  const days = new Set(strong.filter((h) => h.from === h.to).map((h) => h.from));
  return {
    url: firstUrl([attribute(document, "link[rel=canonical]", "href"), meta.get("og:url"), linked.get("url"), saved.url]),
    publisher: [linked.get("publisher"), ...SITE.map((name) => meta.get(name))].find((s) => s && !/^https?:/.test(s)) ?? null,
    headline: meta.get("og:title") ?? linked.get("headline") ?? null,
    published: days.size === 1 ? [...days][0]! : null,
    hints: unique([...strong, ...weak, ...saved.hints]),
    body: linked.get("articleBody") ?? null,
  };
}

/** Of a `<time>` element or one with itemprop: its attribute, else its text. */
export const stampOf = (e: Element): string => e.getAttribute("datetime") ?? e.getAttribute("content") ?? e.textContent ?? "";

export function dated(source: DateHint["source"], value: string | undefined): DateHint[] {
  const written: WrittenDate | null = value === undefined ? null : writtenDate(value);
  return written ? [{ source, ...written }] : [];
}

/** One hint a source and interval: a page repeats its date in many tags. */
function unique(hints: readonly DateHint[]): DateHint[] {
  return [...new Map(hints.map((h) => [`${h.source} ${h.from} ${h.to}`, h])).values()];
}

function metaOf(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const e of document.querySelectorAll("meta[content]")) {
    const name = (e.getAttribute("property") ?? e.getAttribute("name") ?? e.getAttribute("itemprop") ?? "").trim().toLowerCase();
    const content = e.getAttribute("content")!.trim();
    if (name && content && !meta.has(name)) meta.set(name, content);
  }
  return meta;
}

const attribute = (document: Document, selector: string, name: string): string | undefined =>
  document.querySelector(selector)?.getAttribute(name) ?? undefined;

const ARTICLE = /Article|BlogPosting|Report|WebPage/;

/** The strings of the page's JSON-LD that matter, of the first object that looks like an article and has them. */
function jsonLd(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  const put = (key: string, value: unknown): void => {
    if (typeof value === "string" && value.trim() && !found.has(key)) found.set(key, value.trim());
  };
  const objects = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((s) => objectsOf(s.textContent ?? ""));
  for (const o of objects.filter((o) => ARTICLE.test(String(o["@type"])) || "datePublished" in o)) {
    for (const key of ["datePublished", "dateCreated", "headline", "articleBody", "url"]) put(key, o[key]);
    const main = o.mainEntityOfPage;
    put("url", typeof main === "string" ? main : record(main)?.["@id"]);
    const publisher = record(Array.isArray(o.publisher) ? o.publisher[0] : o.publisher);
    put("publisher", publisher?.name ?? o.publisher);
  }
  return found;
}

const record = (value: unknown): Record<string, unknown> | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;

function objectsOf(source: string): Record<string, unknown>[] {
  const clean = source.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, "").replace(/\p{Cc}/gu, " ");
  try {
    const value: unknown = JSON.parse(clean);
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return values.flatMap((v) => {
      const object = record(v);
      const graph = object?.["@graph"];
      const members: unknown[] = Array.isArray(graph) ? graph : [];
      return [object, ...members.map(record)].filter((o) => o !== null);
    });
  } catch {
    return []; // broken JSON-LD is common and says nothing then
  }
}

/** "saved from url=(0042)https://…" (browsers) and the header comment of SingleFile, with the day the page was saved. */
function savedFrom(html: string): { url: string | undefined; hints: DateHint[] } {
  const head = html.slice(0, 4096);
  const single = /Page saved with SingleFile\s+url:\s*(\S+)\s+saved date:\s*([^\n]+)/.exec(head);
  const browser = /saved from url=\(\d+\)(\S+)/.exec(head);
  return { url: single?.[1] ?? browser?.[1], hints: dated("saved-from", single?.[2]?.trim()) };
}

/** The first address that is one, of an article rather than a site. */
function firstUrl(candidates: readonly (string | undefined)[]): string | null {
  const urls = candidates.filter((u): u is string => u !== undefined && /^https?:\/\/[^/\s]+/.test(u));
  return urls.find((u) => /^https?:\/\/[^/]+\/./.test(u)) ?? urls[0] ?? null;
}
