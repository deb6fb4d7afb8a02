/** Dates told about the page rather than in its story: metadata, URL, page stamps, file names. */
import { civilOf, dayOf } from "../calendar";
import type { DateEvidence } from "../evidence";
import { after, before, fullDate, leadingFields, rowAt, type Context, type Support } from "./context";

/** Weight of a hint on its days, one day around them, and whether it only bounds from above (a crawl time). */
const HINTS: Readonly<Record<string, { readonly on: number; readonly near: number }>> = {
  declared: { on: 3000, near: 0 },
  meta: { on: 1500, near: 900 },
  "json-ld": { on: 1500, near: 900 },
  "time-element": { on: 800, near: 500 },
  url: { on: 1200, near: 900 },
  "file-name": { on: 700, near: 500 },
  "folder-name": { on: 500, near: 350 },
};

/** Metadata, URL, file and folder names; `published` when declared rules over everything. Teasers are of another day. */
export function hintEvidence({ page, cut }: Context): DateEvidence[] {
  if (cut.block === "teaser") return [];
  const rows = page.hints.flatMap((hint): DateEvidence[] => {
    const from = dayOf(hint.from);
    const to = dayOf(hint.to);
    const args = { source: hint.source, from: hint.from, to: hint.to };
    const row = { rule: `hint.${hint.source}`, span: null, quote: hint.quote, args };
    const weights = HINTS[hint.source];
    // A saved page was written before it was saved, mostly not long before.
    if (!weights) return [{ ...row, inside: [{ from: to - 30, to, weight: 250 }, { from: to + 2, to: to + 60000, weight: -900 }], outside: 0 }]; // prettier-ignore
    return [{ ...row, inside: around(from, to, weights.on, weights.near), outside: 0 }];
  });
  if (page.published && !page.hints.some((h) => h.source === "declared" && h.from === page.published)) {
    const day = dayOf(page.published);
    rows.push({
      rule: "hint.declared",
      span: null,
      quote: page.published,
      args: { source: "declared", from: page.published, to: page.published },
      inside: [{ from: day, to: day, weight: 3000 }],
      outside: 0,
    });
  }
  return rows;
}

function around(from: number, to: number, on: number, near: number): Support[] {
  if (near === 0) return [{ from, to, weight: on }];
  return [{ from: from - 1, to: from - 1, weight: near }, { from, to, weight: on }, { from: to + 1, to: to + 1, weight: near }]; // prettier-ignore
}

/** 更新时间戳: 1682254261717, seconds or milliseconds since 1970, as content systems leave them at the foot of a page. */
const EPOCH = /(?:时间戳|timestamp|发布时间|更新时间)["']?\s*[::=]\s*["']?(1\d{9})(\d{3})?(?!\d)/gi;
const CHINA_OFFSET_S = 8 * 3600;

/** Unix times in the text: the page was written that day (Beijing time) or the day before. */
export function epochEvidence(c: Context): DateEvidence[] {
  if (c.cut.block === "teaser") return [];
  const text = c.page.norm.slice(c.cut.span[0], c.cut.span[1]);
  return [...text.matchAll(EPOCH)].map((m) => {
    const day = Math.floor((Number(m[1]) + CHINA_OFFSET_S) / 86400);
    const start = c.cut.span[0] + m.index;
    const { year, month, day: d } = civilOf(day);
    return rowAt(c, "stamp.epoch", [start, start + m[0].length], { year, month, day: d }, [
      { from: day, to: day, weight: 1000 },
      { from: day - 1, to: day - 1, weight: 650 },
      { from: day - 3, to: day - 2, weight: 450 },
    ]);
  });
}

const STAMP_BEFORE =
  /(?:发布时间|发布日期|发表时间|发表于|发布于|发布|更新时间|更新于|最后更新|刊登日期|刊登时间|上稿时间|日期|时间|时间|来源|稿源)\s*[::]?\s*[^\s。,]{0,10}\s*$/;
const LINE_REST = /^(?:\s*(?:星期|周)[一二三四五六日天])?\s*(?:T?\d{1,2}[::]\d{2}(?:[::]\d{2})?)?\s*(?:来源|编辑|责编|作者|记者|\||$|\n)/;

/** A full date that stands as the page's own stamp: after 发布时间, or alone on its line near the head or foot. */
export function stampEvidence(c: Context): DateEvidence[] {
  if (c.cut.block === "teaser") return [];
  return c.mentions.flatMap((m) => {
    const fields = leadingFields(m.expression);
    const day = fields && m.expression.kind === "fields" ? fullDate(fields) : null;
    if (day === null || !isStamp(c, m.span)) return [];
    const { year, month, day: d } = civilOf(day);
    return [
      rowAt(c, "stamp.page", m.span, { year, month, day: d }, [
        { from: day, to: day, weight: 1100 },
        { from: day - 1, to: day - 1, weight: 750 },
        { from: day - 3, to: day + 1, weight: 500 },
      ]),
    ];
  });
}

/** Whether the date at `span` is a stamp of the page rather than told in its story. */
export function isStamp(c: Context, span: readonly [number, number]): boolean {
  const line = before(c, { span }, 40).split("\n").at(-1) ?? "";
  const rest = after(c, { span }, 40).split("\n")[0] ?? "";
  if (STAMP_BEFORE.test(line)) return true;
  return /^[\s(（【[]*$/.test(line) && LINE_REST.test(rest);
}
