import { describe, expect, it } from "vitest";
import type { Agreement, Kind, Level, Person, Rank, Status } from "../../data/schema";
import { readLexiconSync } from "../lexicon/read";
import { titlesOf } from "./titles";
import { withLatin } from "./titles/latin";
import type { Untitled } from "./titles/plan";

const full = readLexiconSync();
/** Without holders, so that a row does not change when one is added to the lexicon. */
const lexicon = { ...full, rows: { ...full.rows, holder: [] } };

/** `KH 副首相兼国防部部长 迪班 (Tea Banh)`; no name: `KH 国防部部长 -`. */
function person(text: string, rank: Rank | null = "minister"): Person {
  const m = /^(\S+) (\S+) ([^(]*?)(?: \(([^)]+)\))?$/.exec(text)!;
  const told = {
    name: m[3] === "-" ? "" : m[3]!,
    latin: m[4] ?? null,
    derived: false,
    office: m[2] === "-" ? null : m[2]!,
    rank,
    party: m[1]!,
  };
  return withLatin(told, lexicon);
}

interface Parts {
  readonly kind: Kind;
  readonly parties: string;
  readonly people?: readonly string[];
  readonly direction?: string;
  readonly level?: Level;
  readonly status?: Status;
  readonly home?: string;
  readonly place?: string;
  readonly agreements?: readonly Agreement[];
  readonly name?: string;
  readonly said?: string;
  readonly track?: Untitled["track"];
}

function event(p: Parts): Untitled {
  const [actor = null, recipient = null] = p.direction?.split(">") ?? [];
  return {
    id: "ev-0", aliases: [], kind: p.kind, level: p.level ?? null, track: p.track ?? null, rank: null, cameo: "", plover: null,
    parties: p.parties.split(" "), actor, recipient, pairs: [],
    when: { from: null, to: null, extent: null, edtf: null, granularity: null, partOfDay: null, confidence: null, alternatives: [] },
    status: p.status ?? "held", recalled: false, certainty: 1, partOf: null, purpose: null, people: (p.people ?? []).map((x) => person(x)),
    place: p.place === undefined ? null : { name: p.place, country: p.place }, agreements: p.agreements ?? [], importance: 0, sources: [],
    tone: null, name: p.name ?? null, home: p.home ?? null, trigger: p.said ?? "", sentence: p.said ?? "",
  }; // prettier-ignore
}

const BANH = "KH 副首相兼国防部部长 迪班 (Tea Banh)";
const LICH = "VN 国防部部长 吴春历";
const XI = "CN 中共中央总书记、国家主席 习近平";
const protocol: Agreement = { name: "两国国防部2020-2024年阶段合作议定书", covers: "2020/2024" };

