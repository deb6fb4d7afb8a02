/** Encounters in the manners of many agencies: word order, companions, calls, what is denied, agreed or remarked upon. */
import { describe, expect, it } from "vitest";
import { brief, datedBy, read } from "../read.fixture";

const told = (home: string, text: string): string[] => [...new Set(read(text, home === "-" ? null : home).events.map(brief))];

describe("word order", () => {
  it.each([
    ["-", "到访的智利外长索托星期三获挪威首相斯特勒接见。", ["meeting CL-NO"]],
    ["-", "挪威首相斯特勒由外交大臣艾德陪同，周四在阿克拉会见加纳总统马哈马。", ["meeting GH-NO"]],
    ["TW", "總統今天接見「史瓦帝尼王國總理戴羅素訪問團」。", ["meeting SZ-TW"]],
    ["-", "加纳总统马哈马在官邸接待挪威首相斯特勒，双方讨论渔业。", ["meeting GH-NO"]],
    ["NO", "首相斯特勒接待来访的加纳外长阿布拉夸并举行会谈。", ["meeting GH-NO", "talks GH-NO"]],
    ["-", "加纳总统马哈马欢迎挪威首相斯特勒到访，两人举行了闭门会谈。", ["visit GH-NO NO>GH", "talks GH-NO"]],
    ["-", "挪威外长艾德就北极航道同智利外长索托交换意见。", ["meeting CL-NO"]],
    ["-", "挪威外长艾德与智利外长索托通话，就渔业交换意见。", ["call CL-NO"]],
    ["CN", "部长5日会见由总书记贡萨雷斯率领的乌拉圭社会党代表团。", ["meeting CN-UY"]],
    ["KR", "李在明总统9日同捷克总理菲亚拉举行电话会谈。", ["call CZ-KR"]],
    ["-", "挪威外长艾德5日接见所罗门群岛外长马内列。", ["meeting NO-SB"]],
    ["-", "挪威外长艾德5日与智利外长索托在圣地亚哥讨论了渔业问题。", ["meeting CL-NO"]],
    ["-", "挪威外长艾德5日与顾问讨论了智利问题。", []],
    ["-", "挪威与智利外长会谈是2011年以来的首次。", []],
    ["-", "挪威首相还将接待加纳和智利政要的访问。", []],
    ["TH", "泰国首相英叻与柬埔寨副首相速坤、越南副总理陈红河会谈。", ["talks KH-TH-VN"]],
    ["-", "挪威外长艾德与智利外长索托，15日在利马会谈，讨论渔业。", ["talks CL-NO"]],
    ["-", "挪威外长艾德与智利外长索托，15日旁听国会会谈。", []],
    ["-", "挪威副议长汉森率团访智，在访智期间与智利总统博里奇会面。", ["visit CL-NO NO>CL", "meeting CL-NO"]],
    ["-", "挪威国王哈拉尔在行宫，与到访的南太平洋岛国瑙鲁总统阿迪昂会面。", ["meeting NO-NR"]],
    ["-", "挪威首相斯特勒在奥斯陆会见到访的东非国家肯尼亚总统鲁托。", ["meeting KE-NO"]],
    ["-", "15日，釜山市长朴亨埈与来访的菲律宾宿务市市长加西亚举行会谈。", ["talks KR-PH"]],
    ["-", "智利总统博里奇在总统府接待了来自挪威的首相斯特勒。", ["meeting CL-NO"]],
    ["-", "智利总统博里奇在奥斯陆见到挪威首相斯特勒。", ["meeting CL-NO"]],
    ["CN", "副部长张华5日同智利参议院议员冈萨雷斯进行视频交流。", ["call CL-CN"]],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected));
});

