/** Phrases around a time: 截至4月30日, 十四五规划. */
import { readNumeral } from "../numerals";
import type { Found, Scene } from "./point";

const AS_OF = /截[至止]?(?:到|至)? ?/y;

/** 截至2025年4月30日: the whole phrase, its day is the day told. `readAt` reads what stands behind. */
export function readAsOf(scene: Scene, start: number, readAt: (scene: Scene, start: number) => Found[] | null): Found | null {
  if (scene.text[start] !== "截") return null;
  AS_OF.lastIndex = start;
  if (!AS_OF.test(scene.text) || AS_OF.lastIndex < start + 2 || scene.text[AS_OF.lastIndex] === "截") return null;
  const found = readAt(scene, AS_OF.lastIndex);
  return found && found.length === 1 ? { ...found[0]!, start } : null;
}

const PLAN =
  /(十[一二三四五六七]?)五(?=[”"’」』末]|规划|时期|期间|计划|以来|收官|开局|建设|纲要)|([一二三四五六七八九])五(?=[”"’」』]|时期|期间|计划)/y;

/** 十四五: the five years of a Chinese plan, the n-th beginning in 1951 + 5n, the first in 1953 and the second in 1958. */
export function readFiveYearPlan(scene: Scene, start: number): Found | null {
  PLAN.lastIndex = start;
  const m = PLAN.exec(scene.text);
  if (!m) return null;
  const n = readNumeral(m[1] ?? m[2]!, 0)!.value;
  const first = n < 3 ? 1948 + 5 * n : 1951 + 5 * n;
  const year = (n: number) => ({ kind: "fields", fields: { year: n } }) as const;
  return { start, end: PLAN.lastIndex, type: "DATE", expression: { kind: "range", left: year(first), right: year(first + 4), now: false }, part: null, clock: null, rule: "name.five-year-plan" }; // prettier-ignore
}
