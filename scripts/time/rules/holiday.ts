/** Feasts by name, from data/lexicon/holidays.json: 春节, 五一国际劳动节, 国庆节; with 期间, 前夕, 假期 behind them. */
import type { Scene } from "./point";
import { wordAt, type Word } from "./words";

export interface HolidayWord {
  readonly id: string;
  readonly end: number;
}

/** Numbers, and words that are also names of people or things, count only before one of these (五一广场, 陈国庆, 政治清明). */
const DOUBTFUL =
  /^(?:“?[一二三四五六七八九十]{2}”?|国庆|新年|清明|重阳|元宵|中元|七夕|国殇|端午|冬至|夏至|立春|立秋|万圣|感恩|新春|.{1,6}日|九·二|圣诞|春分|秋分)$/;
const TELLS = /(?:节|小?长?假期?|黄金周|期间|前夕|之际|当天|当日|当晚|来临|到来|将至|临近|过后|前后|之前|之后|伊始|国庆|国际劳动)/y;
const AFTER_YEAR = /(?:[节前后之,。、;到来将当起]|假期?|期间|招待会|阅兵|$)/y;
const NEVER = /联欢|晚会档|档期?|广场|[路街区镇县村]|小学|中学|大学|公司|贺词|贺信|致辞|贺岁|祝福|问候|快乐/y;
const COUNTED = / ?第?[0-9一二三四五六七八九十百]{1,5} ?周/y;
const BEHIND = /小?长?假期|长假|黄金周|期间|前夕|当[天日晚]/y;

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
  const at = text.startsWith("农历", from) ? from + 2 : from;
  const word = wordAt(scene.lexicon.holidays, text, at);
  if (!word) return null;
  const end = at + word.word.length;
  // 国庆46周年 is one time, the anniversary.
  COUNTED.lastIndex = end;
  if (COUNTED.test(text)) return null;
  NEVER.lastIndex = end;
  if (NEVER.test(text)) return null;
  if (DOUBTFUL.test(word.word)) {
    const tells = dated ? AFTER_YEAR : TELLS;
    tells.lastIndex = end;
    if (!tells.test(text)) return null;
  }
  BEHIND.lastIndex = end;
  return { id: dayFor(word, scene.home), end: BEHIND.test(text) ? BEHIND.lastIndex : end };
}
