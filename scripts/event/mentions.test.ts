import { describe, expect, it } from "vitest";
import { growth } from "../growth.fixture";
import { brief, datedBy, read } from "./read.fixture";

const told = (text: string, home: string | null = null): string[] => [...new Set(read(text, home === "-" ? null : home).events.map(brief))];

describe("kinds, parties, direction, level", () => {
  it.each([
    // home   sentence   events
    ["KZ", "哈萨克斯坦总统托卡耶夫5月17日对中国进行国事访问。", ["visit:state CN-KZ KZ>CN"]],
    ["JP", "应首相邀请，韩国总统李在明8月23日至24日访问日本。", ["visit JP-KR KR>JP"]],
    ["VN", "由国防部副部长范世松上将率领的越南国防部代表团于3月3日至6日对古巴进行工作访问。", ["visit:working CU-VN VN>CU"]],
    ["CN", "王毅外长12日抵达内罗毕，开始对肯尼亚进行正式访问。", ["visit CN-KE CN>KE", "visit:official CN-KE CN>KE"]],
    ["CN", "巴西总统卢拉3日在巴西利亚会见来访的阿根廷外长蒂默曼。", ["meeting AR-BR"]],
    ["VN", "2月5日，越南外长会见老挝外长。", ["meeting LA-VN"]],
    ["CN", "叙利亚外长梅克达德17日会见联合国秘书长叙利亚问题特使裴凯儒。", ["meeting SY-UN"]],
    ["CN", "中国—中亚峰会将于5月18日至19日在西安举行。", ["conference CN-KG-KZ-TJ-TM-UZ planned"]],
    ["KE", "外长穆达瓦迪4日分别会见坦桑尼亚外长马坎巴和乌干达外长奥东戈。", ["meeting KE-TZ", "meeting KE-UG"]],
    ["VN", "越南外长与新加坡、东帝汶等国外长会晤。", ["meeting SG-VN", "meeting TL-VN"]],
    ["UZ", "乌兹别克斯坦外长与吉尔吉斯斯坦外长库鲁巴耶夫在塔什干举行会谈。", ["talks KG-UZ"]],
    ["CN", "李强总理同来华进行正式访问的秘鲁总理阿尔瓦拉多举行会谈。", ["visit:official CN-PE PE>CN", "talks CN-PE"]],
    ["VN", "越南外交部副部长与哈萨克斯坦副外长共同主持召开了越哈副外长级政治磋商。", ["dialogue KZ-VN"]],
    ["KR", "韩国总统尹锡悦与日本首相石破茂通电话。", ["call JP-KR"]],
    ["VN", "国家主席向保加利亚总统拉德夫致贺电。", ["message BG-VN VN>BG"]],
    ["CN", "国家主席习近平致电哈维尔·米莱，祝贺他当选阿根廷总统。阿根廷总统米莱表示感谢。", ["message AR-CN CN>AR"]],
    ["LA", "老挝和越南两国国防部长签署了《2025-2029年阶段合作议定书》。", ["signing LA-VN"]],
    ["CN", "中国和洪都拉斯建立外交关系。", ["relations CN-HN"]],
    ["KH", "日本政府向柬埔寨捐赠排雷设备。", ["aid JP-KH JP>KH"]],
    ["CN", "中国与塞尔维亚两国军队举行联合军事演习。", ["exercise CN-RS"]],
    ["MN", "总统呼日勒苏赫为法国总统马克龙举行欢迎仪式。", ["ceremony FR-MN"]],
    ["JP", "日本外务省召见韩国驻日大使申珏秀提出抗议。", ["protest JP-KR JP>KR"]],
    ["CL", "约旦外交部1日宣布召回约旦驻以色列大使。", ["envoy IL-JO JO>IL"]],
    ["TH", "第45届东盟峰会10月9日在万象开幕。", ["conference ASEAN"]],
    ["CN", "尼日利亚和塞内加尔发表联合声明。", ["statement NG-SN"]],
  ])("%s: %s", (home, text, expected) => expect(told(text, home)).toEqual(expected));

  it("reads traditional characters, keeps the text's own for names", () => {
    const [event] = read("總統賴清德4日與帛琉總統惠恕仁舉行雙邊會談。", "TW").events;
    expect(brief(event!)).toBe("talks PW-TW");
    expect(event!.people.map((p) => p.name)).toEqual(["賴清德", "惠恕仁"]);
  });
});

