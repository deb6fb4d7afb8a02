import { useMemo } from "react";
import { useData, useLaneLabels, useTranslate } from "../dataSet";
import { formatCount } from "../format";
import { partyName } from "../names";
import { setFilters, useApp } from "../store";

const SIDES = 12;

/** The busiest parties against each other: how often, and a press chooses the pair. */
export function PairMatrix() {
  const t = useTranslate();
  const { manifest } = useData();
  const labels = useLaneLabels();
  const lang = useApp((s) => s.lang);
  const pairs = useApp((s) => s.filters.pairs);
  const { parties, laneOf, most } = useMemo(() => {
    const counts = new Map<string, number>();
    const byKey = new Map(manifest.lanes.map((lane, i) => [lane.key, i]));
    for (const { parties: sides, count } of manifest.lanes)
      if (sides.length === 2) for (const party of sides) counts.set(party, (counts.get(party) ?? 0) + count);
    const busiest = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, SIDES);
    const between = (a: string, b: string): number | undefined => byKey.get(a < b ? `${a}-${b}` : `${b}-${a}`);
    const lanes = busiest.flatMap(([a]) => busiest.map(([b]) => between(a, b)));
    return {
      parties: busiest.map(([code]) => code),
      laneOf: between,
      most: Math.max(1, ...lanes.map((l) => (l === undefined ? 0 : manifest.lanes[l]!.count))),
    };
  }, [manifest]);
  const name = (code: string): string => partyName(manifest, code, lang);
  return (
    <table className="matrix">
      <caption>{t("filter.matrix", { n: parties.length })}</caption>
      <thead>
        <tr>
          <td />
          {parties.slice(0, -1).map((code) => (
            <th key={code} scope="col">
              <span>{name(code)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parties.slice(1).map((row, r) => (
          <tr key={row}>
            <th scope="row">{name(row)}</th>
            {parties.slice(0, r + 1).map((column) => {
              const index = laneOf(row, column);
              const lane = index === undefined ? null : manifest.lanes[index]!;
              if (!lane) return <td key={column} />;
              const on = pairs.includes(lane.key);
              const n = formatCount(lane.count, lang);
              return (
                <td key={column}>
                  <button
                    type="button"
                    aria-pressed={on}
                    aria-label={`${labels[index!]}, ${t("lane.events", { n })}`}
                    title={labels[index!]}
                    ref={(el) => void el?.style.setProperty("--mass-share", `${Math.round(8 + 42 * Math.sqrt(lane.count / most))}%`)}
                    onClick={() => setFilters({ pairs: on ? pairs.filter((p) => p !== lane.key) : [...pairs, lane.key] })}
                  >
                    {n}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
