/** Day numbers and civil dates for the axis: UTC, proleptic Gregorian, astronomical years (0 is 1 BCE). */

const DAY_MS = 86_400_000;

export interface Civil {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
  /** Monday 1 … Sunday 7 */
  readonly weekday: number;
}

/** Day number of a civil date; month and day may overflow. */
export function dayAt(year: number, month = 1, day = 1): number {
  // Not Date.UTC: that reads the years 0–99 as 1900–1999.
  return Math.round(new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS);
}

/** Civil date of a day number (fractions dropped). */
export function civilAt(day: number): Civil {
  const d = new Date(Math.floor(day) * DAY_MS);
  return { year: d.getUTCFullYear(), month: d.getUTCMonth() + 1, day: d.getUTCDate(), weekday: ((d.getUTCDay() + 6) % 7) + 1 };
}
