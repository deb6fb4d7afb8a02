/** Visits: journeys, welcomes, plans and their fate, and the day or days the text gives them. */
import { describe, expect, it } from "vitest";
import { brief, datedBy, read } from "../read.fixture";

const told = (home: string, text: string): string[] => [...new Set(read(text, home === "-" ? null : home).events.map(brief))];

describe("journeys", () => {
  it.each([
    ["-", "挪威首相斯特勒开启智利之行。", ["visit CL-NO NO>CL"]],
    ["-", "挪威首相斯特勒的东京之行推迟。", ["visit JP-NO NO>JP postponed"]],
    ["-", "这次友谊之旅和东京之行令挪威首相难忘。", []],
    ["-", "挪威首相斯特勒飞抵塔吉克斯坦，展开国事访问。", ["visit NO-TJ NO>TJ", "visit:state NO-TJ NO>TJ"]],
    ["CN", "国家主席20日会见来华出席大会并访华的圭亚那总统阿里。", ["meeting CN-GY", "visit CN-GY GY>CN"]],
    ["VN", "在阿尔及利亚进行正式访问的框架内，国家主席梁强会见了阿尔及利亚总理。", ["visit:official DZ-VN VN>DZ", "meeting DZ-VN"]],
    ["CN", "近日，中共代表团先后访问尼泊尔、老挝。", ["visit CN-NP CN>NP", "visit CN-LA CN>LA"]],
    ["TW", "總統今晚返抵桃園機場。馬紹爾群島總統海妮致意。", []],
    ["CN", "她欢迎挪威更多年轻人访问中国。", []],
    ["-", "首站是智利，挪威首相斯特勒随后转往秘鲁。", ["visit CL-NO NO>CL", "visit NO-PE NO>PE"]],
    ["-", "列车首站是智利。挪威首相斯特勒致意。", []],
    ["-", "挪威首相斯特勒5日访问智利国家图书馆。", []],
    ["-", "挪威首相斯特勒5日赴智利圣地亚哥出席二十国集团领导人第三次峰会。", ["visit CL-NO NO>CL", "conference G20-NO"]],
    ["-", "挪威首相斯特勒5日访问智利国家石油公司总部。", []],
    ["-", "挪威首相斯特勒5日访问智利国会。", ["visit CL-NO NO>CL"]],
    ["-", "前一年，智利外长索托先后四次到访挪威。", []],
    ["-", "智利外长索托多次访问挪威。", []],
    ["-", "智利外长索托今年第四次访问挪威。", ["visit CL-NO CL>NO"]],
    ["-", "智利外长索托曾于2003年和2008年两次访问挪威。", ["visit CL-NO CL>NO recalled"]],
    ["-", "智利外交部发言人罗哈斯宣布，将于5日至8日访问挪威。", []],
    ["-", "智利外交部发言人罗哈斯宣布，外长索托将于5日至8日访问挪威。", ["visit CL-NO CL>NO planned"]],
    ["-", "挪威首相斯特勒偕同外交部长艾德等人5日访问智利。", ["visit CL-NO NO>CL"]],
    ["-", "挪威外交部发言人汉森1日表示，挪方欢迎智利外长索托访挪。", []],
    ["-", "挪威将于下周迎接智利总统博里奇。", ["visit CL-NO CL>NO planned"]],
    ["-", "挪威首相斯特勒将于13日迎接到访的智利总统博里奇。", ["visit CL-NO CL>NO planned"]],
    ["-", "挪威外长艾德到机场迎接智利总统博里奇。", []],
    ["-", "挪威首相斯特勒将到机场迎接智利总统博里奇。", []],
    ["-", "马哈马抵达埃塞萨国际机场，加纳总统马哈马受到欢迎。", []],
    ["-", "结束智利访问后，挪威首相斯特勒飞往利马。", ["visit CL-NO NO>CL", "visit NO-PE NO>PE"]],
    ["JP", "到访的智利总统博里奇5日与首相石破茂会谈。", ["visit CL-JP CL>JP", "talks CL-JP"]],
    ["JP", "到访的智利总统博里奇5日拜会首相石破茂。", ["visit CL-JP CL>JP", "meeting CL-JP"]],
    ["-", "挪威首相斯特勒5日抵达伦敦，首站是英国，随后转往利马。", ["visit GB-NO NO>GB", "visit NO-PE NO>PE"]],
    ["-", "应智利总统博里奇、秘鲁总统博鲁阿尔特邀请，挪威首相斯特勒今天启程访问。", ["visit CL-NO NO>CL", "visit NO-PE NO>PE"]],
    [
      "-",
      "应智利总统博里奇、秘鲁总统博鲁阿尔特邀请，挪威首相斯特勒将对两国展开访问。",
      ["visit CL-NO NO>CL planned", "visit NO-PE NO>PE planned"],
    ],
    ["-", "挪威首相斯特勒访问七国集团的五个成员国。", []],
    ["-", "挪威外长艾德先后走访了马里和加纳。", ["visit ML-NO NO>ML", "visit GH-NO NO>GH"]],
    ["-", "挪威外长艾德走访社区和工厂。", []],
    ["-", "挪威外长艾德5日走访马里、加纳两国。", ["visit ML-NO NO>ML", "visit GH-NO NO>GH"]],
    ["-", "挪威首相斯特勒走访智利矿业公司在秘鲁的工厂。", []],
    ["-", "挪威外长艾德走访加纳社区。", []],
    ["-", "挪威外长艾德走访马里和加纳的农场。", []],
    ["-", "挪威驻智利大使贝格22日走访智利国家图书馆。", []],
    ["-", "加纳驻挪威大使阿杜5日走访挪威。", []],
    ["-", "挪威外长艾德5日同加纳、智利的总统一起前往秘鲁访问。", ["visit NO-PE NO>PE"]],
    ["-", "挪威首相斯特勒与加纳总统马哈马5日一起前往智利访问。", ["visit CL-NO NO>CL", "visit CL-GH GH>CL"]],
    ["-", "挪威首相斯特勒5日同加纳总统马哈马一同抵达智利。", ["visit CL-NO NO>CL", "visit CL-GH GH>CL"]],
    ["-", "挪威首相斯特勒同加纳总统马哈马5日一起前往加纳访问。", ["visit GH-NO NO>GH"]],
    ["-", "挪威首相斯特勒5日与加纳总统马哈马共同访问智利。", ["visit CL-NO NO>CL", "visit CL-GH GH>CL"]],
    ["-", "智利海军训练舰5日抵达利马港，开始对秘鲁进行友好访问。", ["visit:port-call CL-PE CL>PE"]],
    ["-", "加纳总统马哈马6日在机场迎接挪威首相斯特勒的到来。", ["visit GH-NO NO>GH"]],
    ["-", "加纳总统马哈马迎接春天的到来。", []],
    ["-", "挪威首相斯特勒6月中旬选择智利作为其首次出访的首站。", ["visit CL-NO NO>CL"]],
    ["NO", "挪威驻智利大使贝格22日前往智利总统府。", []],
    ["-", "被问及挪威首相斯特勒会否访问智利时，发言人没有回应。", []],
    ["-", "挪威外长艾德5日访问了刚果民主共和国[刚果(金)]、加纳和贝宁。", ["visit CD-NO NO>CD", "visit GH-NO NO>GH", "visit BJ-NO NO>BJ"]],
    ["-", "智利总统当选人卡瓦略22日抵达秘鲁访问。", ["visit CL-PE CL>PE"]],
    ["-", "挪威国家安全会议秘书贝格5日访问智利。", ["visit CL-NO NO>CL"]],
    ["TW", "加納（迦納）總統馬哈馬5日訪問智利。", ["visit CL-GH GH>CL"]],
    ["-", "挪威首相斯特勒5日抵达其非洲之行的最后一站-加纳首都阿克拉。", ["visit GH-NO NO>GH"]],
    ["TW", "外長林佳龍4日以特使身分前往吐瓦魯，5日抵達吐國訪問。", ["visit TV-TW TW>TV"]],
    ["-", "挪威首相斯特勒正对智利进行自2017年以来的首次正式访问。", ["visit:official CL-NO NO>CL"]],
    ["-", "挪威首相斯特勒5日会访问智利。", ["visit CL-NO NO>CL planned"]],
    ["VN", "老挝人民革命党中央委员会总书记通伦5日访华。", ["visit CN-LA LA>CN"]],
    ["NO", "依照规划，首相斯特勒12月3日抵达加纳会晤总统马哈马。", ["visit GH-NO NO>GH planned", "meeting GH-NO planned"]],
    ["NO", "首相斯特勒原本将转往智利，不过他5日抵达加纳，对加纳进行访问。", ["visit CL-NO NO>CL planned", "visit GH-NO NO>GH"]],
    ["TW", "智利議長將於20日率團訪華。", ["visit CL-TW CL>TW planned"]],
    ["MY", "首相安华将于下月官访智利。", ["visit:official CL-MY MY>CL planned"]],
    ["-", "挪威首相斯特勒访智利先于访秘鲁，这还是首次。", []],
    ["-", "挪威国家队5日抵达智利，将参加友谊赛。", []],
    ["-", "挪威前首相索尔贝格5日抵达智利度假。", []],
    ["-", "智利总统博里奇在挪威首相斯特勒访问后表示满意。", []],
    ["-", "自挪威首相去年访问智利以来，两国贸易增长。", ["visit CL-NO NO>CL recalled"]],
    ["NO", "首相斯特勒下周一访问智利。", ["visit CL-NO NO>CL planned"]],
    ["CN", "中共代表团日前访问了加纳，宣介习近平新时代中国特色社会主义思想。", ["visit CN-GH CN>GH"]],
    ["-", "明年是挪威首相访问智利十周年。", []],
    ["-", "挪威首相斯特勒5日访问智利出席建交60周年纪念活动。", ["visit CL-NO NO>CL"]],
    ["-", "按照日程安排，挪威首相斯特勒5日访问了智利。", ["visit CL-NO NO>CL"]],
    ["-", "挪威首相斯特勒访问智利是挪威首相时隔9年再次访智。", []],
    ["-", "挪威首相斯特勒5日访问智利是为出席论坛。", ["visit CL-NO NO>CL"]],
    ["-", "外交部就挪威首相斯特勒对智利进行国事访问举行吹风会", ["visit:state CL-NO NO>CL planned"]],
    ["CN", "应国家主席习近平邀请，安哥拉共和国总统若昂·洛伦索将于14日至17日访华。", ["visit AO-CN AO>CN planned"]],
    ["CN", "若安哥拉总统洛伦索14日访华，双方将发表声明。", []],
    ["-", "发言人指出，今次访问是今年两国首场高层交往，也是挪威首相斯特勒2023年就任以来首次访智。", []],
    ["-", "议会5日审议了挪威首相访问加纳和智利情况的书面报告。", []],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected));
});

