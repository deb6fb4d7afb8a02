/** Middles of the parts of a day: none, morning, noon, afternoon, evening, night. */
export const PART_OF_DAY = [0.5, 0.36, 0.5, 0.64, 0.82, 0.94] as const;
