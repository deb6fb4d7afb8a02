/** Time mentions of a document: the scan of its text with roles and TIMEX3 added. */
import type { DocumentCut, Page, TimeMention } from "../facts";
import type { Lexicon } from "../lexicon/lexicon";
import { anchorsFor } from "./anchors";
import { scan } from "./scan";
import type { Scene, SceneLexicon } from "./rules/point";
import { roleOf } from "./rules/role";
import { saidOf } from "./rules/said";
import { FEASTS, FREE, tableOf } from "./rules/words";

/** Countries that write the month first in figures (9/11), as Chinese does where nobody knows the writer and the page is not about Viet Nam. */
const MONTH_FIRST = new Set(["US", "TW", "CN", "JP", "KR", "HK", "MO"]);

/**
 * Time mentions of `cut`, spans absolute in the page's text, in text order, not overlapping. Matches on `page.norm`, quotes
 * `page.text`. Linear in the text.
 */
export function findMentions(page: Pick<Page, "text" | "norm">, cut: DocumentCut, lexicon: Lexicon): TimeMention[] {
  const [from, to] = cut.span;
  const text = from === 0 && to === page.norm.length ? page.norm : page.norm.slice(from, to);
  const scene: Scene = {
    text,
    taiwan: cut.home === "TW" || (cut.home === null && isTraditional(page.text, page.norm, from, to)),
    dayFirst: cut.home === null ? text.slice(0, SAMPLE).includes("越南") : !MONTH_FIRST.has(cut.home),
    home: cut.home,
    lexicon: sceneLexicon(lexicon),
  };
  return scan(scene).map((found): TimeMention => {
    const start = found.start + from;
    const end = found.end + from;
    return {
      span: [start, end],
      text: page.text.slice(start, end),
      type: found.type,
      said: saidOf(found.expression, found.part, found.clock),
      role: roleOf(scene, found),
      partOfDay: found.part,
      expression: found.expression,
      rule: found.rule,
    };
  });
}

const SAMPLE = 2000;

/** Whether the characters that normalising changed show traditional script: more than one in twenty of the sample. */
function isTraditional(text: string, norm: string, from: number, to: number): boolean {
  const end = Math.min(to, from + SAMPLE);
  let changed = 0;
  for (let i = from; i < end; i++) if (text.charCodeAt(i) !== norm.charCodeAt(i) && norm.charCodeAt(i) > 0x3400) changed++;
  return changed * 20 > end - from;
}

const compiled = new WeakMap<Lexicon, SceneLexicon>();

function sceneLexicon(lexicon: Lexicon): SceneLexicon {
  let made = compiled.get(lexicon);
  if (!made) {
    made = compile(lexicon);
    compiled.set(lexicon, made);
  }
  return made;
}

function compile(lexicon: Lexicon): SceneLexicon {
  const holidays = new Map<string, { party: string | null; id: string }[]>();
  const add = (word: string, party: string | null, id: string) => holidays.set(word, [...(holidays.get(word) ?? []), { party, id }]);
  for (const row of lexicon.rows.holiday) for (const word of row.words) add(word, row.party, row.id);
  for (const feast of FEASTS) for (const word of feast.words) if (!holidays.has(word)) add(word, null, feast.id);
  const founded = new Map<string, string | null>();
  for (const { words, date } of lexicon.rows.founded)
    for (const word of words) {
      const old = founded.get(word);
      founded.set(word, old === undefined || old === date ? date : null);
    }
  const feasts = tableOf([...holidays].map(([word, days]) => ({ word, guards: FREE, meaning: { as: "holiday", days } })));
  return {
    holidays: feasts,
    anchors: anchorsFor(feasts),
    founded,
    longestFounded: Math.max(0, ...[...founded.keys()].map((word) => word.length)),
  };
}
