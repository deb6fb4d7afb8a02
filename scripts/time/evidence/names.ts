/** Plans, terms and conferences that carry years in their names: 2019年合作计划, 2015-2019年阶段, 2016年轮值主席国. */
import type { TimeMention } from "../../facts";
import { dayNumber } from "../calendar";
import type { DateEvidence } from "../evidence";
import { after, clauseAfter, clauseBefore, leadingFields, rowAt, trailingFields, yearSupport, type Context, type Support } from "./context";

const AGENDA = /^[^。,]{0,12}(?:议程|愿景|远景|目标|碳达峰|碳中和)/;
const CHAIR = /^[^。,]{0,14}(?:轮值主席|主席国|主席年|东道国|主办国)/;
const PLAN = /^[^。,]{0,24}(?:计划|规划|议定书|协议|协定|纲要|方案|任期|阶段|年度|备忘录|路线图|战略)/;
const SIGN_AFTER = /^[^。;]{0,30}(?:签署|签订|签字)/;
const DONE_AFTER = /^[^。;]{0,30}(?:评价|评估|总结|回顾|基础上|结果|成果)/;
/** What is being done with the plan: the verb nearest before its name decides (在评价…基础上签署了2020-2024年议定书). */
const VERBS = [
  ["signed", /签署|签订|签下|草签|换文|通过|批准|制定|公布|发布|提出/g],
  ["doing", /落实|展开|实施|执行|开展|贯彻|履行/g],
  ["done", /评价|评估|总结|回顾|结束|完成|基础上/g],
] as const;

/** Years still to come: 支持哥方担任2025年轮值主席国, 祝贺秘鲁主办2024年…. */
const AHEAD = /(?:支持|祝贺|期待|欢迎|接任|当选|候任|申办|获得|将|明年|来年|即将|筹备|办好|迎接|争取)[^。;]{0,24}$/;

/** 2023财年: from the October before, its budget fought over all that year. */
const FISCAL = /^年?(?:财年|财政年度)/;

type Use = "fiscal" | "signed" | "doing" | "done" | "chair" | "plan" | "event" | "ahead";

/**
 * Support by what is done with a plan for years a–b. Signing falls late in the year before or in the first year (a third of
 * the sampled plans in each half of it); evaluating in the last year or the next; carrying out inside.
 */
const SUPPORTS: Readonly<Record<Use, (a: number, b: number) => Support[]>> = {
  fiscal: (a, b) => [
    { from: dayNumber(a - 1, 2, 1), to: dayNumber(a - 1, 12, 31), weight: 290 },
    { from: dayNumber(a, 1, 1), to: dayNumber(b, 9, 30), weight: 240 },
    yearSupport(a - 1, b + 1, 130),
  ],
  signed: (a, b) => [
    { from: dayNumber(a - 1, 1, 1), to: dayNumber(a - 1, 9, 30), weight: 170 },
    { from: dayNumber(a - 1, 10, 1), to: dayNumber(a - 1, 12, 31), weight: 320 },
    { from: dayNumber(a, 1, 1), to: dayNumber(a, 6, 30), weight: 290 },
    { from: dayNumber(a, 7, 1), to: dayNumber(a, 12, 31), weight: 210 },
    yearSupport(a - 2, b, 50),
  ],
  doing: (a, b) => (a === b ? [yearSupport(a, a, 320), { from: dayNumber(a - 1, 10, 1), to: dayNumber(a - 1, 12, 31), weight: 130 }, yearSupport(a + 1, a + 1, 100)] : [yearSupport(a, b, 220), yearSupport(a - 1, b + 1, 60)]), // prettier-ignore
  done: (a, b) => [
    yearSupport(b, b, 250),
    { from: dayNumber(b + 1, 1, 1), to: dayNumber(b + 1, 12, 31), weight: 230 },
    yearSupport(a, b + 2, 110),
  ],
  chair: (a, b) => [yearSupport(a, b, 500), yearSupport(a - 1, b + 1, 130)],
  plan: (a, b) => (a === b ? [yearSupport(a, a, 230), yearSupport(a - 1, a + 1, 110)] : [yearSupport(a, b, 130), yearSupport(a - 1, b + 1, 70)]), // prettier-ignore
  ahead: (a) => [yearSupport(a - 1, a - 1, 260), yearSupport(a, a, 200), yearSupport(a - 2, a - 2, 120)],
  event: (a, b) => [yearSupport(a, b, 320), yearSupport(a - 1, b + 1, 110)],
}; // prettier-ignore

/** Years inside names, each distinct name once; agendas (2030年议程) say nothing. */
export function nameEvidence(c: Context): DateEvidence[] {
  const seen = new Set<string>();
  return c.mentions.flatMap((m) => {
    const years = m.role === "name" ? yearsOfName(m) : null;
    if (!years || AGENDA.test(after(c, m, 24))) return [];
    const use = useOf(c, m);
    const key = `${use}|${years[0]}|${years[1]}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const args = { from: years[0], to: years[1] };
    return [rowAt(c, `name.${use}`, m.span, args, SUPPORTS[use](years[0], years[1]), use === "signed" ? -60 : -30)];
  });
}

function yearsOfName(m: TimeMention): readonly [number, number] | null {
  const a = leadingFields(m.expression)?.year;
  const b = trailingFields(m.expression)?.year ?? a;
  return a === undefined || b === undefined || b < a ? null : [a, b];
}

function useOf(c: Context, m: TimeMention): Use {
  const rest = clauseAfter(c, m, 40);
  const ahead = clauseBefore(c, m, 48);
  if (FISCAL.test(rest)) return "fiscal";
  const comes = AHEAD.test(ahead.slice(-30));
  if (CHAIR.test(rest)) return comes ? "ahead" : "chair";
  if (!PLAN.test(rest)) return comes ? "ahead" : "event";
  if (SIGN_AFTER.test(rest)) return "signed";
  if (DONE_AFTER.test(rest)) return "done";
  const nearest = VERBS.map(([use, words]) => ({ use, at: [...ahead.matchAll(words)].at(-1)?.index ?? -1 })).reduce((x, y) =>
    y.at > x.at ? y : x,
  );
  return nearest.at >= 0 ? nearest.use : "plan";
}
