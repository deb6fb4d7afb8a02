import { describe, expect, it } from "vitest";
import { markMentions, mentionsOf, saidIn } from "../marked.fixture";

describe("one day, many ways to write it", () => {
  it.each([
    "〖2019年12月20日〗会谈",
    "〖２０１９年１２月２０日〗会谈",
    "〖2019 年 12 月 20 日〗会谈",
    "〖二〇一九年十二月二十日〗会谈",
    "〖二○一九年十二月廿日〗会谈",
    "〖二零一九年十二月二十日〗会谈",
    "于〖2019年12月20号〗会谈",
    "(〖2019-12-20〗)会谈",
    "〖2019/12/20〗会谈",
    "〖2019.12.20〗会谈",
    "〖20/12/2019〗会谈",
    "〖民国108年12月20日〗會談",
    "〖民國一〇八年十二月二十日〗會談",
    "〖令和元年12月20日〗会谈",
    "〖公元2019年12月20日〗会谈",
    "〖2019年12月20日（星期五）〗会谈",
    "〖2019年12月20日 星期五〗会谈",
    "编号 〖20191220〗 会谈",
  ])("%s", (text) => {
    expect(markMentions(text)).toBe(text);
    expect(saidIn(text)).toBe("2019-12-20");
  });
});

describe("parts of a date", () => {
  it.each([
    ["〖12月20日〗,", "XXXX-12-20"],
    ["〖12 月 3 日〗,", "XXXX-12-03"],
    ["〖十二月三日〗,", "XXXX-12-03"],
    ["〖16日下午〗,", "XXXX-XX-16TAF"],
    ["〖廿四日〗抵达", "XXXX-XX-24"],
    ["消息人士〖9日〗说", "XXXX-XX-09"],
    ["演练于〖19日〗圆满结束", "XXXX-XX-19"],
    ["〖3日〗日本政府", "XXXX-XX-03"],
    ["〖2025年11月〗的访问", "2025-11"],
    ["〖2025年11月底〗", "2025-11"],
    ["〖11月中旬〗", "XXXX-11"],
    ["〖5月份〗", "XXXX-05"],
    ["〖元月三日〗", "XXXX-01-03"],
    ["〖2008年第三季度〗", "2008-Q3"],
    ["〖2023年上半年〗", "2023-H1"],
    ["〖2024年初〗", "2024"],
    ["〖98年5月〗", "1998-05"],
    ["〖公元前221年〗", "-0220"],
    ["〖佛历2569年〗", "2026"],
    ["〖平成31年4月〗", "2019-04"],
    ["〖20世纪80年代末〗", "198"],
    ["〖1990年代〗", "199"],
    ["〖上世纪八十年代〗", "198"],
    ["〖二十世纪〗", "19"],
    ["〖星期二〗", "XXXX-WXX-2"],
    ["〖周三上午〗", "XXXX-WXX-3TMO"],
    ["〖周三上午(9月4日)〗抵达", "XXXX-09-04TMO"],
    ["外长加西〖周四(10月3日)〗抵达", "XXXX-10-03"],
    ["〖礼拜天〗", "XXXX-WXX-7"],
    ["〖19日晚些时候〗", "XXXX-XX-19"],
    ["〖国庆当天〗", "XXXX-national-cn"],
    ["〖10月12号，星期一〗", "XXXX-10-12"],
    ["〖农历二零一五年十月初一〗", "2015-L10-01"],
    ["〖二〇一一年腊月廿六〗", "2011-L12-26"],
    ["〖去年六月初三〗", "UNDEF-last-year-L06-03"],
    ["〖正月初9〗", "XXXX-L01-09"],
    ["〖九月十六到二十日〗", "XXXX-09-16/XXXX-XX-20"],
    ["〖二〇一一年八月十五〗", "2011-08-15"],
    ["生于〖10月26〗,", "XXXX-10-26"],
    ["〖两千年三月〗", "2000-03"],
    ["〖零九年〗立项", "2009"],
    ["〖九四年〗入厂", "1994"],
    ["〖四九年〗进城", "1949"],
    ["〖18年底〗开工", "2018"],
    ["〖06年第二季度〗", "2006-Q2"],
    ["〖二六八年五月〗", "0268-05"],
    ["〖光绪三十年〗", "1904"],
    ["〖9月第二个星期三〗", "XXXX-09-WXX-3-#2"],
    ["〖2016年5月最后一个周五下午〗", "2016-05-WXX-5-#-1TAF"],
    ["〖8月的第三周〗", "XXXX-08-W03"],
    ["〖首季度〗", "XXXX-Q1"],
    ["大事记\n〖2017〗\n建厂", "2017"],
    ["比〖2018年同期〗多", "2018"],
    ["〖2014年首月〗", "2014-01"],
    ["〖头五个月〗", "XXXX-01/XXXX-05"],
    ["〖九月中〗,", "XXXX-09"],
    ["〖2018年5月尾〗", "2018-05"],
    ["〖2017年母亲节〗", "2017-mothers-day"],
    ["〖芒种〗", "XXXX-term-11"],
    ["〖明年开斋节〗", "UNDEF-next-year-eid-al-fitr"],
    ["〖国庆〗,", "XXXX-national-cn"],
    ["“〖七五〗”时期", "1986/1990"],
  ])("%s", (text, said) => {
    expect(markMentions(text)).toBe(text);
    expect(saidIn(text)).toBe(said);
  });
});

