/** Names of the days of the week behind 周, 星期, 礼拜. */
export const WEEKDAY_NAMES = "一二三四五六日天";

/** 1 Monday … 7 Sunday (日, 天). */
export function weekdayOf(name: string): number {
  return name === "天" ? 7 : WEEKDAY_NAMES.indexOf(name) + 1;
}
