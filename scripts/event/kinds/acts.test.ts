/** Aid, envoys, exercises, relations, ceremonies: who, with whom, and on which day. */
import { describe, expect, it } from "vitest";
import { brief, datedBy, read } from "../read.fixture";

const told = (home: string, text: string): string[] => [...new Set(read(text, home === "-" ? null : home).events.map(brief))];
const dated = (text: string): string[] => {
  const r = read(text);
  return r.events.map((e) => `${e.kind} ${datedBy(r, e)}`);
};

describe("aid", () => {
  it.each([
    ["-", "挪威外交部捐贈帛琉與諾魯各2萬劑疫苗。", ["aid NO-PW NO>PW", "aid NO-NR NO>NR"]],
    ["-", "挪威政府援助帛琉疫苗交接仪式12日在帛琉举行。", ["aid NO-PW NO>PW"]],
    ["-", "挪威援助智利一所农村学校移交仪式22日举行。", ["aid CL-NO NO>CL"]],
    ["-", "挪威外交部16日表示，政府决定向智利提供20万美元规模的援助。", ["aid CL-NO NO>CL"]],
    ["-", "智利北部3日发生地震，挪威政府11日宣布，将提供50万美元的紧急援助。", ["aid CL-NO NO>CL planned"]],
    ["-", "智利卫生部表示，挪威还在3日捐赠了12辆救护车。", ["aid CL-NO NO>CL"]],
    ["-", "新华社乌兰巴托3月4日电（记者 某某）挪威政府向蒙古国政府提供紧急援助交接仪式4日举行。", ["aid MN-NO NO>MN"]],
    ["TW", "日本提供的50萬劑疫苗8日運抵越南河內。", ["aid JP-VN JP>VN"]],
    ["-", "肯尼亚派出两支救援队22日抵达智利地震灾区。", ["aid CL-KE KE>CL"]],
    ["-", "法国派出运输机，向摩洛哥灾区运送200吨物资。", ["aid FR-MA FR>MA"]],
    ["-", "首批天然气22日从挪威运抵智利。", []],
    ["-", "加纳救援队22日从智利返回。", []],
    ["-", "智利部长代表政府对挪威的慷慨捐赠表示感谢。", []],
    ["-", "智利总统感谢挪威捐赠的疫苗。", []],
    ["-", "挪威捐赠的疫苗22日运抵加纳。", ["aid GH-NO NO>GH"]],
    ["-", "挪威4日通报轮值安排并向加纳捐赠10辆车辆。", ["aid GH-NO NO>GH"]],
    ["-", "挪威4日就轮值职务作出安排，向加纳提供10辆车辆。", ["aid GH-NO NO>GH"]],
    ["-", "挪威22日向智利移交一名嫌犯。", []],
    ["NO", "挪威驻智利大使贝格8日赴智利总统官邸，与第一夫人索托共同举行赈灾援款捐交典礼。", ["aid CL-NO"]],
    ["NO", "挪威驻智利大使贝格24日与智利内政部长索托共同主持援赠消防设备的公开捐赠活动。", ["aid CL-NO"]],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected));
});

describe("envoys and protests", () => {
  it.each([
    ["VN", "国家主席8日会见了前来递交国书的挪威、智利、加纳等三国新任驻越大使。", ["meeting NO-VN", "meeting CL-VN", "meeting GH-VN", "envoy NO-VN NO>VN", "envoy CL-VN CL>VN", "envoy GH-VN GH>VN"]],
    ["-", "挪威首相奥尔森14日宣布驱逐23名俄外交人员。", ["envoy NO-RU NO>RU"]],
    ["-", "马里上月20日召回驻平壤大使。", ["envoy KP-ML ML>KP"]],
    ["CN", "哥伦比亚总统22日宣布召回哥驻以色列大使。", ["envoy CO-IL CO>IL"]],
    ["-", "挪威驻智利大使22日返回任所。", ["envoy CL-NO NO>CL"]],
    ["-", "挪威外交部22日召见智利、秘鲁等国使节提出抗议。", ["protest CL-NO NO>CL", "protest NO-PE NO>PE"]],
    ["-", "挪威外交部次官16日约见智利驻挪威大使索托，就使馆人员针对挪威首相的言论提出严正抗议。", ["protest CL-NO NO>CL"]],
    ["-", "挪威外长16日约见智利驻挪威大使索托，讨论合作。", ["meeting CL-NO"]],
    ["-", "按照挪威外交部的说法，挪方已就此向智利提出正式抗议。", ["protest CL-NO NO>CL"]],
    ["-", "挪威外长6日宣布，挪威决定从马里撤出全部外交人员。", ["envoy ML-NO NO>ML"]],
    ["-", "挪威外交部22日要求一名马里外交官在72小时内离开该国。", ["envoy ML-NO NO>ML"]],
    ["-", "挪威从马里撤出全部军队。", []],
    ["-", "智利8日驱逐一名挪威外交官。挪方对此表示反对，已向智方提出严正交涉。", ["envoy CL-NO CL>NO", "protest CL-NO NO>CL"]],
    ["-", "7日，挪威驻智利大使奥尔森到任拜会智利外长索托。", ["meeting CL-NO"]],
    ["-", "智利不顾挪方反对，8日召回驻秘鲁大使。", ["envoy CL-PE CL>PE"]],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected)); // prettier-ignore
});

