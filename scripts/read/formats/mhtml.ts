/** A page saved as MHTML: its HTML part, and what the header says of where and when it was saved. */
import PostalMime from "postal-mime";
import type { DateHint } from "../../facts";
import { dated } from "../html/facts";
import { readHtml, type HtmlPage } from "../html/html";

/** Throws what the library throws for a file that is no MIME message. */
export async function readMhtml(bytes: Uint8Array): Promise<HtmlPage> {
  const mail = await PostalMime.parse(bytes);
  const header = (key: string): string | undefined => mail.headers.find((h) => h.key === key)?.value.trim();
  // Frames of the page (advertisements, comments) follow as HTML parts of their own.
  const html = mail.html ?? "";
  const end = /<\/html\s*>/i.exec(html);
  const page = readHtml(end ? html.slice(0, end.index + end[0].length) : html);
  const saved: DateHint[] = dated("saved-from", header("date"));
  const address = header("snapshot-content-location") ?? header("content-location");
  return {
    ...page,
    title: page.title ?? mail.subject ?? null,
    url: page.url ?? (address !== undefined && /^https?:/.test(address) ? address : null),
    hints: [...page.hints, ...saved],
  };
}
