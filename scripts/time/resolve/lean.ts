/** What a bare expression leans on: the dates told around it, before the day of writing. */
import type { Granularity } from "../../../data/schema";
import { civilOf, isoOf, weekdayOf } from "../calendar";
import type { CalendarFields } from "../expression";
import { daysOfFields } from "./fields";
import { certain, NOTHING, type Resolved, type Scene, type Told } from "./scene";

/** A bare day that lies in the latest range told before (12月19日至22日 … 20日上午) is that day of it. */
export function insideTold(f: CalendarFields, scene: Scene): Resolved | null {
  if (f.day === undefined || f.month !== undefined || f.year !== undefined) return null;
  for (const told of scene.told.slice(-3).reverse()) {
    if (told.to === told.from || told.to - told.from > 27) continue;
    if (Math.abs(told.from - scene.dct) > NEWS_DAYS && scene.at - told.span[1] > LEANS_WITHIN) continue;
    for (let day = told.from; day <= told.to; day++)
      if (civilOf(day).day === f.day) return certain({ from: day, to: day, granularity: "day" }, told.span, scene);
  }
  return null;
}

const sameSentence = ({ joined }: Pick<Scene, "joined">): boolean => joined === "sentence" || joined === "chronicle";

/** 23和26日: of one month. */
export function laterBeside(f: CalendarFields, { beside, holiday }: Scene): Resolved | null {
  if (f.day === undefined || f.month !== undefined || f.year !== undefined || f.weekday !== undefined || beside?.granularity !== "day")
    return null;
  const { year, month, day } = civilOf(beside.to);
  const days = f.day > day ? daysOfFields({ year, month, day: f.day }, holiday) : null;
  return days && { ...NOTHING, from: days.from, to: days.to, granularity: "day", value: isoOf(days.from), anchor: beside.span };
}

/** The weekday told once more is the same day. */
export function sameWeekday(f: CalendarFields, { told, tense, dct }: Scene): Resolved | null {
  if (f.weekday === undefined || f.day !== undefined || f.month !== undefined || tense !== "none") return null;
  const days = told.filter((t) => t.from === t.to && Math.abs(t.from - dct) < 7 && weekdayOf(t.from) === f.weekday);
  const last = days.at(-1);
  if (!last || days.some((t) => t.from !== last.from)) return null;
  return { ...NOTHING, from: last.from, to: last.to, granularity: "day", value: isoOf(last.from), anchor: last.span, share: 0.9 };
}

/** 周一和周二: the first such day from the one right before on; 周日、周六 of what is over: the last one before it. */
export function nextWeekday(f: CalendarFields, { beside, tense, dct }: Scene): Resolved | null {
  if (f.weekday === undefined || f.day !== undefined || f.month !== undefined || beside?.granularity !== "day") return null;
  const ahead = (f.weekday - weekdayOf(beside.to) + 7) % 7;
  const day = beside.to + ahead - (ahead > 4 && tense !== "future" && beside.to < dct ? 7 : 0);
  return { from: day, to: day, granularity: "day", value: isoOf(day), anchor: beside.span, share: 1, others: [] };
}

/** Days within this of the creation day are the news itself: they are told against the page's date. */
const NEWS_DAYS = 62;
/** Characters to the date told before, beyond which a bare day is the news again. */
const LEANS_WITHIN = 80;

/** 去年3月8日宣布，4月2日签约: the year goes on to a later day of the sentence, or of the plan. */
export function yearCarried(f: CalendarFields, scene: Scene): Resolved | null {
  const { joined, latest, dct, tense, holiday } = scene;
  if (!latest || f.month === undefined || f.year !== undefined || f.years || COARSE.has(latest.granularity)) return null;
  if (latest.history) return narrated(f, latest, scene);
  if (joined === "paragraph") return planAfter(f, latest, scene);
  if (joined === null || tense === "future" || latest.from > dct) return planAfter(f, latest, scene);
  if (latest.granularity === "year" && joined === "sentence") return null;
  const { year } = civilOf(latest.from);
  const days = year === civilOf(dct).year ? null : daysOfFields(f, holiday, year);
  return days && days.from >= latest.from ? certain(days, latest.span, scene) : null;
}

