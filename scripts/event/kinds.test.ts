/** Happenings the smaller rules read, and what stays silent beside them. */
import { describe, expect, it } from "vitest";
import { brief, read } from "./read.fixture";

const told = (home: string, text: string): string[] => [...new Set(read(text, home === "-" ? null : home).events.map(brief))];

describe("messages", () => {
  it.each([
    ["VN", "国家主席苏林致电祝贺梅尔茨就任德国总理。", ["message DE-VN VN>DE"]],
    ["VN", "国家主席苏林分别向智利总统和加纳总统致慰问电。", ["message CL-VN VN>CL", "message GH-VN VN>GH"]],
    ["MY", "美国总统特朗普周六分别致电挪威和智利两国领导人。", ["call NO-US", "call CL-US"]],
    ["CN", "国家主席习近平同加纳总统马哈马互致贺电。", ["message CN-GH"]],
    ["CN", "总理在贺电中表示，中国和挪威是好朋友。", []],
    ["CN", "国家主席向全国人民致新年贺词。", []],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected));

  it("names who takes office, though no list has him", () => {
    const [event] = read("国家主席苏林致电祝贺贡达尔森就任冰岛总理。", "VN").events;
    expect(event!.people.find((p) => p.party === "IS")).toMatchObject({ name: "贡达尔森", office: "总理" });
  });
});

describe("meetings", () => {
  it.each([
    ["RU", "挪威外长埃德访问北京，下午受到国家主席习近平会见。", ["visit CN-NO NO>CN", "meeting CN-NO"]],
    ["CN", "习近平同挪威首相斯特勒、智利总统博里奇、加纳总统马哈马举行双边会见。", ["meeting CN-NO", "meeting CL-CN", "meeting CN-GH"]],
    ["MY", "首相安华在官邸主持和谈。泰国总理与柬埔寨首相出席，泰国、柬埔寨均有代表列席。", ["talks KH-TH"]],
    ["SG", "总理李显龙11日与挪威首相斯特勒共进工作午餐。", ["meeting NO-SG"]],
    ["KH", "首相洪马内与泰国总理在普特拉再也举行特别会议。", ["meeting KH-TH"]],
    ["CN", "两国元首同意，双方就开展人工智能对话合作达成一致。", []],
    ["CN", "挪威与智利的对话机制运行良好。", []],
    ["CN", "国家主席习近平在第四届中国—中亚峰会前夕听取汇报。", []],
    ["VN", "12月3日，越南与欧盟能源转型计划(SETP)第四次指导委员会会议在河内举行。", ["dialogue EU-VN"]],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected)); // prettier-ignore
});

describe("relations, envoys", () => {
  it.each([
    ["TW", "政府決定終止與諾魯的外交關係。", ["relations NR-TW"]],
    ["TW", "外交部次長說，政府決定終止與諾魯的外交關係。", ["relations NR-TW"]],
    ["-", "沙特和叙利亚9日宣布恢复中断十多年的外交关系。", ["relations SA-SY"]],
    ["-", "沙特、阿联酋、埃及三国宣布与卡塔尔恢复外交关系。", ["relations QA-SA", "relations AE-QA", "relations EG-QA"]],
    ["-", "智利和哥伦比亚决定召回驻以色列大使。", ["envoy CL-IL CL>IL", "envoy CO-IL CO>IL"]],
    ["MY", "马来西亚政府下令朝鲜外交人员48小时内离境。", ["envoy KP-MY MY>KP"]],
    ["-", "厄瓜多尔政府宣布墨西哥大使为“不受欢迎的人”。", ["envoy EC-MX EC>MX"]],
    ["JP", "日本驻韩国大使长岭安政周一暂时回国。", ["envoy JP-KR JP>KR"]],
    ["SG", "东帝汶在会上正式加入东盟。", ["relations ASEAN-TL TL>ASEAN"]],
    ["CN", "双方要秉持中挪建交精神。挪威首相发言。", []],
    ["CN", "旅客5日离境前往挪威。", []],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected));

  it.each([
    ["泰国宣布降低与柬埔寨外交关系等级。", "negative"],
    ["泰国与柬埔寨恢复中断五年的外交关系。", "positive"],
  ] as const)("%s: %s", (text, tone) => expect(read(text).events[0]!.tone).toBe(tone));
});

