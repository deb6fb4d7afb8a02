/** Sub-kinds that titles tell apart (慰问电 is no 贺电), by the level, the tone and the words of an event. */
import type { Kind, Level } from "../../../data/schema";

const VISITS = {
  state: "visit.state",
  official: "visit.official",
  "official-friendly": "visit.official-friendly",
  goodwill: "visit.goodwill",
  working: "visit",
  informal: "visit.informal",
  private: "visit.private",
  side: "visit.side",
  transit: "visit.transit",
  "port-call": "visit.port-call",
} as const satisfies Readonly<Record<Level, string>>;

/** First match in the trigger word, else in the sentence; the last entry of a kind is what is left. */
const WORDS = {
  call: [["call.video", /视频|视讯|线上/], ["call", /./]],
  dialogue: [["dialogue.committee", /委员会|联委会|混委会|工作组/], ["dialogue.strategic", /对话/], ["dialogue", /./]],
  message: [
    ["message.sympathy", /慰问/], ["message.condolence", /唁|吊/], ["message.thanks", /感谢|答谢/],
    ["message.congratulation", /贺/], ["message.letter", /信|函/], ["message", /./],
  ],
  statement: [["statement.press", /记者会/], ["statement.joint", /联合|共同|公报|宣言/], ["statement", /./]],
  aid: [["aid.handover", /移交|交付|转交|交接/], ["aid.donation", /捐|赠/], ["aid", /./]],
  exercise: [["exercise.patrol", /巡[逻航弋]/], ["exercise", /./]],
  cooperation: [["cooperation.exchange", /交流/], ["cooperation.visa", /签证/], ["cooperation.open", /开通|通车|通航|复航|首航|首发|运营|启用|落成|揭牌/], ["cooperation", /./]],
  ceremony: [
    ["ceremony.farewell", /欢送/], ["ceremony.guard", /仪仗队/], ["ceremony.banquet", /宴|餐会/], ["ceremony.reception", /招待会|酒会|茶叙/],
    ["ceremony.inauguration", /就[职任]|登基|加冕|[继即]位/], ["ceremony.funeral", /葬礼|国葬|追悼|告别仪式|吊唁/], ["ceremony.parade", /阅兵/],
    ["ceremony.medal", /[勋奖]章/], ["ceremony.wreath", /献花|花圈|花篮/], ["ceremony.foundation", /奠基|开工|动工|动土/],
    ["ceremony.opening", /落成|建成|合龙|开馆|复馆|揭牌|揭幕|通车|开通|启用|竣工|剪彩|启动|首[发航]/],
    ["ceremony.anniversary", /纪念|庆祝|庆典|典礼/], ["ceremony.welcome", /欢迎|迎接|举行仪式/], ["ceremony", /./],
  ],
  envoy: [
    ["envoy.credentials", /国书/], ["envoy.expel", /驱逐|不受欢迎/], ["envoy.recall", /召回/], ["envoy.appoint", /任命/], ["envoy", /./],
  ],
  protest: [["protest.summon", /召见|传召|约见/], ["protest.note", /照会/], ["protest.demarche", /交涉/], ["protest", /./]],
  relations: [
    ["relations.join", /正式加入|正式成为|宣布加入/], ["relations.leave", /脱离|退出/], ["relations.recognise", /^承认/], ["relations.close", /^关闭/],
    ["relations.sever", /(?<!(?:恢复|结束)[了已]?)(?:断交|断绝|中断|终止|中止外交)(?!.*(?:恢复|复交))/], ["relations.downgrade", /降[级格低至为到]|关闭|暂停/], ["relations.restore", /复交|恢复|正常化|重开/],
    ["relations.upgrade", /升|伙伴关系/], ["relations.establish", /建交|建立/], ["relations", /./],
  ],
} as const satisfies Partial<Readonly<Record<Kind, readonly (readonly [string, RegExp])[]>>>; // prettier-ignore

type Worded = keyof typeof WORDS;
export type Variant = Kind | (typeof VISITS)[Level] | (typeof WORDS)[Worded][number][0];

const isWorded = (kind: Kind): kind is Worded => kind in WORDS;

/** `trigger`: the words that told the event; `sentence`: where they stand. */
export function variantOf(event: {
  readonly kind: Kind;
  readonly level: Level | null;
  readonly trigger: string;
  readonly sentence: string;
}): Variant {
  const { kind, level } = event;
  if (kind === "visit") return level === null ? "visit" : VISITS[level];
  if (!isWorded(kind)) return kind;
  const table: readonly (readonly [Variant, RegExp])[] = WORDS[kind];
  const rest = table.at(-1)![0];
  const told = (text: string): Variant | undefined => table.slice(0, -1).find(([, pattern]) => pattern.test(text))?.[0];
  return told(event.trigger) ?? told(event.sentence) ?? rest;
}

/** The object is the country somebody goes to, not whom he meets. */
export const isThere = (variant: Variant): boolean => /^visit|^ceremony\.(?:inauguration|funeral|parade)/.test(variant);

/** The guard of honour is reviewed at the welcome: one occasion. */
export const occasionOf = (variant: Variant): Variant => (variant === "ceremony.guard" ? "ceremony.welcome" : variant);

/** The words after 提升为: 将全面伙伴关系提升为全面战略伙伴关系 names the old grade first. */
export function gradeWords(sentence: string): string {
  const at = Math.max(...["提升为", "提升至", "提升到", "升级为", "升级至", "升格为", "上升为"].map((w) => sentence.lastIndexOf(w)));
  return at < 0 ? sentence : sentence.slice(at);
}