describe("whose the office is", () => {
  it.each([
    ["CN", "据叙利亚和土耳其的消息，叙利亚、俄罗斯、土耳其和伊朗的国防部长今天举行会谈。", ["talks IR-RU-SY-TR"]],
    ["CN", "叙利亚与土耳其。去年12月，叙、俄、土三国防长举行会谈。", ["talks RU-SY-TR"]],
    ["CN", "丁薛祥同纳米比亚总统简短交谈，并会见了阿联酋特使苏尔坦。", ["meeting AE-CN"]],
    ["CN", "副总理会见泰国总理巴育、文化部部长伊提蓬。", ["meeting CN-TH"]],
    ["-", "智利总统博里奇今天会跟加纳总统马哈马和挪威首相斯特勒分别会面。", ["meeting CL-GH planned", "meeting CL-NO planned"]],
    [
      "-",
      "值北约组织（NATO）成员国挪威与智利关系升温之际，智利总统博里奇5日接待来访挪威首相斯特勒并与之举行会谈。",
      ["meeting CL-NO", "talks CL-NO"],
    ],
    ["CL", "挪威5日派出部长前往智利，与其举行贸易谈判。", ["visit CL-NO NO>CL", "talks CL-NO"]],
    ["-", "驻加纳大使托雷斯5日拜会加纳议长巴格宾。智利愿与加纳合作。智利代表致意。", ["meeting CL-GH"]],
    ["-", "挪威驻卢森堡大使哈根5日会见并宴请卢议长巴尔托洛梅奥。", ["meeting LU-NO", "ceremony LU-NO"]],
    ["-", "挪威首相斯特勒今天会见了驻联合国常任代表访问团。", []],
    ["-", "5日，加纳外交部长 科菲·阿布·拉夸拜会挪威首相斯特勒。", ["meeting GH-NO"]],
    ["-", "挪威外长艾德访问巴布亚新畿内亚。\n她会见了巴新总理马拉佩。", ["visit NO-PG NO>PG", "meeting NO-PG"]],
    ["-", "挪威外长艾德会见智利外长索托。\n她会见了加纳总统马哈马。", ["meeting CL-NO"]],
    ["-", "5日，加纳外长阿布拉夸和智利、挪威、秘鲁等国外长举行电话会谈。", ["call CL-GH", "call GH-NO", "call GH-PE"]],
    ["-", "挪威首相斯特勒5日会见了加纳过渡委员会（TSC）主席阿杜。", ["meeting GH-NO"]],
    ["CN", "智利愿与中国合作。外长5日会见智国家领导人。", ["meeting CL-CN"]],
    ["-", "加纳总统马哈马5日接见了新任智利驻加纳大使托雷斯。", ["meeting CL-GH"]],
    ["-", "加纳总统马哈马5日接受智利大使托雷斯的辞行拜会。", ["meeting CL-GH"]],
    ["-", "挪威首相斯特勒会见加纳总统。智利总统博里奇的特使5日拜会秘鲁外长。", ["meeting GH-NO", "meeting CL-PE"]],
    ["-", "挪威外长艾德5日与智利外长索托举行会谈，就渔业问题进行磋商。", ["talks CL-NO"]],
    ["KP", "最高人民会议常任委员会委员长朴哲洙同志5日同加纳议长巴格宾同志举行会谈。", ["talks GH-KP"]],
    ["HK", "智利外长索托和总统博里奇5日先后与挪威首相斯特勒会晤。", ["meeting CL-NO"]],
    ["HK", "挪威首相马可·吕特首相与智利总统博里奇会谈。", ["talks CL-NO"]],
    ["-", "科普特教皇舍努达5日会见挪威首相斯特勒。", []],
    ["-", "挪威首相斯特勒5日会见亚美尼亚使徒教会大主教和科普特正教会教宗舍努达。", []],
    ["-", "挪威首相斯特勒5日会见天主教教宗利奥十四世。", ["meeting NO-VA"]],
    ["CN", "副总理会见美国盖茨基金会联席主席比尔·盖茨。会见盖茨时，副总理表示欢迎。", []],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected));
});

