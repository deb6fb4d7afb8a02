/** The sources of an event: one a document, each with its own words and days; copies of one text count once. */
import type { Source } from "../../../data/schema";
import { leanedOn, sentencesOf, type Telling, type Told } from "../telling";

/** In the order of `members`. A document speaks by the telling with a day of its own, then the surest, then the first. */
export function sourcesOf(members: readonly Telling[]): Source[] {
  const best = new Map<string, Telling>();
  const own = (t: Telling): number => (t.mention.time.mentions.length > 0 ? 1 : 0);
  for (const t of members) {
    const held = best.get(t.told.row.id);
    if (!held || own(t) > own(held) || (own(t) === own(held) && t.mention.weight > held.mention.weight)) best.set(t.told.row.id, t);
  }
  const isCopy = copyFinder();
  return [...best.values()].filter((t) => !isCopy(t.told)).map(sourceOf);
}

/** Share of a text's characters that stand, sentence by sentence, in one text before it. */
const COPY_SHARE = 0.8;

/** Remembers the sentences of the texts it was asked about; a text made of another one's sentences is a copy. Linear in the texts. */
function copyFinder(): (told: Told) => boolean {
  const owners = new Map<string, number[]>();
  const lengths: number[] = [];
  return (told) => {
    const sentences = [...new Set(sentencesOf(told))];
    const length = sentences.reduce((sum, s) => sum + s.length, 0);
    const shared = new Map<number, number>();
    for (const s of sentences) for (const o of owners.get(s) ?? []) shared.set(o, (shared.get(o) ?? 0) + s.length);
    // Both ways: a teaser is an excerpt of the article it leads to, and a source of its own.
    if ([...shared].some(([o, n]) => n >= COPY_SHARE * length && n >= COPY_SHARE * lengths[o]!)) return true;
    const me = lengths.push(length) - 1;
    for (const s of sentences) {
      const others = owners.get(s);
      if (others === undefined) owners.set(s, [me]);
      else others.push(me);
    }
    return false;
  };
}

function sourceOf(t: Telling): Source {
  const { text } = t.told.page;
  return {
    document: t.told.row.id,
    span: t.mention.span,
    quote: text.slice(...t.mention.span),
    when: { from: t.when.from, to: t.when.to },
    mentions: leanedOn(t).map((m) => ({ span: m.span, text: m.text, quote: sentenceAt(text, m.span[0]) })),
  };
}

const STOP = /[。!?！？\n]/;

function sentenceAt(text: string, at: number): string {
  let [start, end] = [at, at];
  while (start > 0 && !STOP.test(text[start - 1]!)) start--;
  while (end < text.length && !STOP.test(text[end]!)) end++;
  return text.slice(start, Math.min(text.length, end + 1)).trim();
}
