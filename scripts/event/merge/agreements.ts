import type { Agreement } from "../../../data/schema";
import { normalizeText } from "../../read/normalize";

/** 允许两军互助的协议, 双边合作协议: says what it is for, or only that there is one. */
const DESCRIBED =
  /^(?!关于|有关).*的[\u4e00-\u9fff]{0,4}(?:协[定议]|备忘录|文件)$|^(?:双边|两国|新的?|相关|合作|政府间)*(?:协[定议]|备忘录|文件|谅解备忘录|合作协议|合作文件)$/;

/** 此类协定, 上述文件: speaks of an agreement and names none. */
export const isNamed = (agreement: Agreement): boolean =>
  !DESCRIBED.test(normalizeText(agreement.name)) &&
  !/^(?:此类|此项|该|这[一项份些]|上述|有关|相关|同类|类似|首个此类|[多数两]项|若干|一系列)/.test(normalizeText(agreement.name));

/** Whether two plain names (see plainName) are one agreement: by the end of the longer, or by most of the shorter's characters. */
export function isAlike(n: string, m: string): boolean {
  const [short, long] = n.length < m.length ? [n, m] : [m, n];
  if (short.length < 4) return short === long;
  if (long.endsWith(short)) return true;
  const set = new Set(long);
  const letters = [...new Set(short)];
  return short.length >= 6 && letters.filter((c) => set.has(c)).length / letters.length >= 0.75;
}
