/** Whether two tellings tell one happening: reasons to say no, then how strongly they agree. */
import titleWords from "../../data/lexicon/titleWords.json" with { type: "json" };
import type { Kind } from "../../data/schema";
import { isAlike } from "./merge/agreements";
import { compareDays, isCoarse, isFine, isOneDay } from "./merge/compareDays";
import { shareSomeone } from "./merge/identity";
import { readNumeral } from "../time/numerals";
import type { Telling } from "./telling";
import { occasionOf } from "./titles/variants";

/** Kinds that reports of one encounter use for one another when the same people stand in both. */
const STANDS_IN: Partial<Readonly<Record<Kind, Kind>>> = { talks: "meeting", dialogue: "meeting" };
export const kindClass = (kind: Kind): Kind => STANDS_IN[kind] ?? kind;

/** Kinds that states do as such: other people in another report make no other happening. */
const OF_STATES: ReadonlySet<Kind> = new Set(["conference", "relations", "exercise", "statement", "cooperation", "aid", "protest"]);
/** Kinds that come back on the same day of another year, with the same people. */
const YEARLY: ReadonlySet<Kind> = new Set(["message", "ceremony", "conference", "statement"]);
/** Kinds that a report from across the date line dates a day off. */
const ONCE: ReadonlySet<Kind> = new Set(["visit", "call", "signing", "relations", "talks", "meeting", "message", "protest", "envoy"]);

/** What states do to one another once: a text that names no day speaks of the last. */
const STANDING: ReadonlySet<Kind> = new Set(["relations", "envoy"]);

type People =
  | "both" // someone in common on both sides
  | "one" // someone in common on one side, nobody told on the other
  | "unknown"
  | "apart"; // a side has people in both and none in common

/** People of the two tellings, side by side. Of a visit only the visitors count: it is received by many. */
function comparePeople(a: Telling, b: Telling): People {
  const visitor = a.mention.kind === "visit" ? (a.mention.actor ?? b.mention.actor) : null;
  const sides = visitor === null ? a.parties : [visitor];
  let shared = 0;
  for (const party of sides) {
    const [x, y] = [a, b].map((t) => t.people.filter((p) => p.party === party));
    if (x!.length === 0 || y!.length === 0) continue;
    const word = shareSomeone(x!, y!);
    if (word === false) return "apart";
    if (word === true) shared++;
  }
  if (shared === 0) return "unknown";
  return shared >= Math.min(2, sides.length) ? "both" : "one";
}

const isDialogue = (t: Telling): boolean => t.mention.kind === "dialogue";
const differ = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null && a !== b;
type Veto = (a: Telling, b: Telling, who: People) => boolean;

const VETOES: readonly Veto[] = [
  (a, b) => differ(a.mention.actor, b.mention.actor) || differ(a.mention.recipient, b.mention.recipient),
  (a, b) => differ(a.mention.tone, b.mention.tone),
  (a, b, who) => who === "apart" && !OF_STATES.has(a.mention.kind) && !overlap(a.agreements, b.agreements) && !isAttended(a, b),
  // 企业家委员会会议 is a gathering of its own beside the talks of that day.
  (a, b) => isDialogue(a) !== isDialogue(b) && (a.name !== null || b.name !== null),
  otherOccasion,
  otherVisit,
  otherName,
  // 签署了《纪要》,并见证签署关于…的协定: one signing, told in one sentence.
  (a, b) =>
    a.mention.kind === "signing" &&
    a.agreements.length > 0 &&
    b.agreements.length > 0 &&
    !(a.told === b.told && a.mention.span[0] === b.mention.span[0]) &&
    !overlap(a.agreements, b.agreements),
  (a, b) =>
    a.told !== b.told && a.told.page.id === b.told.page.id && a.told.row.block === "item" && b.told.row.block === "item" && !isOneDay(a),
];

/** History is told of long ago; it is the report's happening only when both name the days (merge/recalled folds in what is left). */
const isHistory = (a: Telling, b: Telling): boolean =>
  a.mention.recalled !== b.mention.recalled && !(isFine(a) && isFine(b)) && !(isCoarse(a) && isCoarse(b)) && a.mention.kind !== "relations";

/** 国务委员…出席欢迎仪式: who stands by, told in the text that tells who gave it or without the guest. */
const isAttended = (a: Telling, b: Telling): boolean =>
  a.mention.kind === "ceremony" && (a.told === b.told || ofOneSide(a) || ofOneSide(b));
