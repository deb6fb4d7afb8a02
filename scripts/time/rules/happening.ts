/** Times that lean on something the document tells: 会谈结束后, 访问期间, 会见时, 访问前夕, 建交以来. */
import type { Found, Scene } from "./point";
import { beginsClause } from "./words";

const RELATION = /(?:正式)?(?:(?:圆满)?结束(?:后|时|之后|之际)|((?:之)?前(?!往|景|途|沿|夕))|((?:之)?后(?!期|续)|过后)|(时(?!候|代|期|刻|任)|期间|当中|过程中))/y;
const SINCE = /以来/y;

const found = (start: number, end: number, word: string, relation: "before" | "during" | "after", rule: string): Found => ({ start, end, type: "DATE", expression: { kind: "event", word, relation }, part: null, clock: null, rule }); // prettier-ignore

/** 会谈结束后, 会见时, 访问期间: at the head of a clause, where nothing but the happening is meant. */
export function readHappening(scene: Scene, start: number, word: string): Found | null {
  const { text } = scene;
  RELATION.lastIndex = start + word.length;
  const m = RELATION.exec(text);
  if (!m) return null;
  const end = RELATION.lastIndex;
  const ended = m[0].includes("结束");
  const relation = m[1] ? "before" : m[3] && !ended ? "during" : "after";
  return found(start, end, word, relation, `happening.${relation}`);
}

/** 建交以来: from the founding until now. */
export function readSince(scene: Scene, start: number, word: string): Found | null {
  SINCE.lastIndex = start + word.length;
  if (!SINCE.test(scene.text)) return null;
  const left = { kind: "event", word, relation: "during" } as const;
  return { start, end: SINCE.lastIndex, type: "DATE", expression: { kind: "range", left, right: null, now: true }, part: null, clock: null, rule: "range.since-founding" }; // prettier-ignore
}

const SHORT = /会(后|前)(?=,|双方|两国|,|会见|发表|签|,)/y;
const BARE = /(?:期间(?=,|双方|两国)|前夕(?=,|,|。|[^\s\]\d]))/y;

/** 会后, 期间 at the head of a clause; 前夕 behind anything (its feast, when it has one, takes it along). */
export function readBare(scene: Scene, start: number): Found | null {
  const { text } = scene;
  SHORT.lastIndex = BARE.lastIndex = start;
  const m = beginsClause(text, start) ? SHORT.exec(text) : null;
  if (m) return found(start, start + 2, "会议", m[1] === "后" ? "after" : "before", m[1] === "后" ? "happening.after" : "happening.before");
  if (!BARE.test(text)) return null;
  if (text[start] === "前") return found(start, start + 2, "", "before", "happening.eve");
  return beginsClause(text, start) ? found(start, start + 2, "", "during", "happening.during") : null;
}