describe("agreements", () => {
  it.each([
    ["MY", "泰国和柬埔寨同意从今晚12时起停火。", ["statement KH-TH"]],
    ["MY", "马来西亚敦促泰国和柬埔寨同意停火。", []],
    ["CN", "国务院总理李强分别同挪威首相和智利总统签署合作协议。", ["signing CL-CN", "signing CN-NO"]],
    ["-", "挪威首相访问智利，两国领导人共同出席协议签字仪式。", ["visit CL-NO NO>CL", "signing CL-NO"]],
    ["-", "挪威与智利商定，四个月内签署最终协定。", []],
    [
      "CN",
      "习近平主席过境智利\n发言人指出，此访很重要。习近平主席将同卡加梅总统举行会谈，并共同见证签署多个合作协议。",
      ["visit:transit CL-CN CN>CL", "signing CN-RW planned"],
    ],
    [
      "CN",
      "习近平主席访问挪威，过境智利\n习近平主席将同萨勒总统举行会谈，并见证签署多项合作文件。",
      ["visit CN-NO CN>NO", "visit:transit CL-CN CN>CL"],
    ],
    ["CN", "挪威是首个同中国签署合作文件的国家。", []],
    ["CN", "挪威、智利、加纳三国企业签署合作协议。", []],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected));
});

describe("relations agreed, raised, lowered, recognised", () => {
  it.each([
    ["-", "挪威和智利10日同意恢复外交关系。", ["relations CL-NO"]],
    ["-", "挪威和智利13日达成协议，同意实现关系正常化。", ["relations CL-NO"]],
    ["-", "挪威、智利和加纳28日正式承认巴勒斯坦国。", ["relations NO-PS NO>PS", "relations CL-PS CL>PS", "relations GH-PS GH>PS"]],
    ["-", "挪威28日拒绝承认巴勒斯坦国。", []],
    ["-", "挪威与智利10日宣布将双边关系提升为战略伙伴关系。", ["relations CL-NO"]],
    ["-", "挪威与智利将建立外交关系。", ["relations CL-NO planned"]],
    ["-", "挪威外交部宣布，将与智利的外交关系等级降至代办级。", ["relations CL-NO"]],
    ["-", "挪威宣布关闭驻尼日尔大使馆。", ["relations NE-NO NO>NE"]],
    ["-", "芬兰4日正式成为北约成员国。", ["relations FI-NATO FI>NATO"]],
    ["-", "英国1月31日正式脱离欧盟。", ["relations EU-GB GB>EU"]],
    ["-", "挪威希望同智利恢复外交关系。", []],
    [
      "-",
      "挪威、智利和加纳5日宣布与卡塔尔断交。瑞典随后也宣布断交。",
      ["relations NO-QA", "relations CL-QA", "relations GH-QA", "relations QA-SE"],
    ],
    ["-", "挪威、瑞典和芬兰22日宣布建立三边伙伴关系。", ["relations FI-NO-SE"]],
    ["-", "挪威首相访问智利，与智利总统会谈。双方共同宣布，建立全面伙伴关系。", ["visit CL-NO NO>CL", "talks CL-NO", "relations CL-NO"]],
    ["-", "挪威驻智利贸易代表处22日正式挂牌。", ["relations CL-NO"]],
    ["-", "挪威与智利22日宣布结束断交危机。", []],
    ["-", "挪威首相与智利总统5日举行会谈，两国元首决定，把挪智关系提升到更高水平。", ["talks CL-NO"]],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected));
});

