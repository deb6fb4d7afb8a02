/** How long after a told date a page is written: lag tables, in hundredths of a nat above the floor. */

/** Support for a DCT that lies `from`..`to` days after the told date (negative: the date is still to come). */
export interface LagStep {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

export type Tense = "past" | "future" | "none";

/**
 * A month-day or a bare day recurs: every year, or every month, has its candidate. The tables hold what a news page's date
 * owes a told day: nearly always the same day or the day after. Sources: the lag histogram of 1,500 dated broadcast items,
 * widened for agencies, which write up to three days later.
 */
export const RECURRING: Readonly<Record<string, Readonly<Record<Tense, readonly LagStep[]>>>> = {
  "recurring.today": {
    past: [{ from: 0, to: 0, weight: 600 }],
    none: [{ from: 0, to: 0, weight: 600 }],
    future: [{ from: 0, to: 0, weight: 600 }],
  },
  "recurring.dateline": {
    past: [{ from: 0, to: 0, weight: 700 }, { from: 1, to: 1, weight: 520 }, { from: 2, to: 3, weight: 250 }],
    none: [{ from: 0, to: 0, weight: 700 }, { from: 1, to: 1, weight: 520 }, { from: 2, to: 3, weight: 250 }],
    future: [{ from: 0, to: 0, weight: 700 }, { from: 1, to: 1, weight: 520 }, { from: 2, to: 3, weight: 250 }],
  },
  "recurring.month-day": {
    past: [
      { from: 0, to: 0, weight: 500 }, { from: 1, to: 1, weight: 430 }, { from: 2, to: 2, weight: 340 },
      { from: 3, to: 7, weight: 220 }, { from: 8, to: 30, weight: 110 }, { from: 31, to: 120, weight: 30 },
    ],
    none: [
      { from: -30, to: -8, weight: 30 }, { from: -7, to: -1, weight: 110 },
      { from: 0, to: 0, weight: 480 }, { from: 1, to: 1, weight: 420 }, { from: 2, to: 2, weight: 330 },
      { from: 3, to: 7, weight: 220 }, { from: 8, to: 30, weight: 110 }, { from: 31, to: 120, weight: 30 },
    ],
    future: [
      { from: -90, to: -31, weight: 110 }, { from: -30, to: -8, weight: 220 }, { from: -7, to: -1, weight: 330 },
      { from: 0, to: 0, weight: 260 }, { from: 1, to: 2, weight: 60 },
    ],
  },
  "recurring.day": {
    past: [
      { from: 0, to: 0, weight: 400 }, { from: 1, to: 1, weight: 360 }, { from: 2, to: 2, weight: 200 },
      { from: 3, to: 7, weight: 90 },
    ],
    none: [
      { from: -3, to: -1, weight: 60 },
      { from: 0, to: 0, weight: 400 }, { from: 1, to: 1, weight: 360 }, { from: 2, to: 2, weight: 200 },
      { from: 3, to: 7, weight: 90 },
    ],
    future: [{ from: -7, to: -4, weight: 150 }, { from: -3, to: -1, weight: 280 }, { from: 0, to: 0, weight: 200 }],
  },
}; // prettier-ignore

/** A full date of the told happening. Outside the table a DCT long after it stays possible, one before it hardly. */
export const TOLD: Readonly<Record<Tense, readonly LagStep[]>> = {
  past: [
    { from: -3, to: -1, weight: 60 }, { from: 0, to: 0, weight: 700 }, { from: 1, to: 1, weight: 640 }, { from: 2, to: 3, weight: 540 },
    { from: 4, to: 7, weight: 440 }, { from: 8, to: 30, weight: 340 }, { from: 31, to: 183, weight: 260 },
    { from: 184, to: 366, weight: 200 }, { from: 367, to: 1100, weight: 110 }, { from: 1101, to: 3700, weight: 50 }, { from: 3701, to: 60000, weight: 0 },
  ],
  none: [
    { from: -30, to: -1, weight: 200 }, { from: 0, to: 0, weight: 700 }, { from: 1, to: 1, weight: 640 }, { from: 2, to: 3, weight: 540 },
    { from: 4, to: 7, weight: 440 }, { from: 8, to: 30, weight: 340 }, { from: 31, to: 183, weight: 260 },
    { from: 184, to: 366, weight: 200 }, { from: 367, to: 1100, weight: 110 }, { from: 1101, to: 3700, weight: 50 }, { from: 3701, to: 60000, weight: 0 },
  ],
  future: [
    { from: -2000, to: -367, weight: 60 }, { from: -366, to: -184, weight: 180 }, { from: -183, to: -31, weight: 340 }, { from: -30, to: -8, weight: 460 },
    { from: -7, to: -1, weight: 540 }, { from: 0, to: 0, weight: 400 }, { from: 1, to: 30, weight: 150 }, { from: 31, to: 60000, weight: 0 },
  ],
}; // prettier-ignore

/** Outside `TOLD`: a page written before the date it tells. */
export const BEFORE_TOLD = -350;
