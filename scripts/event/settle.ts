/** What the tellings of one document mean for one another: passing mentions, headlines, parts of a visit. */
import type { Kind, Person } from "../../data/schema";
import type { Judged } from "./kinds/frame";

const CLOSE: ReadonlySet<Kind> = new Set(["message", "signing", "ceremony", "exercise", "aid", "relations", "call", "protest", "envoy"]);
const TALKS: ReadonlySet<Kind> = new Set(["talks", "meeting", "dialogue"]);
/** Two words of one verb (互致…贺电) stand no farther apart, in characters. */
const ONE_VERB = 10;

/** A state and its own regions make no pair. */
const ONE_STATE: ReadonlySet<string> = new Set(["CN", "HK", "MO"]);

/** Kind and parties; meetings, talks and dialogues are one. */
const topicOf = (d: Judged): string =>
  `${TALKS.has(d.kind) ? "talks" : /^ceremony\.(?:opening|together|rite)$/.test(d.rule) ? d.rule : d.kind}|${d.parties.join("-")}`;

/** Drops what is told twice by one verb and tellings in passing of what the document tells itself; gives headlines the body's status. */
export function settle(drafts: readonly Judged[]): Judged[] {
  const topics = new Map<string, { told: boolean; passed: boolean; body: Judged["status"] | "mixed" | null }>();
  const met = new Map<string, Set<string>>();
  for (const d of drafts) {
    if (!d.passing) met.set(topicOf(d), new Set([...(met.get(topicOf(d)) ?? []), ...d.people.map(nameOf)]));
    const topic = topics.get(topicOf(d)) ?? { told: false, passed: false, body: null };
    const inBody = !HEADS.has(d.scene.sentence.role) && !d.recalled && !d.passing;
    const body = !inBody ? topic.body : topic.body === null || topic.body === d.status ? d.status : "mixed";
    topics.set(topicOf(d), { told: topic.told || !d.passing, passed: false, body });
  }
  const drilled = new Set(drafts.flatMap((d) => (d.kind === "exercise" ? [`${d.scene.sentence.span[0]}|${d.parties.join("-")}`] : [])));
  const protested = new Set(drafts.flatMap((d) => (d.kind === "protest" && !d.recalled ? [d.parties.join("-")] : [])));
  const passed = new Set<string>();
  const last = new Map<string, number>();
  return drafts.flatMap((d) => {
    if (d.parties.every((p) => ONE_STATE.has(p))) return [];
    // 派部队赴某国参加联合演习: the drill, no visit beside it.
    if (d.kind === "visit" && !d.people.some((p) => p.name !== "") && drilled.has(`${d.scene.sentence.span[0]}|${d.parties.join("-")}`))
      return [];
    // 约见大使 in a headline or a sentence of its own: the protest that the page tells.
    if (isSummons(d) && protested.has(d.parties.join("-"))) return [];
    const topic = topics.get(topicOf(d))!;
    if (d.passing) {
      const known = met.get(topicOf(d)) ?? new Set();
      if (!isAnother(d, known) && (topic.told || passed.has(topicOf(d)))) return [];
      passed.add(topicOf(d));
      met.set(topicOf(d), new Set([...known, ...d.people.map(nameOf)]));
    }
    const key = `${d.kind}|${d.parties.join("-")}`;
    const distance = d.trigger[0] - (last.get(key) ?? -Infinity);
    if (distance === 0 || (CLOSE.has(d.kind) && distance < ONE_VERB)) return [];
    last.set(key, d.trigger[0]);
    // A headline leaves 将 out (苏林总书记访柬): what the body says is planned, put off or called off is so there too.
    const follows = HEADS.has(d.scene.sentence.role) && d.status === "held" && topic.body !== null && topic.body !== "mixed";
    return [follows ? { ...d, status: topic.body as Judged["status"] } : d];
  });
}

/** An ambassador called in; 约见 alone does not say what for. */
const isSummons = ({ kind, trigger, scene, people }: Judged): boolean =>
  kind === "meeting" && scene.reading.norm.slice(...trigger) === "约见" && people.some((p) => p.rank === "ambassador");

/** Who is told by office alone may be anybody of his country. */
const nameOf = (p: Person): string => (p.name === "" ? `${p.party ?? ""}?` : p.name);

/** 在会见B时: an encounter of its own where B is nobody that the document's encounters of the two sides name. */
const isAnother = (d: Judged, known: ReadonlySet<string>): boolean =>
  d.people.some((p) => p.name !== "" && !known.has(p.name) && !known.has(`${p.party ?? ""}?`));

const HEADS: ReadonlySet<string> = new Set(["headline", "caption"]);

/** For every event the index of the visit of the same document that it is part of. */
export function partsOf(events: readonly Judged[]): (number | null)[] {
  const visits = new Map<string, number>();
  events.forEach((d, i) => {
    const key = d.parties.join("-");
    if (d.kind === "visit" && !d.recalled && !visits.has(key)) visits.set(key, i);
  });
  return events.map((d) =>
    d.kind === "visit" || d.kind === "conference" || d.recalled ? null : (visits.get(d.parties.join("-")) ?? null),
  );
}
