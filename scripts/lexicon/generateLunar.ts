/** npx tsx scripts/lexicon/generateLunar.ts: data/lunarYears.json from tyme4ts's tables, small enough for the page to carry. */
import { readFileSync, writeFileSync } from "node:fs";
import { LunarMonth, LunarYear, SolarTerm } from "tyme4ts";
import { dayOfLunar } from "../time/lunar";

const { version } = JSON.parse(readFileSync(new URL("../../node_modules/tyme4ts/package.json", import.meta.url), "utf8")) as {
  version: string;
};
const FIRST = 1800;
const LAST = 2200;
/** Clear and Bright is the seventh of the terms that begin with the winter solstice. */
const QINGMING = 7;

/** Bits 0–12: months of thirty days, in order; 13–16: the leap month, 0 for none; 17–18: Qingming's day of April, less 3. */
function packed(year: number): number {
  const leap = LunarYear.fromYear(year).getLeapMonth();
  const months = Array.from({ length: 12 }, (_, i) => (i + 1 === leap ? [i + 1, -leap] : [i + 1])).flat();
  const long = months.reduce((bits, month, i) => bits | (LunarMonth.fromYm(year, month).getDayCount() === 30 ? 1 << i : 0), 0);
  const april = SolarTerm.fromIndex(year, QINGMING).getJulianDay().getSolarDay();
  if (april.getMonth() !== 4) throw new RangeError(`Qingming of ${year} is not in April`);
  return long | (leap << 13) | ((april.getDay() - 3) << 17);
}

const rows = {
  source: `tyme4ts ${version} (MIT): Chinese lunar years; bits 0–12 months of thirty days, 13–16 leap month, 17–18 Qingming (April, less 3)`,
  first: FIRST,
  newYear: dayOfLunar(FIRST, 1, 1),
  years: Array.from({ length: LAST - FIRST + 1 }, (_, i) => packed(FIRST + i)),
};
writeFileSync(new URL("../../data/lunarYears.json", import.meta.url), `${JSON.stringify(rows)}\n`);