/** 2026年3月21日客场，6月6日主场: a plan goes on in its order. */
function planAfter(f: CalendarFields, latest: Told, scene: Scene): Resolved | null {
  if (scene.joined === null || scene.tense === "past" || latest.granularity !== "day" || latest.from <= scene.dct) return null;
  const days = daysOfFields(f, scene.holiday, civilOf(latest.from).year);
  return days && days.from >= latest.from ? certain(days, latest.span, scene) : null;
}

/**
 * 1972年2月21日抵达。2月28日发表公报: history goes on to a later day of its year, unless the day can be of the news. Behind a date since
 * 2000 the next sentence is the news again more often.
 */
function narrated(f: CalendarFields, latest: Told, scene: Scene): Resolved | null {
  const { joined, dct, tense, at, holiday } = scene;
  if (joined === null || tense === "future" || latest.granularity !== "day" || f.day === undefined || at - latest.span[1] > LEANS_WITHIN)
    return null;
  const [year, own] = [civilOf(latest.from).year, civilOf(dct).year];
  const [days, news] = [daysOfFields(f, holiday, year), daysOfFields(f, holiday, own)];
  if (year >= own || !days || days.from < latest.to || !news || Math.abs(news.from - dct) <= NEWS_NEAR) return null;
  return { ...certain(days, latest.span, scene), share: NARRATED, others: [{ ...news, share: 1 - NARRATED }] };
}

const NARRATED = 0.75;
/** Days from the day of writing within which a month-day is of the news. */
const NEWS_NEAR = 14;

const COARSE: ReadonlySet<Granularity> = new Set(["decade", "century"]);

/** A bare day or month-day in a stretch of history (1955年3月3日…4月) leans on the date told just before it. */
export function anchorOf(f: CalendarFields, scene: Scene): Told | null {
  if (f.month === undefined && f.day === undefined) return null;
  const last = scene.told.at(-1);
  if (!last || f.month !== undefined || scene.at - last.span[1] > LEANS_WITHIN) return null;
  // 2024年7月16日访问，18日离开: the same journey; outside the sentence a smaller day number is a new month, the news again.
  if (f.day === undefined || (!sameSentence(scene) && (last.history || f.day < civilOf(last.from).day))) return null;
  if (Math.abs(last.from - scene.dct) > NEWS_DAYS) return last;
  return isNews(f.day, scene) || f.day <= civilOf(last.from).day || sameMonth(last.from, scene.dct) || last.from > scene.dct ? null : last;
}

const sameMonth = (a: number, b: number): boolean => civilOf(a).month === civilOf(b).month;

/** Whether a bare day can be of the week before the day of writing, or is to come: then the month told before is another story. */
function isNews(day: number, { dct, tense }: Scene): boolean {
  if (tense === "future") return true;
  for (let back = 0; back <= 7; back++) if (civilOf(dct - back).day === day) return true;
  return false;
}

/**
 * 当天 after an announcement (明日将…) is still the day of the news: what is yet to come is passed over unless the clause is about it,
 * and so is what was told looking back (前一天) outside its sentence. What is to come is not on a day that is over.
 */
export function lastTold({ told, tense, dct, at, subject, joined }: Scene): Told | undefined {
  const story = told.slice(-STORY).filter((t) => !t.aside || (sameSentence({ joined }) && at - t.span[1] <= ASIDE_REACH));
  const last = story.at(-1) ?? told.at(-1);
  if (tense === "future") return last && last.to < dct && last.to >= dct - NEWS_DAYS ? undefined : last;
  // 他8月1日才上任。邻国外长当天表示欢迎: not before the first day of the news.
  const lead = subject ? story.find((t) => t.from <= dct && dct - t.from <= NEWS_DAYS) : undefined;
  if (lead && last && last.from < lead.from) return story.findLast((t) => t.from >= lead.from && t.from <= dct) ?? last;
  // 明日上午出席论坛，中午会晤: the day goes on in its sentence.
  if (!last || last.from <= dct || (joined === "sentence" && at - last.span[1] <= ASIDE_REACH)) return last;
  return story.findLast((t) => t.from <= dct) ?? last;
}

const ASIDE_REACH = 30;
/** So many dates told before are still the story. */
const STORY = 40;
