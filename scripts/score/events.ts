/** Stage `events`: rows found with kind, parties and days right, over rows that count and events given. */
import type { EventRow } from "../../data/schema";
import { dayOf } from "../time/calendar";
import type { Figure, StageScore } from "./figures";
import type { Gold, GoldEvent } from "./gold";

const STANDS_IN = new Set(["meeting", "talks", "dialogue"]);

/** 1 for the kind or one of its alternatives, ½ where meeting, talks and dialogue stand in for one another. */
function kindCredit(row: GoldEvent, event: EventRow): number {
  if (row.kind === event.kind || row.altKinds?.includes(event.kind)) return 1;
  return STANDS_IN.has(row.kind) && STANDS_IN.has(event.kind) ? 0.5 : 0;
}

const partiesRight = (row: GoldEvent, event: EventRow): boolean =>
  [row.parties, ...(row.altParties ?? [])].some((p) => [...p].sort().join() === event.parties.join());

type Days = readonly [from: number, to: number];
const REPORT_LAG = 3;

const PRECISION: Readonly<Record<GoldEvent["precision"], (told: Days, row: Days) => boolean>> = {
  day: (t, r) => t[0] === r[0] && t[1] === r[1],
  range: (t, r) => t[0] >= r[0] && t[1] <= r[1],
  from: (t, r) => t[0] === r[0],
  to: (t, r) => t[1] === r[1],
  contains: (t, r) => t[0] <= r[0] && t[1] >= r[1],
  month: (t, r) => t[0] >= r[0] && t[1] <= r[1],
  year: (t, r) => t[0] >= r[0] && t[1] <= r[1],
  reported: (t, r) => t[0] >= r[0] - REPORT_LAG && t[1] <= r[1],
  none: () => true,
};

const days = (from: string | null, to: string | null): Days => [
  from === null ? -Infinity : dayOf(from),
  to === null ? Infinity : dayOf(to),
];

function datesRight(row: GoldEvent, event: EventRow): boolean {
  if (row.precision === "none") return true;
  if (event.when.from === null && event.when.to === null) return false;
  const truths = [days(row.from, row.to), ...(row.altDates ?? []).map(([f, t]) => days(f, t))];
  const told = [days(event.when.from, event.when.to), ...(row.openYears ? event.when.alternatives.map((a) => days(a.from, a.to)) : [])];
  return told.some((t) => truths.some((r) => PRECISION[row.precision](t, r)));
}

const credit = (row: GoldEvent, event: EventRow): number =>
  partiesRight(row, event) && datesRight(row, event) ? kindCredit(row, event) : 0;
const neutral = (row: GoldEvent): boolean => row.optional === true || row.recalled === true;
const describe = (e: EventRow): string =>
  `${e.kind} ${e.parties.join("+")} ${e.when.from}..${e.when.to} ${e.status} «${e.sources[0]?.quote.slice(0, 60) ?? ""}» (${e.sources.map((s) => s.document).join(", ")})`;

/** Whether the event tells the row's place: a source whose sentence covers the quote. */
function tells(row: GoldEvent, event: EventRow, pageOf: (document: string) => string): boolean {
  return event.sources.some(
    (s) =>
      pageOf(s.document) === row.page &&
      (row.offset === undefined || (s.span[0] <= row.offset + row.quote.length && s.span[1] >= row.offset)),
  );
}

const BINS = [0, 0.7, 0.8, 0.9, 0.95, 1] as const;

/** Of the events given such a certainty, how many happened: nine in ten of those given 0.9. */
function reliability(events: readonly EventRow[], happened: (e: EventRow) => boolean): Record<string, Figure> {
  const bins = BINS.slice(1).map((to, i) => ({ from: BINS[i]!, to, events: events.filter((e) => e.certainty >= BINS[i]! && (e.certainty < to || to === 1)) })); // prettier-ignore
  return Object.fromEntries(
    bins
      .filter((b) => b.events.length > 0)
      .map((b) => {
        const mean = b.events.reduce((sum, e) => sum + e.certainty, 0) / b.events.length;
        return [`certain ${b.from}–${b.to} (mean ${mean.toFixed(3)})`, { right: b.events.filter(happened).length, of: b.events.length }];
      }),
  );
}

/** Certainty is apart from when: an event that a missed row of its page would be, but for the days. */
const onlyDateWrong = (event: EventRow, missed: readonly GoldEvent[], pageOf: (document: string) => string): boolean =>
  missed.some((r) => event.sources.some((s) => pageOf(s.document) === r.page) && kindCredit(r, event) > 0 && partiesRight(r, event));

export interface EventScore extends StageScore {
  readonly precision: Figure;
  readonly recall: Figure;
}

