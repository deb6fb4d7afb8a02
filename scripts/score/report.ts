import { share, type Figure, type StageScore } from "./figures";

const percent = (f: Figure): string => `${(share(f) * 100).toFixed(1)} % (${+f.right.toFixed(1)} of ${f.of})`;
const show = (f: Figure | number): string => (typeof f === "number" ? String(Math.round(f * 1000) / 1000) : percent(f));

/** The table of all stages and, below, what went wrong, at most `limit` lines a stage. */
export function report(stages: readonly StageScore[], limit: number): string {
  const rows = stages.map(
    (s) =>
      `${s.stage.padEnd(12)} ${s.value.toFixed(3)}   ${Object.entries(s.figures)
        .map(([name, f]) => `${name} ${show(f)}`)
        .join(" · ")}`,
  );
  const wrong = stages.flatMap((s) =>
    s.wrong.length === 0
      ? []
      : [
          "",
          `${s.stage}: ${s.wrong.length} wrong`,
          ...s.wrong.slice(0, limit).map((w) => `  ${w}`),
          ...(s.wrong.length > limit ? [`  … and ${s.wrong.length - limit} more (--all shows them)`] : []),
        ],
  );
  return [...rows, ...wrong].join("\n");
}
