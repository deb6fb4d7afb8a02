/** Stages `blocks` and `years`. */
import type { DocumentRow, Span } from "../../data/schema";
import { figure, share, type StageScore } from "./figures";
import type { Gold, GoldDocument } from "./gold";
import { groupBy } from "../groupBy";

function overlap(a: Span, b: Span): number {
  const both = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return both <= 0 ? 0 : both / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
}

const ofPage = (documents: readonly DocumentRow[]): Map<string, DocumentRow[]> => groupBy(documents, (d) => d.page);

/** The document that answers a gold row: the best overlap ≥ 0.8 of the same kind of block; by order where the row has no span. */
export function answering(row: GoldDocument, page: readonly DocumentRow[]): DocumentRow | undefined {
  const [block, n] = row.block.split(" ");
  const same = page.filter((d) => d.block === block);
  if (!row.span) return n === undefined ? same[0] : same[Number(n) - 1];
  const best = same.map((d) => ({ d, iou: overlap(d.span, row.span!) })).sort((a, b) => b.iou - a.iou)[0];
  return best && best.iou >= 0.8 ? best.d : undefined;
}

export function scoreBlocks(gold: Gold, documents: readonly DocumentRow[]): StageScore {
  const pages = ofPage(documents);
  const rows = gold.documents.filter((r) => r.span);
  const miss = rows.filter((r) => !answering(r, pages.get(r.page) ?? []));
  const goldPages = new Set(rows.map((r) => r.page));
  const extra = [...goldPages].reduce((n, p) => n + Math.max(0, (pages.get(p)?.length ?? 0) - rows.filter((r) => r.page === p).length), 0);
  const cut = { right: rows.length - miss.length, of: rows.length };
  return {
    stage: "blocks",
    value: share(cut),
    figures: { cut, extra },
    wrong: miss.map((r) => `${r.page} ${r.block}: no document over [${r.span!.join(", ")}]`),
  };
}

/** Truth of a row: the year(s) its creation interval touches. */
const trueYears = (row: GoldDocument): string[] => [...new Set([row.from!.slice(0, 4), row.to!.slice(0, 4)])];

export function scoreYears(gold: Gold, documents: readonly DocumentRow[]): StageScore {
  const pages = ofPage(documents);
  const rows = gold.documents
    .filter((r) => r.from !== null)
    .map((row) => ({ row, dct: answering(row, pages.get(row.page) ?? [])?.dct ?? null, years: trueYears(row) }));
  const best = (r: (typeof rows)[number]): boolean => r.dct?.best != null && r.years.includes(r.dct.best.slice(0, 4));
  const offered = (r: (typeof rows)[number]): boolean => r.dct !== null && r.years.some((y) => y in r.dct!.years);
  const right = (r: (typeof rows)[number]): boolean => (r.row.openYears ? offered(r) : best(r));
  const main = rows.filter((r) => r.row.block === "main");
  const side = rows.filter((r) => r.row.block !== "main");
  const covers = (r: (typeof rows)[number]): boolean => r.dct !== null && r.dct.from <= r.row.to! && r.dct.to >= r.row.from!;
  return {
    stage: "years",
    value: share(figure(rows, right)),
    figures: {
      right: figure(rows, right),
      best: figure(rows, best),
      offered: figure(rows, offered),
      main: figure(main, right),
      sidebar: figure(side, right),
      "95 % interval": figure(rows, covers),
    },
    wrong: rows
      .filter((r) => !right(r))
      .map(
        (r) => `${r.row.page} ${r.row.block}: ${r.dct?.best ?? "nothing"} ${JSON.stringify(r.dct?.years ?? {})}, not ${r.years.join("/")}`,
      ),
  };
}
