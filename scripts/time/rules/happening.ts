/** Times that lean on something the document tells: 会谈结束后, 会见时, 访问前夕, 建交以来. 访问期间 tells the setting, no time of its own. */
import type { Found, Scene } from "./point";

const RELATION =
  /(?:正式)?(?:(?:圆满)?结束(?:后|时|之后|之际)|(之?前(?![往景途沿夕]))|之?后(?!期|续)|过后|(时(?![候代期刻任间段长事局尚针而常])))/y;
const SINCE = /以来/y;

const found = (start: number, end: number, word: string, relation: "before" | "during" | "after", rule: string): Found => ({ start, end, type: "DATE", expression: { kind: "event", word, relation }, part: null, clock: null, rule }); // prettier-ignore

/** 会谈结束后, 会见时: at the head of a clause, where nothing but the happening is meant. */
export function readHappening(scene: Scene, start: number, word: string): Found | null {
  const { text } = scene;
  RELATION.lastIndex = start + word.length;
  const m = RELATION.exec(text);
  if (!m) return null;
  const end = RELATION.lastIndex;
  const ended = m[0].includes("结束");
  const relation = m[1] ? "before" : m[2] && !ended ? "during" : "after";
  return found(start, end, word, relation, `happening.${relation}`);
}

/** 建交以来: from the founding until now. */
export function readSince(scene: Scene, start: number, word: string): Found | null {
  SINCE.lastIndex = start + word.length;
  // 自1950年1月18日建交以来: the day told is the time.
  if (!SINCE.test(scene.text) || "日年月".includes(scene.text[start - 1] ?? " ")) return null;
  const left = { kind: "event", word, relation: "during" } as const;
  return { start, end: SINCE.lastIndex, type: "DATE", expression: { kind: "range", left, right: null, now: true }, part: null, clock: null, rule: "range.since-founding" }; // prettier-ignore
}

/** 前夕 behind what it is the eve of (a feast takes it along itself). */
export function readEve(scene: Scene, start: number): Found | null {
  return scene.text.startsWith("前夕", start) ? found(start, start + 2, "", "before", "happening.eve") : null;
}
