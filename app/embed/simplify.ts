/** What a query needs to be read like the search column: a table as large as an eighth of the embed, fetched where there is a query. */
import table from "../../data/lexicon/traditional.json?url";
import { foldWith } from "../search";
import { loadBytes } from "./load";

/** Throws DataError. */
export async function loadFold(): Promise<(term: string) => string> {
  const bytes = await loadBytes(new URL(table, document.baseURI).href, 0);
  return foldWith(JSON.parse(new TextDecoder().decode(bytes)) as Parameters<typeof foldWith>[0]);
}
