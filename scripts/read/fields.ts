/** What a row of JSON, a front matter or articles.csv declares about a page, whatever the tool that wrote it calls it. */
import type { IsoDate } from "../../data/schema";
import type { DateHint } from "../facts";
import { writtenDate } from "./pageDates";

export interface Declared {
  readonly title: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
  /** The declared date as it stood; of a month or year only, all that is known of it. */
  readonly hints: readonly DateHint[];
}

/** Names of a field, the first that is there. news-please and trafilatura rows work as they are. */
const NAMES = {
  title: ["title", "headline"],
  url: ["url", "link"],
  published: ["published", "date", "date_publish", "published_at", "publish_date", "date_published", "pubdate"],
  publisher: ["publisher", "source", "source_domain", "hostname", "source-hostname", "sitename"],
} as const;

const ADDRESS = /^https?:\/\//i;

/** `get` gives a field by its name, undefined where there is none. A date that cannot be (2019-02-30) declares nothing. */
export function declaredFields(get: (name: string) => unknown): Declared {
  const texts = (names: readonly string[]): string[] => names.flatMap((name) => textOf(get(name)) ?? []);
  const publishers = texts(NAMES.publisher);
  const written = NAMES.published.map((name) => writtenDate(dateValue(get(name)))).find((w) => w !== null) ?? null;
  return {
    title: texts(NAMES.title)[0] ?? null,
    // trafilatura calls the page's address its source
    url: texts(NAMES.url)[0] ?? publishers.find((p) => ADDRESS.test(p)) ?? null,
    publisher: publishers.find((p) => !ADDRESS.test(p)) ?? null,
    published: written && written.from === written.to ? written.from : null,
    hints: written ? [{ source: "declared", ...written }] : [],
  };
}

/** The former where it says something, else the latter. */
export function declaredOver(strong: Declared, weak: Declared): Declared {
  return {
    title: strong.title ?? weak.title,
    url: strong.url ?? weak.url,
    publisher: strong.publisher ?? weak.publisher,
    published: strong.hints.length > 0 ? strong.published : weak.published,
    hints: strong.hints.length > 0 ? strong.hints : weak.hints,
  };
}

function textOf(value: unknown): string | null {
  const text = typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
  return text === "" ? null : text;
}

/** Databases export dates as `{"$date": "2019-12-20T00:00:00Z"}`. */
const dateValue = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "$date" in value ? (value as { $date: unknown }).$date : value;
