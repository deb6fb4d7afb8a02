/** Puts an item into a sorted list, behind its equals; for short lists, which a library's sort makes tables for. */
export function insert<T>(sorted: T[], item: T, compare: (a: T, b: T) => number): void {
  let i = sorted.length;
  for (; i > 0 && compare(sorted[i - 1]!, item) > 0; i--) sorted[i] = sorted[i - 1]!;
  sorted[i] = item;
}
