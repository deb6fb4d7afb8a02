/** A year told in two calendars. */
const TWICE =
  /\((?:公元|西元|中华民国|民国|令和|平成|昭和)? ?[0-9〇零一二三四五六七八九十元]{1,4} ?年\)(?= ?(?:1[0-2]|[1-9一二三四五六七八九]|十[一二]?) ?月)/y;

/** Offset behind the same year told once more before its month: 2019年(令和元年)5月1日; null where none is. */
export function yearTwice(text: string, at: number): number | null {
  TWICE.lastIndex = at;
  return TWICE.test(text) ? TWICE.lastIndex : null;
}
