import { expect, it } from "vitest";
import { notChinese } from "./language";
import { fileNameDate, folderDate, urlDate, writtenDate } from "./pageDates";

it.each([
  ["2019-12-20", "2019-12-20"],
  ["2019-12-20T23:30:00-11:00", "2019-12-20"],
  ["2019-12-20T00:10:00.000Z", "2019-12-20"],
  ["2019-12-20 08:00:00", "2019-12-20"],
  ["2019/1/2", "2019-01-02"],
  ["2019.12.20 10:00", "2019-12-20"],
  ["20191220", "2019-12-20"],
  ["20191220T101500", "2019-12-20"],
  ["2019年12月20日 10:15", "2019-12-20"],
  ["２０１９年１２月２０日", "2019-12-20"],
  ["Fri, 20 Dec 2019 23:59:00 GMT", "2019-12-20"],
  ["December 20, 2019", "2019-12-20"],
  ["Fri Dec 20 2019 10:00:00 GMT+0800", "2019-12-20"],
  ["Fri Dec 20 10:00:00 CST 2019", "2019-12-20"],
  ["09/11/2024", "2024-11-09"],
  ["12/20/2019", "2019-12-20"],
  [1576800000, "2019-12-20"],
  ["1576800000000", "2019-12-20"],
  ["2020-02-29", "2020-02-29"],
])("field %s is %s", (value, day) => {
  expect(writtenDate(value)).toMatchObject({ from: day, to: day });
});

it.each([["2019-02-30"], ["2019-13-01"], ["0000-00-00"], ["0001-01-01T00:00:00Z"], ["1970-01-01"], ["yesterday"], [""], [null], [{}], [12], ["20191301"]])(
  "field %s is no date",
  (value) => expect(writtenDate(value)).toBeNull(),
); // prettier-ignore

it("keeps what a partial date leaves open", () => {
  expect(writtenDate("2019-12")).toMatchObject({ from: "2019-12-01", to: "2019-12-31" });
  expect(writtenDate("2019")).toMatchObject({ from: "2019-01-01", to: "2019-12-31" });
});

it.each([
  ["https://example.org/world/2019/12/20/a.html", "2019-12-20", "2019-12-20"],
  ["https://example.org/2019-12/20/c_112.htm", "2019-12-20", "2019-12-20"],
  ["http://example.org/n1/2019/1220/c1002-31515555.html", "2019-12-20", "2019-12-20"],
  ["http://example.org/zyxw/t20191220_123.shtml", "2019-12-20", "2019-12-20"],
  ["http://example.org/20191220/abc/c.html", "2019-12-20", "2019-12-20"],
  ["http://example.org/a/20191220101533.html", "2019-12-20", "2019-12-20"],
  ["http://example.org/p?date=2019-12-20", "2019-12-20", "2019-12-20"],
  ["http://example.org/201912/x.html", "2019-12-01", "2019-12-31"],
])("%s: %s to %s", (url, from, to) => expect(urlDate(url)).toMatchObject({ from, to }));

it.each(["http://20191220.example.org/a", "https://example.org/post12345678.html", "https://example.org/2019/13/40/", "https://example.org/20200230/"])(
  "%s has no date",
  (url) => expect(urlDate(url)).toBeNull(),
); // prettier-ignore

it.each([
  ["2019-12-20 访问", "2019-12-20", "2019-12-20"],
  ["vna_20191220_01", "2019-12-20", "2019-12-20"],
  ["20191220T1030", "2019-12-20", "2019-12-20"],
  ["2019年12月20日越南", "2019-12-20", "2019-12-20"],
  ["越南2019年12月", "2019-12-01", "2019-12-31"],
  ["201912", "2019-12-01", "2019-12-31"],
  ["新闻-2019.12.20", "2019-12-20", "2019-12-20"],
])("file %s: %s to %s", (name, from, to) => expect(fileNameDate(name)).toMatchObject({ from, to }));

it.each(["004_e356d4b70ef4c7cd", "daily-2022-2023", "a201912b", "2019", "123456789", "2020-2024年合作", "20191340"])("file %s has no date", (name) =>
  expect(fileNameDate(name)).toBeNull(),
); // prettier-ignore

it.each([
  [["archive", "2019", "12", "20"], "2019-12-20", "2019-12-20"],
  [["2019", "12"], "2019-12-01", "2019-12-31"],
  [["2019"], "2019-01-01", "2019-12-31"],
  [["20191220", "vn"], "2019-12-20", "2019-12-20"],
])("folders %s: %s to %s", (folders, from, to) => expect(folderDate(folders)).toMatchObject({ from, to }));

it.each([
  ["越南国防部部长吴春历大将（Ngo Xuan Lich）会见柬埔寨客人", null],
  ["行政院長蘇貞昌今日表示", null],
  ["日本の外務大臣は記者会見でこう述べました", "reads as Japanese"],
  ["Thủ tướng tiếp Đại sứ Trung Quốc 中国", "2 % Chinese characters, mostly Latin letters"],
  ["한국 대통령은 중국 방문", "mostly Korean letters"],
  ["Министр обороны", "mostly Cyrillic letters"],
  ["12345 ——", "no letters"],
])("%s: %s", (text, why) => {
  const found = notChinese(text);
  if (why === null) expect(found).toBeNull();
  else expect(found).toContain(why.replace(/^\d+ % /, ""));
});