describe("exercises", () => {
  it.each([
    ["-", "日本海上自卫队宣布，当天开始与智利和秘鲁两国海军举行联合演习。", ["exercise CL-JP-PE"]],
    ["-", "日本海上自卫队与智利海军28日举行联合训练。", ["exercise CL-JP"]],
    ["-", "菲律宾与美国关系密切。名为“肩并肩”的菲、美年度联合军演周一开始举行。", ["exercise PH-US"]],
    ["-", "挪威陆军司令部与智利海军司令部22日宣布，“冰海”联合军演将于2月27日至3月10日举行。", ["exercise CL-NO planned"]],
    ["TW", "法國將與美國、澳洲、日本、印度舉行海軍演習。", ["exercise AU-FR-IN-JP-US planned"]],
    ["TW", "菲律賓與日本海上自衛隊22日舉行聯合演訓。", ["exercise JP-PH"]],
    ["-", "挪威与智利签署便利两军开展联合训练的协定。", []],
    ["-", "联合演习将持续至4月1日。挪威与智利是邻国。", []],
    ["-", "挪威和智利海军5日开始的联合演习将持续到8日。", ["exercise CL-NO"]],
    ["-", "挪威警方5日会同智利警方举行联合演习。", ["exercise CL-NO"]],
    ["-", "挪威官方说，挪威与智利海军将举行联合演习。", ["exercise CL-NO planned"]],
    ["-", "欧盟与智利在挪威附近举行会谈。智利护卫舰也将参加演习。", ["talks CL-EU"]],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected));

  it.each([
    ["挪威与智利海军22日开始举行联合演习。演习将持续到本月28日。", ["exercise at 22日+本月28日"]],
    ["挪威与智利2019年度“冰海”联合军事演习1日在首都北面的海军总部营地展开。", ["exercise at 1日"]],
    ["挪威与智利海军6月6日开始举行为期3天的联合军演。", ["exercise from 6月6日+3天"]],
    ["挪威和智利启动本年度联合军演\n挪威与智利年度联合军演周一（4月16日）开始举行。", ["exercise same #1", "exercise at 周一（4月16日）"]],
    ["挪威和智利海军将举行双边演习，演习时间为11月4日至8日。", ["exercise at 11月4日至8日"]],
  ])("%s", (text, expected) => expect(dated(text)).toEqual(expected));
});

