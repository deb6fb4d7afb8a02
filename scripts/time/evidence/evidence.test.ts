import { expect, it } from "vitest";
import { growth } from "../../growth.fixture";
import { readFacts } from "../../pipeline";
import { isoOf } from "../calendar";
import { lexicon, pageOf } from "./page.fixture";

/** The rows of one rule: what they quote, and the first and last day of their strongest support. */
function support(text: string, rule: string): string[] {
  const rows = readFacts(pageOf(text), lexicon).documents.flatMap((d) => d.evidence.filter((e) => e.rule === rule));
  return rows.map(({ quote, inside }) => {
    const top = inside.reduce((a, b) => (b.weight > a.weight ? b : a));
    return `${quote} ${isoOf(top.from)}..${isoOf(top.to)}`;
  });
}

const TERM_14 = "十四届全国人大常委会 2022-12-31..2023-02-14";
const TERM_13 = "第十三届全国人民代表大会 2017-12-31..2018-02-14";

it.each([
  ["series", "标题\n他在十四届全国人大常委会第七次会议上作说明。", [TERM_14, "十四届全国人大常委会第七次会议 2023-12-11..2024-01-01"]],
  ["series", "标题\n第十三届全国人民代表大会第五次会议开幕。", [TERM_13, "第十三届全国人民代表大会第五次会议 2022-02-19..2022-03-14"]],
  ["series", "标题\n会议学习党的二十届三中全会精神。", ["二十届三中全会 2024-07-01..2024-07-21"]],
  ["series", "标题\n首届中国—中亚峰会举行。", ["首届中国—中亚峰会 2023-05-04..2023-05-22"]],
  ["series", "标题\n他期待下一次金砖国家领导人会晤。", []],
  ["series", "标题\n出席元首峰会的各国代表抵达。", []],
  ["series", "标题\n省政协十二届三次会议闭幕。", []],
  ["series.over", "标题\n这是二十大后两国领导人首场会晤。", ["二十大后 2022-10-16..2023-03-15"]],
  ["series.over", "标题\n会议学习贯彻党的二十大精神。", ["党的二十大精神 2022-10-16..2023-05-04"]],
  ["series.over", "标题\n代表团介绍越共十三大精神。", ["越共十三大精神 2021-01-25..2021-08-13"]],
  ["series.over", "标题\n代表团介绍十三大精神。", []],
  ["series.over", "标题\n代表团为二十大召开做准备。", []],
  ["topic", "标题\n会议学习贯彻党的二十大精神。", []],
  ["elapsed", "标题\n2013年，双方建立战略伙伴关系。10年来，合作成果丰硕。", ["10年来 2023-01-01..2023-12-31"]],
  ["elapsed", "标题\n10年前的2013年，他首次到访。", ["10年前 2023-01-01..2023-12-31"]],
  ["elapsed", "标题\n自2017年起，连续五年位居前列。", ["五年 2021-07-01..2022-09-30"]],
  ["elapsed", "标题\n2022年气温创下近30年来的新高。", []],
  ["elapsed", "标题\n2013年，双方签署协议。至少10年来，当地没有这样的大雪。", []],
  ["elapsed", "标题\n这是外长连续第32年首访非洲。", ["连续第32年 2022-01-01..2022-12-31"]],
  ["elapsed", "标题\n外长34年来每年首访非洲。", ["34年来每年 2024-01-01..2024-12-31"]],
  ["elapsed", "标题\n这是中国外长连续第33年把非洲作为新年首次出访目的地。", ["连续第33年 2023-01-01..2023-12-31"]],
  ["elapsed", "标题\n泰国总理连续第四年把首次出访目的地选在老挝。", []],
  ["elapsed", "标题\n韩国外长连续第五年首访非洲。", []],
  ["elapsed", "标题\n中央一号文件连续第20年聚焦农业。", []],
  ["elapsed", "标题\n这是连续第20年发布的一号文件聚焦农业。", ["连续第20年 2023-01-01..2023-12-31"]],
  ["elapsed", "标题\n公司连续第12年发布报告，并首访南美。", []],
  ["elapsed", "标题\n联合国大会连续第32年要求结束对古巴的封锁。", []],
  ["name.fiscal", "标题\n参议院通过2023财年拨款法案。", ["2023 2022-02-01..2022-12-31"]],
  ["holder", "标题\n塞内加尔总统萨勒会见来访代表。", ["萨勒 2012-04-02..2024-04-02"]],
  ["holder", "标题\n代表萨勒发言。", []],
  ["holder", "标题\n塞内加尔前总统萨勒发言。", []],
  ["holder", "标题\n国务委员兼外长王毅同来访的客人举行会谈。", ["王毅 2018-03-19..2022-12-30"]],
  ["holder", "标题\n国务委员、外交部长王毅同客人会谈。", ["王毅 2018-03-19..2022-12-30"]],
  ["holder", "王毅同客人会谈\n会谈中，中央外办主任王毅表示欢迎。", ["王毅 2023-01-01..2134-04-11"]],
  ["holder", "标题\n卢拉在同乌拉圭总统穆希卡会面时表示满意。", ["穆希卡 2010-03-01..2015-03-31"]],
  ["holder.former", "标题\n德国前总理默克尔出席颁奖仪式。", ["默克尔 2021-11-23..2134-04-10"]],
  ["holder.former", "标题\n新加坡前总理、现任国务资政李显龙抵达苏州。", ["李显龙 2024-04-30..2134-04-10"]],
  ["holder.former", "标题\n日前总理默克尔出席仪式。", []],
  ["holder.former", "标题\n两周前总理默克尔出席仪式。", []],
  ["holder.former", "标题\n大选前德国总理默克尔到访。", []],
  ["holder.former", "标题\n当前总理默克尔出席仪式。", []],
  ["holder.former", "标题\n代表团会见了德国前总理默克尔。", ["默克尔 2021-11-23..2134-04-10"]],
  ["holder.former", "标题\n这里住过的前总理默克尔发言。", ["默克尔 2021-11-23..2134-04-10"]],
  ["holder.begun", "标题\n这是外长康京和6月就职以来首次出访。", ["6月就职 2017-05-18..2017-12-31"]],
  ["holder.begun", "标题\n这是外长康京和去年6月就职以来首次到访。", ["去年6月就职 2018-01-01..2018-12-31"]],
  ["holder.begun", "标题\n外长康京和就任后首次通话。", ["就任后首次 2017-06-08..2017-10-16"]],
  ["holder.begun", "标题\n外长康京和8月就职以来首次到访。", ["就职以来首次 2017-06-08..2018-06-18"]],
  ["holder.begun", "标题\n2017年6月就任的外长康京和到访。", []],
  ["holder.begun", "标题\n新任务由外长康京和布置。", []],
  ["holder.begun", "标题\n总统卢拉在新任期内首次到访南部。", []],
  ["holder.begun", "标题\n总统重新任命拉夫罗夫为外长。", []],
  ["holder.begun", "标题\n新任总理李克强主持会议。", ["新任 2013-03-15..2013-05-14"]],
  ["holder.begun", "标题\n新任国防部长王毅到访。", []],
  ["holder.begun", "标题\n新任外长秦刚主持会议。", ["新任 2022-12-30..2023-02-28"]],
  ["holder.begun", "标题\n中国共产党执政以来首次，习近平到访。", []],
  ["holder", "标题\n朝鲜国防相努光铁率团到访。", ["努光铁 2018-06-01..2019-12-31"]],
  ["holder", "标题\n朝鲜国防相金正官发表讲话。", ["金正官 2019-12-01..2021-07-31"]],
  ["holder.name", "标题\n客流高峰期间，李飞和王军在康达制药的赛场上夺冠，当地扬沙，台风巴威临近。", []],
  ["bound.word", "标题\n阿拉伯国家和伊斯兰国家领导人举行会议。", []],
  ["bound.word", "标题\n极端组织“伊斯兰国”宣称对爆炸负责。", ["伊斯兰国 2014-06-01..2134-04-11"]],
  ["chair", "标题\n突厥国家组织轮值主席国吉尔吉斯斯坦主持会议。", ["轮值主席国 2024-01-01..2024-12-31"]],
  ["chair", "标题\n东盟轮值主席国缅甸主持会议。", ["轮值主席国 2014-01-01..2014-12-31"]],
  ["chair", "标题\n欧盟轮值主席国爱沙尼亚主持会议。", ["轮值主席国 2017-07-01..2017-12-31"]],
  ["chair", "标题\n安理会本月轮值主席赤道几内亚主持会议。", ["轮值主席 2019-02-01..2019-02-28"]],
  ["bound.year", "标题\n2022年双边贸易额达100亿美元。", ["2022年 2023-01-01..2023-06-30"]],
  ["bound.year", "标题\n总统今天抵达。2018年4月和6月他曾派代表前来。", ["6月 2019-01-01..2019-06-30"]],
  ["bound.year", "标题\n2008年成立的联盟举行会议。", ["2008年 2008-01-01..2172-04-10"]],
  ["bound.year", "标题\n他在2007年首次担任首相时曾经到访。", ["2007年 2007-01-01..2171-04-11"]],
  ["told.full", "标题\n会谈举行。部长2023年2月15日宣布，代表团将于月底访问。", ["2023年2月15日 2023-02-15..2023-02-15"]],
  ["bound.plan", "标题\n铁路计划2024年完工。", ["2024年 2020-01-01..2024-12-31"]],
  ["bound.plan", "标题\n大会将于2025年举行，2028年还将举行一次。", ["2025年 2021-01-01..2025-12-31"]],
  ["bound.plan", "标题\n因疫情推迟的大会原定于2020年举行。", []],
  ["bound.plan", "标题\n按照计划，2018年双方签署了协议，并将继续合作。", []],
  ["bound.year", "标题\n铁路计划2024年完工。", []],
  ["bound.year", "标题\n2014年开工的铁路穿过山区。", ["2014年 2014-01-01..2178-04-11"]],
  ["told.full", "标题\n新规自2024年5月1日起施行。", ["2024年5月1日 2023-09-04..2024-03-16"]],
  ["told.full", "新规今天起施行\n新规自2024年5月1日起施行。", ["2024年5月1日 2024-05-01..2024-05-01"]],
  ["told.full", "代表团昨日抵达，双方商定，将把2016年5月18日建立的伙伴关系推向前进，并为此举行多场会谈。", ["2016年5月18日 2016-05-18..2016-05-21"]],
  ["happening", "标题\n当地时间19日,俄罗斯总统普京在河内出席欢迎仪式,随后同越南领导人会谈。", ["19日 2024-06-11..2024-06-25"]],
])("%s of %s", (rule, text, expected) => expect(support(text, rule)).toEqual(expected)); // prettier-ignore

