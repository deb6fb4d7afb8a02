/** Index of the first item of a list in order of start that starts at `at` or behind it. */
export function lowerBound<T>(items: ArrayLike<T>, startOf: (item: T) => number, at: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(items[middle]!) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
