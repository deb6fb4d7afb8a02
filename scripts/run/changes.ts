/** What changed against the run before: new, changed (field by field), merged, split, gone. */
import type { EventRow } from "../../data/schema";
import { byBytes } from "../publish/order";

export type Change =
  | { readonly change: "new" | "gone"; readonly id: string }
  | {
      readonly change: "changed";
      readonly id: string;
      readonly field: string;
      readonly old: unknown;
      readonly new: unknown;
      readonly cause: "sources" | "reading";
    }
  | { readonly change: "merged"; readonly id: string; readonly from: readonly string[] }
  | { readonly change: "split"; readonly id: string; readonly into: readonly string[] };

const FIELDS = [
  "kind",
  "level",
  "track",
  "rank",
  "parties",
  "actor",
  "recipient",
  "when",
  "status",
  "recalled",
  "certainty",
  "partOf",
  "people",
  "place",
  "agreements",
] as const satisfies readonly (keyof EventRow)[];

/** Members of an event: its own id and its aliases. An event is the same as before when they share a member. */
const membersOf = (e: EventRow): readonly string[] => [e.id, ...e.aliases];

export function changesBetween(before: readonly EventRow[], after: readonly EventRow[]): Change[] {
  const oldOf = new Map(before.flatMap((e) => membersOf(e).map((m) => [m, e] as const)));
  const successors = new Map<string, EventRow[]>();
  const changes: Change[] = [];
  for (const event of after) {
    const old = [...new Set(membersOf(event).flatMap((m) => oldOf.get(m) ?? []))];
    for (const o of old) successors.set(o.id, [...(successors.get(o.id) ?? []), event]);
    const [first] = old;
    if (!first) changes.push({ change: "new", id: event.id });
    else if (old.length > 1) changes.push({ change: "merged", id: event.id, from: old.map((o) => o.id).sort(byBytes) });
    else changes.push(...fieldChanges(first, event));
  }
  for (const event of before) {
    const into = successors.get(event.id) ?? [];
    if (into.length === 0) changes.push({ change: "gone", id: event.id });
    if (into.length > 1) changes.push({ change: "split", id: event.id, into: into.map((e) => e.id).sort(byBytes) });
  }
  return changes.sort((a, b) => byBytes(a.id, b.id) || byBytes(a.change, b.change));
}

function fieldChanges(old: EventRow, now: EventRow): Change[] {
  const sources = (e: EventRow): string => e.sources.map((s) => s.document).join();
  const cause = sources(old) === sources(now) ? "reading" : "sources";
  return FIELDS.filter((field) => JSON.stringify(old[field]) !== JSON.stringify(now[field])).map((field) => ({
    change: "changed",
    id: now.id,
    field,
    old: old[field],
    new: now[field],
    cause,
  }));
}
