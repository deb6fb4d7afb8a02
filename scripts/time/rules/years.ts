/** Years, decades and centuries at a number: 2019年, 98年5月, 114年 in Taiwan, 2020东盟轮值主席年, 80年代末, 二十世纪. */
import { readNumeral, type Numeral } from "../numerals";
import { unitAhead } from "./ahead";
import { insideYear } from "./calendarPoint";
import { yearPoint } from "./era";
import { skipBlank, type Point, type Scene } from "./point";
import { beginsClause } from "./words";

/** 80年代, 1990年代, 90年代末; two figures from 20 on are of the 20th century. */
export function decade(text: string, start: number, n: Numeral, mark: number): Point | null {
  const full = n.length === 4 && n.value >= 1500 && n.value <= 2100;
  if (n.value % 10 !== 0 || !(full || (n.value < 100 && n.value >= 10) || n.value === 0)) return null;
  const value = full ? n.value : n.value >= 20 ? 1900 + n.value : 2000 + n.value;
  return edged(text, { ...yearPoint(start, mark + 2, 0, "date.decade"), fields: { decade: value }, finest: "decade" });
}

const PAIR = /([一二三四五六七八])、?([二三四五六七八九])十年代/y;

/** 五六十年代: two decades, of the century told or the 20th. */
export function decades(text: string, start: number, at: number, century = 20): Point | null {
  PAIR.lastIndex = at;
  const m = PAIR.exec(text);
  if (!m) return null;
  const [first, last] = [m[1]!, m[2]!].map((tens) => (century - 1) * 100 + (readNumeral(tens, 0)?.value ?? 0) * 10);
  const point = yearPoint(start, PAIR.lastIndex, 0, "date.decades");
  return last! > first! ? { ...point, fields: { decade: first }, until: { decade: last }, finest: "decade" } : null;
}

const EDGE = /(初)期?|末期?|(中)(?:期|叶)?(?![国方美俄越])|[后晚]期|([早前])期/y;

function edged(text: string, base: Point): Point {
  EDGE.lastIndex = base.end;
  const m = EDGE.exec(text);
  if (!m) return base;
  const edge = m[1] || m[3] ? "start" : m[2] ? "mid" : "end";
  return { ...base, end: EDGE.lastIndex, fields: { ...base.fields, edge }, rule: `${base.rule}-edge` };
}

/** 20世纪, 二十世纪90年代末; 21世纪海上丝绸之路 is a name, 半个世纪 a length. */
export function century(text: string, start: number, n: Numeral, mark: number): Point | null {
  if (n.value < 5 || n.value > 22 || text.startsWith("海上", mark + 2) || text.startsWith("经济报", mark + 2)) return null;
  const at = skipBlank(text, mark + 2);
  const pair = decades(text, start, at, n.value);
  if (pair) return pair;
  const tens = readNumeral(text, at);
  if (tens && tens.value < 100 && tens.value % 10 === 0) {
    const behind = skipBlank(text, tens.end);
    const named = text.startsWith("年代", behind)
      ? {
          ...yearPoint(start, behind + 2, 0, "date.decade"),
          fields: { decade: (n.value - 1) * 100 + tens.value },
          finest: "decade" as const,
        }
      : null;
    if (named) return edged(text, named);
  }
  return edged(text, { ...yearPoint(start, mark + 2, 0, "date.century"), fields: { century: n.value }, finest: "century" });
}

/** 2015年级, 2008年生: whom a year names; 1987年生效, 1935年生于 are times. */
const PUPILS = /级|生(?![于产在效活日])/y;
const test = (re: RegExp, text: string, at: number): boolean => ((re.lastIndex = at), re.test(text));
const HISTORY = / ?[多余来]?年(?:的?历史|多|之久|文明)/y;
const MONTH_BEHIND = /年 ?(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])(?: ?月(?!球|饼)| ?[至到\-—~、和])/y;
/** Parts of a year that make a year of two figures before them: 19年底, 07年第三季度. */
const PART_BEHIND =
  /年 ?(?:年?[初底末](?![步期级])|第?[一二三四1-4]季|[上下]半年|[春夏秋冬](?=[季天,。、;)\n]|$)|前[一二三四两1-4]个?季|圣诞|元旦|春节|端午|中秋|国庆)/y;
