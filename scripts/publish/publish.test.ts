import { tableFromIPC } from "@uwdata/flechette";
import fc from "fast-check";
import { expect, it } from "vitest";
import { buildIndex } from "../../app/chart/mass";
import type { MarkColumns, ReadingColumns } from "../../app/chart/types";
import { fromOf, toOf } from "../../app/chart/marks";
import { readMarks, readSums } from "../../app/published";
import {
  MANNER,
  MARK_COLUMNS,
  MARK_FLAGS,
  NO_DAY,
  packBits,
  READING_COLUMNS,
  readBits,
  SPAN,
  STATE,
  type Details,
  type Manifest,
} from "../../data/published";
import { EXTENTS, PARTS_OF_DAY, STATUSES, type EventRow } from "../../data/schema";
import { dayOf } from "../time/calendar";
import { byBytes } from "./order";
import { publish, type Publication } from "./publish";

const base: EventRow = {
  id: "ev-1", aliases: [], kind: "visit", level: "state", track: null, rank: "minister", cameo: "042", plover: "CONSULT",
  title: { zh: "迪班访越", en: "Tea Banh visits Viet Nam", vi: "" }, parties: ["KH", "VN"], actor: "KH", recipient: "VN", pairs: ["KH-VN"],
  when: { from: "2019-12-19", to: "2019-12-22", extent: "lasts", edtf: "2019-12-19/2019-12-22", granularity: "day", partOfDay: null, confidence: 0.9, alternatives: [] },
  status: "held", recalled: false, certainty: 0.97, partOf: null, purpose: null,
  people: [{ name: "迪班", latin: "Tea Banh", derived: false, office: "国防部部长", rank: "minister", party: "KH" }],
  place: null, agreements: [], importance: 0.5, sources: [{ document: "A#1", span: [0, 4], quote: "迪班訪越", when: { from: "2019-12-19", to: "2019-12-22" }, mentions: [] }],
}; // prettier-ignore

const document = (id: string) => ({
  id,
  page: "A",
  block: "teaser" as const,
  span: [0, 9] as const,
  title: "t",
  url: null,
  published: null,
  publisher: null,
  agency: null,
  home: "VN",
  dct: null,
  mentions: [],
});

function read(events: readonly EventRow[]) {
  const publication: Publication = {
    events,
    documents: new Map([["A#1", document("A#1")]]),
    pages: 1,
    sample: true,
    partyName: (c) => ({ zh: c, zhHant: c, en: c, vi: c }),
    lexicon: null,
    context: null,
  };
  const files = publish(publication);
  const manifest = JSON.parse(new TextDecoder().decode(files.get("manifest.json"))) as Manifest;
  const column = (file: "marks" | "traits" | "readings" | "text", name: string) =>
    [...tableFromIPC(files.get(manifest.files[file].path)!).getChild(name).toArray()] as unknown[];
  return { files, manifest, column };
}

it("writes a mark for each pair, sorted by lane and day, with what each column means", () => {
  const trilateral: EventRow = {
    ...base,
    id: "ev-2",
    kind: "meeting",
    parties: ["KH", "LA", "VN"],
    pairs: ["KH-LA", "KH-VN", "LA-VN"],
    actor: null,
    recipient: null,
  };
  const { manifest, column } = read([base, trilateral]);
  expect(manifest.lanes.map((l) => [l.key, l.offset, l.count])).toEqual([
    ["KH-LA", 0, 1],
    ["KH-VN", 1, 2],
    ["LA-VN", 3, 1],
  ]);
  expect(column("marks", "event")).toEqual([1, 0, 1, 1]);
  expect(column("marks", "from")).toEqual(Array(4).fill(dayOf("2019-12-19")));
  expect(column("marks", "manner").map((byte) => readBits(byte as number, MANNER.direction))).toEqual([0, 1, 0, 0]);
  expect(column("traits", "level")).toEqual([1, 1, 1, 1]);
  expect(column("marks", "state").map((byte) => readBits(byte as number, STATE.flags))).toEqual(Array(4).fill(MARK_FLAGS.sidebarOnly));
  expect(manifest.extent).toEqual([dayOf("2019-12-19"), dayOf("2019-12-22")]);
  expect(manifest.home).toEqual([dayOf("2019-12-19"), dayOf("2019-12-20")]);
});

it("draws more than three sides once, one party in its own lane, and counts the undated", () => {
  const many: EventRow = { ...base, id: "ev-2", kind: "conference", parties: ["AU", "CN", "JP", "US"], pairs: [] };
  const alone: EventRow = {
    ...base,
    id: "ev-3",
    parties: ["VN"],
    pairs: [],
    when: { ...base.when, from: null, to: null, edtf: null, extent: null, granularity: null, confidence: null },
  };
  const { manifest, column } = read([many, alone]);
  expect(manifest.lanes.map((l) => l.key)).toEqual(["VN", "several"]);
  expect(manifest.lanes[0]).toMatchObject({ first: null, last: null });
  expect(column("marks", "from")).toEqual([NO_DAY, dayOf("2019-12-19")]);
  expect(manifest.counts).toMatchObject({ events: 2, marks: 2, undated: 1 });
});

