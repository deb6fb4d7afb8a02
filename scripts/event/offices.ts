/** Offices: where one stands in the text, its rank and its track. Known ones from the lexicon, others by their last word. */
import type { PartyCode, Rank, Span, Track } from "../../data/schema";
import type { Lexicon } from "../lexicon/lexicon";
import type { OfficeRow } from "../lexicon/rows";

export interface OfficeHead {
  readonly start: number;
  readonly end: number;
  /** Lexicon row when the word is known. */
  readonly row: OfficeRow | null;
}

/** Last words of offices in any country; longest first. */
const HEAD = new RegExp(
  [
    "参谋长联席会议主席|武装部队总司令|武装力量部长|总参谋长|参谋总长|副参谋长|参谋长|联邦委员会主席",
    "(?:总统|总理|主席|首相|国王|政府|国家|首席|政治|外交|国家安全|科技)(?:特别)?(?:代表|特使|助理|顾问)|(?:总统|总理|首相|秘书长|政府|外交部|欧盟|国务院)?[\\u4e00-\\u9fff]{2,5}(?:问题|事务)(?:特使|特别代表|代表|协调员)|(?:中国政府|外交部)?[\\u4e00-\\u9fff]{2,4}事务特使",
    "(?:特命全权|高级|特别|常驻|首席|全权|贸易|候任|临时)(?:代表|专员|代办|大使)|驻外大使|总领事|副领事|领事|公使衔参赞|公使|参赞|武官",
    "总书记|第一书记|书记处书记|副书记|书记|国家主席|国家副主席|副主席|主席团主席|主席|副委员长|委员长",
    "副?总统当选人|副总统|总统|副总理|总理|首席部长|副首相|首相|国王|女王|王后|亲王|王储|王太子|王子|公主|天皇|皇后|皇太子|教皇|教宗|埃米尔|大公|国家元首|总督|酋长",
    "常务副部长|副部长级|副部长|部长助理|国务部长|部长|副外长|外长|副防长|防长|财长|财相|外相|防卫相|防相|经产相|农相|法相|副大臣|大臣|政务官|官房长官|长官|次官|国务秘书|国务委员|国务卿|副国务卿|助理国务卿|政务司司长",
    "副议长|议长|众议长|参议长|参议院院长|下院议长|议员团团长",
    "(?:安全会议|安全委员会|外交|国防|内阁|新闻|常务)秘书(?![长处局室])|副秘书长|秘书长|总干事|执行主任|副专员|专员|总裁",
    "副总司令|总司令|副司令员|副司令|司令员|司令|副政委|政委|副指挥官|指挥官|编队指挥员",
    "副局长|局长|副司长|司长|副厅长|厅长|署长|副主任|主任|副院长|院长|副校长|校长|副省长|省长|州长|副市长|市长|县长|区长|行政长官|特首(?!相)|知事|副行长|行长|董事长|会长|副会长|理事长|检察长|总检察长|审计长|大法官|首席大法官|首席执行官|创始人|团长|发言人|大使|领导人|政府首脑|议会领袖|党首|代表团团长|事务协调员|代表团负责人|负责人",
  ].join("|"),
  "g",
);

/** 阿曼苏丹, 柔佛苏丹, 苏丹殿下: a ruler, not the state. */
const SULTAN = /(?<=阿曼|[文汶]莱|州|雪兰莪|柔佛|彭亨|霹雳|吉打|吉兰丹|登嘉楼)苏丹|苏丹(?=殿下|陛下)/g;

/** Whether the word at [start, end) is a ruler's title. */
export const isSultan = (norm: string, start: number, end: number): boolean =>
  [...norm.slice(Math.max(0, start - 3), end + 2).matchAll(SULTAN)].some((m) => m.index === Math.min(3, start));

/** After an office word, what makes it no person: 部长级, 司令部, 总统府, 总理办公室, 国防部长会议. */
const NO_PERSON =
  /^(?:级(?!上)|部(?![长门])|[府制国]|办公|选举|大选|候选|职[务位]|一职|任期|团(?!团长)|会议|会晤|会谈|非正式|扩大|理事会|峰会|[馆峰令办座们奖号]|磋商|学院|夫人|专机|官邸|任命|委员会|对话|机制|论坛|之位|竞选|年会|联席|会$|会[,。、)总第书主副常])/;

const RANKS: readonly (readonly [RegExp, Rank])[] = [
  [/发言人|助理|顾问|秘书(?!长)/, "official"],
  [/特使|特别代表/, "deputy-minister"],
  [/副部长|副外长|副防长|部长助理|次官|政务官|副大臣|国务秘书|副国务卿|助理国务卿|国务部长|副秘书长/, "deputy-minister"],
  [/大使|公使|代办|领事|参赞|常驻.{0,8}代表/, "ambassador"],
  [/省长|州长|市长|县长|区长|知事|省委|市委|行政长官|特首|省人民|市人民|州议/, "local"],
  [
    /副总统|副总理|副首相|副主席|外长|防长|财长|[外防财农法]相|防卫相|经产相|大臣|国务卿|国务委员|议长|委员长|国会主席|国防委员会|中央军委|部长|官房长官|皇太子|王储|王太子|亲王|王子|公主|高级代表|政协主席/,
    "minister",
  ],
  [/总统|国家主席|国王|女王|天皇|元首|埃米尔|苏丹|大公|教[皇宗]|总督|主席团主席/, "head-of-state"],
  [/总书记|第一书记|(?:党|党中央|阵线)主席|党首/, "party-leader"],
  [/总理|首相|政府首脑|首席部长/, "head-of-government"],
  [/.*/, "official"],
];