const ofOneSide = (t: Telling): boolean => new Set(t.people.map((p) => p.party)).size === 1;

/** 宴会 is no 欢迎仪式, 断交 no 复交, 贺电 no 唁电; a word that says none of them goes with any. */
function otherOccasion(a: Telling, b: Telling): boolean {
  const { kind } = a.mention;
  if (kind !== "ceremony" && kind !== "message" && kind !== "relations" && kind !== "envoy") return false;
  const plain = (t: Telling): boolean => t.variant === kind || t.variant === "message.letter";
  return occasionOf(a.variant) !== occasionOf(b.variant) && !plain(a) && !plain(b);
}

/** 过境 is no 国事访问; nobody named, a minister's visit is no president's and an army's no party's. */
function otherVisit(a: Telling, b: Telling, who: People): boolean {
  if (a.mention.kind !== "visit") return false;
  const [x, y] = [a.mention.level, b.mention.level];
  const apart = (l: typeof x): boolean => l === "transit" || l === "port-call" || l === "private";
  if (differ(x, y) && (apart(x) || apart(y))) return true;
  if (isFleet(a) !== isFleet(b) && [a, b].some((t) => !isFleet(t) && t.mention.people.some((p) => p.name !== ""))) return true;
  if (who !== "unknown") return false;
  // A headline and its text tell of one visitor, whatever office each calls him by.
  const besides = differ(a.mention.track, b.mention.track) || differ(a.mention.rank, b.mention.rank);
  return differ(x, y) || (besides && !(a.told === b.told && isHeadline(a) !== isHeadline(b)));
}

/** Ships call while a president visits: no visit of his. */
const isFleet = ({ mention }: Telling): boolean => mention.level === "port-call";

const isHeadline = (t: Telling): boolean =>
  t.told.document.cut.parts.some((p) => p.role === "headline" && t.mention.span[0] >= p.span[0] && t.mention.span[1] <= p.span[1]);

const LEADERS = "leaders'";
const topicOf = (name: string): string => titleWords.conferences.topics.find((r) => r.zh.some((w) => name.includes(w)))?.en ?? "";
const levelOf = (name: string): string =>
  /峰会|高峰会/.test(name) ? LEADERS : (titleWords.conferences.who.find((r) => r.zh.some((w) => name.includes(w)))?.en ?? "");

/** The number of a 届, 次 or 轮, in either script; null when none is told. */
function numberOf(name: string): number | null {
  const at = name.indexOf("第");
  const numeral = at < 0 ? null : readNumeral(name, at + 1);
  return numeral !== null && /[届次轮]/.test(name.charAt(numeral.end)) ? numeral.value : null;
}

/** 第十五次会晤 of the 23rd and of the 24th: one name, or one number, or one organisation's leaders. */
function isSameMeeting({ name: x }: Telling, { name: y }: Telling): boolean {
  if (x === null || y === null) return false;
  const [n, m] = [numberOf(x), numberOf(y)];
  const leaders = [x, y].every((name) => levelOf(name) === LEADERS || /领导人|首脑/.test(name));
  return differ(n, m) ? false : n !== null && n === m ? true : x === y || x.includes(y) || y.includes(x) || leaders;
}

/** Another conference or exercise by name: another number, other ministers, few characters in common. */
function otherName(a: Telling, b: Telling): boolean {
  const { name: x } = a;
  const { name: y } = b;
  if (x === null || y === null || x === y) return false;
  const [n, m] = [numberOf(x), numberOf(y)];
  // 工商领导人峰会 is another gathering than 领导人非正式会议.
  if (topicOf(x) !== topicOf(y)) return true;
  if (differ(n, m) || differ(levelOf(x) || null, levelOf(y) || null)) return true;
  if (x.includes(y) || y.includes(x) || (n !== null && n === m) || (levelOf(x) === LEADERS && levelOf(y) === LEADERS)) return false;
  const set = new Set(x);
  const shared = [...new Set(y)].filter((c) => set.has(c)).length;
  return shared / Math.min(set.size, new Set(y).size) < 0.7;
}

/** Whether an agreement of one list is one of the other: by the end of its name, or by most of its characters. */
const overlap = (x: readonly string[], y: readonly string[]): boolean => x.some((n) => y.some((m) => isAlike(n, m)));

