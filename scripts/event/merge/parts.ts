/** What belongs to a visit: its ceremony, talks and signing, in the same text or another. */
import type { EventRow, Kind } from "../../../data/schema";
import { dayOf } from "../../time/calendar";
import { plainName } from "../plainName";
import type { Telling } from "../telling";
import { groupBy } from "../../groupBy";

const PARTS: ReadonlySet<Kind> = new Set(["talks", "meeting", "signing", "ceremony", "dialogue", "statement"]);
const OPEN_VISIT_DAYS = 10;
/** A ceremony or talks told for the day before or after a visit belong to it still: journeys cross the date line. */
const SLACK_DAYS = 1;

/** Id of the happening that a text says this is part of; null when none of the members does. */
export function wholeOf(
  members: readonly Telling[],
  own: string,
  idOf: (document: string, index: number) => string | undefined,
): string | null {
  for (const t of members) {
    const id = t.mention.partOf === null ? undefined : idOf(t.told.row.id, t.mention.partOf);
    if (id !== undefined && id !== own) return id;
  }
  return null;
}

/**
 * Rows with `partOf` set where it was open: talks, signings, ceremonies within the days and between the parties of exactly one visit whose
 * visitor or host takes part. A part on other days than its whole is let go.
 */
export function adoptParts(rows: readonly EventRow[]): EventRow[] {
  const byId = new Map(rows.map((r) => [r.id, r]));
  const dated = rows.filter((row) => row.kind === "visit" && row.when.from !== null);
  const visits = groupBy(dated, (row) => `${row.parties.join("+")}|${yearOf(row)}`);
  return rows.map((row) => {
    const whole = row.partOf === null ? undefined : byId.get(row.partOf);
    if (whole !== undefined && contains(whole, row)) return row;
    const partOf = PARTS.has(row.kind) && !row.recalled ? visitOf(row, visits) : null;
    return partOf === row.partOf ? row : { ...row, partOf };
  });
}

const yearOf = (row: EventRow): string => row.when.from?.slice(0, -6) ?? "";

function visitOf(row: EventRow, visits: ReadonlyMap<string, readonly EventRow[]>): string | null {
  if (row.when.from === null) return null;
  const names = new Set(row.people.map((p) => plainName(p.name)));
  const own = visits.get(`${row.parties.join("+")}|${yearOf(row)}`) ?? [];
  const inside = own.filter((v) => contains(v, row) && v.people.some((p) => names.has(plainName(p.name))));
  return inside.length === 1 ? inside[0]!.id : null;
}

/** Whether the part's days may lie in the whole's; days that are not told fit. */
function contains(whole: EventRow, part: EventRow): boolean {
  const [w, p] = [whole.when, part.when];
  if ((w.from === null && w.to === null) || (p.from === null && p.to === null)) return true;
  const [wf, wt] = [
    dayOf(w.from ?? w.to!) - (w.from === null ? OPEN_VISIT_DAYS : 0),
    dayOf(w.to ?? w.from!) + (w.to === null ? OPEN_VISIT_DAYS : 0),
  ];
  return dayOf(p.to ?? p.from!) >= wf - SLACK_DAYS && dayOf(p.from ?? p.to!) <= wt + SLACK_DAYS;
}
