/** Sums of probability mass by lane and day as an Arrow table: what density strips are drawn from before any mark is looked at. */
import { columnFromArray, int32, list, tableFromColumns, uint32, uint8, type Column } from "@uwdata/flechette";
import { SUM_COLUMNS } from "../../data/published";
import { buildIndex } from "../../app/chart/mass";
import type { Columns } from "./columns";

type SumColumn = (typeof SUM_COLUMNS)[number];

/** Of all marks, other readings counted. `peaks`: largest mass of any lane in 2^i days, by which strips are scaled. */
export function sumsOf({ lanes, marks, readings }: Columns): {
  readonly table: ReturnType<typeof tableFromColumns>;
  readonly peaks: number[];
} {
  const { counts, mass } = buildIndex(lanes, marks as unknown as Parameters<typeof buildIndex>[1], readings as never, null);
  const cut = <T extends Uint32Array | Int32Array>(values: T, offsets: Uint32Array): T[] =>
    lanes.map((_, l) => values.subarray(offsets[l], offsets[l + 1]) as T);
  const columns: Record<SumColumn, Column<unknown>> = {
    counts: columnFromArray(counts, uint32()),
    dense: columnFromArray(mass.dense, uint8()),
    first: columnFromArray(mass.first, int32()),
    starts: columnFromArray(cut(mass.starts, mass.offsets), list(uint32())),
    ends: columnFromArray(cut(mass.ends, mass.offsets), list(uint32())),
    days: columnFromArray(cut(mass.days, mass.dayOffsets), list(int32())),
  };
  return { table: tableFromColumns(SUM_COLUMNS.map((name) => [name, columns[name]])), peaks: Array.from(mass.peaks) };
}
