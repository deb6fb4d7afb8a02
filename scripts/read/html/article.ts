/**
 * The article of an HTML page as lines: headline, stamp, paragraphs and captions, and the related-news list that stands with it.
 * Readability says which paragraphs are the article; the page itself, with its furniture taken away, says in which order and what
 * stands around them.
 */
import { Readability } from "@mozilla/readability";
import { isRelatedHeading } from "../furniture";
import { normalizeText } from "../normalize";
import { linesOfDom, type HtmlLine } from "./lines";

const HAN = /\p{Script=Han}/gu;
const hanOf = (text: string): number => text.match(HAN)?.length ?? 0;

/** Shorter lines (首页, a date) stand in many places of a page. */
const TELLING_LENGTH = 15;
const LEAST_HAN = 40;
const STAMP = /\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}/;
const SOURCE = /(?:来源|來源|稿源)\s*[:：]/;
const SENTENCE = /[。！？!?…」”』）)]$/;

/** Paragraph lines of the article, headline not among them. `body` has lost its furniture; `copy` is spent. */
export function articleLines(body: Element, copy: Document, headline: string | null): string[] {
  const lines = linesOfDom(body);
  const told = readable(copy);
  const inArticle = lines.map((line) => line.text.length >= TELLING_LENGTH && told.has(line.text));
  const [first, last] = inArticle.includes(true) ? [inArticle.indexOf(true), inArticle.lastIndexOf(true)] : densest(lines);
  if (first < 0) return [];
  const region = lines.slice(first, last + 1).filter((line) => told.has(line.text) || isOwnLine(line));
  const shown = headline === null ? -1 : lines.findIndex((line) => line.text === headline);
  const above = lines.slice(shown >= 0 && shown < first ? shown + 1 : Math.max(0, first - 6), first);
  const stamps = above.filter((l) => l.text.length <= 80 && (STAMP.test(l.text) || SOURCE.test(l.text)));
  const leads = above.filter((l) => shown >= 0 && l.linked === 0 && l.text.length >= TELLING_LENGTH && SENTENCE.test(l.text));
  const captions = above.filter((l) => isCaption(l));
  const head = above.filter((l) => stamps.includes(l) || leads.includes(l) || captions.includes(l)).slice(0, 6);
  return [...head, ...region, ...related(lines, region, last)].map((line) => line.text).filter((text) => text !== headline);
}

/** Readability's time grows with the cube of the depth; no page a person wrote is deeper. */
const DEEPEST = 200;
const MOST_ELEMENTS = 30_000;

function isDeeperThan(document: Document, limit: number): boolean {
  let level: Element[] = [document.documentElement];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((element) => [...element.children]);
  }
  return false;
}

/** Lines of the text Readability takes for the article; none when it finds none or too little. */
function readable(copy: Document): Set<string> {
  if (isDeeperThan(copy, DEEPEST)) return new Set();
  let content: Element | null | undefined;
  try {
    // Chinese says in 100 characters what the default of 500 is meant for.
    content = new Readability<Element>(copy, {
      charThreshold: 100,
      maxElemsToParse: MOST_ELEMENTS,
      serializer: (node) => node as Element,
    }).parse()?.content;
  } catch {
    return new Set(); // a page it cannot work on is read by density
  }
  const lines = content ? linesOfDom(content) : [];
  return hanOf(lines.map((l) => l.text).join("")) >= LEAST_HAN ? new Set(lines.map((l) => l.text)) : new Set();
}

const isCaption = (line: HtmlLine): boolean => line.block.tagName.toUpperCase() === "FIGCAPTION";

/** A line inside the article that Readability left out: a caption, or prose that is no link. */
const isOwnLine = (line: HtmlLine): boolean =>
  line.block.tagName.toUpperCase() === "FIGCAPTION" ||
  (line.linked * 2 < line.text.length && line.text.length >= 10 && hanOf(line.text) >= 6);

/** Cost of a line: shorter ones are furniture unless prose stands on both sides. */
const LINE_COST = 12;

/** First and last line of the stretch with most prose (maximum-sum segment); [-1, -1] without any. */
function densest(lines: readonly HtmlLine[]): [number, number] {
  let best: readonly [number, number, number] = [-1, -1, 0];
  let start = 0;
  let sum = 0;
  lines.forEach((line, i) => {
    if (sum <= 0) [start, sum] = [i, 0];
    sum += hanOf(line.text) - 2 * line.linked - LINE_COST;
    if (sum > best[2]) best = [start, i, sum];
  });
  if (best[0] >= 0) return [best[0], best[1]];
  const prose = lines.map((l) => l.linked * 2 < l.text.length && hanOf(l.text) > 0);
  return [prose.indexOf(true), prose.lastIndexOf(true)];
}

const LIST_LINES = 60;

/** The related-news list below the article, with its heading, when it stands in the article's own container. */
function related(lines: readonly HtmlLine[], region: readonly HtmlLine[], last: number): HtmlLine[] {
  const container = containerOf(region);
  if (!container) return [];
  const below = lines.slice(last + 1).filter((line) => container.contains(line.block));
  const heading = below.findIndex((line) => isRelatedHeading(normalizeText(line.text)));
  return heading < 0 ? [] : below.slice(heading, heading + LIST_LINES);
}

const CONTAINER = /^(?:ARTICLE|MAIN)$/;
const STOP = /^(?:BODY|HTML)$/;

/** The element that holds the whole region: its lowest common ancestor, or the article or main it is in, or its parent. */
function containerOf(region: readonly HtmlLine[]): Element | null {
  let common: Element | null = region[0]?.block ?? null;
  for (const { block } of region) while (common && !common.contains(block)) common = common.parentElement;
  if (!common || STOP.test(common.tagName.toUpperCase())) return null;
  for (let e: Element | null = common; e; e = e.parentElement) if (CONTAINER.test(e.tagName.toUpperCase())) return e;
  const parent = common.parentElement;
  return parent && !STOP.test(parent.tagName.toUpperCase()) ? parent : common;
}
