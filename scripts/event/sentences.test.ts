import { expect, it } from "vitest";
import type { DocumentCut } from "../facts";
import { splitSentences } from "./sentences";

const split = (text: string): string[] => {
  const cut: DocumentCut = { id: "t", page: "t", block: "main", span: [0, text.length], title: "", parts: [], agency: null, home: null };
  return splitSentences(text, cut).map((s) => text.slice(...s.span));
};

it.each([
  ["双方会谈。会后签署协议。", ["双方会谈。", "会后签署协议。"]],
  ["他说:“会谈成功。” 双方满意。", ["他说:“会谈成功。”", "双方满意。"]],
  ["签署《合作(一;二)计划》;随后离开。", ["签署《合作(一;二)计划》;", "随后离开。"]],
  ["标题\n正文。", ["标题", "正文。"]],
  ["*16日下午,总统会见外长。", ["16日下午,总统会见外长。"]],
  ["", []],
])("%s", (text, expected) => expect(split(text)).toEqual(expected));

it("knows paragraphs and stories of their own", () => {
  const text = "标题\n*16日会见。随后离开。";
  const cut: DocumentCut = { id: "t", page: "t", block: "main", span: [0, text.length], title: "", parts: [], agency: null, home: null };
  const [title, meeting, leave] = splitSentences(text, cut);
  expect([title!.starred, meeting!.starred, leave!.starred]).toEqual([false, true, true]);
  expect(meeting!.paragraph).toBe(leave!.paragraph);
});