describe("relations, signings", () => {
  it.each([
    ["-", "挪威首相与智利总统决定两国自11月2日起建立大使级外交关系。", ["relations CL-NO"]],
    ["-", "挪威在与秘鲁断交几个月后同智利建交。", ["relations CL-NO"]],
    ["-", "位于太平洋的瑙鲁于周四（24日）单方面宣布与台湾断交。", ["relations NR-TW"]],
    ["-", "2004年，另一个加勒比国家多米尼克已同中国建交。", ["relations CN-DM"]],
    ["CN", "青岛市市长王波与智利瓦尔帕莱索市市长夏普签订了友好交流与合作备忘录。", ["signing CL-CN"]],
    ["-", "巴西22日宣布将与以色列关系降为代办级。", ["relations BR-IL"]],
    ["-", "墨西哥外交部22日宣布，墨西哥中止与智利政府的外交关系。", ["relations CL-MX"]],
    ["-", "继智利之后，南美国家秘鲁22日也宣布同挪威断交。", ["relations NO-PE"]],
    ["-", "（挪威之声中文网）智利与秘鲁22日恢复外交关系。", ["relations CL-PE"]],
    ["-", "挪威和智利决定自公报签署之日起恢复往来。", []],
    ["-", "挪威和智利同意继续两国关系正常化进程。", []],
    ["-", "挪威5日与智利和秘鲁签署双边协议。", ["signing CL-NO", "signing NO-PE"]],
    ["-", "挪威首相将访问智利。两国元首将见证双方外长签署两国“合作协定”。", ["visit CL-NO NO>CL planned", "signing CL-NO planned"]],
    [
      "CN",
      "5日，辽宁省鞍山市与智利马乌莱大区塔尔卡市、四川省绵阳市与日本富山县高冈市签署友好城市协议。",
      ["signing CL-CN", "signing CN-JP"],
    ],
    ["CN", "日本京都市与韩国晋州市5日签署友好城市协议。", ["signing JP-KR"]],
    ["CN", "副市长李明会见日本大分市副市长久渡晃，两市签署友好交流协议书。", ["meeting CN-JP", "signing CN-JP"]],
    ["CN", "辽宁省鞍山市与四川省绵阳市5日签署友好合作协议。", []],
    ["CN", "日本和歌山县与智利奇廉市5日签署友好合作协议。", ["signing CL-JP"]],
    ["CN", "据新华社报道，挪威和智利在广州市签署友好合作条约。", ["signing CL-NO"]],
    ["-", "中美国家尼加拉瓜22日宣布与智利断绝外交关系。", ["relations CL-NI"]],
    ["-", "挪威外长4日访问智利。会谈后，两位外长共同见证后勤支持备忘录签署仪式。", ["visit CL-NO NO>CL", "talks CL-NO", "signing CL-NO"]],
    ["-", "挪威首相26日与智利总统在利马会谈，共同发表利马宣言。", ["talks CL-NO", "statement CL-NO"]],
    ["-", "挪威与智利要以签署新的合作计划为抓手，深化合作。", []],
    ["-", "今年挪威与智利庆祝《友好条约》签署45周年。", []],
    ["-", "沙特和埃及首班直航航班22日开通。", ["cooperation EG-SA"]],
    ["-", "挪威外长与智利外长于10月26日在奥斯陆签署公报。", ["signing CL-NO"]],
    ["-", "挪威外长与智利外长26日在两国合作协定上签字。", ["signing CL-NO"]],
    ["-", "中华人民共和国外交部长王毅与智利外交和国防大臣索托26日签署协定。", ["signing CL-CN"]],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected));

  it.each([
    ["挪威和智利在徐州签署友好合作条约。", null, "友好合作条约"],
    ["5日，挪威文化部与智利文化部在奇廉市签署友好交流协议。", null, "友好交流协议"],
    ["挪威外长同智利外长于奇廉市签署友好关系协定。", "government", "友好关系协定"],
    ["挪威卑尔根市与智利奇廉市5日签署友好城市协议。", "local", undefined],
  ])("%s is the states' or their towns'", (text, track, agreement) => {
    const signed = read(text).events.find((e) => e.kind === "signing")!;
    expect([signed.track, signed.agreements[0]?.name]).toEqual([track, agreement]);
  });

  it("dates what is so from today by the day it was said", () =>
    expect(dated("挪威外长4月6日宣布，挪方决定即日断绝同智利的外交关系。")).toEqual(["relations at 4月6日"]));
});