const TRACKS: readonly (readonly [RegExp, Track])[] = [
  [/集团|公司|银行|企业|商会|基金会|董事长|首席执行官|创始人|财团|协会/, "business"],
  [/国防|防务|防长|防卫|防相|武装|参谋|司令|政委|海军|空军|陆军|军区|军委|军事|指挥/, "military"],
  [/国会|议会|议长|人大|委员长|众议|参议|下院|上院|杜马|政协|议员|国民大会|立法/, "parliament"],
  [/总书记|书记处|政治局|中联部|党|宣训|宣传部|对外联络|第一书记|人民革命党/, "party"],
  [/[省州市县]|知事|区长|自治区|特首/, "local"],
];

/** Rank of an office written as it stands (国防部副部长). */
export function rankOf(office: string, row: OfficeRow | null): Rank {
  // A deputy head of state or government stands with the ministers.
  if (row !== null && row.words.includes(office) && !/副/.test(office)) return row.rank;
  return RANKS.find(([pattern]) => pattern.test(office))![1];
}

export function trackOf(office: string): Track {
  return TRACKS.find(([pattern]) => pattern.test(office))?.[1] ?? "government";
}

/** Office words that stand for a person, in text order, not overlapping. */
export function findOffices(norm: string, span: Span, lexicon: Lexicon): OfficeHead[] {
  const known = lexicon
    .find("office", norm, span)
    .map((h): OfficeHead => ({ start: h.start, end: h.end, row: h.rows[0]! }))
    // 吕特首相: the office is 首相.
    .filter((h) => !(norm[h.end - 1] === "首" && norm[h.end] === "相"));
  const text = norm.slice(...span);
  const generic: OfficeHead[] = [...text.matchAll(HEAD), ...text.matchAll(SULTAN)].map((m) => ({
    start: m.index + span[0],
    end: m.index + span[0] + m[0].length,
    row: null,
  }));
  const merged: OfficeHead[] = [];
  for (const head of [...known, ...generic].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || head.start >= last.end) merged.push(head);
    else if (head.end > last.end) merged[merged.length - 1] = { start: last.start, end: head.end, row: head.row };
  }
  return merged.filter((h) => !NO_PERSON.test(norm.slice(h.end, h.end + 4)));
}

/** Offices a country does not have: a bare one is never the agency's home's. */
const FOREIGN: Readonly<Record<PartyCode, RegExp>> = Object.fromEntries(
  (
    [
      ["CN VN LA KP CU", /总统|首相|国王|女王|亲王|王储|王子|公主|天皇|大臣|国务卿|州长|参议|众议|埃米尔|总督|教[皇宗]|[外防]相/],
      ["RU KR US FR TW SG MN KZ", /首相|国王|女王|亲王|王储|天皇|大臣|国家主席|总书记|埃米尔|[外防]相/],
      ["HK MO", /总统|总理|首相|国家|国王|女王|亲王|王储|天皇|大臣|外长|防长|外交|国防|国务|总书记|议长|埃米尔|[外防]相/],
      ["JP", /总统|总理|国王|国家主席|总书记|国务卿|部长|州长|外交部|国防部/],
    ] as const
  ).flatMap(([codes, offices]) => codes.split(" ").map((code) => [code, offices] as const)),
);

/** Offices that only one country has, with the homes whose agencies use the same word of their own. */
const UNIQUE: readonly (readonly [RegExp, PartyCode, string])[] = [
  [/中共中央|国务委员|国务院(?!.*部长)|全国人大|全国政协|中联部/, "CN", "VN LA"],
  [/国家主席/, "CN", "VN LA KP CU"],
  [/国务卿/, "US", ""],
  [/官房长官|防卫大臣|外务大臣|外相|防卫相|天皇/, "JP", ""],
  [/克里姆林宫/, "RU", ""],
  [/白宫/, "US", ""],
  [/^(?!.*(?:科普特|正教|使徒教会)).*教[皇宗]/, "VA", ""],
];

/** The country whose office a word can only be, seen from `home`; null when several have it. */
export const uniqueParty = (office: string, home: PartyCode | null): PartyCode | null =>
  UNIQUE.find(([pattern, , homes]) => pattern.test(office) && (home === null || !homes.split(" ").includes(home)))?.[1] ?? null;

/** Bodies above states: a 中美洲议会议长 is no country's. */
export const isAbove = (office: string): boolean => /^(?:中美洲|泛美|国际|世界)/.test(office);

/** Whether an office written without a country may be one of `home`. */
export const mayBeHome = (office: string, home: PartyCode): boolean => !(FOREIGN[home]?.test(office) ?? false);
