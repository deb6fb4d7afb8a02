/** What the news speaks of for a time (data/lexicon/topics.json): wars, crises, campaigns, missions, elections. */
import { readOnce } from "../../lexicon/readOnce";
import type { TopicRow } from "../../lexicon/rows";
import { daysOfPartial } from "../calendar";
import type { DateEvidence } from "../evidence";
import { disjoint, rowAt, type Context, type Support } from "./context";
import { turnEvidence } from "./turn";

const FOREVER = 60000;
/** Outside its peaks a topic is told less: somewhat within half a year of one, much later on, most of all before the first. */
const NEAR_DAYS = 180;
const NEAR = -120;
const OUTSIDE = -290;
const BEFORE = -450;
/** A page of many topics is mostly of one story, told by many of its words. */
const MOST = 4;

const supportsOfTopic = readOnce((row: TopicRow): readonly Support[] => {
  const peaks = row.peaks.map((peak) => {
    const [from = "", to = from] = peak.split("/");
    return { from: daysOfPartial(from)[0], to: to === ".." ? FOREVER : daysOfPartial(to)[1] };
  });
  return disjoint([
    ...peaks.map((p) => ({ ...p, weight: 0 })),
    ...peaks.map((p) => ({ from: p.from - NEAR_DAYS, to: p.to + NEAR_DAYS, weight: NEAR })),
    { from: peaks[0]!.from, to: FOREVER, weight: OUTSIDE },
  ]);
});

/** Rows of which one word of every group stands in the document, in the order of the text. Args: word, from, to of the first peak. */
export function topicEvidence(c: Context): DateEvidence[] {
  const hits = c.words.topic;
  if (hits.length === 0) return [];
  const words = new Set<string>();
  for (const { word } of hits) words.add(word);
  // 美国候任总统: whom it tells of says more than the office.
  const turns = turnEvidence(c).flatMap(({ span }) => (span ? [span] : []));
  const seen = new Set<TopicRow>();
  for (const [start, end] of turns)
    for (const hit of hits) if (hit.start < end && start < hit.end) hit.rows.forEach((row) => seen.add(row));
  const rows: DateEvidence[] = [];
  for (const hit of hits)
    for (const row of hit.rows) {
      if (rows.length >= MOST) return rows;
      if (seen.has(row) || !row.words.every((group) => group.some((word) => words.has(word)))) continue;
      seen.add(row);
      const [from = "", to = from] = row.peaks[0]!.split("/");
      rows.push(rowAt(c, "topic", [hit.start, hit.end], { word: hit.word, from, to }, supportsOfTopic(row), BEFORE));
    }
  return rows;
}
