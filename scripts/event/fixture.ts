/** Hand-made documents with event mentions and resolved days, for the tests of merging. */
import type { Agreement, Mention, PartyCode, Person, Reading } from "../../data/schema";
import type { EventMention, TimeMention } from "../facts";
import type { Told } from "./telling";

/** What a row of a test tells of one event mention; what it leaves out is null, held, sure. */
export type TestMention = Partial<Omit<EventMention, "parties" | "people" | "time" | "agreements" | "span" | "trigger">> &
  Pick<EventMention, "kind"> & {
    /** `KH VN` */
    readonly parties: string;
    /** `VN>KH` */
    readonly direction?: string;
    /** `KH 国防部部长 迪班`, office `-` when none is told */
    readonly people?: readonly string[];
    /** `2019-12-20`, `2019-12-19..2019-12-22`, `2019-12-19..`, `..2019-12-22`; absent: undated */
    readonly on?: string;
    readonly sure?: number;
    readonly or?: readonly Reading[];
    /** `reported`: no day of its own. */
    readonly relation?: EventMention["time"]["relation"];
    readonly signs?: readonly string[];
    /** The sentence; its first word tells. */
    readonly text?: string;
  };

export interface TestDocument {
  readonly id: string;
  /** Day written. */
  readonly written?: string;
  readonly events: readonly TestMention[];
  readonly head?: string;
  readonly home?: PartyCode;
}

const personOf = (text: string): Person => {
  const [party, office, name] = text.split(" ");
  return { name: name!, latin: null, derived: false, office: office === "-" ? null : office!, rank: null, party: party! };
};

export function toldOf({ id, written, events, head = "", home }: TestDocument): Told {
  let text = head;
  const rows: Mention[] = [];
  const mentions: EventMention[] = events.map((e, index) => {
    const sentence = e.text ?? `${id}${e.kind}${e.parties}${(e.people ?? []).join("")}${e.on ?? ""}${index}。`;
    const start = text.length;
    text += `${sentence}\n`;
    const [from, to = from] = (e.on ?? "").split("..");
    if (e.on !== undefined) rows.push(rowOf(from || to!, to || from!, e.sure ?? 0.98, e.or ?? []));
    const relation = e.relation ?? (e.on === undefined ? "none" : to === "" ? "from" : from === "" ? "to" : "at");
    const [actor = null, recipient = null] = e.direction?.split(">") ?? [];
    const agreements = (e.signs ?? []).map((name): Agreement => ({ name, covers: null }));
    return {
      level: null, track: null, rank: null, status: "held", recalled: false, purpose: null, place: null, tone: null, partOf: null, rule: "test.rule",
      weight: 250, name: null, ...e, actor, recipient, agreements, people: (e.people ?? []).map(personOf), parties: e.parties.split(" "),
      span: [start, start + sentence.length], trigger: [start, start + Math.min(2, sentence.length)],
      time: { mentions: e.on === undefined ? [] : [rows.length - 1], relation, of: null, extent: relation === "within" ? "within" : "lasts" },
    }; // prettier-ignore
  });
  const cut = {
    id,
    page: id.split("#")[0]!,
    block: "main" as const,
    span: [0, text.length] as const,
    title: id,
    agency: null,
    home: home ?? null,
  };
  const dct = written === undefined ? null : { best: written, from: written, to: written, edtf: written, years: {}, evidence: [] };
  return {
    page: { id: cut.page, text, title: null, url: null, published: null, publisher: null, hints: [], digest: id },
    document: { cut: { ...cut, parts: [] }, mentions: rows.map((r) => ({ ...r, expression: { kind: "vague" } }) as unknown as TimeMention), evidence: [], words: [], events: mentions },
    row: { ...cut, url: null, published: null, publisher: null, dct, mentions: rows },
  }; // prettier-ignore
}

const rowOf = (from: string, to: string, confidence: number, alternatives: readonly Reading[]): Mention => ({
  span: [0, 0], text: "", type: "DATE", said: "", value: "", from, to, partOfDay: null, granularity: "day", role: "event", anchor: "self", rule: "test", confidence, alternatives,
}); // prettier-ignore
