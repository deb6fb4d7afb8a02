/** What a time mention says, symbolically: the value the scanner hands to resolution. Nothing here knows any date. */

export type TimeUnit = "day" | "week" | "tenday" | "month" | "quarter" | "half" | "year" | "decade" | "century";

/** Calendar fields the text states; an absent one comes from an anchor. All Gregorian unless `lunar`. */
export interface CalendarFields {
  /** 20 for 二十世纪 (1901–2000). */
  readonly century?: number;
  /** First year of a decade, 1990; two-digit decades (90年代) carry the century they mean when it is told. */
  readonly decade?: number;
  /** Gregorian year, ROC, Reiwa, Buddhist and sexagenary years already converted; `years` when several fit (丙午). */
  readonly year?: number;
  readonly years?: readonly number[];
  readonly half?: 1 | 2;
  readonly quarter?: 1 | 2 | 3 | 4;
  readonly month?: number;
  /** 上旬 1, 中旬 2, 下旬 3. */
  readonly tenday?: 1 | 2 | 3;
  readonly day?: number;
  /** 1 Monday … 7 Sunday. */
  readonly weekday?: number;
  /** Which of the month's: its third Friday with a weekday, else its third week; −1 the last. */
  readonly nth?: number;
  /** Month and day are of the Chinese lunisolar calendar. */
  readonly lunar?: boolean;
  readonly leapMonth?: boolean;
  /** 年初, 年中, 月底 …: a part of the coarsest told unit. */
  readonly edge?: "start" | "mid" | "end";
  /** 去年今日, 去年本月: the day or month that the anchor has. */
  readonly same?: "day" | "month";
  /** Id of data/lexicon/holidays.json: 春节, 中秋节, 国庆. */
  readonly holiday?: string;
}

export type TimeExpression =
  /** 2019年12月20日, 12月20日, 20日, 星期二, 第三季度, 春节. */
  | { readonly kind: "fields"; readonly fields: CalendarFields }
  /** Counted from the DCT; about as many units away as from `offset` to `until` (二十多天前: −20 to −29). 今天 day 0, 昨日 day −1, 去年3月 year −1 + month 3, 上周五 week −1 + weekday 5, 本月5日, 下(9)月. */
  | { readonly kind: "deictic"; readonly unit: TimeUnit; readonly offset: number; readonly until?: number; readonly fields: CalendarFields }
  /** Counted from the latest day told before: 当天 0, 次日/翌日 +1, 同年 year 0, 次年 year +1, 三天后 day +3. */
  | {
      readonly kind: "anaphoric";
      readonly unit: TimeUnit;
      readonly offset: number;
      readonly until?: number;
      readonly fields: CalendarFields;
    }
  /** N周年, N年来 counted from something founded. `founded` when the text or the lexicon tells it (`YYYY[-MM[-DD]]`). */
  | { readonly kind: "anniversary"; readonly n: number; readonly what: string | null; readonly founded: string | null }
  /** 未来5年 (+), 60年来 / 过去五年 (−), 三天 / 为期两天 (null). */
  | {
      readonly kind: "duration";
      readonly n: number;
      /** The other end of a number told about (三十余年来: 39). */
      readonly until?: number;
      readonly unit: TimeUnit;
      /** `after`: from the time told last on (此后5年). */
      readonly direction: "past" | "future" | "after" | null;
      /** ISO 8601 of a length told in several units or those of the clock: P1Y6M, PT48H. */
      readonly iso?: string;
    }
  /** null side: open (1990年至今 → right null with `now`, 截至2025年4月30日 is not a range). Right inherits left's missing fields. */
  | { readonly kind: "range"; readonly left: TimeExpression | null; readonly right: TimeExpression | null; readonly now: boolean }
  /** Leans on a happening of the same document: 会谈结束后 (word 会谈), 访问期间, 前夕. */
  | { readonly kind: "event"; readonly word: string; readonly relation: "before" | "during" | "after" }
  | { readonly kind: "vague"; readonly value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF" }
  /** 每年, 每周五; `n` units apart (每两年). */
  | { readonly kind: "set"; readonly unit: TimeUnit; readonly n: number; readonly fields: CalendarFields };
