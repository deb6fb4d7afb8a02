import { expect, it } from "vitest";
import type { DocumentRow, EventRow, Mention } from "../../data/schema";
import { scoreBlocks, scoreYears } from "./documents";
import { scoreEvents } from "./events";
import type { StageScore } from "./figures";
import { parseGold, type Gold, type GoldEvent, type GoldTimex } from "./gold";
import { scoreTimexes } from "./timexes";

const mention = (over: Partial<Mention> = {}): Mention => ({
  span: [10, 16], text: "12月20日", type: "DATE", said: "XXXX-12-20", value: "2019-12-20", from: "2019-12-20", to: "2019-12-20", partOfDay: null,
  granularity: "day", role: "event", anchor: "dct", rule: "date.month-day", confidence: 0.9, alternatives: [], ...over,
}); // prettier-ignore

const document = (over: Partial<DocumentRow> = {}): DocumentRow => ({
  id: "A", page: "A", block: "main", span: [0, 100], title: "", url: null, published: null, publisher: null, agency: null, home: "VN",
  dct: { best: "2019-12-20", from: "2019-12-20", to: "2019-12-22", edtf: "", years: { "2019": 0.9, "2018": 0.1 }, evidence: [] }, mentions: [mention()], ...over,
}); // prettier-ignore

const timex = (over: Partial<GoldTimex> = {}): GoldTimex => ({
  page: "A",
  span: [10, 16],
  text: "12月20日",
  from: "2019-12-20",
  to: "2019-12-20",
  ...over,
});

const goldEvent = (over: Partial<GoldEvent> = {}): GoldEvent => ({
  page: "A", block: "main", id: "1", kind: "visit", parties: ["KH", "VN"], from: "2019-12-19", to: "2019-12-22", precision: "day", quote: "访问", offset: 20, ...over,
}); // prettier-ignore

const event = (over: Partial<EventRow> = {}): EventRow => ({
  id: "ev-1", aliases: [], kind: "visit", level: null, track: null, rank: null, cameo: "042", plover: "CONSULT", title: { zh: "", en: "", vi: "" }, parties: ["KH", "VN"],
  actor: "KH", recipient: "VN", pairs: ["KH-VN"],
  when: { from: "2019-12-19", to: "2019-12-22", extent: "lasts", edtf: "", granularity: "day", partOfDay: null, confidence: 0.9, alternatives: [] },
  status: "held", recalled: false, certainty: 0.9, partOf: null, purpose: null, people: [], place: null, agreements: [], importance: 0,
  sources: [{ document: "A", span: [5, 60], quote: "", when: { from: null, to: null }, mentions: [] }], ...over,
}); // prettier-ignore

const gold = (over: Partial<Gold>): Gold => ({
  documents: [{ page: "A", block: "main", span: [0, 100], from: "2019-12-20", to: "2019-12-22" }],
  timexes: [],
  events: [],
  ...over,
});

const stage = (stages: readonly StageScore[], name: string): number => stages.find((s) => s.stage === name)!.value;
const times = (rows: GoldTimex[], mentions: Mention[]) => scoreTimexes(gold({ timexes: rows }), [document({ mentions })]);
const page = (id: string): string => id.split("#")[0]!;
const f1 = (rows: GoldEvent[], events: EventRow[]): number => scoreEvents(gold({ events: rows }), events, page).value;

it("a right answer scores one everywhere", () => {
  const all = [
    scoreBlocks(gold({}), [document()]),
    scoreYears(gold({}), [document()]),
    ...times([timex()], [mention()]),
    scoreEvents(gold({ events: [goldEvent()] }), [event()], page),
  ];
  expect(all.map((s) => [s.stage, Math.round(s.value * 100) / 100])).toEqual([
    ["blocks", 1],
    ["years", 1],
    ["spans", 1],
    ["precision", 1],
    ["values", 1],
    ["calibration", 0.99],
    ["events", 1],
  ]);
});

it.each<[string, Partial<DocumentRow>]>([
  ["another span", { span: [0, 70] }],
  ["another block", { block: "item" }],
])("blocks fall with %s", (_, wrong) => expect(scoreBlocks(gold({}), [document(wrong)]).value).toBe(0));

it("years fall with another year, and only an open year may be merely offered", () => {
  const dct = { ...document().dct!, best: "2018-12-20" };
  expect(scoreYears(gold({}), [document({ dct })]).value).toBe(0);
  const open = gold({
    documents: [{ page: "A", block: "main", span: [0, 100], from: "2019-12-20", to: "2019-12-22", openYears: [2018, 2019] }],
  });
  expect(scoreYears(open, [document({ dct })]).value).toBe(1);
  expect(scoreYears(open, [document({ dct: { ...dct, years: { "2018": 1 } } })]).value).toBe(0);
  expect(scoreYears(gold({}), [document({ dct: null })]).value).toBe(0);
});