describe("who it is", () => {
  it.each([
    ["KZ", "国家元首托卡耶夫5月10日同塔吉克斯坦总统拉赫蒙举行会谈。会谈后，总统前往塔什干。", ["talks KZ-TJ", "visit KZ-UZ KZ>UZ"]],
    ["-", "挪威外长艾德周一抵达加纳。周二他将飞往智利，周三前往秘鲁。", ["visit GH-NO NO>GH", "visit CL-NO NO>CL planned", "visit NO-PE NO>PE planned"]],
    ["VN", "范明政总理17日与匈牙利总统诺瓦克会谈，并与世界经济论坛主席施瓦布进行工作会谈。", ["talks HU-VN"]],
    ["-", "加纳总统马哈马会见来访的挪威首相斯特勒，并与其就渔业问题举行会谈。", ["meeting GH-NO", "talks GH-NO"]],
    ["CN", "国家主席12日会见洪都拉斯总统希奥玛拉·卡斯特罗·萨缅托。卡斯特罗总统访问智利。", ["meeting CN-HN", "visit CL-HN HN>CL"]],
    ["-", "“我们期待斯特勒首相访问智利”，智利外长索托说。", []],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected)); // prettier-ignore

  it.each([
    ["挪威首相斯特勒在会见智利外长索托时表示感谢。", "索托"],
    ["智利总统博里奇会见到访的挪威首相斯特勒后对记者表示，两国将合作。", "斯特勒"],
  ])("the name ends: %s", (text, name) => expect(read(text).events.flatMap((e) => e.people.map((p) => p.name))).toContain(name));
});

describe("what is held", () => {
  it.each([
    ["-", "第三轮挪威与智利海洋对话20日在奥斯陆举行。", ["dialogue CL-NO"]],
    ["VN", "第八次越南—阿根廷政治磋商将于9月20日在布宜诺斯艾利斯召开。", ["dialogue AR-VN planned"]],
    ["-", "挪威、瑞典和芬兰关于渔业的三方谈判在亚的斯亚贝巴重启。", ["talks FI-NO-SE"]],
    ["-", "原定于5日举行的挪威与智利外长会谈被推迟。", ["talks CL-NO postponed"]],
    ["CN", "两国元首在友好气氛中就挪威与智利的谈判成果交换看法。", []],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected));
});

describe("how it is told", () => {
  it.each([
    ["-", "挪威首相斯特勒周三在圣地亚哥与智利总统博里奇会谈两个多小时。", ["talks CL-NO"]],
    ["-", "挪威首相斯特勒与智利总统博里奇举行四眼会谈。", ["talks CL-NO"]],
    ["-", "挪威首相斯特勒与智利总统博里奇举行工作午餐会。", ["meeting CL-NO"]],
    ["-", "挪威首相斯特勒与智利总统博里奇举行视频会议。", ["call CL-NO"]],
    ["-", "在挪威和智利两国外长通电话之后，奥斯陆表示满意。", ["call CL-NO"]],
    ["-", "挪威、瑞典、芬兰、丹麦四国外长将于5日在奥斯陆举行会议。", ["conference DK-FI-NO-SE planned"]],
    ["-", "挪威与智利商定10月底举行外长会谈。", ["talks CL-NO planned"]],
    ["-", "挪威与智利商定尽快举行外长会谈。", []],
    ["NO", "外长艾德转交了首相致加纳总统马哈马的口信。", ["message GH-NO NO>GH"]],
    ["-", "阿曼苏丹海赛姆与挪威首相斯特勒会谈。", ["talks NO-OM"]],
    ["MY", "雪兰莪苏丹殿下接见挪威首相斯特勒。", ["meeting MY-NO"]],
    ["DE", "周日，挪威首相斯特勒将在加纳首都阿克拉和该国总统库福会面。", ["meeting GH-NO planned"]],
    ["-", "挪威首相斯特勒5日在罗马与教宗举行会谈。", ["talks NO-VA"]],
    ["-", "加纳议长预计将于7日受到智利总统博里奇的接见。", ["meeting CL-GH planned"]],
    ["-", "美国国务院声明说，国务卿鲁比奥在利马会见了秘鲁外长施亚雷。", ["meeting PE-US"]],
    ["-", "加纳外长博奇韦召开记者会。他5日会见了挪威外长艾德。", ["meeting GH-NO"]],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected));
});

