/** A share with what it is made of: 41 of 43. */
export interface Figure {
  readonly right: number;
  readonly of: number;
}

export const share = (f: Figure): number => (f.of === 0 ? 1 : f.right / f.of);

export const figure = <T>(rows: readonly T[], right: (row: T) => boolean): Figure => ({
  right: rows.filter(right).length,
  of: rows.length,
});

/** A line of a stage's table, and what went wrong for the list below it. */
export interface StageScore {
  readonly stage: string;
  /** The figure a floor is held against, 0–1. */
  readonly value: number;
  readonly figures: Readonly<Record<string, Figure | number>>;
  readonly wrong: readonly string[];
}
