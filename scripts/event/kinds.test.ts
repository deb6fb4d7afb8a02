/** Happenings the smaller rules read, and what stays silent beside them. */
import { describe, expect, it } from "vitest";
import { brief, read } from "./read.fixture";

const told = (home: string, text: string): string[] => [...new Set(read(text, home === "-" ? null : home).events.map(brief))];

describe("messages", () => {
  it.each([
    ["VN", "国家主席苏林致电祝贺梅尔茨就任德国总理。", ["message DE-VN VN>DE"]],
    ["VN", "国家主席苏林分别向智利总统和加纳总统致慰问电。", ["message CL-VN VN>CL", "message GH-VN VN>GH"]],
    ["MY", "美国总统特朗普周六分别致电挪威和智利两国领导人。", ["message NO-US US>NO", "message CL-US US>CL"]],
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
    ["SG", "东帝汶在会上正式加入东盟。", ["relations ASEAN-TL"]],
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
    ["CN", "挪威是首个同中国签署合作文件的国家。", []],
    ["CN", "挪威、智利、加纳三国企业签署合作协议。", []],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected));
});

describe("ceremonies, openings", () => {
  it.each([
    ["LA", "连接老挝与泰国的友谊大桥11日举行落成典礼。", ["ceremony LA-TH"]],
    ["CN", "洪都拉斯驻华大使馆11日举行开馆仪式。", ["ceremony CN-HN"]],
    ["CN", "国家副主席韩正出席英国国王加冕仪式。", ["ceremony CN-GB"]],
    ["MN", "蒙古国总统和俄罗斯总统举行会谈，随后向纪念碑献花。", ["talks MN-RU", "ceremony MN-RU"]],
    ["LA", "4月13日，中老铁路国际列车首发。", ["cooperation CN-LA"]],
    ["LA", "中老铁路开通以来货运值增长。", []],
    ["CN", "中国企业承建的智利公路举行通车仪式。", []],
    ["JP", "首相在墓园献花。", []],
  ])("%s: %s", (home, text, expected) => expect(told(home, text)).toEqual(expected));
});
