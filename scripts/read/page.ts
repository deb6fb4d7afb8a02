/** What was read of an input → the page every later stage sees. Pure. */
import type { IsoDate } from "../../data/schema";
import type { DateHint, Page } from "../facts";
import { tidy } from "./decode";
import { declaredFields, declaredOver, type Declared } from "./fields";
import { readHtml } from "./html/html";
import { notChinese } from "./language";
import { normalizeText } from "./normalize";
import { fileNameDate, folderDate, urlDate, writtenDate, type WrittenDate } from "./pageDates";
import { Unusable } from "./rejected";
import type { InputFile } from "./walk";

/** What a reader of one format gives. */
export interface Draft extends Declared {
  readonly text: string;
}

export interface ReadFacts {
  /** Creation date of all inputs, as the user says; over everything else. */
  readonly published: IsoDate | null;
  /** Where an address holds its date (named group `date`). */
  readonly urlPattern: RegExp | null;
}

/** `#` parts a page from its documents in their ids. */
const pageId = (id: string): string => id.replaceAll("#", "%23");

/** Throws Unusable for a page without text or in another language. */
export function makePage(id: string, digest: string, draft: Draft, beside: Declared | null, file: InputFile, facts: ReadFacts): Page {
  const text = tidy(draft.text);
  if (text.trim() === "") throw new Unusable("empty", "no text in it");
  const language = notChinese(text);
  if (language !== null) throw new Unusable("language", `not Chinese: ${language}`);
  const { title, url, publisher, published, hints } = beside ? declaredOver(beside, draft) : draft;
  const option: DateHint[] = facts.published === null ? [] : [hint("declared", { from: facts.published, to: facts.published, quote: facts.published })]; // prettier-ignore
  return {
    id: pageId(id),
    text,
    norm: normalizeText(text),
    title,
    url,
    published: facts.published ?? published,
    publisher,
    hints: [...(option.length > 0 ? option : hints), ...addressHints(url, facts.urlPattern), ...nameHints(file)],
    digest,
  };
}

const hint = (source: DateHint["source"], { from, to, quote }: WrittenDate): DateHint => ({ source, from, to, quote });

function addressHints(url: string | null, pattern: RegExp | null): DateHint[] {
  if (url === null) return [];
  const told = pattern?.exec(url)?.groups?.date;
  const written = (told === undefined ? null : writtenDate(told)) ?? urlDate(url);
  return written ? [hint("url", written)] : [];
}

function nameHints(file: InputFile): DateHint[] {
  const name = fileNameDate(stem(file.name.split("/").at(-1)!));
  const folder = folderDate(file.folders);
  return [...(name ? [hint("file-name", name)] : []), ...(folder ? [hint("folder-name", folder)] : [])];
}

const ENDING = /\.(?:txt|md|html?|mht(?:ml)?|docx|pdf|jsonl|ndjson|json)$/i;

/** A file's name without its ending, `.gz` and what is under it. */
export const stem = (name: string): string => name.replace(/\.gz$/i, "").replace(ENDING, "");

const MARKUP = /<(?:p|div|br|span|article|section)(?:\s[^<>]{0,500})?\/?>/i;
const SOURCES = ["text", "maintext", "content"] as const;
const HINT_SOURCES: readonly DateHint["source"][] = ["declared", "meta", "json-ld", "time-element", "saved-from", "url", "file-name", "folder-name"]; // prettier-ignore

/** A row of JSON: its text as it is, or the article of its `html`. Throws Unusable when it has none. */
export function draftOfRow(row: Readonly<Record<string, unknown>>): Draft {
  const declared = declaredFields((name) => row[name]);
  const plain = SOURCES.map((name) => row[name]).find((v): v is string => typeof v === "string" && v.trim() !== "");
  if (plain !== undefined && !(plain !== row.text && MARKUP.test(plain)))
    return { ...declared, text: plain, hints: hintsOfRow(row) ?? declared.hints };
  const html = plain ?? (typeof row.html === "string" ? row.html : "");
  if (html.trim() === "") throw new Unusable("empty", `no text in it (a row needs text, maintext, content or html; it has ${Object.keys(row).slice(0, 8).join(", ") || "nothing"})`); // prettier-ignore
  const page = readHtml(html);
  const draft = draftOfHtml(page);
  return { ...declaredOver(declared, draft), text: page.text, hints: [...declared.hints, ...page.hints] };
}

/** An HTML page's own date is what it declares of itself; the tags it stands in are its hints. */
const draftOfHtml = ({ text, title, url, publisher, published, hints }: Draft): Draft => ({
  text,
  title,
  url,
  publisher,
  published,
  hints,
});

/** A page another run has read (`--stage map`) brings its hints along. */
function hintsOfRow(row: Readonly<Record<string, unknown>>): DateHint[] | null {
  if (!Array.isArray(row.hints)) return null;
  return row.hints.flatMap((h: unknown) => {
    if (typeof h !== "object" || h === null) return [];
    const { source, from, to, quote } = h as Readonly<Record<string, unknown>>;
    const known = HINT_SOURCES.find((s) => s === source);
    const [first, last] = [writtenDate(from), writtenDate(to)];
    return known && first && last && typeof quote === "string" ? [{ source: known, from: first.from, to: last.to, quote }] : [];
  });
}
