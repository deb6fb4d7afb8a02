/** What the chart says, in its three languages: dates of the axis and the few sentences for people who cannot see it. */
import type { Lang } from "../../data/schema";
import { civilAt } from "./civil";

interface Words {
  /** A year as an axis label; `bce` counts from 1. */
  readonly year: (year: number) => string;
  readonly bce: (year: number) => string;
  readonly month: (month: number) => string;
  readonly yearMonth: (year: string, month: number) => string;
  readonly day: (day: number) => string;
  /** Morning, afternoon, evening. */
  readonly parts: readonly string[];
  readonly weekday: (day: number, weekday: number) => string;
  readonly date: (year: string, month: number, day: number) => string;
  readonly range: (from: string, to: string) => string;
  readonly more: (n: number) => string;
  readonly count: (n: number | string) => string;
  readonly chart: string;
  readonly lanes: string;
  readonly untitled: string;
  readonly today: string;
  readonly undated: string;
  readonly instructions: string;
}

const EN_MONTHS = "January February March April May June July August September October November December".split(" ");
const EN_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

const WORDS: Readonly<Record<Lang, Words>> = {
  zh: {
    year: (y) => `${y}`,
    bce: (y) => `前${y}年`,
    month: (m) => `${m}月`,
    yearMonth: (y, m) => `${y}年${m}月`,
    day: (d) => `${d}`,
    parts: ["上午", "下午", "晚上"],
    weekday: (d, w) => `${d}日 周${"一二三四五六日"[w - 1]}`,
    date: (y, m, d) => `${y}年${m}月${d}日`,
    range: (a, b) => `${a}至${b}`,
    more: (n) => `另有${n}件`,
    count: (n) => `${n}件`,
    chart: "双边关系时间线",
    lanes: "关系列表",
    untitled: "（标题载入中）",
    today: "今天",
    undated: "日期不详",
    instructions: "左右键：前后事件；上下键：换行；翻页键：移动一屏；加减键：缩放；Home、End：最早、最晚；回车：打开；Esc：离开。",
  },
  en: {
    year: (y) => `${y}`,
    bce: (y) => `${y} BC`,
    month: (m) => EN_MONTHS[m - 1]!.slice(0, 3),
    yearMonth: (y, m) => `${EN_MONTHS[m - 1]} ${y}`,
    day: (d) => `${d}`,
    parts: ["morning", "afternoon", "evening"],
    weekday: (d, w) => `${EN_DAYS[w - 1]} ${d}`,
    date: (y, m, d) => `${d} ${EN_MONTHS[m - 1]} ${y}`,
    range: (a, b) => `${a} – ${b}`,
    more: (n) => `${n} more`,
    count: (n) => (Number(n) === 1 ? "1 event" : `${n} events`),
    chart: "Timeline of bilateral relations",
    lanes: "Relationships",
    untitled: "(title loading)",
    today: "Today",
    undated: "undated",
    instructions:
      "Left and right: previous and next event. Up and down: lane. Page keys: one window. Plus and minus: zoom. Home and End: first and last. Enter opens, Escape leaves.",
  },
  vi: {
    year: (y) => `${y}`,
    bce: (y) => `${y} TCN`,
    month: (m) => `Th${m}`,
    yearMonth: (y, m) => `Tháng ${m}, ${y}`,
    day: (d) => `${d}`,
    parts: ["sáng", "chiều", "tối"],
    weekday: (d, w) => `${w === 7 ? "CN" : `T${w + 1}`} ${d}`,
    date: (y, m, d) => `${d}/${m}/${y}`,
    range: (a, b) => `${a} – ${b}`,
    more: (n) => `thêm ${n}`,
    count: (n) => `${n} sự kiện`,
    chart: "Dòng thời gian quan hệ song phương",
    lanes: "Các cặp quan hệ",
    untitled: "(đang tải tiêu đề)",
    today: "Hôm nay",
    undated: "không rõ ngày",
    instructions:
      "Trái, phải: sự kiện trước, sau. Lên, xuống: đổi hàng. Page Up, Page Down: một màn hình. Cộng, trừ: phóng to, thu nhỏ. Home, End: đầu, cuối. Enter: mở. Esc: rời.",
  },
};

/** A count with the language's separator of thousands; the same on every engine, which toLocaleString is not, and without loading its rules. */
export function formatCount(n: number, lang: Lang): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, lang === "vi" ? "." : ",");
}

/** The table of a language. */
export function wordsOf(lang: Lang): Words {
  return WORDS[lang];
}

/** An astronomical year as people write it: there is no year 0, so 0 is 1 BCE and −220 is 221 BCE. */
export function yearLabel(year: number, lang: Lang): string {
  return year > 0 ? WORDS[lang].year(year) : WORDS[lang].bce(1 - year);
}

/** A day, or the days from–to (inclusive), in full. */
export function dateLabel(from: number, to: number, lang: Lang): string {
  const one = (day: number): string => {
    const c = civilAt(day);
    return WORDS[lang].date(yearLabel(c.year, lang).replace(/年$/, ""), c.month, c.day);
  };
  return from === to ? one(from) : WORDS[lang].range(one(from), one(to));
}
