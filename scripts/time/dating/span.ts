/** The days a page can be from. */
import { dayNumber } from "../calendar";

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2035;
/** First and last candidate day. */
export const FIRST_DAY = dayNumber(FIRST_YEAR, 1, 1);
export const LAST_DAY = dayNumber(LAST_YEAR, 12, 31);
export const DAYS = LAST_DAY - FIRST_DAY + 1;
const MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12;
/** First day (offset from FIRST_DAY) of each month since FIRST_YEAR; one more closes the last. */
export const MONTH_START = Int32Array.from({ length: MONTHS + 1 }, (_, m) => dayNumber(FIRST_YEAR, m + 1, 1) - FIRST_DAY);