/** 35年考入大学, 54年任部长: how lives are told, at the head of a clause. */
const LIFE_BEHIND =
  /年(?:考入|入[党伍学]|毕业|调[任入到]|[出升就改转]任|当选|加入|参[加军]|赴(?=[^,。;]{0,6}(?:留学|学习|深造|工作))|获(?=[^,。;]{0,8}(?:学[士位]|硕士|博士|授))|任(?![期职内务满教])|创办|出生|生于|退[休役])/y;
const ROC_BEHIND = /年(?=[度起底初第来,\-至到]|[上下]半年|前[三二]季)/y;

/** 连续35年年初, 连续第35年: so many years, or the how many-th. */
const IN_A_ROW = /连续第?$|[近约满达逾的这那过]$/;
/** 于789年; not 低于300年, 少于200年, 存在260年. */
const IN_YEAR = /(?<![低高小大少多等相限长短优基存])[于在]$/;

/** A year at a number (`continues`: behind the dash of 1985-89年): four figures, 98年5月, ROC years in Taiwan; the first of 2015-2019年 too. */
export function yearAt(scene: Scene, start: number, n: Numeral, mark: number, continues = false): Point | null {
  const { text } = scene;
  const isYear = text[mark] === "年";
  MONTH_BEHIND.lastIndex = mark;
  const dated = isYear && MONTH_BEHIND.test(text);
  if (isFourDigits(n, dated)) {
    HISTORY.lastIndex = n.end;
    if (isYear ? HISTORY.test(text) : false) return null;
    if (isYear) return test(PUPILS, text, mark + 1) ? null : insideYear(scene, yearPoint(start, mark + 1, n.value, "date.year"));
    return bareYear(scene, start, n);
  }
  if (!isYear) return null;
  PART_BEHIND.lastIndex = mark;
  if (n.length === 2 && n.script !== "chinese" && !IN_A_ROW.test(text.slice(Math.max(0, start - 3), start))) {
    const lived = n.value >= 20 && beginsClause(text, start) && test(LIFE_BEHIND, text, mark);
    const parted =
      lived || ((n.value <= 40 || n.value >= 50) && PART_BEHIND.test(text) && !IN_A_ROW.test(text.slice(Math.max(0, start - 2), start)));
    if (scene.taiwan && n.value >= 30 && dated) return insideYear(scene, yearPoint(start, mark + 1, n.value + 1911, "era.roc"));
    if (dated || parted || continues || n.value < 10 || isShortYear(text, n, mark))
      return insideYear(
        scene,
        yearPoint(start, mark + 1, n.value + (n.value >= (n.script === "positional" || lived ? 30 : 50) ? 1900 : 2000), "date.year"),
      );
  }
  // 于789年
  if (
    n.length === 3 &&
    n.value > 150 &&
    !/[前后来间内]/.test(text[mark + 1] ?? "") &&
    (dated || IN_YEAR.test(text.slice(Math.max(0, start - 2), start)))
  )
    return insideYear(scene, yearPoint(start, mark + 1, n.value, "date.year"));
  if (n.value < 60 || n.value > 150 || (!scene.taiwan && !(dated && n.length === 3))) return null;
  ROC_BEHIND.lastIndex = mark;
  const told = dated || (n.value > 100 && ROC_BEHIND.test(text));
  return told ? insideYear(scene, yearPoint(start, mark + 1, n.value + 1911, "era.roc")) : null;
}

/** 九六年, 零八年; 三四年, 三五年 and 一二年 are so many years, about. */
function isShortYear(text: string, n: Numeral, mark: number): boolean {
  const [tens, ones] = [Math.floor(n.value / 10), n.value % 10];
  return n.script === "positional" && ones !== tens + 1 && n.value !== 35 && n.value !== 13 && !/[级届生]/.test(text[mark + 1] ?? "");
}

