/** Whether a draft is told as a fact: its modality, and whether it stands in reported speech. */
import type { Span } from "../../data/schema";
import type { EventMention } from "../facts";
import { canDate, isNear } from "./dates";
import type { Draft } from "./kinds/frame";
import { clauseAt, type Scene, type TimeAt } from "./scene";
import { readModality } from "./status";

export interface Judged extends Draft {
  readonly status: EventMention["status"];
  readonly recalled: boolean;
}

/** Modality of a draft; none when it is hoped for, denied, or only talked about. */
export function judge(draft: Draft): Judged[] {
  const { scene, trigger } = draft;
  const { norm } = scene.reading;
  const clause = clauseAt(scene, trigger[0]);
  const from = Math.max(clause.start, Math.min(draft.from ?? clause.start, trigger[0]));
  const before = norm.slice(from, draft.until ?? trigger[0]);
  const after = norm.slice(trigger[1], clause.end);
  const earlier = norm.slice(scene.sentence.span[0], clause.start);
  if (/如果|[若倘]|一旦|假如|万一/.test(norm.slice(clause.start, trigger[0]))) return [];
  const modality = draft.passing ? { status: "held" as const, recalled: false } : readModality(before, after, earlier);
  if (modality.status === null) return [];
  const inSpeech = trigger[0] >= scene.speechFrom;
  const lead = norm.slice(clause.start, trigger[0]);
  // 这是法国总统首次访问…: a remark on what was told.
  if (
    /^(?:据悉,?)?(?:这|此[访次行])[也还]?(?:是|系)/.test(norm.slice(scene.sentence.span[0], scene.sentence.span[0] + 8)) &&
    /首[次位]|第[0-9一二三四五六七八九十]+次/.test(lead)
  )
    return [];
  const recalled =
    modality.recalled ||
    /上一次|上次/.test(lead) ||
    draft.rule === "signing.passive" ||
    /时任/.test(norm.slice(scene.sentence.span[0], trigger[0]));
  const day = inSpeech ? dateIn(scene, Math.min(scene.speechFrom, clause.start), clause.end) : null;
  if (inSpeech && draft.kind !== "signing" && day === null) return [];
  if (inSpeech && draft.passing)
    return draft.rule.endsWith(".passing") && /在$/.test(norm.slice(trigger[0] - 1, trigger[0]))
      ? [{ ...draft, status: "held", recalled: false }]
      : [];
  return [
    { ...draft, status: modality.status, recalled: recalled || (inSpeech && day !== "day"), weight: draft.weight - (inSpeech ? 150 : 0) },
  ];
}

/** Whether words of speech tell a day, or only a year or a month (then they recall). */
function dateIn(scene: Scene, from: number, to: number): "day" | "coarse" | null {
  const dated = scene.times.filter(({ m }) => canDate(m) && m.role === "event" && m.span[0] >= from && m.span[1] <= to);
  if (dated.length === 0) return null;
  return dated.some(({ m }) => isNear(m.expression)) ? "day" : "coarse";
}

/** A sentence that opens with a time or goes on telling ends the speech of its paragraph. */
export function isNarrative(norm: string, span: Span, times: readonly TimeAt[]): boolean {
  const head = norm.slice(span[0], span[0] + 8);
  const timed = times.some(({ m }) => canDate(m) && m.span[0] <= span[0] + 4 && isNear(m.expression));
  return timed || /^(?:随后|会[谈见晤]后|之后|会后|访问期间|仪式后|会谈结束)/.test(head);
}
