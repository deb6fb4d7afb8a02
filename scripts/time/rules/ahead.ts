/** The unit a number borrows from a later one. */
/** A separator with another number behind it and a unit at the end: 3至5月, 5、6和7日. At most eight numbers. */
const AHEAD = /(?: ?(?:[至到\-–—~]{1,2}|[、和与及或,]) ?(?:[0-9]{1,4}|[〇零一二三四五六七八九十廿卅]{1,4})(?: ?[日号年月])?){1,8}/y;

/** The unit that numbers without one borrow from a later one, as 3 from 5月 in 3至5月; "" when there is none. */
export function unitAhead(text: string, from: number): string {
  AHEAD.lastIndex = from;
  const m = AHEAD.exec(text);
  if (!m) return "";
  const unit = /[日号年月]/.exec(m[0]);
  return unit ? unit[0] : text.charAt(AHEAD.lastIndex);
}
