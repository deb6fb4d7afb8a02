/** For tests: pages of one text, and the project's own lexicon. */
import { readLexiconSync } from "../../lexicon/read";

export { pageOf } from "../../page.fixture";

export const lexicon = readLexiconSync();
