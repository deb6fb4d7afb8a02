/** The same happening told by a dated document: same parties, same month and day, and a person, a name or the words in common. */
import type { DocumentFacts, EventMention, TimeMention } from "../../facts";
import { plainName } from "../../event/plainName";
import { civilOf, dayNumber, isoOf } from "../calendar";
import { disjoint } from "../evidence/context";
import { resolveExpression } from "../resolve/expression";
import type { Scene } from "../resolve/scene";
import type { DateEvidence } from "../evidence";
import { leadingFields, trailingFields } from "../evidence/context";

/** A happening with its days, as a dated document tells it. */
interface DatedHappening {
  readonly document: string;
  readonly page: string;
  readonly event: EventMention;
  readonly from: number;
  readonly to: number;
}

export type Happenings = ReadonlyMap<string, readonly DatedHappening[]>;

const LONGEST_DAYS = 31;
const MOST_PER_KEY = 50;

/** Index of the happenings of dated documents by parties and month-day. `dct` is the document's likeliest day. */
export function indexHappenings(
  documents: readonly { readonly document: DocumentFacts; readonly dct: number }[],
  holiday: Scene["holiday"],
): Happenings {
  const index = new Map<string, DatedHappening[]>();
  for (const { document, dct } of documents) {
    for (const event of document.events) {
      const days = event.parties.length < 2 || event.recalled ? null : daysOf(event, document, dct, holiday);
      if (!days || days[1] - days[0] > LONGEST_DAYS) continue;
      const happening = { document: document.cut.id, page: document.cut.page, event, from: days[0], to: days[1] };
      for (let day = days[0]; day <= days[1]; day++) {
        const { month, day: d } = civilOf(day);
        const key = keyOf(event, month, d);
        const list = index.get(key);
        if (!list) index.set(key, [happening]);
        else if (list.length < MOST_PER_KEY) list.push(happening);
      }
    }
  }
  return index;
}

const keyOf = (event: EventMention, month: number, day: number): string => `${event.parties.join("-")}|${month}-${day}`;

function daysOf(event: EventMention, document: DocumentFacts, dct: number, holiday: Scene["holiday"]): readonly [number, number] | null {
  const index = event.time.mentions[0];
  const m = index === undefined ? undefined : document.mentions[index];
  if (!m || m.role === "name" || m.role === "anniversary") return null;
  const tense = event.status === "planned" ? "future" : "past";
  const r = resolveExpression(m.expression, {
    at: 0,
    dct,
    tense,
    speech: false,
    joined: null,
    subject: false,
    told: [],
    latest: null,
    month: null,
    beside: null,
    year: null,
    holiday,
    anniversary: null,
    happening: null,
    since: null,
    bare: false,
    valued: false,
  });
  return r.from === null || r.to === null ? null : [r.from, r.to];
}

/** Reports come out the same day or within three; announcements before it; a visit is still named for a year. */
const STEPS = [[0, 1, 900], [2, 3, 800], [4, 7, 640], [8, 30, 420], [31, 366, 150]] as const; // prettier-ignore
const MOST_EVENTS = 12;

/** Evidence for an undated document from the dated tellings of what it tells; documents of the same page owe each other nothing. */
export function happeningEvidence(document: DocumentFacts, index: Happenings): { readonly document: string; readonly row: DateEvidence }[] {
  const rows: { readonly document: string; readonly row: DateEvidence }[] = [];
  const seen = new Set<string>();
  for (const event of document.events.slice(0, MOST_EVENTS)) {
    const told = monthDayOf(event, document.mentions);
    if (!told || event.parties.length < 2) continue;
    const [m, month, day] = told;
    for (const other of index.get(keyOf(event, month, day)) ?? []) {
      if (other.page === document.cut.page || !isSame(event, other.event)) continue;
      const { year } = civilOf(other.from);
      const key = `${year}|${month}-${day}`;
      if (seen.has(key)) continue;
      seen.add(key);
      rows.push({ document: other.document, row: rowOf(m, other, dayNumber(year, month, day), event) });
    }
  }
  return rows;
}

function monthDayOf(event: EventMention, mentions: readonly TimeMention[]): readonly [TimeMention, number, number] | null {
  for (const i of event.time.mentions) {
    const m = mentions[i];
    const f = m && leadingFields(m.expression);
    const last = m && trailingFields(m.expression);
    const day = f?.day ?? last?.day;
    if (m && f && f.year === undefined && f.month !== undefined && day !== undefined && !f.lunar) return [m, f.month, f.day ?? day];
  }
  return null;
}

/** Parties and month-day agree; beyond that a person by name, the conference's name, or kind and place. */
function isSame(a: EventMention, b: EventMention): boolean {
  if (a.people.some((p) => b.people.some((q) => sameName(plainName(p.name), plainName(q.name))))) return true;
  if (a.name !== null && a.name === b.name) return true;
  return a.kind === b.kind && a.place !== null && a.place.name === b.place?.name;
}

/** A foreigner is written in full or by the last of his names: 阿尔瓦罗·洛佩斯·米耶拉, 洛佩斯·米耶拉. */
const sameName = (a: string, b: string): boolean =>
  a.length >= 2 && b.length >= 2 && (a === b || (Math.min(a.length, b.length) >= 3 && (a.endsWith(b) || b.endsWith(a))));

function rowOf(m: TimeMention, other: DatedHappening, day: number, event: EventMention): DateEvidence {
  const supports = STEPS.map(([from, to, weight]) => ({ from: day + from, to: day + to, weight }));
  const ahead = event.status === "planned" ? [{ from: day - 30, to: day - 1, weight: 700 }] : [{ from: day - 1, to: day - 1, weight: 300 }];
  return {
    rule: "run.happening",
    span: m.span,
    quote: m.text,
    args: { kind: event.kind, parties: event.parties.join("-"), from: isoOf(other.from), to: isoOf(other.to), year: civilOf(day).year },
    inside: disjoint([...supports, ...ahead]),
    outside: -100,
  };
}