describe("aid, envoys, protests", () => {
  it.each([
    ["LA", "挪威政府8日向老挝提供价值200万美元的扫雷设备。", ["aid LA-NO NO>LA"]],
    ["CU", "挪威5日宣布援助古巴5000吨大米。", ["aid CU-NO NO>CU"]],
    ["TR", "智利向土耳其派出救援队。", ["aid CL-TR CL>TR"]],
    ["TW", "台灣捐贈200萬美元協助土耳其賑災。", ["aid TR-TW TW>TR"]],
    ["SB", "挪威将向所罗门群岛提供5000万美元援助。", ["aid NO-SB NO>SB planned"]],
    ["-", "武器装备移交仪式8日在岘港举行，越南国防部副部长与韩国驻越大使出席。", ["aid KR-VN"]],
    ["-", "今年是中国向加纳派遣医疗队55周年。", []],
    ["-", "挪威已承诺向加纳提供的资金总额超过4亿美元。", []],
    ["VN", "国家主席8日接受挪威、智利和加纳新任驻越大使递交国书。", ["envoy NO-VN NO>VN", "envoy CL-VN CL>VN", "envoy GH-VN GH>VN"]],
    ["-", "以色列22日召回驻爱尔兰和挪威大使。", ["envoy IE-IL IL>IE", "envoy IL-NO IL>NO"]],
    ["-", "尼日尔军政府25日要求法国大使48小时内离境。", ["envoy FR-NE NE>FR"]],
    ["-", "挪威与智利双方22日在奥斯陆机场举行登山者遗骸交接仪式。", ["ceremony CL-NO"]],
    ["-", "挪威22日向智利移交了轮值主席国职务。", []],
    ["-", "挪威捐赠的一批疫苗22日运抵加纳首都阿克拉。", ["aid GH-NO NO>GH"]],
    ["-", "加纳22日收到挪威援助的20辆救护车。", ["aid GH-NO NO>GH"]],
    ["-", "挪威22日召回驻智利大使磋商。", ["envoy CL-NO NO>CL"]],
    ["-", "挪威22日宣布召回驻智利和加纳的两位大使。", ["envoy CL-NO NO>CL", "envoy GH-NO NO>GH"]],
    ["CN", "中国驻日本使馆8日就日方错误言论向日本外务省提出严正交涉。", ["protest CN-JP CN>JP"]],
    ["-", "挪方约见智利驻挪威大使\n挪威外交部5日约见智利驻挪威大使索托，就言论提出严正交涉。", ["protest CL-NO NO>CL"]],
    ["CN", "外长助理约见挪威驻华大使\n外交部司长刘明约见挪威驻华大使哈根。刘明向挪方提出严正交涉。", ["protest CN-NO CN>NO"]],
    ["CN", "外长助理约见挪威驻华大使\n外交部司长刘明约见挪威驻华大使哈根，讨论渔业。", ["meeting CN-NO"]],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected)); // prettier-ignore
});

