/** The code a writer pastes: a figure with a titled, lazy, sandboxed frame and a caption. Pure. */
import type { Lang } from "../../data/schema";
import { LOCALES } from "../i18n";
import { urlOf, type UrlState } from "../urlState";

export interface SnippetOptions {
  /** Public address of the folder the site is in, ending in `/`. */
  readonly site: string;
  readonly state: UrlState;
  /** Hash of the data to stay with, null to follow them. */
  readonly pinned: string | null;
  readonly lang: Lang;
  readonly title: string;
  readonly caption: string;
  readonly linkText: string;
  readonly heightPx: number;
  /** The chart as an SVG document and in words, for paper and for readers without scripts; null leaves it out. */
  readonly still: { readonly svg: string; readonly alt: string } | null;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text that is safe between tags and in quoted attributes. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c]!);

/** Address of the frame; the manifest is named relative to it, so that a copied site keeps working. */
export function embedUrl({ site, state, pinned, lang }: Pick<SnippetOptions, "site" | "state" | "pinned" | "lang">): string {
  const own = state.data && sitePath(state.data, site);
  const folder = own ? own.slice(0, own.lastIndexOf("/") + 1) : "data/";
  const data = pinned === null ? own : `${folder}manifest-${pinned}.json`;
  return `${site}embed.html${urlOf({ ...state, lang, data, bench: false })}`;
}

/** A manifest's address as seen from the site: its path when it lies below it, from the root otherwise. */
function sitePath(data: string, site: string): string {
  const path = new URL(data, site).pathname;
  const base = new URL(site).pathname;
  return path.startsWith(base) ? path.slice(base.length) : path;
}

/** Fits the frame to its contents: messages of this very frame only, numbers within reason only. */
const RESIZE =
  "<script>(function(f){addEventListener('message',function(e){var h=e.source===f.contentWindow&&e.data&&e.data.source==='relations-timeline'&&e.data.height;" +
  "if(typeof h==='number'&&h>=100&&h<=4000)f.style.height=h+'px'})})(document.currentScript.parentNode.querySelector('iframe'))</script>";

/** On screen the frame, on paper the picture; `noscript` turns it round. */
const STYLE = "<style>.rt-still{display:none;max-width:100%}@media print{.rt-live{display:none}.rt-still{display:block}}</style>";
const NO_SCRIPT = "<noscript><style>.rt-live{display:none}.rt-still{display:block}</style></noscript>";

/** Base64 of UTF-8: percent-encoded Chinese would be more than twice as long. */
function dataUri(svg: string): string {
  let binary = "";
  for (const byte of new TextEncoder().encode(svg)) binary += String.fromCharCode(byte);
  return `data:image/svg+xml;base64,${btoa(binary)}`;
}

export function snippetOf(options: SnippetOptions): string {
  const { site, state, lang, title, caption, linkText, heightPx, still } = options;
  const src = escapeHtml(embedUrl(options));
  const full = escapeHtml(`${site}${urlOf({ ...state, data: state.data && sitePath(state.data, site), lang, bench: false })}`);
  return [
    `<figure lang="${LOCALES[lang]}">`,
    ...(still ? [`  ${STYLE}`] : []),
    `  <iframe class="rt-live" src="${src}" title="${escapeHtml(title)}" loading="lazy" width="100%" height="${heightPx}" style="border:0"`,
    `    sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer"></iframe>`,
    ...(still ? [`  <img class="rt-still" alt="${escapeHtml(still.alt)}" src="${dataUri(still.svg)}">`, `  ${NO_SCRIPT}`] : []),
    `  <figcaption>${escapeHtml(caption)} <a href="${full}">${escapeHtml(linkText)}</a></figcaption>`,
    `  ${RESIZE}`,
    `</figure>`,
  ].join("\n");
}

/** The public address as a folder, or null when readers could not open it: not http(s), or an address of this machine or network. */
export function publicSite(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol) || isLocal(url.hostname) || url.username) return null;
  const path = url.pathname.replace(/[^/]*$/, "");
  return `${url.origin}${path}`;
}

function isLocal(host: string): boolean {
  if (host === "localhost" || /\.(?:localhost|local|internal|test)$/.test(host) || host.startsWith("[")) return true;
  const m = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(host);
  if (!m) return !host.includes(".");
  const [a, b] = [Number(m[1]), Number(m[2])];
  return a === 0 || a === 10 || a === 127 || (a === 169 && b === 254) || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168);
}
