import { expect, it } from "vitest";
import { readFacts } from "../../pipeline";
import { isoOf } from "../calendar";
import { lexicon, pageOf } from "./page.fixture";

function years(text: string): string[] {
  const rows = readFacts(pageOf(text), lexicon).documents.flatMap((d) => d.evidence.filter((e) => e.rule === "happening"));
  return [...new Set(rows.flatMap((r) => r.inside.map((i) => isoOf(i.from).slice(0, 4))))].sort();
}

it.each([
  ["标题\n6月19日,俄罗斯总统普京抵达河内,开始对越南进行国事访问。", ["2024"]],
  ["標題\n6月19日,俄羅斯總統普丁抵達河內,開始對越南進行國是訪問。", ["2024"]],
  ["标题\n昨(6月19日),俄罗斯总统普京抵达河内,开始对越南进行国事访问。", ["2024"]],
  ["标题\n去年6月19日,俄罗斯总统普京抵达河内,开始对越南进行国事访问。", []],
  ["标题\n9月3日,普京与蒙古国总统在乌兰巴托举行会谈。", ["2014", "2019", "2024"]], // three visits on one day of the year: left open
  ["标题\n7月19日,俄罗斯总统普京会见越南客人。", []],
  ["标题\n6月19日,俄罗斯总统普京会见印度客人。", []],
  // calls and meetings elsewhere on the day of a visit: the host's name or land alone is not the visit
  ["标题\n新华社北京3月22日电 欧盟发言人表示,将同北京保持沟通。", []],
  ["标题\n3月21日,彭丽媛和米歇尔在校园交流。", ["2014"]],
  ["标题\n12月1日,国家主席习近平在北京会见欧盟客人。", []],
  ["标题\n11月11日,拜登就气候变化发表讲话。", []],
  ["标题\n11月11日,拜登在沙姆沙伊赫发表讲话。", ["2022"]],
  ["标题\n3月21日,阿根廷总统费尔南德斯谈南美一体化。", []],
  ["标题\n5月30日,印度总理莫迪同德国总理默克尔通话。", []],
  ["标题\n5月30日,印度总理莫迪在柏林会见默克尔。", ["2017"]],
  ["标题\n9月17日,默克尔同马克龙通话,讨论移民问题。", []],
  ["标题\n3月26日,拜登同波兰总统杜达通话。", []],
  ["标题\n9月1日,王毅同德国外长通话。", []],
  ["标题\n12月2日,王毅同俄罗斯外长拉夫罗夫通话。", []],
  ["标题\n8月10日,王毅同新加坡外长维文通话。", []],
  ["标题\n新华社莫斯科1月11日电 普京同默克尔通话,克里姆林宫发布消息。", []],
  ["标题\n1月11日,德国总理默克尔在莫斯科同普京会谈。", ["2020"]],
  ["标题\n新华社北京12月6日电 国家主席习近平同德国总统施泰因迈尔通话。", []],
  ["标题\n12月10日,习近平在人民大会堂同施泰因迈尔会谈。", ["2018"]],
  ["标题\n4月7日,白宫表示,特朗普同内塔尼亚胡通话。", []],
  ["标题\n4月7日,特朗普在白宫同内塔尼亚胡会谈。", ["2025"]],
  ["标题\n9月24日,习近平在白宫同奥巴马散步。", ["2015"]], // the longer word stands beside the shorter in older rows
  // a visit is told where it was, not of its people anywhere: by telephone, by letter, at home, in a third country
  ["标题\n1月21日,习近平在开罗同埃及总统会谈。", ["2016"]],
  ["标题\n1月20日,习近平抵达埃及首都开罗。", ["2016"]],
  ["标题\n1月20日,国家主席习近平开始对沙特和埃及进行国事访问。", ["2016"]],
  ["标题\n1月21日,习近平同埃及总统通电话。", []],
  ["标题\n1月21日,习近平向埃及总统致贺电。", []],
  ["标题\n1月21日,习近平在人民大会堂会见埃及总统。", []],
  ["标题\n1月21日,习近平在曼谷会见埃及总统。", []],
  ["标题\n1月21日,在对埃及进行国事访问之际,习近平在当地报纸发表署名文章。", ["2016"]],
  ["标题\n王毅21日在京会见埃及外长,转达习近平的问候。", []],
  ["标题\n3月4日,芬兰总统谈北约。", []],
  ["标题\n4月4日,芬兰正式加入北约。", ["2023"]],
  // the two work conferences of December, without holes
  ["标题\n中央农村工作会议12月23日至24日举行。", ["2013", "2014", "2015", "2022"]],
  ["标题\n中央农村工作会议12月24日至25日举行。", ["2013", "2015", "2021", "2022"]],
  ["标题\n中央农村工作会议12月29日至30日举行。", ["2017", "2018", "2020", "2025"]],
  ["标题\n中央经济工作会议12月15日至16日举行。", ["2012", "2016", "2020", "2022"]],
])("%s → %j", (text, expected) => expect(years(text)).toEqual(expected));

it.each([
  ["in the day's sentence", "标题\n19日,俄罗斯总统普京抵达河内,开始对越南进行国事访问。\n双方会谈。", 460],
  ["in the headline and the paragraph", "普京访问越南\n19日,总统抵达河内。双方将会谈。", 280],
  ["in the headline, no place beside the day", "普京访问越南\n19日,总统抵达。双方将会谈。", 220],
  ["far from the day", "标题\n普京发表讲话。\n19日,代表团抵达河内。\n另据报道,越南河内气温升高。", 110],
])("words %s weigh %s", (_, text, weight) => {
  const rows = readFacts(pageOf(text), lexicon).documents.flatMap((d) => d.evidence.filter((e) => e.rule === "happening" && e.args.from === "2024-06-19"));
  expect(rows.map((r) => r.inside[0]!.weight)).toEqual([weight]);
}); // prettier-ignore
