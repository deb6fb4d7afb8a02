/** Tense of the times that are no evidence of the day of writing: months, quarters, weekdays to come. Resolution reads it. */
import type { TimeMention } from "../../facts";
import type { DateEvidence } from "../evidence";
import { after, before, leadingFields, rowAt, tenseOf, WILL, type Context } from "./context";

/** 周四还将飞往: what will be, unless it was said on that day (周四表示将…). */
const AHEAD = new RegExp(`^,? ?([^,。;!?\\n]{0,8}?)(?:${WILL}|(?<![上大中少准主名])(?:拟(?=[前访在出赴])|定于|准备|打算|计划))`);
const SAID = /表示|宣布|说|称|透露|证实|指出|强调|确认|通报|发表|报道|决定|讨论|介绍/;
const PLANNED = /(?:计划|预计|预定|原定|安排|有望|料|最快|最早|最迟|争取|可能|或)(?:可能)?会?[在于]?$/;

/** Rows of rule `tense`: they carry no weight. A plan goes on to the end of its sentence: 他周二将前往巴黎，周三转往柏林. */
export function tenseEvidence(c: Context): DateEvidence[] {
  const rows: DateEvidence[] = [];
  let planned = NEVER;
  for (const m of c.mentions) {
    if (m.rule === "duration.within" && isDeadline(c, m)) rows.push(rowAt(c, "tense", m.span, { tense: "future" }, []));
    if (isAhead(m)) planned = m.span[1];
    if (!isLoose(m)) continue;
    const told = willBe(c, m) ? "future" : tenseOf(c, m, 8);
    const tense = told === "none" && goesOn(c, planned, m.span[0]) ? "future" : told;
    planned = tense === "future" ? m.span[1] : NEVER;
    if (tense !== "none") rows.push(rowAt(c, "tense", m.span, { tense }, []));
  }
  return rows;
}

const NEVER = -1;
const SENTENCE = 40;

function goesOn(c: Context, from: number, to: number): boolean {
  if (from === NEVER || to - from > PARAGRAPH) return false;
  const between = c.page.norm.slice(from, to);
  return (to - from <= SENTENCE && !/[。!?;\n]/.test(between)) || THEN.test(between);
}

/** 总统周四将到访。他下午会见总理，之后再前往南部，周五…: a programme goes on over the end of the sentence. */
const THEN = /^[^\n已了曾]*(?:之后|随后|其后|接着|然后)(?:[再将会赴]|前往|转往|飞往)[^\n已了曾]*$/;
const PARAGRAPH = 100;

/** 明日, 下周. */
const isAhead = ({ expression: e }: TimeMention): boolean => e.kind === "deictic" && e.offset > 0 && e.unit !== "year";

/** A time without its year that tells no day of a month. */
function isLoose({ expression, role }: TimeMention): boolean {
  const first = role === "event" ? leadingFields(expression) : null;
  return first !== null && first.year === undefined && !first.years && first.day === undefined && first.decade === undefined;
}

/** 限72小时内离境, 一年内完成, 三个月内将: a length that runs from now. */
const DEADLINE = /(?:[限须需应将]|必须|要求|力争|争取|承诺|有望|预计|计划|[勒责限]令|命令|同意|商定|目标)[^,。;!?\n]{0,12}$/;
const DUE = /^[^,。;!?\n]{0,10}?(?:将|必须|须|离境|离开|完成|答复|回复|提交|建成|实现|投产|达成|签署|互设|任命|开通|生效)/;
const isDeadline = (c: Context, m: TimeMention): boolean => DEADLINE.test(before(c, m, 24)) || DUE.test(after(c, m, 20));

function willBe(c: Context, m: TimeMention): boolean {
  const ahead = AHEAD.exec(after(c, m, 16));
  return (ahead !== null && !SAID.test(ahead[1]!)) || PLANNED.test(before(c, m, 6)) || (FORECAST.test(before(c, m, 60)) && !DONE.test(after(c, m, 16))); // prettier-ignore
}

/** 预计台风掠过南部后将北上，周三凌晨登陆: all of the sentence is to come. */
const FORECAST = /(?:^|[。!?;\n]) ?(?:预计|预料|预期)[^。!?;\n已了曾]*$/;
const DONE = /^[^,。;!?\n]*[已了曾]/;
