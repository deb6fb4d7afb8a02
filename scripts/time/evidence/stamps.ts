/** Dates told about the page rather than in its story: metadata, URL, page stamps, file names. */
import type { TimeMention } from "../../facts";
import { civilOf, dayOf } from "../calendar";
import type { DateEvidence } from "../evidence";
import { after, before, fullDate, leadingFields, rowAt, type Context, type Support } from "./context";

/** How often a hint of each source names the very days of writing, and how often a day beside them. */
const HINTS: Readonly<Record<string, { readonly on: number; readonly near: number }>> = {
  meta: { on: 0.97, near: 0.02 },
  "json-ld": { on: 0.97, near: 0.02 },
  url: { on: 0.93, near: 0.05 },
  "time-element": { on: 0.8, near: 0.05 },
  "file-name": { on: 0.8, near: 0.08 },
  "folder-name": { on: 0.7, near: 0.08 },
};

const DECLARED = 3000;
const QUARTER_CENTURY_DAYS = 9000;
/** Log of a share spread over some days against any day of a quarter century, hundredths of a nat; the floor is the share left. */
const weightOf = (share: number, days: number, left: number): number =>
  Math.round(100 * Math.log((share * QUARTER_CENTURY_DAYS) / (days * left)));

/** Metadata, URL, file and folder names; `published` when declared rules over everything. Teasers are of another day. */
export function hintEvidence({ page, cut }: Context): DateEvidence[] {
  if (cut.block === "teaser") return [];
  const rows = page.hints.flatMap((hint): DateEvidence[] => {
    const from = dayOf(hint.from);
    const to = dayOf(hint.to);
    const args = { source: hint.source, from: hint.from, to: hint.to };
    const row = { rule: `hint.${hint.source}`, span: null, quote: hint.quote, args };
    const weights = HINTS[hint.source];
    if (hint.source === "declared") return [{ ...row, inside: [{ from, to, weight: DECLARED }], outside: 0 }];
    // A saved page was written before it was saved, mostly not long before.
    if (!weights) return [{ ...row, inside: [{ from: to - 30, to, weight: 250 }, { from: to + 2, to: to + 60000, weight: -900 }], outside: 0 }]; // prettier-ignore
    const left = 1 - weights.on - weights.near;
    return [{ ...row, inside: around(from, to, weightOf(weights.on, to - from + 1, left), weightOf(weights.near, 2, left)), outside: 0 }];
  });
  if (page.published && !page.hints.some((h) => h.source === "declared" && h.from === page.published)) {
    const day = dayOf(page.published);
    rows.push({
      rule: "hint.declared",
      span: null,
      quote: page.published,
      args: { source: "declared", from: page.published, to: page.published },
      inside: [{ from: day, to: day, weight: DECLARED }],
      outside: 0,
    });
  }
  return rows;
}

function around(from: number, to: number, on: number, near: number): Support[] {
  return [{ from: from - 1, to: from - 1, weight: near }, { from, to, weight: on }, { from: to + 1, to: to + 1, weight: near }]; // prettier-ignore
}

/** 更新时间戳: 1682254261717, seconds or milliseconds since 1970, as content systems leave them at the foot of a page. */
const EPOCH = /(?:时间戳|timestamp|发布时间|更新时间)["']?\s*[:=]\s*["']?(1\d{9})(\d{3})?(?!\d)/gi;
const CHINA_OFFSET_S = 8 * 3600;

/** Unix times anywhere in the page: it was written that day (Beijing time) or the day before. */
export function epochEvidence(c: Context): DateEvidence[] {
  if (c.cut.block === "teaser") return [];
  return [...c.page.norm.matchAll(EPOCH)].map((m) => {
    const day = Math.floor((Number(m[1]) + CHINA_OFFSET_S) / 86400);
    const { year, month, day: d } = civilOf(day);
    return rowAt(c, "stamp.epoch", [m.index, m.index + m[0].length], { year, month, day: d }, [
      { from: day, to: day, weight: 1000 },
      { from: day - 1, to: day - 1, weight: 650 },
      { from: day - 3, to: day - 2, weight: 450 },
    ]);
  });
}

const STAMP_BEFORE =
  /(?:发布时间|发布日期|发表时间|发表于|发布于|更新时间|更新于|最后更新|刊登日期|刊登时间|上稿时间|日期|时间|来源|稿源)[:\s][^。,]{0,12}$/;
const LINE_REST = /^(?:(?:星期|周)[一二三四五六日天])?(?:T?\d{1,2}:\d{2}(?::\d{2})?)?(?:来源|编辑|责编|作者|记者|\||$)/;

/** A full date that stands as the page's own stamp: after 发布时间, or alone on its line near the head or foot. */
export function stampEvidence(c: Context): DateEvidence[] {
  if (c.cut.block === "teaser") return [];
  return c.mentions.flatMap((m) => {
    const fields = leadingFields(m.expression);
    const day = fields && m.expression.kind === "fields" ? fullDate(fields) : null;
    if (day === null || !isStamp(c, m)) return [];
    const { year, month, day: d } = civilOf(day);
    return [
      rowAt(c, "stamp.page", m.span, { year, month, day: d }, [
        { from: day, to: day, weight: 1300 },
        { from: day - 1, to: day - 1, weight: 950 },
        { from: day - 3, to: day + 1, weight: 600 },
      ]),
    ];
  });
}

/** Whether a date is a stamp of the page rather than told in its story; the desk's code (1141122) always is. */
export function isStamp(c: Context, m: TimeMention): boolean {
  if (m.rule === "era.roc-desk") return true;
  const line = before(c, m, 40).split("\n").at(-1) ?? "";
  const rest = after(c, m, 40).split("\n")[0] ?? "";
  if (STAMP_BEFORE.test(line) && !/(?:当地|北京)时间/.test(line)) return true;
  return /^[\s([【]*$/.test(line) && LINE_REST.test(rest.replace(/[\s)\]】]/g, ""));
}
