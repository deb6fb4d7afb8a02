/** Days that stand beside an event and are not its own. */
import type { Kind } from "../../data/schema";
import type { TimeMention } from "../facts";
import type { Judged } from "./kinds/frame";

/** 2019年签署的…, 去年11月达成的: a date of something else. */
const OTHERS =
  /^(?![^,。]{0,20}(?:出席|参加|在))[^,。]{0,30}(?:签署|签订|达成|建立|成立|举行|生效|通过|发表|(?:公布|发布|披露)(?=的(?:信息|数据|报告))|当选|就任|开幕|结束|发生[^,。]{0,6}|遭[遇受][^,。]{0,6}|提出|爆发)的(?!访问|正式|国事|会)/;
/** 1975年战争结束后首次…: since when, not when. But 本月底在上任后首次…. */
const AFTER =
  /^(?!在)[^,。]{0,14}(?:结束|爆发|建交|成立|独立|上任|就任|当选|断交|复交|交恶|中断)(?:之后|后|以来)|^[^,。在]{0,16}(?:之后|以来)[^,。]{0,14}首[次度位]/;
/** 在2022年12月举行的大会上,A与B签署…: where it was done, so when. */
const OCCASION = /^[^,。]{0,8}(?:举行|召开|举办)的[^,。]{2,50}(?:上|期间)(?:$|,)/;
/** Kinds whose own noun closes such a phrase: 2月5日晚举行的…招待会. */
const HELD: ReadonlySet<Kind> = new Set(["ceremony", "conference", "exercise", "dialogue", "talks"]);

/** 外交部16日宣布,首相将访问…: the day of the word, not of the visit. */
const ANNOUNCED =
  /^[^,。;]{0,16}?(?:宣布|表示|说|称|透露|公布|通报|指出|证实|确认|介绍|报道|发布消息|发布公告|发表声明|发表公报|举行记者会)(?![^,。]{0,2}的)/;
/** What is done by saying that it will be. */
const DONE_BY_WORD: ReadonlySet<Kind> = new Set(["relations", "envoy", "aid", "statement", "protest", "message", "cooperation"]);

/** 协定自3月1日起生效: of the agreement. */
const IN_FORCE = /^起?(?:正式|开始)?(?:生效|施行|实施)/;

/** 5月24日,两国将迎来建交30周年纪念日: a day to be kept, that the talks spoke of. */
const TO_BE_KEPT = /^,?[^,。]{0,12}[将即](?:迎来|是|为|适逢)[^,。]{0,20}(?:周年|纪念日|诞辰|[国节]庆|节)[^,。]{0,4}[,。]/;

/** Whether a day before `to` is of something else than the event. */
export function isForeign(norm: string, m: TimeMention, to: number, { kind, status }: Judged): boolean {
  const between = norm.slice(m.span[1], Math.min(to, m.span[1] + 60));
  if (HELD.has(kind) && /^[^,。]{0,12}(?:举行|召开|举办)的/.test(between)) return false;
  if (norm[m.span[0] - 1] === "在" && OCCASION.test(between)) return false;
  if (status !== "held" && !DONE_BY_WORD.has(kind) && ANNOUNCED.test(between)) return true;
  return (
    TO_BE_KEPT.test(between) || IN_FORCE.test(between) || AFTER.test(between) || OTHERS.test(between) || /^(?:以来|电|讯)/.test(between)
  );
}
