import { expect, it } from "vitest";
import { normalizeText } from "./normalize";

it.each([
  ["１２月３日（星期二）", "12月3日(星期二)"],
  ["寮國總理訪問臺灣", "寮国总理访问台湾"],
  ["二〇一九年　十二月", "二〇一九年 十二月"],
])("%s reads %s", (text, norm) => {
  expect(normalizeText(text)).toBe(norm);
  expect(normalizeText(text)).toHaveLength(text.length);
});