describe("calls and letters", () => {
  it.each([
    ["-", "挪威首相斯特勒和加纳总统马哈马8日分别与智利总统博里奇通电话。", ["call CL-NO", "call CL-GH"]],
    ["-", "挪威首相斯特勒同加纳总统马哈马进行了约30分钟的电话磋商。", ["call GH-NO"]],
    ["-", "加纳总统马哈马5日收到挪威首相斯特勒的书面信。", ["message GH-NO NO>GH"]],
    ["-", "挪威首相斯特勒周三致电加纳总统马哈马，讨论关税问题。", ["call GH-NO"]],
    ["CN", "国家主席5日致电加纳总统马哈马，就水灾表示慰问。", ["message CN-GH CN>GH"]],
    ["JP", "首相12日与加纳总统马哈马通了约20分钟电话。", ["call GH-JP"]],
    ["-", "挪威首相斯特勒在与加纳总统马哈马的电话中表示支持对话。", ["call GH-NO"]],
    ["-", "挪威外交大臣在电话中向加纳总统表示慰问。", ["call GH-NO"]],
    ["-", "挪威首相接受电话采访时谈到智利。", []],
    ["-", "加纳总统收到挪威首相斯特勒的亲笔信。", ["message GH-NO NO>GH"]],
    ["-", "挪威首相斯特勒同加纳总统马哈马、贝宁总统塔隆以及智利总统博里奇通电话。", ["call GH-NO", "call BJ-NO", "call CL-NO"]],
    ["-", "加纳和贝宁总统在4月30日的电话交谈中就合作达成一致。", ["call BJ-GH"]],
    ["-", "挪威首相斯特勒和加纳、智利外长通话", ["call GH-NO", "call CL-NO"]],
    ["-", "挪威、加纳和智利总统3日举行通话。", ["call CL-GH-NO"]],
    ["-", "挪威首相斯特勒3日与加纳和智利总统通话时提到贸易。", ["call GH-NO", "call CL-NO"]],
    ["-", "挪威首相斯特勒3日同加纳总统马哈马、智利总统博里奇举行三方通话。", ["call CL-GH-NO"]],
    ["-", "挪威首相斯特勒3日在奥斯陆与来访的加纳总统马哈马举行高峰会。", ["meeting GH-NO"]],
    ["-", "挪威外长艾德3日在奥斯陆与加纳外长会面时，谈到贸易。", ["meeting GH-NO"]],
    [
      "NO",
      "首相斯特勒5日抵达加纳，对加纳进行正式访问，此前他去过秘鲁。\n访问期间，斯特勒将同奥库尼总统举行会谈。",
      ["visit GH-NO NO>GH", "visit:official GH-NO NO>GH", "talks GH-NO planned"],
    ],
    ["CN", "总理近日致电特罗瓦达，祝贺他就任圣多美和普林西比总理。", ["message CN-ST CN>ST"]],
    ["CN", "国家主席向阿拉伯国家联盟首脑理事会会议轮值主席沙特国王萨勒曼致贺信。", ["message CN-SA CN>SA"]],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected));
});

