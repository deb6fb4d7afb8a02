/** Time mentions of a document: the scan of its text with roles and TIMEX3 added. */
import type { DocumentCut, Page, TimeMention } from "../facts";
import type { Lexicon } from "../lexicon/lexicon";
import { anchorsFor } from "./anchors";
import { scan } from "./scan";
import type { Scene, SceneLexicon } from "./rules/point";
import { roleOf } from "./rules/role";
import { saidOf } from "./rules/said";
import { FEASTS, FREE, tableOf } from "./rules/words";

/** Countries that write the month first in figures (9/11), as Chinese does where nothing tells the writer. */
const MONTH_FIRST = new Set(["US", "TW", "CN", "JP", "KR", "HK", "MO"]);

/**
 * Time mentions of `cut`, spans absolute in the page's text, in text order, not overlapping. Matches on `page.norm`, quotes
 * `page.text`. Linear in the text.
 */
export function findMentions(page: Pick<Page, "text" | "norm">, cut: DocumentCut, lexicon: Lexicon): TimeMention[] {
  const [from, to] = cut.span;
  const text = from === 0 && to === page.norm.length ? page.norm : page.norm.slice(from, to);
  const taiwan = cut.home === "TW" || (cut.home === null && isTraditional(page.text, page.norm, from, to));
  const scene: Scene = {
    text,
    taiwan,
    dayFirst: cut.home === null ? writesDayFirst(text, taiwan) : !MONTH_FIRST.has(cut.home),
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

const IN_FIGURES = /(?<![0-9/.,-])([0-3]?[0-9])\/([0-3]?[0-9])(?:\/(?:19|20)[0-9]{2})?(?![0-9/%])/g;

/** Whether a writer nobody knows puts the day first: by figures that have one reading, else as Viet Nam's sites do. */
function writesDayFirst(text: string, taiwan: boolean): boolean {
  const order = orderTold(text);
  return order === null ? !taiwan && isVietnamese(text) : order === "day";
}

/** The order of the figures that can be read in one way only (25/3, 3/25); null where there are none, or of both kinds. */
function orderTold(text: string): "day" | "month" | null {
  let [days, months] = [0, 0];
  for (const [, a, b] of text.slice(0, SAMPLE).matchAll(IN_FIGURES)) {
    if (Number(a) > 12 && Number(a) < 32 && Number(b) <= 12 && Number(b) > 0) days++;
    if (Number(b) > 12 && Number(b) < 32 && Number(a) <= 12 && Number(a) > 0) months++;
  }
  return days > 0 && months === 0 ? "day" : months > 0 && days === 0 ? "month" : null;
}

const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữự]/i;
/** Viet Nam's letters in a caption, or the country named over and over. */
function isVietnamese(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  return VIETNAMESE.test(sample) || sample.split("越南").length > OVER_AND_OVER;
}
const OVER_AND_OVER = 3;

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
