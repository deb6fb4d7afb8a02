/** Sentences told their day of writing, through the whole time stage: span, first and last day of every mention. */
import { expect } from "vitest";
import { readLexiconSync } from "../lexicon/read";
import { pageOf } from "../page.fixture";
import { readFacts, resolveRun } from "../pipeline";

const lexicon = readLexiconSync();

/** Days of each mention, `a..b` where they differ, `~` for none; the spans must be those marked. */
export function daysIn(marked: string, published: string): string {
  const text = marked.replace(/[〖〗]/g, "");
  const page = pageOf(text, { published, hints: [{ source: "declared", from: published, to: published, quote: published }] });
  const { documents } = resolveRun([readFacts(page, lexicon)], lexicon);
  const mentions = documents.flatMap((d) => d.mentions);
  expect(mentions.map((m) => m.text)).toEqual(marked.match(/(?<=〖)[^〗]+/g) ?? []);
  return mentions.map(({ from, to }) => (from === null && to === null ? "~" : from === to ? from : `${from ?? ""}..${to ?? ""}`)).join(" ");
}
