import { expect, it } from "vitest";
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
  ["elapsed", "标题\n2013年，双方建立战略伙伴关系。10年来，合作成果丰硕。", ["10年来 2023-01-01..2023-12-31"]],
  ["elapsed", "标题\n10年前的2013年，他首次到访。", ["10年前 2023-01-01..2023-12-31"]],
  ["elapsed", "标题\n自2017年起，连续五年位居前列。", ["五年 2021-07-01..2022-09-30"]],
  ["elapsed", "标题\n2022年气温创下近30年来的新高。", []],
  ["elapsed", "标题\n2013年，双方签署协议。至少10年来，当地没有这样的大雪。", []],
  ["name.fiscal", "标题\n参议院通过2023财年拨款法案。", ["2023 2022-02-01..2022-12-31"]],
  ["holder", "标题\n塞内加尔总统萨勒会见来访代表。", ["萨勒 2012-04-02..2024-04-02"]],
  ["holder", "标题\n代表萨勒发言。", []],
  ["holder", "标题\n塞内加尔前总统萨勒发言。", []],
  ["told.full", "标题\n新规自2024年5月1日起施行。", ["2024年5月1日 2023-09-04..2024-03-16"]],
  ["told.full", "新规今天起施行\n新规自2024年5月1日起施行。", ["2024年5月1日 2024-05-01..2024-05-01"]],
  ["happening", "标题\n当地时间19日,俄罗斯总统普京在河内出席欢迎仪式,随后同越南领导人会谈。", ["19日 2024-06-11..2024-06-25"]],
])("%s of %s", (rule, text, expected) => expect(support(text, rule)).toEqual(expected)); // prettier-ignore
