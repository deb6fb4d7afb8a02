/** Stages `spans`, `precision`, `values` and `calibration` of the mentions. */
import type { DocumentRow, Mention } from "../../data/schema";
import { dayOf } from "../time/calendar";
import { figure, share, type StageScore } from "./figures";
import type { Gold, GoldTimex } from "./gold";

interface Answer {
  readonly row: GoldTimex;
  readonly mention: Mention | undefined;
  readonly exact: boolean;
}

const DAYS_OF = { Y: 366, M: 31, W: 7, D: 1 } as const;

function toleranceDays(iso: string | undefined): number {
  const m = /^P(\d+)([YMWD])$/.exec(iso ?? "");
  return m ? Number(m[1]) * DAYS_OF[m[2] as keyof typeof DAYS_OF] : 0;
}

const spansOf = (row: GoldTimex): (readonly [number, number])[] => [row.span, ...(row.alts ?? []).map((a) => [a.start, a.end] as const)];

function answer(row: GoldTimex, mentions: readonly Mention[]): Answer {
  const exact = mentions.find((m) => spansOf(row).some(([s, e]) => m.span[0] === s && m.span[1] === e));
  const over = (m: Mention): number => Math.min(m.span[1], row.span[1]) - Math.max(m.span[0], row.span[0]);
  const near = mentions.filter((m) => over(m) > 0).sort((a, b) => over(b) - over(a))[0];
  return { row, mention: exact ?? near, exact: exact !== undefined };
}

interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** Whether days are a right value of the row. */
function fits(row: GoldTimex, mention: Mention, days: Days): boolean {
  const slack = toleranceDays(row.tolerance);
  const near = (a: string | null, b: string | null): boolean =>
    a === b || (a !== null && b !== null && Math.abs(dayOf(a) - dayOf(b)) <= slack);
  const own = (row.alts ?? [])
    .filter((a) => a.from !== undefined && a.start === mention.span[0] && a.end === mention.span[1])
    .map((a) => ({ from: a.from!, to: a.to ?? a.from! }));
  return [row, ...(row.altValues ?? []), ...own].some((v) => near(days.from, v.from) && near(days.to, v.to));
}

export function valueRight({ row, mention }: Answer): boolean {
  if (!mention) return false;
  if (row.vague) return mention.from === null && mention.to === null;
  return fits(row, mention, mention) || (row.openYears !== undefined && mention.alternatives.some((a) => fits(row, mention, a)));
}

export function scoreTimexes(gold: Gold, documents: readonly DocumentRow[]): StageScore[] {
  const byPage = new Map<string, Mention[]>();
  for (const d of documents) byPage.set(d.page, [...(byPage.get(d.page) ?? []), ...d.mentions]);
  const goldPages = [...new Set(gold.timexes.map((r) => r.page))];
  const rows = gold.timexes.filter((r) => !r.optional).map((row) => answer(row, byPage.get(row.page) ?? []));
  const place = (a: Answer): string => `${a.row.page} [${a.row.span.join(", ")}] ${a.row.text}`;
  const told = (m: Mention | undefined): string => (m ? `${m.text} ${m.from}..${m.to} (${m.rule} ${m.confidence})` : "nothing");

  const found = figure(rows, (a) => a.mention !== undefined);
  const exact = figure(rows, (a) => a.exact);
  const spans: StageScore = {
    stage: "spans",
    value: share(exact),
    figures: { exact, found },
    wrong: rows.filter((a) => !a.exact).map((a) => `${place(a)}: ${a.mention ? `found as ${a.mention.text}` : "not found"}`),
  };

  const given = goldPages.flatMap((page) => (byPage.get(page) ?? []).map((mention) => ({ page, mention })));
  const alarm = given.filter(
    ({ page, mention }) =>
      !gold.timexes.some((r) => r.page === page && spansOf(r).some(([s, e]) => s < mention.span[1] && e > mention.span[0])),
  );
  const clean = { right: given.length - alarm.length, of: given.length };
  const precision: StageScore = {
    stage: "precision",
    value: share(clean),
    figures: { clean },
    wrong: alarm.map(({ page, mention: m }) => `${page} [${m.span.join(", ")}] ${m.text} (${m.rule}): no time`),
  };

  const dated = rows.filter((a) => !a.row.vague);
  const vague = rows.filter((a) => a.row.vague);
  const values: StageScore = {
    stage: "values",
    value: share(figure(dated, valueRight)),
    figures: {
      dated: figure(dated, valueRight),
      "as the value itself": figure(dated, (a) => a.mention !== undefined && fits(a.row, a.mention, a.mention)),
      vague: figure(vague, valueRight),
    },
    wrong: [...dated, ...vague].filter((a) => !valueRight(a)).map((a) => `${place(a)}: ${told(a.mention)}, not ${a.row.from}..${a.row.to}`),
  };
  return [spans, precision, values, calibration(dated)];
}

/** Reliability: of the values given p, how many are right; Brier score is the mean squared miss (0 is perfect). */
function calibration(dated: readonly Answer[]): StageScore {
  const judged = dated
    .filter((a) => a.mention && a.mention.from !== null)
    .map((a) => ({ p: a.mention!.confidence, right: fits(a.row, a.mention!, a.mention!) }));
  const brier = judged.length === 0 ? 0 : judged.reduce((sum, j) => sum + (j.p - Number(j.right)) ** 2, 0) / judged.length;
  const bins = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99].map((low, i, all) => [low, all[i + 1] ?? 1.01] as const);
  const rows = bins.flatMap(([low, high]) => {
    const inside = judged.filter((j) => j.p >= low && j.p < high);
    return inside.length === 0
      ? []
      : [
          [
            `given ${low}–${Math.min(1, high)} (mean ${(inside.reduce((s, j) => s + j.p, 0) / inside.length).toFixed(3)})`,
            figure(inside, (j) => j.right),
          ] as const,
        ];
  });
  return { stage: "calibration", value: 1 - brier, figures: { brier, ...Object.fromEntries(rows) }, wrong: [] };
}
