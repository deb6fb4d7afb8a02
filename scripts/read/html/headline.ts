/** The headline of an HTML page, without the site's name behind it. */
import { normalizeText } from "../normalize";

const SEPARATOR = /\s*(?:[_|｜]|-{2,}|——|[-–—·](?=\s)|(?<=\s)[-–—·]|-)\s*/;
const SITE_WORDS = /(?:[网报社台站]|频道|新闻|资讯|在线|首页|要闻|国际|时政|中文|\.cn|[a-z]{3,})$/i;

/** `中泰签署协定-中国新闻网` → `中泰签署协定`; a dash inside a headline (越南-老挝合作) stays. */
export function withoutSite(title: string, site: string | null): string {
  const parts = title.split(SEPARATOR);
  const separators = [...title.matchAll(new RegExp(SEPARATOR, "g"))];
  let kept = parts.length;
  while (kept > 1) {
    const tail = parts[kept - 1]!;
    const head = parts.slice(0, kept - 1).join("");
    const hard = !/^\s*-\s*$/.test(separators[kept - 2]![0]);
    const named = tail === site || SITE_WORDS.test(normalizeText(tail).replace(/\([^()]*\)$/, ""));
    if (head.length >= 4 && tail.length <= 24 && (named || (hard && tail.length < head.length && tail.length <= 12))) kept--;
    else break;
  }
  const cut = separators[kept - 1]?.index;
  return (cut === undefined ? title : title.slice(0, cut)).trim();
}

const squeeze = (text: string): string => normalizeText(text).replace(/[\s\p{P}]/gu, "");

/** The `<h1>` that the titles confirm, else the only one, else the titles themselves. Null when the page gives none. */
export function headlineOf(document: Document, declared: string | null, site: string | null): string | null {
  const titles = [declared, document.querySelector("title")?.textContent ?? null]
    .filter((t): t is string => t !== null && t.trim() !== "")
    .map((t) => withoutSite(t.replace(/\s+/g, " ").trim(), site));
  const heads = [...document.querySelectorAll("h1")]
    .map((h) => (h.textContent ?? "").replace(/\s+/g, " ").trim())
    .filter((t) => t.length >= 4);
  const confirmed = heads.find((h) => titles.some((t) => shared(squeeze(h), squeeze(t)) >= 0.6));
  return confirmed ?? (heads.length === 1 && titles.length === 0 ? heads[0]! : null) ?? titles[0] ?? heads[0] ?? null;
}

/** Share of the shorter string's character pairs that the longer one has. */
function shared(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const pairs = new Set(Array.from({ length: Math.max(0, long.length - 1) }, (_, i) => long.slice(i, i + 2)));
  const n = Math.max(0, short.length - 1);
  return n === 0
    ? Number(short === long)
    : Array.from({ length: n }, (_, i) => Number(pairs.has(short.slice(i, i + 2)))).reduce((x, y) => x + y, 0) / n;
}