describe("journeys", () => {
  it.each([
    ["CN", "应国家主席邀请，挪威首相斯特勒、智利总统博里奇、加纳总统马哈马将于12月访华。", ["visit CN-NO NO>CN planned", "visit CL-CN CL>CN planned", "visit CN-GH GH>CN planned"]],
    ["KR", "挪威首相斯特勒乘坐的专机5日降落在首尔机场。", ["visit KR-NO NO>KR"]],
    ["SG", "挪威首相斯特勒先到东京，随后前往河内。", ["visit JP-NO NO>JP", "visit NO-VN NO>VN"]],
    ["VN", "挪威海军“南森”号护卫舰5日驶入岘港海域。", ["visit:port-call NO-VN NO>VN"]],
    ["VN", "挪威商船5日停靠岘港。", []],
    ["CN", "挪威首相斯特勒前往北京天安门广场。", []],
    ["CN", "海军医院船从舟山起航，赴基里巴斯、汤加、瓦努阿图进行访问。", []],
    ["CN", "会议听取了委员长访问挪威情况的报告。", []],
  ])("%s: %s", (home, text, expected) => expect(told(text, home)).toEqual(expected)); // prettier-ignore
});

describe("plans that change", () => {
  it.each([
    ["-", "智利总统15日取消了原定于5月21日至23日对挪威的访问。", ["visit CL-NO CL>NO cancelled"]],
    ["-", "智利总统推迟了原定5月21日对挪威的访问。", ["visit CL-NO CL>NO postponed"]],
    ["-", "智利总统对挪威的访问推迟至6月3日至5日。", ["visit CL-NO CL>NO planned"]],
    ["-", "挪威外交部宣布，推迟首相斯特勒按原计划将于5月3日对智利的访问。", ["visit CL-NO NO>CL postponed"]],
    ["-", "挪威首相斯特勒推迟访问智利。按原计划，他将于5月3日抵达圣地亚哥。", ["visit CL-NO NO>CL postponed"]],
    ["-", "挪威首相斯特勒推迟访问智利，按原计划，他将于5月3日抵达圣地亚哥。", ["visit CL-NO NO>CL postponed"]],
    ["-", "挪威外交部表示，访问不会推迟，首相斯特勒将按原计划于5月3日访问智利。", ["visit CL-NO NO>CL planned"]],
    [
      "-",
      "挪威首相斯特勒推迟访问秘鲁。首相斯特勒将按原计划于5月3日访问智利。",
      ["visit NO-PE NO>PE postponed", "visit CL-NO NO>CL planned"],
    ],
  ])("%s: %s", (home, text, expected) => expect(told(text, home)).toEqual(expected));
});

describe("who stands for whom", () => {
  it.each([
    [
      "SG",
      "美国总统奥巴马昨天抵达仰光。昨晚，他飞抵金边，与柬埔寨首相洪森会面。",
      ["visit MM-US US>MM", "visit KH-US US>KH", "meeting KH-US"],
    ],
    ["SG", "印度总理莫迪昨天访问新西兰。新西兰总理拉克森下午会见了他。", ["visit IN-NZ IN>NZ", "meeting IN-NZ"]],
    ["LA", "老挝国家主席通伦为泰国总理赛塔举行欢迎仪式，随后与他会谈。", ["ceremony LA-TH", "talks LA-TH"]],
    ["-", "外长莫伊拉是此行的主角。他说，会谈很顺利。", []],
    ["CN", "挪威、瑞典、芬兰三国的外交部长5月1日在奥斯陆举行会谈。", ["talks FI-NO-SE"]],
    ["JP", "日本外相与菲律宾外长会谈。当天，两国外长和防长举行会谈。", ["talks JP-PH"]],
    ["CN", "挪威、瑞典、芬兰外长举行会晤，三方发表联合声明。", ["meeting FI-NO-SE", "statement FI-NO-SE"]],
    ["CN", "三方发表联合声明。", []],
    ["-", "智利总统与挪威首相11月14日在利马会晤，同意由智利外长访问挪威。", ["meeting CL-NO"]],
    [
      "-",
      "挪威外长艾德18日抵达北京，与中国外长王毅会谈。王毅接受了访挪邀请。他又同中国副总理丁薛祥会谈。",
      ["visit CN-NO NO>CN", "talks CN-NO"],
    ],
    ["JP", "日本外相岩屋毅8日在首尔会见韩日议员联盟代表。", ["meeting JP-KR"]],
    ["CL", "智利总统博里奇25日会见挪威外长艾德。27日两人在迎宾馆会谈后共同会见记者。", ["meeting CL-NO", "talks CL-NO"]],
    ["CN", "冲突双方1日在吉达举行对话，11日双方签署停战协议。沙特与苏丹外长通话。", ["call SA-SD"]],
    ["EG", "也门政府欢迎沙特代表团同胡塞武装举行和谈。", ["talks HOUTHI-SA"]],
    ["CN", "印度总理莫迪12日到访东非国家肯尼亚。", ["visit IN-KE IN>KE"]],
    ["VN", "巴西总统对我国进行国事访问。", ["visit:state BR-VN BR>VN"]],
    ["TW", "總統3日抵達馬紹爾群島，4日轉往吐瓦魯會晤總理戴斐立。", ["visit MH-TW TW>MH", "visit TV-TW TW>TV", "meeting TV-TW"]],
    ["CN", "委员长同萨摩亚议会议长举行会谈。", ["talks CN-WS"]],
    ["VN", "韩国国会议长访问越南，国会议员随行。", ["visit KR-VN KR>VN"]],
    ["TW", "宏都拉斯與中國建交後，中美洲議會議長訪問北京。", []],
    ["CN", "如果挪方取消关税，中挪两国将签署协议。", []],
    ["CN", "韩国总统6日会见国务院总理。", ["meeting CN-KR"]],
    ["-", "我国总理李显龙访问挪威。总理将会见挪威国王。", ["visit NO-SG SG>NO", "meeting NO-SG planned"]],
    ["-", "挪威首相说：“我国总理李显龙访问挪威。”", []],
    [
      "-",
      "乌克兰总统泽连斯基8日访问柏林。此前他先后访问了伦敦和罗马。",
      ["visit DE-UA UA>DE", "visit GB-UA UA>GB recalled", "visit IT-UA UA>IT recalled"],
    ],
    ["MN", "外交部5日对越南政府提出抗议。", ["protest MN-VN MN>VN"]],
  ])("%s: %s", (home, text, expected) => expect(told(text, home)).toEqual(expected));
});