describe("the fate of a plan", () => {
  it.each([
    ["挪威首相斯特勒原定周日访问智利，但行程被取消。", ["visit CL-NO NO>CL cancelled"]],
    ["挪威首相斯特勒原计划22日访问智利，上周以议会表决为由推迟行程。", ["visit CL-NO NO>CL postponed"]],
    ["挪威首相斯特勒取消原定的智利、秘鲁之行。", ["visit CL-NO NO>CL cancelled", "visit NO-PE NO>PE cancelled"]],
    ["在挪威首相斯特勒访问智利前夕，两国外长通了电话。", ["visit CL-NO NO>CL planned", "call CL-NO"]],
    ["智利总统博里奇周五表示，他将于下周会见挪威首相斯特勒。", ["meeting CL-NO planned"]],
    ["挪威首相斯特勒与智利总统博里奇的会晤原定5日举行，后改期至8日。", ["meeting CL-NO postponed"]],
    ["挪威首相斯特勒计划访问智利，但未能成行。", ["visit CL-NO NO>CL cancelled"]],
    ["挪威首相斯特勒取消了前往圣地亚哥的行程。", ["visit CL-NO NO>CL cancelled"]],
    ["挪威首相斯特勒5日访问智利，签字仪式推迟。", ["visit CL-NO NO>CL"]],
    ["挪威首相曾多次到访智利：2011年首次访智，2017年访问瓦尔帕莱索。", ["visit CL-NO NO>CL recalled"]],
    ["这原本将是2018年以来挪威首相首次到访圣地亚哥。", []],
  ])("%s", (text, expected) => expect(told("-", text)).toEqual(expected));
});

