/** Days of the happening an event-relative mention names: 会谈结束后, 访问期间, 大会前夕. */
import type { DocumentFacts } from "../../facts";
import { lowerBound } from "../../lowerBound";
import type { Lexicon } from "../../lexicon/lexicon";
import type { Resolved, Told } from "./scene";
import type { Days } from "./fields";

/** Kinds of events a word tells, by the trigger rows, and those like them. */
function kindsOf(word: string, lexicon: Lexicon): ReadonlySet<string> {
  return new Set(lexicon.find("trigger", word).flatMap((hit) => hit.rows.flatMap(({ kind }) => LIKE[kind] ?? [kind])));
}

/** Kinds that stand in for one another when a text names them loosely. */
const LIKE: Readonly<Record<string, readonly string[]>> = {
  talks: ["talks", "meeting", "dialogue"],
  meeting: ["meeting", "talks", "dialogue"],
  conference: ["conference", "dialogue"],
};

/** Days of the nearest happening before the mention of the word's kind; else the latest date told before; null when none is. */
export function happeningOf(
  document: DocumentFacts,
  index: number,
  resolved: readonly Resolved[],
  told: readonly Told[],
  lexicon: Lexicon,
): Days | null {
  const m = document.mentions[index]!;
  if (m.expression.kind !== "event") return null;
  const { relation, word } = m.expression;
  const kinds = kindsOf(word, lexicon);
  const last = lowerBound(document.events, (e) => e.trigger[0], m.span[0]) - 1;
  let days: Days | null = null;
  for (let at = last; at >= 0 && at > last - NEAREST && days === null; at--)
    if (kinds.has(document.events[at]!.kind)) days = daysOfEvent(document, at, resolved);
  const latest = told.at(-1);
  const found = days ?? (latest ? ({ from: latest.from, to: latest.to, granularity: "day" } as const) : null);
  if (!found) return null;
  if (relation === "during") return found;
  if (relation === "before" && /前夕$/.test(m.text)) {
    // 30日，在峰会召开前夕: that day is the eve.
    const apart = days === null && latest !== undefined && m.span[0] - latest.span[1] > EVE_REACH;
    return apart
      ? m.span[0] - latest.span[1] <= SENTENCE
        ? found
        : null
      : { from: found.from - 1, to: found.from - 1, granularity: "day" };
  }
  const day = relation === "before" ? found.from : found.to;
  return { from: day, to: day, granularity: "day" };
}

/** 3月5日大选前夕: the name of what the day is of. */
const EVE_REACH = 8;
const SENTENCE = 30;
/** Events looked back at. */
const NEAREST = 60;
const DEPTH = 4;

/** Days of an event mention as far as its time mentions are resolved; follows `of` a few steps. */
function daysOfEvent(document: DocumentFacts, at: number, resolved: readonly Resolved[], depth = 0): Days | null {
  const event = document.events[at];
  if (!event || depth > DEPTH) return null;
  const days = event.time.mentions.flatMap((i) => {
    const r = resolved[i];
    return r?.from != null && r.to !== null && r.granularity === "day" ? [{ from: r.from, to: r.to }] : [];
  });
  if (days.length > 0) return { from: Math.min(...days.map((d) => d.from)), to: Math.max(...days.map((d) => d.to)), granularity: "day" };
  return event.time.of === null ? null : daysOfEvent(document, event.time.of, resolved, depth + 1);
}
