/** A few marks in two lanes, for the tests of what is chosen from marks. */
import { daysOf, MANNER, MARK_FLAGS, NO_DAY, packBits, STATE, type Lane } from "../data/published";
import { KINDS, LEVELS, STATUSES } from "../data/schema";

/** Marks as rows: event, lane, from, kind, status, level, direction, certainty, flags. */
export const ROWS = [
  [0, 0, 100, "visit", "held", "state", 1, 250, 0],
  [2, 0, 300, "signing", "held", null, 0, 204, 0],
  [3, 0, 9000, "visit", "planned", null, 2, 100, MARK_FLAGS.sidebarOnly],
  [0, 1, 100, "visit", "held", "state", 0, 250, 0],
  [1, 1, 200, "talks", "held", null, 0, 203, 0],
  [4, 1, NO_DAY, "talks", "held", null, 0, 255, 0],
] as const;
const lane = (key: string, offset: number, count: number, last: number): Lane => ({
  key,
  parties: key.split("-"),
  offset,
  count,
  first: 100,
  last,
});
export const LANES = [lane("LA-VN", 0, 3, 9000), lane("KH-VN", 3, 3, 200)];
const index = (list: readonly string[], value: string | null): number => (value === null ? 0 : list.indexOf(value) + 1);
const column = (f: (row: (typeof ROWS)[number]) => number) => Uint8Array.from(ROWS, f);
export const marks = {
  event: Uint32Array.from(ROWS, (r) => r[0]),
  from: Int32Array.from(ROWS, (r) => r[2]),
  span: Uint16Array.from(ROWS, (r) => daysOf(r[2], r[2] === NO_DAY ? NO_DAY : r[2] + 4).span),
  kind: column((r) => index(KINDS, r[3])),
  manner: column((r) => packBits(MANNER, { extent: 1, direction: r[6], partOfDay: 0 })),
  state: column((r) => packBits(STATE, { flags: r[8], status: index(STATUSES, r[4]) })),
  level: column((r) => index(LEVELS, r[5])),
  rank: column(() => 0),
  track: column(() => 0),
  certainty: column((r) => r[7]),
  importance: column((r) => r[7]),
};
export const EVENTS = 5;