function isFourDigits(n: Numeral, dated: boolean): boolean {
  if (n.script === "chinese") return n.value >= 1900 && n.value <= 2100 && (n.value % 100 !== 0 || dated);
  return n.length === 4 && n.value >= 1000 && n.value <= 2200;
}

const RANGE = / ?[至到\-–—~/]{1,3} ?((?:19|20|21)[0-9]{2})(?![0-9])/y;
const RANGE_AFTER = /\)| ?(?:阶段|财年|财政年|学年|年度|赛季|合作|规划|计划|周期|期间|任期|届)/y;
/** Behind two years that a season or a business year runs through: 2023/24赛季. */
const TWO_YEARS = /[-–—/]((?:19|20)?[0-9]{2})(?=(?:年度)?(?:赛季|财年|财政年度|学年|榨季|雪季))/y;
const YEARLY =
  /东盟|欧洲杯|美洲杯|冬奥|冬残奥|残奥|[男女][足篮排]|世锦赛|欧冠|亚冠|服贸会|进博会|广交会|亚太|博鳌|世界|中国|中非|东亚|亚洲|联合国|北京|东京|上海|杭州|巴黎|大阪|年会|财年|学年|愿景|议程|轮值|年度|赛季|财政年|亚运|奥运|世博|世园|峰会|国际|越南|金砖|全国|东南亚|APEC|可持续|[\u4e00-\u9fff]{2,10}(?:峰会|论坛|年会|博览会|大会|主席年|主席国|世界杯|奥运会|亚运会|计划|愿景|议程|友好年|旅游年|交流年)/y;
const YEARLY_TAIL =
  /[\u4e00-\u9fff“”"·‘’]{0,16}?(?:年会|峰会|论坛|博览会|大会|主席年|主席国|世界杯|奥运|冬奥|残奥|亚运|愿景|议程|友好年|旅游年|交流年|文化年|财年|学年|赛季|规划|计划|[展赛杯节冠]|[贸博交]会|会议|排行|报告|年度|目标|战略|议定书|方案)/y;

/** A year without 年: in 2020东盟轮值主席年, 《2023-2025合作计划》, (2023—2027), 2015至2019年. */
function bareYear(scene: Scene, start: number, n: Numeral): Point | null {
  const { text } = scene;
  if (n.value < 1900 || n.value > 2100 || n.script !== "arabic")
    return unitAhead(text, n.end) === "年" && n.value >= 1500 ? yearPoint(start, n.end, n.value, "date.year") : null;
  if (unitAhead(text, n.end) === "年") return yearPoint(start, n.end, n.value, "date.year");
  TWO_YEARS.lastIndex = n.end;
  const season = TWO_YEARS.exec(text);
  if (season && Number(season[1]) % 100 === (n.value + 1) % 100)
    return { ...yearPoint(start, TWO_YEARS.lastIndex, n.value, "name.years"), until: { year: n.value + 1 } };
  RANGE.lastIndex = n.end;
  const range = RANGE.exec(text);
  if (range) {
    RANGE_AFTER.lastIndex = RANGE.lastIndex;
    return Number(range[1]) > n.value && RANGE_AFTER.test(text) ? yearPoint(start, n.end, n.value, "name.year") : null;
  }
  if (
    start > 0 &&
    /[-—–·]|战略|愿景|议程|规划|行动/.test(text.slice(start - Math.min(start, 2), start)) &&
    /[”"’』」》]/.test(text[n.end] ?? "")
  )
    return yearPoint(start, n.end, n.value, "name.year");
  // A line that is nothing but a year heads what happened in it.
  if ((text[start - 1] ?? "\n") === "\n" && (text[n.end] ?? "\n") === "\n") return yearPoint(start, n.end, n.value, "date.year");
  YEARLY.lastIndex = skipBlank(text, n.end);
  if (!YEARLY.test(text)) return null;
  YEARLY_TAIL.lastIndex = skipBlank(text, n.end);
  return YEARLY_TAIL.test(text) ? yearPoint(start, n.end, n.value, "name.year") : null;
}
