/** For tests: a page that is nothing but its text, and the project's own lexicon. */
import type { Page } from "../../facts";
import { readLexiconSync } from "../../lexicon/read";
import { normalizeText } from "../../read/normalize";

export const lexicon = readLexiconSync();

export const pageOf = (text: string): Page => ({
  id: "p",
  text,
  norm: normalizeText(text),
  title: null,
  url: null,
  published: null,
  publisher: null,
  hints: [],
  digest: "",
});
