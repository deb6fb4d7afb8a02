/** Words of the page in three languages. A translator is a function of a key and its values. */
import type { Lang } from "../../data/schema";
import { en } from "./en";
import { vi } from "./vi";
import { zh, type MessageKey, type Messages } from "./zh";

export type { MessageKey };

export type Values = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: Values) => string;

export const DICTIONARIES: Readonly<Record<Lang, Messages>> = { zh, en, vi };

/** Each language by its own name. */
export const LANG_NAMES: Readonly<Record<Lang, string>> = { zh: "中文", en: "English", vi: "Tiếng Việt" };

/** Language tag for `<html lang>` and collation. */
export const LOCALES: Readonly<Record<Lang, string>> = { zh: "zh-Hans", en: "en", vi: "vi" };

/** Puts values into a template: `{n}`, and `{n?one:many}` by whether n is 1. Values are never read as templates. */
export function fill(template: string, values: Values = {}): string {
  return template.replace(/\{(\w+)(?:\?([^:}]*):([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return one === undefined ? String(value) : (String(value) === "1" ? one : many)!;
  });
}

export const translator = (lang: Lang): Translate => {
  const messages = DICTIONARIES[lang];
  return (key, values) => fill(messages[key], values);
};

/** First of the reader's languages that the page speaks; Chinese when none is, since that is what the sources are written in. */
export function preferredLang(languages: readonly string[]): Lang {
  for (const tag of languages) {
    const base = tag.toLowerCase().split("-")[0];
    if (base === "zh" || base === "en" || base === "vi") return base;
  }
  return "zh";
}
