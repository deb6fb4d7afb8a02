/** Events → the typed columns the chart draws: a row a mark, sorted by (lane, event). Pure. */
import { daysOf, MANNER, MARK_COLUMNS, MARK_FLAGS, NO_DAY, packBits, STATE, READING_COLUMNS, TRAIT_COLUMNS } from "../../data/published";
import { BLOCKS, EXTENTS, KINDS, LEVELS, PARTS_OF_DAY, RANKS, STATUSES, TRACKS } from "../../data/schema";
import type { Lane } from "../../data/published";
import type { Block, EventRow, PairKey, PartyCode } from "../../data/schema";
import { dayOf } from "../time/calendar";
import { byBytes } from "./order";

type MarkColumn = keyof typeof MARK_COLUMNS;
type TraitColumn = keyof typeof TRAIT_COLUMNS;
type ColumnArray = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>;
const ARRAYS = { uint8: Uint8Array, uint16: Uint16Array, uint32: Uint32Array, int32: Int32Array } as const;

export interface Columns {
  readonly lanes: readonly Lane[];
  readonly marks: Readonly<Record<MarkColumn, ColumnArray>>;
  readonly traits: Readonly<Record<TraitColumn, ColumnArray>>;
  readonly readings: Readonly<Record<keyof typeof READING_COLUMNS, ColumnArray>>;
  readonly extent: readonly [number, number] | null;
  readonly undated: number;
}

/** Lanes an event is drawn in: its pairs, else the one party's own lane, else `several`. */
export function lanesOf(event: EventRow): readonly (PairKey | PartyCode | "several")[] {
  if (event.pairs.length > 0) return event.pairs;
  return event.parties.length === 1 ? event.parties : ["several"];
}

const index = (vocabulary: readonly string[], value: string | null): number => (value === null ? 0 : vocabulary.indexOf(value) + 1);
const byte = (probability: number | null): number => Math.round((probability ?? 0) * 255);
const day = (iso: string | null): number => (iso === null ? NO_DAY : dayOf(iso));

function direction(event: EventRow, lane: string): number {
  const [first, second] = lane.split("-");
  if (event.actor === first && event.recipient === second) return 1;
  return event.actor === second && event.recipient === first ? 2 : 0;
}

function flags(event: EventRow, blockOf: (document: string) => Block): number {
  const days = new Set(event.sources.map((s) => s.when.from).filter((d) => d !== null));
  return (
    (event.recalled ? MARK_FLAGS.recalled : 0) |
    (event.sources.every((s) => blockOf(s.document) !== BLOCKS[0]) ? MARK_FLAGS.sidebarOnly : 0) |
    (event.when.alternatives.length > 0 ? MARK_FLAGS.readings : 0) |
    (days.size > 1 ? MARK_FLAGS.disputed : 0)
  );
}

/** Value of each column for one event in one lane; the table of what the marks file holds. */
const CELLS: Readonly<Record<Exclude<MarkColumn, "event" | "from" | "span" | "manner" | "state">, (event: EventRow) => number>> = {
  kind: (e) => index(KINDS, e.kind),
  confidence: (e) => byte(e.when.confidence),
  importance: (e) => byte(e.importance),
};
const TRAITS: Readonly<Record<TraitColumn, (event: EventRow) => number>> = {
  level: (e) => index(LEVELS, e.level),
  rank: (e) => index(RANKS, e.rank),
  track: (e) => index(TRACKS, e.track),
  certainty: (e) => byte(e.certainty),
};
const FAR = 0xffff;

/** In order of their beginning, those without one last. By number: the bytes of years before our era run backwards. */
export function byBeginning(events: readonly EventRow[]): readonly EventRow[] {
  const begins = new Map(events.map((event) => [event, event.when.from === null ? Infinity : dayOf(event.when.from)]));
  return events.toSorted((a, b) => {
    const [x, y] = [begins.get(a)!, begins.get(b)!];
    return x < y ? -1 : Number(x > y);
  });
}

/** `events` as `byBeginning` has them, the order of the text file; `blockOf` says whether a document is an article or a sidebar. */
export function columnsOf(events: readonly EventRow[], blockOf: (document: string) => Block): Columns {
  const keys = [...new Set(events.flatMap(lanesOf))].sort((a, b) => Number(a === "several") - Number(b === "several") || byBytes(a, b));
  const laneIndex = new Map(keys.map((key, i) => [key, i]));
  const rows = events.flatMap((event, i) =>
    lanesOf(event).map((key) => ({ event: i, lane: laneIndex.get(key)!, from: day(event.when.from), to: day(event.when.to) })),
  );
  rows.sort((a, b) => a.lane - b.lane || a.event - b.event);

  const isFar = rows.some(({ from, to }) => daysOf(from, to).span > FAR);
  const columns = <K extends string>(types: Readonly<Record<K, keyof typeof ARRAYS>>): Record<K, ColumnArray> =>
    Object.fromEntries(
      Object.entries<keyof typeof ARRAYS>(types).map(([name, type]) => [
        name,
        new ARRAYS[type === "uint16" && isFar ? "uint32" : type](rows.length),
      ]),
    ) as Record<K, ColumnArray>;
  const [marks, traits] = [columns(MARK_COLUMNS), columns(TRAIT_COLUMNS)];
  const readings: number[][] = [];
  const lanes = keys.map((key) => ({
    key,
    parties: key === "several" ? [] : key.split("-"),
    offset: 0,
    count: 0,
    first: null as number | null,
    last: null as number | null,
  }));
  rows.forEach((row, mark) => {
    const event = events[row.event]!;
    const lane = lanes[row.lane]!;
    marks.event[mark] = row.event;
    ({ from: marks.from[mark], span: marks.span[mark] } = daysOf(row.from, row.to));
    const extent = index(EXTENTS, event.when.extent);
    const partOfDay = index(PARTS_OF_DAY, event.when.partOfDay);
    marks.manner[mark] = packBits(MANNER, { extent, direction: direction(event, lane.key), partOfDay });
    marks.state[mark] = packBits(STATE, { flags: flags(event, blockOf), status: index(STATUSES, event.status) });
    for (const [name, cell] of Object.entries(CELLS)) marks[name as MarkColumn][mark] = cell(event);
    for (const [name, cell] of Object.entries(TRAITS)) traits[name as TraitColumn][mark] = cell(event);
    for (const r of event.when.alternatives) readings.push([mark, dayOf(r.from), dayOf(r.to), byte(r.confidence)]);
    if (lane.count === 0) lane.offset = mark;
    lane.count++;
    const [first, last] = [row.from === NO_DAY ? row.to : row.from, row.to === NO_DAY ? row.from : row.to];
    if (first !== NO_DAY) {
      lane.first = Math.min(lane.first ?? first, first);
      lane.last = Math.max(lane.last ?? last, last);
    }
  });
  const dated = lanes.filter((lane) => lane.first !== null);
  const column = (i: number, type: keyof typeof ARRAYS): ColumnArray => ARRAYS[type].from(readings.map((r) => r[i]!));
  return {
    lanes,
    marks,
    traits,
    readings: {
      mark: column(0, READING_COLUMNS.mark),
      from: column(1, READING_COLUMNS.from),
      to: column(2, READING_COLUMNS.to),
      confidence: column(3, READING_COLUMNS.confidence),
    },
    extent:
      dated.length === 0
        ? null
        : [dated.reduce((m, l) => Math.min(m, l.first!), Infinity), dated.reduce((m, l) => Math.max(m, l.last!), -Infinity)],
    undated: events.filter((e) => e.when.from === null && e.when.to === null).length,
  };
}
