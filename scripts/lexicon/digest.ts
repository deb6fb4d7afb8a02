/** A 64-bit FNV-1a-like digest (two 32-bit lanes) of a text as 16 hex digits: for cache keys, not against forgery. */
export function digestText(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01234567;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ c, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return [a ^ (b >>> 16), b ^ (a >>> 15)].map((n) => (n >>> 0).toString(16).padStart(8, "0")).join("");
}