describe("what is no event", () => {
  it.each([
    "中方希望同越方早日举行外长会谈。",
    "两国总统没有举行会晤。",
    "法国总统马克龙愿访问越南。",
    "德国总理呼吁俄罗斯与乌克兰进行谈判。",
    "如果美国总统访问朝鲜，局势将缓和。",
    "双方将加强越南与老挝两国代表团互访。",
    "图为中国驻越南大使馆。",
    "今年是越南与斯里兰卡建交55周年。",
    "记者在越南河内会见了一位德国学者。",
    "越来越多的国家希望加强合作。",
    "内蒙古自治区政府主席会见企业家。",
    "总统签署法令，任命新的内阁。",
    "韩国民众举行抗议活动，抗议日本政府。",
    "这是法国总统首次访问蒙古国。",
    "蒙古国与法国建交已有58周年。",
    "英国渣打集团同印度塔塔公司签署合作协议。",
    // private bodies and persons of a country are not the country
    "国家主席会见美国卡内基及洛克菲勒基金会联席主席布朗。",
    "国家主席复信德国中学师生。",
    "此访也是国家主席今年首次出访。",
    "欧佩克与非洲国家企业签署合作协议。",
  ])("%s", (text) => expect(told(text, "VN")).toEqual([]));
});

describe("status", () => {
  it.each([
    ["国家主席苏林将于2月6日率团对柬埔寨进行国事访问。", "visit:state KH-VN VN>KH planned"],
    ["美国国务卿布林肯推迟访华。", "visit CN-US US>CN postponed"],
    ["美国总统特朗普取消访问丹麦。", "visit DK-US US>DK cancelled"],
    ["应老挝国家主席通伦邀请，国家主席苏林于5日圆满结束对老挝进行的国事访问。", "visit:state LA-VN VN>LA"],
    ["《越柬经济贸易协定》自1998年签署以来，越南和柬埔寨贸易增长。", "signing KH-VN recalled"],
    ["时任国家主席阮明哲曾应邀访问美国。", "visit US-VN VN>US recalled"],
  ])("%s", (text, expected) => expect(told(text, "VN")).toContain(expected));

  it.each([
    ["挪威首相斯特勒23日宣布取消与到访的智利总理的会晤。", ["meeting CL-NO cancelled"]],
    ["据声明，挪威首相将不出席8月在南非举行的联合国峰会。", []],
    ["挪威政府决定是否启动与智利的谈判。", []],
    ["挪威首相斯特勒26日说，他将在与智利总统博里奇会晤时讨论渔业。", ["meeting CL-NO planned"]],
    ["挪威首相斯特勒26日在与智利总统博里奇会晤时说，将讨论渔业。", ["meeting CL-NO"]],
    ["协议内容包括挪威向智利开放港口以及两军举行联合训练等。", []],
    ["挪威首相斯特勒抵达智利首都圣地亚哥，这是挪威首相时隔9年再次访问智利。", ["visit CL-NO NO>CL"]],
    ["推动挪威与智利关系提升为战略伙伴关系。", []],
  ])("%s", (text, expected) => expect(told(text, "VN")).toEqual(expected));

  it("a headline without 将 is planned as its body says", () =>
    expect(told("苏林总书记访柬\n越共中央总书记苏林将于2月6日对柬埔寨王国进行国事访问。", "VN")).toEqual([
      "visit KH-VN VN>KH planned",
      "visit:state KH-VN VN>KH planned",
    ]));
});

