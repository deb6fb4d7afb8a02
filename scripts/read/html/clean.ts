/** HTML → DOM without the page's furniture. */
import { parseHTML } from "linkedom";

/** The document of `html`, with head and body even where the source has none. */
export function parseDocument(html: string): Document {
  return parseHTML(/<body[\s>]/i.test(html) ? html : withBody(html)).document as unknown as Document;
}

function withBody(html: string): string {
  const bare = html.replace(/<!doctype[^>]*>|<\/?(?:html|body)(?:\s[^>]*)?>/gi, "");
  const end = /<\/head>/i.exec(bare);
  const [head, body] = end ? [bare.slice(0, end.index), bare.slice(end.index + end[0].length)] : ["", bare];
  return `<!DOCTYPE html><html><head>${head.replace(/<head(?:\s[^>]*)?>/i, "")}</head><body>${body}</body></html>`;
}

const FURNITURE = [
  "script", "style", "noscript", "template", "iframe", "nav", "aside", "footer", "form", "select", "button", "[hidden]", "[aria-hidden=true]",
  "[role=navigation]", "[role=banner]", "[role=contentinfo]", "[role=complementary]", "[role=search]", "[role=dialog]",
]; // prettier-ignore
/** Words of class and id names. Names of lists of related news are not among them: where those stand decides. */
const NAMED =
  /(?:^|[-_ ])(?:nav|navbar|menu|breadcrumbs?|crumbs?|footer|foot|copyright|share|sharebar|social|comments?|sidebar|aside|advert|ads?|banner|login|toolbar|pagination|pager|rank|ranking|hot|hotnews|qrcode|cookie|subscribe|newsletter|popup|modal|tags?)(?:[-_ ]|$)/i;
/** An element that holds this share of the page's text is no furniture, whatever it is called. */
const MOST_TEXT = 0.4;

/** Takes navigation, sidebars, footers, hidden and advertising elements out of `document`. */
export function dropFurniture(document: Document): void {
  const body = document.body;
  for (const e of body.querySelectorAll(FURNITURE.join(",")))
    if (/^(?:script|style|noscript|template|iframe)$/i.test(e.tagName)) e.remove();
  const whole = body.textContent?.length ?? 0;
  const holdsMuch = (e: Element): boolean => (e.textContent?.length ?? 0) > whole * MOST_TEXT;
  for (const e of body.querySelectorAll(FURNITURE.join(","))) if (!holdsMuch(e)) e.remove();
  for (const e of body.querySelectorAll("[class],[id],[style]")) {
    const names = `${e.getAttribute("class") ?? ""} ${e.getAttribute("id") ?? ""}`;
    const hidden = /display\s*:\s*none|visibility\s*:\s*hidden/i.test(e.getAttribute("style") ?? "");
    if ((hidden || NAMED.test(names)) && !/^(?:body|article|main|h1)$/i.test(e.tagName) && !holdsMuch(e)) e.remove();
  }
  for (const e of body.querySelectorAll("header")) if (!e.querySelector("h1") && !e.closest("article,main")) e.remove();
}