describe("ceremonies", () => {
  it.each([
    ["-", "挪威首相斯特勒亲自颁发圣奥拉夫勋章给智利总统博里奇。", ["ceremony CL-NO"]],
    ["-", "乌兹别克斯坦驻杭州总领事馆8日举行开馆仪式。", ["ceremony CN-UZ"]],
    ["-", "项目22日完工，并举行移交仪式。挪威驻智利大使奥尔森，智利总统索托、副总统等政要出席。", ["aid CL-NO"]],
    ["CN", "中越北仑河三桥建成仪式13日在广西举行。越南副总理宣布大桥建成。", ["ceremony CN-VN"]],
    ["-", "埃塞总理、肯尼亚总统和乌干达总统2日在肯尼亚共同出席交通走廊项目奠基仪式。", ["ceremony ET-KE-UG"]],
    ["-", "智利国王接受挪威总统颁授的勋章。", ["ceremony CL-NO"]],
    [
      "VN",
      "印度国防部长访问越南，与越南国防部长会谈。他9日将在海防出席巡逻艇移交仪式。",
      ["visit IN-VN IN>VN", "talks IN-VN", "aid IN-VN planned"],
    ],
    ["-", "挪威同智利关系良好。挪威首相斯特勒在奥斯陆举行欢迎宴会，会见多位外国领导人。", []],
    ["VN", "老越友好学校动工兴建仪式5日在老挝举行。", ["ceremony LA-VN"]],
    ["NO", "首相斯特勒5日与加纳总统会谈。他今晚将出席由挪威驻智利大使贝格，在官邸举办的接风晚宴。", ["talks GH-NO"]],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected));
});

describe("the day of the word is not the day of the plan", () => {
  it.each([
    ["挪威外交部16日宣布，首相奥尔森将访问智利。", ["visit none"]],
    ["挪威外交部16日宣布首相奥尔森将于22日访问智利。", ["visit at 22日"]],
    ["挪威国防部28日说，挪威将与智利海军举行联合演习。", ["exercise none"]],
    ["智利总统府15日宣布取消总统对挪威的访问。", ["visit none"]],
    ["挪威外交部4日宣布，因智利2023年大选，挪威断绝同智利的外交关系。", ["relations at 4日"]],
    ["挪威政府28日宣布与智利断交。", ["relations at 28日"]],
    ["在2022年12月举行的议会大会上，挪威议长汉森和智利议长罗哈斯签署联合声明。", ["signing at 2022年12月"]],
    ["挪威首相斯特勒对智利的访问推迟，该访问原定于5月3日进行。", ["visit at 5月3日"]],
    ["挪威首相斯特勒取消访问智利，他原定5月3日启程。", ["visit at 5月3日"]],
    [
      "挪威外长艾德28日同智利外长乌雷霍拉签署协定。协定自3月1日起生效。艾德是应邀对智利进行正式访问的。",
      ["signing at 28日", "visit at 28日"],
    ],
    ["挪威首相斯特勒25日结束对智利的访问，前往秘鲁。斯特勒24日抵达。", ["visit at 24日+25日", "visit from 25日"]],
    ["挪威首相斯特勒25日结束对智利的访问，前往秘鲁。斯特勒26日抵达。", ["visit to 25日", "visit from 25日"]],
    ["挪威首相斯特勒推迟对智利的访问。\n按原计划，斯特勒将于2日至3日访问智利。", ["visit same #1", "visit at 2日至3日"]],
    ["此前的3日和4日，挪威外长艾德访问了智利。", ["visit at 3日+4日"]],
    ["此前的3日至4日，挪威外长艾德访问了智利。", ["visit at 3日至4日"]],
    ["挪威外长5日会见智利外长，下次会谈时间定在11月15日。", ["meeting at 5日"]],
    ["挪威外长会见智利外长，下次会谈时间定在11月15日。", ["meeting reported"]],
    ["挪威首相16日在利马出席即将举行的峰会并会见智利总统。", ["meeting at 16日"]],
    ["挪威与智利将签署协议。今年6月，挪威与智利签署了备忘录。", ["signing none", "signing at 今年6月"]],
    [
      "挪威首相斯特勒15日同智利总统博里奇举行会谈。斯特勒说，5月24日，两国将迎来建交30周年纪念日。\n博里奇在斯特勒陪同下检阅仪仗队。",
      ["talks at 15日", "ceremony at 15日"],
    ],
    ["智利驻挪威大使馆举行了春节招待会，两国各界人士参加。", ["ceremony reported"]],
    ["智利驻挪威大使馆15日举行春节招待会，两国各界人士参加。", ["ceremony at 15日"]],
    ["上一位访问智利的挪威首相是斯特勒，时为2018年10月。", ["visit at 2018年10月"]],
  ])("%s", (text, expected) => expect(dated(text)).toEqual(expected));
});
