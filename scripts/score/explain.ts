/** A page's reasoning as a person would read it: when each document was written and why, then mention by mention. */
import type { DocumentRow, EventRow } from "../../data/schema";

const args = (a: Readonly<Record<string, string | number>>): string =>
  Object.entries(a)
    .map(([k, v]) => `${k} ${v}`)
    .join(", ");

function explainDocument(d: DocumentRow): string[] {
  const dct = d.dct;
  const head = `${d.id} [${d.block}] ${d.title}\n  agency ${d.agency ?? "unknown"}, writes from ${d.home ?? "unknown"}`;
  const date = dct
    ? [
        `  written ${dct.best ?? "?"}, 95 % within ${dct.from}..${dct.to}`,
        `  years ${Object.entries(dct.years)
          .map(([y, p]) => `${y}: ${(p * 100).toFixed(1)} %`)
          .join(", ")}`,
      ]
    : ["  written: nothing known"];
  const ledger = (dct?.evidence ?? []).map(
    (e) =>
      `    ${e.weight.toFixed(2).padStart(6)}  ${e.rule}  «${e.quote}»  ${args(e.args)}${e.document === d.id ? "" : `  (from ${e.document})`}`,
  );
  const mentions = d.mentions.map((m) => {
    const days = m.from === null && m.to === null ? "no days" : m.from === m.to ? m.from : `${m.from ?? ".."}..${m.to ?? ".."}`;
    const others = m.alternatives.map((a) => ` or ${a.from}..${a.to} (${a.confidence})`).join("");
    const anchor = typeof m.anchor === "string" ? m.anchor : `the mention at ${m.anchor[0]}`;
    return `    [${m.span.join(", ")}] «${m.text}» says ${m.said} → ${days}, ${Math.round(m.confidence * 100)} % sure, ${m.role}, by ${m.rule}, leaning on ${anchor}${others}`;
  });
  return [
    head,
    ...date,
    ...(ledger.length > 0 ? ["  because"] : []),
    ...ledger,
    ...(mentions.length > 0 ? ["  mentions"] : []),
    ...mentions,
  ];
}

const explainEvent = (e: EventRow): string =>
  `    ${e.kind}${e.level ? ` (${e.level})` : ""} ${e.parties.join("+")} ${e.when.edtf ?? "undated"} ${e.status}, certain ${e.certainty}: ${e.title.zh} «${e.sources[0]?.quote ?? ""}»`;

export function explain(page: string, documents: readonly DocumentRow[], events: readonly EventRow[]): string {
  const own = documents.filter((d) => d.page === page);
  if (own.length === 0) return `no page named ${page}`;
  const ids = new Set(own.map((d) => d.id));
  const told = events.filter((e) => e.sources.some((s) => ids.has(s.document)));
  return [...own.flatMap(explainDocument), "  events", ...told.map(explainEvent)].join("\n");
}