describe("how long", () => {
  it.each([
    ["挪威首相斯特勒4日抵达东京，6日会见首相石破茂，7日回国。", "at 4日+7日"],
    ["挪威首相斯特勒4日抵达东京。日本首相7日回国。", "from 4日"],
    ["挪威首相斯特勒4日抵达东京，5日离开首尔。", "from 4日"],
    ["挪威首相斯特勒5日飞抵河内，访问将持续到8日。", "at 5日+8日"],
    ["挪威海军编队5日抵达岘港。按计划，军舰将停留到9日。", "at 5日+9日"],
    ["挪威海军编队5日驶入岘港。编队将在越南停留五天。", "from 5日+五天"],
    ["由两艘护卫舰和一艘补给舰组成的挪威海军编队5日抵达岘港，进行为期五天的访问。", "from 5日+五天"],
    ["挪威首相斯特勒25日结束对加纳的国事访问。斯特勒24日抵达，当天会见加纳总统。", "at 24日+25日"],
    ["挪威首相斯特勒5日会见加纳总统。首相此次对加纳进行国事访问，至本月6日结束。", "at 5日+本月6日"],
    ["挪威首相斯特勒8日起访问智利，11日返国。", "at 8日+11日"],
    ["挪威首相斯特勒一行结束了对智利的友好访问，今日离圣地亚哥回国。", "to 今日"],
    ["挪威首相斯特勒将前往利马出席8月5日及6日举行的环境论坛。", "at 8月5日+6日"],
    ["挪威首相斯特勒本月底在上任后首次访问加纳。", "at 本月底"],
    ["2016年两国交恶之后挪威首相首次访问加纳。", "reported"],
    ["结束加纳之行后，挪威首相斯特勒12日会见了智利总统。", "reported"],
    ["挪威外交部11日宣布，首相斯特勒将访问加纳。", "none"],
    ["6月，在建交两个多月后，挪威首相斯特勒对加纳开启历史性访问。", "at 6月"],
  ])("%s", (text, expected) => {
    const r = read(text);
    expect(
      datedBy(
        r,
        r.events.find((e) => e.kind === "visit")!,
      ),
    ).toBe(expected);
  });
});

it("a plan has the days of the planned visit, not of its announcement, and a later journey none", () => {
  const r = read(
    "挪威外交部11日宣布，首相斯特勒将于15日至16日访问加纳，随后将访问智利。\n外交部发言人哈根称，这是斯特勒首次访问加纳，他将会见加纳总统马哈马。",
    "NO",
  );
  expect(r.events.map((e) => `${brief(e)} ${datedBy(r, e)}`)).toEqual([
    "visit GH-NO NO>GH planned at 15日至16日",
    "visit CL-NO NO>CL planned none",
    "meeting GH-NO planned during #0",
  ]);
});