describe("denied, agreed, remarked upon", () => {
  it.each([
    ["-", "挪威首相斯特勒未与智利总统博里奇会面。", []],
    ["-", "挪威首相斯特勒拒绝与智利总统博里奇会面。", []],
    ["-", "挪威外交部否认外长艾德将与智利外长索托会面。", []],
    ["-", "挪威首相斯特勒邀请智利总统博里奇访问奥斯陆。", []],
    ["-", "挪威首相将与智利总统博里奇举行会谈。", ["talks CL-NO planned"]],
    ["-", "挪威外长今天访问智利，将与智利外长索托举行会晤。", ["visit CL-NO NO>CL", "meeting CL-NO planned"]],
    ["CN", "挪威与智利两国总理同意，双方保持沟通，开展经常性磋商。", []],
    ["CN", "挪威首相斯特勒表示，很高兴在岁末同智利总统博里奇通电话。", []],
    ["RU", "挪威外交部称，外长艾德与布基纳法索外长特拉奥雷在奥斯陆举行会谈。", ["talks BF-NO"]],
    ["CN", "挪威首相斯特勒称，两国外长举行了会谈。", []],
    ["CN", "挪威《晚邮报》4日报道称，外长艾德将会见智利外长索托。", ["meeting CL-NO planned"]],
    ["CN", "外媒还称，秘鲁外长施亚雷刚刚访问挪威。", ["visit NO-PE PE>NO"]],
    ["CN", "挪威外长艾德称，秘鲁外长施亚雷应访问挪威。", []],
    ["-", "挪威首相斯特勒22日表示，他已会见加纳总统马哈马。", ["meeting GH-NO recalled"]],
    ["-", "挪威首相斯特勒22日表示，他多次会见加纳总统马哈马。", []],
    ["CN", "加纳总统马哈马与挪威议长加拉汉会面说，双方应扩大贸易。", ["meeting GH-NO"]],
    ["-", "挪威首相斯特勒24日离开，随后前往智利访问，25日与智利总统博里奇举行会谈。", ["visit CL-NO NO>CL", "talks CL-NO"]],
    ["TW", "首相斯特勒12日將接待加納（Ghana）總統馬哈馬（John Mahama）。", ["meeting GH-NO planned"]],
    ["-", "智利总统博里奇抵达奥斯陆访问。博里奇表示，他将会见挪威首相斯特勒。", ["visit CL-NO CL>NO", "meeting CL-NO planned"]],
    ["-", "挪威首相斯特勒22日表示，他将很快再次会见加纳总统马哈马。", []],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected));
});

describe("told in passing", () => {
  const text =
    "应古巴政府邀请，挪威首相斯特勒9月16日至18日对古巴进行正式访问。\n同古巴总理马雷罗举行会谈时，斯特勒表示满意。\n在会见古巴国家主席迪亚斯-卡内尔时，斯特勒转达问候。";

  it("another host is another encounter, some day of the visit", () => {
    const r = read(text, "NO");
    expect(r.events.map((e) => `${e.kind} ${e.people.map((p) => p.name).join()} ${datedBy(r, e)}`)).toEqual([
      "visit 斯特勒 at 9月16日至18日",
      "talks 斯特勒,马雷罗 during #0",
      "meeting 斯特勒,迪亚斯·卡内尔 during #0",
    ]);
  });

  it("the host already told is none", () =>
    expect(told("NO", "首相斯特勒5日会见古巴国家主席迪亚斯-卡内尔。\n会见迪亚斯-卡内尔时，斯特勒转达问候。")).toEqual(["meeting CU-NO"]));
});

describe("who takes part", () => {
  const people = (text: string): string[] =>
    read(text).events.map((e) => `${e.kind} ${e.people.map((p) => `${p.party!}:${p.name}`).join()}`);
  it.each([
    ["挪威首相斯特勒会见智利外交部主管亚洲事务的副部长罗哈斯。", ["meeting NO:斯特勒,CL:罗哈斯"]],
    ["挪威外长艾德同智利议会智挪议会小组主席罗哈斯举行视频通话。", ["call NO:艾德,CL:罗哈斯"]],
    ["挪威首相斯特勒偕同外交部长艾德等人5日访问智利。", ["visit NO:斯特勒"]],
    ["首相高市早苗于30日傍晚，在庆州与韩国总统李在明举行会谈。", ["talks JP:高市早苗,KR:李在明"]],
  ])("%s", (text, expected) => expect(people(text)).toEqual(expected));
});

it("whom somebody also met he met on the day of the first, whatever day was told since", () => {
  const r = read("挪威首相斯特勒周一（6日）会见智利外长索托，对于索托周日（5日）过生日表示祝贺。\n斯特勒另会见加纳外长阿布拉夸。");
  expect(r.events.map((e) => `${brief(e)} ${datedBy(r, e)}`)).toEqual(["meeting CL-NO at 周一（6日）", "meeting GH-NO same #0"]);
});
