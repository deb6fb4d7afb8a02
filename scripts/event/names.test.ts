import { expect, it } from "vitest";
import { canonicalName, endOfName } from "./names";

it.each([
  // party  after the office      name
  ["VN", "吴春历大将会见", "吴春历"],
  ["VN", "黎氏秋姮访问", "黎氏秋姮"],
  ["CN", "王毅同", "王毅"],
  ["KR", "李在明在首尔", "李在明"],
  ["JP", "岸田文雄7日", "岸田文雄"],
  ["SG", "维文(Vivian", "维文"],
  ["LA", "占沙旺·本勇举行", "占沙旺·本勇"],
  ["CU", "阿尔瓦罗•洛佩斯•米耶拉(Á", "阿尔瓦罗•洛佩斯•米耶拉"],
  ["FR", "马克龙抵达", "马克龙"],
  ["PH", "杜特尔特和日本", "杜特尔特"],
  ["KE", "鲁托。", "鲁托"],
  ["MN", "呼日勒苏赫举行", "呼日勒苏赫"],
  [null, "访问中国", ""],
  [null, "会见外长", ""],
  [null, "将于3日", ""],
  ["MN", "乌赫那·呼日勒苏赫对我国进行", "乌赫那·呼日勒苏赫"],
  ["SD", "布尔汉派出的代表", "布尔汉"],
  ["GB", "卡米拉加冕仪式", "卡米拉"],
])("%s %s", (party, text, expected) => expect(text.slice(0, endOfName(text, 0, party))).toBe(expected));

it("writes the dots of a name one way", () => expect(canonicalName("迪亚斯-卡内尔•贝穆德斯")).toBe("迪亚斯·卡内尔·贝穆德斯"));
