import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KINDS, LANGS, LEVELS, RANKS, STATUSES, TRACKS } from "../data/schema";
import { LANE_ORDERS, type Arrangement } from "./arrangement";
import { dayOf } from "./format";
import { EMPTY_URL, laneKey, parseUrl, urlOf, type UrlState } from "./urlState";

const PAGE = "https://example.org/site/";
const read = (search: string) => parseUrl(search, PAGE);

describe("what the address says", () => {
  it.each([
    ["pair=KH-VN,LA-VN", { pairs: ["KH-VN", "LA-VN"] }],
    ["pair=VN-KH", { pairs: ["KH-VN"] }],
    ["pair=VN", { pairs: ["VN"] }],
    ["party=VN", { party: "VN", pairs: [] }],
    ["pair=several&pair=ASEAN-JP", { pairs: ["several", "ASEAN-JP"] }],
    ["kind=visit,signing", { kinds: ["visit", "signing"] }],
    ["dir=VN%3ELA", { direction: { actor: "VN", recipient: "LA" } }],
    ["dir=VN>LA", { direction: { actor: "VN", recipient: "LA" } }],
    ["block=main&certainty=0.8", { mainOnly: true, certainty: 0.8 }],
    ["q=%E5%9B%BD%E9%98%B2", { query: "国防" }],
    [
      "status=planned&rank=minister&track=military&level=state",
      { statuses: ["planned"], ranks: ["minister"], tracks: ["military"], levels: ["state"] },
    ],
  ])("%s", (search, filters) => {
    const { state, notices } = read(`?${search}`);
    expect(state.filters).toMatchObject(filters);
    expect(notices).toEqual([]);
  });

  it.each([
    ["from=2019-02-30", "from", "2019-02-30"],
    ["from=2019", "from", "2019"],
    ["from=2020-01-02&to=2020-01-01", "from", "2020-01-02"],
    ["kind=visit,picnic", "kind", "picnic"],
    ["pair=KH_VN", "pair", "KH_VN"],
    ["pair=VN-VN", "pair", "VN-VN"],
    ["pair=<script>", "pair", "<script>"],
    ["certainty=2", "certainty", "2"],
    ["certainty=NaN", "certainty", "NaN"],
    ["dir=VN", "dir", "VN"],
    ["lang=fr", "lang", "fr"],
    ["theme=sepia", "theme", "sepia"],
    ["event=%3Cimg%3E", "event", "<img>"],
    ["data=https://evil.example/manifest.json", "data", "https://evil.example/manifest.json"],
    ["data=javascript:alert(1)", "data", "javascript:alert(1)"],
    ["data=https://example.org@evil.example/m.json", "data", "https://example.org@evil.example/m.json"],
    ["block=aside", "block", "aside"],
    ["order=random", "order", "random"],
    ["first=vn", "first", "vn"],
    ["pin=KH_VN", "pin", "KH_VN"],
  ])("%s is left out and named", (search, parameter, value) => {
    const { state, notices } = read(`?${search}`);
    expect(notices).toMatchObject([{ parameter, value }]);
    expect({ ...state, filters: { ...state.filters, kinds: [] } }).toEqual(EMPTY_URL);
  });

  it("keeps the valid members of a list", () => {
    expect(read("?kind=visit,picnic").state.filters.kinds).toEqual(["visit"]);
  });

  it.each([
    ["order=latest&first=VN", { order: "latest", first: "VN" }],
    ["lanes=VN-KH,LA-VN", { order: "hand", hand: ["KH-VN", "LA-VN"] }],
    ["pin=KH-VN&fold=several,VN", { pinned: ["KH-VN"], folded: ["several", "VN"] }],
  ])("lanes: %s", (search, lanes) => {
    const { state, notices } = read(`?${search}`);
    expect(state.lanes).toMatchObject(lanes);
    expect(notices).toEqual([]);
  });

  it("takes a manifest of its own origin, relative or absolute", () => {
    expect(read("?data=data/manifest-abc.json").state.data).toBe("https://example.org/site/data/manifest-abc.json");
  });

  it.each([["B-A-C"], [""], ["a-b"]])("%s is no lane", (key) => expect(laneKey(key)).toBeNull());
});

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });
const party = fc.constantFrom("VN", "LA", "KH", "CN", "ASEAN", "SUHH");
const day = fc.integer({ min: dayOf("0001-01-01")!, max: dayOf("9999-12-31")! });
const keys = fc.uniqueArray(fc.constantFrom("KH-VN", "LA-VN", "VN", "several", "ASEAN-JP"), { maxLength: 3 });
const lanes: fc.Arbitrary<Arrangement> = fc
  .record({ order: fc.constantFrom(...LANE_ORDERS), first: fc.option(party), hand: keys, pinned: keys, folded: keys })
  .map((l) => (l.order === "hand" ? l : { ...l, hand: [] }));
const state: fc.Arbitrary<UrlState> = fc
  .record({
    pairs: keys,
    party: fc.option(party),
    kinds: some(KINDS),
    levels: some(LEVELS),
    ranks: some(RANKS),
    tracks: some(TRACKS),
    statuses: some(STATUSES),
    direction: fc.option(
      fc.tuple(party, party).filter(([a, b]) => a !== b).map(([actor, recipient]) => ({ actor, recipient })), // prettier-ignore
    ),
    mainOnly: fc.boolean(),
    certainty: fc.option(fc.integer({ min: 0, max: 100 }).map((n) => n / 100)),
    query: fc.string({ unit: "grapheme", maxLength: 40 }).map((s) => s.trim()),
  })
  .chain((filters) =>
    fc.record({
      filters: fc.constant(filters),
      lanes,
      window: fc.tuple(fc.option(day), fc.option(day)),
      event: fc.option(fc.stringMatching(/^ev-[0-9a-f]{16}$/)),
      lang: fc.option(fc.constantFrom(...LANGS)),
      theme: fc.option(fc.constantFrom("light" as const, "dark" as const)),
      data: fc.option(fc.constantFrom(`${PAGE}data/manifest-ab12.json`, "https://example.org/x?y=1&z=2")),
      lunar: fc.boolean(),
      bench: fc.boolean(),
    }),
  )
  .map(({ window: [a, b], ...rest }) => ({
    ...rest,
    from: a !== null && b !== null ? Math.min(a, b) : a,
    to: a !== null && b !== null ? Math.max(a, b) : b,
  }));

it("says every state and reads it back the same", () => {
  fc.assert(
    fc.property(state, (s) => {
      const { state: back, notices } = read(urlOf(s));
      expect(notices).toEqual([]);
      expect(back).toEqual(s);
    }),
    { numRuns: 300 },
  );
});

it("never throws, whatever the address says", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (s) => void urlOf(read(s).state)),
    { numRuns: 300 },
  );
});
