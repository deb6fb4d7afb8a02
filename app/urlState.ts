/** The parameters of the contract, both ways. Pure: what is not valid is left out and named, never thrown. */
import { KINDS, LANGS, LEVELS, RANKS, STATUSES, TRACKS } from "../data/schema";
import type { Kind, Lang, Level, PartyCode, Rank, Status, Track } from "../data/schema";
import { LANE_ORDERS, NO_ARRANGEMENT, type Arrangement } from "./arrangement";
import { dayOf, isoOf } from "./format";

interface Direction {
  readonly actor: PartyCode;
  readonly recipient: PartyCode;
}

export interface Filters {
  /** Keys of lanes: `KH-VN`, `VN`, `several`. Empty lists filter nothing. */
  readonly pairs: readonly string[];
  /** All relationships of this party. */
  readonly party: PartyCode | null;
  readonly kinds: readonly Kind[];
  readonly levels: readonly Level[];
  readonly ranks: readonly Rank[];
  readonly tracks: readonly Track[];
  readonly statuses: readonly Status[];
  readonly direction: Direction | null;
  readonly mainOnly: boolean;
  /** Least certainty 0–1 that there was such an event. */
  readonly certainty: number | null;
  readonly query: string;
}

export const NO_FILTERS: Filters = {
  pairs: [], party: null, kinds: [], levels: [], ranks: [], tracks: [], statuses: [], direction: null, mainOnly: false, certainty: null, query: "",
}; // prettier-ignore

export type ThemeChoice = "light" | "dark";

export interface UrlState {
  readonly filters: Filters;
  readonly lanes: Arrangement;
  /** Visible window as inclusive day numbers; null for an end left to the data. */
  readonly from: number | null;
  readonly to: number | null;
  readonly event: string | null;
  /** The lunar row of the axis. */
  readonly lunar: boolean;
  readonly lang: Lang | null;
  readonly theme: ThemeChoice | null;
  /** Address of a manifest, absolute; null for the one beside the page. */
  readonly data: string | null;
  readonly bench: boolean;
}

/** A parameter that was not understood: what it said and what it could have said. */
export interface Notice {
  readonly parameter: string;
  readonly value: string;
  readonly expected: string;
}

export const EMPTY_URL: UrlState = {
  filters: NO_FILTERS,
  lanes: NO_ARRANGEMENT,
  from: null,
  to: null,
  event: null,
  lunar: false,
  lang: null,
  theme: null,
  data: null,
  bench: false,
};

const LISTS = { kind: KINDS, level: LEVELS, rank: RANKS, track: TRACKS, status: STATUSES } as const;
const LIST_FIELD = { kind: "kinds", level: "levels", rank: "ranks", track: "tracks", status: "statuses" } as const;
type ListName = keyof typeof LISTS;
const LIST_NAMES = Object.keys(LISTS) as ListName[];

