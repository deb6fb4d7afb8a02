import { describe, expect, it } from "vitest";
import { markMentions, mentionsOf, saidIn } from "../marked.fixture";

describe("counted from the article", () => {
  it.each([
    ["〖今天〗", "day", 0, {}],
    ["〖今（27）日〗", "day", 0, { day: 27 }],
    ["〖昨(27)日〗", "day", -1, { day: 27 }],
    ["〖今天（11月2日）〗", "day", 0, { month: 11, day: 2 }],
    ["〖昨（12月10日）〗在", "day", -1, { month: 12, day: 10 }],
    ["〖昨天(12月13日,星期二)〗", "day", -1, { month: 12, day: 13, weekday: 2 }],
    ["〖昨晚〗", "day", -1, {}],
    ["〖昨〗会见外长", "day", -1, {}],
    ["林美文〖明天〗会见", "day", 1, {}],
    ["〖前天〗", "day", -2, {}],
    ["〖大后天〗", "day", 3, {}],
    ["〖上周五〗", "week", -1, { weekday: 5 }],
    ["〖本周三(11日)〗", "week", 0, { weekday: 3, day: 11 }],
    ["〖上个星期天〗", "week", -1, { weekday: 7 }],
    ["〖下下周〗", "week", 2, {}],
    ["〖下下下周四〗", "week", 3, { weekday: 4 }],
    ["〖上一个周六〗", "week", -1, { weekday: 6 }],
    ["〖今個禮拜五〗", "week", 0, { weekday: 5 }],
    ["〖上上个季度〗", "quarter", -2, {}],
    ["〖月尾〗", "month", 0, { edge: "end" }],
    ["〖上周〗日本宣布", "week", -1, {}],
    ["〖本周〗二十国集团", "week", 0, {}],
    ["〖下礼拜一〗", "week", 1, { weekday: 1 }],
    ["〖本月5日〗", "month", 0, { day: 5 }],
    ["〖本(十一)月〗", "month", 0, { month: 11 }],
    ["〖下(9)月〗", "month", 1, { month: 9 }],
    ["〖上个月底〗", "month", -1, { edge: "end" }],
    ["〖本月上旬〗", "month", 0, { tenday: 1 }],
    ["〖今年3月〗", "year", 0, { month: 3 }],
    ["〖去年12月28日〗", "year", -1, { month: 12, day: 28 }],
    ["〖去年底〗", "year", -1, { edge: "end" }],
    ["〖去年第四季度〗", "year", -1, { quarter: 4 }],
    ["〖今年上半年〗", "year", 0, { half: 1 }],
    ["〖明年〗", "year", 1, {}],
    ["〖前年〗", "year", -2, {}],
    ["〖年底〗", "year", 0, { edge: "end" }],
    ["〖今年早些时候〗", "year", 0, {}],
    ["〖下个月的19号〗", "month", 1, { day: 19 }],
    ["〖下周的星期五〗", "week", 1, { weekday: 5 }],
    ["〖三个月前〗", "month", -3, {}],
    ["〖十年前〗", "year", -10, {}],
    ["〖去年同期〗", "year", -1, {}],
    ["〖明年4月之前〗", "year", 1, { month: 4 }],
    ["〖半年前〗", "month", -6, {}],
    ["〖本世纪〗", "century", 0, {}],
    ["〖再过两年〗", "year", 2, {}],
  ])("%s", (text, unit, offset, fields) => {
    expect(markMentions(text)).toBe(text);
    expect(mentionsOf(text)[0]!.expression).toEqual({ kind: "deictic", unit, offset, fields });
  });
});

describe("counted from the day told before", () => {
  it.each([
    ["〖当天〗,", "day", 0, {}],
    ["〖是日〗", "day", 0, {}],
    ["〖当晚〗", "day", 0, {}],
    ["〖次日〗", "day", 1, {}],
    ["〖翌日上午〗", "day", 1, {}],
    ["〖前一天〗", "day", -1, {}],
    ["〖同年〗", "year", 0, {}],
    ["〖次年3月〗", "year", 1, { month: 3 }],
    ["〖三天后〗", "day", 3, {}],
    ["〖两周以后〗", "week", 2, {}],
  ])("%s", (text, unit, offset, fields) => {
    expect(markMentions(text)).toBe(text);
    expect(mentionsOf(text)[0]!.expression).toEqual({ kind: "anaphoric", unit, offset, fields });
  });
});

