/** How long after a told date a page is written: lag tables, in hundredths of a nat. */

/** Support for a DCT that lies `from`..`to` days after the told date (negative: the date is still to come). */
export interface LagStep {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

export type Tense = "past" | "future" | "none";

const steps = (...rows: readonly (readonly [from: number, to: number, weight: number])[]): LagStep[] =>
  rows.map(([from, to, weight]) => ({ from, to, weight }));

const always = (rows: readonly LagStep[]): Readonly<Record<Tense, readonly LagStep[]>> => ({ past: rows, none: rows, future: rows });

/**
 * A month-day or a bare day recurs: every year, or every month, has its candidate. Each weight is the log of the share of
 * pages with that lag, per day, over the share on a day like any other (10⁻⁴ for a month-day). Measured on 1,500 dated
 * broadcast items (month-day told as done: 49 % the same day, 45 % the day after, 3 % later within a week; bare day 42, 55 and
 * 2 %; told as to come: half within a week, a third within the month), widened for agencies, which write up to three days later.
 */
export const RECURRING: Readonly<Record<string, Readonly<Record<Tense, readonly LagStep[]>>>> = {
  // Lags of these two are the row's own; the step holds the weight.
  "recurring.today": always(steps([0, 0, 900])),
  "recurring.week": always(steps([0, 0, 700])),
  "recurring.weekday": always(steps([0, 0, 80], [1, 1, 95], [2, 2, 40], [3, 6, -60])),
  // The first weekday of a story with a dateline is the dateline's day.
  "recurring.weekday-lead": always(steps([0, 0, 190], [1, 1, 90], [2, 2, 0], [3, 6, -120])),
  // Clipped to the year of writing that 去年, 今年, 明年 tells.
  "recurring.year": {
    past: steps([-366, -1, 20], [0, 7, 250], [8, 30, 220], [31, 120, 190], [121, 366, 130], [367, 730, 70]),
    none: steps([-366, -121, 60], [-120, -1, 150], [0, 7, 240], [8, 30, 210], [31, 120, 180], [121, 366, 120], [367, 730, 70]),
    future: steps([-730, -366, 60], [-365, -121, 160], [-120, -31, 260], [-30, -8, 380], [-7, -1, 450], [0, 366, 60], [367, 730, 40]),
  },
  "recurring.dateline": always(steps([0, 0, 900], [1, 1, 730], [2, 3, 530])),
  "recurring.month-day": {
    past: steps([-3, -1, 150], [0, 0, 760], [1, 1, 720], [2, 2, 560], [3, 7, 400], [8, 30, 200], [31, 120, 70]),
    none: steps([-90, -31, 60], [-30, -8, 180], [-7, -1, 250], [0, 0, 750], [1, 1, 660], [2, 2, 560], [3, 7, 390], [8, 30, 200], [31, 120, 80]), // prettier-ignore
    future: steps([-120, -91, 150], [-90, -31, 230], [-30, -8, 490], [-7, -4, 600], [-3, -1, 690], [0, 0, 560], [1, 2, 500], [3, 30, 160]),
  },
  "recurring.day": {
    past: steps([0, 0, 420], [1, 1, 420], [2, 2, 260], [3, 7, 140]),
    none: steps([-3, -1, 60], [0, 0, 420], [1, 1, 420], [2, 2, 280], [3, 7, 150]),
    future: steps([-14, -8, 200], [-7, -4, 300], [-3, -1, 400], [0, 0, 320], [1, 1, 220]),
  },
};

/**
 * A full date of a told happening, against any day of a quarter century: the log of the share per day times 9,000. In the
 * lead it is the news (0.4 the same day, 0.2 the next); deeper in the story as often background of the last years.
 */
export const TOLD_LEAD: Readonly<Record<Tense, readonly LagStep[]>> = {
  past: steps([-3, -1, 200], [0, 0, 820], [1, 1, 750], [2, 3, 610], [4, 7, 520], [8, 30, 350], [31, 183, 130], [184, 366, 40], [367, 1100, -100], [1101, 3700, -280]), // prettier-ignore
  none: steps([-366, -184, 0], [-183, -31, 90], [-30, -1, 250], [0, 0, 820], [1, 1, 750], [2, 3, 610], [4, 7, 520], [8, 30, 350], [31, 183, 130], [184, 366, 40], [367, 1100, -100], [1101, 3700, -280]), // prettier-ignore
  future: steps([-2000, -367, -60], [-366, -184, 100], [-183, -31, 310], [-30, -8, 500], [-7, -1, 620], [0, 0, 500], [1, 30, 150], [31, 366, -60]), // prettier-ignore
};

export const TOLD_DEEP: Readonly<Record<Tense, readonly LagStep[]>> = {
  past: steps([-3, -1, 100], [0, 0, 680], [1, 1, 620], [2, 3, 540], [4, 7, 380], [8, 30, 320], [31, 183, 170], [184, 366, 130], [367, 1100, 60], [1101, 3700, -60], [3701, 60000, -200]), // prettier-ignore
  none: steps([-366, -184, 40], [-183, -31, 130], [-30, -1, 250], [0, 0, 660], [1, 1, 600], [2, 3, 520], [4, 7, 370], [8, 30, 310], [31, 183, 170], [184, 366, 130], [367, 1100, 60], [1101, 3700, -60], [3701, 60000, -200]), // prettier-ignore
  future: steps([-2000, -367, 0], [-366, -184, 140], [-183, -31, 300], [-30, -8, 440], [-7, -1, 500], [0, 0, 400], [1, 30, 150], [31, 366, 0]), // prettier-ignore
};

/**
 * A full date deep in a story that tells its own time by 昨天, 去年 or month-days: the year is written out because it is
 * another one. Only a bound, with a slight lean to the last years.
 */
export const TOLD_BACKGROUND: readonly LagStep[] = steps(
  [-30, -1, 100],
  [0, 3, 250],
  [4, 30, 120],
  [31, 366, 90],
  [367, 1100, 90],
  [1101, 3700, 30],
  [3701, 60000, -80],
);

/**
 * A full date in the lead behind the story's own 24日 or 昨天: of 11 in dated pages five are the day itself, the others lie years back,
 * told with their year because it is another one.
 */
export const TOLD_BESIDE: readonly LagStep[] = steps(
  [-30, -1, 100],
  [0, 3, 690],
  [4, 30, 110],
  [31, 366, 140],
  [367, 1100, 140],
  [1101, 3700, 40],
  [3701, 60000, -80],
);

/** 自2024年5月1日起施行: laws are made known a month to a year before they are in force, orders of the day in days. */
export const TOLD_FORCE: readonly LagStep[] = steps([-900, -401, 60], [-400, -241, 250], [-240, -46, 470], [-45, -8, 450], [-7, -1, 400], [0, 1, 420], [2, 60, 150], [61, 366, -60]); // prettier-ignore

/** Outside these tables: long after the date in the lead, or before a date told as past. */
export const TOLD_FLOOR = -300;