const PARTY = "[A-Z][A-Z0-9]{1,11}";
const LANE = new RegExp(`^(?:(${PARTY})-(${PARTY})|${PARTY}|several)$`);
const PARTY_ONLY = new RegExp(`^${PARTY}$`);
const DIRECTION = new RegExp(`^(${PARTY})>(${PARTY})$`);
const EVENT_ID = /^[\w.:#-]{1,200}$/;
const QUERY_LIMIT = 200;

/** Key of a lane as the data spells it, whichever party is written first; null when it is no key. */
export function laneKey(text: string): string | null {
  const m = LANE.exec(text);
  if (!m) return null;
  if (m[1] === undefined) return text;
  return m[1] < m[2]! ? text : m[1] === m[2] ? null : `${m[2]}-${m[1]}`;
}

/** Reads a query string; `page` is the page's own address, which a manifest must share the origin of. */
export function parseUrl(search: string, page: string): { readonly state: UrlState; readonly notices: readonly Notice[] } {
  const params = new URLSearchParams(search);
  const notices: Notice[] = [];
  const refuse = (parameter: string, value: string, expected: string): null => {
    notices.push({ parameter, value, expected });
    return null;
  };
  const single = <T>(name: string, read: (value: string) => T | null, expected: string): T | null => {
    const value = params.get(name);
    if (value === null || value === "") return null;
    return read(value) ?? refuse(name, value, expected);
  };
  const list = <T extends string>(name: string, read: (item: string) => T | null, expected: string): T[] => {
    const items = params
      .getAll(name)
      .flatMap((v) => v.split(","))
      .map((v) => v.trim());
    return [...new Set(items.filter((v) => v !== "").flatMap((v) => read(v) ?? refuse(name, v, expected) ?? []))];
  };
  const member = <T extends string>(values: readonly T[], value: string): T | null => values.find((v) => v === value) ?? null;

  const lists = Object.fromEntries(
    LIST_NAMES.map((name) => [LIST_FIELD[name], list(name, (v) => member<string>(LISTS[name], v), LISTS[name].join(", "))]),
  ) as unknown as Pick<Filters, (typeof LIST_FIELD)[ListName]>;
  let from = single("from", dayOf, "YYYY-MM-DD");
  let to = single("to", dayOf, "YYYY-MM-DD");
  if (from !== null && to !== null && from > to) {
    refuse("from", isoOf(from), `≤ ${isoOf(to)}`);
    [from, to] = [null, null];
  }
  const filters: Filters = {
    pairs: list("pair", laneKey, "KH-VN"),
    party: single("party", readParty, "VN"),
    ...lists,
    direction: single("dir", readDirection, "VN>LA"),
    mainOnly: single("block", (v) => member(["main"], v), "main") !== null,
    certainty: single("certainty", readProbability, "0–1"),
    query: (params.get("q") ?? "").trim().slice(0, QUERY_LIMIT),
  };
  const hand = list("lanes", laneKey, "KH-VN");
  const lanes: Arrangement = {
    order: single("order", (v) => member(LANE_ORDERS, v), LANE_ORDERS.join(", ")) ?? (hand.length > 0 ? "hand" : "activity"),
    first: single("first", readParty, "VN"),
    hand,
    pinned: list("pin", laneKey, "KH-VN"),
    folded: list("fold", laneKey, "KH-VN"),
  };
  const state: UrlState = {
    filters,
    lanes,
    from,
    to,
    event: single("event", (v) => (EVENT_ID.test(v) ? v : null), "ev-…"),
    lunar: single("lunar", (v) => member(["1"], v), "1") !== null,
    lang: single("lang", (v) => member(LANGS, v), LANGS.join(", ")),
    theme: single("theme", (v) => member(["light", "dark"] as const, v), "light, dark"),
    data: single("data", (v) => sameOrigin(v, page), new URL(page).origin),
    bench: single("bench", (v) => member(["1"], v), "1") !== null,
  };
  return { state, notices };
}

const readParty = (text: string): PartyCode | null => (PARTY_ONLY.test(text) ? text : null);

function readDirection(text: string): Direction | null {
  const m = DIRECTION.exec(text);
  return m && m[1] !== m[2] ? { actor: m[1]!, recipient: m[2]! } : null;
}

function readProbability(text: string): number | null {
  if (!/^(?:0|1|0?\.\d{1,6}|1\.0{1,6})$/.test(text)) return null;
  return Number(text);
}

/** A sandboxed frame has no origin of its own, its address still has: addresses are compared, not `location.origin`. */
function sameOrigin(text: string, page: string): string | null {
  if (!URL.canParse(text, page)) return null;
  const [url, own] = [new URL(text, page), new URL(page)];
  const same = url.protocol === own.protocol && url.host === own.host && !url.username && !url.password;
  return same && /^(?:https?|file):$/.test(url.protocol) ? url.href : null;
}

/** The query string of a state, `` when nothing is set; parameters in the order of the contract, commas and `>` left readable. */
export function urlOf(state: UrlState): string {
  const { filters, lanes } = state;
  const pairs: [string, string | null][] = [
    ["pair", filters.pairs.join(",")],
    ["party", filters.party],
    ...LIST_NAMES.map((name): [string, string] => [name, filters[LIST_FIELD[name]].join(",")]),
    ["dir", filters.direction && `${filters.direction.actor}>${filters.direction.recipient}`],
    ["block", filters.mainOnly ? "main" : null],
    ["from", state.from === null ? null : isoOf(state.from)],
    ["to", state.to === null ? null : isoOf(state.to)],
    ["q", filters.query],
    ["certainty", filters.certainty === null ? null : String(filters.certainty)],
    ["event", state.event],
    ["order", lanes.order === "activity" || (lanes.order === "hand" && lanes.hand.length > 0) ? null : lanes.order],
    ["first", lanes.first],
    // Kept while another order is looked at, but no part of what is shown then.
    ["lanes", lanes.order === "hand" ? lanes.hand.join(",") : null],
    ["pin", lanes.pinned.join(",")],
    ["fold", lanes.folded.join(",")],
    ["lunar", state.lunar ? "1" : null],
    ["lang", state.lang],
    ["theme", state.theme],
    ["data", state.data],
    ["bench", state.bench ? "1" : null],
  ];
  const text = pairs
    .filter((p): p is [string, string] => !!p[1])
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%2C/g, ",").replace(/%3A/g, ":").replace(/%2F/g, "/")}`)
    .join("&");
  return text ? `?${text}` : "";
}
