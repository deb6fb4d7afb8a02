/** A seeded large data set in the shape of real ones: busy and quiet pairs, more events in later years, some dates uncertain. */
import { KINDS, LEVELS, RANKS, type EventRow, type Kind, type PartyCode, type Rank, type Status } from "../../data/schema";
import { codeOf } from "../event/codes";
import { byBytes } from "../publish/order";
import { importanceOf } from "../event/importance";
import { edtfOf } from "../event/when";
import { dayNumber, isoOf } from "../time/calendar";

/** mulberry32: 32 bits of state, good enough for pictures, the same everywhere. Gives [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PARTIES: readonly PartyCode[] = ["VN", "CN", "LA", "KH", "JP", "RU", "US", "KR", "IN", "FR", "DE", "TH", "ID", "MY", "KZ", "BR"];
const ZH: Readonly<Record<Kind, string>> = {
  visit: "访问", meeting: "会见", talks: "会谈", dialogue: "磋商", conference: "会议", call: "通电话", signing: "签署合作协定", message: "致贺电", statement: "发表联合声明",
  relations: "建立伙伴关系", aid: "提供援助", exercise: "联合演习", cooperation: "合作项目启动", ceremony: "欢迎仪式", envoy: "递交国书", protest: "提出交涉",
}; // prettier-ignore
const SUBJECTS: readonly string[] = ["外交部长", "国防部部长", "总理", "国家主席", "副外长", "议会代表团", "工贸部部长", "驻外大使"];

const FIRST = dayNumber(1990, 1, 1);
const LAST = dayNumber(2026, 10, 31);
type Pair = readonly [PartyCode, PartyCode];

/** The first of `n` pairs, busiest first: thirty of well-known states, then any two of `states`. */
export function pairsOf(n: number, states: readonly PartyCode[]): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  const add = (a: PartyCode, b: PartyCode): unknown =>
    a === b ? null : pairs.set([a, b].sort().join("-"), [a, b].sort() as [PartyCode, PartyCode]);
  for (let i = 0; i < 30; i++) add(PARTIES[i % 5]!, PARTIES[5 + ((i * 7 + Math.floor(i / 5)) % 11)]!);
  for (let step = 1; step < states.length && pairs.size < n; step++) {
    for (let i = 0; i < states.length && pairs.size < n; i++) add(states[i]!, states[(i + step) % states.length]!);
  }
  return [...pairs.values()].slice(0, n);
}

/** Events between the pairs, the k-th as busy as 1/k; of more than a hundred each has its share, or the last would have none. */
export function syntheticEvents(count: number, seed: number, pairs: readonly Pair[] = pairsOf(30, [])): EventRow[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const weights = pairs.map((_, i) => 1 / (Math.min(i, 99) + 1));
  const total = weights.reduce((a, b) => a + b, 0);
  const pair = (): Pair => {
    let x = random() * total;
    return pairs[weights.findIndex((w) => (x -= w) < 0)] ?? pairs[0]!;
  };
  return Array.from({ length: count }, (_, i) => eventOf(i)).sort((a, b) => byBytes(a.when.from!, b.when.from!) || byBytes(a.id, b.id));

  function eventOf(i: number): EventRow {
    const [a, b] = pair();
    const kind = pick(KINDS);
    const from = Math.floor(LAST - (LAST - FIRST) * random() ** 1.6);
    const length = random() < 0.3 ? 1 + Math.floor(random() * 13) : 0;
    const fuzzy = random() < 0.08;
    const open = random() < 0.03;
    const status: Status = random() < 0.05 ? pick(["planned", "postponed", "cancelled"] as const) : "held";
    const rank: Rank = pick(RANKS);
    const level = kind === "visit" ? pick(LEVELS) : null;
    const subject = pick(SUBJECTS);
    const [start, end] = [isoOf(from), isoOf(from + length)];
    const extent = fuzzy ? "within" : "lasts";
    const confidence = open ? 0.6 : 0.95;
    const recalled = random() < 0.03;
    const directed = kind === "visit" || kind === "message";
    return {
      id: `ev-${i.toString(16).padStart(16, "0")}`,
      aliases: [],
      kind,
      level,
      track: "government",
      rank,
      ...codeOf(kind, null, false),
      title: { zh: `${subject}${ZH[kind]}${i}`, en: `${kind} ${i} ${a}–${b}`, vi: `${kind} ${i} ${a}–${b}` },
      parties: [a, b],
      actor: directed ? a : null,
      recipient: directed ? b : null,
      pairs: [`${a}-${b}`],
      when: {
        from: start, to: end, extent, edtf: edtfOf(start, end, extent), granularity: "day", partOfDay: null, confidence,
        alternatives: open ? [-365, 365].map((shift) => ({ from: isoOf(from + shift), to: isoOf(from + length + shift), confidence: 0.2 })) : [],
      },
      status,
      recalled,
      certainty: 0.5 + Math.round(random() * 490) / 1000,
      partOf: null,
      purpose: null,
      people: [],
      place: null,
      agreements: [],
      importance: importanceOf({ rank, kind, level, recalled, sources: 1 + Math.floor(random() * 4), agreements: 0 }),
      sources: [],
    }; // prettier-ignore
  }
}