describe("people", () => {
  it("names, offices, Latin names and countries", () => {
    const text = "越共中央政治局委员、国防部部长潘文江大将与古巴革命武装力量部部长阿尔瓦罗•洛佩斯•米耶拉(Álvaro López Miera)上将举行会谈。";
    expect(read(text, "VN").events[0]!.people).toEqual([
      { name: "潘文江", latin: null, derived: false, office: "国防部部长", rank: "minister", party: "VN" },
      {
        name: "阿尔瓦罗·洛佩斯·米耶拉",
        latin: "Álvaro López Miera",
        derived: false,
        office: "革命武装力量部部长",
        rank: "minister",
        party: "CU",
      },
    ]);
  });

  it("who was told by office keeps the country when only the name follows", () => {
    const text = "柬埔寨国防部部长迪班访问越南\n柬埔寨国防部部长迪班大将19日抵达河内访问。\n20日，国防部部长吴春历已同迪班一行举行会谈。";
    const talks = read(text, "VN").events.find((e) => e.kind === "talks")!;
    expect(talks.parties).toEqual(["KH", "VN"]);
    expect(talks.people.map((p) => p.name)).toEqual(["吴春历", "迪班"]);
  });

  it("a country before an office is not whom a holder is named after", () => {
    const [event] = read("挪威首相斯特勒18日在奥斯陆会见到访的沙特外交大臣费萨尔。").events;
    expect(event!.people.map((p) => p.name)).toEqual(["斯特勒", "费萨尔"]);
  });

  it("who held an office before is not the one the text names in it", () => {
    const text = "古巴外交部长罗德里格斯抵达河内。\n上一位访问越南的古巴外交部长是佩雷斯，那是2009年5月。";
    expect(
      read(text, "VN")
        .events.at(-1)!
        .people.map((p) => p.name),
    ).not.toContain("罗德里格斯");
  });
});

describe("when", () => {
  it.each([
    ["古巴部长自6月20日至25日对越南进行正式访问。", "visit", "at 6月20日至25日"],
    ["古巴总统迪亚斯6月20日抵达河内，开始对越南进行国事访问。", "visit", "from 6月20日"],
    ["古巴总统迪亚斯25日圆满结束对越南的国事访问。", "visit", "to 25日"],
    [
      "在自12月1日至4日对埃及进行工作访问期间，越南国防部副部长范世松拜访了埃及军事生产国务部长穆斯塔法。",
      "meeting",
      "within 12月1日至4日",
    ],
    ["2月5日，越南外长会见老挝外长。会谈结束后，双方签署了合作协定。", "signing", "same #0"],
    ["民众13日集会，抗议即将举行的七国集团峰会。", "conference", "none"],
    ["据边防部队5日发布的消息，越南与中国共同开设急救通道。", "cooperation", "reported 5日"],
    [
      "智利总统博里奇节后访越\n发言人宣布，智利总统博里奇将于4月3日至6日访问越南。\n越南国家主席武文赏上年11月2日曾在圣地亚哥会晤博里奇，武文赏其时访问智利。",
      "visit",
      "same #1",
    ],
  ])("%s", (text, kind, expected) => {
    const r = read(text, "VN");
    expect(
      datedBy(
        r,
        r.events.find((e) => e.kind === kind)!,
      ),
    ).toBe(expected);
  });

  it("signing after talks shares their day, and both are part of the visit", () => {
    const text =
      "老挝国防部长访问越南\n老挝国防部长占沙蒙3月3日至5日对越南进行正式访问。\n4日上午，国防部长潘文江与占沙蒙举行会谈。会谈结束后，双方签署了2025年合作计划。";
    const r = read(text, "VN");
    const signing = r.events.findIndex((e) => e.kind === "signing");
    const { time, partOf, agreements } = r.events[signing]!;
    expect(r.events[time.of!]!.kind).toBe("talks");
    expect(r.events[partOf!]!.kind).toBe("visit");
    expect(agreements).toEqual([{ name: "2025年合作计划", covers: "2025" }]);
  });
});

it("takes time linear in the text", () => {
  const line = "中国国家主席3日在北京会见越南国家主席，双方举行会谈并签署合作协议。";
  const reading = (n: number) => () => void read(line.repeat(n), "CN");
  // Eight times the text; a square would be sixty-four.
  expect(growth(reading, 50, 400, 16)).toBeLessThan(24);
});