it("puts events in order of their beginning, which bytes are not before our era; those without one come last", () => {
  const begin = (id: string, from: string | null, to = from): EventRow => ({ ...base, id, when: { ...base.when, from, to } });
  const events = [
    begin("ev-1", "-0049-01-01"),
    begin("ev-2", "-0099-01-01"),
    begin("ev-3", "-0219-01-01"),
    begin("ev-4", "2000-01-01"),
    begin("ev-5", null, "1900-01-01"),
    begin("ev-6", null),
  ];
  const { files, manifest, column } = read(events);
  const days = ["-0219", "-0099", "-0049", "2000", "1900"].map((year) => dayOf(`${year}-01-01`));
  expect(column("marks", "from")).toEqual([...days, NO_DAY]);
  expect(column("marks", "event")).toEqual([0, 1, 2, 3, 4, 5]);
  const ids = ["ev-3", "ev-2", "ev-1", "ev-4", "ev-5", "ev-6"];
  expect(column("text", "id")).toEqual(ids);
  const details = JSON.parse(new TextDecoder().decode(files.get(manifest.files.details[0]!))) as Details[];
  expect(details.map(({ event }) => event.id)).toEqual(ids);
});

it.each<[string, string | null, string | null, number[]]>([
  ["a day", "2019-12-19", "2019-12-19", [dayOf("2019-12-19"), 2, 2]],
  ["three days", "2019-12-19", "2019-12-21", [dayOf("2019-12-19"), 4, 2]],
  ["an open end", "2019-12-19", null, [dayOf("2019-12-19"), SPAN.openEnd, 2]],
  ["an open beginning", null, "2019-12-19", [dayOf("2019-12-19"), SPAN.openStart, 2]],
  ["no day", null, null, [NO_DAY, SPAN.openEnd, 2]],
  ["three centuries", "1700-01-01", "1999-12-31", [dayOf("1700-01-01"), dayOf("1999-12-31") - dayOf("1700-01-01") + 2, 4]],
])("writes the days of %s, and reads them again", (_, from, to, [day, span, bytes]) => {
  const { files, manifest } = read([{ ...base, when: { ...base.when, from, to } }]);
  const { path } = manifest.files.marks;
  const marks = readMarks(path, files.get(path)!);
  expect([marks.from[0], marks.span[0], marks.span.BYTES_PER_ELEMENT]).toEqual([day, span, bytes]);
  expect([fromOf(marks, 0), toOf(marks, 0)]).toEqual([from, to].map((iso) => (iso === null ? NO_DAY : dayOf(iso))));
});

it("packs small values into a byte and reads each of them again", () => {
  const below = (mask: number) => fc.nat(mask);
  fc.assert(
    fc.property(below(3), below(3), below(7), (extent, direction, partOfDay) => {
      const byte = packBits(MANNER, { extent, direction, partOfDay });
      expect(byte).toBeLessThan(256);
      expect([MANNER.extent, MANNER.direction, MANNER.partOfDay].map((bits) => readBits(byte, bits))).toEqual([
        extent,
        direction,
        partOfDay,
      ]);
    }),
  );
  // Vocabularies that grow must not grow out of their bits.
  for (const [list, [, mask]] of [
    [EXTENTS, MANNER.extent],
    [PARTS_OF_DAY, MANNER.partOfDay],
    [STATUSES, STATE.status],
  ] as const)
    expect(list.length).toBeLessThanOrEqual(mask);
  expect(Object.values(MARK_FLAGS).reduce((a, b) => a | b, 0)).toBeLessThanOrEqual(STATE.flags[1]);
});

it("keeps every other reading of an uncertain date, and searches in simplified lower case", () => {
  const open: EventRow = { ...base, when: { ...base.when, alternatives: [{ from: "2018-12-19", to: "2018-12-22", confidence: 0.2 }] } };
  const { column } = read([open]);
  expect(column("readings", "from")).toEqual([dayOf("2018-12-19")]);
  expect(column("readings", "confidence")).toEqual([51]);
  expect(column("text", "search")[0]).toBe("迪班\ntea banh\n国防部部长\n迪班访越");
});

it("publishes the sums that the marks and their other readings add up to", () => {
  const open: EventRow = {
    ...base,
    when: { ...base.when, extent: "within", alternatives: [{ from: "2018-12-19", to: "2018-12-22", confidence: 0.2 }] },
  };
  const { files, manifest, column } = read([
    open,
    { ...base, id: "ev-2", parties: ["LA", "VN"], actor: null, recipient: null, pairs: ["LA-VN"] },
  ]);
  const columns = Object.fromEntries(Object.keys(MARK_COLUMNS).map((name) => [name, column("marks", name)])) as unknown as MarkColumns;
  const readings = Object.fromEntries(
    Object.keys(READING_COLUMNS).map((name) => [name, column("readings", name)]),
  ) as unknown as ReadingColumns;
  const { counts, mass } = buildIndex(manifest.lanes, columns, readings, null);
  const { path } = manifest.files.sums;
  const told = readSums(path, files.get(path)!, manifest);
  expect([...told.counts]).toEqual([...counts]);
  for (const name of Object.keys(mass) as (keyof typeof mass)[]) expect([name, ...told.mass[name]]).toEqual([name, ...mass[name]]);
});

it("gives the same bytes for the same events and a pinned manifest", () => {
  const [a, b] = [read([base]), read([base])];
  expect([...a.files.keys()]).toEqual([...b.files.keys()]);
  expect(a.files.has(`manifest-${a.manifest.hash}.json`)).toBe(true);
});

it.each([
  ["a", "b"],
  ["A", "a"],
  ["中", "国"],
  ["\uffee", "😀"],
])("orders %s before %s as UTF-8 does", (a, b) => {
  expect(Math.sign(byBytes(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))));
  expect(byBytes(a, a)).toBe(0);
});