/** `pageOf` maps a document id to its page. Only events with a source in a gold page are judged. */
export function scoreEvents(gold: Gold, all: readonly EventRow[], pageOf: (document: string) => string): EventScore {
  const pages = new Set(gold.documents.map((r) => r.page).concat(gold.events.map((r) => r.page)));
  const events = all.filter((e) => e.sources.some((s) => pages.has(pageOf(s.document))));
  const inPage = new Map<string, EventRow[]>();
  for (const e of events)
    for (const page of new Set(e.sources.map((s) => pageOf(s.document)))) inPage.set(page, [...(inPage.get(page) ?? []), e]);
  const rows = gold.events.filter((r) => !neutral(r));
  const happening = (r: GoldEvent): string => r.sameAs ?? r.id;

  // Best answers first; an event answers one happening of a page only, however many rows tell it. Pages tell the same happening each for itself.
  const candidates = rows.flatMap((row) =>
    (inPage.get(row.page) ?? []).map((event) => ({ row, event, credit: credit(row, event), told: tells(row, event, pageOf) })),
  );
  candidates.sort((a, b) => b.credit - a.credit || Number(b.told) - Number(a.told));
  const answered = new Map<string, number>();
  const answers = new Map<string, { happenings: Map<string, string>; credit: number }>();
  for (const c of candidates) {
    if (c.credit === 0 || answered.has(c.row.id)) continue;
    const held = answers.get(c.event.id);
    const other = held?.happenings.get(c.row.page);
    if (other !== undefined && other !== happening(c.row)) continue;
    answered.set(c.row.id, c.credit);
    const happenings = new Map(held?.happenings).set(c.row.page, happening(c.row));
    answers.set(c.event.id, { happenings, credit: Math.max(held?.credit ?? 0, c.credit) });
  }
  const excused = events.filter(
    (e) =>
      !answers.has(e.id) && gold.events.some((r) => neutral(r) && e.sources.some((s) => pageOf(s.document) === r.page) && credit(r, e) > 0),
  );
  const extra = events.filter((e) => !answers.has(e.id) && !excused.includes(e));
  const missed = rows.filter((r) => !answered.has(r.id));
  const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
  const recall = { right: sum(answered.values()), of: rows.length };
  const precision = { right: sum([...answers.values()].map((a) => a.credit)), of: answers.size + extra.length };
  const [r, p] = [recall.of ? recall.right / recall.of : 1, precision.of ? precision.right / precision.of : 1];
  const f1 = r + p === 0 ? 0 : (2 * r * p) / (r + p);

  // Of the rows some event of the right kind tells in the same sentence: how many have the right parties, the right days?
  const found = rows
    .map((row) => ({
      row,
      told: (inPage.get(row.page) ?? []).filter((e) => kindCredit(row, e) > 0 && (credit(row, e) > 0 || tells(row, e, pageOf))),
    }))
    .filter((f) => f.told.length > 0);
  const kinds = [...new Set(rows.map((row) => row.kind))].sort();
  const byKind = Object.fromEntries(
    kinds.map((k) => [
      k,
      { right: sum(rows.filter((x) => x.kind === k).map((x) => answered.get(x.id) ?? 0)), of: rows.filter((x) => x.kind === k).length },
    ]),
  );
  const truePairs = new Map(
    [...pages].map((page) => [
      page,
      new Set(
        gold.events.filter((g) => g.page === page).flatMap((g) => [g.parties, ...(g.altParties ?? [])].map((x) => [...x].sort().join())),
      ),
    ]),
  );
  const wrongPair = extra.filter(
    (e) => e.parties.length > 1 && !e.sources.some((s) => truePairs.get(pageOf(s.document))?.has(e.parties.join())),
  );
  return {
    stage: "events",
    value: f1,
    precision,
    recall,
    figures: {
      recall, precision,
      "pair right of found": { right: found.filter((f) => f.told.some((e) => partiesRight(f.row, e))).length, of: found.length },
      "date right of found": { right: found.filter((f) => f.told.some((e) => datesRight(f.row, e))).length, of: found.length },
      "on a pair the page does not tell": wrongPair.length,
      ...byKind,
      ...reliability(events, (e) => answers.has(e.id) || excused.includes(e) || onlyDateWrong(e, missed, pageOf)),
    },
    wrong: [
      ...missed.map((m) => `missed ${m.id} ${m.page} ${m.kind} ${m.parties.join("+")} ${m.from}..${m.to} (${m.precision}) «${m.quote}»`),
      ...extra.map((e) => `invented ${describe(e)}`),
    ],
  }; // prettier-ignore
}