/** The symbolic rows: rule, what they quote, their args. */
it.each([
  ["部长访问\n部长将于周三至周五(28日至30日)访问。", ["recurring.day 周三至周五 day 28, weekday 3, tense future"]],
  ["部长访问\n部长将于28日至31日访问。", ["recurring.day 28日至31日 day 28, last 31, tense future"]],
  ["部长访问\n部长将于2月26日至29日访问。", ["recurring.month-day 2月26日至29日 month 2, day 26, last 29, tense future"]],
  ["部长访问\n部长将于28日至3日访问。", ["recurring.day 28日至3日 day 28, tense future"]],
  ["部长访问\n部长5月6日起出访三国。", ["recurring.month-day 5月6日 month 5, day 6, tense future"]],
  ["部长访问\n当地时间16日，部长抵达。", ["recurring.day 16日 day 16, tense past, apart 150"]],
  ["部长访问\n部长16日抵达。", ["recurring.day 16日 day 16, tense past"]],
  ["部长访问\n7日上午部长将为中心揭幕。", ["recurring.day 7日上午 day 7, tense future"]],
  ["部长访问\n去年3月8日两国宣布开始谈判，4月2日草签协议。", ["recurring.year 去年3月8日 month 3, day 8, year -1, tense none"]],
  ["部长访问\n去年3月8日两国宣布开始谈判。4月2日草签协议。", ["recurring.year 去年3月8日 month 3, day 8, year -1, tense none", "recurring.month-day 4月2日 month 4, day 2, tense none"]],
  ["部长访问\n某社开罗5月8日电 总统府周四宣布了访问的消息，发言人周五没有再说什么，各方都在等待下一步的安排。", ["recurring.dateline 5月8日 month 5, day 8, tense past", "recurring.weekday-lead 周四 weekday 4, tense past", "recurring.weekday 周五 weekday 5, tense none"]],
])("%s", (text, expected) => {
  const rows = readFacts(pageOf(text), lexicon).documents.flatMap((d) => d.evidence.filter((e) => /^recurring/.test(e.rule)));
  expect(rows.map(({ rule, quote, args }) => `${rule} ${quote} ${Object.entries(args).map((a) => a.join(" ")).join(", ")}`)).toEqual(expected);
}); // prettier-ignore

it.each(["2月5日", "2月5日当天", "今天", "50周年"])("takes time linear in a line of nothing but %s", (unit) => {
  const reading = (n: number) => () => void readFacts(pageOf(unit.repeat(n)), lexicon);
  // Eight times the text; a square would be sixty-four.
  expect(growth(reading, 3000, 24_000, 16)).toBeLessThan(24);
});
