/** What each line of an article is: headline, standfirst, caption and its credit, dateline, body, source line. */
import type { Part } from "../facts";
import { creditStart, hasCredit, isDeskLine } from "./furniture";
import { isSentence, type Line } from "./lines";

/** `某某访越 ảnh 2吴春历出席会议`: the headline again, a picture number, then the caption. */
const PICTURE = /^.{0,80}? ?(?:ảnh|图|圖|照片|Photo) ?\d{1,2} ?[:：.]?/;

/**
 * An agency's dateline at a paragraph's start: 越通社河内——, 新华社北京3月5日电(记者某某), 【中央社台北16日电】, (韩联社首尔1月3日电),
 * 央视网消息(新闻联播):, 共同社2月1日电. Linear: bounded runs of characters that end no sentence.
 */
const DATELINE = new RegExp(
  [
    /^[【(][^】)\n]{2,40}(?:电|讯|报导|报道|消息)[】)]/,
    /^[^\s。,!?—]{2,16}(?:[社报网]|电台|电视台)[^。,!?\n—]{0,30}?(?:电|讯|消息|报道)(?: ?\([^)]{2,40}\))?[:： ]?/,
    /^[^\s。,!?—]{2,12}[社报网][^。,!?\n—]{0,8} ?—{1,2}/,
  ]
    .map((r) => r.source)
    .join("|"),
);

export function partsOfArticle(lines: readonly Line[]): Part[] {
  const [headline, ...rest] = lines;
  if (!headline) return [];
  const parts: Part[] = [{ role: "headline", span: headline.span }];
  const datelineAt = rest.findIndex((line) => DATELINE.test(line.norm) && line.norm.length > 30);
  rest.forEach((line, i) => parts.push(...partsOfLine(line, i < datelineAt, headline)));
  return parts;
}

function partsOfLine(line: Line, beforeDateline: boolean, headline: Line): Part[] {
  const [start, end] = line.span;
  const picture = PICTURE.exec(line.norm);
  const marked = picture !== null && (line.norm.startsWith(headline.norm.slice(0, 8)) || picture[0].length <= 10);
  if (
    marked ||
    (hasCredit(line.norm.slice(-24)) && line.norm.length <= 160 && creditStart(line.norm) < line.norm.length && !DATELINE.test(line.norm))
  ) {
    const from = start + (marked ? picture[0].length : 0);
    const credit = Math.max(from, start + creditStart(line.norm));
    return [
      ...(credit > from ? [{ role: "caption" as const, span: [from, credit] as const }] : []),
      ...(credit < end ? [{ role: "credit" as const, span: [credit, end] as const }] : []),
    ];
  }
  if (isDeskLine(line.norm) || (line.norm.length <= 14 && !isSentence(line) && !beforeDateline))
    return [{ role: "source", span: line.span }];
  if (beforeDateline) return [{ role: "standfirst", span: line.span }];
  const dateline = DATELINE.exec(line.norm)?.[0].length ?? 0;
  if (dateline === 0 || dateline === line.norm.length) return [{ role: "body", span: line.span }];
  return [
    { role: "dateline", span: [start, start + dateline] },
    { role: "body", span: [start + dateline, end] },
  ];
}
