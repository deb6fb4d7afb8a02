import { describe, expect, it } from "vitest";
import { normalizeText } from "../read/normalize";
import { findParties } from "./parties";
import { lexicon } from "./read.fixture";

const find = (text: string, home: string | null = null): string[] => {
  const norm = normalizeText(text);
  return findParties(norm, [0, norm.length], lexicon, home).map((h) => `${norm.slice(h.start, h.end)}=${h.parties.join("+")}`);
};

describe("one-character forms", () => {
  it.each([
    ["中俄两国元首通电话。", ["中俄=CN+RU"]],
    ["越南与柬埔寨签署协议,越柬关系良好。", ["越南=VN", "柬埔寨=KH", "越柬=VN+KH"]],
    ["越南与哈萨克斯坦举行越哈政治磋商。", ["越南=VN", "哈萨克斯坦=KZ", "越哈=VN+KZ"]],
    ["俄罗斯外长抵达,俄外长会见记者。", ["俄罗斯=RU", "俄=RU"]],
    ["印度与尼泊尔会谈,印尼两国签署协议。", ["印度=IN", "尼泊尔=NP", "印尼=IN+NP"]],
    ["印尼总统与印度总理会谈,印度尼西亚欢迎尼泊尔。", ["印尼=ID", "印度=IN", "印度尼西亚=ID", "尼泊尔=NP"]],
    ["叙利亚与土耳其会谈,叙、俄、土三国签署协议。", ["叙利亚=SY", "土耳其=TR", "叙、俄、土=SY+RU+TR"]],
    ["苏丹与阿曼建交,柔佛苏丹殿下出席。", ["苏丹=SD", "阿曼=OM"]],
    ["老挝总理访华。", ["老挝=LA", "华=CN"]],
    ["几内亚总统与几国总统会谈。", ["几内亚=GN"]],
    ["所罗门群岛总理参观三所国有企业。", ["所罗门群岛=SB"]],
    ["布隆迪总统宣布国葬。", ["布隆迪=BI"]],
    ["图瓦卢总理会见记者,外长抵达图国访问,图国外长说。", ["图瓦卢=TV", "图国=TV", "图国=TV"]],
    ["卢安达总统访日。", ["卢安达=RW", "日=JP"]],
    ["安哥拉总统返回卢安达。", ["安哥拉=AO", "卢安达=AO"]],
    ["洪都拉斯大使会见洪国内政部长，洪国内部消息。", ["洪都拉斯=HN", "洪国=HN"]],
    ["中美国家尼加拉瓜、拉美国家和几比、圣普政府。", ["尼加拉瓜=NI", "几比=GW", "圣普=ST"]],
    ["埃塞克斯号与埃塞奎博,埃塞总理。", ["埃塞=ET"]],
    ["日本海上空,日本海的军舰,日本海军,日本海上自卫队,日本海关。", ["日本=JP", "日本=JP", "日本=JP"]],
    ["西菲律宾海、菲律宾海与挪威海,菲律宾海军和挪威海岸警卫队。", ["菲律宾=PH", "挪威=NO"]],
    ["日本海洋政策大臣会见挪威海运大臣和爱尔兰海产局局长。", ["日本=JP", "挪威=NO", "爱尔兰=IE"]],
    ["菲律宾海外劳工部、菲律宾海上民兵、挪威海德鲁公司、日本海底光缆企业。", ["菲律宾=PH", "菲律宾=PH", "挪威=NO", "日本=JP"]],
    ["导弹落入日本海水域,舰队在挪威海航行、在爱尔兰海演习、穿过菲律宾海峡。", []],
    ["军舰驶入芬兰湾、莫桑比克海峡和日本海。", []],
    ["美国务卿布林肯访问日本。美国官员说。", ["美=US", "日本=JP", "美国=US"]],
  ])("%s", (text, expected) => expect(find(text)).toEqual(expected));

  it.each(["越来越多", "日益加强", "中央委员会", "3月5日", "内蒙古", "集中精力", "美好未来", "法律意见"])("%s names nobody", (text) =>
    expect(find(text)).toEqual([]),
  );
});

it("reads full names in both scripts, and organisations", () =>
  expect(find("寮國總理與東協外長會晤，歐盟觀察。")).toEqual(["寮国=LA", "东协=ASEAN", "欧盟=EU"]));