/** Whether nothing but the days keeps two tellings apart, and somebody or an agreement in common speaks for them. */
export function agreeButDays(a: Telling, b: Telling): "yes" | "no" | "open" {
  const who = comparePeople(a, b);
  if (VETOES.some((veto) => veto(a, b, who))) return "no";
  const { kind } = a.mention;
  if (kind === "signing") return overlap(a.agreements, b.agreements) ? "yes" : "open";
  if (kind === "relations") return "yes";
  return who === "both" || (who === "one" && kind === "visit") ? "yes" : "open";
}

/**
 * How strongly two tellings agree; 0 when nothing speaks for it, −1 when something speaks against it. Symmetric. Blocking guarantees
 * equal parties and kind class.
 */
export function compareTellings(a: Telling, b: Telling): number {
  const days = compareDays(a, b);
  if (days === "apart") return -1;
  const who = comparePeople(a, b);
  if (VETOES.some((veto) => veto(a, b, who)) || isHistory(a, b)) return -1;
  const sameDocument = a.told === b.told;
  // 会见 stands for 会谈 where somebody in common or a headline above its text says so.
  const oneEncounter =
    who === "both" || who === "one" || (sameDocument && isHeadline(a) !== isHeadline(b) && !isDialogue(a) && !isDialogue(b));
  if (a.mention.kind !== b.mention.kind && !oneEncounter) return 0;
  const known = who === "both" || who === "one" || OF_STATES.has(a.mention.kind);
  const signed = overlap(a.agreements, b.agreements);
  const named = a.mention.name !== null && b.mention.name !== null;
  const strength =
    (who === "both" ? 4 : who === "one" ? 2 : 0) +
    (signed ? 3 : 0) +
    (named ? 2 : 0) +
    (sameDocument ? 2 : 0) +
    (a.mention.kind === b.mention.kind ? 1 : 0);
  switch (days) {
    case "same":
      if ((isCoarse(a) || isCoarse(b)) && !known && !signed && !named && !sameDocument) return -1;
      // Two reports of a day that name nobody in common may be of two encounters.
      if (who === "unknown" && !sameDocument && kindClass(a.mention.kind) === "meeting" && a.people.length + b.people.length > 0) return 0;
      return 2 + strength + (isOneDay(a) && isOneDay(b) ? 2 : 0);
    case "year":
      return (who === "both" || a.mention.kind === "relations") && !YEARLY.has(a.mention.kind) ? strength : -1;
    case "near":
      if (a.mention.kind === "visit") return who === "both" || who === "one" ? strength : who === "unknown" ? 0 : -1;
      if (a.mention.kind === "conference") return isSameMeeting(a, b) ? strength : -1;
      return !sameDocument &&
        ONCE.has(a.mention.kind) &&
        a.mention.kind === b.mention.kind &&
        (who === "both" || signed || a.mention.kind === "relations")
        ? strength
        : -1;
    case "about":
      return who === "both" || signed || STANDING.has(a.mention.kind) ? strength : -1;
    case "moved":
      return (!sameDocument || putOffHere(a, b)) && (who === "both" || who === "one") ? strength : sameDocument ? 0 : -1;
    case "undated":
      return sameDocument ? strength : known && kindOfPlan(a.mention.kind) && (isForeseen(a, b) || isForeseen(b, a)) ? strength : 0;
  }
}

/** What is announced without a day and held once: the next of its kind is it. */
const FORESEEN: ReadonlySet<Kind> = new Set(["visit", "exercise", "relations", "conference"]);
const kindOfPlan = (kind: Kind): boolean => FORESEEN.has(kind);
const FORESEEN_DAYS = 60;

/** 两国将举行军演, and the report of one that began within weeks. */
const isForeseen = (plan: Telling, other: Telling): boolean => {
  const [day] = other.readings;
  const from = day?.from ?? day?.to ?? null;
  const { written } = plan;
  if (plan.readings.length > 0 || plan.mention.status !== "planned" || written === null || from === null) return false;
  return written[1] - written[0] <= FORESEEN_DAYS && from >= written[0] - 1 && from <= written[1] + FORESEEN_DAYS;
};

/** One text tells the old day and the new (原定…推迟至…): only then are two plans of one text the same. */
const putOffHere = (a: Telling, b: Telling): boolean =>
  [a, b].some((t) => t.mention.status === "postponed" || t.mention.status === "cancelled");