describe("titles in three languages", () => {
  it.each<[Parts, string, string, string]>([
    [
      { kind: "ceremony", parties: "US VN", people: ["US 驻外大使 丹尼尔·克里滕布林克 (Daniel Kritenbrink)"], home: "VN", said: "越南外交部的代表以及美国驻越南大使丹尼尔·克里滕布林克出席欢迎仪式" },
      "越美举行欢迎仪式", "Viet Nam and the United States hold welcome ceremony", "Việt Nam và Hoa Kỳ tổ chức lễ đón",
    ],
    [
      { kind: "meeting", parties: "PL UA", said: "乌克兰总统与波兰总理举行会晤" },
      "波兰总理与乌克兰总统会晤", "Poland's Prime Minister and Ukraine's President meet", "Thủ tướng Ba Lan và Tổng thống Ukraina gặp",
    ],
    [
      { kind: "meeting", parties: "CN MZ", people: ["CN 驻外大使 郑华", "MZ 总统夫人 盖塔"] },
      "郑华与盖塔会晤", "China's Ambassador Zheng Hua and Mozambique's First Lady 盖塔 meet", "Đại sứ Trung Quốc Zheng Hua và Phu nhân Mozambique 盖塔 gặp",
    ],
    [
      { kind: "visit", parties: "KH VN", people: [BANH, LICH], direction: "KH>VN", level: "working" },
      "迪班访越", "Cambodia's defence minister Tea Banh visits Viet Nam", "Bộ trưởng Quốc phòng Campuchia Tea Banh thăm Việt Nam",
    ],
    [
      { kind: "visit", parties: "KH VN", people: [BANH], direction: "KH>VN", status: "planned" },
      "迪班将访越", "Cambodia's defence minister Tea Banh to visit Viet Nam", "Bộ trưởng Quốc phòng Campuchia Tea Banh sẽ thăm Việt Nam",
    ],
    [
      { kind: "visit", parties: "CN LA", people: [XI], direction: "CN>LA", level: "state" },
      "习近平对老挝进行国事访问", "China's President Xi Jinping pays state visit to Laos", "Chủ tịch nước Trung Quốc Xi Jinping thăm cấp Nhà nước tới Lào",
    ],
    [
      { kind: "visit", parties: "CN KZ", people: ["KZ 总统 托卡耶夫"], direction: "CN>KZ", status: "cancelled" },
      "中国代表团取消访哈", "Delegation from China cancels visit to Kazakhstan", "Đoàn đại biểu Trung Quốc hủy thăm Kazakhstan",
    ],
    [
      { kind: "visit", parties: "FR JP", direction: "FR>JP", people: ["FR 总统 马克龙 (Emmanuel Macron)"], status: "postponed" },
      "马克龙推迟访日", "France's President Emmanuel Macron postpones visit to Japan", "Tổng thống Pháp Emmanuel Macron hoãn thăm Nhật Bản",
    ],
    [
      { kind: "visit", parties: "CN US", direction: "US>CN", people: ["US 国务卿 布林肯 (Antony Blinken)"] },
      "布林肯访华", "The United States' Secretary of State Antony Blinken visits China", "Ngoại trưởng Hoa Kỳ Antony Blinken thăm Trung Quốc",
    ],
    [
      { kind: "visit", parties: "US VN", direction: "US>VN", level: "port-call" },
      "美国舰艇访越", "The United States' navy makes port call in Viet Nam", "Tàu hải quân Hoa Kỳ cập cảng Việt Nam",
    ],
    [
      { kind: "visit", parties: "LA VN", direction: "LA>VN", track: "military" },
      "老挝军事代表团访越", "Military delegation from Laos visits Viet Nam", "Đoàn quân sự Lào thăm Việt Nam",
    ],
    [
      { kind: "talks", parties: "KH VN", people: [LICH, BANH], home: "VN" },
      "越柬国防部长会谈", "Defence ministers of Viet Nam and Cambodia hold talks", "Bộ trưởng Quốc phòng Việt Nam và Campuchia hội đàm",
    ],
    [
      { kind: "signing", parties: "KH VN", people: [LICH, BANH], home: "VN", agreements: [protocol] },
      "越柬签署2020-2024年阶段合作议定书", "Viet Nam and Cambodia sign 2020–2024 cooperation protocol", "Việt Nam và Campuchia ký nghị định thư hợp tác 2020–2024",
    ],
    [
      { kind: "signing", parties: "CN KH RU", home: null as never },
      "中柬俄签署合作文件", "China, Cambodia and Russia sign cooperation documents", "Trung Quốc, Campuchia và Nga ký văn kiện hợp tác",
    ],
    [
      { kind: "conference", parties: "ASEAN JP", name: "东盟—日本国防部长非正式会晤" },
      "东盟—日本国防部长非正式会晤", "ASEAN–Japan defence ministers' informal meeting", "Hội nghị Bộ trưởng Quốc phòng ASEAN–Nhật Bản không chính thức",
    ],
    [
      { kind: "conference", parties: "ASEAN CN", name: "第28届东盟峰会", status: "planned" },
      "第28届东盟峰会将举行", "28th ASEAN summit to be held", "Hội nghị cấp cao ASEAN lần thứ 28 sẽ diễn ra",
    ],
    [
      { kind: "message", parties: "LK VN", direction: "VN>LK", people: ["VN 国家主席 梁强 (Luong Cuong)", "LK 总统 阿努拉·库马拉·迪萨纳亚克"], said: "致慰问电" },
      "梁强致斯里兰卡总统慰问电", "Viet Nam's President Luong Cuong sends sympathy message to Sri Lanka's President 阿努拉·库马拉·迪萨纳亚克", "Chủ tịch nước Việt Nam Luong Cuong gửi điện thăm hỏi tới Tổng thống Sri Lanka 阿努拉·库马拉·迪萨纳亚克",
    ],
    [
      { kind: "message", parties: "CN MN", direction: "CN>MN", people: [XI], said: "贺电" },
      "习近平致蒙古贺电", "China's President Xi Jinping congratulates Mongolia", "Chủ tịch nước Trung Quốc Xi Jinping gửi điện mừng tới Mông Cổ",
    ],
    [
      { kind: "message", parties: "CN RU", people: [XI, "RU 总统 普京 (Vladimir Putin)"], said: "互致贺电" },
      "习近平与普京互致贺电", "China's President Xi Jinping and Russia's President Vladimir Putin exchange congratulations", "Chủ tịch nước Trung Quốc Xi Jinping và Tổng thống Nga Vladimir Putin trao đổi điện mừng",
    ],
    [
      { kind: "visit", parties: "IR TL", direction: "IR>TL", people: ["IR 总统 莱希"] },
      "莱希访问东帝汶", "Iran's President 莱希 visits Timor-Leste", "Tổng thống Iran 莱希 thăm Timor-Leste",
    ],
    [
      { kind: "visit", parties: "BR CN", direction: "CN>BR", people: ["CN 中央纪委书记 李希"] },
      "李希访问巴西", "China's discipline commission secretary Li Xi visits Brazil", "Bí thư Ủy ban Kiểm tra Kỷ luật Trung ương Trung Quốc Li Xi thăm Brazil",
    ],
    [
      { kind: "call", parties: "CN RU", people: [XI, "RU 总统 普京 (Vladimir Putin)"], said: "通电话" },
      "中俄元首通电话", "Heads of state of China and Russia speak by phone", "Nguyên thủ Trung Quốc và Nga điện đàm",
    ],
    [
      { kind: "call", parties: "FR TH", people: ["FR 总统 马克龙 (Emmanuel Macron)", "TH 总理 巴育"], home: "FR" },
      "马克龙与巴育通电话", "France's President Emmanuel Macron and Thailand's Prime Minister 巴育 speak by phone", "Tổng thống Pháp Emmanuel Macron và Thủ tướng Thái Lan 巴育 điện đàm",
    ],
    [
      { kind: "relations", parties: "SV TW", said: "断交", people: ["SV 总统 桑切斯"] },
      "萨尔瓦多与台湾断交", "El Salvador and Taiwan sever diplomatic ties", "El Salvador và Đài Loan cắt đứt quan hệ ngoại giao",
    ],
    [
      { kind: "visit", parties: "CN TH", direction: "TH>CN", said: "欢迎公主访华,请其转达对哇集拉隆功国王陛下的问候" },
      "泰国代表团访华", "Delegation from Thailand visits China", "Đoàn đại biểu Thái Lan thăm Trung Quốc",
    ],
    [
      { kind: "relations", parties: "BO IL", said: "恢复中断十多年的外交关系" },
      "玻利维亚与以色列复交", "Bolivia and Israel restore diplomatic relations", "Bolivia và Israel nối lại quan hệ ngoại giao",
    ],
    [
      { kind: "relations", parties: "EE RU", said: "外交关系等级降至临时代办级" },
      "爱沙尼亚与俄罗斯降低关系级别", "Estonia and Russia downgrade ties", "Estonia và Nga hạ cấp quan hệ",
    ],
    [
      { kind: "dialogue", parties: "CN RU", said: "委员会", name: "中俄议会合作委员会第八次会议", status: "planned" },
      "中俄议会合作委员会第八次会议将举行", "China and Russia to hold joint committee meeting", "Trung Quốc và Nga sẽ họp Ủy ban hỗn hợp",
    ],
    [
      { kind: "relations", parties: "EE RU", said: "推进关系" },
      "爱沙尼亚与俄罗斯发展关系", "Estonia and Russia develop ties", "Estonia và Nga phát triển quan hệ",
    ],
    [
      { kind: "relations", parties: "US VN", said: "提升为全面战略伙伴关系", home: "VN" },
      "越美关系提升为全面战略伙伴关系", "Viet Nam and the United States upgrade ties to comprehensive strategic partnership", "Việt Nam và Hoa Kỳ nâng cấp quan hệ lên Đối tác chiến lược toàn diện",
    ],
    [
      { kind: "meeting", parties: "LA VN", people: ["VN 国会主席 王廷惠", "LA 总理 潘坎"], place: "VN" },
      "潘坎与王廷惠会晤", "Laos' Prime Minister 潘坎 and Viet Nam's National Assembly Chairman 王廷惠 meet", "Thủ tướng Lào 潘坎 và Chủ tịch Quốc hội Việt Nam 王廷惠 gặp",
    ],
    [
      { kind: "meeting", parties: "LA VN", people: ["VN 国家主席 陈大光"], said: "会见老挝代表团" },
      "陈大光会见老挝代表团", "Viet Nam's President 陈大光 meets delegation from Laos", "Chủ tịch nước Việt Nam 陈大光 gặp Đoàn đại biểu Lào",
    ],
    [
      { kind: "meeting", parties: "CN TM", people: [XI], said: "习近平会见土库曼斯坦总统" },
      "习近平与土库曼斯坦总统会晤", "Heads of state of China and Turkmenistan meet", "Nguyên thủ Trung Quốc và Turkmenistan gặp",
    ],
    [
      { kind: "meeting", parties: "CN MY", people: ["CN 国务院总理 李强", "MY 总理 安瓦尔"] },
      "李强与安瓦尔会晤", "Prime ministers of China and Malaysia meet", "Thủ tướng Trung Quốc và Malaysia gặp",
    ],
    [
      { kind: "talks", parties: "CN LA", people: ["LA 国家监察总署署长 坎潘"], said: "会谈" },
      "坎潘同中国代表会谈", "Laos' inspector general 坎潘 holds talks with representatives of China", "Tổng Thanh tra Lào 坎潘 hội đàm với đại diện Trung Quốc",
    ],
    [
      { kind: "visit", parties: "CN MN", direction: "MN>CN", people: ["MN 国家档案总局局长 巴图"] },
      "巴图访华", "Mongolia's 巴图 visits China", "巴图 (Mông Cổ) thăm Trung Quốc",
    ],
    [
      { kind: "meeting", parties: "CN EU", people: ["CN 国务院总理 李强", "EU 欧洲理事会主席 米歇尔 (Charles Michel)"] },
      "李强与米歇尔会晤", "China's Premier Li Qiang and European Council President Charles Michel meet", "Thủ tướng Trung Quốc Li Qiang và Chủ tịch Hội đồng châu Âu Charles Michel gặp",
    ],
    [
      { kind: "signing", parties: "CN TJ", agreements: [{ name: "中华人民共和国和塔吉克斯坦共和国联合声明", covers: null }, { name: "双边合作文件", covers: null }] },
      "中塔签署联合声明", "China and Tajikistan sign joint statement", "Trung Quốc và Tajikistan ký tuyên bố chung",
    ],
    [
      { kind: "signing", parties: "CN RU", agreements: [{ name: "中俄深化协作的联合声明", covers: null }, { name: "经济合作规划的联合声明", covers: null }] },
      "中俄签署深化协作的联合声明等2份文件", "China and Russia sign two joint statements", "Trung Quốc và Nga ký tuyên bố chung và 1 văn kiện khác",
    ],
    [
      { kind: "conference", parties: "CN KG KZ TJ TM UZ", name: "中国－中亚峰会" },
      "中国－中亚峰会", "China–Central Asia summit", "Hội nghị cấp cao Trung Quốc–Trung Á",
    ],
    [
      { kind: "conference", parties: "CN G77", name: "77国集团和中国”哈瓦那峰会" },
      "“77国集团和中国”哈瓦那峰会", "Group of 77 summit", "Hội nghị cấp cao Nhóm G77",
    ],
    [
      { kind: "ceremony", parties: "CN PK", people: ["CN 全国政协副主席 何立峰"], place: "CN", said: "欢迎仪式" },
      "中国与巴基斯坦举行欢迎仪式", "China and Pakistan hold welcome ceremony", "Trung Quốc và Pakistan tổ chức lễ đón",
    ],
    [
      { kind: "dialogue", parties: "KZ VN", said: "政治磋商", home: "VN" },
      "越哈举行磋商", "Viet Nam and Kazakhstan hold consultations", "Việt Nam và Kazakhstan tham vấn",
    ],
    [
      { kind: "statement", parties: "CN JP", said: "联合声明" },
      "中日发表联合声明", "China and Japan issue joint statement", "Trung Quốc và Nhật Bản ra tuyên bố chung",
    ],
    [
      { kind: "aid", parties: "CN LA", direction: "CN>LA", said: "捐赠" },
      "中国向老挝捐赠物资", "China donates supplies to Laos", "Trung Quốc trao tặng vật tư cho Lào",
    ],
    [
      { kind: "exercise", parties: "CN TH", name: "猎鹰", said: "联合演习" },
      "中泰举行“猎鹰”联合演习", "China and Thailand hold joint exercise “猎鹰”", "Trung Quốc và Thái Lan diễn tập chung “猎鹰”",
    ],
    [
      { kind: "relations", parties: "NO PS", direction: "NO>PS", said: "承认" },
      "挪威承认巴勒斯坦", "Norway recognises Palestine", "Na Uy công nhận Palestine",
    ],
    [
      { kind: "relations", parties: "ASEAN TL", direction: "TL>ASEAN", said: "正式加入" },
      "东帝汶加入东盟", "Timor-Leste joins ASEAN", "Timor-Leste gia nhập ASEAN",
    ],
    [
      { kind: "ceremony", parties: "DE PL", direction: "DE>PL", said: "阅兵式" },
      "德国出席波兰阅兵式", "Germany attends parade in Poland", "Đức dự lễ duyệt binh tại Ba Lan",
    ],
    [
      { kind: "cooperation", parties: "CN LA", said: "通车" },
      "中老开通合作项目", "China and Laos open joint project", "Trung Quốc và Lào khai trương dự án hợp tác",
    ],
    [
      { kind: "ceremony", parties: "KH VN", people: [LICH, BANH], place: "VN", said: "欢迎仪式" },
      "吴春历为迪班举行欢迎仪式", "Viet Nam's defence minister 吴春历 holds welcome ceremony for Cambodia's defence minister Tea Banh", "Bộ trưởng Quốc phòng Việt Nam 吴春历 tổ chức lễ đón Bộ trưởng Quốc phòng Campuchia Tea Banh",
    ],
    [
      { kind: "envoy", parties: "CN VN", direction: "CN>VN", people: ["CN 驻越南大使 熊波"], said: "递交国书" },
      "中国大使向越南递交国书", "China presents ambassador's credentials to Viet Nam", "Trung Quốc trình quốc thư lên Việt Nam",
    ],
    [
      { kind: "protest", parties: "JP KR", direction: "JP>KR", said: "提出抗议" },
      "日本向韩国提出抗议", "Japan protests to South Korea", "Nhật Bản phản đối Hàn Quốc",
    ],
    [
      { kind: "statement", parties: "CN", said: "例行记者会" },
      "中国外交部举行例行记者会", "China holds regular press conference", "Trung Quốc họp báo thường kỳ",
    ],
    [
      { kind: "exercise", parties: "CN IR KZ RU TJ", said: "联合演习" },
      "中国、伊朗等5方举行联合演习", "China, Iran and 3 others hold joint exercise", "Trung Quốc, Iran và 3 bên khác diễn tập chung",
    ],
  ])("%o", (parts, zh, en, vi) => {
    expect(titlesOf(event(parts), lexicon)).toEqual({ zh, en, vi });
  }); // prettier-ignore
});

