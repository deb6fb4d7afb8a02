/** What the parts of the page tell of the same filters, from the published files alone: they agree, at sizes filtered here and by a worker. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderOf, laneLabels } from "../../app/basis";
import { daysBetween, massIn, presenceOf } from "../../app/chart/density";
import { buildIndex } from "../../app/chart/mass";
import { boundsOf } from "../../app/chart/view";
import { createFilter } from "../../app/filter";
import { NO_ARRANGEMENT } from "../../app/arrangement";
import { readMarks, readReadings, readTexts, readTraits } from "../../app/published";
import { createSearch } from "../../app/search";
import { countWithin, eventsWithin, summarise, undatedEvents } from "../../app/select";
import { NO_FILTERS, type Filters } from "../../app/urlState";
import type { Manifest } from "../../data/published";
import { KINDS, RANKS, STATUSES, type EventRow } from "../../data/schema";
import { UNDATED } from "../event/when";
import { syntheticEvents } from "../synthesize/events";
import { publish } from "./publish";

/** Some told of several sides, some without a day. */
function eventsOf(count: number, seed: number): EventRow[] {
  const events = syntheticEvents(count, seed).map((event, i): EventRow => {
    if (i % 11 === 5) return { ...event, when: UNDATED };
    return i % 7 === 3
      ? { ...event, parties: ["KH", "LA", "VN"], pairs: ["KH-LA", "KH-VN", "LA-VN"], actor: null, recipient: null }
      : event;
  });
  return [...events.filter((e) => e.when.from !== null), ...events.filter((e) => e.when.from === null)];
}

function published(events: readonly EventRow[]) {
  const partyName = (code: string) => ({ zh: code, zhHant: code, en: code, vi: code });
  const files = publish({ events, documents: new Map(), pages: 0, sample: true, partyName, lexicon: null, context: null });
  const manifest = JSON.parse(new TextDecoder().decode(files.get("manifest.json"))) as Manifest;
  const bytes = (name: "marks" | "traits" | "readings" | "text") => files.get(manifest.files[name].path)!;
  const texts = readTexts("", bytes("text"));
  const marks = readMarks("", bytes("marks"));
  return {
    manifest,
    marks,
    readings: readReadings("", bytes("readings")),
    filter: createFilter({ ...marks, ...readTraits("", bytes("traits")) }, manifest.lanes, manifest.counts.events),
    search: createSearch(texts.search, texts.count, (term) => term),
  };
}

const filters: fc.Arbitrary<Partial<Filters>> = fc.record({
  kinds: fc.subarray([...KINDS], { maxLength: 6 }),
  ranks: fc.oneof(fc.constant([]), fc.subarray([...RANKS])),
  statuses: fc.oneof(fc.constant([]), fc.subarray([...STATUSES])),
  pairs: fc.oneof(fc.constant([]), fc.subarray(["KH-LA", "KH-VN", "CN-JP"])),
  party: fc.constantFrom(null, null, "VN"),
  certainty: fc.constantFrom(null, 0.6, 0.9),
  query: fc.constantFrom("", "", "visit", "会谈", "总理 1"),
});

/** Read off the rows that were published. */
function leftOf(events: readonly EventRow[], chosen: Filters): number[] {
  const among = (list: readonly string[], value: string | null): boolean => list.length === 0 || (value !== null && list.includes(value));
  const terms = chosen.query.split(" ").filter(Boolean);
  return events.flatMap((e, i) =>
    among(chosen.kinds, e.kind) &&
    among(chosen.ranks, e.rank) &&
    among(chosen.statuses, e.status) &&
    e.pairs.some((key) => among(chosen.pairs, key) && (chosen.party === null || key.split("-").includes(chosen.party))) &&
    Math.round(e.certainty * 255) >= Math.round((chosen.certainty ?? 0) * 255) &&
    terms.every((term) => Object.values(e.title).some((title) => title.includes(term)))
      ? [i]
      : [],
  );
}

describe.each([1, 30, 900, 25_000])("of %s events", (count) => {
  const events = eventsOf(count, count);
  const { manifest, marks, readings, filter, search } = published(events);
  const { lanes, extent } = manifest;
  const all = boundsOf(extent);
  const labels = laneLabels(manifest, "zh", null);

  it("chart, lanes, overview, table, summary and the list of what has no date tell the same", () => {
    fc.assert(
      fc.property(filters, (patch) => {
        const chosen: Filters = { ...NO_FILTERS, ...patch };
        const shown = filter(chosen, chosen.query === "" ? null : search.find(chosen.query));
        const left = leftOf(events, chosen);
        expect([...shown.events]).toEqual(left);
        expect(eventsWithin(marks, shown, null).length).toBe(left.length);

        const undated = undatedEvents(marks, lanes, shown);
        expect([...undated]).toEqual(left.filter((i) => events[i]!.when.from === null));
        const dated = extent ? eventsWithin(marks, shown, [extent[0] - 9999, extent[1] + 9999]).length : 0;
        expect(dated + undated.length).toBe(left.length);

        const index = buildIndex(lanes, marks, readings, shown.visible);
        const everywhere = [all[0] - 9999, all[1] + 9999] as const;
        expect([...index.counts]).toEqual([...countWithin(marks, lanes, shown.visible, everywhere)]);
        lanes.forEach((_, lane) => expect(massIn(index.mass, lane, ...everywhere)).toBe(index.counts[lane]));
        expect(presenceOf(index.mass, daysBetween(everywhere))[0]).toBe(index.counts.reduce((a, b) => a + b, 0));

        const order = orderOf({ manifest, marks }, labels, { ...shown, index }, NO_ARRANGEMENT, chosen.pairs, null, "zh");
        expect([...order].sort((a, b) => a - b)).toEqual(
          lanes.flatMap((lane, l) => (index.counts[l]! > 0 || chosen.pairs.includes(lane.key) ? [l] : [])),
        );
        const summary = summarise(shown.events, marks, lanes, shown.visible, (day) => day);
        expect([summary.events, summary.undated]).toEqual([left.length, undated.length]);
        if (undated.length === 0) for (const [lane, n] of summary.lanes) expect(n).toBe(index.counts[lane]);
      }),
      { numRuns: count > 1000 ? 12 : 60 },
    );
  });
});