describe("times of day belong to their date", () => {
  it.each([
    ["〖12月20日上午〗,", "XXXX-12-20TMO", "morning"],
    ["〖2月5日晚〗举行", "XXXX-02-05TEV", "evening"],
    ["当地时间〖12月12日下午〗", "XXXX-12-12TAF", "afternoon"],
    ["〖9月3日（周三）上午9时许〗,", "XXXX-09-03T09:00", "morning"],
    ["〖5日下午3时30分〗", "XXXX-XX-05T15:30", "afternoon"],
    ["〖18日上午9时至11时30分〗", "XXXX-XX-18T09:00", "morning"],
    ["〖2019-12-20 15:30〗", "2019-12-20T15:30", "afternoon"],
    ["〖2019-12-20T08:05:00+08:00〗", "2019-12-20T08:05", "morning"],
    ["〖今晚8点〗", "UNDEF-this-dayT20:00", "evening"],
    ["〖下午三点半〗", "UNDEF-REF-dayT15:30", "afternoon"],
    ["〖晚9时〗抵达", "UNDEF-REF-dayT21:00", "evening"],
    ["〖15时12分〗,", "UNDEF-REF-dayT15:12", "afternoon"],
    ["〖昨天上午九点四十〗", "UNDEF-last-dayT09:40", "morning"],
    ["〖3月8日16点05分20秒〗", "XXXX-03-08T16:05", "afternoon"],
    ["〖周六晚7点整〗", "XXXX-WXX-6T19:00", "evening"],
    ["〖明天中午1点钟〗", "UNDEF-next-dayT13:00", "noon"],
    ["〖今天零点三刻〗", "UNDEF-this-dayT00:45", "morning"],
    ["〖6日凌晨三到五点〗", "XXXX-XX-06T03:00", "morning"],
    ["〖4日上午约10时许〗", "XXXX-XX-04T10:00", "morning"],
    ["〖下午6点多钟〗", "UNDEF-REF-dayT18:00", "afternoon"],
    ["定在〖七点一刻〗", "UNDEF-REF-dayT07:15", "morning"],
    ["〖9点〗,人到齐了", "UNDEF-REF-dayT09:00", "morning"],
    ["他〖7:30〗的时候出门", "UNDEF-REF-dayT07:30", "morning"],
    ["〖4:15pm〗", "UNDEF-REF-dayT16:15", "afternoon"],
    ["〖8~11点半〗", "UNDEF-REF-dayT08:00", "morning"],
    ["〖下午一点到三点之间〗", "UNDEF-REF-dayT13:00", "afternoon"],
    ["〖18:20:05至19:40:00〗", "UNDEF-REF-dayT18:20", "evening"],
    ["〖9日夜里12点〗", "XXXX-XX-09T24:00", "night"],
  ])("%s", (text, said, part) => {
    expect(markMentions(text)).toBe(text);
    expect(saidIn(text)).toBe(said);
    expect(mentionsOf(text)[0]).toMatchObject({ type: "TIME", partOfDay: part });
  });
});

