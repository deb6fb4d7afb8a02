/** Cuts a sentence at its commas and gives every actor its role: a scene. */
import { startingIn, type Actor, type Reading } from "./reading";
import { partOf } from "./roles";
import type { Clause, Part, Scene, TimeAt } from "./scene";
import type { Sentence } from "./sentences";
import { resolveStanding } from "./standing";

const SUBORDINATE = /(?:期间|之际|前夕|之前|以来|背景下|框架下|过程中|基础上|邀请|[^今以先随此最然会]后|(?<!小)时)$/;
const SPEECH =
  /(?:表示|指出|强调|认为|称(?!赞)|说(?!法)|重申|相信|表态|回顾|介绍|建议|希望|呼吁|期待|评价|赞赏|感谢|主张|提议|提到|谈到|致辞时|发言时|如是表述|敦促)(?=[,:“]|[^\u3001。]{2})/;
/** 《某报》5日报道称, 外媒还称: a paper's words are the news itself. */
const REPORT = /(?:报道|报导|消息|媒体?|网站|[社报台])[还也并则]?$|引述[^,。]{2,12}$/;
const OPEN = "(“《";
const CLOSE = ")”》";
/** Which characters a clause's end depends on. */
const MARKS_OF_CLAUSE = new Uint8Array(0x10000);
for (const c of `${OPEN}${CLOSE},: `) MARKS_OF_CLAUSE[c.charCodeAt(0)] = 1;

/** Splits a sentence at its commas and gives every actor its role. */
export function analyse(
  reading: Reading,
  mentions: readonly TimeAt[],
  sentence: Sentence,
  previous: Scene | null,
  continuesSpeech: boolean,
): Scene {
  const { norm, actors } = reading;
  const [start, end] = sentence.span;
  const borders = commas(norm, start, end, sentence.role === "headline");
  // 冲突双方…,双方: the two who fight, not the two the page is about.
  const fought = /[突战]双方/.test(norm.slice(start, end));
  const inside = startingIn(actors, (a) => a.start, start, end).filter(
    (a) => a.end <= end + 1 && !(fought && a.kind === "pair" && a.parties.length === 0),
  );
  const times = startingIn(mentions, (t) => t.m.span[0], start, end).filter((t) => t.m.span[1] <= end);
  const inParagraph = previous !== null && previous.sentence.paragraph === sentence.paragraph ? previous : null;
  const told: Part[] = [];
  const clauses = borders.map(([from, to]) => {
    const text = norm.slice(from, to);
    const parts: Part[] = [];
    for (const actor of inside.filter((a) => a.start >= from && a.start < to)) {
      const part = resolveStanding(partOf(reading, times, from, to, actor, parts), {
        reading,
        sentence,
        told,
        inParagraph,
        earlier: previous,
      });
      if (part === null) continue;
      parts.push(part);
      told.push(part);
    }
    return { start: from, end: to, subordinate: SUBORDINATE.test(text.replace(/[ ,]+$/, "")), parts };
  });
  return {
    reading,
    sentence,
    clauses,
    times,
    topic: firstSubject(clauses) ?? inParagraph?.topic ?? [],
    previous: inParagraph,
    earlier: previous,
    ...(continuesSpeech ? { speechFrom: start, speaker: previous?.speaker ?? ("person" as const) } : speechIn(norm, start, end, inside)),
    quotes: [...norm.slice(start, end).matchAll(/[“「"][^”」"\n]{14,400}[”」"]/g)].map(
      (m) => [start + m.index, start + m.index + m[0].length] as const,
    ),
  };
}

function firstSubject(clauses: readonly Clause[]): readonly Part[] | null {
  for (const { parts } of clauses) {
    const first = parts.find((p) => p.role === "subject" && p.actor.kind !== "party" && !p.actor.isPrivate);
    if (first !== undefined) return [first];
  }
  return null;
}

function commas(norm: string, start: number, end: number, isHeadline: boolean): [number, number][] {
  const borders: [number, number][] = [];
  let depth = 0;
  let from = start;
  for (let i = start; i < end; i++) {
    if (MARKS_OF_CLAUSE[norm.charCodeAt(i)] === 0) continue;
    const c = norm[i]!;
    if (OPEN.includes(c)) depth++;
    else if (CLOSE.includes(c)) depth = Math.max(0, depth - 1);
    else if (
      isHeadline &&
      c === " " &&
      depth === 0 &&
      /[\u4e00-\u9fff”]/.test(norm[i - 1] ?? "") &&
      !/(?:书记|主席|总理|总统|部长)$/.test(norm.slice(i - 2, i)) &&
      /[\u4e00-\u9fff“]/.test(norm[i + 1] ?? "")
    ) {
      borders.push([from, i]);
      from = i + 1;
    } else if ((c === "," || c === ":") && depth === 0 && !/\d/.test(norm[i + 1] ?? "x")) {
      borders.push([from, i]);
      from = i + 1;
    } else if (c === "," && depth === 0 && !/\d/.test(norm[i - 1] ?? "x")) {
      borders.push([from, i]);
      from = i + 1;
    }
  }
  borders.push([from, end]);
  return borders;
}

function speechIn(norm: string, start: number, end: number, actors: readonly Actor[]): Pick<Scene, "speechFrom" | "speaker"> {
  const match = SPEECH.exec(norm.slice(start, end));
  if (match === null) return { speechFrom: end, speaker: null };
  const at = start + match.index;
  // The speaker stands before: 习近平指出. Nothing before it (表示欢迎) is no speech of its own.
  const told = at - start >= 2 && /^[^\u3001。]{2,4}[,:“]/.test(norm.slice(at, at + 5));
  const speaker = actors.findLast((a) => a.end <= at);
  const spoken =
    told || speaker !== undefined || /[他她友方]|文章|声明|公报|消息|报道|会议|代表们|双方|两国|对话/.test(norm.slice(start, at));
  if (!spoken) return { speechFrom: end, speaker: null };
  const isOffice =
    speaker?.kind === "body" || REPORT.test(norm.slice(start, at)) || speaker?.people.some((p) => /发言人/.test(p.office ?? "")) === true;
  return { speechFrom: at, speaker: isOffice ? "office" : "person" };
}
