/** Sums of probability mass by lane and day as an Arrow table: what density strips are drawn from before any mark is looked at. */
import { binary, columnFromArray, int32, tableFromColumns, uint32, uint8, type Column } from "@uwdata/flechette";
import { SUM_COLUMNS } from "../../data/published";
import { encodeSteps } from "../../data/steps";
import { buildIndex } from "../../app/chart/mass";
import type { Columns } from "./columns";

type SumColumn = (typeof SUM_COLUMNS)[number];

/** Of all marks, other readings counted. `peaks`: largest mass of any lane in 2^i days, by which strips are scaled. */
export function sumsOf({ lanes, marks, readings }: Columns): {
  readonly table: ReturnType<typeof tableFromColumns>;
  readonly peaks: number[];
} {
  const { counts, mass } = buildIndex(lanes, marks as unknown as Parameters<typeof buildIndex>[1], readings as never, null);
  const { offsets, dayOffsets } = mass;
  const steps = (values: Uint32Array): Uint8Array[] => lanes.map((_, l) => encodeSteps(values.subarray(offsets[l], offsets[l + 1])));
  const days = lanes.map((_, l) =>
    encodeSteps(Uint32Array.from(mass.days.subarray(dayOffsets[l], dayOffsets[l + 1]), (day) => day - mass.first[l]!)),
  );
  const columns: Record<SumColumn, Column<unknown>> = {
    counts: columnFromArray(counts, uint32()),
    dense: columnFromArray(mass.dense, uint8()),
    first: columnFromArray(mass.first, int32()),
    entries: columnFromArray(
      lanes.map((_, l) => offsets[l + 1]! - offsets[l]!),
      uint32(),
    ),
    starts: columnFromArray(steps(mass.starts), binary()),
    ends: columnFromArray(steps(mass.ends), binary()),
    days: columnFromArray(days, binary()),
  };
  return { table: tableFromColumns(SUM_COLUMNS.map((name) => [name, columns[name]])), peaks: Array.from(mass.peaks) };
}
