/** An HTML page → its article and what it says of itself. */
import type { DateHint } from "../../facts";
import { articleLines } from "./article";
import { dropFurniture, parseDocument } from "./clean";
import { dated, htmlFacts, stampOf, type HtmlFacts } from "./facts";
import { headlineOf } from "./headline";

export interface HtmlPage extends Pick<HtmlFacts, "url" | "publisher" | "published" | "hints"> {
  /** Headline, then a line a paragraph; empty when the page has no article. */
  readonly text: string;
  readonly title: string | null;
}

export function readHtml(html: string): HtmlPage {
  const document = parseDocument(html);
  const facts = htmlFacts(document, html);
  const headline = headlineOf(document, facts.headline, facts.publisher);
  const times = timesOf(document);
  dropFurniture(document);
  const lines = articleLines(document.body, parseDocument(html), headline);
  const body = bodyLines(facts.body);
  const chosen = body.join("").length > 2 * lines.join("").length ? body : lines;
  return {
    text: [...(headline !== null && chosen.length > 0 ? [headline] : []), ...chosen].join("\n"),
    title: headline,
    url: facts.url,
    publisher: facts.publisher,
    published: facts.published,
    hints: [...facts.hints, ...times],
  };
}

/** The `<time>` nearest the headline: the first in the article, else the first of the page. */
function timesOf(document: Document): DateHint[] {
  const stamp = document.querySelector("article time, main time") ?? document.querySelector("time");
  return stamp ? dated("time-element", stampOf(stamp)) : [];
}

/** JSON-LD articleBody, often escaped HTML itself. */
function bodyLines(body: string | null): string[] {
  const text = (body ?? "").replace(/<(?:br|\/p|\/div)[^>]*>/gi, "\n").replace(/<[^>]*>/g, "");
  return text.split("\n").flatMap((line) => line.trim() || []);
}
