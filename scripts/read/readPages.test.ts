import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import type { Page } from "../facts";
import { docx, mhtml, pdf } from "./fixture";
import { walk } from "./walk";
import { streamPages, type Rejected } from "./readPages";

const home = mkdtempSync(join(tmpdir(), "pages-"));
afterAll(() => rmSync(home, { recursive: true }));
let count = 0;

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = join(home, String(count++));
  mkdirSync(root);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

async function read(
  paths: string | readonly string[],
  facts: { published?: string; urlPattern?: RegExp } = {},
  stdin = "",
): Promise<{ pages: Page[]; rejected: Rejected[] }> {
  const pages: Page[] = [];
  const rejected: Rejected[] = [];
  const source = (async function* () { yield await Promise.resolve(Buffer.from(stdin)); })(); // prettier-ignore
  const options = { published: facts.published ?? null, urlPattern: facts.urlPattern ?? null };
  for await (const input of streamPages(await walk([paths].flat()), options, { stdin: source })) if ("reason" in input) rejected.push(input);
    else pages.push(input); // prettier-ignore
  return { pages, rejected };
}

const HEAD = "甲国总理访问乙国";
const FIRST = "甲国通讯社首都12月20日电 应乙国总理邀请，甲国总理于12月19日至22日对乙国进行正式访问，双方举行会谈并签署合作文件。";
const SECOND = "会谈结束后，两国总理共同会见记者，并见证两国教育部签署合作协议，商定明年互设文化中心。";
const TEXT = `${HEAD}\n${FIRST}\n${SECOND}`;
const html = (head: string, body: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body><nav><a href="/">首页</a><a href="/w">国际</a></nav>${body}<footer>版权所有 未经授权不得转载</footer></body></html>`;
const ARTICLE = `<article><h1>${HEAD}</h1><p>${FIRST}</p><p>${SECOND}</p></article>`;

it.each<[string, Uint8Array | string]>([
  ["a.txt", TEXT],
  ["a.TXT", `\ufeff${TEXT.replaceAll("\n", "\r\n")}`],
  ["a.txt", Buffer.from(TEXT, "utf16le")],
  ["a.md", `---\ntitle: x\n---\n# ${HEAD}\n${FIRST}\n${SECOND}`],
  ["a.html", html(`<title>${HEAD}-甲国网</title>`, ARTICLE)],
  ["a.htm", html(`<title>${HEAD}_国际_甲国新闻网</title>`, `<div id="x">${FIRST}<br>${SECOND}</div>`)],
  ["a.mhtml", mhtml(html(`<title>${HEAD}</title>`, ARTICLE), "https://example.org/a", "Fri, 03 Jan 2020 10:00:00 -0000")],
  ["a.docx", docx([HEAD, FIRST, SECOND])],
  ["a.txt.gz", gzipSync(TEXT)],
])("reads %s", async (name, content) => {
  const { pages, rejected } = await read(folder({ [name]: content }));
  expect(rejected).toEqual([]);
  expect(pages.map((p) => [p.id, p.text])).toEqual([["a", TEXT]]);
});

it("puts a PDF's lines together to paragraphs", async () => {
  const wrapped = (text: string): (readonly [number, string])[] =>
    (text.match(/.{1,38}/gu) ?? []).map((line, i) => [i === 0 ? 96 : 72, i === 0 ? line.slice(0, 36) : line]);
  const lines = [[200, HEAD] as const, ...wrapped(FIRST.slice(0, 36) + FIRST.slice(38)), [290, "— 1 —"] as const];
  const { pages } = await read(folder({ "a.pdf": pdf(lines) }));
  expect(pages[0]?.text.split("\n")).toEqual([HEAD, lines.slice(1, -1).map(([, text]) => text).join("")]); // prettier-ignore
});