describe("conferences by region, statements, exercises", () => {
  it.each([
    ["KZ", "第九届里海沿岸国家首脑会议12日在阿克套举行。", ["conference AZ-IR-KZ-RU-TM"]],
    ["JP", "第十二届东京非洲发展国际会议28日在横滨开幕。", ["conference AFU-JP"]],
    ["KR", "首届韩国—非洲峰会4日举行。", ["conference AFU-KR"]],
    ["CN", "第三届中国—非洲企业家大会和青年峰会4日举行。", []],
    ["-", "挪威、智利、加纳三国首脑18日举行首脑会议。", ["conference CL-GH-NO"]],
    ["TW", "第56屆東協高峰會預定6月22日在曼谷登場。", ["conference ASEAN planned"]],
    ["-", "挪威首相与加纳总统将在19日于广岛举行的七国集团峰会期间一同献花。", ["conference G7 planned", "ceremony GH-NO planned"]],
    ["-", "挪威与智利边界总委员会(GBC)会议定于8月4日举行。", ["dialogue CL-NO planned"]],
    ["-", "沙特和伊朗10日在北京发表三方联合声明。", ["statement CN-IR-SA"]],
    ["-", "挪威和智利10日签署并发表联合声明。", ["statement CL-NO"]],
    ["CN", "“和平友谊”中马联合军演8日在马来西亚举行。", ["exercise CN-MY"]],
    ["KR", "韩美“自由护盾”联演将于8月19日至29日举行。", ["exercise KR-US planned"]],
    ["-", "挪威、瑞典、芬兰、丹麦四国外长将于6月3日举行会议。", ["conference DK-FI-NO-SE planned"]],
    ["-", "挪威和智利领导人22日通过《奥斯陆宣言》。", ["statement CL-NO"]],
    ["-", "挪威和智利正在修订2008年发表的联合声明。", []],
    ["CN", "中国派出舰艇编队赴柬埔寨参加“金龙-2024”联合演习。", ["exercise CN-KH"]],
    ["-", "挪威士兵22日抵达芬兰，参加联合军事演习。", ["exercise FI-NO"]],
    ["CN", "“金龙-2024”中柬联训22日开训，柬埔寨副首相出席。", ["exercise CN-KH"]],
    ["-", "挪威宣布暂停与智利的联合军事演习。", ["exercise CL-NO cancelled"]],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected));
});

describe("ceremonies, openings", () => {
  it.each([
    ["LA", "连接老挝与泰国的友谊大桥11日举行落成典礼。", ["ceremony LA-TH"]],
    ["CN", "洪都拉斯驻华大使馆11日举行开馆仪式。", ["ceremony CN-HN"]],
    ["CN", "国家副主席韩正出席英国国王加冕仪式。", ["ceremony CN-GB CN>GB"]],
    ["MN", "蒙古国总统和俄罗斯总统举行会谈，随后向纪念碑献花。", ["talks MN-RU", "ceremony MN-RU"]],
    ["LA", "4月13日，中老铁路国际列车首发。", ["cooperation CN-LA"]],
    ["LA", "中老铁路开通以来货运值增长。", []],
    ["CN", "中国企业承建的智利公路举行通车仪式。", []],
    ["JP", "首相在墓园献花。", []],
    ["-", "肯尼亚总统与中国驻肯尼亚大使8日共同为车站揭牌。", ["ceremony CN-KE"]],
    ["-", "卢旺达总统和乌干达总统在边境口岸剪彩。", ["ceremony RW-UG"]],
    ["-", "德国总统施泰因迈尔9日在华沙出席独立日阅兵式。", ["ceremony DE-PL DE>PL"]],
    ["-", "博里奇1日宣誓就任智利总统，加纳总统、秘鲁总统等出席就职仪式。", ["ceremony CL-GH GH>CL", "ceremony CL-PE PE>CL"]],
    ["FR", "法国总统马克龙11日在凯旋门主持停战纪念仪式，德国总理默克尔出席。", ["ceremony DE-FR"]],
    [
      "CN",
      "习近平在大唐芙蓉园为各国贵宾举行欢迎宴会。首届中国—中亚峰会19日举行。",
      ["ceremony CN-KG-KZ-TJ-TM-UZ", "conference CN-KG-KZ-TJ-TM-UZ"],
    ],
    ["EG", "埃及总统8日出席法国护卫舰交接仪式。", []],
    ["CN", "希腊文明为世界作出奠基性贡献。", []],
    ["-", "智利总统博里奇22日会见挪威首相斯特勒，并向他颁授国家功绩勋章。", ["meeting CL-NO", "ceremony CL-NO"]],
    ["-", "两国航线中断五年后，挪威和智利22日恢复通航。", ["cooperation CL-NO"]],
    ["-", "挪威和智利22日恢复外交关系，重新开放大使馆。", ["relations CL-NO"]],
    ["-", "挪威与智利互免签证协定10日生效。", ["cooperation CL-NO"]],
    ["KR", "韩美两国军队8日启动“自由护盾”联合军演。", ["exercise KR-US"]],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected));
});
