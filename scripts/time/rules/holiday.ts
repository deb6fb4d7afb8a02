/** Feasts by name, from data/lexicon/holidays.json: 春节, 五一国际劳动节, 国庆节; with 期间, 前夕, 假期 behind them. */
import type { Scene } from "./point";
import { beginsClause, wordAt, type Word } from "./words";

export interface HolidayWord {
  readonly id: string;
  readonly end: number;
}

/** Numbers, and words that are also names of people or things, count only before one of these (五一广场, 陈国庆, 政治清明). */
const DOUBTFUL =
  /^(?:“?[一二三四五六七八九十]{2}”?|国庆|新年|清明|重阳|元宵|中元|七夕|国殇|端午|新春|.{1,6}日|九·二|圣诞|[立春秋夏冬惊谷芒处霜小大白寒][春夏秋冬分至蛰雨种暑降满寒露])$/;
const TELLS = /(?:节|小?长?假期?|黄金周|期间|前夕|之际|当天|当日|当晚|来临|到来|将至|临近|过后|前后|之前|之后|伊始|国庆|国际劳动|时节)/y;
const AFTER_YEAR = /(?:[节前后之,。、;到来将当起晚早上下]|假期?|期间|招待会|阅兵|$)/y;
const NEVER = /》?联?欢?晚会|联欢|档期?|广场|[路街区镇县村]|小学|中学|大学|公司|贺词|贺信|致辞|贺岁|协定|祝福|问候|快乐|战争/y;
/** Today and the feast are told as one day: 今日冬至, 昨天端午, 适逢重阳. */
const MEETS = /(?:[昨今明后前][天日]|[适恰欣时]逢|[正时]值|欢度|喜迎|今年)$/;
const COUNTED = / ?第?[0-9一二三四五六七八九十百]{1,5} ?周/y;
const BEHIND = /小?长?假期|小?长假|黄金周|期间|前夕|节气|当[天日晚]/y;
const CLAUSE_ENDS = /[,。;!?)\n]|$/y;

/** 国庆 with nothing before or behind it in its clause; numerals alone (十一) head lists. */
function standsAlone(text: string, from: number, end: number): boolean {
  CLAUSE_ENDS.lastIndex = end;
  return !/^“?[一二三四五六七八九十]{2}/.test(text.slice(from, from + 3)) && beginsClause(text, from) && CLAUSE_ENDS.test(text);
}

/** Of the days a name means (国庆), the writer's own, else one no country owns, else China's. */
function dayFor(word: Word, home: string | null): string {
  if (word.meaning.as !== "holiday") return word.word;
  const { days } = word.meaning;
  const day = days.find((d) => d.party === home) ?? days.find((d) => d.party === null) ?? days.find((d) => d.party === "CN") ?? days[0];
  return day?.id ?? word.word;
}

/** The feast named at `from`; `dated` when a year stands before it, which settles doubtful words. */
export function readHoliday(scene: Scene, from: number, dated: boolean): HolidayWord | null {
  const { text } = scene;
  const named = wordAt(scene.lexicon.holidays, text, from);
  const at = !named && text[from] === "农" && text[from + 1] === "历" ? from + 2 : from;
  const word = named ?? (at > from ? wordAt(scene.lexicon.holidays, text, at) : null);
  if (!word) return null;
  const end = at + word.word.length;
  // 国庆46周年 is one time, the anniversary.
  COUNTED.lastIndex = end;
  if (COUNTED.test(text)) return null;
  NEVER.lastIndex = end;
  if (NEVER.test(text)) return null;
  // 排灯节目, 感恩节日, 植树节约
  if (word.word.endsWith("节") && "目日约奏省制".includes(text[end] ?? " ")) return null;
  if (at === from && DOUBTFUL.test(word.word)) {
    const tells = dated ? AFTER_YEAR : TELLS;
    tells.lastIndex = end;
    if (!tells.test(text) && !standsAlone(text, from, end) && !MEETS.test(text.slice(Math.max(0, from - 2), from))) return null;
  }
  BEHIND.lastIndex = end;
  return { id: dayFor(word, scene.home), end: BEHIND.test(text) ? BEHIND.lastIndex : end };
}