it.each<[string, unknown, Partial<Page>]>([
  ["id", { id: "x#1", text: TEXT }, { id: "x%231" }],
  ["no id", { text: TEXT }, { id: "rows:1" }],
  ["a number", { id: 17, text: TEXT }, { id: "17" }],
  ["CRLF", { text: TEXT.replaceAll("\n", "\r\n") }, { text: TEXT }],
  ["a title apart", { title: HEAD, text: FIRST }, { title: HEAD, text: FIRST }],
  ["news-please", { maintext: TEXT, text: null, date_publish: "2019-12-20 23:59:00", source_domain: "example.org", url: "https://example.org/1" },
    { text: TEXT, published: "2019-12-20", publisher: "example.org", url: "https://example.org/1" }],
  ["trafilatura", { text: TEXT, raw_text: "x", date: "2019-12-20", hostname: "example.org", source: "https://example.org/1", "source-hostname": "甲网", id: null },
    { text: TEXT, published: "2019-12-20", publisher: "example.org", url: "https://example.org/1" }],
  ["a zone", { text: TEXT, published: "2019-12-20T01:30:00+08:00" }, { published: "2019-12-20" }],
  ["an impossible date", { text: TEXT, published: "2019-02-30" }, { published: null, hints: [] }],
  ["html", { html: html(`<meta property="article:published_time" content="2019-12-21T09:00:00Z">`, ARTICLE) }, { text: TEXT, published: "2019-12-21" }],
  ["content with tags", { content: `<div><h1>${HEAD}</h1><p>${FIRST}</p><p>${SECOND}</p></div>` }, { text: TEXT }],
])("row: %s", async (_, row, expected) => {
  for (const file of ["rows.jsonl", "rows.ndjson", "rows.json"]) {
    const { pages, rejected } = await read(folder({ [file]: JSON.stringify(row) }));
    expect(rejected).toEqual([]);
    expect(pages[0]).toMatchObject(expected);
  }
}); // prettier-ignore

it("numbers rows by their lines, and tells good ones from bad", async () => {
  const lines = ["", JSON.stringify({ text: TEXT }), "{broken", JSON.stringify({ title: "x" }), "[1]", JSON.stringify({ text: "Only English words in this one" }), JSON.stringify({ text: TEXT })]; // prettier-ignore
  for (const [name, bytes] of [
    ["r.jsonl", Buffer.from(lines.join("\n"))],
    ["r.jsonl.gz", gzipSync(lines.join("\n"))],
    ["r.jsonl", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines.join("\r\n"), "utf16le")])],
  ] as const) {
    const { pages, rejected } = await read(folder({ [name]: bytes }));
    expect(pages.map((p) => [p.id, p.text])).toEqual([["r:2", TEXT], ["r:7", TEXT]]); // prettier-ignore
    expect(rejected.map((r) => [r.line, r.reason])).toEqual([[3, "json"], [4, "empty"], [5, "json"], [6, "language"]]); // prettier-ignore
  }
  const { pages } = await read(folder({ "r.json": JSON.stringify({ articles: [{ text: TEXT }, { text: TEXT }] }) }));
  expect(pages.map((p) => p.id)).toEqual(["r:1", "r:2"]);
  expect((await read("-", {}, lines.join("\n"))).pages.map((p) => p.id)).toEqual(["-:2", "-:7"]);
});

it.each<[string, string | Uint8Array, string, string]>([
  ["a.xls", "x", "unsupported", ".xls"],
  ["README", "x", "unsupported", "without an ending"],
  ["a.txt", " \n\t", "empty", "no text"],
  ["a.txt", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xd8, 0, 1, 2, 3, 250, 251]), "encoding", "UTF-8"],
  ["a.txt", "The minister met his counterpart in Hanoi on Friday.", "language", "not Chinese"],
  ["a.txt", "ベトナムのフック首相は会談した", "language", "Japanese"],
  ["a.html", "<html><body><nav><a href='/'>首页</a></nav></body></html>", "empty", "no text"],
  ["a.jsonl", "\n\n", "empty", "no rows"],
  ["a.json", "{", "json", "not JSON"],
  ["a.json", "[]", "empty", "empty list"],
  ["a.docx", "no zip", "unreadable", "damaged"],
  ["a.pdf", "no pdf", "unreadable", "damaged"],
  ["a.txt.gz", "no gzip", "unreadable", "damaged"],
  ["a.jsonl.gz", gzipSync(TEXT).subarray(0, 40), "unreadable", "damaged"],
  ["articles.csv", "name,date\na.txt,2019-12-20", "csv", 'no column "file"'],
])("rejects %s %s as %s", async (name, content, reason, detail) => {
  const { pages, rejected } = await read(folder({ [name]: content }));
  expect(pages).toEqual([]);
  expect(rejected).toEqual([{ input: name, line: null, reason, detail: expect.stringContaining(detail) as string }]);
});