it.each<[string, string, GoldTimex, Mention[], number]>([
  ["spans", "a mention that is not found", timex(), [], 0],
  ["spans", "a span that is too long", timex(), [mention({ span: [9, 16] })], 0],
  ["spans", "another accepted span", timex({ alts: [{ start: 9, end: 16 }] }), [mention({ span: [9, 16] })], 1],
  ["precision", "a mention where nothing is", timex(), [mention(), mention({ span: [40, 42] })], 0.5],
  ["precision", "an optional row answered", timex({ optional: true }), [mention()], 1],
  ["values", "another day", timex(), [mention({ from: "2019-12-21", to: "2019-12-21" })], 0],
  ["values", "another end", timex(), [mention({ to: "2019-12-21" })], 0],
  ["values", "no mention at all", timex(), [], 0],
  ["values", "days forced on a vague one", timex({ vague: true, from: null, to: null }), [mention()], 1], // no dated row is wrong …
  [
    "values",
    "another right value",
    timex({ altValues: [{ from: "2020-01-01", to: "2020-12-31" }] }),
    [mention({ from: "2020-01-01", to: "2020-12-31" })],
    1,
  ],
  ["values", "an end within the tolerance", timex({ tolerance: "P1M" }), [mention({ from: "2019-12-01", to: "2020-01-10" })], 1],
  ["values", "an end beyond it", timex({ tolerance: "P1M" }), [mention({ from: "2019-10-01" })], 0],
  [
    "values",
    "the truth among alternatives of a closed year",
    timex(),
    [mention({ from: "2018-12-20", to: "2018-12-20", alternatives: [{ from: "2019-12-20", to: "2019-12-20", confidence: 0.3 }] })],
    0,
  ],
  [
    "values",
    "the truth among alternatives of an open year",
    timex({ openYears: [2018, 2019] }),
    [mention({ from: "2018-12-20", to: "2018-12-20", alternatives: [{ from: "2019-12-20", to: "2019-12-20", confidence: 0.3 }] })],
    1,
  ],
])("%s with %s", (name, _, row, mentions, value) => expect(stage(times([row], mentions), name)).toBe(value));

it("lists days forced on a vague mention", () => {
  const values = times([timex({ vague: true, from: null, to: null })], [mention()]).find((s) => s.stage === "values")!;
  expect(values.figures.vague).toEqual({ right: 0, of: 1 });
});

it("calibration falls when a sure value is wrong, more than when an unsure one is", () => {
  const wrong = (confidence: number) =>
    stage(times([timex()], [mention({ from: "2018-12-20", to: "2018-12-20", confidence })]), "calibration");
  expect(wrong(0.9)).toBeLessThan(wrong(0.5));
});

it.each<[string, GoldEvent[], EventRow[], number]>([
  ["nothing found", [goldEvent()], [], 0],
  ["another kind", [goldEvent()], [event({ kind: "call" })], 0],
  ["a kind that stands in", [goldEvent({ kind: "talks" })], [event({ kind: "meeting" })], 0.5],
  ["another party", [goldEvent()], [event({ parties: ["LA", "VN"] })], 0],
  ["other accepted parties", [goldEvent({ altParties: [["LA", "VN"]] })], [event({ parties: ["LA", "VN"] })], 1],
  ["another end", [goldEvent()], [event({ when: { ...event().when, to: "2019-12-23" } })], 0],
  ["no days where they are judged", [goldEvent()], [event({ when: { ...event().when, from: null, to: null } })], 0],
  ["no days where none are told", [goldEvent({ precision: "none" })], [event({ when: { ...event().when, from: null, to: null } })], 1],
  ["an invented one beside it", [goldEvent()], [event(), event({ id: "ev-2", kind: "call" })], 2 / 3],
  [
    "one that fits an optional row beside it",
    [goldEvent(), goldEvent({ id: "2", kind: "call", optional: true })],
    [event(), event({ id: "ev-2", kind: "call" })],
    1,
  ],
  ["one happening told twice, found twice", [goldEvent(), goldEvent({ id: "2", sameAs: "1" })], [event()], 1],
  ["two happenings answered by one event", [goldEvent(), goldEvent({ id: "2" })], [event()], 2 / 3],
  ["a report within three days", [goldEvent({ precision: "reported" })], [event({ when: { ...event().when, from: "2019-12-17" } })], 1],
  ["a report a week early", [goldEvent({ precision: "reported" })], [event({ when: { ...event().when, from: "2019-12-12" } })], 0],
  [
    "the truth among the readings of an open year",
    [goldEvent({ openYears: [2018, 2019] })],
    [
      event({
        when: {
          ...event().when,
          from: "2018-12-19",
          to: "2018-12-22",
          alternatives: [{ from: "2019-12-19", to: "2019-12-22", confidence: 0.2 }],
        },
      }),
    ],
    1,
  ],
  [
    "an event of a page without gold",
    [goldEvent()],
    [event(), event({ id: "ev-2", sources: [{ ...event().sources[0]!, document: "B" }] })],
    1,
  ],
])("events: %s", (_, rows, events, value) => expect(f1(rows, events)).toBeCloseTo(value, 6));

it("names file and line of a gold row that is no JSON", () => {
  expect(() => parseGold(new Map([["x.events.jsonl", '{"a": 1}\n{oops']]))).toThrow("x.events.jsonl:2");
});
