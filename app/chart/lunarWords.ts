/** Names of the lunar axis, in the three languages of the page. It is the Chinese calendar: Tết fell on another day in 1968, 1985 and 2007. */
import type { Lang } from "../../data/schema";

const FESTIVALS = ["spring", "lantern", "qingming", "dragon", "qixi", "ghost", "autumn", "ninth", "laba", "eve"] as const;
export type Festival = (typeof FESTIVALS)[number];

interface LunarWords {
  /** The row itself. */
  readonly axis: string;
  readonly festivals: Readonly<Record<Festival, string>>;
  readonly month: (month: number, leap: boolean) => string;
  readonly day: (day: number) => string;
}

const DIGITS = "一二三四五六七八九十";
const ZH_MONTHS = ["正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊"];

/** 初一 … 初十, 十一 … 二十, 廿一 … 三十. */
function zhDay(day: number): string {
  if (day === 20 || day === 30) return `${DIGITS[day / 10 - 1]}十`;
  return `${"初十廿"[Math.floor((day - 1) / 10)]}${DIGITS[(day - 1) % 10]}`;
}

const names = (...list: readonly string[]): Readonly<Record<Festival, string>> =>
  Object.fromEntries(FESTIVALS.map((f, i) => [f, list[i]!])) as Record<Festival, string>;

const WORDS: Readonly<Record<Lang, LunarWords>> = {
  zh: {
    axis: "农历",
    festivals: names("春节", "元宵", "清明", "端午", "七夕", "中元", "中秋", "重阳", "腊八", "除夕"),
    month: (m, leap) => `${leap ? "闰" : ""}${ZH_MONTHS[m - 1]}月`,
    day: zhDay,
  },
  en: {
    axis: "Chinese lunar calendar",
    festivals: names(
      "Spring Festival",
      "Lantern Festival",
      "Qingming",
      "Dragon Boat",
      "Qixi",
      "Ghost Festival",
      "Mid-Autumn",
      "Double Ninth",
      "Laba",
      "Lunar New Year’s Eve",
    ),
    month: (m, leap) => `${leap ? "leap m" : "M"}onth ${m}`,
    day: (d) => `day ${d}`,
  },
  vi: {
    axis: "Âm lịch Trung Quốc",
    festivals: names(
      "Tết Âm lịch",
      "Rằm tháng Giêng",
      "Thanh minh",
      "Tết Đoan ngọ",
      "Thất tịch",
      "Rằm tháng Bảy",
      "Tết Trung thu",
      "Trùng cửu",
      "Lạp bát",
      "Giao thừa",
    ),
    month: (m, leap) => `${m === 1 ? "tháng Giêng" : m === 12 ? "tháng Chạp" : `tháng ${m}`}${leap ? " nhuận" : ""}`,
    day: (d) => (d > 10 ? String(d) : `mồng ${d}`),
  },
};

/** The table of a language. */
export function lunarWordsOf(lang: Lang): LunarWords {
  return WORDS[lang];
}