it("walks folders in the order of bytes and leaves out what is no page", async () => {
  const root = folder({
    "b/x.txt": TEXT, "b.txt": TEXT, "中.txt": TEXT, "a#.txt": TEXT, ".hidden.txt": TEXT, ".git/x.txt": TEXT, "page_files/ad.html": TEXT, "页_files.txt": TEXT,
  }); // prettier-ignore
  const outside = folder({ "far.txt": TEXT });
  symlinkSync(outside, join(root, "link"));
  symlinkSync(join(outside, "far.txt"), join(root, "far.txt"));
  symlinkSync(root, join(root, "b", "loop"));
  symlinkSync(join(root, "b"), join(root, "c"));
  const { pages, rejected } = await read(root);
  expect(rejected).toEqual([]);
  expect(pages.map((p) => p.id)).toEqual(["a%23", "b", "b/x", "c/x", "中", "页_files"]);
});

it("rejects a second page of an id, whichever PATH comes first", async () => {
  const [one, two] = [folder({ "a.txt": TEXT, "a.md": `${HEAD}\n${SECOND}` }), folder({ "a.txt": `${HEAD}\n${FIRST}`, "b.jsonl": `${JSON.stringify({ id: "a", text: TEXT })}\n${JSON.stringify({ id: "c", text: TEXT })}` })]; // prettier-ignore
  const there = await read([one, two]);
  expect(await read([two, one])).toEqual(there);
  expect(there.pages.map((p) => p.id)).toEqual(["a", "c"]);
  expect(there.rejected.map((r) => [r.input, r.line, r.reason])).toEqual([["a.txt", null, "duplicate-id"], ["a.txt", null, "duplicate-id"], ["b.jsonl", 1, "duplicate-id"]]); // prettier-ignore
});

it("takes articles.csv as declared facts, names and addresses as evidence", async () => {
  const root = folder({
    "2019-12-20/a.txt": TEXT,
    "2019-12-20/articles.csv": "\ufefffile;date;publisher;url\na.txt;2019/12/21;甲国通讯社;https://example.org/2019/12/22/1.html\n",
    "b_201911.txt": TEXT,
    "articles.csv": "file,date,publisher\nb_201911,2019-11-05,乙国网\n",
  });
  const { pages, rejected } = await read(root);
  expect(rejected).toEqual([]);
  expect(pages[0]).toMatchObject({ id: "2019-12-20/a", published: "2019-12-21", publisher: "甲国通讯社" });
  expect(pages[0]!.hints.map((h) => [h.source, h.from])).toEqual([["declared", "2019-12-21"], ["url", "2019-12-22"], ["folder-name", "2019-12-20"]]); // prettier-ignore
  expect(pages[1]).toMatchObject({ published: "2019-11-05", publisher: "乙国网" });
  expect(pages[1]!.hints.map((h) => [h.source, h.from, h.to])).toContainEqual(["file-name", "2019-11-01", "2019-11-30"]);
  expect((await read(join(root, "b_201911.txt"))).pages[0]).toMatchObject({ id: "b_201911", published: "2019-11-05" });
});

it("takes the user's date over all others, and the user's pattern for addresses", async () => {
  const root = folder({ "r.jsonl": JSON.stringify({ text: TEXT, published: "2019-12-20", url: "https://example.org/p_20-12-2018_x" }) });
  const { pages } = await read(root, { published: "2020-01-02", urlPattern: /_(?<date>\d\d-\d\d-\d{4})_/u });
  expect(pages[0]!.published).toBe("2020-01-02");
  expect(pages[0]!.hints.map((h) => [h.source, h.from])).toEqual([["declared", "2020-01-02"], ["url", "2018-12-20"]]); // prettier-ignore
});

it("reads back a page another run has read", async () => {
  const { pages } = await read(folder({ "20191220.html": html('<meta name="date" content="2019-12-21">', ARTICLE) }));
  const { norm, ...row } = pages[0]!;
  const again = await read("-", {}, JSON.stringify(row));
  expect(again.pages).toEqual([{ ...row, norm }]);
});

it("throws for a PATH that is not there", async () => {
  await expect(read(join(home, "nowhere"))).rejects.toThrow("no such file or folder");
});
