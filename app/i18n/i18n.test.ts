import { expect, it } from "vitest";
import { KINDS, LANGS, LEVELS, PURPOSES, RANKS, STATUSES, TRACKS } from "../../data/schema";
import { ENCODINGS } from "../chart/types";
import { DICTIONARIES, fill, preferredLang, type MessageKey } from "./index";

const VOCABULARIES = { kind: KINDS, level: LEVELS, rank: RANKS, track: TRACKS, status: STATUSES, purpose: PURPOSES, encoding: ENCODINGS };
const names = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)/g)].map((m) => m[1]!))].sort();

it.each(LANGS)("%s says every key, with the same values as the others", (lang) => {
  const [own, zh] = [DICTIONARIES[lang], DICTIONARIES.zh];
  expect(Object.keys(own).sort()).toEqual(Object.keys(zh).sort());
  for (const key of Object.keys(zh) as MessageKey[]) {
    expect(own[key].trim(), key).not.toBe("");
    expect(names(own[key]), key).toEqual(names(zh[key]));
  }
});

it.each(LANGS)("%s names every member of every vocabulary", (lang) => {
  const own: Readonly<Record<string, string>> = DICTIONARIES[lang];
  const wanted = Object.entries(VOCABULARIES).flatMap(([name, values]) => values.map((v) => `${name}.${v}`));
  expect(wanted.filter((key) => !own[key])).toEqual([]);
});

it.each([
  ["{n} {n?event:events}", { n: 1 }, "1 event"],
  ["{n} {n?event:events}", { n: 0 }, "0 events"],
  ["{a}{b}", { a: "{b}", b: "x" }, "{b}x"],
  ["{missing}", {}, "{missing}"],
])("%s with %o", (template, values, text) => expect(fill(template, values)).toBe(text));

it.each([
  [["vi-VN", "en"], "vi"],
  [["fr-FR", "en-GB"], "en"],
  [["zh-TW"], "zh"],
  [["fr"], "zh"],
])("readers of %o get %s", (languages, lang) => expect(preferredLang(languages)).toBe(lang));
