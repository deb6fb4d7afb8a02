/** Titles a person would write, made from an event's parts: visitor first, names where they are told, offices in English and Vietnamese. */
import type { EventRow, Titles } from "../../data/schema";
import type { Lexicon } from "../lexicon/lexicon";

/** All of an event but its title, and the words of its mentions that titles use. */
export type Untitled = Omit<EventRow, "title"> & { readonly tone: "positive" | "negative" | null; readonly name: string | null };

/** First version: parties and kind. */
export function titlesOf(event: Untitled, lexicon: Lexicon): Titles {
  const names = (lang: "zh" | "en" | "vi", joiner: string): string =>
    event.parties.map((p) => lexicon.parties.get(p)?.names[lang] ?? p).join(joiner);
  return { zh: `${names("zh", "—")} ${event.kind}`, en: `${names("en", "–")}: ${event.kind}`, vi: `${names("vi", "–")}: ${event.kind}` };
}
