/** TIMEX3 values of resolved days. */
import type { PartOfDay } from "../../../data/schema";
import { civilOf, dayNumber, isoOf } from "../calendar";
import type { Days } from "./fields";

const PART: Readonly<Record<PartOfDay, string>> = { morning: "TMO", noon: "TMI", afternoon: "TAF", evening: "TEV", night: "TNI" };

/** `2019-12-20TMO`, `2024-03`, `2019`, `199`, `2024-W10`, `2024-Q3`, `2024-H1`; two days with a slash for what is no unit of the calendar. */
export function timexOf(days: Days, partOfDay: PartOfDay | null): string {
  const iso = isoOf(days.from);
  const { year, month } = civilOf(days.from);
  const part = partOfDay ? PART[partOfDay] : "";
  switch (days.granularity) {
    case "day": return days.from === days.to ? iso + part : `${iso}/${isoOf(days.to)}`; // prettier-ignore
    case "week": return isWeek(days) ? weekOf(days.from) : between(days); // prettier-ignore
    case "tenday": return days.to - days.from > 10 || month !== civilOf(days.to).month ? between(days) : iso.slice(0, -3) + part; // prettier-ignore
    case "month": return days.to === dayNumber(year, month + 1, 0) ? iso.slice(0, -3) : between(days); // prettier-ignore
    case "quarter": return wholeMonths(days, 3) ? `${iso.slice(0, -6)}-Q${Math.ceil(month / 3)}` : between(days); // prettier-ignore
    case "half": return wholeMonths(days, 6) ? `${iso.slice(0, -6)}-H${month <= 6 ? 1 : 2}` : between(days); // prettier-ignore
    case "year": return wholeMonths(days, 12) ? iso.slice(0, -6) : between(days); // prettier-ignore
    case "decade": return wholeMonths(days, 120) ? iso.slice(0, -7) : between(days); // prettier-ignore
    case "century": return wholeMonths(days, 1200) ? iso.slice(0, -8) : between(days); // prettier-ignore
  }
}

const between = (days: Days): string => `${isoOf(days.from)}/${isoOf(days.to)}`;
const isWeek = (days: Days): boolean => days.to === days.from + 6;

function wholeMonths(days: Days, n: number): boolean {
  const { year, month, day } = civilOf(days.from);
  return day === 1 && (month - 1) % Math.min(n, 12) === 0 && days.to === dayNumber(year, month + n, 0);
}

/** ISO week of a Monday: it belongs to the year of its Thursday. */
function weekOf(monday: number): string {
  const { year } = civilOf(monday + 3);
  const week = Math.floor((monday + 3 - dayNumber(year, 1, 1)) / 7) + 1;
  return `${isoOf(dayNumber(year, 1, 1)).slice(0, -6)}-W${String(week).padStart(2, "0")}`;
}
