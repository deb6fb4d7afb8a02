import { expect, it } from "vitest";
import { EMPTY_URL, parseUrl } from "../urlState";
import { embedUrl, publicSite, snippetOf } from "./snippet";

const SITE = "https://example.org/timeline/";
const options = {
  site: SITE,
  state: EMPTY_URL,
  pinned: null,
  lang: "zh",
  title: "越南—老挝",
  caption: "说明",
  linkText: "看",
  heightPx: 480,
  still: null,
} as const;

it.each([
  ["https://example.org/timeline/", "https://example.org/timeline/"],
  ["https://example.org/timeline/index.html?x=1#y", "https://example.org/timeline/"],
  ["http://example.org", "http://example.org/"],
  ["http://localhost:4173/", null],
  ["http://127.0.0.1:4173/", null],
  ["http://[::1]/", null],
  ["http://192.168.1.4/", null],
  ["http://172.20.0.1/", null],
  ["http://intranet/", null],
  ["https://user@example.org/", null],
  ["file:///home/x/index.html", null],
  ["javascript:alert(1)", null],
  ["example.org", null],
])("%s → %s", (text, site) => expect(publicSite(text)).toBe(site));

it("carries filters, window and language, and stays with the data when pinned", () => {
  const { state } = parseUrl("?pair=LA-VN&kind=visit&from=2019-01-01&to=2020-12-31", SITE);
  expect(embedUrl({ ...options, state })).toBe(`${SITE}embed.html?pair=LA-VN&kind=visit&from=2019-01-01&to=2020-12-31&lang=zh`);
  expect(embedUrl({ ...options, pinned: "ab12" })).toBe(`${SITE}embed.html?lang=zh&data=data/manifest-ab12.json`);
});

it("names another data set of the same site by its path", () => {
  const state = { ...EMPTY_URL, data: `${SITE}sets/a/manifest.json` };
  expect(embedUrl({ ...options, state })).toBe(`${SITE}embed.html?lang=zh&data=sets/a/manifest.json`);
  expect(embedUrl({ ...options, state, pinned: "ff" })).toBe(`${SITE}embed.html?lang=zh&data=sets/a/manifest-ff.json`);
});

it.each(["<script>alert(1)</script>", `"onload="x`, "'><img src=x>", "&amp;"])("lets no markup out of a title: %s", (title) => {
  const html = snippetOf({
    ...options,
    title,
    caption: title,
    linkText: title,
    state: { ...EMPTY_URL, filters: { ...EMPTY_URL.filters, query: title } },
  });
  const doc = html.replace(/<script>\(function[\s\S]*<\/script>/, "");
  expect(doc).not.toMatch(/<(?:script|img)/);
  expect(doc.match(/"/g)!.length % 2).toBe(0);
});

it("carries a still picture for paper and for readers without scripts", () => {
  const html = snippetOf({ ...options, still: { svg: "<svg>越南</svg>", alt: `"图"` } });
  const [, alt, base64] = /<img class="rt-still" alt="([^"]*)" src="data:image\/svg\+xml;base64,([^"]*)">/.exec(html)!;
  expect(alt).toBe("&quot;图&quot;");
  expect(Buffer.from(base64!, "base64").toString()).toBe("<svg>越南</svg>");
  expect(html).toMatch(/@media print/);
  expect(html).toMatch(/<noscript>/);
  expect(snippetOf(options)).not.toMatch(/<img|<style|<noscript/);
});
