import { expect, it } from "vitest";
import { withoutSite } from "./headline";
import { readHtml } from "./html";

const P1 = "甲国通讯社首都12月20日电 应乙国总理邀请，甲国总理于12月19日至22日对乙国进行正式访问，双方举行会谈并签署合作文件。";
const P2 = "会谈结束后，两国总理共同会见记者，并见证两国教育部签署合作协议，商定明年互设文化中心。";
const page = (body: string, head = ""): string =>
  `<!DOCTYPE html><html><head><title>甲国总理访问乙国-甲国新闻网</title>${head}</head><body>${body}</body></html>`;
const NAV = `<div class="nav"><ul>${"<li><a href='/x'>国际新闻频道</a></li>".repeat(12)}</ul></div>`;
const lines = (html: string): string[] => readHtml(html).text.split("\n");

it.each<[string, string]>([
  ["article", `${NAV}<article><h1>甲国总理访问乙国</h1><p>${P1}</p><p>${P2}</p></article><footer>版权所有</footer>`],
  ["a table of old", `<table><tr><td>${NAV}</td></tr><tr><td><h1>甲国总理访问乙国</h1><font>　　${P1}<br><br>　　${P2}</font></td></tr></table>`],
  ["bare text", `${NAV}<h1>甲国总理访问乙国</h1>${P1}<br>${P2}`],
  ["share tools inside", `<div class="content"><h1>甲国总理访问乙国</h1><div class="share">分享到 微信 微博</div><p>${P1}</p><p>${P2}</p><div class="copyright">版权所有</div></div>`],
  ["a long sidebar", `<div><div id="main"><h1>甲国总理访问乙国</h1><p>${P1}</p><p>${P2}</p></div><aside>${"<p>别的新闻导语在此处显示供读者点击阅读。</p>".repeat(8)}</aside></div>`],
])("takes the article out of %s", (_, body) => {
  expect(lines(page(body))).toEqual(["甲国总理访问乙国", P1, P2]);
}); // prettier-ignore

it("keeps the stamp under the headline and the captions", () => {
  const body = `<h1>甲国总理访问乙国</h1><div class="date">2019年12月20日 10:15 来源：甲国通讯社</div><div class="text"><figure><img alt=""><figcaption>两国总理合影。图自甲国通讯社</figcaption></figure><p>${P1}</p><p>${P2}</p></div>`;
  expect(lines(page(body))).toEqual(["甲国总理访问乙国", "2019年12月20日 10:15 来源：甲国通讯社", "两国总理合影。图自甲国通讯社", P1, P2]);
});

const TEASERS = ["丙国外长访问丁国", "10日，丙国外长抵达丁国首都，开始对丁国进行为期三天的正式访问。"];
const LIST = `<div class="relate"><h3>相关新闻</h3><ul><li><a href="/1">${TEASERS[0]}</a><p>${TEASERS[1]}</p></li></ul></div>`;

it("keeps the related list of the article's own container, drops that of a sidebar", () => {
  const article = `<h1>甲国总理访问乙国</h1><div class="body"><p>${P1}</p><p>${P2}</p></div>`;
  expect(lines(page(`${NAV}<article>${article}${LIST}</article>`))).toEqual(["甲国总理访问乙国", P1, P2, "相关新闻", ...TEASERS]);
  expect(lines(page(`${NAV}<article>${article}</article><aside>${LIST}</aside>`))).toEqual(["甲国总理访问乙国", P1, P2]);
});

it("reads what the page says of itself", () => {
  const head = `<link rel="canonical" href="https://example.org/a/1.html"><meta property="og:site_name" content="甲国新闻网">
    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","datePublished":"2019-12-20T23:10:00Z","publisher":{"name":"甲国通讯社"}}]}</script>`;
  expect(
    readHtml(page(`<article><h1>甲国总理访问乙国</h1><time datetime="2019-12-21">21日</time><p>${P1}</p><p>${P2}</p></article>`, head)),
  ).toMatchObject({
    url: "https://example.org/a/1.html",
    publisher: "甲国通讯社",
    published: "2019-12-20",
    hints: [
      { source: "json-ld", from: "2019-12-20" },
      { source: "time-element", from: "2019-12-21" },
    ],
  });
});

it("declares no date where the page contradicts itself, and none from broken tags", () => {
  const head = `<meta property="article:published_time" content="2019-12-20"><meta name="publishdate" content="2020-01-05"><meta name="pubdate" content="2019-02-30"><script type="application/ld+json">{broken</script>`;
  const { published, hints } = readHtml(page(`<p>${P1}</p><p>${P2}</p>`, head));
  expect([published, hints.map((h) => h.from)]).toEqual([null, ["2019-12-20", "2020-01-05"]]);
});

it.each([
  ["<!-- saved from url=(0042)https://example.org/2019/12/20/a.html -->", "https://example.org/2019/12/20/a.html", []],
  ["<!--\n Page saved with SingleFile \n url: https://example.org/a.html \n saved date: Fri Jan 03 2020 10:00:00 GMT+0800 (中国标准时间)\n-->", "https://example.org/a.html", ["2020-01-03"]],
])("reads the header of a saved page: %s", (comment, url, saved) => {
  const told = readHtml(page(`<p>${P1}</p><p>${P2}</p>`).replace("<html>", `<html>${comment}`));
  expect([told.url, told.hints.filter((h) => h.source === "saved-from").map((h) => h.from)]).toEqual([url, saved]);
}); // prettier-ignore

it("falls back on JSON-LD where a script writes the page", () => {
  const head = `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "甲国总理访问乙国", articleBody: `${P1}\n${P2}` })}</script>`;
  expect(lines(page("<div id='app'></div>", head))).toEqual(["甲国总理访问乙国", P1, P2]);
});

it("survives deep nesting and a page without body", () => {
  const deep = page(`${"<div>".repeat(3000)}<p>${P1}</p><p>${P2}</p>${"</div>".repeat(3000)}`);
  expect(lines(deep).slice(-2)).toEqual([P1, P2]);
  expect(lines(`<title>甲国总理访问乙国</title><p>${P1}<p>${P2}`)).toEqual(["甲国总理访问乙国", P1, P2]);
});

it.each([
  ["甲乙签署协定-中国新闻网", null, "甲乙签署协定"],
  ["甲国总统举行会谈--国际--人民网", null, "甲国总统举行会谈"],
  ["甲国总统举行会谈_新闻频道_央视网(cctv.com)", null, "甲国总统举行会谈"],
  ["甲国总统举行会谈 | 联合早报", "联合早报", "甲国总统举行会谈"],
  ["甲国总统举行会谈 - 报纸甲", "报纸甲", "甲国总统举行会谈"],
  ["越南-老挝合作不断深化", null, "越南-老挝合作不断深化"],
  ["2016-2020年合作计划", null, "2016-2020年合作计划"],
])("%s without the site is %s", (title, site, headline) => expect(withoutSite(title, site)).toBe(headline)); // prettier-ignore
