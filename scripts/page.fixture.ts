/** For tests: a page that is nothing but its text. */
import type { Page } from "./facts";
import { normalizeText } from "./read/normalize";

export const pageOf = (text: string, known: Partial<Page> = {}): Page => ({
  id: "p",
  text,
  norm: normalizeText(text),
  title: null,
  url: null,
  published: null,
  publisher: null,
  hints: [],
  digest: "",
  ...known,
});
