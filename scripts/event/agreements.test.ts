import { expect, it } from "vitest";
import { coversOf, findAgreements } from "./agreements";

const names = (text: string): string[] => findAgreements(text, text).map((a) => `${a.name}|${a.covers ?? ""}`);

it.each([
  ["《2023-2025年合作计划》", ["2023-2025年合作计划|2023/2025"]],
  ["两国国防部2020-2024年阶段合作议定书和2020年合作计划", ["两国国防部2020-2024年阶段合作议定书|2020/2024", "2020年合作计划|2020"]],
  ["《联合声明》和谅解备忘录", ["联合声明|", "谅解备忘录|"]],
  ["多项双边合作文件", []],
  ["发表联合声明", ["联合声明|"]],
  ["签署相互供应燃料等物资的“物品相互提供协定”", ["物品相互提供协定|"]],
])("%s", (text, expected) => expect(names(text)).toEqual(expected));

it.each([
  ["2020年合作计划", "2020"],
  ["2020至2024年计划", "2020/2024"],
  ["2026-30年规划", "2026/2030"],
  ["合作协定", null],
])("%s covers %s", (name, covers) => expect(coversOf(name)).toBe(covers));