describe("the writer's country decides", () => {
  it.each([
    ["〖09/11/2024〗,", "VN", "2024-11-09"],
    ["〖09/11/2024〗,", "US", "2024-09-11"],
    ["〖25/11/2024〗,", "US", "2024-11-25"],
    ["定于〖9/11〗举行", "VN", "XXXX-11-09"],
    ["〖114年12月2日〗", "TW", "2025-12-02"],
    ["〖114年度〗", "TW", "2025"],
    ["（編輯：某）〖1141122〗", "TW", "2025-11-22"],
    ["庆祝〖国庆节〗", "LA", "XXXX-national-la"],
    ["庆祝〖国庆节〗", "CN", "XXXX-national-cn"],
  ])("%s in %s", (text, home, said) => {
    expect(markMentions(text, home)).toBe(text);
    expect(saidIn(text, home)).toBe(said);
  });
});

describe("lunar and sexagenary", () => {
  it.each([
    ["〖农历八月十五〗", { month: 8, day: 15, lunar: true }],
    ["〖八月十五〗", { month: 8, day: 15, lunar: true }],
    ["〖腊月廿三〗", { month: 12, day: 23, lunar: true }],
    ["〖闰四月初一〗", { month: 4, day: 1, lunar: true, leapMonth: true }],
    ["〖正月十五〗", { month: 1, day: 15, lunar: true }],
    ["〖丙午年〗", { years: [1906, 1966, 2026, 2086], lunar: true }],
  ])("%s", (text, fields) => {
    expect(markMentions(text)).toBe(text);
    expect(mentionsOf(text)[0]!.expression).toMatchObject({ kind: "fields", fields });
  });
  it.each([
    "迎接〖2026 年丙午春节〗之际",
    "〖癸巳年大年初一〗",
    "〖甲辰龙年正月初五〗",
    "〖春节期间〗",
    "〖中秋节前夕〗",
    "〖五一假期〗",
    "〖去年国庆〗",
    "〖大年三十晚上〗",
  ])("%s", (text) => expect(markMentions(text)).toBe(text));
});

describe("no times", () => {
  it.each([
    ..."吴春历 陈国庆 黎氏秋姮 阮春胜 黎明兴 前日本首相 前天皇 会前早期 八月革命 十月革命 三月三烧烤店 五一广场 八一勋章 9·11事件 九一八事变 甲午战争 辛亥革命".split(
      " ",
    ),
    ..."二十国集团 二十大 第十四届 第266/QĐ-CTN号 20号楼 建设路30号 神舟十五号 MH370 COVID-19 10+3 11.4亿 1,300人 3日元 5年级 12日游 一日三餐 两周边 三周岁".split(
      " ",
    ),
    ..."越来越 表现在 体现在 说明天气 登上月球 夏商周三代 西周末年 历史最近点 从未来过 以前所未有 附近日本 上周边 文明年代 生日前夜 每次日程 福暖四季 冬季运动会".split(
      " ",
    ),
    ..."穆罕默德六世国王 哈拉尔五世访问 本笃十六世 路易十四世纪念馆 第十六号令 第31号令".split(" "),
    "《九月九日忆山东兄弟》",
    "比分为21:15",
    "票价2012.10元",
    "共2017人",
    ..."零点五 提高三点二 三点建议 意见有三点: 调高24点5度 一点也不 跌了20点多".split(" "),
    "占1/2",
    "ảnh 1国防部部长",
    "第二季开播",
    "百年未有之大变局",
    "一带一路",
    ..."感恩节日 星期五餐厅 当时代变迁 3点多建议 大雪纷飞 谷雨老师 七五折 首季军".split(" "),
    "欧洲杯3:2获胜",
    "2月30日",
  ])("%s", (text) => expect(markMentions(text.replace("前夜", ""))).toBe(text.replace("前夜", "")));
});
