/** Page → documents: the article, the teasers of its related-news list, the items of a digest. */
import type { Block, Span } from "../../data/schema";
import type { DocumentCut, Page, Part } from "../facts";
import type { Lexicon } from "../lexicon/lexicon";
import { findAgency, type Agency } from "./agency";
import { creditStart, isDeskLine, isDigestTitle, isRelatedHeading, relatedPrefix } from "./furniture";
import { isHeadlineLike, isSentence, linesOf, type Line } from "./lines";
import { partsOfArticle } from "./parts";
import { cutTeasers, type Teaser } from "./teasers";

/** `PAGE` for main, `PAGE#1` … for the others in page order. Spans do not overlap; a page without text has none. */
export function splitPage(page: Page, lexicon: Lexicon): DocumentCut[] {
  const lines = linesOf(page.norm);
  const first = lines[0];
  if (!first) return [];
  const cutAt = lines.findIndex((line, i) => i > 0 && (isRelatedHeading(line.norm) || relatedPrefix(line.norm) > 0));
  const article = cutAt < 0 ? lines : lines.slice(0, cutAt);
  const agency = findAgency(page, article.at(-1)!.span[1], lexicon);
  const items = isDigestTitle(page.title ?? first.norm) || isDigestTitle(first.norm) ? cutItems(article) : [];
  const mainLines = items.length > 0 ? article.slice(0, article.indexOf(items[0]![0]!)) : article;
  const cut = (block: Block, span: Span, title: Line, parts: readonly Part[]) => ({
    page: page.id,
    block,
    span,
    title: page.text.slice(...title.span),
    parts,
    ...agency,
  });
  const drafts = [
    ...(mainLines.length > 0 ? [cut("main", [0, mainLines.at(-1)!.span[1]], first, partsOfArticle(mainLines))] : []),
    ...items.map((item) => cut("item", spanOf(item), item[0]!, itemParts(item))),
    ...(cutAt < 0 ? [] : cutTeasers(listLines(lines.slice(cutAt))).map((t) => cut("teaser", teaserSpan(t), t.headline, teaserParts(t)))),
  ];
  return drafts.map(
    (draft, i) =>
      ({ id: draft.block === "main" ? page.id : `${page.id}#${mainLines.length > 0 ? i : i + 1}`, ...draft }) satisfies DocumentCut &
        Agency,
  );
}

/** The list's lines without its headings (an inline heading leaves the rest of its line) and the site's footer. */
function listLines(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    if (isRelatedHeading(line.norm) || isDeskLine(line.norm)) return [];
    const prefix = relatedPrefix(line.norm);
    return [prefix === 0 ? line : trimLeft(line, prefix)];
  });
}

function trimLeft(line: Line, by: number): Line {
  const rest = line.norm.slice(by);
  const blanks = rest.length - rest.trimStart().length;
  return { span: [line.span[0] + by + blanks, line.span[1]], norm: rest.trimStart() };
}

const BULLET = /^(?:[◆●■▲★◎•*※]|\(?[0-9一二三四五六七八九十]{1,3}[、.)])/;

/**
 * Stories of a digest: each begins with a headline-like line (or a bulleted paragraph) that a sentence follows. Fewer than two: no digest.
 */
function cutItems(article: readonly Line[]): Line[][] {
  const items: Line[][] = [];
  article.slice(1).forEach((line, i) => {
    const next = article[i + 2];
    const headline = isHeadlineLike(line) && !isSentence(line) && !line.norm.endsWith(":") && next !== undefined && !isHeadlineLike(next);
    if (headline || (BULLET.test(line.norm) && isSentence(line))) items.push([line]);
    else if (!isDeskLine(line.norm)) items.at(-1)?.push(line);
  });
  return items.length >= 2 ? items : [];
}

const spanOf = (lines: readonly Line[]): Span => [lines[0]!.span[0], lines.at(-1)!.span[1]];

const itemParts = (item: readonly Line[]): Part[] =>
  item.map((line, i) => ({ role: i === 0 && item.length > 1 ? "headline" : "body", span: line.span }));

const teaserSpan = (t: Teaser): Span => [(t.caption ?? t.headline).span[0], (t.leads.at(-1) ?? t.headline).span[1]];

function teaserParts(t: Teaser): Part[] {
  const caption: Part[] = [];
  if (t.caption) {
    const credit = t.caption.span[0] + creditStart(t.caption.norm);
    if (credit > t.caption.span[0]) caption.push({ role: "caption", span: [t.caption.span[0], credit] });
    if (credit < t.caption.span[1]) caption.push({ role: "credit", span: [credit, t.caption.span[1]] });
  }
  return [...caption, { role: "headline", span: t.headline.span }, ...t.leads.map((line) => ({ role: "lead" as const, span: line.span }))];
}
