/** Whether two plain names (see plainName) are one agreement: by the end of the longer, or by most of the shorter's characters. */
export function isAlike(n: string, m: string): boolean {
  const [short, long] = n.length < m.length ? [n, m] : [m, n];
  if (short.length < 4) return short === long;
  if (long.endsWith(short)) return true;
  const set = new Set(long);
  const letters = [...new Set(short)];
  return short.length >= 6 && letters.filter((c) => set.has(c)).length / letters.length >= 0.75;
}