describe("latin names", () => {
  it.each([
    ["习近平", "CN", "Xi Jinping"],
    ["欧阳修", "CN", "Ouyang Xiu"],
    ["蔡英文", "TW", "Cai Yingwen"],
    ["江长安", "CN", "Jiang Chang'an"],
  ])("%s is spelt in pinyin and marked as derived", (name, party, latin) => {
    const told = { name, latin: null, derived: false, office: null, rank: null, party };
    const got = withLatin(told, lexicon);
    expect(got).toEqual({ ...told, latin, derived: true });
  });
  it.each([
    ["通伦·西苏里", "LA"],
    ["李显龙", "SG"],
    ["热地·卡德尔", "CN"],
    ["张", "CN"],
  ])("%s of %s has no pinyin", (name, party) => {
    const told = { name, latin: null, derived: false, office: null, rank: null, party };
    expect(withLatin(told, lexicon)).toEqual(told);
  });
  it("the text's brackets win", () => {
    expect(person("KH 国防部部长 迪班 (Tea Banh)")).toMatchObject({ latin: "Tea Banh", derived: false });
  });
  it("a holder of the lexicon wins over pinyin", () => {
    const holder = { name: "赖清德", latin: "Lai Ching-te", office: "总统", party: "TW", from: "2024", source: "test" };
    const told = { name: "賴清德", latin: null, derived: false, office: null, rank: null, party: "TW" };
    expect(withLatin(told, { ...lexicon, rows: { ...lexicon.rows, holder: [holder] } })).toMatchObject({
      latin: "Lai Ching-te",
      derived: false,
    });
  });
});