describe("lengths", () => {
  it.each([
    ["为期〖三天〗的访问", "P3D", null],
    ["经过〖70年〗的发展", "P70Y", null],
    ["〖未来5年〗", "P5Y", "future"],
    ["〖未来3到5年〗", "P5Y", "future"],
    ["〖今后五年〗", "P5Y", "future"],
    ["〖60年来〗", "P60Y", "past"],
    ["建交〖50多年来〗", "P50Y", "past"],
    ["〖过去十年〗", "P10Y", "past"],
    ["〖近五年来〗", "P5Y", "past"],
    ["〖最近三天〗", "P3D", "past"],
    ["〖两周内〗", "P2W", "future"],
    ["〖半个多世纪以来〗", "P50Y", "past"],
    ["〖过去24小时〗", "PT24H", "past"],
    ["会谈〖90分钟〗", "PT90M", null],
    ["持续了〖一个月〗", "P1M", null],
    ["〖一年半以来〗", "P18M", "past"],
    ["任职〖三年零四个月〗", "P3Y4M", null],
    ["全程〖2小时35分钟〗", "PT2H35M", null],
    ["用时〖六分十二秒〗", "PT6M12S", null],
    ["停留〖五天四夜〗", "P5D", null],
    ["连续〖三晚〗", "P3D", null],
    ["留出〖15个工作日〗", "P15D", null],
    ["工期〖一百二十日〗", "P120D", null],
    ["须在〖十日内〗答复", "P10D", "future"],
    ["等待〖四天至六天〗", "P6D", null],
    ["经过〖十几年〗", "P10Y", null],
    ["〖三个月半〗", "P105D", null],
    ["〖三五年〗就能见效", "P3Y", null],
    ["倒数〖30秒〗", "PT30S", null],
    ["用了〖半天〗时间", "PT12H", null],
    ["再住〖三四十天〗", "P30D", null],
    ["〖十七八年〗过去了", "P17Y", null],
    ["〖半年多〗没见", "P6M", null],
    ["谈了〖一刻钟〗", "PT15M", null],
    ["〖上三周〗", "P3W", "past"],
    ["〖后两天〗", "P2D", "future"],
  ])("%s", (text, said, direction) => {
    expect(markMentions(text)).toBe(text);
    expect(saidIn(text)).toBe(said);
    expect(mentionsOf(text)[0]).toMatchObject({ type: "DURATION", expression: { direction } });
  });
  it.each([
    "5年级",
    "五年规划",
    "一年一度",
    "两周岁",
    "两国",
    "三天津门",
    "以38秒29夺冠",
    "等了半天",
    "半月板",
    "一刻钟便民生活圈",
    "以上两次",
  ])("%s is none", (text) => expect(mentionsOf(text)).toEqual([]));
});

describe("vague words stay vague", () => {
  it.each([
    ["〖近年来〗,", "PAST_REF"],
    ["部长〖日前〗在河内", "PAST_REF"],
    ["总统先生〖近日〗抵达", "PAST_REF"],
    ["〖不久前〗", "PAST_REF"],
    ["〖当时〗,城里", "PAST_REF"],
    ["〖此刻〗正下雨", "PRESENT_REF"],
    ["〖几个月后〗", "FUTURE_REF"],
    ["〖几周之内〗", "FUTURE_REF"],
    ["〖长期以来〗", "PAST_REF"],
    ["〖几年前〗", "PAST_REF"],
    ["〖近百年来〗", "PAST_REF"],
    ["〖近段时间〗", "PAST_REF"],
    ["〖目前〗", "PRESENT_REF"],
    ["〖截至目前〗", "PRESENT_REF"],
    ["〖今后〗", "FUTURE_REF"],
    ["〖今后一段时间〗", "FUTURE_REF"],
    ["〖未来几年〗", "FUTURE_REF"],
    ["〖未来〗,双方将", "FUTURE_REF"],
  ])("%s", (text, said) => {
    expect(markMentions(text)).toBe(text);
    expect(mentionsOf(text)[0]).toMatchObject({ said, role: "vague", expression: { kind: "vague" } });
  });
  it.each(["中近期", "附近日本", "被发现时", "恰当时候", "每届时间", "表现在", "美好明天", "距离最近的", "开创未来", "将来访"])(
    "%s is none",
    (text) => expect(mentionsOf(text)).toEqual([]),
  );
});

describe("sets", () => {
  it.each([
    ["〖每天〗", "P1D"],
    ["〖每周五〗", "XXXX-WXX-5"],
    ["〖每周一三五〗发车", "XXXX-WXX-1"],
    ["〖每周〗三四次", "P1W"],
    ["〖每年9月〗", "XXXX-09"],
    ["〖每日早6时至晚10时〗", "P1D"],
    ["〖每两年〗一届", "P2Y"],
    ["〖每隔四天〗", "P4D"],
    ["〖每半个小时〗", "PT30M"],
    ["〖每月15号〗", "XXXX-XX-15"],
    ["〖每周四上午10点〗", "XXXX-WXX-4T10:00"],
    ["〖每年端午节〗", "XXXX-dragon-boat"],
    ["〖每逢中秋节〗", "XXXX-mid-autumn"],
    ["〖每年3月至6月〗", "XXXX-03"],
    ["〖每个冬天〗", "XXXX-12"],
    ["〖每年的7月6日〗", "XXXX-07-06"],
  ])("%s", (text, said) => {
    expect(markMentions(text)).toBe(text);
    expect(mentionsOf(text)[0]).toMatchObject({ type: "SET", said });
  });
});

describe("times that lean on a happening", () => {
  it.each([
    ["〖会谈结束后〗,", "会谈", "after"],
    ["〖欢迎仪式后〗,", "欢迎仪式", "after"],
    ["〖会见时〗,", "会见", "during"],
    ["〖会谈前〗,", "会谈", "before"],
    ["国事访问〖前夕〗,", "", "before"],
  ])("%s", (text, word, relation) => {
    expect(markMentions(text)).toBe(text);
    expect(mentionsOf(text)[0]!.expression).toEqual({ kind: "event", word, relation });
  });
  it.each(["国事访问期间", "会议时间", "会见时任总统", "会前早期", "访问前往"])("%s is none", (text) =>
    expect(mentionsOf(text)).toEqual([]),
  );
});
